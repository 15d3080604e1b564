"""The disclosure classes in Chinese."""

# Class of a mark (architecture §4) → what it is called.
CLASS_NAMES = {
    "public": "主动公开",
    "on_request": "依申请公开",
    "withheld": "不予公开",
    "partial": "部分公开",
}
