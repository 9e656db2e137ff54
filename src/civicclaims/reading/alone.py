"""What only looks like a figure: dates, years, times of day, ages, scores, names with numbers."""

import re
from typing import Final, Literal, NamedTuple

from civicclaims.reading import lexicon
from civicclaims.values.amount import CARDINALS, is_dash, is_plural
from civicclaims.values.currency import CODES
from civicclaims.values.lexer import NUMBER, Token, token
from civicclaims.values.tail import known_unit

AloneKind = Literal[
    "ordinal", "year", "date", "time of day", "age", "score", "phone number", "route", "name",
    "unread",
]  # fmt: skip

_LOOK: Final = 80
"""How far before a number its neighbours are sought, in code points."""

_M: Final = r"(?:[ap]\.[ \u00a0]?m\.|[ap]m\b|AM\b|PM\b|A\.M\.|P\.M\.|o['’]clock\b)"
_CLOCK: Final = r"[0-9]{1,2}(?::[0-9]{2})?"
_DAY: Final = r"[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9:%])(?![.,][0-9])"
_B: Final = r"[ \u00a0\n]"
_PLACE: Final = "[0-9]{1,2}(?:st|nd|rd|th)?"
_TO_DAY: Final = rf"(?:{_B}?(?:-|–|to|and|through){_B}?{_DAY})?"
_IN_YEAR: Final = rf"(?:,?{_B}[0-9]{{4}}(?![0-9]|,[0-9]))?"
_TENS: Final = "(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty|[Ss]eventy|[Ee]ighty|[Nn]inety)"
_STREET: Final = "(?:St|Street|Ave|Avenue|Blvd|Boulevard|Road|Rd|Drive|Lane|Ln|Court|Plaza|Way)"
_COUNT: Final = rf"(?:[0-9]{{1,3}}|(?:{'|'.join(sorted(CARDINALS))})(?:-[a-z]{{3,5}})?)"
_AGE: Final = rf"{_COUNT}(?:{_B}?(?:-|–|to|and|or){_B}?{_COUNT})?"


def _forms(*forms: tuple[str, AloneKind]) -> tuple[re.Pattern[str], tuple[AloneKind, ...]]:
    """Patterns as one, the first that matches to be taken, and the kind that each stands for."""
    return re.compile("|".join(f"({pattern})" for pattern, _ in forms)), tuple(k for _, k in forms)


_NUMBER_FORMS: Final = _forms(
    (rf"{lexicon.IDIOMS}(?![\w%]|[-–/.,][0-9])", "name"),
    (r"[0-9]{3}\([a-z]\)(?:\([0-9]\))?", "name"),
    (r"(?:\+?[0-9]{1,2}[ .-])?(?:\([0-9]{3}\) ?|[0-9]{3}[-. ])[0-9]{3}[-.][0-9]{4}(?![0-9])",
     "phone number"),
    (r"[0-9]{3}\) ?[0-9]{3}-[0-9]{4}(?![0-9])", "phone number"),
    (r"(?:555-[0-9]{4}|[0-9]{3}-0[0-9]{3})(?![\w-])", "phone number"),
    (r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?![0-9])", "date"),
    (r"[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}(?![0-9])", "date"),
    (r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}(?![0-9])", "date"),
    (rf"{_PLACE}{_B}(?:of{_B})?(?:{lexicon.MONTHS})(?![a-z]){_IN_YEAR}", "date"),
    (rf"{_CLOCK}(?:{_B}?{_M})?{_B}?(?:-|–|to|and|until|or){_B}?{_CLOCK}{_B}?{_M}",
     "time of day"),
    (rf"{_CLOCK}{_B}?{_M}", "time of day"),
    (r"[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?(?![0-9:])", "time of day"),
    (rf"{_AGE}[- ](?:year|month|week|day)s?[- ]olds?\b", "age"),
    (rf"{_AGE}{_B}years?{_B}(?:old|of{_B}age)\b", "age"),
    (rf"[0-9]{{1,2}}{_B}(?:and|or){_B}(?:older|younger|over|under|up)\b", "age"),
    (r"[0-9]+(?:,[0-9]{3})*(?:st|nd|rd|th)\b", "ordinal"),
    (r"[0-9]{4}s\b", "year"),
    (r"[0-9]{1,3}[-– ]to[-– ][0-9]{1,3}(?=[- ](?:" + lexicon.VOTES_AFTER + r")\b)", "score"),
    (r"[0-9]{1,3}-to-[0-9]{1,3}(?![\w-])", "score"),
    (r"[0-9]{1,3}(?:[-–][0-9]{1,3}){1,2}(?=[- ](?:" + lexicon.VOTES_AFTER + r")\b)", "score"),
    (rf"[0-9]{{1,5}} (?:[NSEW]\. )?(?:[A-Z][\w.’']{{1,20}} ){{1,3}}{_STREET}\b", "name"),
    (r"[0-9]{1,3}(?: [0-9]{3})+(?![0-9])", "unread"),
    (r"[0-9]+(?!(?:K|M|B|BN|MN|TN)\b)[-–]?[A-Z][A-Za-z]*(?![A-Za-z0-9$])", "name"),
)  # fmt: skip
_WORD_FORMS: Final = _forms(
    (rf"(?:{lexicon.MONTHS}){_B}{_DAY}{_TO_DAY}{_IN_YEAR}", "date"),
    (rf"(?:{lexicon.MONTHS}),?{_B}(?:of{_B})?[0-9]{{4}}(?![0-9]|,[0-9])", "date"),
    (rf"[Aa]ge[sd]?{_B}{_AGE}(?![\w%])", "age"),
    (rf"(?:[Uu]nder|[Oo]ver){_B}(?:1[68]|21|6[05])(?![\w%,.-][\w])(?!\w)", "age"),
    (rf"{_AGE}-(?:year|month|week|day)s?-olds?\b", "age"),
    (rf"{_TENS}-(?:{'|'.join(sorted(lexicon.ORDINALS))})s?\b", "ordinal"),
    (r"[Ff]ive-to-four\b|[Ss]even-to-two\b|[Ss]ix-to-three\b", "score"),
)  # fmt: skip
_CHAIN: Final = re.compile(rf"{NUMBER}(?:[-‐‑–—/+*^×]{NUMBER})+")
_FURTHER: Final = re.compile(r"(?:[-–]| (?:to|and|through) )[0-9]{1,4}(?![\w%])(?![.,][0-9])")
_CLUSTER: Final = re.compile(r"[^\W\d_]+-?[0-9][\w]*(?:[-–/.][0-9][\w]*)*")
_PLAIN_FOUR: Final = re.compile(r"[0-9]{4}(?![0-9])(?![.,:/][0-9])")
_YEARS: Final = re.compile(r"(?:19|20)[0-9]{2}[-–/](?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])")
_PAIR: Final = re.compile(r"([0-9]{1,3})([-–])([0-9]{1,3})(?![0-9,.%]*[0-9%])")
_AND_PAIR: Final = re.compile(r"([0-9]{1,3}) to ([0-9]{1,3})(?![0-9,.%]*[0-9%])")
_MONEY: Final = frozenset("$£€¥₹-−")
_COMMON: Final = frozenset({2, 3, 4, 5, 6, 8, 10, 16, 32})
"""Denominators in which people measure; other slashes stand in dates and references."""


class Alone(NamedTuple):
    """A piece of text that looks like a figure and is none.

    Attributes:
        end: Where it ends, exclusive.
        kind: What it is.
    """

    end: int
    kind: AloneKind


def words_before(text: str, position: int) -> list[str]:
    """The words that lead to a position within its clause, in small letters, the nearest last."""
    start = max(0, position - _LOOK)
    clause = re.split(r"[^\w'’\s-]", text[start:position])[-1]
    words = clause.lower().split()
    return words[1:] if start and len(clause) == position - start else words


def starts_sentence(text: str, position: int) -> bool:
    """Whether a sentence, a line or a quotation begins at a position."""
    before = text[max(0, position - _LOOK) : position].rstrip(" \u00a0")
    return not before or before[-1] in '.!?:;\n\r\t“”"‘(—–'


def alone(text: str, first: Token) -> Alone | None:
    """What begins at a word or number and only looks like a figure; None for anything else."""
    if first.kind == "number":
        return _number(text, first)
    if first.kind == "word":
        return _word(text, first)
    return None


def _number(text: str, first: Token) -> Alone | None:
    """What begins with digits."""
    start = first.start
    if text[start] not in "0123456789.":
        return None
    pattern, kinds = _NUMBER_FORMS
    match = pattern.match(text, start)
    if match is not None:
        kind = kinds[(match.lastindex or 1) - 1]
        if kind != "phone number" or not is_plural(token(text, match.end()).word):
            return Alone(match.end(), kind)
    before = words_before(text, start)
    last = before[-1] if before else ""
    found = _year(text, first, before) or _score(text, first, before)
    if found is not None:
        return found
    if _is_name(text, first, last):
        return Alone(first.end, "name")
    if _is_age(text, first):
        return Alone(first.end, "age")
    return _broken(text, first)


def _year(text: str, first: Token, before: list[str]) -> Alone | None:
    """A year, or two of them."""
    last, earlier = [*([""] * 2), *before][:-3:-1]
    years = _YEARS.match(text, first.start)
    if years is not None and not is_plural(token(text, years.end()).word):
        return Alone(years.end(), "year")
    plain = first.end - first.start == 4 and _PLAIN_FOUR.match(text, first.start) is not None
    if plain and text[max(0, first.start - 1) : first.start] not in _MONEY:
        number = int(text[first.start : first.end])
        return Alone(first.end, "year") if _is_year(text, first, number, last, earlier) else None
    return None


def _is_year(text: str, first: Token, number: int, last: str, earlier: str) -> bool:
    """Whether a number of four digits is a year, by the words around it."""
    if last in {"and", "to", "through"} and re.fullmatch("(?:19|20)[0-9]{2}", earlier):
        # Between 2019 and 2023.
        return True
    known = _known(text, first.end)
    if last in lexicon.YEAR_BEFORE and 1_000 <= number <= 2_200:
        return not known
    counted = known or is_plural(token(text, first.end).word)
    bounded = last in {"than", "least", "most", "nearly", "almost"}
    return 1_900 <= number <= 2_099 and not counted and not bounded


def _known(text: str, end: int) -> bool:
    """Whether a number is followed by a unit that makes it a figure."""
    after = token(text, end)
    return known_unit(text, end) is not None or after.word in {"million", "billion", "thousand"}


def _score(text: str, first: Token, before: list[str]) -> Alone | None:
    """Two numbers that stand against each other."""
    voted = any(word in lexicon.VOTES_BEFORE for word in before[-4:])
    pair = _PAIR.match(text, first.start)
    if pair is not None:
        low, high = int(pair[1]), int(pair[3])
        after = token(text, pair.end())
        chained = after.word in {"-", "–", "/"} and after.start == pair.end()
        if not chained and (low >= high or voted) and not _known(text, pair.end()):
            return Alone(pair.end(), "score")
    pair = _AND_PAIR.match(text, first.start)
    if pair is not None and voted and int(pair[1]) >= int(pair[2]):
        return Alone(pair.end(), "score")
    return None


def _is_name(text: str, first: Token, last: str) -> bool:
    """Whether a number is the name of something, by itself or after a word."""
    digits = text[first.start : first.end]
    after = token(text, first.end)
    plain = digits.isdecimal()
    if text[first.start - 1 : first.start] == "#" or (
        plain and len(digits) > 1 and digits[0] == "0"
    ):
        return True
    if digits in lexicon.EMERGENCY or (
        digits in lexicon.LINES and (last in lexicon.DIALLING or after.word in lexicon.CALLED)
    ):
        return text[first.start - 1 : first.start] not in {"$", "£", "€"} or first.start == 0
    return False


def _is_age(text: str, first: Token) -> bool:
    """Whether a number stands between commas behind a person: `Maria Lopez, 34, said`."""
    if not re.fullmatch("[0-9]{1,2}|10[0-9]", text[first.start : min(first.end, first.start + 4)]):
        return False
    name = re.search(r"([^\W\d_]+\.?),\s$", text[max(0, first.start - 30) : first.start])
    if name is None or text[first.end : first.end + 1] != ",":
        return False
    word, after = name[1].rstrip(".").lower(), token(text, first.end + 1)
    counted = after.kind == "number" or after.word in {"or", "about", "and"}
    return not (counted or is_plural(word) or word in lexicon.DAYS | lexicon.STOPS)


def _broken(text: str, first: Token) -> Alone | None:
    """Digits that are no number: a chain of numbers, a slash that is no part, other scripts."""
    chain = _CHAIN.match(text, first.start)
    if chain is not None and len(re.findall(NUMBER, chain[0][:200])) > 2:
        return Alone(chain.end(), "unread")
    digits = text[first.start : first.end]
    if "/" in digits and re.fullmatch(r"[0-9]{1,4}/[0-9]{1,4}", digits):
        over, under = map(int, digits.split("/"))
        if over >= under or under not in _COMMON:
            return Alone(first.end, "unread")
    return None


def _word(text: str, first: Token) -> Alone | None:
    """What begins with a word."""
    printed = text[first.start : first.end]
    if printed != "Rs" and printed not in CODES:
        cluster = _CLUSTER.match(text, first.start)
        if cluster is not None and cluster.end() > first.end:
            return _cluster(cluster[0], cluster.end())
    pattern, kinds = _WORD_FORMS
    match = pattern.match(text, first.start)
    if match is not None:
        kind = kinds[(match.lastindex or 1) - 1]
        if kind != "date" or not _known(text, match.end()):
            return Alone(match.end(), kind)
    if first.word in lexicon.ORDINALS and text[first.end : first.end + 1] != "s":
        return Alone(first.end, "ordinal")
    return None if printed == "Rs" or printed in CODES else _named(text, first, printed)


def _cluster(printed: str, end: int) -> Alone:
    """Letters and digits that are one word: `I-95`, `COVID-19`, `mid-2024`."""
    letters = re.match(r"[^\W\d_]+", printed)
    prefix = "" if letters is None else letters[0]
    if prefix.lower() in {"mid", "pre", "post", "early", "late"} and re.search(
        "[0-9]{4}s?$", printed
    ):
        return Alone(end, "year")
    return Alone(end, "route" if prefix in lexicon.ROADS and "-" in printed else "name")


def _named(text: str, first: Token, printed: str) -> Alone | None:
    """A word with a number that names something: `Route 66`, `Apollo 11`, `No. 4`."""
    at = first.end
    shortened = text[at : at + 1] == "." and first.word in lexicon.SHORTENED
    at += shortened
    number = token(text, at)
    digits = text[number.start : min(number.end, number.start + 6)]
    if not 0 < number.start - at <= 2 or not re.fullmatch("[0-9]{1,5}", digits):
        return None
    end = _further(text, number.end)
    capital = any(character.isupper() for character in printed)
    small = first.word in lexicon.NAMING_SMALL
    if first.word in lexicon.ROUTES and (capital or small):
        return Alone(end, "route")
    if shortened or first.word in lexicon.NAMING - {"no"}:
        named = capital or (small and not _is_figure(text, end))
        return Alone(end, "name") if named else None
    if first.word in lexicon.DAYS | lexicon.STOPS or not capital:
        return None
    postal = len(digits) == 5 and re.fullmatch("[A-Z]{2}", printed) is not None
    inside = not starts_sentence(text, first.start) and not _is_figure(text, number.end)
    return Alone(number.end, "name") if postal or inside else None


def _further(text: str, end: int) -> int:
    """Where a name with several numbers ends: `pages 12-15`, `Routes 5 and 9`."""
    more = _FURTHER.match(text, end)
    if more is None or _is_figure(text, more.end()):
        return end
    return more.end()


def _is_figure(text: str, end: int) -> bool:
    """Whether what follows a number says that it counts."""
    after = token(text, end)
    dash = is_dash(text, end)
    joined = dash is not None and token(text, dash.end).kind == "word"
    if joined or known_unit(text, end) is not None:
        return True
    if after.word in {"million", "billion", "thousand", "hundred", "were", "are", "have", "died"}:
        return True
    at = end
    for _ in range(3):
        word = token(text, at)
        if word.kind != "word" or word.word in lexicon.STOPS or word.start == at:
            return False
        if is_plural(word.word):
            return True
        at = word.end
    return False
