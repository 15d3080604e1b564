"""TOML → values of the types that a file is described by; what is wrong is said in Chinese."""

from typing import Any, TypeVar

from doclint.toml import Path, Toml

_T = TypeVar("_T")


class DecodeError(ValueError):
    """A file that says what it may not; the message has file, line and key, in Chinese."""


def decode(source: Toml, kind: type[_T], at: tuple[str | int, ...] = ()) -> _T:
    """The value of a table, by default the whole file, as a msgspec type.

    ``at`` is the path of the table, such as ``("tool", "doclint")``. Raises
    ``DecodeError`` for the first fault in the order of lines: an unknown key with the
    nearest known one, a missing key, a value of another type or outside a list of words.
    What ``__post_init__`` of a type raises is said as it is.
    """
    from msgspec import ValidationError, convert

    value: Any = source.table
    for key in at:
        value = value[key]
    try:
        return convert(value, kind)
    except ValidationError as error:
        from doclint.decoding.faults import first_fault

        found = first_fault(source, value, kind, at)
        if found is None:
            raise fault(source, at, f"：{error}") from None
        raise fault(source, found.path, found.message, found.about) from None


def fault(source: Toml, path: Path, message: str, about: Path | None = None) -> DecodeError:
    """The error of a key: ``rules.toml 第12行：[[rule]] 第2项的 code 不能是空的``.

    ``path`` gives the line and ``about`` (by default the same) what the sentence is about.
    """
    said = where(source, path if about is None else about)
    gap = "" if not said or said[-1] == "项" or message[0] == "：" else " "
    message = message if said else message.removeprefix("：")
    return DecodeError(f"{source.place(path)}：{said}{gap}{message}")


def where(source: Toml, path: Path) -> str:
    """A key in words: ``[[rule]] 第2项的 check.words 第1项``, ``[severity] 的 DA001``; "" for ()."""
    said = ""
    names: list[str] = []
    value: Any = source.table
    for key in path:
        value = _inner(value, key)
        if isinstance(key, int):
            items = f"[[{'.'.join(names)}]]" if isinstance(value, dict) else ""
            said = _joined(said, items or _dotted(names, at_head=not said))
            said += f" 第{key + 1}项"
            names = []
        else:
            names.append(_quoted(key))
    if not said and isinstance(value, dict) and names:
        return f"[{'.'.join(names)}]"
    return _joined(said, _dotted(names, at_head=not said))


def _dotted(names: list[str], *, at_head: bool) -> str:
    """``check.words``, or from the head of the file ``[check] 的 words``."""
    if at_head and len(names) > 1:
        return f"[{'.'.join(names[:-1])}] 的 {names[-1]}"
    return ".".join(names)


def _joined(first: str, then: str) -> str:
    """Two parts with 的 between them, where there are two."""
    if not first or not then:
        return first or then
    return f"{first}的 {then}" if first[-1] == "项" else f"{first} 的 {then}"


def _quoted(key: str) -> str:
    """A key as it is written in TOML."""
    bare = key.replace("-", "").replace("_", "")
    return key if bare.isascii() and bare.isalnum() else f'"{key}"'


def _inner(value: Any, key: str | int) -> Any:
    """What a key stands for, None where there is no such key."""
    if isinstance(key, int):
        return value[key] if isinstance(value, list) and key < len(value) else None
    return value.get(key) if isinstance(value, dict) else None
