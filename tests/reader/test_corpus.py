"""Real documents, where the collection is at hand: nothing lost, nothing invented."""

import os
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from lxml import etree

import doclint
from doclint.package import InputError, open_package
from doclint.reader import read

from .packages import W

ROOT = Path(doclint.__file__).parents[1]
CORPUS = Path(os.environ.get("DOCLINT_CORPUS") or ROOT.parent / "shared" / "corpus")
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SIGNS = {"tab": "\t", "noBreakHyphen": "-"}
_MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_TEXTS = (f"{{{W}}}t", f"{{{_MATH}}}t")
_SPECIAL = [f"{{{W}}}{tag}" for tag in ("vanish", "sym", "fldChar", "showingPlcHdr")]

needs_corpus = pytest.mark.skipif(
    not (CORPUS / "gold").is_dir(), reason="the collection of documents is not here"
)


def naive(element: etree._Element) -> Iterator[str]:
    """All text under an element by plain recursion, alternatives by their first branch."""
    for child in element:
        name = etree.QName(child).localname
        if name == "t" and child.tag in _TEXTS:
            yield child.text or ""
        elif child.tag == f"{_MC}AlternateContent":
            yield from naive(child[0])
        elif child.tag.startswith(f"{{{W}}}") and name in _SIGNS and element.tag == f"{{{W}}}r":
            yield _SIGNS[name]
        elif name not in ("del", "moveFrom", "pPr", "rPr"):
            yield from naive(child)


@needs_corpus
@pytest.mark.parametrize("folder", ["gold", "unlabelled"])
def test_the_body_holds_the_characters_that_a_naive_walk_finds(folder: str) -> None:
    compared = 0
    for path in sorted((CORPUS / folder).glob("*.docx"))[:120]:
        package = open_package(path.read_bytes())
        root = package.tree(package.main)
        if next(root.iter(*_SPECIAL), None) is not None:
            continue
        own = [x.text for x in read(package).paragraphs if x.part == package.main]
        found = Counter("".join(own).replace("\n", ""))
        assert found == Counter("".join(naive(root))), path.name
        compared += 1
    assert compared >= 50


@needs_corpus
def test_odd_files_give_a_document_or_a_named_refusal() -> None:
    read_well, slowest = 0, 0.0
    for path in sorted((CORPUS / "robust").iterdir()):
        started = time.process_time()
        try:
            document = read(path)
        except InputError:
            continue
        for paragraph in document.paragraphs:
            document.runs(paragraph)
        dict(document.properties)
        read_well += 1
        slowest = max(slowest, time.process_time() - started)
    assert read_well > 1000
    assert slowest < 10
