"""csv and tsv → a table: encoding and delimiter are told from the content."""

import csv
import io

from doclint.tables.model import Row, Table, TableError

_DELIMITERS = ",\t;|，"
_SAMPLE = 50  # lines by which the delimiter is told
_LONGEST_CELL = 1_000_000
_ENCODINGS = ("utf-8-sig", "gb18030")
# UTF-16 is what Excel saves as “Unicode 文本”.
_MARKS = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def read_delimited(name: str, data: bytes) -> Table:
    """The table of a text file; raises ``TableError``."""
    text = decode_text(name, data)
    if "\x00" in text:
        raise TableError(f"{name}：不是文本文件，不能当作 csv 读")
    rows: list[Row] = []
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        for number, cells in enumerate(reader, 1):
            stripped = tuple(cell.strip() for cell in cells)
            if any(stripped):
                rows.append(Row(number, stripped))
    except csv.Error as error:
        raise TableError(
            f"{name}：第{len(rows) + 1}行读不了（{error}），引号是不是没有配对"
        ) from None
    return Table("", tuple(rows))


def decode_text(name: str, data: bytes) -> str:
    """Bytes as text: by the byte-order mark, else UTF-8, else GB18030; raises ``TableError``."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    for encoding in _ENCODINGS:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableError(f"{name}：文字编码读不出，请另存为 UTF-8 编码")


def _delimiter(text: str) -> str:
    """The character that parts the most lines alike; a comma where none does."""
    lines = [line for line in text.splitlines()[:_SAMPLE] if line.strip()]
    best, most = ",", 0
    for delimiter in _DELIMITERS:
        counts = [_outside_quotes(line, delimiter) for line in lines]
        usual = max(set(counts), key=lambda n: (counts.count(n) * n, n), default=0)
        weight = usual * counts.count(usual)
        if weight > most:
            best, most = delimiter, weight
    return best


def _outside_quotes(line: str, char: str) -> int:
    return sum(part.count(char) for part in line.split('"')[::2])


csv.field_size_limit(_LONGEST_CELL)
