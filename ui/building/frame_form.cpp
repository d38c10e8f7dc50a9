// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/frame_form.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/volumes.h"

namespace valor::ui {
namespace {

/// A rate that changes over the years is not one figure.
ParameterId rateOf(const Scenario& scenario) {
    return scenario.discount.empty() ? ParameterId() : scenario.discount.front().rate;
}

}  // namespace

FrameForm::FrameForm(CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Horizon and valuation"), "frameForm", document, environment, parent) {
    const Scenario& scenario = document_.scenario();
    addWords(tr("Of the scenario “%1”. Each figure is an input of its own, which can be given a source.")
                 .arg(environment_.languages.of(scenario.label)));
    months_ = addNumber(tr("Months to look at"), "formMonths", "month");
    months_->setKind(NumberKind::Integer);
    months_->show(scenario.months);
    discount_ = addFigure(tr("Discount rate"), "formDiscount", "1/yr", rateOf(scenario));
    discount_->setEnabled(scenario.discount.size() < 2);
    capacityShare_ = addFigure(tr("Share of its cost that a freed hour counts"), "formCapacityShare", "share",
                               scenario.valuation.capacityShare);
    qalyValue_ = addFigure(tr("Value of a QALY"), "formQalyValue", "$/QALY", scenario.valuation.qalyValue);
    addParties();
    finish(tr("Change"));
}

QStringList FrameForm::topics() {
    return {tr("Months to look at"), tr("Discount rate"), tr("Share of its cost that a freed hour counts"),
            tr("Value of a QALY"), tr("Whose gains count")};
}

NumberField* FrameForm::addFigure(const QString& label, const char* name, const char* unit, const ParameterId& figure) {
    NumberField* field = addNumber(label, name, unit);
    field->show(centralValueAs(input(), document_.scenario(), figure, unit));
    if (figure.empty()) field->setHint(tr("none"));
    return field;
}

void FrameForm::addParties() {
    auto* column = new QWidget;
    auto* lines = new QVBoxLayout(column);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    const std::vector<PartyId>& counted = document_.scenario().valuation.counted;
    for (const Party& party : input().parties) {
        auto* box = new QCheckBox(environment_.languages.of(party.label).replace('&', "&&"));
        box->setObjectName("formParty");
        box->setChecked(std::ranges::count(counted, party.id) > 0);
        lines->addWidget(box);
        parties_.emplace_back(party.id, box);
    }
    addRow(tr("Whose gains count"), column);
}

std::optional<NewFigure> FrameForm::changed(NumberField& field, const char* key) const {
    if (!field.line().isModified() || !field.value()) return std::nullopt;
    return NewFigure{figureLabel(key, {}, environment_), *field.value()};
}

QString FrameForm::apply() {
    const auto months = months_->whole();
    if (!months) return tr("Enter how many months to look at.");
    NewFrame frame{*months,
                   changed(*discount_, "role.discount"),
                   changed(*capacityShare_, "role.capacity_share"),
                   changed(*qalyValue_, "role.qaly_value"),
                   {}};
    for (const auto& [id, box] : parties_)
        if (box->isChecked()) frame.counted.push_back(id);
    const ScenarioId id = document_.scenario().id;
    return explained(document_.apply(
        withFrame(document_.value(), id, frame), "scenario.frame",
        tr("change of horizon and valuation of “%1”").arg(environment_.languages.of(document_.scenario().label))));
}

}  // namespace valor::ui
