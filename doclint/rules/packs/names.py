"""What a pack may name: elements, scopes, measures, systems; in English or in Chinese.

The English names are those of the JSON report. A clerk may write the Chinese ones.
"""

# Kinds of elements that a rule may ask for, and what a clerk calls them.
ELEMENTS = {
    "copy_number": "份号",
    "secrecy_mark": "密级标志",
    "urgency": "紧急程度",
    "issuer_mark": "发文机关标志",
    "document_number": "发文字号",
    "signers": "签发人",
    "title": "标题",
    "addressees": "主送机关",
    "attachments": "附件说明",
    "issuers": "发文机关署名",
    "issued_on": "成文日期",
    "notes": "附注",
    "disclosure_mark": "公开标注",
    "cc": "抄送机关",
    "printed_by": "印发机关",
    "printed_on": "印发日期",
}

# Parts of a document in which a rule looks for words.
SCOPES = {
    "title": "标题",
    "addressees": "主送机关",
    "body": "正文",
    "attachments": "附件说明",
    "notes": "附注",
    "head": "文首",
    "tail": "文尾",
    "imprint": "版记",
    "carried": "所附文本",
    "all": "全文",
}
# What a drafter words himself: names of organs in the head, addressees and signature are not.
USUAL_SCOPES = ("title", "body", "attachments", "notes")

# What a cap measures: its name and unit.
MEASURES = {
    "body-characters": "正文字数",
    "title-characters": "标题字数",
    "title-lines": "标题行数",
    "attachments": "附件个数",
    "addressees": "主送机关个数",
    "cc": "抄送机关个数",
    "validity-years": "有效期年数",
}
UNITS = {
    "body-characters": "字",
    "title-characters": "字",
    "title-lines": "行",
    "attachments": "个",
    "addressees": "个",
    "cc": "个",
    "validity-years": "年",
}

# Systems of organs that a profile may name.
SYSTEMS = {
    "administrative": "行政机关",
    "party": "党的机关",
    "judicial": "法院",
    "procuratorial": "检察院",
    "legislative": "人大机关",
    "military": "军队",
    "other": "其他",
}

KINDS = {
    "presence": "要素必须有（或者不得有）",
    "order": "要素的先后次序",
    "count": "要素或者词语的个数",
    "format": "要素的写法",
    "pattern": "不得出现的写法（正则表达式）",
    "forbid": "不得出现的词语",
    "replace": "错误的写法和正确的写法",
    "consistency": "同一事物只用一种写法",
    "cap": "字数、行数、年数的限额",
}


def both(names: dict[str, str]) -> list[str]:
    """The English names, then the Chinese ones: what a schema offers."""
    return list(dict.fromkeys((*names, *names.values())))


def english(name: str, names: dict[str, str]) -> str:
    """The English name of one in either language; "" where there is none such."""
    if name in names:
        return name
    return next((key for key, chinese in names.items() if chinese == name), "")


def unique(names: list[str], known: dict[str, str]) -> tuple[str, ...]:
    """Known names in English, each once."""
    return tuple(dict.fromkeys(english(name, known) for name in names))
