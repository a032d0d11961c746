"""What single sentences of a brief say of contents: how far they are, who makes them, by when."""

import datetime

import pytest

from assistant.dialogue.brief import plan_from_brief

TODAY = datetime.date(2026, 11, 22)
GOAL = {"fr": "Objectif : 80 devis d'ici le 30 juin 2027\n\n", "en": "Goal: 80 quotes by 30 June 2027\n\n"}


Told = tuple[str | None, str | None, datetime.date | None]


def _contents(text: str, language: str) -> dict[str, Told]:
    plan = plan_from_brief(GOAL[language] + text + "\n", TODAY).plan
    names = {member.id: member.name for member in plan.team.members}
    due = {content: task.due for task in plan.orchestrate.tasks for content in task.contents}
    found: dict[str, Told] = {
        content.title or "": (content.status, names.get(content.owner or ""), due.get(content.id))
        for content in plan.rally.contents
    }
    return found


@pytest.mark.parametrize(
    ("language", "text", "title", "told"),
    [
        ("fr", "Le dépliant est fait.", "dépliant", ("ready", None, None)),
        ("en", "The comparison sheet needs rewriting.", "comparison sheet", ("to_adapt", None, None)),
        (
            "fr",
            "La notice devra être traduite par Nadège d'ici le 4 mars 2027.",
            "notice",
            ("to_adapt", "Nadège", datetime.date(2027, 3, 4)),
        ),
        (
            "en",
            "The launch film has to be shot by 9 April 2027 (Marcus).",
            "launch film",
            ("to_create", "Marcus", datetime.date(2027, 4, 9)),
        ),
        (
            "fr",
            "Il faut écrire un guide d'entretien (Aïcha, pour le 2 février 2027).",
            "guide d'entretien",
            ("to_create", "Aïcha", datetime.date(2027, 2, 2)),
        ),
        (
            "en",
            "Joanna will rework the brochure before 19 February 2027.",
            "brochure",
            ("to_adapt", "Joanna", datetime.date(2027, 2, 19)),
        ),
        (
            "fr",
            "Contenus\n- reportage photo : à produire, Studio Lune, 12 mars 2027",
            "reportage photo",
            ("to_create", "Studio Lune", datetime.date(2027, 3, 12)),
        ),
    ],
)
def test_a_sentence_about_one_content_tells_its_state_owner_and_day(
    language: str, text: str, title: str, told: Told
) -> None:
    assert _contents(text, language).get(title) == told


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le budget est validé."),
        ("en", "The team is ready."),
        ("fr", "La vidéo est-elle prête ?"),
        ("en", "We do not want a brochure."),
    ],
)
def test_what_is_no_content_or_not_told_adds_none(language: str, text: str) -> None:
    assert _contents(text, language) == {}


@pytest.mark.parametrize(
    ("goal", "kind"),
    [
        ("Objectif : 120 devis d'ici le 30 juin 2027", "acquisition"),
        ("Goal: 300 renewals by 30 June 2027", "retention"),
        ("Objectif : 400 visiteurs à la soirée du 3 mars 2027", "event"),
        ("Goal: 200 customers who refer a friend by 30 June 2027", "referral"),
        ("Objectif : passer de 12 % à 25 % de notoriété d'ici fin juin 2027", "awareness"),
        ("Goal: sell insurance to 60 existing clients by 30 June 2027", "cross_sell"),
    ],
)
def test_the_kind_follows_from_what_is_counted(goal: str, kind: str) -> None:
    assert plan_from_brief(f"{goal}\n\nBudget : 4 000 €\n", TODAY).plan.objective.kind == kind
