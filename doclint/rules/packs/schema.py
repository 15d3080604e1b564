"""The JSON Schema of packs, generated from `packs.wire` and `packs.wire_rules`.

``python -m doclint.rules.packs.schema`` prints it;
``python -m doclint.rules.packs.schema schemas/pack-1.schema.json`` writes it.
"""

import sys
from json import dumps
from pathlib import Path

TITLE = "doclint rule pack, schema 1"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> str:
    """The schema as JSON text, the same at each call, with a newline at its end."""
    from msgspec.json import schema as generated

    from doclint.rules.packs.wire_rules import File

    content = {"$schema": DIALECT, "title": TITLE, **generated(File)}
    return dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main(arguments: list[str]) -> None:
    """Write the schema to the file named, or print it."""
    if arguments:
        Path(arguments[0]).write_text(schema(), encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(schema())


if __name__ == "__main__":
    main(sys.argv[1:])
