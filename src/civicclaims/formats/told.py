"""A stream of readings of which no more problems are told than a person could look at."""

from collections.abc import Iterable, Iterator

import attrs

from civicclaims.formats.problems import Problems
from civicclaims.formats.reading import Reading


def told(readings: Iterable[Reading], what: str, most: int) -> Iterator[Reading]:
    """The readings of one file, with the first problems told one by one and the rest counted.

    Once so many problems are told, what is refused as a whole is counted, and told at the end
    in one reading that stands for all of it; only the last, after which the file may break off,
    is still told by itself. A record of which something could be read is always given, and never
    without a problem where it has any.

    Args:
        readings: The readings, in the order of the file.
        what: What they are of, in the plural, such as `elements`.
        most: How many problems are told one by one (`Limits.problems`).
    """
    left, count = most, 0
    first: Reading | None = None
    last: Reading | None = None
    for reading in readings:
        if not reading.problems:
            yield reading
        elif reading.bundle is not None or len(reading.problems) <= left:
            found = _cut(reading, max(left, 1))
            left -= min(len(reading.problems), left)
            yield found
        elif last is None:
            last = _cut(reading, 1)
        else:
            first = first or last
            count += last.count
            last = _cut(reading, 1)
    if first is not None:
        yield _counted(first, count, what, most)
    if last is not None:
        yield last


def _cut(reading: Reading, most: int) -> Reading:
    """The reading with its first problems, and one that stands for the others."""
    if len(reading.problems) <= most:
        return reading
    return attrs.evolve(reading, problems=Problems(most, reading.problems).told())


def _counted(first: Reading, count: int, what: str, most: int) -> Reading:
    """What there is to say of everything that is refused and not told one by one."""
    place = first.problems[0]
    where = "here" if place.line is not None else "".join(first.refused[:1])
    message = f"{count:,} more {what} cannot be read, the first of them {where}"
    limit = f"at most {most:,} problems are told one by one (problems)"
    told_of = attrs.evolve(place, message=f"{message}; {limit}", count=count)
    return Reading(
        bundle=None,
        problems=(told_of,),
        first_line=first.first_line,
        count=count,
        refused=(f"{count:,} more {what}",),
    )
