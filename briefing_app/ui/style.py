"""The look for Qt's own widgets: one short style sheet and one palette.

Parts that paint themselves (tree rows, segments, icon buttons) read the tokens directly;
what stands here is only what stock widgets need: buttons, fields, menus, scroll bars. Keep
it short: Qt parses it before the first paint.
"""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette

from briefing_app.ui.look import Look

_Role = QPalette.ColorRole
_ROLES = (
    (_Role.Window, "window"),
    (_Role.WindowText, "ink"),
    (_Role.Base, "paper"),
    (_Role.AlternateBase, "pane"),
    (_Role.Text, "ink"),
    (_Role.PlaceholderText, "ink3"),
    (_Role.Button, "card"),
    (_Role.ButtonText, "ink"),
    (_Role.BrightText, "err"),
    (_Role.ToolTipBase, "card"),
    (_Role.ToolTipText, "ink"),
    (_Role.Highlight, "act_t"),
    (_Role.HighlightedText, "ink"),
    (_Role.Link, "act"),
    (_Role.LinkVisited, "act"),
    (_Role.Light, "card"),
    (_Role.Midlight, "line"),
    (_Role.Mid, "line2"),
    (_Role.Dark, "ink3"),
    (_Role.Shadow, "line2"),
    (_Role.Accent, "ink"),
)

_SHEET = """
QToolTip {{ background: {card}; color: {ink}; border: 1px solid {line2}; padding: {p4}px {p6}px; }}
QPushButton {{ background: {card}; color: {ink}; border: 1px solid {line2};
  border-radius: 6px; padding: 0 {p10}px; min-height: {p26}px; }}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed, QPushButton:checked {{ background: {sel}; }}
QPushButton:focus {{ border: 2px solid {ink}; padding: 0 {p9}px; min-height: {p24}px; }}
QPushButton:disabled {{ border: 1px dashed {line2}; color: {ink3}; }}
QPushButton[primary="true"] {{ background: {btn}; color: {btn_ink}; border-color: {btn};
  font-weight: bold; }}
QPushButton[primary="true"]:hover {{ background: {btn_hover}; }}
QPushButton[primary="true"]:pressed {{ background: {btn_down}; }}
QPushButton[primary="true"]:focus {{ border: 2px solid {rail}; }}
QPushButton[primary="true"]:disabled {{ background: {card}; color: {ink3};
  border: 1px dashed {line2}; }}
QLineEdit {{ background: {card}; color: {ink}; border: 1px solid {line2}; border-radius: 8px;
  padding: 0 {p8}px; min-height: {p30}px; }}
QLineEdit:hover {{ border-color: {ink3}; }}
QLineEdit:focus {{ border: 2px solid {ink}; padding: 0 {p7}px; min-height: {p28}px; }}
QLineEdit:disabled {{ border: 1px dashed {line2}; color: {ink3}; background: {window}; }}
QMenu {{ background: {card}; color: {ink}; border: 1px solid {line2}; padding: {p4}px; }}
QMenu::item {{ padding: {p6}px {p24}px {p6}px {p12}px; border-radius: 6px; }}
QMenu::item:selected {{ background: {sel}; }}
QMenu::item:disabled {{ color: {ink3}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: {p4}px {p8}px; }}
QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 12px; margin: 0; }}
QScrollBar::handle {{ background: {line2}; border-radius: 4px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 32px; }}
QScrollBar::handle:horizontal {{ min-width: 32px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {ink3}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:hover {{ background: {ink3}; }}
"""


def style_sheet(look: Look) -> str:
    """Return the style sheet of the whole program."""
    sizes = {f"p{n}": look.px(n) for n in (4, 6, 7, 8, 9, 10, 12, 24, 26, 28, 30)}
    theme = look.theme
    return _SHEET.format(
        **theme.tokens(),
        **sizes,
        btn_hover=_mix(theme.btn, theme.btn_ink, 0.12),
        btn_down=_mix(theme.btn, theme.btn_ink, 0.24),
    )


def palette(look: Look) -> QPalette:
    """Return the palette: what Qt paints without a rule of ours keeps to the tokens too."""
    made = QPalette()
    for role, token in _ROLES:
        made.setColor(role, look.theme.color(token))
    for role in (_Role.Text, _Role.WindowText, _Role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, look.theme.color("ink3"))
    return made


def _mix(first: str, second: str, share: float) -> str:
    """Return the colour that lies `share` of the way from the first to the second."""
    a, b = QColor(first), QColor(second)
    parts = zip((a.red(), a.green(), a.blue()), (b.red(), b.green(), b.blue()), strict=True)
    return QColor(*(round(x + (y - x) * share) for x, y in parts)).name()
