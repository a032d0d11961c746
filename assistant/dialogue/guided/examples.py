"""Sentences that messages are compared with, and their vectors, made ahead: a first turn encodes its own message alone.

``python -m assistant.dialogue.guided.examples`` writes the vectors anew after a change of the sentences.
"""

import functools
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.language.yaml_data import load_yaml
from knowledge.embedding import load_encoders
from knowledge.prebuilt import Prebuilt, write

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

_DATA = Path(__file__).with_name("data")
FILE = _DATA / "examples.npz"
NAMES = ("examples", "put_off")
"""The files with sentences: what each says is a list under the name of what it means."""


@functools.cache
def examples(name: str) -> tuple[tuple[str, ...], "Matrix"]:
    """Return what each sentence of a file means, and the vectors of the sentences; shape (sentences, 512)."""
    pairs = _pairs(name)
    (encoder,) = load_encoders(["use"])
    return tuple(meaning for meaning, _ in pairs), Prebuilt(encoder, FILE).passages([text for _, text in pairs])


def sentences() -> list[str]:
    """Return the sentences of all files."""
    return [text for name in NAMES for _, text in _pairs(name)]


def _pairs(name: str) -> list[tuple[str, str]]:
    data: dict[str, list[str]] = load_yaml(_DATA / f"{name}.yaml")
    return [(meaning, text) for meaning, texts in data.items() for text in texts]


if __name__ == "__main__":
    write(load_encoders(["use"]), sentences(), FILE)
