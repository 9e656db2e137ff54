"""Hold the fast and the explaining path against each other on 30,000 changed records."""

import json
import random
import runpy
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).parents[1]


def main(count: int) -> int:
    """Print how many changed records both paths accept, and every disagreement."""
    paths = runpy.run_path(str(ROOT / "tests/formats/test_paths.py"))
    mutant, outcome_of, agreed = paths["mutant"], paths["outcome"], paths["AGREED"]
    records = [paths["SMALL"]] * 8 + [paths["RECORD"]]
    records += [_small(json.loads(path.read_text())) for path in (ROOT / "seeds").glob("*.json")]
    chance = random.Random(2025)
    outcomes: Counter[str] = Counter()
    begun = time.perf_counter()
    for _ in range(count):
        text = mutant(chance.choice(records), chance)
        outcome = outcome_of(text)
        outcomes[outcome] += 1
        if outcome not in agreed:
            print(outcome, text, sep=": ")
    print(f"{count:,} changed records in {time.perf_counter() - begun:.0f} s: {dict(outcomes)}")
    return 0 if set(outcomes) <= agreed else 1


def _small(record: dict[str, object]) -> dict[str, object]:
    """The first two items of each array."""
    return {key: held[:2] if isinstance(held, list) else held for key, held in record.items()}


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 30_000))
