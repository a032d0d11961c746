"""Threads of one process that wait for the same session."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager


class Waiting:
    """One lock a session, made when it is wanted and forgotten with its last user."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._locks: dict[str, tuple[threading.Lock, int]] = {}

    @contextmanager
    def hold(self, session_id: str, timeout: float) -> Iterator[float]:
        """Hold the session among the threads of this process; yields the seconds that are left of ``timeout``.

        Raises:
            TimeoutError: Another thread still holds it after ``timeout`` seconds.
        """
        deadline = time.monotonic() + timeout
        with self._guard:
            lock, users = self._locks.get(session_id, (threading.Lock(), 0))
            self._locks[session_id] = (lock, users + 1)
        try:
            if not lock.acquire(timeout=max(timeout, 0)):
                raise TimeoutError(session_id)
            try:
                yield max(deadline - time.monotonic(), 0)
            finally:
                lock.release()
        finally:
            with self._guard:
                lock, users = self._locks.pop(session_id)
                if users > 1:
                    self._locks[session_id] = (lock, users - 1)
