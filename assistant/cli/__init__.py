"""One small file per command: it parses, calls, prints."""

import atexit
import gc
import os

# A command starts, answers and ends. Collecting garbage while modules load, going through all that was loaded once more
# at the end, and asking every installed package whether it extends Pydantic would take a third of `campaign check`.
# What lives long (chat, page) still collects, less often.
gc.set_threshold(50_000, 20, 20)
atexit.register(gc.freeze)
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
