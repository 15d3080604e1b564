"""The engine for each path: by the nearest settings file and what the command line says."""

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from doclint.cli.sources import STDIN
from doclint.settings_file.discovery import candidates

if TYPE_CHECKING:
    from doclint.engine import Engine
    from doclint.registry.model import Registry
    from doclint.settings import Settings
    from doclint.settings_file.chain import Given
_UNSAID: tuple[object, ...] = (None, False, ())  # an option that was not given


class Engines:
    """Engines by settings file; those with the same plugins share what is loaded.

    Without options and settings files nothing is imported but the engine.
    """

    def __init__(
        self,
        options: Mapping[str, object],
        *,
        settings: str | None = None,
        isolated: bool = False,
        registry: "Registry | None" = None,
    ) -> None:
        """Take what was given: fields of ``Given`` and, by their names, of ``Settings``.

        ``settings`` is the one file to heed; ``isolated`` says to heed none. ``registry`` is
        what all engines may ask.
        """
        self._registry = registry
        self._options = {name: value for name, value in options.items() if value not in _UNSAID}
        self._settings = settings
        self._isolated = isolated
        self._by_folder: dict[str, Engine] = {}
        self._by_file: dict[str, Engine] = {}

    def of(self, path: str) -> "Engine":
        """The engine for a document, or for a folder that is a submission.

        Raises ``SettingsError`` and ``PluginError``.
        """
        folder = os.curdir if path == STDIN else path
        if not os.path.isdir(folder):
            folder = os.path.dirname(folder)
        folder = "" if self._settings or self._isolated else os.path.abspath(folder)
        if folder not in self._by_folder:
            self._by_folder[folder] = self._found(folder)
        return self._by_folder[folder]

    def _found(self, folder: str) -> "Engine":
        """The engine for a folder."""
        if self._settings is not None:
            return self._for_file(self._settings, required=True) or self._without()
        for file in () if self._isolated else candidates(folder):
            engine = self._for_file(file, required=False)
            if engine is not None:
                return engine
        return self._without()

    def _for_file(self, file: str, *, required: bool) -> "Engine | None":
        if file not in self._by_file:
            from doclint.cli.output import say
            from doclint.settings_file.chain import settings_of
            from doclint.suppression.listed import astray

            settings = settings_of(file, self._given(), required=required)
            if settings is None:
                return None
            if not settings.no_suppressions:
                for message in astray(settings.suppressions):
                    say(message)
            self._by_file[file] = self._made(settings)
        return self._by_file[file]

    def _without(self) -> "Engine":
        """The engine where there is no settings file."""
        from doclint.settings import Settings

        if "" not in self._by_file:
            settings = Settings()
            if self._options:
                from doclint.settings_file.chain import settings_without

                settings = settings_without(self._given())
            self._by_file[""] = self._made(settings)
        return self._by_file[""]

    def _made(self, settings: "Settings") -> "Engine":
        from doclint.engine import Engine

        first = next(iter(self._by_file.values()), None)
        return Engine(settings, self._registry) if first is None else first.sibling(settings)

    def _given(self) -> "Given":
        from doclint.settings_file.chain import Given

        options = dict(self._options)
        own = {name: options.pop(name) for name in Given._fields if name in options}
        return Given(options, **own)  # type: ignore[arg-type]  # the command has parsed them


def distinct(engines: "Iterable[Engine]") -> "list[Engine]":
    """Each engine once, in their order."""
    return list({id(engine): engine for engine in engines}.values())
