"""Records of 4 to 6 kB, drawn from the items of the seed records."""

import random
from functools import cache
from pathlib import Path
from typing import Any

import attrs

from civicclaims.formats.json import dumps, load
from civicclaims.record.bundle import ARRAYS, Bundle

SEEDS = Path(__file__).parents[1] / "seeds"


@cache
def _items() -> tuple[tuple[str, Any, int], ...]:
    """Each item of the seeds, its array and its size in bytes."""
    found: list[tuple[str, Any, int]] = []
    for path in sorted(SEEDS.glob("*.json")):
        bundle = load(path)
        for name in ARRAYS:
            for item in getattr(bundle, name):
                written = dumps(Bundle(**{name: (item,)}))
                found.append((name, item, len(written.encode()) - 40))
    return tuple(found)


def record(number: int) -> Bundle:
    """A record of items taken at random, with figures of its own; the same for the same number."""
    chance = random.Random(number)
    size, wanted = 0, chance.randrange(4_200, 5_600)
    arrays: dict[str, list[Any]] = {}
    while size < wanted:
        name, item, length = chance.choice(_items())
        if size + length < 6_000:
            changed: dict[str, Any] = {"id": f"{item.id}-{number}"}
            if name == "statistics" and item.quantity is not None and item.quantity.numeral:
                printed = f"{int(10 ** chance.uniform(0.5, 5.5)):,}"
                changed["quantity"] = attrs.evolve(item.quantity, numeral=printed)
            arrays.setdefault(name, []).append(attrs.evolve(item, **changed))
            size += length
    tops = {"id": f"record-{number}", "subject": "article", "as_of": "2025-07-12"}
    return Bundle(**tops, **{name: tuple(items) for name, items in arrays.items()})
