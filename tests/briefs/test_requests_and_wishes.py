"""What people ask each other for by a day, and whom they would like to make a content."""

import datetime

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import read

HEAD = {
    "one": "From: Gwen\nTo: Tomas\nSubject: plans\n\nHi Tomas,\n\n",
    "two": "De : Maud\nÀ : Nora, Ali\nObjet : plans\n\n",
}


def tasks(text: str) -> list[tuple[str, str | None, datetime.date | None]]:
    found = plan_data(read(text))["orchestrate"]["tasks"]
    return [(task["title"], task["owner"], task["due"]) for task in found]


@pytest.mark.parametrize(
    ("letter", "line", "title", "owner"),
    [
        ("one", "Can you send me the Instagram visuals by 12 February 2027?", "Instagram visuals", "tomas"),
        ("one", "Could you please book the tent by 12 February 2027?", "Book the tent", "tomas"),
        ("one", "Nora, could you proofread the booklet before 12 February 2027?", "Proofread the booklet", "nora"),
        ("one", "Nora, I'll need the price list by 12 February 2027, please.", "Price list", "nora"),
        ("two", "Ali, il me faudrait la maquette du carton pour le 12 février 2027.", "Maquette du carton", "ali"),
        ("two", "Nora, tu peux m'envoyer les logos pour le 12 février 2027 ?", "Logos", "nora"),
        ("two", "Nora, peux-tu relire la plaquette avant le 12 février 2027, stp ?", "Relire la plaquette", "nora"),
        ("two", "J'aurais besoin du devis d'ici le 12 février 2027, Ali.", "Devis", "ali"),
        ("two", "Pouvez-vous réserver la tente pour le 12 février 2027, Ali ?", "Réserver la tente", "ali"),
    ],
)
def test_what_somebody_is_asked_for_by_a_day_is_their_task(letter: str, line: str, title: str, owner: str) -> None:
    assert tasks(f"{HEAD[letter]}{line}\n") == [(title, owner, datetime.date(2027, 2, 12))]


@pytest.mark.parametrize(
    ("letter", "line"),
    [
        ("one", "Can you come to the meeting by 12 February 2027?"),
        ("one", "Can you tell me by 12 February 2027?"),
        ("one", "Can you send me the Instagram visuals?"),
        ("two", "Tu peux m'envoyer les logos pour le 12 février 2027 ?"),
        ("two", "Il nous faut 40 inscriptions d'ici le 30 juin 2027."),
        ("two", "Nora, il nous faut 40 inscriptions d'ici le 30 juin 2027."),
        ("two", "Ali, tu peux me répondre avant le 12 février 2027 ?"),
    ],
)
def test_what_is_no_work_or_asked_of_nobody_in_particular_is_no_task(letter: str, line: str) -> None:
    assert tasks(f"{HEAD[letter]}{line}\n") == []


@pytest.mark.parametrize(
    ("line", "title", "status"),
    [
        ("Le teaser, en revanche, reste à monter, j'aimerais bien que Nora s'y colle.", "teaser", "to_create"),
        ("Les badges restent à dessiner, je compte sur Nora pour ça.", "badges", "to_create"),
        ("Nora doit encore rédiger les articles.", "articles", "to_create"),
        ("The booklet, however, still needs editing, I'd like Nora to take it.", "booklet", "to_adapt"),
        ("Nora still has to design the posters, but we have time.", "posters", "to_create"),
    ],
)
def test_a_content_in_a_sentence_is_one_with_its_owner(line: str, title: str, status: str) -> None:
    found = plan_data(read(f"Nora et Ali font la campagne.\n\nLes tickets sont prêts. {line}\n"))["rally"]["contents"]
    found = [one for one in found if one["title"] != "tickets"]
    assert [(one["title"], one["status"], one["owner"]) for one in found] == [(title, status, "nora")]


def test_a_short_film_is_a_film() -> None:
    found = plan_data(read("Contents: a short film, a long guide\n"))["rally"]["contents"]
    assert [one["format"] for one in found] == ["short film", "guide"]
