"""Names of newspapers, agencies and sites: what looks like one, and which writings mean the same one."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

from bot.language.latin import to_latin
from bot.language.lemmas import morphology
from bot.parse.reading.cleaning import letters_of
from bot.parse.reading.nominative import nominative_phrase
from bot.parse.reading.written import words


def host_of(url: str | None) -> str | None:
    """Return the host of an address without www.

    >>> host_of("https://www.zarya.example/news/1"), host_of(None)
    ('zarya.example', None)
    """
    if url is None:
        return None
    try:
        host = urlsplit(url).hostname
    except ValueError:
        return None
    return re.sub(r"^(?:www\d?|m|mobile|amp)\.(?=.+\.)", "", host) if host and "." in host else None


def checked_address(url: str | None) -> str | None:
    """Return an address of the web without spaces around it; None for anything else."""
    stripped = (url or "").strip()
    return stripped if _ADDRESS.fullmatch(stripped) and host_of(stripped) else None


def same_outlet(one: str | None, other: str | None) -> bool:
    """Say whether two names mean one outlet: equal letters in either script, a site's name, initials.

    >>> same_outlet("Заря.uz", "zarya.uz"), same_outlet("Независимая заря", "nz.example"), same_outlet("Заря", "Маяк")
    (True, True, False)
    """
    if one is None or other is None:
        return False
    return bool(_writings(one) & _writings(other)) or _host_says(one, other) or _host_says(other, one)


def _host_says(host: str, name: str) -> bool:
    """Say whether the words of a host are the words of a name, cut or whole: ararat-nedelya for «Араратская неделя»."""
    if not _SITE.fullmatch(host) or _SITE.fullmatch(name):
        return False
    core = host.lower().removeprefix("www.").split(".")[-2]
    named = [letters_of(to_latin(word)) for word in plain_name(name).split()]
    parts = [part for part in core.split("-") if part]
    if len(parts) > 1:
        return all(any(word.startswith(part[:_CUT]) and len(part) > _SHORTEST_PART for word in named) for part in parts)
    return core in named and core not in _OUTLET_WORDS and len(core) > _SHORTEST_PART


def expand(short: str, *, among: str) -> str | None:
    """Return the full name that a page gives for an abbreviation, in the nominative; None where it gives none.

    >>> expand("ВЗ", among='обозреватель "Вечерней зари"'), expand("ВЗ", among="обозреватель")
    ('Вечерняя заря', None)
    """
    if not _ABBREVIATION.fullmatch(short):
        return None
    for quoted in quoted_names(among):
        if initials(quoted) == short.lower():
            return quoted
    return None


def quoted_names(text: str) -> tuple[str, ...]:
    """Return the names in quotation marks, in the nominative where their words allow it.

    >>> quoted_names("корреспондент «Вечерней зари»")
    ('Вечерняя заря',)
    """
    return tuple(nominative_phrase(found.group(1).strip()) for found in _QUOTED.finditer(text))


def initials(name: str) -> str:
    """Return the first letters of the words of a name, lower case."""
    return "".join(word[0] for word in re.findall(r"\w+", name)).lower()


def looks_like_outlet(text: str) -> bool:
    """Say whether a short line is the name of an outlet by itself.

    >>> looks_like_outlet("«Вечерняя заря»"), looks_like_outlet("The Harbour Times"), looks_like_outlet("Курс вырос")
    (True, True, False)
    """
    line = text.strip().rstrip(".")
    words = line.split()
    if not 1 <= len(words) <= _LONGEST_NAME or len(line) > 60:  # noqa: PLR2004 - characters
        return False
    if _SITE.fullmatch(line):
        return True
    if _WHOLLY_QUOTED.fullmatch(line):
        return len(words) <= _LONGEST_QUOTED and not any(_is_verb(word) for word in words)
    named = any(word.strip("«»\"'").lower() in _OUTLET_WORDS for word in words)
    capitals = sum(word.strip("«»\"'(")[:1].isupper() or word.lower() in _SMALL_WORDS for word in words)
    return named and len(words) > 1 and (capitals == len(words) or words[0].lower() in _OUTLET_WORDS)


def _is_verb(word: str) -> bool:
    return morphology().parse(word.strip("«»\"'“”„.,!").lower() or "-")[0].tag.POS in {"VERB", "NPRO"}


def plain_name(text: str) -> str:
    """Return a name without its quotation marks, a final full stop and a word for what it is before the quotation.

    >>> plain_name("газета «Вечерняя заря»"), plain_name("Reuters."), plain_name("ИА «Горизонт»")
    ('Вечерняя заря', 'Reuters', 'Горизонт')
    """
    line = " ".join(text.split()).strip(" ,;:—–-|")
    quoted = _KIND_AND_NAME.fullmatch(line)
    if quoted:
        return quoted.group(1).strip()
    return line if _SITE.fullmatch(line) or _COMPANY.search(line) else line.rstrip(".").strip()


def _writings(name: str) -> set[str]:
    base = plain_name(name).lower().replace("ё", "е")
    base = re.sub(r"^https?://|^www\.|/.*$", "", base)
    forms = {
        base,
        re.sub(r"\.[a-zрфқ]{2,10}$", "", base),
        re.sub(r"^(?:the|газета|журнал|агентство|иа|портал)\s+", "", base),
    }
    forms |= {re.sub(r"\.[a-z]{2,3}\.[a-z]{2,10}$", "", base)}
    written = {letters_of(to_latin(form)) for form in forms}
    short = initials(base) if len(base.split()) > 1 else ""
    return {each for each in (*written, letters_of(to_latin(short))) if each}


_ADDRESS: Final = re.compile(r"https?://[^\s<>\"]{3,1900}")
_QUOTED: Final = re.compile(r"[«\"“„]([^«»\"“”„]{2,80})[»\"”“]")
_WHOLLY_QUOTED: Final = re.compile(r"(?:[«\"“„][^«»\"“”„]{2,50}[»\"”“])")
_KIND_AND_NAME: Final = re.compile(
    r"(?:(?:газет\w|журнал\w?|агентств\w|информагентств\w|иа|портал\w?|сайт\w?|изд\w+|телеканал\w?|"
    r"сми)\s+)?[«\"“„]([^«»\"“”„]{2,80})[»\"”“]\.?",
    re.IGNORECASE,
)
_COMPANY: Final = re.compile(r"\b(?:Inc|Ltd|Co|Corp|Plc|S\.A)\.$")
_ABBREVIATION: Final = re.compile(r"[A-ZА-ЯЁ]{2,6}")
_SITE: Final = re.compile(r"(?:www\.)?[\w-]{2,40}(?:\.[\w-]{2,30})?\.[a-zрфқ]{2,10}", re.IGNORECASE)
_CUT: Final = 5  # letters of a part of a host that a word must begin with
_SHORTEST_PART: Final = 3
_LONGEST_NAME: Final = 6  # words
_LONGEST_QUOTED: Final = 3  # words of a line in quotation marks: longer ones are headlines that quote somebody
_SMALL_WORDS: Final = words("of the and & de и в на")
_OUTLET_WORDS: Final = words(
    "газета газеты новости вести известия вестник агентство информагентство телеканал радио журнал портал "
    "сми пресс-служба news times post herald tribune gazette journal agency press daily weekly chronicle "
    "observer guardian telegraph standard globe star mirror express independent radio tv television "
    "magazine review wire today monitor courier bulletin dispatch examiner inquirer sentinel reporter "
    "advertiser echo mail ledger newswire"
)
