"""One small file per command: it parses, calls, prints."""

import gc
import os

# A command starts, answers and ends: collecting garbage while modules load, and asking every installed package whether
# it extends Pydantic, would take a sixth of `campaign check`. What lives long (chat, page) still collects, less often.
gc.set_threshold(50_000, 20, 20)
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
