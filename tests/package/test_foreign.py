"""Files that are no Word package are called what they are, with the remedy."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.package import InputError, open_package
from doclint.package.compound import identify_compound
from doclint.package.foreign import identify
from doclint.package.refusal import REASONS

from .compounds import compound
from .zips import make, parts, relationships

LOCK = b"\x04wang".ljust(54, b" ") + b"\x04\0" + "wang".encode("utf-16-le").ljust(106, b"\0")
ODF = "application/vnd.oasis.opendocument"
XML = '<?xml version="1.0"?>'
SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
FIB = b"\xec\xa5\xc1\0" + bytes(6)


def office(name: str, main_type: str) -> bytes:
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/{name}" ContentType="{main_type}"/></Types>'
    )
    rels = relationships(("officeDocument", name))
    return make(parts(main=None, types=types, rels=rels) | {name: "<x/>"})


FILES: dict[str, tuple[bytes, str]] = {
    "old Word": (compound("WordDocument", "1Table"), "DOC003 这是旧版 Word 文档（.doc"),
    "old Word with a sheet inside": (
        compound("1Table", "WordDocument", below=("Workbook",)),
        "DOC003 这是旧版 Word 文档",
    ),
    "old sheet with a document inside": (
        compound("Workbook", below=("WordDocument",)),
        "DOC003 这是旧版电子表格",
    ),
    "older sheet": (compound("Book"), "DOC003 这是旧版电子表格"),
    "old slides": (compound("PowerPoint Document"), "DOC003 这是旧版演示文稿"),
    "Works": (compound("CONTENTS", "SPELLING"), "DOC003 这是 Microsoft Works"),
    "other OLE": (compound("Msg"), "DOC003 这是 OLE 复合文件"),
    "cut-off OLE": (compound("WordDocument")[:600], "DOC003 这是 OLE 复合文件"),
    "encrypted": (compound("EncryptionInfo", "EncryptedPackage"), "DOC004 文档设有打开密码"),
    "encrypted, many streams": (
        compound(*(f"s{number}" for number in range(9)), "EncryptedPackage"),
        "DOC004 文档设有打开密码",
    ),
    "encrypted old Word": (
        compound("WordDocument", content=FIB + b"\0\x01", size=4096),
        "DOC004 这是设有打开密码的旧版 Word 文档",
    ),
    "plain old Word": (
        compound("WordDocument", content=FIB + b"\0\0", size=4096),
        "DOC003 这是旧版 Word 文档",
    ),
    "PDF": (b"%PDF-1.7\n", "DOC005 这是 PDF 文件"),
    "RTF": (b"{\\rtf1\\ansi}", "DOC005 这是 RTF 文档"),
    "CEB": (b"Founder CEB 3.00", "DOC005 这是方正 CEB"),
    "HTML": ("\r\n<!DOCTYPE html><p>通知".encode(), "DOC005 这是网页（HTML）"),
    "HTML in GBK": ("<HTML><p>通知</p></HTML>".encode("gbk"), "DOC005 这是网页（HTML）"),
    "HTML by Word": (b'<html xmlns:w="urn:schemas-microsoft-com:office:word">', "DOC005 这是网页"),
    "MHT": (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "DOC005 这是单文件网页"),
    "MHT with sender": (b"From: <Saved>\r\nMIME-Version: 1.0\r\n", "DOC005 这是单文件网页"),
    "OFD": (make({"OFD.xml": "<ofd/>", "Doc_0/Document.xml": "<d/>"}), "DOC005 这是 OFD"),
    "zip": (make({"通知.docx": b"x"}), "DOC005 这是普通压缩包（zip）"),
    "empty zip": (make({}), "DOC005 这是普通压缩包（zip）"),
    "xlsx": (office("xl/workbook.xml", SHEET), "DOC005 这是电子表格（.xlsx）"),
    "xlsx without types": (make({"xl/workbook.xml": "<w/>"}), "DOC005 这是电子表格（.xlsx）"),
    "pptx": (office("ppt/presentation.xml", SLIDES), "DOC005 这是演示文稿（.pptx）"),
    "vsdx": (
        office("visio/document.xml", "application/vnd.ms-visio.drawing.main+xml"),
        "DOC005 这是其他 Office 文件",
    ),
    "odt": (make({"mimetype": f"{ODF}.text"}), "DOC005 这是 OpenDocument 文档（.odt）"),
    "ods": (make({"mimetype": f"{ODF}.spreadsheet"}), "DOC005 这是 OpenDocument 文件（.ods"),
    "epub": (make({"mimetype": "application/epub+zip"}), "DOC005 这是电子书"),
    "UOF zip": (make({"uof.xml": "<u/>"}), "DOC005 这是标文通"),
    "Pages": (make({"Index/Document.iwa": b"x"}), "DOC005 这是苹果 Pages"),
    "flat OPC": (
        f'{XML}<?mso-application progid="Word.Document"?><pkg:package '
        'xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'.encode(),
        "DOC005 这是 Word XML 文档（单个 XML 文件，Flat OPC）",
    ),
    "Word 2003 XML": (
        f"{XML}<w:wordDocument "
        'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml">'.encode("utf-16"),
        "DOC005 这是 Word 2003 XML",
    ),
    "flat ODT": (f'{XML}<o:d xmlns:o="urn:oasis:names:tc:opendocument:x">'.encode(), "（.odt）"),
    "XML": (f"{XML}<a/>".encode(), "DOC005 这是 XML 文件"),
    "PNG": (b"\x89PNG\r\n\x1a\n\0", "DOC005 这是图片（PNG）"),
    "JPEG": (b"\xff\xd8\xff\xe0", "DOC005 这是图片（JPEG）"),
    "BMP": (b"BM\x08\0\0\0\0\0", "DOC005 这是图片（BMP）"),
    "WebP": (b"RIFF\0\0\0\0WEBPVP8 ", "DOC005 这是图片（WebP）"),
    "RAR": (b"Rar!\x1a\x07\x01\0", "DOC005 这是压缩包（RAR）"),
    "text": ("大连市人民政府办公厅".encode(), "DOC005 这是纯文本文件"),
    "text in GBK": ("大连市人民政府办公厅".encode("gbk"), "DOC005 这是纯文本文件"),
    "text that begins with BM": (b"BM is no picture", "DOC005 这是纯文本文件"),
    "text cut within a character": ("文".encode() * 2000, "DOC005 这是纯文本文件"),
    "lock file": (LOCK, "DOC005 这是 Word 打开文档时生成的临时锁定文件"),
    "cut-off zip": (b"PK\3\4" + bytes(40), "DOC006 文件不完整"),
    "noise": (bytes(range(256)), "DOC001 认不出这是什么文件"),
    "zeros": (bytes(1000), "DOC001 认不出这是什么文件"),
    "empty": (b"", "DOC002 文件是空的"),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_called_what_it_is(name: str) -> None:
    content, expected = FILES[name]
    with pytest.raises(InputError) as caught:
        open_package(content)
    assert expected in str(caught.value)
    assert len(caught.value.remedy) > 8


def test_a_lock_file_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "~$通知.docx"
    path.write_bytes(b"any")
    with pytest.raises(InputError, match=r"DOC005 .*锁定文件.*关闭 Word"):
        open_package(path)


def test_wps_is_told_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "通知.WPS"
    path.write_bytes(compound("WordDocument"))
    with pytest.raises(InputError, match=r"DOC003 这是 WPS 文字文档（\.wps）"):
        open_package(path)


def test_a_package_behind_foreign_bytes_opens() -> None:
    assert open_package(b"\0\1\2" * 9 + make(parts())).kind == "docx"


@settings(deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_get_a_name(data: bytes) -> None:
    assert identify(data).reason in REASONS


@settings(deadline=None)
@given(st.data())
def test_a_scrambled_compound_file_gets_a_name(data: st.DataObject) -> None:
    content = bytearray(compound("WordDocument", "x", below=("y",)))
    for place in data.draw(st.lists(st.integers(30, 1300), max_size=8)):
        content[place] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(content)))
    assert identify_compound(bytes(content[:cut])) in REASONS


@pytest.mark.parametrize("reason", REASONS)
def test_every_reason_says_what_and_what_to_do(reason: str) -> None:
    code, message, remedy = REASONS[reason]
    assert code in {f"DOC{number:03}" for number in range(1, 12)}
    assert message.endswith("。") and remedy.endswith("。")
