"""A record held against texts: every place, every quotation, and only where there is a text."""

from civicclaims.anchoring.faithfulness import Faithfulness
from civicclaims.anchoring.held import Held, resolve_places
from civicclaims.record.anchor import Anchor
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.values.selector import Selector

TEXT = "“We stay,” said Roe. “We never left.”"


def anchor(*pieces: str, source: str = "a") -> Anchor:
    """A place known by its words."""
    return Anchor(source=source, selectors=tuple(Selector(exact=piece) for piece in pieces))


def test_every_place_is_resolved_in_the_order_of_the_record() -> None:
    """Places of all kinds of items are looked for; those without a text have no answer."""
    bundle = Bundle(
        sources=(Source(id="a"), Source(id="b")),
        quotes=(Quote(id="q", text="We stay,", anchors=(anchor("We stay,"),)),),
        claims=(Claim(id="c", text="They stay.", anchors=(anchor("We", source="b"),)),),
    )
    found = resolve_places(bundle, {"a": TEXT})
    assert [(each.item, each.pointer, len(each.places)) for each in found] == [
        ("q", "/quotes/0/anchors/0", 1),
        ("c", "/claims/0/anchors/0", 0),
    ]


def test_a_quotation_in_pieces_is_held_against_its_place() -> None:
    """The words between the pieces are the reporter's, and no part of the quotation."""
    quote = Quote(
        id="q",
        text="We stay, We never left.",
        anchors=(anchor("We stay,", "We never left."),),
    )
    (quoted,) = Held.against(Bundle(quotes=(quote,)), {"a": TEXT}).quoted
    assert quoted.place
    assert quoted.comparison.faithfulness is Faithfulness.VERBATIM


def test_a_quotation_is_held_against_the_whole_text_where_its_place_fails() -> None:
    """A quotation without a place in the text is looked for in all of it."""
    quote = Quote(id="q", text="We left.", quoted_from=("a",))
    (quoted,) = Held.against(Bundle(quotes=(quote,)), {"a": TEXT}).quoted
    assert not quoted.place
    assert quoted.comparison.faithfulness is Faithfulness.NEGATION_CHANGED


def test_a_translation_is_held_against_nothing() -> None:
    """The words of a translation are nobody's, so they stand in no text."""
    quote = Quote(id="q", text="Nous restons", translation_of="p", quoted_from=("a",))
    assert Held.against(Bundle(quotes=(quote,)), {"a": TEXT}).quoted == ()


def test_a_quotation_in_another_language_is_held_against_nothing() -> None:
    """What is recorded in another language than its source is a translation of it."""
    sources = (Source(id="a", language="en-GB"),)
    for language, held in (("de", 0), ("en-US", 1), ("EN", 1), (None, 1)):
        quote = Quote(id="q", text="We stay", language=language, quoted_from=("a",))
        bundle = Bundle(sources=sources, quotes=(quote,))
        assert len(Held.against(bundle, {"a": TEXT}).quoted) == held


def test_a_place_is_misplaced_if_the_words_stand_elsewhere() -> None:
    """A place that holds other words is told where the quotation stands in the text."""
    for text, misplaced in (("We stay,", True), ("We will leave it all.", False)):
        quote = Quote(id="q", text=text, anchors=(anchor("said Roe"),))
        held = Held.against(Bundle(quotes=(quote,)), {"a": TEXT})
        assert (("q", "a") in held.misplaced) is misplaced


def test_whether_a_text_is_the_recorded_one_can_be_unknown() -> None:
    """Without a digest, a text or a source, nothing is said."""
    held = Held.against(Bundle(sources=(Source(id="a"),)), {"a": TEXT, "x": TEXT})
    assert [held.is_same(each) for each in ("a", "b", "x")] == [None, None, None]
    assert [each.source.id for each in held.read] == ["a"]
