"""PROV-JSON: where the items of a record come from, for tools that read provenance. Out only.

W3C Member Submission PROV-JSON (24 April 2013) of the model PROV-DM. Sources, quotations,
figures, claims and reviews are entities; those who made or said them are agents.
"""

import json
from collections.abc import Iterable
from typing import IO, Final

from civicclaims.formats._prov import LOSSES, document, joined
from civicclaims.formats.public import Writer
from civicclaims.record.bundle import Bundle

NAME: Final = "prov"
TITLE: Final = "W3C PROV-JSON"
SUFFIXES: Final = (".provjson", ".json")

__all__ = ["LOSSES", "NAME", "SUFFIXES", "TITLE", "dump", "dumps", "write"]


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write one record as a document; several are its bundles."""
    made = [document(each) for each in bundles]
    whole = made[0] if len(made) == 1 else joined(made)
    file.write(json.dumps(whole, ensure_ascii=False, indent=2).encode() + b"\n")


_WRITER: Final = Writer(write)
dump, dumps = _WRITER.dump, _WRITER.dumps
