"""Vectors of an OpenAI-compatible endpoint, behind the protocol of the encoders that run on this machine.

What is sent is the texts themselves; nothing is downloaded to count their tokens.
"""

import hashlib
import weakref
from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any

from pydantic import SecretStr

from assistant.errors import ModelError
from assistant.llm.endpoint import OPENAI, Endpoint
from assistant.llm.faults import faults, model_error
from assistant.llm.quiet import keep_to_ourselves
from knowledge.embedding import CANARY

if TYPE_CHECKING:
    from knowledge.embedding import Matrix

_BATCH = 64


class EndpointEncoder:
    """Turns texts into vectors of length one by asking an endpoint.

    Args:
        endpoint: Where the model is; its ``model`` is that of the vectors.
    """

    def __init__(self, endpoint: Endpoint) -> None:
        self._endpoint = endpoint

    @property
    def name(self) -> str:
        """Return a name that is the model's and the endpoint's own: vectors of two models are never compared."""
        place = f"{self._endpoint.base_url or OPENAI}\0{self._endpoint.model}"
        return f"endpoint-{hashlib.sha256(place.encode()).hexdigest()[:8]}"

    @cached_property
    def dimension(self) -> int:
        """Return the number of components of a vector; the endpoint is asked once.

        Raises:
            ModelError: It gives no vector; the reason says why.
        """
        return int(self.passages([CANARY]).shape[1])

    @property
    def fingerprint(self) -> str:
        """Return model, dimension and prefix rule.

        Raises:
            ModelError: The endpoint gives no vector, so that nobody knows the dimension.
        """
        return f"{self._endpoint.model}/{self.dimension}/no-prefix"

    def queries(self, texts: Sequence[str]) -> "Matrix":
        """Encode questions, as passages are encoded: the protocol knows no roles.

        Raises:
            ModelError: The endpoint gives no vectors; the reason says why.
        """
        return self.passages(texts)

    def passages(self, texts: Sequence[str]) -> "Matrix":
        """Encode passages; shape (len(texts), dimension), float32, rows of length one.

        Raises:
            ModelError: The endpoint gives no vectors; the reason says why.
        """
        import numpy as np

        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        try:
            # Some endpoints refuse an empty text.
            rows = self._client.embed_documents([text or " " for text in texts], chunk_size=_BATCH)
            matrix = np.asarray(rows, dtype=np.float32)
        except faults() as fault:
            raise model_error(fault) from None
        if matrix.ndim != 2 or len(matrix) != len(texts) or not np.isfinite(matrix).all():
            raise ModelError("invalid_answer", "these are no vectors")
        lengths = np.linalg.norm(matrix, axis=1, keepdims=True)
        unit: Matrix = (matrix / np.where(lengths == 0, 1, lengths)).astype(np.float32)
        return unit

    @cached_property
    def _client(self) -> Any:
        keep_to_ourselves()
        from langchain_openai import OpenAIEmbeddings
        from openai import DefaultHttpxClient, Timeout

        timeout = Timeout(self._endpoint.timeout, connect=self._endpoint.connect_timeout)
        client = DefaultHttpxClient(timeout=timeout)
        weakref.finalize(self, client.close)
        return OpenAIEmbeddings(
            model=self._endpoint.model,
            openai_api_base=self._endpoint.base_url or OPENAI,
            openai_api_key=SecretStr(self._endpoint.api_key or "not-needed"),
            request_timeout=timeout,
            max_retries=0,
            http_client=client,
            check_embedding_ctx_length=False,
        )
