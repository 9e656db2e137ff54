"""Tables in CSV: what is written comes back, what cannot be told is an error, nothing is lost."""

import datetime as dt
import io
import re
import tempfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from random import Random
from typing import Any
from unittest.mock import patch

import attrs
import pytest
from hypothesis import given, strategies as st
from tests.cases.tables import (
    ASIDES,
    BEHIND,
    DATES,
    DIRT,
    DOUBTS,
    GERMAN_EXPORT,
    MAGNITUDES,
    NUMBERS,
    UNCLOSED,
    YEARS,
)

from civicclaims import strategies
from civicclaims.errors import FormatError
from civicclaims.formats import csv_table, tsv_table, xlsx
from civicclaims.formats._table import (
    dialect,
    fields as _table_fields,
    writing as _table_writing,
)
from civicclaims.formats._table.delimited import _rows
from civicclaims.formats._table.dialect import dialect_of, rows
from civicclaims.formats._table.table import Cell, guarded
from civicclaims.formats.csv_table import LOSSES, columns, dumps, load, loads, write
from civicclaims.formats.losses import Loss, counted, kept
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.reading import Reading
from civicclaims.record.agent import Agent
from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.record.statistic import Mention, Statistic
from civicclaims.run import check
from civicclaims.values.quantity import Quantity
from civicclaims.values.selector import Selector
from civicclaims.values.when import When


def read(text: str | bytes, options: Options = PLAIN) -> Reading:
    """The one reading of a table."""
    raw = text.encode() if isinstance(text, str) else text
    [reading] = csv_table.read(io.BytesIO(raw), options)
    return reading


def bundle(text: str | bytes, options: Options = PLAIN) -> Bundle:
    """The record in a table that can be read at all."""
    found = read(text, options).bundle
    assert found is not None
    return found


def declared(folder: Path, toml: str) -> Options:
    """Options with a columns file."""
    path = folder / "columns.toml"
    path.write_text(toml, "utf-8")
    return Options(columns=path)


def messages(reading: Reading) -> list[str]:
    """The problems of a reading, as they are told."""
    return [str(problem) for problem in reading.problems]


def items(found: Bundle) -> list[str]:
    """The items of a record in an order that does not depend on the file."""
    return sorted(repr(item) for _, item in found.items())


def _least(cls: Any) -> Any:
    """An item with no more than it must have."""
    empty: dict[str, Any] = {
        field.name: "person" if field.name == "kind" else () if field.name.endswith("s") else "x"
        for field in attrs.fields(cls)
        if field.default is attrs.NOTHING
    }
    return cls(**empty)


_TAKEN: dict[str, Any] = {
    "When.duration": "P1D", "When.value": "PRESENT_REF", "When.mod": "start",
    "When.relative_to": "s", "When.rule": "r", "When.fiscal": True, "When.text": " ",
    "Statistic.mentions": (Mention(quantity=Quantity(text="5")),),
    "Bundle.id": "x", "Bundle.subject": "x", "Bundle.as_of": "2026", "Bundle.licence": "x",
    "Bundle.made_by": "x", "Bundle.unconfirmed": ("x",),
}  # fmt: skip
_BY_SORT: dict[str, Any] = {
    "text": "None", "texts": ("a;b",), "figure": Quantity(text="5", numeral="6"), "when": When(),
}  # fmt: skip


def _value(loss: Loss) -> Any:
    """Something that a loss takes away."""
    cls, _, name = loss.field.partition(".")
    if loss.field in _TAKEN:
        return _TAKEN[loss.field]
    if name in {"anchors", "selectors"}:
        return (Anchor(source="s", selectors=(Selector(exact="x"),)),)
    if name == "attribution":
        return Attribution()
    if cls == "Bundle":
        hints = {field.name: field.type for field in attrs.fields(Bundle)}
        return (_least(hints[name].__args__[0]),)  # type: ignore[union-attr]
    fields = (each for held in _table_fields.FIELDS.values() for each in held)
    return _BY_SORT[next(each.sort for each in fields if (each.cls, each.name) == (cls, name))]


@pytest.mark.parametrize("loss", LOSSES, ids=lambda loss: loss.field)
def test_every_declared_loss_is_one(loss: Loss) -> None:
    """For each loss there is a record that it takes something from."""
    cls, _, name = loss.field.partition(".")
    value = _value(loss)
    record: Any
    match cls:
        case "Bundle":
            record = attrs.evolve(Bundle(), **{name: value})
        case "When":
            record = Bundle(quotes=(Quote(id="q", text="", said=When(**{name: value})),))
        case "Attribution":
            held = Attribution(**{name: value})
            record = Bundle(statistics=(Statistic(id="s", attribution=held),))
        case _:
            kinds = {each.__name__: each for each in _table_fields.KINDS.values()}
            item = attrs.evolve(_least(kinds[cls]), **{name: value})
            record = attrs.evolve(Bundle(), **dict[str, Any]({_table_writing.ARRAYS[cls]: (item,)}))
    assert counted(record, [loss]) == {loss.field: 1}
    assert loads(dumps(record)) == kept(record, LOSSES)


@given(strategies.bundles(), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_columns_never_matters(record: Bundle, random: Random) -> None:
    """A table whose rows and columns are shuffled gives the same items."""
    rows = _cells(dumps(record).decode())
    order = list(range(len(rows[0])))
    random.shuffle(order)
    body = rows[1:]
    random.shuffle(body)
    shuffled = [[row[at] for at in order] for row in (rows[0], *body)]
    assert items(bundle(_joined(shuffled))) == items(loads(dumps(record)))


def _cells(text: str) -> list[list[str]]:
    """The cells of a written table."""
    return [
        [each.text for each in (row.cells.get(at, _EMPTY) for at in range(row.width or 0))]
        for row in _rows(text, ",", Limits())
    ]


def _joined(rows: list[list[str]]) -> str:
    return "\n".join(
        ",".join('"' + guarded(cell).replace('"', '""') + '"' for cell in row) for row in rows
    )


_EMPTY = Cell("")


HAND = st.lists(
    st.fixed_dictionaries({
        "Speaker": st.sampled_from(["", "Ada Quist", "Mayor Lund; Ada Quist"]),
        "Quotation": st.sampled_from(["", "Never again", "It is over"]),
        "Date": st.sampled_from(["", "31/10/2025", "02/10/2025"]),
        "Source": st.sampled_from(["", "Alden Ledger"]),
        "Colour": st.sampled_from(["", "red"]),
    }),
    min_size=1,
    max_size=5,
)  # fmt: skip


@given(HAND, st.randoms(use_true_random=False))
def test_items_without_ids_do_not_depend_on_order(
    rows: list[dict[str, str]], random: Random
) -> None:
    """Ids made of what a row holds are the same wherever the row stands."""
    names = list(rows[0])
    first = _joined([names, *([row[name] for name in names] for row in rows)])
    random.shuffle(rows)
    random.shuffle(names)
    second = _joined([names, *([row[name] for name in names] for row in rows)])
    one, other = read(first), read(second)
    assert one.bundle is not None
    assert other.bundle is not None
    assert items(one.bundle) == items(other.bundle)
    assert one.passed_over == other.passed_over


@given(HAND)
def test_no_row_is_lost_without_a_word(rows: list[dict[str, str]]) -> None:
    """Every row that is not blank is an item or is refused by name."""
    names = list(rows[0])
    reading = read(_joined([names, *([row[name] for name in names] for row in rows)]))
    filled = [row for row in rows if any(row.values())]
    assert reading.count == len(filled)
    assert reading.bundle is not None
    assert reading.count == len(reading.bundle.quotes) + len(reading.refused)
    colours = sum(bool(row["Colour"]) and len(set(row.values()) - {""}) > 0 for row in filled)
    only_colour = sum(not any(row[name] for name in names if name != "Colour") for row in filled)
    assert reading.passed_over.get("Colour", 0) == colours - only_colour
    alone = sum({name for name in names if row[name]} in ({"Speaker"}, {"Source"}) for row in rows)
    assert len(reading.refused) == only_colour + alone


@given(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda text: text.encode("utf-8", "replace"))
)
def test_no_bytes_make_reading_raise(raw: bytes) -> None:
    """Whatever is in a file, reading it gives a record, problems, or both."""
    for text in (raw, b"kind,text,figure,said,speaker\nclaim,x,1,2,3\n" + raw):
        reading = read(text)
        assert reading.problems or reading.bundle is not None


@given(strategies.bundles())
def test_a_saved_columns_file_changes_nothing(record: Bundle) -> None:
    """The text of the columns, given back, leads to the same columns and the same record."""
    raw = dumps(record)
    saved = columns(io.BytesIO(raw))
    with tempfile.TemporaryDirectory() as folder:
        options = declared(Path(folder), str(saved))
        again = columns(io.BytesIO(raw), options)
        assert [each.means for each in again.columns] == [each.means for each in saved.columns]
        assert str(again) == str(saved)
        assert loads(raw, options) == loads(raw)


@given(
    st.lists(st.decimals(-99_999, 99_999, places=2), min_size=1, max_size=5),
    st.sampled_from(["1,234.5", "1.234,5", "1 234,5", "1'234.5", "1234,5"]),
)
def test_numbers_mean_the_same_in_every_notation(values: list[Any], notation: str) -> None:
    """A column with two decimals in every value is read alike in every notation."""
    group = notation[1] if notation[1] != "2" else ""
    decimal = notation[-2]
    printed = [
        f"{value:,.2f}".replace(",", "G").replace(".", decimal).replace("G", group)
        for value in values
    ]
    found = bundle("figure\n" + "".join(f'"{each}"\n' for each in printed)).statistics
    assert [each.quantity and each.quantity.value for each in found] == [*map(Fraction, values)]


def _german(value: Decimal, group: str) -> tuple[str, str]:
    """A number with two decimals in another notation, and in English."""
    english = f"{value:,.2f}"
    return english.translate({ord(","): group, ord("."): ","}), english


GERMAN = st.lists(
    st.builds(_german, st.decimals(-9_999_999, 9_999_999, places=2), st.sampled_from(".' ")),
    min_size=1,
    max_size=4,
)
"""Numbers with a decimal comma as they are printed, and in English."""


@given(st.lists(st.dates(), min_size=1, max_size=4), st.sampled_from(["day", "month"]))
def test_a_date_is_never_misread(days: list[Any], first: str) -> None:
    """A date is read as what was meant, or not at all and with an error."""
    pattern = "{d:02}/{m:02}/{y:04}" if first == "day" else "{m:02}/{d:02}/{y:04}"
    cells = [pattern.format(d=day.day, m=day.month, y=day.year) for day in days]
    reading = read("quote,speaker,said\n" + "".join(f"x,y,{each}\n" for each in cells))
    assert reading.bundle is not None
    for day, quote in zip(days, reading.bundle.quotes, strict=True):
        assert quote.said is not None
        assert quote.said.start in {None, day.isoformat()}
        assert quote.said.start is not None or reading.problems


@pytest.mark.parametrize(("cells", "figures", "error"), [case[1:] for case in NUMBERS],
                         ids=[case[0] for case in NUMBERS])  # fmt: skip
def test_a_column_shows_its_decimal_sign(
    cells: list[str], figures: list[str | None], error: str | None
) -> None:
    """The sign is told from the whole column, or it is an error that says so."""
    reading = read("figure;measure\n" + "".join(f"{cell};x\n" for cell in cells))
    assert reading.bundle is not None
    found = [each.quantity for each in reading.bundle.statistics]
    assert [each and each.numeral for each in found] == figures
    assert [each and each.text for each in found] == cells
    if error is None:
        assert reading.problems == ()
    else:
        [problem] = reading.problems
        assert error in problem.message
        assert problem.cell == "A1"


@pytest.mark.parametrize(("cells", "dates", "error"), [case[1:] for case in DATES],
                         ids=[case[0] for case in DATES])  # fmt: skip
def test_a_column_shows_the_order_of_its_dates(
    cells: list[str], dates: list[str | None], error: str | None
) -> None:
    """The order is told from the whole column, or it is an error that says so."""
    reading = read("quote;speaker;said\n" + "".join(f"x;y;{cell}\n" for cell in cells))
    assert reading.bundle is not None
    found = [each.said for each in reading.bundle.quotes]
    assert [each and each.start for each in found] == dates
    for cell, when in zip(cells, found, strict=True):
        assert when is not None
        assert when.text in {cell, None}
    told = messages(reading)
    assert len(told) == (error is not None)
    assert error is None or error in told[0]


def test_a_german_export_is_read() -> None:
    """Mark, semicolons, decimal commas, points in thousands, and days before months."""
    reading = read(GERMAN_EXPORT)
    assert reading.problems == ()
    assert reading.bundle is not None
    first, second, third = reading.bundle.statistics
    assert first.quantity == Quantity(text="38,5", numeral="38.5", unit="%")
    assert first.margin_of_error == Quantity(text="2,9", numeral="2.9")
    assert first.when == When(
        text="01.10.2026", start="2026-10-01", rule="in these dates the day comes before the month"
    )
    assert second.when == When(text="31.10.2026", start="2026-10-31")
    assert second.attribution == third.attribution
    [source] = reading.bundle.sources
    assert source.title == "Tern-Institut"
    assert source.sample_size == Quantity(text="1.204,0", numeral="1,204.0")
    assert reading.passed_over == {"rows above the header": 1}
    assert reading.place("/statistics/0/quantity") == (4, None, "B4")
    assert reading.place("/statistics/2") == (7, None, "A7")


ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "cp1252"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_encodings_are_told(encoding: str) -> None:
    """UTF-8, with and without its mark, UTF-16, and cp1252 where nothing else fits."""
    raw = "Behauptung\n„Die Grüße“ – 5 €\n".encode(encoding)
    assert bundle(raw).claims[0].text == "„Die Grüße“ – 5 €"
    shown = columns(io.BytesIO(raw))
    assert ("cp1252" in str(shown).splitlines()[0]) == (encoding == "cp1252")
    assert f'encoding = "{encoding}"' in str(shown)


def test_an_encoding_can_be_declared() -> None:
    """What is declared is taken; a file that is not in it is an error with its line."""
    raw = "claim\nКиїв\n".encode("cp1251")
    assert bundle(raw, Options(encoding="cp1251")).claims[0].text == "Київ"
    utf16 = "claim\nx\n".encode("utf-16-le")
    assert bundle(utf16, Options(encoding="utf-16-le")).claims[0].text == "x"
    cases = {
        "declare the encoding, such as utf-16-le": (utf16, None),
        "neither UTF-8 nor cp1252": (b"claim\nx\x81\n", None),
        "byte 8 of the file is not in ascii": (b"claim\nx\xff\n", "ascii"),
        "no encoding is called 'rot0'": (b"claim\n", "rot0"),
        "is not in utf-16": (b"\xff\xfec", None),
        "no encoding is called 'rot13'": (b"claim\n", "rot13"),
    }
    for message, (text, encoding) in cases.items():
        [problem] = read(text, Options(encoding=encoding)).problems
        assert message in problem.message


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_separators_are_told(separator: str) -> None:
    """The header shows the separator; others in the cells are text."""
    text = (
        separator.join(["quote", "speaker", "note"])
        + "\n"
        + separator.join(['"a,b;c|d"', "Ada", ""])
    )
    [quote] = bundle(text).quotes
    assert quote.text == "a,b;c|d"


def test_a_separator_that_cannot_be_told_is_an_error(tmp_path: Path) -> None:
    """Two separators that fit the header alike are not chosen between."""
    text = "text;speaker,cue\nx;y,z\n"
    [problem] = read(text).problems
    assert "comma or semicolon; declare the separator" in problem.message
    options = declared(tmp_path, 'separator = ";"\n[columns]\n"speaker,cue" = "cue"')
    assert bundle(text, options).claims[0].attribution == Attribution(cue="y,z")


@pytest.mark.parametrize(("text", "told"), DIRT)
def test_dirt_is_told_with_its_cell(text: str, told: list[str]) -> None:
    """What is wrong with a table is told with its cell, and the rest is read."""
    reading = read(text)
    found = messages(reading)
    assert len(found) == len(told)
    assert all(one.startswith(other) for one, other in zip(found, told, strict=True))
    every = () if reading.bundle is None else reading.bundle.items()
    held = sum(not isinstance(each, Agent | Source) for _, each in every)
    if "agent" not in text:
        assert reading.count == held + len(reading.refused)


def test_the_rest_of_a_broken_table_is_read() -> None:
    """A row that is refused takes nothing else with it."""
    text = 'quote,speaker\n"x,y\nz,Ada\na,b,c\nlast,Ada\n'
    assert read(text).refused == ("row 2", "row 4")
    assert [quote.text for quote in bundle(text).quotes] == ["z", "last"]


def test_lines_that_a_quotation_mark_swallows_are_refused_by_name() -> None:
    """Where words stand behind a closing mark, each line up to there is a row that is refused."""
    reading = read(UNCLOSED)
    assert reading.refused == ("row 2", "row 3", "row 4", "row 5")
    assert reading.count == 5
    assert messages(reading)[0] == (
        "cell A2: row 2: a quotation mark opens here, and the one that would close it, in row 5, "
        "rather opens another cell; take out the mark, or close it"
    )
    assert reading.problems[3].line == 5
    assert reading.bundle is not None
    assert reading.place("/statistics/0/quantity") == (6, None, "B6")


@given(st.lists(st.sampled_from(['"x', "x", '"x"', '"x" y', '"']), min_size=1, max_size=6))
def test_no_line_is_swallowed_without_a_word(names: list[str]) -> None:
    """Every line is in a row that is read, in a cell that is kept, or is refused by name."""
    reading = read("Zitat;speaker\n" + "".join(f"{name};Ada\n" for name in names))
    assert reading.bundle is not None
    kept_lines = sum(1 + quote.text.count("\n") for quote in reading.bundle.quotes)
    assert kept_lines + len(reading.refused) == len(names)
    assert reading.count == len(reading.bundle.quotes) + len(reading.refused)


@pytest.mark.parametrize(("header", "cell", "words", "unit"), BEHIND)
def test_a_mark_behind_a_number_is_no_part_of_its_figure(
    header: str, cell: str, words: str, unit: str | None
) -> None:
    """The mark of a footnote or of a standing is left out and noted, and the unit holds."""
    reading = read(f"Partei;{header}\nA;{cell}\nB;1,5\n")
    assert reading.problems == ()
    assert reading.bundle is not None
    found = reading.bundle.statistics[0].quantity
    assert found is not None
    assert (found.text, found.unit) == (words, unit)
    told = [note for note in reading.notes if note.startswith("a mark behind a number")]
    assert [note.endswith(f': "{cell}" in B2') for note in told] == [True] * (words != cell)


@pytest.mark.parametrize(("cell", "size", "unit"), MAGNITUDES)
def test_a_capital_behind_a_number_is_a_magnitude(cell: str, size: int, unit: str | None) -> None:
    """In a table 1.2 M is 1.2M, and its words are still those of the cell."""
    [found] = bundle(f"figure\n{cell}\n").statistics
    assert found.quantity is not None
    assert (found.quantity.text, found.quantity.unit) == (cell, unit)
    assert found.quantity.value == size
    assert loads(dumps(Bundle(statistics=(found,)))).statistics == (found,)


@pytest.mark.parametrize(("header", "cells", "dates", "noted"), YEARS)
def test_two_years_are_no_month_and_no_season(
    header: str, cells: list[str], dates: list[str | None], noted: bool
) -> None:
    """What may be a season or a financial year is kept as words, and a note says so."""
    reading = read(f"{header};figure\n" + "".join(f"{cell};5\n" for cell in cells))
    assert reading.problems == ()
    assert reading.bundle is not None
    found = [each.when for each in reading.bundle.statistics]
    assert [when and when.start for when in found] == dates
    assert [when and (when.text or when.start) for when in found] == cells
    assert len(reading.notes) == noted


def test_a_name_that_is_none_is_kept() -> None:
    """The answer "None" is kept among answers, and n/a is a mark among figures."""
    reading = read("Answer;Share in %\nYes;40\nNone;60\nx;n/a\ny;k. A.\n")
    assert reading.problems == ()
    assert reading.bundle is not None
    assert [each.measure for each in reading.bundle.statistics] == ["Yes", "None", "x", "y"]
    one, other = reading.notes
    assert one.endswith('kept as a name: "None" in A3')
    assert other.endswith('kept as words: "n/a" in B4, "k. A." in B5')


def test_the_line_of_a_wrong_byte_is_told_whatever_ends_lines() -> None:
    """Returns, line feeds and both together end a line."""
    for end in ("\r", "\n", "\r\n"):
        raw = end.join(("claim", "x", "Gr\u00fcn")).encode("cp1252")
        assert read(raw).notes[0].startswith("line 3 is no UTF-8")


def test_a_line_may_name_the_separator() -> None:
    """The line sep=; of some programs is no row of the table."""
    reading = read("sep=;\r\nfigure;a,b,c\r\n5,5;x\r\n")
    assert reading.passed_over == {}
    assert reading.bundle is not None
    [found] = reading.bundle.statistics
    assert (found.quantity, found.qualifier) == (Quantity(text="5,5", numeral="5.5"), "a,b,c: x")


def test_what_kind_of_row_it_is() -> None:
    """A column of figures makes statistics, one of quotations quotations, other words claims."""
    assert len(bundle("figure\n5\n").statistics) == 1
    for header in ("quote", "Quotation", "Zitat", "quote_text", "Wortlaut¹"):
        assert len(bundle(f"{header}\nx\n").quotes) == 1
    assert len(bundle("text\nx\n").claims) == 1
    mixed = bundle("Art,text,figure\nZitat,x,\nStatistik,,5\nAussage,y,\nQuelle,,\nclaim,,\n")
    assert [len(each) for each in (mixed.quotes, mixed.statistics, mixed.claims)] == [1, 1, 2]


@pytest.mark.parametrize("header", ["claim", "Behauptung", "statement", "Aussage", "text"])
def test_words_are_nobody_s_own_unless_a_header_says_so(header: str) -> None:
    """Beside a speaker and a date, words are what is claimed; `columns` says what was taken."""
    text = f"{header},speaker,date\nRents fell,Ada Lund,2026-10-13\n"
    record = bundle(text)
    [claim] = record.claims
    assert not record.quotes
    assert (claim.text, claim.voice, claim.made) == (
        "Rents fell", "attributed", When(start="2026-10-13"),
    )  # fmt: skip
    assert claim.attribution == Attribution(agents=(record.agents[0].id,))
    assert '\nrows = "claim"\n' in str(columns(io.BytesIO(text.encode())))


def test_speakers_and_sources_are_made_of_their_names() -> None:
    """Rows that name the same person or source share it; a claim with a speaker is attributed."""
    found = bundle(
        "kind,text,figure,speaker,cue,source,url,publisher,published,date\n"
        'claim,Rents rose.,,"Ada Quist; Mayor Lund",they said,Alden Ledger,,Alden Group,2026-10-01,'
        "2026-09\n"
        "claim,Rents fell.,,,,Alden Ledger,,Alden Group,2026-10-01,\n"
        "quotation,Never,,Ada Quist,,Alden Ledger,,Alden Group,2026-10-01,2026-09-30\n"
        "statistic,,51 percent,Ada Quist,,,https://tern.example/a,,,2026-08\n"
    )
    people = {agent.name: agent for agent in found.agents}
    assert set(people) == {"Ada Quist", "Mayor Lund", "Alden Group"}
    assert people["Alden Group"].kind == "organization"
    assert people["Ada Quist"].kind == "person"
    ledger, tern = found.sources
    assert (ledger.title, ledger.publisher) == ("Alden Ledger", people["Alden Group"].id)
    assert ledger.published == When(start="2026-10-01")
    rose, fell = found.claims
    assert (rose.voice, fell.voice) == ("attributed", "reported")
    assert rose.attribution == Attribution(
        agents=(people["Ada Quist"].id, people["Mayor Lund"].id), cue="they said"
    )
    assert rose.appearances == fell.appearances == (ledger.id,)
    assert rose.made == When(start="2026-09")
    [quote] = found.quotes
    assert (quote.speakers, quote.quoted_from) == ((people["Ada Quist"].id,), (ledger.id,))
    assert quote.said == When(start="2026-09-30")
    [figure] = found.statistics
    assert figure.attribution == Attribution(agents=(people["Ada Quist"].id,), via=(tern.id,))
    assert figure.when == When(start="2026-08")


def test_a_period_may_be_words_and_comes_before_the_date() -> None:
    """The column of a period keeps words without a complaint; a date beside it is passed over."""
    reading = read(
        "figure,period,date\n5,over the past six months,2026-01-01\n6,,2026\n7,31/02/2020,\n"
    )
    assert reading.bundle is not None
    first, second, third = reading.bundle.statistics
    assert first.when == When(text="over the past six months")
    assert second.when == When(start="2026")
    assert third.when == When(text="31/02/2020")
    assert reading.passed_over == {"date": 1}
    assert [problem.cell for problem in reading.problems] == ["B4"]


def test_units_stand_beside_figures() -> None:
    """A unit of its own column or of the header; what the cell says itself counts before that."""
    found = bundle(
        "figure,unit\n5,Prozent\n5 people,Prozent\n5,€\n$5,EUR\n5,euros\n5 %,%\n"
    ).statistics
    assert [(each.quantity and (each.quantity.unit, each.quantity.currency)) for each in found] == [
        ("percent", None), ("people", None), (None, "EUR"), (None, "USD"), ("euros", "EUR"),
        ("%", None),
    ]  # fmt: skip
    reading = read("figure,unit\n5 people,Prozent\n5 %,%\n")
    assert reading.passed_over == {"unit": 1}
    assert bundle("Wert (€)\n5\n").statistics[0].quantity == Quantity(
        text="5", numeral="5", currency="EUR"
    )
    assert bundle("figure,margin of error\n5,±3\n").statistics[0].margin_of_error == Quantity(
        text="±3", numeral="3"
    )


def test_the_end_of_a_time_may_be_open() -> None:
    """Start and end stand in two columns; two dots leave the end open."""
    found = bundle(
        "quote,speaker,said,said end\nx,y,2026-01,..\nx,y,2026-01,2026-03\nx,y,,2026-03\n"
    )
    assert [each.said for each in found.quotes] == [
        When(start="2026-01", end=".."), When(start="2026-01", end="2026-03"), When(end="2026-03"),
    ]  # fmt: skip


def test_explicit_ids_are_kept_even_twice() -> None:
    """That two items bear one id is a finding, not something to repair."""
    found = bundle("id,text\na,x\na,y\n,z\n,z\n")
    assert [claim.id for claim in found.claims[:2]] == ["a", "a"]
    third, fourth = (claim.id for claim in found.claims[2:])
    assert fourth == f"{third}-2"
    assert "BND002" in {each.check for each in check(found, as_of=dt.date(2026, 11, 1)).findings}


def test_formulas_are_neutralised() -> None:
    """A cell that begins like a formula gets an apostrophe, which is taken off again."""
    for text in ("=1+1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''@", "'tis", "''"):
        record = Bundle(claims=(Claim(id="c", text=text),))
        raw = dumps(record).decode()
        assert loads(raw) == record
        cell = _cells_raw(raw)
        assert cell[0] not in "=+-@\t\r"
    assert "'=1+1" in dumps(Bundle(claims=(Claim(id="c", text="=1+1"),))).decode()


def _cells_raw(raw: str) -> str:
    """The last cell of a written table, as it stands there."""
    return raw.split(",c,", 1)[1].partition(",")[0].lstrip('"')


def test_lone_surrogates_and_control_characters_do_no_harm() -> None:
    """Half a character is written as a question mark, all others as they are."""
    record = Bundle(claims=(Claim(id="c", text="a\ud800b"), Claim(id="d", text="\x00\x1f")))
    assert [claim.text for claim in loads(dumps(record)).claims] == ["a?b", "\x00\x1f"]
    assert loads(dumps(record)) == kept(record, LOSSES)


def test_several_records_become_one_table() -> None:
    """The rows of all of them stand below one header."""
    out = io.BytesIO()
    write(
        [Bundle(claims=(Claim(id="a", text="x"),)), Bundle(quotes=(Quote(id="b", text="y"),))], out
    )
    found = loads(out.getvalue())
    assert (found.claims[0].text, found.quotes[0].text) == ("x", "y")
    assert loads(dumps(Bundle())) == Bundle()


SMALL = Limits(size=1_000, cell=50, rows=6, problems=2)
LIMITS: list[tuple[bytes, str]] = [
    (b"text\n" + b"x" * 1_000, "the file has more than 1,000 bytes, the limit (size)"),
    (b"text\n" + b"x\n" * 6, "the table has more than 6 rows, the limit (rows)"),
    (b"text\n" + b"x" * 51, "row 2: the cell has 51 characters; at most 50 are read (cell)"),
]


@pytest.mark.parametrize(("raw", "message"), LIMITS)
def test_limits_are_named(raw: bytes, message: str) -> None:
    """What goes beyond a limit is an error that names it."""
    [problem] = read(raw, Options(limits=SMALL)).problems
    assert problem.message == message
    with pytest.raises(FormatError, match=r"limit|at most"):
        loads(raw, Options(limits=SMALL))


def test_problems_have_a_limit() -> None:
    """The first are told one by one, the others by their number."""
    text = "figure,exact\n" + "5,perhaps\n" * 5
    reading = read(text, Options(limits=SMALL))
    assert messages(reading)[2] == "cell B4: 3 more problems, the first of them here"


def test_a_large_cell_spoils_its_row_alone() -> None:
    """Ten million characters in one cell are refused, and the next row is read."""
    text = 'quote,speaker\n"' + "x" * 10_000_000 + '",Ada\ny,Ada\n' + "z," * 20_000 + "\nlast,Ada\n"
    reading = read(text)
    assert messages(reading) == [
        "cell A2: row 2: the cell has 10,000,000 characters; at most 1,048,576 are read (cell)",
        "cell XFE4: row 4: the row has more than 16,384 cells",
    ]
    assert reading.bundle is not None
    assert [quote.text for quote in reading.bundle.quotes] == ["y", "last"]


def test_a_file_is_loaded_and_written_by_its_path(tmp_path: Path) -> None:
    """A path or an open file."""
    record = Bundle(claims=(Claim(id="c", text="x"),))
    csv_table.dump(record, tmp_path / "a.csv")
    assert load(tmp_path / "a.csv") == record
    assert (csv_table.NAME, csv_table.SUFFIXES) == ("csv", (".csv",))


@pytest.mark.parametrize(
    ("unit", "value", "held"),
    [
        ("Mio. €", 3_100_000, ("million", None, "EUR")),
        ("EUR millions", 3_100_000, ("million", None, "EUR")),
        ("thousand tonnes", 3_100, ("thousand", "tonnes", None)),
        ("tonnes", Fraction(31, 10), (None, "tonnes", None)),
        ("Tsd.", 3_100, ("thousand", None, None)),
    ],
)
def test_a_magnitude_beside_the_unit_counts(
    unit: str, value: int | Fraction, held: tuple[str | None, ...]
) -> None:
    """3.1 in "million EUR" is 3,100,000: a magnitude in the column of units is the figure’s."""
    (found,) = csv_table.loads(f"measure,figure,unit\nlevy,3.1,{unit}\n").statistics
    assert found.quantity is not None
    assert (found.quantity.value, found.quantity.scale) == (value, held[0])
    assert (found.quantity.unit, found.quantity.currency) == held[1:]
    again = csv_table.loads(csv_table.dumps(Bundle(statistics=(found,))))
    assert again.statistics == (found,)


@pytest.mark.parametrize(
    "figure",
    [
        Quantity(text=" ", numeral="5"),
        Quantity(text="5", numeral="5", unit="1000 tonnes"),
        Quantity(text="3,9", numeral="3.9", unit="%"),
        Quantity(text="3,9", numeral="4"),
        Quantity(text="1,234", numeral="1.234"),
        Quantity(text="1.234 €", numeral="1,234", currency="EUR"),
        Quantity(text="3,5–4,5 %", numeral="3.5", high="4.5", unit="%"),
        Quantity(text="-"),
    ],
    ids=str,
)
def test_a_figure_in_any_notation_is_written_as_the_losses_say(figure: Quantity) -> None:
    """A figure whose numbers are those of its words comes back with both, in any notation."""
    record = Bundle(
        statistics=(Statistic(id="s", quantity=figure),),
        sources=(Source(id="t", kind="document", sample_size=figure),),
    )
    assert loads(dumps(record)) == kept(record, LOSSES)
    if figure.numeral in {"3.9", "1.234", "1,234", "3.5"}:
        assert loads(dumps(record)).statistics == record.statistics


def test_a_multiplier_that_is_not_understood_is_told() -> None:
    """A number in the unit leaves the figure unread, and the cell is named."""
    table = io.BytesIO(b"measure,figure,unit\nlevy,3.1,1000 tonnes\n")
    (reading,) = csv_table.read(table)
    assert [problem.cell for problem in reading.problems] == ["C2"]
    assert reading.bundle is not None
    assert reading.bundle.statistics[0].quantity == Quantity(text="3.1")


@given(GERMAN, st.sampled_from(["", " %", " Mio. €", " Prozent", " Euro"]), st.booleans())
def test_the_words_of_a_figure_are_those_of_its_cell(
    printed: list[tuple[str, str]], unit: str, margin: bool
) -> None:
    """A figure in another notation keeps its words, accuses nobody, and comes back as it was."""
    column = "margin of error" if margin else "figure"
    rows = (f"statistic;s{at};{words}{unit}\n" for at, (words, _) in enumerate(printed))
    reading = read(f"kind;id;{column} (decimal comma)\n" + "".join(rows))
    assert reading.problems == ()
    assert reading.bundle is not None
    figures = [each.margin_of_error if margin else each.quantity
               for each in reading.bundle.statistics]  # fmt: skip
    assert [each and each.text for each in figures] == [words + unit for words, _ in printed]
    assert [each and each.numeral for each in figures] == [english for _, english in printed]
    found = check(reading.bundle, as_of=dt.date(2026, 11, 1)).findings
    assert "NUM005" not in {each.check for each in found}
    assert loads(dumps(reading.bundle)) == reading.bundle == kept(reading.bundle, LOSSES)


@given(GERMAN, st.integers(0, 9), st.integers(0, 20))
def test_a_digit_that_is_not_printed_is_found(
    printed: list[tuple[str, str]], digit: int, at: int
) -> None:
    """A number with another digit than its words is found, whatever notation these are in."""
    words, english = printed[0]
    places = [place for place, each in enumerate(english) if each.isdecimal()]
    place = places[at % len(places)]
    changed = f"{english[:place]}{digit}{english[place + 1 :]}"
    record = Bundle(statistics=(Statistic(id="s", quantity=Quantity(text=words, numeral=changed)),))
    found = check(record, as_of=dt.date(2026, 11, 1)).findings
    assert ("NUM005" in {each.check for each in found}) == (changed != english)


def test_words_beside_a_figure_are_taken_where_they_say_the_same() -> None:
    """Words that say something else than the figure beside them are passed over with a count."""
    reading = read(
        'figure,figure words,unit\n3.9,"3,9",%\n3.9,"3,9 %",\n3.9,"4,1",\n3.9,about 3.9,\n,"3,9",\n'
    )
    assert reading.bundle is not None
    assert [each.quantity for each in reading.bundle.statistics] == [
        Quantity(text="3,9", numeral="3.9", unit="%"), Quantity(text="3.9", numeral="3.9"),
        Quantity(text="3.9", numeral="3.9"), Quantity(text="3.9", numeral="3.9"),
        Quantity(text="3,9"),
    ]  # fmt: skip
    assert reading.passed_over == {"figure words": 3}


@pytest.mark.parametrize("mark", ["-", "–", "—", "--", ".", "...", "…", "/", ":"])
def test_a_mark_in_place_of_a_figure_is_told_once(mark: str) -> None:
    """A dash in a column of figures is no error: it is kept as words, and its cells are named."""
    raw = f"measure;figure;margin of error\nA;3,9;{mark}\nB;{mark};1,2\n" + f"C;{mark};\n" * 5
    reading = read(raw)
    assert reading.problems == ()
    assert reading.bundle is not None
    first, second, *_ = reading.bundle.statistics
    assert (first.margin_of_error, second.quantity) == (Quantity(text=mark), Quantity(text=mark))
    assert second.margin_of_error == Quantity(text="1,2", numeral="1.2")
    [note] = reading.notes
    assert note.startswith("a mark and no number, which may stand for nothing")
    assert note.endswith(f'"{mark}" in C2, "{mark}" in B3, "{mark}" in B4, "{mark}" in B5, '
                         f'"{mark}" in B6 and 2 more')  # fmt: skip
    assert loads(dumps(reading.bundle)) == reading.bundle


@pytest.mark.parametrize(("text", "passed_over", "count"), [case[1:] for case in ASIDES],
                         ids=[case[0] for case in ASIDES])  # fmt: skip
def test_rows_that_are_no_records_are_put_aside(
    text: str, passed_over: dict[str, int], count: int
) -> None:
    """Headers again, units and notes are named and are no records; all other rows are records."""
    reading = read(text)
    assert reading.bundle is not None
    held = (*reading.bundle.statistics, *reading.bundle.claims, *reading.bundle.quotes)
    assert dict(reading.passed_over) == passed_over
    assert reading.count == len(held) + len(reading.refused) == count


@pytest.mark.parametrize(("text", "problem"), [case[1:] for case in DOUBTS],
                         ids=[case[0] for case in DOUBTS])  # fmt: skip
def test_a_row_that_may_be_no_record_is_refused(text: str, problem: str) -> None:
    """What may be a heading, a note or units is refused by name, and never guessed at."""
    reading = read(text)
    [told] = messages(reading)
    assert told.startswith(problem)
    assert len(reading.refused) == 1
    assert reading.bundle is not None
    assert reading.count == len(reading.bundle.statistics) + 1


def test_units_below_the_header_are_those_of_the_figures(tmp_path: Path) -> None:
    """The units of the row below the header count for each column, and the saved columns say so."""
    raw = "Partei;Anteil;Befragte\n;(in %);Anzahl\nA;3,9;1000\n;(in %);Anzahl\n"
    [statistic] = bundle(raw.rsplit(";(in", 1)[0]).statistics
    assert statistic.quantity == Quantity(text="3,9", numeral="3.9", unit="%")
    shown = str(columns(io.BytesIO(raw.encode())))
    assert shown.startswith("# row 2 has the units of the columns, and is no record\n")
    assert '"Anteil" = { is = "figure", unit = "%", decimal = "," }' in shown
    assert bundle(raw, declared(tmp_path, shown)) == bundle(raw)
    [levy] = bundle("measure;figure\n;Mio. €\nlevy;3,1\n").statistics
    assert levy.quantity == Quantity(text="3,1", numeral="3.1", scale="million", currency="EUR")


def test_the_numbers_of_bare_cells_are_those_of_the_grammar() -> None:
    """A cell with a number alone is the figure that the grammar of figures reads in it."""
    for text in (
        "0",
        "17",
        "2019",
        "1,234",
        "12,345,678",
        "1,234.50",
        "0.5",
        "007",
        "9" * 40,
    ):
        assert bundle(f'figure\n"{text}"\n5.5\n').statistics[0].quantity == Quantity.parse(text)


@given(st.text("ab\",;\n\r\t '=", max_size=30), st.sampled_from([",", ";", "\t", "|"]))
def test_a_line_taken_apart_at_once_is_what_it_is_cell_by_cell(text: str, separator: str) -> None:
    """The short ways through a line and a cell give the same rows as the long ones."""
    short = dialect_of(separator, Limits(cell=6))
    found = [*rows(text, short)]
    with patch.object(dialect, "_SHORT", -1):
        assert found == [*rows(text, attrs.evolve(short, sure=re.compile(r"(?!)")))]


CELLS = st.text('ab ",\n', min_size=1, max_size=5).filter(
    lambda text: text[0] not in ' ,\n"' and text[-1] not in ' ,\n"'
)


@given(
    st.lists(st.lists(CELLS, min_size=2, max_size=2), min_size=1, max_size=6),
    st.integers(0, 5),
    st.integers(0, 20),
)
def test_a_stray_quotation_mark_takes_no_other_row_along(
    table: list[list[str]], of_row: int, at: int
) -> None:
    """With one mark too many, every other row is as it was, or each of its lines is refused."""
    texts = [_joined([row]) + "\n" for row in table]
    of_row %= len(texts)
    at %= len(texts[of_row])
    damaged = [*texts]
    damaged[of_row] = f'{texts[of_row][:at]}"{texts[of_row][at:]}'
    comma = dialect_of(",", Limits())
    found = {row.line: row for row in rows("".join(damaged), comma)}
    assert [row.number for row in found.values()] == [*range(1, len(found) + 1)]
    line = 1
    for number, (row, text) in enumerate(zip(table, texts, strict=True)):
        lines = range(line, line + text.count("\n"))
        line = lines.stop
        if number != of_row:
            same = lines[0] in found and list(found[lines[0]].cells) == row
            assert same or all(each in found and found[each].fault for each in lines)


@pytest.mark.parametrize("module", [csv_table, tsv_table, xlsx])
@given(
    name=st.builds(
        "{}{}{}".format, st.sampled_from(["", "'", "''"]),
        st.sampled_from(["None", "null", "nan", "N/A", "a", "=a"]), st.sampled_from(["", "'", "x"]),
    )
)  # fmt: skip
def test_an_id_is_kept_whatever_word_it_is(module: Any, name: str) -> None:
    """An id that would stand for nothing in a cell comes back as it was, with what has it."""
    record = Bundle(claims=(Claim(id=name, text="Rents fell."),))
    assert module.loads(module.dumps(record)) == record
