"""What a cell of a workbook shows: its number under its number format."""

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction
from typing import Final

import attrs

from civicclaims.errors import ParseError
from civicclaims.formats._table.figures import read_figure
from civicclaims.formats._table.table import Cell
from civicclaims.formats._table.workbook_dates import dated, units
from civicclaims.values.currency import CODES, SIGNS as CURRENCIES

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
_SIGN: Final = re.compile("[-−]")
_SCALES: Final = ("", "thousand", "million", "billion")
"""The words for a number that is shown divided by a thousand so many times."""

_LETTERS: Final = ("", "k", "m", "b")
_FIFTEEN: Final = Context(prec=15, rounding=ROUND_HALF_UP)
_SMALL: Final = Decimal("0.0001")
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

    @property
    def thousands(self) -> int:
        """By how many thousands the number is divided: a comma behind its places for each."""
        whole, _, part = self.digits.partition(".")
        return len(part or whole) - len((part or whole).rstrip(",")) or (
            len(whole) - len(whole.rstrip(","))
        )


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
        section = _without_sign(sections[1])
    elif value == 0:
        section = _of_nought(sections)
    if section.dates and not section.digits:
        return dated(value, section.dates, section.places, from_1904=from_1904)
    if not section.digits and not section.general:
        words = section.before.strip()
        if words or value == 0:
            return Cell(words)
        section = attrs.evolve(section, unknown=True)
    text = None
    if not section.unknown and (value == 0 or not any(each.unknown for each in sections[:2])):
        text = _number(value, section)
    if text is None:
        fault = f'the number format "{code[:40]}" is not understood; the stored number is read'
        return Cell(f"{value:f}", "number", fault)
    return Cell(text, "number")


def _without_sign(section: _Section) -> _Section:
    """The section for numbers below nought, without the sign or the brackets that say so."""
    before, after = section.before, section.after
    if "(" in before and ")" in after:
        return attrs.evolve(
            section, before=before.replace("(", "", 1), after=after.replace(")", "", 1)
        )
    return attrs.evolve(section, before=re.sub("[-−]", "", before, count=1))


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
        # A digit that belongs to no number cannot be told from those of the number.
        unknown |= any(map(str.isdigit, literal))
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
            unknown |= literal.isdigit()
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


def _number(value: Decimal, section: _Section) -> str | None:
    """A number with its places and what stands around it; None where that is not understood."""
    before, after = section.before, section.after.rstrip()
    if _SIGN.search(before):
        # It says "below nought" of any number.
        return None
    size = abs(value) * 100**section.percents
    thousands = section.thousands
    shown = (
        _placed(size.scaleb(-3 * thousands), section.digits) if section.digits else _general(size)
    )
    minus = "-" if value < 0 and any(each in "123456789" for each in shown) else ""
    if section.percents and "%" not in after:
        after, before = "%", before.replace("%", "")
    gap = " " if before.strip() and (before[-1].isspace() or before[-1].isalpha()) else ""
    before = f"{minus}{before.strip()}{gap}"
    if not thousands:
        return f"{before}{shown}{after}".strip()
    return _scaled(before, shown, after, thousands)


def _scaled(before: str, shown: str, after: str, thousands: int) -> str | None:
    """A number shown in thousands or millions, with the word for it.

    None where the words around it say something else, or cannot be read.
    """
    if thousands >= len(_SCALES):
        return None
    scale = 1000**thousands
    said = f"{before}{shown}{after}".strip()
    as_it_is = _value(said)
    if as_it_is is not None and as_it_is == (_value(shown) or 0) * scale:
        return said
    if after.strip().lower() == _LETTERS[thousands]:
        # Alone, "5m" may also be five metres.
        after = ""
    words = f"{before} {after}".replace("-", " ").split()
    if not {*words} <= {"%", *CODES, *CURRENCIES}:
        return None
    return f"{before}{shown} {_SCALES[thousands]}{after}".strip()


def _value(words: str) -> Fraction | None:
    """The size of a figure, in whatever it is; None where it is none."""
    try:
        found = read_figure(words, ".").value
    except ParseError:
        return None
    return None if found is None else abs(found)


def _placed(size: Decimal, digits: str) -> str:
    """A number in the places of a format: 1234.5 in `#,##0.00` is 1,234.50."""
    whole, _, part = digits.partition(".")
    bare = whole.rstrip(",")
    part = part.rstrip(",")
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
    """A number as it comes, in at most eleven characters where it has decimals.

    One below a ten-thousandth has six digits, which a spreadsheet shows with a power of ten.
    """
    left = f"{size:f}".partition(".")[0]
    places = max(0, _WIDTH - len(left) - 1)
    if 0 < size < _SMALL:
        places = 5 - size.adjusted()
    rounded = size.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP, Context(prec=2_000))
    text = f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
