"""Reading the data files of this package, with the C loader where it was built."""

from pathlib import Path
from typing import Any


def load_yaml(path: Path) -> Any:
    """Return the content of one of our own YAML files."""
    import yaml

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    return yaml.load(path.read_bytes(), Loader=loader)
