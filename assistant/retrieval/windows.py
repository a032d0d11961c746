"""Small units are ranked, long passages are returned: what lies between the two.

A unit is a sentence or a few. A question is nearest to the unit that answers it, but a reader needs what stands around
it, and the ranking gains from it too.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from knowledge.chunking import Chunk

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def neighbourhoods(units: Sequence[Chunk], reach: int) -> list[tuple[int, int]]:
    """Return, for each unit of one document, the first and last unit within ``reach`` characters of its far edge."""
    found: list[tuple[int, int]] = []
    for place, unit in enumerate(units):
        first = last = place
        while first > 0 and unit.end - units[first - 1].start <= reach:
            first -= 1
        while last + 1 < len(units) and units[last + 1].end - unit.start <= reach:
            last += 1
        found.append((first, last))
    return found


def sums(values: "NDArray[np.floating]", near: "NDArray[np.int64]") -> "NDArray[np.float64]":
    """Return the sum of the values in each unit's neighbourhood.

    Args:
        values: One value a unit, shape (n,).
        near: First and last unit of each neighbourhood, shape (n, 2); quickest in Fortran order.
    """
    import numpy as np

    running = np.zeros(len(values) + 1)
    np.cumsum(values, dtype=np.float64, out=running[1:])
    return np.asarray(running[1:].take(near[:, 1]) - running.take(near[:, 0]))


def around(scores: "NDArray[np.floating]", near: "NDArray[np.int64]") -> "NDArray[np.float64]":
    """Return the mean score of each unit's neighbourhood, as `sums` takes them."""
    return sums(scores, near) / (near[:, 1] + 1 - near[:, 0])


def grow(
    units: Sequence[Chunk],
    place: int,
    bounds: tuple[int, int],
    scores: "Sequence[float] | NDArray[np.floating]",
    limit: int,
) -> tuple[int, int]:
    """Return the first and last unit of the passage of at most ``limit`` characters around the unit at ``place``.

    The neighbour under the same headings comes first, then the better scored one, then the one before.

    Args:
        units: All units.
        place: The unit to start from.
        bounds: First and last unit that the passage may take (its document, without what other passages took).
        scores: Scores by place.
        limit: Most characters.
    """
    first = last = place
    while True:
        choices: list[tuple[bool, float, int]] = []
        if first > bounds[0] and units[last].end - units[first - 1].start <= limit:
            choices.append((units[first - 1].headings == units[place].headings, float(scores[first - 1]), first - 1))
        if last < bounds[1] and units[last + 1].end - units[first].start <= limit:
            choices.append((units[last + 1].headings == units[place].headings, float(scores[last + 1]), last + 1))
        if not choices:
            return first, last
        best = max(choices, key=lambda choice: (choice[0], choice[1], -choice[2]))[2]
        first, last = min(first, best), max(last, best)
