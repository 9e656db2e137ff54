"""What a case of a check is."""

from typing import Any, TypeAlias

Outcome: TypeAlias = tuple[str, str, str]
"""Kind, level and place (JSON pointer) of a finding."""

_Record: TypeAlias = dict[str, Any] | str

Case: TypeAlias = (
    tuple[str, _Record, tuple[Outcome, ...]]
    | tuple[str, _Record, tuple[Outcome, ...], dict[str, str]]
)
"""What the case shows as a sentence, the record, what its check says of it, and perhaps the texts
of sources that are at hand, by the id of the source."""
