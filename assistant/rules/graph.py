"""Graph algorithms that the journey needs, each linear in nodes plus edges.

They are our own because importing networkx alone costs a third of what `campaign check` may take as a whole process; a
test compares them with networkx on random graphs. Nothing recurses, so a chain of ten thousand steps is no problem.
Results never depend on the order in which nodes or edges were given.
"""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence

Edges = Mapping[str, Sequence[str]]
"""For each node its neighbours, sorted, without duplicates and without itself."""


def adjacency(nodes: Iterable[str], pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """Return the sorted successors of each node; pairs with an unknown end, doubles and self-links are left out."""
    out: dict[str, set[str]] = {node: set() for node in nodes}
    for source, target in pairs:
        if source != target and source in out and target in out:
            out[source].add(target)
    return {node: sorted(targets) for node, targets in sorted(out.items())}


def reverse(edges: Edges) -> dict[str, list[str]]:
    """Return the same graph with every edge turned round."""
    back: dict[str, list[str]] = {node: [] for node in edges}
    for source, targets in edges.items():
        for target in targets:
            back[target].append(source)
    return back


def reach(edges: Edges, starts: Iterable[str], stop: frozenset[str] = frozenset()) -> dict[str, str | None]:
    """Return every node reached from ``starts``, with the node it was first reached from.

    Breadth first, so that following the second value back gives a shortest path.

    Args:
        edges: The graph.
        starts: Nodes to begin with; they are reached from None.
        stop: Nodes that are reached but not left.
    """
    came_from: dict[str, str | None] = {node: None for node in sorted(set(starts)) if node in edges}
    queue = deque(came_from)
    while queue:
        node = queue.popleft()
        if node in stop:
            continue
        for target in edges[node]:
            if target not in came_from:
                came_from[target] = node
                queue.append(target)
    return came_from


def path_to(came_from: Mapping[str, str | None], node: str) -> list[str]:
    """Return the path that a search took to ``node``, its start first."""
    path = [node]
    while (before := came_from[path[-1]]) is not None:
        path.append(before)
    return path[::-1]


def on_every_path(edges: Edges, starts: Iterable[str], ends: frozenset[str]) -> frozenset[str]:
    """Return the nodes that no path from ``starts`` to any of ``ends`` avoids, the ends themselves counted.

    Walks one path and remembers how far past each of its nodes one can get by other ways: a node that nothing leads
    past is on every path.

    Args:
        edges: The graph.
        starts: Nodes to begin with.
        ends: Nodes to arrive at; where none is reached nothing is on every path.
    """
    begins = sorted({node for node in starts if node in edges})
    came_from = reach(edges, begins)
    end = min((node for node in ends if node in came_from), default=None)
    if end is None:
        return frozenset()
    path = path_to(came_from, end)
    place = {node: number for number, node in enumerate(path)}
    past = max(place.get(node, 0) for node in begins)
    seen, todo = {*path, *begins}, [node for node in begins if node not in place]
    unavoidable: set[str] = set()
    for number in range(-1, len(path)):
        if number >= 0:
            todo.append(path[number])
            if number == past:
                unavoidable.add(path[number])
        while todo:
            node = todo.pop()
            past = max(past, len(path)) if node in ends else past
            for target in edges[node]:
                if target in place:
                    past = max(past, place[target])
                elif target not in seen:
                    seen.add(target)
                    todo.append(target)
    return frozenset(unavoidable)


def weak_groups(edges: Edges) -> list[list[str]]:
    """Return the groups of nodes that hang together, links taken both ways; each sorted, by smallest node."""
    back = reverse(edges)
    seen: set[str] = set()
    groups: list[list[str]] = []
    for start in sorted(edges):
        if start in seen:
            continue
        seen.add(start)
        group, queue = [start], deque([start])
        while queue:
            node = queue.popleft()
            for other in (*edges[node], *back[node]):
                if other not in seen:
                    seen.add(other)
                    group.append(other)
                    queue.append(other)
        groups.append(sorted(group))
    return groups


def strong_groups(edges: Edges) -> list[list[str]]:
    """Return the strongly connected groups, each sorted, by smallest node.

    Tarjan, R. (1972), Depth-first search and linear graph algorithms, SIAM J. Comput. 1(2), without recursion.
    """
    number: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    on_stack: set[str] = set()
    groups: list[list[str]] = []
    for root in sorted(edges):
        if root in number:
            continue
        work = [(root, iter(edges[root]))]
        number[root] = low[root] = len(number)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, targets = work[-1]
            for target in targets:
                if target not in number:
                    number[target] = low[target] = len(number)
                    stack.append(target)
                    on_stack.add(target)
                    work.append((target, iter(edges[target])))
                    break
                if target in on_stack:
                    low[node] = min(low[node], number[target])
            else:
                work.pop()
                if work:
                    parent = work[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == number[node]:
                    at = _position(stack, node)
                    group = stack[at:]
                    del stack[at:]
                    on_stack.difference_update(group)
                    groups.append(sorted(group))
    return sorted(groups)


def _position(stack: list[str], node: str) -> int:
    """Find ``node`` from the top of the stack, so that the whole stays linear."""
    at = len(stack) - 1
    while stack[at] != node:
        at -= 1
    return at
