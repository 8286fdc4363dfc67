"""Which language a client is spoken to."""

import pytest

from bot.transport.telegram.locale import nearest


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("ru", "ru"),
        ("RU-ru", "ru"),
        ("kk", "kk"),
        ("kk-Cyrl-KZ", "kk"),
        ("en_US", "en"),
        ("uk", "ru"),
        ("be", "ru"),
        ("uz", "ru"),
        ("ky", "ru"),
        ("kaa", "en"),
        ("pt-br", "en"),
        ("zh-hans", "en"),
        ("xx", "en"),
        ("", None),
        (" ", None),
        (None, None),
    ],
)
def test_the_nearest_language_is_spoken(code, language):
    assert nearest(code) == language
