"""The tables of the statutory annual report, and what each figure stands under.

The form is that of the State Council's office of 2021; sites save it in many
ways, which are the `Style`s of test_statutory.py.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

BANDS = (
    ("第二十条第（一）项", ("规章", "行政规范性文件")),
    ("第二十条第（五）项", ("行政许可",)),
    ("第二十条第（六）项", ("行政处罚", "行政强制")),
    ("第二十条第（八）项", ("行政事业性收费",)),
)
COUNTS = ("本年制发件数", "本年废止件数", "现行有效件数")
CHECK = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
BODIES = ("商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他")
APPLICANTS = (
    ("申请人情况", "自然人"),
    *(("申请人情况", "法人或其他组织", body) for body in BODIES),
    ("申请人情况", "总计"),
)
RECEIVED = ("一、本年新收政府信息公开申请数量", "二、上年结转政府信息公开申请数量")
RESULTS = "三、本年度办理结果"
LEFT = "四、结转下年度继续办理"
OUTCOMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("（一）予以公开", ()),
    ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", ()),
    (
        "（三）不予公开",
        (
            "1.属于国家秘密",
            "2.其他法律行政法规禁止公开",
            "3.危及“三安全一稳定”",
            "4.保护第三方合法权益",
        ),
    ),
    ("（四）无法提供", ("1.本机关不掌握相关政府信息", "2.没有现成信息需要另行制作")),
    ("（六）其他处理", ("1.申请人逾期未缴纳费用", "2.其他")),
    ("（七）总计", ()),
)
VERDICTS = ("结果维持", "结果纠正", "其他结果", "尚未审结", "总计")
COURTS = ("未经复议直接起诉", "复议后起诉")


def plain_cell(text: str, across: int = 1, down: int = 1) -> str:
    return f'<td colspan="{across}" rowspan="{down}">{text}</td>'


@dataclass(frozen=True)
class Style:
    """How a site saves the tables; each part gets what it prints."""

    name: str
    data: Callable[..., str] = plain_cell
    head: Callable[..., str] = plain_cell
    narrow: Callable[[str], str] = str
    table: Callable[[list[str], list[str], int], str] = lambda heads, rows, width: (
        f"<table>{''.join(heads + rows)}</table>"
    )


@dataclass
class Tables:
    """The three tables as one site saves them, and the headers of each figure."""

    style: Style
    truth: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def html(self) -> str:
        return self._published() + self._requests() + self._lawsuits()

    def _figure(self, *headers: str, across: int = 1) -> str:
        text = str(1001 + len(self.truth))
        self.truth[text] = headers
        return self.style.data(text, across)

    def _heads(self, *texts: str) -> str:
        return "".join(self.style.head(self.style.narrow(text)) for text in texts)

    def _row(self, *cells: str) -> str:
        return f"<tr>{''.join(cells)}</tr>"

    def _published(self) -> str:
        rows = []
        for band, names in BANDS:
            counts = COUNTS if len(rows) == 0 else ("本年处理决定数量",)
            span = 3 if len(counts) == 1 else 1
            head = self.style.head
            rows.append(self._row(head(band, 4)))
            rows.append(self._row(head("信息内容"), *(head(c, span) for c in counts)))
            for name in names:
                figures = (self._figure(band, name, c, across=span) for c in counts)
                rows.append(self._row(head(name), *figures))
        return self.style.table([], rows, 4)

    def _requests(self) -> str:
        head = self.style.head
        heads = [
            self._row(head(CHECK, 3, 3), head("申请人情况", 7)),
            self._row(
                head("自然人", 1, 2), head("法人或其他组织", 5), head("总计", 1, 2)
            ),
            self._row(self._heads(*BODIES)),
        ]
        rows = [self._row(head(name, 3), self._counted(name)) for name in RECEIVED]
        first = head(
            self.style.narrow(RESULTS), 1, sum(len(o[1]) or 1 for o in OUTCOMES)
        )
        for name, parts in OUTCOMES:
            for index, part in enumerate(parts or ("",)):
                group = head(name, 1, len(parts)) if parts else head(name, 2)
                cells = [first, *([] if index else [group])]
                cells += [head(part)] if part else []
                path = (RESULTS, name, part) if part else (RESULTS, name)
                rows.append(self._row(*cells, self._counted(*path)))
                first = ""
        rows.append(self._row(head(LEFT, 3), self._counted(LEFT)))
        return self.style.table(heads, rows, 10)

    def _counted(self, *path: str) -> str:
        return "".join(self._figure(*path, *column) for column in APPLICANTS)

    def _lawsuits(self) -> str:
        head, narrow = self.style.head, self.style.narrow
        over = (head(narrow(text), 1, 2) for text in VERDICTS)
        heads = [
            self._row(head("行政复议", 5), head("行政诉讼", 10)),
            self._row(*over, *(head(court, 5) for court in COURTS)),
            self._row(self._heads(*VERDICTS, *VERDICTS)),
        ]
        reviews = [self._figure("行政复议", verdict) for verdict in VERDICTS]
        suits = [
            self._figure("行政诉讼", court, verdict)
            for court in COURTS
            for verdict in VERDICTS
        ]
        return self.style.table(heads, [self._row(*reviews, *suits)], 15)
