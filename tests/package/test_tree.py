"""XML parts become trees whatever their encoding, or are refused with a reason."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.package import InputError, Limits, Package, open_package

from .zips import MAIN, TYPES, W, document, make, parts

BODY = "<w:p><w:r><w:t>此件公开发布</w:t></w:r></w:p>"


def opened(main: str | bytes, limits: Limits | None = None) -> Package:
    return open_package(make(parts(main=main)), limits or Limits())


def text(package: Package) -> str:
    return "".join(str(piece) for piece in package.tree(MAIN).itertext())


def declared(encoding: str) -> bytes:
    return f'<?xml version="1.0" encoding="{encoding}"?>{document(BODY)}'.encode(encoding)


@pytest.mark.parametrize(
    "content",
    [
        declared("utf-8"),
        b"\xef\xbb\xbf" + declared("utf-8"),
        declared("utf-16"),
        document(BODY).encode("utf-16"),
        document(BODY).encode("utf-16-be").join([b"\xfe\xff", b""]),
        f'<?xml version="1.0" encoding="UTF-8"?>{document(BODY)}'.encode("utf-16"),
        f'<?xml version="1.0" encoding="UTF-16"?>{document(BODY)}'.encode("utf-16-le"),
        declared("GB18030"),
        declared("gbk"),
        f"<!-- 注 -->{document(BODY)}".encode(),
        f'<?xml version="1.0"?>\r\n<?mso x?>{document(BODY)}'.encode(),
    ],
)
def test_encodings_of_real_files_are_read(content: bytes) -> None:
    assert text(opened(content)) == "此件公开发布"


def test_content_types_in_utf_16_are_read() -> None:
    types = str(parts()[TYPES]).encode("utf-16")
    assert open_package(make(parts(types=types))).kind == "docx"


def test_comments_do_not_split_text() -> None:
    root = opened(document("<w:t>此件<!-- x -->公开<?y z?>发布</w:t>")).tree(MAIN)
    assert root[0][0].text == "此件公开发布"


def test_the_word_doctype_in_the_text_is_no_doctype() -> None:
    package = opened(document("<w:t><![CDATA[<!DOCTYPE html>]]></w:t>"))
    assert text(package) == "<!DOCTYPE html>"


@pytest.mark.parametrize(
    ("content", "phrase"),
    [
        (document("<w:t>\x01</w:t>"), "含有不允许的控制字符"),
        (document("<w:t>&#2;</w:t>"), "含有不允许的控制字符"),
        (document("<w:t>\x00</w:t>"), "含有不允许的控制字符"),
        (document("<w:p>"), "标签不配对"),
        (document()[:-5], "标签不完整"),
        (document()[:-13], "内容不完整"),
        (document() + "<a/>", "结尾有多余内容"),
        (document("<x:p/>"), "命名空间前缀没有声明"),
        (document('<w:p a="1" a="2"/>'), "属性重复"),
        (document("<w:p>&x;</w:p>"), "引用了没有声明的实体"),
        (document().encode() + b"\xff", "结尾有多余内容"),
        (document("<w:t>?</w:t>").encode().replace(b"?", b"\xff\xfe"), "字节与声明的编码不符"),
        (b"", "内容为空或不是 XML"),
        ("纯文本", "内容为空或不是 XML"),
        (declared("utf-8").replace(b"utf-8", b"utf-7"), "声明为 utf-7"),
        (declared("utf-8").replace(b"utf-8", b"x-no-such"), "声明为 x-no-such"),
    ],
)
def test_bad_xml_is_refused_with_place_and_reason(content: str | bytes, phrase: str) -> None:
    with pytest.raises(InputError) as caught:
        opened(content).tree(MAIN)
    assert (caught.value.code, caught.value.part) == ("DOC008", MAIN)
    assert phrase in caught.value.message
    assert caught.value.remedy


def test_depth_can_be_lowered() -> None:
    nested = document("<w:p>" * 5 + "</w:p>" * 5)
    assert opened(nested, Limits(depth=7)).tree(MAIN) is not None
    with pytest.raises(InputError, match="超过 6 层元素"):
        opened(nested, Limits(depth=6)).tree(MAIN)


def test_an_absent_part_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        opened(document()).tree("word/styles.xml")


def test_parsing_a_part_again_does_not_count_again() -> None:
    package = opened(document("<w:p/>" * 100_000), Limits(elements=120_000))
    for _ in range(3):
        assert len(package.tree(MAIN)[0]) == 100_000


MARKUP = st.lists(
    st.sampled_from(
        ["<w:p>", "</w:p>", "<w:p/>", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE a[",
         "]>", "<!ENTITY a 'b'>", "&a;", "&#1;", "&#x10FFFF;", 'x="', '"', "文", "\0", "\ufffe",
         "<?xml version='1.0' encoding='gbk'?>", f"xmlns:w='{W}'", "<w:", ">", " "]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@settings(deadline=None)
@given(MARKUP, st.sampled_from(["utf-8", "utf-16", "utf-16-be", "utf-32", "gb18030"]))
def test_scrambled_markup_is_parsed_or_refused(markup: str, encoding: str) -> None:
    for content in (markup, document(markup)):
        package = opened(content.encode(encoding, "ignore"))
        try:
            assert package.tree(MAIN).tag
        except InputError as error:
            assert error.code == "DOC008"
