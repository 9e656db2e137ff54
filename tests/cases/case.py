"""What a case of a check is."""

from typing import Any, TypeAlias

Outcome: TypeAlias = tuple[str, str, str]
"""Kind, level and place (JSON pointer) of a finding."""

Case: TypeAlias = tuple[str, dict[str, Any] | str, tuple[Outcome, ...]]
"""What the case shows as a sentence, the record, and what its check says of it."""
