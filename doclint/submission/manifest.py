"""submission.toml: which file plays which role, and what the OA system knows of the draft."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from doclint.submission.model import ROLES

NAME = "submission.toml"
_TEXTS = ("issuer", "kind", "attribute", "reason", "reviewer")


class ManifestError(ValueError):
    """A submission.toml that cannot be used; the message is a Chinese sentence."""


class Manifest(NamedTuple):
    """What submission.toml says; ``attribute`` is None where it says nothing of it.

    ``files`` are pairs of role and path, relative to the file's folder, ``/`` between.
    """

    issuer: str = ""
    kind: str = ""
    attribute: str | None = None
    reason: str = ""
    reviewer: str = ""
    files: tuple[tuple[str, str], ...] = ()


def parse_manifest(data: bytes, name: str = NAME) -> Manifest:
    """Read a submission.toml; ``ManifestError`` names file and line, and the nearest key."""
    from tomllib import TOMLDecodeError, loads

    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ManifestError(f"{name} 不是 UTF-8 编码，请另存为 UTF-8") from None
    try:
        table = loads(text)
    except TOMLDecodeError as error:
        raise ManifestError(f"{name} 不合 TOML 格式：{_where(str(error))}") from None
    return _manifest(table, text, name)


def _manifest(table: Mapping[str, object], text: str, name: str) -> Manifest:
    from msgspec import ValidationError, convert

    from doclint.submission import wire

    files = table.get("files", {})
    _check_keys(table, (*_TEXTS, "files"), text, name)
    if isinstance(files, dict):
        _check_keys(files, ROLES, text, f"{name} 的 [files]")
    try:
        found = convert(table, wire.Manifest)
    except ValidationError as error:
        key = str(error).rpartition("$.")[2].strip("`").removeprefix("files.").partition("[")[0]
        line = _line_of(key, text)
        raise ManifestError(f"{name}{line}：{key} 的值应为文字（加引号）") from None
    return Manifest(
        found.issuer.strip(),
        found.kind.strip(),
        found.attribute,
        found.reason.strip(),
        found.reviewer.strip(),
        tuple(_files(found.files, text, name)),
    )


def _files(files: object, text: str, name: str) -> Iterable[tuple[str, str]]:
    """Roles and paths; a path may not lead out of the submission."""
    for role in ROLES:
        value = getattr(files, role)
        for path in (value,) if isinstance(value, str) else value:
            if not path.strip():
                continue
            parts = path.strip().replace("\\", "/").split("/")
            if ".." in parts or not parts[0] or ":" in parts[0]:
                line = _line_of(role, text)
                raise ManifestError(f"{name}{line}：{role} 的路径 {path} 应在报审文件夹之内")
            yield role, "/".join(part for part in parts if part != ".")


def _check_keys(table: Mapping[str, object], known: tuple[str, ...], text: str, name: str) -> None:
    for key in table:
        if key not in known:
            raise ManifestError(
                f"{name}{_line_of(key, text)}：没有 {key} 这一项{_nearest(key, known)}"
            )


def _nearest(key: str, known: tuple[str, ...]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(key.lower(), known, n=1, cutoff=0.6)
    return f"，是否指 {close[0]}？" if close else f"，可用：{'、'.join(known)}"


def _line_of(key: str, text: str) -> str:
    """`` 第3行``: where a key stands, "" where it is not found."""
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.strip().lstrip("[\"'")
        if bare.startswith(key) and bare[len(key) :].lstrip(" \"']")[:1] in ("=", "", "."):
            return f" 第{number}行"
    return ""


def _where(error: str) -> str:
    """What tomllib says, its place in Chinese."""
    message, found, place = error.rpartition(" (at ")
    digits = [part for part in place.replace(",", " ").rstrip(")").split() if part.isdecimal()]
    if not found or len(digits) < 2:
        return error
    return f"第{digits[0]}行第{digits[1]}列，{message}"
