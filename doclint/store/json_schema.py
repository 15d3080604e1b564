"""The JSON Schema of a line of the export, generated from `store.wire`.

``python -m doclint.store.json_schema`` prints it;
``python -m doclint.store.json_schema schemas/registry-1.schema.json`` writes it.
"""

import sys
from json import dumps
from pathlib import Path

TITLE = "doclint registry export, schema 1: one line"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> str:
    """The schema as JSON text, the same at each call, with a newline at its end."""
    from msgspec.json import schema as generated

    from doclint.store.wire import Line

    content = {"$schema": DIALECT, "title": TITLE, **generated(Line)}
    return dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main(arguments: list[str]) -> None:
    """Write the schema to the file named, or print it."""
    if arguments:
        Path(arguments[0]).write_text(schema(), encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(schema())


if __name__ == "__main__":
    main(sys.argv[1:])
