"""A library in a profile of its own, with small reports in it."""

from __future__ import annotations

import re
from pathlib import Path

from briefing_app.library.library import Library
from briefing_app.library.places import Places, places
from tests.dataset.folders import FIGURES, INDICATORS, REPORT, make_folder


class Home:
    """A profile and a data folder; `user` and `bundled` hold report folders."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.data = root / "data"
        self.where: Places = places(str(root / "profile"))
        self.bundled = self.data / "reports"
        self.user = Path(self.where.reports)
        self.bundled.mkdir(parents=True)

    def library(self) -> Library:
        """Return the library as a new start of the program finds it."""
        return Library(str(self.data), self.where)

    def add(
        self, report_id: str, title: str = "示例报告 2023", *, folder: Path | None = None
    ) -> Path:
        """Write a good report into the user's folder, or another one."""
        head = REPORT.replace("id: sample", f"id: {report_id}", 1)
        head = re.sub(r"(?m)^title: .*", f"title: {title}", head, count=1)
        made = make_folder(
            folder or self.user, name=report_id, report=head,
            figures=own_ids(FIGURES), indicators=own_ids(INDICATORS),
        )  # fmt: skip
        (made.parent / "indicators.yaml").rename(made / "indicators.yaml")
        return made

    def broken(self, name: str = "broken") -> Path:
        """Write a report that has a head and does not check out."""
        made = self.add(name)
        (made / "source.txt").unlink()
        return made


def own_ids(words: str) -> str:
    """Return figures or indicators with ids that the program's catalogue does not have."""
    return re.sub(r"\b(relief|deposits|loans)\b", r"my-\1", words)
