import io
import json
import random
from typing import Any, Final

import pytest
from hypothesis import given, strategies as st

from civicclaims.formats import hypothesis_export
from civicclaims.formats.reading import Place, Reading
from civicclaims.record.anchor import Anchor
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.values.selector import MediaTime, Selector

PAGE: Final = "https://alden.example/levy"
WORDS: Final = [
    {"type": "RangeSelector", "startOffset": 3},
    {"type": "TextPositionSelector", "start": 900, "end": 909},
    {"type": "TextQuoteSelector", "exact": "500 homes", "prefix": "about ", "suffix": " more"},
]
STRETCH: Final = Selector(exact="500 homes", prefix="about ", suffix=" more")


def row(**more: Any) -> dict[str, Any]:
    """An annotation of words, as the API gives it."""
    made = {
        "id": "Ab1", "uri": PAGE, "user": "acct:quist@alden.example", "text": "So many?",
        "document": {"title": ["The levy of Lund"]},
        "target": [{"source": PAGE, "selector": WORDS}],
    }  # fmt: skip
    return {**made, **more}


def reading(value: Any) -> Reading:
    """The one record of a text, or of a value of JSON."""
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    [found] = hypothesis_export.read(io.BytesIO(raw))
    return found


def bundle(value: Any) -> Bundle:
    """The record, which there is."""
    found = reading(value).bundle
    assert found is not None
    return found


def lines(*values: Any) -> bytes:
    """Values one a line, those that are bytes as they are."""
    made = (each if isinstance(each, bytes) else json.dumps(each).encode() for each in values)
    return b"\n".join(made)


def test_an_annotation_is_a_quotation_with_a_remark() -> None:
    """The words are kept with those around them; the position needs the text, so it is counted."""
    found = reading({"total": 1, "rows": [row(tags=["a", "b"], created="2025", group="g")]})
    assert found.bundle is not None
    [source], [quote], [claim] = found.bundle.sources, found.bundle.quotes, found.bundle.claims
    assert source == Source(id=source.id, url=PAGE, title="The levy of Lund")
    assert quote == Quote(
        id="Ab1", kind="written", text="500 homes", quoted_from=(source.id,),
        anchors=(Anchor(source=source.id, selectors=(STRETCH,)),),
    )  # fmt: skip
    assert claim == Claim(id=claim.id, text="500 homes", quotes=("Ab1",), note="So many?")
    assert found.bundle.made_by == "acct:quist@alden.example"
    assert found.passed_over == {
        "RangeSelector": 1, "position in UTF-16 units": 1, "tag": 2, "created": 1, "group": 1,
    }  # fmt: skip
    assert (found.count, found.problems) == (1, ())


@given(st.permutations(["Levy (updated)", "Levy", None, "Levy", ""]))
def test_a_page_is_one_source_whatever_it_is_called(titles: list[str | None]) -> None:
    """Of several titles the first in the alphabet counts, in whatever order; others are counted."""
    rows = [row(id=f"a{n}", document={"title": [each]}) for n, each in enumerate(titles)]
    found = reading(rows)
    assert found.bundle is not None
    [source] = found.bundle.sources
    assert (source.url, source.title) == (PAGE, "Levy")
    assert source.id == bundle([row(document={"title": "Levy"})]).sources[0].id
    assert found.passed_over["title"] == 1


@given(st.lists(st.sampled_from(["x", "y", ""]), max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_rows_and_lines_never_matters(
    remarks: list[str], chance: random.Random
) -> None:
    """An answer, a list and lines in any order are the same items."""
    rows = [row(id=None, text=text, uri=f"{PAGE}/{text}") for text in remarks]
    shuffled = chance.sample(rows, len(rows))
    one = bundle({"total": 4, "rows": rows})
    for other in (bundle(shuffled), bundle(lines(b"", *shuffled, b"") if rows else [])):
        for array in ("sources", "quotes", "claims"):
            assert set(getattr(one, array)) == set(getattr(other, array))


@given(st.binary(max_size=20), st.integers(0, 600))
def test_no_bytes_make_reading_raise(noise: bytes, at: int) -> None:
    """Whatever is put into an export, the count of rows comes out."""
    text = lines(row(), row())
    for found in hypothesis_export.read(io.BytesIO(text[:at] + noise + text[at:])):
        assert found.problems or found.bundle is not None
        quotes = found.bundle.quotes if found.bundle else ()
        assert found.count == len(quotes) + len(found.refused)


def test_a_bad_line_costs_no_other() -> None:
    """A line that is no JSON is refused by its number, and every line keeps its own."""
    found = reading(lines(row(), b"", b"{bad", {"rows": [row(id=3)]}, row(uri=None)))
    assert found.bundle is not None
    assert found.refused == ("annotation 3", "line 3")
    assert found.count == len(found.bundle.quotes) + len(found.refused) == 4
    assert [(each.line, each.message) for each in found.problems] == [
        (3, 'line 3: expected a key in straight double quotation marks; found "bad"'),
        (4, '"id" is no text'),
        (5, 'annotation 3: it has no "uri", the address of its page'),
    ]
    assert found.place("/quotes/1") == Place(4, 11)
    assert found.first_line == 1


def test_pages_replies_and_recordings() -> None:
    """A remark on a whole page marks no words; seconds of a recording are kept as printed."""
    time = {"type": "MediaTimeSelector", "start": 12.50, "end": 20}
    none = {"type": "MediaTimeSelector", "start": True, "end": 1e9}
    found = reading(
        [
            row(target=[{"source": PAGE}], document=None),
            row(target=None),
            row(target=["x", {"selector": [time, {"type": "PageSelector", "index": 3}]}]),
            row(target=[{"source": "urn:other", "selector": [none]}], text=None, user="u"),
        ]
    )
    assert found.bundle is not None
    assert {each.url for each in found.bundle.sources} == {PAGE, "urn:other"}
    [first, second] = found.bundle.quotes
    assert first.text == ""
    assert first.anchors[0].selectors == (Selector(media=MediaTime(start="12.5", end="20")),)
    assert second.anchors[0].selectors == (Selector(),)
    assert found.bundle.made_by is None
    assert found.passed_over == {
        "annotation of a whole document": 2, "PageSelector": 1, "MediaTimeSelector": 1, "user": 2,
    }  # fmt: skip


@pytest.mark.parametrize("value", [3, "x", [3], {"rows": [None]}])
def test_what_is_no_annotation_is_refused(value: Any) -> None:
    """It is named, and nothing is made of it."""
    found = reading(value)
    assert found.refused == ("annotation 1",)
    assert found.count == 1
    assert found.bundle == Bundle()


def test_what_is_no_json_is_refused() -> None:
    """A text that cannot be read is one problem with its place."""
    found = reading(b'[\n{"id" 3}]')
    assert [str(each) for each in found.problems] == [
        'line 2, column 7: export: a colon is missing after the key "id"; found "3"'
    ]
    assert (found.bundle, found.refused) == (None, ("export",))
    assert reading({"rows": [], "total": 0, "offset": 3}).passed_over == {"offset": 1}
    assert list(hypothesis_export.read(io.BytesIO(b""))) == []


def test_lines_as_deep_as_the_limit_are_refused_together() -> None:
    """Lines become a list, which is one level more."""
    deep = b'{"x": ' + b"[" * 98 + b"{}" + b"]" * 98 + b"}"
    found = reading(lines(row(), deep))
    [problem] = found.problems
    assert problem.message == "export: more than 100 levels of brackets (depth)"
    assert found.refused == ("export",)


def test_an_answer_that_has_more_says_so() -> None:
    """An answer of the API is one page of so many annotations in all."""
    row = {"id": "a", "uri": "https://alden.example/levy"}
    [found] = hypothesis_export.read(io.BytesIO(json.dumps({"total": 900, "rows": [row]}).encode()))
    assert found.notes == ("the file says that there are 900 annotations, and has 1",)
