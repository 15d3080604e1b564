"""What is kept of a pack says what the pack says, or is not used."""

import marshal
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from doclint.rules.packs import Pack, PackError, cache, load_pack
from doclint.rules.packs.deferred import Deferred
from doclint.rules.packs.starter import starter
from doclint.testing.pack import outcomes

ROOT = Path(__file__).parents[3]
# Where the doclint under test lies, the sources or an installation: both keep packs apart.
HERE = str(Path(cache.__file__).parents[3])
FOLDER = Path(__file__).parent
BASE = FOLDER / "base.toml"
PACKS = [
    ROOT / "examples" / "packs" / "binhai.toml",
    *sorted((ROOT / "plugins").glob("*/*/rules.toml")),
    BASE,
    *sorted((FOLDER / "kinds").glob("*.toml")),
]
READER = ("msgspec", "tomllib", "doclint.decoding", "doclint.rules.packs.building")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty cache; it is made when something is kept."""
    path = tmp_path / "cache"
    monkeypatch.setenv("DOCLINT_CACHE", str(path))
    return path


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack that may be edited."""
    path = tmp_path / "rules.toml"
    path.write_bytes(BASE.read_bytes())
    return path


def kept(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.is_dir() else []


def values(pack: Pack) -> Iterator[object]:
    """All that a pack is, with types: checks by what they look for."""
    yield pack._replace(rules=())
    for rule in pack.rules:
        plan = rule.check.plan if isinstance(rule.check, Deferred) else rule.check
        yield type(rule), [(type(each), each) for each in rule._replace(check=plan)]
        yield [type(each) for each in rule.basis]
    for profile in pack.profiles:
        yield type(profile), [(name, type(caps)) for name, caps in profile.options.items()]
    yield [type(example) for example in pack.examples]


def never(*_: object) -> None:
    raise AssertionError("the pack was read again")


def loaded_without_reading(path: Path, monkeypatch: pytest.MonkeyPatch) -> Pack:
    """The pack as it was kept; fails where it would be read."""
    with monkeypatch.context() as patch:
        patch.setattr("doclint.rules.packs.reading.read", never)
        return load_pack(path)


@pytest.mark.parametrize("path", PACKS, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_what_was_kept_equals_what_was_read(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = load_pack(path)
    again = loaded_without_reading(path, monkeypatch)
    assert list(values(again)) == list(values(read))
    assert again.provider == read.provider and again.digest == read.digest


def test_a_pack_that_was_kept_passes_its_examples(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every kind of check, made of what was kept."""
    path = tmp_path / "mine.toml"
    path.write_text(starter("ZZ", "某县"), "utf-8")
    load_pack(path)
    with monkeypatch.context() as patch:
        patch.setattr("doclint.rules.packs.reading.read", never)
        done = list(outcomes(load_pack(path), str(path)))
    assert done and [each.told for each in done if each.told] == []


def test_the_name_of_the_file_is_that_of_the_file_read(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_pack(pack)
    other = pack.with_name("other.toml")
    other.write_bytes(pack.read_bytes())
    assert loaded_without_reading(other, monkeypatch).file == "other.toml"


def test_an_edited_pack_is_noticed_though_size_and_time_are_the_same(pack: Path) -> None:
    before, state = load_pack(pack), pack.stat()
    text = pack.read_text("utf-8")
    title = before.rules[0].title
    pack.write_text(text.replace(title, title[::-1]), "utf-8")
    os.utime(pack, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert pack.stat().st_size == state.st_size
    assert load_pack(pack).rules[0].title == title[::-1] != title


def test_a_pack_that_becomes_malformed_stops_the_run_each_time(pack: Path, folder: Path) -> None:
    load_pack(pack)
    before = kept(folder)
    lines = pack.read_text("utf-8").split("\n")
    at = next(i for i, line in enumerate(lines) if line.startswith("title"))
    lines[at] = "titel" + lines[at].removeprefix("title")
    pack.write_text("\n".join(lines), "utf-8")
    for _ in range(2):
        with pytest.raises(PackError, match=f"rules.toml 第{at + 1}行.*titel"):
            load_pack(pack)
    assert kept(folder) == before


@pytest.mark.parametrize("change", ["doclint", "python", "a source", "where doclint lies"])
def test_another_doclint_or_python_does_not_use_what_was_kept(
    change: str, pack: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_pack(pack)
    if change == "doclint":
        monkeypatch.setattr("doclint.__version__", "9.9")
    elif change == "python":
        monkeypatch.setattr("sys.version", "3.99")
    elif change == "a source":
        states = [*cache._states("rules/packs")]
        assert any(each.startswith("rules/packs/checking.py ") for each in states)
        monkeypatch.setattr(cache, "_states", lambda name: [*states, "edited"])
    else:
        (folder.parent / "copy").symlink_to(cache._HOME)
        monkeypatch.setattr(cache, "_HOME", str(folder.parent / "copy"))
    load_pack(pack)
    assert len(kept(folder)) == 2


def test_an_edited_source_changes_its_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "rules.py"
    source.write_text("a = 1\n")
    monkeypatch.setattr(cache, "_HOME", str(tmp_path))
    before = list(cache._states(""))
    os.utime(source, ns=(1, 1))
    touched = list(cache._states(""))
    source.write_text("a = 22\n")
    os.utime(source, ns=(1, 1))
    assert len({*before, *touched, *cache._states("")}) == 3


@pytest.mark.parametrize("kind", ["empty", "cut", "a byte", "forged", "of another pack", "folder"])
def test_what_is_damaged_is_not_used_and_is_mended(
    kind: str, pack: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right = list(values(load_pack(pack)))
    (file,) = kept(folder)
    content = file.read_bytes()
    if kind == "folder":
        file.unlink()
        file.mkdir()
    elif kind == "of another pack":
        load_pack(PACKS[0])
        (other,) = {*kept(folder)} - {file}
        file.write_bytes(other.read_bytes())
    else:
        file.write_bytes(
            {
                "empty": b"",
                "cut": content[:-1],
                "a byte": content[:99] + bytes([content[99] ^ 1]) + content[100:],
                "forged": content[:32] + marshal.dumps(("forged", (), (), (), ())),
            }[kind]
        )
    assert list(values(load_pack(pack))) == right
    if kind != "folder":
        assert file.read_bytes()[:32] == content[:32]
        assert list(values(loaded_without_reading(pack, monkeypatch))) == right


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have owners on POSIX only")
def test_what_others_may_write_is_not_used(pack: Path, folder: Path) -> None:
    load_pack(pack)
    (file,) = kept(folder)
    assert file.stat().st_mode & 0o777 == 0o600 and folder.stat().st_mode & 0o777 == 0o700
    assert cache.kept(str(file)) is not None
    file.chmod(0o622)
    assert cache.kept(str(file)) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have owners on POSIX only")
def test_what_belongs_to_somebody_else_is_not_used(
    pack: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_pack(pack)
    (file,) = kept(folder)
    monkeypatch.setattr("os.geteuid", lambda: file.stat().st_uid + 1)
    assert cache.kept(str(file)) is None


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="files have owners on POSIX only")
def test_root_makes_nothing_in_the_home_of_another(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.geteuid", lambda: 0)
    state = os.stat_result((0o40755, 0, 0, 1, 1000, 1000, 0, 0, 0, 0))
    monkeypatch.setattr(cache.os, "stat", lambda path, **_: state)
    assert cache._is_foreign(str(tmp_path))


def test_a_folder_that_cannot_be_made_or_written_is_passed_over(
    pack: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write_text("a file, not a folder")
    assert len(load_pack(pack).rules) == len(load_pack(pack).rules) > 0
    folder.unlink()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    assert load_pack(pack).rules
    assert kept(folder) == []


def test_an_example_with_tables_and_a_date_is_kept(
    pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = pack.read_text("utf-8")
    draft = 'issued_on = 2026-01-31, attachments = [{ title = "表", pages = 1.5 }], mark = true'
    example = f'[[rule.bad]]\nname = "日期"\ndraft = {{ {draft} }}\n\n'
    pack.write_text(text.replace("[[rule.bad]]", example + "[[rule.bad]]", 1), "utf-8")
    read = load_pack(pack)
    (table,) = [example.table for example in read.examples if example.name == "日期"]
    assert {"issued_on", "attachments", "mark"} == set(table["draft"])
    assert list(values(loaded_without_reading(pack, monkeypatch))) == list(values(read))


@pytest.mark.parametrize(
    ("variables", "expected"),
    [
        ({"DOCLINT_CACHE": "/a"}, "/a"),
        ({"DOCLINT_CACHE": "", "XDG_CACHE_HOME": "/b", "HOME": "/h"}, ""),
        ({"DOCLINT_CACHE": "here", "HOME": "/h"}, ""),
        ({"XDG_CACHE_HOME": "/b", "HOME": "/h"}, "/b/doclint"),
        ({"XDG_CACHE_HOME": "here", "HOME": "/h"}, "/h/.cache/doclint"),
        ({"XDG_CACHE_HOME": "", "LOCALAPPDATA": "/l"}, "/l/doclint"),
        ({"HOME": "/h"}, "/h/.cache/doclint"),
        ({"HOME": "here"}, ""),
        ({}, ""),
    ],
)
def test_the_folder_is_the_users_or_none(
    variables: dict[str, str], expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("DOCLINT_CACHE", "XDG_CACHE_HOME", "LOCALAPPDATA", "HOME"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert cache._folder() == expected
    assert cache.place("0" * 64) == "" if not expected else cache.place("0" * 64) > expected


def test_nothing_is_kept_beside_the_pack_or_where_one_works(
    tmp_path: Path, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for said in ("", "cache", "."):
        monkeypatch.setenv("DOCLINT_CACHE", said)
        load_pack(pack)
    assert [*tmp_path.iterdir()] == [pack]


def test_the_oldest_make_way(pack: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Files that doclint did not make stay."""
    monkeypatch.setattr(cache, "_MOST", 2)
    folder.mkdir()
    (folder / "notes.txt").touch()
    (folder / "pack-mine.toml").touch()
    made = []
    for number in range(4):
        pack.write_bytes(BASE.read_bytes() + b"\n" * number)
        load_pack(pack)
        (new,) = {*kept(folder)} - {*made, folder / "notes.txt", folder / "pack-mine.toml"}
        os.utime(new, ns=(number, number))
        made.append(new)
    assert {*kept(folder)} == {folder / "notes.txt", folder / "pack-mine.toml", *made[2:]}


def run(code: str, *arguments: object) -> "subprocess.Popen[bytes]":
    """A process of its own, with the cache of this test."""
    environment = os.environ | {"PYTHONPATH": HERE, "DOCLINT_PLUGINS": ""}
    return subprocess.Popen(
        [sys.executable, "-c", code, *map(str, arguments)], cwd="/", env=environment,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip


def test_processes_at_once_all_get_the_pack_and_one_file_is_left(
    pack: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = "import sys; from doclint.rules.packs import load_pack; print(load_pack(sys.argv[1]).digest)"
    started = [run(code, pack) for _ in range(4)]
    said = {process.communicate(timeout=60) for process in started}
    expected = load_pack(pack).digest.encode()
    assert {(out.strip(), err) for out, err in said} == {(expected, b"")}
    assert len(kept(folder)) == 1
    assert loaded_without_reading(pack, monkeypatch).rules


@pytest.mark.parametrize("start", ["load", "check"])
def test_a_pack_that_was_kept_is_loaded_without_its_reader(start: str, pack: Path) -> None:
    """In a process of its own, the pack alone or the whole of ``doclint check``."""
    load = "from doclint.rules.packs import load_pack; load_pack(sys.argv[1]);"
    check = (
        "from doclint.cli import run; pack, draft = sys.argv[1:];"
        "run(['check', '--isolated', '--plugins', pack, draft]);"
    )
    told = (
        f"print('read' if any(n in sys.modules for n in {READER!r}) else 'kept', file=sys.stderr)"
    )
    code = f"import sys; {load if start == 'load' else check} {told}"
    draft = ROOT / "examples" / "compliant-notice.docx"
    said = []
    for _ in range(2):
        _, error = (process := run(code, pack, draft)).communicate(timeout=60)
        assert process.returncode == 0, error.decode()
        said.append(error.decode().split()[-1])
    assert said == ["read", "kept"]
