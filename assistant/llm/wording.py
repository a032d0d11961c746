"""What a person is told when a model gave no usable answer: one line a reason, in both languages."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.errors import ModelReason
from assistant.language.text import Text

WORDING: Mapping[ModelReason, Text] = MappingProxyType(
    {
        "unreachable": Text(
            "Le modèle de langage ne répond pas : ce tour se fait sans lui.",
            "The language model cannot be reached: this turn is done without it.",
        ),
        "timeout": Text(
            "Le modèle de langage a mis trop de temps : ce tour se fait sans lui.",
            "The language model took too long: this turn is done without it.",
        ),
        "unauthorized": Text(
            "Le modèle de langage refuse la clé d’accès : ce tour se fait sans lui (réglage OPENAI_API_KEY).",
            "The language model refuses the key: this turn is done without it (setting OPENAI_API_KEY).",
        ),
        "unknown_model": Text(
            "Ce modèle de langage est inconnu à cette adresse : ce tour se fait sans lui "
            "(réglages CAMPAIGN_MODEL et OPENAI_BASE_URL).",
            "This language model is unknown at this address: this turn is done without it "
            "(settings CAMPAIGN_MODEL and OPENAI_BASE_URL).",
        ),
        "rate_limited": Text(
            "Le modèle de langage a reçu trop de demandes, ou son quota est épuisé : ce tour se fait sans lui.",
            "The language model got too many requests, or its quota is used up: this turn is done without it.",
        ),
        "server_error": Text(
            "Le modèle de langage est en panne : ce tour se fait sans lui.",
            "The language model is out of order: this turn is done without it.",
        ),
        "refused_request": Text(
            "Le modèle de langage n’accepte pas cette demande : ce tour se fait sans lui.",
            "The language model does not accept this request: this turn is done without it.",
        ),
        "too_long": Text(
            "La conversation est trop longue pour le modèle de langage : ce tour se fait sans lui "
            "(réglage CAMPAIGN_PROMPT_TOKENS).",
            "The conversation is too long for the language model: this turn is done without it "
            "(setting CAMPAIGN_PROMPT_TOKENS).",
        ),
        "cut_off": Text(
            "La réponse du modèle de langage s’est interrompue : ce tour se fait sans lui.",
            "The language model’s answer broke off: this turn is done without it.",
        ),
        "empty": Text(
            "Le modèle de langage n’a rien répondu : ce tour se fait sans lui.",
            "The language model answered nothing: this turn is done without it.",
        ),
        "refused": Text(
            "Le modèle de langage a refusé de répondre : ce tour se fait sans lui.",
            "The language model refused to answer: this turn is done without it.",
        ),
        "invalid_answer": Text(
            "La réponse du modèle de langage est inutilisable : ce tour se fait sans lui.",
            "The language model’s answer cannot be used: this turn is done without it.",
        ),
        "budget": Text(
            "Le budget du modèle de langage pour cette conversation est épuisé : la suite se fait sans lui "
            "(réglages CAMPAIGN_SESSION_TOKENS et CAMPAIGN_SESSION_COST).",
            "The language model’s budget for this session is used up: what follows is done without it "
            "(settings CAMPAIGN_SESSION_TOKENS and CAMPAIGN_SESSION_COST).",
        ),
        "resting": Text(
            "Le modèle de langage vient d’échouer et sera rappelé dans un moment : ce tour se fait sans lui.",
            "The language model has just failed and will be tried again in a while: this turn is done without it.",
        ),
    }
)
"""Every reason has its line; a test holds it to that."""


def failure_line(reason: ModelReason) -> Text:
    """Return the line for a reason."""
    return WORDING[reason]
