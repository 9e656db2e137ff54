"""The CSV of ClaimsKG comes in."""

import io
from typing import Any

import pytest
from hypothesis import given, strategies as st
from tests.cases.flat_reviews import CLAIMSKG, assert_counted, held, table, told

from civicclaims import Agent, FormatError, Rating, Source, When
from civicclaims.formats import claimskg
from civicclaims.formats.options import Options
from civicclaims.formats.reading import Reading
from civicclaims.strategies import words

CELLS = words() | st.sampled_from(["", "None", "nan", "2025-03-04", "4", "['a', 'b']", "=1"])
ROWS = st.lists(st.fixed_dictionaries({name: CELLS for name in CLAIMSKG if name}), max_size=4)


def reading(content: bytes, **options: Any) -> Reading:
    """What comes of a file."""
    [found] = claimskg.read(io.BytesIO(content), Options(**options))
    return found


@given(ROWS, st.permutations([name for name in CLAIMSKG if name]), st.randoms())
def test_the_order_of_rows_and_columns_is_irrelevant(
    drawn: list[dict[str, str]], columns: list[str], shuffle: Any
) -> None:
    """Whatever order rows and columns stand in, the same items are read, and each row counts."""
    first = reading(table(*drawn, columns=[name for name in CLAIMSKG if name]))
    assert_counted(first)
    assert first.count == sum(any(row.values()) for row in drawn)
    shuffle.shuffle(drawn)
    again = reading(table(*drawn, columns=columns))
    assert held(again) == held(first)
    assert again.passed_over == first.passed_over


def test_a_row_is_read_whole() -> None:
    """Every cell that a record has a place for is in it; the others are counted."""
    found = reading(table(CLAIMSKG))
    bundle = found.bundle
    assert bundle is not None
    assert not found.problems
    [review], [claim] = bundle.reviews, bundle.claims
    assert (claim.text, claim.made, claim.voice) == (
        "Rents in Alden fell by a third.", When(start="2025-03-01"), "under_review",
    )  # fmt: skip
    assert (review.title, review.text, review.url, review.date, review.rating) == (
        "Rents did not fall", "The register shows that they rose.",
        "https://ledger.example/rents", When(start="2025-03-04"),
        Rating(label="False", value="1", best="5", worst="1"),
    )  # fmt: skip
    assert bundle.get(review.reviewer) == Agent(
        id=review.reviewer or "", kind="organization", name="Alden Ledger",
        url="https://ledger.example", same_as=("http://kg.example/organization/alden_ledger",),
    )  # fmt: skip
    assert claim.attribution is not None
    [claimant] = claim.attribution.agents
    assert bundle.get(claimant) == Agent(id=claimant, kind="person", name="Ada Lund")
    assert found.passed_over == {
        "column A": 1, "creativeWork_author_sameAs": 1, "claimReview_source": 1, "extra_tags": 1,
        "extra_entities_claimReview_claimReviewed": 1, "related_links": 1,
    }  # fmt: skip


LINKS: list[tuple[str, list[str]]] = [
    ("https://register.example/rents,https://tern.example/a,b",
     ["https://register.example/rents", "https://tern.example/a,b"]),
    ("['https://a.example', 'https://b.example/x,y']",
     ["https://a.example", "https://b.example/x,y"]),
    ("[https://a.example, www.b.example]", ["https://a.example", "www.b.example"]),
    ("https://a.example,,/about,#top,", ["https://a.example", "/about", "#top"]),
    ("[]", []),
    ("", []),
]  # fmt: skip


@pytest.mark.parametrize(("cell", "expected"), LINKS)
def test_links_are_the_sources_of_a_review(cell: str, expected: list[str]) -> None:
    """The links of a review are its sources, however the list of them was written."""
    found = reading(table({**CLAIMSKG, "extra_refered_links": cell}))
    bundle = found.bundle
    assert bundle is not None
    sources = [bundle.get(each) for each in bundle.reviews[0].sources]
    assert [each.url for each in sources if isinstance(each, Source)] == expected
    if expected:
        assert found.place("/reviews/0/sources/0") == (2, 1, "Q2")


def test_dirt() -> None:
    """Ratings that are no numbers, empty claims and missing publishers are held and told."""
    found = reading(table(
        {**CLAIMSKG, "rating_ratingValue": "Mostly", "rating_alternateName": "",
         "claimReview_claimReviewed": "", "claimReview_author_name": "nan",
         "claimReview_author_url": "", "claimReview_author": "",
         "creativeWork_author_name": ""},
    ))  # fmt: skip
    assert found.bundle is not None
    [review], [claim] = found.bundle.reviews, found.bundle.claims
    assert review.rating == Rating(label="Mostly", best="5", worst="1")
    assert (claim.text, claim.attribution, review.reviewer) == ("", None, None)
    no_number = 'rating_ratingValue is "Mostly", which is no number such as 4 or 4.5'
    assert told(found.problems) == [
        ("B2", f"{no_number}; it is kept as the label"),
        ("I2", 'found "nan", which is read as nothing'),
    ]


def test_dates_in_figures_need_an_order() -> None:
    """A date whose day and month may be swapped is read where its order is declared."""
    content = table({**CLAIMSKG, "claimReview_datePublished": "03/04/2025"})
    found = reading(content, date_order="day-first").bundle
    assert found is not None
    assert found.reviews[0].date == When(
        text="03/04/2025", start="2025-04-03", rule="in these dates the day comes before the month"
    )
    with pytest.raises(FormatError, match="declares which comes first"):
        claimskg.loads(content)


def test_another_table_is_refused() -> None:
    """A table without the column of the claim is none of ClaimsKG."""
    found = reading(b"claimReviewed\nNo.\n")
    assert (found.count, found.refused) == (1, ("the file",))
    assert "no column claimReview_claimReviewed" in found.problems[0].message
