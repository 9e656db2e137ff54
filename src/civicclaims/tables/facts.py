"""Single facts about an item, worked out for a cell of a table; None where there are none."""

import datetime as dt
from collections.abc import Iterable
from fractions import Fraction
from typing import Final

import attrs

from civicclaims.errors import ParseError
from civicclaims.record.agent import Agent
from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.values.date import ExtendedDate
from civicclaims.values.interval import Interval, decimal_text
from civicclaims.values.numeral import Numeral
from civicclaims.values.quantity import Quantity
from civicclaims.values.rounding import Rounding
from civicclaims.values.stretch import Day
from civicclaims.values.when import When

_LARGEST: Final = 2**63 - 1


def names(bundle: Bundle, ids: Iterable[str]) -> tuple[str, ...]:
    """The names of agents: the name, else the role, else the id."""
    return tuple(_name(bundle, each) for each in ids)


def _name(bundle: Bundle, id: str) -> str:  # noqa: A002 - the word of the format
    found = bundle.get(id)
    return (found.name or found.role or id) if isinstance(found, Agent) else id


def sources(
    bundle: Bundle, ids: Iterable[str], anchors: Iterable[Anchor] = ()
) -> tuple[tuple[str | None, ...], tuple[str | None, ...]]:
    """The titles of sources, else their ids, and beside each its URL; each source once."""
    once = dict.fromkeys([*ids, *(each.source for each in anchors)])
    found = [(each, bundle.get(each)) for each in once]
    titles = tuple((isinstance(at, Source) and at.title) or each for each, at in found)
    return titles, tuple(at.url if isinstance(at, Source) else None for _, at in found)


def said_by(bundle: Bundle, statistic: Statistic) -> tuple[Attribution, ...]:
    """By whose word a figure stands: its own attribution, else that of the claims that state it."""
    if statistic.attribution is not None:
        return (statistic.attribution,)
    claims = bundle.claims_of(statistic)
    return tuple(each.attribution for each in claims if each.attribution is not None)


def time_text(when: When | None) -> str | None:
    """A time in one text: its words, else its dates in EDTF, else its TIMEX3 value."""
    if when is None:
        return None
    dates = when.start if when.end is None else f"{when.start or ''}/{when.end}"
    return when.text or dates or when.value or when.duration


def days(when: When | None) -> tuple[dt.date | None, dt.date | None]:
    """The first and the last day a time can be."""
    if when is None:
        return None, None
    end = None if when.end == ".." else when.end or when.start
    first, last = _read(when.start), _read(end)
    return _day(None if first is None else first.earliest), _day(
        None if last is None else last.latest
    )


def _read(text: str | None) -> ExtendedDate | None:
    try:
        return None if text is None else ExtendedDate.parse(text)
    except ParseError:
        return None


def _day(day: Day | None) -> dt.date | None:
    """A day of the calendar that other libraries have, which begins with the year 1."""
    try:
        return None if day is None else dt.date(*day)
    except (ValueError, OverflowError):
        return None


def printed_number(text: str | None) -> float | None:
    """A printed number as a double."""
    try:
        return None if text is None else number(Numeral.parse(text).value)
    except ParseError:
        return None


def number(value: Fraction | None) -> float | None:
    """The double nearest to a number; None where that is beyond all doubles."""
    try:
        return None if value is None else float(value)
    except OverflowError:
        return None


@attrs.frozen
class Figure:
    """What a printed figure says, in plain types; None throughout where nothing is printed.

    Attributes:
        kind: What sort of figure it is.
        hedge_kind: The row of the reading table.
        value: The number with its magnitude word; of a range the first.
        literal: What the words allow at the very most.
        close: What they allow if approximations are good to their last digit.
    """

    kind: str | None = None
    hedge_kind: str | None = None
    value: Fraction | None = None
    literal: Interval | None = None
    close: Interval | None = None

    @classmethod
    def of(cls, statistic: Statistic) -> "Figure":
        """The figure of a statistic, with what it declares of rounding and exactness."""
        quantity = statistic.quantity
        if quantity is None:
            return cls()
        try:
            return cls._read(statistic, quantity)
        except ParseError:
            # Made in Python, of words that no file could hold.
            return cls()

    @classmethod
    def _read(cls, statistic: Statistic, quantity: Quantity) -> "Figure":
        rounding = None if statistic.rounding is None else Rounding.parse(statistic.rounding)
        declared = quantity
        if statistic.exact and quantity.hedge_kind == "bare":
            declared = attrs.evolve(quantity, hedge="exactly")
        return cls(
            kind=quantity.kind,
            hedge_kind=quantity.hedge_kind,
            value=quantity.value,
            literal=declared.literal(rounding=rounding),
            close=declared.close(rounding=rounding),
        )

    @property
    def count(self) -> int | None:
        """The value of a count that is a whole number of at most 64 bits."""
        value = self.value
        whole = self.kind == "count" and value is not None and value.denominator == 1
        return int(value) if whole and value is not None and abs(value) <= _LARGEST else None

    @property
    def exact(self) -> str | None:
        """The value in decimals, or as a fraction where they do not end."""
        return None if self.value is None else decimal_text(self.value)


def ends(interval: Interval | None) -> tuple[float | None, float | None, str | None]:
    """The ends of an interval as doubles, None where there is no bound, and the whole in exact."""
    if interval is None:
        return None, None, None
    return number(interval.lower), number(interval.upper), str(interval)
