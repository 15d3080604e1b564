"""Attachments of a synthetic portal: a real .docx, and files that are never opened."""

from datetime import date

from doclint.testing import from_lines


def docx(number: str, title: str, issuer: str, issued_on: str) -> bytes:
    """A document as Word keeps it."""
    day = date.fromisoformat(issued_on)
    return from_lines(
        [
            f"{issuer}文件", number, title, "各区人民政府，各有关单位：",
            "现将有关办法印发给你们，请认真贯彻执行。", issuer,
            f"{day.year}年{day.month}月{day.day}日", "（此件公开发布）",
        ]
    )  # fmt: skip


def pdf(title: str) -> bytes:
    """A file that begins like a PDF."""
    return b"%PDF-1.4\n% " + title.encode("gb18030") + b"\n%%EOF\n"


def word(title: str) -> bytes:
    """A file that begins like one of Word 97."""
    return bytes.fromhex("d0cf11e0a1b11ae1") + title.encode("utf-16-le") * 20
