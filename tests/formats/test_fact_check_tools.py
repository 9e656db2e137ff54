"""Answers of the Fact Check Tools API come in."""

import copy
import io
import json
import random
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.cases.flat_reviews import ANSWER, PAGE, assert_counted, held

from civicclaims import Agent, Attribution, Bundle, Claim, FormatError, Rating, Review, Source, When
from civicclaims.formats import fact_check_tools
from civicclaims.formats.options import Limits, Options
from civicclaims.formats.reading import Place, Reading

ODD: st.SearchStrategy[Any] = st.recursive(
    st.sampled_from([None, True, 3, 1.5, "", "None", "Rents fell.", "2025-03-04", "04/05/2025"]),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.sampled_from("ab"), inner),
    max_leaves=4,
)
"""Values that may stand anywhere."""


def damaged(value: Any, draw: st.DrawFn) -> Any:
    """A value with some of its parts left out, or with something odd in their place."""
    chance = draw(st.integers(0, 12))
    if chance == 0:
        return draw(ODD)
    if isinstance(value, dict):
        return {key: damaged(each, draw) for key, each in value.items() if draw(st.integers(0, 9))}
    if isinstance(value, list):
        return [damaged(each, draw) for each in value for _ in range(draw(st.integers(1, 2)))]
    return value


@st.composite
def answers(draw: st.DrawFn) -> Any:
    """Answers to searches and pages, whole and damaged, alone and in lists."""
    one = damaged(copy.deepcopy(draw(st.sampled_from([ANSWER, PAGE]))), draw)
    wrapped = {"claimReviewMarkupPages": [one, one]}
    return draw(st.sampled_from([one, [one, ANSWER], wrapped]))


def shuffled(value: Any, shuffle: random.Random) -> Any:
    """A value with its keys, and the objects in its lists, in another order."""
    if isinstance(value, dict):
        keys = list(value)
        shuffle.shuffle(keys)
        return {key: shuffled(value[key], shuffle) for key in keys}
    if isinstance(value, list):
        inner = [shuffled(each, shuffle) for each in value]
        if all(isinstance(each, dict) for each in inner):
            shuffle.shuffle(inner)
        return inner
    return value


def reading(value: Any, **options: Any) -> Reading:
    """What comes of an answer."""
    content = value if isinstance(value, bytes) else json.dumps(value, indent=1).encode()
    [found] = fact_check_tools.read(io.BytesIO(content), Options(**options))
    return found


@given(answers())
def test_every_review_is_read_or_refused(answer: Any) -> None:
    """Whatever an answer holds, each review in it is in the record or refused by name."""
    assert_counted(reading(answer))


@given(answers(), st.randoms(use_true_random=False))
def test_the_order_of_keys_and_objects_is_irrelevant(answer: Any, shuffle: random.Random) -> None:
    """Whatever order keys, claims and reviews stand in, the same items are read."""
    first, again = reading(answer), reading(shuffled(answer, shuffle))
    assert (first.count, first.passed_over) == (again.count, again.passed_over)
    if first.bundle is not None:
        assert held(first) == held(again)


@given(answers())
def test_every_item_has_a_place(answer: Any) -> None:
    """Every item of the record stands somewhere in the file."""
    found = reading(answer)
    for pointer, _ in () if found.bundle is None else found.bundle.items():
        assert found.place(found.pointers(pointer)) is not None


def test_a_claim_with_two_reviews() -> None:
    """One claim that was reviewed twice is one claim and two reviews."""
    found = reading(ANSWER)
    bundle = found.bundle
    assert bundle is not None
    [claim] = bundle.claims
    first, second = bundle.reviews
    assert claim == Claim(
        id=claim.id, text="Rents in Alden fell by a third.", voice="under_review",
        attribution=Attribution(agents=(bundle.agents[0].id,)),
        made=When(text="2025-03-01T00:00:00Z", start="2025-03-01"),
    )  # fmt: skip
    assert bundle.agents == (
        Agent(id=bundle.agents[0].id, kind="person", name="Mayor Lund"),
        Agent(id=first.reviewer or "", kind="organization", name="Alden Ledger",
              url="ledger.example"),
        Agent(id=second.reviewer or "", kind="organization", name="Tern Institute",
              url="tern.example"),
    ) or held(found)  # fmt: skip
    assert first == Review(
        id=first.id, claim=claim.id, reviewer=first.reviewer,
        date=When(text="2025-03-04T09:30:00Z", start="2025-03-04"), title="Rents did not fall",
        language="en", url="https://ledger.example/rents", rating=Rating(label="False"),
    )  # fmt: skip
    assert second.rating == Rating(label="Mostly false")
    assert (found.count, found.problems) == (2, ())
    assert found.passed_over == {"nextPageToken": 1}


def test_a_page_with_two_reviews() -> None:
    """Author, date and address of a page are those of each review that has none of its own."""
    found = reading(PAGE)
    bundle = found.bundle
    assert bundle is not None
    first, second = bundle.reviews
    one, other = bundle.claims
    assert first == Review(
        id=first.id, claim=one.id, reviewer=second.reviewer, date=When(start="2025-03-04"),
        url="https://ledger.example/rents#1",
        rating=Rating(label="False", value="1", best="5", worst="1", explanation="Rents rose."),
    )  # fmt: skip
    assert (second.url, second.rating) == ("https://ledger.example/rents", None)
    assert other == Claim(id=other.id, text="The mill closed.", voice="under_review")
    assert one.note == "at a rally on Elm Square"
    works = [bundle.get(each) for each in (one.first_appearance, *one.appearances)]
    assert [each.url for each in works if isinstance(each, Source)] == [
        "https://video.example/rally", "https://video.example/rally", "https://post.example/9",
    ]  # fmt: skip
    assert len(bundle.sources) == 2
    mayor = next(each for each in bundle.agents if each.kind == "person")
    assert (mayor.name, mayor.role, mayor.same_as) == (
        "Ada Lund", "Mayor of Alden", ("https://alden.example/mayor",),
    )  # fmt: skip
    assert found.passed_over == {
        "name": 1, "versionId": 1, "claimReviewAuthor.imageUrl": 1,
        "claimReviewMarkups.claimAuthor.imageUrl": 1, "claimReviewMarkups.rating.imageUrl": 1,
    }  # fmt: skip


def test_a_list_of_pages_is_read_as_the_pages_are() -> None:
    """A list of pages gives the same items as its page alone."""
    assert held(reading({"claimReviewMarkupPages": [PAGE]})) == held(reading(PAGE))
    assert held(reading([PAGE])) == held(reading(PAGE))


def test_places_are_pointers() -> None:
    """A place of the record leads to the value in the file, by its pointer."""
    found = reading(ANSWER)
    for place, pointer in {
        "/reviews/1/rating/label": "/claims/0/claimReview/1/textualRating",
        "/reviews/0/date/start": "/claims/0/claimReview/0/reviewDate",
        "/reviews/0/claim": "/claims/0/claimReview/0",
        "/claims/0/text": "/claims/0/text",
        "/claims/0": "/claims/0",
        "/agents/0": "/claims/0/claimant",
        "/as_of": "",
        "": "",
    }.items():
        assert found.pointers(place) == pointer
    assert found.place("/claims/0/text") == (4, 12, None)
    page = reading(PAGE)
    assert page.pointers("/reviews/0/rating/value") == "/claimReviewMarkups/0/rating/ratingValue"
    assert page.pointers("/claims/0/appearances/1") == "/claimReviewMarkups/0/claimAppearances"


PROBLEMS: list[tuple[Any, str, str]] = [
    ({"claims": 5}, "/claims", "found the number 5 where a list, [ ... ], was expected"),
    (
        {"claims": [{"text": True}]},
        "/claims/0/text",
        "found true or false where a text was expected",
    ),
    (
        {"claims": [{"claimDate": "May"}]},
        "/claims/0/claimDate",
        'found "May" where a date such as 2025-07-11, or a timestamp was expected',
    ),
    (
        {"claims": [{"text": "N/A"}]},
        "/claims/0/text",
        'found "N/A", which is read as nothing',
    ),
    (
        {"claims": [{"claimReview": [{"publisher": "Ledger"}]}]},
        "/claims/0/claimReview/0/publisher",
        'found the text "Ledger" where an object, { ... }, was expected',
    ),
    (
        {"claims": [{}, "x"]},
        "/claims/1",
        'claim 2: found the text "x" where an object, { ... }, was expected',
    ),
    (
        {"claims": [{"claimReview": [None]}]},
        "/claims/0/claimReview/0",
        "claim 1, review 1: found null where an object, { ... }, was expected",
    ),
    (
        {"claimReviewMarkups": [{"rating": {"ratingValue": "high"}}]},
        "/claimReviewMarkups/0/rating/ratingValue",
        'ratingValue is "high", which is no number such as 4 or 4.5; it is kept as the label',
    ),
    (
        {"claimReviewMarkups": [{"claimAppearances": [["a"]]}]},
        "/claimReviewMarkups/0/claimAppearances/0",
        "found a list where a text was expected",
    ),
    ([{}, 7], "/1", "answer 2: found the number 7 where an object, { ... }, was expected"),
]


@pytest.mark.parametrize(("answer", "pointer", "message"), PROBLEMS)
def test_what_cannot_be_read_is_told(answer: Any, pointer: str, message: str) -> None:
    """What cannot be read is one problem with its place, and the rest is read."""
    found = reading(answer)
    [problem] = found.problems
    assert (problem.pointer, problem.message) == (pointer, message)
    assert found.place(pointer) == (problem.line, problem.column, None)
    assert found.bundle is not None
    assert_counted(found)


def test_dirt_is_held() -> None:
    """Empty claims, inverted scales, numbers as texts and one URL alone are held as they are."""
    found = reading({"claimReviewMarkups": [
        {"claimReviewed": "", "claimAppearances": "post.example/1", "claimAuthor": {},
         "rating": {"ratingValue": "3.10", "bestRating": 1, "worstRating": 5.0}},
        {"rating": {"textualRating": ""}, "claimAppearances": ""},
    ]})  # fmt: skip
    assert not found.problems
    assert found.bundle is not None
    assert [each.rating for each in found.bundle.reviews] == [
        Rating(label="", value="3.10", best="1", worst="5.0"), None,
    ]  # fmt: skip
    assert [each.url for each in found.bundle.sources] == ["post.example/1"]


def test_what_is_absent_stands_where_the_thing_around_it_does() -> None:
    """A finding about a key that is not there has the place of the object it is missing in."""
    found = reading({"claims": [{"claimReview": [{"textualRating": "False"}]}]})
    pointer = found.pointers("/claims/0/text")
    assert pointer == "/claims/0/text"
    assert found.place(pointer) == found.place("/claims/0") == Place(3, 3)


def test_a_claim_without_reviews_is_one_thing_read() -> None:
    """It is in the record, and counts beside what is refused."""
    found = reading({"claims": [{"text": "B"}, "x", {"text": "C", "claimReview": [{}, {}, 5]}]})
    assert (found.count, found.refused) == (5, ("claim 2", "claim 3, review 3"))
    assert_counted(found)


def test_an_answer_that_found_nothing() -> None:
    """The API answers with an empty object where it found nothing."""
    assert reading({}).bundle == fact_check_tools.loads("{}") == Bundle()


HOSTILE: list[tuple[bytes, str]] = [
    (b"", "the text is empty"),
    (b"{", "the text ends before the {"),
    (b'{"claims": NaN}', "NaN is no number in JSON"),
    (b'{"claims": "\\ud800"}', "half of a character"),
    (b"[" * 100_000, "more than 100 levels of brackets"),
    (b'{"claims": ' * 200 + b"1" + b"}" * 200, "more than 100 levels"),
    (b"\xff\xfe{\x00}\x00", "UTF-16"),
    (b"5", "no answer of the API"),
    (b'{"civicclaims": "1-draft"}', "no answer of the API"),
]


@pytest.mark.parametrize(("content", "message"), HOSTILE)
def test_what_is_no_answer(content: bytes, message: str) -> None:
    """A file that is no answer is refused as a whole, with the reason and its place."""
    found = reading(content)
    assert (found.bundle, found.count, found.refused) == (None, 1, ("the file",))
    assert message in found.problems[0].message
    assert_counted(found)
    with pytest.raises(FormatError):
        fact_check_tools.loads(content)


def test_limits() -> None:
    """A file that is too large is refused; problems beyond the limit are counted."""
    large = reading(ANSWER, limits=Limits(size=100))
    assert "at most 100" in large.problems[0].message
    found = reading({"claims": [1, 2, 3, 4, {"text": "Rents fell."}]}, limits=Limits(problems=2))
    assert found.refused == ("claim 1", "claim 2", "claim 3", "claim 4")
    assert [each.message for each in found.problems][2:] == [
        "2 more problems, the first of them here"
    ]


def test_a_long_text_is_shortened_in_messages() -> None:
    """A text of ten million characters is read, and never printed whole."""
    found = reading({"claims": [{"text": "x" * 10**7, "claimDate": "y" * 10**7}]})
    assert found.bundle is not None
    assert len(found.bundle.claims[0].text) == 10**7
    assert len(found.problems[0].message) < 200


def test_a_key_that_occurs_twice() -> None:
    """The last occurrence counts, and the key is a problem."""
    found = reading(b'{"claims": [], "claims": [{"text": "Rents fell."}]}')
    [problem] = found.problems
    assert problem.repeated_key
    assert found.bundle is not None
    assert found.bundle.claims[0].text == "Rents fell."


SITES = [
    ("ledger.example", "https://ledger.example/1", "Ledger", "https://ledger.example/"),
    ("ledger.example", "http://www.Ledger.example", "Ledger", "http://www.Ledger.example/"),
    ("ledger.example", "https://ledger.example:8080/1", "Ledger", None),
    ("ledger.example", "https://ledger.example.org/1", "Ledger", None),
    ("ledger.example", None, "Ledger", None),
    ("ledger.example", None, None, None),
    ("https://ledger.example", None, "Ledger", "https://ledger.example"),
]


@pytest.mark.parametrize(("site", "page", "name", "url"), SITES)
def test_the_site_of_a_publisher_is_that_of_the_page(
    site: str, page: str | None, name: str | None, url: str | None
) -> None:
    """The API gives the bare host of the page: its address is the beginning of the page's.

    Where the page is on another site, or not told, the host is no address and is not made one.
    """
    review = {"publisher": {"name": name, "site": site}, "url": page}
    found = reading({"claims": [{"text": "No.", "claimReview": [review]}]})
    assert found.bundle is not None
    (agent,) = found.bundle.agents
    assert (agent.name, agent.url) == (name or site, url)
    lost = url is None and name is not None
    assert found.passed_over == ({"claims.claimReview.publisher.site": 1} if lost else {})


def test_a_claimant_without_a_name_is_nobody() -> None:
    """An office names nobody; it is counted, and no two claims get one claimant by it."""
    markup = {"claimReviewed": "No.", "claimAuthor": {"jobTitle": "Mayor"}}
    found = reading({"claimReviewMarkups": [markup, {**markup, "claimReviewed": "Yes."}]})
    assert found.bundle is not None
    assert found.bundle.agents == ()
    assert found.passed_over == {"claimReviewMarkups.claimAuthor.jobTitle": 2}
