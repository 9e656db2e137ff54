"""How a message names an item, and shows its words."""

import re
from typing import Final

from civicclaims.record.agent import Agent
from civicclaims.record.bundle import Item
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.review import Review
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic

_MADE: Final = re.compile("(?:agent|claim|quote|review|source|statistic)-[0-9a-f]{10}(?:-[0-9]+)?")
"""What the ids look like that a reader makes for items of a file which have none."""


_LONGEST: Final = 80
"""The most characters of words in a message."""


def called(item: Item) -> str:
    """An item as a message calls it: by its id or, where a reader made that, by what it says."""
    if _MADE.fullmatch(item.id) is None:
        return item.id
    match item:
        case Agent():
            words = item.name or item.url
        case Source():
            words = item.title or item.url
        case Claim() | Quote():
            words = item.text
        case Statistic():
            words = item.measure
        case Review():
            words = item.title or item.url
        case _:
            words = None
    return short(words) if words else item.id


def short(text: str) -> str:
    """Words of a record, shortened to stand in a sentence."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
