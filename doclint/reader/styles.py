"""``styles.xml``: style names, and the format that a style chain ends up with."""

from collections.abc import Callable
from typing import NamedTuple, TypeVar

from lxml import etree

from doclint.reader.names import PPR, RPR, TYPE, VAL, W
from doclint.reader.numbering import Numbering
from doclint.reader.paragraph_format import Direct, Properties, direct_of, overlay
from doclint.reader.run_format import RunProperties, run_properties
from doclint.reader.values import switched_on, whole

_STYLE, _STYLE_ID, _NAME = f"{W}style", f"{W}styleId", f"{W}name"
_BASED_ON, _DEFAULT = f"{W}basedOn", f"{W}default"
_DOC_DEFAULTS = f"{W}docDefaults"
_PPR_DEFAULT, _RPR_DEFAULT = f"{W}pPrDefault", f"{W}rPrDefault"
_MOST_FORMATS = 4096

_P = TypeVar("_P", Properties, RunProperties)


class ParagraphFormat(NamedTuple):
    """The effective format of a paragraph.

    ``look`` holds the fields of ``Paragraph`` from ``style`` to ``first_line_chars``;
    ``number`` is the numId (0 = none) and ``level`` its level from 0.
    """

    look: tuple[str, str, int, int, int | None, int | None]
    outline: int | None
    page_break: bool
    number: int
    level: int


def _child(element: etree._Element | None, tag: str) -> etree._Element | None:
    return None if element is None else next(element.iterchildren(tag), None)


class StyleSheet:
    """The styles of a document over its numbering; formats are resolved once each."""

    def __init__(
        self, root: etree._Element | None, numbering: Numbering, may_hide: bool = True
    ) -> None:
        """Take the root of ``styles.xml`` (None: no styles) and the lists it refers to.

        ``may_hide`` False says that no style hides text, and saves looking at each.
        """
        self.numbering = numbering
        self._elements: dict[str, etree._Element] = {}
        self._default: str | None = None
        # With the indents that lists bring, and without.
        self._listed: dict[str, Properties] = {}
        self._plain: dict[str, Properties] = {}
        self._run: dict[str, RunProperties] = {}
        self._formats: dict[Direct, ParagraphFormat] = {}
        defaults = _child(root, _DOC_DEFAULTS)
        ppr = _child(_child(defaults, _PPR_DEFAULT), PPR)
        rpr = _child(_child(defaults, _RPR_DEFAULT), RPR)
        self._paragraph_defaults = overlay({}, direct_of(ppr))
        self.run_defaults = run_properties(rpr)
        if root is not None:
            self._index(root)
        #: The styles whose text is hidden; None in it stands for "no style".
        self.hiding = self._hiding() if may_hide else frozenset()

    def _index(self, root: etree._Element) -> None:
        for element in root.iterchildren(_STYLE):
            key = element.get(_STYLE_ID)
            if key is None:
                continue
            self._elements[key] = element
            if self._default is None and element.get(_DEFAULT) is not None:
                self._note_default(element, key)

    def _note_default(self, element: etree._Element, key: str) -> None:
        if element.get(TYPE) == "paragraph" and switched_on(element, _DEFAULT):
            self._default = key

    def _hiding(self) -> frozenset[str | None]:
        hiding: set[str | None] = {key for key in self._elements if self.run(key).get("hidden")}
        if self._default in hiding or self.run_defaults.get("hidden"):
            hiding.add(None)
        return frozenset(hiding)

    def format(self, direct: Direct) -> ParagraphFormat:
        """The effective format of a paragraph that says ``direct`` itself."""
        found = self._formats.get(direct)
        if found is None:
            if len(self._formats) >= _MOST_FORMATS:
                self._formats.clear()
            found = self._formats[direct] = self._resolve(direct)
        return found

    def _resolve(self, direct: Direct) -> ParagraphFormat:
        style = direct[0] if direct[0] in self._elements else self._default
        removed = direct[3] is not None and whole(direct[3][0]) == 0
        base = self._properties(style, not removed)
        found = self._numbered(base, direct, None) if not removed else {**base, "num": 0}
        found = overlay(found, direct)
        name = self._name(direct[0] or self._default or "")
        outline = found.get("outline", 9)
        return ParagraphFormat(
            (
                name, str(found.get("align", "left")), int(found.get("left", 0)),
                int(found.get("first", 0)), _chars(found, "left_chars"),
                _chars(found, "first_chars"),
            ),
            int(outline) if 0 <= int(outline) < 9 else None,
            bool(found.get("page_break", False)),
            int(found.get("num", 0)),
            int(found.get("level", 0)),
        )  # fmt: skip

    def _numbered(self, base: Properties, direct: Direct, style: str | None) -> Properties:
        """``base`` with the list that ``direct`` joins and the indents of its level."""
        if direct[3] is None:
            return base
        number, level = whole(direct[3][0]), whole(direct[3][1])
        result = dict(base)
        if number is not None:
            result["num"] = number
        current = int(result.get("num", 0))
        if level is None and style is not None and number is not None:
            level = self.numbering.level_of_style(current, style)
        if level is not None:
            result["level"] = level
        joined = self.numbering.level(current, int(result.get("level", 0)))
        return overlay(result, joined.direct) if joined else result

    def _properties(self, style: str | None, with_lists: bool) -> Properties:
        def lay(base: Properties, key: str) -> Properties:
            direct = direct_of(_child(self._elements[key], PPR))
            if with_lists:
                base = self._numbered(base, direct, key)
            return overlay(base, direct)

        memo = self._listed if with_lists else self._plain
        return self._climb(style, memo, self._paragraph_defaults, lay)

    def run(self, style: str | None) -> RunProperties:
        """What a paragraph or character style with its ancestors says about runs."""

        def lay(base: RunProperties, key: str) -> RunProperties:
            return {**base, **run_properties(_child(self._elements[key], RPR))}

        return self._climb(style, self._run, {}, lay)

    def paragraph_run(self, style: str | None) -> RunProperties:
        """What the style of a paragraph (None or unknown: the default one) says about runs."""
        return self.run(style if style in self._elements else self._default)

    def _climb(
        self,
        style: str | None,
        memo: dict[str, _P],
        start: _P,
        lay: Callable[[_P, str], _P],
    ) -> _P:
        """Resolve a style over its ancestors; a circle is cut where it closes."""
        chain: dict[str, None] = {}
        while style in self._elements and style not in memo and style not in chain:
            chain[style] = None
            base = _child(self._elements[style], _BASED_ON)
            style = None if base is None else base.get(VAL)
        found = start if style is None or style in chain else memo.get(style, start)
        for key in reversed(chain):
            found = memo[key] = lay(found, key)
        return found

    def _name(self, style: str) -> str:
        element = _child(self._elements.get(style), _NAME)
        return (element.get(VAL) if element is not None else None) or style


def _chars(properties: Properties, key: str) -> int | None:
    """An indent in characters; 0 means that the one in twips counts."""
    return int(properties.get(key, 0)) or None
