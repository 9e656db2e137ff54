"""AVeriTeC comes in."""

import io
import json
import random
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.cases.flat_reviews import RECORD, assert_counted, held

from civicclaims import Agent, Attribution, Claim, FormatError, Rating, Review, Source, When
from civicclaims.formats import averitec
from civicclaims.formats.options import Options
from civicclaims.formats.reading import Reading

SOME: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 3, "", "None", "Rents fell.", "03-04-2025", [], ["Causal Claim"], {"a": 1}, [{}]]
)
DAY_FIRST = "in these dates the day comes before the month"
RECORDS = st.lists(
    st.fixed_dictionaries({}, optional={key: SOME | st.just(each) for key, each in RECORD.items()}),
    max_size=4,
)


def reading(value: Any, **options: Any) -> Reading:
    """What comes of a file."""
    content = value if isinstance(value, bytes) else json.dumps(value, indent=1).encode()
    [found] = averitec.read(io.BytesIO(content), Options(**options))
    return found


def one(**changes: Any) -> tuple[Claim, Review, Reading]:
    """The claim and the review of the record of the cases, with changes."""
    found = reading([{**RECORD, **changes}])
    assert found.bundle is not None
    return found.bundle.claims[0], found.bundle.reviews[0], found


@given(RECORDS, st.randoms(use_true_random=False))
def test_the_order_of_keys_and_records_is_irrelevant(
    drawn: list[dict[str, Any]], shuffle: random.Random
) -> None:
    """Whatever order records and keys stand in, the same items are read, and each counts."""
    first = reading(drawn)
    assert_counted(first)
    assert first.count == len(drawn)
    again = [dict(sorted(each.items(), key=lambda _: shuffle.random())) for each in drawn]
    shuffle.shuffle(again)
    assert held(reading(again)) == held(first)


@given(SOME | st.lists(SOME, max_size=3))
def test_no_content_raises(value: Any) -> None:
    """Whatever a file holds, each claim is in the record or refused by name."""
    assert_counted(reading(value))


def test_a_record_is_read_whole() -> None:
    """Every key that a record has a place for is in it; the others are counted."""
    claim, review, found = one()
    bundle = found.bundle
    assert bundle is not None
    speaker = next(each for each in bundle.agents if each.kind == "person")
    outlet = next(each for each in bundle.agents if each.kind == "organization")
    assert not found.problems
    assert speaker == Agent(id=speaker.id, kind="person", name="Ada Lund")
    assert outlet == Agent(id=outlet.id, kind="organization", name="Tern Radio")
    assert claim == Claim(
        id=claim.id, text="Rents in Alden fell by a third.", kinds=("numerical", "event"),
        voice="under_review", attribution=Attribution(agents=(speaker.id,)),
        made=When(text="03-04-2025", start="2025-04-03", rule=DAY_FIRST), area="GB",
        first_appearance=claim.first_appearance,
    )  # fmt: skip
    assert bundle.get(claim.first_appearance) == Source(
        id=claim.first_appearance or "", url="https://video.example/rally",
        archived_url="https://archive.example/1", publisher=outlet.id,
    )  # fmt: skip
    assert review == Review(
        id=review.id, claim=claim.id, text="The register shows that they rose.",
        url="https://ledger.example/rents", rating=Rating(label="Refuted"),
        sources=review.sources,
    )  # fmt: skip
    [source] = review.sources
    assert bundle.get(source) == Source(
        id=source, kind="Web table", url="https://register.example/rents",
        archived_url="https://archive.example/2",
    )  # fmt: skip
    assert found.passed_over == {
        "required_reannotation": 1, "fact_checking_strategies": 1, "questions.question": 1,
        "questions.answers.answer": 2, "questions.answers.answer_type": 2,
    }  # fmt: skip


KINDS = [
    ("Event/Property Claim", "event"), ("Numerical Claim", "numerical"),
    ("Quote Verification", "quote"), ("Causal Claim", "causal"),
    ("Position Statement", "position"), ("Event/Property", "event"), ("numerical", "numerical"),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "kind"), KINDS)
def test_kinds_of_claims(printed: str, kind: str) -> None:
    """Each type of claim is a kind of ours, with or without the word Claim."""
    assert one(claim_types=[printed, printed])[0].kinds == (kind,)


def test_an_unknown_kind_is_counted() -> None:
    """A type of claim that is none of the five is passed over with its count."""
    claim, _, found = one(claim_types=["Rumour", "Causal Claim"])
    assert claim.kinds == ("causal",)
    assert found.passed_over["claim_types"] == 1


def test_everything_may_be_null() -> None:
    """A record of nothing but nulls is held, with an empty claim, and nothing is told."""
    claim, review, found = one(**dict.fromkeys(RECORD))
    assert claim == Claim(id=claim.id, text="", voice="under_review")
    assert review == Review(id=review.id, claim=claim.id)
    assert (found.problems, dict(found.passed_over)) == ((), {})


def test_dates_have_the_day_first() -> None:
    """The format has the day first; another order can be declared, and no day is invented."""
    assert one()[0].made == When(text="03-04-2025", start="2025-04-03", rule=DAY_FIRST)
    declared = reading([RECORD], date_order="month-first").bundle
    assert declared is not None
    assert declared.claims[0].made == When(
        text="03-04-2025", start="2025-03-04", rule="in these dates the month comes before the day"
    )
    claim, _, found = one(claim_date="31-02-2020")
    assert claim.made == When(text="31-02-2020")
    [problem] = found.problems
    assert (problem.pointer, problem.line) == ("/0/claim_date", 7)
    assert "31-02-2020" in problem.message


def test_ids_are_kept() -> None:
    """A claim_id is the id of the review; one that occurs twice names nothing."""
    assert one(claim_id=0)[1].id == "0"
    assert one(claim_id="dev-7")[1].id == "dev-7"
    found = reading([{"claim": "A", "claim_id": 1}, {"claim": "B", "claim_id": 1}])
    assert found.bundle is not None
    assert "1" not in {each.id for each in found.bundle.reviews}
    assert found.passed_over == {"claim_id": 2}


def test_one_record_alone() -> None:
    """A file may hold one record without a list around it."""
    found = reading(RECORD)
    assert held(found) == held(reading([RECORD]))
    assert found.pointers("/claims/0/made/start") == "/claim_date"


def test_places_are_pointers() -> None:
    """A place of the record leads to the value in the file, by its pointer."""
    found = reading([None, RECORD])
    assert found.pointers("/claims/0/made/start") == "/1/claim_date"
    assert found.pointers("/reviews/0/sources/0") == "/1/questions"
    assert found.pointers("/sources/1") == "/1/questions/0/answers/0/source_url"
    assert found.place("/1/claim") == (4, 12, None)
    assert found.refused == ("claim 1",)


@pytest.mark.parametrize("content", [b"7", b"{}", b'{"claims": []}', b"[", b""])
def test_another_file_is_refused(content: bytes) -> None:
    """A file that holds no list of claims is refused as a whole."""
    found = reading(content)
    assert (found.bundle, found.refused) == (None, ("the file",))
    assert_counted(found)
    with pytest.raises(FormatError):
        averitec.loads(content)
