"""How a date is spelled in EDTF, the Extended Date/Time Format of ISO 8601-2:2019.

All three levels are read: besides days and intervals there are the divisions of a year (21 to
41), sets of dates, `X` for any digit, marks of doubt on single parts, and years with an exponent
or a number of significant digits. A day that is in no calendar is not spelled rightly.
"""

import re
from calendar import isleap
from collections.abc import Iterator
from typing import Final

MAX_LENGTH: Final = 100
"""The longest date read, in code points."""

EXPECTED: Final = "an EDTF date such as 2025-06-11, 2025-06, 199X, 2025-06~ or 2019/.."
"""What is expected where a date is, in words."""

MONTH_LENGTHS: Final = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
"""The most days each month can have."""

MONTH_NAMES: Final = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def _year(digit: str) -> str:
    """A year of four characters out of `digit`; there is no year minus nothing."""
    least = digit.replace("0", "1", 1)
    tails = (f"{digit}{{{3 - zeros}}}{least}{'0' * zeros}" for zeros in range(4))
    return f"(?:{digit}{{4}}|-(?:{'|'.join(tails)}))"


_BY_FOUR = "(?:[0X][48X]|[2468X][048X]|[13579X][26X])"
_LEAP_YEAR = f"(?:-?(?:[0-9X]{{2}}{_BY_FOUR}|{_BY_FOUR}00)|0000)"
_MONTH = (
    "(?:0[13578X]|1[02X]|X[0-3578X])(?:-(?:0[1-9X]|[12][0-9X]|3[01X]|X[0-9X]))?"
    "|(?:0[469]|11|X[469])(?:-(?:0[1-9X]|[12][0-9X]|3[0X]|X[0-9X]))?"
    "|02(?:-(?:0[1-9X]|1[0-9X]|2[0-8X]|X[0-9X]))?"
)
_DATE = f"(?:{_year('[0-9X]')}(?:-(?:{_MONTH}))?|{_LEAP_YEAR}-02-29)"
_SEASON = f"{_year('[0-9]')}-(?:2[1-9]|3[0-9]|4[01])"
_COUNT = "[1-9][0-9]?"
_LONG_YEAR = f"Y-?[1-9](?:[0-9]{{4,}}|[0-9]*E{_COUNT})(?:S{_COUNT})?"
_ROUGH_YEAR = f"{_year('[0-9]')}S{_COUNT}"
_DAY = (
    f"(?:{_year('[0-9]')}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)|02-(?:0[1-9]|1[0-9]|2[0-8]))"
    f"|{_LEAP_YEAR.replace('X', '')}-02-29)"
)
_ZONE = (
    r"(?:Z|\+(?:0[0-9]|1[0-3])(?::[0-5][0-9])?|\+14(?::00)?"
    "|-(?:0[1-9]|1[01])(?::[0-5][0-9])?|-12(?::00)?|-00:(?:0[1-9]|[1-5][0-9]))"
)
_TIME = f"{_DAY}T(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]|24:00:00){_ZONE}?"
_QUALIFIED = (
    # A mark somewhere before the end, and no part with one on either side.
    r"(?=[^,/\]}]*[?~%][-0-9])(?![^,/\]}]*[?~%](?:-?[0-9]{4}|[0-9]{2})[?~%])"
    f"(?:[?~%]?{_year('[0-9]')}[?~%]?(?:-[?~%]?(?:"
    "(?:0[13578]|1[02])[?~%]?(?:-[?~%]?(?:0[1-9]|[12][0-9]|3[01])[?~%]?)?"
    "|(?:0[469]|11)[?~%]?(?:-[?~%]?(?:0[1-9]|[12][0-9]|30)[?~%]?)?"
    "|02[?~%]?(?:-[?~%]?(?:0[1-9]|1[0-9]|2[0-8])[?~%]?)?))?"
    f"|[?~%]?{_LEAP_YEAR.replace('X', '')}[?~%]?-[?~%]?02[?~%]?-[?~%]?29[?~%]?)"
)
_MARKED = f"(?:(?:{_DATE}|{_SEASON})[?~%]?|{_QUALIFIED})"
_END = rf"(?:{_MARKED}|\.\.)"
_MEMBER = rf"(?:{_DATE}(?:[?~%]|\.\.{_DATE})?|{_QUALIFIED})"
_OPENING = r"(?:\[(?=[^\]}]*\])|\{(?=[^\]}]*\}))"
_SET = (
    rf"{_OPENING}(?:{_DATE}\.\.|(?:\.\.{_DATE}|{_MEMBER})(?:,{_MEMBER})*(?:,{_DATE}\.\.)?)"
    r"[\]}]"
)

PATTERN: Final = (
    rf"(?:{_MARKED}(?:/{_END}?)?|{_TIME}|(?:\.\.)?/{_END}|\.\./|{_SET}|{_LONG_YEAR}|{_ROUGH_YEAR})"
)
"""A regular expression, without anchors, for exactly the dates that can be read."""

_UNREAD: Final = (
    (r"^P[0-9T]", "a date here: a duration such as P6M has a field of its own"),
    (r"[0-9]S", "the number of significant digits after a year alone, from 1 to 99: 1950S2"),
    (r"^Y-?[0-9]+E", "an exponent from 1 to 99 after a number that begins with 1 to 9: Y17E7"),
    (r"[?~%][?~%]|[?~%]-?[0-9X]+[?~%]", "one mark to a part: ? uncertain, ~ approximate, % both"),
    (
        r"[?~%]-?[0-9X]|[0-9X][?~%]-|-[?~%]",
        "a mark at the end of the date: only a year, month or day in digits has one of its own",
    ),
    (r"^Y.*/|/Y", "years of four digits in an interval"),
    (r"^Y", "more than four digits after Y, without month or mark; 2025 needs no Y"),
    (r"[\[{].*/|/.*[\[{]", "two dates at the ends of an interval: EDTF puts no set there"),
    (r"T.*/|/.*T", "two dates at the ends of an interval: EDTF puts no time there"),
    (r"^[\[{]", "dates with commas between them, such as [2019,2021..2023] or {2025-06,2025-08}"),
    (r"^[0-9X]{4}-?W", "the days of the week: EDTF has no weeks (2025-06-30/2025-07-06)"),
    (r"^[0-9]{4}-[0-9]{3}$", "a month and a day: EDTF has no days counted from January 1"),
    (r"-0000", "a year that exists: before 0001 comes 0000, and before that -0001"),
    (r"T[0-9]{2}(?::[0-9]{2})?(?:Z|[+-]|$)", "hours, minutes and seconds, or the day alone"),
    (r"T[0-9]{2}:[0-9]{2}:", "a time up to 24:00:00, then Z or a zone up to +14:00 or nothing"),
    (r"^(?:/|\.+)$", "a date on at least one side: 2019/.., ../2025"),
)  # fmt: skip
"""Shapes that are not read, and what is to be written in their place."""

_NAMES: Final = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, start=1)}
_NAMED: Final = re.compile(
    rf"\b({'|'.join(_NAMES)})[a-z]*\.?(?: +([0-9]{{1,2}})(?![0-9]))?", re.IGNORECASE
)
_PLAIN: Final = re.compile("(?<![0-9])(-?[0-9]{4})-([0-9]{2})(?:-([0-9]{2}))?(?![0-9])")


def expected(text: str) -> str:
    """What should stand in place of a text that is no date, in words.

    A date that was probably meant is proposed, never taken.

    >>> expected("2023-02-29")
    'a day from 01 to 28 in 2023-02, not 29'
    >>> expected("12/03/2025")
    '2025-12-03 or 2025-03-12, if that is meant'
    """
    if len(text) > MAX_LENGTH:
        return f"{EXPECTED}, of at most {MAX_LENGTH} characters"
    meant = [each for each in dict.fromkeys(_rewritten(text)) if re.fullmatch(PATTERN, each)]
    if meant:
        return f"{' or '.join(meant)}, if that is meant"
    for match in _PLAIN.finditer(re.sub("[?~%]", "", text)):
        fault = _fault(*match.groups())
        if fault:
            return fault
    for shape, instead in _UNREAD:
        if re.search(shape, text):
            return instead
    named = _NAMED.search(text)
    if named is None:
        return EXPECTED
    name, day = named.groups()
    number = _NAMES[name.lower()]
    length = MONTH_LENGTHS[number - 1]
    impossible = f": {MONTH_NAMES[number - 1]} has {length} days" if int(day or 0) > length else ""
    return f"digits, the year first, such as 2025-{number:02d}{impossible}"


def _rewritten(text: str) -> Iterator[str]:
    """What may have been meant by common ways to write a date that EDTF does not know."""
    tidy = re.sub(
        "[\u2010\u2011\u2212]", "-", re.sub(r"\s*([/,\[\]{}]|\.\.)\s*", r"\1", text.strip())
    )
    tidy = re.sub(r"(?<=[0-9])\s*[–—]\s*(?=[0-9])", "/", tidy)
    tidy = re.sub(r"(?<=[0-9]) (?=[0-9]{2}:)", "T", tidy)
    tidy = re.sub(r"(?<=:[0-9]{2})[.,][0-9]+", "", tidy)
    tidy = re.sub(r"\?~|~\?", "%", tidy)
    if re.fullmatch("[0-9xXuU]{3,4}s?(?:-[0-9xXuU]{2})*", tidy):
        tidy = re.sub("[xuU]", "X", tidy)
    tidy = re.sub(r"(?<=[0-9X])t(?=[0-9])", "T", tidy).replace("z", "Z")
    yield re.sub("^unknown/|/unknown$", "/", re.sub("(?<=/)open$|^open(?=/)", "..", tidy))
    if decade := re.fullmatch("([0-9]{3})(?:0s)?", tidy):
        yield f"{decade[1]}X"
    if re.fullmatch("[12][0-9]", tidy):
        yield f"{tidy}XX"
    if parts := re.fullmatch("(-?[0-9]{4})([-/.])([0-9]{1,2})(?:\\2([0-9]{1,2}))?", tidy):
        yield "-".join([parts[1], *(part.zfill(2) for part in parts.group(3, 4) if part)])
    if parts := re.fullmatch("([0-9]{4})([0-9]{2})([0-9]{2})(T.*)?", tidy):
        yield f"{parts[1]}-{parts[2]}-{parts[3]}{parts[4] or ''}"
    if parts := re.fullmatch("([0-9]{1,2})([-/.])([0-9]{1,2})\\2([0-9]{4})", tidy):
        first, second = parts[1].zfill(2), parts[3].zfill(2)
        yield f"{parts[4]}-{first}-{second}"
        yield f"{parts[4]}-{second}-{first}"


def _fault(year: str, month: str, day: str | None) -> str | None:
    """What is expected in place of a month or day that no calendar has; None where all is well."""
    if not 1 <= int(month) <= 12:
        if day is None:
            if 21 <= int(month) <= 41:
                return None
            return f"a month from 01 to 12 or a season from 21 to 41, not {month}"
        return f"a month from 01 to 12, not {month}"
    short = int(month) == 2 and not isleap(int(year))
    length = MONTH_LENGTHS[int(month) - 1] - short
    if day is None or 1 <= int(day) <= length:
        return None
    return f"a day from 01 to {length} in {year}-{month}, not {day}"
