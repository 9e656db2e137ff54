"""A draft holds what it found at its place, refers to nothing missing, and guesses aloud."""

import datetime as dt
import time
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from civicclaims.anchoring.held import resolve_places
from civicclaims.anchoring.place import Status
from civicclaims.findings import Kind, Level
from civicclaims.formats.json import dumps, loads
from civicclaims.reading.drafted_agents import Agents
from civicclaims.reading.drafting import ARTICLE, UNSEEN, draft, summary
from civicclaims.record.bundle import references
from civicclaims.run import check
from civicclaims.strategies import words

ROOT = Path(__file__).parents[2]
SEED = ROOT.parent / "shared" / "seeds" / "000_4c00672f32240e50.txt"

NEWS = """The pier reopened on Friday after more than two years.
“It was a long wait,” said Harbor Director Ana Lund. “We never doubted it.”
About 28 percent of the 1,200 slips stayed empty, according to a report by the Port of Alden.
“The fee is fair,” Lund told reporters. A “temporary” closure is planned by the end of May.
"""

_PIECES = st.sampled_from(
    [
        *NEWS.splitlines(),
        "“",
        "”",
        "said Roe.",
        "according to police",
        "on Monday",
        "5",
        "\n\n",
        " ",
    ]
)
texts = st.lists(_PIECES, max_size=8).map(" ".join) | words() | st.text(max_size=40)


@settings(deadline=None)
@given(texts)
def test_every_place_of_a_draft_is_found(text: str) -> None:
    """The words of each item stand where the draft says, in the text it was made of."""
    for resolved in resolve_places(draft(text), {ARTICLE: text}):
        assert all(place.status is Status.FOUND for place in resolved.places)


@settings(deadline=None)
@given(texts)
def test_a_draft_is_a_whole_record(text: str) -> None:
    """It can be written and read, and everything it refers to is in it."""
    bundle = draft(text, published="2025-07-11")
    if "\ud800" <= max(text, default="") <= "\udfff":
        return
    assert loads(dumps(bundle)) == bundle
    links = [
        *references(bundle),
        *(link for _, item in bundle.items() for link in references(item)),
    ]
    assert all(bundle.get(link.target) is not None for link in links)


@settings(deadline=None)
@given(texts)
def test_everything_guessed_is_unconfirmed(text: str) -> None:
    """Each item but the article itself is listed, once."""
    bundle = draft(text)
    ids = [item.id for _, item in bundle.items()]
    assert sorted(bundle.unconfirmed) == sorted({*ids} - {ARTICLE})


@settings(deadline=None)
@given(texts)
def test_a_draft_is_never_accused_by_its_own_text(text: str) -> None:
    """Held against the text it was made of, no place and no quotation fails."""
    report = check(draft(text), as_of=dt.date(2026, 1, 31), texts={ARTICLE: text})
    assert not [
        each
        for each in report.findings
        if each.check[:3] in {"PLC", "QUO"}
        and each.remark.kind is Kind.FAIL
        and each.level is not Level.NOTE
    ]


def test_what_is_found_in_an_article() -> None:
    """Quotations with their pieces and speakers, figures, sources, and dates on the calendar."""
    bundle = draft(NEWS, published=dt.date(2025, 7, 14), name="pier")
    assert [(each.text, each.kind, len(each.anchors[0].selectors)) for each in bundle.quotes] == [
        ("It was a long wait, We never doubted it.", "speech", 2),
        ("The fee is fair,", "speech", 1),
        ("temporary", "scare", 1),
    ]
    (director, port) = bundle.agents
    assert (director.name, director.kind) == ("Harbor Director Ana Lund", "person")
    assert [each.speakers for each in bundle.quotes] == [(director.id,), (director.id,), ()]
    assert port.name == "the Port of Alden"
    figure = next(
        each for each in bundle.statistics if each.quantity and each.quantity.hedge == "About"
    )
    assert figure.attribution is not None
    assert (figure.attribution.agents, figure.attribution.via) == ((port.id,), ("source-1",))
    times = [claim.when for claim in bundle.claims if claim.when is not None]
    assert [(when.text, when.start, when.end) for when in times] == [
        ("Friday", "2025-07-11", None),
        ("by the end of May", "../2026-05-31", None),
    ]


def test_without_a_day_of_publication_no_day_is_guessed() -> None:
    """Relative dates are kept as words, and say what is missing."""
    events = [claim for claim in draft(NEWS).claims if claim.when is not None]
    assert events
    assert all(claim.when is not None and claim.when.start is None for claim in events)
    assert all(claim.note for claim in events)


def test_one_person_is_one_agent() -> None:
    """Names that end alike and hold no other word are one; other names are not."""
    agents = Agents()
    lund = agents.id_of("Lund")
    assert agents.id_of("Mayor Ana Lund") == lund
    assert agents.id_of("Ana Lund") == lund
    assert agents.id_of("Bo Lund-Ek") != lund
    assert agents.id_of("Ana Roe") != lund
    assert agents.id_of("residents of Lund") != lund
    assert agents.items()[0].name == "Mayor Ana Lund"


@pytest.mark.parametrize(
    ("name", "kind", "naming"),
    [
        ("Mayor Ana Lund", "person", "named"),
        ("NBC News", "organization", "named"),
        ("the Port Authority", "organization", "named"),
        ("ICE", "organization", "named"),
        ("residents", "group", "unspecified"),
        ("two officials", "group", "unspecified"),
        ("a spokesman for the port", "person", "unspecified"),
    ],
)
def test_what_an_agent_is_guessed_to_be(name: str, kind: str, naming: str) -> None:
    """A person, a body or a group, named or not, by the words alone."""
    agents = Agents()
    agents.id_of(name)
    (agent,) = agents.items()
    assert (agent.kind, agent.naming) == (kind, naming)


def test_the_summary_says_what_is_not_seen() -> None:
    """Whoever drafts is told that indirect speech is left out."""
    words = summary(draft(NEWS))
    assert words.startswith("Drafted: quotations 3, figures ")
    assert words.endswith(UNSEEN)


@pytest.mark.skipif(not SEED.exists(), reason="the article is its publisher's and not here")
def test_the_draft_of_the_real_article() -> None:
    """Four pieces of the mayor's speech, the label as printed, seven figures with their hedges."""
    bundle = draft(SEED.read_text("utf-8"))
    speeches = [quote for quote in bundle.quotes if quote.kind == "speech"]
    names = {bundle.get(speaker) for quote in speeches for speaker in quote.speakers}
    assert [len(quote.anchors[0].selectors) for quote in speeches] == [2, 2]
    assert [getattr(each, "name", None) for each in names] == ["Mayor Bass"]
    label = next(quote for quote in bundle.quotes if quote.kind == "label")
    assert label.text == "other immigration violater."
    figures = [
        (each.quantity.hedge, each.quantity.text) for each in bundle.statistics if each.quantity
    ]
    assert [(hedge, text.split(" ")[-1 if hedge is None else 0]) for hedge, text in figures] == [
        ("dozens", "dozens"),
        ("More than", "More"),
        (None, "months"),
        ("About", "About"),
        ("about", "about"),
        ("About", "About"),
        (None, "weeks"),
    ]
    words = [claim.when.text for claim in bundle.claims if claim.when is not None]
    assert words == [
        "Friday",
        "Since early June",
        "over the past six months",
        "over the past month",
        "Monday",
    ]


@pytest.mark.parametrize(
    "unit", ["“a,” said Roe. ", "5 percent. ", "on Friday ", "according to a "]
)
def test_a_long_article_takes_time_in_proportion(unit: str) -> None:
    """Forty thousand characters of one phrase are drafted in seconds."""
    start = time.perf_counter()
    draft(unit * (40_000 // len(unit)))
    assert time.perf_counter() - start < 60
