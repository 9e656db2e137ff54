import html
import io
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st
from tests.cases.claim_reviews import CASES, RENTS, review
from tests.cases.flat_reviews import assert_counted

from civicclaims import strategies
from civicclaims.formats import claimreview, html_page
from civicclaims.formats.html_page import read
from civicclaims.formats.losses import kept
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.reading import Reading
from civicclaims.record.bundle import Bundle

SAMPLES = Path(__file__).parents[3] / "shared" / "data" / "schemaorg-claimreview-examples.txt"
TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=8).map(
    lambda text: " ".join(f"x{text}x".split())
)


def one(page: str | bytes, options: Options = PLAIN) -> Reading:
    """What comes of reading a page."""
    raw = page if isinstance(page, bytes) else page.encode()
    (reading,) = read(io.BytesIO(raw), options)
    return reading


def block(content: str) -> str:
    """A block of JSON-LD."""
    return f'<script type="application/ld+json">{content}</script>'


def microdata(value: Any, name: str | None = None) -> str:
    """A node as microdata, as a page would have it."""
    prop = "" if name is None else f' itemprop="{name}"'
    if not isinstance(value, dict):
        return f"<span{prop}>{html.escape(str(value))}</span>"
    inner = "".join(
        microdata(each, key)
        for key, held in value.items()
        if key != "@type"
        for each in (held if isinstance(held, list) else [held])
    )
    return f'<div{prop} itemscope itemtype="https://schema.org/{value["@type"]}">{inner}</div>'


@given(strategies.bundles())
def test_what_is_written_is_read_out_of_a_page(bundle: Bundle) -> None:
    """A record that is put into a page is read out of it, less the declared losses."""
    page = f"<!doctype html><p>x<a b>{block(claimreview.dumps(bundle).decode())}<p>y"
    found = one(page).bundle
    assert found is not None
    expected = kept(bundle, claimreview.LOSSES)
    assert [*found.items()] == [*expected.items()]


NODES = st.recursive(
    st.fixed_dictionaries({"@type": st.just("Person")}, optional={"name": TEXT, "jobTitle": TEXT}),
    lambda inner: st.fixed_dictionaries(
        {"@type": st.sampled_from(["Claim", "NewsArticle"])},
        optional={"author": inner, "name": TEXT, "isBasedOn": inner},
    ),
    max_leaves=4,
)
REVIEWS = st.fixed_dictionaries(
    {"@type": st.just("ClaimReview"), "claimReviewed": TEXT},
    optional={"author": NODES, "itemReviewed": NODES, "reviewBody": TEXT, "headline": TEXT},
)


@given(REVIEWS)
def test_microdata_is_json_ld_in_other_clothes(node: Any) -> None:
    """The same node gives the same record, written as JSON-LD or as microdata."""
    as_json = claimreview.read_text(json.dumps(node).encode()).bundle
    as_page = one(microdata(node)).bundle
    assert as_json is not None
    assert as_page is not None
    mine = json.dumps([_bare(each) for _, each in as_page.items()])
    assert mine == json.dumps([_bare(each) for _, each in as_json.items()])


def _bare(item: Any) -> str:
    """An item without the ids, which a digest of the prefix in a type goes into."""
    text = item.text if hasattr(item, "text") else getattr(item, "name", "")
    return f"{type(item).__name__} {text} {getattr(item, 'title', '')} {getattr(item, 'kind', '')}"


@given(
    st.lists(st.sampled_from(CASES), max_size=3, unique_by=lambda case: case[0]), st.integers(0, 3)
)
@settings(max_examples=40)
def test_a_bad_block_never_loses_the_others(cases: list[Any], at: int) -> None:
    """A block that is broken is refused by its number, with its place in the page."""
    blocks = [json.dumps(each[1]).replace("</", "<\\/") for each in cases]
    at = min(at, len(blocks))
    blocks.insert(at, '{"@type": "ClaimReview",\n  oh}')
    reading = one("<html>\n" + "\n".join(map(block, blocks)))
    assert reading.refused == (f"block {at + 1}",)
    assert reading.bundle is not None
    assert_counted(reading)
    alone = [claimreview.read_text(each.encode()).bundle for each in blocks]
    assert len(reading.bundle.reviews) == sum(len(each.reviews) for each in alone if each)
    (broken,) = [each for each in reading.problems if each.message.startswith("block")]
    assert (broken.line, broken.column) == (at + 3, 3)


PIECES = st.sampled_from(
    [
        *"<>/='\" -!ab\n",
        "<!--",
        "-->",
        "<div itemscope>",
        "<script",
        "</script>",
        "</div>",
        "<b itemprop=a>",
        ' type="application/ld+json"',
        "{}",
    ]
)


@given(st.lists(PIECES, max_size=40).map("".join))
@settings(max_examples=300)
def test_no_page_makes_reading_raise(page: str) -> None:
    """Whatever a page holds, it is read, and every problem in it has a place."""
    reading = one(page)
    assert reading.bundle is not None
    assert all(each.line is not None for each in reading.problems)
    assert reading.count == len(reading.bundle.reviews) + len(reading.refused)


PARTED = "<br>", "<br/>", "</p><p>", "<div>", "</td><td>", "<li>", "<hr>", "</h2>"
JOINED = "<b>", "</i>", "<wbr>", "<img src=x>", "<!-- x -->", "<span>"


@given(st.lists(st.tuples(st.sampled_from((*PARTED, *JOINED)), st.sampled_from("1 5 20".split()))))
def test_words_end_where_a_page_shows_their_end(parts: list[tuple[str, str]]) -> None:
    """Words are joined across elements within a line, and never across those that part lines."""
    body = "".join(tag + words for tag, words in parts)
    page = (
        '<div itemscope itemtype="https://schema.org/ClaimReview">'
        f'<section itemprop="claimReviewed">by {body}</section></div>'
    )
    found = one(page).bundle
    expected = "".join((" " if tag in PARTED else "") + words for tag, words in parts)
    assert found is not None
    assert found.claims[0].text == " ".join(f"by {expected}".split())


@pytest.mark.parametrize(
    ("opening", "closing"),
    [("<!--", "-->"), ("//<![CDATA[\n", "\n//]]>"), ("<![CDATA[", "]]>"), ("<!--", ""),
     ("/* <![CDATA[ */", "/* ]]> */"), ("\n ", " \n")],
)  # fmt: skip
def test_what_stands_around_a_block_is_passed_over(opening: str, closing: str) -> None:
    """Old editors put comments and CDATA around scripts."""
    reading = one(block(opening + json.dumps(review()) + closing))
    assert (reading.count, reading.problems) == (1, ())


def test_blocks_refer_to_one_another() -> None:
    """A node of one block may be described in another."""
    page = block(json.dumps(review(author={"@id": "#o"}))) + block(
        '{"@id": "#o", "@type": "Organization", "name": "Tern Institute"}'
    )
    bundle = one(page).bundle
    assert bundle is not None
    assert [each.id for each in bundle.agents if each.name == "Tern Institute"] == ["#o"]


def test_microdata_values_stand_where_they_should() -> None:
    """A value is in the attribute that the element has for it, else its text in one line."""
    page = """<div itemscope itemtype="https://schema.org/ClaimReview" itemid="#r">
    <meta itemprop="claimReviewed" content="Rents &amp; prices"><a itemprop=url href='/a'>x</a>
    <time itemprop="datePublished" datetime="2025-03-04">today</time>
    <h1 itemprop="headline reviewBody">So   it
     is <b>here</b></h1> <img itemprop="image"> <link itemprop="citation" href="https://a.example">
    <ul><li itemprop="itemReviewed" itemscope itemtype="http://schema.org/Claim http://schema.org/X">
      <span itemprop="author">Mayor Lund</span><li>no part of it</ul></div>
    <span itemprop="name">lost</span><p itemscope><p itemscope itemtype="https://schema.org/Person">
    <input itemscope itemprop="x"></p>"""
    reading = one(page)
    assert reading.bundle is not None
    (found,) = reading.bundle.reviews
    assert (found.id, found.url, found.title, found.text) == (
        "#r", "/a", "So it is here", "So it is here",
    )  # fmt: skip
    assert found.date is not None
    assert found.date.start == "2025-03-04"
    assert reading.bundle.claims[0].text == "Rents & prices"
    assert reading.bundle.agents[0].name == "Mayor Lund"
    place = reading.place("/reviews/0/title")
    assert place is not None
    assert (place.line, place.column) == (4, 5)
    assert reading.pointers("/reviews/0/title") == "/reviews/0/title"
    assert reading.place("/reviews/9") is None


@pytest.mark.parametrize(
    ("raw", "problems"),
    [
        ("é".encode("utf-8-sig"), 0),
        ("é".encode("utf-16"), 0),
        ('<meta charset="iso-8859-1">é'.encode("cp1252"), 0),
        ('<meta http-equiv=x content="text/html; charset=windows-1251">Ж'.encode("cp1251"), 0),
        (b'<meta charset="utf-16">', 0),
        (b'<meta charset="klingon">', 1),
        (b"\n\xff", 1),
    ],
)
def test_encodings(raw: bytes, problems: int) -> None:
    """The encoding is told by the first bytes, then by the page; what is not in it is told."""
    page = raw + ("".encode("utf-16-le") if raw[:2] == b"\xff\xfe" else b"")
    assert len(one(page).problems) == problems


HOSTILE = {
    "comments": "<!--" * 500_000,
    "less than": "<" * 2_000_000,
    "open tags": "<a " * 500_000,
    "elements": "<div>" * 100_000 + "</x>" * 100_000 + "</div>" * 100_000,
    "quotes": "<a b='\"" * 300_000,
    "equals": "<a " + "=" * 1_000_000,
    "attribute": f'<p title="{"x" * 10_000_000}">',
    "scripts": "<script>" * 200_000,
}


@pytest.mark.parametrize("page", HOSTILE.values(), ids=HOSTILE)
def test_pages_that_are_never_closed_end(page: str) -> None:
    """Nothing is read twice, however much is left open; where a rest is unread, it is told."""
    found = one(page)
    assert found.bundle == Bundle()
    assert found.refused in {(), ("the rest of the page",)}
    assert len(found.problems) == len(found.refused) == found.count


def test_what_hides_the_rest_of_a_page_is_told() -> None:
    """A comment, a tag or a style that is never closed hides what follows, which has to be said."""
    review_block = block(json.dumps(review()))
    for opening in ("<!-- ", "<style>", "<p title='", "<title>"):
        found = one(review_block + opening + review_block)
        assert found.refused == ("the rest of the page",)
        assert found.bundle is not None
        assert len(found.bundle.reviews) == 1
        assert found.problems[0].column == len(review_block) + 1


@pytest.mark.parametrize(
    "before", ["<svg><title/><style/></svg>", "<!-->", "<!--->", "<!-- x --!>"]
)
def test_what_hides_nothing(before: str) -> None:
    """An empty comment, and an element of a drawing that ends in itself, hide nothing."""
    found = one(before + block(json.dumps(review())))
    assert found.bundle is not None
    assert (len(found.bundle.reviews), found.problems) == (1, ())


def test_words_at_the_end_of_a_page_count() -> None:
    """The last words of a page belong to the item they stand in, though no tag follows them."""
    kind = "https://schema.org/ClaimReview"
    page = f'<div itemscope itemtype="{kind}"><p itemprop="claimReviewed">It <b>has</b> doubled'
    found = one(page)
    assert found.bundle is not None
    assert [each.text for each in found.bundle.claims] == ["It has doubled"]


def test_limits_are_named() -> None:
    """Too many blocks, too deep items and too long pages are told, and what came before is kept."""
    page = block(json.dumps(review())) * 3 + "<div itemscope>" * 2
    reading = one(page, Options(limits=Limits(blocks=2)))
    assert reading.refused == ("block 3 and all after it",)
    assert "(blocks)" in reading.problems[0].message
    assert reading.count == 3
    items = one("<div itemscope></div>" * 3, Options(limits=Limits(blocks=2)))
    assert "(blocks)" in items.problems[0].message
    deep = one("<div itemscope itemprop=a>" * 200)
    assert "(depth)" in deep.problems[0].message
    long = one("x" * 11, Options(limits=Limits(size=10)))
    assert "(size)" in long.problems[0].message
    deeper = json.loads("{" + '"isBasedOn":{' * 400 + "}" * 401)
    assert (
        "too deep"
        in one(
            block(json.dumps({"@type": "CreativeWork", **deeper})),
            Options(limits=Limits(depth=1_000)),
        )
        .problems[0]
        .message
    )


def test_no_more_problems_are_told_than_the_limit() -> None:
    """Problems beyond the limit are counted, and every block is named all the same."""
    page = block("{oh}") * 5 + block('{"@type": "Claim", "datePublished": "x"}')
    reading = one(page, Options(limits=Limits(problems=2)))
    assert len(reading.refused) == 5
    assert [each.count for each in reading.problems] == [1, 1, 4]


def test_messages_name_lines_of_the_page() -> None:
    """What a message says of another place is said in lines of the page, too."""
    [open_] = one("\n\n\n\n" + block('{"a": 1')).problems
    assert (open_.line, "line 5" in open_.message) == (5, True)
    [again] = one("\n\n" + block('{"a": 1,\n"a": 2}')).problems
    assert (again.line, "after line 3" in again.message) == (4, True)


def test_other_scripts_and_comments_are_not_read() -> None:
    """Only JSON-LD counts, and nothing in comments."""
    inner = json.dumps(review())
    page = f"<!--{block(inner)}--><script>{inner}</script><style>{block(inner)}</style>"
    assert one(page).count == 0
    assert one(f'<SCRIPT TYPE="Application/LD+JSON; x">{inner}').count == 1


@pytest.mark.skipif(not SAMPLES.exists(), reason="the public samples are not at hand")
def test_the_public_samples_are_read() -> None:
    """The examples of schema.org are read out of their page, JSON-LD and microdata."""
    reading = one(SAMPLES.read_bytes())
    assert (reading.count, reading.problems) == (3, ())
    assert reading.bundle is not None
    ratings = [each.rating for each in reading.bundle.reviews]
    assert [each and (each.label, each.value, each.best) for each in ratings] == [
        ("True", "1", "6"), None, ("True", "1", "6"),
    ]  # fmt: skip


def test_one_page_is_loaded() -> None:
    """`loads` gives the record of a page."""
    assert html_page.loads(block(json.dumps(review()))).claims[0].text == RENTS


HEAD = {
    "nothing": ("", "/a", "b/c?d"),
    "a canonical link": (
        '<link rel="canonical" href="https://alden.example/checks/1">',
        "https://alden.example/a", "https://alden.example/checks/b/c?d",
    ),
    "og:url": (
        '<meta property="og:url" content="https://alden.example/checks/1">',
        "https://alden.example/a", "https://alden.example/checks/b/c?d",
    ),
    "a base": (
        '<link rel="canonical" href="https://alden.example/1"><base href="https://tern.example/x/">',
        "https://tern.example/a", "https://tern.example/x/b/c?d",
    ),
    "a base that is relative": (
        '<base href="/x/"><meta name="og:url" content="https://alden.example/checks/1">',
        "https://alden.example/a", "https://alden.example/x/b/c?d",
    ),
    "a base that is relative to nothing": ('<base href="/x/">', "/a", "b/c?d"),
    "a canonical link that is relative": ('<link rel="canonical" href="/checks/1">', "/a", "b/c?d"),
    "a base that is no address": ('<base href="https://[x">', "/a", "b/c?d"),
}  # fmt: skip


@pytest.mark.parametrize(("head", "page", "link"), HEAD.values(), ids=HEAD)
def test_a_link_leads_where_it_leads_in_the_page(head: str, page: str, link: str) -> None:
    """A relative address is told in full where the page tells of itself; else it stays as it is.

    The address of JSON-LD may lack its scheme, so that only one that begins as relative ones do
    is taken for one.
    """
    data = {"@type": "ClaimReview", "claimReviewed": RENTS, "url": "/a", "citation": "b/c?d",
            "isBasedOn": {"@type": "Article", "url": "alden.example/b"}}  # fmt: skip
    item = """<div itemscope itemtype="https://schema.org/ClaimReview">
    <a itemprop="url" href=" /a ">x</a><link itemprop="isBasedOn" href="b/c?d">
    <a itemprop="author" content="/a" href="/b">x</a></div>"""
    bundle = one(f"{head}{block(json.dumps(data))}").bundle
    assert bundle is not None
    assert bundle.reviews[0].url == page
    assert {each.url or each.title for each in bundle.sources} == {"b/c?d", "alden.example/b"}
    bundle = one(head + item).bundle
    assert bundle is not None
    assert bundle.reviews[0].url == page
    assert [each.name for each in bundle.agents] == ["/a"]
    assert {each.url or each.title for each in bundle.sources} == {link}


def test_a_page_without_markup_says_so() -> None:
    """An empty record of a page is no clean bill: that there was nothing to read is told."""
    (note,) = one("<p>Rents doubled.").notes
    assert "no markup of schema.org" in note
    assert one(block(json.dumps(review()))).notes == ()
    assert one(block("{oh}")).notes == ()


def test_reviews_in_rdfa_are_refused() -> None:
    """What is not read is told once, with its place."""
    item = '<div vocab="https://schema.org/" typeof="schema:ClaimReview Thing">x</div>'
    reading = one(f"\n<p typeof='Person'>{item}{item}{block(json.dumps(review()))}")
    assert (reading.count, reading.refused) == (2, ("the reviews in RDFa",))
    (problem,) = reading.problems
    assert (problem.line, "RDFa" in problem.message) == (2, True)
