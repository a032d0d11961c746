"""Whose each of many things is: scores of things become scores of their owners."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Owners:
    """Which owner each of many things is of.

    Attributes:
        size: How many owners there are, whether they have anything or not.
        numbers: The number of the owner of each.
        order: The things, owner by owner.
        there: The owners that have any, ascending.
        starts: Where each of these begins in the order.
        counts: How many each of these has.
    """

    size: int
    numbers: "NDArray[np.int64]"
    order: "NDArray[np.int64]"
    there: "NDArray[np.int64]"
    starts: "NDArray[np.int64]"
    counts: "NDArray[np.int64]"

    @classmethod
    def of(cls, owners: Sequence[int], size: int) -> "Owners":
        """Return whose things are, given the number of the owner of each and how many owners there are."""
        import numpy as np

        numbers = np.array(owners, dtype=np.int64)
        order = np.argsort(numbers, kind="stable")
        there, starts, counts = np.unique(numbers[order], return_index=True, return_counts=True)
        return cls(size, numbers, order, there, starts, counts)

    def best(self, scores: "NDArray[np.floating]") -> "NDArray[np.float64]":
        """Return the best score of each owner, shape (owners,); minus infinity for one that has nothing."""
        return self.mean_of_best(scores, 1)

    def mean_of_best(self, scores: "NDArray[np.floating]", k: int) -> "NDArray[np.float64]":
        """Return the mean of the ``k`` best scores of each owner, shape (owners,); of all where it has fewer.

        Args:
            scores: The score of each thing, finite.
            k: How many count.
        """
        import numpy as np

        found = np.full(self.size, -np.inf)
        if not len(self.order):
            return found
        left = scores[self.order].astype(np.float64)
        total = np.zeros(len(self.there))
        for taken in range(k):
            best = np.maximum.reduceat(left, self.starts)
            total += np.where(taken < self.counts, best, 0.0)
            if taken + 1 < k:
                # Where two are equal only the first is taken.
                places = np.flatnonzero(left == np.repeat(best, self.counts))
                _, once = np.unique(np.repeat(np.arange(len(best)), self.counts)[places], return_index=True)
                left[places[once]] = -np.inf
        found[self.there] = total / np.minimum(self.counts, k)
        return found
