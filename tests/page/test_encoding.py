"""The encoding is decided by mark, declaration and bytes; what is no page is refused."""

import pytest

from doclint.page import PageError, read_page
from doclint.page.encoding import find_encoding

TEXT = "临河市人民政府关于印发《临河市城市供热管理办法》的通知，请认真贯彻执行。"


def _page(charset: str, codec: str, text: str = TEXT) -> bytes:
    declared = f'<meta charset="{charset}">' if charset else ""
    return f"<html><head>{declared}</head><body><p>{text}</p></body></html>".encode(codec)


@pytest.mark.parametrize(
    ("charset", "codec", "encoding"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("UTF8", "utf-8", "utf-8"),
        ("", "utf-8", "utf-8"),
        ("", "gbk", "gb18030"),
        ("gb2312", "gbk", "gbk"),
        ("GBK", "gbk", "gbk"),
        ("gb18030", "gb18030", "gb18030"),
        # Declared wrongly: the bytes are the evidence.
        ("gb2312", "utf-8", "utf-8"),
        ("utf-8", "gbk", "gb18030"),
        ("iso-8859-1", "gbk", "gb18030"),
        ("x-unknown", "utf-8", "utf-8"),
        # UTF-16 declared in ASCII cannot be true.
        ("utf-16", "utf-8", "utf-8"),
    ],
)
def test_declared_and_true(charset: str, codec: str, encoding: str) -> None:
    assert find_encoding(_page(charset, codec)) == (encoding, False)


def test_a_character_beyond_gbk_makes_it_gb18030() -> None:
    assert find_encoding(_page("gbk", "gb18030", TEXT + "䶮𠀀"))[0] == "gb18030"


def test_a_slip_does_not_change_the_encoding() -> None:
    """A CMS cut a text in the middle of a character."""
    data = _page("utf-8", "utf-8", TEXT * 3).replace("通知".encode(), "通知".encode()[:-1], 1)
    assert find_encoding(data)[0] == "utf-8"


def test_bom_goes_first() -> None:
    assert find_encoding(b"\xef\xbb\xbf" + _page("gb2312", "utf-8")) == ("utf-8", True)


@pytest.mark.parametrize(("charset", "encoding"), [("", "ascii"), ("gbk", "gbk")])
def test_ascii_only(charset: str, encoding: str) -> None:
    """Nothing tells how bytes beyond ASCII would be read: none are written then."""
    assert find_encoding(_page(charset, "ascii", "no Hanzi"))[0] == encoding


@pytest.mark.parametrize(
    "declaration",
    [
        "<meta http-equiv=Content-Type content='text/html; charset=gb2312'>",
        '<META HTTP-EQUIV="Content-Type" CONTENT="text/html;charset = gb2312">',
        "<!-- <meta charset=utf-8> --><meta charset=gb2312>",
        '<?xml version="1.0" encoding="gb2312"?>',
    ],
)
def test_declarations(declaration: str) -> None:
    assert find_encoding(f"{declaration}<p>{TEXT}</p>".encode("gbk"))[0] == "gbk"


@pytest.mark.parametrize(
    "data",
    [
        "<p>文</p>".encode("utf-16"),
        ("<html><body><p>notice</p></body></html>").encode("utf-16-le"),
        ("<html><body><p>notice</p></body></html>").encode("utf-32-be"),
        b"PK\x03\x04<a href=x>",
        b"%PDF-1.4 <a>",
        b"\xd0\xcf\x11\xe0<a>",
        b"",
        b"no tags at all",
        "只有文字，a < b。".encode(),
    ],
)
def test_what_is_no_page_is_refused(data: bytes) -> None:
    with pytest.raises(PageError, match=r"网页"):
        read_page(data)
