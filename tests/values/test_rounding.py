"""Each convention's preimage is exactly what that convention rounds to the printed value."""

import math
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from civicclaims.errors import ParseError
from civicclaims.strategies import roundings
from civicclaims.strategies.honest import rounded
from civicclaims.values.interval import Interval
from civicclaims.values.rounding import CONVENTIONS, Rounding

UNITS = (Fraction(1), Fraction(1, 10), Fraction(5), Fraction(1_000))
HALF = Fraction(1, 2)


def brute_force(number: Fraction, convention: str) -> set[int]:
    """The integers a number may be rounded to, by going through those near it.

    Written apart from the library: by distance for conventions that go to the nearest, and by
    side for those that do not.
    """
    near = range(math.floor(number) - 1, math.ceil(number) + 2)
    closest = [each for each in near if abs(each - number) <= HALF]
    ties = {
        "half up": max(closest),
        "half down": min(closest),
        "half away from zero": max(closest, key=lambda each: (abs(each), each)),
        "half even": min(closest, key=lambda each: each % 2),
    }
    if convention == "unknown":
        return set(closest)
    if convention in ties:
        return {closest[0] if len(closest) == 1 else ties[convention]}
    above = min(each for each in near if each >= number)
    below = max(each for each in near if each <= number)
    inner, outer = sorted((above, below), key=abs)
    return {{"up": above, "down": below, "truncate": inner, "away from zero": outer}[convention]}


@pytest.mark.parametrize("convention", CONVENTIONS)
@pytest.mark.parametrize("unit", UNITS)
def test_the_preimage_is_exact(convention: str, unit: Fraction) -> None:
    """On a grid of twelfths, a number is in the preimage of v exactly when it rounds to v."""
    preimages = {v: Rounding.parse(convention).preimage(v * unit, unit) for v in range(-6, 7)}
    for twelfths in range(-60, 61):
        number = Fraction(twelfths, 12)
        expected = brute_force(number, convention)
        assert {v for v, held in preimages.items() if number * unit in held} == expected


@given(
    st.sampled_from(sorted(set(CONVENTIONS) - {"unknown"})), st.fractions(), st.sampled_from(UNITS)
)
def test_every_number_lies_in_the_preimage_of_its_rounding(
    convention: str, number: Fraction, unit: Fraction
) -> None:
    """What a number is rounded to may have come from that number."""
    value = rounded(number, unit, convention)
    assert (value / unit).denominator == 1
    assert number in Rounding.parse(convention).preimage(value, unit)
    assert number in Rounding().preimage(value, unit) or convention not in {
        "half up", "half down", "half even", "half away from zero",
    }  # fmt: skip


@given(roundings())
def test_a_convention_prints_as_it_is_read(rounding: Rounding) -> None:
    """`parse(str(r))` is the same convention."""
    assert Rounding.parse(str(rounding)) == rounding


@pytest.mark.parametrize(
    ("text", "value", "expected"),
    [
        ("half up", 28, "[27.5, 28.5)"),
        ("half down", 28, "(27.5, 28.5]"),
        ("half away from zero", 28, "[27.5, 28.5)"),
        ("half away from zero", -28, "(-28.5, -27.5]"),
        ("half away from zero", 0, "(-0.5, 0.5)"),
        ("half even", 28, "[27.5, 28.5]"),
        ("half even", 27, "(26.5, 27.5)"),
        ("unknown", 28, "[27.5, 28.5]"),
        ("down", 28, "[28, 29)"),
        ("up", 28, "(27, 28]"),
        ("truncate", -28, "(-29, -28]"),
        ("truncate", 0, "(-1, 1)"),
        ("away from zero", 28, "(27, 28]"),
        ("away from zero", -28, "[-28, -27)"),
        ("away from zero", 0, "[0, 0]"),
        ("to the nearest 5", 30, "[27.5, 32.5]"),
        ("to the nearest half", 3, "[2.75, 3.25]"),
        ("to the nearest quarter", 3, "[2.875, 3.125]"),
    ],
)
def test_a_convention_has_its_ends(text: str, value: int, expected: str) -> None:
    """Each convention opens and closes its ends as its ties go."""
    preimage = Rounding.parse(text).preimage(Fraction(value), Fraction(1))
    assert preimage == Interval.parse(expected)


@pytest.mark.parametrize(
    "text",
    ["", "Half up", "half", "to the nearest", "to the nearest 0", "to the nearest -5",
     "to the nearest 05", "to the nearest " + "9" * 10_000, "up " * 5_000],
    ids=lambda text: text[:20],
)  # fmt: skip
def test_other_words_are_refused(text: str) -> None:
    """What names no convention gives one clear error."""
    with pytest.raises(ParseError, match="expected a rounding convention"):
        Rounding.parse(text)
