"""A system falls into pieces that have nothing in common, and stands or falls with them."""

from fractions import Fraction

from hypothesis import given
from tests.arithmetic.drawn import can, conditions, figure, integers, relation, total

from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.pieces import pieces
from civicclaims.arithmetic.proof import (
    Bound,
    Contradiction,
    EachCase,
    Side,
    Split,
    refutes,
)
from civicclaims.arithmetic.system import Condition, Conditions, Row, unknowns
from civicclaims.values.interval import Interval


@given(conditions(cases=True, whole=True))
def test_pieces_have_no_unknown_in_common(asked: Conditions) -> None:
    """No unknown is in two pieces, every condition is in one at least, and each as it was."""
    found = pieces(asked)
    inside = [{name for each in piece.conditions for name in unknowns(each)} for piece in found]
    assert sum(map(len, inside)) == len(set().union(*inside))
    assert {place for piece in found for place in piece.places} == set(range(len(asked)))
    for piece in found:
        assert list(piece.places) == sorted(piece.places)
        for place, condition in zip(piece.places, piece.conditions, strict=True):
            assert condition.rows == asked[place].rows
            assert set(condition.whole) <= set(asked[place].whole)
    assert [piece.places[0] for piece in found] == sorted(piece.places[0] for piece in found)


@given(conditions(cases=True, whole=True))
def test_a_system_holds_exactly_if_its_pieces_do(asked: Conditions) -> None:
    """All pieces can hold exactly if the whole can; a refutation of one refutes the whole."""
    found = pieces(asked)
    assert can(asked) is all(can(piece.conditions) for piece in found)
    for piece in found:
        refutation = decide(piece.conditions).refutation
        if refutation is not None:
            assert refutes(asked, piece.placed(refutation))


def test_what_makes_integers_does_not_join() -> None:
    """A condition that only makes integers is in every piece they are in."""
    whole = Condition(whole=("a", "b", "c"), kind="nature", weight=None)
    asked = (figure("a", Interval.exactly(1)), figure("b", Interval.exactly(2)), whole)
    found = pieces(asked)
    assert [piece.places for piece in found] == [(0, 2), (1, 2), (2,)]
    assert [piece.conditions[-1].whole for piece in found] == [("a",), ("b",), ("c",)]


def test_one_unknown_after_another_joins() -> None:
    """Conditions hang together through others."""
    asked = (
        figure("a", Interval.exactly(1)),
        figure("z", Interval.exactly(1)),
        total("b", ["a"]),
        total("c", ["b"]),
        relation(Row((), Interval.exactly(0))),
        integers("c", "d"),
    )
    assert [piece.places for piece in pieces(asked)] == [(0, 2, 3, 5), (1,), (4,)]


def test_a_refutation_is_placed_in_the_whole() -> None:
    """Sides and cases get the places of the whole; bounds of splits speak of unknowns alone."""
    asked = (
        figure("a", Interval.exactly(1)),
        figure("b", Interval.parse("[0.2, 0.8]")),
        Condition(whole=("b",), kind="nature"),
        Condition(rows=(), cases=((Row((("b", 1),), Interval.exactly(0)),),)),
    )
    piece = pieces(asked)[1]
    bound = Bound("b", True, Fraction(0), Fraction(1))
    one = Contradiction((Side(0, -1, 0, False, False, Fraction(1)), bound))
    placed = piece.placed(Split("b", Fraction(0), one, EachCase(2, (one,))))
    there = Contradiction((Side(1, -1, 0, False, False, Fraction(1)), bound))
    assert placed == Split("b", Fraction(0), there, EachCase(3, (there,)))
