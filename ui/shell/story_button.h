// SPDX-License-Identifier: GPL-3.0-or-later
// A button with a name and a sentence, as high as its words need.
#pragma once

#include <QPushButton>

namespace valor::ui {

class StoryButton : public QPushButton {
    Q_OBJECT
public:
    StoryButton(const QString& title, const QString& sentence, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
};

}  // namespace valor::ui
