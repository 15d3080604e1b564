"""The JSON Schema of settings files, generated from `settings_file.wire`.

``python -m doclint.settings_file.schema`` prints it;
``python -m doclint.settings_file.schema schemas/settings-1.schema.json`` writes it.
"""

import sys
from json import dumps
from pathlib import Path

TITLE = "doclint.toml 和 pyproject.toml 的 [tool.doclint]，schema 1"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> str:
    """The schema as JSON text, the same at each call, with a newline at its end."""
    from msgspec.json import schema as generated

    from doclint.settings_file.wire import SettingsFile

    content = {"$schema": DIALECT, "title": TITLE, **generated(SettingsFile)}
    return dumps(content, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def main(arguments: list[str]) -> None:
    """Write the schema to the file named, or print it."""
    if arguments:
        Path(arguments[0]).write_text(schema(), encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(schema())


if __name__ == "__main__":
    main(sys.argv[1:])
