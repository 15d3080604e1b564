"""What holds the things that are marked, files and rows alike, as the journal sees them."""

from typing import NamedTuple, Protocol

from doclint.publish.disk import Disk, clear, put
from doclint.publish.root import Content, Root


class Keeper(Protocol):
    """Where marked things are kept: read one, replace one if it is still what it was."""

    def read(self, path: str) -> Content | None:
        """What stands there, None for nothing; raises PlaceError."""

    def check_writable(self, path: str, mode: int | None) -> None:
        """Raises PlaceError where it must not be written."""

    def put(self, path: str, data: bytes | None, before: str, mode: int | None) -> None:
        """Replace it whole (None: remove it); raises ConflictError, PlaceError, PublishError."""

    def clear(self, path: str) -> None:
        """Remove what an interrupted run left."""


class Files(NamedTuple):
    """The files below a root."""

    root: Root
    disk: Disk = Disk()

    def read(self, path: str) -> Content | None:
        """A file."""
        return self.root.read(path)

    def check_writable(self, path: str, mode: int | None) -> None:
        """Read-only files and folders are left alone."""
        self.root.check_writable(path, mode)

    def put(self, path: str, data: bytes | None, before: str, mode: int | None) -> None:
        """Replace a file whole."""
        put(self.root, path, data, before, mode, self.disk)

    def clear(self, path: str) -> None:
        """Remove a temporary file."""
        clear(self.root, path, self.disk)
