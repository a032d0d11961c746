"""What people call the values of enumerations, as findings say them."""

from assistant.language.text import Text
from assistant.plan.base import Identifier, Stage

STAGE: dict[Stage, Text] = {
    "awareness": Text("notoriété", "awareness"),
    "consideration": Text("considération", "consideration"),
    "conversion": Text("conversion", "conversion"),
    "retention": Text("fidélisation", "retention"),
    "advocacy": Text("recommandation", "advocacy"),
}

IDENTIFIER: dict[Identifier, Text] = {
    "email": Text("l’adresse e-mail", "the e-mail address"),
    "phone": Text("le numéro de téléphone", "the phone number"),
    "postal_address": Text("l’adresse postale", "the postal address"),
    "social_profile": Text("le profil sur un réseau social", "the social media profile"),
    "cookie": Text("le cookie", "the cookie"),
    "customer_id": Text("le numéro client", "the customer number"),
}

OF_IDENTIFIER_FR: dict[Identifier, str] = {
    "email": "de l’adresse e-mail",
    "phone": "du numéro de téléphone",
    "postal_address": "de l’adresse postale",
    "social_profile": "du profil sur un réseau social",
    "cookie": "du cookie",
    "customer_id": "du numéro client",
}
