"""Open a .docx: the first step of the walk, bytes → Package."""

import os
from typing import BinaryIO

from doclint.package.kind import find_main
from doclint.package.limits import DEFAULT_LIMITS, Limits
from doclint.package.parts import Parts
from doclint.package.source import Source, load

_ZIP = b"PK"
_END = b"PK\5\6"
_END_REACH = 22 + 0xFFFF


class Package(Parts):
    """A Word document as named parts; not to be changed.

    ``sha256`` of the file in hex; ``kind`` docx, docm, dotx or dotm by its content, not
    its name; ``strict`` for ISO/IEC 29500 strict; ``main`` the main document part.
    """

    def __init__(self, source: Source, limits: Limits = DEFAULT_LIMITS) -> None:
        """Find the main part of a zip; InputError if it is no Word document."""
        super().__init__(source.data, limits)
        self.sha256 = source.sha256
        self.main, self.kind = find_main(self)


def open_package(
    source: str | os.PathLike[str] | bytes | BinaryIO | Source, limits: Limits = DEFAULT_LIMITS
) -> Package:
    """Open a path, bytes, a binary stream, or what `load` made of one of them.

    Raises InputError and nothing else: DOC001 unknown, DOC002 empty, DOC003 old binary
    format, DOC004 encrypted, DOC005 another format, DOC006 damaged, DOC007 over a limit,
    DOC008 XML refused, DOC009 no main document, DOC010 cannot be opened. A file over
    16 MiB is mapped and must not be truncated by others while it is in use.
    """
    loaded = source if isinstance(source, Source) else load(source, limits)
    if loaded.data[:2] != _ZIP:
        _refuse_foreign(loaded)
    return Package(loaded, limits)


def _refuse_foreign(source: Source) -> None:
    """Refuse what is known as something else; a zip may stand behind bytes that mean nothing."""
    from doclint.package.foreign import identify

    data = source.data
    error = identify(data, source.name)
    hidden = data.rfind(_END, max(0, len(data) - _END_REACH)) >= 0
    if not (hidden and error.reason in ("unknown", "text")):
        raise error
