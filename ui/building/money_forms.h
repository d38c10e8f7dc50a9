// SPDX-License-Identifier: GPL-3.0-or-later
// Who takes part, and what an alternative costs beside its contracts.
#pragma once

#include <string>
#include <vector>

#include "core/model/building.h"
#include "ui/building/form.h"

class QCheckBox;

namespace valor::ui {

class PartyForm : public Form {
    Q_OBJECT
public:
    PartyForm(CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    QLineEdit* name_;
    ChoiceBox* kind_;
    QCheckBox* counted_;
};

/// An amount of the alternative that is looked at.
class CostForm : public Form {
    Q_OBJECT
public:
    CostForm(CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    QLineEdit* name_;
    NumberField* amount_;
    ChoiceBox *basis_, *from_, *to_;
    MonthField* start_;
    std::vector<std::string> payers_, payees_;
};

/// The year in whose prices every amount of the case is.
class PriceYearForm : public Form {
    Q_OBJECT
public:
    PriceYearForm(CaseDocument& document, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    YearField* year_;
};

}  // namespace valor::ui
