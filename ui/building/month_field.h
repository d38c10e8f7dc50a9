// SPDX-License-Identifier: GPL-3.0-or-later
// A month as people type it.
#pragma once

#include <optional>

#include "core/calendar/year_month.h"
#include "ui/building/checked_field.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// Reads "2027-01" and the months as the window and people write them, in each of its languages: "Jan 2027",
/// "jan. 2027", "juli 2027", "1.2027", "01/2027". @return nothing for anything else
[[nodiscard]] std::optional<YearMonth> typedMonth(const QString& text);

class MonthField : public CheckedField {
    Q_OBJECT
public:
    explicit MonthField(const Environment& environment, QWidget* parent = nullptr);

    void show(YearMonth month);
    using QLineEdit::show;
    /// Empty when nothing, or nothing readable, stands there.
    [[nodiscard]] std::optional<YearMonth> month() const { return typedMonth(text()); }
    [[nodiscard]] QString problem() const override;

private:
    const Environment& environment_;
};

}  // namespace valor::ui
