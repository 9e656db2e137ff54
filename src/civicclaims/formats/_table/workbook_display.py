"""What a cell of a workbook shows: its number under its number format."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Final

import attrs

from civicclaims.formats._table.table import Cell
from civicclaims.formats._table.workbook_dates import dated, units

BUILT_IN: Final = {
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"$"#,##0', 6: '"$"#,##0',
    7: '"$"#,##0.00', 8: '"$"#,##0.00', 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?",
    13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm", 37: "#,##0",
    38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: '"$"#,##0', 43: "#,##0.00",
    44: '"$"#,##0.00', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
}  # fmt: skip
"""The number formats that have a number and no text (ECMA-376, 18.8.30)."""

_STORED: Final = re.compile(r"[+-]?[0-9]{1,400}(?:\.[0-9]{0,400})?(?:[Ee][+-]?[0-9]{1,3})?")
_TOKEN: Final = re.compile(
    r'"(?P<quoted>[^"]*)"|\\(?P<escaped>.)|[_*].|\[\$(?P<currency>[^\]-]*)[^\]]*\]'
    r"|\[(?P<bracket>[^\]]*)\]|(?P<general>General)|(?P<digits>[0#?][0#?.,]*|\.[0#?]+)"
    r"|(?P<power>[Ee][+-])|(?P<clock>AM/PM|A/P)|(?P<run>y+|m+|d+|h+|s+)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_ELAPSED: Final = re.compile("h+|m+|s+", re.IGNORECASE)
_CONDITION: Final = re.compile("[<>=]")
_FIFTEEN: Final = Context(prec=15, rounding=ROUND_HALF_UP)
_WIDTH: Final = 11
"""How many characters the format General shows at most."""


@attrs.frozen
class _Section:
    """One section of a number format, taken apart.

    Attributes:
        before: The text before the number.
        after: The text behind it.
        digits: The places of the number: `#,##0.00`.
        general: Whether the number is shown as it comes.
        percents: How many percent signs there are.
        dates: The units of dates and times in it, as `units` gives them.
        places: How many decimals of a second are shown.
        unknown: Whether it says what is not understood here.
    """

    before: str = ""
    after: str = ""
    digits: str = ""
    general: bool = False
    percents: int = 0
    dates: str = ""
    places: int = 0
    unknown: bool = False


_LONGEST: Final = 255
"""The longest number format a spreadsheet keeps, in characters."""


def displayed(stored: str, code: str, *, from_1904: bool = False) -> Cell:
    """The cell of a stored number under a number format.

    What is shown is kept, in our notation: 0.039 under `0.0%` is 3.9%. A format that is not
    understood here gives the stored number, and says so.

    >>> displayed("0.039", "0.0%").text, displayed("1234.5", "#,##0.00 [$€-407]").text
    ('3.9%', '1,234.50 €')
    >>> displayed("46296", "dd.mm.yyyy")
    Cell(text='2026-10-01', sort='date', fault=None)

    The number 0 is one, whatever stands in its place.

    >>> displayed("0", '0.0%;-0.0%;"-"').text
    '0.0%'
    """
    if not _STORED.fullmatch(stored) or abs(Decimal(stored).adjusted()) > 330:
        return Cell("", fault="the cell holds no number that can be read")
    # A workbook keeps binary numbers, good to fifteen digits.
    value = _FIFTEEN.create_decimal(Decimal(stored))
    if len(code) > _LONGEST:
        fault = f"a number format of more than {_LONGEST} characters; the stored number is read"
        return Cell(f"{value:f}", "number", fault)
    sections = [_section(each) for each in _sections(code or "General")]
    section = sections[0]
    if value < 0 and len(sections) > 1:
        section = sections[1]
    elif value == 0:
        section = _of_nought(sections)
    if section.dates and not section.digits:
        return dated(value, section.dates, section.places, from_1904=from_1904)
    if not section.digits and not section.general:
        words = section.before.strip()
        if words or value == 0:
            return Cell(words)
        section = attrs.evolve(section, unknown=True)
    if section.unknown or (value != 0 and any(each.unknown for each in sections[:2])):
        fault = f'the number format "{code[:40]}" is not understood; the stored number is read'
        return Cell(f"{value:f}", "number", fault)
    return Cell(_number(value, section), "number")


def _of_nought(sections: list[_Section]) -> _Section:
    """The section that shows the number 0 as one: its own if it shows a digit for it, else another.

    A dash in its place, or nothing, is a way to write the number 0, which is known.
    """
    own = sections[2] if len(sections) > 2 else sections[0]
    if sections[0].dates:
        return own
    for each in (own, *sections):
        if not each.unknown and not each.dates and (each.general or "0" in each.digits):
            return each
    return _Section(general=True)


def _sections(code: str) -> Iterator[str]:
    """The sections of a format: positive, negative, nought, text."""
    yield from re.findall(r'(?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[]|.)+?(?=;|$)', code, re.DOTALL) or [
        ""
    ]


def _section(code: str) -> _Section:
    """One section, taken apart."""
    before: list[str] = []
    after: list[str] = []
    runs: list[str] = []
    digits = ""
    percents, general, unknown = 0, False, False
    for token in _TOKEN.finditer(code.removeprefix(";")):
        literal = token["quoted"] or token["escaped"] or token["currency"] or ""
        if token["digits"] is not None:
            unknown |= bool(digits)
            digits = token["digits"]
        elif token["general"] is not None:
            general = True
        elif token["power"] is not None:
            unknown = True
        elif token["run"] is not None:
            runs.append(token["run"].lower())
            literal = token["run"]
        elif token["bracket"] is not None:
            runs += [token["bracket"].upper()] if _ELAPSED.fullmatch(token["bracket"]) else []
            unknown |= bool(_CONDITION.match(token["bracket"]))
        elif token["other"] is not None:
            unknown |= token["other"] == "/" and bool(digits)
            percents += token["other"] == "%"
            general |= token["other"] == "@"
            literal = "" if token["other"] == "@" else token["other"]
        (after if digits or general else before).append(literal)
    places = 0
    if runs and re.fullmatch("[.]?0+", digits):
        # The decimals of a second.
        digits, places = "", len(digits.removeprefix("."))
    dates = units(runs)
    return _Section(
        "".join(before), "".join(after), digits, general, percents, dates, places,
        unknown and not dates,
    )  # fmt: skip


def _number(value: Decimal, section: _Section) -> str:
    """A number with its places and what stands around it."""
    size = abs(value) * 100**section.percents
    shown = _placed(size, section.digits) if section.digits else _general(size)
    before, after = section.before.strip(), section.after.rstrip()
    # Brackets, a sign or a colour say that the number is below nought.
    before, after = before.strip("(-−").strip(), after.rstrip(")").rstrip()
    minus = "-" if value < 0 and any(each in "123456789" for each in shown) else ""
    if section.percents and "%" not in after:
        after, before = "%", before.replace("%", "").strip()
    gap = " " if before and before[-1].isalpha() else ""
    return f"{minus}{before}{gap}{shown}{after}".strip()


def _placed(size: Decimal, digits: str) -> str:
    """A number in the places of a format: 1234.5 in `#,##0.00` is 1,234.50."""
    whole, _, part = digits.partition(".")
    bare = whole.rstrip(",")
    part = part.rstrip(",")
    thousands = len(digits) - len(digits.rstrip(",")) or len(whole) - len(bare)
    size = size.scaleb(-3 * thousands)
    places = len(part)
    text = f"{size.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, Context(prec=2_000)):f}"
    left, _, right = text.partition(".")
    least = part.rfind("0") + 1
    while len(right) > least and right.endswith("0"):
        right = right[:-1]
    left = left.rjust(bare.count("0"), "0")
    if "," in bare:
        left = f"{int(left):,}" if not left.startswith("0") else left
    return f"{left}.{right}" if right else left


def _general(size: Decimal) -> str:
    """A number as it comes, in at most eleven characters where it has decimals."""
    left = f"{size:f}".partition(".")[0]
    places = max(0, _WIDTH - len(left) - 1)
    rounded = size.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, Context(prec=2_000))
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
