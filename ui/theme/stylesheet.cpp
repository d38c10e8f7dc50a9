// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>

#include "ui/theme/theme.h"

namespace valor::ui {
namespace {

// Two rules learnt the hard way: the focus mark of list items is "::item:selected:focus" (":focus::item" frames the
// whole list), and a styled slider loses its focus mark unless the handle gets one.
const char* const kFrames = R"(
QMainWindow, QDialog { background: @page; }
QToolTip { background: @surface; color: @text; border: 1px solid @control; padding: 4px; }
QMenuBar { background: @surface; border-bottom: 1px solid @line; padding: 2px 6px; }
QMenuBar::item { padding: 4px 10px; background: transparent; border-radius: 4px; }
QMenuBar::item:selected { background: @selection; }
QMenu { background: @surface; border: 1px solid @line; padding: 4px; }
QMenu::item { padding: 5px 26px 5px 26px; border-radius: 4px; }
QMenu::item:selected { background: @selection; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::separator { height: 1px; background: @line; margin: 4px 8px; }
QStatusBar { background: @surface; border-top: 1px solid @line; color: @text; }
QStatusBar::item { border: none; }
#differingInputs::item { padding: 4px 3px; }
#rail { background: @surface; border: none; border-right: 1px solid @line; outline: none; padding: 8px 7px; }
#rail::item { color: @muted; padding: 9px 8px; border: 2px solid transparent; border-radius: 6px; margin: 1px; }
#rail::item:hover { background: @page; }
#rail::item:selected { background: @selection; color: @primary; }
#rail::item:selected:focus { border: 2px solid @primary; }
#paletteList::item { padding: 6px 8px; border-radius: 5px; }
#paletteList::item:selected { background: @selection; color: @text; }
#header { background: @surface; border-bottom: 1px solid @line; }
#page, #pageBody, QScrollArea, QScrollArea > QWidget > #scrollBody { background: transparent; border: none; }
#pageArea { background: @page; }
.card { background: @surface; border: 1px solid @line; border-radius: 8px; }
#tourMark { background: transparent; border: 3px solid @primary; border-radius: 8px; }
#popover, #tour { background: @surface; border: 1px solid @control; border-radius: 8px; }
.muted { color: @muted; }
valor--ui--FigureLabel { border: 2px solid transparent; border-radius: 5px; }
valor--ui--FigureLabel:focus { border-color: @primary; }
.figure { color: @text; }
.figure:hover { color: @primary; }
.error { color: @bad; }
.banner { background: @badTint; border: 1px solid @bad; border-radius: 8px; }
.quiet { background: @surface; border: 1px solid @line; border-radius: 8px; }
#notice, #unkeptNotice { margin: 0 18px 12px 18px; }
.note { background: @warnTint; border: 1px solid @warn; border-radius: 6px; }
)";

const char* const kControls = R"(
QPushButton { background: @surface; color: @text; border: 1px solid @control; border-radius: 5px; padding: 6px 13px;
  outline: none; }
QPushButton:hover { background: @selection; }
QPushButton:focus { border: 2px solid @primary; padding: 5px 12px; }
QPushButton:default { border-color: @primary; color: @primary; font-weight: 600; }
QPushButton:disabled { color: @disabled; border-color: @line; }
QPushButton[primary="true"] { background: @primary; color: @onPrimary; border: 1px solid @primary; font-weight: 600; }
QPushButton[primary="true"]:hover { background: @primaryHover; }
QPushButton[primary="true"]:focus { border: 2px solid @text; }
QPushButton[primary="true"]:disabled { background: @sunken; color: @disabled; border-color: @line; }
QPushButton::menu-indicator { subcontrol-origin: padding; subcontrol-position: center right; right: 7px; }
QPushButton[link="true"] { background: transparent; color: @primary; border: 1px solid transparent; padding: 2px 4px;
  text-align: left; }
QPushButton[link="true"]:default { font-weight: 400; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { border: 2px solid @primary; padding: 1px 3px; }
QToolButton { background: transparent; border: 2px solid transparent; border-radius: 5px; padding: 1px; color: @text; }
QToolButton:hover { background: @selection; }
QToolButton:focus { border-color: @primary; }
QLineEdit, QPlainTextEdit { background: @surface; color: @text; border: 1px solid @control; border-radius: 5px;
  padding: 4px 7px; selection-background-color: @primary; selection-color: @onPrimary; }
QLineEdit:focus, QPlainTextEdit:focus { border: 2px solid @primary; padding: 3px 6px; }
QLineEdit[invalid="true"] { border: 2px solid @bad; padding: 3px 6px; background: @badTint; }
QLineEdit:disabled, QLineEdit:read-only { background: @page; border-color: @line; }
QComboBox { combobox-popup: 0; background: @surface; color: @text; border: 1px solid @control; border-radius: 5px; padding: 4px 8px; }
QComboBox:hover { background: @selection; }
QComboBox:focus { border: 2px solid @primary; padding: 3px 7px; }
QComboBox[invalid="true"] { border: 2px solid @bad; padding: 3px 7px; background: @badTint; }
QComboBox:disabled { color: @disabled; border-color: @line; }
QComboBox::drop-down { border: none; width: 20px; }
QComboBox QAbstractItemView { background: @surface; color: @text; border: 1px solid @control;
  selection-background-color: @selection; selection-color: @text; outline: none; padding: 2px; }
QComboBox QAbstractItemView::item { padding: 5px 8px; min-height: 18px; }
QSlider { border: 2px solid transparent; border-radius: 6px; }
QSlider:focus { border-color: @primary; }
QSlider::groove:horizontal { height: 4px; background: @sunken; border-radius: 2px; }
QSlider::sub-page:horizontal { background: @primary; border-radius: 2px; }
QSlider::sub-page:horizontal:disabled { background: @control; }
QSlider::handle:horizontal { width: 14px; height: 14px; margin: -7px 0; border: 2px solid @primary; border-radius: 9px;
  background: @surface; }
QSlider::handle:horizontal:hover { background: @selection; }
QSlider::handle:horizontal:focus { border: 4px solid @primary; width: 10px; height: 10px; }
QCheckBox::indicator, QListView::indicator { width: 13px; height: 13px; border: 1px solid @control; border-radius: 3px;
  background: @surface; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @primary; border-color: @primary;
  image: url(:/theme/@tick.png); }
QCheckBox, QRadioButton { border: 1px solid transparent; border-radius: 4px; }
QCheckBox:focus, QRadioButton:focus { color: @primary; border-color: @primary; }
QRadioButton::indicator { width: 13px; height: 13px; border: 1px solid @control; border-radius: 7px; background: @surface; }
QRadioButton::indicator:checked { width: 7px; height: 7px; border: 4px solid @primary; background: @onPrimary; }
QProgressBar { background: @sunken; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @primary; border-radius: 3px; }
)";

const char* const kTables = R"(
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QTableView, QListView, QTreeView { background: @surface; color: @text; border: 1px solid transparent; outline: none;
  gridline-color: @line; alternate-background-color: @page;
  selection-background-color: @selection; selection-color: @text; }
QTableView:focus, QListView:focus, QTreeView:focus { border: 1px solid @primary; }
QTextBrowser { background: @surface; border: 1px solid @line; border-radius: 5px; padding: 1px; }
QTextBrowser:focus { border: 2px solid @primary; padding: 0; }
QTabBar::tab { background: transparent; color: @muted; padding: 5px 10px; margin-right: 4px;
  border: 2px solid transparent; border-bottom-color: transparent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @primary; border-bottom-color: @primary; }
QTabBar::tab:selected:focus { border: 2px solid @primary; border-radius: 5px; }
QHeaderView { background: @surface; }
QHeaderView::section { background: @surface; color: @muted; border: none; border-bottom: 1px solid @control;
  padding: 5px 4px; font-weight: 600; }
QTableCornerButton::section { background: @surface; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @control; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)";

}  // namespace

QString styleSheet(const Tokens& tokens) {
    QString text = QString::fromLatin1(kFrames) + QLatin1String(kControls) + QLatin1String(kTables);
    text.replace("@tick", tokens.onPrimary.lightness() > 127 ? "tick-light" : "tick-dark");
    for (const auto& [name, colour] : tokens.named()) text.replace("@" + name, colour.name());
    return text;
}

}  // namespace valor::ui
