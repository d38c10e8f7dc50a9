// SPDX-License-Identifier: GPL-3.0-or-later
// Buttons that add objects to a case, and one whose menu changes those that there are.
#pragma once

#include <QBoxLayout>
#include <QWidget>
#include <utility>
#include <vector>

class QMenu;
class QPushButton;

namespace valor::ui {

class ObjectBar : public QWidget {
    Q_OBJECT
public:
    explicit ObjectBar(QBoxLayout::Direction direction, QWidget* parent = nullptr);

    /// A further button before the one with the menu.
    QPushButton* add(const char* name);
    /// @param text of the button with the menu
    void setMenuText(const QString& text);
    /// While there is nothing to change.
    void setMenuVisible(bool visible);

signals:
    /// The menu is about to be shown, and is to be filled.
    void objectsAsked(QMenu& menu);

private:
    QBoxLayout* line_;
    QPushButton* objects_;
};

}  // namespace valor::ui
