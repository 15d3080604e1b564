"""The elements of a 公文 in the layouts that occur (all texts are invented)."""

from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.official import recognise
from tests.official.lines import document, official

BODY = (
    "为进一步规范全市政府采购活动，提高财政资金使用效益，现就有关事项通知如下。",
    "一、严格执行采购预算。各单位应当按照批复的预算编制采购计划，不得无预算采购。",
    "二、加强履约验收。采购人应当组织验收小组，对供应商履约情况进行验收并出具意见。",
)


def test_order_of_the_standard() -> None:
    """All elements of GB/T 9704 in their order."""
    found = official(
        "000012",
        "机密★1年",
        "特急",
        "|c|某市人民政府文件",
        "|c|某政发〔2024〕16号　　签发人：王小明　李华",
        "|c|某市人民政府关于加强政府采购管理的通知",
        "各区、县人民政府，市政府各部门：",
        *BODY,
        "附件：1.采购目录",
        "　　　2.验收意见书（样本）",
        "|r|某市人民政府",
        "|r|2024年6月3日",
        "（此件公开发布）",
        "抄送：市委各部门，市人大常委会办公室。",
        "某市人民政府办公室　　　　2024年6月5日印发",
    )
    facts = found.facts
    assert facts.copy_number == "000012"
    assert (facts.secrecy_level, facts.secrecy_period, facts.urgency) == ("机密", "1年", "特急")
    assert facts.issuer_mark == ("某市人民政府文件",)
    assert facts.document_number == "某政发〔2024〕16号"
    assert facts.signers == ("王小明", "李华")
    assert facts.title == "某市人民政府关于加强政府采购管理的通知"
    assert facts.addressees == "各区、县人民政府，市政府各部门"
    assert facts.attachments == ("采购目录", "验收意见书（样本）")
    assert facts.issuers == ("某市人民政府",)
    assert facts.issued_on == "2024-06-03"
    assert facts.notes == ("此件公开发布",)
    assert (facts.disclosure, facts.disclosure_literal) == ("public", "此件公开发布")
    assert facts.cc == "市委各部门，市人大常委会办公室"
    assert (facts.printed_by, facts.printed_on) == ("某市人民政府办公室", "2024-06-05")
    assert found.is_official
    assert found.issuer_system == "administrative"
    assert found.marks[0].place == "P1"


def test_marks_of_the_head_on_one_line() -> None:
    """份号, 密级 and 紧急程度 beside one another."""
    found = official(
        "000012　机密★1年　特急", "|c|某市人民政府关于加强保密管理的通知", "各区人民政府：", *BODY
    )
    facts = found.facts
    assert (facts.copy_number, facts.secrecy_level, facts.urgency) == ("000012", "机密", "特急")
    assert found.secrecy[0].element.location.end - found.secrecy[0].element.location.start == 5


def test_number_below_a_title_on_two_lines() -> None:
    """The title comes first, the number below it."""
    facts = official(
        "|c|某市财政局关于印发",
        "|c|《某市政府采购管理办法》的通知",
        "|c|某财规〔2023〕4号",
        "各县（市、区）财政局：",
        *BODY,
        "|r|2023年5月4日",
        "|c|某市政府采购管理办法",
        "第一条　为了加强管理，制定本办法。",
        "第二条　本办法自2023年7月1日起施行，有效期5年。《某市采购暂行办法》（某财〔2015〕9号）同时废止。",
    ).facts
    assert facts.title == "某市财政局关于印发《某市政府采购管理办法》的通知"
    assert facts.document_number == "某财规〔2023〕4号"
    assert facts.issued_on == "2023-05-04"
    assert (facts.effective_on, facts.expires_on) == ("2023-07-01", "P5Y")
    assert facts.repeals == (("某市采购暂行办法", "某财〔2015〕9号"),)


def test_whole_document_in_one_paragraph() -> None:
    """Line breaks instead of paragraphs, the mark among them."""
    found = official(
        "\n".join(
            [
                "某市人民政府关于同意建立中心的批复",
                "（某政函〔2021〕8号）",
                "市科技局：",
                "你局请示收悉。同意建立。",
                "某市人民政府",
                "2021年3月2日",
                "（主动公开）",
            ]
        )
    )
    facts = found.facts
    assert facts.document_type == "批复"
    assert facts.document_number == "某政函〔2021〕8号"
    assert facts.addressees == "市科技局"
    assert facts.issued_on == "2021-03-02"
    assert found.marks[0].element.location.start > 40


def test_announcement_that_carries_a_text() -> None:
    """The 公告 is the document; the carried text gives the date of effect."""
    facts = official(
        "某省高级人民法院", "公　　告", "《某省法院诉讼规定》已经审判委员会讨论通过，现予公布。", "2019年3月1日",
        "某省高级人民法院", "关于诉讼若干问题的规定", "第一条　为正确审理案件，制定本规定。", "第二条　本规定自2019年5月1日起施行。",
    ).facts  # fmt: skip
    assert facts.title == "某省高级人民法院公告"
    assert facts.document_type == "公告"
    assert (facts.issued_on, facts.effective_on) == ("2019-03-01", "2019-05-01")
    assert facts.issuers == ()


def test_order_signed_by_a_person() -> None:
    """令: title and letterhead are one, office and name sign."""
    facts = official(
        "|c|某省人民政府令", "|c|第12号", "《某省采购办法》已经省政府常务会议通过，现予公布，自2022年1月1日起施行。",
        "|r|省长　张三", "|r|2021年12月1日",
    ).facts  # fmt: skip
    assert facts.document_type == "令"
    assert facts.document_number == "第12号"
    assert facts.signers == ("张三",)
    assert facts.issuers == ("省长",)
    assert facts.effective_on == "2022-01-01"


def test_joint_signature_on_one_line() -> None:
    """Several organs set apart by spaces; a letter-spaced name is one."""
    facts = official(
        "|c|某市公安局　某市司法局", "|c|关于联合执法的通知", "各县公安局、司法局：", *BODY, "　某市公安局　　　某市司法局", "　2020年2月3日"
    ).facts  # fmt: skip
    assert facts.issuers == ("某市公安局", "某市司法局")
    spaced = official(
        "|c|关于执法的通知", "各县公安局：", *BODY, "某 市 公 安 局", "2020年2月3日"
    ).facts
    assert spaced.issuers == ("某市公安局",)


def test_mark_in_a_row_of_the_imprint() -> None:
    """P2: a table row without brackets, or label and value in two cells."""
    head = (
        "|c|某市卫生局关于防治工作的通知",
        "各区卫生局：",
        *BODY,
        "|r|某市卫生局",
        "|r|2023年2月3日",
    )
    one = official(*head, "|t0.0|信息公开选项：主动公开", "|t1.0|抄送：市政府办公室。")
    assert (one.facts.disclosure, one.marks[0].place) == ("public", "P2")
    two = official(*head, "|t0.0|公开方式", "|t0.1|依申请公开", "|t1.0|抄送：市政府办公室。")
    assert two.facts.disclosure == "on_request"


def test_mark_before_the_signature() -> None:
    """P3 is known as such."""
    found = official(
        "|c|某市卫生局关于防治工作的通知",
        "各区卫生局：",
        *BODY,
        "（信息公开形式：主动公开）",
        "|r|某市卫生局",
        "|r|2023年2月3日",
    )
    assert found.marks[0].place == "P3"
    assert found.facts.issued_on == "2023-02-03"


def test_marks_quoted_in_the_text_are_no_marks() -> None:
    """A notice about disclosure quotes marks without bearing one."""
    found = official(
        "|c|某市人民政府办公室关于加强政务公开工作的通知", "各区人民政府：",
        "文件应当标注“此件公开发布”或者“此件依申请公开”，不予公开的应当说明理由。", "|r|某市人民政府办公室", "|r|2017年5月26日",
    )  # fmt: skip
    assert found.marks == ()
    assert found.facts.disclosure is None


def test_mark_of_carried_text_is_not_the_documents() -> None:
    """After the date an annex may bear its own note."""
    found = official(
        "|c|某市教育局关于转发文件的通知", "各学校：", *BODY, "|r|某市教育局", "|r|2021年9月1日",
        "附件", "|c|某省教育厅关于考试工作的通知", "各市教育局：", "请认真执行。", "|r|2021年8月1日", "（此件依申请公开）",
    )  # fmt: skip
    assert found.marks == ()
    assert found.facts.issued_on == "2021-09-01"


def test_first_date_is_the_documents_even_without_a_signature() -> None:
    """A forwarded text with signature, date and annex of its own comes after."""
    facts = official(
        "|c|某市人民政府办公室转发市教育局关于扩大招生请示的通知", "各区人民政府：", *BODY, "2021年9月1日",
        "|c|关于扩大招生的请示", "市人民政府：", "一、扩大规模。", "附件：招生计划表", "某市教育局", "2021年8月1日", "附件", "招生计划表",
    ).facts  # fmt: skip
    assert facts.issued_on == "2021-09-01"
    assert facts.issuers == ()
    assert facts.attachments == ()


def test_open_number_and_date_of_a_draft() -> None:
    """Blanks are no values, and known as blanks."""
    found = official(
        "|c|某市人民政府办公室文件", "|c|某政办发〔2026〕　号", "|c|某市人民政府办公室关于安全生产的通知", "各区人民政府：", *BODY,
        "|r|某市人民政府办公室", "|r|2026年　月　日",
    )  # fmt: skip
    assert found.facts.document_number is None
    assert found.facts.issued_on is None
    assert found.number_blank
    assert found.date_blank


def test_database_card_is_left_out() -> None:
    """A card of fields around the text is none of its elements."""
    facts = official(
        "某国函批复", "发布部门 : 国务院", "发文字号 : 国函[2004]17号", "时效性 : 现行有效", "效力级别 : 国务院规范性文件",
        "国务院关于某省区划的批复\n（2004年3月16日　国函[2004]17号）\n某省人民政府：\n你省请示收悉。", "一、原则同意《某省区划》。",
    ).facts  # fmt: skip
    assert facts.title == "国务院关于某省区划的批复"
    assert (facts.document_number, facts.issued_on) == ("国函〔2004〕17号", "2004-03-16")
    assert facts.addressees == "某省人民政府"


def test_bare_rules_are_no_official_document() -> None:
    """办法 without a carrying document: reasons are given."""
    found = official(
        "|c|某市采购管理办法",
        "第一条　为了加强管理，制定本办法。",
        "第二条　本办法自公布之日起施行。",
    )
    assert not found.is_official
    assert found.facts.document_type is None
    assert found.facts.title == "某市采购管理办法"
    assert "办法" in found.official_reasons[0]


def test_list_of_a_repeal_decision() -> None:
    """Rows of the table, the number beside the name, the column of reasons left out."""
    found = official(
        "|c|某市人民政府关于废止部分行政规范性文件的决定", "经研究，决定废止下列文件。", "|r|某市人民政府", "|r|2020年1月2日", "附件",
        "|t0.0|序号", "|t0.1|文件名称", "|t0.2|发文字号", "|t0.3|理由",
        "|t1.0|1", "|t1.1|某市采购办法", "|t1.2|某政发〔2001〕5号", "|t1.3|已被《新办法》代替，原《旧规定》废止。",
        "|t2.0|2", "|t2.1|关于印发《某市规划》的通知", "|t2.2|某政办〔2003〕7号", "|t2.3|适用期已过。",
    )  # fmt: skip
    assert found.facts.repeals == (
        ("某市采购办法", "某政发〔2001〕5号"),
        ("关于印发《某市规划》的通知", "某政办〔2003〕7号"),
    )


def test_marks_of_secrecy_outside_the_head() -> None:
    """A page header is the document's own; an annex is not, and is told all the same."""
    head = (
        "|c|某市人民政府关于防汛的通知",
        "各区人民政府：",
        *BODY,
        "|r|某市人民政府",
        "|r|2024年6月3日",
    )
    header = official(*head, "（此件公开发布）", "|h|机密★1年")
    assert (header.facts.secrecy_level, header.secrecy[0].own) == ("机密", True)
    annex = official(*head, "（此件公开发布）", "附件", "秘密★5年", "|c|重点部位名单", "一、名单。")
    assert annex.facts.secrecy_level is None
    assert [(m.level, m.own) for m in annex.secrecy] == [("秘密", False)]


def test_systems_of_organs() -> None:
    """Joint documents of party and government are party documents."""
    tail = ("各单位：", *BODY)
    assert official("|c|中共某市委某市人民政府关于改革的意见", *tail).issuer_system == "party"
    assert official("|c|某省高级人民法院关于审判的通知", *tail).issuer_system == "judicial"
    assert official("|c|某县财政局关于预算的通知", *tail).issuer_system == "administrative"


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [*BODY, "附件：1.甲表", "2.乙表", "某市财政局", "2024年5月6日", "（此件公开发布）", "附件1", "第一条　总则。",
             "某市财政局关于预算的通知", "某财〔2024〕5号", "各县财政局：", "抄送：市政府。", "目录", "机密★1年", "《", "（"]
        ),
        max_size=40,
    )
)  # fmt: skip
def test_any_order_of_lines(lines: list[str]) -> None:
    """Whatever the order, every line gets a label and every element a place on the page."""
    found = recognise(document(lines))
    assert len(found.lines) == len(lines)
    for element in found.elements:
        assert 0 <= element.confidence <= 1
        assert element.location.label


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.text(max_size=30),
            st.text(
                st.sampled_from(
                    "\u200b\ufeff\u3000 \t\n（）()《》〔〕附件抄送：:密★第条章号年月日一二0123公开印发关于通知，。、×"
                ),
                max_size=130,
            ),
        ),
        max_size=14,
    )
)
def test_any_text_at_all(lines: list[str]) -> None:
    """Nothing a paragraph can hold makes recognition fail."""
    found = recognise(document(lines))
    assert all(line.key for line in found.lines)


def test_time_is_linear_in_the_lines() -> None:
    """Four times the lines cost about four times the steps, counted in calls of the grammar."""
    from doclint.official import grammar

    calls = {}
    real = grammar._advance
    for count in (500, 2000):
        seen = 0

        def counted(*args, _real=real):  # type: ignore[no-untyped-def]
            nonlocal seen
            seen += 1
            return _real(*args)

        grammar._advance = counted
        try:
            recognise(document(["某市财政局", "2024年5月6日", BODY[1], BODY[2]] * (count // 4)))
        finally:
            grammar._advance = real
        calls[count] = seen
    assert calls[2000] <= 4.2 * calls[500]
