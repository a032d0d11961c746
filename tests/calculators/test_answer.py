from pathlib import Path

import pytest

from assistant.calculators.answer import remark
from assistant.language.text import LANGUAGES
from assistant.language.yaml_data import load_yaml
from tests.sources import ROOT

NAMES = list(load_yaml(Path(ROOT) / "assistant/calculators/remarks.yaml"))


@pytest.mark.parametrize("name", NAMES)
def test_every_remark_rests_on_a_section_of_the_knowledge_in_both_languages(name: str) -> None:
    document, _, section = remark(name).source.partition("#")
    for language in LANGUAGES:
        text = (Path(ROOT) / f"knowledge/documents/{language}/{document}.md").read_text(encoding="utf-8")
        assert f"{{#{section}}}" in text
        assert remark(name).text.get(language)
