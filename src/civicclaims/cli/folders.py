"""The files of a folder that may hold records, and a word on those that may not."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import attrs

from civicclaims.formats.catalogue import READ

_SUFFIXES: Final = frozenset(suffix for each in READ for suffix in each.suffixes)
_LINKS: Final = "links to folders"


@attrs.frozen
class Files:
    """What a path stands for.

    Attributes:
        paths: The files, those of a folder by name.
        faults: What in a folder cannot be opened.
        unopened: How the names of its other files end, and how many there are; files and folders
            whose name begins with a dot are not counted.
    """

    paths: tuple[str, ...]
    faults: tuple[OSError, ...] = ()
    unopened: Mapping[str, int] = attrs.field(factory=dict)


def files(path: str) -> Files:
    """The files that a path stands for: it, or those below it where it is a folder."""
    if path == "-" or not os.path.isdir(path):  # noqa: PTH112 - an empty path is no folder
        return Files((path,))
    found = _Walk()
    found.walk(path)
    if not found.paths and not found.faults:
        found.faults.append(OSError(None, "no file of a known format in this folder", path))
    faults = tuple(sorted(found.faults, key=lambda fault: str(fault.filename)))
    return Files(tuple(map(str, sorted(found.paths))), faults, found.unopened)


class _Walk:
    """One walk through a folder. Links to folders are not followed: they may lead in a circle."""

    def __init__(self) -> None:
        self.paths: list[Path] = []
        self.faults: list[OSError] = []
        self.unopened: dict[str, int] = {}

    def walk(self, path: str) -> None:
        for folder, folders, names in os.walk(path, onerror=self.faults.append):
            for name in folders:
                if Path(folder, name).is_symlink():
                    self._pass_over(_LINKS)
            for name in names:
                self._file(Path(folder, name))

    def _file(self, path: Path) -> None:
        if path.suffix.lower() not in _SUFFIXES:
            if not any(part.startswith(".") for part in path.parts if part not in {".", ".."}):
                self._pass_over(path.suffix.lower() or "no ending")
        elif path.is_file():
            self.paths.append(path)
        else:
            # To open a pipe would be to wait for whoever writes to it.
            what = "a link that leads nowhere" if path.is_symlink() else "neither file nor folder"
            self.faults.append(OSError(None, what, str(path)))

    def _pass_over(self, what: str) -> None:
        self.unopened[what] = self.unopened.get(what, 0) + 1
