"""submission.toml: which file plays which role, and what the OA system knows of the draft."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from doclint.submission.model import ROLES

if TYPE_CHECKING:
    from doclint.toml import Toml

NAME = "submission.toml"


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
    from doclint.decoding import DecodeError, decode
    from doclint.submission import wire
    from doclint.toml import TomlError, parse

    try:
        source = parse(data, name)
        found = decode(source, wire.Manifest)
        files = tuple(_files(found.files, source))
    except (TomlError, DecodeError) as error:
        raise ManifestError(str(error)) from None
    return Manifest(
        found.issuer.strip(),
        found.kind.strip(),
        found.attribute,
        found.reason.strip(),
        found.reviewer.strip(),
        files,
    )


def _files(files: object, source: "Toml") -> Iterable[tuple[str, str]]:
    """Roles and paths; a path may not lead out of the submission."""
    from doclint.decoding import fault

    for role in ROLES:
        value = getattr(files, role)
        for path in (value,) if isinstance(value, str) else value:
            if not path.strip():
                continue
            parts = path.strip().replace("\\", "/").split("/")
            if ".." in parts or not parts[0] or ":" in parts[0]:
                raise fault(source, ("files", role), f"的路径 {path} 应在报审文件夹之内")
            yield role, "/".join(part for part in parts if part != ".")
