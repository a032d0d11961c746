"""Making many objects that stay, without the garbage collector."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext

_LARGE = 1024 * 1024


@contextmanager
def paused() -> Iterator[None]:
    """Pause the collector while objects are made none of which can go yet."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


@contextmanager
def paused_when_large(characters: int) -> Iterator[None]:
    """Pause the collector while a large text becomes objects.

    It would look at millions of new objects over and over, none of which can go yet: four fifths of the time.

    Args:
        characters: Length of the text.
    """
    with paused() if characters >= _LARGE else nullcontext():
        yield
