"""Parts, kinds and relationships of packages as real programs write them."""

import pickle
from hashlib import sha256

import pytest

from doclint.package import InputError, Relationship, open_package
from doclint.package.relationships import resolve

from .zips import (
    MAIN,
    MAIN_RELS,
    RELS,
    STRICT,
    TRANSITIONAL,
    W_STRICT,
    WORD,
    content_types,
    document,
    make,
    parts,
    relationships,
)

MACRO = "application/vnd.ms-word"


@pytest.mark.parametrize(
    ("main_type", "kind"),
    [
        (f"{WORD}.document.main+xml", "docx"),
        (f"{WORD}.template.main+xml", "dotx"),
        (f"{MACRO}.document.macroEnabled.main+xml", "docm"),
        (f"{MACRO}.template.macroEnabledTemplate.main+xml", "dotm"),
        ("application/xml", "docx"),
        ("", "docx"),
    ],
)
def test_kind_is_told_by_content_type_or_root(main_type: str, kind: str) -> None:
    package = open_package(make(parts(types=content_types(main_type=main_type))))
    assert (package.kind, package.strict, package.main) == (kind, False, MAIN)


def test_sha256_is_that_of_the_file() -> None:
    data = make(parts())
    assert open_package(data).sha256 == sha256(data).hexdigest()


def test_strict_relationships_read_like_transitional_ones() -> None:
    content = parts(
        main=document(namespace=W_STRICT), rels=relationships(("officeDocument", MAIN), base=STRICT)
    ) | {MAIN_RELS: relationships(("styles", "styles.xml"), base=STRICT), "word/styles.xml": "<s/>"}
    package = open_package(make(content))
    assert package.strict
    assert package.related(MAIN, "styles") == "word/styles.xml"


@pytest.mark.parametrize("left_out", ["types", "rels"])
def test_a_package_opens_without_content_types_or_relationships(left_out: str) -> None:
    package = open_package(make(parts(**{left_out: None})))
    assert (package.main, package.kind) == (MAIN, "docx")


def test_a_bare_main_part_opens() -> None:
    assert open_package(make({MAIN: document()})).kind == "docx"


def test_a_renamed_main_part_is_found_by_its_relationship() -> None:
    types = content_types(("/doc/main2.xml", f"{WORD}.document.main+xml"))
    content = parts(
        main=None, types=types, rels=relationships(("officeDocument", "/doc/main2.xml"))
    )
    package = open_package(make(content | {"doc/main2.xml": document()}))
    assert package.main == "doc/main2.xml"


def test_a_renamed_main_part_is_found_by_its_content_type() -> None:
    types = content_types(("/doc/main2.xml", f"{WORD}.document.main+xml"))
    content = parts(main=None, types=types, rels=relationships(("officeDocument", "gone.xml")))
    assert open_package(make(content | {"doc/main2.xml": document()})).main == "doc/main2.xml"


def test_relationships_are_resolved() -> None:
    rows = [
        ("styles", "styles.xml"),
        ("header", "/word/Header1.xml"),
        ("image", "media\\图 %31.png"),
        ("hyperlink", "https://www.gov.cn/a#b"),
        ("footnotes", "../word/footnotes.xml"),
    ]
    content = parts() | {
        MAIN_RELS: relationships(*rows),
        "word/header1.xml": "<h/>",
        "word/media/图 1.png": b"png",
    }
    package = open_package(make(content))
    assert package.relationships(MAIN) == (
        Relationship("rId1", "styles", "word/styles.xml", False),
        Relationship("rId2", "header", "word/header1.xml", False),
        Relationship("rId3", "image", "word/media/图 1.png", False),
        Relationship("rId4", "hyperlink", "https://www.gov.cn/a#b", True),
        Relationship("rId5", "footnotes", "word/footnotes.xml", False),
    )
    assert package.relationships("word/header1.xml") == ()
    assert [row.type for row in package.relationships("")] == ["officeDocument"]


def test_related_passes_over_what_is_absent_or_external() -> None:
    rows = [
        ("header", "https://example.org/header1.xml"),
        ("header", "header1.xml"),
        ("header", "header2.xml"),
    ]
    content = parts() | {MAIN_RELS: relationships(*rows), "word/header2.xml": "<h/>"}
    package = open_package(make(content))
    assert package.related(MAIN, "header") == "word/header2.xml"
    assert package.related(MAIN, "styles") is None


def test_a_relationship_without_target_is_passed_over() -> None:
    rels = relationships(("officeDocument", MAIN)).replace(
        "</Relationships>", f'<Relationship Id="x" Type="{TRANSITIONAL}/y"/></Relationships>'
    )
    assert len(open_package(make(parts(rels=rels))).relationships("")) == 1


@pytest.mark.parametrize(
    ("target", "part", "name"),
    [
        ("styles.xml", "word/document.xml", "word/styles.xml"),
        ("/word/styles.xml", "word/document.xml", "word/styles.xml"),
        ("../docProps/app.xml", "word/document.xml", "docProps/app.xml"),
        ("../../../x.xml", "word/document.xml", "x.xml"),
        ("./a/../b.xml#c", "word/document.xml", "word/b.xml"),
        ("word\\document.xml", "", "word/document.xml"),
        ("", "word/document.xml", "word"),
        ("#bookmark", "", ""),
    ],
)
def test_targets_stay_within_the_package(target: str, part: str, name: str) -> None:
    assert resolve(target, part) == name


def test_content_type_by_override_then_extension() -> None:
    package = open_package(make(parts(types=content_types(("/word/A.xml", "application/a")))))
    assert package.content_type("word/a.xml") == "application/a"
    assert package.content_type("word/b.xml") == "application/xml"
    assert package.content_type("word/b.png") == ""


def test_broken_relationships_of_the_package_are_named() -> None:
    with pytest.raises(InputError) as caught:
        open_package(make(parts(rels="<Relationships>")))
    assert (caught.value.code, caught.value.part) == ("DOC008", RELS)


def test_a_word_package_without_main_part_is_named() -> None:
    with pytest.raises(InputError, match="DOC009 这像是 Word 文档，但缺少正文部件"):
        open_package(make(parts(main=None) | {"word/styles.xml": "<s/>"}))


def test_an_error_survives_pickling() -> None:
    """Workers send it to the process that reports."""
    with pytest.raises(InputError) as caught:
        open_package(b"")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (again.code, again.message, str(again)) == ("DOC002", caught.value.message, str(again))
    assert str(again) == str(caught.value)
