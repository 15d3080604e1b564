"""The JSON Schemas of side files and ``status.json``, generated from their types.

``python -m doclint.publish.schemas schemas`` writes them into a folder.
"""

import sys
from json import dumps
from pathlib import Path

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FILES = {
    "file-status-1.schema.json": "doclint side file, schema 1",
    "status-1.schema.json": "doclint status.json, schema 1",
}


def schema(name: str) -> str:
    """A schema as JSON text, the same at each call, with a newline at its end."""
    from msgspec.json import schema as generated

    from doclint.publish.handing import Statuses
    from doclint.publish.side import FileStatus

    kind = FileStatus if name.startswith("file-status") else Statuses
    content = {"$schema": DIALECT, "title": FILES[name], **generated(kind)}
    return dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main(arguments: list[str]) -> None:
    """Write the schemas into the folder named."""
    for name in FILES:
        (Path(arguments[0]) / name).write_text(schema(name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
