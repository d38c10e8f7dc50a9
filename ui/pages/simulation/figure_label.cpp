// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/figure_label.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>
#include <algorithm>
#include <cmath>

#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kSmallest = 11, kStep = 0.5;  // points

QFont figureFont(double size) {
    return productFont(size, QFont::DemiBold);
}

class SpokenFigure : public QAccessibleWidget {
public:
    explicit SpokenFigure(FigureLabel* figure) : QAccessibleWidget(figure, QAccessible::Button), figure_(figure) {}

    [[nodiscard]] QStringList actionNames() const override {
        return QStringList{pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& name) override {
        if (name != pressAction()) return QAccessibleWidget::doAction(name);
        emit figure_->asked();
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString& name) const override {
        if (name == pressAction()) return {QKeySequence(Qt::Key_Return).toString()};
        return QAccessibleWidget::keyBindingsForAction(name);
    }

private:
    FigureLabel* figure_;
};

QAccessibleInterface* makeSpokenFigure(const QString&, QObject* object) {
    auto* figure = qobject_cast<FigureLabel*>(object);
    return figure == nullptr ? nullptr : new SpokenFigure(figure);
}

}  // namespace

void installFigureAccessibility() {
    QAccessible::installFactory(makeSpokenFigure);
}

FigureLabel::FigureLabel(double size, QWidget* parent) : WrappedLabel(parent), size_(size) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setTextFormat(Qt::PlainText);
    setIndent(0);
    setFont(figureFont(size));
}

void FigureLabel::setFigure(const QString& figure) {
    setText(figure);
    fit();
}

/// Not that of the size it has now: a place that is narrow once would stay so.
QSize FigureLabel::minimumSizeHint() const {
    return {widestPart(figureFont(std::min(kSmallest, size_))) + 2 * kFrame, WrappedLabel::minimumSizeHint().height()};
}

int FigureLabel::widestPart(const QFont& font) const {
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const QString& part : text().split(' ')) widest = std::max(widest, metrics.horizontalAdvance(part));
    return static_cast<int>(std::ceil(widest));  // rounded down, the last letter would lose its edge
}

void FigureLabel::fit() {
    const int room = width() - 2 * kFrame;
    double size = size_;
    while (size > kSmallest && widestPart(figureFont(size)) > room) size -= kStep;
    if (size != font().pointSizeF()) setFont(figureFont(size));
}

void FigureLabel::resizeEvent(QResizeEvent* event) {
    WrappedLabel::resizeEvent(event);
    fit();
}

void FigureLabel::mouseReleaseEvent(QMouseEvent* event) {
    WrappedLabel::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) emit asked();
}

void FigureLabel::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) return emit asked();
    WrappedLabel::keyPressEvent(event);
}

}  // namespace valor::ui
