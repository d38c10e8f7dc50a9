// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/simulation_page.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QHideEvent>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/error/listed.h"
#include "core/report/benefit_charts.h"
#include "core/report/budget_chart.h"
#include "core/report/plane_chart.h"
#include "core/report/run_context.h"
#include "core/report/tornado_chart.h"
#include "ui/building/figure_dialog.h"
#include "ui/charts/bars_panel.h"
#include "ui/charts/data_dialog.h"
#include "ui/charts/density_panel.h"
#include "ui/charts/fan_panel.h"
#include "ui/charts/plane_panel.h"
#include "ui/charts/sheet_view.h"
#include "ui/charts/tornado_panel.h"
#include "ui/document/figures.h"
#include "ui/editors/input_card.h"
#include "ui/editors/refusal_words.h"
#include "ui/editors/settled_layout.h"
#include "ui/models/input_list_model.h"
#include "ui/models/party_table_model.h"
#include "ui/pages/simulation/beginning.h"
#include "ui/pages/simulation/chart_card.h"
#include "ui/pages/simulation/failure_banner.h"
#include "ui/pages/simulation/headlines.h"
#include "ui/pages/simulation/overlay.h"
#include "ui/pages/simulation/result_words.h"
#include "ui/pages/simulation/scroll_anchor.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

/// Whether any ledger of the picture counts late money less.
bool isDiscounted(const Case& input, const Scenario& scenario) {
    return !scenario.discount.empty() ||
           std::ranges::any_of(input.parties, [](const Party& party) { return !party.costOfCapital.empty(); });
}

/// Two charts stand side by side from this width of the results on.
constexpr int kTwoColumns = 680;
/// Below this width of the page the inputs leave more room to the results.
constexpr int kNarrowPage = 900;
constexpr int kFoot = 14;
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

void SimulationPage::buildCharts() {
    fan_ = new FanPanel(environment_);
    density_ = new DensityPanel(environment_);
    tornado_ = new TornadoPanel(environment_);
    connect(tornado_, &TornadoPanel::chosen, this, &SimulationPage::revealInput);
    plane_ = new PlanePanel(environment_);
    acceptability_ = new FanPanel(environment_);
    bars_ = new BarsPanel(environment_);
    parties_ = new PartyTableModel(environment_, this);
    partyView_ = buildPartyTable();
    const auto card = [this](auto* panel) {
        return new ChartCard(
            panel, [panel] { panel->showDataTable(); }, environment_);
    };
    fanCard_ = card(fan_);
    densityCard_ = card(density_);
    tornadoCard_ = card(tornado_);
    tornadoCard_->setObjectName("tornadoCard");
    tornadoCard_->addFoot(buildTornadoFoot());
    planeCard_ = card(plane_);
    planeCard_->setObjectName("planeCard");
    acceptabilityCard_ = card(acceptability_);
    barsCard_ = card(bars_);
    partyCard_ = new ChartCard(
        partyView_, [this] { showData(tr("Who gains and who loses"), parties_->table(), environment_, window()); },
        environment_);
}

/// In one line, so that nothing moves when the second comes.
QWidget* SimulationPage::buildTornadoFoot() {
    askInformation_ = new QPushButton;
    askInformation_->setObjectName("askInformation");
    connect(askInformation_, &QPushButton::clicked, this, &SimulationPage::informationAsked);
    sortAgain_ = new QPushButton;
    sortAgain_->setObjectName("sortAgain");
    sortAgain_->setProperty("link", true);
    sortAgain_->hide();
    connect(sortAgain_, &QPushButton::clicked, this, &SimulationPage::sortBars);
    auto* foot = new QWidget;
    auto* across = new QHBoxLayout(foot);
    across->setContentsMargins(0, 0, 0, 0);
    across->addWidget(askInformation_);
    across->addWidget(sortAgain_);
    return foot;
}

QWidget* SimulationPage::buildResults() {
    headlines_ = new Headlines;
    headlines_->setObjectName("headlines");
    connect(headlines_, &Headlines::asked, this, &SimulationPage::explainHeadline);
    connect(headlines_, &Headlines::discountAsked, this, &SimulationPage::discountAsked);
    connect(headlines_, &Headlines::rangesAsked, this, &SimulationPage::askForRange);
    failure_ = new FailureBanner;
    beginning_ = new Beginning;
    connect(beginning_, &Beginning::partAsked, this, &SimulationPage::partAsked);
    connect(beginning_, &Beginning::templatesAsked, this, &SimulationPage::templatesAsked);
    buildCharts();
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    grid_ = new QGridLayout(body);
    grid_->setContentsMargins(0, 0, 10, kFoot);
    grid_->setSpacing(14);
    grid_->setColumnStretch(0, 1);
    grid_->setColumnStretch(1, 1);
    scroll_ = new QScrollArea;
    scroll_->setWidget(body);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    new ScrollAnchor(*scroll_);
    connect(new Overlay({failure_}, *scroll_), &Overlay::stays, this,
            [this](int high) { grid_->setContentsMargins(0, 0, 10, kFoot + high); });
    arrangeCharts();
    return scroll_;
}

SheetView* SimulationPage::buildPartyTable() {
    auto* view = new SheetView([this] { return parties_->table(); }, environment_);
    view->setModel(parties_);
    view->setObjectName("partyTable");
    connect(view, &SheetView::opened, this, &SimulationPage::explainRow);
    view->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    view->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view->horizontalHeader()->setSectionResizeMode(PartyTableModel::Party, QHeaderView::Stretch);
    return view;
}

void SimulationPage::connectSources() {
    connect(&document_, &CaseDocument::opened, this, &SimulationPage::clear);
    connect(&document_, &CaseDocument::closed, this, &SimulationPage::clear);
    connect(&document_, &CaseDocument::edited, this, &SimulationPage::markPast);
    connect(&document_, &CaseDocument::scenarioChanged, this, &SimulationPage::forget);
    connect(&document_, &CaseDocument::alternativeChanged, this, &SimulationPage::showResult);
    connect(&document_, &CaseDocument::alternativeChanged, this, &SimulationPage::sortBars);
    connect(&sensitivity_, &SensitivityController::ready, this, &SimulationPage::takeSensitivity);
    connect(&sensitivity_, &SensitivityController::failed, this, &SimulationPage::showNoSensitivity);
    connect(&runs_, &RunController::resultReady, this, &SimulationPage::take);
    connect(&runs_, &RunController::failed, this, &SimulationPage::showFailure);
    connect(&runs_, &RunController::cancelled, this, &SimulationPage::showStopped);
    connect(&runs_, &RunController::stateChanged, this, &SimulationPage::noteRun);
    connect(&environment_.languages, &Languages::changed, this, &SimulationPage::retranslate);
    connect(&environment_.theme, &Theme::changed, parties_, &PartyTableModel::retranslate);
}

/// Another case: nothing of the former one may stand under its name.
void SimulationPage::clear() {
    forget();
    for (ChartCard* card : {fanCard_, densityCard_, barsCard_, partyCard_}) card->hide();
    for (ChartCard* card : {tornadoCard_, planeCard_, acceptabilityCard_}) {
        card->setBlank(false);
        card->hide();
    }
    headlines_->releaseHeights();
    scroll_->verticalScrollBar()->setValue(0);
}

/// Figures of before the edit, until those of after it come; a preview says already that it is none of the two.
void SimulationPage::markPast() {
    askInformation_->setEnabled(false);
    if (!result_ || preview_) return;
    headlines_->setFinal(false);
    setState(tr("Before the change"));
    tornado_->setPast(true);
    sensitivity_.cancel();
}

void SimulationPage::showNoFigures() {
    if (!result_) headlines_->showNothing(tr("Not calculated"));
}

/// What a full run brings will not come by itself.
void SimulationPage::showStopped() {
    isStopped_ = true;
    showNoFigures();
    showAwaited();
}

/// Whatever runs brings what a stop had kept away.
void SimulationPage::noteRun() {
    if (runs_.state() == RunController::State::Idle || !std::exchange(isStopped_, false)) return;
    showAwaited();
}

/// What waits for the full run or for what follows it, each with how it comes.
void SimulationPage::showAwaited() {
    for (ChartCard* card : {planeCard_, acceptabilityCard_})
        if (card->isBlank()) card->setState(isStopped_ ? tr("Not calculated") : tr("Calculating…"));
    if (!answer_) showMovers();
}

/// Another subject: its figures have nothing to do with those on screen.
void SimulationPage::forget() {
    result_.reset();
    full_.reset();
    planeOf_ = {};
    resultCase_.reset();
    fan_->releaseAxis();
    density_->releaseAxis();
    bars_->releaseAxis();
    sensitivity_.cancel();
    answer_.reset();
    refusal_.reset();
    isStopped_ = false;
    barOrder_.clear();
    sortAgain_->hide();
    for (ChartCard* card : {tornadoCard_, planeCard_, acceptabilityCard_}) {
        card->setBlank(true);
        card->setState(tr("Calculating…"));
    }
    tornado_->releaseAxis();
    plane_->releaseAxes();
    acceptability_->releaseAxis();
    units_ = {};
    headlines_->showWaiting();
    setState(tr("Before the change"));
    failure_->hide();
    beginning_->hide();
    headlines_->show();
}

/// Charts and tables keep their figures until new ones come; they say which those are.
void SimulationPage::setState(const QString& state) {
    for (ChartCard* card : {fanCard_, densityCard_, barsCard_, partyCard_}) card->setState(state);
}

void SimulationPage::take(const RunResultPtr& result, bool preview) {
    result_ = result;
    if (!preview) {
        full_ = result;
        planeOf_ = {};
        units_ = {};  // they hold still for the hand alone: a case looks the same when it is opened again
    }
    preview_ = preview;
    askInformation_->setEnabled(!preview);
    resultCase_ = document_.value();
    failure_->hide();
    showResult();
    askAgain(preview);
    if (!answer_) showMovers();
    emit resultShown(result, preview);
}

/// What moves the result is asked when the hand rests; until then the former answer stays, pale.
void SimulationPage::askAgain(bool preview) {
    tornado_->setPast(true);
    if (preview) return sensitivity_.cancel();
    sensitivity_.analyse(resultCase_, document_.scenario().id);
}

void SimulationPage::takeSensitivity(const OneWayAnswer& answer) {
    answer_ = answer;
    refusal_.reset();
    tornado_->setPast(false);
    showMovers();
}

void SimulationPage::showNoSensitivity(const Error& problem) {
    answer_.reset();
    refusal_ = problem;
    barOrder_.clear();
    sortAgain_->hide();
    showMovers();
}

/// The bars, or in their place why there are none: they are awaited, asked for by a run, or cannot be worked out.
void SimulationPage::showMovers() {
    if (!isVisible()) return void(isStale_ = true);
    if (!document_.isOpen() || beginning_->isVisibleTo(this)) return tornadoCard_->hide();
    if (const OneWayAnalysis* shown = shownAnalysis()) return showBars(*shown);
    if (answer_) return tornadoCard_->hide();
    const bool isAwaited = !refusal_ && !isStopped_;
    const bool isThere = !tornadoCard_->isHidden(), keepsPlace = tornadoCard_->isBlank() && isThere;
    tornadoCard_->setState(isAwaited ? tr("Calculating…") : QString());
    if (!isAwaited || (!keepsPlace && (isThere || result_))) sayInPlaceOfBars(whyNoBars());
}

QString SimulationPage::whyNoBars() const {
    if (refusal_) return refusalInWords(*refusal_, *document_.value(), environment_);
    if (isStopped_) return tr("What moves the result comes with the full run. F5 or “Run simulation” starts it.");
    return tr("What moves the result is worked out after the full run.");
}

void SimulationPage::sayInPlaceOfBars(const QString& words) {
    TornadoChart nothing;
    nothing.frame.title = tr("What moves the result").toStdString();
    nothing.frame.sentence = words.toStdString();
    tornado_->setChart(nothing);
    tornadoCard_->setBlank(false);
    tornadoCard_->setNote({});
    tornadoCard_->show();
    settleLayout(*this);
}

const OneWayAnalysis* SimulationPage::shownAnalysis() const {
    if (!answer_ || !document_.isOpen()) return nullptr;
    const auto match = std::ranges::find(answer_->analyses, document_.alternative().id, &OneWayAnalysis::alternative);
    return match == answer_->analyses.end() ? nullptr : &*match;
}

void SimulationPage::showBars(const OneWayAnalysis& shown) {
    tornadoCard_->setBlank(false);
    tornadoCard_->setState({});
    tornadoCard_->show();
    const Scenario* scenario = findById(answer_->input->scenarios, answer_->scenario);
    tornado_->setChart(inKeptOrder(
        shown, netBenefitTornado(shown, *answer_->input, *scenario, environment_.wording(), units_.benefit)));
    QString note =
        tr("Each input alone between the ends of the middle 95 % of its distribution, all others at their "
           "means. Bold: it turns the decision by itself.");
    if (shown.isCorrelated) note += ' ' + tr("Correlations are left out.");
    for (const std::string& rate : ratesInTornado(shown, *answer_->input, *scenario, environment_.formats().style()))
        note += ' ' + qt(rate) + '.';
    tornadoCard_->setNote(note, tr("Choose a bar to go to its input."));
    settleLayout(*this);
}

/// Bars stay where they are while figures are changed, so that none runs away from the hand; what comes anew is last.
TornadoChart SimulationPage::inKeptOrder(const OneWayAnalysis& shown, TornadoChart chart) {
    std::vector<std::size_t> ranks(chart.bars.size());
    std::iota(ranks.begin(), ranks.end(), std::size_t{0});
    std::ranges::stable_sort(ranks, {}, [&](std::size_t rank) {
        return std::ranges::find(barOrder_, shown.inputs[rank].parameter) - barOrder_.begin();
    });
    sortAgain_->setVisible(!std::ranges::is_sorted(ranks));
    const std::vector<TornadoBar> byRank = std::exchange(chart.bars, {});
    barOrder_.clear();
    for (const std::size_t rank : ranks) {
        chart.bars.push_back(byRank[rank]);
        barOrder_.push_back(shown.inputs[rank].parameter);
    }
    return chart;
}

/// The longest bar first again.
void SimulationPage::sortBars() {
    barOrder_.clear();
    showMovers();
}

void SimulationPage::revealInput(int bar) {
    if (bar < static_cast<int>(barOrder_.size())) reveal(barOrder_[static_cast<std::size_t>(bar)]);
}

/// The form of the first input that can be stated with a range.
void SimulationPage::askForRange() {
    const Case& input = *document_.value();
    for (const ParameterId& id : shownInputs(input, document_.scenario(), document_.alternative())) {
        if (!FigureDialog::canEdit(input, id)) continue;
        reveal(id);
        return (new FigureDialog(id, document_, environment_, window()))->open();
    }
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

/// Nought as a result would read as if something had been found out. @return whether something is missing
bool SimulationPage::showMissing() {
    const std::vector<CasePart> missing = missingParts(*resultCase_, document_.alternative());
    const bool isMissing = !missing.empty();
    beginning_->tell(missing);
    beginning_->setVisible(isMissing);
    for (QWidget* figures : std::initializer_list<QWidget*>{headlines_, fanCard_, densityCard_, barsCard_, partyCard_})
        figures->setVisible(!isMissing);
    if (isMissing)
        for (ChartCard* card : {tornadoCard_, planeCard_, acceptabilityCard_}) card->hide();
    return isMissing;
}

void SimulationPage::showResult() {
    if (!isVisible()) return void(isStale_ = true);
    const AlternativeResult* shown = shownResult();
    if (shown == nullptr || showMissing()) return;
    const ResultWords words(*resultCase_, document_.scenario(), environment_);
    headlines_->showResult(words, *result_, *shown, preview_);
    setState(preview_ ? tr("Preview") : QString());
    units_.benefit.prefer(std::abs(shown->netBenefit.mean));
    fan_->setChart(netBenefitFan(*shown, *resultCase_, environment_.wording(), units_.benefit));
    density_->setChart(netBenefitDensity(*shown, *resultCase_, environment_.wording(), units_.benefit));
    bars_->setChart(budgetBars(*shown, *resultCase_, environment_.wording(), units_.bars),
                    budgetDetails(*shown, *resultCase_, environment_.wording(), units_.details));
    showPlane(*shown);
    showBudgetNote(*shown);
    showComparator();
    parties_->show(resultCase_, result_, shown->alternative);
    barsCard_->setVisible(!shown->budgets.empty());
    partyView_->fitToRows();
    settleLayout(*this);  // cards that came would be squeezed into the window
}

/// Previews keep no draws: the pictures of the last full run stay and say so.
void SimulationPage::showPlane(const AlternativeResult& shown) {
    const Scenario& scenario = document_.scenario();
    const bool countsHealth = shown.qalys.min != 0 || shown.qalys.max != 0;
    if (!countsHealth) {
        planeCard_->hide();
        return acceptabilityCard_->hide();
    }
    const bool isDrawn =
        full_ && std::ranges::count(full_->alternatives, shown.alternative, &AlternativeResult::alternative) > 0;
    for (ChartCard* card : {planeCard_, acceptabilityCard_}) {
        if (isDrawn) card->setBlank(false);
        card->setVisible(isDrawn || (!card->isHidden() && card->isBlank()));
        if (isDrawn) card->setState(preview_ ? tr("Before the change") : "");
    }
    if (!isDrawn || full_->samples.empty() || planeOf_ == shown.alternative) return;
    planeOf_ = shown.alternative;
    const double hours = valuedAt(*resultCase_, scenario).capacityShare;
    const CostEffectiveness draws = costEffectivenessOf(*full_, shown.alternative, hours);
    const PlaneSubject subject{draws, *resultCase_, scenario};
    plane_->setChart(costEffectivenessPlane(subject, environment_.wording(), units_.plane));
    acceptability_->setChart(acceptabilityCurve(subject, environment_.wording()));
    planeCard_->setNote(qt(quadrantsInWords(quadrantShares(draws.effects, draws.costs), environment_.wording())));
    acceptabilityCard_->setNote(qt(acceptability_->chart().frame.sentence));
}

void SimulationPage::showBudgetNote(const AlternativeResult& shown) {
    const Wording wording = environment_.wording();
    QString note = qt(budgetPrices(*resultCase_, document_.scenario(), wording));
    const std::vector<std::string> others = budgetOthers(shown, *resultCase_, wording);
    if (!others.empty()) note += ' ' + tr("%1 others: %2").arg(others.size()).arg(qt(listed(others))) + '.';
    const std::string sellers = sellersInWords(shown, *resultCase_, wording);
    if (!sellers.empty()) note += ' ' + tr("Not in the picture but in the table is who is paid: %1.").arg(qt(sellers));
    barsCard_->setNote(note);
}

void SimulationPage::showComparator() {
    if (!document_.isOpen()) return;
    const Case& input = *document_.value();
    const Alternative* comparator = findById(input.alternatives, input.comparator);
    const QString name = comparator == nullptr ? QString() : environment_.languages.of(comparator->label);
    const QString difference = isDiscounted(input, document_.scenario()) ? tr("Difference to “%1”, discounted.")
                                                                         : tr("Difference to “%1”, not discounted.");
    partyCard_->setNote(difference.arg(name) + ' ' +
                        tr("Gains are positive. Capacity is freed working time at its wage; P(loss) is the share of "
                           "futures below zero."));
}

void SimulationPage::showFailure(const Error& problem) {
    if (runs_.state() == RunController::State::Idle)
        showStopped();
    else
        showNoFigures();
    failure_->say(tr("The simulation could not be run. %1")
                      .arg(qt(environment_.texts.explain(problem, environment_.languages.words()))));
}

void SimulationPage::showAssumptions() {
    if (!document_.isOpen()) return;
    const Foundation foundation = foundationOf(*document_.value(), document_.scenario());
    auto* model = new InputListModel(document_.value(), document_.scenario(), foundation.inputs, environment_);
    showModel(tr("What the inputs rest on"),
              tr("%1 of %2 inputs are assumptions: nothing published stands behind them. They come first in the list.")
                  .arg(foundation.assumptions.size())
                  .arg(foundation.inputs.size()),
              model, window());
}

void SimulationPage::explainHeadline(HeadlineFigure figure, const QString& title) {
    const AlternativeResult* shown = shownResult();
    if (shown == nullptr) return;
    showAnswer(answerOn(figure, {*resultCase_, document_.scenario(), result_->manifest, *shown}, environment_), title);
}

void SimulationPage::explainRow(const QModelIndex& index) {
    const AlternativeResult* shown = shownResult();
    if (shown == nullptr) return;
    const QString title = index.data(Qt::AccessibleTextRole).toString();
    const auto flow = parties_->flowAt(index.row());
    if (!flow) return explainHeadline(HeadlineFigure::NetBenefit, title);
    showAnswer(answerOn(flow->party, flow->kind, {*resultCase_, document_.scenario(), result_->manifest, *shown},
                        environment_),
               title);
}

void SimulationPage::showAnswer(const FigureAnswer& answer, const QString& title) {
    auto* model = new InputListModel(resultCase_, document_.scenario(), answer.inputs, environment_);
    showModel(title, answer.formula, model, window())->setObjectName("figureAnswer");
}

void SimulationPage::retranslate() {
    fanCard_->setTitle(tr("Cumulative net benefit"));
    densityCard_->setTitle(tr("Distribution of net benefit"));
    tornadoCard_->setTitle(tr("What moves the result"));
    askInformation_->setText(tr("What it is worth to know…"));
    sortAgain_->setText(tr("Sort by length again"));
    sortAgain_->setToolTip(tr("While figures are changed the bars keep their places, so that you find them again."));
    planeCard_->setTitle(tr("Cost against health"));
    acceptabilityCard_->setTitle(tr("Worth it at which value of a QALY?"));
    barsCard_->setTitle(tr("Budget impact per holder"));
    partyCard_->setTitle(tr("Who gains and who loses"));
    for (ChartCard* card :
         {fanCard_, densityCard_, tornadoCard_, planeCard_, acceptabilityCard_, barsCard_, partyCard_})
        card->reserveStates({tr("Preview"), tr("Before the change"), tr("Calculating…")});
    showComparator();
    partyView_->setAccessibleName(tr("Who gains and who loses"));
    headlines_->retranslate();
    beginning_->retranslate();
    parties_->retranslate();
    showAwaited();
    if (answer_) showMovers();
    planeOf_ = {};
    if (result_)
        showResult();
    else if (isStopped_)
        showNoFigures();
    else
        headlines_->showWaiting();
}

/// What came while another page was seen is drawn now.
void SimulationPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    const bool isStale = std::exchange(isStale_, false);
    if (isStale) showResult();
    if (isStale || answer_) showMovers();
}

/// Whoever comes back has nothing in hand: the bars are sorted anew.
void SimulationPage::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    if (!event->spontaneous()) barOrder_.clear();
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
         {static_cast<QWidget*>(beginning_), static_cast<QWidget*>(headlines_), static_cast<QWidget*>(fanCard_),
          static_cast<QWidget*>(densityCard_), static_cast<QWidget*>(tornadoCard_), static_cast<QWidget*>(planeCard_),
          static_cast<QWidget*>(acceptabilityCard_), static_cast<QWidget*>(barsCard_),
          static_cast<QWidget*>(partyCard_)})
        grid_->removeWidget(widget);
    grid_->addWidget(beginning_, 1, 0, 1, 2);
    grid_->addWidget(headlines_, 1, 0, 1, 2);
    grid_->addWidget(fanCard_, 2, 0, 1, two ? 1 : 2);
    grid_->addWidget(densityCard_, two ? 2 : 3, two ? 1 : 0, 1, two ? 1 : 2);
    grid_->addWidget(tornadoCard_, 4, 0, 1, 2);
    grid_->addWidget(planeCard_, 5, 0, 1, two ? 1 : 2);
    grid_->addWidget(acceptabilityCard_, two ? 5 : 6, two ? 1 : 0, 1, two ? 1 : 2);
    grid_->addWidget(barsCard_, 7, 0, 1, 2);
    grid_->addWidget(partyCard_, 8, 0, 1, 2);
    for (int row : {2, 3, 7}) grid_->setRowStretch(row, row == 3 && two ? 0 : 1);
}

}  // namespace valor::ui
