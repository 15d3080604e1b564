"""``revert --marks``, a damaged journal, and files that a raw list could not be looked for in."""

import os
from pathlib import Path

import pytest

from doclint.cli import run
from doclint.publish import journal
from tests.publish.portal import Portal
from tests.publish.portals import hashes


@pytest.fixture
def portal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    made = Portal(30)
    made.write(tmp_path / "portal")
    made.write_list(tmp_path / "清单.csv", 6)
    return tmp_path / "portal"


def annotate(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    code = run(["annotate", *arguments, "--root", "portal"])
    captured = capsys.readouterr()
    return code, captured.out.replace("\n  ", ""), captured.err


def test_the_way_back_without_the_journal(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = hashes(portal)
    assert annotate(capsys, "apply", "清单.csv", "--apply")[0] == 0
    marked = hashes(portal)
    os.unlink(journal.beside(str(portal)))
    code, out, err = annotate(capsys, "revert", "--marks")
    assert code == 0 and "将去掉标注" in out and "--apply" in err
    assert hashes(portal) == marked
    code, out, err = annotate(capsys, "revert", "--marks", "--apply")
    assert code == 0 and "已去掉标注" in out and "revert --last" in err
    now = hashes(portal)
    assert {path for path in now if now[path] != before.get(path)} <= {
        path for path in now if path.endswith(".docx")
    }
    assert annotate(capsys, "revert", "--marks")[:2] == (0, "共 0 个：没有找到 doclint 的标注\n")
    assert annotate(capsys, "verify")[0] == 0
    assert annotate(capsys, "revert", "--last")[0] == 0
    assert hashes(portal) == marked


def test_a_list_of_paths(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(capsys, "apply", "清单.csv", "--apply")
    path = next(Portal(30).listed(6)).path
    Path("名单.txt").write_text(f"{path}\nnone.html\n", "utf-8")
    code, out, _ = annotate(capsys, "revert", "--marks", "--list", "名单.txt")
    assert code == 1 and "将去掉标注 1" in out and "没有读 1" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("--marks", "--last"),
        ("--marks", "1"),
        ("--last", "--apply"),
        ("--last", "--list", "x"),
        ("--marks", "--list", "none.txt"),
    ],
)
def test_what_does_not_go_together(
    arguments: tuple[str, ...], portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert annotate(capsys, "revert", *arguments)[0] == 2


def test_a_damaged_journal(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    annotate(capsys, "apply", "清单.csv", "--apply")
    place = Path(journal.beside(str(portal)))
    content = bytearray(place.read_bytes())
    at = next(
        n for n in range(4096, len(content), 4096)
        if content[n] == 13 and b'"about"' in content[n : n + 4096]
    )  # fmt: skip
    content[at : at + 4096] = b"\xa5" * 4096
    place.write_bytes(content)
    code, out, _ = annotate(capsys, "verify")
    assert code == 1 and "日志已损坏" in out
    code, out, _ = annotate(capsys, "revert", "--last")
    assert code == 1 and "已恢复" in out and "日志已损坏" in out
    code, _, err = annotate(capsys, "revert", "--marks", "--apply")
    assert code == 2 and "改名移走" in err.replace("\n", "")


UNREAD = {
    "UTF-16": lambda path: path.write_bytes(path.read_bytes().decode("gb18030", "replace").encode("utf-16")),
    "pipe": lambda path: (path.unlink(), os.mkfifo(path)),
    "link": lambda path: (path.rename(path.parents[4] / "x.html"), path.symlink_to("/none.html")),
}  # fmt: skip


@pytest.mark.parametrize("name", UNREAD)
@pytest.mark.parametrize("write", [(), ("--apply",)])
def test_files_that_were_not_read_are_named(
    name: str, write: tuple[str, ...], portal: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = portal / next(Portal(30).listed(6)).path
    UNREAD[name](path)
    code, out, _ = annotate(capsys, "apply", "清单.csv", *write)
    assert code == 1 and "没有读的文件（1 个）" in out and path.name in out


def test_a_broken_word_file_is_named(portal: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (portal / "坏的.docx").write_bytes(b"PK broken")
    code, out, _ = annotate(capsys, "apply", "清单.csv", "--quiet")
    assert code == 1 and "坏的.docx" in out
