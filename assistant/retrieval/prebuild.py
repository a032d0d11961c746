"""Writes the vectors of the built-in texts beside them: ``python -m assistant.retrieval.prebuild``.

To be run after the texts or the questions of a section changed; what did not change is not encoded again.
"""

from collections import Counter

from assistant.retrieval.elsewhere import load_subjects
from assistant.retrieval.framework import PARTS, Framework
from assistant.retrieval.meeting import telling_words
from assistant.retrieval.settings import SearchSettings
from knowledge.document import load_documents
from knowledge.embedding import load_encoders
from knowledge.prebuilt import write


def main() -> None:
    """Write the file."""
    settings = SearchSettings()
    framework = Framework({"fr": load_documents("fr"), "en": load_documents("en")}, settings)
    texts = [text for part in PARTS for text in framework.items(part).values()]
    said = Counter(word for text in texts for word in telling_words(text))
    words = [word for word, times in said.items() if times > 1]
    write(load_encoders(settings.encoders), [*texts, *load_subjects()], words=words)


if __name__ == "__main__":
    main()
