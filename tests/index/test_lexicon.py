from bot.index.lexicon import stems_of


def test_short_stems_are_dropped():
    assert set(stems_of(["промышленный", "лен"])) == {"промышлен"}


def test_relatives_share_a_stem(index):
    assert "норвежский" in index.relatives({"норвежский"})
    assert index.relatives({"самолет"}) == frozenset()
