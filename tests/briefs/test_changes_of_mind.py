"""Briefs that change their own facts; brackets, labels and short sentences on people, work and audience."""

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values

_EN = (
    "Goal: 240 bookings by 31 May 2027\nAudience: wedding planners\n"
    "Team: Hugo runs the campaign, Mei handles the newsletter.\n"
    "Budget £9,000: £4,000 on radio, £3,000 on Instagram, £2,000 on e-mail.\n"
)
_FR = (
    "Objectif : 240 réservations avant le 31 mai 2027\nAudience : organisateurs de mariages\n"
    "Équipe : Hugo pilote la campagne, Mei gère la newsletter.\n"
    "Budget : 9 000 € : 4 000 € de radio, 3 000 € d'Instagram, 2 000 € d'e-mailing\n"
)


def _amounts(text: str) -> dict[str, int]:
    return {row["label"].lower(): int(row["amount"]) for row in plan_data(read(text))["orchestrate"]["budget"]["lines"]}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (_EN, "Nadia takes the place of Hugo."),
        (_EN, "Hugo hands over to Nadia"),
        (_FR, "Hugo cède sa place à Nadia"),
        (_FR, "Nadia prend la suite d'Hugo"),
    ],
)
def test_whoever_takes_over_runs_what_the_other_ran(text: str, line: str) -> None:
    members = {m["name"]: m["role"] for m in plan_data(read(f"{text}{line}\n"))["team"]["members"]}
    assert members == {"Nadia": "campaign_manager", "Mei": "channel_manager"}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (_EN, "- we've also scrapped the radio"),
        (_EN, "Radio has been called off"),
        (_FR, "- la radio, on l'a laissée tomber"),
        (_FR, "On a finalement renoncé à la radio."),
    ],
)
def test_a_channel_that_is_given_up_goes_with_its_money(text: str, line: str) -> None:
    assert "Radio" not in names(f"{text}{line}\n", "rally.channels")
    assert "radio" not in _amounts(f"{text}{line}\n")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (_EN, "Radio was dropped by our rivals last year."),
        (_EN, "They gave up on radio years ago"),
        (_FR, "La radio a été abandonnée par nos concurrents."),
    ],
)
def test_what_others_gave_up_stays(text: str, line: str) -> None:
    assert "Radio" in names(f"{text}{line}\n", "rally.channels")


@pytest.mark.parametrize(
    ("text", "line", "radio", "instagram"),
    [
        (_EN, "Shift £1,500 from radio to Instagram", 2500, 4500),
        (_EN, "We've moved 1k from Instagram to radio.", 5000, 2000),
        (_FR, "Basculer 1 500 € de la radio vers Instagram", 2500, 4500),
        (_FR, "On passe 1 000 € d'Instagram à la radio", 5000, 2000),
        (_EN, "Move 100 people from the waiting list to the newsletter", 4000, 3000),
        (_EN, "Shift £9,500 from radio to Instagram", 4000, 3000),
    ],
)
def test_money_moves_from_one_line_to_another(text: str, line: str, radio: int, instagram: int) -> None:
    amounts = _amounts(f"{text}{line}\n")
    assert (amounts["radio"], amounts["instagram"]) == (radio, instagram)
    assert values(f"{text}{line}\n", "objective.target") == [240]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "Team: Hugo runs it, Silver Lane Films (freelance) shoots the videos",
            [("Hugo", "campaign_manager"), ("Silver Lane Films", "content")],
        ),
        (
            "Équipe : Hugo pilote, Atelier Sud (agence) fait la pub",
            [("Hugo", "campaign_manager"), ("Atelier Sud", "agency")],
        ),
        ("Équipe : Mei, agence (Studio Vega)", [("Mei", None), ("Studio Vega", "agency")]),
        (
            "Team:\n- Mei (boss of this one)\n- Hugo - newsletter",
            [("Mei", "campaign_manager"), ("Hugo", "channel_manager")],
        ),
        (
            "Équipe : Mei (cheffe du projet), Hugo (newsletter)",
            [("Mei", "campaign_manager"), ("Hugo", "channel_manager")],
        ),
        ("Who: Mei, Hugo and Tara", [("Mei", None), ("Hugo", None), ("Tara", None)]),
    ],
)
def test_brackets_say_what_somebody_is(line: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(m["name"], m["role"]) for m in plan_data(read(f"{line}\n"))["team"]["members"]] == expected


@pytest.mark.parametrize(
    ("text", "name", "lifecycle"),
    [
        ("People: women over 60 who own a dog", "women over 60 who own a dog", None),
        (
            "They're freelance nurses who plan everything on paper.",
            "freelance nurses who plan everything on paper",
            None,
        ),
        ("Ce sont des fleuristes indépendants en centre-ville", "fleuristes indépendants en centre-ville", None),
        ("Audience: florists\nMostly people who never ordered from us.", "florists", "prospect"),
        ("Audience : fleuristes\nSurtout des gens qui n'ont jamais commandé chez nous.", "fleuristes", "prospect"),
        ("Mostly people who never ordered from us.", None, "prospect"),
    ],
)
def test_an_audience_may_be_told_in_a_sentence(text: str, name: str | None, lifecycle: str | None) -> None:
    assert values(f"{text}\n", "audience.name", "audience.lifecycle") == [name, lifecycle]


@pytest.mark.parametrize(
    ("line", "tasks", "contents"),
    [
        ("Tasks: film the demo, brief the printer, book the hall", 3, ["demo"]),
        ("À faire : rédiger le guide, louer la salle et prévenir la presse", 3, ["guide"]),
        ("Tâches : rédiger et envoyer le guide", 1, []),
    ],
)
def test_each_thing_to_do_is_a_task(line: str, tasks: int, contents: list[str]) -> None:
    assert len(names(f"{line}\n", "orchestrate.tasks", "title")) == tasks
    assert [title for title in names(f"{line}\n", "rally.contents", "title") if title in contents] == contents[:1]
    assert all("," not in title for title in names(f"{line}\n", "rally.contents", "title"))


@pytest.mark.parametrize(
    ("text", "line"),
    [(_EN, "Nadia takes over from Mei on the radio"), (_FR, "Nadia prend le relais de Mei sur la radio")],
)
def test_whoever_takes_over_one_thing_puts_nobody_out(text: str, line: str) -> None:
    members = {m["name"]: m["role"] for m in plan_data(read(f"{text}{line}\n"))["team"]["members"]}
    assert members["Mei"] == "channel_manager"
