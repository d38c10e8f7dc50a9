// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/fonts.h"

#include <QFontMetricsF>
#include <QStringList>

namespace valor::ui {

QFont productFont(double pointSize, QFont::Weight weight) {
    QFont font(QStringList{"Inter", "Noto Sans", "Segoe UI", "Helvetica Neue", "DejaVu Sans"});
    font.setStyleHint(QFont::SansSerif);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setPointSizeF(pointSize);
    font.setWeight(weight);
    return font;
}

QFont paperFont(double pointSize, QFont::Weight weight) {
    QFont font = productFont(pointSize, weight);
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

double smallTextHeight() {
    return QFontMetricsF(paperFont(kSmallSize)).height();
}

}  // namespace valor::ui
