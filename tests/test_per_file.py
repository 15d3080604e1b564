"""Options for some files: which paths a pattern stands for, what they change."""

import ntpath
import os
import types

import pytest

from doclint import per_file
from doclint.per_file import matches, matching, settings_with
from doclint.settings import PerFile, Settings


@pytest.mark.parametrize(
    ("pattern", "path", "found"),
    [
        ("草稿/**", "/r/草稿/a.docx", True),
        ("草稿/**", "/r/草稿/甲/乙/a.docx", True),
        ("草稿/**", "/r/草稿", False),
        ("草稿/**", "/r/草稿本/a.docx", False),
        ("草稿/*", "/r/草稿/甲/a.docx", False),
        ("./草稿/*.docx", "/r/草稿/a.docx", True),
        ("**/草稿/*.docx", "/r/草稿/a.docx", True),
        ("**/草稿/*.docx", "/r/甲/乙/草稿/a.docx", True),
        ("甲/**/a.docx", "/r/甲/a.docx", True),
        ("甲/**/a.docx", "/r/甲/乙/丙/a.docx", True),
        ("*.docx", "/r/甲/a.docx", True),
        ("*.docx", "/r/甲/a.docm", False),
        ("~?[0-9].docx", "/r/~a1.docx", True),
        ("[!0-9].docx", "/r/1.docx", False),
        ("[^0-9].docx", "/r/x.docx", True),
        ("[]].docx", "/r/].docx", True),
        ("[a.docx", "/r/[a.docx", True),
        ("a+(b).docx", "/r/a+(b).docx", True),
        ("../**", "/别处/a.docx", True),
        ("甲/*", "/别处/a.docx", False),
    ],
)
def test_patterns(pattern: str, path: str, found: bool) -> None:
    assert matches(PerFile(pattern, "/r", ()), path) is found


def test_patterns_on_windows(monkeypatch: pytest.MonkeyPatch) -> None:
    """Backslashes are separators, case is nothing, another drive is elsewhere."""
    system = types.SimpleNamespace(path=ntpath, sep="\\", name="nt")
    monkeypatch.setattr(per_file, "os", system)
    per_file._compiled.cache_clear()
    base = "C:\\公文"
    assert matches(PerFile("草稿/**", base, ()), "C:\\公文\\草稿\\甲\\A.DOCX")
    assert matches(PerFile("草稿/*.docx", base, ()), "c:\\公文\\草稿\\A.DOCX")
    assert not matches(PerFile("草稿/**", base, ()), "D:\\公文\\草稿\\a.docx")
    per_file._compiled.cache_clear()


def test_later_patterns_prevail_and_what_is_ignored_adds_up() -> None:
    base = os.path.abspath("/r")
    settings = Settings(
        ignore=("EL",),
        select=("DA", "EL"),
        severities=(("EL", "info"),),
        per_file=(
            PerFile("*", base, (("stage", "drafting"), ("ignore", ("LY",)))),
            PerFile("a/*", base, (("stage", "issuing"), ("ignore", ("SM",)), ("select", ()))),
            PerFile("b/*", base, (("profile", "x"),)),
            PerFile("a/*", base, (("severities", (("EL", "error"),)),)),
        ),
    )
    assert settings_with(settings, matching(settings, "/r/a/1.docx")) == Settings(
        stage="issuing",
        ignore=("EL", "LY", "SM"),
        severities=(("EL", "info"), ("EL", "error")),
    )
    assert matching(settings, "") == (), "standard input is no file"
