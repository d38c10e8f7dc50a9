// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/figure_label.h"

#include <QAccessibleWidget>
#include <QKeyEvent>
#include <QMouseEvent>

namespace valor::ui {
namespace {

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

FigureLabel::FigureLabel(QWidget* parent) : QLabel(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
}

void FigureLabel::mouseReleaseEvent(QMouseEvent* event) {
    QLabel::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) emit asked();
}

void FigureLabel::keyPressEvent(QKeyEvent* event) {
    const int key = event->key();
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) return emit asked();
    QLabel::keyPressEvent(event);
}

}  // namespace valor::ui
