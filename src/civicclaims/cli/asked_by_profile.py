"""What the readers of a format ask for that is not in the records which are written."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from typing import Final

from civicclaims.checks.profiles.catalogue import OWN
from civicclaims.findings import Kind, shortened
from civicclaims.record.bundle import Bundle
from civicclaims.run import check

_SHOWN: Final = 20
"""How many messages are listed one by one."""
_LONGEST: Final = 200
"""The longest message that is shown whole, in characters."""


class AskedByProfile:
    """What a profile of publishing rules says of records, each message once with its count."""

    def __init__(self, profile: str) -> None:
        """Begin with no record.

        Args:
            profile: Its name in `PROFILES`.
        """
        self._profile = profile
        self._found: Counter[tuple[int, str]] = Counter()

    def add(self, bundle: Bundle) -> None:
        """Put the checks of the profile to a record."""
        # Only waivers that run out depend on the day, and what is waived is missing all the same.
        report = check(bundle, as_of=dt.date.max, checks=OWN[self._profile])
        self._found.update(
            (each.level.rank, each.remark.message)
            for each in report.findings
            if each.remark.kind is Kind.FAIL
        )

    def sentences(self, out: str) -> Iterator[str]:
        """The gravest messages first, and how to see the places.

        Args:
            out: The file that is written, or `-`.
        """
        if not self._found:
            return
        where = "FILE" if out == "-" else out
        yield (
            f"Written all the same, and asked for by the profile {self._profile} "
            f"(civicclaims check {where} --profile {self._profile} --notes shows where):"
        )
        for (_, message), times in islice(sorted(self._found.items()), _SHOWN):
            yield f"  {shortened(message.removesuffix('.'), _LONGEST)} ({times:,})"
        if len(self._found) > _SHOWN:
            yield f"  and {len(self._found) - _SHOWN:,} more"
