"""What a person is told when a model gave no usable answer: one line a reason, in both languages."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.errors import ModelReason
from assistant.language.text import Text

CAUSES: Mapping[ModelReason, Text] = MappingProxyType(
    {
        "unreachable": Text("Le modèle de langage ne répond pas", "The language model cannot be reached"),
        "timeout": Text("Le modèle de langage a mis trop de temps", "The language model took too long"),
        "unauthorized": Text(
            "Le modèle de langage refuse la clé d’accès (réglage OPENAI_API_KEY)",
            "The language model refuses the key (setting OPENAI_API_KEY)",
        ),
        "unknown_model": Text(
            "Ce modèle de langage est inconnu à cette adresse (réglages CAMPAIGN_MODEL et OPENAI_BASE_URL)",
            "This language model is unknown at this address (settings CAMPAIGN_MODEL and OPENAI_BASE_URL)",
        ),
        "rate_limited": Text(
            "Le modèle de langage a reçu trop de demandes, ou son quota est épuisé",
            "The language model got too many requests, or its quota is used up",
        ),
        "server_error": Text("Le modèle de langage est en panne", "The language model is out of order"),
        "refused_request": Text(
            "Le modèle de langage n’accepte pas cette demande", "The language model does not accept this request"
        ),
        "too_long": Text(
            "La conversation est trop longue pour le modèle de langage (réglage CAMPAIGN_PROMPT_TOKENS)",
            "The conversation is too long for the language model (setting CAMPAIGN_PROMPT_TOKENS)",
        ),
        "cut_off": Text("La réponse du modèle de langage s’est interrompue", "The language model’s answer broke off"),
        "empty": Text("Le modèle de langage n’a rien répondu", "The language model answered nothing"),
        "refused": Text("Le modèle de langage a refusé de répondre", "The language model refused to answer"),
        "invalid_answer": Text(
            "La réponse du modèle de langage est inutilisable", "The language model’s answer cannot be used"
        ),
        "budget": Text(
            "Le budget du modèle de langage pour cette conversation est épuisé (réglages CAMPAIGN_SESSION_TOKENS et "
            "CAMPAIGN_SESSION_COST)",
            "The language model’s budget for this session is used up (settings CAMPAIGN_SESSION_TOKENS and "
            "CAMPAIGN_SESSION_COST)",
        ),
        "resting": Text(
            "Le modèle de langage vient d’échouer et sera rappelé dans un moment",
            "The language model has just failed and will be tried again in a while",
        ),
    }
)
"""Every reason, without a full stop; a test holds the list to the reasons that there are."""


def failure_line(reason: ModelReason) -> Text:
    """Return what happened and what happens now, in one line."""
    cause = CAUSES[reason]
    if reason == "budget":
        return Text(f"{cause.fr} : la suite se fait sans lui.", f"{cause.en}: what follows is done without it.")
    return Text(f"{cause.fr} : ce tour se fait sans lui.", f"{cause.en}: this turn is done without it.")
