"""TOML → a table, and the line on which each of its keys stands."""

import re
from collections.abc import Generator, Iterator, Mapping

Path = tuple[str | int, ...]

# Compiled when used: most files are right, and nobody asks for their lines.
_BLANK = r"(?:[ \t\n]|#[^\n]*)*"
_SPACE = r"[ \t]*"
_KEY = r"""[A-Za-z0-9_-]+|"(?:\\.|[^"\\\n])*"|'[^'\n]*'"""
# Three quotes close a long string; up to two more before them belong to it.
_LONG = r'"""(?:\\.|[^\\])*?"""(?!")|' r"'''.*?'''(?!')"
_STRING = rf"(?s:{_LONG})|{_KEY}"
_SCALAR = r"[^,\]}#\n]*"

# What tomllib says, by its beginning, and what a clerk is told.
_SAID = (
    ("Expected '=' after a key", "键的后面缺少等号"),
    ("Expected newline or end of document", "一行只能写一项，这里多了文字"),
    ("Invalid value", "值写得不对；文字要加引号"),
    ("Invalid statement", "这一行写得不对；每行应为“键 = 值”或者“[表]”"),
    ("Invalid initial character for a key part", "键写得不对；含汉字、空格或者标点的键要加引号"),
    ("Cannot overwrite a value", "这个键前面已经有了"),
    ("Cannot declare", "这个表前面已经有了"),
    ("Cannot mutate immutable", "这个表前面已经写完，不能再添"),
    ("Cannot redefine", "这个键前面已经有了"),
    ("Duplicate inline table key", "花括号里有相同的键"),
    ("Unterminated string", "引号没有成对"),
    ('Expected "\'"', "引号没有成对"),
    ("Expected \"'''\"", "三个引号没有成对"),
    ("Unclosed array", "方括号没有成对，或者列表的各项之间缺少逗号"),
    ("Unclosed inline table", "花括号没有成对，或者各项之间缺少逗号"),
    ("Expected ']", "方括号没有成对"),
    ("Unescaped '\\'", "双引号里的反斜杠要写两个，或者改用单引号"),
    ("Escaped character is not", "转义写法没有对应的字"),
    ("Invalid hex value", "转义写法不对"),
    ("Invalid date or datetime", "没有这个日期"),
    ("Illegal character", "这里有换行或者看不见的字符，文字应在一行之内"),
    ("Found invalid character", "这里有不能用的字符"),
)
_FULL_WIDTH = "“”‘’＝，［］【】｛｝＂＇"


class TomlError(ValueError):
    """Bytes that are no TOML; the message is a Chinese sentence with file, line and column."""


class Toml:
    """A file as it was read: its ``name`` for messages, its ``table``, the lines of its keys."""

    def __init__(self, name: str, table: Mapping[str, object], text: str) -> None:
        """Take what ``parse`` made; ``text`` has line feeds only."""
        self.name = name
        self.table = table
        self._text = text
        self._lines: dict[Path, int] | None = None

    def line(self, path: Path) -> int:
        """The line (from 1) of a key, such as ``("rule", 2, "severity")``; items count from 0.

        Where there is no such key, that of the nearest table or list round it; 0 where
        there is none either.
        """
        if self._lines is None:
            self._lines = dict(reversed([*_Scanner(self._text).places()]))
        while path and path not in self._lines:
            path = path[:-1]
        return self._lines.get(path, 0)

    def place(self, path: Path) -> str:
        """File and line of a key for a message: ``doclint.toml 第3行``."""
        line = self.line(path)
        return f"{self.name} 第{line}行" if line else self.name


def parse(data: bytes, name: str) -> Toml:
    """Read TOML in UTF-8, with or without a mark of byte order; ``TomlError`` where it is none."""
    from tomllib import TOMLDecodeError, loads

    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        raise TomlError(f"{name} 不是 UTF-8 编码；请用记事本打开，另存为，编码选 UTF-8") from None
    try:
        return Toml(name, loads(text), text)
    except TOMLDecodeError as error:
        raise TomlError(_chinese(str(error), name, text)) from None
    except (RecursionError, ValueError) as error:
        raise TomlError(f"{name} 不合 TOML 格式：{error}") from None


def _chinese(error: str, name: str, text: str) -> str:
    """What tomllib says, in Chinese, with its place and what is most likely meant."""
    message, _, place = error.rpartition(" (at ")
    numbers = [int(part) for part in re.findall(r"\d+", place)]
    lines = text.split("\n")
    if len(numbers) != 2:  # “at end of document”
        numbers = [len(text.rstrip().split("\n")), 0]
    said = next((words for start, words in _SAID if message.startswith(start)), message or error)
    line = lines[numbers[0] - 1] if numbers[0] <= len(lines) else ""
    wide = "".join(sorted({char for char in line.partition("#")[0] if char in _FULL_WIDTH}))
    if wide:
        said += f"。这一行有全角的 {wide}，引号、等号、逗号、括号要用英文（半角）的"
    column = f"第{numbers[1]}列" if numbers[1] else ""
    return f"{name} 第{numbers[0]}行{column}不合 TOML 格式：{said}"


class _Scanner:
    """Keys and their lines, read off a text that tomllib has taken, so that nothing is checked."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._counted = 0
        self._arrays: dict[Path, int] = {}

    def places(self) -> Iterator[tuple[Path, int]]:
        """Each key with its line, in the order of the text; a key may come more than once."""
        table: Path = ()
        try:
            while self._blank() < len(self._text):
                if self._text[self._at] == "[":
                    table = yield from self._header()
                else:
                    yield from self._pair(table)
        except RecursionError:  # what was found so far is right
            return

    def _header(self) -> Generator[tuple[Path, int], None, Path]:
        """``[table]`` or ``[[list]]``: the path of the table that begins."""
        many = self._text.startswith("[[", self._at)
        self._at += 1 + many
        line = self._here()
        path: Path = ()
        keys = self._keys()
        for number, key in enumerate(keys, 1):
            path = (*path, key)
            yield path, line
            if number == len(keys) and many:
                self._arrays[path] = self._arrays.get(path, -1) + 1
            if path in self._arrays:
                path = (*path, self._arrays[path])
                yield path, line
        self._skip(_SPACE)
        self._at += 1 + many
        return path

    def _pair(self, table: Path) -> Iterator[tuple[Path, int]]:
        """``key = value``."""
        line = self._here()
        for key in self._keys():
            table = (*table, key)
            yield table, line
        self._at += 1  # the sign of equality
        yield from self._value(table)

    def _value(self, path: Path) -> Iterator[tuple[Path, int]]:
        self._skip(_SPACE)
        opening = self._text[self._at]
        if opening in "[{":
            yield from self._several(path, opening == "[")
        elif opening in "\"'":
            self._skip(_STRING)
        else:
            self._skip(_SCALAR)

    def _several(self, path: Path, is_list: bool) -> Iterator[tuple[Path, int]]:
        """The items of a list, or the keys of a table in braces."""
        self._at += 1
        number = 0
        while self._text[self._blank()] not in "]}":
            if is_list:
                yield (*path, number), self._here()
                yield from self._value((*path, number))
            else:
                yield from self._pair(path)
            number += 1
            if self._text[self._blank()] == ",":
                self._at += 1
        self._at += 1

    def _keys(self) -> list[str]:
        """The parts of a dotted key; the place is after the blanks that follow it."""
        keys = []
        while True:
            self._skip(_SPACE)
            keys.append(_bare(self._skip(_KEY)))
            self._skip(_SPACE)
            if self._text[self._at] != ".":
                return keys
            self._at += 1

    def _blank(self) -> int:
        """Skip white space, line ends and comments; the new place."""
        self._skip(_BLANK)
        return self._at

    def _skip(self, pattern: str) -> str:
        """Skip what a pattern matches here; what that was."""
        found = re.compile(pattern).match(self._text, self._at)
        assert found is not None, "tomllib has taken this text"
        self._at = found.end()
        return found[0]

    def _here(self) -> int:
        """The line of the place."""
        self._line += self._text.count("\n", self._counted, self._at)
        self._counted = self._at
        return self._line


def _bare(key: str) -> str:
    """A key without its quotes."""
    if key[0] == '"' and "\\" in key:
        from tomllib import loads

        return str(loads(f"key = {key}")["key"])
    return key[1:-1] if key[0] in "\"'" else key
