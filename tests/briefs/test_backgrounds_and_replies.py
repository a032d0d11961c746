"""What stands under a background, replies below what they answer, and sums told by who allows them."""

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    ("text", "name", "challenges", "habits", "tone"),
    [
        (
            "Contexte\n- notre patinoire se vide le mardi\n- on vise les étudiants de la cité universitaire\n"
            "- ils râlent à cause des horaires, et ils ont peur de tomber\n- ils lisent le journal du campus\n"
            "- ton complice, jamais sportif\n\nObjectif : 200 cartes vendues d'ici fin mai 2027\n",
            "étudiants de la cité universitaire",
            2,
            ["journal du campus"],
            "complice, jamais sportif",
        ),
        (
            "Background\n- our ice rink is empty on Tuesdays\n- we want to reach students who live on campus\n"
            "- they moan about the opening hours\n- they read the campus paper\n- tone playful and plain\n\n"
            "Goal: 200 cards sold by the end of May 2027\n",
            "students who live on campus",
            1,
            ["campus paper"],
            "playful and plain",
        ),
    ],
)
def test_a_background_tells_of_the_audience(
    text: str, name: str, challenges: int, habits: list[str], tone: str
) -> None:
    data = plan_data(read(text))
    assert data["audience"]["name"] == name
    assert len(data["audience"]["challenges"]) == challenges
    assert data["audience"]["habits"] == habits
    assert data["message_house"]["tone"] == tone
    assert data["rally"]["channels"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Background\n- last year they moaned about the queue\n- the rink opened in 1998\n\n"
        "Goal: 200 cards sold by May 2027\n",
        "Contexte\n- ton équipe a fait l'affiche\n- ton budget est serré\n- en 2025 ils se plaignaient de la queue\n\n"
        "Objectif : 200 cartes vendues d'ici mai 2027\n",
        "Participants\n- they moan about the queue\n\nGoal: 200 cards sold by May 2027\n",
    ],
)
def test_history_stays_history(text: str) -> None:
    data = plan_data(read(text))
    assert data["audience"].get("challenges") == []
    assert data["message_house"].get("tone") is None


@pytest.mark.parametrize(
    "text",
    [
        "Re: Ferry pass\nOn 27 Nov 2026, Rosa wrote:\n> Aim: 2,000 passes sold by 31 March 2027\n"
        "> Budget £48k: radio 16k, shelters 12k\n> Rosa\n>\n>> On 24 Nov 2026, Jamal wrote:\n"
        ">> Do we say 2,500?\n\nRosa, the finance people cut us to £42k.\nJamal\n",
        "Re: Ferry pass\n\nRosa, the finance people cut us to £42k.\nJamal\n\nOn 27 Nov 2026, Rosa wrote:\n"
        "> Aim: 2,000 passes sold by 31 March 2027\n> Budget £48k: radio 16k, shelters 12k\n> Rosa\n",
        "Re : carte bac\nLe 27 nov. 2026, Rosa a écrit :\n> But : 2 000 cartes vendues d'ici le 31 mars 2027\n"
        "> Budget 48 000 € : radio 16 000 €, abribus 12 000 €\n\nRosa, la direction nous ramène à 42 000 €.\nJamal\n",
    ],
)
def test_a_reply_counts_above_and_below_what_it_answers(text: str) -> None:
    data = plan_data(read(text))
    assert data["objective"]["target"] == 2000
    assert data["orchestrate"]["budget"]["total"] == 42000
    assert [line["amount"] for line in data["orchestrate"]["budget"]["lines"]] == [16000, 12000]


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("Budget : on partait sur 15 000, la direction a dit 12 500 €. Dont affiches 4 200, film 3 800.", 12500),
        ("Budget: we were thinking of 15,000, the board said £12,500. Of which posters 4,200, film 3,800.", 12500),
    ],
)
def test_who_allows_a_sum_is_nothing_that_is_paid(said: str, total: int) -> None:
    budget = plan_data(read(f"{said}\n"))["orchestrate"]["budget"]
    assert budget["total"] == total
    assert [line["amount"] for line in budget["lines"]] == [4200, 3800]


def test_a_reason_is_no_task_and_what_is_wanted_names_nobody() -> None:
    text = (
        "So it's about the seed library, what we want is four hundred new members by 31 August 2027. We say it because "
        "it's cheap, because we open every Sunday, Huw does that.\n"
    )
    assert values(text, "audience.name", "objective.target") == [None, 400]
    assert names(text, "orchestrate.tasks", "title") == []


def test_a_house_goes_by_its_short_name() -> None:
    text = "Équipe : Maud pilote, Studio Galet (Iris) fait le film.\nActions :\n- Galet : film le 12 mars 2027\n"
    data = plan_data(read(text))
    assert [m["name"] for m in data["team"]["members"]] == ["Maud", "Studio Galet"]
    assert [t["owner"] for t in data["orchestrate"]["tasks"]] == ["studio-galet"]
