"""Chinese sentences into points: what is a claim of its own, and what is not."""

from __future__ import annotations

import pytest
from chinese_texts import pieces, read

SPLIT = {
    "verbs of saying": (
        "伦德强调渡轮航线必须恢复",
        "要求葡方尽快修好北岸灯塔",
        "希望双方明年再办渔业论坛。",
    ),
    "predicates": (
        "葡方愿同挪方加强渔业管理合作与信息共享",
        "推动两国港口开通新的直达货运航线。",
    ),
    "semicolons": ("伦德表示，渡口不能关闭；", "海关手续应当简化。"),
    "numbered": (
        "法尔康就此提出三点建议：一是扩大鲱鱼贸易；",
        "增开货运航班；",
        "举办青年音乐节。",
    ),
    "issues under one head": ("法尔康就鲱鱼配额、", "灯塔维修、", "渡轮票价等问题表明了立场。"),
    "with two at the end": ("双方还就北极航道、", "渔业补贴以及", "海上搜救等问题交换了意见。"),
    "two events under one verb": ("双方同意召开新一轮渔业高层对话和", "第三次青年音乐节筹备会议。"),
    "a short measure": ("葡方愿同挪方加强渔业合作", "妥善管控鱼群分歧。"),
    "replies of the other": ("伦德提议五月举行磋商", "法尔康对此表示同意。"),
}
WHOLE = [
    "伦德介绍了挪方对北极航道、鲱鱼配额最新局势的立场和看法。",
    "法尔康表示，两国在维护渔业秩序、维护航道安全等问题上拥有共识。",
    "希望双方在新的渔业起点上，共同落实好两国渔业部长共识。",
    "法尔康表示，葡方愿同挪方拓展渔业、航运、教育等领域合作。",
    "双方同意加强在联合国、北极理事会等多边机制中的协作。",
    "伦德表示，两国是友好、可靠的伙伴。",
    "法尔康强调，相互尊重、平等相待是合作的前提。",
    "伦德表示，如果渡轮停航，岛上居民将无法就医。",
    "双方就共同关心的国际和地区问题交换意见。",
    "伦德表示，法尔康外长去年同我在奥斯陆会晤，共同确认两国渔业合作的新定位。",
    "双方表示将按照去年签署的渔业协定的原则，继续扩大海产品贸易规模。",
    "法尔康阐明了葡方在鲱鱼配额上的原则立场，强调渔业资源属于全体渔民。",
    "双方一致认为，在国际渔业形势、海洋环境形势深刻变化的背景下，合作更加重要。",
    "葡方愿深化对各自渔业战略、北极问题立场的相互了解。",
    "会谈后，双方签署了渔业合作协定。",
    "法尔康表示，在两国领导人引领下，港口建设进展顺利。",
    "伦德表示，葡方应切实遵守在渔业、边界等重大问题上作出的政治承诺。",
    "伦德感谢葡方在渔业、灯塔维修等问题上的大力支持。",
]


@pytest.mark.parametrize("parts", SPLIT.values(), ids=SPLIT)
def test_claims_are_parted(parts: tuple[str, ...]) -> None:
    """Clauses that report or claim something else, and listed issues, are points each."""
    found = [piece.rstrip("，；、") for piece in pieces(_joined(parts))]
    assert found == [part.rstrip("，；、").removesuffix("以及").removesuffix("和") for part in parts]


def _joined(parts: tuple[str, ...]) -> str:
    numbers = iter(("二是", "三是"))
    text = parts[0]
    for part in parts[1:]:
        if "一是" in parts[0]:
            text += next(numbers) + part
        else:
            text += part if text.endswith(("；", "、", "以及", "和")) else "，" + part
    return text


@pytest.mark.parametrize("sentence", WHOLE)
def test_one_claim_stays_whole(sentence: str) -> None:
    """Fields of cooperation, adjectives, conditions and adverbials are not split off."""
    assert pieces(sentence) == [sentence]


def test_head_governs_later_issues() -> None:
    """The second issue of a list keeps the words that govern it as its head."""
    text, found = read("双方就北极航道、渔业补贴等问题交换了意见。")
    head = found.points[-1].head
    assert head is not None
    assert text[slice(*head)] == "双方就"


def test_quotations_are_not_cut() -> None:
    """A comma inside quotation marks parts nothing."""
    sentence = "法尔康强调“渔业要发展，海洋要保护，渔民要富裕”的共同目标不会改变。"
    assert pieces(sentence) == [sentence]


@pytest.mark.parametrize("number", ["一、", "（二）", "12、"])
def test_numbers_of_points_stand_outside(number: str) -> None:
    """What only counts the points of a list is no part of them."""
    assert pieces(f"双方达成以下共识：\n\n{number}五月举行渔业磋商。") == ["五月举行渔业磋商。"]
