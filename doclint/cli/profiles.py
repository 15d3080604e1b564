"""``doclint profiles``: the agencies whose ways doclint knows, and what each lays down."""

from collections.abc import Iterator, Mapping

import click

from doclint.cli.command import subcommand
from doclint.cli.here import plain_sheet, settings_here
from doclint.cli.output import deliver
from doclint.profile import Profile


@subcommand(
    "profiles",
    help="列出机关配置；写明名称的，说明它认可、推荐、要求哪些写法，依据和来源。",
)
@click.argument("names", nargs=-1, metavar="[名称]…")
@click.option("--format", "format_", default="text", metavar="格式", help="text（默认）或 json")
@click.option("--settings", "settings_", metavar="文件", help="用这份设置文件，不去找别的")
def command(names: tuple[str, ...], format_: str, settings_: str | None) -> int:
    """List all profiles as a tree, or explain some."""
    from doclint.plugins import load
    from doclint.settings import one_of

    one_of("格式", format_, ("text", "json"))
    settings = settings_here(settings_)
    plugins = load(settings.plugins, settings.packs, settings.required_plugins)
    profiles, providers = plugins.profiles(), plugins.profile_providers()
    chosen = [profiles[_known(name, profiles)] for name in names]
    if format_ == "json":
        from doclint.reports.json import dumped
        from doclint.reports.profile_data import data

        listing = data(chosen or profiles.values(), profiles, providers)
        deliver([dumped(listing)], None, data=True)
    else:
        pieces = _text(chosen, profiles, providers)
        deliver(pieces, None, data=False)
    return 0


def _known(name: str, profiles: Mapping[str, Profile]) -> str:
    """The name of a profile, or that of the one with this title; raises ``SettingsError``."""
    from doclint.settings import one_of

    titles = {profile.title: profile.name for profile in profiles.values()}
    return one_of("机关配置", titles.get(name, name), tuple(profiles))


def _text(
    chosen: list[Profile], profiles: Mapping[str, Profile], providers: Mapping[str, str]
) -> Iterator[str]:
    from doclint.reports.profile_list import profile_page, profiles_text

    sheet = plain_sheet()
    if not chosen:
        yield from (f"{line}\n" for line in profiles_text(profiles, providers, sheet))
    for index, profile in enumerate(chosen):
        lines = profile_page(profile, profiles, providers, sheet)
        yield "\n" * bool(index)
        yield from (f"{line}\n" for line in lines)
