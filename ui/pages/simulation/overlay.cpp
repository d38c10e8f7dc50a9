// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/overlay.h"

#include <QEvent>
#include <QVBoxLayout>
#include <utility>

namespace valor::ui {

Overlay::Overlay(std::initializer_list<QWidget*> messages, QWidget& ground)
    : QWidget(&ground), ground_(ground), messages_(messages) {
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(0);
    for (QWidget* message : messages) lines->addWidget(message);
    ground.installEventFilter(this);
    place();
}

bool Overlay::eventFilter(QObject* watched, QEvent* event) {
    if (watched == &ground_ && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

/// A message came, went, or has another text.
bool Overlay::event(QEvent* event) {
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest) place();
    return done;
}

void Overlay::place() {
    const int wide = ground_.width();
    const int wanted =
        layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(wide) : layout()->totalSizeHint().height();
    const int high = layout()->isEmpty() ? 0 : wanted;
    setGeometry(0, ground_.height() - high, wide, high);
    raise();
    if (const int stay = staying(); std::exchange(told_, stay) != stay) emit stays(stay);
}

int Overlay::staying() const {
    int high = 0;
    for (const QWidget* message : messages_)
        if (!message->isHidden() && !message->property(kPassing).toBool())
            high +=
                message->hasHeightForWidth() ? message->heightForWidth(ground_.width()) : message->sizeHint().height();
    return high;
}

}  // namespace valor::ui
