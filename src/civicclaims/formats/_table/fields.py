"""The fields of a record that a column can hold, and how they are written in a cell."""

import types
import typing
from typing import Any, Final, Literal, TypeAlias

import attrs

from civicclaims.record.agent import Agent
from civicclaims.record.attribution import Attribution
from civicclaims.record.claim import Claim
from civicclaims.record.quote import Quote
from civicclaims.record.relations import PartsOfWhole
from civicclaims.record.source import Source
from civicclaims.record.statistic import Statistic
from civicclaims.values.quantity import Quantity
from civicclaims.values.reference import Reference
from civicclaims.values.spelling import Spelling
from civicclaims.values.when import When

KINDS: Final[dict[str, type[Any]]] = {
    "agent": Agent, "source": Source, "statistic": Statistic, "quotation": Quote, "claim": Claim,
    "parts of a whole": PartsOfWhole,
}  # fmt: skip
"""The kinds of rows, and what each is in a record."""

_KIND_WORDS: Final = {
    **{kind: kind for kind in KINDS},
    **dict.fromkeys(("quote", "zitat"), "quotation"),
    **dict.fromkeys(("statistik", "figure", "zahl"), "statistic"),
    **dict.fromkeys(("behauptung", "aussage"), "claim"),
    **dict.fromkeys(("quelle", "document"), "source"),
}
"""The words for the kinds of rows."""


def kind_called(words: str) -> str | None:
    """The kind of row that words name; None where they name none."""
    return _KIND_WORDS.get(" ".join(words.casefold().split()))


Sort: TypeAlias = Literal["text", "spelt", "words", "truth", "texts", "when", "figure"]

_NAMES: Final = {
    "Agent.kind": "agent_kind", "Agent.url": "agent_url", "Quote.kind": "quotation_kind",
    "Quote.speakers": "speaker_ids",
    "Source.kind": "source_kind", "Source.title": "source_title", "Source.url": "source_url",
    "Source.publisher": "publisher_id", "Source.language": "source_language",
    "Statistic.quantity": "figure", "Claim.made": "said", "Claim.kinds": "claim_kinds",
    "Claim.quotes": "quotation_ids", "Claim.statistics": "statistic_ids",
    "Claim.appearances": "appearance_ids", "Claim.first_appearance": "first_appearance_id",
    "Claim.about": "about_ids", "Quote.addressed_to": "addressed_to_ids",
    "Quote.quoted_from": "quoted_from_ids", "Source.quoted_from": "quoted_from_ids",
    "PartsOfWhole.parts": "part_ids", "PartsOfWhole.whole": "whole_id",
    "PartsOfWhole.residual": "residual_id",
    "Attribution.agents": "speaker_ids", "Attribution.via": "via_ids",
    "Attribution.manner": "manner",
}  # fmt: skip
"""The columns that are not called what their field is."""


@attrs.frozen
class Field:
    """A field of a record that is held in one column, or in a few.

    Attributes:
        name: Its name in the class.
        column: The name of its column.
        sort: How it is written in a cell.
        cls: The class it is a field of.
        default: What it holds where it is left out.
        words: What it may hold, where that is fixed.
        spelling: How it must be spelt.
        inside: The field of the item that holds it, where that is not the item itself.
    """

    name: str
    column: str
    sort: Sort
    cls: str
    default: Any
    words: tuple[str, ...] = ()
    spelling: Spelling | None = None
    inside: str | None = None

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns, what counts first in front."""
        if self.sort == "when":
            return (self.column, f"{self.column}_end", f"{self.column}_words")
        if self.column == "figure":
            return ("figure", "unit", "figure_words")
        return (self.column, f"{self.column}_words") if self.sort == "figure" else (self.column,)

    @property
    def empty(self) -> Any:
        """What it holds where its cell is empty."""
        if self.default is not attrs.NOTHING:
            return self.default
        return {"words": self.words[:1], "texts": ((),)}.get(self.sort, ("",))[0]


def _fields_of(cls: type[Any], inside: str | None = None) -> tuple[Field, ...]:
    """The fields of a class that a column can hold, and those of its attribution."""
    hints = typing.get_type_hints(cls, include_extras=True)
    found: list[Field] = []
    for field in attrs.fields(cls):
        hint = hints[field.name]
        if field.name == "attribution":
            found.extend(_fields_of(Attribution, field.name))
            continue
        sort, words, spelling = _sort(hint)
        if sort is not None:
            column = _NAMES.get(f"{cls.__name__}.{field.name}", field.name)
            found.append(
                Field(
                    field.name, column, sort, cls.__name__, field.default, words, spelling, inside
                )
            )
    return tuple(found)


def _sort(hint: Any) -> tuple[Sort | None, tuple[str, ...], Spelling | None]:
    """How a field of a type is written in a cell; None where a cell cannot hold it."""
    origin, arguments = typing.get_origin(hint), typing.get_args(hint)
    if origin in {typing.Union, types.UnionType}:
        return _sort(next(each for each in arguments if each is not type(None)))
    if origin is tuple:
        inner, words, spelling = _sort(arguments[0])
        return ("texts" if inner in {"text", "words"} else None), words, spelling
    if origin is Literal:
        return "words", arguments, None
    if origin is typing.Annotated:
        mark = hint.__metadata__[0]
        return ("text", (), None) if isinstance(mark, Reference) else ("spelt", (), mark)
    plain: dict[Any, Sort] = {str: "text", bool: "truth", When: "when", Quantity: "figure"}
    return plain.get(hint), (), None


FIELDS: Final = {kind: _fields_of(cls) for kind, cls in KINDS.items()}
"""The fields of each kind of row that columns can hold."""

SPOKEN: Final = frozenset({"statistic", "quotation", "claim", "parts of a whole"})
"""The kinds of rows that somebody said somewhere."""

DATED: Final = {"statistic": "when", "quotation": "said", "claim": "made"}
"""The field of each kind of row that a column `date` holds."""

TIMED: Final = {"statistic": "when", "quotation": "said", "claim": "when"}
"""The field of each kind of row that a column `period` holds."""

SOURCE_FIELDS: Final = {
    kind: tuple(
        field
        for field in FIELDS["source"]
        if field.name != "id"
        and not {*field.columns} & {c for f in FIELDS[kind] for c in f.columns}
    )
    for kind in SPOKEN
}
"""The fields of the source of such a row: those that are not fields of the row itself."""


def _read_of(kind: str) -> frozenset[str]:
    found = {name for field in FIELDS[kind] for name in field.columns} | {"kind"}
    if kind in SPOKEN:
        found |= {name for field in SOURCE_FIELDS[kind] for name in field.columns}
        found |= {"speaker", "speaker_kind"}
    if kind in SPOKEN or kind == "source":
        found.add("publisher")
    found.update(name for name, kinds in (("date", DATED), ("period", TIMED)) if kind in kinds)
    return frozenset(found)


READ: Final = {kind: _read_of(kind) for kind in KINDS}
"""The columns that something is read from, for each kind of row."""
