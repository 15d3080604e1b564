"""A new plugin: a whole distribution with one rule in TOML, one in Python, cases and a test."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from doclint import __version__
from doclint.entrypoints import entry_points
from doclint.markers import PROJECT

# Letters of codes that belong to doclint itself, those of rules to come included.
RESERVED = ("DA", "SM", "IP", "RR", "EL", "LY", "MD", "PK", "SP", "DOC")

_TEMPLATES = Path(__file__).with_name("scaffold")
_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
_PREFIX = re.compile(r"[A-Z]{2,6}")
_LONGEST = 40
_DEFAULT_LENGTH = 4  # letters of a prefix made of the name


class DistributionError(ValueError):
    """A name or folder that cannot be used; the message is a Chinese sentence."""


class Distribution(NamedTuple):
    """What a new plugin is called: ``name`` is short (``demo``), ``prefix`` begins its codes."""

    name: str
    prefix: str

    @property
    def full_name(self) -> str:
        """The name under which pip knows it."""
        return f"{PROJECT}-{self.name}"

    @property
    def module(self) -> str:
        """Its package."""
        return self.full_name.replace("-", "_")

    def files(self) -> Iterator[tuple[str, str]]:
        """Path below the plugin's folder, with ``/`` between, and text of each file."""
        for template in sorted(_TEMPLATES.rglob("*.in")):
            path = template.relative_to(_TEMPLATES).as_posix().removesuffix(".in")
            folder, _, file = path.rpartition("/")
            if folder == "package":
                folder = self.module
            elif folder == "cases":
                file = self.prefix + file
            text = self._filled(template.read_text("utf-8"))
            yield (f"{folder}/{file}" if folder else file), text

    def _filled(self, text: str) -> str:
        values = {
            "distribution": self.full_name,
            "module": self.module,
            "name": self.name,
            "prefix": self.prefix,
            "doclint": ".".join(__version__.split(".")[:2]),
        }
        return re.sub("@([a-z]+)@", lambda match: values[match[1]], text)


def named(name: str, prefix: str = "") -> Distribution:
    """The names of a new plugin, checked; raises ``DistributionError``.

    ``doclint-`` may stand before the name. Without a prefix the first letters of the name are
    it.
    """
    short = name.lower().replace("_", "-").removeprefix(f"{PROJECT}-")
    if not _NAME.fullmatch(short) or len(short) > _LONGEST:
        raise DistributionError(
            f"插件名 {name} 不合要求：用小写英文字母开头，后面可以是字母、数字和连字符，如 binhai"
        )
    letters = prefix or re.sub("[^A-Z]", "", short.upper())[:_DEFAULT_LENGTH]
    if not _PREFIX.fullmatch(letters):
        raise DistributionError(
            f"规则代码的前缀 {letters} 不合要求：应为 2 至 6 个大写字母，写 --prefix XX"
        )
    if letters in RESERVED:
        raise DistributionError(f"前缀 {letters} 是 doclint 自带规则的，换一个")
    made = Distribution(short, letters)
    _check_installed(made)
    return made


def create(distribution: Distribution, into: str | os.PathLike[str] = ".") -> Path:
    """Write the plugin's folder, named as its distribution; the result is its path.

    Raises ``DistributionError`` where the folder is there already, ``OSError`` where it cannot
    be written.
    """
    home = Path(into) / distribution.full_name
    if home.exists():
        raise DistributionError(f"{home} 已经有了；换一个名字，或者用 --into 指定别的文件夹")
    for path, text in distribution.files():
        file = home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8", newline="\n")
    return home


def _check_installed(made: Distribution) -> None:
    """No plugin that is installed has the name or the prefix; raises ``DistributionError``."""
    for point in entry_points(PROJECT):
        if made.full_name == point.distribution or made.name == point.name:
            raise DistributionError(f"已经装有插件 {point.provider}，换一个名字")
    from doclint.plugins import PluginError, load

    try:
        catalogue = load().catalogue()
    except PluginError:
        return  # whoever made it is told when it is used
    for rule, provider in zip(catalogue.rules, catalogue.providers, strict=True):
        if rule.code[:-3] == made.prefix:
            raise DistributionError(f"前缀 {made.prefix} 已属于 {provider}，用 --prefix 换一个")
