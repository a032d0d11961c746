"""A year that only says which thing is meant is no day by which something is due."""

import pytest

from tests.briefs.plans import names, values

_TASKS = "orchestrate.tasks"


@pytest.mark.parametrize(
    "text",
    [
        "Contents:\n- the 2024 leaflet: to update\n",
        "Contenus :\n- affiche de 2024 : à refaire\n",
        "The email series of 2025 needs refreshing.\n",
        "Le film de 2025 est à raccourcir.\n",
        "Contents:\n- poster shown last spring: to redo\n",
        "Contenus :\n- enregistrement de l'atelier : après le 4/02\n",
        "Contents:\n- recording of the workshop: after 4 February\n",
    ],
)
def test_a_past_year_or_what_comes_after_a_day_makes_no_task(text: str) -> None:
    assert [task for task in values(text, _TASKS)[0] or [] if task.get("due")] == []


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("Contents:\n- the 2024 leaflet: to update by 12 February 2027\n", "2027-02-12"),
        ("Contenus :\n- affiche de 2024 : à refaire pour le 12 février 2027\n", "2027-02-12"),
        ("Tasks:\n- Ben: refresh the 2025 film -> 12 February 2027\n", "2027-02-12"),
        ("Tâches :\n- Bruno : refaire le film de 2025 -> avant le 12 février 2027\n", "2027-02-12"),
    ],
)
def test_the_day_beside_a_year_is_when_it_is_due(text: str, due: str) -> None:
    assert [str(one) for one in names(text, _TASKS, "due")] == [due]
