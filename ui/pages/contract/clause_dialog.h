// SPDX-License-Identifier: GPL-3.0-or-later
// One clause as a form made from the description of its kind: amounts, tiers, thresholds, who pays whom.
#pragma once

#include <QDialog>
#include <QPointer>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

#include "core/model/clause_form.h"
#include "core/model/new_contract.h"
#include "ui/document/case_document.h"
#include "ui/editors/value_box.h"
#include "ui/pages/contract/tick_list.h"
#include "ui/text/environment.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QScrollArea;

namespace valor::ui {

class ChoiceBox;
class ReadingQuestion;

/// A window-modal dialog that deletes itself.
class ClauseDialog : public QDialog {
    Q_OBJECT
public:
    /// What becomes of the clause; why not, where it is refused.
    /// @param stated figures that take the place of inputs
    using Accept = std::function<Status(const Clause&, const std::vector<StatedFigure>& stated)>;

    /// @param contract that the clause is in, or is to be added to @param input where parameters and accounts come from
    ClauseDialog(Clause clause, Contract contract, CasePtr input, Accept accept, const Environment& environment,
                 QWidget* parent);

private:
    /// Text that is no number.
    struct Unread {
        FormField field;
        QString problem;
        std::vector<ValueBox::Reading> readings{};  ///< what it may mean
    };
    void build();
    void fillForm();
    void addName(QFormLayout& form);
    void addParties(QFormLayout& form);
    void addScope(QFormLayout& form);
    void addComponents(QFormLayout& form);
    void addStage(QFormLayout& form);
    void addFields(QFormLayout& form);
    void addExpected();
    void addMissing();
    void addFollowing(const QString& label, QWidget* field);
    void followMeasures();
    void addGroup(QFormLayout& form);
    template <class Id>
    void addTicks(QFormLayout& form, const char* name, const QString& label, const std::vector<TickList::Item>& items,
                  std::vector<Id>& ids);
    void showTitle();
    void showCoverage();
    void showUnits();
    void showLabel(QWidget& editor, const FormField& field);
    void followShares(const ClauseTerms& before);
    void followExpected(const ClauseTerms& before);
    void addField(QFormLayout& form, const FormField& field);
    void addRowButtons(QFormLayout& form, const FormList& list);
    [[nodiscard]] QWidget* editorOf(const FormField& field);
    [[nodiscard]] QCheckBox* tickBox(const FormField& field);
    [[nodiscard]] ChoiceBox* editableBox() const;
    [[nodiscard]] QComboBox* figureBox(const FormField& field);
    void showFigure(QComboBox& box, FormField field) const;
    void takeFigure(const QComboBox& box, const FormField& field);
    void nameInput(const std::string& place, const std::string& input);
    [[nodiscard]] QComboBox* amountBox(const FormField& field);
    [[nodiscard]] QComboBox* measureBox(const FormField& field);
    [[nodiscard]] static QString newMeasureInWords(const QString& name);
    [[nodiscard]] QComboBox* choiceBox(const FormField& field);
    [[nodiscard]] QComboBox* accountBox(const std::string& account, const char* name);
    void put(const FormField& field, const std::string& value);
    void set(const std::string& path, const std::string& value);
    void forgetProblem();
    void setNumber(const FormField& field, const QString& typed);
    void setShare(const FormField& field, const QString& typed);
    void takeNumber(const FormField& field, const std::string& decimal, const QString& typed);
    void leaveUnread(const Unread& left);
    void forgetUnread(const std::string& path);
    void tell(const Unread& left);
    void tellFirstUnread();
    void take(double reading);
    void addRow(const FormList& list);
    void changeRows(const ClauseTerms& terms);
    void save();
    void refuse(const QString& why);
    void refuse(const Error& problem);
    void markField(const std::string& path);
    [[nodiscard]] QWidget* editorAt(const std::string& path) const;
    [[nodiscard]] std::string pathOf(const Error& problem) const;
    [[nodiscard]] QString labelOf(const FormField& field) const;
    [[nodiscard]] QString unitOf(const FormField& field) const;
    [[nodiscard]] QString unclearInWords(const FormField& field, const QString& typed) const;
    [[nodiscard]] std::vector<ValueBox::Reading> readingsOf(const QString& typed) const;
    [[nodiscard]] QString shown(const FormField& field) const;
    [[nodiscard]] bool isShare(const FormField& field) const;
    [[nodiscard]] bool isInPerCent(const FormField& field) const;
    [[nodiscard]] bool isTooLittle(const FormField& field, double value) const;

    Clause clause_;
    Contract contract_;
    CasePtr input_;
    Accept accept_;
    const Environment& environment_;
    QFormLayout* form_ = nullptr;
    QWidget* lastOfTerms_ = nullptr;                       ///< the field before those that follow the measures
    int firstFollowing_ = 0;                               ///< row in form_
    std::vector<QWidget*> following_;                      ///< come and go with the measures that are chosen
    std::vector<std::string> expected_;                    ///< measures among them
    std::vector<std::string> everAsked_;                   ///< and those that were
    std::vector<StatedFigure> stated_;                     ///< become inputs when the clause is applied
    std::vector<Unread> unread_;                           ///< of fields that are there
    std::vector<std::pair<FormField, QWidget*>> amounts_;  ///< whose labels say the currency and what they are due for
    QPointer<QWidget> marked_;                             ///< the field that is at fault
    QScrollArea* scroll_;
    QLabel* coverage_;
    QLabel* problem_;
    ReadingQuestion* question_;
    std::optional<FormField> asked_;  ///< the field whose number can be read in two ways
};

}  // namespace valor::ui
