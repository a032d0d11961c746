"""The JSON schemas that stand beside the datasets: for editors, and for who writes cases with other programs.

Run ``python -m evals.cases.schema`` after a change of the models; a test holds the files to them.
"""

import json
import sys
from pathlib import Path
from typing import Any

from evals.cases.base import SUITES, SuiteName
from evals.cases.load import FILES, FOLDER
from evals.conversations.script import Script


def schema_of(suite: SuiteName) -> dict[str, Any]:
    """Return the JSON Schema (2020-12) of a suite's dataset files."""
    made = (FILES.get(suite) or Script).model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made}


def text_of(suite: SuiteName) -> str:
    """Return the schema as the file that is written."""
    return json.dumps(schema_of(suite), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def place_of(suite: SuiteName, folder: Path = FOLDER) -> Path:
    """Return where the schema of a suite stands."""
    return folder / f"{suite}.schema.json"


def main() -> None:
    """Write every schema."""
    for suite in SUITES:
        place_of(suite).write_text(text_of(suite), encoding="utf-8")
        sys.stdout.write(f"{place_of(suite).name}\n")


if __name__ == "__main__":
    main()
