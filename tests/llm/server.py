"""A small real server that speaks the OpenAI protocol on loopback, and fails on demand.

What it answers comes from any `Chat`, usually a `ScriptedChat`.
"""

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Literal

from assistant.errors import ModelError
from assistant.llm.endpoint import Endpoint
from assistant.llm.features import Features
from assistant.llm.protocol import Chat, Completion, Message, Request

Fault = Literal[
    "401",
    "403",
    "404",
    "429",
    "429 now",
    "429 later",
    "429 quota",
    "500",
    "503",
    "slow",
    "hang up",
    "cut",
    "no finish",
    "length",
    "filtered",
    "empty choices",
    "null choices",
    "no text",
    "refusal",
    "invalid json",
    "html",
    "error with 200",
    "error in stream",
    "context",
    "bad request",
]
SECRET = "Martin, 06 12 34 56 78, sk-abcdef"

_STATUS: dict[str, tuple[int, str | None, dict[str, str]]] = {
    "401": (401, "invalid_api_key", {}),
    "403": (403, "permission_denied", {}),
    "404": (404, "model_not_found", {}),
    "429": (429, "rate_limit_exceeded", {}),
    "429 now": (429, "rate_limit_exceeded", {"Retry-After": "1"}),
    "429 later": (429, "rate_limit_exceeded", {"Retry-After": "90"}),
    "429 quota": (429, "insufficient_quota", {}),
    "500": (500, None, {}),
    "503": (503, None, {}),
    "context": (400, "context_length_exceeded", {}),
    "bad request": (400, "invalid_request", {}),
}


class LocalServer(ThreadingHTTPServer):
    """See the module.

    Args:
        brain: Gives the answers.
        honours: What it honours; the rest is refused with 400, or silently ignored.
        ignores: Whether what is not honoured is ignored instead of refused.
        breaks: Whether it breaks with 500 at what it does not honour.
        usage: Whether it says how many tokens were used.
        unknown: Options of a request that it refuses with 400.

    Attributes:
        bodies: The JSON of every request so far.
        faults: Which requests fail, by their number from 1, and how; `always` is for all others.
    """

    daemon_threads = True

    def __init__(
        self,
        brain: Chat,
        honours: Features,
        ignores: bool,
        usage: bool,
        unknown: tuple[str, ...],
        breaks: bool,
    ) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.brain = brain
        self.honours = honours
        self.ignores = ignores
        self.usage = usage
        self.unknown = unknown
        self.breaks = breaks
        self.bodies: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.faults: dict[int, Fault] = {}
        self.always: Fault | None = None
        self.closing = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def endpoint(self, **changes: Any) -> Endpoint:
        """Return how it is reached."""
        given: dict[str, Any] = {"model": "local", "base_url": self.url, "timeout": 5.0, "connect_timeout": 2.0}
        return Endpoint(**{**given, **changes})


@contextmanager
def serve(
    brain: Chat,
    *,
    honours: Features | None = None,
    ignores: bool = False,
    usage: bool = True,
    unknown: tuple[str, ...] = (),
    breaks: bool = False,
    fault: Fault | None = None,
) -> Iterator[LocalServer]:
    """Run a server while the context lasts."""
    server = LocalServer(brain, honours or Features(), ignores, usage, unknown, breaks)
    server.always = fault
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Handler(BaseHTTPRequestHandler):
    server: LocalServer
    protocol_version = "HTTP/1.1"

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.bodies.append(body)
        self.server.keys.append(self.headers.get("Authorization", ""))
        fault = self.server.faults.get(len(self.server.bodies), self.server.always)
        if fault in _STATUS:
            self._error(*_STATUS[fault])
        elif fault == "slow":
            self.server.closing.wait(3)
            self.close_connection = True
        elif fault == "hang up":
            self.close_connection = True
        elif fault == "html":
            self._send(200, b"<html>Wi-Fi: please sign in</html>", "text/html")
        elif fault == "invalid json":
            self._send(200, b'{"choices": [', "application/json")
        elif fault == "error with 200":
            self._json(200, {"error": {"message": SECRET, "code": 503}})
        elif self.path.endswith("/embeddings"):
            self._json(200, _embeddings(body))
        else:
            self._chat(body, fault)

    def _chat(self, body: dict[str, Any], fault: Fault | None) -> None:
        refused = next((name for name in self.server.unknown if name in body), None) or self._not_honoured(body)
        if refused and self.server.breaks:
            self._error(500, None, {})
            return
        if refused:
            text = f"Unsupported parameter: '{refused}' is not supported with this model."
            self._json(400, {"error": {"message": text, "type": "invalid_request_error", "param": None}})
            return
        try:
            answer = self.server.brain.complete(self._asked(body))
        except ModelError as error:
            status = {"unauthorized": 401, "unknown_model": 404, "rate_limited": 429, "too_long": 413}
            self._error(status.get(error.reason, 500), error.reason, {})
            return
        if body.get("stream"):
            self._stream(body, answer, fault)
        else:
            self._json(200, self._whole(body, answer, fault))

    def _not_honoured(self, body: Mapping[str, Any]) -> str | None:
        """Return what of a request is refused: nothing where it is ignored instead."""
        if self.server.ignores:
            return None
        kind = body.get("response_format", {}).get("type")
        if (kind == "json_schema" and not self.server.honours.json_schema) or (
            kind == "json_object" and not self.server.honours.json_mode
        ):
            return "response_format"
        if "tools" in body and not self.server.honours.tools:
            return "tools"
        return "stream" if body.get("stream") and not self.server.honours.streaming else None

    def _asked(self, body: Mapping[str, Any]) -> Request:
        messages = tuple(Message(each["role"], each["content"]) for each in body["messages"])
        schema = None
        kind = body.get("response_format", {}).get("type")
        if kind == "json_schema" and self.server.honours.json_schema:
            schema = body["response_format"]["json_schema"]["schema"]
        elif kind == "json_object" and self.server.honours.json_mode:
            schema = {"type": "object"}
        elif "tools" in body and self.server.honours.tools:
            schema = body["tools"][0]["function"]["parameters"]
        return Request(messages, "server@v1", schema)

    def _whole(self, body: Mapping[str, Any], answer: Completion, fault: Fault | None) -> dict[str, Any]:
        message: dict[str, Any] = {"role": "assistant", "content": answer.text}
        finish: str | None = {"length": "length", "filtered": "content_filter"}.get(fault or "", "stop")
        if "tools" in body and self.server.honours.tools:
            function = {"name": body["tools"][0]["function"]["name"], "arguments": answer.text}
            message |= {"content": None, "tool_calls": [{"id": "call-1", "type": "function", "function": function}]}
            finish = "tool_calls" if finish == "stop" else finish
        if fault == "refusal":
            message |= {"content": None, "refusal": SECRET}
        elif fault == "no text":
            message["content"] = ""
        elif fault == "no finish":
            finish = None
        choices: list[Any] | None = [{"index": 0, "message": message, "finish_reason": finish}]
        if fault in {"empty choices", "null choices"}:
            choices = [] if fault == "empty choices" else None
        whole: dict[str, Any] = {"id": "1", "object": "chat.completion", "created": 0, "model": "local-1"}
        return {**whole, "choices": choices, **({"usage": _usage(answer)} if self.server.usage else {})}

    def _stream(self, body: Mapping[str, Any], answer: Completion, fault: Fault | None) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        words = answer.text.split(" ")
        pieces = [word if n == 0 else f" {word}" for n, word in enumerate(words)]
        if fault == "no text":
            pieces = []
        for number, piece in enumerate(pieces):
            if number == 1 and fault == "cut":
                self.close_connection = True
                return
            if number == 1 and fault == "error in stream":
                self._event({"error": {"message": SECRET, "type": "server_error", "code": None}})
                self._chunk(b"")
                return
            if fault == "empty choices":
                break
            delta = {"refusal": SECRET} if fault == "refusal" else {"content": piece}
            self._event(_delta({**({"role": "assistant"} if number == 0 else {}), **delta}))
        finish = {"length": "length", "filtered": "content_filter"}.get(fault or "", "stop")
        if fault not in {"no finish", "empty choices"}:
            self._event(_delta({}, finish))
        if self.server.usage and (body.get("stream_options") or {}).get("include_usage"):
            self._event({**_delta({}), "choices": [], "usage": _usage(answer)})
        self._chunk(b"data: [DONE]\n\n")
        self._chunk(b"")

    def _event(self, data: Mapping[str, Any]) -> None:
        self._chunk(b"data: " + json.dumps(data).encode() + b"\n\n")

    def _chunk(self, data: bytes) -> None:
        self.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        self.wfile.flush()

    def _error(self, status: int, code: str | None, headers: dict[str, str]) -> None:
        self._json(status, {"error": {"message": SECRET, "type": "some_error", "code": code}}, headers)

    def _json(self, status: int, data: Mapping[str, Any], headers: Mapping[str, str] | None = None) -> None:
        self._send(status, json.dumps(data).encode(), "application/json", headers)

    def _send(self, status: int, data: bytes, kind: str, headers: Mapping[str, str] | None = None) -> None:
        self.send_response(status)
        for name, value in {**(headers or {}), "Content-Type": kind, "Content-Length": str(len(data))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)


def _delta(delta: Mapping[str, Any], finish: str | None = None) -> dict[str, Any]:
    choice = {"index": 0, "delta": delta, "finish_reason": finish}
    return {"id": "1", "object": "chat.completion.chunk", "created": 0, "model": "local-1", "choices": [choice]}


def _usage(answer: Completion) -> dict[str, int]:
    read, written = answer.usage.input_tokens, answer.usage.output_tokens
    return {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}


def _embeddings(body: Mapping[str, Any]) -> dict[str, Any]:
    """Vectors that depend on the letters of each text: equal texts are equal, near ones near."""
    texts = [body["input"]] if isinstance(body["input"], str) else body["input"]
    data = [
        {"object": "embedding", "index": n, "embedding": [float(text.lower().count(letter)) for letter in "aeioulnrst"]}
        for n, text in enumerate(texts)
    ]
    return {"object": "list", "model": body["model"], "data": data, "usage": {"prompt_tokens": 1, "total_tokens": 1}}
