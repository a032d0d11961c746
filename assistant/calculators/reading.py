"""What people give the calculators: figures as they write them, dates, criteria, lists as text or CSV."""

import csv
import datetime
import io
import re
from collections.abc import Sequence
from decimal import Decimal

from assistant.calculators.answer import CalculatorError
from assistant.calculators.budget_split import Share
from assistant.calculators.lead_score import Criterion, Lead
from assistant.calculators.rfm import Customer
from assistant.language.text import fold
from assistant.plan.orchestrate import BudgetKind
from assistant.plan.wording import value_labels

_FIGURE = re.compile(r"[+-]?\d+(?:\.\d+)?")
_WEIGHED = re.compile(r"(?P<name>.*?)[\s:=(]+(?P<points>[+-]?\d[\d\s\u00a0\u202f.,]*)\s*(?:(?:%|points?|pts?)\s*)?\)?")
_YES = {"1", "x", "oui", "yes", "o", "y", "vrai", "true"}
_NO = {"", "0", "non", "no", "n", "faux", "false", "-"}
_COLUMNS = (
    ("name", {"name", "nom", "client", "customer"}),
    ("last_order", {"last_order", "last order", "last purchase", "dernier achat", "derniere commande", "date"}),
    ("orders", {"orders", "purchases", "achats", "commandes", "nombre d'achats"}),
    ("amount", {"amount", "montant", "total", "chiffre d'affaires"}),
)
_THOUSANDS = {"k": 1000, "m": 1000000}


def number(text: str) -> Decimal:
    """Read a figure: ``40000``, ``40 000 €``, ``12,5 %``, ``1,234.50``, ``24 k€``.

    Raises:
        CalculatorError: It is none.
    """
    plain = re.sub(r"[\s\u00a0\u202f€$£%]", "", text).lower()
    times = _THOUSANDS.get(plain[-1:], 1)
    plain = plain[:-1] if times > 1 else plain
    if "," in plain and "." in plain:
        thousands, mark = (",", ".") if plain.rfind(".") > plain.rfind(",") else (".", ",")
        plain = plain.replace(thousands, "").replace(mark, ".")
    else:
        plain = plain.replace(",", ".")
    if _FIGURE.fullmatch(plain) and len(plain) < 40:
        return Decimal(plain) * times
    raise CalculatorError(f"«\u00a0{text}\u00a0» n’est pas un nombre.", f"“{text}” is not a number.")


def date(text: str) -> datetime.date:
    """Read a date: ``2027-03-15`` or ``15/03/2027``.

    Raises:
        CalculatorError: It is none.
    """
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    raise CalculatorError(
        f"«\u00a0{text}\u00a0» n’est pas une date comme 2027-03-15.", f"“{text}” is not a date like 2027-03-15."
    )


def criterion(text: str) -> Criterion:
    """Read a criterion: ``lead récent = 20``.

    Raises:
        CalculatorError: A name or points are missing.
    """
    found = _WEIGHED.fullmatch(text.strip())
    if found is None or not found["name"].strip():
        raise CalculatorError(
            f"«\u00a0{text}\u00a0»\u00a0: nom = points attendu.", f"“{text}”: name = points expected."
        )
    return Criterion(found["name"].strip(), number(found["points"]))


def share(text: str) -> Share:
    """Read a budget line: ``LinkedIn = 3``, ``Vidéo:creation = 2``; a name that is a kind of cost says its kind.

    Raises:
        CalculatorError: A name or a weight is missing, or there is no such kind.
    """
    kinds = value_labels("orchestrate.budget.lines.kind")
    found = _WEIGHED.fullmatch(text.strip())
    label, colon, kind = found["name"].strip().rpartition(":") if found else ("", "", "")
    if found is None or not (label if colon else kind).strip() or (colon and kind.strip() not in kinds):
        known = ", ".join(kinds)
        raise CalculatorError(
            f"«\u00a0{text}\u00a0»\u00a0: poste[:type] = poids attendu ({known}).",
            f"“{text}”: line[:kind] = weight expected ({known}).",
        )
    name = (label if colon else kind).strip()
    said = {fold(word): value for value, words in kinds.items() for word in (value, *words)}
    chosen: BudgetKind = kind.strip() if colon else said.get(fold(name), "media")  # type: ignore[assignment]
    return Share(name, number(found["points"]), chosen)


def lead(text: str) -> Lead:
    """Read a lead: ``Léa : a cliqué, récent``.

    Raises:
        CalculatorError: There is no name.
    """
    name, _, meets = text.partition(":")
    if not name.strip():
        raise CalculatorError(f"«\u00a0{text}\u00a0»\u00a0: nom attendu.", f"“{text}”: name expected.")
    return Lead(name.strip(), frozenset(each.strip() for each in meets.split(",") if each.strip()))


def leads(text: str) -> list[Lead]:
    """Read leads from CSV: a name, then a criterion a column, with yes or no in the cells.

    Raises:
        CalculatorError: The text is no CSV, or a cell is neither yes nor no.
    """
    head, rows = _table(text)
    found = []
    for line, row in rows:
        meets = set()
        for name, cell in zip(head[1:], row[1:], strict=False):
            answer = fold(cell)
            if answer in _YES:
                meets.add(name)
            elif answer not in _NO:
                raise CalculatorError(
                    f"Ligne {line}, «\u00a0{name}\u00a0»\u00a0: oui ou non attendu, trouvé «\u00a0{cell}\u00a0».",
                    f"Line {line}, “{name}”: yes or no expected, found “{cell}”.",
                )
        found.append(Lead(row[0].strip(), frozenset(meets)))
    return found


def customers(text: str) -> list[Customer]:
    """Read customers from CSV with the columns name, last order, orders and amount, in any order.

    Raises:
        CalculatorError: The text is no CSV, a column is missing, or a cell makes no sense.
    """
    head, rows = _table(text)
    folded = [fold(each) for each in head]
    places = {}
    for column, names in _COLUMNS:
        place = next((i for i, each in enumerate(folded) if each in names), None)
        if place is None:
            raise CalculatorError(
                f"Il manque la colonne «\u00a0{sorted(names)[0]}\u00a0» ({', '.join(sorted(names))}).",
                f"The column “{column}” is missing ({', '.join(sorted(names))}).",
            )
        places[column] = place
    found = []
    for line, row in rows:
        try:
            found.append(
                Customer(
                    row[places["name"]].strip(),
                    date(row[places["last_order"]]),
                    int(number(row[places["orders"]])),
                    number(row[places["amount"]]),
                )
            )
        except CalculatorError as error:
            raise CalculatorError(f"Ligne {line}\u00a0: {error.fr}", f"Line {line}: {error.en}") from None
        except IndexError:
            raise CalculatorError(
                f"Ligne {line}\u00a0: il manque une case.", f"Line {line}: a cell is missing."
            ) from None
    return found


def _table(text: str) -> tuple[list[str], list[tuple[int, Sequence[str]]]]:
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=first.count))
    try:
        lines = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise CalculatorError(f"Ce CSV est abîmé ({error}).", f"This CSV is broken ({error}).") from None
    if not lines:
        raise CalculatorError("La liste est vide.", "The list is empty.")
    return [cell.strip() for cell in lines[0][1]], [(line, row) for line, row in lines[1:]]
