// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scenario_commands.h"

#include <QInputDialog>

#include "ui/building/changes_form.h"
#include "ui/editors/refusal_words.h"
#include "ui/shell/notice.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

/// A name that is shown in every language, as a reader typed it in one.
LocalizedText labelFrom(const QString& name) {
    return {name.toStdString(), "", ""};
}

}  // namespace

ScenarioCommands::ScenarioCommands(QWidget& window, CaseDocument& document, Notice& notice,
                                   const Environment& environment)
    : QObject(&window), window_(window), document_(document), notice_(notice), environment_(environment) {}

QString ScenarioCommands::shownName() const {
    return environment_.languages.of(document_.scenario().label);
}

void ScenarioCommands::create() {
    askForName(tr("New scenario"), tr("Name of the new scenario, a copy of “%1”:").arg(shownName()),
               tr("%1, changed").arg(shownName()), "newScenarioDialog", [this](const QString& name) {
                   return document_.copyScenario(labelFrom(name), tr("new scenario “%1”").arg(name));
               });
}

void ScenarioCommands::moveChanges() {
    if (mayMoveChanges()) (new ChangesForm(document_, environment_, &window_))->open();
}

bool ScenarioCommands::mayMoveChanges() const {
    return document_.isOpen() && document_.hasChanges();
}

void ScenarioCommands::rename() {
    askForName(tr("Rename scenario"), tr("Name of the scenario:"), shownName(), "renameScenarioDialog",
               [this](const QString& name) {
                   if (name == shownName()) return Status();  // its names in other languages stay
                   return document_.renameScenario(labelFrom(name), tr("renaming of scenario to “%1”").arg(name));
               });
}

void ScenarioCommands::remove() {
    if (mayRemove()) tell(document_.removeScenario(tr("removal of scenario “%1”").arg(shownName())));
}

bool ScenarioCommands::mayRemove() const {
    return document_.isOpen() && document_.value()->scenarios.size() > 1;
}

void ScenarioCommands::askForName(const QString& title, const QString& question, const QString& suggestion,
                                  const char* dialogName, const std::function<Status(const QString&)>& apply) {
    if (!document_.isOpen()) return;
    auto* dialog = new QInputDialog(&window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(dialogName);
    dialog->setWindowTitle(title);
    dialog->setLabelText(question);
    dialog->setTextValue(suggestion);
    dialog->resize(420, dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this, [this, apply](const QString& entered) {
        const QString name = entered.trimmed();
        if (!name.isEmpty()) tell(apply(name));
    });
    dialog->open();
}

void ScenarioCommands::tell(const Status& done) {
    if (done) return;
    notice_.say(tr("The scenario is unchanged"), refusalInWords(done.error(), *document_.value(), environment_));
}

}  // namespace valor::ui
