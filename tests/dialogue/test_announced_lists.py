"""What heads a list in words of one's own: the steps of a journey, or tasks, and who does all of them."""

from itertools import pairwise

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

ASKED = ["integrate.steps", "message_house.pillars", "audience.challenges", "team.sales"]
ON_A_WALK: dict[Language, str] = {
    "en": "\n1) radio spot\n2) tasting page\n3) reminder email\n4) cellar visit",
    "fr": "\n1/ spot radio\n2/ page dégustation\n3/ e-mail de rappel\n4/ visite du chai",
}


def links_of(message: str, question: str, language: Language) -> list[str]:
    """Return which step leads to which after a message, where no step was known before."""
    plan, _ = answered(message, question, known={"integrate": {}}, language=language)
    names = {step["id"]: step["name"] for step in at(plan, "integrate.steps")}
    return [f"{names[link['source']]} > {names[link['target']]}" for link in at(plan, "integrate.links")]


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "head"),
    [
        ("en", "Here's the way people take, as I see it:"),
        ("en", "So the customer journey, step by step:"),
        ("fr", "le parcours tel que je l'imagine :"),
        ("fr", "Bon. Les étapes, dans l'ordre :"),
    ],
)
def test_steps_under_a_head_in_words_of_ones_own_are_a_way(question: str, language: Language, head: str) -> None:
    steps = [line[3:] for line in ON_A_WALK[language].strip().split("\n")]
    expected = [f"{one} > {two}" for one, two in pairwise(steps)]
    assert links_of(head + ON_A_WALK[language], question, language) == expected


@pytest.mark.parametrize(
    ("language", "head", "items"),
    [
        ("en", "What puts them off along the journey:", "too far\n- too dear"),
        ("fr", "Ce qui les freine au fil du parcours :", "trop loin\n- trop cher"),
        ("en", "Our pillars for every step of the journey:", "Fresh bread\n- Fair price"),
    ],
)
def test_what_else_stands_under_a_head_that_names_the_way_is_no_step(language: Language, head: str, items: str) -> None:
    assert links_of(f"{head}\n- {items}", "audience.challenges", language) == []


@pytest.mark.parametrize("question", ["orchestrate.tasks", "message_house.pillars", "team.sales"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Two jobs to note, both for Ines:\n* bake the samples, by 5 May 2027\n* rent the van, by 7 May 2027"),
        ("en", "Ines has two things on her list: bake the samples by 5 May 2027 and rent the van by 7 May 2027"),
        ("fr", "Deux tâches pour Ines :\n- bake the samples avant le 5 mai 2027\n- rent the van pour le 7 mai 2027"),
        ("fr", "Ines a deux tâches : bake the samples avant le 5 mai 2027, rent the van pour le 7 mai 2027"),
    ],
)
def test_who_is_named_above_tasks_does_all_of_them(question: str, language: Language, message: str) -> None:
    plan, _ = answered(message, question, language=language)
    told = [(task["title"], task["owner"], str(task["due"])) for task in at(plan, "orchestrate.tasks")]
    assert told == [("Bake the samples", "ines", "2027-05-05"), ("Rent the van", "ines", "2027-05-07")]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Three jobs are taken: Ines bakes by 5 May 2027, Karim drives by 7 May 2027, Ines pays by 8 May 2027"),
        ("fr", "Les tâches sont réparties : Ines cuit le pain avant le 5 mai 2027, et Karim conduire avant le 7 mai"),
    ],
)
def test_who_is_named_beside_a_task_does_that_one(language: Language, message: str) -> None:
    plan, _ = answered(message, "audience.habits", language=language)
    assert [task["owner"] for task in at(plan, "orchestrate.tasks")][:2] == ["ines", "karim"]
    assert all("job" not in task["title"] and "âche" not in task["title"] for task in at(plan, "orchestrate.tasks"))


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Tasks they no longer do themselves:\n- payroll\n- stock taking"),
        ("fr", "Les tâches que ça leur épargne :\n- la paie\n- l'inventaire"),
        ("en", "two things to know:\n- the fair is on 3 March 2027\n- we close on 5 April 2027"),
    ],
)
def test_what_nobody_here_does_is_no_task(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.pillars", language=language)
    assert at(plan, "orchestrate.tasks") == []


@pytest.mark.parametrize("message", [".", "…", ":", "tasks\n.", " : \n- one\n- two", "- \n- \n- "])
def test_marks_alone_announce_nothing(message: str) -> None:
    plan, _ = answered(message, "audience.habits")
    assert at(plan, "orchestrate.tasks") == []
