// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/tools/tool_delegate.h"

#include <QFontMetricsF>
#include <QPainter>

#include "ui/editors/evidence_badge.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kHeight = 104;
constexpr double kPadding = 10, kMark = 16;

QBrush fillOf(Confidence confidence, const Tokens& tokens) {
    switch (confidence) {
        case Confidence::Found: return tokens.data1;
        case Confidence::Derived: return tint(tokens.data1, tokens.surface, 0.45);
        case Confidence::FromMemory: return tokens.warnTint;
        case Confidence::Assumption: return tokens.badTint;
    }
    return {};
}

}  // namespace

ToolDelegate::ToolDelegate(const ToolListModel& model, const Environment& environment, QObject* parent)
    : QStyledItemDelegate(parent), model_(model), environment_(environment) {}

QSize ToolDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {200, kHeight};
}

/// Weak parts are hatched besides: they are told apart without colour, and the counts below say the rest.
void ToolDelegate::paintBar(QPainter& painter, const QRectF& area, const InputMarks& marks) const {
    const Tokens& tokens = environment_.theme.tokens();
    double left = area.left();
    for (std::size_t i = 0; i < marks.byMark.size(); ++i) {
        if (marks.byMark[i] == 0) continue;
        const double wide = area.width() * static_cast<double>(marks.byMark[i]) / static_cast<double>(marks.count);
        const QRectF part(left, area.top(), wide, area.height());
        const auto mark = static_cast<Confidence>(i);
        painter.fillRect(part, fillOf(mark, tokens));
        if (mark == Confidence::Assumption) painter.fillRect(part, QBrush(tokens.bad, Qt::BDiagPattern));
        if (mark == Confidence::FromMemory) painter.fillRect(part, QBrush(tokens.warn, Qt::VerPattern));
        left += wide;
    }
    painter.setPen(QPen(tokens.control, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(area);
}

void ToolDelegate::paintCounts(QPainter& painter, const QRectF& area, const InputMarks& marks) const {
    const Tokens& tokens = environment_.theme.tokens();
    painter.setFont(productFont(kSmallSize));
    const QFontMetricsF metrics(painter.font());
    double left = area.left();
    for (std::size_t i = 0; i < marks.byMark.size(); ++i) {
        const QString count = QString::number(marks.byMark[i]);
        EvidenceBadge::paintMark(painter, QRectF(left, area.center().y() - kMark / 2, kMark, kMark),
                                 static_cast<Confidence>(i), tokens);
        painter.setPen(tokens.text);
        painter.drawText(QRectF(left + kMark + 4, area.top(), 60, area.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         count);
        left += kMark + 4 + metrics.horizontalAdvance(count) + 12;
    }
}

void ToolDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const ToolListModel::Tool& tool = model_.tool(index.row());
    const Tokens& tokens = environment_.theme.tokens();
    const bool isChosen = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = isChosen && option.state.testFlag(QStyle::State_HasFocus);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(option.rect).adjusted(2, 2, -2, -2);
    painter->setPen(hasFocus ? QPen(tokens.primary, 2) : QPen(Qt::NoPen));
    painter->setBrush(isChosen ? QBrush(tokens.selection) : QBrush(Qt::NoBrush));
    painter->drawRoundedRect(frame, 6, 6);
    QRectF line = frame.adjusted(kPadding, 7, -kPadding, 0);
    const auto write = [&](const QString& text, const QFont& font, const QColor& colour) {
        painter->setFont(font);
        painter->setPen(colour);
        const QFontMetricsF metrics(font);
        line.setHeight(metrics.height());
        painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(text, Qt::ElideRight, line.width()));
        line.translate(0, metrics.height() + 1);
    };
    write(tool.name, productFont(kTextSize, QFont::DemiBold), tokens.text);
    write(tool.vendor, productFont(kSmallSize), tokens.muted);
    write(tool.reach, productFont(kSmallSize), tokens.muted);
    if (tool.marks.count > 0) {
        paintBar(*painter, QRectF(line.left(), line.top() + 5, line.width(), 8), tool.marks);
        paintCounts(*painter, QRectF(line.left(), line.top() + 16, line.width(), kMark), tool.marks);
    }
    painter->restore();
}

}  // namespace valor::ui
