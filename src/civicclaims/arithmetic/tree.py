"""Whether rows hang together without a circle, and from which unknown outwards."""

import attrs

from civicclaims.arithmetic.scaled import Scaled


@attrs.frozen
class Tree:
    """The rows of a system in the order in which what they allow is handed on.

    Attributes:
        order: Each row, or all rows over the same two unknowns, with the unknown it tells what it
            can be, the outermost first.
        roots: The unknowns that nothing hands on to another.
    """

    order: list[tuple[tuple[int, ...], int]]
    roots: list[int]


def trees(scaled: Scaled) -> Tree | None:
    """The order in which rows hand on what they allow; None where they make a circle."""
    if scaled.cases or scaled.whole:
        return None
    if not all(scaled.rows):
        return None
    links = _links(scaled)
    links_of: list[list[int]] = [[] for _ in scaled.names]
    for link, rows in enumerate(links):
        for column, _ in scaled.rows[rows[0]]:
            links_of[column].append(link)
    order: list[tuple[tuple[int, ...], int]] = []
    roots: list[int] = []
    seen: set[int] = set()
    for root in range(len(scaled.names)):
        if root not in seen:
            roots.append(root)
            found = _spread(scaled, links, links_of, root)
            if found is None:
                return None
            order += found
            seen.update(column for rows, _ in found for column, _ in scaled.rows[rows[0]])
    order.reverse()
    return Tree(order, roots)


def _spread(
    scaled: Scaled, links: list[tuple[int, ...]], links_of: list[list[int]], root: int
) -> list[tuple[tuple[int, ...], int]] | None:
    """The rows of one tree from the root outwards, each with the unknown it is reached by.

    None where they make a circle.
    """
    order = []
    seen = {root}
    waiting = [(root, -1)]
    while waiting:
        parent, came_by = waiting.pop()
        for link in links_of[parent]:
            if link == came_by:
                continue
            order.append((links[link], parent))
            others = [c for c, _ in scaled.rows[links[link][0]] if c != parent]
            if not seen.isdisjoint(others):
                return None
            seen.update(others)
            waiting += [(column, link) for column in others]
    return order


def _links(scaled: Scaled) -> list[tuple[int, ...]]:
    """The rows, those over the same two unknowns together."""
    together: dict[tuple[int, ...], list[int]] = {}
    for row, terms in enumerate(scaled.rows):
        columns = sorted(column for column, _ in terms)
        key = (*columns,) if len(columns) == 2 else (*columns, -1 - row)
        together.setdefault(key, []).append(row)
    return [tuple(rows) for rows in together.values()]
