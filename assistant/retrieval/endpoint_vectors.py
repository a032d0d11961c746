"""One more ranking of a person's own documents: by the vectors of an endpoint, where one is configured.

The built-in texts keep to the encoders that run here: their vectors are shipped, and when to abstain was fitted with
them. Whatever the endpoint does, a question is answered: where it fails, it is left out, and left alone for a while.
"""

import logging
import time
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from assistant.errors import ModelError
from knowledge.embedding import Encoder

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

_log = logging.getLogger(__name__)

# So long an endpoint that failed is not asked, in seconds: a person waits for every question.
_REST = 60.0


class EndpointVectors:
    """Vectors of questions by an endpoint, or none.

    Args:
        encoder: The endpoint's encoder, or None.
        clock: Gives the time in seconds.
    """

    def __init__(self, encoder: Encoder | None, clock: Callable[[], float] = time.monotonic) -> None:
        self._encoder = encoder
        self._clock = clock
        self._rests_until = float("-inf")

    @property
    def names(self) -> tuple[str, ...]:
        """Return the name of the encoder, if there is one: vectors of another model have another."""
        return (self._encoder.name,) if self._encoder is not None else ()

    def of(self, question: str) -> "Mapping[str, Matrix]":
        """Return the question's vector by the encoder's name; {} where there is none or the endpoint fails."""
        if self._encoder is None or self._clock() < self._rests_until:
            return {}
        try:
            return {self._encoder.name: self._encoder.queries([question])[0]}
        except ModelError as error:
            _log.warning("embeddings: %s; own documents are searched without", error)
            self._rests_until = self._clock() + _REST
            return {}
