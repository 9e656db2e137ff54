import io
import json
import random
from typing import Any, Final

import pytest
from hypothesis import given, settings, strategies as st
from tests.formats.holding import holding

from civicclaims.errors import FormatError
from civicclaims.formats import web_annotation
from civicclaims.formats.losses import Loss, kept
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.reading import Place, Reading
from civicclaims.record.anchor import Anchor
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.strategies import bundles
from civicclaims.values.quantity import Quantity
from civicclaims.values.selector import MediaTime, Selector

PAGE: Final = "https://alden.example/levy"
QUOTED: Final = {
    "type": "TextQuoteSelector", "exact": "500 homes", "prefix": "about ", "suffix": " more",
}  # fmt: skip
PLACED: Final = {"type": "TextPositionSelector", "start": 6, "end": 15}


def reading(value: Any, **limits: int) -> Reading:
    """The one record of a text, or of a value of JSON."""
    raw = value if isinstance(value, bytes) else json.dumps(value).encode()
    [found] = web_annotation.read(io.BytesIO(raw), Options(limits=Limits(**limits)))
    return found


def annotation(*selectors: Any, **more: Any) -> dict[str, Any]:
    """An annotation of stretches of one page, each a target."""
    targets = [{"source": PAGE, "selector": each} for each in selectors]
    return {"type": "Annotation", "id": "urn:a", "target": targets, **more}


def pieces(*selectors: Any, **more: Any) -> tuple[Selector, ...]:
    """The stretches of the one quotation that comes of an annotation."""
    found = reading(annotation(*selectors, **more))
    assert found.bundle is not None
    [quote] = found.bundle.quotes
    [anchor] = quote.anchors
    return anchor.selectors


@given(bundles())
def test_a_record_survives_the_way_there_and_back(record: Bundle) -> None:
    """What is written and read again is the record without what is declared to be lost."""
    text = web_annotation.dumps(record)
    assert web_annotation.loads(text) == kept(record, web_annotation.LOSSES)
    assert web_annotation.loads(text.decode()) == kept(record, web_annotation.LOSSES)


@settings(max_examples=20)
@given(st.lists(bundles(), max_size=3))
def test_several_records_are_pages_one_a_line(records: list[Bundle]) -> None:
    """Several pages are read one by one, in their order."""
    file = io.BytesIO()
    web_annotation.write(records, file)
    file.seek(0)
    expected = [kept(each, web_annotation.LOSSES) for each in records]
    assert list(web_annotation.iter_load(file)) == expected


@settings(max_examples=40)
@given(bundles(), st.randoms(use_true_random=False))
def test_the_order_of_keys_and_annotations_never_matters(
    record: Bundle, chance: random.Random
) -> None:
    """The same annotations in another order, their keys in another order, are the same items."""
    made = json.loads(web_annotation.dumps(record))
    made["items"] = [_anonymous(each) for each in made["items"]] + made["items"]
    one, other = reading(made), reading(_shuffled(made, chance))
    assert one.bundle is not None
    assert other.bundle is not None
    for array in ("sources", "quotes", "statistics", "claims"):
        assert set(getattr(one.bundle, array)) == set(getattr(other.bundle, array))
    assert one.passed_over == other.passed_over


def _anonymous(made: dict[str, Any]) -> dict[str, Any]:
    """An annotation as others write it, with no id and no sources of ours."""
    text = json.dumps({key: each for key, each in made.items() if key != "id"})
    return {**json.loads(text.replace("urn:civicclaims:", "urn:other:")), "created": "2025"}


def _shuffled(value: Any, chance: random.Random) -> Any:
    if isinstance(value, dict):
        pairs = [(key, _shuffled(each, chance)) for key, each in value.items()]
        chance.shuffle(pairs)
        made = dict(pairs)
        if "items" in made:
            chance.shuffle(made["items"])
        return made
    return [_shuffled(each, chance) for each in value] if isinstance(value, list) else value


@settings(max_examples=60)
@given(bundles(), st.binary(max_size=12), st.integers(0, 900))
def test_no_bytes_make_reading_raise(record: Bundle, noise: bytes, at: int) -> None:
    """Whatever is put into a page, each text gives a record, problems, or both."""
    text = web_annotation.dumps(record)
    for found in web_annotation.read(io.BytesIO(text[:at] + noise + text[at:])):
        assert found.problems or found.bundle is not None
        assert all(each.line is not None for each in found.problems)


@pytest.mark.parametrize("loss", web_annotation.LOSSES, ids=lambda loss: loss.field)
def test_every_loss_is_one(loss: Loss) -> None:
    """A record that holds the thing is not the same without it."""
    values = {
        "anchors": (Anchor(source="a", selectors=(Selector(prefix="x", start=1),)),),
        "quantity": Quantity(text="about 5", numeral="5"),
        "voice": "presupposed",
    }  # fmt: skip
    record = holding(loss.field, values.get(loss.field.partition(".")[2]))
    assert kept(record, [loss]) != record


def test_what_annotations_carry_of_places() -> None:
    """Words, positions and seconds are carried; stretches of one source become one place."""
    stretch = Selector(exact="x", prefix="p", suffix="s", start=1, end=2)
    time = Selector(media=MediaTime(start="1.5", end="2"))
    places = (
        Anchor(source="a", selectors=(stretch, Selector(digest="0" * 64))),
        Anchor(source="a", selectors=(time, Selector(media=MediaTime(start="two")))),
        Anchor(source="b"),
    )
    record = Bundle(quotes=(Quote(id="q", text="x", anchors=places),))
    [quote] = web_annotation.loads(web_annotation.dumps(record)).quotes
    assert quote.anchors == (Anchor(source="a", selectors=(stretch, time)), Anchor(source="b"))


def test_marked_words_are_a_quotation_and_a_remark_is_the_note_of_a_claim() -> None:
    """The words come as marked; the claim says what they say, and rests on them."""
    remark = {"type": "TextualBody", "value": "So many?"}
    found = reading(
        annotation([QUOTED, PLACED], body=[remark, {"value": "b", "purpose": "tagging"}, "urn:x"],
                   bodyValue="Look.", motivation="oa:questioning", creator={"name": "Ada Quist"},
                   created="2025-07-11")
    )  # fmt: skip
    assert found.bundle is not None
    [source] = found.bundle.sources
    [quote] = found.bundle.quotes
    [claim] = found.bundle.claims
    stretch = Selector(exact="500 homes", prefix="about ", suffix=" more", start=6, end=15)
    assert source == Source(id=source.id, url=PAGE)
    assert quote == Quote(
        id="urn:a", kind="written", text="500 homes", quoted_from=(source.id,),
        anchors=(Anchor(source=source.id, selectors=(stretch,)),),
    )  # fmt: skip
    assert claim == Claim(
        id=claim.id, text="500 homes", voice="under_review", quotes=("urn:a",),
        note="Look.\n\nSo many?",
    )  # fmt: skip
    assert found.bundle.made_by == "Ada Quist"
    assert found.passed_over == {"created": 1, "tag": 1, "body": 1}
    assert (found.count, found.refused, found.problems) == (1, (), ())


def test_several_stretches_of_an_annotation_are_one_quotation() -> None:
    """A quotation broken by its cue has its pieces in one place, in their order."""
    first = {"type": ["oa:TextQuoteSelector"], "exact": "It rises,"}
    found = reading(annotation(first, {**first, "exact": "and soon."}))
    assert found.bundle is not None
    [quote] = found.bundle.quotes
    assert quote.text == "It rises, and soon."
    assert [each.exact for each in quote.anchors[0].selectors] == ["It rises,", "and soon."]


SELECTORS: Final[list[tuple[Any, Selector, dict[str, int]]]] = [
    (
        {"type": "RangeSelector", "refinedBy": {**QUOTED, "refinedBy": {"type": "TextQuoteSelector",
                                                                        "exact": "500"}}},
        Selector(exact="500"),
        {"RangeSelector that another refines": 1, "TextQuoteSelector that another refines": 1},
    ),
    (
        [{"type": "XPathSelector", "refinedBy": PLACED}, {"type": "CssSelector"}, "urn:s", QUOTED],
        Selector(exact="500 homes", prefix="about ", suffix=" more"),
        {"XPathSelector that another refines": 1, "TextPositionSelector": 1, "CssSelector": 1,
         "selector": 1},
    ),
    (
        [PLACED, PLACED, {"type": 3}],
        Selector(start=6, end=15),
        {"TextPositionSelector": 1, "selector": 1},
    ),
    (
        {"type": "FragmentSelector", "value": "t=10,20.5"},
        Selector(media=MediaTime(start="10", end="20.5")),
        {},
    ),
    (
        {"type": "FragmentSelector", "value": "#t=npt:,20s"},
        Selector(media=MediaTime(start="0", end="20")),
        {},
    ),
    ({"type": "FragmentSelector", "value": "t=3"}, Selector(media=MediaTime(start="3")), {}),
    (
        [QUOTED, {"type": "FragmentSelector", "value": "t=0:02:00"},
         {"type": "FragmentSelector", "value": "t="}, {"type": "FragmentSelector"}],
        Selector(exact="500 homes", prefix="about ", suffix=" more"),
        {"FragmentSelector": 3},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("selector", "expected", "passed_over"), SELECTORS)
def test_what_becomes_of_each_selector(
    selector: Any, expected: Selector, passed_over: dict[str, int]
) -> None:
    """Selectors of one target lead to one stretch; what cannot be held is counted."""
    assert pieces(selector) == (expected,)
    assert reading(annotation(selector)).passed_over == passed_over


def test_positions_of_hypothesis_are_not_taken_for_code_points() -> None:
    """Its own annotations count UTF-16 units, which are code points only from the beginning."""
    at_start = {"type": "TextPositionSelector", "start": 7, "end": 16}
    quoted = {**QUOTED, "prefix": "a💧out "}
    assert pieces([quoted, at_start], id="https://hypothes.is/a/1") == (
        Selector(exact="500 homes", prefix="a💧out ", suffix=" more", start=6, end=15),
    )
    found = reading(annotation([QUOTED, {**PLACED, "start": 7}], id="https://hypothes.is/a/1"))
    assert found.passed_over == {"position in UTF-16 units": 1}


TARGETS: Final[list[tuple[Any, list[str | None]]]] = [
    (PAGE, [PAGE]),
    ({"id": PAGE, "type": "Text", "format": "text/html"}, [PAGE]),
    ({"source": {"@id": PAGE}}, [PAGE]),
    ({"type": "List", "items": [PAGE, {"source": "x"}]}, [PAGE, "x"]),
    ([PAGE, PAGE], [PAGE]),
]


@pytest.mark.parametrize(("target", "urls"), TARGETS)
def test_a_target_without_a_stretch_is_a_source(target: Any, urls: list[str | None]) -> None:
    """An annotation of a whole document marks no words: its source is kept, and it is counted."""
    found = reading({"target": target, "body": "urn:b"})
    assert found.bundle is not None
    assert [each.url for each in found.bundle.sources] == urls
    assert found.bundle.quotes == ()
    assert found.count == 0
    assert found.passed_over["annotation of a whole document"] == 1


@pytest.mark.parametrize(
    "shape",
    [
        lambda one: [one],
        lambda one: {"type": "AnnotationPage", "items": [one]},
        lambda one: {"type": "AnnotationCollection", "total": 1, "first": {"items": [one]}},
        lambda one: {"@context": "http://www.w3.org/ns/anno.jsonld", "@graph": [one]},
    ],
)
def test_every_shape_of_a_file_is_read(shape: Any) -> None:
    """One annotation, a list, a page, a collection with its page inside, a graph."""
    one = annotation(QUOTED)
    assert reading(shape(one)).bundle == reading(one).bundle
    assert reading(shape(one)).passed_over == {}


def test_what_a_page_says_besides() -> None:
    """A page elsewhere is told, never fetched; an empty page is an empty record."""
    page = {"type": "AnnotationPage", "items": [], "next": "https://alden.example/2", "id": "urn:p"}
    found = reading(page)
    assert (found.bundle, found.count, found.passed_over) == (Bundle(), 0, {})
    assert found.notes == (
        'more annotations are at "https://alden.example/2", and not in the file',
    )
    two = [annotation(QUOTED, creator="urn:x"), annotation(QUOTED, creator=[{"id": "urn:y"}, 3])]
    found = reading(two)
    assert found.bundle is not None
    assert found.bundle.made_by is None
    assert found.passed_over == {"creator": 2}


REFUSED: Final[list[tuple[Any, str]]] = [
    ("urn:a", 'found the address "urn:a" where an annotation, { ... }, was expected'),
    (3, "found no object where an annotation, { ... }, was expected"),
    ({"type": "Annotation"}, 'it has no "target"'),
    ({"target": []}, 'it has no "target"'),
    ({"target": {"selector": QUOTED}}, "no target of it has an address"),
]


@pytest.mark.parametrize(("value", "message"), REFUSED)
def test_what_is_no_annotation_is_refused_by_name(value: Any, message: str) -> None:
    """The others are read all the same, and the count comes out."""
    found = reading({"items": [annotation(QUOTED), value]})
    assert found.bundle is not None
    assert found.count == len(found.bundle.quotes) + len(found.refused) == 2
    assert found.refused == ("annotation 2",)
    assert f"annotation 2: {message}" in [each.message for each in found.problems]


FAULTS: Final[list[tuple[Any, str]]] = [
    ({"type": "TextQuoteSelector"}, 'a TextQuoteSelector without "exact", the words'),
    ({**QUOTED, "exact": 5}, '"exact" of a selector is no text'),
    ({**PLACED, "start": 1.5}, 'found "1.5" as "start", where a whole number was expected'),
    ({**PLACED, "end": "9"}, 'found "9" as "end", where a whole number was expected'),
    ({"type": "TextPositionSelector", "end": 9}, '"start" is missing from a position'),
]


@pytest.mark.parametrize(("selector", "message"), FAULTS)
def test_a_part_that_cannot_be_read_costs_no_other(selector: Any, message: str) -> None:
    """The fault is told with its place, and the annotation is in the record."""
    found = reading(json.dumps([annotation(selector)], indent=1).encode())
    assert [each.message for each in found.problems] == [message]
    assert all(each.line is not None and each.line > 1 for each in found.problems)
    assert found.bundle is not None
    assert len(found.bundle.quotes) == 1


def test_annotations_of_ours_with_faults() -> None:
    """What somebody changed in a file of ours is told, and the rest is read."""
    urn = "urn:civicclaims"
    classed = {"purpose": "classifying", "value": "shout"}
    made = [
        {"id": f"{urn}:quotes:q", "target": {"source": PAGE, "selector": QUOTED}, "body": classed},
        {"id": f"{urn}:claims:c", "target": f"{urn}:sources:s", "body": ["x", {"value": "y"}]},
        {"id": f"{urn}:statistics:s", "target": [{"source": 3}]},
        {"id": f"{urn}:sources:%ff", "target": PAGE},
        {"id": f"{urn}:sources:t", "target": PAGE},
    ]
    found = reading(made)
    assert [each.message for each in found.problems] == [
        'found "shout" where one of speech, written, label, title, scare was expected',
        "a target without an address",
    ]
    assert found.bundle is not None
    assert found.bundle.quotes[0].text == "500 homes"
    assert found.bundle.claims == (Claim(id="c", text="", anchors=(Anchor(source="s"),)),)
    assert [each.url for each in found.bundle.sources] == [PAGE, PAGE]
    assert found.passed_over == {"body": 2, "annotation of a whole document": 1}


def test_ids_that_occur_twice_are_kept() -> None:
    """Two annotations of one id are both in the record, where a check finds them."""
    found = reading([annotation(QUOTED), annotation(QUOTED)])
    assert found.bundle is not None
    assert [each.id for each in found.bundle.quotes] == ["urn:a", "urn:a"]
    same = {"target": {"source": PAGE, "selector": QUOTED}}
    found = reading([same, same, same])
    assert found.bundle is not None
    assert len({each.id for each in found.bundle.quotes}) == 3


def test_places_are_those_of_the_annotations() -> None:
    """An item stands where its annotation does, and a key that occurs twice is told."""
    one = json.dumps(annotation(QUOTED))
    raw = f'{{"items":\n[{one},\n  {one[:-1]}, "id": "urn:b"}}]}}'.encode()
    found = reading(raw)
    assert [str(each) for each in found.problems] == [
        (
            f'line 3, column {len(one) + 4}: the key "id" occurs again in the same object, after '
            "line 3, column 26; the last one counts"
        )
    ]
    assert found.pointers("/quotes/1/text") == "/quotes/1/text"
    assert found.place("/quotes/1/text") == Place(3, 3)
    assert found.place("/claims/0") is None


SYNTAX: Final[list[tuple[bytes, str]]] = [
    (b'{"items": [}', 'line 1, column 12: page: expected a value; found "}"'),
    (b"[NaN]", "line 1, column 2: page: NaN is no number in JSON; leave the field out"),
    (b'["\\ud800"]', ("line 1, column 3: page: half of a character (a lone surrogate); the other "
     "half is missing")),
    (b'{"a":\n "\xff"}', ("line 2, column 3: page: the byte 0xff is not UTF-8; save the file as "
     "UTF-8")),
    (b"[" * 200_000, "line 1, column 101: page: more than 100 levels of brackets (depth)"),
    (b"[" * 300 + b"]" * 300, "line 1, column 101: page: more than 100 levels of brackets (depth)"),
    (b"[" + b"9" * 5_000 + b"]", "line 1, column 2: page: a number of more than 1,000 characters"),
]  # fmt: skip


@pytest.mark.parametrize(("raw", "told"), SYNTAX)
def test_what_is_no_json_is_refused(raw: bytes, told: str) -> None:
    """A text that cannot be read is one problem with its place, whatever its size or depth."""
    found = reading(raw)
    assert [str(each) for each in found.problems] == [told]
    assert (found.bundle, found.refused) == (None, ("page",))
    with pytest.raises(FormatError):
        web_annotation.loads(raw)


def test_limits_are_named() -> None:
    """Size, depth and the number of problems are bounded and adjustable."""
    for raw in (b"[" + b" " * 200 + b"]", b"{}" + b" " * 200 + b"\n"):
        assert "of more than 100 bytes (size)" in str(reading(raw, size=100).problems[0])
    [deep] = reading([1, [[1]]], depth=2).problems
    assert str(deep) == "line 1, column 6: page: more than 2 levels of brackets (depth)"
    *_, rest = reading([3] * 9, problems=4).problems
    assert (rest.message, rest.column) == ("5 more problems, the first of them here", 14)
    assert reading(b'["\\ud83d\\ude00"]').refused == ("annotation 1",)
    assert list(web_annotation.read(io.BytesIO(b"\n \n"))) == []


def test_terms_and_maker_of_a_record_are_those_of_its_page() -> None:
    """They are carried by the page, there and back, and are no words of an annotation."""
    record = Bundle(id="levy (2)", licence="MIT", made_by="Tern Institute")
    page = json.loads(web_annotation.dumps(record))
    assert page["rights"] == "MIT"
    assert page["creator"] == {"type": "Agent", "name": "Tern Institute"}
    assert page["id"] == "urn:civicclaims:record:levy%20%282%29"
    assert web_annotation.loads(json.dumps(page)) == record


def test_annotations_that_are_not_in_the_file_are_told() -> None:
    """A collection names its next page and its number; what is in the file is read."""
    page: dict[str, Any] = {
        "type": "AnnotationPage",
        "items": [annotation(QUOTED)],
        "next": "https://alden.example/2",
    }
    found = reading({"type": "AnnotationCollection", "total": 500, "first": page})
    assert (found.count, found.notes) == (
        1,
        (
            'more annotations are at "https://alden.example/2", and not in the file',
            "the file says that there are 500 annotations, and has 1",
        ),
    )
    page |= {"items": [], "next": {"type": "AnnotationPage", "items": [annotation(QUOTED)]}}
    assert reading({"type": "AnnotationCollection", "total": 1, "first": page}).count == 1


def test_a_refused_annotation_is_named_by_its_number() -> None:
    """Those of a whole document are passed over, and count all the same for the names."""
    whole = {"type": "Annotation", "target": PAGE}
    found = reading([annotation(QUOTED), whole, {"type": "Annotation"}, 7])
    assert (found.count, found.refused) == (3, ("annotation 3", "annotation 4"))


@pytest.mark.parametrize("values", [9, 10_000])
def test_a_key_that_occurs_twice_is_never_passed_over(values: int) -> None:
    """Where more values stand than are gone through, it is said that a key occurs twice."""
    raw = json.dumps({"id": "a", "x": [*range(20)]}).encode().replace(b'"x"', b'"id": "b", "x"')
    found = [*web_annotation.read(io.BytesIO(raw), Options(limits=Limits(values=values)))]
    said = " ".join(each.message for one in found for each in one.problems)
    assert ("(values)" in said, '"id"' in said) == (values == 9, values != 9)
