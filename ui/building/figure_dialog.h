// SPDX-License-Identifier: GPL-3.0-or-later
// One figure in full: its unit, how it is stated, the curve that follows, and where it comes from.
#pragma once

#include "ui/building/entry_forms.h"
#include "ui/building/form.h"

class QPlainTextEdit;
class QPushButton;

namespace valor::ui {

class DoiField;
class RangePanel;

/// Changes the figure of the case; a scenario that states another one keeps it. @pre the figure is stated
class FigureDialog : public Form {
    Q_OBJECT
public:
    FigureDialog(ParameterId figure, CaseDocument& document, const Environment& environment, QWidget* parent);
    /// Whether the figure is one that a person states: calculated ones are not.
    [[nodiscard]] static bool canEdit(const Case& input, const ParameterId& figure);

protected:
    [[nodiscard]] QString apply() override;

private:
    void sayWhereItHolds();
    void buildStatement();
    void buildSource();
    void buildNote();
    /// As it stands in the case.
    [[nodiscard]] QString formerNote() const;
    /// A source is its DOI where it has one, else its words; a DOI that is added only completes it.
    [[nodiscard]] bool isOfOtherSource() const;
    void noteFollowsSource();
    void offerFormerNote();
    /// Says what becomes of words that name no country.
    void judgeCountry();
    void chooseForm(int index);
    void showNumbers(const EntryForm& form);
    void fillFrom(const EntryForm& form);
    void preview();
    void keepRoom();
    void showShape(const Distribution& distribution);
    [[nodiscard]] const Parameter& stated() const;
    [[nodiscard]] std::string unit() const;
    /// The way that is chosen; null: as it is stated now, which no way of the list can show.
    [[nodiscard]] const EntryForm* form() const;
    /// Absent while a number is missing.
    [[nodiscard]] std::optional<DistributionEntry> entry() const;
    [[nodiscard]] Evidence source() const;

    ParameterId id_;
    std::vector<EntryForm> forms_;
    QLineEdit *name_, *unit_;
    ChoiceBox* way_;
    std::vector<std::pair<QLabel*, NumberField*>> numbers_;
    QWidget* room_;  ///< of the curve, also before it comes
    RangePanel* shape_;
    QLabel* summary_;
    ChoiceBox *confidence_, *spread_;
    QLineEdit* citation_;
    DoiField* doi_;
    YearField *year_, *priceYear_;
    QLineEdit* country_;
    QLabel* unknownCountry_;
    QPlainTextEdit* note_;
    QLabel* noteGone_;  ///< says so
    QPushButton* putBack_;
    bool isNoteOwn_ = false;  ///< typed, or put back
};

}  // namespace valor::ui
