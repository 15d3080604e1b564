"""Tracked changes put into a text so that accepting all of them gives the text back."""

from typing import NamedTuple

KEPT, INSERTED, DELETED, MOVED_HERE, MOVED_AWAY = "kept", "ins", "del", "moveTo", "moveFrom"

# What stood there before: each would be a fault if it were taken for the text.
_FORMER = {
    "document_number": "滨政办发[26]第08号",
    "title": "（征求意见稿）",
    "issued_on": "二〇二六年三月○八日",
    "issuers": "西山省财政厅",
    "notes": "（此件依申请公开）",
    "secrecy_mark": "绝密",
}


class Piece(NamedTuple):
    """A stretch of text and what became of it; ``start`` is its offset in the final text."""

    state: str
    text: str
    start: int


def revised(text: str, kind: str) -> list[Piece]:
    """The text in pieces, some inserted, with deleted or moved text between."""
    first, second = len(text) // 3, 2 * len(text) // 3
    before, middle, after = text[:first], text[first:second], text[second:]
    if kind == "addressees" and middle:
        return [
            Piece(KEPT, before, 0), Piece(MOVED_HERE, middle, first),
            Piece(KEPT, after, second), Piece(MOVED_AWAY, middle, len(text)),
        ]  # fmt: skip
    pieces = [
        Piece(DELETED, _FORMER.get(kind, "原稿有关表述"), 0), Piece(KEPT, before, 0),
        Piece(INSERTED, middle, first), Piece(KEPT, after, second),
    ]  # fmt: skip
    return [piece for piece in pieces if piece.text]
