"""What a title says of the kind of a document: what it issues, and what it is not."""

from typing import NamedTuple

from doclint.official.model import Facts
from doclint.official.vocabulary import strip_status

# Genres that lay down general rules, with their weight; longest first.
_RULING = (
    ("管理办法", 2), ("实施办法", 2), ("暂行办法", 2), ("办法", 2), ("规定", 2), ("实施细则", 2),
    ("细则", 2), ("规则", 2), ("规程", 2), ("指导意见", 1), ("实施意见", 1), ("若干意见", 1),
    ("意见", 1), ("若干措施", 1), ("政策措施", 1), ("若干政策", 1), ("指引", 1), ("标准", 1),
)  # fmt: skip
# Genres of work papers (国办发〔2018〕115号: 工作方案 is none).
_WORK_GENRES = (
    "方案", "计划", "要点", "安排", "规划", "纲要", "预案", "分工", "任务", "清单", "台账", "名单",
    "总结", "汇报", "报告", "讲话", "纪要", "责任书", "制度",
)  # fmt: skip
_ISSUING = ("印发", "修订", "修改", "发布", "公布", "下发", "颁布")
# Words of a title → why it is internal.
_INTERNAL = (
    (
        "人事任免",
        ("任职的", "任职通知", "免职", "任免", "任命", "聘任", "同志职务", "等职务", "的职务", "同志退休"),
    ),
    (
        "表彰奖惩",
        ("表彰", "嘉奖", "奖励的决定", "记功", "授予", "通报表扬", "处分决定", "先进集体", "先进个人", "劳动模范"),
    ),
    ("会议", ("召开", "会议通知", "参加会议", "会议的通知", "培训班", "座谈会", "工作会议")),
    (
        "机构编制",
        ("领导小组", "机构编制", "人员编制", "内设机构", "三定", "主要职责", "议事协调", "专班",
         "指挥部成员", "领导分工", "工作分工", "组成人员", "调整成员", "委员会成员"),
    ),
    (
        "内部管理",
        ("公文处理", "值班", "考勤", "公务用车", "公务接待", "差旅费", "会议费", "培训费",
         "公章", "机关财务", "工作规则", "议事规则", "机关事务", "办公用房", "放假",
         "节假日安排", "政务值守", "请销假", "政务信息工作", "目标责任制考核", "机关绩效",
         "年度考核", "督查", "机关管理", "干部选拔", "干部人事"),
    ),
)  # fmt: skip
_PROCESS = ("征求", "意见的函", "讨论稿")
_REPEALING = ("废止", "失效", "停止执行", "不再适用", "清理结果")
_NOT_RULING = (
    ("是转发的文件", ("转发", "批转")),
    ("是公布名单、结果的文件", ("名单", "评审结果", "考核结果", "情况的通报", "抽查情况")),
    ("是立项、核定类的个案", ("可行性研究", "初步设计", "使用林地", "项目的批复", "用地的")),
)
_POLICY_GENRES = (
    "意见", "措施", "政策", "办法", "规定", "细则", "规划", "纲要", "实施方案", "行动方案",
    "行动计划", "三年计划", "改革方案", "标准", "目录",
)  # fmt: skip
_POLICY_VERBS = (
    "促进", "支持", "加快", "推进", "鼓励", "扶持", "优化", "深化", "规范", "改革", "完善", "调整",
    "补贴", "补助", "奖励", "减免", "收费", "价格", "待遇", "救助", "保障标准",
)  # fmt: skip
_ROUTINE = ("检查", "统计", "普查", "调查", "报送", "评选", "申报", "开展", "做好", "表态")


class Subject(NamedTuple):
    """What a title is about.

    ``words`` is the title from 关于 on; ``name`` the text it issues (without 《》 and
    （试行）), or what it deals with; ``issues`` whether it issues a text; ``genre`` the
    ruling genre of it ("" where none) with its ``weight``. ``internal`` says why it is
    internal, ``excluded`` why it rules nothing for the public ("" where it does not say so).
    """

    words: str
    name: str
    issues: bool
    genre: str
    weight: int
    internal: str
    excluded: str


def subject_of(facts: Facts) -> Subject:
    """Read the title of a document."""
    kind = facts.document_type or ""
    title = facts.title or ""
    words = _from_verb(title)
    body = strip_status(words)
    name = body.removesuffix(kind).removesuffix("的") if kind else body
    verb = next((v for v in _ISSUING if words.startswith(v)), "")
    if verb:
        name = name[len(verb) :].strip("《》〈〉〔〕“”")
    name = strip_status(name).rstrip("》〉")
    genre, weight = _genre(name if verb else "", body if kind == "意见" else "")
    internal = _internal(words)
    return Subject(words, name, bool(verb), genre, weight, internal, internal or _exclusion(words))


def _from_verb(title: str) -> str:
    """A title from what follows 关于 on; 转发、印发 before that belong to it."""
    head, found, rest = title.partition("关于")
    if not found:
        head, rest = title, title
    for verb in ("转发", "批转", "印发"):
        start = head.find(verb)
        if start >= 0:
            return title[start:]
    return rest


def _genre(issued: str, opinion: str) -> tuple[str, int]:
    """The ruling genre of an issued text, or of a document that is an 意见 itself."""
    for genre, weight in _RULING:
        if issued.endswith(genre) or opinion.endswith(genre):
            return genre, weight
    return "", 0


def _internal(words: str) -> str:
    """Why it is internal management, personnel, a meeting; "" where it is not."""
    for reason, signs in _INTERNAL:
        for sign in signs:
            if sign in words:
                return f"属于{reason}（标题有“{sign}”）"
    return ""


def is_process(subject: Subject) -> bool:
    """Whether it asks for opinions: a step on the way to a document."""
    return any(sign in subject.words for sign in _PROCESS)


def work_genre(subject: Subject) -> str:
    """Why it is a work paper (国办发〔2018〕115号: 工作方案 is no 规范性文件), or ""."""
    genre = next((g for g in _WORK_GENRES if subject.name.endswith(g)), "")
    return f"是工作方案一类的文件（标题有“{genre}”）" if genre else ""


def _exclusion(words: str) -> str:
    if any(sign in words for sign in _PROCESS):
        return "是征求意见的文件"
    if any(w in words for w in _REPEALING) and (
        words.startswith(_REPEALING) or any(f"{w}的" in words for w in _REPEALING)
    ):
        return "是废止、清理文件的文件"
    for reason, signs in _NOT_RULING:
        if any(sign in words for sign in signs):
            return reason
    return ""


def policy_words(subject: Subject, kind: str | None) -> str:
    """What in the title shows a policy for the public; "" where nothing does."""
    if subject.issues or kind == "意见":
        text = f"{subject.name}意见" if kind == "意见" else subject.name
        genre = next((g for g in _POLICY_GENRES if text.endswith(g)), "")
        return f"标题含“{genre}”" if genre else ""
    if any(word in subject.words[:6] for word in _ROUTINE):
        return ""
    verb = next((v for v in _POLICY_VERBS if v in subject.words), "")
    return f"标题含“{verb}”" if verb else ""
