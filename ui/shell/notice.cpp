// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "ui/theme/fonts.h"

namespace valor::ui {

Notice::Notice(QWidget* parent)
    : QFrame(parent),
      headline_(new QLabel(this)),
      explanation_(new QLabel(this)),
      remedy_(new QPushButton(this)),
      close_(new QPushButton(this)) {
    setProperty("class", "banner");
    setObjectName("notice");
    headline_->setFont(productFont(kTextSize, QFont::DemiBold));
    for (QLabel* line : {headline_, explanation_}) {
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        line->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(14, 10, 12, 10);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(headline_);
    words->addWidget(explanation_);
    across->addLayout(words, 1);
    across->addWidget(remedy_, 0, Qt::AlignTop);
    across->addWidget(close_, 0, Qt::AlignTop);
    remedy_->setObjectName("remedy");
    connect(remedy_, &QPushButton::clicked, this, [this] {
        hide();
        if (apply_) std::exchange(apply_, nullptr)();
    });
    connect(close_, &QPushButton::clicked, this, &QWidget::hide);
    hide();
}

void Notice::say(const QString& headline, const QString& explanation, const Remedy& remedy) {
    apply_ = remedy.apply;
    remedy_->setText(remedy.text);
    remedy_->setVisible(!remedy.text.isEmpty());
    headline_->setText(headline);
    explanation_->setText(explanation);
    close_->setText(tr("Close"));
    close_->setAccessibleName(tr("Close the message"));
    setAccessibleName(headline);
    setAccessibleDescription(explanation);
    show();
}

QString Notice::text() const {
    return headline_->text() + '\n' + explanation_->text();
}

}  // namespace valor::ui
