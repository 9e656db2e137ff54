"""What columns are: guessed from their headers, shown as TOML, fixed by it; parts of a whole."""

import datetime as dt
import io
import string
import tomllib
from pathlib import Path

import pytest
from hypothesis import example, given, strategies as st

from civicclaims.findings import Finding
from civicclaims.formats import csv_table
from civicclaims.formats._table.columns import ColumnMap
from civicclaims.formats._table.fields import KINDS, READ
from civicclaims.formats._table.names import MEANINGS, heading, known
from civicclaims.formats._table.table import guarded, letters, unguarded
from civicclaims.formats._table.workbook_sheet import column_number
from civicclaims.formats.csv_table import columns
from civicclaims.formats.options import Options
from civicclaims.formats.reading import Reading
from civicclaims.record.relations import PartsOfWhole
from civicclaims.record.statistic import Statistic
from civicclaims.run import check
from civicclaims.values.quantity import Quantity


def told(
    text: str, toml: str | None = None, folder: Path | None = None
) -> tuple[ColumnMap, Reading]:
    """The columns of a table, and its reading."""
    options = Options()
    if toml is not None and folder is not None:
        path = folder / "columns.toml"
        path.write_text(toml, "utf-8")
        options = Options(columns=path)
    raw = text.encode()
    [reading] = csv_table.read(io.BytesIO(raw), options)
    return columns(io.BytesIO(raw), options), reading


@given(st.text(max_size=8) | st.text("'=+-@\t\r\n\x00\u3000 x", max_size=5))
@example("\n=1")
@example(" '=1")
def test_what_is_guarded_comes_back(text: str) -> None:
    """What can be seen first of a guarded text is no sign of a formula, and the text comes back."""
    cell = guarded(text)
    assert unguarded(cell) == text
    assert not cell.lstrip(f"{string.whitespace}\x00\u3000").startswith(("=", "+", "-", "@"))


@given(st.integers(0, 16_383))
def test_letters_and_numbers_of_columns_agree(number: int) -> None:
    """Each column has its letters, as a spreadsheet shows them."""
    assert column_number(letters(number)) == number


@given(st.text(max_size=300))
def test_any_header_can_be_asked_about(header: str) -> None:
    """A header means something or nothing, and asking never fails."""
    assert known(header) == (heading(header).means is not None)


@given(st.lists(st.text(max_size=5), min_size=1, max_size=4))
def test_the_shown_columns_are_always_toml(headers: list[str]) -> None:
    """Whatever stands in the headers, the columns are shown as TOML that names each column."""
    row = ",".join('"' + guarded(each).replace('"', '""') + '"' for each in ["text", *headers])
    shown = tomllib.loads(str(columns(io.BytesIO(row.encode("utf-8", "replace")))))
    assert len(shown["columns"]) >= 1
    assert shown["header"] == 1


HEADINGS = [
    ("Figure", "figure", None), ("  source_URL ", "source_url", None),
    ("Anteil in %", "figure", "%"),
    ("Wert (€)", "figure", "€"), ("Share [percent]", "figure", "percent"),
    ("Prozent", "figure", "percent"), ("Stichprobengröße", "sample_size", None),
    ("Zeitraum", "period", None), ("Wert (rund)", None, None),
    ("Wert (Mio. €)", "figure", "Mio. €"),
    ("Wert in Tsd. Euro", "figure", "Tsd. Euro"), ("Zahl (Mio. Stück)", "figure", "Mio. Stück"),
    ("Anteil¹ ", "figure", None), ("Anteil in %*", "figure", "%"),
    ("Country in Europe", None, None),
    ("Wert (Anzahl)", "figure", None), ("Figures", None, None),
    ("No", None, None), ("Yes", None, None), ("Colour in %", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("header", "means", "unit"), HEADINGS)
def test_headers_are_matched_exactly(header: str, means: str | None, unit: str | None) -> None:
    """A header means something only if its name is known, whatever its case and blanks."""
    found = heading(header)
    assert (found.means, found.unit) == (means, unit)


def test_the_columns_are_shown_with_what_was_told() -> None:
    """The TOML says what each column is, what shows it, and what is to be decided."""
    text = "Partei;Anteil in %;Befragte;Datum;Farbe;Farbe;\nA;3,9;1.234;31.10.2026;x;y;\n"
    shown, reading = told(text)
    assert (
        str(shown)
        == """encoding = "utf-8"
separator = ";"
header = 1
rows = "statistic"

[columns]
"Partei" = "measure"
"Anteil in %" = { is = "figure", unit = "%", decimal = "," }  # as B2 shows
"Befragte" = "sample_size"  # TO DECIDE: every value with a mark is like "1.234" (C2), which is \
1.234 or 1234
"Datum" = { is = "date", date_order = "day-first" }  # as D2 shows
"#E" = "qualifier"  # the header is "Farbe"
"#F" = "qualifier"  # the header is "Farbe"
"""
    )
    assert [problem.cell for problem in reading.problems] == ["C1"]
    assert reading.passed_over == {}
    assert reading.bundle is not None
    assert reading.bundle.statistics[0].qualifier == "Farbe: x; Farbe: y"


def test_a_saved_map_decides(tmp_path: Path) -> None:
    """What the file says comes before any guess, for every part of it."""
    toml = """
header = 2
rows = "claim"
decimal = ","
date_order = "month-first"
separator = ";"
encoding = "cp1252"

[columns]
"Satz" = "text"
"#B" = { is = "said", date_order = "day-first" }
"note" = ""
"id" = "speaker"
"""
    shown, reading = told(
        "kept;aside\nSatz;;note;id;date\nx;01/02/2026;n;Ada;03/04/2026\n", toml, tmp_path
    )
    assert reading.problems == ()
    assert reading.bundle is not None
    [claim] = reading.bundle.claims
    assert claim.made is not None
    assert (claim.text, claim.made.start) == ("x", "2026-02-01")
    assert claim.attribution is not None
    assert reading.bundle.agents[0].name == "Ada"
    assert reading.passed_over == {"rows above the header": 1, "note": 1, "date": 1}
    assert tomllib.loads(str(shown))["columns"]["#B"] == {"is": "said", "date_order": "day-first"}


def test_a_declared_sign_reads_what_no_cell_shows(tmp_path: Path) -> None:
    """With the sign declared, 1.234 is a number; so it is with a header that declares it."""
    _, reading = told("figure\n1.234\n", 'decimal = ","', tmp_path)
    assert reading.bundle is not None
    assert reading.bundle.statistics[0].quantity == Quantity(text="1.234", numeral="1,234")
    assert reading.problems == ()
    for header, numeral in (("Wert (Dezimalkomma)", "1,234"), ("value (decimal point)", "1.234")):
        _, reading = told(f"{header}\n1.234\n")
        assert reading.bundle is not None
        assert reading.bundle.statistics[0].quantity == Quantity(text="1.234", numeral=numeral)
    _, reading = told("text;said (TT.MM.JJJJ)\nx;01.02.2026\n")
    assert reading.bundle is not None
    assert reading.bundle.claims[0].made is not None
    assert reading.bundle.claims[0].made.start == "2026-02-01"
    _, reading = told("figure\n3.9\n", 'decimal = ","', tmp_path)
    assert [problem.cell for problem in reading.problems] == ["A2"]


USUAL = (
    '"figure", "unit", "measure", "population", "area", "period", "date", "text", "speaker", '
    '"said", "source_title", "source_url", "publisher", "sample_size", "margin_of_error", "kind", '
    '"note", another field of a record, or "" to pass the column over'
)
FILE = "header, rows, encoding, separator, sheet, decimal, date_order, columns, parts"
WRONG = [
    ("x = ", "it is no TOML"),
    ("colums = 5", f'"colums" cannot be "5"; a columns file has {FILE}'),
    ('separator = "x"', '"separator" cannot be "x"; it is one of ",", ";", "\\t", "|"'),
    ("header = 0", '"header" cannot be "0"; it is the number of a row, from 1'),
    ("header = true", '"header" cannot be "True"; it is the number of a row, from 1'),
    ("sheet = 5", '"sheet" cannot be "5"; it is a name in quotation marks'),
    ("encoding = 5", '"encoding" cannot be "5"; it is a name in quotation marks, such as "utf-8"'),
    ("columns = 5", '"columns" cannot be "5"; [columns] has lines such as "Anteil" = "figure"'),
    ("parts = 5", '"parts" cannot be "5"; [[parts]] has lines such as columns = [...]'),
    ("[columns]\ntext = 'rumour'", f'"text" cannot be "rumour"; it may be {USUAL}'),
    ("[columns]\ntext = 'group'", '"text" cannot be "group"; "population" may be meant'),
    ("[columns]\ntext = 'figur'", '"text" cannot be "figur"; "figure" may be meant'),
    ("[columns]\ntext = 5", f'"text" cannot be "5"; it may be {USUAL}'),
    ("[columns]\ntext = {unit = '%'}", f'"text" needs is; it may be {USUAL}'),
    (
        "[columns]\ntext = {is = 'text', colour = 'red'}",
        '"text" has no "colour"; it has is, unit, decimal, date_order',
    ),
    (
        "[columns]\ntext = {is = 'text', decimal = 5}",
        '"text": "decimal" cannot be "5"; it is one of ".", ","',
    ),
    (
        "[columns]\ntext = {is = 'text', unit = 5}",
        '"text": "unit" cannot be "5"; it is words in quotation marks',
    ),
    ("[columns]\nyes = 'text'", 'no column has the header "yes"; the headers are "text", "note"'),
    ("[[parts]]\nwhole = 100", "[[parts]] needs columns, a list of their headers"),
    ("[[parts]]\ncolumns = ['text']\nwhole = 99", "[[parts]] needs whole: 100, 1, or the header"),
    ("[[parts]]\ncolumns = ['text']\nwhole = true", "[[parts]] needs whole: 100, 1, or the header"),
    ("[[parts]]\ncolumns = ['text']\nwhole = 100\nexclusive = 'so'", '"exclusive" cannot be "so"'),
    (
        "[[parts]]\ncolumns = ['text']\nwhole = 100\ncolour = 'so'",
        '[[parts]] has no "colour"; it has columns, whole, exhaustive, exclusive',
    ),
    ("parts = [5]", "[[parts]] needs columns, a list of their headers"),
]


@pytest.mark.parametrize(("toml", "message"), WRONG)
def test_a_wrong_columns_file_is_told(toml: str, message: str, tmp_path: Path) -> None:
    """What a columns file cannot say is a problem that names it, and never a guess."""
    path = tmp_path / "columns.toml"
    path.write_text(toml, "utf-8")
    [reading] = csv_table.read(io.BytesIO(b"text,note\nx,y\n"), Options(columns=path))
    found = [each.message for each in reading.problems if message in each.message]
    assert len(found) == 1
    where = f"the columns file {path}"
    last = 1 if "needs columns" in message else toml.count("\n") + 1
    line = "" if "TOML" in message else f", line {last}"
    assert found[0].startswith(f"{where}{line}: ")


def test_a_column_of_other_types_does_not_say_what_a_row_is(tmp_path: Path) -> None:
    """A column called "Type" that names no kind of row is passed over, and `columns` says so."""
    text = "Type,quote,speaker\nTV,x,Ada\nradio,y,Ada\npaper,w,Ada\nweb,w,Ada\n,z,Ada\n"
    shown, reading = told(text)
    assert reading.problems == ()
    assert reading.bundle is not None
    assert len(reading.bundle.quotes) == reading.count == 5
    assert reading.passed_over == {"Type": 4}
    [note] = reading.notes
    assert note == (
        'the column "Type" does not say what a row is: it holds "TV", "radio", "paper", '
        "and nothing in it is "
        "a kind of row (agent, source, statistic, quotation, claim, parts of a whole)"
    )
    assert '"Type" = ""  # passed over\n' in str(shown)
    _, again = told(text, str(shown), tmp_path)
    assert again.bundle == reading.bundle
    _, declared = told(text, '[columns]\nType = "kind"', tmp_path)
    assert declared.refused == ("row 2", "row 3", "row 4", "row 5")
    _, mixed = told("Art,text\nZitat,x\nTV,y\nradio,z\nTV,z\n")
    assert mixed.bundle is not None
    assert mixed.count == len(mixed.bundle.quotes) + len(mixed.refused) == 4
    [problem] = mixed.problems
    assert problem.cell == "A3"
    assert problem.message.startswith(
        'rows 3, 4, 5: what the rows are cannot be told from "TV", "radio"; the column "Art" may '
        "hold agent, source,"
    )
    assert problem.message.endswith('pass it over with "Art" = "" in a columns file')
    _, empty = told("Type,text\n,x\n")
    assert not empty.problems
    assert not empty.notes


@given(st.lists(st.sampled_from(["claim", "Zitat", "TV", ""]), min_size=1, max_size=8))
def test_rows_that_do_not_say_what_they_are_are_counted(kinds: list[str]) -> None:
    """Every row is an item or is refused, whatever the column of kinds holds."""
    _, reading = told("Type,text\n" + "".join(f"{kind},x\n" for kind in kinds))
    assert reading.bundle is not None
    held = len(reading.bundle.claims) + len(reading.bundle.quotes)
    named = {"claim", "Zitat"} & {*kinds}
    assert reading.count == len(kinds) == held + len(reading.refused)
    assert len(reading.refused) == (kinds.count("TV") if named else 0)
    assert len(reading.problems) == bool(reading.refused)


def test_a_columns_file_that_is_not_there_is_an_error() -> None:
    """A wrong path is a wrong use, and raises."""
    with pytest.raises(FileNotFoundError):
        list(csv_table.read(io.BytesIO(b"text\n"), Options(columns=Path("no-such-file.toml"))))


POLL = "Question,Yes,No,Don't know,Tern Institute\n"
PARTS = """
[columns]
"Question" = "population"
[[parts]]
columns = ["Yes", "No", "Don't know"]
whole = 100
"""


def findings(reading: Reading) -> list[tuple[str, str, str | None]]:
    """What the check of parts finds: its level, its kind, and the cell it points to."""
    assert reading.bundle is not None
    found: list[Finding] = [
        each
        for each in check(reading.bundle, as_of=dt.date(2026, 11, 1)).findings
        if each.check == "NUM003"
    ]
    places = [reading.place(each.pointer) for each in found]
    return [
        (each.level.value, each.remark.kind.value, place and place.cell)
        for each, place in zip(found, places, strict=True)
    ]


def test_a_table_of_polls_is_checked_row_by_row(tmp_path: Path) -> None:
    """A row that sums to 103 is a finding at its cell; 33+33+33 is honest rounding."""
    text = POLL + "all,51,47,5,\nwomen,33,33,33,\nmen,33.3,33.3,33.4,\nold,50,47,,\n"
    _, reading = told(text, PARTS, tmp_path)
    assert reading.problems == ()
    assert findings(reading) == [("error", "fail", "B2")]
    assert reading.bundle is not None
    assert reading.count == len(reading.bundle.parts_of_whole) == 4
    relation = reading.bundle.parts_of_whole[0]
    assert (relation.exhaustive, relation.exclusive, relation.whole) == ("yes", "yes", None)
    yes = reading.bundle.statistic(relation.parts[0])
    assert yes is not None
    assert (yes.measure, yes.population) == ("Yes", "all")
    assert yes.quantity == Quantity(text="51", numeral="51", unit="%")
    assert reading.place("/statistics/1/quantity") == (2, None, "C2")


def test_parts_may_have_a_printed_whole(tmp_path: Path) -> None:
    """The whole is a column of its own; the id and the measure of a row are in its parts."""
    toml = PARTS.replace("100", '"Tern Institute"\nexclusive = "unknown"').replace(
        "population", "measure"
    )
    text = "id," + POLL + "a,Rents,100,200,50,350\nb,Rents,100,200,50,900\n"
    _, reading = told(text, toml, tmp_path)
    assert reading.bundle is not None
    assert findings(reading) == [("error", "fail", "C3")]
    assert reading.bundle.parts_of_whole[0] == PartsOfWhole(
        id="a: Yes, No, Don't know",
        parts=("a: Yes", "a: No", "a: Don't know"),
        whole="a: Tern Institute",
        exhaustive="yes",
        exclusive="unknown",
    )
    assert reading.bundle.statistics[0] == Statistic(
        id="a: Yes", measure="Rents: Yes", quantity=Quantity(text="100", numeral="100")
    )


def test_a_row_may_be_parts_and_a_figure(tmp_path: Path) -> None:
    """With a column of figures each row gives its figure too; an empty part is unprinted."""
    _, reading = told(
        "figure,A,B\n7,60,\n", '[[parts]]\ncolumns = ["A", "B"]\nwhole = 100', tmp_path
    )
    assert reading.bundle is not None
    assert [each.quantity and each.quantity.text for each in reading.bundle.statistics] == [
        "7", "60", None,
    ]  # fmt: skip


def test_equal_rows_of_parts_stay_apart(tmp_path: Path) -> None:
    """Two rows that say the same are two relations over figures of their own."""
    _, reading = told(POLL + "all,51,47,2,\nall,51,47,2,\n", PARTS, tmp_path)
    assert reading.bundle is not None
    one, other = reading.bundle.parts_of_whole
    assert not set(one.parts) & set(other.parts)
    assert one.id != other.id


def test_declared_parts_are_shown_again(tmp_path: Path) -> None:
    """What a file says of parts is in the text of the columns, and leads to the same again."""
    toml = PARTS.replace("100", '"Tern Institute"\nexhaustive = "no"\nexclusive = "unknown"')
    text = POLL + "all,51,47,5,103\n"
    shown, reading = told(text, toml, tmp_path)
    assert '"Yes" = ""  # part of a whole' in str(shown)
    assert str(shown).endswith(
        '\n[[parts]]\ncolumns = ["Yes", "No", "Don\'t know"]\nwhole = "Tern Institute"\n'
        'exhaustive = "no"\nexclusive = "unknown"\n'
    )
    again, reread = told(text, str(shown), tmp_path)
    assert str(again) == str(shown)
    assert reread.bundle == reading.bundle
    hundred, _ = told(text, PARTS, tmp_path)
    assert str(hundred).endswith("\nwhole = 100\n")


def test_a_part_whose_sign_cannot_be_told_is_an_error(tmp_path: Path) -> None:
    """Columns of parts are columns of figures: 1.234 alone is not read."""
    toml = '[[parts]]\ncolumns = ["A", "B"]\nwhole = "All"'
    _, reading = told("A;B;All\n1.234;5;1.239\n", toml, tmp_path)
    assert [problem.cell for problem in reading.problems] == ["A1", "C1"]
    assert "declare decimal" in reading.problems[0].message


def test_an_option_comes_before_the_columns_file(tmp_path: Path) -> None:
    """The order of dates can be declared beside the file, and counts for every column."""
    path = tmp_path / "columns.toml"
    path.write_text('date_order = "month-first"', "utf-8")
    options = Options(columns=path, date_order="day-first")
    [claim] = csv_table.loads("text,said\nx,01/02/2026\n", options).claims
    assert claim.made is not None
    assert claim.made.start == "2026-02-01"


ASPECTS = "Partei;population;area;when;method;qualifier"
SAID = "A;all;Elm;2024;poll;final"


@given(st.text("ab:; ", min_size=1, max_size=3), st.text("ab:; ", min_size=1, max_size=3))
def test_rows_that_differ_in_any_column_are_of_different_things(one: str, other: str) -> None:
    """Two figures are said to contradict each other only where every column but theirs agrees."""
    text = f'{ASPECTS};Geschlecht;Anteil\n{SAID};"{one}";30\n{SAID};"{other}";40\n'
    _, reading = told(text)
    assert reading.bundle is not None
    found = check(reading.bundle, as_of=dt.date(2026, 11, 1)).findings
    same = " ".join(one.split()) == " ".join(other.split())
    if not same:
        assert "NUM001" not in {each.check for each in found}
    elif one == other:
        assert "NUM001" in {each.check for each in found}


def test_columns_without_a_meaning_say_which_figure_it_is(tmp_path: Path) -> None:
    """Such columns become the qualifier, under their names; a declared "" passes one over."""
    text = "Status;Partei;Geschlecht;Alter;Anteil\nfinal;A;m;18;30\n"
    shown, reading = told(text)
    assert reading.bundle is not None
    assert reading.bundle.statistics[0].qualifier == "final; Geschlecht: m; Alter: 18"
    assert '"Geschlecht" = "qualifier"\n' in str(shown)
    _, again = told(text, str(shown), tmp_path)
    assert again.bundle == reading.bundle
    _, without = told(text, '[columns]\n"Geschlecht" = ""\n"Alter" = ""', tmp_path)
    assert without.bundle is not None
    assert without.bundle.statistics[0].qualifier == "final"
    assert without.passed_over == {"Geschlecht": 1, "Alter": 1}
    _, claims = told("claim;Geschlecht\nx;m\n")
    assert claims.passed_over == {"Geschlecht": 1}


@pytest.mark.parametrize("header", ["Nr", "key"])
def test_a_column_that_repeats_holds_no_ids(header: str, tmp_path: Path) -> None:
    """An id is guessed from a header only where no two rows have the same."""
    text = f"{header};Partei;Anteil\n1;A;30\n2;B;40\n1;C;20\n"
    _, reading = told(text)
    assert reading.notes == (f'the column "{header}" holds no ids: "1" stands in A2 and in A4',)
    assert reading.bundle is not None
    found = check(reading.bundle, as_of=dt.date(2026, 11, 1)).findings
    assert "BND002" not in {each.check for each in found}
    assert [each.qualifier for each in reading.bundle.statistics] == [
        f"{header}: 1", f"{header}: 2", f"{header}: 1",
    ]  # fmt: skip
    _, sure = told(text, f'[columns]\n"{header}" = "id"', tmp_path)
    assert sure.bundle is not None
    assert [each.id for each in sure.bundle.statistics] == ["1", "2", "1"]
    _, unique = told(f"{header};Anteil\n1;30\n2;40\n{header};Anteil\n{header};Anteil\n")
    assert unique.bundle is not None
    assert [each.id for each in unique.bundle.statistics] == ["1", "2"]


def test_a_column_of_numbers_names_no_people() -> None:
    """Under "Population" stand groups of people, or how many there are."""
    _, reading = told("City,Population,Count\nElm,12345,3\nOak,54321,4\n")
    assert reading.bundle is not None
    [elm, _] = reading.bundle.statistics
    assert (elm.population, elm.qualifier) == (None, "Population: 12345")
    assert reading.notes[0].startswith('the column "Population" names no group of people')
    _, words = told("Population,Count\n12 to 17,3\n18,4\n")
    assert words.bundle is not None
    assert [each.population for each in words.bundle.statistics] == ["12 to 17", "18"]


def test_the_units_of_parts_stand_in_their_headers(tmp_path: Path) -> None:
    """Parts in thousands and a whole in millions are added as what they are."""
    toml = '[[parts]]\ncolumns = ["Personal (Tsd. €)", "Sachkosten in Mio. €"]\nwhole = "Summe"\n'
    rows = "500;3,5;4,0 Mio. €\n500;3,5;9,0 Mio. €\n"
    shown, reading = told(f"Personal (Tsd. €);Sachkosten in Mio. €;Summe\n{rows}", toml, tmp_path)
    assert reading.bundle is not None
    assert findings(reading) == [("error", "fail", "A3")]
    sizes = [each.quantity and each.quantity.value for each in reading.bundle.statistics[:3]]
    assert sizes == [500_000, 3_500_000, 4_000_000]
    assert '"Personal (Tsd. €)" = { is = "", unit = "Tsd. €" }' in str(shown)


@pytest.mark.parametrize(
    ("row", "whole", "problems", "found"),
    [
        ("0,512;0,438;0,05", 100, 1, []),
        ("0,512;0,438;0,05", 1, 0, []),
        ("0,512;0,538;0,05", 1, 0, [("error", "fail", "B2")]),
        ("51;47;5", 100, 0, [("error", "fail", "B2")]),
        ("0,5 %;0,3 %;0,2 %", 100, 0, [("error", "fail", "B2")]),
    ],
)
def test_fractions_are_no_percentages(
    row: str, whole: int, problems: int, found: list[tuple[str, str, str]], tmp_path: Path
) -> None:
    """Parts that come to about 1 are not held against 100; whole = 1 holds them against 1."""
    toml = f'[[parts]]\ncolumns = ["Ja", "Nein", "Weiß nicht"]\nwhole = {whole}\n'
    shown, reading = told(f"Frage;Ja;Nein;Weiß nicht\nx;{row}\n", toml, tmp_path)
    assert len(reading.problems) == problems
    assert all("say whole = 1 in [[parts]]" in each.message for each in reading.problems)
    assert findings(reading) == found
    assert str(shown).endswith(f"\nwhole = {whole}\n")


def test_what_a_columns_file_says_of_headers_is_told_with_both_places(tmp_path: Path) -> None:
    """A header that is not there is told with the line of the file and the row of the headers."""
    toml = '[columns]\n"A" = "measure"\n\n[[parts]]\ncolumns = ["B", "C"]\nwhole = "All"\n'
    shown, reading = told("x\nA;B\ny;5\n", toml, tmp_path)
    where = f"the columns file {tmp_path / 'columns.toml'}, line"
    assert [(problem.line, problem.cell, problem.message) for problem in reading.problems] == [
        (2, "A2", f'{where} 6: no column has the header "All"; the headers are "A", "B"'),
        (2, "A2", f'{where} 5: no column has the header "C"; the headers are "A", "B"'),
    ]
    assert str(shown).startswith("# cell A2: the columns file ")


def test_rows_that_are_no_statistics_have_no_parts(tmp_path: Path) -> None:
    """Parts are never passed over in silence where a file says that rows are something else."""
    toml = '[[parts]]\ncolumns = ["A"]\nwhole = 100\n'
    _, reading = told("text;A\nx;5\n", f'rows = "claim"\n{toml}', tmp_path)
    [problem] = reading.problems
    assert 'line 1: rows = "claim" passes [[parts]] over' in problem.message
    for text in ("kind;text;A\nclaim;x;\n", "text;A\nx;5\n"):
        rows = "claim" if "kind" in text else "statistic"
        assert not told(text, f'rows = "{rows}"\n{toml}', tmp_path)[1].problems


def test_a_key_of_very_many_parts_is_refused_before_it_is_read(tmp_path: Path) -> None:
    """A key that the parser would take long for is told with its line."""
    path = tmp_path / "columns.toml"
    path.write_text("\n" + "a." * 200 + "b = 1", "utf-8")
    [reading] = csv_table.read(io.BytesIO(b"figure\n5\n"), Options(columns=path))
    assert ", line 2: a key has too many parts" in reading.problems[0].message


def test_a_number_that_was_declared_is_not_asked_for_its_source(tmp_path: Path) -> None:
    """Of parts that are fractions the figures are asked for a source, and the declared 1 is not."""
    toml = '[[parts]]\ncolumns = ["A", "B"]\nwhole = 1\n'
    _, reading = told("A;B\n0.5;0.5\n", toml, tmp_path)
    assert reading.bundle is not None
    assert _asked(reading, "SRC001") == ["/statistics/0", "/statistics/1"]
    _, reading = told("A;B;speaker\n0.5;0.7;Ada\n", toml, tmp_path)
    assert _asked(reading, "NUM003") == ["/parts_of_whole/0"]


def test_a_date_whose_order_is_known_is_settled(tmp_path: Path) -> None:
    """Neither a declared order nor one that the column shows leaves a date in doubt."""
    text = "figure;date\n5;03/04/2025\n"
    for more, toml in (("", 'date_order = "day-first"'), ("5;31/10/2025\n", "")):
        _, reading = told(text + more, toml, tmp_path)
        assert not reading.problems
        assert _asked(reading, "TIM015") == []


def _asked(reading: Reading, code: str) -> list[str]:
    """Where in a record a check has something to say."""
    assert reading.bundle is not None
    found = check(reading.bundle, as_of=dt.date(2026, 11, 1)).findings
    return sorted(each.pointer for each in found if each.check == code)


def test_columns_that_rows_have_no_place_for_are_shown_as_passed_over(tmp_path: Path) -> None:
    """What is shown of a column is what becomes of its cells."""
    text = "Measure,Value,Note,quote,date\nx,3,hello,z,2025\n"
    shown, reading = told(text)
    passed = "# passed over: a row of the kind statistic has none"
    assert f'"Note" = "note"  {passed}\n"quote" = "text"  {passed}\n"date" = "date"\n' in str(shown)
    assert reading.passed_over == {"Note": 1, "quote": 1}
    shown, reading = told(text, 'rows = "claim"', tmp_path)
    assert '"Note" = "note"\n"quote" = "text"\n' in str(shown)
    assert reading.passed_over == {"Measure": 1, "Value": 1}
    assert str(shown).count("passed over: a row of the kind claim has none") == 2
    assert "passed over" not in str(told(f"kind,{text}")[0])


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_of_row_reads_what_it_is_said_to_read(kind: str, tmp_path: Path) -> None:
    """A column is passed over just where the kind of row has no place for it."""
    for means in sorted(MEANINGS - {"kind", "figure_words", "speaker_kind", "unit"}):
        toml = f'rows = "{kind}"\n[columns]\n"#A" = "id"\n"#B" = "{means}"'
        _, reading = told("x1;x1\nname;5\n", f"header = 1\n{toml}", tmp_path)
        passed = reading.passed_over.get("#B", 0) == 1
        assert passed == (means not in READ[kind]), means


def test_the_year_columns_of_a_poll_ask_for_parts() -> None:
    """Where nothing says what rows are, both the reading and `columns` say how it is declared."""
    text = "party,2025,2026\nA,50,60\n"
    shown, again = columns(io.BytesIO(text.encode())), told(text)[1]
    [problem] = again.problems
    assert "with [[parts]], in a columns file" in problem.message
    assert str(shown).startswith("# TO DECIDE: no column is a figure, a claim or a quotation; ")
    assert "\nrows" not in str(shown)


def test_how_a_table_was_read_stays_a_note_where_nothing_follows() -> None:
    """That a file was read as cp1252 is no fault of its own."""
    for text in ("x\u00fc,y\n1,2\n", "party,\u00fc\nA,50\n"):
        [reading] = csv_table.read(io.BytesIO(text.encode("cp1252")))
        assert (reading.bundle, len(reading.problems)) == (None, 1)
        assert "was read as cp1252" in reading.notes[0]
