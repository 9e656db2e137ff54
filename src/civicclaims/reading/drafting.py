"""A first record of an article, for a person to go through."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final, TypeVar

import attrs

from civicclaims.anchoring.text import Text
from civicclaims.errors import ParseError
from civicclaims.reading.dates import FoundDate, each_date
from civicclaims.reading.drafted_agents import Agents, document, named_beside
from civicclaims.reading.drafted_sentences import sentences
from civicclaims.reading.quantities import FoundQuantity, each_quantity
from civicclaims.reading.quotation_finder import quotations
from civicclaims.reading.quotation_found import FoundQuotation
from civicclaims.reading.quotation_marks import unbalanced
from civicclaims.reading.quotation_sources import FoundSource, sources_named
from civicclaims.record.agent import Agent
from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.values.selector import Selector
from civicclaims.values.when import When

ARTICLE: Final = "article"
"""The id of the article in its draft."""

UNSEEN: Final = (
    "Only what stands in quotation marks is seen of what people said. Indirect speech (“The mayor "
    "said the harbour would close”) is most of what news texts attribute, and is not in the draft."
)
"""What a draft cannot see, in a plain sentence."""

_AROUND: Final = 32
"""The characters recorded before and after a place, as annotation tools do."""

_SPEAKING: Final = frozenset("spokesman spokeswoman spokesperson spokesmen spokespeople".split())
_TIMES: Final = frozenset({"date", "period", "unread"})
_UNREAD: Final = "Unread: "
"""What the note of an event begins with whose date could not be read."""

MOST: Final = 20_000
"""The most quotations, and the most figures, and the most dates of a draft."""

_T = TypeVar("_T")


def draft(text: str, *, published: dt.date | str | None = None, name: str | None = None) -> Bundle:
    """Draft a record of an article in English prose.

    It holds the quotations with their speakers, the figures, the sources and bodies named by
    "according to" and the like, and an event for each date, every one with its place. Whatever
    was guessed is listed in `unconfirmed`, for a person to look at; `note` says how it was found.
    How the figures hang together, and what people said without quotation marks, is left out.

    Args:
        text: The article.
        published: The day it appeared, from which "Friday" and "two weeks ago" are counted; a
            date, or EDTF. Without it they are kept as words.
        name: The id of the record.

    A sentence of more than 1,000 characters, as in a transcript without stops, is taken for
    several. A date that cannot be read is an event without a place on the calendar, and its note
    says why.

    Raises:
        ParseError: If `published` is no date, or the text has more than 20,000 quotations, figures
            or dates.

    >>> bundle = draft("“Never,” said Mayor Lund. About 28 percent of the boats left on Friday.")
    >>> bundle.quotes[0].text, bundle.agents[0].name, bundle.statistics[0].quantity.text
    ('Never,', 'Mayor Lund', 'About 28 percent')
    """
    return _Drafting(text, published).bundle(name)


class _Drafting:
    """A draft in the making."""

    def __init__(self, text: str, published: dt.date | str | None) -> None:
        self._text = text
        self._published = published
        self._agents = Agents()
        self._sources: dict[str, Source] = {}
        self._documents: dict[tuple[str, str | None], str] = {}
        self._sentences = list(sentences(text))
        self._starts = [start for start, _ in self._sentences]

    def bundle(self, name: str | None) -> Bundle:
        """The whole draft."""
        spoken = _at_most(quotations(self._text), "quotations")
        quotes = tuple(self._quote(number, found) for number, found in enumerate(spoken, start=1))
        attributions = self._attributions()
        figures = _at_most(
            (each for each in each_quantity(self._text) if each.quantity is not None), "figures"
        )
        statistics = tuple(
            self._statistic(number, found, attributions)
            for number, found in enumerate(figures, start=1)
        )
        dates = _at_most(
            filter(_has_a_place, each_date(self._text, published=self._published)), "dates"
        )
        claims = (*self._claims(figures, attributions), *self._events(dates))
        agents, sources = self._agents.items(), tuple(self._sources.values())
        drafted: tuple[tuple[Agent | Source | Quote | Statistic | Claim, ...], ...]
        drafted = (agents, sources, quotes, statistics, claims)
        return Bundle(
            id=name,
            subject=ARTICLE,
            agents=agents,
            sources=(self._article(sources), *sources),
            quotes=quotes,
            statistics=statistics,
            claims=claims,
            unconfirmed=tuple(each.id for items in drafted for each in items),
            made_by="civicclaims draft",
        )

    def _article(self, sources: tuple[Source, ...]) -> Source:
        published = self._published
        return Source(
            id=ARTICLE,
            kind="article",
            sha256=Text(self._text).digest,
            published=None if published is None else When(start=str(published)),
            derived_from=tuple(each.id for each in sources),
        )

    def _anchor(self, *spans: tuple[int, int]) -> Anchor:
        """A place in the article: its words, those around it, and its position."""
        return Anchor(
            source=ARTICLE,
            selectors=tuple(
                Selector(
                    exact=self._text[start:end],
                    prefix=self._text[max(0, start - _AROUND) : start],
                    suffix=self._text[end : end + _AROUND],
                    start=start,
                    end=end,
                )
                for start, end in spans
            ),
        )

    def _quote(self, number: int, found: FoundQuotation) -> Quote:
        """A quotation with its speaker, or with the document it is from; both may be unknown."""
        words = self._speaker(found)
        kind = None if words is None else document(words)
        named = words is not None and kind is None
        return Quote(
            id=f"quote-{number}",
            text=found.text,
            kind="speech" if found.kind == "unattributed" else found.kind,
            speakers=(self._agents.id_of(words),) if words is not None and named else (),
            quoted_from=() if kind is None else (self._document(kind, None),),
            cue=None if found.cue is None else found.cue.text,
            anchors=(self._anchor(*found.pieces),),
        )

    def _speaker(self, found: FoundQuotation) -> str | None:
        """The words for who says a quotation; None where nobody is found."""
        speaker = found.speaker
        if speaker is None:
            return None
        who = speaker.antecedent if speaker.pronoun else speaker
        # His opponent, former captain Joyce Bell, said.
        return None if who is None else named_beside(self._text, who.text, who.end)

    def _attributions(self) -> dict[int, Attribution]:
        """Whose word each sentence stands by, by the number of the sentence."""
        found: dict[int, Attribution] = {}
        for each in sources_named(self._text):
            sentence = self._sentence(each.start)
            agents, via = self._named(each)
            before = found.get(sentence, Attribution())
            found[sentence] = Attribution(
                agents=tuple(dict.fromkeys((*before.agents, *agents))),
                cue=before.cue or each.cue.text,
                via=tuple(dict.fromkeys((*before.via, *via))),
            )
        return found

    def _named(self, found: FoundSource) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The agents and the sources of an attribution."""
        maker = None if found.maker is None else self._agents.id_of(found.maker.text)
        if found.kind is None or found.kind in _SPEAKING:
            return (self._agents.id_of(found.text),), ()
        return (() if maker is None else (maker,)), (self._document(found.kind, maker),)

    def _document(self, kind: str, maker: str | None) -> str:
        """The id of a document by what it is, and by who made it where that is said."""
        for key in ((kind, maker), (kind, "")) if maker is None else ((kind, maker),):
            if key in self._documents:
                return self._documents[key]
        id_ = f"source-{len(self._sources) + 1}"
        self._sources[id_] = Source(id=id_, kind=kind, publisher=maker)
        self._documents[kind, maker] = id_
        # One that is named without its maker later is the first of its kind.
        self._documents.setdefault((kind, ""), id_)
        return id_

    def _statistic(
        self, number: int, found: FoundQuantity, attributions: dict[int, Attribution]
    ) -> Statistic:
        return Statistic(
            id=f"figure-{number}",
            quantity=found.quantity,
            anchors=(self._anchor((found.start, found.end)),),
            attribution=attributions.get(self._sentence(found.start)),
        )

    def _claims(
        self, figures: list[FoundQuantity], attributions: dict[int, Attribution]
    ) -> Iterator[Claim]:
        """A claim for each sentence with a figure or a source."""
        stated: dict[int, list[str]] = {}
        for number, figure in enumerate(figures, start=1):
            stated.setdefault(self._sentence(figure.start), []).append(f"figure-{number}")
        for number, sentence in enumerate(sorted({*stated, *attributions}), start=1):
            start, end = self._sentences[sentence]
            attribution = attributions.get(sentence)
            yield Claim(
                id=f"claim-{number}",
                text=_line(self._text[start:end]),
                kinds=("numerical",) if sentence in stated else (),
                voice="reported" if attribution is None else "attributed",
                attribution=attribution,
                anchors=(self._anchor((start, end)),),
                statistics=tuple(stated.get(sentence, ())),
            )

    def _events(self, dates: list[FoundDate]) -> Iterator[Claim]:
        """An event for each date, with the words of its sentence."""
        for number, found in enumerate(dates, start=1):
            start, end = self._sentences[self._sentence(found.start)]
            note = found.reason if found.rule is None else found.rule.sentence
            note = f"{_UNREAD}{note}" if found.kind == "unread" else note
            yield Claim(
                id=f"event-{number}",
                text=_line(self._text[start:end]),
                kinds=("event",),
                when=self._when(found),
                anchors=(self._anchor((found.start, found.end)),),
                note=note,
            )

    def _when(self, found: FoundDate) -> When | None:
        counted = found.rule is not None or found.reason is not None
        if found.when is None or not counted:
            return found.when
        return attrs.evolve(found.when, relative_to=ARTICLE)

    def _sentence(self, position: int) -> int:
        """The number of the sentence a position lies in."""
        return max(0, bisect_right(self._starts, position) - 1)


def _at_most(found: Iterable[_T], name: str) -> list[_T]:
    """What is found, up to the limit.

    Raises:
        ParseError: If there is more.
    """
    kept = list(islice(found, MOST + 1))
    if len(kept) > MOST:
        raise ParseError("the text", f"an article with at most {MOST:,} {name}")
    return kept


def _has_a_place(found: FoundDate) -> bool:
    """Whether a time could stand on a calendar: "now" and "recently" could not."""
    when = found.when
    return found.kind in _TIMES and not (
        when is None
        or (when.start is None and when.duration is None and (when.value or "").endswith("_REF"))
    )


def _line(words: str) -> str:
    """Words in one line."""
    return " ".join(words.split())


def summary(bundle: Bundle, text: str = "") -> str:
    """What a draft holds and what it does not, in plain sentences.

    Args:
        bundle: The draft.
        text: The article, in which quotation marks that open or close alone are counted.
    """
    events = [claim for claim in bundle.claims if claim.when is not None]
    unread = sum((claim.note or "").startswith(_UNREAD) for claim in events)
    alone = len(unbalanced(text))
    held = (
        f"Drafted: quotations {len(bundle.quotes)}, figures {len(bundle.statistics)}, dates "
        f"{len(events)}, sources {len(bundle.sources) - 1}, people and bodies {len(bundle.agents)}."
    )
    said = [
        held,
        f"Dates that could not be read: {unread}; their notes say why." if unread else "",
        f"Quotation marks that open or close alone: {alone}; the words beside them are not drafted."
        if alone
        else "",
        f"All of it is guessed, and listed in `unconfirmed` for a person to confirm. {UNSEEN}",
    ]
    return " ".join(filter(None, said))
