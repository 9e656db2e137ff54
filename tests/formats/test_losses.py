"""What a format cannot carry is declared, and `kept` says what is left."""

from hypothesis import given, settings, strategies as st

from civicclaims import Agent, Bundle, Claim, Quote, Rating, Review, When
from civicclaims.formats import duke
from civicclaims.formats.losses import Loss, counted, kept
from civicclaims.strategies import bundles

FIELDS = ["Quote.sic", "Quote.said", "Review.rating", "Rating.explanation", "When.rule",
          "Agent.role", "Bundle.totals", "Bundle.waivers", "Selector.prefix"]  # fmt: skip
some_losses = st.lists(st.sampled_from(FIELDS), unique=True).map(
    lambda names: [Loss(field=name, why="it is lost") for name in names]
)


@settings(max_examples=50)
@given(bundles())
def test_no_loss_keeps_everything(bundle: Bundle) -> None:
    """Where nothing is lost, all of a record is kept."""
    assert kept(bundle, ()) == bundle
    assert counted(bundle, ()) == {}


@settings(max_examples=50)
@given(bundles(), some_losses)
def test_losing_twice_is_losing_once(bundle: Bundle, losses: list[Loss]) -> None:
    """What is left of a record loses nothing more."""
    once = kept(bundle, losses)
    assert kept(once, losses) == once
    assert counted(once, losses) == {}


@settings(max_examples=50)
@given(bundles(), some_losses)
def test_what_is_counted_is_what_changes(bundle: Bundle, losses: list[Loss]) -> None:
    """A record is kept whole exactly where no loss is counted."""
    assert (kept(bundle, losses) == bundle) == (not counted(bundle, losses))


def test_a_loss_may_keep_a_part() -> None:
    """A loss with `keeps` leaves what that makes of a value, also deep inside an item."""
    bundle = Bundle(
        agents=(Agent(id="a", kind="person", role="mayor"),),
        quotes=(Quote(id="q", text="No.", said=When(text="on Friday", start="2025-07-11")),),
        reviews=(Review(id="r", rating=Rating(label="False", explanation="Because.")),),
    )
    losses = (
        Loss(field="When.text", why="only days are carried"),
        Loss(field="Agent.role", why="it is cut", keeps=lambda role: role and role[:1]),
        Loss(field="Rating.explanation", why="it is left out"),
    )
    left = kept(bundle, losses)
    assert left.quotes[0].said == When(start="2025-07-11")
    assert left.agents[0].role == "m"
    assert left.reviews[0].rating == Rating(label="False")
    assert counted(bundle, losses) == {
        "When.text": 1, "Agent.role": 1, "Rating.explanation": 1,
    }  # fmt: skip


def test_words_that_are_the_date_itself_are_no_loss() -> None:
    """A day that is read back is carried whole, unless its words say it in another way."""
    loss = next(each for each in duke.LOSSES if each.field == "Claim.made")
    for text, count in ((None, 0), ("2025-07-04", 0), ("4 July 2025", 1), ("on Friday", 1)):
        claim = Claim(id="c", text="So.", made=When(text=text, start="2025-07-04"))
        assert counted(Bundle(claims=(claim,)), [loss]).get("Claim.made", 0) == count
        whole = Loss(field="Claim.made", why="it is left out")
        assert counted(Bundle(claims=(claim,)), [whole]) == {"Claim.made": 1}
