"""The records in `seeds/` load, and every place in them holds the words it names."""

import datetime as dt
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from civicclaims.checks.catalogue import CATALOGUE
from civicclaims.findings import Level
from civicclaims.formats.json import load
from civicclaims.run import check

ROOT = Path(__file__).parents[1]
SEEDS = ROOT / "seeds"
RECORDS = sorted(SEEDS.glob("*.json"), key=lambda path: path.stem)
ARTICLE = ROOT.parent / "shared" / "seeds" / "000_4c00672f32240e50.txt"
LONGEST_COPY = 5
AS_OF = dt.date(2026, 1, 31)

needs_article = pytest.mark.skipif(
    not ARTICLE.exists(), reason="the article is its publisher's and not beside this repository"
)


def record(name: str) -> dict[str, Any]:
    """A record as plain JSON, read without this library."""
    found: dict[str, Any] = json.loads((SEEDS / f"{name}.json").read_text(encoding="utf-8"))
    return found


def selectors(node: object) -> Iterator[dict[str, Any]]:
    """Every selector anywhere in a record."""
    if isinstance(node, dict):
        yield from node.get("selectors", ())
        for child in node.values():
            yield from selectors(child)
    elif isinstance(node, list):
        for child in node:
            yield from selectors(child)


def strings(node: object) -> Iterator[str]:
    """Every text anywhere in a record, without the quotations."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict):
        for name, child in node.items():
            if name != "quotes":
                yield from strings(child)
    elif isinstance(node, list):
        for child in node:
            yield from strings(child)


def sha256(text: str) -> str:
    """The digest of a text in UTF-8."""
    return hashlib.sha256(text.encode()).hexdigest()


def runs(text: str) -> set[tuple[str, ...]]:
    """All runs of one word more than may be copied, without marks and capitals."""
    stripped = (word.strip("“”‘’\"'.,;:?!()") for word in text.lower().split())
    words = [word for word in stripped if word]
    return {tuple(words[i : i + LONGEST_COPY + 1]) for i in range(len(words) - LONGEST_COPY)}


def subject(found: dict[str, Any]) -> dict[str, Any]:
    """The source that is the text a record is about."""
    return next(each for each in found["sources"] if each["id"] == found["subject"])


def test_there_are_three_records() -> None:
    """A real article, an invented one, and the invented one with faults are on record."""
    assert [path.stem for path in RECORDS] == [
        "harbour-levy",
        "harbour-levy-faulty",
        "la-directive",
    ]


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_loads(path: Path) -> None:
    """A seed can be read, faults and all, and keeps its id."""
    assert load(path).id == path.stem


@pytest.mark.parametrize("name", ["harbour-levy", "harbour-levy-faulty"])
def test_positions_hold_their_words(name: str) -> None:
    """The words, the words before and the words after stand where the record says."""
    text = (SEEDS / f"{name}.txt").read_text(encoding="utf-8")
    found = record(name)
    assert subject(found)["sha256"] == sha256(text)
    places = list(selectors(found))
    assert len(places) > 50
    for place in places:
        start, end = place["start"], place["end"]
        assert text[start:end] == place["exact"]
        assert text[:start].endswith(place.get("prefix", ""))
        assert text[end:].startswith(place.get("suffix", ""))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_quotations_are_their_pieces(path: Path) -> None:
    """The text of a quotation is its pieces, joined by blanks."""
    for quote in record(path.stem)["quotes"]:
        assert quote["text"] == " ".join(piece["exact"] for piece in selectors(quote))


@pytest.mark.parametrize("path", RECORDS, ids=lambda path: path.stem)
def test_figures_stand_where_they_say(path: Path) -> None:
    """The first place of a figure holds the figure as printed, and nothing else."""
    for statistic in record(path.stem)["statistics"]:
        printed = statistic["quantity"]["text"]
        place = statistic["anchors"][0]["selectors"][0]
        assert place.get("exact", printed) == printed
        assert place.get("digest", sha256(printed)) == sha256(printed)
        assert place["end"] - place["start"] == len(printed)


def test_article_is_not_copied_in_places() -> None:
    """Places of the real article give words for quotations alone, elsewhere a digest."""
    found = record("la-directive")
    quoted = [place["start"] for place in selectors(found["quotes"])]
    for place in selectors(found):
        assert place.keys() in ({"start", "end", "exact"}, {"start", "end", "digest"})
    others = {name: items for name, items in found.items() if name != "quotes"}
    assert len(quoted) == 5
    assert all("digest" in place for place in selectors(others))


def test_unsaid_dates_stay_unsaid() -> None:
    """No date in the record of the real article has a year."""
    assert "published" in subject(record("la-directive"))["not_said"]
    text = (SEEDS / "la-directive.json").read_text(encoding="utf-8")
    assert '"start": "XXXX-06"' in text
    assert '"start": "2' not in text
    assert '"value": "2' not in text


@pytest.mark.parametrize("name", ["harbour-levy", "la-directive"])
def test_honest_records_give_notes_alone(name: str) -> None:
    """A record without planted faults gives notes, and nothing stays open."""
    report = check(load(SEEDS / f"{name}.json"), as_of=AS_OF)
    assert report.worst() is Level.NOTE
    assert all(finding.fails for finding in report.findings)


def test_planted_faults_are_found() -> None:
    """The faults in the table of the README are found, each by its check, and no others."""
    table = (SEEDS / "README.md").read_text(encoding="utf-8")
    planted = re.findall(r"\| ([A-Z]{3}[0-9]{3}) ([a-z-]+)", table)
    assert len(planted) == 16
    assert set(planted) <= {(each.code, each.slug) for each in CATALOGUE}
    report = check(load(SEEDS / "harbour-levy-faulty.json"), as_of=AS_OF)
    found = [
        (finding.check, finding.slug)
        for finding in report.findings
        if finding.level is not Level.NOTE or finding.check.startswith("BND")
    ]
    assert sorted(found) == sorted(planted)
    assert [finding.pointer for finding in report.findings if finding.waived] == ["/shares/0"]
    assert all(finding.fails or finding.waived for finding in report.findings)


@needs_article
def test_article_positions_hold_their_words() -> None:
    """Every place in the real article holds the words of its digest."""
    text = ARTICLE.read_bytes().decode()
    found = record("la-directive")
    assert subject(found)["sha256"] == sha256(text)
    places = list(selectors(found))
    assert len(places) > 55
    for place in places:
        words = text[place["start"] : place["end"]]
        if "exact" in place:
            assert words == place["exact"]
        else:
            assert sha256(words) == place["digest"]


@needs_article
def test_article_is_not_copied_in_sentences() -> None:
    """Outside quotations the record has no run of more than five words of the article."""
    article = runs(ARTICLE.read_bytes().decode())
    copied = {text: runs(text) & article for text in strings(record("la-directive"))}
    assert {text: found for text, found in copied.items() if found} == {}
