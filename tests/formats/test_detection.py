"""Which format a file is of is told by what it holds."""

import pytest
from hypothesis import given, strategies as st

from civicclaims.formats.catalogue import FORMATS, READ, format_named
from civicclaims.formats.detection import HEAD, detect

CASES = (
    ("record.json", '{"civicclaims": "1-draft"}', "json"),
    ("record.json", '\ufeff{"id": "x", "civicclaims": "1-draft"}', "json"),
    ("broken.json", "nothing", "json"),
    ("records.jsonl", '{"civicclaims": "1-draft"}\n{"civicclaims": "1-draft"}\n', "jsonl"),
    ("-", '{"civicclaims": "1-draft"}\n{"civicclaims": "1-draft"}\n', "jsonl"),
    ("-", '{\n"civicclaims": "1-draft"}', "json"),
    ("-", '{"@context": "https://schema.org",\n"@type": "ClaimReview"}', "claimreview"),
    ("-", '{"@type": "ClaimReview"}\n{"@type": "ClaimReview"}\n', "claimreview-lines"),
    ("reviews.ndjson", '{"@type": ["ClaimReview"]}\n', "claimreview-lines"),
    ("reviews.json", '[{"@type": "http://schema.org/ClaimReview"}]', "claimreview"),
    ("feed.json", '{"dataFeedElement": [{"@type": "ClaimReview"}]}', "datafeed"),
    ("page", "<!doctype html><p>", "html"),
    ("page.HTM", "plain words", "html"),
    ("ages.csv", "<5 Jahre;Anteil", "csv"),
    ("x.toml", "[claims]", "toml"),
    ("x.toml", "[[claims]]", "toml"),
    ("x.yaml", "{civicclaims: 1-draft}", "yaml"),
    ("x.yaml", '{"civicclaims": "1-draft"} # by hand', "yaml"),
    ("x.csv", "[Institut];[Anteil]", "csv"),
    ("broken.json", "{'@type': 'ClaimReview'}", "json"),
    ("broken.jsonl", '{"civicclaims": "1-draft", "agents": [', "jsonl"),
    ("pretty.jsonl", '{\n "civicclaims": "1-draft"\n}', "json"),
    ("listed.jsonl", '[\n {"@type": "ClaimReview"}\n]', "claimreview"),
    ("answer.json", '{"claims": [{"text": "x", "claimReview": []}]}', "fact-check-tools"),
    ("page.json", '{"name": "x", "claimReviewMarkups": []}', "fact-check-tools"),
    ("dev.json", '[{"claim": "x", "claim_types": [], "reporting_source": "y"}]', "averitec"),
    ("a.csv", "id,@context,@type,claimReviewed,reviewRating.alternateName", "duke-csv"),
    ("b.csv", '"","rating_alternateName","claimReview_claimReviewed"', "claimskg-csv"),
    ("c.csv", "speaker;figure\nLund;3,9", "csv"),
    ("c.tsv", "speaker\tfigure", "tsv"),
    ("a.json", '{"@context": "http://www.w3.org/ns/anno.jsonld", "target": 1}', "web-annotation"),
    ("h.json", '{"rows": [{"uri": "u", "target": [], "user": "x"}]}', "hypothesis"),
    ("x.yml", "civicclaims: 1-draft", "yaml"),
    ("x.toml", 'civicclaims = "1-draft"', "toml"),
    ("x.csv", "PK\x03\x04", "xlsx"),
    ("-", "PAR1", "parquet"),
    ("record", "# by hand\ncivicclaims: 1-draft\n", "yaml"),
    ("-", '---\n"civicclaims": 1-draft\n', "yaml"),
    ("-", 'id = "x"\ncivicclaims = "1-draft"\n', "toml"),
    ("-", "id,url,claimReviewed,reviewRating.alternateName\n", "duke-csv"),
    ("-", '"","rating_alternateName","claimReview_claimReviewed"\n', "claimskg-csv"),
    ("notes.txt", "Of civicclaims: nothing.", None),
    ("-", "ARROW1", "arrow"),
    ("-", "speaker,figure\n", None),
    ("notes.txt", "Some words.", None),
    ("page.txt", "Saved:\n<p>\n<script id=x TYPE='application/ld+json'>{}</script>", "html"),
    ("-", 'Saved:\n<div itemscope="" itemtype="https://schema.org/ClaimReview">', "html"),
    ("notes.txt", "Of <b>itemscope</b> and application/ld+json: nothing.", None),
    ("-", "civicclaims: 1-draft\ntitle: <div itemscope>\n", "yaml"),
)


REVIEW = '{"@context": "https://schema.org", "@type": "ClaimReview"}'
DECISIVE = {
    "a page": ("<!doctype html><p>", "html"),
    "a page without a type": ("\n<p>Words.</p>", "html"),
    "a review": (REVIEW, "claimreview"),
    "a list of reviews": (f"[{REVIEW}]", "claimreview"),
    "reviews, one a line": (f"{REVIEW}\n{REVIEW}\n", "claimreview-lines"),
    "records, one a line": ('{"civicclaims": "1-draft"}\n' * 2, "jsonl"),
    "a feed": ('{"@type": "DataFeed"}', "datafeed"),
    "an answer": ('{\n "claims": [{"claimReview": []}]}', "fact-check-tools"),
    "an annotation": ('{"@context": "http://www.w3.org/ns/anno.jsonld"}', "web-annotation"),
    "a table of the Reporters’ Lab": ("url,claimReviewed,reviewRating.alternateName\n", "duke-csv"),
    "a table of ClaimsKG": ("rating_alternateName,claimReview_claimReviewed\n", "claimskg-csv"),
    "a workbook": ("PK\x03\x04", "xlsx"),
    "columns": ("PAR1", "parquet"),
    "a stream of columns": ("ARROW1", "arrow"),
}
"""What tells a format whatever the file is called."""
SUFFIXES = sorted({suffix for each in READ for suffix in each.suffixes})


@pytest.mark.parametrize("what", DECISIVE)
def test_what_a_file_holds_decides(what: str) -> None:
    """A name never changes what decisive content tells.

    Only whether a single review is that, or the first of many lines, is left to it.
    """
    text, expected = DECISIVE[what]
    lines = {".jsonl", ".ndjson"} if expected == "claimreview" else set()
    for suffix in {*SUFFIXES, "", ".txt"} - lines:
        assert detect(f"x{suffix}", text.encode()) == expected
        assert detect(f"x{suffix}", f"\ufeff{text}".encode()) == expected or text[:2].isupper()
    for suffix in lines:
        assert detect(f"x{suffix}", text.encode()) == "claimreview-lines"


@pytest.mark.parametrize(("name", "text", "expected"), CASES)
def test_cases(name: str, text: str, expected: str | None) -> None:
    """A file of a known kind is told by its content, or by its name where that leaves it open."""
    assert detect(name, text.encode()) == expected


@given(st.sampled_from([each[0] for each in CASES]), st.binary(max_size=200))
def test_anything_has_an_answer(name: str, head: bytes) -> None:
    """Whatever a file holds, the answer is a format that can be read, or none."""
    found = detect(name, head)
    assert found is None or format_named(found).reads


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_name_tells_where_nothing_else_does(suffix: str) -> None:
    """Words that tell nothing are of the first format whose names end so."""
    of_it = [each.name for each in READ if suffix in each.suffixes]
    assert detect(f"x{suffix}", b"words") == of_it[0]
    assert detect(f"X{suffix.upper()}", b"") == of_it[0]


def test_utf_16() -> None:
    """A table in UTF-16, as a spreadsheet saves it, is told like any other."""
    header = "claimReviewed,reviewRating.alternateName"
    assert detect("a.csv", header.encode("utf-16")) == "duke-csv"


def test_an_old_workbook_is_a_workbook() -> None:
    """A workbook of the old kind goes to the reader that says how to save it."""
    assert detect("polls.xls", bytes.fromhex("d0cf11e0a1b11ae1")) == "xlsx"


@pytest.mark.parametrize(
    "text", ['"' * HEAD, "{" * HEAD, '{"a":' * (HEAD // 5), '{"' + "\\" * HEAD]
)
def test_hostile_heads(text: str) -> None:
    """A head made to be slow is answered at once."""
    assert detect("-", text.encode()) in {None, "json"}


def test_formats_are_few_and_unlike() -> None:
    """No two formats have the same name, and each is read or written."""
    names = [each.name for each in FORMATS]
    assert len(names) == len(set(names))
    assert all(each.reads or each.writes for each in FORMATS)
    with pytest.raises(KeyError, match="there is no format docx"):
        format_named("docx")
