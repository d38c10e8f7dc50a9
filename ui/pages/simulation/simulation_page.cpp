// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/simulation_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/bars_panel.h"
#include "ui/charts/chart_tables.h"
#include "ui/charts/data_dialog.h"
#include "ui/charts/density_panel.h"
#include "ui/charts/fan_panel.h"
#include "ui/charts/tornado_panel.h"
#include "ui/document/figures.h"
#include "ui/editors/input_card.h"
#include "ui/models/input_list_model.h"
#include "ui/models/party_table_model.h"
#include "ui/pages/simulation/chart_card.h"
#include "ui/pages/simulation/headlines.h"
#include "ui/pages/simulation/result_words.h"
#include "ui/pages/simulation/simulation_charts.h"
#include "ui/pages/simulation/tornado_chart.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

/// Two charts stand side by side from this width of the results on.
constexpr int kTwoColumns = 680;
/// Below this width of the page the inputs leave more room to the results.
constexpr int kNarrowPage = 900;
constexpr int kInputs = 332, kNarrowInputs = 280;

}  // namespace

SimulationPage::SimulationPage(CaseDocument& document, RunController& runs, SensitivityController& sensitivity,
                               const Environment& environment, QWidget* parent)
    : QWidget(parent), document_(document), runs_(runs), sensitivity_(sensitivity), environment_(environment) {
    setObjectName("page");
    build();
    connectSources();
    retranslate();
}

void SimulationPage::build() {
    inputs_ = new InputCard(document_, environment_, this);
    connect(inputs_, &InputCard::assumptionsAsked, this, &SimulationPage::showAssumptions);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(18, 14, 4, 0);
    across->setSpacing(14);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 14);
    left->addWidget(inputs_);
    across->addLayout(left);
    across->addWidget(buildResults(), 1);
}

QWidget* SimulationPage::buildResults() {
    headlines_ = new Headlines;
    failure_ = new QFrame;
    failure_->setProperty("class", "banner");
    failureText_ = new QLabel;
    failureText_->setWordWrap(true);
    failureText_->setTextFormat(Qt::PlainText);
    (new QHBoxLayout(failure_))->addWidget(failureText_);
    failure_->hide();
    fan_ = new FanPanel(environment_);
    density_ = new DensityPanel(environment_);
    tornado_ = new TornadoPanel(environment_);
    connect(tornado_, &TornadoPanel::chosen, this, &SimulationPage::revealInput);
    bars_ = new BarsPanel(environment_);
    parties_ = new PartyTableModel(environment_, this);
    partyView_ = buildPartyTable();
    fanCard_ = new ChartCard(
        fan_, [this] { fan_->showDataTable(); }, environment_);
    densityCard_ = new ChartCard(
        density_, [this] { density_->showDataTable(); }, environment_);
    tornadoCard_ = new ChartCard(
        tornado_, [this] { tornado_->showDataTable(); }, environment_);
    barsCard_ = new ChartCard(
        bars_, [this] { bars_->showDataTable(); }, environment_);
    partyCard_ = new ChartCard(
        partyView_, [this] { showData(tr("Who gains and who loses"), parties_->table(), environment_, window()); },
        environment_);
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    grid_ = new QGridLayout(body);
    grid_->setContentsMargins(0, 0, 10, 14);
    grid_->setSpacing(14);
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, 1);
    scroll_ = new QScrollArea;
    scroll_->setWidget(body);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    arrangeCharts();
    return scroll_;
}

QTableView* SimulationPage::buildPartyTable() {
    auto* view = new QTableView;
    view->setModel(parties_);
    view->setObjectName("partyTable");
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(28);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(PartyTableModel::Party, QHeaderView::Stretch);
    view->horizontalHeader()->setHighlightSections(false);
    return view;
}

void SimulationPage::connectSources() {
    connect(&document_, &CaseDocument::opened, this, &SimulationPage::forget);
    connect(&document_, &CaseDocument::closed, this, &SimulationPage::forget);
    connect(&document_, &CaseDocument::scenarioChanged, this, &SimulationPage::forget);
    connect(&document_, &CaseDocument::alternativeChanged, this, &SimulationPage::showResult);
    connect(&document_, &CaseDocument::alternativeChanged, this, &SimulationPage::showSensitivity);
    connect(&sensitivity_, &SensitivityController::ready, this, &SimulationPage::takeSensitivity);
    connect(&sensitivity_, &SensitivityController::failed, this, &SimulationPage::showFailure);
    connect(&runs_, &RunController::resultReady, this, &SimulationPage::take);
    connect(&runs_, &RunController::failed, this, &SimulationPage::showFailure);
    connect(&environment_.languages, &Languages::changed, this, &SimulationPage::retranslate);
    connect(&environment_.theme, &Theme::changed, parties_, &PartyTableModel::retranslate);
}

/// Another subject: its figures have nothing to do with those on screen.
void SimulationPage::forget() {
    result_.reset();
    resultCase_.reset();
    fan_->releaseAxis();
    density_->releaseAxis();
    bars_->releaseAxis();
    sensitivity_.cancel();
    tornado_->releaseAxis();
    tornado_->setPast(true);
    headlines_->showWaiting();
    setState(tr("Before the change"));
    failure_->hide();
}

/// Charts and tables keep their figures until new ones come; they say which those are.
void SimulationPage::setState(const QString& state) {
    for (ChartCard* card : {fanCard_, densityCard_, barsCard_, partyCard_}) card->setState(state);
}

void SimulationPage::take(const RunResultPtr& result, bool preview) {
    result_ = result;
    preview_ = preview;
    resultCase_ = document_.value();
    failure_->hide();
    showResult();
    askAgain(preview);
    emit resultShown(result, preview);
}

/// What moves the result is asked when the hand rests; until then the former answer stays, pale.
void SimulationPage::askAgain(bool preview) {
    tornado_->setPast(true);
    if (preview) return sensitivity_.cancel();
    analysedCase_ = resultCase_;
    sensitivity_.analyse(resultCase_, document_.scenario().id);
}

void SimulationPage::takeSensitivity(const OneWayAnalyses& analyses) {
    analyses_ = analyses;
    showSensitivity();
}

const OneWayAnalysis* SimulationPage::shownAnalysis() const {
    if (!analyses_ || !document_.isOpen()) return nullptr;
    const auto match = std::ranges::find(*analyses_, document_.alternative().id, &OneWayAnalysis::alternative);
    return match == analyses_->end() ? nullptr : &*match;
}

void SimulationPage::showSensitivity() {
    const OneWayAnalysis* shown = shownAnalysis();
    tornadoCard_->setVisible(shown != nullptr);
    if (shown == nullptr) return;
    tornado_->setChart(netBenefitTornado(*shown, *analysedCase_, document_.scenario(), environment_.languages));
    QString note =
        tr("Each input alone between the ends of the middle 95 % of its distribution, all others at their "
           "means. Bold: it turns the decision by itself. Choose a bar to go to its input.");
    if (shown->isCorrelated) note += ' ' + tr("Correlations are left out.");
    tornadoCard_->setNote(note);
}

void SimulationPage::revealInput(int bar) {
    const OneWayAnalysis* shown = shownAnalysis();
    if (shown != nullptr && bar < static_cast<int>(shown->inputs.size()))
        reveal(shown->inputs[static_cast<std::size_t>(bar)].parameter);
}

void SimulationPage::reveal(const ParameterId& input) {
    inputs_->reveal(input);
}

const AlternativeResult* SimulationPage::shownResult() const {
    if (!result_) return nullptr;
    const auto match =
        std::ranges::find(result_->alternatives, document_.alternative().id, &AlternativeResult::alternative);
    return match == result_->alternatives.end() ? nullptr : &*match;
}

void SimulationPage::showResult() {
    const AlternativeResult* shown = shownResult();
    if (shown == nullptr) return;
    const ResultWords words(*resultCase_, document_.scenario(), environment_);
    headlines_->showResult(words, *result_, *shown, preview_);
    setState(preview_ ? tr("Preview") : QString());
    fan_->setChart(netBenefitFan(*shown, *resultCase_, environment_.languages));
    density_->setChart(netBenefitDensity(*shown, *resultCase_, environment_.languages));
    bars_->setChart(budgetBars(*shown, *resultCase_, environment_.languages),
                    tableOf(budgetDetails(*shown, *resultCase_, environment_.languages)));
    const QStringList others = budgetOthers(*shown, *resultCase_, environment_.languages);
    barsCard_->setNote(others.isEmpty() ? QString() : tr("%1 others: %2").arg(others.size()).arg(others.join(", ")));
    showComparator();
    parties_->show(resultCase_, result_, shown->alternative);
    barsCard_->setVisible(!shown->budgets.empty());
    fitTable();
}

void SimulationPage::showComparator() {
    if (!document_.isOpen()) return;
    const Case& input = *document_.value();
    const Alternative* comparator = findById(input.alternatives, input.comparator);
    const QString name = comparator == nullptr ? QString() : environment_.languages.of(comparator->label);
    partyCard_->setNote(tr("Difference to “%1”, discounted. Gains are positive. Capacity is freed working time at its "
                           "wage; P(loss) is the share of futures below zero.")
                            .arg(name));
}

void SimulationPage::showFailure(const Error& problem) {
    failureText_->setText(tr("The simulation could not be run. %1")
                              .arg(qt(environment_.texts.explain(problem, environment_.languages.words()))));
    failure_->show();
}

void SimulationPage::showAssumptions() {
    if (!document_.isOpen()) return;
    const Foundation foundation = foundationOf(*document_.value(), document_.scenario(), document_.alternative());
    auto* model = new InputListModel(document_.value(), document_.scenario(), foundation.inputs, environment_);
    showModel(tr("What the inputs rest on"),
              tr("%1 of %2 inputs are assumptions: nothing published stands behind them. They come first in the list.")
                  .arg(foundation.assumptions.size())
                  .arg(foundation.inputs.size()),
              model, window());
}

void SimulationPage::retranslate() {
    fanCard_->setTitle(tr("Cumulative net benefit"));
    densityCard_->setTitle(tr("Distribution of net benefit"));
    tornadoCard_->setTitle(tr("What moves the result"));
    barsCard_->setTitle(tr("Budget impact per holder"));
    partyCard_->setTitle(tr("Who gains and who loses"));
    showComparator();
    partyView_->setAccessibleName(tr("Who gains and who loses"));
    headlines_->retranslate();
    parties_->retranslate();
    showSensitivity();
    if (result_)
        showResult();
    else
        headlines_->showWaiting();
}

void SimulationPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    inputs_->setFixedWidth(width() < kNarrowPage ? kNarrowInputs : kInputs);
    layout()->activate();
    arrangeCharts();
}

void SimulationPage::arrangeCharts() {
    headlines_->arrange(scroll_->width());
    const bool two = scroll_->width() >= kTwoColumns;
    for (QWidget* widget :
         {static_cast<QWidget*>(failure_), static_cast<QWidget*>(headlines_), static_cast<QWidget*>(fanCard_),
          static_cast<QWidget*>(densityCard_), static_cast<QWidget*>(tornadoCard_), static_cast<QWidget*>(barsCard_),
          static_cast<QWidget*>(partyCard_)})
        grid_->removeWidget(widget);
    grid_->addWidget(failure_, 0, 0, 1, 2);
    grid_->addWidget(headlines_, 1, 0, 1, 2);
    grid_->addWidget(fanCard_, 2, 0, 1, two ? 1 : 2);
    grid_->addWidget(densityCard_, two ? 2 : 3, two ? 1 : 0, 1, two ? 1 : 2);
    grid_->addWidget(tornadoCard_, 4, 0, 1, 2);
    grid_->addWidget(barsCard_, 5, 0, 1, 2);
    grid_->addWidget(partyCard_, 6, 0, 1, 2);
    for (int row : {2, 3, 5}) grid_->setRowStretch(row, row == 3 && two ? 0 : 1);
}

/// The page scrolls, not the table: it is as high as its rows.
void SimulationPage::fitTable() {
    const int rows = parties_->rowCount() * partyView_->verticalHeader()->defaultSectionSize();
    partyView_->setFixedHeight(partyView_->horizontalHeader()->sizeHint().height() + rows + 16);
}

}  // namespace valor::ui
