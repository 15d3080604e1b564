"""The JSON Schema of the worklist, generated from `worklist.wire`.

``python -m doclint.publish.worklist.schema`` prints it;
``python -m doclint.publish.worklist.schema schemas/worklist-1.schema.json`` writes it.
"""

import sys
from json import dumps
from pathlib import Path

TITLE = "doclint worklist, schema 1"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> str:
    """The schema as JSON text, the same at each call, with a newline at its end."""
    from msgspec.json import schema as generated

    from doclint.publish.worklist.wire import Worklist

    content = {"$schema": DIALECT, "title": TITLE, **generated(Worklist)}
    return dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main(arguments: list[str]) -> None:
    """Write the schema to the file named, or print it."""
    if arguments:
        Path(arguments[0]).write_text(schema(), encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(schema())


if __name__ == "__main__":
    main(sys.argv[1:])
