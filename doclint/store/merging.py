"""What a second entry of a document adds to the first."""

from collections.abc import Sequence
from typing import Any

from doclint.registry.model import Event, Record
from doclint.registry.standing import valid

# Fields whose difference is worth a remark → what they are called.
_NAMES = {
    "issued_on": "成文日期", "published_on": "发布日期", "effective_on": "施行日期",
    "expires_on": "有效期", "disclosure": "公开属性", "reason": "不公开的理由", "kind": "文种",
    "number": "文号",
}  # fmt: skip
_ADDED = ("raw_number", "title", "issuers", *_NAMES)
_LATEST = ("sha256", "stated")


def merged(old: Record, new: Record, update: bool) -> tuple[Record, list[str]]:
    """A record with what a new entry adds to it, and remarks in Chinese on what differs.

    What is registered stays, unless ``update``; the hash and the status that a list states
    are always the latest.
    """
    changes: dict[str, Any] = {}
    notes = []
    for name in _ADDED:
        mine, theirs = getattr(old, name), getattr(new, name)
        if not theirs or mine == theirs:
            continue
        if not mine or update:
            changes[name] = theirs
        if mine and name in _NAMES:
            kept = "已改" if update else "没有改动"
            notes.append(f"{_NAMES[name]}原登记为“{mine}”，这里是“{theirs}”，{kept}")
    for name in _LATEST:
        if getattr(new, name):
            changes[name] = getattr(new, name)
    return old._replace(**changes), notes


def unneeded(event: Event, happened: Sequence[Event]) -> bool:
    """Whether an event without day and ground says nothing that is not known better."""
    if event.on or event.ground.title or event.ground.number:
        return False
    return any(each.kind == event.kind for each in valid(happened))
