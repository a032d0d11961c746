"""Tasks with owners and days, automations, experiments and risks, from how people write them."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.reading.orchestrate import notes, read, recorded

TASKS = "orchestrate.tasks"
KNOWN: dict[str, Any] = {
    "team": {"members": [{"id": "ines", "name": "Inès"}]},
    "rally": {
        "contents": [
            {"id": "livre-blanc", "title": "Livre blanc", "status": "to_create"},
            {"id": "cas-sofia", "title": "Cas client Sofia", "format": "cas client", "status": "to_adapt"},
        ]
    },
}
ASKED = ("rally.contents[livre-blanc]", "rally.contents[cas-sofia]")


@pytest.mark.parametrize(
    ("text", "language", "title", "owner", "due"),
    [
        ("Karim : réserver la salle pour le 20 avril", "fr", "Réserver la salle", "karim", date(2027, 4, 20)),
        ("Book the venue (Ines, by April 10)", "en", "Book the venue", "ines", date(2027, 4, 10)),
        ("Book the venue @tom by March 3", "en", "Book the venue", "tom", date(2027, 3, 3)),
        ("Réserver la salle - Karim - 20/04", "fr", "Réserver la salle", "karim", date(2027, 4, 20)),
        ("Réserver la salle → Karim → 20 avril", "fr", "Réserver la salle", "karim", date(2027, 4, 20)),
        ("Envoyer les invitations, 3 mars, Léa", "fr", "Envoyer les invitations", "lea", date(2027, 3, 3)),
        ("Léa réserve la salle d'ici le 20 mars", "fr", "Réserve la salle", "lea", date(2027, 3, 20)),
        ("Tom books the venue by March 3", "en", "Books the venue", "tom", date(2027, 3, 3)),
        ("[ ] Relire les textes (Inès)", "fr", "Relire les textes", "ines", None),
        ("réserver la salle", "fr", "Réserver la salle", None, None),
        ("appeler Paul avant le 3 mai", "fr", "Appeler Paul", None, date(2027, 5, 3)),
        ("| Traduire | Sofia | April 12 |", "en", "Traduire", "sofia", date(2027, 4, 12)),
        ("négocier avec l'imprimeur : Karim, fin avril", "fr", "Négocier avec l'imprimeur", "karim", date(2027, 4, 30)),
    ],
)
def test_a_task_has_title_owner_and_day(
    text: str, language: Language, title: str, owner: str | None, due: date | None
) -> None:
    found = read("tasks", text, language, plan={"team": KNOWN["team"]}).get(TASKS)
    assert [(t["title"], t["owner"], t["due"]) for t in found] == [(title, owner, due)]


def test_several_tasks_share_a_sentence() -> None:
    draft = read("tasks", "Paul demande le permis avant le 15 mars et Léa réserve la salle pour le 20 mars")
    assert [(t["owner"], t["due"].day) for t in draft.get(TASKS)] == [("paul", 15), ("lea", 20)]
    words = [e.provenance.words for e in draft.edits if e.path == TASKS and e.provenance]
    assert words == ["Paul demande le permis avant le 15 mars", "Léa réserve la salle pour le 20 mars"]


def test_a_table_of_tasks_is_read_by_its_heading() -> None:
    table = "Échéance\tTâche\tResponsable\n12/04/2027\tBriefer l'agence\tSofia\n15/04/2027\tRéserver le stand\tInès"
    found = read("tasks", table, plan=KNOWN).get(TASKS)
    assert [(t["title"], t["owner"], t["due"]) for t in found] == [
        ("Briefer l'agence", "sofia", date(2027, 4, 12)),
        ("Réserver le stand", "ines", date(2027, 4, 15)),
    ]


def test_an_authorisation_of_the_town_hall_is_a_permit() -> None:
    draft = read("tasks", "demande d'autorisation à la mairie avant le 15 mars (Paul)\nask the town hall for a permit")
    assert [t["kind"] for t in draft.get(TASKS)] == ["permit", "permit"]


@pytest.mark.parametrize(
    "text", ["Karim, pour le 20 avril", "karim avant le 20/04", "Karim pour les deux, pour le 20 avril"]
)
def test_who_and_when_is_a_task_for_each_content_that_was_asked(text: str) -> None:
    draft = read("tasks", text, plan=KNOWN, asked=TASKS, asked_paths=ASKED)
    assert [(t["owner"], t["due"], t["contents"]) for t in draft.get(TASKS)] == [
        ("karim", date(2027, 4, 20), ["livre-blanc"]),
        ("karim", date(2027, 4, 20), ["cas-sofia"]),
    ]
    assert [m["name"] for m in draft.get("team.members")] == ["Inès", "Karim"]


def test_contents_that_were_asked_may_have_an_owner_each() -> None:
    text = "Inès pour le livre blanc le 20 avril, Karim pour le cas client le 30 avril"
    draft = read("tasks", text, plan=KNOWN, asked=TASKS, asked_paths=ASKED)
    assert [(t["owner"], t["due"].day, t["contents"]) for t in draft.get(TASKS)] == [
        ("ines", 20, ["livre-blanc"]),
        ("karim", 30, ["cas-sofia"]),
    ]


def test_a_task_names_the_content_that_it_makes() -> None:
    known = read("tasks", "Inès adapte le cas client Sofia pour le 3 mai", plan=KNOWN)
    assert [t["contents"] for t in known.get(TASKS)] == [["cas-sofia"]]
    new = read("tasks", "Inès : rédiger le livre blanc pour le 3 mai")
    assert recorded(new, "rally.contents") == [{"title": "livre blanc", "format": "livre blanc", "status": "to_create"}]
    assert new.get(TASKS)[0]["contents"] == ["livre-blanc"]


def test_a_task_that_is_there_is_completed_and_not_doubled() -> None:
    plan = {"orchestrate": {"tasks": [{"id": "salle", "title": "Réserver la salle"}]}}
    draft = read("tasks", "réserver la salle : Karim, 20 avril", plan=plan)
    assert [(t["id"], t["owner"], t["due"]) for t in draft.get(TASKS)] == [("salle", "karim", date(2027, 4, 20))]


def test_a_year_that_was_not_written_is_the_campaigns() -> None:
    plan = {"orchestrate": {"start": "2029-05-03", "end": "2029-06-30"}}
    assert read("tasks", "réserver la salle pour le 20 avril", plan=plan).get(TASKS)[0]["due"] == date(2029, 4, 20)


@pytest.mark.parametrize("text", ["", "???", "on verra", "20 avril"])
def test_nobody_and_nothing_is_made_up(text: str) -> None:
    draft = read("tasks", text)
    assert not draft.get("team.members")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Bienvenue : inscription → e-mail de bienvenue sous 1 h", "fr",
         {"scenario": "Bienvenue", "trigger": "inscription", "action": "e-mail de bienvenue sous 1 h",
          "delay_hours": 1}),
        ("send a reminder email 48 hours after the webinar", "en",
         {"action": "send a reminder email", "trigger": "after the webinar", "delay_hours": 48}),
        ("si le score dépasse 50, alerte au commercial", "fr",
         {"trigger": "si le score dépasse 50", "action": "alerte au commercial"}),
    ],
)  # fmt: skip
def test_automations_are_read(text: str, language: Language, expected: dict[str, Any]) -> None:
    found = recorded(read("automations", text, language), "orchestrate.automations")
    assert found == [{k: Decimal(v) if isinstance(v, int) else v for k, v in expected.items()}]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Test A/B sur l'objet de l'e-mail : une question devrait augmenter le taux d'ouverture", "fr",
         {"variable": "l'objet de l'e-mail", "hypothesis": "une question devrait augmenter le taux d'ouverture",
          "metric": "taux d'ouverture"}),
        ("we test two landing pages, conversion rate decides", "en",
         {"variable": "two landing pages", "metric": "conversion rate"}),
        ("hypothèse : un formulaire court convertit mieux", "fr",
         {"hypothesis": "un formulaire court convertit mieux"}),
    ],
)  # fmt: skip
def test_experiments_are_read(text: str, language: Language, expected: dict[str, str]) -> None:
    assert recorded(read("experiments", text, language), "orchestrate.experiments") == [expected]


@pytest.mark.parametrize(
    ("text", "language", "risk", "mitigation"),
    [
        ("retard du livre blanc -> commencer en mars", "fr", "retard du livre blanc", "commencer en mars"),
        ("Risque : l'agence est en retard ; parade : une semaine de marge", "fr", "l'agence est en retard",
         "une semaine de marge"),
        ("If the speaker cancels, we use the backup", "en", "the speaker cancels", "we use the backup"),
        ("Main risk: the speaker cancels, we'd use a backup", "en", "the speaker cancels", "we'd use a backup"),
        ("peu d'inscrits : relancer par téléphone", "fr", "peu d'inscrits", "relancer par téléphone"),
        ("peu d'inscrits\nParade : relancer par SMS", "fr", "peu d'inscrits", "relancer par SMS"),
        ("Risk | Mitigation\nLow turnout | Remind by SMS", "en", "Low turnout", "Remind by SMS"),
        ("budget overrun", "en", "budget overrun", None),
    ],
)  # fmt: skip
def test_risks_are_read(text: str, language: Language, risk: str, mitigation: str | None) -> None:
    found = recorded(read("risks", text, language), "orchestrate.risks")
    assert found == [{"risk": risk} | ({"mitigation": mitigation} if mitigation else {})]


def test_several_risks_share_a_line() -> None:
    found = recorded(read("risks", "météo -> chapiteau ; peu d'inscrits -> relance"), "orchestrate.risks")
    assert [(r["risk"], r["mitigation"]) for r in found] == [("météo", "chapiteau"), ("peu d'inscrits", "relance")]


def test_the_rest_and_a_day_for_all_are_shared_out() -> None:
    text = "Karim le livre blanc, Inès le reste, tout pour mi-avril"
    draft = read("tasks", text, plan=KNOWN, asked=TASKS, asked_paths=ASKED)
    assert [(t["owner"], t["due"], t["contents"]) for t in draft.get(TASKS)] == [
        ("karim", date(2027, 4, 15), ["livre-blanc"]),
        ("ines", date(2027, 4, 15), ["cas-sofia"]),
    ]


def test_a_task_has_one_owner() -> None:
    draft = read("tasks", "Karim et Inès, 20 avril", plan=KNOWN, asked=TASKS, asked_paths=ASKED)
    assert {t["owner"] for t in draft.get(TASKS)} == {"karim"}
    assert notes(draft) == ["tasks.owners"]


def test_nobody_is_an_answer_too() -> None:
    draft = read("tasks", "personne pour l'instant", plan=KNOWN, asked=TASKS, asked_paths=ASKED)
    assert not draft.edits
    assert notes(draft) == ["tasks.nobody"]


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("réserver la salle deux semaines avant le lancement", date(2027, 4, 19)),
        ("book the venue two weeks before the launch", date(2027, 4, 19)),
        ("réserver la salle pour la JPO", date(2027, 5, 14)),
        ("réserver la salle à J-15", date(2027, 4, 18)),
        ("bilan un mois après le lancement", date(2027, 6, 3)),
    ],
)
def test_a_day_may_hang_on_the_launch_or_a_milestone(text: str, due: date) -> None:
    milestones = [{"id": "jpo", "name": "JPO", "date": "2027-05-14", "kind": "open_day"}]
    plan = {"orchestrate": {"start": "2027-05-03", "milestones": milestones}}
    assert [t["due"] for t in read("tasks", text, plan=plan).get(TASKS)] == [due]


def test_a_launch_without_a_date_gives_none() -> None:
    draft = read("tasks", "Karim : réserver la salle avant le lancement")
    assert [(t["title"], t["due"]) for t in draft.get(TASKS)] == [("Réserver la salle", None)]
    assert notes(draft) == ["tasks.due_without_date"]


def test_the_15th_is_of_the_month_before_it() -> None:
    draft = read("tasks", "réserver la salle : Inès le 10 avril, imprimer les badges : Karim le 15")
    assert [t["due"] for t in draft.get(TASKS)] == [date(2027, 4, 10), date(2027, 4, 15)]
