"""Items gathered from a file: ids, merging and places."""

from hypothesis import given, strategies as st

from civicclaims import Agent, Claim
from civicclaims.formats.gathering import Gathering, named
from civicclaims.formats.reading import Place

agents = st.lists(
    st.builds(
        Agent, id=st.sampled_from(["a", "b", "a-2"]), kind=st.just("person"),
        name=st.sampled_from(["Ada", "Lund"]),
    ),
    max_size=12,
)  # fmt: skip


@given(agents, st.booleans())
def test_ids_are_unique(drawn: list[Agent], merge: bool) -> None:
    """However items come in, no two of a record have the same id, and none is lost."""
    gathering = Gathering()
    ids = [gathering.add(agent, merge=merge) for agent in drawn]
    bundle = gathering.reading().bundle
    assert bundle is not None
    held = [agent.id for agent in bundle.agents]
    assert len(held) == len(set(held))
    assert set(ids) == set(held)
    names = {agent.id: agent.name for agent in bundle.agents}
    assert [names[each] for each in ids] == [agent.name for agent in drawn]
    assert len(held) == (len(set(drawn)) if merge else len(drawn))


def test_places() -> None:
    """A field without a place of its own stands where its item does."""
    gathering = Gathering()
    gathering.add(Claim(id="c", text="x"), Place(2, 1))
    second = gathering.add(Claim(id="c", text="x"), Place(cell="B3"))
    gathering.note(second, "text", Place(cell="D3"))
    reading = gathering.reading(id="r")
    assert second == "c-2"
    assert reading.place("/claims/0/text") == (2, 1, None)
    assert reading.place("/claims/1/anchors/0") == (None, None, "B3")
    assert reading.place("/claims/1/text") == (None, None, "D3")
    assert reading.place("/agents/0") is None
    assert reading.pointers("/claims/0") == "/claims/0"


def test_what_is_refused_is_named() -> None:
    """What is refused is named, has a problem with its place, and is counted."""
    gathering = Gathering()
    gathering.count = 1
    gathering.refuse("row 7", "it has too many fields", Place(7, 1, "A7"))
    gathering.pass_over("image")
    gathering.pass_over("image")
    reading = gathering.reading()
    assert reading.refused == ("row 7",)
    assert str(reading.problems[0]) == "cell A7: row 7: it has too many fields"
    assert reading.passed_over == {"image": 2}


def test_names_tell_apart() -> None:
    """An id without one depends on the content alone, and differs where that does."""
    assert named("claim", "a", None) == named("claim", "a", None)
    assert named("claim", "a", None) != named("claim", "a", "b")
    assert named("claim", "\ud800").startswith("claim-")
