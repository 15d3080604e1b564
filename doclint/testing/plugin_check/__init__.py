"""Whatever must hold of a plugin, in one call: ``check_plugin("doclint-example")``."""

from collections.abc import Iterator
from os import PathLike
from pathlib import Path

__all__ = ["PluginCheckError", "check_plugin", "complaints"]


class PluginCheckError(AssertionError):
    """A plugin that is not fit for use; ``complaints`` are Chinese sentences, one for each fault."""

    def __init__(self, name: str, complaints: tuple[str, ...]) -> None:
        """Make a numbered list of the complaints."""
        lines = [f"{number}. {text}" for number, text in enumerate(complaints, 1)]
        super().__init__("\n".join([f"插件 {name} 有 {len(lines)} 处不合要求：", *lines]))
        self.complaints = complaints


def check_plugin(name: str, cases: str | PathLike[str] | None = None) -> None:
    """Raise ``PluginCheckError`` with all that is wrong with a plugin.

    ``name`` is that of a distribution that is installed, or under test in its sources;
    ``doclint-`` may be left out. ``cases`` is the folder of its case files, if it has any.
    What must hold:

    * it loads with doclint and the plugins it depends on alone, and with all others that are
      installed, in any order;
    * its rules have codes of their own, none of a family of doclint's;
    * each rule has a page with the five headings, and failing and passing cases (the page's
      examples, the case files), which hold;
    * each literal, place and option of a profile has its source, and a required mark its
      ground and the day from which it is required;
    * the same documents give the same report: in another run with another hash seed, and in
      whatever order the plugins are loaded;
    * nothing is found by its rules in the compliant documents (`compliant`), and no error by
      any rule under its profiles.
    """
    found = tuple(complaints(name, cases))
    if found:
        raise PluginCheckError(name, found)


def complaints(name: str, cases: str | PathLike[str] | None = None) -> Iterator[str]:
    """What is wrong with a plugin, one Chinese sentence for each fault."""
    from doclint.testing.plugin_check import (
        determinism,
        documentation,
        examples,
        loading,
        provenance,
        silence,
        subject,
    )

    try:
        plugin = subject.find(name)
    except subject.UnusableError as error:
        yield str(error)
        return
    yield from loading.complaints(plugin)
    yield from documentation.complaints(plugin)
    yield from examples.complaints(plugin, None if cases is None else Path(cases))
    yield from provenance.complaints(plugin)
    yield from silence.complaints(plugin)
    yield from determinism.complaints(plugin)
