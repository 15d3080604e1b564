"""Path, bytes or stream → the bytes of the file and their SHA-256."""

import os
from io import BytesIO
from stat import S_ISREG
from typing import IO, TYPE_CHECKING, Any, BinaryIO, NamedTuple

from doclint.digest import sha256
from doclint.package.limits import MIB, Limits
from doclint.package.refusal import megabytes, refuse

if TYPE_CHECKING:
    from mmap import mmap

_IN_MEMORY = 16 * MIB
_CHUNK = MIB


class Source(NamedTuple):
    """``data`` (mapped when large), its ``sha256`` in hex, the base ``name`` or ""."""

    data: "bytes | mmap"
    sha256: str
    name: str


def load(source: str | os.PathLike[str] | bytes | BinaryIO, limits: Limits) -> Source:
    """Take in a path, bytes, or binary stream (from where it stands, up to its end)."""
    try:
        if isinstance(source, bytes | bytearray | memoryview):
            return _held(bytes(source), "", limits)
        if isinstance(source, str | os.PathLike):
            return _from_path(os.fspath(source), limits)
        return _drain(source, limits)
    except FileNotFoundError:
        raise refuse("missing") from None
    except IsADirectoryError:
        raise refuse("folder") from None
    except PermissionError:
        # Windows reports a folder as a lack of permission.
        folder = isinstance(source, str | os.PathLike) and os.path.isdir(source)
        raise refuse("folder" if folder else "permission") from None
    except (OSError, ValueError, TypeError, AttributeError) as error:
        detail = getattr(error, "strerror", None) or str(error)
        raise refuse("unreadable", detail=detail) from None


def _held(data: bytes, name: str, limits: Limits) -> Source:
    if len(data) > limits.source:
        raise refuse("too-big", cap=megabytes(limits.source), limit="source")
    return Source(data, sha256(len(data))(data).hexdigest(), name)


def _from_path(path: str, limits: Limits) -> Source:
    name = os.path.basename(path)
    with open(path, "rb", buffering=0) as file:
        status = os.fstat(file.fileno())
        if not S_ISREG(status.st_mode):
            return _drain(file, limits)._replace(name=name)
        if status.st_size > limits.source:
            raise refuse("too-big", cap=megabytes(limits.source), limit="source")
        if status.st_size > _IN_MEMORY:
            return _mapped(file, name)
        return _held(file.read(), name, limits)


def _drain(stream: IO[Any], limits: Limits) -> Source:
    held: IO[bytes] = BytesIO()
    size = 0
    try:
        while chunk := stream.read(_CHUNK):
            size += len(chunk)
            if size > limits.source:
                raise refuse("too-big", cap=megabytes(limits.source), limit="source")
            if size > _IN_MEMORY and isinstance(held, BytesIO):
                held = _on_disk(held)
            held.write(chunk)
        if isinstance(held, BytesIO):
            return _held(held.getvalue(), "", limits)
        held.flush()
        held.seek(0)
        return _mapped(held, "")
    finally:
        held.close()


def _on_disk(held: BytesIO) -> IO[bytes]:
    from tempfile import TemporaryFile

    file = TemporaryFile()  # noqa: SIM115 - _drain closes it
    file.write(held.getbuffer())
    return file


def _mapped(file: IO[bytes], name: str) -> Source:
    # Hashing through the mapping would count every page of it as memory in use.
    from mmap import ACCESS_READ, mmap

    digest = sha256(_IN_MEMORY)()
    while chunk := file.read(_CHUNK):
        digest.update(chunk)
    return Source(mmap(file.fileno(), 0, access=ACCESS_READ), digest.hexdigest(), name)
