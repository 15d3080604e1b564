"""Packs that have been read and checked, kept in the user's cache folder for the next start.

Reading a pack takes some 20 ms, most of it to import what reads and checks it; its plain form
takes one. That form is kept under a name made of the digest of the pack's bytes, the versions
of doclint and Python and the state of doclint's sources: whatever changes, another name is
looked for. What is kept is data (``marshal`` runs nothing) and sealed with its own digest;
what is damaged, or belongs to somebody else, is passed over, and where nothing can be written
nothing is kept: a cache never stops a run, and never says anything but what the pack says.

The folder is ``DOCLINT_CACHE`` (empty: nothing is kept), else ``doclint`` in
``XDG_CACHE_HOME``, ``LOCALAPPDATA`` or ``~/.cache``; the first that is an absolute path.
"""

import marshal
import os
import sys
from collections.abc import Iterator
from typing import Any

import doclint
from doclint.digest import sha256

VARIABLE = "DOCLINT_CACHE"
_PREFIX = "pack-"
_MOST = 256  # files; the oldest make way for new ones
_SEAL = 32  # bytes of a SHA-256
_HOME = os.path.dirname(os.path.abspath(doclint.__file__))
# Where the sources lie that decide what becomes of a pack, below doclint's own folder.
_SOURCES = ("", "decoding", "official", "rules", "rules/packs")


def place(digest: str) -> str:
    """The path of what is kept of the pack with a digest, "" where nothing may be kept."""
    folder = _folder()
    if not folder:
        return ""
    try:
        sources = "\n".join(sorted(each for name in _SOURCES for each in _states(name)))
    except OSError:
        return ""
    key = f"{digest}\n{doclint.__version__}\n{sys.version}\n{_HOME}\n{sources}"
    return os.path.join(
        folder, _PREFIX + sha256()(key.encode(errors="backslashreplace")).hexdigest()
    )


def kept(path: str) -> Any:
    """What ``keep`` was given for a path, None where there is nothing that can be used."""
    if not path:
        return None
    try:
        with open(path, "rb") as file:
            if not _is_own(file.fileno()):
                return None
            content = file.read()
    except OSError:
        return None
    seal, body = content[:_SEAL], content[_SEAL:]
    return marshal.loads(body) if seal == _seal(path, body) else None


def keep(path: str, plain: Any) -> None:
    """Keep plain tuples at a path, whole or not at all; nothing is said where it fails."""
    if not path:
        return
    folder = os.path.dirname(path)
    fresh = f"{path}.{os.urandom(8).hex()}"
    try:
        body = marshal.dumps(plain)
        if _is_foreign(folder):
            return
        os.makedirs(folder, 0o700, exist_ok=True)
        try:
            with open(fresh, "xb", opener=_private) as file:
                file.write(_seal(path, body) + body)
            os.replace(fresh, path)
        except BaseException:
            if os.path.exists(fresh):
                os.unlink(fresh)
            raise
        _make_room(folder)
    except OSError:
        return


def _folder() -> str:
    said = os.environ.get(VARIABLE)
    if said is not None:
        return said if os.path.isabs(said) else ""
    home = os.environ.get("HOME", "")
    usual = (os.environ.get("XDG_CACHE_HOME"), os.environ.get("LOCALAPPDATA"), f"{home}/.cache")
    for base in usual if home else usual[:2]:
        if base and os.path.isabs(base):
            return os.path.join(base, "doclint")
    return ""


def _states(name: str) -> Iterator[str]:
    """Each source in a folder, with what changes when it is edited."""
    with os.scandir(f"{_HOME}/{name}") as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                state = entry.stat()
                yield f"{name}/{entry.name} {state.st_mtime_ns} {state.st_size}"


def _seal(path: str, body: bytes) -> bytes:
    """The digest of what is kept under a name."""
    return bytes(sha256()(os.path.basename(path).encode() + body).digest())


def _is_own(file: int) -> bool:
    """Whether nobody but the user can have written an open file."""
    if not hasattr(os, "geteuid"):
        return True
    state = os.fstat(file)
    return state.st_uid == os.geteuid() and not state.st_mode & 0o022


def _is_foreign(folder: str) -> bool:
    """Whether root would make files in the home of somebody who could not remove them."""
    if not hasattr(os, "geteuid") or os.geteuid() != 0:
        return False
    while not os.path.exists(folder):
        folder = os.path.dirname(folder)
    return os.stat(folder).st_uid != 0


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _make_room(folder: str) -> None:
    """Remove the oldest files where there are too many."""
    size = len(_PREFIX) + 2 * _SEAL
    with os.scandir(folder) as entries:
        files = [e for e in entries if e.name.startswith(_PREFIX) and len(e.name) >= size]
    if len(files) > _MOST:
        for entry in sorted(files, key=lambda each: each.stat().st_mtime_ns)[:-_MOST]:
            os.unlink(entry.path)
