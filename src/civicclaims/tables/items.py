"""The claims, quotations, figures and fact-checks of records as tables."""

from collections.abc import Iterable, Iterator
from typing import Final

from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.review import Review
from civicclaims.record.statistic import Statistic
from civicclaims.tables.facts import (
    Figure,
    days,
    ends,
    names,
    number,
    printed_number,
    said_by,
    sources,
    time_text,
)
from civicclaims.tables.table import Cell, Column, Table

_ITEM: Final = (
    Column("record", "text", "the id of the record"),
    Column("id", "text", "the id of the item"),
)
_SOURCES: Final = (
    Column("sources", "texts", "the titles of its sources, else their ids"),
    Column("source_urls", "texts", "the URL of each of these sources"),
)


def _times(name: str, meaning: str) -> tuple[Column, ...]:
    return (
        Column(name, "text", f"{meaning}, as printed, else in EDTF"),
        Column(f"{name}_first", "date", "the first day that can be"),
        Column(f"{name}_last", "date", "the last day that can be"),
    )


_CLAIMS: Final = (
    *_ITEM,
    Column("text", "text", "the claim"),
    Column("kinds", "texts", "what kinds of claim it is"),
    Column("voice", "text", "whether it is reported, attributed, presupposed or under review"),
    Column("modality", "text", "how it is put forward"),
    Column("speakers", "texts", "the names of those who make it, else their roles or ids"),
    Column("cue", "text", "the words that attribute it"),
    *_times("when", "the time it speaks of"),
    *_times("made", "when it was made"),
    Column("area", "text", "the place it speaks of"),
    *_SOURCES,
    Column("quotes", "texts", "the ids of the quotations it rests on"),
    Column("statistics", "texts", "the ids of the figures it states"),
    Column("labels", "texts", "the verdict of each of its fact-checks, as published"),
    Column("verdicts", "texts", "each of these verdicts on the common scale"),
    Column("note", "text", "a remark of the maker of the record"),
)


def claims(bundles: Bundle | Iterable[Bundle]) -> Table:
    """A table of claims, one a row.

    Args:
        bundles: A record, or several.

    >>> from civicclaims.record.claim import Claim
    >>> rent = Bundle(claims=(Claim(id="c", text="Rents rose."),))
    >>> [row["text"] for row in claims(rent)]
    ['Rents rose.']
    """
    rows = (_claim(bundle, each) for bundle in _several(bundles) for each in _claims_of(bundle))
    return Table(_CLAIMS, tuple(rows))


def _claims_of(bundle: Bundle) -> Iterator[tuple[Claim, tuple[Review, ...]]]:
    """The claims of a record, each with its fact-checks."""
    of: dict[str | None, list[Review]] = {}
    for review in bundle.reviews:
        of.setdefault(review.claim, []).append(review)
    for claim in bundle.claims:
        yield claim, tuple(of.get(claim.id, ()))


def _claim(bundle: Bundle, found: tuple[Claim, tuple[Review, ...]]) -> tuple[Cell, ...]:
    claim, reviews = found
    said = claim.attribution
    ratings = [each.rating for each in reviews if each.rating is not None]
    via = () if said is None else said.via
    return (
        bundle.id,
        claim.id,
        claim.text,
        claim.kinds,
        claim.voice,
        claim.modality,
        () if said is None else names(bundle, said.agents),
        None if said is None else said.cue,
        time_text(claim.when),
        *days(claim.when),
        time_text(claim.made),
        *days(claim.made),
        claim.area,
        *sources(bundle, [*via, *claim.appearances], claim.anchors),
        claim.quotes,
        claim.statistics,
        tuple(each.label for each in ratings),
        tuple(each.verdict for each in ratings),
        claim.note,
    )


_QUOTES: Final = (
    *_ITEM,
    Column("text", "text", "the words"),
    Column("kind", "text", "what the quotation marks are for"),
    Column("speakers", "texts", "the names of those who said it, else their roles or ids"),
    Column("cue", "text", "the words that attribute it"),
    Column("addressed_to", "texts", "whom it was said to"),
    *_times("said", "when it was said"),
    Column("occasion", "text", "what it was said at"),
    Column("language", "text", "the language it is in"),
    *_SOURCES,
)


def quotes(bundles: Bundle | Iterable[Bundle]) -> Table:
    """A table of quotations, one a row.

    Args:
        bundles: A record, or several.
    """
    rows = (_quote(bundle, each) for bundle in _several(bundles) for each in bundle.quotes)
    return Table(_QUOTES, tuple(rows))


def _quote(bundle: Bundle, quote: Quote) -> tuple[Cell, ...]:
    return (
        bundle.id,
        quote.id,
        quote.text,
        quote.kind,
        names(bundle, quote.speakers),
        quote.cue,
        names(bundle, quote.addressed_to),
        time_text(quote.said),
        *days(quote.said),
        quote.occasion,
        quote.language,
        *sources(bundle, quote.quoted_from, quote.anchors),
    )


_STATISTICS: Final = (
    *_ITEM,
    Column("measure", "text", "what was measured"),
    Column("population", "text", "of whom or what"),
    Column("area", "text", "where"),
    *_times("when", "the time it is true of"),
    Column("stat_type", "text", "the kind of figure the record says it is"),
    Column("text", "text", "the figure, as printed"),
    Column("hedge", "text", "the words that loosen or bound it"),
    Column("hedge_kind", "text", "what these words do"),
    Column("kind", "text", "the kind of figure its words make it"),
    Column("unit", "text", "what is counted, as printed"),
    Column("per", "text", "what it is counted per, as printed"),
    Column("currency", "text", "its currency (ISO 4217)"),
    Column("value", "number", "the printed number with its magnitude; of a range the first"),
    Column("value_exact", "text", "the same, exactly"),
    Column("count", "count", "the same, where it is a whole number of things"),
    Column("literal_low", "number", "the least that the words allow; none without a bound"),
    Column("literal_high", "number", "the most that the words allow; none without a bound"),
    Column("literal", "text", "the same, exactly, and whether the ends are inside"),
    Column("close_low", "number", "the least, if it is good to its last digit"),
    Column("close_high", "number", "the most, if it is good to its last digit"),
    Column("close", "text", "the same, exactly, and whether the ends are inside"),
    Column("margin", "text", "the printed margin of error"),
    Column("margin_value", "number", "its number"),
    Column("method", "text", "how it was arrived at"),
    Column("qualifier", "text", "its standing"),
    Column("as_of", "text", "the state of knowledge it belongs to"),
    Column("account", "text", "by whose word it stands: text, attributed or under_review"),
    Column("speakers", "texts", "the names of those by whose word it stands"),
    Column("cue", "text", "the words that attribute it"),
    *_SOURCES,
)


def statistics(bundles: Bundle | Iterable[Bundle]) -> Table:
    """A table of figures, one a row, with the numbers their words allow.

    Args:
        bundles: A record, or several.

    >>> from civicclaims.values.quantity import Quantity
    >>> levy = Statistic(id="levy", quantity=Quantity.parse("more than 55,000 homes"))
    >>> [row] = statistics(Bundle(statistics=(levy,)))
    >>> row["count"], row["literal_low"], row["literal_high"], row["literal"]
    (55000, 55000.0, None, '(55000, inf)')
    """
    rows = (_statistic(bundle, each) for bundle in _several(bundles) for each in bundle.statistics)
    return Table(_STATISTICS, tuple(rows))


def _statistic(bundle: Bundle, statistic: Statistic) -> tuple[Cell, ...]:
    quantity, figure, said = statistic.quantity, Figure.of(statistic), said_by(bundle, statistic)
    margin, account = statistic.margin_of_error, bundle.account(statistic)
    agents = dict.fromkeys(agent for each in said for agent in each.agents)
    return (
        bundle.id,
        statistic.id,
        statistic.measure,
        statistic.population,
        statistic.area,
        time_text(statistic.when),
        *days(statistic.when),
        statistic.stat_type,
        *(
            (quantity.text, quantity.hedge, figure.hedge_kind, figure.kind)
            if quantity is not None
            else (None, None, None, None)
        ),
        *((quantity.unit, quantity.per, quantity.currency) if quantity else (None, None, None)),
        number(figure.value),
        figure.exact,
        figure.count,
        *ends(figure.literal),
        *ends(figure.close),
        None if margin is None else margin.text,
        None if margin is None else printed_number(margin.numeral),
        statistic.method,
        statistic.qualifier,
        statistic.as_of,
        None if account is None else account.kind,
        names(bundle, agents),
        next((each.cue for each in said if each.cue is not None), None),
        *sources(bundle, [each for one in said for each in one.via], statistic.anchors),
    )


_REVIEWS: Final = (
    *_ITEM,
    Column("claim", "text", "the id of the claim"),
    Column("claim_text", "text", "the claim"),
    Column("claimants", "texts", "the names of those who make the claim"),
    Column("reviewer", "text", "the name of who reviewed it, else its role or id"),
    Column("title", "text", "the headline"),
    Column("url", "text", "where it can be read"),
    *_times("date", "when it appeared"),
    Column("language", "text", "the language it is in"),
    Column("label", "text", "the verdict, as published"),
    Column("value", "number", "its number on the publisher’s scale"),
    Column("best", "number", "the number that stands for wholly true"),
    Column("worst", "number", "the number that stands for wholly false"),
    Column("verdict", "text", "the verdict on the common scale"),
    Column("map_version", "text", "the map of labels that gave it"),
    Column("explanation", "text", "a sentence of the publisher on the verdict"),
    Column("supersedes", "text", "the id of the review it takes the place of"),
    Column("correction", "truth", "whether it is marked as a correction"),
)


def reviews(bundles: Bundle | Iterable[Bundle]) -> Table:
    """A table of fact-checks, one a row.

    Args:
        bundles: A record, or several.
    """
    rows = (_review(bundle, each) for bundle in _several(bundles) for each in bundle.reviews)
    return Table(_REVIEWS, tuple(rows))


def _review(bundle: Bundle, review: Review) -> tuple[Cell, ...]:
    found, rating = bundle.get(review.claim), review.rating
    claim = found if isinstance(found, Claim) else None
    said = None if claim is None else claim.attribution
    return (
        bundle.id,
        review.id,
        review.claim,
        None if claim is None else claim.text,
        () if said is None else names(bundle, said.agents),
        None if review.reviewer is None else names(bundle, [review.reviewer])[0],
        review.title,
        review.url,
        time_text(review.date),
        *days(review.date),
        review.language,
        None if rating is None else rating.label,
        *(
            printed_number(each)
            for each in ((rating.value, rating.best, rating.worst) if rating else (None,) * 3)
        ),
        None if rating is None else rating.verdict,
        None if rating is None else rating.map_version,
        None if rating is None else rating.explanation,
        review.supersedes,
        review.correction,
    )


def _several(bundles: Bundle | Iterable[Bundle]) -> Iterable[Bundle]:
    return (bundles,) if isinstance(bundles, Bundle) else bundles
