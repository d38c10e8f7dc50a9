// SPDX-License-Identifier: GPL-3.0-or-later
// A field for one number with its unit. Nothing is clamped or guessed: what cannot be read stays and is explained.
#pragma once

#include <QLineEdit>
#include <limits>
#include <vector>

#include "core/distribution/distribution.h"
#include "ui/editors/number_entry.h"
#include "ui/text/formats.h"

class QLabel;

namespace valor::ui {

class ValueBox : public QLineEdit {
    Q_OBJECT
public:
    struct Limits {  ///< both excluded
        double lower = -std::numeric_limits<double>::infinity(), upper = std::numeric_limits<double>::infinity();
    };

    /// What a typed number may mean, with its unit as the field writes it.
    struct Reading {
        double value = 0;
        QString text;
    };

    explicit ValueBox(QWidget* parent = nullptr);

    void setKind(NumberKind kind) { kind_ = kind; }
    void setLimits(Limits limits) { limits_ = limits; }
    void setStep(double step);
    /// @param spoken the unit in words, for the tooltip
    void setSuffix(const QString& suffix, const QString& spoken);
    void setFormats(const Formats& formats);
    /// Shows a value. Text that is being written or could not be read stays unless the value is another.
    void showValue(double value);
    [[nodiscard]] double value() const { return value_; }
    /// Shows why what was entered does not count, and what does. @param why empty: all is well
    void refuse(const QString& why);
    [[nodiscard]] const QString& problem() const { return problem_; }
    /// Both meanings of what was entered, the larger first, while the field asks which one counts; else none. A field
    /// in percent asks about a figure up to 1 where a hundred times as much is closer to what stood there: 0.4 may be
    /// a share. Any field asks about "12.000" where both twelve thousand and twelve are possible.
    [[nodiscard]] const std::vector<Reading>& readings() const { return readings_; }
    /// Takes one of the readings.
    void take(double value);
    /// What is being typed in the field that has the focus counts from now on: menus and keys leave it where it is.
    static void commitFocused();

signals:
    /// A person entered another value (Enter, or leaving the field).
    void entered(double value);
    /// An arrow key moved it by one step, perhaps one of many.
    void stepped(double value);
    /// Empty when all is well. readings() may have changed, too.
    void problemChanged(const QString& problem);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] QString textOf(double value) const;
    [[nodiscard]] QString explain(const NumberEntry& entry) const;
    [[nodiscard]] QString limitsText() const;
    [[nodiscard]] bool within(double value) const { return value > limits_.lower && value < limits_.upper; }
    void restore(double value);
    [[nodiscard]] QString withUnit(double value) const;
    [[nodiscard]] std::vector<Reading> readingsOf(double typed) const;
    [[nodiscard]] std::vector<Reading> readingsOfMark() const;
    void ask(std::vector<Reading> readings);
    void setProblem(const QString& problem, std::vector<Reading> readings = {});
    void checkWhileTyping();
    void commit();
    void placeSuffix();

    NumberKind kind_ = NumberKind::Decimal;
    Limits limits_;
    double step_ = 1;
    double value_ = 0;
    QString suffix_, spoken_, problem_;
    std::vector<Reading> readings_;
    Formats formats_{Language::English, Language::English};
    QLabel* suffixLabel_;
};

}  // namespace valor::ui
