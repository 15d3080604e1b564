"""The Chinese words for the names used in values and in JSON."""

VERDICTS = {"pass": "通过", "warn": "有警告", "fail": "不通过", "error": "无法判断"}
SEVERITIES = {"error": "错误", "warning": "警告", "info": "提示"}
STAGES = {"drafting": "拟制报审", "issuing": "印发", "published": "已发布"}
STATUSES = {"preview": "试行", "stable": "正式", "deprecated": "将停用", "retired": "已停用"}
FIXES = {"safe": "可自动改", "unsafe": "可自动改，须复核", "manual": "须人工改", "none": "无"}
GROUNDS = {"norm": "", "local": "地方规定", "practice": "惯例", "inferred": "推断"}
SYSTEMS = {
    "administrative": "行政机关",
    "party": "党的机关",
    "judicial": "法院",
    "procuratorial": "检察院",
    "legislative": "人大机关",
    "military": "军队",
    "other": "其他或未能判断",
}
STEPS = {"open": "打开", "read": "读取", "recognise": "识别", "check": "检查", "total": "合计"}
DISCLOSURE = {
    "public": "主动公开",
    "on_request": "依申请公开",
    "withheld": "不予公开",
    "partial": "部分公开",
}

ROLES = {
    "draft": "送审稿",
    "plan": "解读方案",
    "material": "解读材料",
    "form": "发文稿纸",
    "request": "请示",
    "legality": "合法性审核意见",
    "fairness": "公平竞争审查意见",
    "disclosure_review": "公开审查、保密审查意见",
    "other": "其他材料",
}

# Kind of a suppression → what a clerk calls it.
SUPPRESSIONS = {
    "waiver": "已豁免",
    "comment": "按批注忽略",
    "settings": "按设置忽略",
    "baseline": "基线中的旧问题",
}

# Field name of the facts → what a clerk calls it; the order is that of the report.
FACTS = {
    "document_type": "文种",
    "copy_number": "份号",
    "secrecy_level": "密级",
    "secrecy_period": "保密期限",
    "urgency": "紧急程度",
    "issuer_mark": "发文机关标志",
    "document_number": "发文字号",
    "signers": "签发人",
    "title": "标题",
    "addressees": "主送机关",
    "attachments": "附件",
    "issuers": "发文机关署名",
    "issued_on": "成文日期",
    "notes": "附注",
    "disclosure": "公开属性",
    "disclosure_literal": "公开标注",
    "cc": "抄送机关",
    "printed_by": "印发机关",
    "printed_on": "印发日期",
    "repeals": "废止的文件",
    "effective_on": "施行日期",
    "expires_on": "有效期",
}

# Kinds of elements and labels of lines beyond the facts.
_ELEMENTS = {
    "adoption": "通过或发布说明",
    "aside": "页眉页脚等",
    "attachment": "附件说明",
    "blank": "空行",
    "body": "正文",
    "card": "数据库信息栏",
    "carried": "所附文本",
    "contents": "目录",
    "dateline": "标题下日期",
    "disclosure_mark": "公开标注",
    "imprint": "版记",
    "page_number": "页码",
    "residue": "网页或数据库残留",
    "secrecy_mark": "密级标志",
    "subject_words": "主题词",
}

ZONES = {
    "head": "文首",
    "body": "主体",
    "tail": "文尾",
    "carried": "所附文本",
    "imprint": "版记",
    "aside": "页眉页脚等",
}


def element(kind: str) -> str:
    """The name of a kind of element or label of a line; ``kind`` itself where unknown."""
    return FACTS.get(kind) or _ELEMENTS.get(kind) or kind


def chinese_date(iso: str) -> str:
    """``2017-05-26`` → ``2017年5月26日``; anything else is given back."""
    parts = iso.split("-")
    if len(parts) != 3 or not all(part.isdecimal() for part in parts):
        return iso
    return "{}年{}月{}日".format(*map(int, parts))


def period(value: str) -> str:
    """A date, an ISO 8601 duration (``P5Y``) or ``on_publication``, in Chinese."""
    if value == "on_publication":
        return "自公布（印发）之日起"
    units = {"Y": "年", "M": "个月", "D": "天"}
    if value[:1] == "P" and value[1:-1].isdecimal() and value[-1] in units:
        return value[1:-1] + units[value[-1]]
    return chinese_date(value)


def basis(title: str, number: str, article: str, kind: str) -> str:
    """A legal ground in one line: ``《条例》（国令第711号）第五十四条``; ``惯例：…``.

    Book marks are added to the title of what has a number or is a norm, unless it carries
    them or is a bare 发文字号; other ground is a plain sentence.
    """
    named = kind in ("norm", "local") or bool(number)
    if title and named and not title.startswith("《") and "〔" not in title:
        title = f"《{title}》"
    text = title + (f"（{number}）" if number else "") + article
    word = GROUNDS.get(kind, kind)
    if kind in ("practice", "inferred"):
        return f"{word}：{text}" if text else word
    return f"{text}（{word}）" if word else text
