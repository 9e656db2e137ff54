"""How long it takes to find quotations in texts, beside the two searches it rests on.

Run by hand: `python benchmarks/anchoring_speed.py`. The texts are drawn words; folding each text
once is not counted, nor is making the selectors, which a record holds. What is compared takes
turns in one run.
"""

import random
import statistics
import time
from collections.abc import Callable

from rapidfuzz import fuzz

from civicclaims.anchoring.resolve import resolve
from civicclaims.anchoring.text import Text
from civicclaims.values.selector import Selector

SYLLABLES = (
    "ba be bi bo ca ce co da de di do fa fe ga go ha he la le li lo ma me mi mo na ne".split()
)
SMALL = "the a of to in and it’s that was for on she he they “we” city’s".split()


def word(random_: random.Random) -> str:
    """A small word, or one of two to four syllables."""
    if random_.random() < 0.4:
        return random_.choice(SMALL)
    return "".join(random_.choices(SYLLABLES, k=random_.randint(2, 4)))


def text(random_: random.Random, size: int) -> str:
    """Drawn sentences of about so many characters."""
    words: list[str] = []
    length = 0
    while length < size:
        sentence = [word(random_) for _ in range(random_.randint(6, 24))]
        words.append(" ".join(sentence).capitalize() + ".")
        length += len(words[-1]) + 1
    return " ".join(words)


def quotation(random_: random.Random, words: str) -> str:
    """A stretch of a text, from one blank to another."""
    start = words.index(" ", random_.randrange(len(words) - 300)) + 1
    return words[start : words.rindex(" ", start, start + random_.randint(40, 200))]


def altered(random_: random.Random, quoted: str) -> str:
    """A quotation with one word put for another."""
    words = quoted.split()
    words[random_.randrange(len(words))] = word(random_) + "x"
    return " ".join(words)


def timed(function: Callable[[], object]) -> float:
    """Microseconds for one call."""
    start = time.perf_counter()
    function()
    return (time.perf_counter() - start) * 1e6


def compare(
    name: str, ours: list[Callable[[], object]], theirs: list[Callable[[], object]]
) -> None:
    """Print the medians of both over five rounds that take turns, and their ratio."""
    rounds = []
    for _ in range(5):
        mine = timed(lambda: [each() for each in ours]) / len(ours)
        peer = timed(lambda: [each() for each in theirs]) / len(theirs)
        rounds.append((mine, peer))
    mine = statistics.median(each[0] for each in rounds)
    peer = statistics.median(each[1] for each in rounds)
    print(f"{name:44}{mine:12.2f} µs{peer:12.2f} µs{mine / peer:8.2f}")


def main() -> None:
    """Print a table: what is found, ours, the search alone, and the ratio."""
    random_ = random.Random(20)
    print(f"{'':44}{'resolve':>15}{'search':>15}{'ratio':>8}")
    for size, number in ((5_000, 10_000), (500_000, 200)):
        texts = [Text(text(random_, size)) for _ in range(20 if size == 5_000 else 2)]
        for each in texts:
            each.folded, each.lowered  # noqa: B018 - folded once, and not counted
        drawn = [
            (each := random_.choice(texts), quotation(random_, each.words)) for _ in range(number)
        ]
        plain = [(each, quoted) for each, quoted in drawn if quoted.isascii()]
        for name, pairs in (("exact", drawn), ("exact, plain marks", plain)):
            told = [(t, Selector(exact=q)) for t, q in pairs]
            compare(
                f"{size:,} characters, {name}, {len(pairs):,}",
                [lambda t=t, s=s: resolve(s, t) for t, s in told],  # type: ignore[misc]
                [lambda t=t, q=q: t.words.find(q) for t, q in pairs],  # type: ignore[misc]
            )
        placed = [
            (t, Selector(exact=q, start=t.words.find(q), end=t.words.find(q) + len(q)))
            for t, q in drawn
        ]
        compare(
            f"{size:,} characters, exact with its position",
            [lambda t=t, s=s: resolve(s, t) for t, s in placed],  # type: ignore[misc]
            [lambda t=t, s=s: t.words.find(s.exact) for t, s in placed],  # type: ignore[misc]
        )
        changed = [(t, altered(random_, q)) for t, q in drawn[: number // 10]]
        told = [(t, Selector(exact=q)) for t, q in changed]
        compare(
            f"{size:,} characters, altered, {len(changed):,}",
            [lambda t=t, s=s: resolve(s, t) for t, s in told],  # type: ignore[misc]
            [lambda t=t, q=q: fuzz.partial_ratio_alignment(q, t.words) for t, q in changed],  # type: ignore[misc]
        )


if __name__ == "__main__":
    main()
