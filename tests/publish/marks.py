"""Marks for the tests of the splicer."""

from doclint.page.model import Page
from doclint.publish.model import Mark
from doclint.registry.model import Ground

GROUND = Ground(
    "滨海市人民政府关于废止部分行政规范性文件的决定", "滨政发〔2021〕30号", "/zwgk/30.html"
)
REPEALED = Mark("repealed", "已废止", "2021-09-24", GROUND)
EXPIRED = Mark("expired", "已失效", "2022-01-01", GROUND)
MARKS = (
    REPEALED,
    EXPIRED,
    Mark("partly_repealed", "部分废止", "2021-09-24", GROUND, scope="第三条、第五条"),
    Mark("amended", "已修改", "2021-09-24", GROUND, successor="某市供热管理办法"),
    Mark("not_yet", "尚未施行", "2030-01-01", Ground("")),
    Mark("in_force", "有效", "", Ground("")),
    # Characters that GBK cannot hold, and such as HTML and scripts must not take literally.
    Mark("repealed", "已废止", "2021-09-24", Ground('<b>"䶮&𠀀</script>-->', "甲\u200b〔2021〕1号", "javascript:x")),
)  # fmt: skip


def mark_of(page: Page, mark: Mark = REPEALED) -> Mark:
    """A mark on the document of a page."""
    return mark._replace(number=page.number, title=page.document_title, issuer=page.issuer)
