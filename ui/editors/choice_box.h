// SPDX-License-Identifier: GPL-3.0-or-later
// A combo box that shortens a long choice instead of cutting it off, with the arrow of our own glyphs.
#pragma once

#include <QComboBox>

#include "ui/theme/theme.h"

namespace valor::ui {

class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    /// Role of an item: what the closed box says of it, where that is less than in the list.
    static constexpr int kShortWords = Qt::UserRole + 1;

    ChoiceBox(const Theme& theme, QWidget* parent = nullptr);

    /// Wide enough for the present choice, where there is room.
    [[nodiscard]] QSize sizeHint() const override;
    /// The list is as wide as its longest choice.
    void showPopup() override;

protected:
    /// The tool tip says the choice in full where the closed box does not.
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QString shownWords() const;
    [[nodiscard]] int roomForWords() const;

    const Theme& theme_;
};

}  // namespace valor::ui
