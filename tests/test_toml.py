"""The line of every key is found, whatever the way it is written in."""

from datetime import date
from json import dumps
from tomllib import loads

import pytest
from hypothesis import given
from hypothesis import strategies as st

from doclint.toml import Path, TomlError, parse

WRITTEN = """\
# a = 1
title = \"\"\"
title = 2
[rule]
\\"[x]""\"\"\"

'odd key'."b\\u00e4".c = [ # ]
  1, 'x]', { k = "}", l = [
    2,
  ] },
]
when = 1979-05-27 07:32:00
last = '''
''x'''''
[tool.x]
a = { b.c = 1, "d" = '#' }
[[rule]]
code = "A"
[[rule.sub]]
n = 1
[[rule.sub]]
n = 2
[rule.tail]
t = 1
[[rule]]

code = "B"
"""
LINES: dict[Path, int] = {
    ("title",): 2,
    ("odd key",): 7,
    ("odd key", "bä", "c"): 7,
    ("odd key", "bä", "c", 0): 8,
    ("odd key", "bä", "c", 1): 8,
    ("odd key", "bä", "c", 2, "k"): 8,
    ("odd key", "bä", "c", 2, "l", 0): 9,
    ("when",): 12,
    ("last",): 13,
    ("tool",): 15,
    ("tool", "x", "a", "b", "c"): 16,
    ("tool", "x", "a", "d"): 16,
    ("tool", "x", "missing"): 15,
    ("rule", 0): 17,
    ("rule", 0, "code"): 18,
    ("rule", 0, "sub", 0, "n"): 20,
    ("rule", 0, "sub", 1): 21,
    ("rule", 0, "sub", 1, "n"): 22,
    ("rule", 0, "tail", "t"): 24,
    ("rule", 1): 25,
    ("rule", 1, "code"): 27,
    ("rule", 1, "severity"): 25,
    ("nothing",): 0,
    (): 0,
}


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_lines_of_keys(end: str, mark: str) -> None:
    toml = parse((mark + WRITTEN).replace("\n", end).encode(), "a.toml")
    assert toml.table == loads(WRITTEN)
    assert {path: toml.line(path) for path in LINES} == LINES


def test_a_place_is_said_with_its_file() -> None:
    toml = parse(b"a = 1\nb = 2", "a.toml")
    assert toml.place(("b",)) == "a.toml 第2行"
    assert toml.place(("c",)) == "a.toml"


class Writer:
    """Writes a table as TOML, in one of the ways there are, and notes the line of each key."""

    def __init__(self, draw: st.DataObject) -> None:
        self.text = ""
        self.lines: dict[Path, int] = {}
        self._draw = draw

    def table(self, table: dict[str, object], path: Path, header: str) -> None:
        """The pairs first, then the tables with headers of their own."""
        later = []
        for key, value in table.items():
            own = isinstance(value, dict) or (
                isinstance(value, list) and value and all(isinstance(v, dict) for v in value)
            )
            if own and self._yes():
                later.append((key, value))
                continue
            self._filler()
            self._note((*path, key))
            self.text += f"{self._key(key)} = "
            self._value(value, (*path, key))
            self.text += self._one_of("\n", " # x = [1\n", "\r\n")
        for key, value in later:
            name = f"{header}.{self._key(key)}" if header else self._key(key)
            for number, item in enumerate(value if isinstance(value, list) else [value]):
                self._filler()
                self._note((*path, key))
                if isinstance(value, list):
                    self._note((*path, key, number))
                    self.text += f"[[{name}]]\n"
                    self.table(item, (*path, key, number), name)
                else:
                    self.text += f"[{name}]\n"
                    self.table(item, (*path, key), name)

    def _note(self, path: Path) -> None:
        self.lines.setdefault(path, self.text.count("\n") + 1)

    def _value(self, value: object, path: Path) -> None:
        if isinstance(value, list):
            self.text += "["
            for number, item in enumerate(value):
                self.text += self._one_of("", " ", "\n", "# ]\n\n")
                self._note((*path, number))
                self._value(item, (*path, number))
                self.text += ","
            self.text += "\n]"
        elif isinstance(value, dict):
            self.text += "{"
            for number, (key, item) in enumerate(value.items()):
                self.text += ", " if number else " "
                self._note((*path, key))
                self.text += f"{self._key(key)} = "
                self._value(item, (*path, key))
            self.text += "}"
        elif isinstance(value, str) and self._yes():
            self.text += '"""\n' + value.replace("\\", "\\\\").replace('"', '\\"') + '"""'
        elif isinstance(value, str):
            self.text += dumps(value)
        else:
            self.text += value.isoformat() if isinstance(value, date) else dumps(value)

    def _key(self, key: str) -> str:
        return key if key.isalnum() and key.isascii() and self._yes() else dumps(key)

    def _filler(self) -> None:
        self.text += self._one_of("", "\n", "# [a]\n", "\t \n")

    def _yes(self) -> bool:
        return self._draw.draw(st.booleans())

    def _one_of(self, *texts: str) -> str:
        return self._draw.draw(st.sampled_from(texts))


KEYS = st.sampled_from(["a", "b", "c", "a.b", "键", "x y", "[a]", 'q"', "#", "="])
TEXTS = st.text(st.sampled_from("ab=[]{}#\"\n\\'.,"), max_size=8)
SCALARS = TEXTS | st.booleans() | st.integers(-9, 9) | st.just(date(2026, 1, 2))
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(KEYS, VALUES, max_size=4), st.data())
def test_every_key_of_any_table_has_its_line(table: dict[str, object], data: st.DataObject) -> None:
    writer = Writer(data)
    writer.table(table, (), "")
    toml = parse(writer.text.encode(), "a.toml")
    assert toml.table == table
    assert {path: toml.line(path) for path in writer.lines} == writer.lines


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a = 1\nb", "a.toml 第2行不合 TOML 格式：键的后面缺少等号"),
        ("a = 1\na = 2", "第2行不合 TOML 格式：这个键前面已经有了"),
        ("a = b", "第1行第5列不合 TOML 格式：值写得不对；文字要加引号"),
        ("\na = “x”", "第2行第5列不合 TOML 格式：值写得不对；文字要加引号。这一行有全角的 “”，"),
        ("a ＝ 1", "这一行有全角的 ＝，引号、等号、逗号、括号要用英文（半角）的"),
        ("[a]\n[a]", "第2行第3列不合 TOML 格式：这个表前面已经有了"),
        ('a = "x', "第1行不合 TOML 格式：引号没有成对"),
        ("a = '''\nx", "第2行不合 TOML 格式：三个引号没有成对"),
        ("a = [1 2]", "第1行第8列不合 TOML 格式：方括号没有成对，或者列表的各项之间缺少逗号"),
        ("a = {b = 1 c = 2}", "花括号没有成对，或者各项之间缺少逗号"),
        ("a = 1 b = 2", "第1行第7列不合 TOML 格式：一行只能写一项，这里多了文字"),
        ('a = "C:\\d"', "双引号里的反斜杠要写两个，或者改用单引号"),
        ("机关 = 1", "第1行第1列不合 TOML 格式：这一行写得不对；每行应为“键 = 值”或者“[表]”"),
        ("a = 2026-02-30", "第1行"),
        ("[a", "方括号没有成对"),
    ],
)
def test_what_is_no_toml_is_said_in_chinese(text: str, said: str) -> None:
    with pytest.raises(TomlError) as caught:
        parse(text.encode(), "a.toml")
    assert str(caught.value).startswith("a.toml 第")
    assert said in str(caught.value)


def test_it_must_be_utf_8() -> None:
    with pytest.raises(
        TomlError, match=r"a\.toml 不是 UTF-8 编码；请用记事本打开，另存为，编码选 UTF-8"
    ):
        parse('a = "公文"'.encode("gb18030"), "a.toml")


@pytest.mark.parametrize("text", ["a = " + "[" * 9000, "a = " + "9" * 5000])
def test_absurd_files_are_refused(text: str) -> None:
    with pytest.raises(TomlError, match=r"a\.toml"):
        parse(text.encode(), "a.toml")


def test_deeply_nested_lists_are_no_trouble() -> None:
    toml = parse(b"a = " + b"[" * 60 + b"\n" + b"]" * 60 + b"\nb = 1", "a.toml")
    assert toml.line(("b",)) == 3
