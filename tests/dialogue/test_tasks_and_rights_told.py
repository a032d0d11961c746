"""Each task has its owner and its day in any order; what is told of rights holds, and what is denied does not."""

import datetime

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

ROWS = [
    ("Ines", datetime.date(2027, 3, 12)),
    ("Karim", datetime.date(2027, 3, 20)),
]


@pytest.mark.parametrize("question", ["orchestrate.tasks", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Tasks: fix the map, owner Ines, due 12 March 2027; invite the growers, owner Karim, due 20 March 2027"),
        ("en", "Tasks: fix the map, due 12 March 2027, owner Ines; invite the growers, due 20 March 2027, owner Karim"),
        ("en", "For the tasks, Ines must fix the map by 12 March 2027, and Karim invite the growers by 20 March 2027"),
        (
            "fr",
            "À faire : refaire le plan (resp. Ines, échéance 12 mars 2027), inviter les producteurs (resp. Karim, "
            "échéance 20 mars 2027)",
        ),
        (
            "fr",
            "Côté tâches, Ines doit refaire le plan avant le 12 mars 2027, et Karim inviter les producteurs pour le "
            "20 mars 2027",
        ),
    ],
)
def test_each_task_has_its_own_owner_and_day(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    names = {member["id"]: member["name"] for member in at(plan, "team.members")}
    assert [(names[task["owner"]], task["due"]) for task in at(plan, "orchestrate.tasks")] == ROWS


@pytest.mark.parametrize(
    ("language", "message", "basis"),
    [
        ("en", "consent is NOT what we rely on, legal basis is legitimate interest", "legitimate_interest"),
        ("en", "legitimate interest doesn't apply here, legal basis: consent", "consent"),
        ("fr", "le consentement n'est pas notre base légale, c'est l'intérêt légitime", "legitimate_interest"),
        ("fr", "base légale : consentement, pas contrat", "consent"),
        ("en", "legal basis: consent, not contract", "consent"),
    ],
)
def test_a_ground_that_is_denied_behind_is_none(language: Language, message: str, basis: str) -> None:
    plan, _ = answered(message, "orchestrate.legal_basis", language=language, path="orchestrate.compliance.legal_basis")
    assert at(plan, "orchestrate.compliance.legal_basis") == basis


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Ines says the data are kept for two years. They are hosted in Belgium, so within the EU."),
        ("fr", "Ines dit qu'on garde les données deux ans. Elles sont hébergées en Belgique, donc dans l'UE."),
    ],
)
def test_where_they_lie_goes_on_from_what_is_kept(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.retention_months", language=language)
    compliance = at(plan, "orchestrate.compliance")
    assert (compliance["retention_months"], compliance["data_hosting"]) == (24, "eu")


@pytest.mark.parametrize("question", ["objective.statement", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Market gardener here. What I already know: total budget is EUR 8,000, we start on 3 May 2027."),
        ("en", "What we know so far: the budget is 8k, the campaign starts on 3 May 2027"),
        ("fr", "Maraîcher ici. Ce que je sais déjà : budget de 8 000 €, on démarre le 3 mai 2027."),
    ],
)
def test_what_one_knows_already_is_no_question(question: str, language: Language, message: str) -> None:
    plan, reading = answered(message, question, language=language)
    assert (at(plan, "orchestrate.budget.total"), str(at(plan, "orchestrate.start"))) == (8000, "2027-05-03")
    assert not reading.question
