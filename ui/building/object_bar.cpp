// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/object_bar.h"

#include <QMenu>
#include <QPushButton>

namespace valor::ui {

ObjectBar::ObjectBar(QBoxLayout::Direction direction, QWidget* parent)
    : QWidget(parent), line_(new QBoxLayout(direction, this)), objects_(new QPushButton) {
    line_->setContentsMargins(0, 0, 0, 0);
    line_->setSpacing(8);
    objects_->setObjectName("changeObjects");
    auto* menu = new QMenu(objects_);
    objects_->setMenu(menu);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { emit objectsAsked(*menu); });
    line_->addWidget(objects_);
    if (direction == QBoxLayout::LeftToRight) line_->addStretch(1);
}

QPushButton* ObjectBar::add(const char* name) {
    auto* button = new QPushButton;
    button->setObjectName(name);
    line_->insertWidget(line_->indexOf(objects_), button);
    setTabOrder(button, objects_);  // as they stand
    return button;
}

void ObjectBar::setMenuText(const QString& text) {
    objects_->setText(text);
}

void ObjectBar::setMenuVisible(bool visible) {
    objects_->setVisible(visible);
}

}  // namespace valor::ui
