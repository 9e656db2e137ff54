"""Made records of 4 to 6 kB, shaped after the record of the seed article."""

import hashlib
import random

from civicclaims.record.agent import Agent
from civicclaims.record.anchor import Anchor
from civicclaims.record.attribution import Attribution
from civicclaims.record.bundle import Bundle
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.relations import PartsOfWhole
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity
from civicclaims.values.selector import Selector
from civicclaims.values.when import When

WORDS = (
    "council mayor budget raids people percent figure report city police since order public claim "
    "says according housing tax working families’ federal agents department response records "
    "communities undocumented criminal history arrested custody directive within protests"
).split()
"""The words the texts are made of."""


def record(number: int) -> Bundle:
    """A made record; the same for the same number."""
    chance = random.Random(number)

    def words(count: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(count))

    def anchors() -> tuple[Anchor, ...]:
        start = chance.randrange(4_000)
        digest = hashlib.sha256(str(start).encode()).hexdigest()
        selector = Selector(start=start, end=start + chance.randrange(9, 200), digest=digest)
        return (Anchor(source="article", selectors=(selector,)),)

    def said() -> Attribution:
        who = (f"agent{chance.randrange(4)}",)
        return Attribution(agents=who, cue=words(3), via=("release",))

    figures = ("55,000", "28", "25", "47")
    return Bundle(
        id=f"record{number}",
        subject="article",
        agents=tuple(
            Agent(id=f"agent{n}", kind="organization", name=words(3), part_of=("agent0",))
            for n in range(4)
        ),
        sources=(
            Source(
                id="article",
                kind="news article",
                sha256=hashlib.sha256(words(9).encode()).hexdigest(),
                not_said=("title", "publisher", "creators", "published", "url"),
            ),
            Source(
                id="release",
                kind="press release",
                publisher="agent1",
                derived_from=("article",),
                published=When(text="on Friday", value="XXXX-WXX-5", relative_to="article"),
            ),
        ),
        quotes=tuple(
            Quote(
                id=f"quote{n}",
                text=words(chance.randrange(18, 36)),
                speakers=("agent2",),
                cue=words(3),
                anchors=anchors(),
            )
            for n in range(2)
        ),
        statistics=tuple(
            Statistic(
                id=f"figure{n}",
                measure=words(5),
                population=words(4),
                area=words(2),
                when=When(text=words(3), start="2025-06", duration="P6M"),
                stat_type="percent" if n else "count",
                quantity=Quantity(
                    text=f"about {printed} percent",
                    hedge="about",
                    numeral=printed,
                    unit="percent" if n else "people",
                ),
                anchors=anchors(),
                attribution=said(),
            )
            for n, printed in enumerate(figures)
        ),
        parts_of_whole=(
            PartsOfWhole(
                id="shares",
                parts=("figure1", "figure2", "figure3"),
                whole="figure0",
                exhaustive="yes",
                exclusive="yes",
                basis="inferred",
                note=words(12),
            ),
        ),
        claims=tuple(
            Claim(
                id=f"claim{n}",
                text=words(chance.randrange(10, 26)),
                kinds=("numerical",),
                voice="attributed",
                attribution=said(),
                anchors=anchors(),
                statistics=(f"figure{n}",) if n < len(figures) else (),
            )
            for n in range(4)
        ),
    )
