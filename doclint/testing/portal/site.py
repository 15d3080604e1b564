"""The files of the example portal: pages, a list page, an interpretation, attachments."""

from collections.abc import Mapping
from posixpath import relpath

from doclint.testing.builder import from_lines
from doclint.testing.draft import Draft
from doclint.testing.portal import documents as of
from doclint.testing.portal.documents import DOCUMENTS, Published, day_of
from doclint.testing.portal.forms import (
    article_page,
    editor_page,
    interpretation_page,
    list_page,
    state_page,
)

_INDEX = "zfwj/index.html"
_INTERPRETATION = "art/2015/6/18/art_1623_4410.html"
_SCAN = "zfwj/files/滨政发〔2012〕8号.pdf"
_FORM = "zfwj/files/绿化补偿申请表.docx"


def pages() -> Mapping[str, bytes]:
    """Every file by its path from the root of the portal."""
    scan = (("files/滨政发〔2012〕8号.pdf", "滨政发〔2012〕8号.pdf"),)
    form = (("files/绿化补偿申请表.docx", "绿化补偿申请表.docx"),)
    explained = (("/art/2015/6/18/art_1623_4410.html", "政策解读"),)
    return {
        _INDEX: list_page(
            (relpath(each.path, "zfwj"), each.title, each.published_on) for each in DOCUMENTS
        ),
        of.DRAINAGE.path: state_page(of.DRAINAGE, scan),
        of.GREENS.path: state_page(of.GREENS, form),
        of.DECISION.path: state_page(of.DECISION),
        of.PARKING.path: editor_page(of.PARKING, explained),
        of.PARKING_MORE.path: editor_page(of.PARKING_MORE),
        of.LOANS.path: article_page(of.LOANS),
        _INTERPRETATION: interpretation_page(of.PARKING, "2015-06-18"),
        of.SIGNS.path: _word_file(of.SIGNS),
        _SCAN: _pdf(of.DRAINAGE),
        _FORM: from_lines(["城市绿化补偿申请表", "申请单位：", "补偿面积：", "申请日期："]),
    }


def _word_file(document: Published) -> bytes:
    """A document as it was printed, for download."""
    return Draft(
        issuer_mark=(f"{document.issuer}文件",),
        document_number=document.number,
        title=document.title,
        addressees=document.addressees,
        body=document.body,
        attachments=(),
        annexes=(),
        issuers=(document.issuer,),
        issued_on=day_of(document.issued_on),
        cc="",
        printed_by="",
        printed_on="",
    ).build()


def _pdf(document: Published) -> bytes:
    """One page with the title and number in a font that readers bring along."""
    shown = "".join(
        f"<{text.encode('utf-16-be').hex()}> Tj 0 -30 Td "
        for text in (document.number, document.title)
    )
    stream = f"BT /F1 14 Tf 60 760 Td {shown}ET".encode()
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        b" /DescendantFonts [6 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
        b" << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
        b" /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    )
    data, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return data + (
        b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (size, table, size, len(data))
    )
