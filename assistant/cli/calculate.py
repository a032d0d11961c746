"""``campaign calculate``: the calculators; a plan changes only where ``--into`` names one."""

import argparse
import datetime
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from assistant.calculators.answer import Answer, as_rows, as_text
from assistant.calculators.budget_split import Share, budget_split
from assistant.calculators.catalogue import channel_ids, instead_of_lines
from assistant.calculators.lead_score import example_leads, example_scheme, lead_score
from assistant.calculators.lifetime_value import acquisition_cost, lifetime_value
from assistant.calculators.open_day import open_day
from assistant.calculators.reading import customers, leads
from assistant.calculators.rfm import Grids, rfm
from assistant.calculators.roi import roi
from assistant.cli import calculator_input as read
from assistant.cli.plan_file import read_bytes
from assistant.errors import PersonError, UsageError
from assistant.exports.csv_table import written
from assistant.language.text import Language
from assistant.plan import Plan, Provenance, apply_edits, read_plan, to_json, write_plan
from assistant.plan.references import taken_ids

Run = Callable[[argparse.Namespace, Language, Plan | None], Answer]


def register(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the main parser."""
    parser = subparsers.add_parser(
        "calculate",
        help="ROI, valeur à vie, scores, budget, portes ouvertes · ROI, lifetime value, scores, budget, open day",
        description=(
            "Calcule, explique et cite la règle\u00a0; n’écrit dans un plan qu’avec --into · "
            "Calculates, explains and cites the rule; writes into a plan with --into only"
        ),
    )
    kinds = parser.add_subparsers(dest="calculator", metavar="CALCULATOR", required=True)
    _add_roi(kinds)
    _add_lifetime_value(kinds)
    _add_leads(kinds)
    _add_rfm(kinds)
    _add_budget(kinds)
    _add_open_day(kinds)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run the command; ``args.language`` may be None.

    Raises:
        PersonError: A figure, a list or a plan cannot be read, or nothing can be calculated with it.
    """
    plan = read_plan(read_bytes(args.into)) if args.into else None
    language: Language = args.language or (plan.language if plan else None) or "fr"
    calculate: Run = args.calculate
    answer = calculate(args, language, plan)
    if args.json:
        # Written and read again, so that decimals stay exact.
        sys.stdout.write(to_json(answer.to_json(), indent=2) + "\n")
    elif args.csv:
        sys.stdout.write(written(as_rows(answer, language), language))
    else:
        sys.stdout.write(as_text(answer, language, args.currency or (plan.currency if plan else "EUR")))
    if plan is not None:
        _write_into(plan, answer, args)
    return 0


def _write_into(plan: Plan, answer: Answer, args: argparse.Namespace) -> None:
    origin = Provenance(origin="suggested", note=f"calculate {args.calculator}")
    changed = apply_edits(plan, [replace(edit, provenance=origin) for edit in answer.edits])
    target = Path(args.output or args.into)
    if str(target) == "-":
        raise UsageError("Avec --into -, dites où écrire avec -o.", "With --into -, say where to write with -o.")
    try:
        target.write_text(write_plan(changed), encoding="utf-8")
    except OSError as error:
        reason = error.strerror or str(error)
        raise PersonError(
            f"Impossible d’écrire {target}\u00a0: {reason}.", f"Cannot write {target}: {reason}."
        ) from error


def _add(kinds: Any, name: str, text: str, calculate: Run) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = kinds.add_parser(name, help=text, description=text)
    parser.add_argument("--json", action="store_true", help="sortie JSON · JSON output")
    parser.add_argument("--csv", action="store_true", help="sortie CSV · CSV output")
    parser.add_argument("--currency", metavar="EUR", type=read.currency, help="devise · currency")
    parser.add_argument(
        "--into", metavar="PLAN", help="écrit le résultat dans ce plan · writes the result into this plan"
    )
    parser.add_argument(
        "-o", "--output", metavar="FILE", help="avec --into\u00a0: autre fichier · with --into: another file"
    )
    parser.add_argument("--language", choices=("fr", "en"), default=argparse.SUPPRESS, help="langue · language")
    parser.set_defaults(calculate=calculate)
    return parser


def _add_roi(kinds: Any) -> None:
    parser = _add(kinds, "roi", "retour sur investissement · return on investment", _roi)
    parser.add_argument("--gains", type=read.number, required=True, help="ce que la campagne rapporte · what comes in")
    parser.add_argument("--costs", type=read.number, required=True, help="ce qu’elle coûte · what it costs")
    parser.add_argument("--margin", type=read.number, metavar="PERCENT", help="taux de marge · margin, in percent")


def _roi(args: argparse.Namespace, language: Language, plan: Plan | None) -> Answer:
    return roi(args.gains, args.costs, args.margin, args.currency or (plan.currency if plan else "EUR"))


def _add_lifetime_value(kinds: Any) -> None:
    parser = _add(kinds, "lifetime-value", "valeur à vie du client · customer lifetime value", _lifetime_value)
    parser.add_argument("--basket", type=read.number, required=True, help="panier moyen · average order")
    parser.add_argument("--orders", type=read.number, required=True, help="commandes par an · orders a year")
    parser.add_argument("--years", type=read.number, required=True, help="durée de la relation · years")
    parser.add_argument("--margin", type=read.number, required=True, metavar="PERCENT", help="taux de marge · margin")
    parser.add_argument("--cost", type=read.number, help="coût d’acquisition · acquisition cost")
    parser.add_argument("--spent", type=read.number, help="dépenses d’acquisition, avec --customers · money spent")
    parser.add_argument("--customers", type=int, help="clients gagnés, avec --spent · customers won")


def _lifetime_value(args: argparse.Namespace, language: Language, plan: Plan | None) -> Answer:
    cost = args.cost
    if (args.spent is None) != (args.customers is None):
        raise UsageError("Donnez --spent et --customers ensemble.", "Give --spent and --customers together.")
    if cost is None and args.spent is not None and args.customers is not None:
        cost = acquisition_cost(args.spent, args.customers)
    return lifetime_value(args.basket, args.orders, args.years, args.margin, cost)


def _add_leads(kinds: Any) -> None:
    parser = _add(kinds, "lead-score", "score des leads · lead score", _leads)
    parser.add_argument(
        "--criterion",
        type=read.criterion,
        action="append",
        metavar="NAME=POINTS",
        help="critère · criterion, repeatable",
    )
    parser.add_argument(
        "--leads", metavar="FILE.csv", help="nom, puis un critère par colonne · name, then one criterion a column"
    )


def _leads(args: argparse.Namespace, language: Language, plan: Plan | None) -> Answer:
    scheme = tuple(args.criterion or example_scheme(language))
    if args.leads:
        return lead_score(scheme, leads(read.table_text(args.leads)))
    return lead_score(scheme, () if args.criterion else example_leads(language))


def _add_rfm(kinds: Any) -> None:
    parser = _add(kinds, "rfm", "récence, fréquence, montant · recency, frequency, amount", _rfm)
    parser.add_argument(
        "list", metavar="FILE.csv", help="nom, dernier achat, achats, montant · name, last order, orders, amount"
    )
    parser.add_argument("--date", type=read.date, help="jour du calcul · day of the calculation")
    for name, text in (("days", "jours · days"), ("orders", "achats · orders"), ("amounts", "montants · amounts")):
        parser.add_argument(f"--{name}", type=read.bounds, metavar="30,90,180", help=f"grille\u00a0: {text} · grid")


def _rfm(args: argparse.Namespace, language: Language, plan: Plan | None) -> Answer:
    grids = (args.days, args.orders, args.amounts)
    if any(grids) and not all(grids):
        raise UsageError(
            "Donnez les trois grilles, --days, --orders et --amounts, ou aucune.",
            "Give all three grids, --days, --orders and --amounts, or none.",
        )
    return rfm(
        customers(read.table_text(args.list)), args.date or datetime.date.today(), Grids(*grids) if all(grids) else None
    )


def _add_budget(kinds: Any) -> None:
    parser = _add(kinds, "budget", "répartition du budget · budget split", _budget)
    parser.add_argument("--total", type=read.number, required=True, help="budget total · total budget")
    parser.add_argument(
        "--line", type=read.share, action="append", required=True, metavar="LABEL[:KIND]=WEIGHT",
        help="poste, media|creation|people|tools|other, poids · line, kind, weight; repeatable",
    )  # fmt: skip
    parser.add_argument("--reserve", type=read.number, default=Decimal(10), metavar="PERCENT", help="réserve · reserve")


def _budget(args: argparse.Namespace, language: Language, plan: Plan | None) -> Answer:
    shares: list[Share] = args.line
    if plan is not None:
        ids = channel_ids(plan)
        shares = [replace(share, channel=ids.get(share.label)) for share in shares]
    answer = budget_split(args.total, shares, args.reserve)
    return answer if plan is None else instead_of_lines(answer, plan)


def _add_open_day(kinds: Any) -> None:
    parser = _add(kinds, "open-day", "rétroplanning de portes ouvertes · back-planning of an open day", _open_day)
    parser.add_argument("date", type=read.date, metavar="YYYY-MM-DD", help="le jour · the day")
    parser.add_argument("--today", type=read.date, help="date de départ, aujourd’hui par défaut · today by default")


def _open_day(args: argparse.Namespace, language: Language, plan: Plan | None) -> Answer:
    today = args.today or datetime.date.today()
    return open_day(args.date, today, language, taken_ids(plan) if plan else ())
