"""YAML 1.2, for records written by hand: the shape of our own JSON, without its brackets.

Words stand without quotation marks. What a field holds says what they are: a figure keeps its
printed digits, `no` is a text, a date is a text. Several documents in a file are several records.
"""

from collections.abc import Iterable, Iterator
from typing import IO, Any, Final

import attrs
import msgspec

from civicclaims.errors import FormatError, Problem
from civicclaims.formats._own.faults import SyntaxFault
from civicclaims.formats._own.twins import twins
from civicclaims.formats._tree.tree import reading, refusal, size_limit, too_long
from civicclaims.formats._tree.yaml_blocks import blocks
from civicclaims.formats._tree.yaml_documents import BREAK, documents
from civicclaims.formats._tree.yaml_leaves import written
from civicclaims.formats._tree.yaml_text import lines
from civicclaims.formats._tree.yaml_tree import library, tree
from civicclaims.formats._tree.yaml_update import updated, without_aliases
from civicclaims.formats.losses import WHOLE, Loss
from civicclaims.formats.options import PLAIN, Limits, Options
from civicclaims.formats.public import Reader, Writer
from civicclaims.formats.reading import Place, Reading
from civicclaims.formats.told import told
from civicclaims.record.bundle import Bundle

NAME: Final = "yaml"
TITLE: Final = "records in YAML 1.2, for people"
SUFFIXES: Final = (".yaml", ".yml")

__all__ = [
    "LOSSES", "NAME", "SUFFIXES", "TITLE", "dump", "dumps", "iter_load", "load", "loads", "read",
    "update", "write",
]  # fmt: skip

LOSSES: Final[tuple[Loss, ...]] = WHOLE


def read(file: IO[bytes], options: Options = PLAIN) -> Iterator[Reading]:
    """Read the records of a file, one a document, with everything that is wrong with each.

    Where many are refused, the first are named and the rest are counted.

    Raises:
        MissingExtraError: If ruamel.yaml is not installed.
    """
    library()
    yield from told(_readings(file, options), "records", options.limits.problems)


def _readings(file: IO[bytes], options: Options) -> Iterator[Reading]:
    limit = size_limit(options.limits)
    for first_line, raw in documents(file, limit, options.encoding):
        if raw is None:
            found = too_long(options.limits, first_line)
        else:
            found = _read(raw, first_line, options.limits)
        lost = found.bundle is None
        yield attrs.evolve(found, refused=(f"record at line {first_line}",)) if lost else found


def _read(raw: bytes, first_line: int, limits: Limits) -> Reading:
    try:
        text = raw.decode()
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode()
        message = f"the byte 0x{raw[error.start]:02x} is not UTF-8; save the file as UTF-8"
        return refusal(message, _place(before, len(before), first_line), first_line)
    try:
        root = blocks(text, first_line, limits)
        if root is not None:
            return reading(root, written, (), first_line, limits)
        found = tree(text, first_line, limits)
    except SyntaxFault as fault:
        return refusal(fault.message, _place(text, fault.offset, first_line), first_line)
    if found.root is None:
        return refusal("the record is empty", Place(first_line, 1), first_line)
    read = reading(found.root, written, found.problems, first_line, limits)
    return attrs.evolve(read, notes=(*read.notes, *found.notes))


def _place(text: str, offset: int, first_line: int) -> Place:
    line = len(BREAK.findall(text, 0, offset))
    begin = max((text.rfind(each, 0, offset) for each in "\n\r\x85\u2028\u2029"), default=-1)
    return Place(first_line + line, offset - begin)


def write(bundles: Iterable[Bundle], file: IO[bytes]) -> None:
    """Write records, each a document; what holds by default is left out."""
    for index, bundle in enumerate(bundles):
        file.write(b"---\n" if index else b"")
        text = "\n".join(lines(_plain(bundle))) + "\n"
        file.write(text.encode())


def update(text: str, bundle: Bundle) -> str:
    """A text of one record, changed to hold another; what stays the same stays as it is.

    Items are known by their ids. What is new is put behind what is there, comments stay, and
    aliases are written out. Comments inside what is taken away, or on its lines, go with it.

    Args:
        text: The text of one record.
        bundle: What it is to hold.

    Raises:
        FormatError: If the text cannot be read, or is so written that it cannot be changed.
        MissingExtraError: If ruamel.yaml is not installed.
    """
    before = loads(text)
    if before == bundle:
        return text
    text = text if text.endswith("\n") else f"{text}\n"
    found = tree(text, 1, PLAIN.limits)
    if found.aliases and found.root is not None:
        text = without_aliases(text, found.root, written)
        found = tree(text, 1, PLAIN.limits)
    changed = updated(text, found.root, _plain(before), _plain(bundle)) if found.root else text
    try:
        arrived = loads(changed) == bundle
    except FormatError:
        arrived = False
    if not arrived:
        message = "the text is so written that it cannot be changed; write the record anew"
        raise FormatError((Problem(message=message, line=1, column=1),))
    return changed


def _plain(bundle: Bundle) -> Any:
    ways = twins()
    return msgspec.json.decode(ways.encode(ways.twin(bundle)))


_READER: Final = Reader(read)
_WRITER: Final = Writer(write)
load, loads, iter_load = _READER.load, _READER.loads, _READER.iter_load
dump, dumps = _WRITER.dump, _WRITER.dumps
