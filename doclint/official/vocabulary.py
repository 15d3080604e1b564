"""Words of the field: the 15 文种, genres that are none, endings of organs' names."""

# 党政机关公文处理工作条例 第八条, longest first so that 决定 is found before 令 etc.
DOCUMENT_TYPES = (
    "命令", "决议", "决定", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示",
    "批复", "议案", "纪要", "令", "函",
)  # fmt: skip

# Genres of texts that travel under a 公文 and are none themselves.
OTHER_GENRES = (
    "办法", "规定", "细则", "条例", "规则", "规程", "章程", "方案", "规划", "计划", "要点",
    "预案", "解释", "答复", "措施", "标准", "指南", "指引", "目录", "准则", "制度", "公约",
    "协定", "规范", "总结", "汇报", "说明", "法", "纲要", "清单", "解读", "暂行规定",
)  # fmt: skip

_GENRES = DOCUMENT_TYPES + OTHER_GENRES

# Types that an organ issues openly by their nature (standards §9: OPEN-BY-NATURE).
OPEN_BY_NATURE = frozenset({"令", "命令", "公告", "通告", "公报", "决议", "议案"})

ORGAN_ENDINGS = (
    "政府", "委员会", "办公厅", "办公室", "监管办", "管委会", "部", "委", "厅", "局", "署", "院",
    "总局", "分局", "法院", "检察院", "公安部", "中心", "银行", "公司", "分行", "支行", "总行",
    "党组", "党委", "纪委", "总队", "支队", "大队", "集团", "大学", "学院", "学校", "联合会",
    "协会", "学会", "联合社", "指挥部", "领导小组", "工作组", "总工会", "团委", "常委会",
    "代表大会", "主席", "总理", "军委", "司令部", "政治部", "国务院", "监察委", "监管组", "海关",
    "税务局", "研究所", "基金会", "秘书处", "工作部", "宣传部", "组织部", "统战部", "监管局",
    "证监会", "银监会", "保监会", "银保监会", "理事会", "董事会", "审判庭", "研究室", "政法委",
    "省委", "市委", "县委", "区委", "人大", "政协", "文明办", "编办", "外办", "侨办", "信访局",
    "服务局", "档案馆", "图书馆", "博物馆", "医院", "报社", "出版社", "电视台", "开发区", "街道",
    "街道办", "保密局", "文联", "妇联", "残联", "科协", "侨联", "工商联", "合作社", "供销社",
    "交易所", "监管分局", "监察局", "管理处", "办事处", "科", "处", "股",
)  # fmt: skip

# What an organ's name is made of before its ending; a cheap guard against "…工作中心" in prose.
NOT_IN_ORGAN = frozenset("×。；？！：;?!:“”‘’《》〈〉%％@=+#*_>…0123456789")


def is_organ(name: str) -> bool:
    """Whether a text without white space reads as the name of one organ."""
    if not 2 <= len(name) <= 45 or not name.endswith(ORGAN_ENDINGS):
        return False
    if name.startswith(("关于", "（", "(", "各", "第", "本", "由", "经", "及", "和", "有关", "在")):
        return False
    if "对" in name and "对外" not in name:
        return False
    if "关于" in name or "，" in name or "," in name:
        return False
    return not any(c in NOT_IN_ORGAN for c in name)


def genre_of(title: str) -> str:
    """The genre a title ends with (a 文种 or another genre), brackets after it left out.

    ``""`` where it ends with none. 复函 counts as 函, 命令 as 命令.
    """
    bare = strip_status(title.rstrip("。；;！"))
    if not bare.endswith(_GENRES):
        return ""
    for word in DOCUMENT_TYPES:
        if bare.endswith(word):
            return word
    for word in OTHER_GENRES:
        if bare.endswith(word):
            return word
    return ""


def strip_status(title: str) -> str:
    """A title without what may follow its genre: （试行）, （征求意见稿）, （2021年版） …"""
    bare = title
    while bare and bare[-1] in ")）]］】〕":
        opening = max(bare.rfind(c) for c in "(（[［【〔")
        if opening <= 0 or len(bare) - opening > 22:
            break
        bare = bare[:opening]
    return bare
