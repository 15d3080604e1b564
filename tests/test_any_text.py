"""No text makes a rule or the recogniser fail."""

from hypothesis import given, settings
from hypothesis import strategies as st

from doclint.engine import Engine
from doclint.settings import Settings
from doclint.testing import from_lines

ENGINE = Engine(Settings(plugins=()))
FRAME = (
    "某市人民政府办公室文件", "某政规〔2024〕6号", "某市人民政府办公室关于印发《某办法》的通知", "各区、县人民政府：",
    "附件：1.某表", "某市人民政府办公室", "2024年3月2日", "（此件公开发布）", "抄送：市委办公室。", "第一条 为了加强管理，制定本办法。",
    "本办法自2024年5月1日起施行，有效期5年。《旧办法》（某政〔2001〕5号）同时废止。", "机密★1年", "签发人：张三", "附件1",
    "联系人：李四，13800138000", "一、总体要求", "（一）指导思想。", "某市人民政府办公室　2024年3月5日印发", "特急", "000001",
)  # fmt: skip
WORDS = st.text(
    st.sampled_from(
        "《》（）()〔〕“”:：，。；、 　\t\n\u200b★×□☑第一二十条章年月日号0129附件抄送印发公开密期关于的通知废止施行"
    ),
    max_size=60,
)


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.one_of(st.sampled_from(FRAME), WORDS), max_size=24),
    st.sampled_from(["auto", "drafting", "issuing"]),
)
def test_nothing_fails(lines: list[str], stage: str) -> None:
    """Elements in any order with any text between them: no finding DOC9xx."""
    clean = ["".join(c for c in line if c not in "\x00") for line in lines]
    engine = ENGINE if stage == "auto" else Engine(Settings(plugins=(), stage=stage))
    report = engine.check(from_lines(clean))
    assert not [f.message for f in report.findings if f.code.startswith("DOC9")]
