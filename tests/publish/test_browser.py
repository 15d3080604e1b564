"""Marked pages in a real browser: apart from the marks it shows what it showed before."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from doclint.page import read_page
from doclint.page.model import Page
from doclint.publish.html import mark
from doclint.publish.words import banner
from tests.page.forms import page_bytes
from tests.publish.marks import mark_of

_PAGES = ("ministry", "spanning_rows", "definition_list", "several_editors")
_TAGS = re.compile(r"<script.*?</script>|<style.*?</style>|<[^>]*>", re.DOTALL)
_MARKS = re.compile(r"<!--doclint:.*?<!--/doclint:[^>]*-->", re.DOTALL)


@pytest.fixture(scope="module")
def chromium() -> str:
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.fail("没有 Chromium，请运行 .ci/components，或者 apt-get install chromium")
    return program


def _rendered(chromium: str, folder: Path, data: bytes) -> str:
    """The page's elements as the browser made them."""
    page = folder / "page.html"
    page.write_bytes(data)
    command = [
        chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
        f"--user-data-dir={folder / 'profile'}", "--dump-dom", page.as_uri(),
    ]  # fmt: skip
    done = subprocess.run(command, check=True, capture_output=True, timeout=90)
    return done.stdout.decode("utf-8")


def _words(dom: str) -> str:
    """What a reader sees, white space removed."""
    return "".join(_TAGS.sub("", dom.partition("<body")[2]).split())


@pytest.mark.parametrize("name", _PAGES)
def test_a_browser_shows_the_mark_and_else_the_same_page(
    chromium: str, tmp_path: Path, name: str
) -> None:
    data = page_bytes(name, "gb18030")
    page = read_page(data)
    made = mark_of(page)
    before = _rendered(chromium, tmp_path, _without_status(data, page))
    after = _rendered(chromium, tmp_path, mark(data, page, made).data)
    shown = _words(after)
    assert "".join(banner(made).split()) in shown
    assert shown.index("【已废止】") < shown.index("".join(page.text[-1].split())[-12:])
    assert _words(_MARKS.sub("", after)) == _words(before)


def _without_status(data: bytes, page: Page) -> bytes:
    """The page with its 有效性 cell emptied: the mark stands in its place."""
    field = page.field("有效性")
    return data if field is None else data[: field.span.start] + data[field.span.end :]
