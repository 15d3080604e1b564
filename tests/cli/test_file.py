"""Writing a report to a file."""

import os
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from doclint.cli.file import check_target, write_file


def test_the_old_report_stays_when_the_new_one_fails(tmp_path: Path) -> None:
    target = tmp_path / "r.json"
    target.write_text("old")

    def pieces() -> Iterator[str]:
        yield "new"
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_file(str(target), pieces())
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_link_keeps_pointing_to_the_file_written(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    write_file(str(tmp_path / "link"), ["新\n"])
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == "新\n".encode()


@pytest.mark.skipif(os.name == "nt", reason="no devices of this name")
def test_a_device_is_written_to_and_not_replaced() -> None:
    write_file(os.devnull, ["text"])
    assert not os.path.isfile(os.devnull)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("无/r.txt", "不存在"),
        ("ordner", "这是一个文件夹"),
        ("draft.docx", "报告会覆盖它"),
        ("./ordner/../draft.docx", "报告会覆盖它"),
    ],
)
def test_targets_that_cannot_be(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "ordner").mkdir()
    draft = tmp_path / "draft.docx"
    draft.touch()
    with pytest.raises(click.UsageError, match=message):
        check_target(str(tmp_path / name), [str(draft), "missing.docx"])


def test_a_new_file_in_an_existing_folder_is_a_target(tmp_path: Path) -> None:
    check_target(str(tmp_path / "r.txt"), ["missing.docx"])


def test_a_file_that_cannot_be_written_is_a_clear_error(tmp_path: Path, monkeypatch) -> None:
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("doclint.cli.file.os.replace", full)
    with pytest.raises(click.UsageError, match=r"无法写入 .*No space left"):
        write_file(str(tmp_path / "r.txt"), ["text"])
    assert list(tmp_path.iterdir()) == []
