"""Contents told among other words: out of turn, shared out or in order, in the mail of somebody else."""

from typing import Any

import pytest

from assistant.language.text import Language
from tests.dialogue.answering import answered, at

_TEAM: dict[str, Any] = {
    "members": [
        {"id": "ola", "name": "Ola", "role": "campaign_manager"},
        {"id": "remi", "name": "Rémi", "role": "channel_manager"},
        {"id": "tess", "name": "Tess", "role": "content"},
    ]
}
_CHANNELS: dict[str, Any] = {"channels": [{"id": "mail", "name": "e-mail", "kind": "email"}]}
_PROOFS = ("message_house.pillars[savings].proofs", "message_house.pillars[time].proofs")


def _plan(message: str, language: Language, question: str, rally: dict[str, Any] | None = None) -> dict[str, Any]:
    paths = _PROOFS if question == "message_house.proofs" else ()
    known = {"team": _TEAM, "rally": rally or _CHANNELS, "integrate": {}}
    return answered(message, question, known=known, language=language, paths=paths)[0]


def _contents(plan: dict[str, Any]) -> dict[str, tuple[str | None, str | None]]:
    return {each["title"].lower(): (each["status"], each["owner"]) for each in at(plan, "rally.contents") or []}


_EN = {
    "saddle leaflet": ("ready", "ola"),
    "repair video": ("to_adapt", "remi"),
    "route booklet": ("to_create", "tess"),
}
_FR = {
    "dépliant selles": ("ready", "ola"),
    "vidéo atelier": ("to_adapt", "remi"),
    "livret balades": ("to_create", "tess"),
}


@pytest.mark.parametrize("question", ["rally.contents", "message_house.proofs", "integrate.steps", "team.members"])
@pytest.mark.parametrize(
    ("language", "message", "contents"),
    [
        ("en", "Stuff we've got or need... the saddle leaflet is ready, Ola owns it. The repair video needs adapting, "
         "that's for Remi. The route booklet doesn't exist yet, Tess will write it.", _EN),
        ("en", "The saddle leaflet is ready (Ola). The repair video must be adapted by Remi, and the route booklet is "
         "to be created by Tess.", _EN),
        ("en", "Contents: saddle leaflet ready, repair video to adapt, route booklet to create. Owners in the same "
         "order: Ola, Remi, Tess.", _EN),
        ("en", "saddle leaflet ready, repair video to update, route booklet to write. Ola, Remi and Tess own them, "
         "respectively.", _EN),
        ("en", "the saddle leaflet's ready, the repair video is to update and the route booklet hasn't been written "
         "yet. Ola owns the leaflet, Remi the video and Tess the other one", _EN),
        ("fr", "Dépliant selles : prêt (Ola). Vidéo atelier : à revoir, Rémi s'en occupe. Le livret balades n'est pas "
         "encore fait, Tess doit l'écrire.", _FR),
        ("fr", "Contenus : dépliant selles prêt, vidéo atelier à adapter, livret balades à créer. Responsables dans "
         "le même ordre : Ola, Rémi, Tess.", _FR),
        ("fr", "Pour les contenus, Ola s'occupe du dépliant selles (prêt), Rémi de la vidéo atelier (à mettre à "
         "jour) et Tess du livret balades (à créer).", _FR),
        ("fr", "dépliant selles → prêt, Ola ; vidéo atelier → à adapter, Rémi ; livret balades → à créer, Tess", _FR),
        ("fr", "Le dépliant selles est tout prêt, la vidéo atelier est à retravailler, le livret balades, lui, est à "
         "créer de zéro. Ola a le dépliant, Rémi la vidéo et Tess le reste.", _FR),
    ],
)  # fmt: skip
def test_each_content_has_its_state_and_its_owner_whatever_is_asked(
    question: str, language: Language, message: str, contents: dict[str, tuple[str, str]]
) -> None:
    plan = _plan(message, language, question)
    assert _contents(plan) == contents
    assert [channel["manager"] for channel in at(plan, "rally.channels")] == [None]
    assert not any(pillar["proofs"] for pillar in at(plan, "message_house.pillars"))
    assert not at(plan, "integrate.steps")


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "The saddle leaflet is ready, the repair video to adapt. Owners in the same order: Ola, Remi, Tess."),
        ("en", "The saddle leaflet is ready, the repair video to adapt. Ola owns the poster, Remi the rest."),
        ("fr", "Le dépliant selles est prêt, la vidéo atelier est à adapter. Dans le même ordre : Ola, Rémi, Tess."),
    ],
)
def test_names_that_are_not_as_many_as_the_contents_give_nobody_any(language: Language, message: str) -> None:
    for question in ("rally.contents", "message_house.proofs"):
        plan = _plan(message, language, question)
        assert [owner for _, owner in _contents(plan).values()] == [None, None]
        assert [channel["manager"] for channel in at(plan, "rally.channels")] == [None]


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "Remi owns the video, Tess the two others"),
        ("en", "Owners in the same order: Tess, Remi, Tess"),
        ("fr", "Rémi s'occupe de la vidéo, Tess des deux autres"),
        ("fr", "Rémi prend la vidéo et Tess le reste"),
    ],
)
def test_contents_told_before_are_shared_out(language: Language, message: str) -> None:
    contents = [{"id": id_, "title": id_} for id_ in ("leaflet", "video", "booklet")]
    plan = _plan(message, language, "rally.contents", _CHANNELS | {"contents": contents})
    assert [each["owner"] for each in at(plan, "rally.contents")] == ["tess", "remi", "tess"]
    assert [channel["manager"] for channel in at(plan, "rally.channels")] == [None]


@pytest.mark.parametrize(
    ("language", "message", "contents"),
    [
        ("en", "Contents, from Remi's email:\n> Hi Ola, the saddle leaflet is ready.\n> The route booklet is still to "
         "write, Tess is on it.\n> The repair video needs adapting, I'll take care of it.\n> Remi",
         {"saddle leaflet": ("ready", None), "route booklet": ("to_create", "tess"),
          "repair video": ("to_adapt", "remi")}),
        ("fr", "je copie le mail de Rémi :\n> Salut Ola, le dépliant selles est prêt.\n> Le livret balades reste à "
         "faire, c'est Tess qui s'y colle.\n> La vidéo atelier, faut l'adapter, je m'en occupe.\n> Rémi",
         {"dépliant selles": ("ready", None), "livret balades": ("to_create", "tess"),
          "vidéo atelier": ("to_adapt", "remi")}),
    ],
)  # fmt: skip
def test_who_says_i_in_a_copied_mail_is_who_wrote_it(
    language: Language, message: str, contents: dict[str, tuple[str, str]]
) -> None:
    for question in ("rally.contents", "message_house.proofs"):
        plan = _plan(message, language, question)
        assert _contents(plan) == contents
        assert len(at(plan, "team.members")) == len(_TEAM["members"])


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("en", "If the route booklet is ready, Tess sends it."),
        ("en", "I hope the route booklet is ready soon"),
        ("en", "Remi says the repair video is dull"),
        ("en", "Annonces Google\t5 500 €\nBuffet\t1 500 €"),
        ("en", "The plan is ready"),
        ("fr", "Si le livret balades est prêt, Tess l'envoie"),
        ("fr", "Nos clients trouvent que la vidéo atelier n'est jamais à jour"),
    ],
)
def test_what_is_no_statement_of_a_content_is_none(language: Language, message: str) -> None:
    assert _contents(_plan(message, language, "message_house.proofs")) == {}
    assert not any(status == "ready" for status, _ in _contents(_plan(message, language, "rally.contents")).values())


@pytest.mark.parametrize(
    ("language", "message"),
    [("en", "phone numbers"), ("en", "E-mails only"), ("fr", "numéros de téléphone"), ("fr", "affichage, 1 200 €")],
)
def test_what_a_base_holds_and_what_costs_money_is_no_content(language: Language, message: str) -> None:
    assert _contents(_plan(message, language, "rally.contents")) == {}
