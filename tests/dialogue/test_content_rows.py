"""Contents are told one by one with how far they are and whose they are, whatever parts their fields."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at


def _contents(
    message: str, language: Language, question: str = "rally.contents", **known: Any
) -> dict[str, tuple[str | None, str | None]]:
    plan, _ = answered(message, question, known={"team": {}, "rally": {}} | known, language=language)
    names = {member["id"]: member["name"] for member in at(plan, "team.members") or []}
    return {each["title"]: (each["status"], names.get(each["owner"])) for each in at(plan, "rally.contents") or []}


_TWO = {"tour map": ("to_adapt", "Ike"), "cheese card": ("ready", "Nell")}
_DEUX = {"plan du domaine": ("to_adapt", "Luc"), "carte des fromages": ("ready", "Nora")}


@pytest.mark.parametrize(
    ("language", "message", "contents"),
    [
        ("en", "tour map ; to update ; Ike\ncheese card ; ready ; Nell", _TWO),
        ("en", "My contents:\ntour map; Ike; to update\ncheese card; Nell; ready", _TWO),
        ("en", "tour map / to update / Ike\ncheese card / ready / Nell", _TWO),
        ("en", "tour map; to update; Ike. cheese card; ready; Nell.", _TWO),
        ("en", "Contents, if that's the word:\n* tour map - has to be updated, owner Ike\n* cheese card - we already "
         "have it, Nell owns it", _TWO),
        ("fr", "Contenus, si on peut dire :\n- plan du domaine : à mettre à jour, responsable Luc\n"
         "- carte des fromages : prête, Nora s'en charge", _DEUX),
        ("en", "The tour map is last year's, so Ike needs to adapt it. The cheese card is ready and belongs to Nell.",
         _TWO),
        ("fr", "Le plan du domaine date de l'an dernier, donc Luc doit le refaire. La carte des fromages est prête, "
         "elle est à Nora.", _DEUX),
        ("en", "The tour map from last year is ready, Ike owns it.", {"tour map": ("ready", "Ike")}),
        ("en", "the tour map has to be updated, owner Ike. the cheese card is ready, that's Nell's", _TWO),
        ("en", "the tour map is to update, owned by Ike. same for the cheese card, it is ready, owner Nell", _TWO),
        ("fr", "plan du domaine ; à mettre à jour ; Luc\ncarte des fromages ; prête ; Nora", _DEUX),
        ("fr", "Le plan du domaine est à mettre à jour, c'est Luc. La carte des fromages est prête, "
         "Nora s'en occupe", _DEUX),
        ("fr", "Le plan du domaine est à actualiser (Luc) et la carte des fromages est prête (Nora).", _DEUX),
        ("en", "Ike's tour map wants updating. Nell's cheese card is ready.", _TWO),
        ("fr", "- plan du domaine : pas à jour, Luc\n- carte des fromages : c'est bon, Nora", _DEUX),
        ("fr", "Concernant les contenus, le plan du domaine est à revoir (Luc), la carte des "
         "fromages est prête (Nora).",
         _DEUX),
    ],
)  # fmt: skip
def test_each_content_has_its_state_and_its_owner(
    language: Language, message: str, contents: dict[str, tuple[str, str]]
) -> None:
    assert _contents(message, language) == contents


@pytest.mark.parametrize(
    ("language", "message", "contents"),
    [
        ("en", "The tour film is ready, the cheese card has to be redrawn. Ike owns both.",
         {"tour film": ("ready", "Ike"), "cheese card": ("to_adapt", "Ike")}),
        ("en", "The tour film is ready. The letter remains to be written. Both are Ike's.",
         {"tour film": ("ready", "Ike"), "letter": ("to_create", "Ike")}),
        ("fr", "Le clip est prêt, la lettre reste à rédiger. Nora s'occupe des deux.",
         {"clip": ("ready", "Nora"), "lettre": ("to_create", "Nora")}),
        ("fr", "Le clip est prêt, la lettre est à rédiger. Les deux sont à Nora.",
         {"clip": ("ready", "Nora"), "lettre": ("to_create", "Nora")}),
    ],
)  # fmt: skip
def test_whoever_owns_all_owns_each(language: Language, message: str, contents: dict[str, tuple[str, str]]) -> None:
    assert _contents(message, language) == contents


@pytest.mark.parametrize(
    ("language", "message", "contents"),
    [
        ("en", "A sourdough quiz, ready to use, Ike's. A letter which nobody has written yet, so "
         "that's to create, Ike again",
         {"sourdough quiz": ("ready", "Ike"), "letter": ("to_create", "Ike")}),
        ("en", "Nell has to write a tasting guide, which doesn't exist yet. The clip is ready, Ike has it.",
         {"tasting guide": ("to_create", "Nell"), "clip": ("ready", "Ike")}),
        ("fr", "Nora doit rédiger un guide de dégustation, qui n'existe pas encore. Le clip est "
         "prêt, Luc en est responsable.",
         {"guide de dégustation": ("to_create", "Nora"), "clip": ("ready", "Luc")}),
    ],
)  # fmt: skip
def test_what_nobody_has_made_yet_is_to_be_created(
    language: Language, message: str, contents: dict[str, tuple[str, str]]
) -> None:
    assert _contents(message, language) == contents


@pytest.mark.parametrize("question", ["team.sales", "integrate.steps", "message_house.promise"])
@pytest.mark.parametrize(
    ("language", "message", "contents"),
    [
        ("en", "The clip exists but it has to be adapted, Ike is doing it. The letter is to write, "
         "it's Nell who'll write it.",
         {"clip": ("to_adapt", "Ike"), "letter": ("to_create", "Nell")}),
        ("en", "What we've got in the drawer: a clip that needs adapting, owned by Ike. "
         "And a letter, ready, that's Nell's.",
         {"clip": ("to_adapt", "Ike"), "letter": ("ready", "Nell")}),
        ("fr", "Le clip existe mais il faut l'adapter, Luc s'en charge. La lettre est à écrire, "
         "c'est Nora qui l'écrira.",
         {"clip": ("to_adapt", "Luc"), "lettre": ("to_create", "Nora")}),
    ],
)  # fmt: skip
def test_who_will_do_it_owns_it_whatever_is_asked(
    question: str, language: Language, message: str, contents: dict[str, tuple[str, str]]
) -> None:
    assert _contents(message, language, question) == contents


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Clip to shoot, Ike. Flyer to print, Nell."), ("fr", "Clip à tourner, Luc. Flyer à imprimer, Nora.")],
)
def test_what_is_to_be_done_is_a_task_where_tasks_are_asked(language: Language, message: str) -> None:
    plan, _ = answered(message, "orchestrate.tasks", language=language)
    assert len(at(plan, "orchestrate.tasks")) == 2


@pytest.mark.parametrize("question", ["integrate.steps", "rally.channels", "team.members", "audience.habits"])
@pytest.mark.parametrize(
    ("language", "message", "contents"),
    [
        ("en", "Content list. Tour map, to be adapted, Ike. Cheese card, ready, Nell.", _TWO),
        ("fr", "Liste des contenus. Plan du domaine, à adapter, Luc. Carte des fromages, prête, Nora.", _DEUX),
    ],
)
def test_a_list_that_says_what_it_is_needs_no_question(
    question: str, language: Language, message: str, contents: dict[str, tuple[str, str]]
) -> None:
    found = _contents(message, language, question)
    assert {title.lower(): told for title, told in found.items()} == contents


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "Video, ready, May. Flyer, to do, June."), ("fr", "Vidéo, prête, mai. Flyer, à faire, juin.")],
)
def test_a_month_owns_nothing(language: Language, message: str) -> None:
    assert {owner for _, owner in _contents(message, language).values()} == {None}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "For the content, they like short videos"),
        ("fr", "Côté contenus, ils aiment les vidéos courtes"),
    ],
)
def test_what_people_like_to_see_is_no_list(language: Language, message: str) -> None:
    assert _contents(message, language, "audience.habits") == {}


def test_what_is_told_of_a_base_beside_contents_is_left_to_others() -> None:
    plan, _ = answered(
        "The catalogue is ready, Ike. We use HubSpot, it's up to date.", "rally.contents", known={"rally": {}}
    )
    assert [each["title"] for each in at(plan, "rally.contents")] == ["catalogue"]
    assert [each["name"] for each in at(plan, "rally.data")] == ["HubSpot"]
