"""Real pages of the State Council's portal and others, where the corpus is there."""

import os
import re
from pathlib import Path

import pytest

from doclint.page import read_page
from doclint.page.model import POLICY
from doclint.publish.comment import regions
from doclint.publish.html import inspect, mark, strip
from tests.publish.marks import EXPIRED, MARKS, mark_of

ROOT = Path(__file__).parents[2]
PAGES = Path(os.environ.get("DOCLINT_CORPUS") or ROOT.parent / "shared" / "corpus") / "pages"
FILES = sorted(PAGES.glob("*.html"))
pytestmark = pytest.mark.skipif(not FILES, reason="the corpus is not here: set DOCLINT_CORPUS")
_CHARSET = re.compile(rb"(?i)charset=[\"']?utf-8[\"']?")


def _variants(data: bytes) -> list[bytes]:
    """The page as it is, in GB18030, and with CRLF."""
    text = _CHARSET.sub(b"charset=gb18030", data).decode("utf-8")
    return [data, text.encode("gb18030"), data.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")]


def _is_policy(file: Path) -> bool:
    return file.name.startswith("govcn_")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_marked_in_the_right_places_and_back(file: Path) -> None:
    # Every mark on the page as it is; one of them on the same page in other bytes.
    for data, marks in zip(
        _variants(file.read_bytes()), (MARKS, MARKS[:1], MARKS[-1:]), strict=True
    ):
        page = read_page(data)
        assert (page.kind == POLICY) == _is_policy(file)
        for one in marks:
            first = mark_of(page, one)
            marked = mark(data, page, first)
            assert strip(marked.data) == data
            if not _is_policy(file):
                assert marked.data == data
                assert marked.reason
                continue
            assert [r.part for r in regions(marked.data)] == ["cell", "banner"]
            assert mark(marked.data, read_page(marked.data), first).data == marked.data
            assert inspect(marked.data).mark == first
            other = mark_of(page, EXPIRED)
            again = mark(marked.data, read_page(marked.data), other).data
            assert again == mark(data, page, other).data
            assert strip(again) == data


@pytest.mark.parametrize("file", list(filter(_is_policy, FILES)), ids=lambda file: file.stem)
def test_the_places_of_a_real_page(file: Path) -> None:
    data = file.read_bytes()
    page = read_page(data)
    marked = mark(data, page, mark_of(page)).data.decode()
    row = marked.index('<tr><td><b>有 效 性：</b></td><td colspan="3">已废止</td></tr>')
    assert marked.index("发文字号：") < row < marked.index("主 题 词：")
    assert row < marked.index('UCAP-CONTENT"><!--doclint:status') < marked.index('role="note"')
    assert marked.count("application/ld+json") == 1
