"""Every statement of the notation is read, and a line that cannot be read is told where and why."""

from fractions import Fraction

import pytest
from hypothesis import given, strategies as st
from tests.cases.systems import ISSUE, SYSTEMS, System, lines

from civicclaims.errors import FormatError, Problem
from civicclaims.reckoning.notation import MAX_LINE, MOST_CHARACTERS, sheets
from civicclaims.reckoning.statements import (
    Amount,
    Changed,
    Comparison,
    NamedQuotient,
    Nature,
    Quotient,
    Said,
    Statement,
    Sum,
)
from civicclaims.reckoning.verdicts import figures


def statement(line: str) -> Statement:
    """The one statement of a line."""
    (sheet,) = sheets(line)
    (found,) = sheet.statements
    return found


def said(line: str) -> Said:
    """What the one statement of a line says."""
    return statement(line).said


def problems(text: str) -> list[tuple[int | None, int | None, str]]:
    """What is wrong with a text: line, column and words."""
    with pytest.raises(FormatError) as caught:
        sheets(text)
    return [(each.line, each.column, each.message) for each in caught.value.problems]


# What is read.


def test_amount() -> None:
    """A name and a quantity are a figure."""
    found = said("detained = more than 55,000")
    assert isinstance(found, Amount)
    assert found.left.name == "detained"
    assert found.quantity.text == "more than 55,000"
    assert statement("detained = more than 55,000").is_figure


def test_amount_of_a_sum() -> None:
    """A sum and a hedged quantity are a figure too, with its signs and coefficients."""
    found = said("2 * a - b + c = about 53 percent")
    assert isinstance(found, Amount)
    assert found.left == Sum((("a", 2), ("b", -1), ("c", 1)))


def test_bare_sum() -> None:
    """A sum and a bare quantity are a relation, in which the quantity is exact."""
    found = said("a + b = 100 percent")
    assert isinstance(found, Comparison)
    assert not statement("a + b = 100 percent").is_figure
    ((quantity, times),) = found.right.quantities
    assert quantity.value == 100
    assert times == 1


@pytest.mark.parametrize("sign", ["=", "<=", "<", ">=", ">"])
def test_comparison(sign: str) -> None:
    """Sums may be compared in five ways."""
    found = said(f"a + 3 * b {sign} c - 5")
    assert isinstance(found, Comparison)
    assert found.comparator == sign
    assert found.left == Sum((("a", 1), ("b", 3)))
    assert found.right.terms == (("c", 1),)
    assert found.right.quantities[0][1] == -1


@pytest.mark.parametrize(("typed", "sign"), [("≤", "<="), ("≥", ">=")])
def test_typographic_comparison(typed: str, sign: str) -> None:
    """The signs of typography are read as well."""
    found = said(f"a {typed} b")
    assert isinstance(found, Comparison)
    assert found.comparator == sign


@pytest.mark.parametrize("minus", ["-", "−", "–"])
@pytest.mark.parametrize("shape", ["a {} b = c", "a{} b = c", "a {}b = c", "a{}b = c"])
def test_minus(minus: str, shape: str) -> None:
    """A term may be taken away with a hyphen, a minus sign or a dash, blanks or not."""
    found = said(shape.format(minus))
    assert isinstance(found, Comparison)
    assert found.left == Sum((("a", 1), ("b", -1)))


@pytest.mark.parametrize("minus", ["-", "−"])
def test_negative_quantity(minus: str) -> None:
    """A sign before a number belongs to it."""
    found = said(f"balance = {minus}3 percent")
    assert isinstance(found, Amount)
    assert found.quantity.value == -3
    other = said(f"{minus}a + b = c")
    assert isinstance(other, Comparison)
    assert other.left == Sum((("a", -1), ("b", 1)))


def test_hyphens_inside_quantities() -> None:
    """A hyphen inside a quantity is no minus sign."""
    found = said("share = two-thirds")
    assert isinstance(found, Amount)
    assert found.quantity.value == Fraction(2, 3)
    span = said("share = 1,500-2,000")
    assert isinstance(span, Amount)
    assert span.quantity.high == "2,000"


def test_quotient() -> None:
    """One name, or a sum in brackets, over another is a share, a rate or a mean."""
    found = said("(convicted + pending) / detained = about 53 percent")
    assert isinstance(found, Quotient)
    assert found.over == Sum((("convicted", 1), ("pending", 1)))
    assert found.under.name == "detained"
    assert found.comparator == "="
    for quantity in ("one in four", "10.3 per 100,000", "a third", "$3,130", "2.5", "nearly half"):
        assert isinstance(said(f"a / b = {quantity}"), Quotient)


def test_bound_on_a_quotient() -> None:
    """A quotient may be compared, with an exact bound, and is then a relation."""
    found = said("c / t >= 60 percent")
    assert isinstance(found, Quotient)
    assert found.comparator == ">="
    assert not statement("c / t >= 60 percent").is_figure
    turned = said("60 percent <= c / t")
    assert turned == found


def test_named_quotient() -> None:
    """A quotient may have a name, of which other lines speak."""
    assert said("a / b = share") == NamedQuotient(over="a", under="b", value="share")
    assert said("share = a / b") == NamedQuotient(over="a", under="b", value="share")


@pytest.mark.parametrize("arrow", ["->", "→"])
def test_change(arrow: str) -> None:
    """An arrow is a change, in percent, points, units or a multiple."""
    found = said(f"crimes.2006 {arrow} crimes.2007 = down 24.5 percent")
    assert isinstance(found, Changed)
    assert (found.before.name, found.after.name) == ("crimes.2006", "crimes.2007")
    assert found.movement.direction == "down"
    for change in (
        "up 2 to 3 percent",
        "down more than 20 percent",
        "nearly doubled",
        "tripled",
        "up 1.7",
        "-3",
        "fell by half",
        "up 1 percentage point",
        "three times more",
        "unchanged",
        "twice as many",
    ):
        assert isinstance(said(f"a {arrow} b = {change}"), Changed)


def test_change_of_sums() -> None:
    """Sums in brackets may change as well."""
    found = said("(a + b) -> (c - d) = up 5 percent")
    assert isinstance(found, Changed)
    assert found.after == Sum((("c", 1), ("d", -1)))


def test_whole() -> None:
    """Whole names are listed with commas, blanks or both."""
    for line in ("whole a, b.c, d_1", "whole a,b.c,d_1", "whole a b.c d_1", "whole a, b.c d_1"):
        assert said(line) == Nature(names=("a", "b.c", "d_1"))


def test_trust() -> None:
    """What is trusted is named by its name, or by the left side of its statement."""
    (sheet,) = sheets(
        "a = 5\nb = 6\na / b = 83 percent\na -> b = up 20 percent\na + b = about 11\n"
        "trust a, a / b, a -> b, a + b"
    )
    trusted = {each.text: each.trusted for each in sheet.statements}
    assert trusted == {
        "a = 5": True,
        "b = 6": False,
        "a / b = 83 percent": True,
        "a -> b = up 20 percent": True,
        "a + b = about 11": True,
    }


def test_weight() -> None:
    """A weight is given to a name, or to the left side of a statement."""
    (sheet,) = sheets("weight a 3\nweight a/b 12\na = 5\na / b = 83 percent\nb = 6")
    assert [each.weight for each in sheet.statements] == [3, 12, 1]


def test_rounding() -> None:
    """Rounding holds for all of its account, and that of the text for accounts without one."""
    first, lee, ray = sheets(
        "a = 1\nrounding half up\naccount lee\nb = 1\naccount ray\nrounding to the nearest 5\nc = 5"
    )
    assert [each.rounding for each in first.statements] == ["half up"]
    assert [each.rounding for each in lee.statements] == ["half up"]
    assert [each.rounding for each in ray.statements] == ["to the nearest 5"]


def test_accounts() -> None:
    """What follows an account is its own, and an account may be taken up again."""
    found = sheets(
        "a = 1\naccount  the  mayor\nb = 2\naccount ray\nc = 3\naccount the mayor\nd = 4"
    )
    assert {each.account: [s.label for s in each.statements] for each in found} == {
        None: [1],
        "the mayor": [3, 7],
        "ray": [5],
    }


def test_assume() -> None:
    """Any relation or figure may be assumed, and is then no figure of the text."""
    for line in ("assume a + b <= c", "assume a = exactly 5", "assume a / b = 5 percent"):
        found = statement(line)
        assert found.assumed
        assert not found.is_figure
        assert found.said == said(line.removeprefix("assume "))


@pytest.mark.parametrize("word", ["whole", "trust", "rounding", "weight", "account", "assume"])
@pytest.mark.parametrize(
    "shape", ["{} = 5", "{} / b = 5 percent", "{} -> b = up 5", "{} + b = c", "{} <= b", "b = {}"]
)
def test_keywords_as_names(word: str, shape: str) -> None:
    """A keyword counts only before a name; elsewhere it is one."""
    assert not isinstance(said(shape.format(word)), Nature)


def test_numbered_lines() -> None:
    """Statements are known by their line; comments and blank lines count."""
    text = "# one\n\na = 5 # five\n   \t\n  b = 6\n#\n"
    (sheet,) = sheets(text)
    assert [(each.label, each.text) for each in sheet.statements] == [
        (3, "a = 5"),
        (5, "b = 6"),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends(end: str) -> None:
    """Lines may end as any system ends them."""
    (sheet,) = sheets(end.join(["a = 5", "", "b = 6", ""]))
    assert [each.label for each in sheet.statements] == [1, 3]


def test_byte_order_mark() -> None:
    """A mark of byte order before the first line is passed over."""
    assert said("\ufeffa = 5") == said("a = 5")
    assert said("\ufeff  whole a") == said("whole a")


@pytest.mark.parametrize("name", ["straße", "名前", "a.2006", "_b", "x_1.y_2", "Δ", "é", "whole.1"])
def test_names(name: str) -> None:
    """Names are letters of any script, digits, dots and underscores."""
    found = said(f"{name} = 5")
    assert isinstance(found, Amount)
    assert found.left.name == name


@pytest.mark.parametrize("text", ["", "\n\n", "# only\n# comments", "   ", "\ufeff", "account lee"])
def test_nothing(text: str) -> None:
    """A text that says nothing is possible."""
    found = figures(text)
    assert found.literal.verdict == found.close.verdict == "possible"
    assert not found.close.witness


def test_case_fits_no_name() -> None:
    """Names are told apart by case."""
    assert figures("a = exactly 1\nA = exactly 2").literal.verdict == "possible"


# What is not.

HEDGED = "expected an exact quantity: a hedge or a range may stand only alone after a name or a sum"
COMPARED = "expected =, <=, <, >=, > or -> and what follows it"
NAME_END = "expected +, -, =, /, -> or the end of the name"
FIGURE = "expected a figure such as about 28 percent"
FIGURE_END = "expected the end of the figure, or what is counted, in words"
ONE_SIGN = "expected one comparison a line"
EMPTY = "expected a name or a quantity"
SIDE = "expected a name, or a sum in brackets"
BRACKETS = "expected brackets only around one whole side of / or ->"
STAR = "expected a whole number times a name: 3 * crew"
NO_NAME = "expected a name on one side"
WEIGHT = "expected a name and a whole number above 0: weight detained 3"
ROUNDING = "expected a rounding convention such as half up"
ARROW = "expected = and a change"
PERCENT = "a percentage and a plain number cannot be added or compared"
LISTED = "expected names, with commas between them"
KINDS = ("a percentage and", "two currencies", "two units")

MALFORMED = (
    # No comparison, two of them, or an empty side.
    ("a", 2, COMPARED),
    ("a + b", 6, COMPARED),
    ("a / b", 6, COMPARED),
    ("whole", 6, COMPARED),
    ("account", 8, COMPARED),
    ("assume a", 9, COMPARED),
    ("a : 5", 6, COMPARED),
    ("a =", 4, EMPTY),
    ("= 5", 1, EMPTY),
    ("=", 1, EMPTY),
    ("a + = b", 4, EMPTY),
    ("+ = 3", 2, EMPTY),
    ("() = 5", 2, EMPTY),
    ("a + b = c = d", 11, ONE_SIGN),
    ("a < b < c", 7, ONE_SIGN),
    ("a == 5", 4, ONE_SIGN),
    ("a => 5", 4, ONE_SIGN),
    ("a = 5; b = 6", 10, ONE_SIGN),
    # Hedges where only exact quantities may stand.
    ("a = about 5 + b", 5, HEDGED),
    ("a + b = about 5 + 3", 9, HEDGED),
    ("a + about 5 = b", 5, HEDGED),
    ("a <= about 5", 6, HEDGED),
    ("a > 5 to 10", 5, HEDGED),
    ("a < nearly half", 5, HEDGED),
    ("a - b = 5 to 10 + c", 9, HEDGED),
    ("a + dozens = 5", 5, HEDGED),
    ("a / b <= about 5 percent", 9, "expected an exact quantity after a comparison"),
    # Kinds of numbers that do not mix.
    ("a = 5 percent + 3", 1, PERCENT),
    ("a + 3 = 5 percent", 1, PERCENT),
    ("a = $5 + €3", 1, "two currencies cannot be added or compared: EUR and USD"),
    ("a = 5 weeks + 3 miles", 1, "two units cannot be added or compared"),
    ("a / b = 17.4 percent per 100,000", 9, "expected one base: a percentage has no per 100,000"),
    # Quantities that stand where a name should.
    ("half = 5", 1, f"{NO_NAME}; half is read as a quantity"),
    ("dozens = 5", 1, f"{NO_NAME}; dozens is read as a quantity"),
    ("100 percent = 5", 1, f"{NO_NAME}; 100 percent is read as a quantity"),
    ("5 = 6", 1, NO_NAME),
    ("a = about", 10, "expected a figure after about, which is no name"),
    ("a = up to", 10, "expected a figure after up to, which is no name"),
    ("nearly + a = 5", 7, "expected a figure after nearly, which is no name"),
    ("about = 5", 6, "expected a figure after about, which is no name"),
    ("a / 5 = 3", 5, "expected a name here, not a quantity"),
    ("5 / a = 3", 1, "expected a name here, not a quantity"),
    ("a -> 5 = up 5", 6, "expected a name here, not a quantity"),
    # Coefficients.
    ("2 a = b", 3, FIGURE_END),
    ("a * b = 5", 1, STAR),
    ("2.5 * a = b", 1, STAR),
    ("2 * 3 * a = b", 1, STAR),
    ("2 * half = b", 1, STAR),
    ("* a = b", 1, STAR),
    # Brackets.
    ("(a + b = c", 1, BRACKETS),
    ("a + b) = c", 6, BRACKETS),
    ("((a + b) / c = 5 percent", 1, BRACKETS),
    ("a + (b + c) = d", 5, BRACKETS),
    ("a + b / c = 5 percent", 1, "expected brackets around this sum"),
    ("a / b + c = 5 percent", 5, "expected brackets around this sum"),
    ("a + b -> c = up 5 percent", 1, "expected brackets around this sum"),
    # Quotients.
    ("a / b / c = 5", 7, "expected one / in a statement"),
    ("a / = 5", 5, SIDE),
    ("/ b = 5", 1, SIDE),
    ("a / b = c + d", 8, "expected a quantity, such as about 28 percent or one in four"),
    ("a / b < c", 8, "expected a quantity, or one name alone on each side of / and ="),
    # Names.
    ("a b = 5", 2, NAME_END),
    ("a! = 5", 2, NAME_END),
    ("a.. = 3", 2, NAME_END),
    ("a.b. = 3", 4, NAME_END),
    ("a's = 3", 2, NAME_END),
    ("a & b = 5", 2, NAME_END),
    (".a = 3", 1, FIGURE),
    ("1a = 3", 2, FIGURE_END),
    # Quantities that cannot be read.
    ("a = 9-4", 6, "expected blanks around a minus sign, or a range: 200 to 300"),
    ("a = $5 percent", 5, "expected an amount of money or a percentage, not both at once"),
    ("a = one in 0", 5, "expected a proportion of something, such as one in four"),
    ("a = 5 6", 7, FIGURE_END),
    ("a = 1..5", 6, FIGURE_END),
    ("a = 5%%", 7, FIGURE_END),
    ("a = 5 to", 7, FIGURE_END),
    ("a = 5e400", 7, FIGURE_END),
    ("a = 1,00", 5, FIGURE),
    ("a = 1/0", 5, FIGURE),
    ("a = $", 5, FIGURE),
    ("a = about about 5", 5, FIGURE),
    # Changes.
    ("a -> b", 7, ARROW),
    ("a -> b -> c = up 5 percent", 8, ARROW),
    ("a -> b <= up 5 percent", 8, ARROW),
    ("a -> b =", 9, "expected a change, such as up 5 percent, down 300 or doubled"),
    ("a -> = up 5 percent", 6, SIDE),
    ("-> b = up 5", 1, SIDE),
    ("a -> b = sideways 5", 10, FIGURE),
    ("a -> b = up", 12, "expected how far it went"),
    ("a -> b = up -5", 10, "expected a direction or a sign, and not both"),
    ("a -> b = fell threefold", 10, "expected a fall in percent or in parts"),
    ("a -> b = a third", 10, "expected a direction, such as up a third or fell by half"),
    # Keywords.
    ("whole 5", 7, LISTED),
    ("whole a = 5", 7, LISTED),
    ("whole a,,b", 9, "expected a name between the commas"),
    ("whole , a", 7, "expected a name between the commas"),
    ("trust nobody", 7, "nothing is stated of nobody in this account"),
    ("weight no_one 3", 8, "nothing is stated of no_one in this account"),
    ("weight a", 8, WEIGHT),
    ("weight a 0", 8, WEIGHT),
    ("weight a -1", 8, WEIGHT),
    ("weight a 2.5", 8, WEIGHT),
    ("rounding sideways", 10, ROUNDING),
    ("rounding half up, please", 10, ROUNDING),
    # Characters that nobody types.
    ("a\x00 = 5", 2, NAME_END),
    ("a = 5\x00", 6, FIGURE_END),
    ("\x00", 2, COMPARED),
    ("\x1b[31ma = 5", 1, FIGURE),
    ("a\u200b = 5", 2, NAME_END),
    ("a\x07 = 5", 2, NAME_END),
)


@pytest.mark.parametrize(("line", "column", "words"), MALFORMED, ids=[m[0] for m in MALFORMED])
def test_malformed(line: str, column: int, words: str) -> None:
    """A line that cannot be read is told with its column and what was expected."""
    (problem,) = problems(line)
    assert problem[:2] == (1, column)
    assert problem[2].startswith(words)


@pytest.mark.parametrize("malformed", [MALFORMED[n][0] for n in range(0, len(MALFORMED), 7)])
def test_places_in_a_text(malformed: str) -> None:
    """Lines and columns are those of the text, however the line is indented."""
    ((_, column, words),) = problems(malformed)
    text = f"# two lines\n\nok = 5\n  \t{malformed}\nfine = 6"
    shift = 0 if column == 1 and words.startswith(KINDS) else 3
    assert problems(text) == [(4, (column or 0) + shift, words)]


def test_all_problems_are_told() -> None:
    """One bad line never hides another."""
    bad = [line for line, _, words in MALFORMED if not words.startswith(KINDS)]
    found = problems(lines(*bad))
    assert [line for line, *_ in found] == list(range(1, len(bad) + 1))


def test_every_clash_of_kinds() -> None:
    """Each line that adds what cannot be added is told."""
    found = problems("a = 5 percent + 3\nfine = 5\nb = $5 + €3\naccount lee\na = 5 percent + 3")
    assert [line for line, *_ in found] == [1, 3, 5]


def test_first_problem_is_the_message() -> None:
    """The error names the place of the first problem."""
    with pytest.raises(FormatError, match=r"expected one comparison") as caught:
        sheets("a = 5\na = = 5\nb")
    assert "2" in str(caught.value)


def test_rounding_twice() -> None:
    """An account is rounded in one way."""
    assert problems("rounding half up\nrounding half even")[0][0] == 2
    assert len(sheets("rounding half up\nrounding half up")) == 1


def test_kinds_meet_across_lines() -> None:
    """Names that are added have one kind, wherever that is said."""
    assert problems("a = 5 percent\nb = 3 \na + b = c")[0] == (3, 1, PERCENT)
    assert problems("a = $5\nb = €5\na < b")[0][0] == 3
    assert problems("a = 5 percent\na = 5")[0][0] == 2
    assert sheets("a = 5 percent\naccount lee\na = 5")
    assert sheets("a = 5 percent\na = half\na = 0\na >= 0")


def test_multiple_without_star_is_told() -> None:
    """A number beside a name that others know is told to be written with a star."""
    assert problems("crew = 5\nboats = 3 crew + 2") == [
        (2, 1, "write 3 * crew for a multiple of a name")
    ]


def test_trust_is_of_its_account() -> None:
    """Trust and weights are of names in the same account."""
    assert problems("a = 5\naccount lee\nb = 6\ntrust a")[0][0] == 4


def test_long_lines() -> None:
    """A line or a text that is too long is refused, and never searched through."""
    assert problems(f"a = {'1' * MAX_LINE}")[0][:2] == (1, MAX_LINE + 1)
    assert problems(f"{'a' * (1 << 20)} = 5")[0][0] == 1
    assert problems("a = 5\n" * (MOST_CHARACTERS // 6 + 1))[0][:2] == (1, 1)
    assert problems(f"a = {'9' * 20_000}")[0][0] == 1


@pytest.mark.parametrize("depth", [2, 100, 100_000])
def test_nested_brackets(depth: int) -> None:
    """Brackets do not nest, however deep."""
    assert problems(f"{'(' * depth}a + b{')' * depth} / c = 5 percent")[0][0] == 1
    assert problems(f"a / {'(' * depth}b = 5")[0][0] == 1
    assert problems(f"a {')' * depth} = 5")[0][0] == 1


@given(st.text(max_size=80) | st.text("ab =+-*/().,<>5%#\n\t→−", max_size=60))
def test_any_text(text: str) -> None:
    """Whatever is typed, it is read or told what is wrong; each problem has its place."""
    rows = text.splitlines()
    for each in _problems(text):
        assert each.line is not None
        assert each.column is not None
        assert 1 <= each.line <= len(rows)
        assert 1 <= each.column <= len(rows[each.line - 1]) + 1
        assert each.message


def _problems(text: str) -> tuple[Problem, ...]:
    """What is wrong with a text; nothing where it is read."""
    try:
        sheets(text)
    except FormatError as error:
        return error.problems
    return ()


@given(st.sampled_from(SYSTEMS), st.data())
def test_one_bad_line_does_not_lose_the_others(case: System, data: st.DataObject) -> None:
    """Where a bad line is put among good ones, it alone is told."""
    rows = case[1].splitlines()
    place = data.draw(st.integers(0, len(rows)))
    assert [each[0] for each in problems(lines(*rows[:place], "a = = 5", *rows[place:]))] == [
        place + 1
    ]


def test_statement_text_is_as_typed() -> None:
    """What was typed is kept, without its comment."""
    (first, councilman) = sheets(ISSUE)
    assert [each.text for each in first.statements][2] == "pending / detained   = about 25 percent"
    assert [each.label for each in councilman.statements] == [14]
