"""The vocabularies that there are, one file each under ``data/``."""

from typing import Literal

Kind = Literal[
    "channel",
    "metric",
]
