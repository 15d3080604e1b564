"""What a rule of a pack asks for, as its kind's checker takes it: names are English, checked.

It is kept in files, so its types hold text, numbers and tuples only.
"""

from typing import NamedTuple

from doclint.finding import Fix
from doclint.rules import Problem
from doclint.rules.packs.words import Where

_SHOWN = 40  # characters of a document that a message quotes


class Said(NamedTuple):
    """What is said of a problem: the message and the remedy.

    Both may hold ``{文字}`` (the words at fault), ``{改为}`` (what is right), ``{数}`` (what
    was counted or measured) and ``{限}`` (how many there may be). ``entry`` is the id of the
    entry of a list.
    """

    message: str
    help: str
    entry: str = ""

    def problem(
        self,
        found: Problem,
        text: str,
        *,
        right: str = "",
        number: int | None = None,
        limit: str = "",
        fix: Fix | None = None,
    ) -> Problem:
        """The problem at the place of ``found``, in words."""
        words = text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
        values = {"文字": words.replace("\n", ""), "改为": right, "限": limit}
        values["数"] = "" if number is None else str(number)
        message, remedy = _filled(self.message, values), _filled(self.help, values)
        return found._replace(message=message, help=remedy, entry=self.entry, fix=fix)


PLACEHOLDERS = ("文字", "改为", "数", "限")


def _filled(text: str, values: dict[str, str]) -> str:
    """A text with its placeholders filled, once: what is put in is not looked at again."""
    if "{" not in text:
        return text
    pieces = text.split("{")
    for i, piece in enumerate(pieces[1:], 1):
        name, closed, rest = piece.partition("}")
        pieces[i] = values[name] + rest if closed and name in values else "{" + piece
    return "".join(pieces)


class PresenceSpec(NamedTuple):
    """``element`` or, where "", a wording in ``where``; ``pattern`` "" = any."""

    said: Said
    element: str
    where: Where
    pattern: str
    absent: bool


class OrderSpec(NamedTuple):
    """Kinds of elements in their order."""

    said: Said
    elements: tuple[str, ...]


class CountSpec(NamedTuple):
    """``words`` is () where elements are counted."""

    said: Said
    element: str
    words: tuple[str, ...]
    where: Where
    least: int | None
    most: int | None


class FormatSpec(NamedTuple):
    """``normal``: the normal form is looked at, not the literal."""

    said: Said
    element: str
    pattern: str
    normal: bool


class ExpressionSpec(NamedTuple):
    """An entry of pattern."""

    said: Said
    pattern: str
    exceptions: tuple[str, ...]


class WordSpec(NamedTuple):
    """A word of an entry of forbid, replace or consistency.

    ``right`` is what it should be ("" where nothing is proposed), ``safety`` that of the fix.
    """

    said: Said
    word: str
    exceptions: tuple[str, ...]
    right: str = ""
    safety: str = "manual"


class CapSpec(NamedTuple):
    """``trial`` and ``notice`` are other caps on the years of validity, None = the same."""

    said: Said
    measure: str
    least: int | None
    most: int | None
    trial: int | None
    notice: int | None
