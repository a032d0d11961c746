"""Letters of a thread, speakers, wrapped lines: what stands where, and by whom."""

from assistant.dialogue.guided.layout.text import lay_out

THREAD = """From: Maud
To: Karim

It is 90 now.

On 3 May, Karim wrote:
> Is it still 80?
>
> > We want 80 orders.
"""


def shown(text: str, number: int) -> str:
    laid = lay_out(text)
    return " ".join(" ".join(laid.text[a:b] for a, b in laid.letters[number].spans).split())


def test_what_is_quoted_is_older_and_offsets_stay() -> None:
    laid = lay_out(THREAD)
    assert len(laid.text) == len(THREAD)
    assert shown(THREAD, 0) == "We want 80 orders."
    assert shown(THREAD, -1) == "It is 90 now."
    assert laid.author(THREAD.index("90 now")) == "Maud"
    assert laid.reader(THREAD.index("90 now")) == "Karim"
    assert laid.text.index("90 now") == THREAD.index("90 now")


def test_letters_with_dates_are_sorted_by_them() -> None:
    text = "De : Léa\nDate : 3 mars 2027\n\nUn.\n\nDe : Tom\nDate : 1 mars 2027\n\nDeux.\n"
    assert [shown(text, n) for n in range(2)] == ["Deux.", "Un."]


def test_a_rule_in_a_plain_text_parts_no_letters() -> None:
    assert len(lay_out("# Plan\n\nObjectif : 20 devis\n\n---\n\nBudget : 3 000 €\n").letters) == 1


def test_a_signature_names_the_author() -> None:
    text = "Bonjour,\n\nJe pilote.\n\nBien cordialement,\nFarida\n"
    laid = lay_out(text)
    assert laid.author(text.index("pilote")) == "Farida"
    assert "Farida" not in laid.text


def test_speakers_of_a_transcript() -> None:
    text = "[10:02] lea: on vise 40 devis\n[10:03] sam: moi je prends le site\n"
    laid = lay_out(text)
    assert laid.author(text.index("moi")) == "Sam"
    assert laid.reader(text.index("moi")) == "Lea"
    assert "sam" not in laid.text


def test_a_list_of_who_does_what_is_no_transcript() -> None:
    text = "Léa : le site et les e-mails\nSam : la presse locale\nIda : les affiches du hall\n"
    assert lay_out(text).text == text


def test_lines_broken_by_a_margin_go_on() -> None:
    text = (
        "We would like to sell two hundred season tickets before the end of\n"
        "March, and we speak to families who live within ten kilometres of the\n"
        "stadium and have come once or twice in the last three years without\n"
        "ever buying more than a single seat.\n"
    )
    assert "\n" not in lay_out(text).text.strip()
    notes = "budget around nine thousand euros, of which one thousand is kept back for surprises\nLou leads\n"
    assert lay_out(notes).text == notes
