// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/notice.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "core/error/expects.h"
#include "ui/pages/simulation/overlay.h"
#include "ui/text/alert.h"
#include "ui/theme/fonts.h"
#include "ui/theme/restyle.h"

namespace valor::ui {
namespace {

constexpr std::chrono::seconds kConfirmed{10};  // long enough to be read twice

}  // namespace

Notice::Notice(QWidget* parent)
    : QFrame(parent),
      headline_(new QLabel(this)),
      explanation_(new QLabel(this)),
      buttons_{new QPushButton(this), new QPushButton(this)},
      close_(new QPushButton(this)) {
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
    buttons_[0]->setObjectName("remedy");
    buttons_[1]->setObjectName("otherRemedy");
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        across->addWidget(buttons_[i], 0, Qt::AlignTop);
        connect(buttons_[i], &QPushButton::clicked, this, [this, i] {
            const auto apply = remedies_.at(i).apply;  // it may say something else
            apply();
        });
    }
    across->addWidget(close_, 0, Qt::AlignTop);
    connect(close_, &QPushButton::clicked, this, &QWidget::hide);
    leave_.setSingleShot(true);
    leave_.setInterval(kConfirmed);
    connect(&leave_, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

Notice::Message Notice::say(const QString& headline, const QString& explanation, std::vector<Remedy> remedies) {
    return put(headline, explanation, std::move(remedies), false);
}

Notice::Message Notice::confirm(const QString& headline, const QString& explanation, std::vector<Remedy> remedies) {
    return put(headline, explanation, std::move(remedies), true);
}

Notice::Message Notice::put(const QString& headline, const QString& explanation, std::vector<Remedy> remedies,
                            bool confirms) {
    expects(remedies.size() <= buttons_.size(), "a message has two remedies at most");
    remedies_ = std::move(remedies);
    confirms_ = confirms;
    restyle(*this, "class", confirms ? "quiet" : "banner");
    for (std::size_t i = 0; i < buttons_.size(); ++i) {
        buttons_[i]->setVisible(i < remedies_.size());
        buttons_[i]->setText(i < remedies_.size() ? remedies_[i].text : QString());
    }
    headline_->setText(headline);
    explanation_->setText(explanation);
    explanation_->setVisible(!explanation.isEmpty());
    close_->setText(tr("Close"));
    close_->setAccessibleName(tr("Close the message"));
    setAccessibleDescription(explanation);
    if (confirms && remedies_.empty())
        leave_.start();
    else
        leave_.stop();
    setProperty(kPassing, leave_.isActive());
    show();
    updateGeometry();  // the room that it takes may be another though its words are as high
    sayAloud(*this, explanation.isEmpty() ? headline : headline + QStringLiteral(". ") + explanation);
    return ++shown_;
}

bool Notice::takeBack(Message message) {
    if (message != shown_ || isHidden()) return false;
    hide();
    return true;
}

void Notice::dismissConfirmation() {
    if (confirms_) hide();
}

QString Notice::text() const {
    return headline_->text() + '\n' + explanation_->text();
}

}  // namespace valor::ui
