"""Typography of texts."""

from assistant.language.text import Text, fold, fold_typography, nested, typeset
from assistant.rules.wording import quoted


def test_quotation_marks_inside_quotation_marks_are_of_the_second_kind() -> None:
    assert nested("Publicité « Vos charges »", "fr") == "Publicité “Vos charges”"
    assert nested("Publicité «\u00a0Vos charges\u00a0»", "fr") == "Publicité “Vos charges”"
    assert nested("Ad “Your bills”", "en") == "Ad ‘Your bills’"
    assert quoted("Ad “Your bills”").en == "“Ad ‘Your bills’”"
    assert quoted("Pub « Vos charges »").fr == "«\u00a0Pub “Vos charges”\u00a0»"


def test_a_text_is_shown_in_its_language_with_its_spaces() -> None:
    text = Text("« Oui » : 20 % ?", "“Yes”: 20 % ?")
    assert text.get("fr") == "«\u00a0Oui\u00a0»\u00a0: 20\u00a0%\u00a0?"
    assert text.get("en") == text.en
    assert typeset(text) == Text(text.get("fr"), text.en)
    assert typeset(typeset(text)) == typeset(text)


def test_typography_is_no_difference_where_words_are_compared() -> None:
    text = Text("« L’été » : 20 % ?", "")
    assert fold_typography(text.get("fr")) == fold_typography(text.fr)
    assert fold(text.get("fr")) == fold(text.fr)
