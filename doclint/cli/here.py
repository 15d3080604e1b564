"""Commands that are about no file: the settings they heed, the sheet they write on."""

import sys
from typing import TYPE_CHECKING

from doclint.cli.output import columns, wants_color, wide_ambiguous

if TYPE_CHECKING:
    from doclint.reports.sheet import Sheet
    from doclint.settings import Settings


def settings_here(path: str | None) -> "Settings":
    """The settings of a file that is named, else of the nearest from this folder upwards.

    Raises ``SettingsError``.
    """
    from doclint.settings import make_settings
    from doclint.settings_file.discovery import candidates

    if path is not None:
        from doclint.settings_file.chain import Given, settings_of

        found = settings_of(path, Given())
        assert found is not None  # it is required
        return found
    for each in candidates("."):
        from doclint.settings_file.chain import Given, settings_of

        if (found := settings_of(each, Given(), required=False)) is not None:
            return found
    return make_settings()


def plain_sheet() -> "Sheet":
    """The sheet for a list on standard output."""
    from doclint.reports import Presentation
    from doclint.reports.sheet import Sheet

    out = sys.stdout
    how = Presentation(
        width=columns(out), color=wants_color(out, "auto"), wide_ambiguous=wide_ambiguous(out)
    )
    return Sheet.of(how)
