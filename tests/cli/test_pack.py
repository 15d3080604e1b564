"""``doclint pack``: begin, test, kinds."""

from pathlib import Path

import pytest

from doclint.cli import run
from doclint.reports.width import width

EXAMPLE = str(Path(__file__).parents[2] / "examples" / "packs" / "binhai.toml")
Capture = pytest.CaptureFixture[str]


def test_a_new_pack_passes_its_test(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["pack", "new", "mine.toml", "--prefix", "ZZ", "--name", "某县公文规则"]) == 0
    assert 'plugins = ["./mine.toml"]' in capsys.readouterr().out
    assert run(["pack", "test", "mine.toml"]) == 0
    out = capsys.readouterr().out
    assert "某县公文规则" in out and "ZZ009" in out and "都通过" in out
    assert max(width(line) for line in out.split("\n")) <= 80


def test_a_file_is_not_written_over(tmp_path: Path, capsys: Capture) -> None:
    path = tmp_path / "mine.toml"
    path.write_text("# mine", "utf-8")
    assert run(["pack", "new", str(path), "--prefix", "ZZ"]) == 2
    assert "已经有了" in capsys.readouterr().err
    assert path.read_text("utf-8") == "# mine"


@pytest.mark.parametrize("prefix", ["zz", "Z", "ZZZZZZZ", "Z1", "某县"])
def test_a_prefix_must_be_capitals(prefix: str, tmp_path: Path, capsys: Capture) -> None:
    assert run(["pack", "new", str(tmp_path / "a.toml"), "--prefix", prefix]) == 2
    assert "大写字母" in capsys.readouterr().err
    assert not (tmp_path / "a.toml").exists()


def test_an_example_that_fails_is_shown_with_what_was_found(
    tmp_path: Path, capsys: Capture
) -> None:
    text = Path(EXAMPLE).read_text("utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(
        text.replace("由属地政府负责。", "由县政府负责。").replace("max = 50", "max = 20"), "utf-8"
    )
    assert run(["pack", "test", str(path)]) == 1
    out = capsys.readouterr().out
    assert "BH009 用例“标题在五十字以内”没有通过：不应报出" in out
    assert "1 个没有通过" in out
    assert "没有错误示例查到 BH006:dangdi" in out
    assert max(width(line) for line in out.split("\n")) <= 80


def test_a_bad_example_that_nothing_is_found_in_fails(tmp_path: Path, capsys: Capture) -> None:
    text = Path(EXAMPLE).read_text("utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(
        text.replace("市环保局、市府办要", "各单位要"),
        "utf-8",
    )
    assert run(["pack", "test", str(path)]) == 1
    assert "没有报出问题" in capsys.readouterr().out


def test_a_pack_that_cannot_be_used_does_not_keep_others_from_being_tested(
    tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "bad.toml"
    path.write_text("schema = 2", "utf-8")
    assert run(["pack", "test", str(path), EXAMPLE]) == 2
    captured = capsys.readouterr()
    assert "bad.toml" in captured.err and "都通过" in captured.out


def test_an_example_that_makes_no_draft_is_an_error(tmp_path: Path, capsys: Capture) -> None:
    text = Path(EXAMPLE).read_text("utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(text.replace("draft = { document_number", "draft = { document_numbr"), "utf-8")
    assert run(["pack", "test", str(path)]) == 2
    assert "BH004" in capsys.readouterr().err


def test_a_clash_with_doclint_is_named(tmp_path: Path, capsys: Capture) -> None:
    text = Path(EXAMPLE).read_text("utf-8").replace("BH", "EL")
    path = tmp_path / "mine.toml"
    path.write_text(text, "utf-8")
    assert run(["pack", "test", str(path)]) == 2
    assert "EL" in capsys.readouterr().err


def test_kinds_are_explained(capsys: Capture) -> None:
    assert run(["pack", "kinds"]) == 0
    out = capsys.readouterr().out
    for word in ("presence", "cap", "replaced-by", "发文字号", "正文字数", "mark-required"):
        assert word in out
    assert max(width(line) for line in out.split("\n")) <= 80
    assert run(["pack", "kinds", "forbidden"]) == 2
    assert "是否指 forbid" in capsys.readouterr().err


def test_without_a_command_the_commands_are_listed(capsys: Capture) -> None:
    assert run(["pack", "--help"]) == 0
    out = capsys.readouterr().out
    assert "new" in out and "test" in out and "kinds" in out
