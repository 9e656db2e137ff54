import datetime as dt
import io
import json
import time
from collections import Counter
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from tests.cases.claim_reviews import CASES, COMMON, review

from civicclaims.checks.bundle.dangling_reference import dangling_reference
from civicclaims.formats import claimreview, datafeed
from civicclaims.formats._schema_org.jsonld_stream import Element, Elements
from civicclaims.formats.datafeed import iter_load, read
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle
from civicclaims.run import check

DAY = dt.date(2025, 7, 11)


def feed(elements: list[str], head: str = '"@type": "DataFeed", "x": [{"y": "]"}],') -> str:
    """A feed of some elements."""
    return f'{{{head} "dataFeedElement":[{",".join(elements)}], "z": 1}}'


def readings(text: str | bytes, options: Options = PLAIN) -> list[Reading]:
    """What comes of reading a feed."""
    raw = text if isinstance(text, bytes) else text.encode()
    return list(read(io.BytesIO(raw), options))


def wrapped(document: Any, how: str) -> str:
    """A review as an element of a feed."""
    if how == "plain":
        return json.dumps(document, indent=1)
    item = {"item": document if how == "item" else [document], "@type": "DataFeedItem"}
    return json.dumps({**item, "dateCreated": "2025"} if how == "dated" else item)


DRAWN = st.lists(
    st.tuples(st.sampled_from(CASES), st.sampled_from(["plain", "item", "list", "dated"])),
    max_size=4,
)


@given(DRAWN, st.integers(1, 60), st.booleans())
@settings(max_examples=60)
def test_each_element_is_read_as_if_it_stood_alone(drawn: Any, chunk: int, bare: bool) -> None:
    """However the file is cut into chunks, each element gives what its text alone gives."""
    texts = [wrapped(case[1], how) for case, how in drawn]
    text = f"[{', '.join(texts)}]" if bare else feed(texts)
    elements = list(Elements(io.BytesIO(text.encode()), 10**6, chunk))
    assert [each.raw for each in elements] == [each.encode() for each in texts]
    lines = text.split("\n")
    for element, whole in zip(elements, texts, strict=True):
        begins = whole.split("\n")[0]
        assert lines[element.line - 1][element.column - 1 :].startswith(begins)
    found = readings(text)
    alone = [claimreview.read_text(each.encode()) for each in texts]
    assert [(e.bundle, e.count) for e in found] == [(e.bundle, e.count) for e in alone]
    counts = [Counter(each.passed_over) for each in alone]
    if counts and not bare:
        # What stands around the elements is counted with the last.
        counts[-1] += Counter({"DataFeed.x": 1, "DataFeed.z": 1})
    assert [each.passed_over for each in found] == counts


ASIDE = st.dictionaries(
    st.sampled_from(
        ["dateCreated", "url", "@id", "@type", "name", "schema:item", "claimReviewed", "identifier"]
    ),
    st.sampled_from(
        ["2025", "", None, 7, 1.5, True, "#o", "DataFeedItem", [], ["x"], {"@id": "#o"}, review()]
    ),
    max_size=3,
)


@given(st.sampled_from([*COMMON, *CASES]), ASIDE, st.booleans(), st.sampled_from([100, 10, 9, 8]))
@settings(max_examples=300)
def test_the_fast_path_reads_an_element_as_the_general_one_does(
    case: Any, aside: dict[str, Any], listed: bool, depth: int
) -> None:
    """What an element says besides its review changes nothing in how the review is read."""
    item = [case[1]] if listed else case[1]
    raw = json.dumps({"@type": "DataFeedItem", "item": item, **aside}).encode()
    options = Options(limits=Limits(depth=depth))
    found = datafeed.read_element(Element(raw, 1, 1), 1, options)
    whole = claimreview.read_text(raw, options)
    if found.bundle is None:
        assert whole.bundle in {None, Bundle()}
    else:
        assert (found.bundle, found.count) == (whole.bundle, whole.count)
        assert found.passed_over == whole.passed_over


@pytest.mark.parametrize("how", ["list", "item", "dated"])
def test_an_element_as_data_commons_writes_it_takes_the_fast_path(
    how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its date and its address are counted without the general path."""
    monkeypatch.setattr(claimreview, "read_text", None)
    (found,) = readings(feed([wrapped(review(), how)], head=""))[:1]
    assert found.passed_over.get("DataFeedItem.dateCreated", 0) == (how == "dated")


@pytest.mark.parametrize("item", ["null", '"So."', '[null, {"@type": "Person"}, 7]'])
def test_an_element_without_anything_in_it_is_refused(item: str) -> None:
    """It is counted and named, whatever stands beside it."""
    empty = f'{{"@type": "DataFeedItem", "item": {item}}}'
    found = readings(feed([wrapped(review(), "list"), empty, wrapped(review(), "list")], head=""))
    assert [each.refused for each in found] == [(), ("element 2",), ()]
    assert sum(each.count for each in found) == 3
    assert found[1].problems[0].message.startswith("element 2: a thing in braces")


def test_a_feed_read_as_a_whole_has_the_same_reviews() -> None:
    """The reviews of a feed are the same, read as a stream or as one document."""
    texts = [wrapped(review(url=f"https://alden.example/{n}"), "list") for n in range(5)]
    whole = claimreview.loads(feed(texts))
    streamed = list(iter_load(io.BytesIO(feed(texts).encode())))
    found = {one.id for each in streamed if isinstance(each, Bundle) for one in each.reviews}
    assert {each.id for each in whole.reviews} == found
    assert len(found) == 5


@given(st.lists(st.sampled_from(CASES), min_size=1, max_size=3), st.integers(0, 3))
@settings(max_examples=40)
def test_a_broken_element_never_loses_the_others(cases: list[Any], at: int) -> None:
    """An element that is no JSON is refused by its number, where brackets show its end."""
    texts = [json.dumps(each[1]) for each in cases]
    texts.insert(at, '{"@type": "ClaimReview", "url": oh, [1, 2,]}')
    found = readings(feed(texts))
    at = min(at, len(texts) - 1)
    assert [each.refused for each in found if each.refused] == [(f"element {at + 1}",)]
    assert len(found) == len(texts)
    assert found[at].problems[0].line == 1
    assert found[at].count == 1


@pytest.mark.parametrize(
    ("text", "refused", "words"),
    [
        (feed(["1", '"a, b"', "{}"]), ("element 1", "element 2"), "a plain value"),
        ('{"dataFeedElement": [{}, {"a": 1', ("element 2",), "it is not closed"),
        ('{"dataFeedElement": [{}', (), "the file ends before the array is closed"),
        ('{"dataFeedElement": [{}}', (), "a bracket too many"),
        ('{"dataFeedElement": [{}, "', ("element 2",), "a plain value"),
        ('{"other": [{}]}', ("document",), 'no array "dataFeedElement"'),
        ("", ("document",), 'no array "dataFeedElement"'),
    ],
)
def test_what_is_broken_is_told(text: str, refused: tuple[str, ...], words: str) -> None:
    """What cannot be read is refused by name, and a file that breaks off says so."""
    found = readings(text)
    assert tuple(name for each in found for name in each.refused) == refused
    assert words in " ".join(one.message for each in found for one in each.problems)
    assert all(one.line is not None for each in found for one in each.problems)


def test_one_element_may_stand_without_a_list() -> None:
    """JSON-LD allows a single value wherever there may be several."""
    (found,) = readings(f'{{"schema:dataFeedElement": {json.dumps(review())}, "x": []}}')
    assert (found.count, found.problems) == (1, ())


BEHIND: dict[str, tuple[str, int, str]] = {
    "a second feed": ("{0}\n{1}", 2, ""),
    "a second feed that the first holds": ('{{"hasPart": {0}, "dataFeedElement": {2}}}', 2, ""),
    "the array again": ('{{"dataFeedElement": {2}, "dataFeedElement": {3}}}', 2, ""),
    "a second array": ("{2}\n{3}", 2, ""),
    "a review": ('{0}\n{{"@type": "ClaimReview", "claimReviewed": "So."}}', 2, ""),
    "a feed in a graph": ('{{"@graph": [{0}, {1}]}}', 2, ""),
    "what is no JSON": ("{0} junk", 1, 'expected a value; found "junk"'),
    "a bracket too many": ("{0}}}", 1, 'expected a value; found "}"'),
    "no bracket": ('{{"dataFeedElement": {2}', 1, "the text ends before the {"),
    "a comma": ("{2},\n{3}", 2, 'expected a value; found ","'),
}


@pytest.mark.parametrize("case", BEHIND.values(), ids=BEHIND.keys())
@pytest.mark.parametrize("chunk", [1, 2**20])
def test_what_stands_behind_the_array_is_read_or_told(
    case: tuple[str, int, str], chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whatever follows the elements, each review in it is read, and what is no value is told."""
    how, count, words = case
    arrays = [f"[{json.dumps(review(url=f'https://alden.example/{n}'), indent=1)}]" for n in (1, 2)]
    feeds = [f'{{"@type": "DataFeed", "dataFeedElement": {each}}}' for each in arrays]
    text = how.format(*feeds, *arrays)
    monkeypatch.setattr(Elements.__init__, "__defaults__", (chunk, "dataFeedElement"))
    found = readings(text)
    assert sum(each.count for each in found) == count
    assert sum(len(each.bundle.reviews) for each in found if each.bundle) == count
    problems = [problem for each in found for problem in each.problems]
    assert [words in each.message for each in problems] == ([True] if words else [])
    for problem in problems:
        line, column = problem.line or 0, problem.column or 0
        rest = "\n".join([text.split("\n")[line - 1][column - 1 :], *text.split("\n")[line:]])
        assert rest.startswith(words.partition("found ")[2].strip('"'))
        assert words.startswith("expected") or not rest


def test_what_a_feed_says_of_itself_is_counted() -> None:
    """What stands around the elements is passed over with a count, and an empty element too."""
    text = feed(['{"@type": "DataFeedItem"}', json.dumps(review()), "[]"], '"name": "Tern",')
    counts = [dict(each.passed_over) for each in readings(text)]
    empty = {"an empty element": 1}
    assert counts == [empty, {}, empty | {"DataFeed.name": 1, "DataFeed.z": 1}]


PUBLISHER = '{"@id": "#o", "@type": "Organization", "name": "Tern", "parentOrganization": {"@id": \
"#m", "@type": "Organization", "name": "Auk"}}'
BEFORE: dict[str, str] = {
    "the publisher of the feed": '{{"publisher": {0},\n"dataFeedElement": {1}}}',
    "one of several": '{{"author": [{{"name": "Wren"}},\n{0}],\n"schema:dataFeedElement": {1}}}',
    "a node beside the feed": '{{"@graph": [{0},\n{{"dataFeedElement": {1}}}]}}',
    "the publisher of a second feed": '{{"dataFeedElement": []}} {{"provider": {0},\n'
    '"dataFeedElement": {1}}}',
}  # fmt: skip


@pytest.mark.parametrize("how", BEFORE.values(), ids=BEFORE.keys())
@pytest.mark.parametrize("chunk", [1, 2**20])
def test_what_a_feed_describes_before_its_elements_is_known(
    how: str, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An element may refer to it; it is read with the element, and stands where the feed has it."""
    monkeypatch.setattr(Elements.__init__, "__defaults__", (chunk, "dataFeedElement"))
    elements = json.dumps([review(author={"@id": "#o"}), review(author={"@id": "#m"}), review()])
    text = how.format(PUBLISHER, elements)
    found = [each for each in readings(text) if each.bundle and each.bundle.reviews]
    assert [each.problems for each in found] == [()] * 3
    bundles = [each.bundle for each in found if each.bundle]
    assert [each.reviews[0].reviewer for each in bundles[:2]] == ["#o", "#m"]
    names = [{one.name for one in each.agents} for each in bundles]
    assert names == [{"Mayor Lund", "Tern", "Auk"}, {"Mayor Lund", "Auk"},
                     {"Mayor Lund", "Alden Ledger"}]  # fmt: skip
    for each in found[:2]:
        assert each.bundle is not None
        for place, item in each.bundle.items():
            at = each.place(each.pointers(place))
            assert at is not None
            stands = text.index(PUBLISHER if item.id in {"#o", "#m"} else elements)
            assert at.line == text.count("\n", 0, stands) + 1
    passed_over = {name for each in readings(text) for name in each.passed_over}
    assert not passed_over & {"DataFeed.publisher", "DataFeed.author", "DataFeed.provider"}


def test_what_an_element_says_itself_counts_before_what_the_feed_says() -> None:
    """So a feed changes no element that needs nothing of it."""
    mine = review(author={"@id": "#o", "@type": "Organization", "name": "Auk"}, x=[])
    for how in ("plain", "list", "dated"):
        text = feed([wrapped(mine, how)], f'"publisher": {PUBLISHER},')
        (found,) = readings(text)
        assert found.bundle == claimreview.read_text(wrapped(mine, how).encode()).bundle
        assert found.passed_over["DataFeed.publisher"] == 1


@pytest.mark.parametrize(
    "how",
    [
        '{{"dataFeedElement": {1}, "publisher": {0}}}',
        '{{"x": "{2}", "publisher": {0}, "dataFeedElement": {1}}}',
        '{{"publisher": {0}, "x": oh, "dataFeedElement": {1}}}',
        '{{"publisher": {0}, "dataFeedElement": []}}\n{1}',
    ],
)
def test_what_the_rest_of_a_feed_describes_is_open(how: str) -> None:
    """What stands behind the elements, or far before them, is not known: told, and no error."""
    text = how.format(PUBLISHER, json.dumps([review(author={"@id": "#o"})]), "x" * 70_000)
    (found,) = [each for each in readings(text) if each.bundle and each.bundle.reviews]
    assert found.bundle is not None
    problem = found.problems[0]
    assert 'element 1 refers to "#o", which neither it nor the beginning' in problem.message
    report = check(found.bundle, as_of=DAY, checks=[dangling_reference], problems=found.problems)
    assert [each.fails for each in report.findings] == [False]


@pytest.mark.parametrize(
    "text", ['"' + '\\"' * 100_000, '"' * 100_001, "\\" * 200_000, '1"' * 99_999]
)
def test_no_text_between_elements_is_gone_over_again(text: str) -> None:
    """Reading takes time in proportion to the length, also where a string is never closed."""
    began = time.perf_counter()
    found = readings('{"@type": "DataFeed", "dataFeedElement": [' + text)
    assert time.perf_counter() - began < 5
    assert found[-1].problems


def test_limits_are_named() -> None:
    """An element or a text that is too long is told; the element after a long one is read."""
    small = Options(limits=Limits(size=100))
    found = readings(feed(["{}", json.dumps({"a": [1] * 200}), "{}"], head=""), small)
    assert [each.refused for each in found] == [(), ("element 2",), ()]
    assert "(size)" in found[1].problems[0].message
    found = readings(feed(["{}", f'"{"x" * 5_000_000}"']), small)
    assert "(size)" in found[-1].problems[0].message


def test_refused_elements_are_counted_beyond_a_limit() -> None:
    """Of a feed of plain values some are named; the rest is told by its number, with its place."""
    elements = ["1"] * 500 + ["{}"] + ["2"] * 500
    found = readings(feed(elements), Options(limits=Limits(problems=10)))
    assert len(found) == 10 + 1 + 2
    assert sum(each.count for each in found) == 1_000
    assert found[-2].refused == ("989 more elements",)
    assert found[-2].problems[0].message == (
        "989 more elements cannot be read, the first of them here; at most 10 problems are told "
        "one by one (problems)"
    )
    first, counted = found[9].problems[0], found[-2].problems[0]
    assert (counted.line, counted.column) == (1, (first.column or 0) + 2)
    assert found[-1].refused == ("element 1001",)


def test_places_are_those_of_the_file() -> None:
    """Line and column count from the beginning of the file, on either path."""
    for how in ("list", "dated"):
        text = feed(["{}", "\n é" + wrapped(review(), how)]).replace("é", " ")
        found = readings(text)[1]
        place = found.place(found.pointers("/reviews/0/url"))
        assert place is not None
        assert place.line == 2
        line = text.split("\n")[1]
        assert line[(place.column or 0) - 1 :].startswith('"https://alden.example/checks/1"')


def test_a_key_that_occurs_twice_is_told() -> None:
    """Also in the element around a review."""
    (found,) = readings(feed(['{"@type": "DataFeedItem", "item": [], "item": []}']))
    assert "occurs again" in found.problems[0].message


def test_the_module_has_what_every_format_has() -> None:
    """It is read alone."""
    assert (datafeed.NAME, datafeed.LOSSES) == ("datafeed", ())
