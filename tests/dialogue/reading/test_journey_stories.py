"""Journeys told as stories, by a message that nobody asked for."""

import datetime
from itertools import pairwise

import pytest

from assistant.dialogue.guided.reader import GuidedReader
from assistant.dialogue.state import State
from assistant.plan import Plan, apply_edits


def told(message: str) -> tuple[list[str], list[tuple[str, str]], dict[str, tuple[str, ...]]]:
    """Return the names of the steps, the links between them by name, and what each step captures."""
    reading = GuidedReader().read(message, State(), (), 1, datetime.date(2027, 1, 4))
    integrate = apply_edits(Plan(), reading.edits).integrate
    names = {step.id: str(step.name) for step in integrate.steps}
    return (
        list(names.values()),
        [(names[str(link.source)], names[str(link.target)]) for link in integrate.links],
        {str(step.name): tuple(step.captures) for step in integrate.steps if step.captures},
    )


@pytest.mark.parametrize(
    ("message", "steps", "captures"),
    [
        (
            "Les riverains trouvent un flyer, scannent le QR code, arrivent sur la page du cours où ils laissent leur "
            "e-mail, puis reçoivent un e-mail de bienvenue",
            ["flyer", "QR code", "page du cours", "e-mail de bienvenue"],
            {"page du cours": ("email",)},
        ),
        (
            "a parent sees the Instagram post, lands on the enrolment page, leaves a phone number, and a sales rep "
            "calls them back",
            ["Instagram post", "enrolment page", "sales call"],
            {"enrolment page": ("phone",)},
        ),
        (
            "Le visiteur voit l'affiche, arrive sur le site (e-mail récupéré), on lui envoie un SMS et un conseiller "
            "l'appelle pour un rendez-vous",
            ["affiche", "site", "SMS", "appel commercial", "rendez-vous"],
            {"site": ("email",)},
        ),
    ],
)
def test_a_story_becomes_a_path(message: str, steps: list[str], captures: dict[str, tuple[str, ...]]) -> None:
    found, links, kept = told(message)
    assert found == steps
    assert set(links) == set(pairwise(steps))
    assert kept == captures


@pytest.mark.parametrize(
    "message",
    [
        "Les clients reçoivent notre newsletter tous les mois et achètent en boutique",
        "Ils lisent la presse locale et vont sur les salons",
        "Nora envoie les e-mails et relance les prospects, puis Sami appelle",
        "They read blogs and listen to podcasts on the train",
    ],
)
def test_habits_and_duties_are_no_journey(message: str) -> None:
    assert told(message)[0] == []


def test_a_goal_named_apart_ends_the_path() -> None:
    steps, links, _ = told("The ad leads to the trial page, then we send three emails; goal: paid plan")
    assert steps[-1] == "paid plan"
    assert links[-1][1] == "paid plan"


@pytest.mark.parametrize(
    ("message", "captures"),
    [
        (
            "craft fair booth (visitors' badges are scanned: email + phone) -> follow-up email -> visit",
            {"craft fair booth": ("email", "phone")},
        ),
        ("Facebook ad -> brochure page (form: email) -> email -> visit", {"brochure page": ("email",)}),
        (
            "pub Google → page tarif (le formulaire veut e-mail et téléphone) → appel",
            {"page tarif": ("email", "phone")},
        ),
        ("Facebook ad -> page (no email asked) -> visit", {}),
    ],
)
def test_brackets_say_what_is_asked_for(message: str, captures: dict[str, tuple[str, ...]]) -> None:
    assert told(message)[2] == captures


@pytest.mark.parametrize(
    "message",
    [
        "booth -> thank-you email -> visit\nLinkedIn ad -> page -> same email",
        "stand → e-mail de merci → visite\npub LinkedIn → page → le même e-mail",
    ],
)
def test_the_same_step_is_told_again(message: str) -> None:
    steps, links, _ = told(message)
    mails = [name for name in steps if "mail" in name]
    assert len(mails) == 1
    assert sum(target == mails[0] for _, target in links) == 2
