// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/contract_form.h"

#include <QCheckBox>
#include <QLineEdit>

#include "ui/building/month_field.h"
#include "ui/text/text.h"

namespace valor::ui {

ContractForm::ContractForm(CaseDocument& document, ContractId contract, const Environment& environment, QWidget* parent)
    : Form(tr("The contract as a whole"), "contractForm", document, environment, parent), id_(std::move(contract)) {
    const Contract& present = *findById(input().contracts, id_);
    name_ = addText(tr("Name"), "formName", environment_.languages.of(present.label));
    start_ = addMonth(tr("First month"), "formStart");
    start_->show(present.start);
    start_->require();
    months_ = addNumber(tr("Length"), "formMonths", "month");
    months_->setKind(NumberKind::Integer);
    months_->show(present.months);
    indexed_ = new QCheckBox(tr("Amounts follow the general price index, where a clause says so"));
    indexed_->setObjectName("formIndexed");
    indexed_->setChecked(present.indexedToPrices);
    addWide(indexed_);
    addWords(tr("Years of the contract, and what is counted by the year, begin in its first month."));
    finish(tr("Change"));
}

QString ContractForm::apply() {
    const Contract* present = findById(input().contracts, id_);
    if (present == nullptr) return {};  // undone while the form was open
    const auto months = months_->whole();
    if (!months) return tr("Enter how many months the contract lasts.");
    Contract changed = *present;
    changed.label = typedOver(present->label, name_->text(), environment_.languages);
    changed.start = start_->month().value();
    changed.months = *months;
    changed.indexedToPrices = indexed_->isChecked();
    const QString name = environment_.languages.of(present->label);
    return explained(document_.setContract(changed, tr("change of contract %1").arg(name)));
}

}  // namespace valor::ui
