"""Rows for those who ask by a settings file; the library for databases is loaded here only."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from doclint.publish.refusal import PublishError
from doclint.publish.work import ROW, WOULD, Made

if TYPE_CHECKING:
    from doclint.publish.database import Rows

_HEAD = (
    "-- doclint：{what}。内容已变的行不会被改（受影响 0 行），请逐条核对受影响的行数。\nBEGIN;\n"
)


@contextmanager
def opened(path: str) -> "Iterator[Rows | None]":
    """The rows of a settings file, None without one; raises PublishError."""
    if not path:
        yield None
        return
    try:
        from doclint.publish.database import Rows, read_settings
    except ModuleNotFoundError as error:
        raise PublishError(
            f'标注数据库需要另外安装的组件（缺少 {error.name}）。请运行：pip install "doclint[registry]"'
        ) from None
    rows = Rows(read_settings(path))
    try:
        yield rows
    finally:
        rows.close()


def scripts(rows: "Rows", made: Iterable[Made]) -> tuple[bytes, bytes]:
    """The script that writes the marks into rows, and the one that takes them back."""
    there, back = [], []
    for each in made:
        if each.work.kind != ROW or each.result != WOULD or each.data is None:
            continue
        content = rows.read(each.work.path)
        if content is not None and content.sha256 == each.before:
            there.append(rows.script(each.work.path, content.data, each.data))
            back.append(rows.script(each.work.path, each.data, content.data))
    return _script("写入标注", there), _script("撤回标注", list(reversed(back)))


def _script(what: str, statements: list[str]) -> bytes:
    text = _HEAD.format(what=what) + "".join(statements) + "COMMIT;\n"
    return text.encode("utf-8", "backslashreplace")
