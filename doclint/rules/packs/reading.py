"""The bytes of a pack → its types, checked: what is wrong is said with line and key."""

from doclint.decoding import DecodeError, decode, fault
from doclint.rules.packs import PackError
from doclint.rules.packs.checking import check
from doclint.rules.packs.wire_rules import File
from doclint.toml import TomlError, parse

_SCHEMA = 1


def read(data: bytes, name: str) -> File:
    """Read and check; raises ``PackError``."""
    try:
        source = parse(data, name)
        if not source.table:
            raise PackError(f"{name} 是空的；请用 doclint pack new 写一份样例，照着改")
        schema = source.table.get("schema", _SCHEMA)
        if isinstance(schema, int) and schema != _SCHEMA:
            raise fault(source, ("schema",), f"应为 {_SCHEMA}，这个 doclint 不认得 {schema}")
        file = decode(source, File)
        check(file, source)
    except (TomlError, DecodeError) as error:
        raise PackError(str(error)) from None
    return file
