// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for a contract as a whole: its name, its term and whether its amounts follow prices.
#pragma once

#include "ui/building/form.h"

class QCheckBox;

namespace valor::ui {

class ContractForm : public Form {
    Q_OBJECT
public:
    ContractForm(CaseDocument& document, ContractId contract, const Environment& environment, QWidget* parent);

protected:
    [[nodiscard]] QString apply() override;

private:
    ContractId id_;
    QLineEdit* name_;
    MonthField* start_;
    NumberField* months_;
    QCheckBox* indexed_;
};

}  // namespace valor::ui
