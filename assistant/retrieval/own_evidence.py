"""Whether a person's own documents answer a question: signs that hold whatever the documents are about.

A cosine means little alone: what counts is how far the best unit stands out, from the other units and from what the
question's cosine with any text is (the built-in texts serve as any text). What the built-in texts say of the subject
is a sign as well, where they treat it at all.
"""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from assistant.retrieval.evidence import Signs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# The best of the built-in units that make up "any text on the subject".
_NEAR = 50
_COVERAGE = ("cover", "wide", "unknown", "words", "mass")


def document_signs(
    likeness: "Mapping[str, NDArray[np.floating]]",
    background: "Mapping[str, NDArray[np.floating]]",
    passages: Sequence[Signs],
    elsewhere: Signs,
    trust: float,
) -> Signs:
    """Return the signs for all passages together.

    Args:
        likeness: Cosine of the question with each unit of the documents, by encoder.
        background: The same with each unit of the built-in texts.
        passages: The signs of the best passages: what they cover, and ``use_alike`` and so on.
        elsewhere: How near the question is to subjects that the built-in texts leave to others.
        trust: How likely it is that the built-in texts answer.
    """
    import numpy as np

    signs: Signs = {name: max(each[name] for each in passages) for name in _COVERAGE}
    signs["lacks"] = min(each["lacks"] for each in passages)
    odds = math.log((trust + 1e-4) / (1 - trust + 1e-4))
    signs |= {"trust_odds": odds, "trusted_wide": trust * signs["wide"], "said": signs["words"] * signs["wide"]}
    for name, own in likeness.items():
        best, any_text = float(own.max()), background[name]
        stands_out = (best - float(any_text.mean())) / (float(any_text.std()) + 1e-9)
        alike, other = max(each[f"{name}_alike"] for each in passages), elsewhere[f"{name}_elsewhere"]
        values = {
            "units": max(each[f"{name}_units"] for each in passages),
            "stands_out": stands_out,
            "trusted_stands_out": trust * stands_out,
            "stands_out_inside": (best - float(own.mean())) / (float(own.std()) + 1e-9),
            "beyond_near": best - float(np.sort(any_text)[-_NEAR:].mean()),
            "any_text": float(any_text.mean()),
            "inside": float(own.mean()),
            "alike": alike,
            "elsewhere": other,
            "unsaid_elsewhere": other * (1 - signs["wide"]),
        }
        signs |= {f"{name}_{key}": value for key, value in values.items()}
        if name == "use":
            signs["trusted_alike"] = odds * alike
    return signs
