"""Texts in the notation that Hypothesis draws: any that can be read, and honest ones."""

import math
import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from typing import Final

from hypothesis import strategies as st

NAMES: Final = ("n0", "n1", "n2", "n3")
HEDGES: Final = (
    "", "", "", "exactly ", "about ", "about ", "nearly ", "just over ", "more than ", "at least ",
    "fewer than ", "at most ", "up to ",
)  # fmt: skip
SIGNS: Final = ("=", "=", "=", "<=", "<", ">=", ">")
CHANGES: Final = (
    "up 5 percent", "up about 20 percent", "down 20 percent", "down more than 10 percent",
    "up 2 to 3 percent", "fell by half", "up 4", "down 2", "doubled", "nearly tripled",
    "three times more", "unchanged",
)  # fmt: skip


@st.composite
def figures(draw: st.DrawFn) -> str:
    """A printed count, with a hedge or a range perhaps."""
    number = draw(st.integers(0, 12) | st.sampled_from((20, 100, 120, 150)))
    if draw(st.integers(0, 7)) == 0:
        return f"{number} to {number + draw(st.integers(0, 5))}"
    return f"{draw(st.sampled_from(HEDGES))}{number}"


@st.composite
def shares(draw: st.DrawFn) -> str:
    """A printed percentage or a part in words."""
    words = st.sampled_from(
        ("one in four", "half", "a third", "nearly half", "3 in 4", "25.5 percent")
    )
    hedged = st.builds(
        "{}{} percent".format, st.sampled_from(HEDGES), st.sampled_from((10, 25, 28, 33, 50, 100))
    )
    return draw(hedged | words)


@st.composite
def sums(draw: st.DrawFn, most: int = 3) -> str:
    """A sum of names, some of them several times."""
    terms = draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=most))
    signs = [draw(st.sampled_from((" + ", " + ", " - "))) for _ in terms]
    times = [draw(st.sampled_from(("", "", "", "2 * "))) for _ in terms]
    words = "".join(f"{s}{t}{n}" for s, t, n in zip(signs, times, terms, strict=True))
    return words.removeprefix(" + ").removeprefix(" - ")


@st.composite
def statements(draw: st.DrawFn) -> str:
    """One statement of plain names: a figure, a relation, a share, a change, or being whole."""
    name, other = draw(st.sampled_from(NAMES)), draw(st.sampled_from(NAMES))
    kind = draw(st.sampled_from("fffrrrsscwk"))
    if kind == "f":
        return f"{name} = {draw(figures())}"
    if kind == "r":
        return f"{draw(sums())} {draw(st.sampled_from(SIGNS))} {draw(sums())}"
    if kind == "k":
        return f"{draw(sums())} {draw(st.sampled_from(SIGNS))} {draw(st.integers(0, 12))}"
    if kind == "s":
        return f"{name} / {other} = {draw(shares())}"
    if kind == "c":
        return f"{name} -> {other} = {draw(st.sampled_from(CHANGES))}"
    # Not without bounds, so that every branching comes to an end.
    return f"{name} = 0 to 40"


@st.composite
def texts(draw: st.DrawFn, most: int = 6) -> list[str]:
    """Texts of a few statements about four names, of which some are whole and bounded."""
    found = draw(st.lists(statements(), min_size=1, max_size=most))
    if draw(st.integers(0, 4)) == 0:
        name = draw(st.sampled_from(NAMES))
        found += [f"whole {name}", f"{name} = 0 to 40"]
    if draw(st.integers(0, 3)) == 0:
        found.append(f"rounding {draw(st.sampled_from(('half up', 'half even', 'down', 'up')))}")
    return found


# What an honest writer prints of true values, worked out without the library.


def digits(number: Fraction | int, places: int = 0) -> str:
    """A number in decimals; it has no more of them than that."""
    scaled = Fraction(number) * 10**places
    assert scaled.denominator == 1
    text = str(abs(scaled.numerator)).rjust(places + 1, "0")
    whole, decimals = (text[:-places], text[-places:]) if places else (text, "")
    sign = "-" if scaled < 0 else ""
    return f"{sign}{int(whole):,}{'.' if places else ''}{decimals}"


def nearest(value: Fraction | int, unit: Fraction | int) -> Fraction:
    """The multiple of a unit that is nearest; of two, the higher."""
    return math.floor(Fraction(value) / unit + Fraction(1, 2)) * Fraction(unit)


@st.composite
def printed(draw: st.DrawFn, truth: int) -> str:
    """A count above 0 as an honest writer prints it."""
    length = len(str(truth))
    step = 10 ** draw(st.integers(0, max(length - 2, 0)))
    rounder = 10 ** draw(st.integers(0, length - 1))
    below, above = truth // rounder * rounder, -(-truth // rounder) * rounder
    ways = [
        digits(nearest(truth, step)),
        f"exactly {digits(truth)}",
        f"at least {digits(below)}",
        f"at most {digits(above)}",
        f"up to {digits(above)}",
        f"no more than {digits(above)}",
        f"more than {digits(truth - draw(st.integers(1, truth)))}",
        f"fewer than {digits(truth + draw(st.integers(1, truth)))}",
        f"{digits(below)} to {digits(above)}",
        f"between {digits(truth)} and {digits(above)}",
    ]
    if nearest(truth, rounder):
        ways += [f"{word} {digits(nearest(truth, rounder))}" for word in ("about", "roughly")]
    if truth < above and 2 * (above - truth) <= rounder:
        # A hedged unit is at least `rounder`; with one digit only half of it is near.
        ways += [f"{word} {digits(above)}" for word in ("nearly", "almost", "just under")]
    if below and below < truth:
        ways.append(f"just over {digits(below)}")
    return draw(st.sampled_from(ways))


_PARTS: Final = tuple(
    (Fraction(*part), words)
    for part, words in (
        ((0, 1), ""), ((1, 10), "a tenth"), ((1, 5), "a fifth"), ((1, 4), "a quarter"),
        ((1, 3), "a third"), ((2, 5), "two-fifths"), ((1, 2), "half"), ((3, 5), "three-fifths"),
        ((2, 3), "two-thirds"), ((3, 4), "three-quarters"), ((4, 5), "four-fifths"),
        ((9, 10), "nine-tenths"), ((1, 1), ""),
    )
)  # fmt: skip


@st.composite
def printed_share(draw: st.DrawFn, truth: Fraction) -> str:
    """A ratio of 0 or more as an honest writer prints it."""
    places = draw(st.integers(0, 2))
    unit = Fraction(1, 10**places)
    percent = nearest(100 * truth, unit)
    word = draw(st.sampled_from(("percent", "%", "per cent", "pct")))
    above = math.ceil(100 * truth / unit) * unit
    ways = [
        f"{digits(percent, places)} {word}",
        f"about {digits(percent, places)} {word}",
        f"at least {math.floor(100 * truth)} {word}",
        f"at most {math.ceil(100 * truth)} {word}",
        f"less than {math.floor(100 * truth) + 1} {word}",
        f"{math.floor(100 * truth)} to {math.ceil(100 * truth)} {word}",
        f"{digits(nearest(100_000 * truth, Fraction(1, 10)), 1)} per 100,000",
        f"{digits(nearest(truth, Fraction(1, 100)), 2)}",
    ]
    if 100 * truth < above:
        ways.append(f"nearly {digits(above, places)} {word}")
    if truth and truth <= 1:
        out_of = int(nearest(1 / truth, 1))
        if 2 <= out_of <= 1_000:
            ways.append(f"one in {out_of}")
        many = int(nearest(10 * truth, 1))
        if 2 <= many <= 9:
            ways += [f"{many} in 10", f"{many} out of 10"]
        ways += [words for words in (_part(truth),) if words]
    return draw(st.sampled_from(ways))


def _part(truth: Fraction) -> str:
    """The part in words that is nearest."""
    return min(_PARTS, key=lambda each: abs(each[0] - truth))[1]


@st.composite
def printed_change(draw: st.DrawFn, before: int, after: int) -> str:
    """A change between two counts above 0 as an honest writer prints it."""
    change = Fraction(100 * (after - before), before)
    places = draw(st.integers(0, 2))
    size = abs(nearest(change, Fraction(1, 10**places)))
    way = "up" if change >= 0 else "down"
    step = after - before
    ways = [
        f"{way} {digits(size, places)} percent",
        f"{way} about {digits(size, places)} percent",
        f"{way} at least {math.floor(abs(change))} percent",
        f"{way} {math.floor(abs(change))} to {math.ceil(abs(change))} percent",
        f"{way} exactly {digits(abs(step))}",
        f"{way} {digits(abs(step)) if abs(step) < 100 else digits(nearest(abs(step), 10))}",
        f"{way} less than {math.floor(abs(change)) + 1} percent",
    ]
    ratio = Fraction(after, before)
    times = int(nearest(ratio, 1))
    if times in {2, 3, 4} and Fraction(9, 10) * times <= ratio <= Fraction(11, 10) * times:
        ways.append(["doubled", "tripled", "quadrupled"][times - 2])
        ways.append(f"{times} times")
        if ratio < times:
            ways.append(["nearly doubled", "almost tripled", "nearly quadrupled"][times - 2])
    if times in {2, 3, 4} and times < ratio:
        ways.append(f"more than {['doubled', 'tripled', 'quadrupled'][times - 2]}")
    return draw(st.sampled_from(ways))


@st.composite
def honest(draw: st.DrawFn) -> tuple[list[str], dict[str, int]]:
    """True statements about counts above 0, in any order, and the counts."""
    counts = st.integers(1, 200) | st.integers(1, 60_000) | st.integers(1, 10**9)
    values = draw(st.lists(counts, min_size=2, max_size=4))
    truths = {f"n{n}": value for n, value in enumerate(values)}
    found = []
    for n in range(draw(st.integers(0, 2))):
        parts = draw(st.lists(st.sampled_from(sorted(truths)), min_size=2, max_size=3, unique=True))
        truths[f"sum{n}"] = sum(truths[each] for each in parts)
        found.append(f"{' + '.join(parts)} = sum{n}")
    found += [f"{name} = {draw(printed(truths[name]))}" for name in truths if draw(st.booleans())]
    names = st.sampled_from(sorted(truths))
    for _ in range(draw(st.integers(0, 4))):
        one, other = draw(names), draw(names)
        before, after = truths[one], truths[other]
        found.append(
            draw(
                st.builds(f"{one} / {other} = {{}}".format, printed_share(Fraction(before, after)))
                | st.builds(f"{one} -> {other} = {{}}".format, printed_change(before, after))
                | st.just(f"{one} {'<' if before < after else '>='} {other}")
            )
        )
    if draw(st.booleans()):
        found.append(f"whole {', '.join(sorted(truths))}")
    return draw(st.permutations(found)), truths


def renamed(text: Iterable[str], names: Mapping[str, str]) -> list[str]:
    """The lines with other names, all at once."""
    pattern = re.compile("|".join(sorted(map(re.escape, names), reverse=True)))
    return [pattern.sub(lambda match: names[match.group()], line) for line in text]
