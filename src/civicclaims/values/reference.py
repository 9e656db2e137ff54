"""Fields that hold the id of another item, as metadata for `typing.Annotated`."""

from typing import Annotated

import attrs


@attrs.frozen
class Reference:
    """What kinds of items the id in a field may belong to.

    Attributes:
        to: Names of the arrays of a bundle; empty for any of them.
    """

    to: tuple[str, ...] = ()


AgentId = Annotated[str, Reference(("agents",))]
SourceId = Annotated[str, Reference(("sources",))]
QuoteId = Annotated[str, Reference(("quotes",))]
StatisticId = Annotated[str, Reference(("statistics",))]
ClaimId = Annotated[str, Reference(("claims",))]
ReviewId = Annotated[str, Reference(("reviews",))]
AnyId = Annotated[str, Reference()]
