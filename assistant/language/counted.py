"""Nouns that a campaign counts: after them "250k" is no money and "2030" is no year."""

import re

# Beginnings of nouns; "de" and "d'" may stand before them.
_STEMS = (
    "abonn", "account", "adherent", "appels", "appointment", "articl", "attend", "avis", "billet", "candidat", "clic",
    "click", "client", "collaborat", "commande", "companies", "compte", "contact", "contract", "contrat",
    "conversion", "customer", "dau", "demande", "demo", "destinataire", "devis", "download", "e-mails", "eleve",
    "emails", "employ", "entreprise", "envoi", "eti", "etudiant", "fans", "flyers", "follower", "foyer", "habitant",
    "household", "impress", "inscri", "interaction", "lead", "lecteur", "licen", "like", "locataire", "lyceen",
    "mails", "mau", "meeting", "member", "membre", "message", "mots", "mql", "new ", "nouve", "opportunit", "orders",
    "ouverture", "parrain", "particip", "patient", "people", "person", "places", "pme", "points", "postes",
    "prospect", "qualif", "rdv", "reader", "recipient", "referral", "regist", "rendez", "repl", "reponse", "review",
    "salarie", "sales", "sessions", "sign", "sql", "staff", "student", "subscri", "telecharg", "ticket",
    "unique", "unit", "user", "utilisat", "vente", "view", "visit", "vue", "words",
)  # fmt: skip
_COUNTED = re.compile(r"\+? ?(?:de |d'|of )?(?:" + "|".join(sorted(_STEMS, key=len, reverse=True)) + ")")
_SOME = re.compile(r" (?:de |d'|of )(?!budget|pub|media|creat|crea|enveloppe)[a-z]")


def counts_something(masked: str, end: int) -> bool:
    """Return whether a number that ends at ``end`` of a folded text counts one of the nouns of a campaign."""
    return _COUNTED.match(masked, end) is not None


def is_of_something(masked: str, end: int) -> bool:
    """Return whether "de", "d'" or "of" and a noun other than a budget's follow: "un million de vues"."""
    return _SOME.match(masked, end) is not None
