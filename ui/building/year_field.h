// SPDX-License-Identifier: GPL-3.0-or-later
// A year as people type it.
#pragma once

#include <optional>

#include "ui/building/checked_field.h"

namespace valor::ui {

class YearField : public CheckedField {
    Q_OBJECT
public:
    /// @param first before it, a year is a slip of the hand
    explicit YearField(int first, QWidget* parent = nullptr);

    void show(const std::optional<int>& year);
    using QLineEdit::show;
    /// Empty when nothing, or no year, stands there.
    [[nodiscard]] std::optional<int> year() const;
    [[nodiscard]] QString problem() const override;

private:
    int first_;
};

}  // namespace valor::ui
