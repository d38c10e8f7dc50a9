// SPDX-License-Identifier: GPL-3.0-or-later
// A slider that counts real steps and tells a screen reader the value a person sees.
#pragma once

#include <QSlider>
#include <optional>

#include "ui/editors/slider_scale.h"

namespace valor::ui {

class ValueSlider : public QSlider {
    Q_OBJECT
public:
    explicit ValueSlider(QWidget* parent = nullptr);

    void setScale(const SliderScale& scale);
    [[nodiscard]] const SliderScale& scale() const { return scale_; }
    /// Moves the handle without telling anyone.
    void showValue(double value);

signals:
    /// The mouse takes hold; every move until the next grab belongs together.
    void grabbed();
    /// A person moved the handle. @param value in the unit shown
    void moved(double value);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void beginGesture();

    SliderScale scale_;
    double shown_ = 0;  ///< which may lie between two positions
    double home_ = 0;   ///< where the gesture began, so that a handle that comes back brings the same figure
    double moved_ = 0;  ///< what was told last
    std::optional<int> homeAt_;
    bool silent_ = false;
};

/// Lets assistive technology read the value of a ValueSlider in its unit. Installed once per program.
void installSliderAccessibility();

}  // namespace valor::ui
