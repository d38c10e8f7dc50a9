// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/clause_delegate.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>

#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kAcross = 10, kDown = 7, kBetween = 2;
constexpr int kTallest = 10'000;  // of a text that wraps

QString asSentence(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

int heightOf(const QString& text, const QFont& font, int width) {
    return QFontMetrics(font).boundingRect(QRect(0, 0, width, kTallest), Qt::TextWordWrap, text).height();
}

}  // namespace

ClauseDelegate::ClauseDelegate(const ClauseListModel& model, const Environment& environment, QObject* parent)
    : QStyledItemDelegate(parent), model_(model), environment_(environment) {}

std::vector<ClauseDelegate::Part> ClauseDelegate::partsOf(const ClauseLine& line) const {
    const Tokens& tokens = environment_.theme.tokens();
    const QFont small = productFont(kSmallSize);
    std::vector<Part> parts{{qt(line.title), productFont(kTextSize, QFont::DemiBold), tokens.text},
                            {qt(line.stage), small, tokens.muted},
                            {qt(line.words), small, tokens.text},
                            {qt(line.coverage), small, tokens.text},
                            {qt(line.figures), small, tokens.muted}};
    for (const std::string& warning : line.warnings)
        parts.push_back({QStringLiteral("⚠ ") + asSentence(qt(warning)), small, tokens.bad});
    std::erase_if(parts, [](const Part& part) { return part.text.isEmpty(); });
    return parts;
}

QSize ClauseDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = view == nullptr ? option.rect.width() : view->viewport()->width();
    int height = 2 * kDown;
    for (const Part& part : partsOf(model_.line(index.row())))
        height += heightOf(part.text, part.font, width - 2 * kAcross - 4) + kBetween;
    return {width, height};
}

void ClauseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& tokens = environment_.theme.tokens();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = isChosen && option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRect frame = option.rect.adjusted(2, 2, -2, -2);
    painter->setPen(hasFocus ? QPen(tokens.primary, 2) : QPen(Qt::NoPen));
    painter->setBrush(isChosen ? QBrush(tokens.selection) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(frame, 6, 6);
    QRect line = option.rect.adjusted(kAcross + 2, kDown, -kAcross - 2, 0);
    for (const Part& part : partsOf(model_.line(index.row()))) {
        line.setHeight(heightOf(part.text, part.font, line.width()));
        painter->setFont(part.font);
        painter->setPen(part.colour);
        painter->drawText(line, Qt::TextWordWrap, part.text);
        line.translate(0, line.height() + kBetween);
    }
    painter->restore();
}

}  // namespace valor::ui
