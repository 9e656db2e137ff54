import io
import json
import random
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from tests.cases.claim_reviews import CASES, COMMON, RATED, review

from civicclaims import strategies
from civicclaims.errors import FormatError
from civicclaims.formats import claimreview, claimreview_lines
from civicclaims.formats._schema_org.fast import read_common
from civicclaims.formats.claimreview_lines import dumps, iter_load, loads, read
from civicclaims.formats.losses import kept
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.record.bundle import Bundle

TEXTS: st.SearchStrategy[Any] = (
    st.sampled_from(["", "None", "Alden", "https://alden.example/a", 'say "so"', "é</a>"])
    | st.text(max_size=6) | st.none() | st.just("x" * 301) | st.just([])
)  # fmt: skip
NUMBERS = (
    st.sampled_from(["4", "four", "4,5", "x", "", None, 4.5, 3.0, 1e30]) | st.integers(-3, 9)
)  # fmt: skip
DATES = st.sampled_from(
    ["2025-03-04", "2025-03-04T10:30:00Z", "2025-02-30T10:30:00Z", "2025-03-04T10:30:00.5+01:00",
     "31-10-2020", "03/04/2025", "None", "", "2025", "31-10-2020T10:30:00Z", None]
)  # fmt: skip
NAMES = st.sampled_from(["#a", "#b", "https://alden.example/#c", "_:d", "", "agent-ae9b5e4ac8"])
OTHERS = st.recursive(
    TEXTS | NUMBERS | st.booleans(),
    lambda inner: st.lists(inner, max_size=2) | st.fixed_dictionaries(
        {},
        optional={
            "@id": NAMES, "@type": st.sampled_from(["ImageObject", "ClaimReview", "Organization"]),
            "url": inner, "name": inner, "claimReviewed": inner, "schema:x": inner,
        },
    ),
    max_leaves=4,
)  # fmt: skip
"""Values that a record has no place for, some of which hold what is read all the same."""
UNHEARD = st.sampled_from(
    "unheard publisher isPartOf logo description about additionalType citation correction "
    "identifier @language schema:name review additionalProperty memberOf birthDate dateModified "
    "contentUrl genre".split()
)


@st.composite
def node(draw: st.DrawFn, kind: st.SearchStrategy[Any], /, **properties: Any) -> Any:
    """Nodes of a kind, with some of these properties, and seldom with others."""
    made = draw(
        st.fixed_dictionaries({"@type": kind}, optional={"image": TEXTS | OTHERS, **properties})
    )
    if draw(st.integers(0, 5)) == 0:
        made["@id"] = draw(NAMES)
    if draw(st.integers(0, 5)) == 0:
        made[draw(UNHEARD)] = draw(OTHERS)
    return made


def some(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One of them, or a list."""
    return one | st.lists(one, max_size=3)


REFERENCES = st.fixed_dictionaries({"@id": NAMES})
AGENTS = TEXTS | REFERENCES | node(
    st.sampled_from(
        ["Person", "Organization", "NewsMediaOrganization", "Thing", "schema:Person",
         ["schema:Person", "Organization"], ["Organization", "Thing"]]
    ),
    name=TEXTS, url=TEXTS, sameAs=some(TEXTS), jobTitle=TEXTS, worksFor=TEXTS | REFERENCES,
)  # fmt: skip
WORKS = TEXTS | REFERENCES | node(
    st.sampled_from(
        ["CreativeWork", "NewsArticle", "Thing", "schema:VideoObject", "a b", "ClaimReview",
         ["CreativeWork", "NewsArticle"], ["NewsArticle", "Person"], []]
    ),
    url=TEXTS, name=TEXTS, headline=TEXTS, datePublished=DATES,
)  # fmt: skip
ITEMS = node(
    st.sampled_from(["Claim", "Claim", "CreativeWork", "Article", "Person", "MediaReviewItem"]),
    appearance=some(WORKS), author=some(AGENTS), datePublished=DATES, firstAppearance=WORKS,
    headline=TEXTS, name=TEXTS, sameAs=some(TEXTS), text=TEXTS, url=TEXTS,
)  # fmt: skip
RATINGS = node(
    st.just("Rating"), alternateName=TEXTS, bestRating=NUMBERS, name=TEXTS,
    ratingExplanation=TEXTS, ratingValue=NUMBERS, worstRating=NUMBERS,
)  # fmt: skip
WORDS = st.sampled_from(["Alden", "Rents doubled.", "", "None"])
CONTEXTS: st.SearchStrategy[Any] = st.sampled_from(
    ["https://schema.org", "http://schema.org/", None, {"@vocab": "https://schema.org/"}, [0.5]]
)
PARTS: dict[str, Any] = {
    "author": some(AGENTS), "claimReviewed": WORDS, "dateModified": DATES,
    "datePublished": DATES, "headline": TEXTS, "inLanguage": TEXTS, "itemReviewed": ITEMS,
    "name": TEXTS, "reviewBody": TEXTS, "reviewRating": RATINGS, "sdLicense": TEXTS,
    "url": some(TEXTS), "@context": CONTEXTS,
}  # fmt: skip
REVIEWS = node(st.just("ClaimReview"), **PARTS)


TOPS = node(
    st.sampled_from(
        ["Organization", "Person", "NewsArticle", "WebPage", "WebSite", "ImageObject",
         "BreadcrumbList", "FAQPage", "ItemList", "Claim", "MediaReview", "Thing",
         "schema:WebPage", ["WebPage"], ["Person", "Organization"], ["FAQPage", "WebPage"],
         ["Place", "Thing"]]
    ),
    author=some(AGENTS), contentUrl=TEXTS, dateModified=DATES, datePublished=DATES,
    headline=TEXTS, inLanguage=TEXTS, isPartOf=some(WORKS), jobTitle=TEXTS, name=TEXTS,
    publisher=some(AGENTS), sameAs=some(TEXTS), url=TEXTS, worksFor=TEXTS | some(REFERENCES),
)  # fmt: skip


@st.composite
def graphs(draw: st.DrawFn) -> Any:
    """Graphs with a review in them nearly always, in which seldom two nodes have one name."""
    names = draw(st.permutations(["#a", "#b", "https://alden.example/#c"]))
    beside = [{**draw(TOPS), "@id": name} for name in names[: draw(st.integers(0, 3))]]
    others = draw(st.lists(st.one_of(TOPS, REVIEWS, OTHERS), max_size=draw(st.integers(0, 1))))
    nodes = draw(st.permutations([draw(REVIEWS), *beside, *others]))
    return {**draw(st.sampled_from([{}, {"@context": "https://schema.org"}])), "@graph": nodes}


def assert_the_same(document: Any, options: Options, *, ascii_: bool = True) -> bool:
    """Hold the fast path to the general one, and say whether it was taken."""
    raw = json.dumps(document, ensure_ascii=ascii_).encode()
    fast = read_common(raw, options)
    general = claimreview.read_text(raw, options)
    if fast is not None:
        assert fast == (general.bundle, dict(general.passed_over))
        assert general.problems == ()
        assert (general.count, general.refused) == (1, ())
    return fast is not None


ORG = {"@id": "https://alden.example/#org"}
PAGE = {"@id": "https://alden.example/checks/1"}
LINKED: list[tuple[str, dict[str, Any]]] = [
    ("its publisher and page",
     {"@context": "https://schema.org", "@graph": [
         review(author=ORG), {**ORG, "@type": "Organization", "name": "Alden Ledger"},
         {**PAGE, "@type": "WebPage", "name": "Rents"}]}),
    ("as the plugins of large sites write it",
     {"@context": "https://schema.org", "@graph": [
         {**PAGE, "@type": "WebPage", "url": PAGE["@id"], "name": "Rents",
          "isPartOf": {"@id": "#site"}, "datePublished": "2025-03-04T10:30:00+00:00",
          "dateModified": "2025-03-05", "primaryImageOfPage": {"@id": "#image"},
          "image": {"@id": "#image"}, "breadcrumb": {"@id": "#crumbs"}, "inLanguage": "en-GB",
          "potentialAction": [{"@type": "ReadAction", "target": [PAGE["@id"]]}]},
         {"@id": "#image", "@type": "ImageObject", "url": "i.png", "contentUrl": "i.png",
          "width": 800, "caption": "A street"},
         {"@id": "#crumbs", "@type": "BreadcrumbList", "itemListElement": [
             {"@type": "ListItem", "position": 1, "name": "Home"}]},
         {"@id": "#site", "@type": "WebSite", "name": "Alden Ledger", "description": "",
          "publisher": ORG, "inLanguage": "en-GB"},
         {**ORG, "@type": ["NewsMediaOrganization", "Organization"], "name": "Alden Ledger",
          "image": {"@id": "#l"},
          "logo": {"@id": "#l", "@type": "ImageObject", "url": "l.png", "inLanguage": "en-GB"},
          "sameAs": ["https://tern.example/ledger"]},
         {"@id": "#lund", "@type": "Person", "name": "Ada Lund", "image": "a.png",
          "worksFor": ORG},
         {"@id": "#article", "@type": "NewsArticle", "headline": "Rents",
          "author": {"@id": "#lund"}, "isPartOf": PAGE, "publisher": ORG, "wordCount": 700},
         review(author=ORG, mainEntityOfPage=PAGE, itemReviewed={
             "@type": "Claim", "author": {"@type": "Person", "name": "Mayor Lund"},
             "appearance": [{"@id": "#article"}, "https://tern.example/a"]})]}),
    ("a node in one place and its name in another",
     review(author=ORG, itemReviewed={
         "@type": "Claim", "author": {**ORG, "@type": "Organization", "name": "Alden Ledger"}})),
]  # fmt: skip
"""Reviews that refer to other nodes, in the shapes that the fast path knows."""


@given(REVIEWS, st.booleans(), st.sampled_from([100, 7, 6, 5, 2]))
@settings(max_examples=500)
def test_the_fast_path_does_what_the_general_one_does(
    document: Any, ascii_: bool, depth: int
) -> None:
    """What the fast path makes of a line is what the general path makes of it."""
    options = Options(limits=Limits(depth=depth))
    assert_the_same(document, options, ascii_=ascii_)


@given(graphs(), st.sampled_from([100, 8, 7]))
@settings(max_examples=250)
def test_the_fast_path_reads_a_graph_as_the_general_one_does(document: Any, depth: int) -> None:
    """What the fast path makes of a review among others is what the general path makes of it."""
    assert_the_same(document, Options(limits=Limits(depth=depth)))


@given(st.sampled_from([each for _, each in (*COMMON, *LINKED)]), st.data())
@settings(max_examples=500)
def test_the_paths_agree_on_what_is_nearly_common(document: Any, data: st.DataObject) -> None:
    """A common review in which one value anywhere is another still gives the same on both."""
    changed = json.loads(json.dumps(document))
    holder = data.draw(st.sampled_from([*_objects(changed)]))
    name = data.draw(st.sampled_from([*holder, "@id", "name", "image"]) | UNHEARD)
    holder[name] = data.draw(st.one_of(OTHERS, DATES, NUMBERS, AGENTS, WORKS, NAMES))
    assert_the_same(changed, PLAIN)


@pytest.mark.parametrize("case", [*COMMON, *LINKED], ids=lambda case: case[0])
def test_the_fast_path_is_taken_by_what_publishers_write(case: tuple[str, Any]) -> None:
    """The shapes of publishers and feeds need no general path."""
    assert assert_the_same(case[1], PLAIN)


PICTURED = {"@type": "Organization", "@id": "#o", "name": "Alden Ledger", "image": "i.png"}
UNCOMMON = {
    "one node in two places": review(author=PICTURED, itemReviewed={
        "@type": "Claim", "author": PICTURED}),
    "two of a name": review(author=PICTURED, itemReviewed={
        "@type": "Claim", "author": {**PICTURED, "name": "Tern"}}),
    "a name of a picture": review(author=PICTURED, image={"@type": "ImageObject", "@id": "#o"}),
    "a name of a logo": review(author=PICTURED, publisher={
        "@type": "Organization", "logo": {"@type": "ImageObject", "@id": "#o"}}),
    "two pictures of a name": review(author=PICTURED, image=[
        "i.png", {"@type": "ImageObject", "@id": "#o"}]),
    "a review in a picture": review(image={"@type": "ClaimReview"}),
    "a review deep inside": review(about=[{"x": {"claimReviewed": "So."}}]),
    "an author who is told of nowhere": review(author={"@id": "#o"}),
    "an author who is a page": {"@graph": [
        review(author={"@id": "#o"}), {"@id": "#o", "@type": "WebPage", "name": "Rents"}]},
    "an author in what is passed over": review(author={"@id": "#o"}, publisher=PICTURED),
    "a name and more": {"@graph": [
        review(author={"@id": "#o", "name": "Tern"}), {**PICTURED, "image": ""}]},
    "a name and more that is passed over": {"@graph": [
        review(author={"@id": "#o", "x": 1}), {**PICTURED, "image": ""}]},
    "two reviews": {"@graph": [review(), review(url="https://alden.example/checks/2")]},
    "a graph of a name": {"@id": "#g", "@graph": [review()]},
    "a list in a graph": {"@graph": [review(), {
        "@type": "ItemList", "itemListElement": [{"@type": "Person", "name": "Ada"}]}]},
    "a claim in a graph": {"@graph": [review(), {"@type": "Claim", "text": "So."}]},
    "a page without a name": {"@graph": [review(), {"@type": "WebPage", "name": "Rents"}]},
    "a page of the name of its review": {"@graph": [
        review(**{"@id": "#o"}), {"@id": "#o", "@type": "WebPage", "name": "Rents"}]},
    "a graph in a graph": {"@graph": [review(), {
        "@type": "Place", "@graph": [{"@type": "Person", "name": "Ada"}]}]},
    "two claims": review(itemReviewed=[{"@type": "Claim"}, {"@type": "Claim"}]),
    "a number that is a list": review(reviewRating={**RATED, "ratingValue": [4]}),
    "a number that is none": review(reviewRating={**RATED, "ratingValue": "four of five"}),
    "a number without end": review(reviewRating={**RATED, "ratingValue": "1" * 101}),
    "no date": review(datePublished="soon"),
    "a title that is nothing": review(headline="None"),
    "a name that is a date": review(**{"@id": ""}),
    "a person who is reviewed": review(itemReviewed={"@type": "Person", "name": "Ada Quist"}),
    "a claim that refers to its review": review(
        **{"@id": "#r"}, itemReviewed={"@type": "Claim", "review": {"@id": "#r"}}),
    "what is kept beside": review(additionalProperty={
        "@type": "PropertyValue", "propertyID": "civicclaims", "name": "supersedes", "value": "r"}),
    "a label that is nothing": review(reviewRating={**RATED, "alternateName": "nan"}),
    "a key twice in a tree": review(about=1.5, x={"a": 1}),
}  # fmt: skip
"""What is not for the fast path, each for a reason of its own; the last one is, until a key is."""


@pytest.mark.parametrize("name", UNCOMMON)
def test_what_is_uncommon_goes_the_general_way(name: str) -> None:
    """What the fast path would make too little or too much of is left to the general one."""
    document = UNCOMMON[name]
    if name != "a key twice in a tree":
        assert not assert_the_same(document, PLAIN)
        return
    assert assert_the_same(document, PLAIN)
    twice = json.dumps(document).replace('"about"', '"x": 2, "about"').encode()
    assert read_common(twice, PLAIN) is None


def test_what_is_passed_over_may_be_nothing_or_a_name() -> None:
    """An empty object says nothing, and one that is a name alone may be named again."""
    page = {"@id": "#p"}
    document = review(image={}, logo={}, isPartOf=page, mainEntityOfPage=page, publisher={})
    assert assert_the_same(document, PLAIN)


def _objects(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from _objects(each)


def test_the_fast_path_is_taken() -> None:
    """A plain review takes it, whatever the order of its keys; a key that occurs twice does not."""
    raw = json.dumps(review()).encode()
    assert read_common(raw, PLAIN) is not None
    twice = raw.replace(b'"url": "https://alden.example/checks/1"', b'"url": "a", "url": "b"')
    assert read_common(twice, PLAIN) is None
    (reading,) = read(io.BytesIO(twice))
    assert "occurs again" in reading.problems[0].message


@given(st.lists(strategies.bundles(), max_size=3), st.sampled_from([b"", b"\n", b" \r\n"]))
def test_lines_survive_less_what_is_declared(bundles: list[Bundle], blank: bytes) -> None:
    """Records written one a line are read in their order, less exactly the declared losses."""
    written = b"".join(dumps(each) + blank for each in bundles)
    expected = [kept(each, claimreview_lines.LOSSES) for each in bundles]
    assert list(iter_load(io.BytesIO(written))) == expected


@given(st.lists(st.sampled_from(CASES), max_size=4), st.randoms(use_true_random=False))
def test_a_broken_line_never_loses_the_others(cases: list[Any], random_: random.Random) -> None:
    """Each line is read as if it stood alone, however broken the one before it is."""
    lines = [json.dumps(each[1]).encode() for each in cases]
    lines.insert(random_.randint(0, len(lines)), b'{"@type": "ClaimReview", ')
    readings = list(read(io.BytesIO(b"\n".join(lines))))
    assert [each.bundle for each in readings] == [claimreview.read_text(x).bundle for x in lines]
    broken = [each for each in readings if each.refused]
    assert [each.refused for each in broken] == [(f"line {broken[0].first_line}",)]
    assert [each.problems[0].line for each in broken] == [broken[0].first_line]


def test_places_are_found_when_they_are_asked_for() -> None:
    """A line that took the fast path knows where its fields stand."""
    raw = b"\n" + json.dumps(review()).encode()
    (reading,) = read(io.BytesIO(raw))
    pointer = reading.pointers("/reviews/0/date")
    assert pointer == "/datePublished"
    place = reading.place(pointer)
    assert place is not None
    assert (place.line, raw.decode().splitlines()[1][(place.column or 0) - 1 :][:12]) == (
        2, '"2025-03-04"',
    )  # fmt: skip


def test_a_line_that_is_too_long_is_refused_by_its_number() -> None:
    """The limit is named, and the next line read."""
    lines = b'{"a": 1}\n' + b"x" * 3_000_000 + b'\n{"@type": "Claim"}'
    readings = list(read(io.BytesIO(lines), Options(limits=Limits(size=100))))
    assert [each.refused for each in readings] == [(), ("line 2",), ()]
    assert readings[1].problems[0].message == "a line of more than 100 bytes (size)"
    assert readings[2].first_line == 3


def test_no_more_problems_are_told_than_the_limit() -> None:
    """Lines beyond the limit of problems are counted in one reading, and none is lost."""
    found = [*read(io.BytesIO(b"{oh}\n" * 9), Options(limits=Limits(problems=2)))]
    assert sum(each.count for each in found) == 9
    assert len(found) == 4


def test_one_record_is_loaded_alone() -> None:
    """`load` is for a file of one line."""
    line = json.dumps(review()).encode()
    assert loads(line).reviews[0].url == "https://alden.example/checks/1"
    with pytest.raises(FormatError, match="several records"):
        loads(line + b"\n" + line)
