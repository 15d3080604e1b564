"""Replacing a file whole or not at all, whatever happens in between.

The new bytes go into a temporary file in the same folder, are forced to the disk, and take
the place of the old ones in one step; then the folder is forced to the disk. The temporary
name is derived from the target's: a later run knows a leftover and removes it.
"""

import errno
import os
from hashlib import sha256

from doclint.publish.refusal import ConflictError, PlaceError, PublishError
from doclint.publish.root import ABSENT, OWN_PREFIX, Root, digest

_FULL = {errno.ENOSPC, errno.EDQUOT}
_CHUNK = 1 << 20
_ACCESS = "system.posix_acl_"


class Disk:
    """The steps by which a file is replaced; tests fail or kill any of them."""

    def create(self, path: str, mode: int) -> int:
        """Make a new file and open it for writing."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
        return os.open(path, flags | getattr(os, "O_BINARY", 0), mode)

    def write(self, number: int, data: bytes) -> None:
        """Write all bytes."""
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(number, rest[:_CHUNK]) :]

    def sync(self, number: int) -> None:
        """Force a file's bytes to the disk."""
        os.fsync(number)

    def replace(self, source: str, target: str) -> None:
        """Put a file in the place of another in one step."""
        os.replace(source, target)

    def remove(self, path: str) -> None:
        """Remove a file."""
        os.unlink(path)

    def sync_folder(self, path: str) -> None:
        """Force a folder's entries to the disk; not every system can."""
        if os.name != "posix":
            return
        number = os.open(path, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def temporary(target: str) -> str:
    """The name under which new bytes for a target are written; short whatever its length."""
    folder, name = os.path.split(target)
    return os.path.join(folder, f"{OWN_PREFIX}{sha256(os.fsencode(name)).hexdigest()[:16]}.tmp")


def clear(root: Root, relative: str, disk: Disk) -> None:
    """Remove what an interrupted run left beside a file."""
    leftover = temporary(root.locate(relative))
    if os.path.lexists(leftover):
        disk.remove(leftover)


def put(
    root: Root, relative: str, data: bytes | None, before: str, mode: int | None, disk: Disk
) -> None:
    """Make a file hold ``data`` (None: be gone), if it still holds what ``before`` is the hash of.

    ``mode`` are the permissions of a file that is not there yet. Raises ConflictError where
    the file has changed, PlaceError where it cannot be written, PublishError where the disk
    is full; then it is as it was.
    """
    target = root.locate(relative)
    try:
        if data is None:
            _check_same(root, relative, before)
            disk.remove(target)
        else:
            _write(root, relative, data, before, mode, disk)
        disk.sync_folder(os.path.dirname(target))
    except OSError as error:
        _explain(error)


def _write(
    root: Root, relative: str, data: bytes, before: str, mode: int | None, disk: Disk
) -> None:
    target = root.locate(relative)
    if before == ABSENT:
        os.makedirs(os.path.dirname(target), exist_ok=True)
    clear(root, relative, disk)
    fresh = temporary(target)
    number = disk.create(fresh, 0o600)
    try:
        try:
            disk.write(number, data)
            _keep(target, number, mode)
            disk.sync(number)
        finally:
            os.close(number)
        _check_same(root, relative, before)
        disk.replace(fresh, target)
    except BaseException:
        if os.path.lexists(fresh):
            disk.remove(fresh)
        raise


def _keep(target: str, number: int, mode: int | None) -> None:
    """Give a new file the owner, permissions and access list of the one it replaces."""
    try:
        info = os.stat(target, follow_symlinks=False)
    except FileNotFoundError:
        if os.name == "posix":
            os.fchmod(number, 0o644 if mode is None else mode)
        return
    if os.name != "posix":
        return
    own = os.fstat(number)
    if (own.st_uid, own.st_gid) != (info.st_uid, info.st_gid):
        try:
            os.fchown(number, info.st_uid, info.st_gid)
        except PermissionError:
            raise PlaceError(
                "没有写：当前用户写入后不能保持文件原来的属主和属组；请用该文件的属主或者管理员运行"
            ) from None
    os.fchmod(number, info.st_mode & 0o7777)
    _keep_attributes(target, number)


def _keep_attributes(target: str, number: int) -> None:
    try:
        names = os.listxattr(target, follow_symlinks=False)
    except (OSError, AttributeError):
        return  # the file system has none
    for name in names:
        try:
            os.setxattr(number, name, os.getxattr(target, name, follow_symlinks=False))
        except OSError:
            if name.startswith(_ACCESS):
                raise


def _check_same(root: Root, relative: str, before: str) -> None:
    now = root.read(relative)
    if (digest(None) if now is None else now.sha256) != before:
        raise ConflictError("文件刚刚被别人改动了，没有动它；请重新核对后再运行")


def _explain(error: OSError) -> None:
    reason = error.strerror or str(error)
    if error.errno in _FULL:
        raise PublishError(
            f"磁盘空间不足（{reason}），已停止；写到一半的文件没有留下。"
            "请腾出空间后用同一条命令再运行一次，会接着做完"
        ) from None
    raise PlaceError(f"写不进去：{reason}") from None
