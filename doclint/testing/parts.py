"""The parts of a .docx around its text: styles, settings, footers, properties, relationships."""

from xml.sax.saxutils import escape, quoteattr

from doclint.testing.draft import Comment
from doclint.testing.sheet import STANDARD_SHEET, Sheet

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_NAMESPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in (
        ("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
        ("r", f"{_OFFICE}/relationships"),
        ("mc", "http://schemas.openxmlformats.org/markup-compatibility/2006"),
        ("wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
        ("wps", "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"),
        ("v", "urn:schemas-microsoft-com:vml"),
        ("o", "urn:schemas-microsoft-com:office:office"),
        ("w10", "urn:schemas-microsoft-com:office:word"),
    )
)
# relationship id, type, target, content type of the parts the document names
_RELATED = (
    ("rId1", "styles", "styles.xml", "styles"),
    ("rId2", "settings", "settings.xml", "settings"),
    ("rId3", "footer", "footer1.xml", "footer"),
    ("rId4", "footer", "footer2.xml", "footer"),
    ("rId5", "fontTable", "fontTable.xml", "fontTable"),
)
_COMMENTS = ("rId6", "comments", "comments.xml", "comments")
_Related = tuple[tuple[str, str, str, str], ...]
_PROPERTIES = "application/vnd.openxmlformats-officedocument"


def all_parts(
    body: str,
    properties: tuple[tuple[str, str], ...] = (),
    sheet: Sheet = STANDARD_SHEET,
    custom: tuple[tuple[str, str], ...] = (),
    comments: tuple[Comment, ...] = (),
) -> list[tuple[str, str]]:
    """Member names and XML of a whole package around the content of ``w:body``."""
    related = (*_RELATED, _COMMENTS) if comments else _RELATED
    further = [("word/comments.xml", _commented(comments))] if comments else []
    further += [("docProps/custom.xml", _custom(custom))] if custom else []
    return [
        ("[Content_Types].xml", _content_types(related, bool(custom))),
        ("_rels/.rels", _package_relationships(bool(custom))),
        ("word/document.xml", _part("document", f"<w:body>{body}{_section(sheet)}</w:body>")),
        ("word/_rels/document.xml.rels", _document_relationships(related)),
        ("word/styles.xml", _styles()),
        ("word/settings.xml", _settings()),
        ("word/footer1.xml", _footer("right", sheet.number)),
        ("word/footer2.xml", _footer("left", sheet.number)),
        ("word/fontTable.xml", _fonts()),
        ("docProps/core.xml", _core(properties)),
        ("docProps/app.xml", _app()),
        *further,
    ]


def _section(sheet: Sheet) -> str:
    """Page, margins and grid; no footers where the sheet has no page number."""
    (width, height), (top, bottom, left, right) = sheet.paper, sheet.margins
    footers = (
        '<w:footerReference w:type="even" r:id="rId4"/>'
        '<w:footerReference w:type="default" r:id="rId3"/>'
    )
    grid = f'<w:docGrid w:type="lines" w:linePitch="{sheet.pitch}"/>' if sheet.pitch else ""
    return (
        f'<w:sectPr>{footers if sheet.number else ""}<w:pgSz w:w="{width}" w:h="{height}"/>'
        f'<w:pgMar w:top="{top}" w:right="{right}" w:bottom="{bottom}" w:left="{left}"'
        f' w:header="851" w:footer="1304" w:gutter="0"/>{grid}</w:sectPr>'
    )


def _part(root: str, content: str) -> str:
    return f"{_DECLARATION}<w:{root} {_NAMESPACES}>{content}</w:{root}>"


def _content_types(related: _Related, custom: bool) -> str:
    overrides = [("/word/document.xml", f"{_WORD}.document.main+xml")]
    overrides += [(f"/word/{target}", f"{_WORD}.{kind}+xml") for _, _, target, kind in related]
    overrides += [
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
        ("/docProps/app.xml",
         "application/vnd.openxmlformats-officedocument.extended-properties+xml"),
    ]  # fmt: skip
    if custom:
        overrides.append(("/docProps/custom.xml", f"{_PROPERTIES}.custom-properties+xml"))
    lines = "".join(f'<Override PartName="{n}" ContentType="{t}"/>' for n, t in overrides)
    return (
        f'{_DECLARATION}<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}</Types>'
    )


def _package_relationships(custom: bool) -> str:
    further = ("rId4", f"{_OFFICE}/relationships/custom-properties", "docProps/custom.xml")
    return _relationships(
        ("rId1", f"{_OFFICE}/relationships/officeDocument", "word/document.xml"),
        ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ("rId3", f"{_OFFICE}/relationships/extended-properties", "docProps/app.xml"),
        *([further] if custom else []),
    )


def _document_relationships(related: _Related) -> str:
    return _relationships(
        *((i, f"{_OFFICE}/relationships/{kind}", target) for i, kind, target, _ in related)
    )


def _relationships(*triples: tuple[str, str, str]) -> str:
    lines = "".join(
        f'<Relationship Id="{i}" Type="{kind}" Target="{target}"/>' for i, kind, target in triples
    )
    return f'{_DECLARATION}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


def _styles() -> str:
    """Normal is 3号仿宋, 28.95 pt lines, 15.75 pt characters: 22 × 28 fill the 版心.

    The grid is one of lines only: LibreOffice gives a character two cells of a grid whose
    cells are narrower than the character.
    """
    return _part(
        "styles",
        '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman"'
        ' w:eastAsia="仿宋_GB2312" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
        '<w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/>'
        '<w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:spacing w:line="579" w:lineRule="exact"/>'
        '<w:jc w:val="both"/></w:pPr><w:rPr><w:spacing w:val="-5"/><w:kern w:val="2"/>'
        '<w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr>'
        '<w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>'
        '<w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/>'
        '<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>',
    )


def _settings() -> str:
    return _part(
        "settings",
        '<w:zoom w:percent="100"/><w:evenAndOddHeaders/>'
        '<w:characterSpacingControl w:val="compressPunctuation"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode"'
        ' w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>',
    )


def _footer(align: str, number: str) -> str:
    """— 1 — in 4号宋体, one character from the outer edge (7.5)."""
    look = (
        '<w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体"/>'
        '<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>'
    )
    before, _, after = number.partition("1")
    return _part(
        "ftr",
        f'<w:p><w:pPr><w:ind w:{align}Chars="100" w:{align}="280"/><w:jc w:val="{align}"/></w:pPr>'
        f"<w:r>{look}<w:t>{before}</w:t></w:r>"
        f'<w:fldSimple w:instr=" PAGE "><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>'
        f"<w:r>{look}<w:t>{after}</w:t></w:r></w:p>".replace("<w:t>", '<w:t xml:space="preserve">'),
    )


def _fonts() -> str:
    names = ("仿宋_GB2312", "方正小标宋简体", "黑体", "楷体_GB2312", "宋体", "Times New Roman")
    return _part("fonts", "".join(f'<w:font w:name="{name}"/>' for name in names))


def _core(properties: tuple[tuple[str, str], ...]) -> str:
    """Core properties; ``created`` and ``modified`` are fixed so that files are reproducible."""
    given = {"creator": "滨海市人民政府办公室", **dict(properties)}
    elements = "".join(f"<dc:{name}>{escape(value)}</dc:{name}>" for name, value in given.items())
    stamp = ">2026-03-12T08:00:00Z</dcterms:"
    return (
        f'{_DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{elements}'
        f'<dcterms:created xsi:type="dcterms:W3CDTF"{stamp}created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF"{stamp}modified></cp:coreProperties>'
    )


def _app() -> str:
    return (
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        "<Application>Microsoft Office Word</Application></Properties>"
    )


def _custom(values: tuple[tuple[str, str], ...]) -> str:
    """Custom properties, all of them texts."""
    elements = "".join(
        f'<property fmtid="{{D5CDD505-2E9C-101B-9397-08002B2CF9AE}}" pid="{number}"'
        f" name={quoteattr(name)}><vt:lpwstr>{escape(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values, 2)
    )
    return (
        f'{_DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties"'
        f' xmlns:vt="{_OFFICE}/docPropsVTypes">{elements}</Properties>'
    )


def _commented(comments: tuple[Comment, ...]) -> str:
    return _part(
        "comments",
        "".join(
            f'<w:comment w:id="{number}" w:author={quoteattr(each.author)} w:initials=""'
            f' w:date="2026-03-12T09:00:00Z"><w:p><w:r><w:t xml:space="preserve">'
            f"{escape(each.text)}</w:t></w:r></w:p></w:comment>"
            for number, each in enumerate(comments)
        ),
    )
