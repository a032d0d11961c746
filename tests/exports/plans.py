"""Plans that the tests of exports draw: one whole campaign, and journeys of any length with long French labels."""

from typing import Any

from assistant.plan import Plan
from assistant.plan.base import STAGES
from assistant.plan.reading import plan_from_data

_LABELS = (
    "Publication sponsorisée sur LinkedIn « Clôturer ses comptes en cinq jours »",
    "Inscription au webinaire « Réussir la facturation électronique »",
    "Téléchargement du livre blanc sur l’automatisation de la comptabilité fournisseurs",
    "Séquence de trois e-mails personnalisés selon le secteur d’activité",
    "Appel de qualification par l’équipe de prospection commerciale",
    "Démonstration individuelle en visioconférence avec un consultant",
    "Étude de cas détaillée d’une entreprise de taille intermédiaire",
    "Relance téléphonique des participants dans les quarante-huit heures",
    "Invitation au petit déjeuner des directeurs administratifs et financiers",
    "Signature électronique de la proposition commerciale",
)


def journey(count: int, language: str = "fr") -> Plan:
    """Return a campaign of ``count`` steps that follow each other, with side branches and a link that skips steps."""
    per_stage = max(1, -(-count // 4))
    steps: list[dict[str, Any]] = [
        {
            "id": f"step-{i}",
            "name": f"{_LABELS[i % len(_LABELS)]} ({i + 1})",
            "stage": STAGES[min(i // per_stage, 3)],
            "channel": "linkedin" if i % 3 == 0 else "email",
            "contents": ["livre-blanc"] if i % 4 == 1 else [],
            "captures": ["email"] if i % 4 == 1 else [],
            "kpi": {"metric": "inscriptions qualifiées", "target": 120},
            "entry": i == 0,
            "goal": i == count - 1,
        }
        for i in range(count)
    ]
    links: list[dict[str, Any]] = [
        {"source": f"step-{i}", "target": f"step-{i + 1}", "trigger": "clic"} for i in range(count - 1)
    ]
    links += [{"source": f"step-{i}", "target": f"step-{i + 3}", "trigger": "relance"} for i in range(0, count - 3, 4)]
    if count > 6:
        links.append({"source": "step-5", "target": "step-2", "trigger": "sans réponse", "delay_days": 7})
    data = {**campaign_data(), "language": language}
    data["integrate"] = {"steps": steps, "links": links, "left_out": [{"id": "radio", "reason": "trop cher"}]}
    return plan_from_data(data)


def campaign_data() -> dict[str, Any]:
    """Return the data of a whole campaign, with a waiver, an assumption and something to review."""
    return {
        "id": "cloture",
        "name": "Clôture express 2027",
        "language": "fr",
        "objective": {
            "statement": "Obtenir 60 rendez-vous DAF d’ici le 30 juin 2027",
            "kind": "acquisition",
            "metric": "rendez-vous",
            "target": 60,
            "baseline": 12,
            "deadline": "2027-06-30",
        },
        "audience": {
            "name": "Directeurs financiers d’ETI industrielles",
            "role": "DAF",
            "market": "business",
            "lifecycle": "prospect",
            "challenges": ["La clôture mensuelle prend douze jours"],
            "habits": ["LinkedIn"],
        },
        "message_house": {
            "promise": "Clôturez en cinq jours, sans heures supplémentaires",
            "tone": "sobre et factuel",
            "pillars": [
                {
                    "id": "vitesse",
                    "title": "Vitesse",
                    "message": "Cinq jours au lieu de douze",
                    "answers": ["La clôture mensuelle prend douze jours"],
                    "proofs": ["Mesuré chez 14 clients"],
                },
                {"id": "serenite", "title": "Sérénité", "message": "Plus de nuits blanches", "proofs": []},
            ],
        },
        "team": {
            "members": [
                {"id": "lea", "name": "Léa", "role": "campaign_manager", "responsibilities": ["Tient la carte"]},
                {"id": "karim", "name": "Karim", "role": "channel_manager", "responsibilities": ["LinkedIn"]},
                {"id": "agence", "name": "L’agence", "role": "agency", "external": True, "contact": "lea"},
            ]
        },
        "rally": {
            "contents": [
                {
                    "id": "livre-blanc",
                    "title": "Livre blanc « Clôture »",
                    "format": "livre blanc",
                    "status": "to_adapt",
                    "owner": "lea",
                    "pillars": ["vitesse"],
                },
                {"id": "video", "title": "Vidéo client", "status": "ready"},
            ],
            "channels": [
                {
                    "id": "linkedin",
                    "name": "Réseau été & Cie",
                    "kind": "social_ads",
                    "media": "paid",
                    "manager": "karim",
                    "targetable": "yes",
                    "confirmed_by": "karim",
                    "tracking": "aggregate",
                },
                {
                    "id": "email",
                    "name": "E-mail",
                    "kind": "email",
                    "media": "owned",
                    "manager": "lea",
                    "targetable": "unknown",
                    "tracking": "individual",
                },
                {"id": "radio", "name": "Radio locale", "kind": "radio", "media": "paid"},
            ],
            "data": [{"id": "crm", "name": "CRM", "kind": "crm", "holds": ["email", "phone"]}],
        },
        "integrate": {
            "steps": [
                {
                    "id": "pub",
                    "name": "Publicité",
                    "channel": "linkedin",
                    "stage": "awareness",
                    "pillars": ["vitesse"],
                    "call_to_action": "Télécharger",
                    "url": "https://example.org/cloture?a=1#haut",
                    "kpi": {"metric": "clics", "target": 800},
                    "entry": True,
                },
                {
                    "id": "formulaire",
                    "name": "Formulaire",
                    "channel": "email",
                    "stage": "consideration",
                    "contents": ["livre-blanc"],
                    "captures": ["email"],
                    "stores_in": "crm",
                },
                {"id": "rendez-vous", "name": "Rendez-vous", "stage": "conversion", "needs": ["email"], "goal": True},
                {"id": "impasse", "name": "Webinaire", "stage": "consideration", "channel": "email"},
            ],
            "links": [
                {"source": "pub", "target": "formulaire", "trigger": "clic"},
                {"source": "formulaire", "target": "rendez-vous", "trigger": "appel", "delay_days": 2},
                {"source": "pub", "target": "impasse", "trigger": "inscription"},
                {"source": "formulaire", "target": "nulle-part"},
            ],
            "left_out": [{"id": "radio", "reason": "les DAF ne l’écoutent pas"}],
        },
        "orchestrate": {
            "start": "2027-01-04",
            "end": "2027-06-30",
            "milestones": [{"id": "depart", "name": "Lancement", "date": "2027-02-01", "kind": "launch"}],
            "tasks": [
                {
                    "id": "maquette",
                    "title": "Maquetter le livre blanc",
                    "owner": "agence",
                    "due": "2027-01-20",
                    "contents": ["livre-blanc"],
                },
                {"id": "relecture", "title": "Relire", "owner": "lea", "after": ["maquette"]},
            ],
            "budget": {
                "total": 30000,
                "reserve": 3000,
                "lines": [
                    {"label": "Achat LinkedIn", "kind": "media", "channel": "linkedin", "amount": 18000},
                    {"label": "Création", "kind": "creation", "amount": 6500.5},
                ],
            },
            "measurement": {
                "result": {"metric": "rendez-vous", "target": 60},
                "reviews": [
                    {"cadence": "chaque semaine", "readers": "channel_managers", "shows": ["clics par canal"]},
                    {"cadence": "chaque mois", "readers": "executives", "shows": ["rendez-vous obtenus"]},
                ],
            },
            "compliance": {"legal_basis": "legitimate_interest", "data_hosting": "eu", "retention_months": 36},
            "risks": [{"risk": "Annonces refusées", "mitigation": "Deux variantes prêtes"}],
        },
        "provenance": {
            "objective.target": {"origin": "user", "turn": 1, "words": "60 rendez-vous"},
            "orchestrate.start": {"origin": "assumed", "note": "déduit de l’échéance"},
        },
        "waivers": [{"rule": "INT002", "path": "integrate.steps[impasse]", "reason": "le webinaire est un test"}],
        "to_review": [{"path": "orchestrate.budget.total", "reason": "le canal a changé"}],
        "generator": {"name": "campaign-assistant", "version": "0.1.0", "mode": "guided"},
    }


def campaign() -> Plan:
    """Return a whole campaign."""
    return plan_from_data(campaign_data())
