"""A file written whole or not at all: beside its target first, then moved over it."""

import os
from collections.abc import Iterable


def replace_file(target: str, pieces: Iterable[bytes]) -> None:
    """Write pieces as the new content of a file; raises ``OSError``, the old one then stays."""
    fresh = f"{target}.{os.getpid()}.tmp"
    try:
        with open(fresh, "wb") as file:
            file.writelines(pieces)
        os.replace(fresh, target)
    except BaseException:
        if os.path.exists(fresh):
            os.unlink(fresh)
        raise
