"""Which pairs to link: the globally best set of links, many-to-many, found by minimum-cost flow.

A link gains its score less the threshold. A point's first link is free; each further one costs `extra`, so that
one clause may answer several points, but only for good evidence. The gain of a set of links is

    sum over links (score - threshold) - extra * sum over points max(0, links at the point - 1)

which is a flow problem with convex costs at the points, so successive shortest paths find the true optimum
(Ahuja, Magnanti and Orlin, Network Flows, 1993, chapter 9 and section 14.4).
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# Scores are in hundredths; in whole numbers, sums are exact and ties are real.
SCALE = 100


class _Edge:
    __slots__ = ("back", "capacity", "cost", "to")

    def __init__(self, to: int, capacity: int, cost: int) -> None:
        self.to = to
        self.capacity = capacity
        self.cost = cost
        self.back: _Edge = self


def assign(scores: Sequence[Sequence[float]], *, threshold: float, extra: float) -> list[tuple[int, int]]:
    """Return the pairs (row, column) of the set of links with the greatest gain, in order.

    `scores` is a matrix in 0..1 of two decimals. Only pairs above `threshold` can be linked.
    """
    rows, columns = len(scores), len(scores[0]) if scores else 0
    source, sink = rows + columns, rows + columns + 1
    graph: list[list[_Edge]] = [[] for _ in range(rows + columns + 2)]
    floor, price = round(threshold * SCALE), round(extra * SCALE)
    pairs: list[tuple[int, int, _Edge]] = []
    used_rows: dict[int, int] = {}
    used_columns: dict[int, int] = {}
    for i, line in enumerate(scores):
        for j, score in enumerate(line):
            gain = round(score * SCALE) - floor
            if gain > 0:
                pairs.append((i, j, _join(graph, i, rows + j, 1, -gain)))
                used_rows[i] = used_rows.get(i, 0) + 1
                used_columns[j] = used_columns.get(j, 0) + 1
    for i, degree in used_rows.items():
        _join(graph, source, i, 1, 0)
        _join(graph, source, i, degree, price)
    for j, degree in used_columns.items():
        _join(graph, rows + j, sink, 1, 0)
        _join(graph, rows + j, sink, degree, price)
    while (path := _cheapest(graph, source, sink)) is not None:
        for edge in path:
            edge.capacity -= 1
            edge.back.capacity += 1
    return [(i, j) for i, j, edge in pairs if edge.capacity == 0]


def _join(graph: list[list[_Edge]], start: int, end: int, capacity: int, cost: int) -> _Edge:
    forward, backward = _Edge(end, capacity, cost), _Edge(start, 0, -cost)
    forward.back, backward.back = backward, forward
    graph[start].append(forward)
    graph[end].append(backward)
    return forward


def _cheapest(graph: list[list[_Edge]], source: int, sink: int) -> list[_Edge] | None:
    """Return the cheapest path that still gains, or None (Bellman-Ford with a queue: costs may be negative)."""
    cost: list[int | None] = [None] * len(graph)
    via: list[_Edge | None] = [None] * len(graph)
    cost[source] = 0
    queue, queued = deque([source]), {source}
    while queue:
        node = queue.popleft()
        queued.discard(node)
        here = cost[node]
        assert here is not None
        for edge in graph[node]:
            known = cost[edge.to]
            if edge.capacity and (known is None or here + edge.cost < known):
                cost[edge.to] = here + edge.cost
                via[edge.to] = edge
                if edge.to not in queued:
                    queued.add(edge.to)
                    queue.append(edge.to)
    total = cost[sink]
    if total is None or total >= 0:
        return None
    path = []
    node = sink
    while node != source:
        step = via[node]
        assert step is not None
        path.append(step)
        node = step.back.to
    return path
