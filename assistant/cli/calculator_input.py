"""What people give the calculators on the command line: figures as they write them, criteria, lists as CSV."""

import argparse
import csv
import datetime
import io
import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from assistant.calculators.answer import CalculatorError
from assistant.calculators.budget_split import Share
from assistant.calculators.lead_score import Criterion, Lead
from assistant.calculators.rfm import Customer
from assistant.cli.plan_file import read_bytes
from assistant.language.text import fold
from assistant.plan.orchestrate import BudgetKind
from assistant.plan.wording import value_labels

_FIGURE = re.compile(r"[+-]?\d+(?:\.\d+)?")
_YES = {"1", "x", "oui", "yes", "o", "y", "vrai", "true"}
_NO = {"", "0", "non", "no", "n", "faux", "false", "-"}
_COLUMNS = (
    ("name", {"name", "nom", "client", "customer"}),
    ("last_order", {"last_order", "last order", "last purchase", "dernier achat", "derniere commande", "date"}),
    ("orders", {"orders", "purchases", "achats", "commandes", "nombre d'achats"}),
    ("amount", {"amount", "montant", "total", "chiffre d'affaires"}),
)


def number(text: str) -> Decimal:
    """Read a figure: ``40000``, ``40 000 €``, ``12,5 %``, ``1,234.50``."""
    plain = re.sub(r"[\s\u00a0\u202f€$£%]", "", text)
    if "," in plain and "." in plain:
        thousands, mark = (",", ".") if plain.rfind(".") > plain.rfind(",") else (".", ",")
        plain = plain.replace(thousands, "").replace(mark, ".")
    else:
        plain = plain.replace(",", ".")
    try:
        if _FIGURE.fullmatch(plain) and len(plain) < 40:
            return Decimal(plain)
    except InvalidOperation:
        pass
    raise argparse.ArgumentTypeError(f"«\u00a0{text}\u00a0» n’est pas un nombre · “{text}” is not a number")


def date(text: str) -> datetime.date:
    """Read a date: ``2027-03-15`` or ``15/03/2027``."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.datetime.strptime(text.strip(), form).date()
        except ValueError:
            continue
    raise argparse.ArgumentTypeError(
        f"«\u00a0{text}\u00a0» n’est pas une date comme 2027-03-15 · “{text}” is not a date like 2027-03-15"
    )


def currency(text: str) -> str:
    """Read a currency code."""
    if not re.fullmatch(r"[A-Za-z]{3}", text):
        raise argparse.ArgumentTypeError(
            f"«\u00a0{text}\u00a0»\u00a0: code à trois lettres attendu · three-letter code expected"
        )
    return text.upper()


def bounds(text: str) -> tuple[Decimal, ...]:
    """Read the bounds of a grid, separated by commas or semicolons."""
    return tuple(number(each) for each in re.split(r"[,;]", text) if each.strip())


def criterion(text: str) -> Criterion:
    """Read a criterion: ``lead récent=20``."""
    name, mark, points = text.rpartition("=")
    if not mark or not name.strip():
        raise argparse.ArgumentTypeError(f"«\u00a0{text}\u00a0»\u00a0: nom=points attendu · name=points expected")
    return Criterion(name.strip(), number(points))


def share(text: str) -> Share:
    """Read a budget line: ``LinkedIn=3`` or ``Vidéo:creation=2``."""
    name, mark, weight = text.rpartition("=")
    label, colon, kind = name.rpartition(":")
    kinds = value_labels("orchestrate.budget.lines.kind")
    if not mark or not (label if colon else name).strip() or (colon and kind not in kinds):
        known = ", ".join(kinds)
        raise argparse.ArgumentTypeError(
            f"«\u00a0{text}\u00a0»\u00a0: poste[:type]=poids attendu · line[:kind]=weight expected ({known})"
        )
    chosen: BudgetKind = kind if colon else "media"  # type: ignore[assignment]
    return Share((label if colon else name).strip(), number(weight), chosen)


def leads(path: str) -> list[Lead]:
    """Read leads from a CSV file: a name, then a criterion a column, with yes or no in the cells.

    Raises:
        PersonError: The file cannot be read, or a cell is neither yes nor no.
    """
    head, rows = _table(path)
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


def customers(path: str) -> list[Customer]:
    """Read customers from a CSV file with the columns name, last order, orders and amount, in any order.

    Raises:
        PersonError: The file cannot be read, a column is missing, or a cell makes no sense.
    """
    head, rows = _table(path)
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
        except (argparse.ArgumentTypeError, IndexError) as error:
            fr, _, en = str(error).partition(" · ")
            raise CalculatorError(f"Ligne {line}\u00a0: {fr}.", f"Line {line}: {en or fr}.") from None
    return found


def _table(path: str) -> tuple[list[str], list[tuple[int, Sequence[str]]]]:
    try:
        text = read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise CalculatorError(f"{path} n’est pas un texte en UTF-8.", f"{path} is not UTF-8 text.") from None
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max(";,\t", key=first.count))
    try:
        lines = [(reader.line_num, row) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise CalculatorError(
            f"{path}\u00a0: ce CSV est abîmé ({error}).", f"{path}: this CSV is broken ({error})."
        ) from None
    if not lines:
        raise CalculatorError(f"{path} est vide.", f"{path} is empty.")
    return [cell.strip() for cell in lines[0][1]], [(line, row) for line, row in lines[1:]]
