// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/influence_dialog.h"

#include <QTabWidget>
#include <QVBoxLayout>

#include "ui/pages/simulation/influence_panes.h"

namespace valor::ui {
namespace {

constexpr QSize kSize(1200, 640);  // inside a window of 1280 × 720

}  // namespace

InfluenceDialog::InfluenceDialog(InfluenceController& influence, const Environment& environment, QWidget* parent)
    : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName("influenceDialog");
    setWindowTitle(tr("What moves the result"));
    auto* tabs = new QTabWidget;
    tabs->setObjectName("influenceTabs");
    const auto add = [&](AnswerPane* pane, const QString& title) {
        panes_.push_back(pane);
        tabs->addTab(pane, title);
    };
    add(new GridPane(influence, environment), tr("Two inputs"));
    add(new ThresholdPane(influence, environment), tr("What an input must be"));
    add(new SharesPane(influence, environment), tr("Where the uncertainty comes from"));
    add(new ConvergencePane(influence, environment), tr("How sure the mean is"));
    auto* all = new QVBoxLayout(this);
    all->addWidget(tabs);
    resize(kSize);
    connect(this, &QDialog::finished, this, [&influence] {
        influence.cancelShares();
        influence.cancelGrid();
        influence.cancelThreshold();
        influence.cancelConvergence();
    });
    // Its texts are written once: in another language it is asked for anew.
    connect(&environment.languages, &Languages::changed, this, &QDialog::close);
}

void InfluenceDialog::setSubject(const QuestionSubject& subject) {
    for (AnswerPane* pane : panes_) pane->setSubject(subject);
}

void InfluenceDialog::setRun(const QuestionSubject& subject) {
    for (AnswerPane* pane : panes_) pane->setRun(subject.result);
}

}  // namespace valor::ui
