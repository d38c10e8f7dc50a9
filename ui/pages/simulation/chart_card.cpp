// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/chart_card.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/editors/wrapped_label.h"
#include "ui/theme/fonts.h"
#include "ui/theme/glyphs.h"

namespace valor::ui {

ChartCard::ChartCard(QWidget* content, std::function<void()> showData, const Environment& environment, QWidget* parent)
    : QFrame(parent),
      content_(content),
      title_(new WrappedLabel(this)),
      note_(new WrappedLabel(this)),
      state_(new QLabel(this)),
      data_(new QToolButton(this)) {
    setProperty("class", "card");
    title_->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    note_->setProperty("class", "muted");
    note_->setFont(productFont(kSmallSize));
    note_->hide();
    state_->setProperty("class", "muted");
    state_->setObjectName("cardState");
    state_->setFont(productFont(kSmallSize));
    state_->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    data_->setIcon(glyphIcon(Glyph::Table, environment.theme));
    data_->setIconSize({16, 16});
    data_->setFixedSize(26, 26);
    connect(data_, &QToolButton::clicked, this, std::move(showData));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(13, 10, 11, 10);
    lines->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(3, 0, 0, 0);
    head->addWidget(title_, 1);
    head->addWidget(state_);
    head->addWidget(data_);
    lines->addLayout(head);
    lines->addWidget(note_);
    lines->addWidget(content, 1);
}

void ChartCard::setTitle(const QString& title) {
    title_->setText(title);
    data_->setToolTip(tr("Show the figures as a table"));
    data_->setAccessibleName(tr("Figures of %1").arg(title));
}

void ChartCard::setNote(const QString& note, const QString& hint) {
    note_->setText((note + ' ' + hint).trimmed());
    note_->setProperty(kWordsOnPaper, note);
    note_->setVisible(!note_->text().isEmpty() && !blank_);
}

void ChartCard::addFoot(QWidget* foot) {
    static_cast<QVBoxLayout*>(layout())->addWidget(foot, 0, Qt::AlignLeft);
}

void ChartCard::reserveStates(const QStringList& states) {
    int widest = 0;
    for (const QString& state : states) widest = std::max(widest, state_->fontMetrics().horizontalAdvance(state));
    state_->setMinimumWidth(widest + 2);
}

void ChartCard::setBlank(bool blank) {
    blank_ = blank;
    for (QWidget* part : {content_, static_cast<QWidget*>(note_)}) {
        QSizePolicy policy = part->sizePolicy();
        policy.setRetainSizeWhenHidden(blank);
        part->setSizePolicy(policy);
    }
    content_->setVisible(!blank);
    note_->setVisible(!blank && !note_->text().isEmpty());
    data_->setEnabled(!blank);
}

void ChartCard::setState(const QString& state) {
    state_->setText(state);
}

}  // namespace valor::ui
