"""Memos that somebody dictates: who speaks, hesitations, and figures and days taken back at once."""

import pytest

from tests.briefs.plans import names, read, values


@pytest.mark.parametrize(
    ("text", "statement", "deadline"),
    [
        (
            "Bon alors euh salut c'est Chloé, donc pour la scierie, hum, l'idée c'est de vendre trois cents abris de "
            "jardin avant Pâques, enfin avant le 12 juin 2027.\nMoi je pilote, y'a Bruno qui gère les salons.",
            "Vendre trois cents abris de jardin avant le 12 juin 2027",
            "2027-06-12",
        ),
        (
            "So hi it's Chloe here, erm, the idea is to sell three hundred garden sheds by Easter, or rather by 12 "
            "June 2027.\nI lead it, there's Bruno who runs the trade shows.",
            "Sell three hundred garden sheds by 12 June 2027",
            "2027-06-12",
        ),
    ],
)
def test_a_memo_says_who_speaks_and_takes_back_a_day(text: str, statement: str, deadline: str) -> None:
    said, target, day = values(text, "objective.statement", "objective.target", "objective.deadline")
    assert (said.rstrip("."), target, str(day)) == (statement, 300, deadline)
    assert {name.replace("é", "e") for name in names(text, "team.members")} == {"Chloe", "Bruno"}
    leads = [m.name for m in read(text).team.members if m.role == "campaign_manager"]
    assert [str(name).replace("é", "e") for name in leads] == ["Chloe"]


@pytest.mark.parametrize(
    "text",
    [
        "We want 90 tenants by 1 May 2027. It's Ruby Street, the block by the canal. They fear damp.",
        "On veut 90 locataires d'ici le 1er mai 2027. C'est Rosa, la maison de quartier. Ils craignent l'humidité.",
    ],
)
def test_what_something_is_later_on_names_nobody_who_speaks(text: str) -> None:
    assert names(text, "team.members") == []


@pytest.mark.parametrize(
    ("text", "challenges"),
    [
        (
            "But : 40 baux signés d'ici mai 2027.\nLeur souci c'est qu'ils trouvent les loyers trop chers. Ah oui et "
            "ils détestent les visites groupées.",
            ["loyers", "visites"],
        ),
        (
            "Goal: 40 leases signed by May 2027.\nTheir worry is that rents go up. Oh yes and they hate group "
            "viewings.",
            ["rents", "viewings"],
        ),
    ],
)
def test_a_sigh_is_no_worry(text: str, challenges: list[str]) -> None:
    told = values(text, "audience.challenges")[0]
    assert len(told) == len(challenges)
    assert all(word in said for word, said in zip(challenges, told, strict=True))


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("Goal: win 250 keys, no sorry, 280 keys handed over by 3 May 2027.", 280),
        ("But : remettre 250 clés, non pardon, 280 clés d'ici le 3 mai 2027.", 280),
        ("Goal: hand over 280 keys by 3 May 2027, no more than 300.", 280),
    ],
)
def test_a_figure_taken_back_in_a_brief_is_gone(text: str, target: int) -> None:
    assert values(text, "objective.target") == [target]
