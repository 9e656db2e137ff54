"""The words of time expressions in English news prose, and how one of them stands in a text."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from civicclaims.reading.alone import words_before
from civicclaims.values.lexer import Token, token
from civicclaims.values.tail import follow

_MONTH_NAMES: Final = (
    "january february march april may june july august september october november december".split()
)
_WEEKDAY_NAMES: Final = "monday tuesday wednesday thursday friday saturday sunday".split()

MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {name: number for number, name in enumerate(_MONTH_NAMES, start=1)}
)
"""Months by their full names, in small letters."""

SHORT_MONTHS: Final[Mapping[str, int]] = MappingProxyType(
    {name[:3]: number for name, number in MONTHS.items()} | {"sept": 9} | {"may": 5}
)
"""Months by the names that stand before a day or a year, with or without a full stop."""

WEEKDAYS: Final[Mapping[str, int]] = MappingProxyType(
    {name: number for number, name in enumerate(_WEEKDAY_NAMES, start=1)}
)
"""Weekdays by their full names; Monday is 1, as in ISO 8601."""

SHORT_WEEKDAYS: Final[Mapping[str, int]] = MappingProxyType(
    {name[:3]: number for name, number in WEEKDAYS.items()}
    | {"tues": 2, "weds": 3, "thur": 4, "thurs": 4}
)
"""Weekdays by the names that stand before a date alone."""

SEASONS: Final[Mapping[str, int]] = MappingProxyType(
    {"spring": 21, "summer": 22, "fall": 23, "autumn": 23, "winter": 24}
)
"""Seasons by the codes of EDTF, which say no hemisphere."""

SEASON_TIMEX: Final[Mapping[int, str]] = MappingProxyType({21: "SP", 22: "SU", 23: "FA", 24: "WI"})

DAYTIMES: Final[Mapping[str, str]] = MappingProxyType(
    {
        "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "midday": "MI",
        "lunchtime": "MI", "overnight": "NI",
    }
)  # fmt: skip
"""Parts of a day, as TIMEX3 writes them."""

MANY_DAYTIMES: Final[Mapping[str, str]] = MappingProxyType(
    {f"{word}s": DAYTIMES[word] for word in ("morning", "afternoon", "evening", "night")}
)
"""Parts of a day in the plural, which come again and again."""

UNITS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "second": "second", "minute": "minute", "hour": "hour", "day": "day", "week": "week",
        "fortnight": "fortnight", "month": "month", "year": "year", "decade": "decade",
        "century": "century", "weekend": "weekend", "quarter": "quarter",
    }
)  # fmt: skip
"""Units of time, in the singular."""

PLURALS: Final[Mapping[str, str]] = MappingProxyType(
    {
        f"{unit}s": unit
        for unit in "second minute hour day week fortnight month year decade quarter".split()
    }
    | {"centuries": "century", "min": "minute", "mins": "minute", "hrs": "hour", "yrs": "year"}
)
"""Units of time, in the plural, and what stands for them in print."""

ORDINALS: Final[Mapping[str, int]] = MappingProxyType(
    {
        word: number
        for number, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
            "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth "
            "twentieth".split(),
            start=1,
        )
    }
    | {"thirtieth": 30}
    | {
        f"{tens}-{word}": number + unit
        for tens, number in (("twenty", 20), ("thirty", 30))
        for unit, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth".split(), start=1
        )
    }
)
"""Places in an order, in words."""

DECADES: Final[Mapping[str, int]] = MappingProxyType(
    {
        "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60,
        "seventies": 70, "eighties": 80, "nineties": 90,
    }
)  # fmt: skip

ZONES: Final = frozenset(
    "ET EST EDT CT CST CDT MT MST MDT PT PST PDT GMT UTC BST CET CEST AKST AKDT HST".split()
)
"""Time zones as they follow a time of day, in capitals."""

ZONE_WORDS: Final = frozenset("eastern central mountain pacific local universal".split())

AHEAD: Final = frozenset(
    "will won't shall going plan plans planned planning schedule schedules scheduled slated due "
    "deadline upcoming expect expects expected must should may might hope hopes hoping "
    "intend intends aim aims next coming tomorrow begins starts opens closes ends meets resumes "
    "takes goes comes returns expires happens airs arrives reopens launches starting beginning "
    "effective pending anticipated promises vows pledges faces future votes hears hosts visits "
    "travels leaves convenes premieres debuts runs kicks turns".split()
)
"""Words after which, or before which, a date lies ahead."""

DUE: Final = frozenset("due scheduled slated expected planned supposed meant".split())
"""Words that after "was" tell of what may or may not have come."""

PUT_OFF: Final = frozenset(
    "moved moves move postponed postpone rescheduled delayed pushed changed shifted brought "
    "deferred adjourned extended remanded suspended continued".split()
)
"""Verbs after which "to" or "until" leads to a day ahead: "moved to July 21"."""

REPORTED: Final = frozenset(
    "said told says announced added wrote warned noted reported argued stated confirmed "
    "predicted estimated believed thought claimed insisted".split()
)
"""Verbs of saying. They date a weekday that follows them, but not "Friday’s vote"."""

RIGHT_BEFORE: Final = frozenset("is are it's that's he's she's have has".split())
"""Verbs of the present: right before a date, they put it ahead ("The hearing is Tuesday")."""

PAST: Final = frozenset(
    "said told was were had did met went came made took gave saw got held began left found won "
    "lost sent ran fell rose shot broke struck spoke wrote led brought built bought caught fought "
    "felt kept paid sat stood taught thought understood knew grew drew flew threw wore died "
    "became swore sued hit chose drove hung lay sank sang slept sold stole swept tore woke wound "
    "withdrew overturned been has have having dealt".split()
)
"""Verbs that tell of the past and do not end with "ed"."""

NOT_PAST: Final = frozenset(
    "need speed feed indeed bed red united exceed proceed succeed seed breed hundred wed "
    "embed sacred naked shed".split()
)
"""Words that end with "ed" and are no verbs of the past."""

VAGUE_COUNTS: Final = frozenset("several many few multiple countless numerous dozens".split())

NAMED_BEFORE: Final = frozenset(
    "black good ash super giving cyber bloody palm easter fat shrove whit maundy holy pancake "
    "holiday business manic freaky wacky taco casual sheffield ruby billy joe girl".split()
)
"""Words that make a name of the weekday after them: Black Friday, bank holiday Monday."""

SORTS: Final = frozenset(
    "other recent typical rainy sunny cold hot warm chilly snowy windy foggy humid stormy wet dry "
    "sweltering busy quiet slow single given normal usual particular fateful random different "
    "certain ordinary regular late early good bad".split()
)
"""Words between "a" and a weekday that leave open which one it is: a recent Friday."""

NAMED_AFTER: Final = frozenset("school schools roast blues prayer prayers best addams weld".split())
"""Words that make another thing of the weekday before them: Sunday school."""

GIVEN_NAMES: Final = frozenset("april may june august january summer autumn".split())
"""Months and seasons that people are called by."""

NOT_A_YEAR_AFTER: Final = frozenset(
    "total out one most some all each half percent average maximum minimum number fine group "
    "crowd cost price size many any more less fewer top best line series population capacity "
    "staff workforce score rating salary enrollment altitude height weight distance rate".split()
)
"""Words before "of" after which four digits are a count."""

STEPS: Final[Mapping[str, int]] = MappingProxyType({"last": -1, "this": 0, "next": 1})
"""What is counted from publication, in whole units."""

_OTHER: Final = frozenset("same following previous preceding next".split())


def capital(text: str, word: Token) -> bool:
    """Whether a word is printed with a capital."""
    return word.kind == "word" and text[word.start].isupper()


def plain(text: str, at: int) -> Token:
    """The token at a position, without the ’s of a possessive: `Friday` of "Friday’s vote"."""
    first = token(text, at)
    if not first.word.endswith("'s"):
        return first
    return first._replace(end=first.end - 2, word=first.word[:-2])


def word_before(text: str, position: int) -> str:
    """The last word of the clause that leads to a position, in small letters; empty for none."""
    words = words_before(text, position)
    return words[-1].strip("-") if words else ""


def which(text: str, end: int, unit: str) -> tuple[int | None, int] | None:
    """A step from publication, None for one told elsewhere, and where its words end."""
    at = follow(text, end, ("of",)) or end
    which = token(text, at)
    if which.start == end:
        return None
    word = plain(text, which.end)
    if which.word in STEPS and word.word == unit:
        return STEPS[which.word], word.end
    if which.word == "that" and word.word == unit:
        return None, word.end
    last = plain(text, word.end)
    if which.word == "the" and word.word in _OTHER and last.word == unit:
        return None, last.end
    if which.word == "the" and word.word == unit and last.word in {"before", "after"}:
        return None, last.end
    return None


def is_most(before: str) -> bool:
    """Whether a word before a name compares it with others: the wettest July."""
    return before.endswith("est") and before not in {"latest", "west"}
