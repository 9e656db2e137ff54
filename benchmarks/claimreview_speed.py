"""How fast ClaimReview JSON Lines are read, beside the same content as our own JSON Lines.

Run by hand: `python benchmarks/claimreview_speed.py`. The reviews are made up; both files hold
the same records, and are read in turns. What counts is bytes a second, and the ratio of the two.
"""

import gc
import io
import random
import statistics
import time
from collections.abc import Callable
from typing import Any

import msgspec

from civicclaims.formats import claimreview_lines
from civicclaims.formats.json import dumps, read_lines

COUNT = 20_000
ROUNDS = 7
PUBLISHERS = [f"{town} Ledger" for town in "Alden Brook Corran Dunmore Elm Fenwick Garrow".split()]
LABELS = ["True", "Mostly true", "Half true", "Mostly false", "False", "Missing context"]
WORDS = (
    "the council said that rents rose by half over ten years and more than a third of tenants "
    "in Alden pay over 40 percent of what they earn while new homes fell to 1,250 a year"
).split()


def sentence(random_: random.Random, least: int, most: int) -> str:
    """Some drawn words."""
    return " ".join(random_.choices(WORDS, k=random_.randint(least, most))).capitalize() + "."


def day(random_: random.Random) -> str:
    """A drawn day, half of them with a time."""
    text = f"20{random_.randint(15, 25)}-{random_.randint(1, 12):02}-{random_.randint(1, 28):02}"
    clock = f"T{random_.randint(0, 23):02}:{random_.randint(0, 59):02}:00Z"
    return text + (clock if random_.random() < 0.2 else "")


def review(random_: random.Random, number: int) -> dict[str, Any]:
    """A review as publishers mark it up."""
    publisher = random_.choice(PUBLISHERS)
    host = f"https://www.{publisher.lower().replace(' ', '-')}.example"
    rank = random_.randrange(len(LABELS))
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "datePublished": day(random_),
        "url": f"{host}/fact-checks/{number}/{sentence(random_, 3, 6)[:-1].replace(' ', '-')}",
        "author": {"@type": "Organization", "name": publisher, "url": host},
        "claimReviewed": sentence(random_, 8, 24),
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": str(5 - rank) if number % 2 else 5 - rank,
            "bestRating": "5" if number % 2 else 5,
            "worstRating": "0" if number % 2 else 0,
            "alternateName": LABELS[rank],
            "ratingExplanation": sentence(random_, 6, 20),
        },
        "itemReviewed": {
            "@type": "Claim",
            "author": {
                "@type": "Person",
                "name": f"{random_.choice('ABCDEF')}. Quist {random_.randrange(400)}",
                "jobTitle": "Mayor",
            },
            "datePublished": day(random_),
            "appearance": [
                {"@type": "CreativeWork", "url": f"{host}/said/{number}/{n}"}
                for n in range(random_.randint(1, 2))
            ],
        },
    }


def timed(function: Callable[[], object]) -> float:
    """Seconds of the processor for one call."""
    gc.collect()
    start = time.process_time()
    function()
    return time.process_time() - start


def main() -> None:
    """Print the rates of both, the medians over rounds that take turns, and their ratio."""
    random_ = random.Random(5)
    lines = [msgspec.json.encode(review(random_, n)) for n in range(COUNT)]
    theirs = b"\n".join(lines)
    bundles = [each.bundle for each in claimreview_lines.read(io.BytesIO(theirs))]
    ours = "\n".join(dumps(each) for each in bundles if each is not None).encode()
    del bundles
    gc.collect()
    gc.freeze()
    readers: dict[str, tuple[bytes, Callable[[], object]]] = {
        "ClaimReview lines": (
            theirs,
            lambda: sum(1 for _ in claimreview_lines.read(io.BytesIO(theirs))),
        ),
        "our own lines": (ours, lambda: sum(1 for _ in read_lines(io.BytesIO(ours)))),
    }
    rates: dict[str, list[float]] = {name: [] for name in readers}
    for _ in range(ROUNDS):
        for name, (text, function) in readers.items():
            rates[name].append(len(text) / timed(function) / 1e6)
    for name, (text, _) in readers.items():
        middle = statistics.median(rates[name])
        print(f"{name:24}{len(text) / 1e6:8.1f} MB{middle:8.1f} MB/s")
    mine, own = rates.values()
    ratio = statistics.median(a / b for a, b in zip(mine, own, strict=True))
    print(f"{'ratio':24}{ratio:8.2f} (at least 0.50 is wanted)")


if __name__ == "__main__":
    main()
