// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/reading_question.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace valor::ui {

ReadingQuestion::ReadingQuestion(QWidget* parent)
    : QWidget(parent), buttons_{new QPushButton(this), new QPushButton(this)} {
    setObjectName("readingQuestion");
    auto* side = new QHBoxLayout(this);
    side->setContentsMargins(0, 2, 0, 2);
    side->addStretch(1);
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        buttons_[i]->setAutoDefault(true);  // Enter presses it, as it does in a dialog
        side->addWidget(buttons_[i]);
        connect(buttons_[i], &QPushButton::clicked, this, [this, i] { emit chosen(readings_[i].value); });
    }
    hide();
}

void ReadingQuestion::offer(const std::vector<ValueBox::Reading>& readings) {
    readings_ = readings;
    for (std::size_t i = 0; i < readings_.size(); ++i) {
        buttons_[i]->setText(readings_[i].text);
        buttons_[i]->setAccessibleName(tr("Take %1").arg(readings_[i].text));
    }
    setVisible(!readings_.empty());
}

}  // namespace valor::ui
