"""Organs that issue documents: as a title names them, and whether two names are one."""

from collections.abc import Iterable

from doclint.official.line import key_of
from doclint.official.pattern import Pattern
from doclint.official.vocabulary import is_organ

_STATE = "中华人民共和国"
# What follows the issuer in a title.
_MATTER = Pattern(r"关于|转发|批转|印发|发布|公布|废止|公告|通告|令$|命令$")
_BETWEEN = Pattern(r"[、,;/|\s]+|(?<=[部委厅局院府署])和")
_SHORTEST = 2


def issuer_names(text: str) -> tuple[str, ...]:
    """The organs a cell names, in its order, each in normal form."""
    if not text.strip():
        return ()
    pieces = [normal_issuer(piece) for piece in _BETWEEN.split(key_of_lines(text))]
    return tuple(dict.fromkeys(piece for piece in pieces if len(piece) >= _SHORTEST))


def key_of_lines(text: str) -> str:
    """A cell with its white space kept as one space each: it stands between organs."""
    return " ".join(key_of(word) for word in text.split())


def normal_issuer(name: str) -> str:
    """The name of an organ without white space and without the name of the state."""
    key = key_of(name).strip("()《》:")
    return key.removeprefix(_STATE) if len(key) > len(_STATE) + 1 else key


def issuer_of(title: str) -> str:
    """The organ in whose name a title speaks, "" where it names none (the first of several)."""
    key = key_of(title)
    found = _MATTER.search(key)
    if found is None or not found.start():
        return ""
    names = [normal_issuer(name) for name in key[: found.start()].split("、")]
    return names[0] if all(map(is_organ, names)) else ""


def issuers_agree(one: Iterable[str], other: Iterable[str]) -> bool | None:
    """Whether two sets of issuers are those of one document; None where it is not sure.

    One organ in common is enough. An unknown issuer, and a name that may be short for
    another (市政府办公厅, 滨海市人民政府办公厅), leave it open.
    """
    ones, others = set(one), set(other)
    if not ones or not others:
        return None
    if ones & others:
        return True
    short = any(_shortens(a, b) or _shortens(b, a) for a in ones for b in others)
    return None if short else False


def is_short_for(short: str, full: str) -> bool:
    """Whether a name is another, or short for it: 市政府办公厅 for 滨海市人民政府办公厅.

    国务院 is not short for 国务院办公厅, which is another organ.
    """
    return short == full or (short[-1:] == full[-1:] and _shortens(short, full))


def _shortens(short: str, full: str) -> bool:
    """Whether all characters of one name stand in another, in their order."""
    rest = iter(full)
    return len(short) >= 3 and all(char in rest for char in short)
