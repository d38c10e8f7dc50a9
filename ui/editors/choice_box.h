// SPDX-License-Identifier: GPL-3.0-or-later
// A combo box that shortens a long choice instead of cutting it off, with the arrow of our own glyphs.
#pragma once

#include <QComboBox>

#include "ui/theme/theme.h"

namespace valor::ui {

class ChoiceBox : public QComboBox {
    Q_OBJECT
public:
    ChoiceBox(const Theme& theme, QWidget* parent = nullptr);

    /// Wide enough for the present choice, where there is room.
    [[nodiscard]] QSize sizeHint() const override;
    /// The list is as wide as its longest choice.
    void showPopup() override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& theme_;
};

}  // namespace valor::ui
