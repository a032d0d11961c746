"""``python -m tests.small_model``: conformance, then conversations, against the endpoint of the settings."""

import argparse
import sys
from dataclasses import replace

from assistant.settings import load_settings
from tests.small_model.conformance import conformance


def main() -> int:
    """Say what was seen; 0 where all is as it has to be."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--conversations", type=int, default=20, metavar="N")
    parser.add_argument("--turns", type=int, default=7, metavar="N")
    parser.parse_args()
    settings = load_settings()
    fine = True
    for seen in conformance(replace(settings.endpoint, temperature=0.0)):
        fine = fine and seen.fine
        _tell(f"{'ok   ' if seen.fine else 'WRONG'} {seen.what}: {seen.told} ({seen.seconds:.1f} s)")
    return 0 if fine else 1


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
