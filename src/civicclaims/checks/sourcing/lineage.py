"""What a source draws on, step by step."""

from civicclaims.record.bundle import Bundle
from civicclaims.record.source import Source


def parents(source: str, bundle: Bundle) -> tuple[str, ...]:
    """The sources one source draws on directly; nothing where the id is no source."""
    item = bundle.get(source)
    if not isinstance(item, Source):
        return ()
    primary = () if item.primary_source in {None, item.id} else (item.primary_source,)
    return (*item.derived_from, *item.quoted_from, *(each for each in primary if each))


def origins(source: str, bundle: Bundle) -> frozenset[str]:
    """All the sources one source draws on, directly or through others; a circle ends the walk.

    The source itself is among them only where it draws on itself in the end.
    """
    seen: set[str] = set()
    waiting = list(parents(source, bundle))
    while waiting:
        each = waiting.pop()
        if each not in seen:
            seen.add(each)
            waiting.extend(parents(each, bundle))
    return frozenset(seen)


def roots(source: str, bundle: Bundle) -> frozenset[str]:
    """The sources at the beginning of the lines; a source that draws on nothing is its own root."""
    line = origins(source, bundle)
    return frozenset(each for each in line if not parents(each, bundle)) or frozenset({source})
