"""The JSON Schemas of every format that doclint reads or writes, generated from their types.

``python -m doclint.schemas schemas`` writes them all into a folder, one file each. The
types stand in the ``wire`` modules; a test holds them and ``schemas/`` together.
"""

import sys
from importlib import import_module
from json import dumps
from pathlib import Path
from typing import NamedTuple

DIALECT = "https://json-schema.org/draft/2020-12/schema"


class Format(NamedTuple):
    """A format: the title of its schema, the module and the name of its type."""

    title: str
    module: str
    kind: str


# The name of the schema (without ``.schema.json``) → the format.
FORMATS = {
    "baseline-1": Format("doclint baseline, schema 1", "suppression.wire", "Baseline"),
    "file-status-1": Format("doclint side file, schema 1", "publish.side", "FileStatus"),
    "metadata-1": Format(
        "doclint metadata, schema 1: one line", "publish.metadata.wire", "Document"
    ),
    "pack-1": Format("doclint rule pack, schema 1", "rules.packs.wire_rules", "File"),
    "registry-1": Format("doclint registry export, schema 1: one line", "store.wire", "Line"),
    "report-1": Format("doclint report, schema 1", "reports.wire", "Report"),
    "settings-1": Format(
        "doclint.toml 和 pyproject.toml 的 [tool.doclint]，schema 1",
        "settings_file.wire",
        "SettingsFile",
    ),
    "status-1": Format("doclint status.json, schema 1", "publish.handing", "Statuses"),
    "submission-1": Format("doclint submission.toml, schema 1", "submission.wire", "Manifest"),
    "worklist-1": Format("doclint worklist, schema 1", "publish.worklist.wire", "Worklist"),
}


def schema(name: str) -> str:
    """A schema as JSON text, the same at each call, with a newline at its end."""
    from msgspec.json import schema as generated

    title, module, kind = FORMATS[name]
    found = getattr(import_module(f"doclint.{module}"), kind)
    content = {"$schema": DIALECT, "title": title, **generated(found)}
    return dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main(arguments: list[str]) -> None:
    """Write all schemas into the folder named."""
    folder = Path(arguments[0] if arguments else "schemas")
    folder.mkdir(parents=True, exist_ok=True)
    for name in FORMATS:
        (folder / f"{name}.schema.json").write_text(schema(name), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
