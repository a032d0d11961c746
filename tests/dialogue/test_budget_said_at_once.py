"""The budget is read whole whatever is asked: rows from a sheet, a total and what is kept of it, what pays for what."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at
from tests.dialogue.test_budget_told import budget_of

IN_ENGLISH, IN_FRENCH = ["posters", "book fair", "design"], ["affiches", "salon", "création"]
ASKED = ["orchestrate.start", "rally.contents", "message_house.pillars", "team.sales"]


@pytest.mark.parametrize("question", ASKED)
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Pasting the budget from our sheet:\nPosters\t3,200\nRadio\t2,100\nContingency\t700\nTotal\t6,000"),
        ("en", "Item | Cost\nPosters | £3,200\nRadio | £2,100\nBuffer | £700\nTotal | £6,000"),
        ("fr", "Le budget, collé depuis Excel :\nPosters\t3 200 €\nRadio\t2 100 €\nRéserve\t700 €\nTotal\t6 000 €"),
        ("fr", "Poste\tMontant\nPosters\t3 200\nRadio\t2 100\nImprévus\t700\nTotal\t6 000"),
        ("en", "budget:\nposters ........ 3,200\nradio ........ 2,100\nreserve ........ 700\ntotal ........ 6,000"),
    ],
)
def test_rows_of_a_sheet_are_the_budget(question: str, language: Language, message: str) -> None:
    assert budget_of(message, question, language) == {"total": 6000, "reserve": 700, "posters": 3200, "radio": 2100}
    plan, _ = answered(message, question, language=language)
    assert not at(plan, "rally.contents")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Step\tVisits\nPage\t800\nForm\t300"),
        ("fr", "Tarif\tPrix\nAdulte\t12 €\nEnfant\t6 €"),
        ("en", "Newsletter list | 4,200 contacts\nMembers | 900 contacts"),
    ],
)
def test_rows_of_anything_else_are_no_budget(language: Language, message: str) -> None:
    assert budget_of(message, "rally.contents", language) == {}


@pytest.mark.parametrize("question", [*ASKED, "audience.name"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "£18k to spend, by the way, £2k of which stays in reserve"),
        ("en", "the committee approved £18,000 for this, with £2,000 set aside for surprises"),
        (
            "en",
            "We open on 4 May 2027 and end on 30 June 2027, and I have a budget of 18k, 2k of it as a reserve",
        ),
        ("fr", "La mairie nous a accordé 18 000 €, réserve de 2 000 comprise."),
        ("fr", "on a 18 k€ à dépenser au fait, dont 2 k€ qu'on garde de côté"),
    ],
)
def test_a_total_is_told_with_what_is_kept_of_it(question: str, language: Language, message: str) -> None:
    assert budget_of(message, question, language) == {"total": 18000, "reserve": 2000}


@pytest.mark.parametrize("question", ["orchestrate.start", "rally.contents", "team.sales"])
@pytest.mark.parametrize(
    ("language", "message", "parts"),
    [
        ("en", "Spending will be 9k on posters, 7k on the book fair and 3k on design.", IN_ENGLISH),
        ("en", "Costs are 9k for posters, 7k for the book fair and 3k for design.", IN_ENGLISH),
        ("en", "£9k goes to the posters, £7k to the book fair, £3k to design", IN_ENGLISH),
        ("fr", "On mettra 9 000 € sur les affiches, 7 000 sur le salon et 3 000 sur la création.", IN_FRENCH),
        ("fr", "9 k€ vont aux affiches, 7 k€ au salon, 3 k€ à la création", IN_FRENCH),
        ("fr", "Mes sous, détail :\n- 9 000 € d'affiches\n- 7 000 € au salon\n- 3 000 € de création", IN_FRENCH),
        ("fr", "9000 euros partent en affiches, 7000 dans le salon, 3000 dans la création", IN_FRENCH),
    ],
)  # fmt: skip
def test_sums_that_each_pay_for_something_are_lines(
    question: str, language: Language, message: str, parts: list[str]
) -> None:
    assert budget_of(message, question, language) == dict(zip(parts, (9000, 7000, 3000), strict=True))


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "of my 2300, posters get 900, the brochure 650, the fair 500 and I keep 250 in reserve"),
        ("fr", "sur mes 2300 €, posters prend 900, la brochure 650, le fair 500 et je garde 250 en réserve"),
    ],
)
def test_what_the_parts_are_taken_from_is_the_total(language: Language, message: str) -> None:
    expected = {"total": 2300, "reserve": 250, "posters": 900, "brochure": 650, "fair": 500}
    assert budget_of(message, "orchestrate.start", language) == expected


@pytest.mark.parametrize("question", ["audience.habits", "audience.challenges", "rally.channels"])
@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "They spend £400 on heating and £600 on rent"),
        ("en", "Each spends 200 euros on petrol and 150 euros on parking"),
        ("fr", "ils dépensent 300 € pour le chauffage et 120 € pour l'eau"),
    ],
)
def test_what_people_spend_is_no_budget(question: str, language: Language, message: str) -> None:
    assert budget_of(message, question, language) == {}


@pytest.mark.parametrize(
    ("language", "message", "day"),
    [
        (
            "en",
            "Spending will be 9k on posters and 7k on the book fair. The book fair takes place on 8 June 2027.",
            True,
        ),
        ("en", "The campaign takes place on 8 June 2027", False),
        ("fr", "L'opération a lieu le 8 juin 2027", False),
    ],
)
def test_an_event_that_takes_place_starts_no_campaign(language: Language, message: str, day: bool) -> None:
    plan, _ = answered(message, "orchestrate.start", language=language)
    assert bool(at(plan, "orchestrate.milestones")) == day
    assert (at(plan, "orchestrate.start") is None) == day


KNOWN: dict[str, Any] = {
    "orchestrate": {
        "budget": {
            "total": 16000,
            "reserve": 2000,
            "lines": [
                {"label": "posters", "amount": 8000},
                {"label": "radio", "amount": 4000},
                {"label": "design", "amount": 2000},
            ],
        }
    }
}
MOVED = {"posters": 7000, "radio": 5000}
BEFORE = {"total": 16000, "reserve": 2000, "posters": 8000, "radio": 4000, "design": 2000}


@pytest.mark.parametrize("question", ["orchestrate.tasks", "team.sales", "rally.channels"])
@pytest.mark.parametrize(
    ("language", "message", "changed"),
    [
        ("fr", "ah non, finalement reserve a 1000 et radio a 5000, même total", {"reserve": 1000, "radio": 5000}),
        ("en", "design at 3,500 and reserve at 500, the total stays the same", {"design": 3500, "reserve": 500}),
        ("fr", "je baisse la ligne radio à 3 000 € et je mets 3 000 € en réserve", {"radio": 3000, "reserve": 3000}),
        ("en", "I'm lowering radio to 3,000 and putting 3,000 in reserve", {"radio": 3000, "reserve": 3000}),
        ("en", "design is 2,400 and so the reserve goes down to 1,600", {"design": 2400, "reserve": 1600}),
        ("fr", "radio : 4 300 au lieu de 4 000", {"radio": 4300}),
        ("en", "hm. on the budget, take £1k off the posters (so 7k) and give it to radio (so 5k)", MOVED),
        ("en", "move 500 out of the reserve into design", {"reserve": 1500, "design": 2500}),
        ("fr", "prends 1000 sur posters et mets-les en réserve", {"posters": 7000, "reserve": 3000}),
        ("en", "The total goes up to 18k, the extra 2k is for radio", {"total": 18000, "radio": 6000}),
        ("fr", "le budget total passe à 18 000, les 2 000 de plus vont à radio", {"total": 18000, "radio": 6000}),
        ("en", "the radio will cost 4,300 in the end", {"radio": 4300}),
    ],
)  # fmt: skip
def test_parts_and_reserve_change_and_money_moves(
    question: str, language: Language, message: str, changed: dict[str, int]
) -> None:
    assert budget_of(message, question, language, KNOWN) == BEFORE | changed
    before, _ = answered("", question, known=KNOWN, language=language)
    after, _ = answered(message, question, known=KNOWN, language=language)
    assert all(before[name] == after[name] for name in ("team", "rally", "message_house", "integrate"))
    assert not at(after, "orchestrate.tasks")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "we reserve a hall, radio is 400"),
        ("en", "take 20 photos off the posters and put them on radio"),
        ("fr", "posters à 300 vues et radio à 500 auditeurs"),
        ("en", "move 9000 from design to radio"),
    ],
)
def test_what_moves_no_money_leaves_the_sums(language: Language, message: str) -> None:
    assert budget_of(message, "rally.channels", language, KNOWN) == BEFORE


@pytest.mark.parametrize(
    ("language", "message", "path", "value"),
    [
        ("fr", "je vous ai dit 40 au départ : c’est 36", "objective.baseline", 36),
        ("en", "I told you 40 to begin with: it's 36", "objective.baseline", 36),
        ("fr", "je vous avais dit 40 essais au départ : vérification faite, c'est 36", "objective.baseline", 36),
        ("en", "sorry, I said 120 sign-ups, it should be 130", "objective.target", 130),
        ("fr", "on avait annoncé 120, mais le vrai chiffre c'est 110, désolée", "objective.target", 110),
        ("en", "I said 120 at the meeting and we were 12", "objective.target", 120),
        ("fr", "je leur ai dit 40, ils ont payé 60", "objective.baseline", 40),
    ],
)
def test_a_figure_takes_the_place_of_the_one_that_was_told(
    language: Language, message: str, path: str, value: int
) -> None:
    plan, _ = answered(message, "rally.channels", language=language)
    assert at(plan, path) == value
