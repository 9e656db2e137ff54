"""The columns file: what a person says of a table, in TOML."""

import json
import tomllib
from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, get_args

import attrs

from civicclaims.errors import Problem
from civicclaims.formats._own.faults import shown
from civicclaims.formats._table.fields import KINDS
from civicclaims.formats._table.figures import Sign
from civicclaims.formats._table.names import MEANINGS, Heading, heading, is_verbatim
from civicclaims.formats._table.table import SEPARATORS, TableError, whole_table
from civicclaims.formats._tree.toml_places import Path as Keys, TooDeepError, nearest, places
from civicclaims.formats.options import PLAIN, DateOrder
from civicclaims.formats.reading import Place

YesNo: TypeAlias = Literal["yes", "no", "unknown"]
_Faults: TypeAlias = list[tuple[Keys, str]]
"""What is wrong with a columns file, with the keys that lead to where it is."""

_OF_COLUMN: Final = ("is", "unit", "decimal", "date_order")
_OF_PARTS: Final = ("columns", "whole", "exhaustive", "exclusive")
_OF_FILE: Final = (
    "header", "rows", "encoding", "separator", "sheet", "decimal", "date_order", "columns", "parts",
)  # fmt: skip
_EXPECTED: Final = {
    "header": "it is the number of a row, from 1",
    "encoding": 'it is a name in quotation marks, such as "utf-8"',
    "sheet": "it is a name in quotation marks",
    "unit": "it is words in quotation marks",
    "columns": '[columns] has lines such as "Anteil" = "figure"',
    "parts": "[[parts]] has lines such as columns = [...]",
}
_USUAL: Final = (
    "figure", "unit", "measure", "population", "area", "period", "date", "text", "speaker", "said",
    "source_title", "source_url", "publisher", "sample_size", "margin_of_error", "kind", "note",
)  # fmt: skip
"""What most columns are."""

_CHOICES: Final[dict[str, tuple[str, ...]]] = {
    "separator": SEPARATORS,
    "decimal": get_args(Sign),
    "date_order": get_args(DateOrder),
    "rows": tuple(KINDS),
    "exhaustive": get_args(YesNo),
    "exclusive": get_args(YesNo),
}


@attrs.frozen(kw_only=True)
class Parts:
    """Columns that are the parts of a whole, in every row.

    Attributes:
        columns: The keys of the columns of the parts.
        whole: The key of the column of the whole; None where that is a number.
        total: That number: 100 where the parts are percentages, 1 where they are fractions.
        exhaustive: Whether the parts are all there is.
        exclusive: Whether nothing is counted in two parts.
    """

    columns: tuple[str, ...]
    whole: str | None = None
    total: Literal[1, 100] = 100
    exhaustive: YesNo = "yes"
    exclusive: YesNo = "yes"

    @property
    def headers(self) -> tuple[str, ...]:
        """The keys of all of these columns."""
        return self.columns if self.whole is None else (*self.columns, self.whole)


@attrs.frozen
class ColumnsFile:
    """A columns file, to say where in it something stands.

    Attributes:
        name: Its name.
        places: Where its tables and keys stand.
    """

    name: str = ""
    places: dict[Keys, Place] = attrs.field(factory=dict)

    def fault(self, message: str, *keys: str | int) -> str:
        """What is wrong with it, with the line of what the keys lead to."""
        return f"the columns file {self.name}, line {nearest(self.places, keys).line}: {message}"


@attrs.frozen(kw_only=True)
class Declared:
    """What a columns file says.

    Attributes:
        file: The file.
        columns: What each column is, by its key.
        header: The number of the row with the headers.
        rows: What a row is.
        encoding: The encoding of a text.
        separator: What stands between the cells of a text.
        sheet: The sheet of a workbook.
        decimal: What stands before decimals.
        date_order: The order of the parts of dates.
        parts: Columns that are the parts of a whole.
    """

    file: ColumnsFile = ColumnsFile()
    columns: dict[str, Heading] = attrs.field(factory=dict)
    header: int | None = None
    rows: str | None = None
    encoding: str | None = None
    separator: str | None = None
    sheet: str | None = None
    decimal: Sign | None = None
    date_order: DateOrder | None = None
    parts: tuple[Parts, ...] = ()

    @property
    def headers(self) -> frozenset[str]:
        """The headers it speaks of."""
        return frozenset(self.columns).union(*(parts.headers for parts in self.parts))

    def keys_of(self, header: str) -> Keys:
        """The keys that lead to where it speaks of a header first."""
        if header in self.columns:
            return "columns", header
        found = ((at, each) for at, each in enumerate(self.parts) if header in each.headers)
        at, parts = next(found)
        return "parts", at, "whole" if header == parts.whole else "columns"


NOTHING: Final = Declared()
"""No columns file."""


def declared(path: Path) -> Declared:
    """Read a columns file.

    Raises:
        TableError: If it is no TOML, or says what cannot be said.
        OSError: If it cannot be opened.
    """
    try:
        text = path.read_text("utf-8-sig")
        file = ColumnsFile(str(path), places(text, PLAIN.limits.depth))
        found = tomllib.loads(text)
    except TooDeepError as error:
        message = f"the columns file {path}, line {error.place.line}: a key has too many parts"
        raise whole_table(message) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise whole_table(
            f"the columns file {path}: it is no TOML, which has lines such as "
            f'"Anteil" = "figure" below a line [columns] ({f"{error}"[:200]})'
        ) from None
    faults = _Faults()
    read: dict[str, Any] = {"file": file}
    for name, value in found.items():
        if name == "columns" and isinstance(value, dict):
            read[name] = {key: _declared(key, each, faults) for key, each in value.items()}
        elif name == "parts" and isinstance(value, list):
            read[name] = tuple(_parts(at, each, faults) for at, each in enumerate(value))
        elif _is_allowed(name, value):
            read[name] = value
        else:
            faults.append(((name,), _unsaid(name, value)))
    if faults:
        told = (file.fault(message, *keys) for keys, message in faults)
        raise TableError(*(Problem(message=message) for message in told))
    return Declared(**read)


def _is_allowed(name: str, value: object) -> bool:
    """Whether the top of a columns file may say this."""
    if name in {"separator", "decimal", "date_order", "rows"}:
        return value in _CHOICES[name]
    if name == "header":
        return isinstance(value, int) and value is not True and value > 0
    return name in {"encoding", "sheet"} and isinstance(value, str)


def _unsaid(name: str, value: object) -> str:
    """What is wrong with a line, and what may stand there."""
    choices = _CHOICES.get(name)
    if choices is not None:
        expected = f"it is one of {_or(choices)}"
    else:
        expected = _EXPECTED.get(name, f"a columns file has {', '.join(_OF_FILE)}")
    return f"{shown(name)} cannot be {shown(str(value))}; {expected}"


def _or(choices: Iterable[str]) -> str:
    return ", ".join(map(quoted, choices))


def _no_meaning(key: str, means: object) -> str:
    """What is wrong with what a column is said to be, and what it may be."""
    words = "" if means is None else str(means)
    fault = f"{shown(key)} cannot be {shown(words)}" if words else f"{shown(key)} needs is"
    meant = heading(words).means or next(iter(get_close_matches(words[:50], MEANINGS, 1)), None)
    if meant is not None:
        rows = ', with rows = "quotation" above' if is_verbatim(words) else ""
        return f"{fault}; {quoted(meant)} may be meant{rows}"
    return (
        f"{fault}; it may be {_or(_USUAL)}, another field of a record, or "
        '"" to pass the column over'
    )


def _declared(key: str, value: object, faults: _Faults) -> Heading:
    """What is said of one column."""
    said: dict[str, Any] = value if isinstance(value, dict) else {"is": value}
    means = said.get("is")
    if not isinstance(means, str) or (means and means not in MEANINGS):
        faults.append((("columns", key, "is"), _no_meaning(key, means)))
    for name, held in said.items():
        if name not in _OF_COLUMN:
            message = f"{shown(key)} has no {shown(name)}; it has {', '.join(_OF_COLUMN)}"
            faults.append((("columns", key, name), message))
        elif name != "is" and not (isinstance(held, str) and held in _CHOICES.get(name, (held,))):
            faults.append((("columns", key, name), f"{shown(key)}: {_unsaid(name, held)}"))
    return Heading(means or None, said.get("unit"), said.get("decimal"), said.get("date_order"))


def _parts(at: int, value: object, faults: _Faults) -> Parts:
    """One declaration of the parts of a whole, by its number from 0."""
    said: dict[str, Any] = value if isinstance(value, dict) else {}
    names = said.get("columns")
    if not isinstance(names, list) or not all(isinstance(each, str) for each in names) or not names:
        message = "[[parts]] needs columns, a list of their headers"
        faults.append((("parts", at, "columns"), message))
        names = []
    whole = said.get("whole")
    if not isinstance(whole, str) and (isinstance(whole, bool) or whole not in (1, 100)):
        message = "[[parts]] needs whole: 100, 1, or the header of its column"
        faults.append((("parts", at, "whole"), message))
    for name, held in said.items():
        if name not in _OF_PARTS:
            message = f"[[parts]] has no {shown(name)}; it has {', '.join(_OF_PARTS)}"
            faults.append((("parts", at, name), message))
        elif name in _CHOICES and held not in _CHOICES[name]:
            faults.append((("parts", at, name), f"[[parts]]: {_unsaid(name, held)}"))
    return Parts(
        columns=tuple(names),
        whole=whole if isinstance(whole, str) else None,
        total=1 if whole == 1 else 100,
        exhaustive=said.get("exhaustive", "yes"),
        exclusive=said.get("exclusive", "yes"),
    )


def quoted(value: object) -> str:
    """A value in TOML."""
    if isinstance(value, int):
        return str(value)
    text = str(value).encode("utf-8", "replace").decode()
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
