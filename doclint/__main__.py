"""The command line: ``doclint`` and ``python -m doclint``."""

import sys


def main() -> int:
    """Run the command line; the result is the exit code (0, 1 or 2).

    ``doclint --version`` is answered before anything else is imported.
    """
    if sys.argv[1:] == ["--version"]:
        from doclint import __version__

        sys.stdout.write(f"doclint {__version__}\n")
        return 0
    from doclint.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
