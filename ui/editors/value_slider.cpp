// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/value_slider.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QMouseEvent>
#include <QScopedValueRollback>
#include <QStyle>
#include <QStyleOptionSlider>
#include <cmath>

namespace valor::ui {
namespace {

class SpokenSlider : public QAccessibleWidget, public QAccessibleValueInterface {
public:
    explicit SpokenSlider(ValueSlider* slider) : QAccessibleWidget(slider, QAccessible::Slider), slider_(slider) {}

    void* interface_cast(QAccessible::InterfaceType type) override {
        if (type == QAccessible::ValueInterface) return static_cast<QAccessibleValueInterface*>(this);
        return QAccessibleWidget::interface_cast(type);
    }
    [[nodiscard]] QVariant currentValue() const override { return slider_->scale().valueAt(slider_->value()); }
    void setCurrentValue(const QVariant& value) override {
        slider_->setValue(slider_->scale().positionOf(value.toDouble()));
    }
    [[nodiscard]] QVariant maximumValue() const override { return slider_->scale().valueAt(slider_->maximum()); }
    [[nodiscard]] QVariant minimumValue() const override { return slider_->scale().valueAt(slider_->minimum()); }
    [[nodiscard]] QVariant minimumStepSize() const override { return slider_->scale().step; }

private:
    ValueSlider* slider_;
};

QAccessibleInterface* makeSpokenSlider(const QString&, QObject* object) {
    auto* slider = qobject_cast<ValueSlider*>(object);
    return slider == nullptr ? nullptr : new SpokenSlider(slider);
}

}  // namespace

ValueSlider::ValueSlider(QWidget* parent) : QSlider(Qt::Horizontal, parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMinimumHeight(24);
    connect(this, &QSlider::valueChanged, this, [this](int position) {
        if (silent_) return;
        moved_ = homeAt_ == position ? home_ : scale_.valueAt(position);
        emit moved(moved_);
    });
    connect(this, &QSlider::sliderReleased, this, [this] { homeAt_.reset(); });
}

void ValueSlider::setScale(const SliderScale& scale) {
    if (scale != scale_) homeAt_.reset();
    const QScopedValueRollback quiet(silent_, true);
    scale_ = scale;
    setRange(scale.first, scale.last);
    setPageStep(std::max(1, (scale.last - scale.first) / 10));
}

void ValueSlider::showValue(double value) {
    constexpr double kSame = 1e-9;  // relative: what the way through the case leaves
    if (!isSliderDown() && std::abs(value - moved_) > kSame * std::abs(moved_)) homeAt_.reset();  // changed elsewhere
    const QScopedValueRollback quiet(silent_, true);
    setValue(scale_.positionOf(value));
    shown_ = value;
}

void ValueSlider::beginGesture() {
    home_ = shown_;
    homeAt_ = value();
}

/// A click beside the handle takes the handle there, as people expect of a value rather than of a scroll bar.
void ValueSlider::mousePressEvent(QMouseEvent* event) {
    beginGesture();
    emit grabbed();
    QStyleOptionSlider option;
    initStyleOption(&option);
    const QRect handle = style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, this);
    const QPoint where = event->position().toPoint();
    if (event->button() == Qt::LeftButton && !handle.contains(where)) {
        const int span = width() - handle.width();
        setValue(QStyle::sliderValueFromPosition(minimum(), maximum(), where.x() - handle.width() / 2, span));
    }
    QSlider::mousePressEvent(event);
}

/// Keys that come back to where they began give back the figure that stood there, as the mouse does.
void ValueSlider::keyPressEvent(QKeyEvent* event) {
    if (!homeAt_) beginGesture();
    QSlider::keyPressEvent(event);
}

void ValueSlider::focusOutEvent(QFocusEvent* event) {
    homeAt_.reset();
    QSlider::focusOutEvent(event);
}

void installSliderAccessibility() {
    QAccessible::installFactory(makeSpokenSlider);
}

}  // namespace valor::ui
