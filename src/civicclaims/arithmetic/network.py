"""Tables with totals, and every other system in which sums hang together like a network.

Where each unknown stands in at most two sums, once on each side, the sums are the nodes of a
network and the unknowns are its arcs; a point where all holds is a circulation between the lower
and the upper ends (Hoffman 1960). It is found by sending what is too much at one node to where it
is lacking, along shortest paths (Dinic 1970). Where that cannot be done, the nodes that can still
be reached are a cut, and adding up their sums is the contradiction.
Arcs carry whole numbers, so that integers stay integers.
"""

from collections import deque
from collections.abc import Iterable

from civicclaims.arithmetic.system import Steps


class Network:
    """A network whose arcs carry whole numbers.

    Attributes:
        count: How many nodes there are.
        starts: The node each arc leaves.
        stops: The node each arc enters.
        low: The least each arc may carry.
        high: The most each arc may carry, no less than the least.
        flow: What each arc carries.
    """

    __slots__ = ("count", "flow", "high", "low", "starts", "stops")

    def __init__(self, count: int, starts: list[int], stops: list[int]) -> None:
        """A network of so many nodes, whose arcs have no ends yet."""
        self.count, self.starts, self.stops = count, starts, stops
        self.low: list[int] = []
        self.high: list[int] = []
        self.flow: list[int] = []

    def bound(self, low: Iterable[int | None], high: Iterable[int | None]) -> None:
        """Give the arcs their ends, None for none, and let each carry what is half-way."""
        ends = list(zip(low, high, strict=True))
        # More than all that has an end can come to, so that an arc without one is never full.
        most = 2 * sum(max(abs(a or 0), abs(b or 0)) for a, b in ends) + 1
        self.low = [-most if a is None else a for a, _ in ends]
        self.high = [most if b is None else b for _, b in ends]
        self.flow = [
            (a + b) >> 1 if a is not None and b is not None else a or b or 0 for a, b in ends
        ]

    def circulate(self, steps: Steps) -> set[int] | None:
        """Let as much leave every node as enters it.

        Returns:
            None where the arcs now do; otherwise nodes that more must enter than can leave.

        Raises:
            OutOfStepsError: If it takes more steps than are left.
        """
        surplus = [0] * self.count
        for start, stop, flow in zip(self.starts, self.stops, self.flow, strict=True):
            surplus[start] -= flow
            surplus[stop] += flow
        if not any(surplus):
            return None
        steps.take(3 * len(self.flow))
        arcs_of: list[list[int]] = [[] for _ in range(self.count)]
        for arc, start in enumerate(self.starts):
            arcs_of[start].append(arc)
        for arc, stop in enumerate(self.stops):
            arcs_of[stop].append(~arc)
        while True:
            level = self._levels(surplus, arcs_of, steps)
            if level is None:
                return None
            if not self._send(surplus, arcs_of, level, steps):
                return {node for node, far in enumerate(level) if far >= 0}

    def _levels(
        self, surplus: list[int], arcs_of: list[list[int]], steps: Steps
    ) -> list[int] | None:
        """How many arcs every node is from one with too much; None where no node has too much."""
        starts, stops, low, high, flow = self.starts, self.stops, self.low, self.high, self.flow
        level = [-1] * self.count
        queue = deque(node for node, extra in enumerate(surplus) if extra > 0)
        if not queue:
            return None
        for node in queue:
            level[node] = 0
        work = 0
        while queue:
            node = queue.popleft()
            work += len(arcs_of[node])
            far = level[node] + 1
            for arc in arcs_of[node]:
                if arc >= 0:
                    other = stops[arc]
                    if level[other] < 0 and flow[arc] < high[arc]:
                        level[other] = far
                        queue.append(other)
                else:
                    other = starts[~arc]
                    if level[other] < 0 and flow[~arc] > low[~arc]:
                        level[other] = far
                        queue.append(other)
        steps.take(work)
        return level

    def _send(
        self, surplus: list[int], arcs_of: list[list[int]], level: list[int], steps: Steps
    ) -> bool:
        """Send what is too much along shortest paths to where it lacks; whether any was sent."""
        sent = False
        tried = [0] * self.count
        for source, extra in enumerate(surplus):
            while extra > 0 and level[source] == 0:
                path = self._path(source, surplus, arcs_of, level, tried)
                if path is None:
                    break
                amount = min(extra, -surplus[path[-1][1]], *(room for _, _, room in path))
                for arc, _, _ in path:
                    if arc >= 0:
                        self.flow[arc] += amount
                    else:
                        self.flow[~arc] -= amount
                surplus[source] -= amount
                surplus[path[-1][1]] += amount
                extra, sent = surplus[source], True  # noqa: PLW2901 - what is left of it
                steps.take(len(path))
        steps.take(sum(tried) // 4 + 1)
        return sent

    def _path(
        self,
        source: int,
        surplus: list[int],
        arcs_of: list[list[int]],
        level: list[int],
        tried: list[int],
    ) -> list[tuple[int, int, int]] | None:
        """A shortest path to a node that lacks something: arcs, where they lead, and room."""
        starts, stops, low, high, flow = self.starts, self.stops, self.low, self.high, self.flow
        path: list[tuple[int, int, int]] = []
        node = source
        while surplus[node] >= 0:
            arcs, far, found = arcs_of[node], level[node] + 1, False
            place = tried[node]
            while place < len(arcs):
                arc = arcs[place]
                if arc >= 0:
                    other, room = stops[arc], high[arc] - flow[arc]
                else:
                    other, room = starts[~arc], flow[~arc] - low[~arc]
                if room > 0 and level[other] == far:
                    found = True
                    break
                place += 1
            tried[node] = place
            if found:
                path.append((arc, other, room))
                node = other
            elif path:
                path.pop()
                node = path[-1][1] if path else source
                tried[node] += 1
            else:
                return None
        return path
