"""What readers get wrong, as tables: neighbouring keys, Latin spelling habits, confused letters, chatter."""

from __future__ import annotations

from typing import Final

from bot.models.text import Language

KEYBOARDS: Final[tuple[tuple[str, ...], ...]] = (
    ("йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"),
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
)
"""Rows of letter keys from the top, each shifted half a key to the right of the one above."""

SHIFTED_KEYS: Final[dict[str, str]] = {'"': "@", "№": "#", ";": "$", ":": "^", "?": "&", ".": "/", ",": "?"}
"""What the keys of Russian punctuation give on the Latin layout."""

LATIN_HABITS: Final[dict[str, tuple[str, ...]]] = {
    "ж": ("zh", "zh", "j"),
    "й": ("y", "i", "j"),
    "х": ("kh", "h", "x"),
    "ц": ("ts", "c"),
    "ч": ("ch", "ch", "4"),
    "ш": ("sh", "sh", "6"),
    "щ": ("shch", "sch"),
    "ы": ("y", "i"),
    "ь": ("", "", "'"),
    "ъ": ("", "'"),
    "ю": ("yu", "iu", "ju"),
    "я": ("ya", "ia", "ja"),
    "ий": ("iy", "ii", "y", "ij"),
    "кс": ("ks", "x"),
}
"""How readers write a letter, or two, with Latin ones; a reader keeps to one habit throughout a question."""

LATIN_PLAIN: Final[dict[str, str]] = dict(zip("абвгдеёзиклмнопрстуфэ", "abvgdeeziklmnoprstufe", strict=True))
"""Letters that everybody writes alike."""

LOOKALIKES: Final[dict[str, str]] = dict(zip("асеорхукАВСЕНКМОРТХ", "aceopxykABCEHKMOPTX", strict=True))
"""Cyrillic letters and the Latin ones that look the same."""

RUSSIAN_CONFUSIONS: Final[tuple[tuple[str, str, int], ...]] = (
    ("о", "а", 12),
    ("а", "о", 8),
    ("е", "и", 12),
    ("и", "е", 10),
    ("я", "е", 3),
    ("э", "е", 2),
    ("нн", "н", 5),
    ("сс", "с", 4),
    ("лл", "л", 2),
    ("мм", "м", 2),
    ("пп", "п", 2),
    ("рр", "р", 2),
    ("тт", "т", 2),
    ("кк", "к", 2),
    ("ен", "енн", 2),
    ("ться", "тся", 6),
    ("тся", "ться", 4),
    ("тся", "ца", 1),
    ("ь", "", 4),
    ("ъ", "ь", 1),
    ("вств", "ств", 3),
    ("стн", "сн", 3),
    ("здн", "зн", 2),
    ("лнц", "нц", 1),
    ("рдц", "рц", 1),
    ("сч", "щ", 2),
    ("жи", "жы", 2),
    ("ши", "шы", 2),
    ("ци", "цы", 2),
    ("цы", "ци", 1),
    ("ча", "чя", 1),
    ("ща", "щя", 1),
    ("жё", "жо", 1),
    ("ого", "ово", 2),
    ("его", "ево", 2),
    ("тс", "ц", 2),
    ("дс", "ц", 2),
    ("з", "с", 3),
    ("с", "з", 2),
    ("б", "п", 1),
    ("в", "ф", 1),
    ("г", "к", 1),
    ("д", "т", 2),
    ("ж", "ш", 1),
)
"""Right letters, what is written for them, and how often: unstressed vowels, doubled and silent consonants, signs."""

ENGLISH_CONFUSIONS: Final[tuple[tuple[str, str, int], ...]] = (
    ("ie", "ei", 6),
    ("ei", "ie", 4),
    ("cc", "c", 3),
    ("ll", "l", 4),
    ("mm", "m", 4),
    ("nn", "n", 3),
    ("pp", "p", 3),
    ("rr", "r", 3),
    ("ss", "s", 4),
    ("tt", "t", 3),
    ("ent", "ant", 4),
    ("ant", "ent", 3),
    ("ence", "ance", 3),
    ("ance", "ence", 3),
    ("able", "ible", 2),
    ("ible", "able", 2),
    ("er", "or", 2),
    ("or", "er", 2),
    ("ea", "ee", 3),
    ("ai", "ei", 2),
    ("a", "e", 4),
    ("e", "a", 4),
    ("e", "i", 3),
    ("i", "e", 3),
    ("c", "s", 2),
    ("s", "c", 1),
    ("ph", "f", 2),
    ("ck", "k", 2),
    ("gh", "g", 1),
    ("tion", "sion", 2),
    ("ould", "uld", 1),
    ("kn", "n", 1),
    ("wh", "w", 2),
)
"""The same for English: vowels of one sound, doubled and silent consonants, endings."""

BEFORE: Final[dict[Language, tuple[str, ...]]] = {
    Language.RU: (
        "скажите пожалуйста,",
        "подскажите,",
        "добрый день! подскажите пожалуйста,",
        "здравствуйте, хочу узнать,",
        "привет, слушай,",
        "извините, не подскажете,",
        "будьте добры, напомните,",
        "можно вопрос?",
        "такой вопрос:",
        "мне вот интересно,",
        "короче, объясни мне,",
        "помогите пожалуйста,",
    ),
    Language.EN: (
        "hi, could you tell me,",
        "hello! please tell me,",
        "excuse me,",
        "quick question:",
        "I was wondering,",
        "hey, do you know,",
        "sorry to bother you,",
        "can you help me?",
        "good morning,",
        "just curious,",
    ),
}
"""What readers say before a question."""

AFTER: Final[dict[Language, tuple[str, ...]]] = {
    Language.RU: (
        "спасибо",
        "заранее спасибо!",
        "буду благодарен",
        "очень надо",
        "если не сложно",
        "если можно, коротко",
        "срочно нужно",
        "никак не могу найти",
    ),
    Language.EN: (
        "thanks",
        "thank you in advance!",
        "please",
        "if you don't mind",
        "I can't find it anywhere",
        "that would be great",
        "I'd really appreciate it",
        "cheers",
    ),
}
"""What readers say after it."""
