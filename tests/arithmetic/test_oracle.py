"""What is said of small systems is what z3 says of them."""

from collections.abc import Iterable
from fractions import Fraction

import z3
from hypothesis import given, settings, strategies as st
from tests.arithmetic.drawn import conditions, tables, trees, verified

from civicclaims.arithmetic.system import Condition, Conditions, Product, Row
from civicclaims.values.interval import Interval


def _row(row: Row) -> list[z3.BoolRef]:
    total = z3.Sum([z3.RealVal(0), *(factor * z3.Real(name) for name, factor in row.terms)])
    within, said = row.within, []
    if within.lower is not None:
        low = z3.Q(within.lower.numerator, within.lower.denominator)
        said.append(total > low if within.lower_open else total >= low)
    if within.upper is not None:
        high = z3.Q(within.upper.numerator, within.upper.denominator)
        said.append(total < high if within.upper_open else total <= high)
    return said


def _all(rows: Iterable[Row]) -> z3.BoolRef:
    return z3.And([each for row in rows for each in _row(row)])


def oracle(asked: Conditions) -> str:
    """What z3 says of a system: "possible" or "impossible"."""
    solver = z3.Solver()
    for each in asked:
        solver.add(_all(each.rows))
        if each.cases:
            solver.add(z3.Or([_all(case) for case in each.cases]))
        for product in each.products:
            part, share, whole = map(z3.Real, (product.part, product.share, product.whole))
            solver.add(part * product.divisor == share * whole)
        for name in each.whole:
            solver.add(z3.Real(name) == z3.ToReal(z3.Int(f"whole {name}")))
    return {"sat": "possible", "unsat": "impossible"}[str(solver.check())]


@settings(max_examples=150)
@given(st.one_of(conditions(), trees(), tables()))
def test_sums_are_decided_as_by_z3(asked: Conditions) -> None:
    """Systems of rows are possible exactly where z3 finds a model."""
    assert verified(asked).answer == oracle(asked)


@settings(max_examples=80)
@given(conditions(cases=True, whole=True, most=5))
def test_integers_and_cases_are_decided_as_by_z3(asked: Conditions) -> None:
    """Integers between ends and alternatives are possible exactly where z3 finds a model."""
    assert verified(asked).answer == oracle(asked)


@settings(max_examples=40)
@given(
    conditions(most=3, names="abcd"),
    st.sampled_from(("p", "q")),
    st.integers(0, 6),
    st.integers(1, 9),
)
def test_products_are_decided_as_by_z3(
    asked: Conditions, other: str, share: int, whole: int
) -> None:
    """Shares that are unknowns are decided alike, or left undecided."""

    def fixed(name: str, low: Fraction | int, high: Fraction | int) -> Condition:
        return Condition(rows=(Row(((name, 1),), Interval.closed(low, high)),))

    products = (Product(part="a", share="p", whole="b"), Product(part="c", share=other, whole="d"))
    above = tuple(
        Row(((each.whole, 1),), Interval.closed(Fraction(1, 2), whole)) for each in products
    )
    system = (
        *asked,
        Condition(rows=above, products=products),
        fixed("p", share - 2, share),
        fixed(other, share - 1, share + 2),
    )
    answer = verified(system, steps=100_000).answer
    assert answer in {"undecided", oracle(system)}
