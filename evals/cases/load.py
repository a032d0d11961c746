"""Reading datasets: every file of a suite, its version, and each case with the digest of what it says."""

import datetime
import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from assistant.errors import PersonError
from evals.cases.answering import AnsweringFile
from evals.cases.base import SUITES, Case, DatasetFile, SuiteName
from evals.cases.briefs import BriefsFile
from evals.cases.coaching import CoachingFile
from evals.cases.conversations import conversation_cases
from evals.cases.reading import ReadingFile
from evals.cases.safety import SafetyFile
from evals.conversations.working import TODAY

FOLDER = Path(__file__).parent.parent / "datasets"
FILES: Mapping[SuiteName, type[DatasetFile]] = {
    "reading": ReadingFile,
    "answering": AnsweringFile,
    "coaching": CoachingFile,
    "briefs": BriefsFile,
    "safety": SafetyFile,
}
"""The form of the dataset files of each suite."""

_SHOWN = 5
_ABOUT = {"note", "section", "skill", "difficulty", "gate"}


class DatasetError(PersonError):
    """A dataset that is not as it should be."""


@dataclass(frozen=True)
class Loaded:
    """A case, ready to be run.

    Args:
        suite: Suite that it belongs to.
        case: What it says.
        today: Day on which it is played.
        digest: Twelve hexadecimal digits of its content and day; two runs compare a case only where it is the same.
    """

    suite: SuiteName
    case: Case
    today: datetime.date
    digest: str


@dataclass(frozen=True)
class Datasets:
    """All that was asked for.

    Args:
        cases: The cases, by suite and then in the order of the files.
        versions: File, relative to the folder, and its version.
    """

    cases: tuple[Loaded, ...]
    versions: Mapping[str, int]


def load_datasets(suites: Iterable[SuiteName] = SUITES, folder: Path = FOLDER) -> Datasets:
    """Read the datasets of some suites.

    Args:
        suites: Which suites.
        folder: Holds one folder a suite.

    Raises:
        DatasetError: A file is not YAML, has unknown keys or values, or two cases share an id.
    """
    wanted = set(suites)
    cases: list[Loaded] = []
    versions: dict[str, int] = {}
    seen: dict[str, str] = {}
    for suite in (each for each in SUITES if each in wanted and each in FILES):
        for path in sorted((folder / suite).glob("*.yaml")):
            name = f"{suite}/{path.name}"
            file = _read(path, name, FILES[suite])
            versions[name] = file.version
            for case in file.cases:  # type: ignore[attr-defined]
                if case.id in seen:
                    raise _wrong(f"{name}: {case.id}", f"déjà dans {seen[case.id]}", f"already in {seen[case.id]}")
                seen[case.id] = name
                cases.append(Loaded(suite, case, file.today, digest_of(case, file.today)))
    if "conversations" in wanted and folder == FOLDER:
        cases += [Loaded("conversations", case, TODAY, digest) for case, digest in conversation_cases()]
    return Datasets(tuple(cases), versions)


def digest_of(case: Case, today: datetime.date) -> str:
    """Return twelve hexadecimal digits of what a case says; its note and tags are no part of it."""
    said = case.model_dump(mode="json", exclude=_ABOUT, exclude_defaults=True)
    text = json.dumps([said, today.isoformat()], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def plain(value: Any) -> Any:
    """Return YAML data as JSON data: a day that was written without quotes is text again."""
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    if isinstance(value, list):
        return [plain(each) for each in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def _read(path: Path, name: str, form: type[DatasetFile]) -> DatasetFile:
    import yaml

    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=_loader())
    except (yaml.YAMLError, OSError, UnicodeDecodeError) as error:
        raise _wrong(name, f"illisible ({error})", f"unreadable ({error})") from None
    try:
        return form.model_validate(plain(data))
    except ValidationError as error:
        faults = [f"{_place(data, each['loc'])}: {each['msg']}" for each in error.errors(include_url=False)[:_SHOWN]]
        said = "\n  ".join(faults)
        raise _wrong(name, f"\n  {said}", f"\n  {said}") from None


def _loader() -> Any:
    """Return a YAML loader that refuses a key which stands twice."""
    import yaml

    base: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

    class Loader(base):  # type: ignore[misc]
        def construct_mapping(self, node: Any, deep: bool = False) -> Any:
            keys = [self.construct_object(key, deep=True) for key, _ in node.value]
            double = next((key for index, key in enumerate(keys) if key in keys[:index]), None)
            if double is not None:
                raise yaml.constructor.ConstructorError(None, None, f"{double} twice", node.start_mark)
            return super().construct_mapping(node, deep)

    return Loader


def _place(data: Any, location: tuple[Any, ...]) -> str:
    """Return a place in a dataset as a person would name it: by the id of the case."""
    words: list[str] = []
    for part in location:
        data = data[part] if isinstance(data, list) and isinstance(part, int) and part < len(data) else (
            data.get(part) if isinstance(data, dict) else None
        )  # fmt: skip
        named = isinstance(part, int) and isinstance(data, dict) and "id" in data
        words.append(str(data["id"]) if named and isinstance(data, dict) else str(part))
    return ".".join(words)


def _wrong(name: str, fr: str, en: str) -> DatasetError:
    return DatasetError(f"{name}\u00a0: {fr}", f"{name}: {en}")
