// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/failure_banner.h"

#include <QHBoxLayout>
#include <QLabel>

#include "ui/text/alert.h"

namespace valor::ui {

FailureBanner::FailureBanner(QWidget* parent) : QFrame(parent), text_(new QLabel(this)) {
    setProperty("class", "banner");
    text_->setWordWrap(true);
    text_->setTextFormat(Qt::PlainText);
    (new QHBoxLayout(this))->addWidget(text_);
    hide();
}

void FailureBanner::say(const QString& text) {
    text_->setText(text);
    show();
    sayAloud(*this, text);
}

}  // namespace valor::ui
