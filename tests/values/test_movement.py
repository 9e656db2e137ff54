"""A change says which way and how far, as a factor or as a step, and never both."""

import time
from fractions import Fraction

import attrs
import pytest
from hypothesis import given

from civicclaims.errors import ParseError
from civicclaims.strategies import movements
from civicclaims.values.interval import Interval
from civicclaims.values.movement import Movement
from civicclaims.values.rounding import Rounding
from civicclaims.values.tables import READER


@given(movements())
def test_a_change_gives_back_its_parts(movement: Movement) -> None:
    """`parse(str(m))` is the same change."""
    assert Movement.parse(str(movement)) == movement


@given(movements())
def test_a_change_is_a_factor_or_a_step(movement: Movement) -> None:
    """Exactly one of the two gives intervals, under either reading."""
    for reading in ("literal", "close"):
        found = (
            movement.factors("literal" if reading == "literal" else "close"),
            movement.steps("literal" if reading == "literal" else "close"),
        )
        assert found.count(None) == 1
        assert found.index(None) == (1 if movement.is_relative else 0)


@given(movements())
def test_down_is_the_mirror_of_up(movement: Movement) -> None:
    """A fall and a rise by the same figure lie on either side of no change, equally far."""
    if movement.direction is None:
        return
    other = attrs.evolve(movement, direction="up" if movement.direction == "down" else "down")
    if movement.is_relative:
        sums = [
            one + two
            for one, two in zip(
                movement.factors("close") or (), other.factors("close") or (), strict=True
            )
        ]
        assert all(2 in each for each in sums)
    else:
        assert [-each for each in movement.steps("close") or ()] == list(other.steps("close") or ())


def shown(found: tuple[Interval, ...] | None) -> list[str]:
    """Intervals in their usual notation."""
    return [str(each) for each in found or ()]


FACTORS = [
    ("up 24.5 percent", "up", ["[1.2445, 1.2455]"], ""),
    ("down 1.2 percent", "down", ["[0.9875, 0.9885]"], ""),
    ("rose by 2 to 3 percent", "up", ["[1.02, 1.03]"], ""),
    ("fell 2 to 3 percent", "down", ["[0.97, 0.98]"], ""),
    ("fell by half", "down", ["[0.45, 0.55]"], ""),
    ("cut in half", "down", ["[0.45, 0.55]"], ""),
    ("halved", "down", ["[0.45, 0.55]"], ""),
    ("nearly halved", "down", ["(0.5, 0.55]"], ""),
    ("down nearly a third", "down", ["(2/3, 17/24]"], ""),
    ("rose by a third", "up", ["[31/24, 41/30]"], ""),
    ("a third higher", "up", ["[31/24, 41/30]"], ""),
    ("down more than 20 percent", "down", ["(-inf, 0.8)"], ""),
    ("up less than 5 percent", "up", ["(-inf, 1.05)"], ""),
    ("down about 24 percent", "down", ["(-inf, inf)"], ["[0.755, 0.765]"]),
    ("nearly up 5 percent", "up", ["(-inf, inf)"], ["[1.04, 1.05)"]),
    ("up 2.1 percent or so", "up", ["(-inf, inf)"], ["[1.0205, 1.0215]"]),
    ("a drop of 28 percent", "down", ["[0.715, 0.725]"], ""),
    ("an increase of 5 percent", "up", ["[1.045, 1.055]"], ""),
    ("a 4.3 percent increase", "up", ["[1.0425, 1.0435]"], ""),
    ("28 percent higher", "up", ["[1.275, 1.285]"], ""),
    ("28 percent lower than", "down", ["[0.715, 0.725]"], ""),
    ("1.2 percent fewer jobs", "down", ["[0.9875, 0.9885]"], ""),
    ("more than 5 percent higher", "up", ["(1.05, inf)"], ""),
    ("down 100 percent", "down", ["[-0.005, 0.005]"], ""),
    ("-24.5 percent", None, ["[0.7545, 0.7555]"], ""),
    ("+3%", None, ["[1.025, 1.035]"], ""),
    ("24.5 percent", None, ["[1.2445, 1.2455]"], ""),
    ("unchanged", None, ["[0.995, 1.005]"], ""),
    ("flat", None, ["[0.995, 1.005]"], ""),
    ("doubled", None, ["[1.5, 2.5]"], ["[1.8, 2.2]"]),
    ("nearly tripled", None, ["[2.5, 3)"], ""),
    ("more than doubled", None, ["(2, inf)"], ""),
    ("twice as many", None, ["[1.5, 2.5]"], ["[1.8, 2.2]"]),
    ("threefold", None, ["[2.5, 3.5]"], ["[2.7, 3.3]"]),
    ("rose threefold", "up", ["[2.5, 3.5]"], ["[2.7, 3.3]"]),
    ("three times more", None, ["[2.5, 4.5]"], ["[2.7, 3.3]", "[3.6, 4.4]"]),
    ("rose three times", "up", ["[2.5, 4.5]"], ["[2.7, 3.3]", "[3.6, 4.4]"]),
    ("three times as many", None, ["[2.5, 3.5]"], ["[2.7, 3.3]"]),
    ("three times fewer", None, ["(-inf, inf)"], ""),
    ("half as many", None, ["[0.45, 0.55]"], ""),
    ("up 5 percent a year", "up", ["(-inf, inf)"], ""),
    ("down one in four", "down", ["[5/7, 7/9]"], ""),
]
STEPS = [
    ("up 0.3 percentage points", "up", ["[0.25, 0.35]"], ""),
    ("down 2 points", "down", ["[-2.5, -1.5]"], ""),
    ("half a percentage point lower", "down", ["[-0.75, -0.25]"], ""),
    ("up $5 million", "up", ["[4500000, 5500000]"], ""),
    ("up 300", "up", ["[295, 305]"], ""),
    ("+3", None, ["[2.5, 3.5]"], ""),
    ("-3 people", None, ["[-3.5, -2.5]"], ""),
    ("5 fewer", "down", ["[-5.5, -4.5]"], ""),
    ("200 more jobs", "up", ["[195, 205]"], ""),
    ("down dozens", "down", ["(-inf, -12]"], ["(-inf, -24]"]),
    ("down nearly 300", "down", ["[-600, -150]"], ["(-300, -250]"]),
    ("up 5 per 100,000", "up", ["[4.5, 5.5]"], ""),
]


@pytest.mark.parametrize(("phrase", "direction", "literal", "close"), FACTORS)
def test_a_relative_change_is_a_factor(
    phrase: str, direction: str | None, literal: list[str], close: list[str] | str
) -> None:
    """Percent, parts and multiples say what to multiply the number before by."""
    movement = Movement.parse(phrase)
    assert movement.direction == direction
    assert shown(movement.factors("literal")) == literal
    assert shown(movement.factors("close")) == (close or literal)
    assert movement.steps("literal") is None


@pytest.mark.parametrize(("phrase", "direction", "literal", "close"), STEPS)
def test_an_absolute_change_is_a_step(
    phrase: str, direction: str | None, literal: list[str], close: list[str] | str
) -> None:
    """Points, things and money say what to add to the number before."""
    movement = Movement.parse(phrase)
    assert movement.direction == direction
    assert shown(movement.steps("literal")) == literal
    assert shown(movement.steps("close")) == (close or literal)
    assert movement.factors("literal") is None


def test_a_hedge_before_a_direction_belongs_to_the_figure() -> None:
    """To go nearly up 5 percent is to go up nearly 5 percent, in the words that were printed."""
    movement = Movement.parse(" nearly up 5 percent ")
    assert str(movement) == "nearly up 5 percent"
    assert (movement.quantity.hedge, movement.quantity.numeral) == ("nearly", "5")


def test_tables_and_roundings_are_passed_on() -> None:
    """Another table and a declared rounding are used for the figure of a change."""
    movement = Movement.parse("up 28 percent")
    assert shown(movement.factors("close", READER)) == ["[1.28, 1.28]"]
    rounded = movement.factors("close", rounding=Rounding.parse("down"))
    assert rounded == (Interval(Fraction(128, 100), Fraction(129, 100), upper_open=True),)


@pytest.mark.parametrize(
    ("text", "position"),
    [
        ("", 0), ("up", 2), ("up from 5", 3), ("fell to 41", 5), ("up 5 5", 5),
        ("up -5 percent", None),
        ("down +3", None), ("fell threefold", None), ("half", None), ("a third", None),
        ("nearly up about 5 percent", 6), ("sideways 5", 0), ("a drop", 2), ("a drop 5", 2),
        ("up from 5 to 7 percent", None), ("up 3-2", 4), ("down 5m", 6),
    ],
)  # fmt: skip
def test_anything_else_is_refused(text: str, position: int | None) -> None:
    """What is no change, goes both ways or has no one meaning gives an error with its place."""
    with pytest.raises(ParseError, match="expected") as error:
        Movement.parse(text)
    assert error.value.position == position


@pytest.mark.parametrize(
    "text",
    ["up " * 1_300, "9" * 10_000_000, "nearly " * 500, "a " * 1_900, "up 5" + " percent" * 400],
    ids=lambda text: text[:10],
)
def test_a_hostile_change_is_refused_at_once(text: str) -> None:
    """Words and digits without end give a short error and no wait."""
    start = time.perf_counter()
    with pytest.raises(ParseError) as error:
        Movement.parse(text)
    assert len(str(error.value)) < 300
    assert time.perf_counter() - start < 0.5
