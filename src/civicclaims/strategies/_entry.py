"""What Hypothesis calls when it is imported.

It stands apart because it must be there before Hypothesis is: whoever imports the strategies
first imports Hypothesis, which then asks for `register` at once.
"""

from collections.abc import Callable
from importlib.util import find_spec
from typing import Final

from civicclaims.errors import MissingExtraError

if find_spec("hypothesis") is None:
    raise MissingExtraError("civicclaims.strategies", "hypothesis")

READY: Final[list[Callable[[], None]]] = []
"""What to do once the strategies are there; empty until then."""


def register() -> None:
    """Make `hypothesis.strategies.from_type` know every public type of values and records.

    Hypothesis calls it through its entry point, so nobody else needs to. Doing so twice
    changes nothing.
    """
    for register_types in READY:
        register_types()
