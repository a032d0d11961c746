"""A message that names its subject and answers it is of that, though arguments or hardships were asked."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_KNOWN: dict[str, Any] = {
    "audience": {"name": "sailors"},
    "message_house": {},
    "rally": {},
    "integrate": {},
    "orchestrate": {"budget": {"total": 6500}},
}


@pytest.mark.parametrize("question", ["message_house.pillars", "audience.challenges", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message", "path", "count"),
    [
        ("en", "Contents. The knot video is ready, the chart guide has to be written.", "rally.contents", 2),
        ("fr", "Les contenus. Le guide est prêt, la vidéo reste à tourner.", "rally.contents", 2),
        (
            "en",
            "The only data I've got is the boat owners file, it has emails and postal addresses.",
            "rally.data",
            1,
        ),
        (
            "en",
            "The way I picture the journey:\n1) Instagram reel\n2) knot page\n3) email series\n4) course booking",
            "integrate.links",
            3,
        ),
        ("fr", "Le parcours tel que je l'imagine : affiche, page, appel, commande", "integrate.links", 3),
        (
            "fr",
            "Deux tâches à caler :\n- imprimer les flyers, Karim, le 5 mars 2027\n- réserver la salle, le 8 mars 2027",
            "orchestrate.tasks",
            2,
        ),
    ],
)
def test_a_message_is_of_the_subject_that_it_names(
    question: str, language: Language, message: str, path: str, count: int
) -> None:
    plan, _ = answered(message, question, known=_KNOWN, language=language)
    assert len(at(plan, path)) == count
    assert at(plan, "message_house.pillars") == []
    assert at(plan, "message_house.promise") is None
    assert at(plan, "audience.challenges") == []


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fr", "Les contenus sont gratuits à vie"),
        ("fr", "Notre équipage est certifié"),
        ("en", "No hidden budget: one price for all"),
        ("fr", "Le parcours est simple : trois clics et c'est fini"),
    ],
)
def test_what_only_sounds_like_the_means_is_an_argument(language: Language, message: str) -> None:
    plan, _ = answered(message, "message_house.pillars", known=_KNOWN, language=language)
    assert len(at(plan, "message_house.pillars")) == 1


@pytest.mark.parametrize(("message", "count"), [("calm seas and full sails", 5), ("Pillar: calm seas", 6)])
def test_a_full_house_takes_more_under_a_label_only(message: str, count: int) -> None:
    pillars = [{"id": f"p{n}", "title": title} for n, title in enumerate(("Speed", "Care", "Price", "Crew", "Food"))]
    plan, _ = answered(message, "message_house.pillars", known=_KNOWN | {"message_house": {"pillars": pillars}})
    assert len(at(plan, "message_house.pillars")) == count


@pytest.mark.parametrize("question", ["message_house.promise", "message_house.pillars"])
def test_who_somebody_is_is_no_promise(question: str) -> None:
    plan, _ = answered("Gilda = campaign manager", question, known=_KNOWN, language="en")
    assert at(plan, "message_house.promise") is None
    assert at(plan, "message_house.pillars") == []
