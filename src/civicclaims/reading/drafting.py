"""A first record of an article, for a person to go through."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterator
from typing import Final

import attrs

from civicclaims.anchoring.alignment import sentence_ends
from civicclaims.anchoring.text import Text
from civicclaims.reading.dates import FoundDate, find_dates
from civicclaims.reading.drafted_agents import Agents
from civicclaims.reading.quantities import FoundQuantity, find_quantities
from civicclaims.reading.quotation_finder import quotations
from civicclaims.reading.quotation_found import FoundQuotation
from civicclaims.reading.quotation_paragraphs import paragraphs
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

_STRAIGHT: Final = str.maketrans("“”‘’", "\"\"''")
_SPEAKING: Final = frozenset("spokesman spokeswoman spokesperson spokesmen spokespeople".split())
_TIMES: Final = frozenset({"date", "period"})


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

    Raises:
        ParseError: If `published` is no date.

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
        self._sentences = list(_sentences(text))
        self._starts = [start for start, _ in self._sentences]

    def bundle(self, name: str | None) -> Bundle:
        """The whole draft."""
        quotes = tuple(
            self._quote(number, found)
            for number, found in enumerate(quotations(self._text), start=1)
        )
        attributions = self._attributions()
        figures = [each for each in find_quantities(self._text) if each.quantity is not None]
        statistics = tuple(
            self._statistic(number, found, attributions)
            for number, found in enumerate(figures, start=1)
        )
        dates = find_dates(self._text, published=self._published)
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
        """A quotation with its speaker; one that nobody is found for has none."""
        speaker = found.speaker
        words = None
        if speaker is not None:
            antecedent = None if speaker.antecedent is None else speaker.antecedent.text
            words = antecedent if speaker.pronoun else speaker.text
        return Quote(
            id=f"quote-{number}",
            text=found.text,
            kind="speech" if found.kind == "unattributed" else found.kind,
            speakers=() if words is None else (self._agents.id_of(words),),
            cue=None if found.cue is None else found.cue.text,
            anchors=(self._anchor(*found.pieces),),
        )

    def _attributions(self) -> dict[int, Attribution]:
        """Whose word each sentence stands by, by the number of the sentence."""
        found: dict[int, Attribution] = {}
        for each in sources_named(self._text):
            sentence = self._sentence(each.start)
            agents, via = self._named(each)
            before = found.get(sentence, Attribution())
            found[sentence] = Attribution(
                agents=(*before.agents, *(one for one in agents if one not in before.agents)),
                cue=before.cue or each.cue.text,
                via=(*before.via, *(one for one in via if one not in before.via)),
            )
        return found

    def _named(self, found: FoundSource) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The agents and the sources of an attribution."""
        maker = None if found.maker is None else self._agents.id_of(found.maker.text)
        if found.kind is None or found.kind in _SPEAKING:
            return (self._agents.id_of(found.text),), ()
        same = next(
            (
                each.id
                for each in self._sources.values()
                if each.kind == found.kind and maker in {None, each.publisher}
            ),
            None,
        )
        if same is None:
            same = f"source-{len(self._sources) + 1}"
            self._sources[same] = Source(id=same, kind=found.kind, publisher=maker)
        return (() if maker is None else (maker,)), (same,)

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

    def _events(self, dates: tuple[FoundDate, ...]) -> Iterator[Claim]:
        """An event for each date, with the words of its sentence."""
        for number, found in enumerate(filter(_has_a_place, dates), start=1):
            start, end = self._sentences[self._sentence(found.start)]
            note = found.reason if found.rule is None else found.rule.sentence
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


def _has_a_place(found: FoundDate) -> bool:
    """Whether a time could stand on a calendar: "now" and "recently" could not."""
    when = found.when
    return found.kind in _TIMES and not (
        when is None
        or (when.start is None and when.duration is None and (when.value or "").endswith("_REF"))
    )


def _sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where the sentences of a text begin and end; at least one."""
    straight = text.translate(_STRAIGHT)
    for place in paragraphs(text):
        start = place.start
        for end in (*sentence_ends(straight, place.start, place.end), place.end):
            inside = text[start:end]
            if inside.strip():
                yield start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
            start = end


def _line(words: str) -> str:
    """Words in one line."""
    return " ".join(words.split())


def summary(bundle: Bundle) -> str:
    """What a draft holds and what it does not, in plain sentences."""
    events = sum(claim.when is not None for claim in bundle.claims)
    return (
        f"Drafted: quotations {len(bundle.quotes)}, figures {len(bundle.statistics)}, dates "
        f"{events}, sources {len(bundle.sources) - 1}, people and bodies {len(bundle.agents)}. "
        f"All of it is guessed, and listed in `unconfirmed` for a person to confirm. {UNSEEN}"
    )
