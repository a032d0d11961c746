"""Journeys pasted as a table."""

from assistant.dialogue.guided.reading.journey import read_journey
from tests.dialogue.reading.people_and_paths import of_steps, read, ways


def test_tables() -> None:
    draft = read(
        read_journey,
        "Étape | Canal | Contenu | CTA | KPI | Cible\nPub | LinkedIn Ads | visuel | En savoir plus | clics | 500\n"
        "Page | site | livre blanc | Télécharger | téléchargements | 200\nDémo | | | | démos | 40",
    )
    assert ways(draft) == ["Pub > Page", "Page > Démo"]
    assert of_steps(draft, "call_to_action") == {"Pub": "En savoir plus", "Page": "Télécharger"}
    assert [s["kpi"]["target"] for s in draft.get("integrate.steps")] == [500, 200, 40]
    draft = read(
        read_journey,
        "step | channel | captures | stored in | next\nAd | Google Ads | | | Page\n"
        "Page | website | email, phone | HubSpot | Email, Call\n"
        "Email | email | | | Call\nCall | phone | | |",
        "en",
    )
    assert ways(draft) == ["Ad > Page", "Page > Email", "Page > Call", "Email > Call"]
    assert of_steps(draft, "captures") == {"Page": ["email", "phone"]}
