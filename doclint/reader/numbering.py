"""``numbering.xml``: the levels of each list, and the counters that run through a story."""

from typing import NamedTuple

from lxml import etree

from doclint.reader import names as n
from doclint.reader.numerals import format_number
from doclint.reader.paragraph_format import NOTHING, Direct, direct_of
from doclint.reader.symbols import symbol_text
from doclint.reader.values import switched_on, whole

LEVELS = 9
# Word takes 31 characters; a longer pattern would only be repeated before every item.
_LONGEST_TEXT = 255
_ABSTRACT, _ABSTRACT_ID, _NUM = f"{n.W}abstractNum", f"{n.W}abstractNumId", f"{n.W}num"
_STYLE_LINK, _NUM_STYLE_LINK = f"{n.W}styleLink", f"{n.W}numStyleLink"
_LEVEL, _OVERRIDE, _START_OVERRIDE = f"{n.W}lvl", f"{n.W}lvlOverride", f"{n.W}startOverride"
_START, _FORMAT, _TEXT = f"{n.W}start", f"{n.W}numFmt", f"{n.W}lvlText"
_LEGAL, _RESTART = f"{n.W}isLgl", f"{n.W}lvlRestart"
_FONTS, _ASCII = f"{n.W}rFonts", f"{n.W}ascii"


class Level(NamedTuple):
    """One level of a list.

    ``text`` is the pattern (``第%1章``); ``restart`` 0 = never, n = after level n (from 1)
    or a higher one, None = after any higher one; ``style`` the paragraph style bound to it;
    ``direct`` the paragraph properties it brings.
    """

    start: int = 0
    format: str = "none"
    text: str = ""
    legal: bool = False
    restart: int | None = None
    style: str | None = None
    direct: Direct = NOTHING


class List(NamedTuple):
    """What a numId stands for; lists of the same ``abstract`` share their counters.

    ``starts`` are the values at which a level restarts when this list first uses it.
    """

    abstract: int
    levels: tuple[Level, ...]
    starts: tuple[int | None, ...]


def _child(element: etree._Element | None, tag: str) -> etree._Element | None:
    return None if element is None else next(element.iterchildren(tag), None)


def _value(element: etree._Element, tag: str) -> str | None:
    child = _child(element, tag)
    return None if child is None else child.get(n.VAL)


class Numbering:
    """The lists of a document, read when first asked for."""

    def __init__(self, root: etree._Element | None) -> None:
        """Take the root of the part, or None where there is none."""
        self._abstracts: dict[int, etree._Element] = {}
        self._numbers: dict[int, etree._Element] = {}
        self._lists: dict[int, List | None] = {}
        self._linked: dict[str | None, etree._Element] | None = None
        if root is not None:
            _index(root, _ABSTRACT, _ABSTRACT_ID, self._abstracts)
            _index(root, _NUM, n.NUM_ID, self._numbers)

    def list(self, number: int) -> List | None:
        """The list of a numId; None if there is none (0 means "not numbered")."""
        if number not in self._lists:
            self._lists[number] = self._read(number)
        return self._lists[number]

    def level(self, number: int, level: int) -> Level | None:
        """A level (0–8) of a numId, if there is one."""
        found = self.list(number)
        return found.levels[level] if found and 0 <= level < LEVELS else None

    def level_of_style(self, number: int, style: str) -> int:
        """The level of a numId that is bound to a paragraph style, else 0."""
        found = self.list(number)
        for index, level in enumerate(found.levels if found else ()):
            if level.style == style:
                return index
        return 0

    def _read(self, number: int) -> List | None:
        element = self._numbers.get(number)
        abstract = None if element is None else whole(_value(element, _ABSTRACT_ID))
        base = self._abstract(abstract)
        if element is None or abstract is None or base is None:
            return None
        levels: list[Level] = [Level()] * LEVELS
        starts: list[int | None] = [None] * LEVELS
        _read_levels(base, levels)
        for override in element.iterchildren(_OVERRIDE):
            index = whole(override.get(n.ILVL))
            if index is not None and 0 <= index < LEVELS:
                _read_levels(override, levels)
                starts[index] = whole(_value(override, _START_OVERRIDE))
        return List(abstract, tuple(levels), tuple(starts))

    def _abstract(self, abstract: int | None) -> etree._Element | None:
        """The definition, or the one it refers to by a numbering style."""
        element = None if abstract is None else self._abstracts.get(abstract)
        link = None if element is None else _value(element, _NUM_STYLE_LINK)
        if link is None or element is None:
            return element
        if self._linked is None:
            self._linked = {_value(one, _STYLE_LINK): one for one in self._abstracts.values()}
        return self._linked.get(link, element)


def _index(root: etree._Element, tag: str, attribute: str, into: dict[int, etree._Element]) -> None:
    for element in root.iterchildren(tag):
        key = whole(element.get(attribute))
        if key is not None:
            into[key] = element


def _read_levels(element: etree._Element, levels: list[Level]) -> None:
    for child in element.iterchildren(_LEVEL):
        index = whole(child.get(n.ILVL))
        if index is not None and 0 <= index < LEVELS:
            levels[index] = _level(child)


def _level(element: etree._Element) -> Level:
    style, restart = _value(element, n.PSTYLE), whole(_value(element, _RESTART))
    fonts = _child(_child(element, n.RPR), _FONTS)
    text = symbol_text(
        (_value(element, _TEXT) or "")[:_LONGEST_TEXT], None if fonts is None else fonts.get(_ASCII)
    )
    return Level(
        whole(_value(element, _START)) or 0,
        _format(element),
        text,
        switched_on(_child(element, _LEGAL)),
        restart,
        style,
        direct_of(_child(element, n.PPR)),
    )


def _format(level: etree._Element) -> str:
    """The number format; of an alternative (custom formats) the fallback."""
    found = _value(level, _FORMAT)
    if found is None:
        for fallback in level.iter(n.FALLBACK):
            found = found or _value(fallback, _FORMAT)
    return found or "decimal"


class Counters:
    """The running numbers of one story."""

    def __init__(self, numbering: Numbering) -> None:
        """Nothing is counted yet."""
        self._numbering = numbering
        self._values: dict[int, list[int | None]] = {}
        self._started: set[tuple[int, int]] = set()

    def advance(self, number: int, level: int) -> str:
        """Count one paragraph of a list and return the number printed before it."""
        found = self._numbering.list(number)
        if found is None or not 0 <= level < LEVELS:
            return ""
        values = self._values.setdefault(found.abstract, [None] * LEVELS)
        values[level] = self._following(found, number, level, values[level])
        for deeper in range(level + 1, LEVELS):
            restart = found.levels[deeper].restart
            if restart is None or level < restart:
                values[deeper] = None
        return _printed(found.levels, level, values)

    def _following(self, found: List, number: int, level: int, value: int | None) -> int:
        start = found.starts[level]
        if start is not None and (number, level) not in self._started:
            self._started.add((number, level))
            return start
        if value is not None:
            return value + 1
        return found.levels[level].start if start is None else start


def _printed(levels: tuple[Level, ...], level: int, values: list[int | None]) -> str:
    """The pattern of a level with its %1 … %9 replaced."""
    own = levels[level]
    first, *rest = own.text.split("%")
    result = first
    for piece in rest:
        if "1" <= piece[:1] <= "9":
            result += _number(levels, int(piece[0]) - 1, level, values) + piece[1:]
        else:
            result += "%" + piece
    return result


def _number(levels: tuple[Level, ...], index: int, level: int, values: list[int | None]) -> str:
    if index > level or levels[index].format == "bullet":
        return ""
    value = values[index]
    style = "decimal" if levels[level].legal else levels[index].format
    return format_number(levels[index].start if value is None else value, style)
