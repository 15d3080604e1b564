"""Errors of the databases, told apart and said in Chinese."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import URL
from sqlalchemy.exc import DBAPIError, IntegrityError, OperationalError

from doclint.store.errors import RegistryError

# Words of the database → what they mean; the first that occurs counts.
_MEANINGS = (
    ("file is not a database", "文件不是登记库（不是 SQLite 文件，或者已经损坏）"),
    ("malformed", "登记库文件已经损坏，请从备份恢复"),
    ("locked", "登记库正被另一个程序写入，请等它结束以后再试"),
    ("readonly", "没有写入登记库的权限"),
    ("read-only", "没有写入登记库的权限"),
    ("permission denied", "没有访问登记库的权限"),
    ("disk is full", "磁盘已满"),
    ("no space left", "磁盘已满"),
    ("unable to open", "打不开登记库文件，请核对路径和权限"),
    ("password authentication failed", "连不上数据库：用户名或者密码不对"),
    ("no password supplied", "连不上数据库：没有给出密码"),
    ("does not exist", "连不上数据库：没有这个数据库或者用户"),
    ("could not translate host", "连不上数据库：找不到主机"),
    ("name or service", "连不上数据库：找不到主机"),
    ("failed to resolve", "连不上数据库：找不到主机"),
    ("timeout", "连不上数据库：超时没有回应"),
    ("connection refused", "连不上数据库：主机上没有运行 PostgreSQL，或者端口不对"),
    ("no such file", "连不上数据库：主机上没有运行 PostgreSQL，或者端口不对"),
    ("server closed", "与数据库的连接断开"),
    ("connection", "连不上数据库"),
)


@contextmanager
def in_chinese(place: str) -> Iterator[None]:
    """Raise what the database raises as a ``RegistryError`` about a place (no password in it)."""
    try:
        yield
    except IntegrityError as error:
        raise RegistryError(
            f"{place}：同一件文件刚由另一个程序登记，这次没有写入，请再运行一次"
        ) from error
    except (DBAPIError, OSError) as error:
        raise RegistryError(f"{place}：{_meaning(error)}") from error


def _meaning(error: Exception) -> str:
    said = str(getattr(error, "orig", None) or error)
    for words, meaning in _MEANINGS:
        if words in said.lower():
            return meaning
    first = said.strip().partition("\n")[0]
    kind = "数据库不能使用" if isinstance(error, OperationalError) else "数据库出错"
    return f"{kind}（{first}）"


def place_of(url: URL) -> str:
    """What a database is called in messages: a file, or host and name, never a password."""
    if url.get_backend_name() == "sqlite":
        return f"登记库 {url.database}"
    host = url.host or url.query.get("host") or "本机"
    return f"登记库 postgresql://{host}/{url.database or ''}"
