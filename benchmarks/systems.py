"""Systems of made-up figures, each as the notation, as plain bounds and as conditions.

What a printed figure allows is worked out here from the reading table once more, without the
library, so that both can be held against each other. The same seed gives the same systems.
"""

import random
from collections.abc import Callable, Iterable
from fractions import Fraction
from functools import partial
from itertools import pairwise
from math import floor, lcm
from typing import Final, Literal, TypeAlias

import attrs

from civicclaims.arithmetic.system import Condition, Conditions, Kind, Measure, Product, Row
from civicclaims.values.interval import Interval

Reading: TypeAlias = Literal["literal", "close"]
Terms: TypeAlias = tuple[tuple[str, Fraction], ...]

HALF: Final = Fraction(1, 2)


@attrs.frozen
class Span:
    """The numbers between two ends, each open, closed or absent."""

    lower: Fraction | None = None
    upper: Fraction | None = None
    lower_open: bool = False
    upper_open: bool = False

    def moved(self, factor: Fraction, offset: Fraction = Fraction(0)) -> "Span":
        """Every number times a factor, plus an offset."""
        low = None if self.lower is None else self.lower * factor + offset
        high = None if self.upper is None else self.upper * factor + offset
        if factor < 0:
            return Span(high, low, self.upper_open, self.lower_open)
        return Span(low, high, self.lower_open, self.upper_open)

    def holds(self, value: Fraction) -> bool:
        """Whether a number is inside."""
        below = self.lower is not None and (
            value < self.lower or (value == self.lower and self.lower_open)
        )
        above = self.upper is not None and (
            value > self.upper or (value == self.upper and self.upper_open)
        )
        return not below and not above


@attrs.frozen
class Bound:
    """A sum of multiples of unknowns that lies in a span."""

    terms: Terms
    span: Span

    def holds(self, values: dict[str, Fraction]) -> bool:
        """Whether it does, for these values."""
        return self.span.holds(
            sum((factor * values[name] for name, factor in self.terms), Fraction(0))
        )


Alternatives: TypeAlias = tuple[tuple[Bound, ...], ...]


@attrs.frozen(kw_only=True)
class Line:
    """One line of a system.

    Attributes:
        text: The line in the notation.
        kind: What sort of condition it is; None where it only declares something.
        always: Bounds that hold under both readings.
        literal: Bounds of the literal reading, of which the ones of one alternative all hold.
        close: The same for the close reading.
        whole: The unknowns it makes integers.
        product: Part, share, whole and divisor, where a share is an unknown itself.
        weight: What correcting it costs; None where it is never corrected.
        measure: What a figure measures: over, under, factor and offset.
    """

    text: str
    kind: Kind | None = None
    always: tuple[Bound, ...] = ()
    literal: Alternatives = ((),)
    close: Alternatives = ((),)
    whole: tuple[str, ...] = ()
    product: tuple[str, str, str, int] | None = None
    weight: int | None = 1
    measure: tuple[Terms, Terms | None, int, int] | None = None

    def alternatives(self, reading: Reading) -> Alternatives:
        """The bounds of one reading."""
        return self.literal if reading == "literal" else self.close

    def holds(self, values: dict[str, Fraction], reading: Reading) -> bool:
        """Whether everything it says holds of some values."""
        if not all(bound.holds(values) for bound in self.always):
            return False
        if any(values[name].denominator != 1 for name in self.whole):
            return False
        if self.product is not None:
            part, share, whole, divisor = self.product
            if values[part] * divisor != values[share] * values[whole]:
                return False
        return any(
            all(bound.holds(values) for bound in each) for each in self.alternatives(reading)
        )


@attrs.frozen(kw_only=True)
class System:
    """Lines that are to hold together.

    Attributes:
        kind: What sort of system it is.
        lines: Its lines.
        readable: Whether the notation can say it.
    """

    kind: str
    lines: tuple[Line, ...]
    readable: bool = True

    @property
    def text(self) -> str:
        """The system in the notation."""
        return "\n".join(line.text for line in self.lines)

    @property
    def said(self) -> tuple[tuple[int, Line], ...]:
        """The lines that say something of unknowns, each with its number."""
        return tuple((n, line) for n, line in enumerate(self.lines, start=1) if line.kind)

    @property
    def names(self) -> tuple[str, ...]:
        """The unknowns."""
        found: dict[str, None] = {}
        for line in self.lines:
            for bounds in (line.always, *line.literal, *line.close):
                for bound in bounds:
                    found.update(dict.fromkeys(name for name, _ in bound.terms))
            found.update(dict.fromkeys(line.whole))
            found.update(dict.fromkeys(line.product[:3] if line.product else ()))
        return tuple(found)

    def conditions(self, reading: Reading) -> Conditions:
        """The system as the library's arithmetic is asked for it."""
        return tuple(condition(line, reading) for _, line in self.said)


def condition(line: Line, reading: Reading) -> Condition:
    """One line as a condition."""
    alternatives = line.alternatives(reading)
    rows = [row(bound) for bound in line.always]
    cases: tuple[tuple[Row, ...], ...] = ()
    if len(alternatives) == 1:
        rows += [row(bound) for bound in alternatives[0]]
    else:
        cases = tuple(tuple(row(bound) for bound in each) for each in alternatives)
    measure = None
    if line.measure is not None:
        over, under, factor, offset = line.measure
        whole = tuple((name, int(times)) for name, times in over)
        below = None if under is None else tuple((name, int(times)) for name, times in under)
        measure = Measure(over=whole, under=below, factor=factor, offset=offset)
    products: tuple[Product, ...] = ()
    if line.product is not None:
        part, share, base, divisor = line.product
        products = (Product(part=part, share=share, whole=base, divisor=divisor),)
    return Condition(
        rows=tuple(rows),
        cases=cases,
        products=products,
        whole=line.whole,
        kind=line.kind or "relation",
        weight=line.weight,
        measure=measure,
    )


def row(bound: Bound) -> Row:
    """One bound as a row, in whole numbers."""
    unit = lcm(1, *(factor.denominator for _, factor in bound.terms))
    span = bound.span.moved(Fraction(unit))
    terms = tuple((name, int(factor * unit)) for name, factor in bound.terms)
    return Row(terms, Interval(span.lower, span.upper, span.lower_open, span.upper_open))


# What a printed figure allows.

CONVENTIONS: Final = (
    "half up", "half down", "half away from zero", "half even", "up", "down", "truncate",
    "away from zero",
)  # fmt: skip
STEPS: Final = {"to the nearest 5": Fraction(5), "to the nearest half": HALF}

Shape: TypeAlias = Literal["amount", "percent", "rate"]


def preimage(v: Fraction, u: Fraction, convention: str | None) -> Span:
    """What is printed as v, a multiple of u."""
    h = STEPS.get(convention or "", u) / 2
    near = Span(v - h, v + h)
    odd = (v / u) % 2 != 0
    below, above = Span(v - u, v, lower_open=True), Span(v, v + u, upper_open=True)
    inside = Span(-u, u, lower_open=True, upper_open=True)
    towards, away = (inside, Span(v, v)) if v == 0 else (above, below) if v > 0 else (below, above)
    return {
        "half up": attrs.evolve(near, upper_open=True),
        "half down": attrs.evolve(near, lower_open=True),
        "half even": attrs.evolve(near, lower_open=odd, upper_open=odd),
        "half away from zero": attrs.evolve(near, lower_open=v <= 0, upper_open=v >= 0),
        "up": below,
        "down": above,
        "truncate": towards,
        "away from zero": away,
    }.get(convention or "", near)


def rounded(
    value: Fraction, u: Fraction, convention: str | None, chance: random.Random
) -> Fraction:
    """The multiple of u that a convention prints; any that fits where it is unknown."""
    if convention in STEPS:
        u = STEPS[convention]
    near = [floor(value / u) * u + step * u for step in (-1, 0, 1, 2)]
    fits = [each for each in near if preimage(each, u, convention).holds(value)]
    return chance.choice(fits)


@attrs.frozen
class Number:
    """A number as it is printed.

    Attributes:
        text: Its words.
        value: What it says.
        last: One in its last printed place.
        decimals: Whether decimals are printed.
    """

    text: str
    value: Fraction
    last: Fraction
    decimals: bool

    def units(self, shape: Shape) -> tuple[Fraction, Fraction, int]:
        """The bare unit, the hedged unit and how many digits are significant."""
        if self.decimals or self.value == 0:
            # Noughts after the point are significant, before it they are not.
            return self.last, self.last, len(str(abs(self.value / self.last))) if self.value else 0
        digits = str(abs(self.value).numerator)
        significant = len(digits.rstrip("0"))
        z = Fraction(10 ** (len(digits) - significant))
        s = Fraction(10) ** (len(digits) - 2)
        bare = self.last if shape != "amount" else max(self.last, min(z, s))
        return bare, max(self.last, z), significant


def number(value: Fraction, place: int, scale: int = 1) -> Number:
    """A multiple of ten to a place, printed with all its digits; or in thousands, or millions."""
    shown = value / scale
    decimals = max(0, -place if scale == 1 else len(str(scale)) - 1 - place)
    sign, shown = ("-" if shown < 0 else ""), abs(shown)
    digits = str(round(shown * 10**decimals)).rjust(decimals + 1, "0")
    whole = f"{int(digits[: len(digits) - decimals]):,}"
    text = sign + whole + (f".{digits[-decimals:]}" if decimals else "")
    word = {1: "", 1_000: " thousand", 1_000_000: " million"}[scale]
    said = Fraction(int(digits), 10**decimals) * scale * (-1 if sign else 1)
    return Number(text + word, said, Fraction(scale, 10**decimals), bool(decimals))


@attrs.frozen
class Figure:
    """A printed figure: its words, and what they allow under each reading, in its own unit."""

    text: str
    literal: Span
    close: Span


def hedged(printed: Number, hedge: str, shape: Shape, convention: str | None = None) -> Figure:
    """A number with a hedge before it, read by the table."""
    v = printed.value
    u, w, digits = printed.units(shape)
    amount = shape == "amount"
    unit = " percent" if shape == "percent" else ""
    above, below = Span(v, None, lower_open=True), Span(None, v, upper_open=True)
    loose = Span(v / 2, 2 * v) if amount else Span()
    one = w / 2 if amount and digits == 1 else w
    literal, close = {
        "": (preimage(v, u, convention),) * 2,
        "exactly": (Span(v, v),) * 2,
        "about": (loose, Span(v - w / 2, v + w / 2)),
        "nearly": (loose, Span(v - one, v, upper_open=True)),
        "just over": (above, Span(v, v + w, lower_open=True)),
        "more than": (above, above),
        "at least": (Span(v, None), Span(v, None)),
        "less than": (below, below),
        "at most": (Span(None, v), Span(None, v)),
        "up to": (Span(), Span(None, v)),
    }[hedge]
    return Figure(f"{hedge} {printed.text}{unit}".strip(), literal, close)


HEDGES: Final = (
    "exactly", "about", "nearly", "just over", "more than", "at least", "less than", "at most",
    "up to",
)  # fmt: skip

PARTS: Final = {
    "a tenth": "1/10", "a fifth": "1/5", "a quarter": "1/4", "a third": "1/3",
    "two-fifths": "2/5", "half": "1/2", "three-fifths": "3/5", "two-thirds": "2/3",
    "three-quarters": "3/4", "four-fifths": "4/5",
}  # fmt: skip
_NEIGHBOURS: Final = sorted(
    {Fraction(0), Fraction(9, 10), Fraction(1), *map(Fraction, PARTS.values())}
)


def part(words: str, hedge: str) -> Figure:
    """A part in words, as a plain ratio."""
    v = Fraction(PARTS[words])
    place = _NEIGHBOURS.index(v)
    low, high = (_NEIGHBOURS[place - 1] + v) / 2, (_NEIGHBOURS[place + 1] + v) / 2
    both = Span(low, high)
    literal, close = {
        "": (both, both),
        "about": (Span(), both),
        "nearly": (Span(low, v, upper_open=True),) * 2,
        "more than": (Span(v, None, lower_open=True),) * 2,
    }[hedge]
    return Figure(f"{hedge} {words}".strip(), literal, close)


def proportion(n: int, m: int) -> Figure:
    """N in M, as a plain ratio."""
    if n == 1:
        span = Span(1 / (m + HALF), 1 / (m - HALF))
        return Figure(f"one in {m}", span, span)
    span = Span((n - HALF) / m, (n + HALF) / m)
    return Figure(f"{n} out of {m}", span, span)


# Systems.


class Maker:
    """Makes systems, line by line, from one source of chance.

    Attributes:
        chance: The source.
        lines: The lines so far.
        convention: How bare figures are rounded.
        slips: How many of the ratios are wrong.
    """

    def __init__(self, chance: random.Random) -> None:
        """Begin with no lines."""
        self.chance = chance
        self.lines: list[Line] = []
        self.convention: str | None = None
        self.slips = 0.04

    def declare(self, text: str) -> None:
        """Add a line that says nothing of unknowns."""
        self.lines.append(Line(text=text))

    def round_by(self, convention: str | None) -> None:
        """Let bare figures be rounded by a convention; None for an unknown one."""
        self.convention = convention
        if convention is not None:
            self.declare(f"rounding {convention}")

    def figure(self, names: Iterable[str], figure: Figure, factor: int = 1) -> None:
        """A name, or a sum of names, is printed as a figure."""
        named = tuple(names)
        terms = tuple((name, Fraction(1)) for name in named)
        self.lines.append(
            Line(
                text=f"{' + '.join(named)} = {figure.text}",
                kind="figure",
                literal=((Bound(terms, figure.literal.moved(Fraction(factor))),),),
                close=((Bound(terms, figure.close.moved(Fraction(factor))),),),
                measure=(terms, None, 1, 0),
            )
        )

    def quotient(self, over: str, under: str, figure: Figure, unit: Fraction) -> None:
        """One name over another is printed as a figure, whose unit is so much of a plain ratio."""
        self._divided(f"{over} / {under} = {figure.text}", over, under, figure, (unit, 0))

    def change(self, before: str, after: str, figure: Figure, *, up: bool) -> None:
        """From one name to another something rises or falls by a percentage."""
        words = "up" if up else "down"
        unit = Fraction(1 if up else -1, 100)
        text = f"{before} -> {after} = {words} {figure.text}"
        self._divided(text, after, before, figure, (unit, 1))

    def _divided(
        self, text: str, over: str, under: str, figure: Figure, shift: tuple[Fraction, int]
    ) -> None:
        unit, offset = shift
        readings = [
            (_quotient(over, under, each.moved(unit, Fraction(offset))),)
            for each in (figure.literal, figure.close)
        ]
        factor = int(1 / abs(unit))
        self.lines.append(
            Line(
                text=text,
                kind="figure",
                always=(Bound(((under, Fraction(1)),), Span(Fraction(0), None, lower_open=True)),),
                literal=readings[0],
                close=readings[1],
                measure=(
                    ((over, Fraction(1)),),
                    ((under, Fraction(1)),),
                    factor,
                    -factor * offset,
                ),
            )
        )

    def multiples(
        self, before: str, after: str, words: str, times: list[tuple[Span, Span]]
    ) -> None:
        """From one name to another something is multiplied, by one of some numbers of times."""
        self.lines.append(
            Line(
                text=f"{before} -> {after} = {words}",
                kind="figure",
                always=(Bound(((before, Fraction(1)),), Span(Fraction(0), None, lower_open=True)),),
                literal=tuple(_quotient(after, before, each) for each, _ in times),
                close=tuple(_quotient(after, before, each) for _, each in times),
                measure=(((after, Fraction(1)),), ((before, Fraction(1)),), 1, 0),
            )
        )

    def step(self, before: str, after: str, figure: Figure, *, up: bool) -> None:
        """From one name to another something rises or falls by an amount."""
        sign = Fraction(1 if up else -1)
        terms = ((after, Fraction(1)), (before, Fraction(-1)))
        self.lines.append(
            Line(
                text=f"{before} -> {after} = {'up' if up else 'down'} {figure.text}",
                kind="figure",
                literal=((Bound(terms, figure.literal.moved(sign)),),),
                close=((Bound(terms, figure.close.moved(sign)),),),
                measure=(terms, None, 1, 0),
            )
        )

    def compare(
        self,
        left: dict[str, int],
        sign: str,
        right: dict[str, int],
        constant: tuple[str, Fraction] | None = None,
    ) -> None:
        """Two sums, or a sum and a number in words, are compared."""
        gathered: dict[str, Fraction] = {}
        for side, times in ((left, 1), (right, -1)):
            for name, factor in side.items():
                gathered[name] = gathered.get(name, Fraction(0)) + times * factor
        terms = tuple((name, factor) for name, factor in gathered.items() if factor)
        value = Fraction(0) if constant is None else constant[1]
        is_open = sign in {"<", ">"}
        span = Span(
            value if sign in {"=", ">", ">="} else None,
            value if sign in {"=", "<", "<="} else None,
            is_open and sign == ">",
            is_open and sign == "<",
        )
        words = _sum(right) if constant is None else constant[0]
        assumed = self.chance.random() < 0.1
        text = f"{'assume ' if assumed else ''}{_sum(left)} {sign} {words}"
        bounds = ((Bound(terms, span),),)
        kind: Kind = "assumption" if assumed else "relation"
        self.lines.append(Line(text=text, kind=kind, literal=bounds, close=bounds))

    def whole(self, names: Iterable[str]) -> None:
        """Names are whole numbers of 0 or more."""
        named = tuple(names)
        self.lines.append(
            Line(
                text=f"whole {', '.join(named)}",
                kind="nature",
                always=tuple(Bound(((name, Fraction(1)),), Span(Fraction(0))) for name in named),
                whole=named,
                weight=None,
            )
        )

    def product(self, over: str, under: str, value: str, divisor: int) -> None:
        """One name over another is what a third says."""
        self.lines.append(
            Line(
                text=f"{over} / {under} = {value}",
                kind="relation",
                always=(Bound(((under, Fraction(1)),), Span(Fraction(0), None, lower_open=True)),),
                product=(over, value, under, divisor),
            )
        )

    def weigh(self) -> None:
        """Trust some figures and let others cost more."""
        names = [
            line.text.split(" = ")[0]
            for line in self.lines
            if line.kind == "figure" and "->" not in line.text and "/" not in line.text
        ]
        for name in dict.fromkeys(names):
            draw = self.chance.random()
            if draw > 0.1 or " + " in name:
                continue
            weight = None if draw < 0.05 else self.chance.randint(2, 4)
            self.declare(f"trust {name}" if weight is None else f"weight {name} {weight}")
            self.lines = [
                attrs.evolve(line, weight=weight) if line.text.startswith(f"{name} = ") else line
                for line in self.lines
            ]

    def made(self, kind: str, *, readable: bool = True) -> System:
        """The system of the lines."""
        return System(kind=kind, lines=tuple(self.lines), readable=readable)


def _quotient(over: str, under: str, span: Span) -> tuple[Bound, ...]:
    """One name over another, above 0, lies in a span."""
    found = []
    if span.lower is not None:
        terms = ((over, Fraction(1)), (under, -span.lower))
        low = Span(Fraction(0), None, lower_open=span.lower_open)
        found.append(Bound(tuple(each for each in terms if each[1]), low))
    if span.upper is not None:
        terms = ((over, Fraction(1)), (under, -span.upper))
        high = Span(None, Fraction(0), upper_open=span.upper_open)
        found.append(Bound(tuple(each for each in terms if each[1]), high))
    return tuple(found)


def _sum(side: dict[str, int]) -> str:
    words = ""
    for name, factor in side.items():
        sign = ("- " if factor < 0 else "+ ") if words else ("-" if factor < 0 else "")
        times = "" if abs(factor) == 1 else f"{abs(factor)} * "
        words += f"{' ' if words else ''}{sign}{times}{name}"
    return words


def parts(chance: random.Random) -> System:
    """Two to eight percentages of one whole, by any convention, with zeros, ties and errors."""
    maker = Maker(chance)
    conventions = (None, None, None, *CONVENTIONS)
    maker.round_by(
        chance.choice(tuple(STEPS)) if chance.random() < 0.03 else chance.choice(conventions)
    )
    count = chance.randint(2, 8)
    place = chance.choice((0, 0, 0, -1, -2))
    grain = Fraction(10) ** place / chance.choice((2, 2, 10, 1000))
    cuts = [0, *sorted(chance.randint(0, int(100 / grain)) for _ in range(count - 1))]
    cuts.append(int(100 / grain))
    values = [(b - a) * grain for a, b in pairwise(cuts)]
    wrong = chance.randrange(count) if chance.random() < 0.5 else -1
    names = [f"p{n}" for n in range(count)]
    signed = chance.random() < 0.5
    for n, value in enumerate(values):
        its = place - (chance.random() < 0.1)
        unit = Fraction(10) ** its
        shown = rounded(value, unit, maker.convention, chance)
        if n == wrong:
            shown += chance.choice((-2, -1, 1, 2)) * unit
        if shown < 0:
            shown = Fraction(0)
        # Printed only as far as the place goes, also where a half or a quarter is the unit.
        text = number(shown, its if maker.convention != "to the nearest half" else min(its, -1))
        hedge = "" if chance.random() < 0.9 or not shown else chance.choice(HEDGES)
        maker.figure([names[n]], hedged(text, hedge, "percent", maker.convention))
        if signed:
            maker.compare({names[n]: 1}, ">=", {}, ("0 percent", Fraction(0)))
    sign = "=" if chance.random() < 0.9 else chance.choice(("<=", ">="))
    maker.compare(dict.fromkeys(names, 1), sign, {}, ("100 percent", Fraction(100)))
    if count > 3 and chance.random() < 0.1:
        total = rounded(sum(values[:2], Fraction(0)), Fraction(1), None, chance)
        if total:
            maker.figure(names[:2], hedged(number(total, 0), "about", "percent"))
    maker.weigh()
    return maker.made("parts")


_RELATIONS: Final = (
    "sum sum sum share share change change rate step order difference multiple".split()
)


def article(chance: random.Random) -> System:
    """Up to 30 figures and 15 relations, with circles; ties on purpose; half with an error."""
    maker = Maker(chance)
    maker.round_by(
        chance.choice((None, None, "half up", "half even", "half away from zero", "truncate"))
    )
    base = chance.choice((40, 300, 5_000, 70_000, 3_000_000))
    tied = chance.random() < 0.3
    place = max(0, len(str(base)) - chance.choice((2, 2, 3, 4)))
    grain = Fraction(10) ** place / 2 if tied else Fraction(1)
    values: dict[str, Fraction] = {}

    def known(count: int) -> list[str]:
        while len(values) < count:
            values[f"x{len(values)}"] = max(
                grain, floor(chance.uniform(0.05, 1) * base / grain) * grain
            )
        return chance.sample(list(values), count)

    relations: list[Callable[[], None]] = []
    for _ in range(chance.randint(2, 15)):
        kind = chance.choice(_RELATIONS)
        if kind == "sum":
            addends = known(chance.randint(2, 4))
            total = f"x{len(values)}"
            values[total] = sum((values[each] for each in addends), Fraction(0))
            relations.append(partial(maker.compare, dict.fromkeys(addends, 1), "=", {total: 1}))
        elif kind == "difference":
            one, other = known(2)
            left = f"x{len(values)}"
            times = chance.choice((1, 1, 2, 3))
            values[left] = times * values[one] - values[other]
            relations.append(partial(maker.compare, {one: times, other: -1}, "=", {left: 1}))
        elif kind == "order":
            one, other = sorted(known(2), key=values.__getitem__)
            sign = "<=" if values[one] == values[other] else chance.choice(("<", "<="))
            relations.append(partial(maker.compare, {one: 1}, sign, {other: 1}))
        else:
            relations.append(partial(_related, maker, values, kind, *known(2)))
    shuffled = list(values)
    chance.shuffle(shuffled)
    wrong = chance.choice(shuffled) if chance.random() < 0.5 else None
    printed = [name for name in shuffled if chance.random() < 0.9][:30]
    for name in printed:
        maker.figure([name], _amount(maker, values[name], place, tied=tied, wrong=name == wrong))
    for relation in relations:
        relation()
    if tied:
        _tie(maker, values)
    maker.weigh()
    return maker.made("article")


def news(chance: random.Random) -> System:
    """An article of exactly 30 figures and 15 relations: 20 amounts, 5 sums and 10 ratios."""
    maker = Maker(chance)
    maker.slips = 0
    base = chance.choice((300, 5_000, 70_000, 3_000_000))
    place = max(0, len(str(base)) - chance.choice((2, 3)))
    values = {f"x{n}": Fraction(chance.randint(base // 20, base)) for n in range(15)}
    sums = {}
    for n in range(15, 20):
        sums[f"x{n}"] = addends = chance.sample(list(values), chance.randint(2, 4))
        values[f"x{n}"] = sum((values[each] for each in addends), Fraction(0))
    wrong = chance.choice(list(values)) if chance.random() < 0.5 else None
    for name, value in values.items():
        maker.figure([name], _amount(maker, value, place, tied=False, wrong=name == wrong))
    for total, addends in sums.items():
        maker.compare(dict.fromkeys(addends, 1), "=", {total: 1})
    for kind in chance.choices(("share", "change", "rate"), (5, 3, 2), k=10):
        one, other = chance.sample(list(values), 2)
        _related(maker, values, kind, one, other)
    return maker.made("news")


def _amount(maker: Maker, value: Fraction, place: int, *, tied: bool, wrong: bool) -> Figure:
    """A count as it may be printed."""
    chance = maker.chance
    its = place
    if not tied:
        # With two digits or more, so that the bare unit is no finer than what was rounded to.
        its = min(place + chance.choice((-2, -1, 0, 0, 0)), len(str(abs(floor(value)))) - 2)
        its = max(0, its)
    unit = Fraction(10) ** its
    hedge = "" if chance.random() < (0.9 if tied else 0.7) else chance.choice(HEDGES)
    shown = _beside(value, unit, hedge, maker)
    if wrong:
        shown += chance.choice((-3, -2, -1, 1, 2, 3)) * unit * chance.choice((1, 1, 5))
    if shown <= 0:
        hedge, shown = "", rounded(value, unit, maker.convention, chance)
    scale = 1
    if abs(shown) >= 1_000_000 and chance.random() < 0.5:
        scale = 1_000_000
    elif abs(shown) >= 1_000 and its >= 1 and chance.random() < 0.2:
        scale = 1_000
    place = 0 if scale == 1 or shown % unit else its
    if hedge == "" and chance.random() < 0.05 and shown > 0:
        high = shown + unit * chance.randint(1, 3)
        low, top = number(max(shown - unit, Fraction(0)), 0), number(high, 0)
        return Figure(f"between {low.text} and {top.text}", *(Span(low.value, top.value),) * 2)
    return hedged(number(shown, place, scale), hedge, "amount", maker.convention)


def _beside(value: Fraction, unit: Fraction, hedge: str, maker: Maker) -> Fraction:
    """The multiple of a unit that is printed with a hedge, so that what is true lies inside."""
    below, above = floor(value / unit) * unit, -floor(-value / unit) * unit
    if hedge == "":
        return rounded(value, unit, maker.convention, maker.chance)
    if hedge == "exactly":
        return value
    if hedge in {"just over", "more than"}:
        return below if below < value else below - unit
    if hedge in {"nearly", "less than"}:
        return above if above > value else above + unit
    if hedge == "at least":
        return below
    return above if hedge in {"at most", "up to"} else floor(value / unit + HALF) * unit


def _percent(maker: Maker, value: Fraction, *, wrong: bool) -> Figure:
    """A percentage above 0 as it may be printed."""
    chance = maker.chance
    place = chance.choice((0, 0, 0, -1))
    unit = Fraction(10) ** place
    shown = abs(rounded(value, unit, maker.convention, chance))
    if wrong:
        shown += chance.choice((-2, -1, 1, 2)) * unit
    if shown <= 0:
        return hedged(number(Fraction(0), place), "", "percent", maker.convention)
    draw = chance.random()
    if draw < 0.1:
        low, high = number(shown - unit, place), number(shown + unit, place)
        span = Span(low.value, high.value)
        return Figure(f"{low.text} to {high.text} percent", span, span)
    hedge = "" if draw < 0.7 else chance.choice(HEDGES)
    if hedge == "exactly" and shown != value:
        hedge = ""
    if hedge and not wrong:
        shown = max(_beside(value, unit, hedge, maker), unit)
    return hedged(number(shown, place), hedge, "percent", maker.convention)


def _related(maker: Maker, values: dict[str, Fraction], kind: str, one: str, other: str) -> None:
    """A share, a change, a rate, a step or a multiple between two names."""
    a, b = values[one], values[other]
    if kind != "step" and b <= 0:
        one, other, a, b = other, one, b, a
    if (kind != "step" and b <= 0) or (kind in {"share", "rate"} and a <= 0):
        return
    if kind == "multiple" and (a <= 0 or not _near_times(max(a / b, b / a))):
        kind = "change"
    makers = {"share": _share, "rate": _rate, "multiple": _multiple, "change": _change}
    makers.get(kind, _step)(maker, (one, other), (a, b))


_Pair: TypeAlias = tuple[str, str]
_Values: TypeAlias = tuple[Fraction, Fraction]


def _share(maker: Maker, names: _Pair, values: _Values) -> None:
    chance, ratio = maker.chance, values[0] / values[1]
    wrong, draw = chance.random() < maker.slips, chance.random()
    if draw < 0.1 and ratio < Fraction(9, 10):
        words = min(PARTS, key=lambda each: abs(Fraction(PARTS[each]) - ratio))
        hedge = chance.choice(("", "about", "nearly", "more than"))
        maker.quotient(*names, part(words, hedge), Fraction(1))
    elif draw < 0.2 and ratio < HALF:
        n, m = (1, max(2, round(1 / ratio))) if draw < 0.15 else (2, max(5, round(2 / ratio)))
        maker.quotient(*names, proportion(n, m), Fraction(1))
    else:
        maker.quotient(*names, _percent(maker, 100 * ratio, wrong=wrong), Fraction(1, 100))


def _rate(maker: Maker, names: _Pair, values: _Values) -> None:
    chance = maker.chance
    base, place = chance.choice((1, 1_000, 100_000)), chance.choice((0, -1, -2))
    unit, value = Fraction(10) ** place, values[0] / values[1] * base
    shown = rounded(value, unit, maker.convention, chance)
    shape: Shape = "rate" if base > 1 else "amount"
    hedge = "" if shown <= 0 or chance.random() < 0.7 else chance.choice(HEDGES)
    if hedge == "exactly" and shown != value:
        hedge = ""
    if hedge:
        shown = max(_beside(value, unit, hedge, maker), unit)
    figure = hedged(number(shown, place), hedge, shape, maker.convention)
    if base > 1:
        figure = attrs.evolve(figure, text=f"{figure.text} per {base:,}")
    maker.quotient(*names, figure, Fraction(1, base))


def _change(maker: Maker, names: _Pair, values: _Values) -> None:
    a, b = values
    wrong = maker.chance.random() < maker.slips
    figure = _percent(maker, abs(100 * (a / b - 1)), wrong=wrong)
    maker.change(names[1], names[0], figure, up=a >= b)


def _multiple(maker: Maker, names: _Pair, values: _Values) -> None:
    before, after = (names[1], names[0]) if values[0] >= values[1] else names
    times = round(max(values) / min(values))
    if maker.chance.random() < 0.3:
        either = [_times(times, ""), _times(times + 1, "")]
        maker.multiples(before, after, f"{times} times more", either)
        return
    hedge = maker.chance.choice(("", "", "nearly", "more than"))
    words = {2: "doubled", 3: "tripled"}.get(times, f"{times} times")
    maker.multiples(before, after, f"{hedge} {words}".strip(), [_times(times, hedge)])


def _step(maker: Maker, names: _Pair, values: _Values) -> None:
    a, b = values
    shown = rounded(abs(a - b), Fraction(1), maker.convention, maker.chance)
    figure = hedged(number(shown, 0), "", "amount", maker.convention)
    maker.step(names[1], names[0], figure, up=a >= b)


def _near_times(ratio: Fraction) -> bool:
    """Whether a ratio is near a small whole number."""
    return 2 <= round(ratio) <= 12 and abs(ratio - round(ratio)) < Fraction(1, 6)


def _times(k: int, hedge: str) -> tuple[Span, Span]:
    """What so many times allows under both readings."""
    v = Fraction(k)
    if hedge == "nearly":
        return (Span(v - HALF, v, upper_open=True),) * 2
    if hedge == "more than":
        return (Span(v, None, lower_open=True),) * 2
    return Span(v - HALF, v + HALF), Span(v * 9 / 10, v * 11 / 10)


def _tie(maker: Maker, values: dict[str, Fraction]) -> None:
    """A sum of some printed figures that holds at the very ends of what they allow, or just not."""
    chance = maker.chance
    ends: list[tuple[str, Fraction]] = []
    upper = chance.random() < 0.5
    for line in maker.lines:
        bounds = line.close[0]
        if line.kind == "figure" and len(bounds) == 1 and len(bounds[0].terms) == 1:
            span = bounds[0].span
            end = span.upper if upper else span.lower
            if end is not None and end > 0 and "/" not in line.text and "->" not in line.text:
                ends.append((bounds[0].terms[0][0], end))
    chosen = dict(chance.sample(ends, min(len(ends), 3)))
    if len(chosen) < 2:
        return
    total = f"x{len(values)}"
    end = sum(chosen.values(), Fraction(0))
    if end.denominator != 1:
        return
    values[total] = end
    hedge = chance.choice(("exactly", "at least" if upper else "at most"))
    hedge = chance.choice((hedge, hedge, "more than" if upper else "less than"))
    maker.compare(dict.fromkeys(chosen, 1), "=", {total: 1})
    maker.figure([total], hedged(number(end, 0), hedge, "amount"))


def people(chance: random.Random) -> System:
    """A small number of people in groups, of which counts, percentages or both are printed."""
    maker = Maker(chance)
    maker.round_by(chance.choice((None, None, *CONVENTIONS)))
    groups = chance.randint(2, 5)
    total = chance.randint(5, 120)
    cuts = [0, *sorted(chance.randint(0, total) for _ in range(groups - 1)), total]
    counts = [b - a for a, b in pairwise(cuts)]
    names = [f"g{n}" for n in range(groups)]
    if chance.random() < 0.7:
        maker.figure(["n"], hedged(number(Fraction(total), 0), "exactly", "amount"))
    else:
        maker.figure(
            ["n"],
            hedged(
                number(Fraction(total), 0), chance.choice(("about", "")), "amount", maker.convention
            ),
        )
    wrong = chance.randrange(groups) if chance.random() < 0.5 else -1
    place = chance.choice((0, 0, 0, -1))
    unit = Fraction(10) ** place
    for n, (name, count) in enumerate(zip(names, counts, strict=True)):
        draw = chance.random()
        if draw < 0.85:
            shown = rounded(Fraction(100 * count, total), unit, maker.convention, chance)
            if n == wrong:
                shown = max(Fraction(0), shown + chance.choice((-2, -1, 1, 2)) * unit)
            hedge = "" if not shown or chance.random() < 0.9 else chance.choice(HEDGES)
            figure = hedged(number(shown, place), hedge, "percent", maker.convention)
            maker.quotient(name, "n", figure, Fraction(1, 100))
        if draw > 0.75 and count:
            hedge = chance.choice(("", "exactly", "about", "more than", "at least"))
            figure = hedged(number(Fraction(count), 0), hedge, "amount", maker.convention)
            maker.figure([name], figure)
    if chance.random() < 0.85:
        maker.compare(dict.fromkeys(names, 1), "=", {"n": 1})
    maker.whole([*names, "n"])
    maker.weigh()
    return maker.made("people")


def table(chance: random.Random, height: int = 0, width: int = 0, *, whole: bool = True) -> System:
    """A table of counts with totals of its rows, its columns and all, one in two with an error."""
    maker = Maker(chance)
    maker.round_by(chance.choice((None, None, "half up", "half even", "truncate")))
    height, width = height or chance.randint(2, 5), width or chance.randint(2, 5)
    place = chance.choice((0, 1, 2))
    grain = Fraction(10) ** place / chance.choice((2, 10))
    cells = {(r, c): chance.randint(2, 600) * grain for r in range(height) for c in range(width)}
    totals = {f"r{r}": [f"c{r}.{c}" for c in range(width)] for r in range(height)}
    totals |= {f"k{c}": [f"c{r}.{c}" for r in range(height)] for c in range(width)}
    totals["all"] = [f"r{r}" for r in range(height)]
    values = {f"c{r}.{c}": value for (r, c), value in cells.items()}
    for name, addends in totals.items():
        values[name] = sum((values[each] for each in addends), Fraction(0))
    integers = whole and grain.denominator == 1 and chance.random() < 0.3
    wrong = chance.choice(list(values)) if chance.random() < 0.5 else None
    unit = Fraction(10) ** place
    for name, value in values.items():
        if chance.random() < 0.05:
            continue
        shown = rounded(value, unit, maker.convention, chance)
        if name == wrong:
            shown += chance.choice((-2, -1, 1, 2, 4)) * unit * max(1, width // 4, height // 4)
        text = number(abs(shown), 0)
        maker.figure([name], hedged(text, "", "amount", maker.convention))
    for name, addends in totals.items():
        maker.compare(dict.fromkeys(addends, 1), "=", {name: 1})
    maker.compare({f"k{c}": 1 for c in range(width)}, "=", {"all": 1})
    if integers:
        maker.whole(values)
    return maker.made("table")


def rows(chance: random.Random) -> System:
    """A few small rows of any kind: open, closed and absent ends, cases, integers, empty rows."""
    maker = Maker(chance)
    names = [f"y{n}" for n in range(chance.randint(1, 5))]

    def span() -> Span:
        low, high = sorted(
            Fraction(chance.randint(-12, 12), chance.choice((1, 1, 2, 3))) for _ in "ab"
        )
        draw = chance.random()
        if draw < 0.05:
            low, high = high, low
        return Span(
            None if chance.random() < 0.3 else low,
            None if chance.random() < 0.3 else (low if draw > 0.85 else high),
            chance.random() < 0.3,
            chance.random() < 0.3,
        )

    def bound() -> Bound:
        size = 0 if chance.random() < 0.03 else chance.randint(1, min(3, len(names)))
        terms = tuple(
            (name, Fraction(chance.choice((-3, -2, -1, -1, 1, 1, 2, 3))))
            for name in chance.sample(names, size)
        )
        found = span()
        if not terms and chance.random() < 0.8:
            found = Span(Fraction(0), Fraction(0))
        return Bound(terms, found)

    for _ in range(chance.randint(1, 9)):
        always = tuple(bound() for _ in range(chance.choice((0, 1, 1, 1, 2))))
        cases: Alternatives = ((),)
        if chance.random() < 0.12:
            cases = tuple(
                tuple(bound() for _ in range(chance.choice((0, 1, 1, 2))))
                for _ in range(chance.randint(2, 3))
            )
        kinds: tuple[Kind, ...] = ("figure", "figure", "relation", "assumption")
        kind = chance.choice(kinds)
        measure = None
        if kind == "figure" and always and always[0].terms:
            measure = (always[0].terms, None, 1, 0)
        weight = chance.choice((None, 1, 1, 1, 2, 3)) if kind == "figure" else 1
        maker.lines.append(
            Line(
                text="",
                kind=kind,
                always=always,
                literal=cases,
                close=cases,
                weight=weight,
                measure=measure,
            )
        )
    if chance.random() < 0.35:
        chosen = chance.sample(names, chance.randint(1, len(names)))
        maker.lines.append(Line(text="", kind="nature", whole=tuple(chosen), weight=None))
    return maker.made("rows", readable=False)


def shares(chance: random.Random) -> System:
    """Shares of two wholes that are unknowns themselves, and are compared: not linear."""
    maker = Maker(chance)
    percents = []
    for n in range(2):
        whole, its = Fraction(chance.randint(10, 200)), Fraction(chance.randint(1, 40), 40)
        maker.figure([f"w{n}"], hedged(number(whole, 0), chance.choice(("", "about")), "amount"))
        count = rounded(whole * its, Fraction(1), None, chance)
        maker.figure([f"a{n}"], hedged(number(count, 0), "" if count else "exactly", "amount"))
        maker.product(f"a{n}", f"w{n}", f"s{n}", 100)
        percents.append(100 * its)
        if chance.random() < 0.5:
            shown = rounded(100 * its, Fraction(1), None, chance)
            maker.figure([f"s{n}"], hedged(number(shown, 0), "", "percent"))
        else:
            maker.compare({f"s{n}": 1}, ">=", {}, ("0 percent", Fraction(0)))
    up = percents[1] >= percents[0]
    apart = rounded(abs(percents[1] - percents[0]), Fraction(1), None, chance)
    apart += chance.choice((0, 0, 0, 5, 20, 40)) * (1 if chance.random() < 0.5 else -1)
    figure = hedged(number(max(apart, Fraction(1)), 0), "", "percent")
    figure = attrs.evolve(figure, text=figure.text.replace("percent", "percentage points"))
    maker.step("s0", "s1", figure, up=up)
    return maker.made("shares")


KINDS: Final[dict[str, Callable[[random.Random], System]]] = {
    "parts": parts,
    "article": article,
    "people": people,
    "table": table,
    "rows": rows,
    "shares": shares,
}
"""What makes a system of each kind."""

SHARES: Final = {"parts": 35, "article": 20, "people": 20, "rows": 20, "table": 4, "shares": 1}
"""How many of a hundred systems are of each kind, unless told otherwise."""


def system(seed: int, place: int) -> System:
    """The system at a place of the endless row that belongs to a seed."""
    chance = random.Random(seed * 1_000_003 + place)
    (kind,) = chance.choices(list(SHARES), list(SHARES.values()))
    return KINDS[kind](chance)
