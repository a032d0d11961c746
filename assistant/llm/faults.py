"""One place that turns whatever goes wrong at an endpoint into a `ModelError`.

Faults come in many classes: the client's own, those of its transport in the middle of a stream, and whatever the
parsing of an unexpected answer stumbles over. What the endpoint wrote may quote the conversation or the key: only its
status and a code made of plain letters are kept.
"""

import datetime
import email.utils
import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from assistant.errors import ModelError, ModelReason

_CODE = re.compile(r"[A-Za-z][A-Za-z0-9_.-]{0,60}")
_TOO_LONG = re.compile(
    r"context[ _](?:length|window|size)|maximum context|too many (?:input )?tokens"
    r"|(?:prompt|input|request) is too (?:long|large)|reduce the length|exceeds? the (?:available|maximum|model)",
    re.IGNORECASE,
)
_QUOTA = re.compile(r"insufficient_quota|billing|credit balance", re.IGNORECASE)
# The endpoint works: it answered, only not as it should.
OF_ONE_ANSWER: frozenset[ModelReason] = frozenset({"cut_off", "empty", "refused", "invalid_answer", "too_long"})
# Options of a request that some endpoints do not know, and that an answer can do without.
PARAMETERS = ("temperature", "stream_options", "max_completion_tokens", "max_tokens", "tool_choice")


@cache
def faults() -> tuple[type[Exception], ...]:
    """Return every class of fault that talking to an endpoint may raise."""
    from httpx2 import HTTPError, InvalidURL, StreamError
    from openai import OpenAIError

    foreign_answers = (ValueError, TypeError, KeyError, IndexError, AttributeError)
    return (OpenAIError, HTTPError, StreamError, InvalidURL, OSError, *foreign_answers)


def model_error(fault: Exception) -> ModelError:
    """Return the error of ours for a fault of the client, of its transport or of an answer that makes no sense."""
    from httpx2 import HTTPError, StreamError
    from openai import (
        APIConnectionError,
        APIError,
        APIStatusError,
        ContentFilterFinishReasonError,
        LengthFinishReasonError,
    )

    match fault:
        case APIStatusError():
            return _from_status(fault.status_code, fault.response.headers, fault.body, fault.message)
        case APIConnectionError() | HTTPError() | StreamError() | OSError():
            return _from_transport(fault)
        case APIError():
            return _from_body(fault.body, fault.message)
        case LengthFinishReasonError():
            return ModelError("cut_off", "length")
        case ContentFilterFinishReasonError():
            return ModelError("refused", "content_filter")
        case ValueError() if fault.args and isinstance(fault.args[0], Mapping):
            # An error that came with status 200.
            return _from_body(fault.args[0], str(fault.args[0].get("message", "")))
        case TypeError() | IndexError() if "choices" in str(fault) or isinstance(fault, IndexError):
            return ModelError("empty", "no choices")
    return ModelError("invalid_answer", f"not the protocol: {type(fault).__name__}")


def refused_parameter(fault: Exception) -> str | None:
    """Return the option of the request that an endpoint did not accept, if that is what it says."""
    from openai import APIStatusError

    if not isinstance(fault, APIStatusError) or fault.status_code not in {400, 422}:
        return None
    body = fault.body if isinstance(fault.body, Mapping) else {}
    if body.get("param") in PARAMETERS:
        return str(body["param"])
    said = f"{fault.message} {json.dumps(fault.body, default=str)}"
    if _TOO_LONG.search(said):
        return None
    named = [(said.find(name), name) for name in PARAMETERS if re.search(rf"(?<!\w){name}(?!\w)", said)]
    return min(named)[1] if named else None


def _from_status(status: int, headers: Mapping[str, str], body: object, message: str) -> ModelError:
    detail = f"HTTP {status} {_code(body)}".strip()
    said = f"{message} {_code(body)}"
    reason: ModelReason
    match status:
        case 401 | 403:
            reason = "unauthorized"
        case 404:
            reason = "unknown_model"
        case 408:
            reason = "timeout"
        case 413:
            reason = "too_long"
        case 402:
            reason = "rate_limited"
        case 429:
            if _QUOTA.search(said):
                return ModelError("rate_limited", detail, retry_after=_retry_after(headers) or 3600.0)
            return ModelError("rate_limited", detail, retry_after=_retry_after(headers))
        case _ if status >= 500:
            reason = "too_long" if _TOO_LONG.search(said) else "server_error"
        case _:
            reason = "too_long" if _TOO_LONG.search(said) else "refused_request"
    return ModelError(reason, detail, retry_after=_retry_after(headers))


def _from_body(body: object, message: str) -> ModelError:
    """An error inside an answer or a stream, without a status of its own."""
    code = _code(body)
    said = f"{message} {code}"
    status = re.search(r"\b(4\d\d|5\d\d)\b", code)
    if status:
        return _from_status(int(status[1]), {}, body, message)
    if _TOO_LONG.search(said):
        return ModelError("too_long", code)
    if "rate_limit" in said or _QUOTA.search(said):
        return ModelError("rate_limited", code)
    return ModelError("server_error", code or "error in the answer")


def _from_transport(fault: Exception) -> ModelError:
    from httpx2 import ConnectError, ConnectTimeout, ReadError, RemoteProtocolError, StreamError, TimeoutException
    from openai import APITimeoutError

    # The client wraps what its transport raises, sometimes more than once.
    chain: list[BaseException] = [fault]
    while (cause := chain[-1].__cause__) is not None:
        chain.append(cause)
    kinds: tuple[tuple[ModelReason, tuple[type[BaseException], ...]], ...] = (
        # A connection that was never made was never charged either, and may be tried again at once.
        ("unreachable", (ConnectError, ConnectTimeout)),
        ("timeout", (TimeoutException, APITimeoutError, TimeoutError)),
        # It took the request and hung up.
        ("cut_off", (RemoteProtocolError, ReadError, StreamError)),
    )
    for reason, classes in kinds:
        for each in chain:
            if isinstance(each, classes):
                return ModelError(reason, type(each).__name__)
    return ModelError("unreachable", type(fault).__name__)


def _code(body: object) -> str:
    if not isinstance(body, Mapping):
        return ""
    inner = body.get("error") if isinstance(body.get("error"), Mapping) else body
    for key in ("code", "type"):
        value: Any = inner.get(key) if isinstance(inner, Mapping) else None
        if isinstance(value, int) or (isinstance(value, str) and _CODE.fullmatch(value)):
            return str(value)
    return ""


def _retry_after(headers: Mapping[str, str]) -> float | None:
    value = headers.get("retry-after-ms")
    if value is not None and value.isdecimal():
        return int(value) / 1000
    value = headers.get("retry-after")
    if value is None:
        return None
    try:
        seconds = float(value)
    except ValueError:
        return _until(value)
    return seconds if 0 <= seconds < 1e7 else None


def _until(value: str) -> float | None:
    try:
        moment = email.utils.parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.UTC)
    return max(0.0, (moment - datetime.datetime.now(datetime.UTC)).total_seconds())
