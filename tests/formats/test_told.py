"""Streams of readings: no more problems are told than a person could look at."""

from hypothesis import given, strategies as st

from civicclaims.errors import Problem
from civicclaims.formats.reading import Reading
from civicclaims.formats.told import told
from civicclaims.record.bundle import Bundle


def reading(number: int, problems: int, sound: bool) -> Reading:
    """A reading with so many problems."""
    found = tuple(Problem(message=f"{number}.{each}", line=number) for each in range(problems))
    if sound:
        return Reading(bundle=Bundle(id=str(number)), problems=found)
    return Reading(bundle=None, problems=found, refused=(f"row {number}",))


STREAMS = st.lists(st.tuples(st.integers(1, 6), st.booleans()), max_size=25).map(
    lambda drawn: [reading(number, *each) for number, each in enumerate(drawn, start=1)]
)


@given(STREAMS, st.integers(1, 8))
def test_no_record_is_lost_and_none_looks_sound_that_is_not(some: list[Reading], most: int) -> None:
    """Every record comes through, with a problem where it has any; what is refused is counted."""
    found = list(told(some, "rows", most))
    assert [each.bundle for each in found if each.bundle] == [
        each.bundle for each in some if each.bundle
    ]
    assert all(each.problems for each in found)
    assert sum(each.count for each in found) == sum(each.count for each in some)
    refused = [each for each in found if each.bundle is None]
    assert len(refused) <= most + 2
    assert sum(len(each.problems) for each in refused) <= most + 4


@given(STREAMS)
def test_few_problems_are_told_as_they_are(some: list[Reading]) -> None:
    """Within the limit nothing changes."""
    assert list(told(some, "rows", 200)) == some
    sound = [Reading(bundle=Bundle(id=str(number))) for number in range(9)]
    assert list(told(sound, "rows", 0)) == sound


def test_the_last_of_a_file_is_told() -> None:
    """After the last reading a file may break off, so it is never only counted."""
    some = [reading(number, 1, sound=False) for number in range(1, 10)]
    *_, rest, last = told(some, "rows", 3)
    assert rest.problems[0].line == 4
    assert rest.refused == ("5 more rows",)
    assert last == some[-1]
