"""Tables with totals are networks, and decided by what can flow in them."""

from fractions import Fraction

import pytest
from hypothesis import given, settings, strategies as st
from tests.arithmetic.drawn import (
    agree,
    by_engine,
    can,
    ends,
    figure,
    integers,
    relation,
    tables,
    total,
    verified,
)

from civicclaims.arithmetic import table
from civicclaims.arithmetic.decide import decide
from civicclaims.arithmetic.network import Network
from civicclaims.arithmetic.scaled import Scaled
from civicclaims.arithmetic.system import Condition, Conditions, OutOfStepsError, Row, Steps
from civicclaims.values.interval import Interval


@given(tables())
def test_a_table_is_decided_by_what_can_flow(asked: Conditions) -> None:
    """On tables with totals the network and the simplex agree, ties included."""
    assert "table" in agree(asked)


@settings(max_examples=60)
@given(tables(whole=True))
def test_integers_flow_whole(asked: Conditions) -> None:
    """A table of integers is decided in integers, as branching decides it."""
    assert "table" in agree(asked)


@given(st.data())
def test_rows_may_be_turned_round(data: st.DataObject) -> None:
    """Signs do not matter as long as every unknown can stand on both sides."""
    asked: list[Condition] = [
        relation(Row((("a", 1), ("b", data.draw(st.sampled_from((1, -1))))), data.draw(ends()))),
        relation(Row((("b", 1), ("c", data.draw(st.sampled_from((1, -1))))), data.draw(ends()))),
        relation(Row((("c", 1), ("d", data.draw(st.sampled_from((1, -1))))), data.draw(ends()))),
    ]
    if data.draw(st.booleans()):
        asked.append(relation(Row((("d", -1), ("a", 1)), data.draw(ends()))))
    asked += [figure(name, data.draw(ends())) for name in "abcd" if data.draw(st.booleans())]
    agree(tuple(asked))


def _printed(height: int, width: int, grand: int) -> Conditions:
    """A table of cells printed as 100, each good to 50, and its grand total as told."""
    near = Interval.closed(50, 150)
    found = [figure(f"c{r}.{c}", near) for r in range(height) for c in range(width)]
    found += [total(f"r{r}", [f"c{r}.{c}" for c in range(width)]) for r in range(height)]
    found += [total(f"k{c}", [f"c{r}.{c}" for r in range(height)]) for c in range(width)]
    found.append(total("all", [f"r{r}" for r in range(height)]))
    found.append(total("all", [f"k{c}" for c in range(width)]))
    return (*found, figure("all", Interval.exactly(grand)))


@pytest.mark.parametrize(
    ("grand", "possible"), [(400_000, True), (600_000, True), (600_001, False)]
)
def test_a_table_of_two_hundred_rows_is_decided(grand: int, possible: bool) -> None:
    """Four thousand cells and their totals hold up to the very ends."""
    assert can(_printed(200, 20, grand)) is possible


def test_rows_that_are_plausible_alone_can_be_impossible_together() -> None:
    """Rows that each reach their total, and columns too, still miss the grand total."""
    near = Interval.closed(9, 11)
    asked = [figure(f"c{r}{c}", near) for r in range(3) for c in range(3)]
    asked += [total(f"r{r}", [f"c{r}{c}" for c in range(3)]) for r in range(3)]
    asked += [total(f"k{c}", [f"c{r}{c}" for r in range(3)]) for c in range(3)]
    asked += [total("all", ["r0", "r1", "r2"]), total("all", ["k0", "k1", "k2"])]
    asked += [figure(f"r{r}", Interval.at_most(28)) for r in range(3)]
    assert agree(tuple(asked))["table"]
    asked += [figure("k0", Interval.at_least(30)), figure("k1", Interval.at_least(27))]
    assert agree(tuple(asked))["table"]
    asked.append(figure("k2", Interval.at_least(28)))
    assert not agree(tuple(asked))["table"]


def test_open_ends_that_meet_leave_nothing() -> None:
    """Cells that must all be at their ends cannot be if one of those is open."""
    asked = [figure(f"c{r}{c}", Interval.parse("[1, 2]")) for r in range(2) for c in range(2)]
    asked += [total(f"r{r}", [f"c{r}0", f"c{r}1"]) for r in range(2)]
    asked += [total(f"k{c}", [f"c0{c}", f"c1{c}"]) for c in range(2)]
    asked += [total("all", ["r0", "r1"]), total("all", ["k0", "k1"])]
    full = figure("all", Interval.exactly(8))
    assert agree((*asked, full))["table"]
    assert not agree((*asked, full, figure("c01", Interval.parse("[1, 2)"))))["table"]


def test_what_is_no_table() -> None:
    """Unknowns in three rows, multiples, mixed integers, cases and odd circles are for others."""
    rows = [Row((("a", 1), (other, 1)), Interval.exactly(1)) for other in "bcd"]
    assert table.sides_of(Scaled((relation(*rows),))) is None
    assert table.sides_of(Scaled((relation(Row((("a", 2), ("b", 1)), Interval())),))) is None
    two = relation(*rows[:2])
    assert table.sides_of(Scaled((two, integers("a")))) is None
    assert table.sides_of(Scaled((two, integers("a", "b", "c")))) is not None
    assert table.sides_of(Scaled((two, relation(Row((), Interval()))))) is None
    case = Condition(cases=((Row((("a", 1),), Interval.exactly(1)),),))
    assert table.sides_of(Scaled((two, case))) is None
    odd = relation(
        Row((("a", 1), ("b", 1)), Interval.exactly(1)),
        Row((("b", 1), ("c", 1)), Interval.exactly(1)),
        Row((("c", 1), ("a", 1)), Interval.exactly(1)),
    )
    assert table.sides_of(Scaled((odd,))) is None
    assert can((odd,))
    assert not can((odd, integers("a", "b", "c")))


def test_cells_without_ends_carry_anything() -> None:
    """Unprinted cells take what the totals leave."""
    asked = [total(f"r{r}", [f"c{r}0", f"c{r}1"]) for r in range(2)]
    asked += [total(f"k{c}", [f"c0{c}", f"c1{c}"]) for c in range(2)]
    asked += [total("all", ["r0", "r1"]), total("all", ["k0", "k1"])]
    asked += [figure("r0", Interval.exactly(10**12)), figure("k0", Interval.exactly(-(10**12)))]
    asked += [figure("all", Interval.exactly(Fraction(1, 3)))]
    assert agree(tuple(asked))["table"]
    assert verified(tuple(asked)).example["r1"] == Fraction(1, 3) - 10**12


def test_too_few_steps_are_too_few() -> None:
    """A network takes steps too."""
    asked = _printed(4, 4, 2_400)
    assert decide(asked, steps=20).answer == "undecided"
    network = Network(2, [0, 1], [1, 0])
    network.bound([0, 5], [9, 5])
    with pytest.raises(OutOfStepsError):
        network.circulate(Steps(3))
    assert network.circulate(Steps()) is None
    assert network.flow == [5, 5]


def test_a_cut_is_named_where_nothing_more_can_flow() -> None:
    """The nodes that are told are those that more must enter than can leave."""
    network = Network(3, [0, 1, 2], [1, 2, 0])
    network.bound([3, None, None], [None, None, 2])
    assert network.circulate(Steps()) == {0, 1, 2} - {0} or network.flow
    assert by_engine("table", _printed(2, 3, 901)) is False
