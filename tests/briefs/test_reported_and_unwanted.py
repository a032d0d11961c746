"""What a brief reports and does not want: ideas turned down, questions raised, what others spend; years."""

import pytest

from tests.briefs.plans import names, values


@pytest.mark.parametrize(
    "aside",
    [
        "Imke suggested a podcast. Voted down.",
        "I toyed with a podcast; Rory talked me out of it.",
        "Imke voulait un podcast. Écarté, cinq voix contre une.",
        "On avait pensé à un podcast mais non, laisse tomber.",
        "An amendment to add a podcast was put and lost.",
        "Option non retenue : podcast, 9 000 €.",
    ],
)
def test_ideas_that_were_turned_down_are_none_of_the_plan(aside: str) -> None:
    text = f"Budget: €5,000\nChannels: e-mail\n{aside}\n"
    assert names(text, "rally.channels") == ["e-mail"]
    assert values(text, "orchestrate.budget.lines", "team.members") == [[], []]


def test_a_proposal_that_is_kept_counts() -> None:
    text = "Imke suggested a webinar. Agreed.\nChannels: webinar (Imke)\n"
    assert names(text, "rally.channels") == ["webinar"]
    assert values("Imke voudrait 80 inscriptions avant juin 2027.\n", "objective.target") == [80]


@pytest.mark.parametrize(
    "line", ["Rory asks whether they are on TikTok.", "Rory demande s'ils sont sur TikTok ; rires."]
)
def test_a_question_raised_tells_no_habit(line: str) -> None:
    assert values(f"Audience: growers\n{line}\nTone: plain\n", "audience.habits") == [[]]


@pytest.mark.parametrize(
    "aside",
    [
        "Le réseau national dépense 60 000 euros tous les hivers, ce n'est pas notre monde.",
        "(Le magasin d'en face aurait mis 40 000 €, dit-on.)",
        "For comparison, the borough across the river spent £75,000.",
        "A rival raised €200,000 last month.",
        "At my previous company we burned 70,000 euros on a brochure.",
    ],
)
def test_what_others_spend_is_no_money_of_ours(aside: str) -> None:
    text = f"Budget: €5,000\n{aside}\n"
    assert values(text, "orchestrate.budget.total", "orchestrate.budget.lines", "objective.target") == [5000, [], None]


def test_a_long_run_of_talk_is_not_dropped_for_one_idea_in_it() -> None:
    talk = (
        "so what we want is 150 sign-ups for the course by 30 june 2027 and last year we got 95 sign-ups and the "
        "people we are after are drivers over 50 and somebody suggested cinema ads and we all said no so forget that "
        "and our budget is 7500 euros in total and the tone is cheerful"
    )
    wanted = ("objective.target", "objective.baseline", "orchestrate.budget.total")
    assert values(talk, *wanted) == [150, 95, 7500]
    assert names(talk, "rally.channels") == []


@pytest.mark.parametrize(
    ("text", "baseline"),
    [
        ("We began in a garage in 2014. We want 36 orders by 30 September 2027. This year we took 14.", 14),
        ("The council wants 900 homes signed up by 30 June 2027. The pilot of 2026 signed up 310 homes.", 310),
        ("On a démarré en 2012. On veut 90 adhésions avant juin 2027. L'édition 2026 en a apporté 41.", 41),
    ],
)
def test_a_year_is_when_and_counts_nothing(text: str, baseline: int) -> None:
    assert values(text, "objective.baseline") == [baseline]


@pytest.mark.parametrize(
    ("text", "audience"),
    [
        (
            "Les retraités sont déjà nombreux chez nous. Notre public, cette fois, ce sont les étudiants du campus.",
            "étudiants du campus",
        ),
        ("pour le rgpd je sais pas il faudra qu'on demande", None),
        ("Pour qui\nOn garde les artisans du bois ; ils ne nous ont encore jamais rien acheté.", "artisans du bois"),
        (
            "La campagne s'adresse aux actifs habitant à moins de dix minutes d'un centre.",
            "actifs habitant à moins de dix minutes d'un centre",
        ),
        ("Our audience: families whose children are under six", "families whose children are under six"),
        ("Public launch: 20 March 2027", None),
    ],
)
def test_a_clause_is_no_group(text: str, audience: str | None) -> None:
    assert values(text, "audience.name") == [audience]


@pytest.mark.parametrize(
    "line", ["ils ne nous ont encore jamais rien commandé", "they have not used the service so far"]
)
def test_who_never_bought_is_a_prospect(line: str) -> None:
    assert values(f"Audience: growers\n{line}\n", "audience.lifecycle", "audience.challenges") == ["prospect", []]


@pytest.mark.parametrize(
    ("team", "line"),
    [
        ("Équipe : Hugo gère la newsletter, Ana pilote", "Lise remplace Hugo sur la newsletter, il part en congé."),
        ("Team: Hugo does the newsletter, Ana leads", "Lise replaces Hugo on the newsletter, he is on leave."),
    ],
)
def test_why_somebody_takes_over_changes_nothing(team: str, line: str) -> None:
    assert values(f"{team}\n\n{line}\n", "rally.channels[newsletter].manager") == ["lise"]


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("They use the estate noticeboards and Facebook.", "audience.habits", ["estate noticeboards", "Facebook"]),
        ("I would like the tone to be calm and a little dry.", "message_house.tone", "calm and a little dry"),
        ("Ce qu'elles aiment c'est choisir leur place.", "audience.motivations", ["choisir leur place"]),
    ],
)
def test_sentences_are_read_as_in_talk_where_nothing_is_known(text: str, path: str, value: object) -> None:
    brief = f"Budget: 4,000\nAudience: tenants of flats\n\nSome words first.\n{text}\n"
    assert values(brief, path) == [value]
