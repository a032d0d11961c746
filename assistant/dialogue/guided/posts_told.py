"""Reads what somebody is, told beside their name: "Odell, our SDR, manages the phone", "Ana is with our ad agency".

The words that tell it are then blanked, so that what stands before and behind them is one clause, and no role and no
agency is taken for somebody else.
"""

import re

from assistant.dialogue.guided.outside_clauses import without_outside_clauses
from assistant.dialogue.guided.reading.context import Context
from assistant.dialogue.guided.reading.leadership import lead
from assistant.dialogue.guided.reading.lexicon import Expression, terms
from assistant.dialogue.guided.reading.name_words import is_first_name, role_terms
from assistant.dialogue.guided.reading.names import Person
from assistant.dialogue.guided.reading.names_alone import names_in
from assistant.dialogue.guided.reading.people import MEMBERS, member_id
from assistant.dialogue.guided.reading.pieces import Piece, flat
from assistant.dialogue.guided.reading.roster_words import known_member, role_in
from assistant.plan import Edit

_JOINED, _POST = Expression("posts_told.joined"), Expression("posts_told.post")
_AT_AGENCY, _AGENCY = Expression("posts_told.at_agency"), Expression("posts_told.agency")
_OUTSIDE, _NOT_OURS = Expression("posts_told.outside"), Expression("posts_told.not_ours")
_OF_PEOPLE = (".manager", ".owner", ".contact")
_OURS = re.compile(r"(?<![a-z])(?:notre|nos|mon|ma|our|my)(?![a-z])")
_KINDS = ("channel", "format", "data")


def without_posts(message: str, context: Context) -> tuple[str, bool]:
    """Record what people are said to be beside their names, and return the message with blanks in the place of that.

    Args:
        message: The message, or what is left of it.
        context: Where facts go.

    Returns:
        A text of the same length, and whether anybody was recorded.
    """
    if "\t" in message or "|" in message:
        return message, False
    before = len(context.draft.edits)
    message = without_outside_clauses(message, context)
    plain = flat(message)
    for person in names_in(message, context):
        for _ in range(_MOST_TOLD):
            end = _told_of(person, Piece(message, 0), plain, context)
            if end is None:
                break
            start = _blanked_from(person, end, plain)
            message = message[:start] + " " * (end - start) + message[end:]
            plain = flat(message)
    return message, len(context.draft.edits) > before


# "Bea is not one of us, she's a freelancer": what is told of one, clause by clause.
_MOST_TOLD = 3


def in_their_order(edits: list[Edit], posts: bool, message: str) -> list[Edit]:
    """Return edits with those that add members first, in the order in which a message names them.

    Args:
        edits: The edits of a message.
        posts: Whether members were recorded before the rest was read, so that their order may be another one.
        message: The message.
    """
    added = [edit for edit in edits if edit.op == "add" and edit.path == MEMBERS]
    plain = flat(message)
    places = {id(edit): plain.find(flat(str(edit.value.get("name") or ""))) for edit in added}
    if not posts or len(added) < _SEVERAL or -1 in places.values():
        return edits
    ordered = sorted(added, key=lambda edit: places[id(edit)])
    return [*ordered, *(edit for edit in edits if id(edit) not in places)]


_SEVERAL = 2


def _told_of(person: Person, message: Piece, plain: str, context: Context) -> int | None:
    """Record what is told of somebody right behind their name, and return where that ends; None where nothing is."""
    sure = known_member(person.name, context) is not None or is_first_name(person.name)
    for expression, role in ((_NOT_OURS, None), (_AT_AGENCY, "agency")):
        match = expression.match(plain, person.end)
        if match is not None and (sure or _is_asked(context)):
            return _record(person, match.end(), role, True, message, context)
    house = _OF_HOUSE.match(message.text, person.end)
    if house is not None and (sure or _is_asked(context)):
        # "Dev from Bright Agency", "Florent, de chez Publicom": where somebody works names nobody else.
        role = "agency" if house["agency"] is not None else None
        return _record(person, house.end(), role, True, message, context)
    joined = _JOINED.match(plain, person.end)
    post = _POST.match(plain, joined.end()) if joined is not None else None
    if joined is None or post is None:
        return None
    ours = _OURS.search(joined.group()) is not None
    told = _is_asked(context) or known_member(person.name, context) is not None
    told = told or (sure and _AS.search(joined.group()) is not None)
    told = told or (sure and (ours or _INTRODUCED.search(plain[: person.start]) is not None))
    said = message.cut(*post.span("post"))
    end = _behind(plain, post.end())
    outside = _OUTSIDE.fullmatch(said.flat) is not None
    if not told and not (sure and outside and _CUSTOMER.search(said.flat) is None):
        return None
    agency = _AGENCY.fullmatch(said.flat) is not None
    roles = [role for term in role_terms(said) if (role := term.id) != "agency"]
    if agency and not sure:
        # "Fernside is our agency" is a house, which is read with its contact.
        return None
    role = "agency" if agency else role_in(said) if not outside else roles[0] if roles else None
    if role not in (None, "agency") and not outside and _COPULA.match(joined.group()):
        # "Ana is our designer" is a clause that is read with those beside it.
        return None
    if role is not None or outside:
        return _record(person, end, role, True if outside or role == "agency" else None, message, context)
    # "Our fencing master": what somebody is in the house, where what they do comes next, is no role of the campaign.
    acts = post["acts"] is not None or _ACTS.match(plain, end) is not None
    known = _CUSTOMER.search(said.flat) or role_terms(said) or any(terms(said, kind) for kind in _KINDS)
    plain_post = acts and not known
    return end if ours and sure and (plain_post or _GUY.search(said.flat)) else None


_ACTS, _INTRODUCED = Expression("claims.acts"), Expression("posts_told.introduced")
# "Julie, our typical customer, is 40": whom the campaign speaks to.
_CUSTOMER = re.compile(
    r"(?:client|customer|cible|persona|prospect|user|utilisat|member|membre|adherent|patient|buyer|achet|reader|lect|"
    r"donor|donat|visitor|visiteu|abonne|subscriber|guest|student|eleve|etudiant|habitant|resident)"
)
# "Our video guy" is somebody, and no video.
_GUY = re.compile(r" (?:guy|man|woman|person|lady|girl|gal|lad|bloke|whizz|wizard|expert)$")
_AS = re.compile(r"(?<![a-z])(?:en tant que|en qualite de|as)(?![a-z])")
_OF_HOUSE = re.compile(
    r"(?:\s*,)?\s+(?:(?:(?i:from|at|with|of|who works (?:at|for)|de|qui travaille (?:à|chez)) (?:the |l['’])?"
    r"(?:[A-ZÀ-Ý][\w&'’-]*\s){1,3}(?P<agency>Agency|Agence|agency|agence)|"
    r"(?i:from|at|with|of) (?:[A-ZÀ-Ý][\w&'’-]*\s){1,3}(?:Studios?|Films|Media|Design|Print|Press|Productions?|Ltd)"
    r")|(?i:de chez|qui vient de chez|qui bosse chez|qui travaille chez) [A-ZÀ-Ý][\w&'’-]+(?: [A-ZÀ-Ý][\w&'’-]+)?)"
    r"(?=\s*(?:$|[,;.:!)\n])|\s+[a-z])"
)
_CLOSES = re.compile(r"\s*\)|,(?=\s+(?!et |and |puis |then ))")
# "Ana is our designer": a clause of its own; "LinkedIn: Ana, she's our designer" goes on.
_COPULA = re.compile(r"\s*(?:(?:c'est|est|is|'s|ce sera|n'est)(?![a-z])|isn't)")
_OPENS = re.compile(r"(?:^|[.;!\n]\s*|,\s+|(?:^|[\s,])(?:et|and|puis|then|mais|but)\s+)$")
_ENDS = re.compile(
    r"\s*(?:$|[.;!\n,]|(?:et|and|mais|but)(?=\s))(?!\s*(?:et |and )?(?:il|elle|ils|elles|he|she|they|qui|who)\s)"
)


def _behind(plain: str, end: int) -> int:
    """Return where an apposition ends with the comma or bracket that closes it, where the clause goes on."""
    closing = _CLOSES.match(plain, end)
    return closing.end() if closing is not None and (plain[end] != "," or _ACTS.match(plain, closing.end())) else end


def _blanked_from(person: Person, end: int, plain: str) -> int:
    """Return from where words go: with the name, where a clause said nothing else of them."""
    alone = _COPULA.match(plain, person.end) is not None and _OPENS.search(plain[: person.start]) is not None
    ends = _ENDS.match(plain, end) if alone else None
    return person.start if ends is not None and _ACTS.match(plain, ends.end()) is None else person.end


def _is_asked(context: Context) -> bool:
    asked = context.asked or ""
    return asked.startswith("team") or asked.endswith(_OF_PEOPLE)


def _record(
    person: Person, end: int, role: str | None, external: bool | None, message: Piece, context: Context
) -> int | None:
    piece = message.cut(person.start, end).trimmed()
    words, before = piece.words(context), len(context.draft.edits)
    id_ = member_id(Person(person.start, person.end, person.name, "name", role, external), words, context)
    if id_ is None:
        return None
    if role == "campaign_manager":
        lead([id_], piece, context)
    if len(context.draft.edits) == before:
        # It was read, and is known.
        context.draft.known.append(words.text)
    return end
