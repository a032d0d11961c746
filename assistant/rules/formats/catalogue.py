"""The catalogue of rules as text, as JSON, and one rule explained."""

from typing import Any

from assistant.language.text import Language, Text
from assistant.rules.explained import explanation
from assistant.rules.finding import RULE_SECTIONS
from assistant.rules.formats.text import SECTION, SEVERITY
from assistant.rules.registry import NOT_WAIVABLE, Rule
from assistant.rules.wording import NBSP, typeset
from knowledge.document import section

_ADDED = 50


def severity_of(rule: Rule, language: Language) -> str:
    """Return the severity of a rule, both where its findings may have one or the other."""
    first = SEVERITY[rule.severity].get(language)
    other = _OTHER.get(rule.code)
    return first if other is None else f"{first} / {SEVERITY[other].get(language)}"


# The three rules whose severity depends on the case.
_OTHER: dict[str, Any] = {"MSG003": "error", "INT010": "warning", "PLN005": "warning"}


def as_list(rules: tuple[Rule, ...], language: Language) -> str:
    """List the rules by section, one a line."""
    lines: list[str] = []
    for part in RULE_SECTIONS:
        inside = [rule for rule in rules if rule.section == part]
        if inside:
            lines += [SECTION[part].get(language), *(_line(rule, language) for rule in inside), ""]
    lines.append(Text("campaign rules CODE explique une règle.", "campaign rules CODE explains a rule.").get(language))
    return "\n".join(lines) + "\n"


def _line(rule: Rule, language: Language) -> str:
    return f"  {rule.code}  {severity_of(rule, language):<23} {rule.title.get(language)}"


def as_data(rule: Rule) -> dict[str, Any]:
    """Return what there is to say about a rule as plain JSON data."""
    told = explanation(rule.code)
    return {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity,
        "section": rule.section,
        "title": {"fr": rule.title.fr, "en": rule.title.en},
        "why": {"fr": told.why.fr, "en": told.why.en},
        "source": rule.source,
        "also": list(rule.also),
        "waivable": rule.code not in NOT_WAIVABLE,
        "bad": dict(told.bad),
        "good": dict(told.good),
    }


def explained(rule: Rule, language: Language) -> str:
    """Explain a rule: what, why, a bad and a good example, and where it comes from."""
    told = explanation(rule.code)
    title = rule.title.get(language)
    colon = NBSP + ":" if language == "fr" else ":"
    lines = [
        f"{rule.code} · {title[0].upper()}{title[1:]}",
        f"{SECTION[rule.section].get(language)} · {severity_of(rule, language)}{_marks(rule, language)}",
        "",
        told.why.get(language),
        "",
        Text("Mauvais", "Bad").get(language) + colon,
        *_indented(told.bad[language]),
        "",
        Text("Bon", "Good").get(language) + colon,
        *_indented(told.good[language]),
        "",
        Text("Source", "Source").get(language) + colon,
        f"  {_source(rule.source, language)}",
    ]
    if rule.also:
        lines.append(Text("À lire aussi", "See also").get(language) + colon)
        lines += [f"  {_source(ref, language)}" for ref in rule.also]
    return "\n".join(lines) + "\n"


def _marks(rule: Rule, language: Language) -> str:
    marks = ""
    if int(rule.code[3:]) >= _ADDED:
        marks += Text(" · ajoutée aux règles données", " · added to the given rules").get(language)
    if rule.code in NOT_WAIVABLE:
        marks += Text(" · ne peut pas être acceptée", " · cannot be waived").get(language)
    return marks


def _source(ref: str, language: Language) -> str:
    told = section(ref, language)
    return (
        typeset(Text(f"{told.heading} ({told.source.line('fr')}) [{ref}]", "")).fr
        if language == "fr"
        else (f"{told.heading} ({told.source.line('en')}) [{ref}]")
    )


def _indented(example: dict[str, Any]) -> list[str]:
    import yaml

    text = yaml.safe_dump(example, allow_unicode=True, sort_keys=False, width=100)
    return [f"  {line}" for line in text.rstrip().splitlines()]
