// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/wrapped_label.h"

#include <QEvent>
#include <algorithm>

namespace valor::ui {

WrappedLabel::WrappedLabel(QWidget* parent) : QLabel(parent) {
    setWordWrap(true);
}

int WrappedLabel::heightForWidth(int width) const {
    if (measured_ != text()) {
        heights_.clear();
        measured_ = text();
    }
    const auto known = std::ranges::find(heights_, width, &std::pair<int, int>::first);
    if (known != heights_.end()) return known->second;
    heights_.emplace_back(width, QLabel::heightForWidth(width));
    return heights_.back().second;
}

void WrappedLabel::changeEvent(QEvent* event) {
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) heights_.clear();
    QLabel::changeEvent(event);
}

}  // namespace valor::ui
