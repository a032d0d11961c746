"""What ``campaign doctor`` finds out about the language model: which mode, and what the endpoint really honours."""

from dataclasses import replace
from typing import Literal

from assistant.errors import ModelError
from assistant.language.text import Text
from assistant.llm.chat import EndpointChat
from assistant.llm.embeddings import EndpointEncoder
from assistant.llm.features import Features
from assistant.llm.probe import probe, remember
from assistant.llm.wording import CAUSES
from assistant.settings import Settings

State = Literal["ok", "note", "wrong"]

_NAMES = ("json_schema", "json_mode", "tools", "streaming")


def mode(settings: Settings) -> tuple[State, Text]:
    """Say in which mode turns are taken, and why."""
    if settings.assisted:
        return "ok", Text(
            f"Mode assisté : le modèle {settings.model} lit et rédige, le code décide.",
            f"Assisted mode: the model {settings.model} reads and words, code decides.",
        )
    if settings.mode == "guided" and settings.model:
        return "ok", Text(
            "Mode guidé, imposé par CAMPAIGN_MODE : ni clé, ni réseau.",
            "Guided mode, forced by CAMPAIGN_MODE: no key, no network.",
        )
    if settings.base_url or settings.api_key:
        return "note", Text(
            "Un point d’accès est réglé, mais aucun modèle (CAMPAIGN_MODEL) : c’est le mode guidé.",
            "An endpoint is configured, but no model (CAMPAIGN_MODEL): this is guided mode.",
        )
    return "ok", Text("Mode guidé : ni clé, ni réseau.", "Guided mode: no key, no network.")


def endpoint(settings: Settings) -> tuple[State, Text]:
    """Ask the endpoint in every way, say what it honours, and remember it."""
    if not settings.assisted:
        return "ok", Text("Point d’accès : aucun n’est appelé.", "Endpoint: none is called.")
    place = settings.endpoint
    try:
        features = probe(EndpointChat(replace(place, temperature=0.0)), settings.language or "fr")
    except ModelError as error:
        cause = CAUSES[error.reason]
        detail = f" [{error.detail}]" if error.detail else ""
        return "wrong", Text(
            f"{cause.fr}{detail}. Chaque tour se ferait en mode guidé.",
            f"{cause.en}{detail}. Every turn would be taken in guided mode.",
        )
    remember(settings.home, place.model, place.base_url, features)
    return _judged(features)


def embeddings(settings: Settings) -> tuple[State, Text]:
    """Ask the embedding model of the endpoint for a vector, where one is named."""
    if settings.embedding_model is None:
        return "ok", Text("Vecteurs : calculés sur cette machine.", "Vectors: made on this machine.")
    model = settings.embedding_model
    encoder = EndpointEncoder(settings.endpoint_of(model))
    try:
        size = encoder.dimension
    except ModelError as error:
        detail = f" [{error.detail}]" if error.detail else ""
        return "wrong", Text(
            f"Le modèle de vecteurs {model} ne répond pas{detail} (réglage CAMPAIGN_EMBEDDING_MODEL).",
            f"The embedding model {model} does not answer{detail} (setting CAMPAIGN_EMBEDDING_MODEL).",
        )
    return "note", Text(
        f"Le modèle de vecteurs {model} répond ({size} dimensions) : vos documents sont cherchés avec lui aussi.",
        f"The embedding model {model} answers ({size} dimensions): your documents are searched with it as well.",
    )


def _judged(features: Features) -> tuple[State, Text]:
    held = [name for name in _NAMES if getattr(features, name)]
    lacking = [name for name in _NAMES if not getattr(features, name)]
    honoured = Text(
        f"Le point d’accès répond. Il tient : {', '.join(held) or 'rien de particulier'}",
        f"The endpoint answers. It honours: {', '.join(held) or 'nothing in particular'}",
    )
    if lacking:
        missing = ", ".join(lacking)
        honoured = Text(f"{honoured.fr} ; pas : {missing}", f"{honoured.en}; not: {missing}")
    if features.methods() == ("text",):
        return "note", Text(
            f"{honoured.fr}. Les réponses en JSON seront demandées en toutes lettres, avec plus d’échecs.",
            f"{honoured.en}. Answers in JSON will be asked for in words, with more failures.",
        )
    return "ok", Text(f"{honoured.fr}.", f"{honoured.en}.")
