"""The worklist as JSON."""

from json import dumps
from typing import Any

from doclint.publish.model import Entry, Item, Place
from doclint.publish.worklist.model import Worklist, WorklistError
from doclint.publish.worklist.settle import reconciled, settled
from doclint.registry.model import Ground


def json_of(worklist: Worklist) -> bytes:
    """The bytes of the file (see ``wire``): the same worklist gives the same bytes."""
    content = {"schema": 1, **worklist._asdict(), "items": [_wired(i) for i in worklist.items]}
    text = dumps(content, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-8", "backslashreplace")


def worklist_of_json(name: str, data: bytes) -> Worklist:
    """Read it back; raises ``WorklistError``."""
    from msgspec import DecodeError, ValidationError
    from msgspec.json import decode

    from doclint.publish.worklist import wire

    try:
        content: dict[str, Any] = {**decode(data.removeprefix(b"\xef\xbb\xbf"), type=wire.Worklist)}
    except ValidationError as error:
        raise WorklistError(f"{name}：工作清单的内容不对（{error}）") from None
    except (DecodeError, UnicodeDecodeError) as error:
        raise WorklistError(f"{name}：不是 JSON（{error}）") from None
    del content["schema"]
    items = reconciled(_item(each) for each in content.pop("items"))
    for field in ("faults", "notes"):
        content[field] = tuple(content[field])
    return Worklist(**content, items=items)


def _wired(item: Item) -> dict[str, Any]:
    entry = {**item.entry._asdict(), "ground": item.entry.ground._asdict()}
    place = None if item.place is None else item.place._asdict()
    return {**item._asdict(), "entry": entry, "place": place}


def _item(each: dict[str, Any]) -> Item:
    entry = each["entry"]
    place = each["place"]
    made = Entry(**{**entry, "ground": Ground(**entry["ground"]), "faults": ()})
    item = Item(**{**each, "entry": made, "place": None if place is None else Place(**place)})
    return settled(item, entry["faults"], made.ground.number)
