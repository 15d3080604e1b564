"""The example portal of 滨海市 and a repeal decision in three forms; all invented.

``documents`` are the documents, ``forms`` the pages in the forms of three content management
systems, ``lists`` the decision as .docx, .xlsx and .csv. ``files()`` has everything by path.
"""

from collections.abc import Mapping
from pathlib import Path

PORTAL, LISTS = "portal", "portal-list"


def files() -> Mapping[str, bytes]:
    """Every file of the example by its path below the folder of examples."""
    from doclint.testing.portal.lists import decision_docx, list_csv, list_xlsx
    from doclint.testing.portal.site import pages

    site = {f"{PORTAL}/{path}": data for path, data in pages().items()}
    return {
        **site,
        f"{LISTS}/废止决定.docx": decision_docx(),
        f"{LISTS}/清单.xlsx": list_xlsx(),
        f"{LISTS}/清单.csv": list_csv(),
    }


def write(folder: Path) -> None:
    """Write the example into a folder."""
    for path, data in files().items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
