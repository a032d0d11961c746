from assistant.language.text import Text, fold, fold_typography, typeset


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
