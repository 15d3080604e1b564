"""Side files: the status of a file that is never opened, in a JSON file beside it.

``办法.pdf`` gets ``办法.pdf.status.json`` (``schemas/file-status-1.schema.json``).
"""

import json
from dataclasses import asdict, dataclass

from doclint.publish.model import Mark
from doclint.publish.refusal import ConflictError
from doclint.publish.words import banner, word_of

SUFFIX = ".status.json"


@dataclass(frozen=True, slots=True)
class GroundSaid:
    """By which document: title, 发文字号, link; each may be ""."""

    title: str
    number: str
    link: str


@dataclass(frozen=True, slots=True)
class FileStatus:
    """What a side file says: ``file`` is the name of the file, ``text`` a sentence to show."""

    doclint: int
    file: str
    status: str
    word: str
    since: str
    text: str
    number: str
    title: str
    scope: str
    successor: str
    ground: GroundSaid


def side_path(path: str) -> str:
    """Where the side file of a file stands."""
    return path + SUFFIX


def said(mark: Mark, file: str) -> FileStatus:
    """What is to be said of a file."""
    ground = GroundSaid(*mark.ground)
    return FileStatus(
        1, file, mark.status, word_of(mark), mark.since, banner(mark), mark.number, mark.title,
        mark.scope, mark.successor, ground,
    )  # fmt: skip


def plain(status: FileStatus) -> dict[str, object]:
    """As JSON has it."""
    return asdict(status)


def side_content(about: str, mark: Mark, old: bytes | None) -> bytes:
    """The bytes of a side file; ``old`` are those that stand there.

    Raises ConflictError where these are somebody else's.
    """
    if old is not None and not is_own(old):
        raise ConflictError("已有同名的旁注文件，不是 doclint 写的，没有动它；请先改名或者移走")
    content = plain(said(mark, about.rpartition("/")[2]))
    text = json.dumps(content, ensure_ascii=False, indent=2)
    return (text + "\n").encode("utf-8", "backslashreplace")


def is_own(data: bytes) -> bool:
    """Whether bytes are those of a side file."""
    try:
        content = json.loads(data)
    except ValueError:
        return False
    return isinstance(content, dict) and content.get("doclint") == 1 and "status" in content
