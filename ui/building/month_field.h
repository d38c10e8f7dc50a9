// SPDX-License-Identifier: GPL-3.0-or-later
// A month as people type it.
#pragma once

#include <QLineEdit>
#include <optional>

#include "core/calendar/year_month.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// Reads "2027-01" and the months as the window and people write them, in each of its languages: "Jan 2027",
/// "jan. 2027", "juli 2027", "1.2027", "01/2027". @return nothing for anything else
[[nodiscard]] std::optional<YearMonth> typedMonth(const QString& text);

class MonthField : public QLineEdit {
    Q_OBJECT
public:
    explicit MonthField(const Environment& environment, QWidget* parent = nullptr);

    /// An empty field is a problem, too.
    void require() { isRequired_ = true; }
    void show(YearMonth month);
    using QLineEdit::show;
    /// Empty when nothing, or nothing readable, stands there.
    [[nodiscard]] std::optional<YearMonth> month() const { return typedMonth(text()); }
    /// Why what stands there is no month; empty when all is well, also for an empty field that may be empty.
    [[nodiscard]] QString problem() const;
    /// Marks what cannot be read, or is missing, until it is changed.
    void showProblem() { mark(!problem().isEmpty()); }

private:
    void mark(bool isWrong);

    const Environment& environment_;
    bool isRequired_ = false;
};

}  // namespace valor::ui
