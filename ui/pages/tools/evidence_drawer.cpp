// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tools/evidence_drawer.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/model/usage.h"
#include "ui/building/figure_dialog.h"
#include "ui/charts/range_panel.h"
#include "ui/editors/source_sheet.h"
#include "ui/models/figure_words.h"
#include "ui/pages/tools/range_chart.h"
#include "ui/theme/fonts.h"
#include "ui/theme/glyphs.h"

namespace valor::ui {
namespace {

constexpr int kDrawerWidth = 320;

QLabel* heading(const QString& text) {
    auto* label = new QLabel(text);
    label->setFont(productFont(kTextSize, QFont::DemiBold));
    return label;
}

}  // namespace

EvidenceDrawer::EvidenceDrawer(const Environment& environment, QWidget* parent)
    : QFrame(parent),
      environment_(environment),
      title_(new QLabel(this)),
      close_(new QToolButton(this)),
      scroll_(new QScrollArea(this)),
      edit_(new QPushButton(this)) {
    setProperty("class", "card");
    setObjectName("evidenceDrawer");
    setFixedWidth(kDrawerWidth);
    title_->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    title_->setWordWrap(true);
    title_->setTextFormat(Qt::PlainText);
    close_->setObjectName("closeDrawer");
    close_->setIcon(glyphIcon(Glyph::ChevronRight, environment.theme));
    close_->setIconSize({16, 16});
    close_->setFixedSize(26, 26);
    connect(close_, &QToolButton::clicked, this, &EvidenceDrawer::closeAsked);
    scroll_->setWidgetResizable(true);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(15, 0, 10, 0);
    head->addWidget(title_, 1);
    head->addWidget(close_, 0, Qt::AlignTop);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(1, 12, 1, 1);
    lines->setSpacing(6);
    lines->addLayout(head);
    lines->addWidget(scroll_, 1);
    edit_->setObjectName("editFigure");
    edit_->setAutoDefault(true);  // Return presses it, as in the sheet of a source
    connect(edit_, &QPushButton::clicked, this, &EvidenceDrawer::editAsked);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(15, 0, 15, 10);
    foot->addWidget(edit_);
    lines->addLayout(foot);
    retranslate();
}

void EvidenceDrawer::retranslate() {
    close_->setToolTip(tr("Close (Esc)"));
    close_->setAccessibleName(tr("Close the evidence"));
    edit_->setText(tr("Edit figure…"));
}

void EvidenceDrawer::showFigure(const Case& input, const Scenario& scenario, const Parameter& parameter) {
    id_ = parameter.id;
    title_->setText(nameOf(parameter, environment_.languages));
    setAccessibleName(tr("Evidence of %1").arg(title_->text()));
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    auto* lines = new QVBoxLayout(body);
    lines->setContentsMargins(15, 2, 15, 12);
    lines->setSpacing(8);
    if (const auto range = rangeOf(input, scenario, parameter, environment_)) {
        auto* panel = new RangePanel(environment_);
        panel->setChart(*range);
        lines->addWidget(panel);
    }
    lines->addWidget(new SourceSheet(input, scenario, parameter, environment_));
    lines->addWidget(usesOf(input, parameter));
    lines->addStretch(1);
    scroll_->setWidget(body);
    edit_->setVisible(FigureDialog::canEdit(input, id_));
    setVisible(true);
}

QWidget* EvidenceDrawer::usesOf(const Case& input, const Parameter& parameter) const {
    auto* uses = new QWidget;
    auto* lines = new QVBoxLayout(uses);
    lines->setContentsMargins(0, 6, 0, 0);
    lines->setSpacing(4);
    lines->addWidget(heading(tr("What rests on it")));
    QStringList words;
    for (const Use& use : valor::usesOf(input, parameter.id)) words << useInWords(use, environment_);
    if (words.isEmpty()) words << tr("Nothing: the case does not use it.");
    for (const QString& each : words) {
        auto* line = new QLabel(each);
        line->setObjectName("use");
        line->setWordWrap(true);
        line->setTextFormat(Qt::PlainText);
        lines->addWidget(line);
    }
    return uses;
}

void EvidenceDrawer::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return emit closeAsked();
    QFrame::keyPressEvent(event);
}

}  // namespace valor::ui
