"""Our graph algorithms against networkx on random graphs."""

import random
from itertools import pairwise
from typing import Any

import pytest

from assistant.rules.graph import adjacency, on_every_path, path_to, reach, reverse, strong_groups, weak_groups


def _random_graph(seed: int) -> tuple[dict[str, list[str]], Any]:
    import networkx as nx

    chance = random.Random(seed)
    nodes = [f"s{i}" for i in range(chance.randint(1, 30))]
    pairs = [(chance.choice(nodes), chance.choice(nodes)) for _ in range(chance.randint(0, 60))]
    theirs = nx.DiGraph()
    theirs.add_nodes_from(nodes)
    theirs.add_edges_from(pair for pair in pairs if pair[0] != pair[1])
    return adjacency(nodes, [*pairs, ("s0", "unknown"), ("unknown", "s0")]), theirs


@pytest.mark.parametrize("seed", range(60))
def test_same_as_networkx(seed: int) -> None:
    import networkx as nx

    ours, theirs = _random_graph(seed)
    assert sorted((a, b) for a, targets in ours.items() for b in targets) == sorted(theirs.edges)
    assert strong_groups(ours) == sorted(sorted(group) for group in nx.strongly_connected_components(theirs))
    assert weak_groups(ours) == sorted(sorted(group) for group in nx.weakly_connected_components(theirs))
    start = min(ours)
    came_from = reach(ours, [start])
    assert set(came_from) == {start, *nx.descendants(theirs, start)}
    assert set(reach(reverse(ours), [start])) == {start, *nx.ancestors(theirs, start)}
    for node in came_from:
        path = path_to(came_from, node)
        assert path[0] == start
        assert len(path) == len(nx.shortest_path(theirs, start, node))


def test_a_stop_is_reached_and_not_left() -> None:
    edges = adjacency("abcd", [("a", "b"), ("b", "c"), ("a", "d")])
    assert set(reach(edges, ["a"], frozenset("b"))) == {"a", "b", "d"}
    assert set(reach(edges, ["b", "unknown"], frozenset("b"))) == {"b"}


def test_a_chain_of_ten_thousand_steps() -> None:
    nodes = [f"s{i:05}" for i in range(10_000)]
    edges = adjacency(nodes, pairwise(nodes))
    assert len(strong_groups(edges)) == 10_000
    assert weak_groups(edges) == [nodes]


@pytest.mark.parametrize("seed", range(60))
def test_what_no_path_avoids(seed: int) -> None:
    edges, _ = _random_graph(seed)
    nodes = sorted(edges)
    starts, ends = nodes[:2], frozenset(nodes[-2:])
    there = reach(edges, starts)
    expected = {
        node
        for node in there
        if ends & there.keys()
        and not ends & (reach(edges, set(starts) - {node}, stop=frozenset({node})).keys() - {node})
    }
    assert on_every_path(edges, starts, ends) == expected
