"""Pages in the forms of the portals, in every encoding: what is read from them."""

import pytest

from doclint.page import read_page
from tests.page.forms import FORMS, VARIANTS, page_bytes


@pytest.mark.parametrize("variant", VARIANTS)
@pytest.mark.parametrize("name", FORMS)
def test_what_is_read(name: str, variant: str) -> None:
    expected = FORMS[name]
    page = read_page(page_bytes(name, variant))
    read = (
        page.kind,
        page.number,
        page.document_title,
        page.issuer,
        " ".join(field.label for field in page.fields),
        page.text[0] if page.text else "",
        page.status_literal,
    )
    assert read == expected


@pytest.mark.parametrize("name", FORMS)
def test_places_are_those_of_the_bytes(name: str) -> None:
    """Captions hold their labels, cells and rows hold their values, spans are in order."""
    data = page_bytes(name)
    page = read_page(data)
    for field in page.fields:
        caption = data[field.caption.start : field.caption.end].decode()
        bare = caption.replace("&nbsp;", "").replace("\u3000", "").replace(" ", "")
        assert bare.strip("[]：:") == field.label
        assert field.row.start <= field.cell.start <= field.span.start
        assert field.span.start <= field.span.end <= field.cell.end <= field.row.end


@pytest.mark.parametrize(
    ("variant", "encoding", "bom", "newline"),
    [
        ("utf-8", "utf-8", False, "\n"),
        ("bom", "utf-8", True, "\n"),
        ("crlf", "utf-8", False, "\r\n"),
        ("gb2312", "gbk", False, "\n"),
        ("gb18030", "gb18030", False, "\n"),
        ("gb18030-crlf", "gb18030", False, "\r\n"),
    ],
)
def test_how_it_lies_on_the_disk(variant: str, encoding: str, bom: bool, newline: str) -> None:
    page = read_page(page_bytes("ministry", variant))
    assert (page.encoding, page.bom, page.newline) == (encoding, bom, newline)


def test_reasons_are_given() -> None:
    reasons = "；".join(read_page(page_bytes("ministry")).reasons)
    assert "滨科规〔2021〕2号" in reasons
    assert "解读" in "；".join(read_page(page_bytes("interpretation")).reasons)


def test_links_and_metas() -> None:
    data = page_bytes("ministry")
    page = read_page(data)
    assert [(link.href, link.text) for link in page.links] == [
        ("/", "首页"),
        ("/zwgk/", "政务公开"),
    ]
    assert data[slice(*page.links[0].span)] == '<a href="/">首页</a>'.encode()
    assert [meta.name for meta in page.metas][:2] == ["SiteName", "ColumnName"]
    assert page.metas[0].content == "滨海市科学技术局"


def test_attributes_without_space_and_debris_of_end_tags() -> None:
    page = read_page(page_bytes("plain_cells"))
    assert [m.content for m in page.metas if m.name == "SiteDomain"] == ["www.example.gov.cn"] * 2
    assert page.head is not None
