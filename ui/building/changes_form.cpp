// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/changes_form.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QStringList>

namespace valor::ui {

namespace {

/// Figures of the case that were changed. One whose unit is another has no place beside what it was: it cannot go
/// along.
struct Restated {
    std::size_t movable = 0;
    QStringList staying;  ///< by name
};

Restated restatedIn(const CaseDocument& document, const Languages& languages) {
    Restated found;
    for (const ParameterId& id : document.restated()) {
        const Parameter& now = *findById(document.value()->parameters, id);
        if (now.unit == document.formerly(id).unit)
            ++found.movable;
        else
            found.staying << languages.of(now.label);
    }
    return found;
}

}  // namespace

ChangesForm::ChangesForm(CaseDocument& document, const Environment& environment, QWidget* parent)
    : Form(tr("Changes as a scenario"), "moveChangesDialog", document, environment, parent) {
    const QString here = environment_.languages.of(document_.scenario().label);
    const Restated restated = restatedIn(document_, environment_.languages);
    name_ = addText(tr("Name of the new scenario"), "formName", tr("%1, changed").arg(here));
    name_->selectAll();
    const ScenarioChanges changes = document_.changes();
    if (!changes.recent.empty())
        addWords(
            tr("Inputs changed in the scenario “%1”: %2. They go to the new scenario, and “%1” gets its figures back.")
                .arg(here, QString::number(changes.recent.size())));
    if (!changes.earlier.empty() || !changes.twice.empty()) offerEarlier(changes);
    if (restated.movable > 0) offerRestated(restated.movable);
    if (!changes.own.empty())
        addWords(
            tr("The scenario “%1” itself states otherwise than the case: %2. The new scenario takes that over, “%1” "
               "keeps it, and a comparison of the two does not show it.")
                .arg(here, names(changes.own)))
            ->setObjectName("ownFigures");
    if (!restated.staying.isEmpty())
        addWords(tr("These have another unit than before and stay as they are in every scenario: %1.")
                     .arg(restated.staying.join("; ")))
            ->setObjectName("stayingFigures");
    finish(tr("Create scenario"));
}

/// All of a short list; of a long one the first.
QString ChangesForm::names(const std::vector<ParameterId>& figures) const {
    constexpr qsizetype kMost = 6;
    QStringList shown;
    for (const ParameterId& id : figures)
        if (const Parameter* figure = findById(input().parameters, id); figure != nullptr && shown.size() < kMost)
            shown << environment_.languages.of(figure->label);
    const QString list = shown.join("; ");
    const auto more = static_cast<qsizetype>(figures.size()) - shown.size();
    return more > 0 ? tr("%1 and %2 more").arg(list, QString::number(more)) : list;
}

/// What the panel counts, too, but was changed on another day.
void ChangesForm::offerEarlier(const ScenarioChanges& changes) {
    takesEarlier_ = new QCheckBox(
        tr("Also what was changed before the case was opened (%1)").arg(changes.earlier.size() + changes.twice.size()));
    takesEarlier_->setObjectName("formTakesEarlier");
    takesEarlier_->setChecked(true);
    addWide(takesEarlier_);
    if (!changes.earlier.empty())
        addWords(tr("%1. Left out here, it stays in both scenarios, and a comparison of the two does not show it.")
                     .arg(names(changes.earlier)));
    if (changes.twice.empty()) return;
    addWords(tr("Changed then and once more since: %1. Left out here, the change of then stays in the old scenario.")
                 .arg(names(changes.twice)))
        ->setObjectName("twiceFigures");
}

/// Where nothing else was changed they are what the new scenario is for.
void ChangesForm::offerRestated(std::size_t count) {
    takesRestated_ = new QCheckBox(tr("Also the figures changed in all scenarios (%1)").arg(count));
    takesRestated_->setObjectName("formTakesRestated");
    takesRestated_->setChecked(true);
    takesRestated_->setEnabled(document_.changesHere() > 0 || takesEarlier_ != nullptr);
    addWide(takesRestated_);
    addWords(
        tr("They were changed with “Edit figure…” or “In all scenarios”. Left out here, they stay in every scenario, "
           "and a comparison does not show them."));
}

QString ChangesForm::apply() {
    const QString name = name_->text().trimmed();
    if (name.isEmpty()) return tr("Give it a name.");
    const CaseDocument::MovedAlong along{.restated = takesRestated_ != nullptr && takesRestated_->isChecked(),
                                         .earlier = takesEarlier_ != nullptr && takesEarlier_->isChecked()};
    if (document_.changesHere() == 0 && !along.restated && !along.earlier)
        return tr("Nothing would go to the new scenario. Tick what is to go there.");
    return explained(document_.moveChanges(typedLabel(name), along, tr("changes as scenario “%1”").arg(name)));
}

}  // namespace valor::ui
