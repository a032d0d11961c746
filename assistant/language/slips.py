"""One slip of the finger: a letter too many, one too few, a wrong one, or two swapped."""


def one_slip_apart(left: str, right: str) -> bool:
    """Return whether one insertion, deletion, substitution or swap of neighbours turns ``left`` into ``right``."""
    if left == right or abs(len(left) - len(right)) > 1:
        return False
    at = 0
    while at < min(len(left), len(right)) and left[at] == right[at]:
        at += 1
    if len(left) > len(right):
        return left[at + 1 :] == right[at:]
    if len(left) < len(right):
        return left[at:] == right[at + 1 :]
    swapped = left[at : at + 2] == right[at : at + 2][::-1]
    return left[at + 1 :] == right[at + 1 :] or (swapped and left[at + 2 :] == right[at + 2 :])
