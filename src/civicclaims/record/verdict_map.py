"""What the labels of a publisher's scale mean on a common one: a table with a name and a version.

The label a publisher printed is never changed. A label that no table has stays unknown: nothing
is guessed from its words.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final, Literal, Self, get_args

import attrs

from civicclaims.record._verdict_file import read
from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Bundle
from civicclaims.record.review import Rating, Review
from civicclaims.values.host import domains, host, plain

Verdict = Literal["true", "mostly_true", "mixture", "mostly_false", "false", "unproven", "other"]
"""What a rating can come to. "unproven" and "other" have no place between true and false."""

RANKS: Final[Mapping[str, int]] = {
    "false": 0, "mostly_false": 1, "mixture": 2, "mostly_true": 3, "true": 4,
}  # fmt: skip
"""The verdicts that stand in an order, from wholly false to wholly true."""

LONGEST_LABEL: Final = 200
"""The longest label that is looked up, in code points; a longer one is a text and unknown."""

_ASKING: Final = "?？؟¿‽⸮"
"""A label that asks is another than one that states."""


@attrs.frozen(kw_only=True)
class PublisherScale:
    """The labels of one publisher.

    Attributes:
        labels: Each label, as published, with its verdict.
        names: What the publisher is called.
        hosts: Where it publishes; hosts below these belong to it too.
    """

    labels: Mapping[str, Verdict]
    names: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class VerdictMap:
    """A table from the labels of publishers to verdicts on a common scale.

    Labels are compared without letter case, blanks and punctuation, and in no other way. A
    question mark, and whatever stands beside a digit, counts.

    Attributes:
        name: What it is called.
        version: Its version; whoever changes a verdict changes it.
        labels: Labels that mean the same whoever prints them.
        publishers: The scales of single publishers, which come before `labels`.

    >>> STANDARD.verdict("half-true"), STANDARD.verdict("Pants on Fire")
    ('mixture', None)
    >>> STANDARD.verdict("Pants on Fire!", url="https://www.politifact.com/factchecks/")
    'false'
    """

    name: str
    version: str
    labels: Mapping[str, Verdict] = attrs.field(factory=dict)
    publishers: tuple[PublisherScale, ...] = ()

    @classmethod
    def load(cls, path: Path | str) -> Self:
        """Read a map from a TOML file; the reference shows what one looks like.

        Raises:
            OSError: If the file cannot be read.
            FormatError: If it is no such map; with every problem and its place.
        """
        made: dict[str, Any] = read(Path(path).read_bytes(), get_args(Verdict), folded)
        scales = tuple(PublisherScale(**each) for each in made.pop("publishers"))
        return cls(**made, publishers=scales)

    @property
    def title(self) -> str:
        """Name and version, as a rating holds them in `map_version`: `standard 1`."""
        return f"{self.name} {self.version}"

    def verdict(
        self, label: str, *, publisher: Agent | None = None, url: str | None = None
    ) -> Verdict | None:
        """What a label means; None where the map does not know it.

        Args:
            label: The label, as published.
            publisher: Who published it; known by the host of its page, else by its name.
            url: The page of the review, whose host tells the publisher too.
        """
        key = folded(label)
        if not key:
            return None
        scale = self._scale(publisher, url)
        found = None if scale is None else self._scales[scale].get(key)
        return self._general.get(key) if found is None else found

    def _scale(self, publisher: Agent | None, url: str | None) -> int | None:
        """Which of the publishers it is: by the page of the review, by its own, by its name."""
        own = None if publisher is None else publisher.url
        for address in (url, own):
            for domain in domains(host(address) or ""):
                if domain in self._hosts:
                    return self._hosts[domain]
        if publisher is None or publisher.name is None:
            return None
        return self._names.get(folded(publisher.name))

    @cached_property
    def _general(self) -> dict[str, Verdict]:
        return {folded(label): verdict for label, verdict in self.labels.items()}

    @cached_property
    def _scales(self) -> tuple[dict[str, Verdict], ...]:
        return tuple(
            {folded(label): verdict for label, verdict in each.labels.items()}
            for each in self.publishers
        )

    @cached_property
    def _hosts(self) -> dict[str, int]:
        return {plain(name): n for n, each in enumerate(self.publishers) for name in each.hosts}

    @cached_property
    def _names(self) -> dict[str, int]:
        return {folded(name): n for n, each in enumerate(self.publishers) for name in each.names}


def folded(label: str) -> str:
    """A label as labels are compared: no letter case, single blanks, no punctuation.

    Kept are question marks, and punctuation that stands beside a digit (`-1`, `1.5`, `3/4`).
    What has nothing but punctuation (`***`) is kept whole. A label that is too long is nothing.
    """
    return "" if len(label) > LONGEST_LABEL else _folded(label)


@lru_cache(maxsize=4_096)
def _folded(label: str) -> str:
    """A short label, folded; a publisher has few, so the last ones are kept."""
    # Marks apart from their letters, since capitals change some of them (`ᾷ`). Capitals first:
    # `ı` and `i` have one capital, and so have `ß` and `ss`.
    text = unicodedata.normalize("NFD", label).upper()
    text = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    words = " ".join("".join(_plain(text)).split())
    return words or " ".join(text.split())


def _plain(text: str) -> Iterator[str]:
    """The characters of a text, with a blank for each that only parts words."""
    for place, character in enumerate(text):
        category = unicodedata.category(character)
        if category == "Cf":
            continue
        beside = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
        counts = character in _ASKING or any(each.isnumeric() for each in beside)
        yield " " if category[0] in "ZC" or (category[0] == "P" and not counts) else character


def rated(bundle: Bundle, verdicts: VerdictMap) -> Bundle:
    """The record with a verdict for each label the map knows, and nothing else changed.

    `map_version` is set on every rating the map was asked about; where it is set and there is no
    verdict, the label is unknown, and REV011 says so. A verdict that stands there already is left
    alone, unless this very map gave it.
    """
    reviews = tuple(_rated(review, bundle, verdicts) for review in bundle.reviews)
    return attrs.evolve(bundle, reviews=reviews)


def _rated(review: Review, bundle: Bundle, verdicts: VerdictMap) -> Review:
    rating = review.rating
    if rating is None:
        return review
    if rating.verdict is not None and rating.map_version != verdicts.title:
        return review
    agent = bundle.get(review.reviewer)
    publisher = agent if isinstance(agent, Agent) else None
    found = verdicts.verdict(rating.label, publisher=publisher, url=review.url)
    new: Rating = attrs.evolve(rating, verdict=found, map_version=verdicts.title)
    return attrs.evolve(review, rating=new)


STANDARD: Final = VerdictMap.load(Path(__file__).with_name("verdicts.toml"))
"""The map that comes with the library: scales that their publishers describe in public."""
