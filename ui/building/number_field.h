// SPDX-License-Identifier: GPL-3.0-or-later
// A field for a figure that may not be known yet: a number or nothing, with its unit behind it. Where what is typed has
// two meanings, both stand there to be chosen from.
#pragma once

#include <QWidget>
#include <optional>
#include <string>

#include "ui/editors/number_entry.h"
#include "ui/text/environment.h"
#include "ui/text/unit_words.h"

class QLabel;
class QLineEdit;

namespace valor::ui {

class ReadingQuestion;

class NumberField : public QWidget {
    Q_OBJECT
public:
    /// @param unit as in Parameter::unit, @param currency stands for "$"
    NumberField(const std::string& unit, const std::string& currency, const Environment& environment,
                QWidget* parent = nullptr);

    /// What two meanings were decided to be stays while the unit is the same.
    void setUnit(const std::string& unit);
    /// Another kind of number than the unit says.
    void setKind(NumberKind kind) { kind_ = kind; }
    /// @param value in the unit of the model; empty: nothing
    void show(std::optional<double> value);
    /// Written pale where nothing stands: what counts then.
    void setHint(const QString& hint);
    /// In the unit of the model; empty when nothing, or nothing readable, stands there.
    [[nodiscard]] std::optional<double> value() const;
    /// The same as a whole number, of what is beyond any count the nearest: validate() says what is possible.
    [[nodiscard]] std::optional<int> whole() const;
    /// Why what stands there is no number; empty when all is well, also for an empty field.
    [[nodiscard]] QString problem() const;
    /// Marks what cannot be read, and asks which of two meanings counts.
    void showProblem();
    [[nodiscard]] QLineEdit& line() { return *line_; }

signals:
    void edited();

private:
    [[nodiscard]] NumberEntry read() const;
    void ask();
    void take(double shown);
    void clearProblem();

    std::string currency_, modelUnit_;
    std::optional<double> settled_;  ///< what the text is known to mean, in the unit of the model
    const Environment& environment_;
    std::optional<NumberKind> kind_;  ///< absent: that of the unit
    NumberKind unitKind_ = NumberKind::Decimal;
    ShownUnit unit_;
    QLineEdit* line_;
    QLabel* suffix_;
    ReadingQuestion* question_;  ///< in place of the unit, so that nothing moves
};

}  // namespace valor::ui
