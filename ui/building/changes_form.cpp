// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/changes_form.h"

#include <QCheckBox>
#include <QLineEdit>
#include <algorithm>

namespace valor::ui {

namespace {

/// Figures that can go along: one whose unit was changed has no place beside what it was.
std::size_t movable(const CaseDocument& document) {
    const std::vector<ParameterId> restated = document.restated();
    return static_cast<std::size_t>(std::ranges::count_if(restated, [&](const ParameterId& id) {
        return findById(document.value()->parameters, id)->unit == document.formerly(id).unit;
    }));
}

}  // namespace

ChangesForm::ChangesForm(CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Changes as a scenario"), "moveChangesDialog", document, environment, parent) {
    const QString here = environment_.languages.of(document_.scenario().label);
    const std::size_t restated = movable(document_);
    name_ = addText(tr("Name of the new scenario"), "formName", tr("%1, changed").arg(here));
    name_->selectAll();
    if (document_.changesHere() > 0)
        addWords(
            tr("Inputs changed in the scenario “%1”: %2. They go to the new scenario, and “%1” gets its figures back.")
                .arg(here, QString::number(document_.changesHere())));
    if (restated > 0) offerRestated(restated);
    finish(tr("Create scenario"));
}

/// Where nothing else was changed they are what the new scenario is for.
void ChangesForm::offerRestated(std::size_t count) {
    takesRestated_ = new QCheckBox(tr("Also the figures changed in all scenarios (%1)").arg(count));
    takesRestated_->setObjectName("formTakesRestated");
    takesRestated_->setChecked(true);
    takesRestated_->setEnabled(document_.changesHere() > 0);
    addWide(takesRestated_);
    addWords(
        tr("They were changed with “Edit figure…” or “In all scenarios”. Left out here, they stay in every scenario, "
           "and a comparison does not show them."));
}

QString ChangesForm::apply() {
    const QString name = name_->text().trimmed();
    if (name.isEmpty()) return tr("Give it a name.");
    const bool takesRestated = takesRestated_ != nullptr && takesRestated_->isChecked();
    return explained(document_.moveChanges(typedLabel(name), takesRestated, tr("changes as scenario “%1”").arg(name)));
}

}  // namespace valor::ui
