"""Workbooks: what a cell shows is kept, what it hides is said, and no bomb goes off."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings, strategies as st
from openpyxl.styles import Font
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.worksheet.worksheet import Worksheet
from tests.cases.tables import FORMATS, FORMATS_NOT_READ

from civicclaims import strategies
from civicclaims.errors import FormatError
from civicclaims.formats import xlsx
from civicclaims.formats._table.workbook_display import displayed
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.reading import Reading
from civicclaims.formats.xlsx import columns, dumps, loads
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity
from civicclaims.values.when import When

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def read(raw: bytes, options: Options = PLAIN) -> Reading:
    """The one reading of a workbook."""
    [reading] = xlsx.read(io.BytesIO(raw), options)
    return reading


def messages(reading: Reading) -> list[str]:
    """The problems of a reading, as they are told."""
    return [str(problem) for problem in reading.problems]


def made(rows: list[list[Any]], change: Callable[[Worksheet], None] | None = None) -> bytes:
    """A workbook that another library writes, with one sheet."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = "Figures"
    for row in rows:
        sheet.append(row)
    if change is not None:
        change(sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def packed(sheet: str, parts: dict[str, str] | None = None) -> bytes:
    """A workbook with this XML as its only sheet, and some parts in place of the usual ones."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(dumps(Bundle()))) as usual,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file,
    ):
        for name in usual.namelist():
            if name not in (parts or {}) and name != "xl/worksheets/sheet1.xml":
                file.writestr(name, usual.read(name))
        for name, text in {"xl/worksheets/sheet1.xml": sheet, **(parts or {})}.items():
            file.writestr(name, text)
    return out.getvalue()


def sheet_of(rows: str) -> str:
    """The XML of a sheet."""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_survives(text: str) -> None:
    """Control characters, line ends and what looks like an escape stay as they are."""
    record = Bundle(claims=(Claim(id="c", text=f"x{text}_x0041_"),))
    assert loads(dumps(record)) == record


@settings(max_examples=30)
@given(strategies.bundles())
def test_another_library_reads_what_is_written(record: Bundle) -> None:
    """The workbook is one for others too, and all of its cells are texts."""
    book = openpyxl.load_workbook(io.BytesIO(dumps(record)))
    [sheet] = book.worksheets
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.data_type for cell in cells} == {"s"}
    assert sheet.cell(1, 1).value == "kind"


def test_formulas_are_written_as_texts() -> None:
    """A cell that begins with = is a text, and comes back as it was."""
    record = Bundle(claims=(Claim(id="c", text="=1+1"), Claim(id="d", text="'=1")))
    assert loads(dumps(record)) == record
    cell = openpyxl.load_workbook(io.BytesIO(dumps(record))).worksheets[0].cell(2, 3)
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@given(st.binary(max_size=60), st.integers(0, 400), st.sampled_from(["sheet", "zip"]))
def test_no_bytes_make_reading_raise(noise: bytes, at: int, where: str) -> None:
    """Whatever is put into a workbook or its sheet, reading it gives a record, problems or both."""
    good = dumps(Bundle(claims=(Claim(id="c", text="Rents rose."),)))
    if where == "zip":
        raw = good[:at] + noise + good[at + len(noise) :]
    else:
        with zipfile.ZipFile(io.BytesIO(good)) as file:
            sheet = file.read("xl/worksheets/sheet1.xml").decode()
        raw = packed(sheet[:at] + noise.decode("latin-1") + sheet[at:])
    reading = read(raw)
    assert reading.problems or reading.bundle is not None


@pytest.mark.parametrize(("stored", "code", "shown", "sort"), FORMATS)
def test_a_cell_keeps_what_it_shows(stored: float, code: str, shown: str, sort: str) -> None:
    """A stored number under a number format is what a spreadsheet shows."""
    found = displayed(repr(stored), code)
    assert (found.text, found.sort, found.fault) == (shown, sort, None)


@pytest.mark.parametrize(("stored", "code", "shown", "fault"), FORMATS_NOT_READ)
def test_a_format_that_is_not_understood_is_said(
    stored: str, code: str, shown: str, fault: str
) -> None:
    """The stored number is read, or nothing, and a problem says so."""
    found = displayed(stored, code)
    assert found.text == shown
    assert found.fault is not None
    assert fault in found.fault


@given(st.text(max_size=20), st.floats())
def test_any_format_can_be_asked(code: str, number: float) -> None:
    """No number format and no number make showing a cell fail."""
    found = displayed(repr(number), code)
    assert found.text is not None


@given(st.integers(-(10**9), 10**9), st.integers(0, 6))
def test_rounding_is_half_up_as_shown(number: int, places: int) -> None:
    """A number with some places is the nearest with so many, halves away from nought."""
    exact = number / 1000
    found = displayed(repr(exact), "0." + "0" * places if places else "0")
    assert abs(float(found.text) - exact) <= 0.5 * 10**-places + 1e-9


TIMES: list[tuple[str, str, str]] = [
    ("0.520833333", "h:mm", "12:30"),
    ("0.520833333333333", "hh:mm:ss", "12:30:00"),
    ("0.520833333", "mm:ss", "30:00"),
    ("1.520833333", "[h]:mm", "36:30"),
    ("1.520833333", "[mm]:ss", "2190:00"),
    ("0.0005", "[ss]", "43"),
    ("0.5204", "mmss.0", "29:22.6"),
    ("0.520833333", "h:mm AM/PM", "12:30"),
    ("0.375", "h AM/PM", "09:00"),
    ("0.99999999", "h:mm", "00:00"),
    ("0.5", 'h "Uhr" mm', "12:00"),
    ("46296.520833333", "yyyy-mm-dd h:mm:ss", "2026-10-01 12:30:00"),
    ("46296.520833333", "m/d/yy h:mm", "2026-10-01 12:30"),
    ("46296.99999999", "dd.mm.yyyy hh:mm", "2026-10-02 00:00"),
    ("46295.9999999999", "dd.mm.yyyy", "2026-10-01"),
    ("46295.9999", "dd.mm.yyyy", "2026-09-30"),
    ("46296", "yyyy hh:mm", "2026 00:00"),
]
"""A stored number, a number format of times, and what it shows."""


@pytest.mark.parametrize(("stored", "code", "shown"), TIMES)
def test_a_time_is_that_of_the_second_shown(stored: str, code: str, shown: str) -> None:
    """A time is that of the nearest second, in as many units as its format shows."""
    found = displayed(stored, code)
    assert (found.text, found.fault) == (shown, None)


@given(st.integers(0, 86_399), st.booleans())
def test_a_whole_second_is_shown_as_it_is(second: int, dated: bool) -> None:
    """However a second of a day is rounded in binary, it is shown as the second it is."""
    stored = repr(second / 86_400 + 46_296 * dated)
    time = f"{second // 3_600:02}:{second // 60 % 60:02}"
    day = "2026-10-01 " if dated else ""
    code = "yyyy-mm-dd hh:mm" if dated else "hh:mm"
    assert displayed(stored, code).text == day + time
    assert displayed(stored, f"{code}:ss").text == f"{day}{time}:{second % 60:02}"


def test_a_day_with_a_time_keeps_both() -> None:
    """A day with a time of day is read as the day; its words keep the time."""
    noon = dt.datetime(2026, 10, 1, 12, 30)  # noqa: DTZ001 - a workbook knows no time zones
    raw = made([["claim", "said"], ["x", noon]])
    made_on = loads(raw).claims[0].made
    assert made_on == When(text="2026-10-01 12:30:00", start="2026-10-01")


NOUGHTS: list[tuple[str, str]] = [
    ('_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "0.00"),
    ('_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', "0"),
    ('0.0%;-0.0%;"–"', "0.0%"),
    ('#,##0 "€";-#,##0 "€";0.0 "€"', "0.0 €"),
    ("0;-0;", "0"),
    (";;;", "0"),
    ("# ?/?", "0"),
    ("0.00E+00", "0"),
    ("[>9]0.0;0", "0"),
]
"""A number format, and what the number 0 is under it."""


@pytest.mark.parametrize(("code", "shown"), NOUGHTS)
def test_nought_is_a_number(code: str, shown: str) -> None:
    """The number 0 is known, also where its format shows a dash in its place, or nothing."""
    found = displayed("0", code)
    assert (found.text, found.sort, found.fault) == (shown, "number", None)


def test_nought_that_no_date_shows_is_no_date() -> None:
    """Where a format of dates shows nothing for 0, there is no date, and nothing is wrong."""
    assert displayed("0", "dd.mm.yyyy;;").text == ""
    assert displayed("0", "dd.mm.yyyy;;").fault is None


def test_truths_are_texts_but_where_yes_or_no_is_meant() -> None:
    """A text keeps the TRUE that its cell shows; a field of yes or no reads it."""
    reading = read(made([["measure", "figure", "exact"], [True, 5, True], [False, 6, False]]))
    assert reading.problems == ()
    assert reading.bundle is not None
    found = [(each.measure, each.exact) for each in reading.bundle.statistics]
    assert found == [("TRUE", True), ("FALSE", False)]


def test_days_from_1904_are_counted_from_there() -> None:
    """Old workbooks of one maker count their days from 1904."""
    assert displayed("0", "yyyy-mm-dd", from_1904=True).text == "1904-01-01"
    assert displayed("0.520833333", "h:mm", from_1904=True).text == "12:30"
    assert displayed("2958465", "yyyy", from_1904=True).fault is not None
    book = openpyxl.Workbook()
    book.epoch = CALENDAR_MAC_1904
    assert book.active is not None
    book.active.append(["claim", "said"])
    book.active.append(["x", dt.date(2026, 10, 1)])
    out = io.BytesIO()
    book.save(out)
    assert loads(out.getvalue()).claims[0].made == When(start="2026-10-01")


def test_a_workbook_of_another_library_is_read() -> None:
    """Percents as shown, dates by their format, texts with a decimal comma, and the cells."""

    def change(sheet: Worksheet) -> None:
        sheet["B2"].number_format = "0.0%"
        sheet["C2"].number_format = "dd.mm.yyyy"

    raw = made(
        [["Partei", "Anteil", "Datum"], ["A", 0.039, dt.date(2026, 10, 1)], ["B", "4,5 %", None]],
        change,
    )
    reading = read(raw)
    assert reading.problems == ()
    assert reading.bundle is not None
    first, second = reading.bundle.statistics
    assert first.quantity == Quantity(text="3.9%", numeral="3.9", unit="%")
    assert first.when == When(start="2026-10-01")
    assert second.quantity == Quantity(text="4,5 %", numeral="4.5", unit="%")
    assert reading.place("/statistics/0/quantity") == (None, None, "Figures!B2")
    assert 'sheet = "Figures"' in str(columns(io.BytesIO(raw)))
    assert "as Figures!B3 shows" in str(columns(io.BytesIO(raw)))


def test_a_formula_is_read_by_its_kept_value() -> None:
    """A formula without one is a problem; an error is none of its values."""
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>figure</t></is></c></row>'
        '<row r="2"><c r="A2"><f>1+1</f><v>2</v></c></row>'
        '<row r="3"><c r="A3"><f>1+1</f></c></row>'
        '<row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>'
        '<row r="5"><c r="A5" t="str"><f>"3 %"</f><v>3 %</v></c></row>'
        '<row r="6"><c t="b"><v>1</v></c></row>'
        '<row><c r="A7" t="d"><v>2026-10-01T00:00:00</v></c></row>'
        '<row r="8"><c r="A8" s="9"><v>5</v></c></row>'
        '<row r="9"><c r="A9" t="s"><v>9</v></c></row>'
    )
    reading = read(packed(sheet_of(rows)))
    expected = [
        "cell Record!A3: the formula has no value; open the file in a spreadsheet program",
        'cell Record!A4: the cell shows the error "#DIV/0!"',
        'cell Record!A6: "TRUE" cannot be read: expected a figure',
        'cell Record!A7: "2026-10-01" cannot be read: expected the end of the figure',
    ]
    told = messages(reading)
    assert all(one.startswith(other) for one, other in zip(told, expected, strict=True))
    assert reading.bundle is not None
    texts = [each.quantity and each.quantity.text for each in reading.bundle.statistics]
    assert texts == ["2", None, None, "3 %", "TRUE", "2026-10-01", "5"]
    assert reading.count == len(texts)


def test_an_openpyxl_formula_has_no_value() -> None:
    """A program that writes formulas and works nothing out leaves nothing to read."""
    reading = read(made([["figure"], ["=1+1"]]))
    assert [problem.cell for problem in reading.problems] == ["Figures!A2"]


def test_hidden_and_merged_cells_are_read_and_said() -> None:
    """Hidden rows and columns are read; what stands in merged rows counts for each of them."""

    def change(sheet: Worksheet) -> None:
        sheet.merge_cells("A2:A3")
        sheet.merge_cells("A1:A1")
        sheet.row_dimensions[3].hidden = True
        sheet.column_dimensions["B"].hidden = True

    raw = made([["area", "figure"], ["Elm", 5], [None, 6], [None, 7]], change)
    shown = str(columns(io.BytesIO(raw)))
    assert shown.splitlines()[:3] == [
        "# hidden rows: 1; they were read",
        "# the sheet has hidden columns; they were read",
        "# merged over several rows: 1 areas; what stands in one counts for each row",
    ]
    assert [each.area for each in loads(raw).statistics] == ["Elm", "Elm", None]


def _book(sheets: dict[str, list[list[Any]]], hidden: str | None = None) -> bytes:
    book = openpyxl.Workbook()
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        sheet.sheet_state = "hidden" if name == hidden else "visible"
        for row in rows:
            sheet.append(row)
    del book["Sheet"]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_the_sheet_with_a_header_is_read() -> None:
    """Of several sheets the only one with a known header is read, hidden or not."""
    raw = _book(
        {"Cover": [["Alden Ledger"], ["Source"]], "Poll": [["area", "figure"], ["Elm", 5]]}, "Poll"
    )
    reading = read(raw)
    assert reading.bundle is not None
    assert len(reading.bundle.statistics) == 1
    assert reading.passed_over == {'the sheet "Cover"': 1}
    assert '# the sheet "Poll" is hidden in the workbook; it was read' in str(
        columns(io.BytesIO(raw))
    )


def test_a_sheet_that_cannot_be_told_is_an_error() -> None:
    """Two sheets with known headers, or none, are an error that names them."""
    two = _book({"A": [["area", "figure"], ["Elm", 5]], "B": [["area", "figure"], ["Elm", 6]]})
    [told] = messages(read(two))
    assert 'the sheets "A", "B", and several of them have a header that is known' in told
    assert told.endswith("say which is meant (--sheet)")
    assert read(two, Options(sheet="B")).count == 1
    assert messages(read(two, Options(sheet="C"))) == [
        'the record as a whole: there is no sheet "C"; there are "A", "B"'
    ]
    none = _book({"A": [["x"]], "B": [["y"]]})
    assert "none of them has a header that is known" in messages(read(none))[0]
    with pytest.raises(FormatError, match="none of them has"):
        columns(io.BytesIO(none))
    one = _book({"A": [["x"]], "B": [["figure"], [5]]})
    assert read(one).count == 1


def test_cells_beside_the_table_are_passed_over() -> None:
    """In a workbook a cell beyond the header is counted, and the row is read."""
    reading = read(made([["figure"], [5, None, "seen by Ada Quist"]]))
    assert reading.passed_over == {"#C": 1}
    assert reading.count == 1
    assert reading.problems == ()


def test_rich_and_spoken_texts_are_read_as_shown() -> None:
    """Pieces of a text are joined; how it is spoken is left out."""
    rich = "<r><t>Rents </t></r><r><t>rose.</t></r><rPh><t>spoken</t></rPh>"
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>claim</t></is></c></row>'
        f'<row r="2"><c r="A2" t="inlineStr"><is>{rich}</is></c></row>'
        '<row r="3"><c r="A3" t="s"><v>0</v></c></row>'
    )
    usual = zipfile.ZipFile(io.BytesIO(dumps(Bundle())))
    name = "xl/_rels/workbook.xml.rels"
    link = '<Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/strings.xml"/></Rel'
    parts = {
        name: usual.read(name).decode().replace("</Rel", link),
        "xl/strings.xml": f'<sst xmlns="{MAIN}"><si>{rich}</si></sst>',
    }
    assert [each.text for each in loads(packed(sheet_of(rows), parts)).claims] == [
        "Rents rose."
    ] * 2


RUN = "<r><rPr>{mark}</rPr><t>{text}</t></r>"
HIGH, STRUCK = '<vertAlign val="superscript"/>', "<strike/>"
RUNS: list[tuple[str, str, str | None, int]] = [
    (f"<r><t>123</t></r>{RUN.format(mark=HIGH, text='1')}", "123", None, 1),
    (f"<r><t>12,5 %</t></r>{RUN.format(mark=HIGH, text='1)')}", "12,5 %", None, 1),
    (f"<r><t>5 km</t></r>{RUN.format(mark=HIGH, text='2')}", "5 km²", None, 0),
    (f"{RUN.format(mark=STRUCK, text='12')}<r><t>34</t></r>", "34", '"12" is struck out', 0),
    (RUN.format(mark='<strike val="0"/>', text="12"), "12", None, 0),
    (f"<r><t>12</t></r>{RUN.format(mark=HIGH, text='a')}", "12", None, 1),
]
"""The runs of a cell, the words of its figure, the problem it gives, and how many notes."""


@pytest.mark.parametrize("is_shared", [False, True])
@pytest.mark.parametrize(("runs", "words", "problem", "notes"), RUNS)
def test_runs_that_stand_high_or_are_struck_out_are_no_digits(
    runs: str, words: str, problem: str | None, notes: int, is_shared: bool
) -> None:
    """The mark of a footnote is no digit of its number; what is struck out is left out."""
    cell = '<c r="A2" t="s"><v>0</v></c>' if is_shared else f'<c t="inlineStr"><is>{runs}</is></c>'
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>figure</t></is></c></row>'
        f'<row r="2">{cell}</row>'
    )
    parts = shared("")
    parts["xl/strings.xml"] = f'<sst xmlns="{MAIN}"><si>{runs}</si></sst>'
    reading = read(packed(sheet_of(rows), parts if is_shared else None))
    assert reading.bundle is not None
    [found] = reading.bundle.statistics
    assert found.quantity is not None
    assert found.quantity.text == words
    assert found.quantity.numeral is not None
    assert [each.cell for each in reading.problems] == ["Record!A2"] * (problem is not None)
    assert all((problem or "") in each.message for each in reading.problems)
    assert len(reading.notes) == notes


def test_a_cell_that_is_struck_out_is_left_out() -> None:
    """A number in a style that strikes it out is not read, and its cell is named."""

    def change(sheet: Worksheet) -> None:
        sheet["B2"].font = Font(strike=True)

    reading = read(made([["area", "figure"], ["Elm", 5], ["Oak", 6]], change))
    assert messages(reading) == ['cell Figures!B2: "5" is struck out in the workbook, and left out']
    assert reading.bundle is not None
    assert [each.quantity and each.quantity.text for each in reading.bundle.statistics] == [
        None, "6",
    ]  # fmt: skip


def test_faults_in_columns_that_are_passed_over_are_counted() -> None:
    """A cell that holds no value is still one that is passed over."""
    rows = (
        '<row r="1"><c r="A1" t="inlineStr"><is><t>claim</t></is></c>'
        '<c r="B1" t="inlineStr"><is><t>Colour</t></is></c></row>'
        '<row r="2"><c r="A2" t="inlineStr"><is><t>x</t></is></c>'
        '<c r="B2" t="e"><v>#REF!</v></c></row>'
    )
    assert read(packed(sheet_of(rows))).passed_over == {"Colour": 1}


def test_numbers_shown_in_thousands_are_what_they_are() -> None:
    """Beside 1,200 a number that its format shows as 3 is 3 thousand."""

    def change(sheet: Worksheet) -> None:
        sheet["A2"].number_format = "#,##0,"
        sheet["A3"].number_format = "#,##0"

    found = loads(made([["figure"], [3000], [1200]], change)).statistics
    assert [each.quantity and each.quantity.value for each in found] == [3000, 1200]


def _named(name: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO(dumps(Bundle()))) as usual:
        book = usual.read("xl/workbook.xml").decode()
    return packed("", {"xl/workbook.xml": book.replace('"Record"', f'"{name}"')})


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
SMALL = Limits(size=5_000, cell=50, rows=3, unpacked=20_000, depth=10)
HEADER = '<row r="1"><c r="A1" t="inlineStr"><is><t>claim</t></is></c></row>'
HOSTILE: list[tuple[bytes, str]] = [
    (b"x" * 5_001, "it has more than 5,000 bytes, the limit (size)"),
    (b"x", "File is not a zip file"),
    (b"\xd0\xcf\x11\xe0 old", "it is an old one (.xls) or has a password"),
    (b"PK\x01\x02" * 1_200, "File is not a zip file"),
    (packed(BOMB + sheet_of(HEADER)), "declares a document type"),
    (packed(sheet_of(HEADER) + " " * 50_000), "bytes unpacked; at most 20,000 are read (unpacked)"),
    (packed("<a>" * 50), "elements lie more than 10 deep (depth)"),
    (packed("<a></b>"), "is no XML: mismatched tag"),
    (packed(sheet_of('<row r="4"/>')), "the sheet has more than 3 rows, the limit (rows)"),
    (packed("", {"xl/workbook.xml": "<workbook/>"}), "it has no sheet"),
    (_named("x" * 300), "a sheet has a name of 300 characters"),
    (packed("", {"_rels/.rels": "<x/>"}), "which of its parts is the workbook"),
    (packed("", {"_rels/.rels": ""}), "is no XML: no element found"),
]


@pytest.mark.parametrize(("raw", "message"), HOSTILE)
def test_hostile_workbooks_are_refused(raw: bytes, message: str) -> None:
    """Bombs of every kind are one clear problem, within the limits."""
    reading = read(raw, Options(limits=SMALL))
    [problem] = reading.problems
    assert message in problem.message
    assert reading.bundle is None


def shared(*texts: str) -> dict[str, str]:
    """The parts of a workbook whose cells share some texts."""
    usual = zipfile.ZipFile(io.BytesIO(dumps(Bundle())))
    name = "xl/_rels/workbook.xml.rels"
    link = '<Relationship Id="rId2" Type="x/sharedStrings" Target="/xl/strings.xml"/></Rel'
    inside = "".join(f"<si><t>{text}</t></si>" for text in texts)
    return {
        name: usual.read(name).decode().replace("</Rel", link),
        "xl/strings.xml": f'<sst xmlns="{MAIN}">{inside}</sst>',
    }


@pytest.mark.parametrize("merged", [False, True])
def test_a_text_that_many_cells_share_counts_for_each(merged: bool) -> None:
    """What all cells give counts against a limit, however little of it the file itself holds."""
    cells = '<row r="2"><c r="A2" t="s"><v>0</v></c></row>'
    for row in range(3, 40):
        at, text = ("B", 1) if merged else ("A", 0)
        cells += f'<row r="{row}"><c r="{at}{row}" t="s"><v>{text}</v></c></row>'
    area = '<mergeCells><mergeCell ref="A2:A39"/></mergeCells></worksheet>'
    sheet = sheet_of(HEADER + cells)
    sheet = sheet.replace("</worksheet>", area) if merged else sheet
    raw = packed(sheet, shared("x" * 1_000, "y"))
    assert read(raw).count == 38
    reading = read(raw, Options(limits=Limits(unpacked=30_000)))
    [problem] = reading.problems
    assert reading.bundle is None
    assert "show more than 30,000 characters, the limit (unpacked)" in problem.message
    assert problem.cell == ("Record!B31" if merged else "Record!A31")


def test_rows_stand_in_their_order() -> None:
    """A row that stands twice, or behind a later one, is an error that names it."""
    rows = '<row r="5"/><row r="5"><c r="A5"><v>1</v></c></row>'
    [problem] = read(packed(sheet_of(rows))).problems
    assert problem.message == "row 5 of the sheet stands behind row 5; rows stand in their order"


def test_long_cells_are_refused_alone() -> None:
    """A cell beyond the limit is a problem, wherever its text is kept."""
    long = "x" * 51
    rows = HEADER + f'<row r="2"><c r="A2" t="inlineStr"><is><t>{long}</t></is></c></row>'
    strings = made([["claim"], ["y" * 51]])
    options = Options(limits=Limits(cell=50))
    for raw, cell in ((packed(sheet_of(rows)), "Record!A2"), (strings, "Figures!A2")):
        [problem] = read(raw, options).problems
        assert problem.cell == cell
        assert problem.message == "the cell has more than 50 characters, the limit (cell)"


def _first(raw: bytes) -> str:
    """The first problem of a workbook."""
    return messages(read(raw))[0]


def test_a_broken_part_is_told() -> None:
    """A part that is damaged or missing is a problem that names it."""
    good = packed(sheet_of(HEADER))
    damaged = bytearray(good)
    at = good.index(b"xl/worksheets/sheet1.xml") + len(b"xl/worksheets/sheet1.xml")
    damaged[at : at + 8] = b"\xff" * 8
    assert 'its part "xl/worksheets/sheet1.xml" cannot be read' in _first(bytes(damaged))
    name = "xl/_rels/workbook.xml.rels"
    with zipfile.ZipFile(io.BytesIO(good)) as file:
        moved = file.read(name).decode().replace("sheet1.xml", "sheet2.xml")
    assert 'its part "xl/worksheets/sheet2.xml" cannot be read' in _first(packed("", {name: moved}))


def test_many_parts_are_refused() -> None:
    """A workbook of very many parts is refused before they are listed."""
    assert "more than 10,000 parts" in messages(read(b"PK\x01\x02" * 10_001))[0]


def test_strange_places_of_cells_do_no_harm() -> None:
    """Cells without a place follow each other; those beyond the last column are left out."""
    rows = (
        '<row><c t="inlineStr"><is><t>claim</t></is></c>'
        '<c t="inlineStr"><is><t>note</t></is></c></row>'
        '<row><c t="inlineStr"><is><t>x</t></is></c><c t="inlineStr"><is><t>y</t></is></c></row>'
        '<row r="99999999999"><c r="ZZZ3" t="inlineStr"><is><t>far</t></is></c></row>'
        '<row r="4"><c r="A4" s="x"/><c r="B4"><v></v></c></row>'
    )
    raw = packed(re.sub("</sheetData>", '</sheetData><mergeCells><mergeCell ref="A1"/><mergeCell/>'
                        "</mergeCells>", sheet_of(rows)))  # fmt: skip
    record = loads(raw)
    assert [(each.text, each.note) for each in record.claims] == [("x", "y")]


def test_files_are_read_and_written_by_path(tmp_path: Path) -> None:
    """A path or an open file; a saved map names the sheet; one record is always one file."""
    record = Bundle(statistics=(Statistic(id="s", quantity=Quantity.parse("1,234 people")),))
    xlsx.dump(record, tmp_path / "a.xlsx")
    assert xlsx.load(tmp_path / "a.xlsx") == record
    assert dumps(record) == (tmp_path / "a.xlsx").read_bytes()
    (tmp_path / "c.toml").write_text(str(columns(io.BytesIO(dumps(record)))), "utf-8")
    assert loads(dumps(record), Options(columns=tmp_path / "c.toml")) == record
    assert (xlsx.NAME, xlsx.SUFFIXES) == ("xlsx", (".xlsx",))


@pytest.mark.parametrize("code", ["%" * 900, "0." + "0" * 500, "0." + "0" * 250, "0" + "%" * 250])
def test_a_number_format_of_any_length(code: str) -> None:
    """A number format that is made to be long gives the number, or says that it is too long."""
    found = displayed("1.5", code)
    assert found.text
    assert (found.fault is not None) == (len(code) > 255)
