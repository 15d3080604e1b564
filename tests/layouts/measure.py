"""How well published texts are recognised in every layout they occur in.

``python tests/layouts/measure.py [FILE.jsonl ...]`` prints the misses of each layout and
field. Without a file it takes the invented texts beside it and, where it can be had, the
collection of real texts (``statecouncil.jsonl`` in the folder DOCLINT_CORPUS names).

A text is a record as a portal shows it: its head table (索引号…), then title, number and
paragraphs. What is right comes from the record's own fields (``title``, ``doc_no``,
``org``, the table's 成文日期), never from what doclint makes of the text.

Only texts dated 2012-07-01 or later are taken: GB/T 9704-2012 and 中办发〔2012〕14号 hold
since then. Before, dates in Chinese numerals were right and the layouts tried here were
not those in use.
"""

import json
import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import doclint
from doclint.testing import LAYOUTS, Layout, Published

IN_FORCE = "2012-07-01"
FIELDS = (
    "document_number", "document_type", "title", "addressees", "issuers", "issued_on",
    "disclosure", "disclosure_literal", "notes", "issuer_mark", "printed_by", "printed_on",
)  # fmt: skip
OWN_TEXTS = Path(__file__).with_name("texts.jsonl")

# Some layouts are at fault themselves: these findings are right there.
_TRUE_FINDINGS = {
    "half-width-mark": {"DA010"},
    "chinese-date": {"EL007"},
    "tracked-changes": {"SM011"},
}
_CLASSES = {"主动公开": "public", "公开发布": "public", "依申请公开": "on_request"}


class Text(NamedTuple):
    """A published text and what is true of it, field by field."""

    published: Published
    facts: dict[str, object]


class Miss(NamedTuple):
    """A field (or ``findings``) of a text that came out wrong in a layout."""

    layout: str
    field: str
    text: str
    wanted: object
    got: object


def corpus() -> Path | None:
    """The folder of real documents, or None where it is not to be had."""
    named = os.environ.get("DOCLINT_CORPUS")
    folder = Path(named) if named else Path(__file__).parents[3] / "shared" / "corpus"
    return folder if folder.is_dir() else None


def modern_texts(path: Path) -> Iterator[Text]:
    """The texts of a file that are dated since GB/T 9704-2012 came into force."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            if _issued_on(record) >= IN_FORCE:
                yield _text(record)


def _issued_on(record: dict[str, Any]) -> str:
    """The date of the head table (成文日期：2018年12月05日) as ISO."""
    paragraphs = record["paragraphs"]
    printed = paragraphs[paragraphs.index("成文日期：") + 1].strip()
    return str(printed).replace("年", "-").replace("月", "-").rstrip("日")


def _text(record: dict[str, Any]) -> Text:
    """A record without head table and page furniture, in elements."""
    org, number = record["org"].strip(), record["doc_no"].strip()
    issued_on = _issued_on(record)
    year, month, day = (int(part) for part in issued_on.split("-"))
    date = f"{year}年{month}月{day}日"
    lines = [line for line in record["paragraphs"] if "扫一扫" not in line]
    start = lines.index("主 题 词：") + 1
    own_number = lines.index(number, start)
    signed = lines.index(date, own_number)
    marks = [mark.strip() for mark in record["marks"]]
    marked = lines[signed + 1] in marks
    mark = lines[signed + 1].strip("（）") if marked else ""
    has_signature = lines[signed - 1] == org
    published = Published(
        number=number,
        title="\n".join(lines[start:own_number]),
        addressees=lines[own_number + 1],
        body=tuple(lines[own_number + 2 : signed - has_signature]),
        signature=org if has_signature else "",
        date=date,
        mark=mark,
        carried=tuple(lines[signed + 1 + marked :]),
        issuer=org,
    )
    facts: dict[str, object] = {
        "document_number": number,
        "document_type": published.title[-2:],
        "title": "".join(record["title"].split()),
        "addressees": published.addressees.rstrip("："),
        "issuers": (org,) if has_signature else (),
        "issued_on": issued_on,
        "disclosure": next((v for k, v in _CLASSES.items() if k in mark), None),
        "disclosure_literal": mark or None,
    }
    return Text(published, facts)


def misses(text: Text, name: str, layout: Layout) -> Iterator[Miss]:
    """What doclint gets wrong of a text in a layout."""
    report = doclint.check(text.published.draft().build(layout)).documents[0]
    wanted = text.facts | _printed(text, layout)
    got = report.facts._asdict()
    number = text.published.number
    for field in FIELDS:
        if got[field] != wanted[field]:
            yield Miss(name, field, number, wanted[field], got[field])
    codes = {finding.code for finding in report.findings if _watched(finding.code)}
    right = _TRUE_FINDINGS.get(name, set())
    if codes != right:
        yield Miss(name, "findings", number, sorted(right), sorted(codes))


def _printed(text: Text, layout: Layout) -> dict[str, object]:
    """The facts that depend on what the layout prints: letterhead, 附注, 版记."""
    mark, issuer = text.facts["disclosure_literal"], text.published.issuer
    imprint = layout.imprint != "none"
    facts: dict[str, object] = {
        "issuer_mark": (f"{issuer}文件",) if layout.head != "none" else (),
        "printed_by": text.published.printed_by if imprint else None,
        "printed_on": text.facts["issued_on"] if imprint else None,
        "notes": (mark,) if mark and layout.mark != "imprint" else (),
    }
    if layout.mark == "imprint":
        facts["disclosure_literal"] = "公开方式：主动公开"
    return facts


def _watched(code: str) -> bool:
    return code.startswith(("DA", "SM")) or code in ("EL005", "EL007")


def main(files: list[Path]) -> None:
    """Print the table of misses and each of them."""
    texts = [text for file in files for text in modern_texts(file)]
    found = [
        miss
        for name, layout in LAYOUTS.items()
        for text in texts
        for miss in misses(text, name, layout)
    ]
    print(f"{len(texts)} texts, {len(LAYOUTS)} layouts; of {len(texts)}, wrong:")
    for name in LAYOUTS:
        counts = Counter(miss.field for miss in found if miss.layout == name)
        wrong = ", ".join(f"{field} {count}" for field, count in counts.most_common())
        print(f"  {name:20} {wrong or '–'}")
    for miss in found:
        print(f"\n{miss.layout} · {miss.field} · {miss.text}")
        print(f"  wanted {miss.wanted}\n  got    {miss.got}")


if __name__ == "__main__":
    collection = corpus()
    default = [OWN_TEXTS] + ([collection / "statecouncil.jsonl"] if collection else [])
    main([Path(argument) for argument in sys.argv[1:]] or default)
