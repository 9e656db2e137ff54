"""A place in a source."""

import attrs

from civicclaims.values.reference import SourceId
from civicclaims.values.selector import Selector


@attrs.frozen(kw_only=True)
class Anchor:
    """A place in a source: the target of a Web Annotation.

    Attributes:
        source: The source in which the words stand.
        selectors: The pieces of the place, in the order of the text. A quotation broken by its
            cue ("…," she said. "…") has several.
    """

    source: SourceId
    selectors: tuple[Selector, ...] = ()
