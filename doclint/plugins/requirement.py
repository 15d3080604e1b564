"""Plugins without which a run must not take place (``required-plugins``)."""

from collections.abc import Iterable

from packaging.requirements import InvalidRequirement, Requirement
from packaging.version import InvalidVersion

from doclint import __version__
from doclint.entrypoints import EntryPoint
from doclint.markers import PROJECT
from doclint.plugins import PluginError
from doclint.plugins.choice import distribution

_SETTING = "required-plugins"


def check_required(
    required: Iterable[str], loaded: tuple[EntryPoint, ...], installed: tuple[EntryPoint, ...]
) -> None:
    """Raise ``PluginError`` for a requirement (PEP 508) that what is loaded does not meet.

    A requirement of ``doclint`` itself is met by its version.
    """
    for text in required:
        try:
            requirement = Requirement(text)
        except InvalidRequirement:
            raise PluginError(
                f"{_SETTING} 里的 {text!r} 写法不对，应为“名称>=版本”，如 doclint-dalian>=0.1",
                text,
            ) from None
        if requirement.marker is None or requirement.marker.evaluate():
            try:
                _check(requirement, loaded, installed)
            except PluginError as error:
                raise PluginError(str(error), text) from None


def _check(
    requirement: Requirement, loaded: tuple[EntryPoint, ...], installed: tuple[EntryPoint, ...]
) -> None:
    name = requirement.name
    if name == PROJECT:
        _check_version(requirement, PROJECT, __version__)
        return
    found = distribution(name, installed)
    if not found:
        raise PluginError(f"缺少必需的插件 {requirement}（{_SETTING}）：没有安装")
    versions = [point.version for point in loaded if point.distribution == found]
    if not versions:
        raise PluginError(
            f"必需的插件 {found}（{_SETTING}）已安装，但没有启用：plugins 或者环境变量"
            " DOCLINT_PLUGINS 里没有它"
        )
    _check_version(requirement, found, versions[0])


def _check_version(requirement: Requirement, name: str, version: str) -> None:
    try:
        fits = requirement.specifier.contains(version, prereleases=True)
    except InvalidVersion:
        fits = False
    if not fits:
        raise PluginError(
            f"必需的插件 {requirement}（{_SETTING}）版本不合：装的是 {name} {version or '（版本不明）'}"
        )
