"""The wide CSV of the Duke Reporters’ Lab comes in and goes out, cell by cell."""

import csv
import io
import json
import random
from typing import Any

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from tests.cases.flat_reviews import DUKE, assert_counted, held, table, told
from tests.formats.holding import holding

from civicclaims import (
    Agent,
    Attribution,
    Bundle,
    Claim,
    FormatError,
    Rating,
    Review,
    Source,
    When,
)
from civicclaims.formats import claimreview, duke, fact_check_tools
from civicclaims.formats._flat.cells import _NUMBER, guarded, unguarded
from civicclaims.formats._flat.duke_rows import COLUMNS, FIELD_LOSSES, rows_of
from civicclaims.formats._flat.lists import as_list, listed
from civicclaims.formats._table.dialect import dialect_of, rows
from civicclaims.formats._table.table import MAX_COLUMNS, letters
from civicclaims.formats.losses import Loss, counted, kept
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.reading import Reading
from civicclaims.strategies import bundles, words

COMMAS = dialect_of(",", Limits())
REVIEWED = Bundle(
    sources=tuple(Source(id=f"s{n}", url=f"https://post.example/{n}") for n in range(16)),
    claims=(Claim(id="c", text="No.", appearances=tuple(f"s{n}" for n in range(16))),),
    reviews=(Review(id="r", claim="c"),),
)


def reading(content: bytes, **options: Any) -> Reading:
    """What comes of a file."""
    [found] = duke.read(io.BytesIO(content), Options(**options))
    return found


def of(*changes: dict[str, str]) -> Reading:
    """What comes of the row of the cases, once for each set of changed cells."""
    return reading(table(*({**DUKE, **change} for change in changes)))


def one(change: dict[str, str]) -> tuple[Review, Claim, Reading]:
    """The review and the claim of one row with changed cells."""
    found = of(change)
    assert found.bundle is not None
    return found.bundle.reviews[0], found.bundle.claims[0], found


@given(bundles())
def test_writing_again_changes_nothing(bundle: Bundle) -> None:
    """What was read is written again to the last byte."""
    content = duke.dumps(bundle)
    assert duke.dumps(duke.loads(content)) == content


@settings(max_examples=40)
@given(st.lists(bundles(), max_size=3), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_columns_is_irrelevant(
    drawn: list[Bundle], shuffle: random.Random
) -> None:
    """Whatever order rows and columns stand in, the same items are read.

    Guards are left out of our own header alone, so neither table has it.
    """
    out = io.BytesIO()
    duke.write(drawn, out)
    header, *body = [list(row.cells) for row in rows(out.getvalue().decode(), COMMAS)]
    columns = list(range(len(COLUMNS)))[::-1]
    found = []
    for _ in range(2):
        text = io.StringIO(newline="")
        writer = csv.writer(text, lineterminator="\r\n")
        writer.writerows([row[column] for column in columns] for row in [header, *body])
        found.append(reading(text.getvalue().encode()))
        shuffle.shuffle(columns)
        shuffle.shuffle(body)
    first, again = found
    assert held(again) == held(first)
    assert again.passed_over == first.passed_over
    assert first.count == sum(len(each.reviews) for each in drawn)


@given(bundles(), st.lists(st.tuples(st.floats(0, 1), st.binary(max_size=3)), max_size=4))
def test_every_row_is_read_or_refused(bundle: Bundle, cuts: list[tuple[float, bytes]]) -> None:
    """A damaged file is read as far as can be; each row is in the record or named."""
    content = duke.dumps(bundle)
    for where, put in cuts:
        at = int(where * len(content))
        content = content[:at] + put + content[at + 1 :]
    assert_counted(reading(content))


@given(st.binary(max_size=200) | st.text(',"\n\r\0=a').map(lambda text: f"url,{text}".encode()))
def test_no_content_raises(content: bytes) -> None:
    """Whatever bytes a file holds, reading it never raises."""
    assert_counted(reading(content))


LOST: dict[str, Any] = {
    "Agent.kind": "group",
    "Source.kind": "rumour",
    "Attribution.agents": ("a", "b"),
    "Claim.voice": "reported",
    "Claim.made": When(text="soon"),
    "Claim.appearances": REVIEWED.claims[0].appearances,
    "Review.date": When(text="soon"),
}
"""Values of which a part is lost."""


@pytest.mark.parametrize("loss", FIELD_LOSSES, ids=lambda loss: loss.field)
def test_every_declared_loss_is_one(loss: Loss) -> None:
    """Each declared loss takes something from some record."""
    bundle = holding(loss.field, LOST.get(loss.field))
    assert counted(bundle, (loss,)) == {loss.field: 1}
    assert kept(bundle, (loss,)) != bundle


@given(st.lists(st.lists(words() | st.just(""), min_size=2, max_size=4), min_size=1, max_size=4))
def test_rows_are_those_of_the_standard_library(cells: list[list[str]]) -> None:
    """A table the standard library writes is read cell by cell, whatever the cells hold."""
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows(cells)
    found = list(rows(text.getvalue(), COMMAS))
    assert [list(row.cells) for row in found] == cells
    assert [row.number for row in found] == list(range(1, len(cells) + 1))
    assert not any(row.fault or row.loose for row in found)


@given(
    words()
    | st.sampled_from(
        ["None", "=1", "'=1", "''nan", "-4", "+4.0", "['a']", "\t", "'", "\n=1", " -4"]
    )
)
def test_an_apostrophe_guards_a_cell_and_is_taken_off(text: str) -> None:
    """A cell never begins a formula, and comes back as the text it was."""
    cell = guarded(text)
    assert unguarded(cell) == text
    assert not cell.startswith(("\t", "\r"))
    assert not cell.lstrip().startswith(("=", "@", "+", "-")) or _NUMBER.fullmatch(cell)
    assert guarded(cell) == f"'{cell}" or cell == text


def test_an_apostrophe_is_left_out_with_a_note_and_only_of_what_is_written_here() -> None:
    """A guard is taken off, and told, where the header is that of our own files; else it stays."""
    claim = "'@POTUS signed it' says post"
    row = {**DUKE, "claimReviewed": claim}
    ours = reading(table(row, columns=list(COLUMNS)))
    theirs = reading(table(row, columns=list(reversed(COLUMNS))))
    assert ours.bundle is not None
    assert theirs.bundle is not None
    assert (ours.bundle.claims[0].text, theirs.bundle.claims[0].text) == (claim[1:], claim)
    assert [note.partition(";")[0] for note in ours.notes] == [
        "cells that begin with an apostrophe: 1, from D2 on"
    ]
    assert theirs.notes == ()


@given(st.lists(words() | st.sampled_from(["'", '"', "\\", "a, 'b", "\\n"])).map(tuple))
def test_a_list_in_a_text_is_read(texts: tuple[str, ...]) -> None:
    """A list of texts is read from its text, be it that of JSON or of Python."""
    assert listed(as_list(texts)) == texts
    assert listed(str(list(texts)).replace("\\U", "\\\\U")) is not None


@pytest.mark.parametrize("text", ["Ada Lund", "['a' 'b']", "[a]", "['a',]", "['a", "[sic]"])
def test_other_texts_are_no_lists(text: str) -> None:
    """Words in brackets, and lists that are broken, are no lists of texts."""
    assert listed(text) is None
    assert listed(" [ ] ") == ()


def test_columns() -> None:
    """The columns are the 57 of the Duke Reporters’ Lab."""
    assert len(COLUMNS) == len(set(COLUMNS)) == 57
    assert duke.dumps(Bundle()).decode() == f"{','.join(COLUMNS)}\r\n"


def test_a_row_is_read_whole() -> None:
    """Every cell that a record has a place for is in it; the others are counted."""
    review, claim, found = one({})
    bundle = found.bundle
    assert bundle is not None
    assert not found.problems
    assert review == Review(
        id="41", claim=claim.id, reviewer=review.reviewer, date=When(start="2025-03-04"),
        url="https://ledger.example/rents",
        rating=Rating(label="False", value="1", best="5", worst="1", explanation="Rents rose."),
    )  # fmt: skip
    assert bundle.get(review.reviewer) == Agent(
        id=review.reviewer or "", kind="organization", name="Alden Ledger",
        url="https://ledger.example",
    )  # fmt: skip
    assert claim.attribution is not None
    [claimant] = claim.attribution.agents
    assert bundle.get(claimant) == Agent(
        id=claimant, kind="person", name="Ada Lund", role="Mayor of Alden",
        same_as=("https://alden.example/mayor",),
    )  # fmt: skip
    assert claim == Claim(
        id=claim.id, text="Rents in Alden fell by a third.", voice="under_review",
        attribution=Attribution(agents=(claimant,)), made=When(start="2025-03-01"),
        first_appearance=claim.first_appearance, appearances=claim.appearances,
        note="at a rally on Elm Square",
    )  # fmt: skip
    works = [bundle.get(each) for each in (claim.first_appearance, *claim.appearances)]
    assert [(each.url, each.kind) for each in works if isinstance(each, Source)] == [
        ("https://video.example/rally", "video object"),
        ("https://post.example/9", None),
        ("https://post.example/10", None),
    ]
    assert found.passed_over == {"author.image": 1}


def test_places_are_cells() -> None:
    """A place of the record leads to its cell; rows are numbered as a spreadsheet shows them."""
    columns = ["url", "claimReviewed", "id", "reviewRating.ratingValue", "author.name"]
    found = reading(table(
        {"claimReviewed": "One\ntwo."},
        {"id": "7", "claimReviewed": "B.", "reviewRating.ratingValue": "2", "author.name": "T"},
        columns=columns,
    ))  # fmt: skip
    assert found.pointers("/reviews/1/url") == "/reviews/1/url"
    assert found.place("/reviews/1/url") == (4, 1, "A3")
    assert found.place("/reviews/1/rating/value") == (4, 1, "D3")
    assert found.place("/reviews/1/rating/best") == (4, 1, "A3")
    assert found.place("/claims/0/text") == (2, 1, "B2")
    assert found.place("/claims/1") == (4, 1, "B3")
    assert found.place("/agents/0/name") == (4, 1, "E3")
    for nowhere in ("", "/reviews", "/reviews/9", "/id", "/reviews/x/id"):
        assert found.place(nowhere) is None


BESIDE = 'it is left out beside the label "False"'
SWAPPED = "a date whose day and month cannot be swapped (--date-order declares which comes first)"


def no_number(words: str, outcome: str) -> str:
    """What is told of a rating that is no number."""
    cell = "reviewRating.ratingValue"
    return f'{cell} is "{words}", which is no number such as 4 or 4.5; {outcome}'


DIRT: list[tuple[dict[str, str], dict[str, Any], list[tuple[str, str]]]] = [
    (
        {"reviewRating.bestRating": "1", "reviewRating.worstRating": "5"},
        {"rating": Rating(label="False", value="1", best="1", worst="5",
                          explanation="Rents rose.")},
        [],
    ),
    ({"url": "www.ledger.example"}, {"url": "www.ledger.example"}, []),
    (
        {"datePublished": "2025-03-04 09:30:00"},
        {"date": When(text="2025-03-04 09:30:00", start="2025-03-04")},
        [],
    ),
    (
        {"datePublished": "03/04/2025"},
        {"date": When(text="03/04/2025")},
        [("datePublished", f'found "03/04/2025" where {SWAPPED} was expected')],
    ),
    (
        {"datePublished": "None", "url": "nan"},
        {"date": None, "url": None},
        [("datePublished", 'found "None", which is read as nothing'),
         ("url", 'found "nan", which is read as nothing')],
    ),
    (
        {"reviewRating.ratingValue": "one star"},
        {"rating": Rating(label="False", best="5", worst="1", explanation="Rents rose.")},
        [("reviewRating.ratingValue", no_number("one star", BESIDE))],
    ),
    (
        {"reviewRating.ratingValue": "Pants", "reviewRating.alternateName": ""},
        {"rating": Rating(label="Pants", best="5", worst="1", explanation="Rents rose.")},
        [("reviewRating.ratingValue", no_number("Pants", "it is kept as the label"))],
    ),
    (
        {"reviewRating.ratingValue": " 2 ", "reviewRating.alternateName": "",
         "reviewRating.bestRating": "", "reviewRating.worstRating": "nan",
         "reviewRating.ratingExplanation": ""},
        {"rating": Rating(label="", value="2")},
        [("reviewRating.worstRating", 'found "nan", which is read as nothing')],
    ),
    (
        {f"reviewRating.{part}": "" for part in (
            "alternateName", "ratingValue", "bestRating", "worstRating", "ratingExplanation")},
        {"rating": None},
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("change", "expected", "problems"), DIRT)
def test_dirt_in_a_review(
    change: dict[str, str], expected: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    """What looks wrong is held; what cannot be read is told with its cell, the rest is read."""
    review, _, found = one(change)
    cells = {name: f"{letters(n)}2" for n, name in enumerate(DUKE)}
    assert review == attrs.evolve(review, **expected)
    assert told(found.problems) == [(cells[name], said) for name, said in problems]


def test_an_empty_claim_is_held() -> None:
    """A review whose claim is empty has a claim with an empty text."""
    _, claim, found = one({"claimReviewed": ""})
    assert (claim.text, found.problems) == ("", ())


def test_a_row_without_its_item_is_held() -> None:
    """A row in which nothing is said of the item reviewed is a review of an empty claim."""
    found = reading(table({"claimReviewed": "", "url": "https://ledger.example"}))
    assert found.bundle is not None
    assert [claim.text for claim in found.bundle.claims] == [""]
    assert found.bundle.reviews[0].claim == found.bundle.claims[0].id


def test_a_list_where_one_name_belongs() -> None:
    """Several claimants are several agents; of several reviewers one is, the rest counted."""
    _, claim, found = one({
        "itemReviewed.author.name": "['Ada Lund', \"Bo O'Lund\"]",
        "author.name": '["Alden Ledger", "Tern Institute", "Quist"]',
    })  # fmt: skip
    assert found.bundle is not None
    assert claim.attribution is not None
    names = [found.bundle.get(each) for each in claim.attribution.agents]
    assert [each.name for each in names if isinstance(each, Agent)] == ["Ada Lund", "Bo O'Lund"]
    assert found.bundle.agents[0].name == "Ada Lund"
    assert found.passed_over == {
        "author.image": 1, "author.name": 2, "itemReviewed.author.sameAs": 1,
        "itemReviewed.author.jobTitle": 1,
    }  # fmt: skip


def test_a_list_of_other_things_is_kept_as_it_stands() -> None:
    """A list of objects is a problem; words in square brackets are no list."""
    said = "[{'name': 'Ada Lund'}]"
    _, _, found = one({"itemReviewed.author.name": said, "author.name": "[sic]"})
    assert found.bundle is not None
    assert {each.name for each in found.bundle.agents} == {said, "[sic]"}
    assert [message for _, message in told(found.problems)] == [
        f'found the list "{said}"; it is kept as it stands'
    ]


def test_types_that_say_nothing_known_are_counted() -> None:
    """A type we have no word for is passed over with its count, and the rest is read."""
    _, claim, found = one({
        "@type": "Thing", "@context": "http://other.example", "author.@type": "Robot",
        "itemReviewed.@type": "Recipe", "itemReviewed.firstAppearance.type": "Volcano",
        "itemReviewed.appearance.1.url": "", "itemReviewed.appearance.1.@type": "NewsArticle",
        "reviewRating.@type": "Stars",
    })  # fmt: skip
    assert len(claim.appearances) == 1
    assert found.passed_over == {
        "@type": 1, "@context": 1, "author.@type": 1, "itemReviewed.@type": 1,
        "itemReviewed.firstAppearance.type": 1, "itemReviewed.appearance.1.@type": 1,
        "reviewRating.@type": 1, "author.image": 1,
    }  # fmt: skip


def test_several_first_appearances() -> None:
    """Of several URLs where one belongs the first is it, and the others are counted."""
    _, claim, found = one({"itemReviewed.firstAppearance.url": '["https://a.example", "b"]'})
    assert found.bundle is not None
    first = found.bundle.get(claim.first_appearance)
    assert isinstance(first, Source)
    assert first.url == "https://a.example"
    assert found.passed_over["itemReviewed.firstAppearance.url"] == 1


def test_all_appearances_in_one_cell() -> None:
    """A list of URLs that stands in several cells is each of its URLs once."""
    urls = '["https://post.example/9", "https://post.example/11"]'
    _, claim, _ = one({
        "itemReviewed.appearance.1.url": urls, "itemReviewed.appearance.2.url": urls,
    })  # fmt: skip
    assert len(claim.appearances) == 2


def test_equal_agents_are_one_and_equal_rows_are_not() -> None:
    """Agents and sources that are equal are one; two equal rows are two reviews and claims."""
    found = of({"id": ""}, {"id": ""}).bundle
    assert found is not None
    assert (len(found.agents), len(found.sources)) == (2, 3)
    assert len({each.id for each in found.reviews}) == len({each.id for each in found.claims}) == 2


def test_an_id_that_occurs_twice_names_nothing() -> None:
    """Rows with the same id are named after what they hold, whichever comes first."""
    first, again = of({}, {"url": "b"}), of({"url": "b"}, {})
    assert held(first) == held(again)
    assert first.passed_over["id"] == 2
    assert first.bundle is not None
    assert not {"41", "41-2"} & {each.id for each in first.bundle.reviews}


def test_rows_of_the_wrong_length() -> None:
    """A row that is too short is read, with a problem; one that is too long is refused."""
    text = (
        "url,claimReviewed,id\r\na,One.\r\nb,Two, really.,2\r\nc,Three.,3,,\r\n,,\r\n\r\nd,F.,4\r\n"
    )
    found = reading(text.encode())
    assert found.bundle is not None
    assert [each.url for each in found.bundle.reviews] == ["a", "c", "d"]
    assert (found.count, found.refused) == (4, ("row 3",))
    assert told(found.problems) == [
        ("C2", "2 cells where the header has 3; the rest is read as empty"),
        ("D3", "row 3: 4 cells where the header has 3; a comma too many"),
    ]
    assert found.place("/reviews/2/id") == (7, 1, "C7")


def test_quotation_marks_that_are_not_doubled() -> None:
    """Such a cell is kept as it stands in the file, and is told."""
    found = reading(b'url,claimReviewed\r\na,"He said "no" twice"\r\nb,5" pipes\r\n')
    assert found.bundle is not None
    assert [each.text for each in found.bundle.claims] == ['"He said "no" twice"', '5" pipes']
    assert told(found.problems) == [
        ("B2", "a quotation mark that is not doubled; the cell is kept as it stands")
    ]


def test_a_quotation_mark_that_is_never_closed() -> None:
    """The row it opens in is refused, and the rows behind it are read."""
    found = reading(b'url,claimReviewed\na,"One.\nb,Two.\nc,Three.\n')
    assert found.bundle is not None
    assert [each.url for each in found.bundle.reviews] == ["b", "c"]
    assert told(found.problems) == [
        ("B2", "row 2: a quotation mark opens here and is never closed; close it, or take it out")
    ]
    assert found.problems[0].line == 2


def test_rows_that_a_quotation_mark_swallows_are_refused_by_name() -> None:
    """Where the next mark opens another cell, each row up to there is refused, and the rest read.

    So it is where a separator or a line end stands behind that mark.
    """
    for cell in ("Three.", ", so", "\nso"):
        text = f'url,claimReviewed\na,"One.\nb,Two.\nc,"{cell}"\nd,Four.\n'
        found = reading(text.encode())
        assert found.bundle is not None
        assert [each.url for each in found.bundle.reviews] == ["d"]
        assert found.refused[:3] == ("row 2", "row 3", "row 4")
        assert found.count == 1 + len(found.refused)
        message = "row 2: a quotation mark opens here, and the one that would close it, in row 4, "
        assert told(found.problems)[0] == (
            "B2", f"{message}rather opens another cell; take out the mark, or close it",
        )  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "size"),
    [
        ("x" * 10_000_000, 10_000_000),
        ('"' + "x" * 10_000_000 + '"', 10_000_000),
        ('""' * 3_000_000, 2_999_999),
    ],
)
def test_a_cell_that_is_too_long(cell: str, size: int) -> None:
    """A cell beyond the limit spoils its row alone, and the error names the limit."""
    found = reading(f"url,claimReviewed\na,{cell}\nb,Two.\n".encode())
    assert found.bundle is not None
    assert [each.url for each in found.bundle.reviews] == ["b"]
    assert told(found.problems) == [
        (
            "B2",
            f"row 2: the cell has {size:,} characters; at most 1,048,576 are read (cell)",
        )
    ]


def test_limits_of_rows_and_cells() -> None:
    """More rows, or more cells in a row, than the limit are refused, and the limit is named."""
    body = "url,claimReviewed\n" + "a,One.\n" * 3
    found = reading(body.encode(), limits=Limits(rows=2))
    assert (found.count, found.refused) == (3, ("row 4",))
    assert told(found.problems) == [
        ("A4", "row 4: more than 2 rows, the limit `rows`; the rest is not read")
    ]
    for row in ("," * MAX_COLUMNS, '"",' * MAX_COLUMNS):
        wide = reading(f"url,claimReviewed\n{row}\nb,Two.\n".encode())
        assert wide.refused == ("row 2",)
        assert told(wide.problems) == [("XFE2", "row 2: the row has more than 16,384 cells")]


def test_the_limit_of_problems() -> None:
    """Problems beyond the limit are counted, not told; the refused are named all the same."""
    body = "url,claimReviewed\n" + "a,b,c\n" * 5
    found = reading(body.encode(), limits=Limits(problems=2))
    assert len(found.refused) == 5
    assert [each.message for each in found.problems][2:] == [
        "3 more problems, the first of them here"
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "the file is empty"),
        (b"\r\nurl", "the first row has no column claimReviewed"),
        (b"a,b\n1,2\n", "the first row has no column claimReviewed; this is not the wide CSV"),
        (b"claimReviewed;url\na;b\n", 'between the cells of this file stands ";"'),
        (b'"url,claimReviewed\n', "a quotation mark opens here and is never closed"),
        (b"url,claimReviewed\n\x81\n", "neither UTF-8 nor cp1252"),
    ],
)
def test_what_is_no_such_table(content: bytes, said: str) -> None:
    """A file of another kind is refused as a whole, with the reason."""
    found = reading(content)
    assert (found.bundle, found.refused) == (None, ("the file",))
    assert said in found.problems[0].message
    with pytest.raises(FormatError):
        duke.loads(content)


def test_encodings() -> None:
    """UTF-8 and UTF-16 are told by their marks, others are declared; cp1252 is assumed aloud."""
    text = "url,claimReviewed\r\na,Straße “zu”\r\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16"):
        found = duke.loads(text.encode(encoding))
        assert found.claims[0].text == "Straße “zu”"
    [declared] = duke.read(io.BytesIO(text.encode("cp1252")), Options(encoding="cp1252"))
    assumed = reading(text.encode("cp1252"))
    assert declared.bundle == assumed.bundle == found
    assert (declared.problems, declared.notes, assumed.problems) == ((), (), ())
    assert "cp1252" in assumed.notes[0]
    [refused] = duke.read(io.BytesIO("Stra\u00dfe\r\nb\r\n".encode("cp1252")))
    assert (len(refused.problems), refused.notes) == (1, (assumed.notes[0].replace("2", "1", 1),))


def test_other_columns_are_counted() -> None:
    """A column we do not know, or that stands twice, is passed over with its count."""
    found = reading(b"url,claimReviewed,tag,url,\na,One.,x,b,y\nc,Two.,,d,\n")
    assert found.passed_over == {"tag": 1, "url": 2, "column E": 1}
    assert told(found.problems) == [
        ("D1", 'the column "url" stands here again; the first one is read')
    ]


def test_formulas_are_neutralised() -> None:
    """A cell that begins like a formula has an apostrophe before it, and comes back without."""
    bundle = Bundle(
        claims=(Claim(id="c", text='=HYPERLINK("http://x.example")'),),
        reviews=(Review(id="-1", claim="c", rating=Rating(label="@False", value="-1")),),
    )
    content = duke.dumps(bundle)
    assert b'"\'=HYPERLINK(""http://x.example"")"' in content
    assert b",-1,'@False," in content
    back = duke.loads(content)
    assert back.claims[0].text == '=HYPERLINK("http://x.example")'
    assert back.reviews[0].rating == Rating(label="@False", value="-1")


def test_one_claim_with_two_reviews_becomes_two() -> None:
    """Every review has a row of its own; a review without a claim stays one."""
    bundle = Bundle(
        claims=(Claim(id="c", text="No."), Claim(id="unused", text="Yes.")),
        reviews=(Review(id="a", claim="c"), Review(id="b", claim="c"), Review(id="d"),
                 Review(id="d", claim="nobody")),
    )  # fmt: skip
    back = duke.loads(duke.dumps(bundle))
    assert back == rows_of(kept(bundle, duke.LOSSES))
    assert [claim.text for claim in back.claims] == ["No.", "No."]
    assert [review.id for review in back.reviews][:2] == ["a", "b"]
    assert [review.claim for review in back.reviews][2:] == [None, None]


def test_a_record_of_one_row_is_written_whole() -> None:
    """What was read from a row of the cases is written again, but for notes and images."""
    review, claim, found = one({})
    assert found.bundle is not None
    left = attrs.evolve(found.bundle, claims=(attrs.evolve(claim, note=None),))
    back = duke.loads(duke.dumps(found.bundle))
    assert back == rows_of(left)
    assert (back.agents, back.sources, back.reviews[0].rating) == (
        found.bundle.agents, found.bundle.sources, review.rating,
    )  # fmt: skip


@given(bundles())
def test_losing_twice_is_losing_once(bundle: Bundle) -> None:
    """What is left of a record loses nothing more."""
    left = rows_of(kept(bundle, duke.LOSSES))
    assert rows_of(kept(left, duke.LOSSES)) == left


def test_sixteen_appearances_are_fifteen() -> None:
    """There are columns for fifteen places where a claim appears."""
    assert len(duke.loads(duke.dumps(REVIEWED)).claims[0].appearances) == 15


@given(
    st.sampled_from(["", "Person", "Organization"]), st.sampled_from(["", "Mayor"]), st.booleans()
)
def test_an_author_without_a_name_is_nobody(kind: str, role: str, reviewer: bool) -> None:
    """A kind and an office tell of nobody, and no two rows get one author by them."""
    nobody = {
        "itemReviewed.author.name": "", "itemReviewed.author.sameAs": "",
        "itemReviewed.author.@type": kind, "itemReviewed.author.jobTitle": role,
        **({} if reviewer else {"author.@type": kind, "author.name": "", "author.url": ""}),
    }  # fmt: skip
    found = of(nobody, {**nobody, "claimReviewed": "Yes.", "url": "https://ledger.example/2"})
    assert found.bundle is not None
    assert [each.attribution for each in found.bundle.claims] == [None, None]
    assert len(found.bundle.agents) == reviewer
    assert found.passed_over.get("itemReviewed.author.jobTitle", 0) == (2 if role else 0)


@given(
    st.sampled_from(["", "False", "None", "4 out of 5"]) | words(),
    st.sampled_from(
        ["", "4", " 4.50 ", "1e0", "2E+3", "1e9999", "4,5", "4 out of 5", "4/5", "False", "½"]
    ),
)
def test_a_rating_is_the_same_in_every_format(label: str, number: str) -> None:
    """The label and the number of a rating are read alike in cells, in markup and in answers."""
    cells = {"reviewRating.alternateName": guarded(label), "reviewRating.ratingValue": number,
             "reviewRating.ratingExplanation": ""}  # fmt: skip
    best = {"bestRating": "5", "worstRating": "1"}
    scale = {"ratingValue": number, **best}
    markup = {"@type": "ClaimReview", "reviewRating": {**scale, "alternateName": label}}
    answer = {"claimReviewMarkups": [{"rating": {**scale, "textualRating": label}}]}
    [as_markup] = claimreview.read(io.BytesIO(json.dumps(markup).encode()))
    [as_answer] = fact_check_tools.read(io.BytesIO(json.dumps(answer).encode()))
    as_cells = reading(table({**DUKE, **cells}, columns=list(COLUMNS)))
    readings = [as_cells, *([] if label == "None" else [as_markup, as_answer])]
    ratings = [each.bundle.reviews[0].rating for each in readings if each.bundle is not None]
    assert [each for each in ratings if each != ratings[0]] == []
    assert len({len(each.problems) for each in readings}) == 1
    assert ratings[0] is not None
    held = {ratings[0].label, ratings[0].value} - {None, ""}
    assert bool(number) <= bool(held)
