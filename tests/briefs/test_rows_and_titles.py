"""One row or bullet is one content, whatever marks stand in its title; weekdays in short; who is open."""

import datetime
from typing import Any

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read

TEAM = {
    "en": "Team\n- Nora: campaign manager\n- Ali: content\n\n",
    "fr": "Équipe\n- Nora : responsable de campagne\n- Ali : contenus\n\n",
}


def contents(text: str) -> list[dict[str, Any]]:
    found = plan_data(read(text))["rally"]["contents"]
    return [{key: one[key] for key in ("title", "format", "status", "owner")} for one in found]


@pytest.mark.parametrize(
    ("language", "head", "row", "expected"),
    [
        (
            "en",
            "Content | Format | Status | Owner",
            'Guide "Who pays for the lift?" | PDF 12 p. | Not started | Nora',
            ('Guide "Who pays for the lift?"', "PDF 12 p", "to_create", "nora"),
        ),
        (
            "en",
            "Asset | Format | Status | Who",
            "Check “Ready for winter!” | Web page, approx. 2 screens | To be updated | Ali",
            ("Check “Ready for winter!”", "Web page, approx. 2 screens", "to_adapt", "ali"),
        ),
        (
            "fr",
            "Contenu | Format | Statut | Responsable",
            "Livret « Qui paie l'ascenseur ? » | PDF 12 p. | À créer | Nora",
            ("Livret « Qui paie l'ascenseur ? »", "PDF 12 p", "to_create", "nora"),
        ),
        (
            "fr",
            "Contenu | Format | Statut | Responsable",
            "Film d'ambiance | Vidéo 2 min. max. | En production | Ali",
            ("Film d'ambiance", "Vidéo 2 min. max", "to_create", "ali"),
        ),
    ],
)
def test_a_row_stays_whole_whatever_marks_stand_in_its_cells(
    language: str, head: str, row: str, expected: tuple[str, str, str, str]
) -> None:
    text = f"{TEAM[language]}## Contents\n\n| {head} |\n|---|---|---|---|\n| {row} |\n"
    assert [tuple(one.values()) for one in contents(text)] == [expected]


@pytest.mark.parametrize(
    ("language", "line", "title", "status"),
    [
        ("en", 'page "new here?" – exists, needs a refresh [Ali]', 'page "new here?"', "to_adapt"),
        ("en", 'leaflet "Where do I start?" - to write [Ali]', 'leaflet "Where do I start?"', "to_create"),
        ("en", "brand film – in production [Ali]", "brand film", "to_create"),
        (
            "fr",
            "page « on commence par où ? » – existe, à rafraîchir [Ali]",
            "page « on commence par où ? »",
            "to_adapt",
        ),
        ("fr", "livret “Et si on grimpait ?” : à écrire [Ali]", "livret “Et si on grimpait ?”", "to_create"),
        ("fr", "clip d'accueil : en cours de tournage [Ali]", "clip d'accueil", "to_create"),
    ],
)
def test_a_bullet_is_one_content_with_its_state_and_its_owner(
    language: str, line: str, title: str, status: str
) -> None:
    found = contents(f"{TEAM[language]}Contents\n- {line}\n- badges: done\n")
    assert (found[0]["title"], found[0]["status"], found[0]["owner"]) == (title, status, "ali")
    assert len(found) == 2


@pytest.mark.parametrize(
    ("language", "line", "title"),
    [
        ("en", "banner [Ali] for 8 Feb 2027", "Banner"),
        ("en", "flyer autumn [Ali] by 8 Feb 2027", "Flyer autumn"),
        ("fr", "kakémono stand [Ali] pour le 8/02/2027", "Kakémono stand"),
        ("fr", "flyer rentrée [Ali] pour le 8/02/2027", "Flyer rentrée"),
    ],
)
def test_an_owner_may_stand_in_brackets_beside_a_day(language: str, line: str, title: str) -> None:
    data = plan_data(read(f"{TEAM[language]}Contents\n- {line}\n- badges: done\n"))
    task = data["orchestrate"]["tasks"][0]
    assert (task["title"], task["owner"], task["due"]) == (title, "ali", datetime.date(2027, 2, 8))
    assert (data["rally"]["contents"][0]["title"].lower(), data["rally"]["contents"][0]["owner"]) == (
        title.lower(),
        "ali",
    )


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("price list one-pager – tbd who", "price list one-pager"),
        ("season booklet: owner tbc", "season booklet"),
        ("comparatif de prix – reste à voir qui", "comparatif de prix"),
        ("livret de saison : à définir par qui", "livret de saison"),
    ],
)
def test_a_content_without_an_owner_is_kept(line: str, title: str) -> None:
    found = contents(f"Contents\n- badges: done\n- {line}\n")
    assert [(one["title"], one["owner"]) for one in found] == [("badges", None), (title, None)]


@pytest.mark.parametrize("line", ["radio – tbd", "livre d'or – à voir", "TikTok film: to be decided"])
def test_a_content_that_is_open_itself_is_none(line: str) -> None:
    assert names(f"Contents\n- badges: done\n- {line}\n", "rally.contents", "title") == ["badges"]


@pytest.mark.parametrize(
    ("text", "name", "kind", "day"),
    [
        ("Dates\n- soirée portes ouvertes jeu. 16/09/2027\n", "Soirée portes ouvertes", "open_day", (9, 16)),
        ("Dates\n- salon Créa ven. 1er octobre 2027\n", "Salon Créa", "trade_show", (10, 1)),
        ("Dates\n- open evening Thu. 16/09/2027\n", "Open evening", "open_day", (9, 16)),
        ("Dates\n- craft fair Fri. 1 October 2027\n", "Craft fair", None, (10, 1)),
    ],
)
def test_a_weekday_in_short_before_a_day_ends_no_name(
    text: str, name: str, kind: str | None, day: tuple[int, int]
) -> None:
    found = plan_data(read(text))["orchestrate"]["milestones"]
    assert [(one["name"], one["date"]) for one in found] == [(name, datetime.date(2027, *day))]
    assert kind is None or found[0]["kind"] == kind
