// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/header_bar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>

#include "ui/document/computing.h"
#include "ui/editors/choice_box.h"
#include "ui/editors/elided_label.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"
#include "ui/theme/glyphs.h"

namespace valor::ui {
namespace {

constexpr int kHeight = 60;
constexpr int kLeastChoice = 110, kMostChoice = 300;

QString idAt(const QComboBox& box, int index) {
    return box.itemData(index).toString();
}

void choose(QComboBox& box, const std::string& id) {
    box.setCurrentIndex(box.findData(qt(id)));
    box.updateGeometry();  // its own signal is blocked while it is filled
}

}  // namespace

HeaderBar::HeaderBar(CaseDocument& document, RunController& runs, const Environment& environment, QWidget* parent)
    : QFrame(parent),
      document_(document),
      runs_(runs),
      environment_(environment),
      page_(new ElidedLabel(this)),
      case_(new ElidedLabel(this)),
      alternative_(new ChoiceBox(environment.theme, this)),
      scenario_(new ChoiceBox(environment.theme, this)),
      search_(new QToolButton(this)),
      cancel_(new QPushButton(this)),
      run_(new QPushButton(this)) {
    setObjectName("header");
    build();
    connect(&document_, &CaseDocument::opened, this, &HeaderBar::refresh);
    connect(&document_, &CaseDocument::closed, this, &HeaderBar::refresh);
    connect(&environment_.languages, &Languages::changed, this, &HeaderBar::refresh);
    connect(&document_, &CaseDocument::scenariosChanged, this, &HeaderBar::refresh);
    connect(&document_, &CaseDocument::alternativeChanged, this, [this] {
        const QSignalBlocker quiet(alternative_);
        choose(*alternative_, document_.alternative().id.text());
        refreshButtons();
    });
    connect(&document_, &CaseDocument::scenarioChanged, this, [this] {
        const QSignalBlocker quiet(scenario_);
        choose(*scenario_, document_.scenario().id.text());
    });
    connect(alternative_, &QComboBox::currentIndexChanged, this,
            [this](int index) { document_.setAlternative(AlternativeId(idAt(*alternative_, index).toStdString())); });
    connect(scenario_, &QComboBox::currentIndexChanged, this,
            [this](int index) { document_.setScenario(ScenarioId(idAt(*scenario_, index).toStdString())); });
    connect(search_, &QToolButton::clicked, this, &HeaderBar::searchAsked);
    connect(run_, &QPushButton::clicked, &runs_, &RunController::runNow);
    connect(cancel_, &QPushButton::clicked, &runs_, &RunController::cancel);
    connect(&runs_, &RunController::stateChanged, this, &HeaderBar::refreshButtons);
    refresh();
}

void HeaderBar::build() {
    setFixedHeight(kHeight);
    page_->setFont(productFont(kPageTitleSize, QFont::DemiBold));
    case_->setProperty("class", "muted");
    case_->setLines(2);
    run_->setProperty("primary", true);
    run_->setObjectName("run");
    cancel_->setObjectName("cancel");
    search_->setObjectName("search");
    search_->setIcon(glyphIcon(Glyph::Search, environment_.theme));
    search_->setIconSize({18, 18});
    search_->setFixedSize(34, 34);
    alternative_->setObjectName("alternative");
    scenario_->setObjectName("scenario");
    for (ChoiceBox* box : {alternative_, scenario_}) {
        box->setMinimumWidth(kLeastChoice);
        box->setMaximumWidth(kMostChoice);
        box->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    }
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(22, 0, 18, 0);
    across->setSpacing(10);
    across->addWidget(page_);
    across->addSpacing(10);
    across->addWidget(case_, 1);  // gives way first; the choices take the width of their words
    across->addWidget(alternative_);
    across->addWidget(scenario_);
    across->addWidget(search_);
    across->addWidget(cancel_);
    across->addWidget(run_);
}

void HeaderBar::setPageTitle(const QString& title) {
    page_->setText(title);
}

void HeaderBar::fillAlternatives() {
    const QSignalBlocker quiet(alternative_);
    alternative_->clear();
    const Case& input = *document_.value();
    for (const Alternative& each : input.alternatives)
        if (each.id != input.comparator)
            alternative_->addItem(environment_.languages.of(each.label), qt(each.id.text()));
    choose(*alternative_, document_.alternative().id.text());
    alternative_->setToolTip(tr("The alternative that is looked at"));
    alternative_->setVisible(alternative_->count() > 1);
}

void HeaderBar::fillScenarios() {
    const QSignalBlocker quiet(scenario_);
    scenario_->clear();
    for (const Scenario& each : document_.value()->scenarios)
        scenario_->addItem(environment_.languages.of(each.label), qt(each.id.text()));
    choose(*scenario_, document_.scenario().id.text());
    scenario_->setToolTip(tr("The set of assumptions that holds"));
    scenario_->setVisible(scenario_->count() > 1);
}

void HeaderBar::refresh() {
    run_->setText(tr("Run simulation"));
    cancel_->setText(tr("Cancel"));
    search_->setToolTip(tr("Search and commands (Ctrl+K)"));
    search_->setAccessibleName(tr("Search and commands"));
    alternative_->setAccessibleName(tr("Alternative"));
    scenario_->setAccessibleName(tr("Scenario"));
    const bool open = document_.isOpen();
    for (QWidget* widget : {static_cast<QWidget*>(alternative_), static_cast<QWidget*>(scenario_),
                            static_cast<QWidget*>(cancel_), static_cast<QWidget*>(run_)})
        widget->setVisible(open);
    if (open) {
        fillAlternatives();
        fillScenarios();
    }
    case_->setText(open ? environment_.languages.of(document_.value()->title) : QString());
    refreshButtons();
}

void HeaderBar::refreshButtons() {
    cancel_->setEnabled(runs_.state() != RunController::State::Idle);
    const bool computes = hasSomethingToCompute(document_);
    run_->setEnabled(computes);
    run_->setToolTip(computes ? tr("Run all draws now (F5)")
                              : tr("There is nothing to calculate yet. The page “Simulation” says what is missing."));
}

}  // namespace valor::ui
