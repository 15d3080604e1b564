"""A pack to begin with: every kind of rule once, with what to write where."""

from importlib.resources import files

from doclint.rules.packs import PackError

_FILE = "starter.toml"


def starter(prefix: str, name: str) -> str:
    """The text of a pack with a prefix and a name; it passes its own test.

    Raises ``PackError`` for a prefix that is none.
    """
    if not (prefix.isascii() and prefix.isalpha() and prefix.isupper() and 2 <= len(prefix) <= 6):
        raise PackError(f"前缀应为 2 至 6 个大写字母，如 BH，不是 {prefix}")
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    if not name.strip() or not name.isprintable():
        raise PackError("规则包的名称不能是空的，也不能有换行")
    text = files("doclint.rules.packs").joinpath(_FILE).read_text("utf-8")
    return text.replace("@PREFIX@", prefix).replace("@NAME@", quoted)
