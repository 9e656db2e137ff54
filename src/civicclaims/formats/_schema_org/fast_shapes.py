"""The shapes of nodes that the fast path knows, as structs.

The fields stand in the order of the alphabet, so that a struct written again is the canonical
form of what was read. What lands in a cache has a length here that no long text reaches.
"""

from typing import Annotated, Any, Final, Literal, TypeAlias

import msgspec
from msgspec import UNSET, UnsetType

LEVELS: Final = 8
"""How deep the structs lie in one another, lists included."""

NoList: TypeAlias = Annotated[tuple[Any, ...], msgspec.Meta(max_length=0)]
"""An empty list, which says nothing."""
Text: TypeAlias = str | UnsetType | None
Short: TypeAlias = Annotated[str, msgspec.Meta(max_length=300)]
ShortText: TypeAlias = Short | UnsetType | None
Number: TypeAlias = Any
"""A text or a number, which are told apart by their class."""


class Printed(str):
    """A number with a point or an exponent, as it is printed."""

    __slots__ = ()


class UncommonError(Exception):
    """The text is of another shape, which is for the general path."""


_KEYWORDS: Final = {"id": "@id", "type": "@type", "context": "@context", "graph": "@graph"}


class _Node(msgspec.Struct, gc=False, omit_defaults=True, rename=_KEYWORDS.get):
    """A node."""


class LeafNode(_Node, kw_only=True):
    """A picture or a page, which a record has no place for."""

    id: str | UnsetType = UNSET
    type: Short | UnsetType = UNSET
    caption: Text = UNSET
    contentUrl: Text = UNSET  # noqa: N815 - the words of schema.org
    height: str | int | UnsetType | None = UNSET
    name: Text = UNSET
    url: Text = UNSET
    width: str | int | UnsetType | None = UNSET


Leaf: TypeAlias = str | LeafNode | list[str | LeafNode] | UnsetType | None


class BodyNode(_Node, kw_only=True):
    """A publisher, which a review has no place for."""

    id: str | UnsetType = UNSET
    type: Short | UnsetType = UNSET
    logo: Leaf = UNSET
    name: Text = UNSET
    sameAs: str | list[str] | UnsetType | None = UNSET  # noqa: N815
    url: Text = UNSET


Body: TypeAlias = str | BodyNode | NoList | UnsetType | None
ASIDE: Final = (
    "image", "keywords", "logo", "isPartOf", "mainEntityOfPage", "publisher", "sdDatePublished",
    "sdPublisher",
)  # fmt: skip
"""The properties among those below that are passed over, whatever they hold."""


class NameNode(_Node, kw_only=True):
    """The name of a node that is told of elsewhere."""

    id: Short


class AgentNode(_Node, kw_only=True):
    """A person or an organisation; one of whom the text says elsewhere is a name alone."""

    id: Short | UnsetType = UNSET
    type: Short | UnsetType = UNSET
    image: Leaf = UNSET
    jobTitle: ShortText = UNSET  # noqa: N815
    logo: Leaf = UNSET
    name: ShortText = UNSET
    sameAs: Short | Annotated[list[Short], msgspec.Meta(max_length=20)] | UnsetType | None = UNSET  # noqa: N815
    url: ShortText = UNSET
    worksFor: NameNode | NoList | UnsetType | None = UNSET  # noqa: N815


class WorkNode(_Node, kw_only=True):
    """Where a claim appeared; one of which the text says elsewhere is a name alone."""

    id: str | UnsetType = UNSET
    type: Short | UnsetType = UNSET
    datePublished: Text = UNSET  # noqa: N815
    headline: Text = UNSET
    image: Leaf = UNSET
    name: Text = UNSET
    url: Text = UNSET


Agents: TypeAlias = Short | AgentNode | list[Short | AgentNode] | UnsetType | None
Works: TypeAlias = str | WorkNode | list[str | WorkNode] | UnsetType | None


class PageNode(_Node, kw_only=True):
    """A work beside the review: the page it is on, or the site."""

    id: str | UnsetType = UNSET
    type: Short
    author: Agents = UNSET
    contentUrl: Text = UNSET  # noqa: N815
    dateModified: Text = UNSET  # noqa: N815
    datePublished: Text = UNSET  # noqa: N815
    headline: Text = UNSET
    image: Leaf = UNSET
    inLanguage: Text = UNSET  # noqa: N815
    isPartOf: Works = UNSET  # noqa: N815
    name: Text = UNSET
    publisher: Agents = UNSET
    url: Text = UNSET


class RatingNode(_Node, kw_only=True):
    """A verdict."""

    id: str | UnsetType = UNSET
    type: Literal["Rating"]
    alternateName: Text = UNSET  # noqa: N815
    bestRating: Number = UNSET  # noqa: N815
    image: Leaf = UNSET
    name: Text = UNSET
    ratingExplanation: Text = UNSET  # noqa: N815
    ratingValue: Number = UNSET  # noqa: N815
    worstRating: Number = UNSET  # noqa: N815


class ItemNode(_Node, kw_only=True):
    """A claim, or the work it is in."""

    id: str | UnsetType = UNSET
    type: Short
    appearance: Works = UNSET
    author: Agents = UNSET
    datePublished: Text = UNSET  # noqa: N815
    firstAppearance: str | WorkNode | NoList | UnsetType | None = UNSET  # noqa: N815
    headline: Text = UNSET
    image: Leaf = UNSET
    name: Text = UNSET
    sameAs: str | list[str] | UnsetType | None = UNSET  # noqa: N815
    text: Text = UNSET
    url: Text = UNSET


Context: TypeAlias = (
    Literal[
        "https://schema.org", "http://schema.org", "https://schema.org/", "http://schema.org/"
    ] | UnsetType
)  # fmt: skip


class ReviewNode(_Node, kw_only=True):
    """A review."""

    context: Context = UNSET
    id: str | UnsetType = UNSET
    type: Literal["ClaimReview"]
    author: Agents = UNSET
    claimReviewed: str  # noqa: N815
    dateModified: Text = UNSET  # noqa: N815
    datePublished: Text = UNSET  # noqa: N815
    headline: Text = UNSET
    image: Leaf = UNSET
    inLanguage: Text = UNSET  # noqa: N815
    isPartOf: Leaf = UNSET  # noqa: N815
    itemReviewed: ItemNode | list[ItemNode] | UnsetType | None = UNSET  # noqa: N815
    keywords: str | list[str] | UnsetType | None = UNSET
    mainEntityOfPage: Leaf = UNSET  # noqa: N815
    name: Text = UNSET
    publisher: Body = UNSET
    reviewBody: Text = UNSET  # noqa: N815
    reviewRating: RatingNode | NoList | UnsetType | None = UNSET  # noqa: N815
    sdDatePublished: Text = UNSET  # noqa: N815
    sdLicense: Text = UNSET  # noqa: N815
    sdPublisher: Body = UNSET  # noqa: N815
    url: str | list[str] | UnsetType | None = UNSET


class GraphNode(_Node, kw_only=True):
    """A review among the nodes it refers to, each as it stands in the text at first."""

    context: Context = UNSET
    graph: list[msgspec.Raw]


class TypedNode(_Node, kw_only=True):
    """A node of which no more is read than what it is."""

    type: Short


TopNode: TypeAlias = ReviewNode | AgentNode | PageNode
"""A node that stands by itself."""
