"""Hidden rows of an xlsx, which calamine does not tell; caps are enforced on the way."""

from posixpath import join, normpath

from lxml import etree

from doclint.package import InputError, Limits
from doclint.package.archive import Archive
from doclint.tables.model import TableError

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_STRICT = "{http://purl.oclc.org/ooxml/spreadsheetml/main}"
_OUTSIDE = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
)
_WORKBOOK = "xl/workbook.xml"
_RELATIONS = "xl/_rels/workbook.xml.rels"
_HIDING = (b'hidden="1"', b'hidden="true"')
_TRUE = ("1", "true")


def hidden_rows(name: str, data: bytes) -> dict[str, frozenset[int]]:
    """The numbers of the hidden rows by sheet; nothing for a file that is no xlsx.

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
    except InputError as error:
        raise TableError(f"{name}：表格打不开（{error}）") from None
    except etree.XMLSyntaxError:
        raise TableError(f"{name}：表格打不开，文件已经损坏") from None
    return {sheet: _hidden(parts.get(part, b"")) for sheet, part in sheets.items()}


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


def _hidden(content: bytes) -> frozenset[int]:
    if not any(word in content for word in _HIDING):
        return frozenset()
    found: set[int] = set()
    try:
        for row in _parsed(content).iter(f"{_MAIN}row", f"{_STRICT}row"):
            if row.get("hidden") in _TRUE and row.get("r", "").isdecimal():
                found.add(int(row.get("r", "")))
    except etree.XMLSyntaxError:
        return frozenset()
    return frozenset(found)


def _parsed(content: bytes) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.fromstring(content, parser)
