"""Names of WordprocessingML as lxml spells them: ``{namespace}local``.

Strict OOXML has namespaces of its own; ``transitional`` turns such a part into the common
ones, so that everybody else knows one spelling only.
"""

from lxml import etree

WML = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W = f"{{{WML}}}"

# Attributes
VAL, TYPE, REL_ID = f"{W}val", f"{W}type", f"{{{_RELATIONS}}}id"
W14_VAL = f"{_W14}val"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"

# Blocks
BODY, P, TBL, TR, TC = f"{W}body", f"{W}p", f"{W}tbl", f"{W}tr", f"{W}tc"
SDT, SDT_PR, SDT_CONTENT = f"{W}sdt", f"{W}sdtPr", f"{W}sdtContent"
CUSTOM_XML, SMART_TAG = f"{W}customXml", f"{W}smartTag"
PLACEHOLDER, W14_CHECKBOX = f"{W}showingPlcHdr", f"{_W14}checkbox"
W14_CHECKED = f"{_W14}checked"
TXBX = f"{W}txbxContent"
ALTERNATE, CHOICE, FALLBACK = f"{_MC}AlternateContent", f"{_MC}Choice", f"{_MC}Fallback"

# Properties of a paragraph, table row and cell
PPR, SECT_PR = f"{W}pPr", f"{W}sectPr"
TABLE_PROPERTIES = (f"{W}tblPr", f"{W}tblPrEx", f"{W}tblGrid", f"{W}trPr", f"{W}tcPr")
PSTYLE, JC, IND, OUTLINE = f"{W}pStyle", f"{W}jc", f"{W}ind", f"{W}outlineLvl"
NUM_PR, NUM_ID, ILVL = f"{W}numPr", f"{W}numId", f"{W}ilvl"
PAGE_BREAK_BEFORE = f"{W}pageBreakBefore"

# Inside a paragraph
R, RPR, T, TAB, PTAB = f"{W}r", f"{W}rPr", f"{W}t", f"{W}tab", f"{W}ptab"
BR, CR, SYM = f"{W}br", f"{W}cr", f"{W}sym"
NO_BREAK_HYPHEN = f"{W}noBreakHyphen"
HYPERLINK, FLD_SIMPLE, DIR, BDO = f"{W}hyperlink", f"{W}fldSimple", f"{W}dir", f"{W}bdo"
FLD_CHAR, FLD_CHAR_TYPE, FF_DATA = f"{W}fldChar", f"{W}fldCharType", f"{W}ffData"
CHECK_BOX, CHECKED, DEFAULT = f"{W}checkBox", f"{W}checked", f"{W}default"
RUBY, RUBY_BASE = f"{W}ruby", f"{W}rubyBase"
DRAWING, PICT, OBJECT = f"{W}drawing", f"{W}pict", f"{W}object"
PICTURES = (
    "{http://schemas.openxmlformats.org/drawingml/2006/main}blip",
    "{urn:schemas-microsoft-com:vml}imagedata",
)
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
MATH, MATH_PARA, MATH_TEXT = f"{_MATH}oMath", f"{_MATH}oMathPara", f"{_MATH}t"

# Properties of a run
RSTYLE, VANISH = f"{W}rStyle", f"{W}vanish"

# Tracked changes and comments
COMMENT = f"{W}comment"
INS, DEL, MOVE_FROM, MOVE_TO = f"{W}ins", f"{W}del", f"{W}moveFrom", f"{W}moveTo"
CELL_INS, CELL_DEL = f"{W}cellIns", f"{W}cellDel"
INSERTIONS = frozenset({INS, MOVE_TO, CELL_INS})
DELETIONS = frozenset({DEL, MOVE_FROM, CELL_DEL})
RPR_CHANGE, PPR_CHANGE, SECT_PR_CHANGE = f"{W}rPrChange", f"{W}pPrChange", f"{W}sectPrChange"
TABLE_CHANGES = (
    f"{W}tblPrChange", f"{W}tblPrExChange", f"{W}tblGridChange", f"{W}trPrChange",
    f"{W}tcPrChange",
)  # fmt: skip

# Extensions whose content is read, so that their Choice may be taken.
SUPPORTED = frozenset(
    {
        "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
        "http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing",
        "http://schemas.microsoft.com/office/word/2010/wordml",
        "http://schemas.microsoft.com/office/word/2012/wordml",
        "http://schemas.microsoft.com/office/drawing/2010/main",
    }
)

_STRICT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", WML.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", _RELATIONS.encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", _MATH[1:-1].encode()),
    (
        b"http://purl.oclc.org/ooxml/drawingml/main",
        b"http://schemas.openxmlformats.org/drawingml/2006/main",
    ),
)


def transitional(root: etree._Element) -> etree._Element:
    """The same part with transitional namespaces (the part itself where it has them)."""
    if "http://purl.oclc.org/ooxml/" not in root.tag:
        return root
    data = etree.tostring(root)
    for strict, common in _STRICT:
        data = data.replace(strict, common)
    return etree.fromstring(data, root.getroottree().parser)
