"""Records as annotations: one for each source, quotation, figure and claim."""

from collections.abc import Iterable
from typing import Any, Final

import attrs

from civicclaims.formats._annotation.names import RECORD, urn
from civicclaims.formats._annotation.selectors import PLAIN_SECONDS
from civicclaims.formats._annotation.taken import joined
from civicclaims.formats.losses import Loss
from civicclaims.record.anchor import Anchor
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity
from civicclaims.values.selector import MediaTime, Selector

CONTEXT: Final = "http://www.w3.org/ns/anno.jsonld"
FRAGMENTS: Final = "http://www.w3.org/TR/media-frags/"

_CARRIED: Final[dict[type[Any], frozenset[str]]] = {
    Source: frozenset({"id", "kind", "title", "url", "language", "licence"}),
    Quote: frozenset({"id", "kind", "text", "language", "anchors"}),
    Statistic: frozenset({"id", "measure", "quantity", "anchors"}),
    Claim: frozenset({"id", "text", "kinds", "voice", "note", "anchors"}),
    Bundle: frozenset({
        "civicclaims", "id", "sources", "quotes", "statistics", "claims", "licence", "made_by",
    }),
}  # fmt: skip
_WHY: Final = "the Web Annotation Data Model has no place for it"


def page(bundle: Bundle) -> dict[str, Any]:
    """The page of annotations of a record."""
    made: dict[str, Any] = {
        "@context": CONTEXT,
        "id": RECORD if bundle.id is None else urn("record", bundle.id),
        "type": "AnnotationPage",
    }
    if bundle.licence is not None:
        made["rights"] = bundle.licence
    if bundle.made_by is not None:
        made["creator"] = {"type": "Agent", "name": bundle.made_by}
    urls: dict[str, str] = {}
    for source in bundle.sources:
        if source.url is not None:
            urls.setdefault(source.id, source.url)
    made["items"] = [
        *map(_source, bundle.sources),
        *(_quote(each, urls) for each in bundle.quotes),
        *(_statistic(each, urls) for each in bundle.statistics),
        *(_claim(each, urls) for each in bundle.claims),
    ]
    return made


def _source(source: Source) -> dict[str, Any]:
    target = _reference(source.id, source.url)
    if source.language is not None:
        target["language"] = source.language
    if source.licence is not None:
        target["rights"] = source.licence
    bodies = [("describing", source.title, None), ("classifying", source.kind, None)]
    return _annotation("sources", source.id, "identifying", bodies, target)


def _quote(quote: Quote, urls: dict[str, str]) -> dict[str, Any]:
    bodies = [("describing", quote.text, quote.language), ("classifying", quote.kind, None)]
    return _annotation("quotes", quote.id, "highlighting", bodies, _targets(quote.anchors, urls))


def _statistic(statistic: Statistic, urls: dict[str, str]) -> dict[str, Any]:
    printed = None if statistic.quantity is None else statistic.quantity.text
    bodies = [("describing", printed, None), ("identifying", statistic.measure, None)]
    targets = _targets(statistic.anchors, urls)
    return _annotation("statistics", statistic.id, "describing", bodies, targets)


def _claim(claim: Claim, urls: dict[str, str]) -> dict[str, Any]:
    bodies = [
        ("describing", claim.text, None),
        ("commenting", claim.note, None),
        *(("classifying", kind, None) for kind in claim.kinds),
    ]
    motivation = "assessing" if claim.voice == "under_review" else "describing"
    return _annotation("claims", claim.id, motivation, bodies, _targets(claim.anchors, urls))


def _annotation(
    array: str,
    name: str,
    motivation: str,
    bodies: Iterable[tuple[str, str | None, str | None]],
    target: Any,
) -> dict[str, Any]:
    made: list[dict[str, str]] = []
    for purpose, text, language in bodies:
        if text is not None:
            body = {"type": "TextualBody", "purpose": purpose, "value": text}
            made.append(body if language is None else {**body, "language": language})
    annotation: dict[str, Any] = {"id": urn(array, name), "type": "Annotation"}
    annotation["motivation"] = motivation
    if made:
        annotation["body"] = made
    return {**annotation, "target": target}


def _reference(name: str, url: str | None) -> dict[str, str]:
    """A source by its address and, since an address is no id of ours, by its own id."""
    own = urn("sources", name)
    return {"id": own} if url is None else {"id": url, "canonical": own}


def _targets(anchors: tuple[Anchor, ...], urls: dict[str, str]) -> Any:
    """One target for each stretch; the record itself where a thing has no place."""
    made: list[dict[str, Any]] = []
    for anchor in places_kept(anchors):
        source = _reference(anchor.source, urls.get(anchor.source))
        made.extend(
            {"type": "SpecificResource", "source": source, "selector": _selectors(each)}
            for each in anchor.selectors
        )
        if not anchor.selectors:
            made.append({"type": "SpecificResource", "source": source})
    return made or RECORD


def _selectors(stretch: Selector) -> list[dict[str, Any]]:
    """Every selector that leads to a stretch."""
    made: list[dict[str, Any]] = []
    if stretch.exact is not None:
        words = {"exact": stretch.exact, "prefix": stretch.prefix, "suffix": stretch.suffix}
        said = {name: each for name, each in words.items() if each is not None}
        made.append({"type": "TextQuoteSelector", **said})
    if stretch.start is not None:
        made.append({"type": "TextPositionSelector", "start": stretch.start, "end": stretch.end})
    if stretch.media is not None:
        end = "" if stretch.media.end is None else f",{stretch.media.end}"
        value = f"t={stretch.media.start}{end}"
        made.append({"type": "FragmentSelector", "conformsTo": FRAGMENTS, "value": value})
    return made


def places_kept(anchors: tuple[Anchor, ...]) -> tuple[Anchor, ...]:
    """What annotations carry of places."""
    return joined(
        attrs.evolve(
            each, selectors=tuple(left for piece in each.selectors if (left := _kept(piece)))
        )
        for each in anchors
    )


def _kept(stretch: Selector) -> Selector | None:
    """What annotations carry of one stretch; None where that is nothing."""
    both = stretch.start is not None and stretch.end is not None
    words = stretch.exact is not None
    left = Selector(
        exact=stretch.exact,
        prefix=stretch.prefix if words else None,
        suffix=stretch.suffix if words else None,
        start=stretch.start if both else None,
        end=stretch.end if both else None,
        media=stretch.media if stretch.media and _is_plain(stretch.media) else None,
    )
    return None if left == Selector() else left


def _is_plain(media: MediaTime) -> bool:
    return all(PLAIN_SECONDS.fullmatch(each) for each in (media.start, media.end or "0"))


def _losses() -> tuple[Loss, ...]:
    """Every field no annotation carries, and what is left of those carried in part."""
    places = (
        "stretches of one source that follow each other become one place; a digest, half a "
        "position and words around no words are left out"
    )
    found = [Loss(field=f"{cls.__name__}.anchors", why=places, keeps=places_kept)
             for cls in (Quote, Statistic, Claim)]  # fmt: skip
    found.append(
        Loss(
            field="Statistic.quantity",
            why="the figure is left as printed, and no longer taken apart",
            keeps=_printed,
        )
    )
    found.append(
        Loss(
            field="Claim.voice",
            why="only a claim under review is told from the others",
            keeps=lambda voice: voice if voice == "under_review" else "reported",
        )
    )
    for cls, carried in _CARRIED.items():
        found.extend(
            Loss(field=f"{cls.__name__}.{field.name}", why=_WHY)
            for field in attrs.fields(cls)
            if field.name not in carried
        )
    return tuple(found)


def _printed(quantity: Quantity | None) -> Quantity | None:
    return None if quantity is None else Quantity(text=quantity.text)


LOSSES: Final = _losses()
"""What of a record annotations cannot carry."""
