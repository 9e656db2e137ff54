"""Honest reviews are never accused, and what contradicts itself is found."""

import datetime as dt
from fractions import Fraction
from itertools import pairwise
from typing import Any, Final

import attrs
import pytest
from hypothesis import assume, given, settings, strategies as st
from tests.cases import markup
from tests.showing import report

from civicclaims.checks.catalogue import CATALOGUE, EVERY
from civicclaims.checks.profiles.catalogue import PROFILES
from civicclaims.checks.reviews.rating_in_its_claim import holds
from civicclaims.findings import Finding, Kind
from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import ARRAYS, Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.review import Rating, Review
from civicclaims.record.source import Source
from civicclaims.record.verdict_map import RANKS, STANDARD, rated
from civicclaims.run import check
from civicclaims.strategies import bundles
from civicclaims.values.interval import decimal_text
from civicclaims.values.when import When

DAY: Final = dt.date(2026, 1, 31)
ACCUSING: Final = {f"REV{number:03d}" for number in range(1, 13)}
LABELS: Final = {
    "false": ("False", "INCORRECT", "Falso"),
    "mostly_false": ("Mostly false", "mostly-inaccurate"),
    "mixture": ("Half true", "Mixed", "Partly false"),
    "mostly_true": ("Mostly true", "Mostly  Correct"),
    "true": ("True", "Accurate.", "Vrai"),
}
DESK: Final = Agent(id="desk", kind="organization", name="Alden Ledger", url="https://a.example/")
LUND: Final = Agent(id="lund", kind="person", name="Mayor Lund")

laws = settings(max_examples=100, deadline=None)


def findings(bundle: Bundle, *codes: str) -> list[Finding]:
    """What these checks find in a record, whether it fails or is open."""
    chosen = [each for each in EVERY if not codes or each.code in codes]
    return list(check(bundle, as_of=DAY, checks=chosen).findings)


def numbers(worst: Fraction, step: Fraction) -> dict[str, str]:
    """A number for each verdict, from the worst, by equal steps."""
    return {verdict: decimal_text(worst + rank * step) for verdict, rank in RANKS.items()}


@st.composite
def desks(draw: st.DrawFn) -> Bundle:
    """The reviews of a desk that has one scale and keeps to it.

    The scale may begin anywhere and have any length. Several labels may share a number, a label
    is written in several ways, and each claim is reviewed once, or again with one review in the
    place of the other.
    """
    worst = Fraction(draw(st.integers(-3, 2)))
    step = draw(st.sampled_from([Fraction(1, 2), Fraction(1), Fraction(2), Fraction(5)]))
    value, best = numbers(worst, step), decimal_text(worst + 4 * step)
    reviews: list[Review] = []
    claims: list[Claim] = []
    for n, verdict in enumerate(draw(st.lists(st.sampled_from([*LABELS]), max_size=8))):
        text = f"The levy of {1990 + n} doubled."
        claims.append(Claim(id=f"c{n}", text=text, attribution=Attribution(agents=("lund",))))
        rating = Rating(
            label=draw(st.sampled_from(LABELS[verdict])),
            value=value[verdict],
            worst=decimal_text(worst),
            best=best,
        )
        review = Review(
            id=f"r{n}",
            claim=f"c{n}",
            reviewer="desk",
            url=f"https://a.example/{n // 2}",
            rating=rating,
        )
        reviews.append(review)
        if draw(st.booleans()):
            other = draw(st.sampled_from([*LABELS]))
            rating = attrs.evolve(rating, label=LABELS[other][0], value=value[other])
            again = attrs.evolve(review, id=f"again{n}", supersedes=review.id, rating=rating)
            reviews.append(again)
    return Bundle(agents=(DESK, LUND), claims=tuple(claims), reviews=tuple(reviews))


@laws
@given(desks(), st.booleans())
def test_a_desk_that_keeps_to_its_scale_is_never_accused(bundle: Bundle, mapped: bool) -> None:
    """Honest reviews on any scale that runs upwards give no finding about reviews at all."""
    bundle = rated(bundle, STANDARD) if mapped else bundle
    assert findings(bundle, *ACCUSING, "TIM012", "SRC006") == []


def renamed(bundle: Bundle, host: str) -> Bundle:
    """The same reviews by another desk of that name, which has a host of its own."""
    ids = {each.id: f"{each.id}-too" for each in bundle.reviews}
    reviews = tuple(
        attrs.evolve(
            each,
            id=ids[each.id],
            reviewer="too",
            supersedes=ids.get(each.supersedes or ""),
            url=(each.url or "").replace("a.example", host),
        )
        for each in bundle.reviews
    )
    desk = attrs.evolve(DESK, id="too", url=f"https://{host}/")
    return attrs.evolve(bundle, agents=(desk,), reviews=reviews)


@laws
@given(desks(), desks(), st.booleans())
def test_desks_of_one_name_are_not_taken_for_one(one: Bundle, other: Bundle, paged: bool) -> None:
    """Honest reviews by two desks of one name give no finding, whatever scale each has.

    They are told apart by their own pages or, where they have none, by those of their reviews.
    """
    other = renamed(other, "b.example")
    agents = (*one.agents, *other.agents)
    if not paged:
        agents = tuple(attrs.evolve(each, url=None) for each in agents)
    both = Bundle(agents=agents, claims=one.claims, reviews=(*one.reviews, *other.reviews))
    assume(paged or (one.reviews and other.reviews))
    assert findings(both, "REV004", "REV005", "REV009", "REV010") == []


@laws
@given(
    st.sampled_from([*LABELS]),
    st.sampled_from([*LABELS]),
    st.sampled_from([None, "media", "made", "attribution", "first_appearance"]),
)
def test_one_of_two_checks_speaks_of_a_pair(one: str, other: str, apart: str | None) -> None:
    """Two reviews on one page are one where they say the same, and disagree where they do not.

    Neither is said where they are about different pictures, or the same words were said by other
    people, at another time, or first in another place.
    """
    films = ("film",) if apart == "media" else ()
    more: dict[str, Any] = {
        "made": When(start="2025-07-11"),
        "attribution": Attribution(agents=("lund",)),
        "first_appearance": "film",
    }
    claim = Claim(id="c", text="The levy doubled.")
    again = attrs.evolve(claim, id="d", **({apart: more[apart]} if apart in more else {}))
    rating = Rating(label=LABELS[one][0])
    first = Review(id="a", claim="c", reviewer="desk", url="https://a.example/1", rating=rating)
    rating = Rating(label=LABELS[other][-1])
    second = attrs.evolve(first, id="b", claim="d", media=films, rating=rating)
    bundle = Bundle(agents=(DESK, LUND), claims=(claim, again), reviews=(first, second))
    found = [each.check for each in findings(bundle, "REV009", "REV010")]
    assert found == ([] if apart else ["REV009"] if one == other else ["REV010"])


@laws
@given(desks(), st.data())
def test_a_number_at_the_wrong_end_is_found(bundle: Bundle, data: st.DataObject) -> None:
    """Where a label that is true or false gets the number of the other end, REV003 fails there."""
    assume(bundle.reviews)
    n = data.draw(st.integers(0, len(bundle.reviews) - 1))
    review = bundle.reviews[n]
    assert review.rating is not None
    truth = data.draw(st.sampled_from(["true", "false"]))
    end = review.rating.worst if truth == "true" else review.rating.best
    wrong = attrs.evolve(review.rating, label=LABELS[truth][0], value=end)
    reviews = (*bundle.reviews[:n], attrs.evolve(review, rating=wrong), *bundle.reviews[n + 1 :])
    found = findings(attrs.evolve(bundle, reviews=reviews), "REV003")
    assert [each.pointer for each in found] == [f"/reviews/{n}/rating"]


@st.composite
def two_ratings(draw: st.DrawFn) -> tuple[Rating, Rating]:
    """Two ratings on one scale from 0 to 8, each where its label belongs, a little off."""
    made = []
    for _ in range(2):
        verdict = draw(st.sampled_from([*LABELS]))
        low, high = {"false": (0, 3), "mostly_false": (0, 3), "mixture": (0, 8)}.get(
            verdict, (5, 8)
        )
        label = draw(st.sampled_from(LABELS[verdict]))
        made.append(
            Rating(label=label, value=str(draw(st.integers(low, high))), worst="0", best="8")
        )
    return made[0], made[1]


@laws
@given(two_ratings())
def test_two_ratings_contradict_each_other_exactly_where_they_do(
    pair: tuple[Rating, Rating],
) -> None:
    """One label at two numbers, or the truer below the other, fails; nothing else does."""
    one, other = pair
    reviews = tuple(
        Review(id=name, claim=name.upper(), reviewer="desk", rating=rating)
        for name, rating in (("a", one), ("b", other))
    )
    codes = {each.check for each in findings(Bundle(agents=(DESK,), reviews=reviews))}
    ranks = [RANKS[STANDARD.verdict(each.label) or ""] for each in pair]
    values = [Fraction(each.value or 0) for each in pair]
    assert ("REV004" in codes) == (one.label == other.label and values[0] != values[1])
    assert ("REV005" in codes) == ((ranks[0] - ranks[1]) * (values[0] - values[1]) < 0)


@laws
@given(st.sampled_from([*LABELS]), st.sampled_from([*LABELS]), st.booleans(), st.booleans())
def test_verdicts_of_one_claim_disagree_exactly_where_they_differ(
    one: str, other: str, supersedes: bool, correction: bool
) -> None:
    """Two reviews of a claim fail if their verdicts differ and neither gives way to the other."""
    first = Review(id="a", claim="c", reviewer="desk", rating=Rating(label=LABELS[one][0]))
    second = Review(
        id="b",
        claim="c",
        reviewer="desk",
        rating=Rating(label=LABELS[other][-1]),
        supersedes="a" if supersedes else None,
        correction=correction,
    )
    claim = Claim(id="c", text="The levy doubled.")
    bundle = Bundle(agents=(DESK,), claims=(claim,), reviews=(first, second))
    failed = [each for each in findings(bundle, "REV010") if each.remark.kind is Kind.FAIL]
    assert bool(failed) == (one != other and not supersedes and not correction)


@laws
@given(st.dates(dt.date(1990, 1, 1), dt.date(2030, 1, 1)), st.integers(-400, 400))
def test_a_review_of_what_was_not_yet_said_is_found(day: dt.date, apart: int) -> None:
    """A review two days or more before its claim was made, or appeared first, fails; no other."""
    first, then = When(start=day.isoformat()), When(start=str(day + dt.timedelta(days=apart)))
    post = Source(id="post", published=first)
    for claim in (
        Claim(id="c", text="The levy doubled.", made=first),
        Claim(id="c", text="The levy doubled.", first_appearance="post", appearances=("later",)),
        Claim(id="c", text="The levy doubled.", made=first, first_appearance="post"),
    ):
        review = Review(id="r", claim="c", date=then)
        bundle = Bundle(sources=(post, Source(id="later")), claims=(claim,), reviews=(review,))
        assert bool(findings(bundle, "TIM012")) == (apart < -1)


@st.composite
def reordered(draw: st.DrawFn) -> tuple[Bundle, Bundle]:
    """A record whose ids all differ, with many reviews, and the same in another order."""
    bundle = draw(bundles())
    some = draw(st.sampled_from(["False", "True", "Mostly true", "Wobbly"]))
    more = tuple(
        Review(
            id=f"more-{n}",
            claim=bundle.claims[0].id if bundle.claims else None,
            reviewer=bundle.agents[0].id if bundle.agents else None,
            url=draw(st.sampled_from([None, "https://a.example/1"])),
            rating=Rating(
                label=draw(st.sampled_from([some, "False", "Half true"])),
                value=draw(st.sampled_from(["1", "2", "4", "5"])),
                worst="1",
                best="5",
            ),
        )
        for n in range(draw(st.integers(0, 5)))
    )
    bundle = attrs.evolve(bundle, reviews=(*bundle.reviews, *more), waivers=())
    ids = [item.id for _, item in bundle.items()]
    assume(len(set(ids)) == len(ids))
    arrays: dict[str, Any] = {
        name: tuple(draw(st.permutations(getattr(bundle, name)))) for name in ARRAYS
    }
    return bundle, attrs.evolve(bundle, **arrays)


@laws
@given(reordered())
def test_the_order_of_items_never_changes_what_is_said(pair: tuple[Bundle, Bundle]) -> None:
    """The checks of reviews and of all profiles say the same of a record in another order."""
    said = [
        sorted(
            (each.check, each.level.value, each.remark.kind.value, each.items, each.remark.message)
            for each in findings(bundle)
        )
        for bundle in pair
    ]
    assert said[0] == said[1]


@laws
@given(bundles() | bundles(consistent_ids=False))
def test_every_profile_answers_whatever_is_asked(bundle: Bundle) -> None:
    """Each profile answers for any record, in sentences, and only with its own checks."""
    for name, checks in PROFILES.items():
        known = {each.code for each in checks}
        for each in check(bundle, as_of=DAY, checks=checks).findings:
            assert each.check in known, name
            assert each.remark.message.endswith((".", "!", "?", "…", "”"))


@given(bundles())
def test_no_profile_is_asked_unless_it_is_chosen(bundle: Bundle) -> None:
    """The default run has no check of a profile."""
    asked = check(bundle, as_of=DAY).counts
    assert set(asked) == {each.code for each in CATALOGUE}


@pytest.mark.parametrize("name", PROFILES)
def test_a_record_with_every_fact_satisfies_each_profile(name: str) -> None:
    """Where all facts are there, no profile has a word to say, not even a note."""
    codes = {each.code for each in PROFILES[name]}
    assert report(markup.record(), codes).findings == ()


@pytest.mark.parametrize("name", PROFILES)
def test_a_scale_from_0_is_a_finding_of_one_profile_alone(name: str) -> None:
    """Real publishers have scales from 0; only Google's rules mind, never the default run."""
    record = markup.record(rating={"value": "0", "worst": "0"})
    found = report(record, {each.code for each in PROFILES[name]}).findings
    assert [each.check for each in found] == (["GFC005"] if name == "google-factcheck" else [])
    assert report(record).findings == report(markup.record()).findings


FACTS: Final = (
    ({"url": markup.GONE}, "(url)"),
    ({"claim": "gone"}, "(claimReviewed)"),
    ({"rating": markup.GONE}, "(reviewRating with alternateName)"),
    ({"reviewer": markup.GONE}, "(author)"),
)


@pytest.mark.parametrize(("change", "fact"), FACTS, ids=[row[1] for row in FACTS])
def test_google_is_told_which_fact_is_missing(change: dict[str, Any], fact: str) -> None:
    """A record that lacks one fact has one finding of Google's profile, which names it."""
    codes = {each.code for each in PROFILES["google-factcheck"]}
    (found,) = report(markup.record(change), codes).findings
    assert fact in found.remark.message


def test_the_official_example_has_its_finding() -> None:
    """The first ClaimReview example of schema.org, “True” at 1 of 6, is told to be inconsistent."""
    rating = {"label": "True", "value": "1", "best": "6", "worst": markup.GONE}
    record = markup.record({"rating": {k: v for k, v in rating.items() if v is not markup.GONE}})
    (found,) = report(record, {"REV003"}).findings
    assert found.remark.rests_on == "The scale does not go below 0; its lower end is not given."
    assert found.remark.details == (
        "It would be nearer to wholly true only if the scale began below -4.",
    )


@pytest.mark.parametrize(
    ("rating", "level"),
    [
        ({"value": "5", "worst": "5", "best": "1"}, "warning"),
        ({"value": "1", "worst": "1", "best": "1"}, "warning"),
        ({"value": "-1", "worst": "-1", "best": "-1"}, "warning"),
    ],
)
def test_a_scale_without_length_or_turned_round_has_one_finding(
    rating: dict[str, Any], level: str
) -> None:
    """Scales as real publishers have printed them: each is told once, by REV002."""
    found = report(markup.record(rating=rating), ACCUSING).findings
    assert [(each.check, each.level.value) for each in found] == [("REV002", level)]


@given(st.text(max_size=60), st.text(max_size=20))
def test_any_text_and_any_label_can_be_asked(text: str, label: str) -> None:
    """Whatever signs stand in a label, whether a text holds it is answered."""
    assert holds(text, label) in {True, False}


@given(st.sampled_from([label for labels in LABELS.values() for label in labels]), st.data())
def test_a_label_in_brackets_is_found_at_either_end(label: str, data: st.DataObject) -> None:
    """A claim with its rating in brackets before or behind holds it, in any letter case."""
    shown = data.draw(st.sampled_from([label, label.upper(), label.lower()]))
    assert holds(f"[{shown}] The levy doubled.", label)
    assert holds(f"The levy doubled ({shown}).", label)
    assert not holds("The levy doubled.", label)


HOSTILE: Final = ("a" * 100_000, "(" * 100_000, "\u0307" * 100_000, "False: " * 20_000,
                  "“" * 100_000, " " * 100_000, "?" * 100_000, "\x00" * 1_000)  # fmt: skip


@pytest.mark.parametrize("text", HOSTILE, ids=[repr(text[:8]) for text in HOSTILE])
def test_long_words_take_no_long_time(text: str) -> None:
    """Twenty reviews of claims of 100,000 characters are asked about within a test."""
    claims = tuple(Claim(id=f"c{n}", text=text) for n in range(20))
    reviews = tuple(
        Review(
            id=f"r{n}",
            claim=f"c{n}",
            reviewer="p",
            url=text,
            language=text,
            rating=Rating(label=text, value="1", worst="1", best="5"),
        )
        for n in range(20)
    )
    agent = Agent(id="p", kind="organization", name=text, url=text, same_as=(text,))
    bundle = rated(Bundle(agents=(agent,), claims=claims, reviews=reviews), STANDARD)
    codes = {each.code for checks in PROFILES.values() for each in checks} | ACCUSING
    for each in findings(bundle, *codes):
        assert len(each.remark.message) < 600


def test_thousands_of_reviews_of_one_claim_are_told_once() -> None:
    """Reviews that contradict each other give a finding, and one for each rating, none a pair."""
    reviews = tuple(
        Review(
            id=f"r{n}",
            claim="c",
            reviewer="desk",
            url="https://a.example/1",
            date=When(start="2025"),
            rating=Rating(label=f"{n % 7} of 7", value=str(n % 7), worst="0", best="7"),
        )
        for n in range(5_000)
    )
    claim = Claim(id="c", text="The levy doubled.")
    bundle = Bundle(agents=(DESK,), claims=(claim,), reviews=reviews)
    found = [each.check for each in findings(bundle, *ACCUSING)]
    assert found == [*["REV009"] * 7, "REV010"]


def test_labels_of_the_laws_are_those_of_the_map() -> None:
    """The labels drawn here mean what they are filed under, from false to true."""
    for verdict, labels in LABELS.items():
        assert {STANDARD.verdict(each) for each in labels} == {verdict}
    assert all(RANKS[one] < RANKS[other] for one, other in pairwise(LABELS))
