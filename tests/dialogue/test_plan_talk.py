"""What is said of the plan itself is carried out or answered, and never becomes a fact of the campaign."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

KNOWN: dict[str, Any] = {
    "message_house": {
        "pillars": [
            {"id": "ease", "title": "Ease"},
            {"id": "odd", "title": "Bonus"},
            {"id": "odder", "title": "Forty of them"},
        ]
    },
    "audience": {"name": "head chefs", "challenges": ["food waste", "see above", "as I said"]},
    "team": {
        "members": [
            {"id": "ines", "name": "Ines", "role": "campaign_manager"},
            {"id": "lyon", "name": "Lyon"},
            {"id": "graphiste", "name": "Graphiste"},
        ]
    },
    "rally": {
        "channels": [{"id": "instagram", "name": "Instagram", "manager": "ines"}, {"id": "mail", "name": "email"}],
        "contents": [{"id": "rest", "title": "rest"}, {"id": "guide", "title": "guide"}],
        "data": [{"id": "c", "name": "300 contacts"}],
    },
    "integrate": {
        "steps": [
            {"id": "ad", "name": "ad", "channel": "instagram", "entry": True},
            {"id": "trial", "name": "trial"},
            {"id": "trial-2", "name": "trial 2"},
            {"id": "sale", "name": "sale", "goal": True},
        ],
        "links": [{"source": "ad", "target": "trial"}, {"source": "trial", "target": "sale"}],
    },
}
QUESTIONS = ["message_house.pillars", "message_house.promise", "audience.habits", "rally.contents", "integrate.steps"]


def left(plan: dict[str, Any], path: str, field: str) -> list[str]:
    return [element[field] for element in at(plan, path)]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "path", "kept"),
    [
        ("en", 'delete the pillars "Bonus" and "Forty of them"', "message_house.pillars", ["ease"]),
        ("en", "remove the last two pillars", "message_house.pillars", ["ease"]),
        ("en", "Bonus is not a pillar, neither is Forty of them", "message_house.pillars", ["ease"]),
        ("en", "there's no such pillar as Bonus", "message_house.pillars", ["ease", "odder"]),
        ("fr", "supprimez les piliers « Bonus » et « Forty of them »", "message_house.pillars", ["ease"]),
        ("fr", "retire les deux derniers piliers svp", "message_house.pillars", ["ease"]),
        ("fr", "« Bonus » n'est pas un pilier, enlevez-le", "message_house.pillars", ["ease", "odder"]),
        ("en", "Lyon is a town, remove it", "team.members", ["ines", "graphiste"]),
        ("fr", "Lyon c'est une ville, pas une personne, supprimez-la", "team.members", ["ines", "graphiste"]),
        ("fr", "retirez Lyon et Graphiste de l'équipe", "team.members", ["ines"]),
        ("en", "rest is not a content", "rally.contents", ["guide"]),
        ("fr", "rest est une erreur, à supprimer", "rally.contents", ["guide"]),
        ("en", 'get rid of the base "300 contacts"', "rally.data", []),
        ("fr", "supprime la base « 300 contacts »", "rally.data", []),
        ("en", "remove the step trial 2", "integrate.steps", ["ad", "trial", "sale"]),
        ("fr", "supprime l'étape trial 2, elle n'existe pas", "integrate.steps", ["ad", "trial", "sale"]),
    ],
)
def test_what_is_ordered_to_go_goes_and_nothing_else_changes(
    question: str, language: Language, message: str, path: str, kept: list[str]
) -> None:
    plan, reading = answered(message, question, known=KNOWN, language=language)
    assert left(plan, path, "id") == kept
    told = [edit for edit in reading.edits if not edit.path.startswith("integrate.links")]
    assert {edit.op for edit in told} == {"remove"}


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "I asked you to delete those"),
        ("en", "that's not a pillar"),
        ("en", "you made that up"),
        ("en", 'delete the step "lunch"'),
        ("fr", "j'ai dit de les supprimer"),
        ("fr", "ce n'est pas un pilier"),
        ("fr", "supprime l'étape « déjeuner »"),
        ("fr", "vous l'avez inventé"),
    ],
)
def test_a_complaint_or_an_order_that_fits_nothing_records_nothing(
    question: str, language: Language, message: str
) -> None:
    before, _ = answered("", question, known=KNOWN, language=language)
    plan, reading = answered(message, question, known=KNOWN, language=language)
    assert plan == before
    assert [edit for edit in reading.edits if edit.op in ("add", "set")] == []


@pytest.mark.parametrize(
    ("language", "message", "path", "field", "name"),
    [
        ("en", "the last pillar should be called Care", "message_house.pillars[odder]", "title", "Care"),
        ("en", 'rename the pillar "Bonus" to "Price"', "message_house.pillars[odd]", "title", "Price"),
        ("fr", "le dernier pilier devrait s'appeler Soin", "message_house.pillars[odder]", "title", "Soin"),
        ("fr", "renomme le pilier « Bonus » en « Prix »", "message_house.pillars[odd]", "title", "Prix"),
        ("en", "rename the step trial to free trial", "integrate.steps[trial]", "name", "free trial"),
        ("fr", "renommez l'étape trial en essai gratuit", "integrate.steps[trial]", "name", "essai gratuit"),
    ],
)
def test_a_thing_gets_the_name_that_is_asked_for(
    language: Language, message: str, path: str, field: str, name: str
) -> None:
    for question in QUESTIONS:
        plan, reading = answered(message, question, known=KNOWN, language=language)
        assert at(plan, f"{path}.{field}") == name
        assert len(reading.edits) == 1


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "remove the step trial. Budget: 9,000 euros"),
        ("fr", "supprime l'étape trial. Budget : 9 000 euros"),
    ],
)
def test_a_step_that_goes_leaves_the_way_open_and_the_rest_is_read(language: Language, message: str) -> None:
    plan, _ = answered(message, "integrate.steps", known=KNOWN, language=language)
    assert [(link["source"], link["target"]) for link in at(plan, "integrate.links")] == [("ad", "sale")]
    assert at(plan, "orchestrate.budget.total") == 9000


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "drop Instagram, nobody comes from there"), ("fr", "on supprime le canal Instagram, personne n'en vient")],
)
def test_a_channel_that_goes_takes_its_steps_along(language: Language, message: str) -> None:
    plan, _ = answered(message, "rally.channels", known=KNOWN, language=language)
    assert left(plan, "rally.channels", "id") == ["mail"]
    assert left(plan, "integrate.steps", "id") == ["trial", "trial-2", "sale"]
    assert [(link["source"], link["target"]) for link in at(plan, "integrate.links")] == [("trial", "sale")]


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "remove the link from ad to trial"), ("fr", "supprime le lien ad -> trial")],
)
def test_a_link_is_taken_out_by_its_ends(language: Language, message: str) -> None:
    plan, _ = answered(message, "integrate.steps", known=KNOWN, language=language)
    assert [(link["source"], link["target"]) for link in at(plan, "integrate.links")] == [("trial", "sale")]
    assert len(at(plan, "integrate.steps")) == 4


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "like I said: staff shortage"),
        ("en", "you forgot one: staff shortage"),
        ("fr", "je viens de le dire : staff shortage"),
        ("fr", "comme je l'ai dit, staff shortage"),
    ],
)
def test_what_stands_behind_a_complaint_is_told(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.challenges", known={"audience": {"name": "chefs"}}, language=language)
    assert at(plan, "audience.challenges")[-1] == "staff shortage"


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Bonus is not a pillar. forget it, skip"),
        ("fr", "Bonus n'est pas un pilier. bon, passons à la suite"),
    ],
)
def test_who_wants_to_move_on_passes_the_question(language: Language, message: str) -> None:
    _, reading = answered(message, "message_house.proofs", path="message_house.pillars[ease].proofs", known=KNOWN)
    assert reading.control is not None
    assert reading.control.intent == "skip"
    assert [(edit.op, edit.path) for edit in reading.edits] == [("remove", "message_house.pillars[odd]")]


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Remove the stress from moving day"), ("fr", "Oubliez la corvée du dimanche soir")],
)
def test_words_for_people_that_sound_like_an_order_stay_words(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.promise", known=KNOWN, language=language)
    assert at(plan, "message_house.promise") == message


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Don't forget your roots"),
        ("fr", "N'oubliez pas vos racines"),
        ("en", "Kill the paperwork"),
        ("en", "Start over with people who listen"),
        ("fr", "Vous avez raté le train, prenez le car"),
    ],
)
def test_a_reminder_or_an_appeal_stays_the_promise(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.promise", known=KNOWN, language=language)
    assert at(plan, "message_house.promise") == message


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "the smell is not right"),
        ("fr", "le prix n'est pas bon"),
        ("en", "we lose email addresses"),
    ],
)
def test_what_bothers_people_is_no_complaint_about_the_plan(language: Language, message: str) -> None:
    plan, reading = answered(message, "audience.challenges", known=KNOWN, language=language)
    assert at(plan, "audience.challenges")[-1] == message
    assert reading.notes == ()


@pytest.mark.parametrize(
    ("language", "message", "told"),
    [
        ("en", "time is not the problem, trust is", "trust"),
        ("fr", "le temps n'est pas le souci, c'est la confiance", "confiance"),
    ],
)
def test_a_problem_that_is_none_of_theirs_is_not_looked_for_in_the_plan(
    language: Language, message: str, told: str
) -> None:
    plan, reading = answered(message, "audience.challenges", known=KNOWN, language=language)
    assert told in at(plan, "audience.challenges")[-1]
    assert [reason for reason, _ in reading.notes if reason.startswith("plan_talk")] == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "rename Ease to Peace of mind. the audience is chief cooks"),
        ("fr", "renomme Ease en Calme. cible : les cantiniers"),
    ],
)
def test_a_new_name_corrects_nothing_else(language: Language, message: str) -> None:
    plan, reading = answered(message, "integrate.steps", known=KNOWN, language=language)
    assert at(plan, "message_house.pillars[ease].title") != "Ease"
    assert at(plan, "audience.name") == "head chefs"
    assert [conflict.path for conflict in reading.conflicts] == ["audience.name"]


@pytest.mark.parametrize("question", QUESTIONS)
@pytest.mark.parametrize(
    ("language", "message", "path", "value"),
    [
        ("en", "the deadline is not right, it's 15 May 2027", "objective.deadline", "2027-05-15"),
        ("fr", "l'échéance n'est pas bonne, c'est le 15 mai 2027", "objective.deadline", "2027-05-15"),
        ("en", "no, the audience isn't right, it's canteen managers", "audience.name", "canteen managers"),
        ("fr", "la cible c'est pas ça, ce sont les gérants", "audience.name", "gérants"),
        ("en", "the baseline is wrong, it should be 55", "objective.baseline", "55"),
        ("fr", "le point de départ est faux : c'est 55", "objective.baseline", "55"),
        ("en", "the audience is not right", "audience.name", "None"),
        ("fr", "l'échéance n'est pas la bonne", "objective.deadline", "None"),
    ],
)
def test_a_field_that_is_wrong_is_put_right_or_asked_again(
    question: str, language: Language, message: str, path: str, value: str
) -> None:
    plan, reading = answered(message, question, known=KNOWN, language=language)
    assert str(at(plan, path)) == value
    assert {edit.path for edit in reading.edits} == {path}
    assert reading.conflicts == ()


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "why did you remove the email?"), ("fr", "pourquoi vous avez enlevé l'email ?")],
)
def test_a_question_about_what_was_done_is_a_question(language: Language, message: str) -> None:
    _, reading = answered(message, "integrate.steps", known=KNOWN, language=language)
    assert (reading.intent, reading.question, reading.edits) == ("question", message, ())
