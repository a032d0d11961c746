"""Arguments of a brief however they are told: counted on lines, in sentences, under headings that only mean them."""

import pytest

from assistant.plan import plan_data
from tests.briefs.plans import names, read, values


def pillars(text: str) -> list[tuple[str | None, list[str]]]:
    """Return the titles of the arguments of a brief, with what proves each."""
    return [(one["title"], one["proofs"]) for one in plan_data(read(text))["message_house"]["pillars"]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Vélos de fonction\n\nMESSAGE\n- promesse : Le bureau à dix minutes\n"
            "- arg 1 : moins de bouchons → 18 min gagnées / jour (étude interne)\n"
            "- arg 2 : zéro entretien → révision au bureau, 240 vélos suivis\n"
            "- arg 3 : vol couvert → preuve à confirmer [Lise demande à l'assureur]\n\nCANAUX\n- e-mail : Lise\n",
            [
                ("Moins de bouchons", ["étude interne"]),
                ("Zéro entretien", ["révision au bureau, 240 vélos suivis"]),
                ("Vol couvert", []),
            ],
        ),
        (
            "Company bikes\n\n**Message**\n- Promise: The office in ten minutes\n"
            "- Arg. 1: no traffic -> 18 min saved per trip, March survey\n"
            "- Arg. 2: nothing to maintain -> serviced at the office\n- Arg. 3: theft covered -> tbc\n\n"
            "**Channels**\n- Email: Lise\n",
            [
                ("No traffic", ["18 min saved per trip, March survey"]),
                ("Nothing to maintain", ["serviced at the office"]),
                ("Theft covered", []),
            ],
        ),
        (
            "Company bikes\n\nReason 1 – quick, dry and cheap (proof: 240 riders)\nReason 2 – theft "
            "covered => insured by us\n",
            [("Quick, dry and cheap", ["240 riders"]), ("Theft covered", ["insured by us"])],
        ),
        (
            "Vélos\n\nARGUMENTS\n- Rapide → 18 minutes en moyenne\n- Couvert → assurance "
            "comprise\n\nCANAUX\n- e-mail : Lise\n",
            [("Rapide", ["18 minutes en moyenne"]), ("Couvert", ["assurance comprise"])],
        ),
    ],
)
def test_arguments_counted_on_lines(text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    assert pillars(text) == expected
    assert values(text, "rally.contents", "orchestrate.risks") == [[], []]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Bikes for staff.\n\nOur promise is "The office in ten minutes". Three reasons hold it up. '
            "First, it is quick: 18 minutes saved on average. Second, nothing to maintain: we service 240 bikes at "
            "the office. Finally, theft is covered: the insurer paid 11 claims out of 11.\n\nBudget £9,000.",
            [
                ("It is quick", ["18 minutes saved on average"]),
                ("Nothing to maintain", ["we service 240 bikes at the office"]),
                ("Theft is covered", ["the insurer paid 11 claims out of 11"]),
            ],
        ),
        (
            "Vélos pour les salariés.\n\nNous leur promettons « Le bureau à dix minutes ». D'abord parce "
            "que le vélo va vite : "
            "18 minutes gagnées en moyenne. Puis parce que l'entretien est compris : 240 vélos suivis au bureau. Enfin "
            "parce que le vol est couvert, avec 11 dossiers payés sur 11.\n\nBudget 9 000 €.",
            [
                ("Le vélo va vite", ["18 minutes gagnées en moyenne"]),
                ("L'entretien est compris", ["240 vélos suivis au bureau"]),
                ("Le vol est couvert", ["11 dossiers payés sur 11"]),
            ],
        ),
        (
            "Vélos.\n\nDeux arguments portent la campagne. Premièrement, la vitesse. On gagne 18 minutes par trajet. "
            "Deuxièmement, la tranquillité : 240 vélos suivis.\n",
            [("La vitesse", ["On gagne 18 minutes par trajet"]), ("La tranquillité", ["240 vélos suivis"])],
        ),
    ],
)
def test_arguments_told_in_sentences(text: str, expected: list[tuple[str | None, list[str]]]) -> None:
    assert pillars(text) == expected
    assert values(text, "objective.statement", "rally.contents") == [None, []]


@pytest.mark.parametrize(
    "text",
    [
        "We promise a quick start. First, Tom calls the list. Second, Ana writes the emails. Third, we print flyers.",
        "I write for two reasons. First, the dates are wrong. Second, I need your quote.",
        "People cancel for three reasons. First, the price. Second, the damp. Third, the noise.",
        "D'abord on envoie le courrier, ensuite un e-mail, enfin un appel.",
        "Le chantier a pris du retard pour deux raisons. D'abord, la pluie. Ensuite, le béton.",
    ],
)
def test_what_else_is_counted_off_is_no_argument(text: str) -> None:
    assert names(f"Notes of the call.\n\n{text}\n", "message_house.pillars", "title") == []


_LIST = "1. {0} – 18 minutes saved on average\n2. Theft covered – insured by us\n"


@pytest.mark.parametrize(
    "heading",
    [
        "Why ride with us:",
        "Why they would switch:",
        "Good reasons to ride:",
        "What sets us apart",
        "What we want to say:",
        "Pourquoi changer :",
        "Pourquoi ils viendraient :",
        "Les bonnes raisons de rouler :",
        "Ce qui fait la différence :",
        "Ce qu'on met en avant :",
        "Ce que nous voulons leur dire :",
    ],
)
def test_headings_that_mean_arguments(heading: str) -> None:
    text = f'Company bikes\n\nPromise: "The office in ten minutes"\n{heading}\n{_LIST.format("Quick")}Budget: £9,000\n'
    assert pillars(text) == [("Quick", ["18 minutes saved on average"]), ("Theft covered", ["insured by us"])]


@pytest.mark.parametrize(
    "heading",
    [
        "Why they left:",
        "Why now:",
        "Reasons to leave:",
        "Pourquoi ils partent :",
        "Raisons de partir :",
        "Pourquoi maintenant",
    ],
)
def test_headings_that_mean_something_else(heading: str) -> None:
    told = f"{heading}\n1. Rain every day\n2. No showers\n"
    text = f'Company bikes\n\nPromise: "The office in ten minutes"\n{told}Budget: £9,000\n'
    assert pillars(text) == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("A quick answer on the day: 92% of quotes within a week", "A quick answer on the day"),
        ("Clear answers by phone: 40 experts", "Clear answers by phone"),
    ],
)
def test_an_answer_that_is_given_answers_no_challenge(text: str, title: str) -> None:
    assert names(f"Arguments:\n- {text}\n- Price: 10% less\n", "message_house.pillars", "title") == [title, "Price"]


@pytest.mark.parametrize(
    ("text", "promise", "expected"),
    [
        (
            'Choir\n\nPITCH\n- one line: "Sing before you think"\n- 3 angles:\n'
            "  - Team → two conductors every Wed, 81% of newcomers stayed last winter\n"
            "  - Place → 5 minutes from the tram\n  - Budget → £12 a month, first night free\n- tone: warm\n",
            "Sing before you think",
            [
                ("Team", ["two conductors every Wed, 81% of newcomers stayed last winter"]),
                ("Place", ["5 minutes from the tram"]),
                ("Budget", ["£12 a month, first night free"]),
            ],
        ),
        (
            "Chorale\n\nMessage\n- la phrase de Paul : « Chantez d'abord »\n- 3 angles :\n"
            "  - horaires souples (18h-20h → 30 % de places libres)\n  - un premier soir offert\n- ton : chaleureux\n",
            "Chantez d'abord",
            [("Horaires souples", ["18h-20h → 30 % de places libres"]), ("Un premier soir offert", [])],
        ),
        (
            "Chorale\n\nMessage\nPromesse : chantez d'abord\nTrois axes :\n- Équipe → 2 chefs de choeur\n"
            "- Calme (enquête 2025)\nTon : posé\n",
            "Chantez d'abord",
            [("Équipe", ["2 chefs de choeur"]), ("Calme", ["enquête 2025"])],
        ),
        (
            "Choir\n\n## Message\nPromise: sing first\nOur two angles:\n- near: next to the tram\n- cheap: £12\n",
            "Sing first",
            [("Near", ["next to the tram"]), ("Cheap", ["£12"])],
        ),
    ],
)
def test_arguments_below_how_many_they_are(text: str, promise: str, expected: list[tuple[str, list[str]]]) -> None:
    assert pillars(text) == expected
    assert values(text, "message_house.promise", "team.members") == [promise, []]


@pytest.mark.parametrize(
    "text",
    [
        "Choir\n\nMESSAGE\n- Near: 5 minutes from the tram\n- Simple: one form\n- Warm: a welcome at the door\n",
        "Chorale\n\nARGUMENTS\n- Proche → à 5 minutes du tram\n- Simple : un formulaire\n",
    ],
)
def test_what_proves_an_argument_is_not_said_twice(text: str) -> None:
    for one in plan_data(read(text))["message_house"]["pillars"]:
        assert one["message"] is None
        assert len(one["proofs"]) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Choir\n\nMESSAGE\n- Promise: sing first\n- Near: next to the tram\n- Simple: one form\n", [None, None]),
        ("Choir\n\nDIFFICULTIES\n- 3 angles of attack were tried in vain\n", []),
    ],
)
def test_what_is_only_said_of_arguments_proves_none(text: str, expected: list[None]) -> None:
    assert [one[1] or None for one in pillars(text)] == expected
