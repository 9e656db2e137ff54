"""Check a JSON Lines file of 100 MB with one broken line, and say what memory and time it took."""

import itertools
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from records import record

from civicclaims.formats.json import dumps

SIZE = 100 * 10**6
BROKEN = '{"civicclaims": "1-draft", "agents": [{"id": "a", "kind": "person",}]}\n'


def write(path: Path, size: int) -> tuple[int, int]:
    """Write the file; the number of its lines and that of the broken one, in the middle."""
    lines = [f"{dumps(record(number))}\n".encode() for number in range(500)]
    written, count, broken = 0, 0, 0
    with path.open("wb") as file:
        for line in itertools.cycle(lines):
            if not broken and written > size // 2:
                written += file.write(BROKEN.encode())
                count += 1
                broken = count
            written += file.write(line)
            count += 1
            if written >= size:
                return count, broken
    raise AssertionError


def main(size: int) -> int:
    """Print peak memory, time, and whether the broken line was named; 1 if over 200 MB or not."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "records.jsonl"
        count, broken = write(path, size)
        output = Path(folder) / "report.txt"
        begun = time.perf_counter()
        with output.open("wb") as file:
            status = subprocess.run(  # noqa: S603 - our own command
                [sys.executable, "-m", "civicclaims", "check", str(path)], stdout=file, check=False
            ).returncode
        taken = time.perf_counter() - begun
        named = any(f"line {broken}," in line or f":{broken}:" in line for line in output.open())
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    print(f"{count:,} lines, {size / 10**6:.0f} MB, line {broken:,} broken: status {status}")
    print(f"peak {peak:.0f} MiB, {taken:.1f} s, {'the' if named else 'NO'} broken line named")
    return 0 if named and peak < 200 else 1


if __name__ == "__main__":
    sys.exit(main(int(float(sys.argv[1]) * 10**6) if len(sys.argv) > 1 else SIZE))
