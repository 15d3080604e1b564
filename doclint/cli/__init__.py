"""The command line. Each command lives in a file of its own and is imported when called."""

import os
import sys
from collections.abc import Sequence

from doclint.cli.output import prepare, say

__all__ = ["FAILED", "run"]

FAILED = 2  # doclint could not do its job


def run(arguments: Sequence[str]) -> int:
    """Run a command; the result is the exit code. What goes wrong is said on stderr."""
    prepare(sys.stdout)
    prepare(sys.stderr)
    try:
        code = _code(list(arguments))
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        pass  # the reader has gone (``| head``): nobody is left to tell
    except (Exception, KeyboardInterrupt) as error:  # whatever it is, 1 would mean “findings”
        from doclint.cli.group import stopped

        say(stopped(error))
    _settle()
    return FAILED


def _code(arguments: list[str]) -> int:
    """The exit code of a command; ``check FILE…`` without options does without click.

    That is what drafters and gates call most, and click is a tenth of its time.
    """
    if _is_plain(arguments):
        from doclint.cli.checking import perform

        return perform(tuple(arguments[1:]))
    from doclint.cli.group import invoked

    return invoked(arguments)


def _is_plain(arguments: list[str]) -> bool:
    """Whether the call is ``check`` with files only (``-`` is one)."""
    if len(arguments) < 2 or arguments[0] != "check":
        return False
    return not any(each.startswith("-") and each != "-" for each in arguments)


def _settle() -> None:
    """Keep Python from complaining, at its end, about output that cannot be written."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
