"""Figures of a brief that belong to the step that they name, by its name, its kind or what it shows."""

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read

_FR = (
    "## Parcours\n1. Publicité Snapchat\n2. Page web : téléchargement de la brochure contre l'e-mail\n"
    "3. E-mail d'invitation\n4. Atelier\n5. Appel\n## KPI\n"
)
_EN = (
    "## Journey\n1. Snapchat ad\n2. Web page: brochure download in exchange for the email\n3. Invitation email\n"
    "4. Workshop\n5. Call\n## KPIs\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{_FR}- Taux de clic de la publicité : 2 %\n", {1: ("Taux de clic", 2)}),
        (f"{_EN}- Click-through rate of the ad: 2%\n", {1: ("Click-through rate", 2)}),
        (f"{_FR}- Téléchargements de la brochure : 700\n", {2: ("Téléchargements", 700)}),
        (f"{_EN}- Brochure downloads: 700\n", {2: ("downloads", 700)}),
        (f"{_EN}- Downloads of the brochure: 700\n", {2: ("Downloads", 700)}),
        (f"{_FR}- 30 inscrits / atelier\n", {4: ("inscrits", 30)}),
        (f"{_EN}- 30 sign-ups / workshop\n", {4: ("sign-ups", 30)}),
        # What names no step is no figure of one, and what a thing costs counts nothing there.
        (f"{_FR}- CPL < 50 €\n- Prix de l'atelier : 40 €\n", {}),
        (f"{_EN}- CPL < £50\n- Price of the workshop: £40\n", {}),
    ],
)
def test_a_figure_is_that_of_the_step_that_it_names(text: str, expected: dict[int, tuple[str, int]]) -> None:
    steps = plan_data(read(text))["integrate"]["steps"]
    told = {at: step["kpi"] for at, step in enumerate(steps, 1) if step["kpi"]["target"] is not None}
    assert {at: (kpi["metric"], kpi["target"]) for at, kpi in told.items()} == expected


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        (
            "Parcours : pub → téléchargement du guide → appel\nKPI :\n- Téléchargements du guide : 600\n",
            "Téléchargements",
        ),
        ("Journey: ad → guide download → call\nKPIs:\n- Guide downloads: 600\n", "downloads"),
    ],
)
def test_a_step_called_after_what_it_counts_counts_that(text: str, metric: str) -> None:
    kpi = plan_data(read(text))["integrate"]["steps"][1]["kpi"]
    assert (kpi["metric"], kpi["target"]) == (metric, 600)
