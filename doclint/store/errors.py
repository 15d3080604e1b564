"""What is wrong with a registry, said in Chinese; no message holds a password."""

from doclint.settings import SettingsError


class RegistryError(SettingsError):
    """A registry that cannot be opened or used; the message is a Chinese sentence."""


def lacking(extra: str, module: str) -> RegistryError:
    """An optional library that is not installed."""
    return RegistryError(
        f'这一功能需要另外安装的组件（缺少 {module}）。请运行：pip install "doclint[{extra}]"'
    )
