"""Reads a verdict map from TOML, with every problem and its place."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Final

from civicclaims.errors import FormatError, Problem
from civicclaims.values.host import plain

LONGEST: Final = 1024 * 1024
"""The most bytes of a map that are read."""

_PLACE: Final = re.compile(r" \(at (?:line ([0-9]+), column ([0-9]+)|end of document)\)$")
_TOP: Final = {"name", "version", "labels", "publishers"}
_PUBLISHER: Final = {"names", "hosts", "labels"}
_SHORT: Final = 60

Fold = Callable[[str], str]


def read(content: bytes, verdicts: Sequence[str], fold: Fold) -> dict[str, Any]:
    """The fields of a map, and under `publishers` those of each scale.

    Args:
        content: The file.
        verdicts: The verdicts there are.
        fold: How labels and names are compared.

    Raises:
        FormatError: If it is no map.
    """
    table = _table(content)
    reader = _Reader(verdicts, fold)
    made = reader.map(table)
    if reader.problems:
        raise FormatError(tuple(reader.problems))
    return made


def _table(content: bytes) -> dict[str, Any]:
    """The file as TOML, and nothing asked of it yet."""
    if len(content) > LONGEST:
        raise _refused(f"the file has more than {LONGEST:,} bytes; no verdict map is so long")
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise _refused(f"byte {error.start + 1:,} is not UTF-8") from error
    except RecursionError as error:
        raise _refused("the tables of the file lie too deep in one another") from error
    except ValueError as error:
        # What is no TOML, and numbers of more digits than Python reads.
        message = str(error)
        place = _PLACE.search(message)
        line, column = place.groups() if place else (None, None)
        raise FormatError(
            (
                Problem(
                    message=f"this is no TOML: {_PLACE.sub('', message)}",
                    line=None if line is None else int(line),
                    column=None if column is None else int(column),
                ),
            )
        ) from error


def _refused(message: str) -> FormatError:
    return FormatError((Problem(message=message),))


class _Reader:
    """Looks at the shape of a map and keeps every problem."""

    def __init__(self, verdicts: Sequence[str], fold: Fold) -> None:
        self.problems: list[Problem] = []
        self._verdicts = verdicts
        self._fold = fold
        self._owners: dict[tuple[str, str], str] = {}

    def map(self, table: Mapping[str, Any]) -> dict[str, Any]:
        """The fields of the whole map."""
        self._known(table, _TOP, "")
        return {
            "name": self._word(table, "name"),
            "version": self._word(table, "version"),
            "labels": self._labels(table.get("labels", {}), "/labels"),
            "publishers": tuple(self._publishers(table.get("publishers", []))),
        }

    def _publishers(self, held: object) -> Iterator[dict[str, Any]]:
        if not isinstance(held, list):
            self._problem("expected one [[publishers]] for each publisher", "/publishers")
            return
        for place, each in enumerate(held):
            pointer = f"/publishers/{place}"
            if not isinstance(each, dict):
                self._problem("expected a table with names, hosts and labels", pointer)
                continue
            self._known(each, _PUBLISHER, pointer)
            made = {
                "names": self._words(each, "names", pointer, self._fold),
                "hosts": self._words(each, "hosts", pointer, plain),
                "labels": self._labels(each.get("labels", {}), f"{pointer}/labels"),
            }
            if not (made["names"] or made["hosts"]):
                self._problem("expected names or hosts that tell whose labels these are", pointer)
            yield made

    def _labels(self, held: object, pointer: str) -> dict[str, Any]:
        """Labels with their verdicts; two that are compared as one must mean one thing."""
        if not isinstance(held, dict):
            self._problem('expected labels, such as "Half True" = "mixture"', pointer)
            return {}
        first: dict[str, str] = {}
        for label, verdict in held.items():
            place = f"{pointer}/{_short(label)}"
            if not isinstance(verdict, str) or verdict not in self._verdicts:
                wanted = ", ".join(self._verdicts)
                self._problem(f"{_short(str(verdict))!r} is no verdict; there are {wanted}", place)
                continue
            key = self._fold(label)
            if not key:
                self._problem("this label has no words, or more than 200 characters", place)
            elif held[first.setdefault(key, label)] != verdict:
                other = _short(first[key])
                self._problem(f"“{other}” is the same label and has another verdict", place)
        return dict(held)

    def _words(
        self, table: Mapping[str, Any], key: str, pointer: str, fold: Fold
    ) -> tuple[str, ...]:
        """A list of texts, none of which belongs to another publisher."""
        held = table.get(key, [])
        if not isinstance(held, list) or not all(isinstance(each, str) for each in held):
            self._problem(f"expected a list of {key}", f"{pointer}/{key}")
            return ()
        for word in held:
            folded = fold(word)
            owner = self._owners.setdefault((key, folded), pointer)
            if not folded:
                self._problem("this is empty, or too long", f"{pointer}/{key}")
            elif owner != pointer:
                self._problem(f"“{_short(word)}” belongs to {owner} already", f"{pointer}/{key}")
        return tuple(held)

    def _word(self, table: Mapping[str, Any], key: str) -> str:
        held = table.get(key)
        if isinstance(held, str) and held.strip():
            return held
        self._problem(f'expected a text, such as {key} = "{_EXAMPLES[key]}"', f"/{key}")
        return ""

    def _known(self, table: Mapping[str, Any], known: set[str], pointer: str) -> None:
        for key in table:
            if key not in known:
                words = ", ".join(sorted(known))
                self._problem(f"unknown key; there are {words}", f"{pointer}/{_short(key)}")

    def _problem(self, message: str, pointer: str) -> None:
        self.problems.append(Problem(message=message, pointer=pointer))


_EXAMPLES: Final = {"name": "our desk", "version": "1"}


def _short(text: str) -> str:
    """A text made short and safe to show."""
    shown = "".join(each if each.isprintable() else "�" for each in text[: _SHORT + 1])
    return shown if len(text) <= _SHORT else f"{shown[:_SHORT]}…"
