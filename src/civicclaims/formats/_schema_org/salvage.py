"""A list or a graph whose syntax is broken somewhere, with what is broken blotted out."""

import io
import re
from typing import Final, NamedTuple

import msgspec

from civicclaims.errors import Problem
from civicclaims.formats._schema_org.jsonld import BOM, parse
from civicclaims.formats._schema_org.jsonld_stream import Element, Elements
from civicclaims.formats.options import Limits

_BUT_LINES: Final = re.compile(r"[^\n]")
_decode: Final = msgspec.json.Decoder().decode


class Mended(NamedTuple):
    """A text that can be read again.

    Attributes:
        raw: The text. What was broken is blank in it, so that all places stay.
        lost: The elements that are blank, by name, with what is wrong.
        around: What is wrong around the elements, and costs none of them.
    """

    raw: bytes
    lost: list[tuple[str, Problem]]
    around: list[Problem]


def mended(raw: bytes, limits: Limits) -> Mended | None:
    """Blot out the elements of a list or graph that cannot be read, and mend commas between them.

    Brackets and quotation marks show where each begins and ends, however broken it is. None where
    that leaves nothing, or where more is broken than is told one by one.

    Args:
        raw: The text.
        limits: How much is read.
    """
    raw = raw.removeprefix(BOM)
    closing = b"]" if raw.lstrip()[:1] == b"[" else b"]}"
    found = Mended(b"", [], [])
    pieces: list[bytes] = []
    end, sound = 0, False
    elements = Elements(io.BytesIO(raw), limits.size, len(raw) + 1, "@graph")
    for number, each in enumerate(elements.first(), start=1):
        between = raw[end : each.start]
        if end and between.count(b",") != 1:
            found.around.append(_at("one comma belongs between two elements", each))
            between = _one_comma(between)
        pieces.append(between)
        if each.raw is None:
            found.lost.append((f"element {number} and all after it", _at("it is not closed", each)))
            pieces.append(b"{}" + closing)
            break
        fault = _fault(each.raw, each, limits)
        if fault is not None:
            found.lost.append((f"element {number}", fault))
        if len(found.lost) + len(found.around) > limits.problems:
            return None
        sound = sound or fault is None
        pieces.append(each.raw if fault is None else _blot(each.raw))
        end = each.start + len(each.raw)
    else:
        rest = raw[end:]
        if rest.lstrip()[:1] == b",":
            place = _after(raw, end + rest.index(b","))
            found.around.append(_at("a comma after the last element; take it away", place))
            rest = rest.replace(b",", b" ", 1)
        if not rest.strip():
            message = "the text ends before its brackets are closed"
            found.around.append(_at(message, _after(raw, len(raw.rstrip()))))
            rest = closing
        pieces.append(rest)
    return found._replace(raw=b"".join(pieces)) if sound else None


def _fault(raw: bytes, element: Element, limits: Limits) -> Problem | None:
    """Why an element cannot be read; None where it can."""
    try:
        _decode(raw)
    except (msgspec.MsgspecError, UnicodeError, RecursionError):
        found = parse(raw, limits, element.line, element.column)
        return found if isinstance(found, Problem) else None
    return None


def _after(raw: bytes, offset: int) -> Element:
    """The place after so many bytes."""
    lines = raw[:offset].split(b"\n")
    return Element(None, len(lines), len(lines[-1].decode(errors="replace")) + 1)


def _at(message: str, element: Element) -> Problem:
    return Problem(message=message, line=element.line, column=element.column)


def _one_comma(between: bytes) -> bytes:
    """What stands between two elements, with one comma in it if there is room for one."""
    blank = between.replace(b",", b" ")
    return blank.replace(b" ", b",", 1) if b" " in blank else blank.replace(b"\n", b",\n", 1)


def _blot(raw: bytes) -> bytes:
    """An element that says nothing and takes as much room, so that all places stay."""
    blank = _BUT_LINES.sub(" ", raw.decode(errors="replace")).encode()
    return b"{" + blank[1:-1] + b"}"
