"""The first message: that one talks to software, what comes out, and the first question."""

from assistant.dialogue.guided.page import Page
from assistant.dialogue.guided.writer import ask_text
from assistant.dialogue.protocols import Reply, Source
from assistant.dialogue.stages import asked
from assistant.dialogue.state import Question
from assistant.language.text import Language, Text
from assistant.plan import SECTIONS, Plan, plan_data
from assistant.plan.content import has_content, is_begun
from assistant.plan.wording import field_label


def opening(plan: Plan, question: Question | None, language: Language, fixed: bool, source: Source | None) -> Reply:
    """Return the first message: that one talks to software, what comes out, and the first question.

    Args:
        plan: The plan one goes on from, perhaps empty.
        question: The first question.
        language: Language of the message.
        fixed: Whether the language was chosen; else a line in the other language says that it can be.
        source: What the first question's reason rests on.
    """
    page = Page(language)
    page.say(
        Text(
            "Bonjour. Vous parlez à un logiciel, pas à une personne. Ensemble, nous allons de l’objectif au plan de "
            "campagne vérifié. Dites « je ne sais pas », « passe », « montre le plan » ou posez une question "
            "quand vous voulez.",
            "Hello. You are talking to software, not to a person. Together we go from the objective to a checked "
            "campaign "
            "plan. Say “I don't know”, “skip”, “show the plan” or ask a question whenever you like.",
        )
    )
    if not fixed:
        page.say(
            Text(
                "_You can also write in English; I answer in your language._", "_Vous pouvez aussi écrire en français._"
            )
        )
    if is_begun(plan):
        page.add(standing(plan, language))
        if question is None:
            page.say(
                Text(
                    "Plus aucune question n’est ouverte : dites ce qui change, ou « vérifie le plan ».",
                    "No question is open any more: say what changes, or “check the plan”.",
                )
            )
    if question is not None:
        row = asked(question.id)
        if row is not None:
            mark = f" {page.cite(source)}" if source else ""
            page.add(f"{ask_text(question, plan, language)} ({row.why.get(language)}{mark})")
    return Reply("\n\n".join(page.paragraphs), tuple(page.sources))


def standing(plan: Plan, language: Language) -> str:
    """Return which campaign it is, and which sections are begun."""
    data = plan_data(plan)
    filled = [name for name in SECTIONS if has_content(data[name])]
    title = plan.name or plan.objective.statement or ""
    named = Text(f" : « {title} »" if title else "", f": “{title}”" if title else "").get(language)
    labels = ", ".join(field_label(name).get(language) for name in filled)
    done = Text(
        f"Sections commencées : {labels}." if filled else "Le plan est encore vide.",
        f"Sections begun: {labels}." if filled else "The plan is still empty.",
    ).get(language)
    return Text("Votre campagne", "Your campaign").get(language) + named + ". " + done
