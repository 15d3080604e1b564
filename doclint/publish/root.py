"""The folder of a portal: its files by relative path, never one outside of it.

Paths are relative, ``/`` between, as ``os.fsdecode`` gives them: names that are no UTF-8
come through unchanged. Links are reported and not followed: what they lead to may be
outside of the portal, or be written twice.
"""

import os
import stat
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from doclint.publish.refusal import PlaceError, PublishError

ABSENT = ""  # the hash of a file that is not there
# Names of what doclint writes for itself: no file of a portal.
OWN_PREFIX = ".doclint-"
_READ_ONLY = "它是只读的；请先取得写入权限（如 chmod u+w），或者用 --output 写到别的文件夹"


class Content(NamedTuple):
    """A file or row as it was read: its bytes, their hash (hex), its permissions (None: a row)."""

    data: bytes
    sha256: str
    mode: int | None


def digest(data: bytes | None) -> str:
    """The hash of a file's bytes; ``ABSENT`` for None."""
    return ABSENT if data is None else sha256(data).hexdigest()


class Root(NamedTuple):
    """A portal's folder; ``path`` is absolute and real (the root itself may be a link)."""

    path: str

    @classmethod
    def open(cls, path: str) -> "Root":
        """The root at a path; raises PublishError where it is no folder."""
        real = os.path.realpath(path)
        if not os.path.exists(real):
            raise PublishError(f"门户文件夹 {path} 不存在，请核对 --root")
        if not os.path.isdir(real):
            raise PublishError(f"{path} 不是文件夹，请用 --root 写明门户所在的文件夹")
        if os.path.dirname(real) == real:
            raise PublishError("不能把整个磁盘当作门户，请用 --root 写明门户所在的文件夹")
        return cls(real)

    def locate(self, relative: str) -> str:
        """The absolute path of a file in this root, whether it is there or not.

        Raises PlaceError for a path that is absolute, leaves the root, or goes through a link.
        """
        parts = relative.split("/")
        if not relative or "\0" in relative or os.path.isabs(relative) or _has_drive(relative):
            raise PlaceError("路径应当是相对于门户文件夹的路径")
        if any(part in ("", ".", "..") for part in parts) or (os.sep == "\\" and "\\" in relative):
            raise PlaceError("路径里不能有“..”“.”或者空的一段，不能指到门户文件夹外面")
        at = self.path
        for part in parts[:-1]:
            at = os.path.join(at, part)
            if os.path.islink(at):
                raise PlaceError(self._linked(at))
        target = os.path.join(at, parts[-1])
        if os.path.islink(target):
            raise PlaceError(self._linked(target))
        return target

    def read(self, relative: str) -> Content | None:
        """A file's content, None where there is none.

        Raises PlaceError for links, hard links, devices, and what cannot be read.
        """
        target = self.locate(relative)
        flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
        try:
            number = os.open(target, flags | getattr(os, "O_BINARY", 0))
        except (FileNotFoundError, NotADirectoryError):
            return None
        except OSError as error:
            raise PlaceError(f"读不出来：{error.strerror or error}") from None
        with open(number, "rb") as file:
            info = os.fstat(number)
            _check_kind(info)
            try:
                data = file.read()
            except OSError as error:
                raise PlaceError(f"读不出来：{error.strerror or error}") from None
        return Content(data, digest(data), info.st_mode & 0o7777)

    def check_writable(self, relative: str, mode: int | None) -> None:
        """Raises PlaceError where a file (``mode``; None: not there) or its folder is read-only."""
        folder = os.path.dirname(self.locate(relative))
        # An administrator could write all the same: whoever took the right away meant it.
        target = self.locate(relative)
        if mode is not None and not (mode & 0o222 and os.access(target, os.W_OK)):
            raise PlaceError(f"没有写：{_READ_ONLY}")
        while not os.path.exists(folder):
            folder = os.path.dirname(folder)
        if not os.stat(folder).st_mode & 0o222 or not os.access(folder, os.W_OK):
            raise PlaceError(f"没有写：所在的文件夹不许写入；{_READ_ONLY.partition('；')[2]}")

    def files(self) -> Iterator[str]:
        """All files below the root, sorted folder by folder; links and doclint's own left out."""
        for folder, folders, names in os.walk(self.path):
            folders[:] = sorted(f for f in folders if not os.path.islink(os.path.join(folder, f)))
            inside = os.path.relpath(folder, self.path).replace(os.sep, "/")
            lead = "" if inside == "." else f"{inside}/"
            for name in sorted(names):
                if not name.startswith(OWN_PREFIX) and not os.path.islink(
                    os.path.join(folder, name)
                ):
                    yield lead + name

    def _linked(self, path: str) -> str:
        where = os.path.realpath(path)
        outside = os.path.commonpath([self.path, where]) != self.path
        lead = "指到门户文件夹外面" if outside else "没有跟随"
        return f"这是符号链接，{lead}，没有动它；请改写它指向的文件的路径"


def _has_drive(relative: str) -> bool:
    return bool(os.path.splitdrive(relative)[0])


def _check_kind(info: os.stat_result) -> None:
    if not stat.S_ISREG(info.st_mode):
        raise PlaceError("这不是普通文件（是文件夹、管道或者设备），没有动它")
    if info.st_nlink > 1:
        raise PlaceError(
            f"这个文件有 {info.st_nlink} 个硬链接，改一处会使各处不一致，没有动它；"
            "请先复制成单独的文件"
        )
