"""A draft holds what it found at its place, refers to nothing missing, and guesses aloud."""

import datetime as dt
import time
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import example, given, settings, strategies as st

from civicclaims.anchoring.held import resolve_places
from civicclaims.anchoring.place import Status
from civicclaims.cli.main import main
from civicclaims.errors import ParseError
from civicclaims.findings import Kind, Level
from civicclaims.formats.json import dumps, loads
from civicclaims.reading.drafted_agents import Agents
from civicclaims.reading.drafting import ARTICLE, MOST, UNSEEN, draft, summary
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
@example("“ “ ” ”")
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
        ("A spokesperson for the Ministry", "person", "unspecified"),
        ("a secretary of state", "person", "unspecified"),
        ("the Ministry of Health", "organization", "named"),
        ("Her husband", "person", "unspecified"),
        ("His opponent", "person", "unspecified"),
        ("The mayor", "person", "unspecified"),
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


def test_one_of_several_is_somebody_new_each_time() -> None:
    """One resident and another are two; a resident and two residents are no one named before."""
    agents = Agents()
    names = ["one resident", "another resident", "another resident", "a resident", "two residents"]
    assert len({agents.id_of(name) for name in names}) == len(names)
    assert agents.id_of("a resident") == agents.id_of("a  resident")
    assert agents.id_of("the resident") != agents.id_of("one resident")


@pytest.mark.parametrize("last", ["", " Lund"])
def test_many_names_take_steps_in_proportion(last: str) -> None:
    """Each of ten thousand names is held against few others, also where all end alike."""
    agents = Agents()
    ids = {agents.id_of(f"Ada{number}{last}") for number in range(10_000)}
    assert len(ids) == 10_000


SPEAKERS = (
    ("“We will wait,” Mr. Lund said. “We have time,” she added.", ["Mr. Lund", None]),
    ("“I am tired,” her husband said. “Very tired,” she said.", ["her husband", None]),
    ("“I am tired,” said Ms. Quist. “Very tired,” he said.", ["Ms. Quist", None]),
    ("“I am tired,” said Ms. Quist. “Very tired,” she said.", ["Ms. Quist", "Ms. Quist"]),
    ("“We lost,” one resident said. “We won,” another resident said.",
     ["one resident", "another resident"]),
    ("Roe accused Lund of saying “we are done.”", ["Lund"]),
    ("Roe, who was accused of saying “we are done,” left.", [None]),
    ("His opponent, former captain Joyce Bell, said “I will win.”", ["Joyce Bell"]),
    ("The mayor, Ana Lund, said “I will win.”", ["Ana Lund"]),
    ("His opponent, who runs the shop, said “I will win.”", ["His opponent"]),
    ("Lee, whose wife, Roe, said “no way,” left.", [None]),
    ("Lee, whose wife runs the shop, said “no way.”", ["Lee"]),
    ("“Done,” CEO Alan “Skip” Moreno said.", ["CEO Alan “Skip” Moreno", None]),
    ("The report said “all is well.”", [None]),
    ("“All is well,” its data guide says.", [None]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "names"), SPEAKERS)
def test_who_says_a_quotation_in_a_draft(text: str, names: list[str | None]) -> None:
    """A speaker is named as the text names them, and where the words do not say, nobody is."""
    bundle = draft(text)
    known = {each.id: each.name for each in bundle.agents}
    said = [[known[one] for one in each.speakers] for each in bundle.quotes]
    assert said == [[] if name is None else [name] for name in names]


def test_a_document_that_says_something_is_a_source() -> None:
    """A report is nobody: what it says is quoted from it, and it is one source however often."""
    bundle = draft("The report said “all is well.” Later the report said “all is lost.”")
    assert bundle.agents == ()
    assert [each.quoted_from for each in bundle.quotes] == [("source-1",), ("source-1",)]
    assert [each.kind for each in bundle.sources] == ["article", "report"]


FIGURES: tuple[tuple[str, list[tuple[str, str | None, str | None, str | None]]], ...] = (
    ("One person in five is poor.", []),
    ("One person in five towns died, and one person in 2019.",
     [("One person", "person", None, None), ("five towns", "towns", None, None),
      ("one person", "person", None, None)]),
    ("Profits rose 6.8% a year earlier.", [("6.8%", "%", None, None)]),
    ("Inflation was 2.1% a year ago, and 5% a year.",
     [("2.1%", "%", None, None), ("5% a year", "%", "a year", None)]),
    ("It cost A$30m and a $5 fee.", [("A$30m", None, None, "AUD"), ("$5", None, None, "USD")]),
    ("The bank cut rates by 25 basis points.", [("25 basis points", "basis points", None, None)]),
    ("The vote was on 11 Jul 2025, and 5 Jun. 2024.", []),
    ("Crime fell by half: from 2,204 to 1,098.",
     [("half", None, None, None), ("2,204", None, None, None), ("1,098", None, None, None)]),
    ("They counted: from 2,204 to 3,098.", [("from 2,204 to 3,098", None, None, None)]),
)  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FIGURES)
def test_the_figures_of_a_draft(
    text: str, expected: list[tuple[str, str | None, str | None, str | None]]
) -> None:
    """A figure has its own unit, what it is per and its currency, and nothing of a date."""
    found = [each.quantity for each in draft(text).statistics]
    assert [
        (each.text, each.unit, each.per, each.currency) for each in found if each is not None
    ] == expected


def test_one_in_five_is_a_fifth() -> None:
    """A proportion of people is a part of one, and no person."""
    (figure,) = draft("One in five people are poor.").statistics
    assert figure.quantity is not None
    assert figure.quantity.value == Fraction(1, 5)


def test_nothing_is_lost_without_a_word() -> None:
    """Dates that cannot be read are events with the reason, and lonely marks are counted."""
    text = "The war ended on June 31. Since 9/11 it changed. “It is open, she said."
    bundle = draft(text, published="2025-07-11")
    assert [
        (claim.when.text, claim.when.start, claim.note) for claim in bundle.claims if claim.when
    ] == [
        ("June 31", None, "Unread: June has 30 days."),
        ("9/11", None, "Unread: It looks like a date or a time of day, and cannot be read."),
    ]
    assert "Dates that could not be read: 2;" in summary(bundle, text)
    assert "Quotation marks that open or close alone: 1;" in summary(bundle, text)
    assert "could not be read" not in summary(draft(NEWS), NEWS)


def test_a_draft_passes_the_checks_of_time() -> None:
    """A time of day before a date is no day of its own."""
    text = "The train left at 20:45 July 4."
    report = check(draft(text, published="2025-07-11"), as_of=dt.date(2026, 1, 31))
    assert [each for each in report.findings if each.check.startswith("TIM")] == []


def test_a_long_sentence_is_not_repeated_whole() -> None:
    """A transcript without stops is cut, so the draft grows with the text and not its square."""
    once, twice = (len(dumps(draft("June 6, " * count))) for count in (400, 800))
    assert twice < 2.1 * once
    assert all(
        len(claim.text) <= 1_000 for claim in draft("5 boats and " * 500 + "x" * 3_000).claims
    )


@pytest.mark.parametrize("unit", ["“a” ", "5, ", "June 6, "])
def test_a_draft_has_a_limit(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text with more quotations, figures or dates than the limit is refused by its number."""
    assert MOST == 20_000
    monkeypatch.setattr("civicclaims.reading.drafting.MOST", 50)
    draft(unit * 25)
    with pytest.raises(ParseError, match="at most 50 "):
        draft(unit * 51)


def test_a_text_in_utf_16_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A text with the character U+0000, as UTF-16 without a mark has, is refused by name."""
    path = tmp_path / "news.txt"
    path.write_bytes("The pier is open.".encode("utf-16-le"))
    assert main(["draft", str(path)]) == 2
    assert "without the character U+0000" in capsys.readouterr().err


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
