"""An example in round numbers is as good as any, and keeps to what was printed."""

from fractions import Fraction

from hypothesis import assume, given, strategies as st
from tests.arithmetic.drawn import conditions, figure, integers, numbers, relation, shares, total

from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.example import tidied
from civicclaims.arithmetic.proof import holds
from civicclaims.arithmetic.system import Condition, Conditions, Row
from civicclaims.values.interval import Interval


@given(
    conditions() | conditions(cases=True, whole=True, most=4),
    st.dictionaries(st.sampled_from("abcdef"), numbers),
)
def test_a_tidied_example_is_one(asked: Conditions, wished: dict[str, Fraction]) -> None:
    """Whatever is wished for, the example holds, and names all that the verdict's names."""
    verdict = decide(asked)
    assume(verdict.answer == "possible")
    found = tidied(asked, verdict, wished)
    assert holds(asked, found)
    assert set(found) == set(verdict.example)


def test_printed_numbers_come_first() -> None:
    """Where all printed numbers will do, they are the example."""
    asked = shares((28, 25, 47))
    wished = {f"p{n}": Fraction(each) for n, each in enumerate((28, 25, 47))}
    assert tidied(asked, decide(asked), wished) == wished


def test_a_round_number_is_taken_where_there_is_room() -> None:
    """An open range gives the first round number inside; a narrow one the simplest."""
    asked = (
        figure("a", Interval.parse("(55000, inf)")),
        figure("b", Interval.parse("[0.3, 1/3]")),
        figure("c", Interval.parse("[1/7, 1/7]")),
        figure("d", Interval.parse("(1234.5, 1236.5)")),
    )
    found = tidied(asked, decide(asked), {"d": Fraction(1235)})
    assert found["a"].denominator == 1
    assert found["b"] == Fraction(3, 10)
    assert found["c"] == Fraction(1, 7)
    assert found["d"] == 1235


def test_a_wish_that_cannot_be_is_passed_over() -> None:
    """A wish outside, or one that others forbid, gives way."""
    asked = (
        figure("a", Interval.closed(1, 2)),
        figure("b", Interval.closed(1, 2)),
        total("c", ["a", "b"]),
        figure("c", Interval.exactly(3)),
    )
    found = tidied(asked, decide(asked), {"a": Fraction(3, 2), "b": Fraction(9)})
    assert found == {"a": Fraction(3, 2), "b": Fraction(3, 2), "c": 3}


def test_integers_cases_and_no_steps_leave_the_example() -> None:
    """Where tidying is not for a system, or takes too long, the example stays as it is."""
    asked: Conditions = (figure("a", Interval.closed(1, 2)), integers("a"))
    verdict = decide(asked)
    assert tidied(asked, verdict, {}) == verdict.example
    case = (Condition(cases=((Row((("a", 1),), Interval.exactly(1)),),)),)
    verdict = decide(case)
    assert tidied(case, verdict, {}) == verdict.example
    terms = [tuple((f"x{k}", (n + 2) ** k) for k in range(4)) for n in range(4)]
    many = tuple(relation(Row(each, Interval.closed(5, 6))) for each in terms)
    verdict = decide(many)
    assert verdict.answer == "possible"
    assert tidied(many, verdict, {}, steps=0) == verdict.example


def test_an_example_that_needs_smaller_parts_is_left() -> None:
    """Where open ends are too close for the first try, the verdict's own example stays."""
    asked = (
        figure("a", Interval.parse("(0, 1)")),
        relation(Row((("b", 1), ("a", -(1 << 30))), Interval.exactly(0))),
        figure("b", Interval.at_most(1)),
        relation(Row((("b", 1), ("c", 1)), Interval.exactly(0))),
    )
    verdict = decide(asked)
    assert holds(asked, tidied(asked, verdict, {"b": Fraction(1)}))


def test_nothing_is_tidied_where_nothing_holds() -> None:
    """Without an example there is nothing to make rounder."""
    asked = (figure("a", Interval.exactly(1)), figure("a", Interval.exactly(2)))
    assert tidied(asked, decide(asked), {"a": Fraction(1)}) == {}
