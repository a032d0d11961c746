"""A field is emptied by its name whatever reason stands behind; what was said too soon is undone with its reason."""

from typing import Any

import pytest

from assistant.dialogue.guided.plan_talk.undone import undo_times
from assistant.language.text import Language
from tests.dialogue.answering import answered, at

RUN: dict[str, Any] = {
    "orchestrate": {
        "start": "2027-02-01",
        "end": "2027-05-30",
        "budget": {"total": 9000, "reserve": 700, "lines": [{"label": "flyers", "amount": 2000}]},
        "economics": {"lifetime_value": 640, "acquisition_cost": 80, "expected_revenue": 30000},
        "compliance": {"retention_months": 24, "hosting_place": "Lyon"},
    }
}
ECONOMICS = "orchestrate.economics"


@pytest.mark.parametrize("question", ["orchestrate.tasks", "rally.channels", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message", "path"),
    [
        ("en", "Please delete the customer acquisition cost, I want it checked first", f"{ECONOMICS}.acquisition_cost"),
        (
            "fr",
            "À la réflexion, supprimez la valeur vie client, je n'en suis pas certaine",
            f"{ECONOMICS}.lifetime_value",
        ),
        ("en", "remove the expected revenue for now", f"{ECONOMICS}.expected_revenue"),
        ("fr", "enlève la réserve du budget, on n'en garde jamais", "orchestrate.budget.reserve"),
        ("en", "you know what, delete the reserve, we never touch it", "orchestrate.budget.reserve"),
        ("en", "erase the end date: it isn't agreed yet", "orchestrate.end"),
        ("fr", "retirez la durée de conservation, le juriste regarde", "orchestrate.compliance.retention_months"),
        (
            "fr",
            "on peut effacer le lieu d'hébergement, on change de prestataire",
            "orchestrate.compliance.hosting_place",
        ),
    ],
)
def test_one_field_goes_and_nothing_else_is_read(question: str, language: Language, message: str, path: str) -> None:
    before, _ = answered("", question, known=RUN, language=language)
    after, _ = answered(message, question, known=RUN, language=language)
    assert at(before, path) is not None
    assert at(after, path) is None
    section, _, field = path.rpartition(".")
    others = {key: value for key, value in at(before, section).items() if key != field}
    assert {key: value for key, value in at(after, section).items() if key != field} == others
    assert all(before[name] == after[name] for name in ("team", "rally", "message_house", "integrate"))
    assert not at(after, "orchestrate.tasks")


@pytest.mark.parametrize(
    ("language", "message"), [("en", "no reserve after all"), ("fr", "Finalement, pas de réserve.")]
)
def test_a_reserve_that_is_given_up_is_nothing(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.tasks", known=RUN, language=language)
    assert at(plan, "orchestrate.budget.reserve") == 0


@pytest.mark.parametrize(
    ("language", "message", "question"),
    [
        ("en", "Forget the end date", "message_house.promise"),
        ("fr", "ils veulent supprimer la réserve de chasse", "audience.challenges"),
        ("en", "drop the reserve to 500", "rally.channels"),
        ("fr", "on a supprimé la date de fin l'an dernier", "rally.contents"),
    ],
)
def test_what_orders_no_field_away_empties_none(language: Language, message: str, question: str) -> None:
    plan, _ = answered(message, question, known=RUN, language=language)
    assert at(plan, "orchestrate.end") is not None
    assert at(plan, "orchestrate.budget.reserve") in (700, 500)


def test_what_is_ordered_next_is_carried_out_too() -> None:
    plan, _ = answered("scrap the CAC and put 500 on the flyers", "rally.channels", known=RUN)
    assert at(plan, f"{ECONOMICS}.acquisition_cost") is None
    assert at(plan, "orchestrate.budget.lines[0].amount") == 500


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("Undo that. She spoke too soon.", 1),
        ("undo that, the treasurer changed his mind", 1),
        ("Can you undo that? I was looking at the wrong sheet", 1),
        ("undo the last change please, wrong column", 1),
        ("take that back, the quote was for another shop", 1),
        ("Annule ça. On m'a mal renseignée.", 1),
        ("annule, notre trésorière a changé d'avis", 1),
        ("Annulez ma dernière modification, je me suis trompé de colonne.", 1),
        ("Annule, c'était pour l'autre boutique", 1),
        # What else is told is no reason, and what is called off is no change of the plan.
        ("undo that, they are gardeners", 0),
        ("annule, l'audience ce sont les libraires", 0),
        ("undo that, we had 40 last year", 0),
        ("Annule la soirée, le traiteur a fermé", 0),
        ("Take back old phones, our bins were full", 0),
    ],
)
def test_a_change_is_undone_with_what_went_wrong(text: str, times: int) -> None:
    assert undo_times(text) == times
