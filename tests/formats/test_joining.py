"""Records of a stream put together."""

import io
from collections import Counter

from hypothesis import given, settings, strategies as st

from civicclaims import Bundle, Claim, Review
from civicclaims.formats import json_lines
from civicclaims.formats.joining import joined
from civicclaims.formats.reading import Reading
from civicclaims.strategies import bundles


def readings(drawn: list[Bundle]) -> list[Reading]:
    """What comes of reading them from a file, a line each."""
    return list(json_lines.read(io.BytesIO(b"".join(map(json_lines.dumps, drawn)))))


@settings(max_examples=40)
@given(st.lists(bundles(), max_size=5), st.integers(1, 4))
def test_nothing_is_lost(drawn: list[Bundle], most: int) -> None:
    """Every item of every record is there, under its id or a review's new one; counts add up."""
    found = list(joined(readings(drawn), most))
    assert sum(each.count for each in found) == len(drawn)
    before = {item for one in drawn for _, item in one.items()}
    after = [item for each in found if each.bundle for _, item in each.bundle.items()]
    assert {item for item in before if not isinstance(item, Review)} == {
        item for item in after if not isinstance(item, Review)
    }
    assert sum(len(one.reviews) for one in drawn) == sum(isinstance(item, Review) for item in after)


@settings(max_examples=40)
@given(st.lists(bundles(), max_size=4))
def test_one_at_a_time_is_as_it_was(drawn: list[Bundle]) -> None:
    """Where one record is put together at a time, nothing changes."""
    assert [each.bundle for each in joined(readings(drawn), 1)] == drawn


def test_places_are_those_of_each_record() -> None:
    """An item stands where it did in its own line."""
    drawn = [
        Bundle(claims=(Claim(id=f"c{n}", text="x"),), reviews=(Review(id=f"r{n}"),))
        for n in (1, 2, 3)
    ]
    (joint,) = joined(readings(drawn))
    assert joint.bundle is not None
    assert [each.id for each in joint.bundle.reviews] == ["r1", "r2", "r3"]
    assert [joint.place(f"/claims/{n}/text")[0] for n in range(3)] == [1, 2, 3]  # type: ignore[index]
    assert joint.place("/claims/3") is None
    assert joint.place("") is None


def test_equal_reviews_stay() -> None:
    """A review that stands twice is twice in what is put together, and its claim once."""
    one = Bundle(claims=(Claim(id="c", text="x"),), reviews=(Review(id="r", claim="c"),))
    (joint,) = joined(readings([one, one, one]))
    assert joint.bundle is not None
    assert Counter(each.id for each in joint.bundle.reviews) == {"r": 1, "r-2": 1, "r-3": 1}
    assert len(joint.bundle.claims) == 1


def test_an_id_of_another_meaning_begins_anew() -> None:
    """Records in which one id means two things are not put together."""
    drawn = [Bundle(claims=(Claim(id="c", text=text),)) for text in "xyy"]
    assert [len(each.bundle.claims) for each in joined(readings(drawn)) if each.bundle] == [1, 1]


def test_nothing_readable() -> None:
    """Lines that cannot be read stay unread, and their problems are kept."""
    (joint,) = joined(list(json_lines.read(io.BytesIO(b"{\n{\n"))))
    assert joint.bundle is None
    assert joint.refused == ("line 1", "line 2")
    assert [each.line for each in joint.problems] == [1, 2]


def test_an_id_that_occurs_twice_stays() -> None:
    """A record that repeats an id repeats it still when it is put together with others."""
    twice = Bundle(claims=(Claim(id="d", text="x"), Claim(id="d", text="x")))
    (joint,) = joined(readings([Bundle(claims=(Claim(id="c", text="x"),)), twice]))
    assert joint.bundle is not None
    assert [each.id for each in joint.bundle.claims] == ["c", "d", "d"]


def test_where_records_are_parted_is_said() -> None:
    """Of more records than are compared with one another, the second lot says so."""
    drawn = [Bundle(claims=(Claim(id=f"c{n}", text="x"),)) for n in range(5)]
    first, *others = joined(readings(drawn), 2)
    assert first.notes == ()
    assert [each.notes[0].partition(",")[0] for each in others] == [
        "records are compared with one another 2 at a time"
    ] * 2
