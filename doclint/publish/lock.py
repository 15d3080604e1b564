"""One run at a time on a portal, whatever journal it uses."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from doclint.publish.refusal import PublishError


@contextmanager
def held(folder: str) -> Iterator[None]:
    """Hold the lock of a folder; it ends with the process, however that ends.

    Nothing is written: the folder itself is locked. Where the system cannot do that
    (Windows, some network drives) the lock of the journal is the only one.
    Raises PublishError where another run holds it.
    """
    if os.name != "posix":
        yield
        return
    import fcntl

    number = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise PublishError(f"另一个 doclint 正在处理 {folder}，请等它做完再运行") from None
        except OSError:
            pass  # this file system has no such locks
        yield
    finally:
        os.close(number)
