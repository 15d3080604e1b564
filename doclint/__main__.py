"""The command line: ``doclint`` and ``python -m doclint``."""

import sys


def main() -> int:
    """Run the command line as a process of its own; the result is the exit code (0, 1, 2).

    ``doclint --version`` is answered before anything else is imported.
    """
    if sys.argv[1:] == ["--version"]:
        from doclint import __version__

        sys.stdout.write(f"doclint {__version__}\n")
        return 0
    import gc

    # Imports make thousands of objects and no cycles, and at the end the process is gone
    # anyway: looking for cycles then took a sixth of the time of checking one small file.
    gc.set_threshold(100_000, 20, 20)
    from doclint.cli import run

    code = run(sys.argv[1:])
    gc.freeze()
    return code


if __name__ == "__main__":
    sys.exit(main())
