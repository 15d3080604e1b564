"""Hidden and struck rows of an xlsx, which calamine does not tell; caps are enforced on the way."""

from collections.abc import Iterable
from posixpath import join, normpath
from typing import NamedTuple

from lxml import etree

from doclint.package import InputError, Limits
from doclint.package.archive import Archive
from doclint.tables.model import TableError
from doclint.tables.struck import STRIKE, Strikes

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_OUTSIDE = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_STYLES, _STRINGS = "xl/styles.xml", "xl/sharedStrings.xml"
_HIDING = (b'hidden="1"', b'hidden="true"')
_TRUE = ("1", "true")


class Marked(NamedTuple):
    """The numbers of the rows of a sheet that are hidden, and of those with struck text."""

    hidden: frozenset[int] = frozenset()
    struck: frozenset[int] = frozenset()


def marked_rows(name: str, data: bytes) -> dict[str, Marked]:
    """The hidden and struck rows by sheet; nothing for a file that is no xlsx.

    Raises ``TableError`` for a zip that is damaged or inflates beyond the caps of a package:
    all its parts are inflated here first.
    """
    if not data.startswith(b"PK"):
        return {}
    try:
        archive = Archive(data, Limits())
        parts = {part: archive.read(part) for part in archive.names if part.endswith(".xml")}
        if _WORKBOOK not in parts or archive.find(_RELATIONS) is None:
            return {}
        sheets = _sheets(parts[_WORKBOOK], archive.read(_RELATIONS))
        strikes = Strikes(_parsed_part(parts, _STYLES), _parsed_part(parts, _STRINGS))
        return {sheet: _marked(parts.get(part, b""), strikes) for sheet, part in sheets.items()}
    except InputError as error:
        raise TableError(f"{name}：表格打不开（{error}）") from None
    except etree.XMLSyntaxError:
        raise TableError(f"{name}：表格打不开，文件已经损坏") from None


def _sheets(book: bytes, relations: bytes) -> dict[str, str]:
    """Names of sheets and of their parts."""
    targets = {
        each.get("Id", ""): normpath(join("xl", each.get("Target", ""))).removeprefix("/")
        for each in _parsed(relations)
    }
    found: dict[str, str] = {}
    for sheet in _parsed(book).iter(f"{_MAIN}sheet", f"{_STRICT}sheet"):
        key = next((sheet.get(f"{outside}id") for outside in _OUTSIDE), None)
        found[sheet.get("name", "")] = targets.get(key or "", "")
    return found


def _marked(content: bytes, strikes: Strikes) -> Marked:
    hiding = any(word in content for word in _HIDING)
    if not hiding and not strikes.possible(content):
        return Marked()
    rows = list(_parsed(content).iter(f"{_MAIN}row", f"{_STRICT}row"))
    return Marked(
        _numbers(row for row in rows if row.get("hidden") in _TRUE),
        _numbers(row for row in rows if strikes.through(row)),
    )


def _numbers(rows: Iterable[etree._Element]) -> frozenset[int]:
    numbers = (row.get("r", "") for row in rows)
    return frozenset(int(number) for number in numbers if number.isdecimal())


def _parsed_part(parts: dict[str, bytes], part: str) -> etree._Element | None:
    """The root of a part in which something is struck out, else None."""
    content = parts.get(part, b"")
    return _parsed(content) if STRIKE in content else None


def _parsed(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(content, parser)
