"""Walks along a field path through plan data that may be half filled, and says where the path ends."""

import difflib
from dataclasses import dataclass
from typing import Any

from assistant.errors import EditError
from assistant.plan.campaign import Plan
from assistant.plan.faults import unknown_field
from assistant.plan.fields import element_type, empty_value, field_names, field_type, has_ids, is_list
from assistant.plan.path import Item, Key, Segment, element_index, join_path

_SHOWN = 8


@dataclass(frozen=True)
class Place:
    """Where a path leads.

    Args:
        value: What stands there: a dict, a list or a plain value.
        kind: The type that the plan has there.
    """

    value: Any
    kind: Any

    @property
    def has_ids(self) -> bool:
        """Whether this is a list whose elements are named by their id."""
        return has_ids(self.kind)

    def check(self, key: Key, segments: tuple[Segment, ...]) -> Any:
        """Return the type of a field of this place.

        Args:
            key: The field.
            segments: The path that ends with it.

        Raises:
            EditError: There is no such field.
        """
        names = field_names(self.kind)
        if key.name not in names:
            text = unknown_field(join_path(segments), key.name, names)
            raise EditError(text.fr, text.en)
        if not isinstance(self.value, dict):
            path = join_path(segments[:-1])
            raise EditError(
                f"{path}\u00a0: attendu un objet, une autre modification y met autre chose.",
                f"{path}: expected an object, another edit puts something else there.",
            )
        return field_type((key.name,), self.kind)


def step_into(data: dict[str, Any], segments: tuple[Segment, ...]) -> Place:
    """Walk to the end of a path; sections and lists that are absent on the way are made, empty.

    Raises:
        EditError: The path does not exist in a plan, or names an element that this plan does not have.
    """
    place = Place(data, Plan)
    for depth, segment in enumerate(segments, 1):
        if isinstance(segment, Item):
            index = find(place, segment, segments[:depth])
            place = Place(place.value[index], element_type(place.kind))
            continue
        kind = place.check(segment, segments[:depth])
        if place.value.get(segment.name) is None:
            place.value[segment.name] = empty_value(kind)
        place = Place(place.value[segment.name], kind)
    return place


def find(place: Place, item: Item, segments: tuple[Segment, ...]) -> int:
    """Return the index of an element of a list.

    Args:
        place: The list.
        item: The element.
        segments: The path that ends with it.

    Raises:
        EditError: This is no list, or the list has no such element.
    """
    path = join_path(segments[:-1])
    if not is_list(place.kind) or not isinstance(place.value, list):
        raise EditError(f"{path} n’est pas une liste.", f"{path} is not a list.")
    index = element_index(place.value, item.name)
    if index is not None:
        return index
    raise _no_element(path, item.name, place)


def _no_element(path: str, name: str, place: Place) -> EditError:
    count = len(place.value)
    if not count:
        fr, en = "La liste est vide.", "The list is empty."
    elif not place.has_ids:
        fr = f"Ses éléments vont de [0] à [{count - 1}]." if count > 1 else "Son seul élément est [0]."
        en = f"Its elements are [0] to [{count - 1}]." if count > 1 else "Its only element is [0]."
    else:
        ids = [str(element.get("id")) for element in place.value if isinstance(element, dict)]
        known = ", ".join(ids[:_SHOWN]) + (", …" if len(ids) > _SHOWN else "")
        fr, en = f"Éléments connus\u00a0: {known}.", f"Known elements: {known}."
        near = difflib.get_close_matches(name, ids, n=1)
        if near:
            fr += f" Vouliez-vous dire «\u00a0{near[0]}\u00a0»\u00a0?"
            en += f' Did you mean "{near[0]}"?'
    return EditError(f"{path} n’a pas d’élément «\u00a0{name}\u00a0». {fr}", f'{path} has no element "{name}". {en}')
