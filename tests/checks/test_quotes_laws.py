"""What is honest about quotations is never accused, and what is not is found, check by check."""

import datetime as dt
from time import process_time
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st

from civicclaims.checks.catalogue import CATALOGUE
from civicclaims.checks.places.shown import position
from civicclaims.checks.quotes import voices
from civicclaims.checks.quotes.brackets import lone_brackets
from civicclaims.checks.quotes.marks import lone_marks
from civicclaims.checks.quotes.polarity import clauses, is_reversal
from civicclaims.findings import Finding, Kind
from civicclaims.record.agent import Agent
from civicclaims.record.anchor import Anchor
from civicclaims.record.bundle import ARRAYS, Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.run import check
from civicclaims.strategies import bundles, words
from civicclaims.values.quantity import Quantity
from civicclaims.values.selector import Selector
from civicclaims.values.when import When

DAY = dt.date(2026, 1, 31)
CODES = tuple(f"QUO{number:03d}" for number in range(3, 10))
CHECKS = tuple(each for each in CATALOGUE if each.code in CODES)
NAMES = ("Ann Roe", "Bo Lund", "Cy Poe")
NOUNS = ("bridge", "harbour", "pier", "wall", "boat", "market", "road", "school")
VERBS = ("mend", "sell", "close", "paint", "move", "rent")

laws = settings(max_examples=100, deadline=None)
speech = st.lists(st.sampled_from((*NOUNS, *VERBS)), min_size=12, max_size=20).map(" ".join)
figures = st.integers(2, 9_999)


def findings(bundle: Bundle, *codes: str, texts: dict[str, str] | None = None) -> list[Finding]:
    """What these checks find, whether it fails or is open."""
    chosen = [each for each in CHECKS if each.code in codes]
    return list(check(bundle, as_of=DAY, checks=chosen, texts=texts).findings)


def people(*names: str) -> tuple[Agent, ...]:
    """Persons whose ids are their names."""
    return tuple(Agent(id=name, kind="person", name=name) for name in names)


def said(number: int, text: str, *speakers: str, **fields: Any) -> Quote:
    """A quotation that was said on a day."""
    quote = Quote(id=f"q{number}", text=text, speakers=speakers, said=When(start="2025-06-11"))
    return attrs.evolve(quote, **fields)


@given(st.data(), bundles(), words(), words())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_record_and_no_text_is_too_odd(
    data: st.DataObject, bundle: Bundle, first: str, second: str
) -> None:
    """Every check answers about any record and any texts, in whatever order the items stand."""
    texts = {f"sources-{number}": text for number, text in enumerate((first, second))}
    texts |= {each.id: f"{first} {second}" for each in bundle.sources}
    arrays: dict[str, Any] = {
        name: tuple(data.draw(st.permutations(getattr(bundle, name)))) for name in ARRAYS
    }
    other = attrs.evolve(bundle, **arrays)
    one, two = (
        sorted(
            (each.check, each.level.value, each.items, each.remark.message)
            for each in findings(made, *CODES, texts=texts)
        )
        for made in (bundle, other)
    )
    assert one == two


@laws
@given(st.permutations(NAMES), st.permutations(NAMES), speech, st.booleans())
def test_whoever_stands_beside_the_words_is_never_questioned(
    printed: list[str], recorded: list[str], text: str, leads: bool
) -> None:
    """QUO003 is open if and only if the text names another than the record, before or behind."""
    words_of = [f"{text} {number}" for number in range(len(NAMES))]
    sentences = [
        f"{name} said, “{each}.”" if leads else f"“{each},” said {name}."
        for name, each in zip(printed, words_of, strict=True)
    ]
    quotes = [
        said(number, each, name, quoted_from=("a",))
        for number, (name, each) in enumerate(zip(recorded, words_of, strict=True))
    ]
    bundle = Bundle(agents=people(*NAMES), sources=(Source(id="a"),), quotes=tuple(quotes))
    found = findings(bundle, "QUO003", texts={"a": "\n\n".join(sentences)})
    assert all(each.remark.kind is Kind.OPEN for each in found)
    assert {each.items[0] for each in found} == {
        f"q{number}" for number, name in enumerate(recorded) if name != printed[number]
    }


@laws
@given(st.sampled_from(NAMES), st.sampled_from(NAMES), speech, st.data())
def test_a_stretch_of_a_quotation_is_its_speakers(
    one: str, other: str, text: str, data: st.DataObject
) -> None:
    """QUO003 fails if and only if a stretch of a recorded quotation is given to somebody else."""
    pieces = text.split()
    start = data.draw(st.integers(0, len(pieces) - 3))
    stretch = " ".join(pieces[start : data.draw(st.integers(start + 3, len(pieces)))])
    place = Anchor(source="a", selectors=(Selector(exact=text),))
    quotes = (
        said(0, text, one, anchors=(place,)),
        said(1, stretch, other, quoted_from=("a",)),
    )
    bundle = Bundle(agents=people(*NAMES), sources=(Source(id="a"),), quotes=quotes)
    found = findings(bundle, "QUO003", texts={"a": f"She spoke: “{text}.”"})
    assert [each.remark.kind for each in found] == ([] if one == other else [Kind.FAIL])


@laws
@given(st.sampled_from(NAMES), st.sampled_from(NAMES), speech, speech, st.booleans())
def test_the_same_words_are_of_one_speaker(
    one: str, other: str, text: str, second: str, same: bool
) -> None:
    """QUO004 fails if and only if two speakers have the same words, however they are printed."""
    printed = f"“{text.upper()}…”" if same else second
    bundle = Bundle(agents=people(*NAMES), quotes=(said(0, text, one), said(1, printed, other)))
    expected = one != other and (same or text == second)
    assert bool(findings(bundle, "QUO004")) == expected


SYLLABLES = [f"{first}o{second}" for first in "bdfgklmprstvw" for second in "bdgklmprst"]


@laws
@given(st.permutations(SYLLABLES), st.tuples(st.integers(8, 20), st.integers(8, 20)))
def test_a_stretch_of_an_utterance_is_no_other_wording(
    made: list[str], lengths: tuple[int, int]
) -> None:
    """QUO005 is silent about an utterance and a part of it, with or without an ellipsis."""
    first, second = lengths[0], sum(lengths)
    before, text = " ".join(made[:first]), " ".join(made[first:second])
    after = " ".join(made[second : second + 8])
    whole = f"{before}, {text} {after}"
    for part in (text, f"{before}, {text}", f"{text} {after}", f"{before} ... {after}"):
        bundle = Bundle(agents=people("Ann Roe"), quotes=(said(0, whole, "r"), said(1, part, "r")))
        assert findings(bundle, "QUO005") == []


@laws
@given(
    st.lists(st.sampled_from(NOUNS), min_size=12, max_size=20, unique=False),
    st.sampled_from(VERBS),
    st.data(),
)
def test_another_word_inside_an_utterance_is_told(
    nouns: list[str], verb: str, data: st.DataObject
) -> None:
    """QUO005 fails if one word in the middle is another, and the message has that word."""
    place = data.draw(st.integers(3, len(nouns) - 4))
    other = [*nouns[:place], verb, *nouns[place + 1 :]]
    bundle = Bundle(
        agents=people("Ann Roe"),
        quotes=(said(0, " ".join(nouns), "r"), said(1, " ".join(other), "r")),
    )
    (finding,) = findings(bundle, "QUO005")
    assert finding.remark.kind is Kind.FAIL
    assert f"“{verb}”" in finding.remark.message


PAIRS = ("()", "[]", "{}", "“”", "«»")
balanced = st.recursive(
    st.sampled_from(NOUNS),
    lambda inner: st.tuples(st.sampled_from(PAIRS), inner, inner).map(
        lambda made: f"{made[0][0]}{made[1]}{made[0][1]} {made[2]}"
    ),
    max_leaves=12,
)


@laws
@given(balanced, st.data())
def test_marks_and_brackets_come_in_pairs(text: str, data: st.DataObject) -> None:
    """QUO007 is silent where every mark has its other half, and is not where one is taken out."""
    assert findings(Bundle(quotes=(Quote(id="q", text=text),)), "QUO007") == []
    places = [place for place, each in enumerate(text) if each in "".join(PAIRS)]
    assume(places)
    gone = data.draw(st.sampled_from(places))
    rest = text[:gone] + text[gone + 1 :]
    bundle = Bundle(sources=(Source(id="a"),))
    assert findings(bundle, "QUO007", texts={"a": rest})


@laws
@given(st.text(st.sampled_from("()[]{}ab1,:;-. \n"), max_size=60))
def test_brackets_alone_are_those_named(text: str) -> None:
    """Without the brackets that are named, no other bracket of a text is named."""
    alone = {each.start for each in lone_brackets(text)}
    assert all(text[place] in "()[]{}" for place in alone)
    rest = "".join("a" if place in alone else each for place, each in enumerate(text))
    assume(rest.count("a)") == text.count("a)"))
    assert len(lone_brackets(rest)) <= len(alone)


@laws
@given(figures, figures, st.booleans())
def test_a_figure_in_a_quotation_is_one_of_its_figures(
    number: int, other: int, grouped: bool
) -> None:
    """QUO008 fails if and only if the number is another, with or without a comma in it."""
    text = f"We lost {number:,} boats in a single night"
    figure = Quantity.parse(f"{other:,} boats" if grouped else f"{other} boats")
    quote = said(0, text, "r", anchors=(place(0, len(text)),))
    statistic = Statistic(id="s", quantity=figure, anchors=(place(8, 8 + len(f"{number:,}")),))
    bundle = Bundle(sources=(Source(id="a"),), quotes=(quote,), statistics=(statistic,))
    assert bool(findings(bundle, "QUO008")) == (number != other)


def place(start: int, end: int) -> Anchor:
    """A place known by its position."""
    return Anchor(source="a", selectors=(Selector(start=start, end=end),))


@laws
@given(
    st.sampled_from(VERBS),
    st.sampled_from(VERBS),
    st.sampled_from(NOUNS),
    st.sampled_from(["will", "will not", "will never", "won't"]),
    st.sampled_from(["will", "will not", "will never", "won’t"]),
)
def test_a_claim_is_reversed_by_one_no(
    ours: str, theirs: str, noun: str, claimed: str, quoted: str
) -> None:
    """QUO009 fails if and only if the words are the same and just one of the two says no."""
    quote = said(0, f"I {quoted} {theirs} the {noun}.", "Bo Lund")
    claim = Claim(id="c", text=f"Lund {claimed} {ours} the {noun}.", quotes=("q0",))
    bundle = Bundle(agents=people("Bo Lund"), quotes=(quote,), claims=(claim,))
    expected = ours == theirs and (claimed == "will") != (quoted == "will")
    assert bool(findings(bundle, "QUO009")) == expected


@laws
@given(st.lists(st.sampled_from((*NOUNS, "we", "not", "is", "never", "May", "may")), max_size=8))
def test_no_clause_reverses_itself(parts: list[str]) -> None:
    """A clause is never the reverse of itself."""
    assert not any(is_reversal(each, each) for each in clauses(" ".join(parts)))


def test_a_text_that_is_too_long_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who speaks in a text is read up to a length, and nothing is said of a longer one."""
    quote = said(0, "We will wait here", "Ann Roe", quoted_from=("a",))
    bundle = Bundle(agents=people(*NAMES), sources=(Source(id="a"),), quotes=(quote,))
    texts = {"a": "“We will wait here,” said Bo Lund."}
    assert findings(bundle, "QUO003", texts=texts)
    monkeypatch.setattr(voices, "_LONGEST", 10)
    assert not findings(bundle, "QUO003", texts=texts)


def test_what_differs_is_named_even_where_it_is_a_mark() -> None:
    """QUO005 names the marks between the same words, and never two empty wordings."""
    text = "The decision makers of this town will mend the bridge and the old pier by May"
    other = text.replace("decision makers", "decision-makers")
    bundle = Bundle(quotes=(said(0, text, "r"), said(1, other, "r")))
    for each in findings(bundle, "QUO005"):
        assert "“” and “”" not in each.remark.message


@pytest.mark.parametrize(
    ("selector", "words"),
    [
        (Selector(start=3, end=9), "from 3 to 9"),
        (Selector(start=3), "from 3 on"),
        (Selector(end=9), "up to 9"),
    ],
)
def test_a_position_is_told_as_far_as_it_is_known(selector: Selector, words: str) -> None:
    """A position without an end has none, and is not said to end at nothing."""
    assert position(selector) == words


def test_marks_in_marks_are_paired_at_any_depth() -> None:
    """Ten thousand marks within marks have their other halves."""
    assert not lone_marks("“‘" * 10_000 + "word" + "’”" * 10_000)


def test_so_many_pairs_are_compared() -> None:
    """Of many wordings of one utterance, 300 pairs are compared and no more."""
    text = " ".join(SYLLABLES[:20])
    quotes = [said(each, text.replace("dod", f"{SYLLABLES[each + 50]}"), "r") for each in range(40)]
    assert len(findings(Bundle(quotes=tuple(quotes)), "QUO005")) == 300


@pytest.mark.parametrize(
    "unit", ["“", "“‘", '"', "(", ")", "a) ", "[1,1", ":(", "we not ", "no. ", "'"]
)
def test_hostile_input_takes_time_in_proportion(unit: str) -> None:
    """Fifty thousand characters of one kind are answered soon: quadratic time takes an hour."""
    text = unit * (50_000 // len(unit))
    there = Anchor(source="a", selectors=(Selector(exact=text[:100], start=0, end=100),))
    bundle = Bundle(
        agents=people(*NAMES),
        sources=(Source(id="a"),),
        quotes=(
            said(0, text, NAMES[0], quoted_from=("a",)),
            said(1, text, NAMES[1], anchors=(there,)),
        ),
        claims=(Claim(id="c", text=text, quotes=("q0",)),),
    )
    start = process_time()
    findings(bundle, *CODES, texts={"a": text})
    assert process_time() - start < 60
