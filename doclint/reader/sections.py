"""``w:sectPr`` → ``Section``: page size, margins, document grid."""

from lxml import etree

from doclint.document import Section
from doclint.reader.names import TYPE, VAL, W
from doclint.reader.values import switched_on, twips, whole

_PAGE_SIZE, _MARGINS, _GRID = f"{W}pgSz", f"{W}pgMar", f"{W}docGrid"
_TITLE_PAGE, _KIND = f"{W}titlePg", f"{W}type"
_PITCH, _ORIENT = f"{W}linePitch", f"{W}orient"
_GRIDS = frozenset({"lines", "linesAndChars", "snapToChars"})

# What Word takes where the file says nothing.
DEFAULT_SECTION = Section(12240, 15840, 1440, 1440, 1800, 1800, False, None, False)


def section(element: etree._Element) -> Section:
    """The page of a section; unstated or malformed lengths are Word's defaults."""
    found = {child.tag: child for child in element}
    size, margins, grid = found.get(_PAGE_SIZE), found.get(_MARGINS), found.get(_GRID)
    default = DEFAULT_SECTION
    pitch = None
    if grid is not None and grid.get(TYPE) in _GRIDS:
        pitch = whole(grid.get(_PITCH))
    return Section(
        _length(size, "w", default.width),
        _length(size, "h", default.height),
        _length(margins, "top", default.top),
        _length(margins, "bottom", default.bottom),
        _length(margins, "left", default.left),
        _length(margins, "right", default.right),
        size is not None and size.get(_ORIENT) == "landscape",
        pitch,
        switched_on(found.get(_TITLE_PAGE)),
    )


def starts_page(element: etree._Element) -> bool:
    """Whether the section that a ``w:sectPr`` describes begins on a new page."""
    kind = next(element.iterchildren(_KIND), None)
    value = "nextPage" if kind is None else kind.get(VAL, "nextPage")
    return value not in ("continuous", "nextColumn")


def _length(element: etree._Element | None, name: str, default: int) -> int:
    value = None if element is None else twips(element.get(W + name))
    return default if value is None else value
