// SPDX-License-Identifier: GPL-3.0-or-later
// A dialog of named fields that makes one edit of the case: it stays open, and says why, until the edit is possible.
#pragma once

#include <QDialog>
#include <optional>
#include <utility>
#include <vector>

#include "ui/building/new_labels.h"
#include "ui/building/number_field.h"
#include "ui/document/case_document.h"

class QFormLayout;
class QLabel;
class QLineEdit;

namespace valor::ui {

class ChoiceBox;
class MonthField;
class YearField;

/// A window-modal dialog that deletes itself.
class Form : public QDialog {
    Q_OBJECT
public:
    Form(const QString& title, const char* name, CaseDocument& document, const Environment& environment,
         QWidget* parent);

protected:
    /// The edit that the fields describe. @return a problem to show, in words
    [[nodiscard]] virtual QString apply() = 0;

    QLineEdit* addText(const QString& label, const char* name, const QString& text = {});
    NumberField* addNumber(const QString& label, const char* name, const std::string& unit);
    /// One that may be empty.
    MonthField* addMonth(const QString& label, const char* name);
    /// One that may be empty. @param first before it, a year is a slip of the hand
    YearField* addYear(const QString& label, const char* name, int first, const std::optional<int>& year);
    void addLine(const QString& label, const char* name, QLineEdit* field);
    ChoiceBox* addChoice(const QString& label, const char* name);
    void addRow(const QString& label, QWidget* field);
    void addWide(QWidget* field);
    QLabel* addWords(const QString& words);
    /// Called when all rows are there. @param accept what the button says
    void finish(const QString& accept);
    [[nodiscard]] QLabel* labelOf(QWidget& field) const;
    void rowVisible(QWidget& field, bool visible);

    [[nodiscard]] QString explained(const Status& done) const;
    [[nodiscard]] const Case& input() const { return *document_.value(); }
    /// The first field on the form that cannot be read, by its name, and why; nothing when all can. It is marked and
    /// has the cursor.
    [[nodiscard]] QString unreadable();
    /// What was wrong is being mended; what is still wrong is said when it is tried again.
    void forgetProblem();
    /// Puts the cursor there.
    void lead(QWidget& field);

    CaseDocument& document_;
    const Environment& environment_;

private:
    void tryToApply();
    template <class Field>
    void collectUnreadable(std::vector<std::pair<QLineEdit*, QString>>& found);
    void say(const QString& problem);

    QWidget* body_;  ///< from the first row on: what is shown without a parent is a window of its own
    QFormLayout* rows_;
    QLabel* problem_;
};

}  // namespace valor::ui
