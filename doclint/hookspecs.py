"""What a plugin may do: the plugin manual.

A plugin is a module (or an object) with some of the functions below, each marked
``@hookimpl`` and named in the entry-point group ``doclint``:

    # doclint_example.py
    from doclint.markers import hookimpl

    @hookimpl
    def doclint_rules():
        from doclint_example.rules import RULES      # imported when asked for
        return RULES

    # pyproject.toml
    [project.entry-points.doclint]
    example = "doclint_example"

What holds for all hooks:

* A plugin is loaded once for each engine, and each hook is called once for a document at
  most, never for a paragraph. Import what is heavy inside the function.
* An implementation may leave out arguments it does not need. An unknown argument, an
  unknown hook, an exception at loading, a rule code or prefix that is taken: each stops
  the run (exit code 2) and names the distribution, its version and the hook.
* Values are those of doclint's public names; they are immutable, change none of them.
* ``DOCLINT_PLUGINS`` (distribution names with commas; empty for none) or the setting
  ``plugins`` limits which plugins are loaded.
* The order in which plugins are found changes nothing: they are asked in the order of their
  distributions' names, rules are ordered by code, and a profile is chosen by its literals.

``VERSION`` is “major.minor”. The minor number grows when a hook, an argument, an option of a
profile or a field with a default is added: a plugin made for 1.0 works with 1.1. The major
number grows when one of them goes, is renamed or means something else: a plugin made for 1.x
is refused by 2.0. A plugin may state what it was made for, and is then refused by name where
that does not fit:

    HOOKS = "1.0"     # in the module that the entry point names

Without it a plugin is taken as it is; an unknown hook or argument is refused all the same.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from doclint.markers import hookspec

if TYPE_CHECKING:
    import click

    from doclint.document import Document
    from doclint.official.model import OfficialDocument
    from doclint.package import Limits, Source
    from doclint.profile import Profile
    from doclint.reports import Reporter
    from doclint.rules import Rule

VERSION = "1.0"


@hookspec
def doclint_rules() -> "Iterable[Rule]":  # type: ignore[empty-body]
    """Give further rules.

    A rule is a generator under ``@rule`` (see ``doclint.rules``), its docstring the page
    that ``doclint explain`` shows. A code is two to six capitals and three digits; its
    letters belong to the distribution that uses them, so choose a prefix of your own. A rule
    that is given up stays as one line, so that who still names it is told what to use and its
    code is never given to another:

        GONE = retired("XX003", "old-name", title="旧规则", since="0.3", replaced_by="XX007")

    Rules of a TOML pack come by ``load_pack`` of ``doclint.rules.packs``.

        @hookimpl
        def doclint_rules():
            from doclint_example.rules import RULES
            return RULES

    .. versionadded:: 0.1
    """


@hookspec
def doclint_profiles() -> "Iterable[Profile]":  # type: ignore[empty-body]
    """Give profiles: the ways of an agency, as data.

    A profile that ``inherits`` another adds to it: literals, places and systems of organs
    are joined, recommended literals and options prevail. ``issuers`` are beginnings of
    the issuer's name that choose the profile by themselves, or with ``*`` in front its end;
    the longest prevails, and what an organ is (``*人民法院``) over where it is (``某市``). No
    two profiles may claim the same, unless one inherits from the other. ``options`` are
    those of ``doclint.profile.OPTIONS``; one for rules of your own has a dot in its name.

        @hookimpl
        def doclint_profiles():
            return [Profile("dalian", "大连市", inherits="national", issuers=("大连市",))]

    .. versionadded:: 0.1
    """


@hookspec(firstresult=True)
def doclint_recognise(document: "Document", profile: "Profile") -> "OfficialDocument | None":
    """Recognise a layout that is not that of GB/T 9704.

    Called for each document before doclint's own recogniser; return None to leave it to
    that. ``profile`` is the one asked for by name, or the national one: which profile
    fits is known only after recognition. The first answer that is not None is taken.

        @hookimpl
        def doclint_recognise(document):
            if not document.properties.get("custom:公文系统") == "示例":
                return None
            return from_example_form(document)

    .. versionadded:: 0.1
    """


@hookspec(firstresult=True)
def doclint_open(source: "Source", limits: "Limits") -> bytes | None:
    """Open a file that is not an OOXML package (.doc, .wps, OFD, PDF …).

    Called only for a format that doclint does not read (DOC001, DOC003, DOC005), never for
    a damaged or encrypted .docx. ``source`` has the ``data`` (bytes or a memory map), their
    ``sha256`` and the file's ``name``, or "". Return the bytes of a .docx made from it, or
    None; they go through ``limits`` again. Raise ``InputError`` to refuse the file with a
    message for its owner. The first answer that is not None is taken.

        @hookimpl
        def doclint_open(source):
            return converted(source.data) if source.name.endswith(".wps") else None

    .. versionadded:: 0.1
    """


@hookspec
def doclint_reporters() -> "Iterable[Reporter]":  # type: ignore[empty-body]
    r"""Give further output formats for ``--format``.

    A ``Reporter`` (see ``doclint.reports``) has a name, a Chinese title and a generator
    that takes the documents' reports and yields pieces of text.

        def render(documents, presentation):
            yield "source,verdict\n"
            for document in documents:
                yield f"{document.source},{document.verdict}\n"

        @hookimpl
        def doclint_reporters():
            return [Reporter("csv", "表格", render)]

    .. versionadded:: 0.1
    """


@hookspec
def doclint_commands(cli: "click.Group") -> None:
    """Add commands to ``doclint``.

    ``cli`` is the click group of doclint itself.

        @hookimpl
        def doclint_commands(cli):
            @cli.command("example")
            def example():
                click.echo("示例")

    .. versionadded:: 0.1
    """
