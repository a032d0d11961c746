"""What answers a question and what is about something else; how replies are worded."""

import datetime
from collections.abc import Callable

import pytest

from assistant.dialogue.explain import because
from assistant.dialogue.guided.reader import read_brief
from assistant.dialogue.guided.reading.blocks import blocks
from tests.dialogue.conftest import Talk

Start = Callable[..., Talk]
TODAY = datetime.date(2026, 11, 22)
GOAL = "Générer 200 rendez-vous d'ici fin juin auprès des DAF"


def test_the_same_date_said_twice_is_no_contradiction(talk: Start) -> None:
    conversation = talk()
    conversation.say(GOAL)
    view = conversation.say("Échéance : 30 juin 2027")
    assert view.state.conflicts == ()


def test_an_option_of_the_question_is_chosen_by_its_rank(talk: Start) -> None:
    conversation = talk()
    conversation.say("Obtenir 200 démonstrations avant fin juin 2027", "120 l'an dernier")
    while conversation.asked != "objective.kind":
        assert conversation.say("passe").state.pending is not None
    assert conversation.say("le deuxième").state.plan.objective.kind == "retention"


def test_a_rank_without_options_is_no_answer(talk: Start) -> None:
    view = talk().say("le premier")
    assert view.state.plan.objective.statement is None


@pytest.mark.parametrize("said", ["aux directeurs marketing", "les responsables RH"])
def test_a_group_of_people_does_not_replace_the_objective_under_challenge(talk: Start, said: str) -> None:
    conversation = talk()
    long = "Obtenir 200 inscriptions à notre essai gratuit de trente jours avant la fin de juin 2027"
    before = conversation.say(long).state.plan.objective.statement
    plan = conversation.say(said).state.plan
    assert plan.objective.statement == before
    assert plan.audience.name is not None
    assert plan.audience.name in said


def test_a_pillar_with_a_length_of_time_is_no_task(talk: Start) -> None:
    conversation = talk("en")
    conversation.say("Win 20 trial sign-ups by 30 June 2027 from plant managers")
    while conversation.asked != "message_house.promise":
        assert conversation.say("skip").state.pending is not None
    conversation.say("Fewer stops, same crew")
    assert conversation.asked == "message_house.pillars"
    plan = conversation.say("Uptime: sensors warn early. Ease: operators learn it in an hour").state.plan
    assert plan.orchestrate.tasks == ()
    assert plan.team.members == ()
    assert len(plan.message_house.pillars) == 2


def test_an_event_is_named_by_its_words_not_by_the_sentence(talk: Start) -> None:
    plan = (
        talk()
        .say("On prépare en ce moment avec toute l'équipe notre journée portes ouvertes du 13 mars 2027")
        .state.plan
    )
    assert [m.name for m in plan.orchestrate.milestones] == ["Journée portes ouvertes"]


def test_clauses_with_a_subject_of_their_own_are_two_challenges() -> None:
    edits = read_brief("Enjeux : ils craignent le prix et ils manquent de temps", TODAY).edits
    assert [e.value for e in edits if e.path == "audience.challenges"] == [
        "ils craignent le prix",
        "ils manquent de temps",
    ]


def test_lines_of_a_budget_that_look_labelled_stay_in_it() -> None:
    assert [b.label for b in blocks("## Budget\n- Contenus : 4 000 €\n- Média : 60 %\n- Réserve : 15 %")] == ["budget"]


def test_a_base_named_under_data_is_one_base() -> None:
    edits = read_brief("## Données\n- CRM : e-mails et téléphones", TODAY).edits
    assert [e.value["name"] for e in edits if e.path == "rally.data"] == ["CRM"]


def test_a_line_that_is_nothing_but_a_label_is_a_heading() -> None:
    assert [b.label for b in blocks("ÉQUIPE\nInès pilote\n\nBudget\n4 000 €")] == ["team", "budget"]


def test_a_message_with_broken_characters_is_read(talk: Start) -> None:
    assert talk().say("Obtenir 200 démos\x00 avant fin juin\ud800").state.plan.objective.target == 200


def test_a_reason_is_elided_before_a_vowel() -> None:
    assert because("une étape manque") == "Parce qu’une étape manque"
    assert because("sans date, rien") == "Parce que sans date, rien"


def test_a_journey_is_echoed_as_a_chain(talk: Start) -> None:
    reply = talk().say(GOAL, "Parcours : pub LinkedIn → page → démo").reply
    assert "→" in reply
    assert reply.count("pub LinkedIn →") == 1


def test_a_wish_of_a_new_objective_replaces_the_one_that_is_flagged(talk: Start) -> None:
    conversation = talk()
    conversation.say("Obtenir 80 démonstrations avant fin juin 2027", "en fait 90, pas 80")
    plan = conversation.say("Obtenir 90 démonstrations avant fin juin 2027").state.plan
    assert plan.objective.statement == "Obtenir 90 démonstrations avant fin juin 2027"
