// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/story_button.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kUsualWidth = 420, kLeastWidth = 220;

QLabel* line(const QString& text, const char* look, const QFont& font) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(font);
    label->setProperty("class", look);
    label->setAttribute(Qt::WA_TransparentForMouseEvents);
    return label;
}

}  // namespace

StoryButton::StoryButton(const QString& title, const QString& sentence, QWidget* parent) : QPushButton(parent) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(16, 11, 16, 12);
    lines->setSpacing(3);
    lines->addWidget(line(title, "", productFont(kCardTitleSize, QFont::DemiBold)));
    if (!sentence.isEmpty()) lines->addWidget(line(sentence, "muted", productFont(kTextSize)));
    lines->addStretch(1);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize StoryButton::sizeHint() const {
    return {kUsualWidth, heightForWidth(kUsualWidth)};
}

QSize StoryButton::minimumSizeHint() const {
    return {kLeastWidth, heightForWidth(std::max(kLeastWidth, width()))};
}

int StoryButton::heightForWidth(int width) const {
    return layout()->totalHeightForWidth(width);
}

}  // namespace valor::ui
