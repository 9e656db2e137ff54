"""What one account says, with what kind of number each name stands for."""

from collections.abc import Iterable

import attrs

from civicclaims.reckoning.dimensions import Dimensions
from civicclaims.reckoning.statements import Statement


@attrs.frozen(kw_only=True)
class Sheet:
    """What one account says: its figures are decided together, and with no other's.

    Attributes:
        account: Whose account it is, in words; None for the text's own voice.
        statements: What it says.
        dimensions: What kind of number each name stands for.
    """

    account: str | None = None
    statements: tuple[Statement, ...] = ()
    dimensions: Dimensions = attrs.field(factory=lambda: Dimensions(()), repr=False, eq=False)

    @classmethod
    def of(cls, account: str | None, statements: Iterable[Statement]) -> "Sheet":
        """A sheet of statements.

        Raises:
            ClashError: If it adds or compares two kinds of numbers.
        """
        held = tuple(statements)
        return cls(account=account, statements=held, dimensions=Dimensions(held))
