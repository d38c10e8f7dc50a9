// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/influence_dialog.h"

#include <QTabWidget>

#include "ui/document/file_marking.h"
#include "ui/pages/simulation/influence_panes.h"

namespace valor::ui {

InfluenceDialog::InfluenceDialog(InfluenceController& influence, CaseDocument& document, const Environment& environment,
                                 QWidget* parent)
    : SideDialog("influenceDialog", tr("Influence and uncertainty"), parent) {
    auto* tabs = new QTabWidget;
    tabs->setObjectName("influenceTabs");
    const auto add = [&](AnswerPane* pane, const QString& title) {
        panes_.push_back(pane);
        tabs->addTab(pane, title);
        // Its answer stays when the window goes on, and may be older than those of the others.
        auto* marking = new FileMarking(document, environment.languages, *pane);
        connect(pane, &AnswerPane::answered, marking, &FileMarking::show);
    };
    add(new GridPane(influence, environment), tr("Two inputs"));
    add(new ThresholdPane(influence, environment), tr("What an input must be"));
    add(new SharesPane(influence, environment), tr("Where the uncertainty comes from"));
    add(new ConvergencePane(influence, environment), tr("How sure the mean is"));
    hold(tabs);
    closeWithLanguage(environment.languages);
    connect(this, &QDialog::finished, this, [&influence] {
        influence.cancelShares();
        influence.cancelGrid();
        influence.cancelThreshold();
        influence.cancelConvergence();
    });
}

QStringList InfluenceDialog::topics() {
    return {tr("Two inputs"), tr("What an input must be"), tr("Where the uncertainty comes from"),
            tr("How sure the mean is")};
}

void InfluenceDialog::setSubject(const QuestionSubject& subject) {
    for (AnswerPane* pane : panes_) pane->setSubject(subject);
}

void InfluenceDialog::setRun(const RunResultPtr& result) {
    for (AnswerPane* pane : panes_) pane->setRun(result);
}

}  // namespace valor::ui
