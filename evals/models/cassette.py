"""Cassettes: recorded answers as files, one a suite. A text that many requests share stands there once."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from assistant.errors import PersonError
from evals.cases.base import Strict
from evals.models.tape import Tape

FOLDER = Path(__file__).parents[1] / "cassettes"
_SUFFIX = ".jsonl"


class Label(Strict):
    """First line of a cassette: which model answered, and in which form it is written."""

    format: int = 1
    model: str


def write_cassette(path: Path, model: str, tapes: Iterable[Tape]) -> None:
    """Write answers, ordered by case, repeat and call, so that a new recording differs only where something changed.

    Args:
        path: Where to.
        model: Name of the model that was asked.
        tapes: The answers; of two with one key the last is kept.
    """
    kept = sorted({tape.key: tape for tape in tapes}.values(), key=lambda tape: (tape.case, tape.repeat, tape.call))
    known: set[str] = set()
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8") as file:
        file.write(Label(model=model).model_dump_json() + "\n")
        for tape in kept:
            for line in _lines(tape, known):
                file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n")


def read_cassette(path: Path) -> tuple[Label, list[Tape]]:
    """Read a cassette.

    Raises:
        PersonError: It cannot be read, or is none.
    """
    try:
        first, *lines = path.read_text(encoding="utf-8").splitlines()
        label = Label.model_validate_json(first)
        return label, list(_tapes(lines))
    except (OSError, ValueError, KeyError, ValidationError) as error:
        raise PersonError(
            f"{path.name}\u00a0: cassette illisible ({error}).", f"{path.name}: unreadable cassette ({error})."
        ) from None


def cassettes_in(folder: Path) -> list[Path]:
    """Return the cassettes of a folder.

    Raises:
        PersonError: There are none.
    """
    found = sorted(folder.glob(f"*{_SUFFIX}"))
    if not found:
        raise PersonError(f"Aucune cassette dans {folder}.", f"No cassette in {folder}.")
    return found


def place_of(folder: Path, suite: str) -> Path:
    """Return where the cassette of a suite stands."""
    return folder / f"{suite}{_SUFFIX}"


def _lines(tape: Tape, known: set[str]) -> Iterator[dict[str, Any]]:
    """Yield the lines of an answer: the texts that were not written before, then the answer that names them."""
    data = tape.model_dump(mode="json", exclude_defaults=True)
    shape = "" if tape.asked.shape is None else json.dumps(tape.asked.shape, ensure_ascii=False, sort_keys=True)
    for text in (*(text for _, text in tape.asked.messages), *([shape] if shape else [])):
        if _name(text) not in known:
            known.add(_name(text))
            yield {"text": _name(text), "is": text}
    data["asked"]["messages"] = [[role, _name(text)] for role, text in tape.asked.messages]
    if shape:
        data["asked"]["shape"] = _name(shape)
    yield {"tape": data}


def _name(text: str) -> str:
    return sha256(text.encode()).hexdigest()[:10]


def _tapes(lines: Iterable[str]) -> Iterator[Tape]:
    texts: dict[str, str] = {}
    for line in lines:
        entry = json.loads(line)
        if "text" in entry:
            texts[entry["text"]] = entry["is"]
            continue
        data = entry["tape"]
        asked = data["asked"]
        asked["messages"] = [(role, texts[name]) for role, name in asked["messages"]]
        if "shape" in asked:
            asked["shape"] = json.loads(texts[asked["shape"]])
        yield Tape.model_validate(data)
