"""Nouns that a campaign counts: after them "250k" is no money and "2030" is no year."""

import re

# Beginnings of nouns; "de" and "d'" may stand before them.
_STEMS = (
    *(
        "abonn",
        "account",
        "adherent",
        "appel",
        "appointment",
        "articl",
        "attend",
        "avis",
        "billet",
        "candidat",
        "click",
        "clic",
    ),
    *(
        "client",
        "collaborat",
        "commande",
        "companies",
        "compte",
        "contact",
        "contract",
        "contrat",
        "conversion",
        "customer",
    ),
    *(
        "demande",
        "demo",
        "devis",
        "destinataire",
        "download",
        "eleve",
        "email",
        "e-mail",
        "employ",
        "entreprise",
        "envoi",
    ),
    *(
        "etudiant",
        "eti",
        "fans",
        "flyer",
        "follower",
        "foyer",
        "habitant",
        "household",
        "impress",
        "inscri",
        "interaction",
    ),
    *(
        "lead",
        "lecteur",
        "licen",
        "like",
        "lyceen",
        "mail",
        "meeting",
        "member",
        "membre",
        "message",
        "mots",
        "mql",
        "new ",
    ),
    *(
        "nouve",
        "opportunit",
        "orders",
        "ouverture",
        "parrain",
        "particip",
        "patient",
        "people",
        "person",
        "places",
        "pme",
    ),
    *(
        "points",
        "postes",
        "prospect",
        "qualif",
        "rdv",
        "reader",
        "recipient",
        "referral",
        "regist",
        "rendez",
        "reponse",
    ),
    *(
        "repl",
        "review",
        "sales",
        "salarie",
        "sessions",
        "sign",
        "sms",
        "sql",
        "student",
        "subscri",
        "telecharg",
        "ticket",
    ),
    *("unique", "unit", "user", "utilisat", "vente", "view", "visit", "vue", "words", "download", "staff", "locataire"),
)
_COUNTED = re.compile(r" ?(?:de |d'|of )?(?:" + "|".join(sorted(set(_STEMS), key=len, reverse=True)) + ")")
_SOME = re.compile(r" (?:de |d'|of )(?!budget|pub|media|creat|crea|enveloppe)[a-z]")


def counts_something(masked: str, end: int) -> bool:
    """Return whether a number that ends at ``end`` of a folded text counts one of the nouns of a campaign."""
    return _COUNTED.match(masked, end) is not None


def is_of_something(masked: str, end: int) -> bool:
    """Return whether "de", "d'" or "of" and a noun other than a budget's follow: "un million de vues"."""
    return _SOME.match(masked, end) is not None
