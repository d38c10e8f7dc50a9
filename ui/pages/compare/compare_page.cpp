// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare/compare_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "core/model/missing_parts.h"
#include "ui/charts/data_dialog.h"
#include "ui/charts/page_table.h"
#include "ui/charts/waterfall_panel.h"
#include "ui/document/file_marking.h"
#include "ui/document/same_runs.h"
#include "ui/editors/refusal_words.h"
#include "ui/models/sheet_model.h"
#include "ui/pages/compare/comparison_delegate.h"
#include "ui/pages/compare/comparison_model.h"
#include "ui/pages/compare/contender_card.h"
#include "ui/pages/compare/pair_panel.h"
#include "ui/pages/compare/waterfall_chart.h"
#include "ui/pages/simulation/chart_card.h"
#include "ui/pages/simulation/failure_banner.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

/// Below this width of the page the choice leaves more room to the answers.
constexpr int kNarrowPage = 900;
constexpr int kChoice = 300, kNarrowChoice = 230;
constexpr int kLeastColumn = 150;
constexpr int kMostNamed = 5;  ///< of the differences without effect
/// The way from one scenario to the other is walked in the futures of the full run, or its ends would be other means
/// than those beside it; in fewer where it has so many states that the answer would be long in coming.
constexpr std::uint64_t kFewerDraws = 2'000, kMostWaterfallDraws = 200'000;

}  // namespace

ComparePage::ComparePage(CaseDocument& document, RunController& runs, ComparisonController& comparison,
                         const Environment& environment, QWidget* parent)
    : QWidget(parent),
      document_(document),
      runs_(runs),
      comparison_(comparison),
      environment_(environment),
      marking_(new FileMarking(document, environment.languages, *this)) {
    setObjectName("page");
    rest_.setSingleShot(true);
    build();
    connectSources();
    retranslate();
    setCardsVisible();
}

void ComparePage::build() {
    choice_ = new ContenderCard(document_, environment_, this);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(18, 14, 4, 0);
    across->setSpacing(14);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 14);
    left->addWidget(choice_);
    across->addLayout(left);
    across->addWidget(buildAnswers(), 1);
}

QWidget* ComparePage::buildEmpty() {
    empty_ = new QFrame;
    empty_->setProperty("class", "card");
    emptyText_ = new QLabel;
    emptyText_->setWordWrap(true);
    emptyText_->setTextFormat(Qt::PlainText);
    emptyText_->setObjectName("compareEmpty");
    newScenario_ = new QPushButton;
    newScenario_->setObjectName("compareNewScenario");
    newScenario_->setProperty("primary", true);
    connect(newScenario_, &QPushButton::clicked, this, &ComparePage::followOffer);
    auto* lines = new QVBoxLayout(empty_);
    lines->setContentsMargins(18, 16, 18, 16);
    lines->setSpacing(12);
    lines->addWidget(emptyText_);
    lines->addWidget(newScenario_, 0, Qt::AlignLeft);
    return empty_;
}

void ComparePage::buildTable() {
    model_ = new ComparisonModel(this);
    view_ = pageTable(
        model_, "comparison", [this] { return model_->table(); }, environment_);
    view_->setItemDelegate(new ComparisonDelegate(environment_, view_));
    view_->setSelectionBehavior(QAbstractItemView::SelectItems);
    view_->horizontalHeader()->setMinimumSectionSize(kLeastColumn);
    view_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    view_->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    connect(&environment_.theme, &Theme::changed, view_->viewport(), qOverload<>(&QWidget::update));
}

void ComparePage::buildCards() {
    const auto card = [this](QWidget* content, auto title, auto table) {
        return new ChartCard(
            content, [this, title, table] { showData(title(), table(), environment_, window()); }, environment_);
    };
    buildTable();
    tableCard_ = card(
        view_, [] { return tr("Side by side"); }, [this] { return model_->table(); });
    pair_ = new PairPanel(environment_);
    pairCard_ = card(
        pair_, [] { return tr("Difference"); }, [this] { return pair_->table(); });
    inputs_ = new SheetModel(this);
    inputsView_ = pageTable(
        inputs_, "differingInputs", [this] { return inputs_->table(); }, environment_);
    inputsView_->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    inputsCard_ = card(
        inputsView_, [] { return tr("What is assumed differently"); }, [this] { return inputs_->table(); });
    waterfall_ = new WaterfallPanel(environment_);
    waterfallCard_ = new ChartCard(
        waterfall_, [this] { waterfall_->showDataTable(); }, environment_);
}

QWidget* ComparePage::buildAnswers() {
    failure_ = new FailureBanner;
    buildCards();
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    auto* lines = new QVBoxLayout(body);
    lines->setContentsMargins(0, 0, 10, 14);
    lines->setSpacing(14);
    for (QWidget* part :
         {static_cast<QWidget*>(failure_), buildEmpty(), static_cast<QWidget*>(tableCard_),
          static_cast<QWidget*>(pairCard_), static_cast<QWidget*>(waterfallCard_), static_cast<QWidget*>(inputsCard_)})
        lines->addWidget(part);
    lines->addStretch(1);
    scroll_ = new QScrollArea;
    scroll_->setWidget(body);
    scroll_->setWidgetResizable(true);
    scroll_->setFocusPolicy(Qt::NoFocus);
    return scroll_;
}

void ComparePage::connectSources() {
    connect(&document_, &CaseDocument::opened, this, &ComparePage::forget);
    connect(&document_, &CaseDocument::closed, this, &ComparePage::forget);
    connect(&document_, &CaseDocument::scenariosChanged, this, &ComparePage::askSoon);
    connect(&document_, &CaseDocument::edited, this, &ComparePage::askSoon);
    connect(&document_, &CaseDocument::scenarioChanged, this, &ComparePage::askSoon);
    connect(&document_, &CaseDocument::alternativeChanged, this, &ComparePage::askSoon);
    connect(&runs_, &RunController::stateChanged, this, &ComparePage::askSoon);  // how futures are drawn may be another
    connect(&rest_, &QTimer::timeout, this, &ComparePage::ask);
    connect(choice_, &ContenderCard::chosen, this, &ComparePage::ask);
    connect(choice_, &ContenderCard::cancelAsked, this, &ComparePage::cancel);
    connect(choice_, &ContenderCard::againAsked, this, &ComparePage::askAgain);
    connect(pair_, &PairPanel::asked, this, &ComparePage::showPair);
    connect(pair_, &PairPanel::asked, this, [this] {
        waterfall_->releaseAxis();
        askWhy();
    });
    connect(&comparison_, &ComparisonController::compared, this, &ComparePage::take);
    connect(&comparison_, &ComparisonController::explained, this, &ComparePage::takeWaterfall);
    connect(&comparison_, &ComparisonController::failed, this, &ComparePage::showFailure);
    connect(&comparison_, &ComparisonController::progressed, choice_, &ContenderCard::setProgress);
    connect(&comparison_, &ComparisonController::stateChanged, this, &ComparePage::showState);
    connect(&environment_.languages, &Languages::changed, this, &ComparePage::retranslate);
}

// Asking -----------------------------------------------------------------------------------------------------------

bool ComparePage::Question::operator==(const Question& other) const {
    return haveSameRuns(input, other.input) && contenders == other.contenders && counts == other.counts &&
           draws == other.draws;
}

RunRequest ComparePage::runRequest(const CasePtr& input, std::uint64_t draws) const {
    RunRequest request;
    request.input = input;
    request.draws = draws;
    request.seed = runs_.settings().seed;
    request.scheme = runs_.settings().scheme;
    request.counts = asked_.counts;
    request.identify = false;
    return request;
}

void ComparePage::askSoon() {
    if (isVisible() && document_.isOpen()) rest_.start(runs_.settings().rest);
}

void ComparePage::ask() {
    rest_.stop();
    if (!isVisible() || !document_.isOpen()) return;
    choice_->refresh();
    Question next{document_.value(), choice_->contenders(), runs_.settings().counts, runs_.settings().fullDraws};
    if (next == asked_) return;
    asked_ = std::move(next);
    askedAxis_ = choice_->axis();
    failure_->hide();
    if (hasNothingToCompute()) {
        comparison_.cancel();
        return showEmpty(tr("There is nothing to compare yet: every figure would be 0. The page “Simulation” says what "
                            "is missing."),
                         Offer::Simulation);
    }
    if (asked_.contenders.size() < kFewestContenders) {
        comparison_.cancel();
        return showTooFew();
    }
    setStale(true);
    comparison_.cancelExplanation();
    comparison_.compare({runRequest(asked_.input, asked_.draws), asked_.contenders});
    showAtWork();  // last: until it was asked nothing was on its way
}

bool ComparePage::hasNothingToCompute() const {
    const Case& input = *asked_.input;
    return !asked_.contenders.empty() && std::ranges::all_of(asked_.contenders, [&](const Contender& each) {
        const Alternative* alternative = findById(input.alternatives, each.alternative);
        return alternative != nullptr && !missingParts(input, *alternative).empty();
    });
}

void ComparePage::askAgain() {
    asked_ = {};
    ask();
}

void ComparePage::cancel() {
    comparison_.cancel();
}

void ComparePage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    ask();
}

/// What was not answered is asked again when the page is seen again.
void ComparePage::hideEvent(QHideEvent* event) {
    rest_.stop();
    if (comparison_.isBusy()) {
        comparison_.cancel();
        asked_ = {};
    }
    QWidget::hideEvent(event);
}

/// Another case: its figures have nothing to do with those on screen.
void ComparePage::forget() {
    rest_.stop();
    comparison_.cancel();
    asked_ = {};
    found_.reset();
    foundCase_.reset();
    marking_->show(nullptr, {});
    why_.reset();
    waterfall_->releaseAxis();
    failure_->hide();
    setCardsVisible();
    if (!document_.isOpen()) return;
    choice_->forget();
    ask();
}

// Answers ----------------------------------------------------------------------------------------------------------

void ComparePage::take(const SideBySidePtr& found) {
    found_ = found;
    foundCase_ = asked_.input;
    shownAxis_ = askedAxis_;
    // Also while the window has gone on and the answer is one from before; the revision holds for every scenario.
    marking_->show(foundCase_, isAboutScenarios() ? ScenarioId() : found_->contenders.front().scenario);
    why_.reset();
    pair_->show(*found_, *foundCase_, shownAxis_);
    setStale(false);
    showAnswers();
    askWhy();
    if (!isAboutScenarios()) emit shownInFull();
}

void ComparePage::askWhy() {
    if (!found_ || !isAboutScenarios()) return;
    why_.reset();
    waterfall_->setPast(true);
    waterfallCard_->setBlank(true);
    waterfallCard_->setState(tr("Calculating…"));
    const Contender& to = found_->contenders[pair_->first()];
    const Contender& from = found_->contenders[pair_->second()];
    comparison_.explain({runRequest(foundCase_, waterfallDraws()), from.scenario, to.scenario, to.alternative});
}

std::uint64_t ComparePage::waterfallDraws() const {
    const Scenario &from = scenarioOf(pair_->second()), &to = scenarioOf(pair_->first());
    const std::uint64_t draws = asked_.draws;
    return statesOnTheWay(*foundCase_, from, to) * draws > kMostWaterfallDraws ? std::min(kFewerDraws, draws) : draws;
}

void ComparePage::takeWaterfall(const WaterfallPtr& found) {
    why_ = found;
    showWhy();
    emit shownInFull();
}

const Scenario& ComparePage::scenarioOf(std::size_t contender) const {
    return *findById(foundCase_->scenarios, found_->contenders[contender].scenario);
}

void ComparePage::showAnswers() {
    setCardsVisible();
    if (!found_) return;
    QStringList names;
    for (const Contender& contender : found_->contenders)
        names << nameOf(contender, *foundCase_, shownAxis_, environment_.languages);
    model_->show(names, comparisonRows(*found_, *foundCase_, shownAxis_, environment_));
    const Alternative* comparator = findById(foundCase_->alternatives, foundCase_->comparator);
    const QString against = comparator == nullptr ? QString() : environment_.languages.of(comparator->label);
    tableCard_->setNote(tr("Difference to “%1” over the horizon: the mean, and below it 90 % of %2 futures, the same "
                           "for all. The bars of a row share one scale; the tick is zero.")
                            .arg(against, environment_.formats().count(found_->manifest.draws)));
    showPair();
    showWhy();
}

void ComparePage::showPair() {
    if (!found_) return;
    const ShownPair pair{*found_, *foundCase_, shownAxis_, pair_->first(), pair_->second()};
    pair_->showPair(pair);
    if (isAboutScenarios()) return showInputs();
    fitTables();
}

void ComparePage::showWhy() {
    if (!found_ || !why_ || !isAboutScenarios()) return;
    waterfallCard_->setBlank(false);
    waterfallCard_->setState({});
    waterfall_->setChart(
        netBenefitWaterfall(*why_, *foundCase_, scenarioOf(pair_->second()), scenarioOf(pair_->first()), environment_));
    QString note = tr("One input after the other takes its value in “%1”, the largest effect alone first. What inputs "
                      "do together falls to the later one: another order would share it out differently. Means of %2 "
                      "futures.")
                       .arg(environment_.languages.of(scenarioOf(pair_->first()).label),
                            environment_.formats().count(why_->draws));
    if (why_->draws != found_->manifest.draws) note += ' ' + otherMeans();
    if (!stillInputs(*why_).empty()) note += ' ' + withoutEffect();
    waterfallCard_->setNote(note);
    showInputs();
}

void ComparePage::showInputs() {
    const ShownPair pair{*found_, *foundCase_, shownAxis_, pair_->first(), pair_->second()};
    inputs_->show(scenarioSheet(pair, why_ ? stillInputs(*why_) : std::vector<ParameterId>(), environment_));
    fitTables();
}

/// Not a silent gap between what differs and what the picture shows.
QString ComparePage::withoutEffect() const {
    QStringList names;
    for (const ParameterId& id : stillInputs(*why_))
        names << (id.empty() ? tr("settings of the scenario")
                             : environment_.languages.of(findById(foundCase_->parameters, id)->label));
    const auto further = static_cast<int>(names.size()) - kMostNamed;
    if (further > 0) names = names.mid(0, kMostNamed) << tr("%1 more").arg(further);
    return tr("No effect on the result: %1.").arg(names.join(", "));
}

/// Why the ends of the way are not the means of the table above it.
QString ComparePage::otherMeans() const {
    const auto mean = [this](std::size_t contender) {
        return environment_.formats().money(found_->results[contender].netBenefit.mean, foundCase_->currency);
    };
    return tr("There are so many steps that fewer futures are used: in all %1 the ends are %2 and %3.")
        .arg(environment_.formats().count(found_->manifest.draws), mean(pair_->second()), mean(pair_->first()));
}

// State ------------------------------------------------------------------------------------------------------------

void ComparePage::showFailure(const Error& problem) {
    empty_->hide();
    failure_->say(
        tr("The comparison could not be made. %1")
            .arg(refusalInWords(problem, document_.value() != nullptr ? *document_.value() : Case{}, environment_)));
}

/// As long as there are no figures their place says why.
void ComparePage::showAtWork() {
    empty_->setVisible(!found_);
    emptyText_->setText(tr("Calculating… Every column is a full run; the figures come here."));
    newScenario_->hide();
}

void ComparePage::showEmpty(const QString& why, std::optional<Offer> offer) {
    found_.reset();
    why_.reset();
    setCardsVisible();
    emptyText_->setText(why);
    newScenario_->setVisible(offer.has_value());
    if (offer) showOffer(*offer);
    empty_->show();
    emit shownInFull();
}

void ComparePage::showOffer(Offer offer) {
    offer_ = offer;
    switch (offer) {
        case Offer::Simulation: return newScenario_->setText(tr("Go to Simulation"));
        case Offer::Scenario: return newScenario_->setText(tr("New scenario from this…"));
        case Offer::Changes: return newScenario_->setText(tr("Changes as a scenario of their own…"));
    }
}

void ComparePage::followOffer() {
    switch (offer_) {
        case Offer::Simulation: return emit simulationAsked();
        case Offer::Scenario: return emit scenarioAsked();
        case Offer::Changes: return emit changesAsked();
    }
}

void ComparePage::showTooFew() {
    if (choice_->count() >= static_cast<int>(kFewestContenders))
        return showEmpty(tr("Choose two to four on the left."));
    if (askedAxis_ != ComparisonAxis::Scenarios)
        return showEmpty(
            tr("This case has one alternative only. Choose “Scenarios” on the left to compare what is "
               "assumed of it."));
    const bool hasChanges = document_.hasChanges();
    showEmpty(hasChanges
                  ? tr("This case has one scenario only, and you have changed inputs in it. Make these changes a "
                       "scenario of their own: “%1” gets its figures back, and both stand side by side.")
                        .arg(environment_.languages.of(document_.scenario().label))
                  : tr("This case has one scenario only. Make another from it, change an input on the page "
                       "“Simulation”, and come back to see what that changes."),
              hasChanges ? Offer::Changes : Offer::Scenario);
}

void ComparePage::setCardsVisible() {
    const bool found = found_ != nullptr;
    const bool why = found && isAboutScenarios();
    empty_->hide();
    tableCard_->setVisible(found);
    pairCard_->setVisible(found);
    waterfallCard_->setVisible(why);
    inputsCard_->setVisible(why);
}

void ComparePage::setStale(bool stale) {
    const QString state = stale ? tr("Before the change") : QString();
    for (ChartCard* card : {tableCard_, pairCard_, waterfallCard_, inputsCard_}) card->setState(state);
    if (stale) waterfall_->setPast(true);
}

void ComparePage::showState() {
    const bool busy = comparison_.isBusy();
    choice_->setBusy(busy);
    const bool wanted = asked_.contenders.size() >= kFewestContenders;
    const bool answered = found_ && haveSameRuns(foundCase_, asked_.input) && found_->contenders == asked_.contenders;
    const bool unanswered = !busy && wanted && (!answered || (isAboutScenarios() && !why_));
    choice_->setUnanswered(unanswered);
    if (!busy && answered && isAboutScenarios() && !why_) waterfallCard_->setState(tr("Not calculated"));
    if (unanswered && !found_) emptyText_->setText(tr("Not calculated. “Compare again” on the left makes up for it."));
}

void ComparePage::retranslate() {
    tableCard_->setTitle(tr("Side by side"));
    pairCard_->setTitle(tr("Difference"));
    waterfallCard_->setTitle(tr("Why it changes"));
    inputsCard_->setTitle(tr("What is assumed differently"));
    pairCard_->setNote(
        tr("Future by future, so that what is uncertain in both cancels; ± is the standard error of the "
           "mean, 90 % of the differences lie in the interval. The last columns: in how many of the futures each of "
           "the two is the higher one."));
    view_->setAccessibleName(tr("Side by side"));
    inputsView_->setAccessibleName(tr("What is assumed differently"));
    pair_->retranslate();
    if (found_) {
        pair_->show(*found_, *foundCase_, shownAxis_);
        showAnswers();
    } else {
        askAgain();  // says again what to do next, once it is seen
    }
}

void ComparePage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    choice_->setFixedWidth(width() < kNarrowPage ? kNarrowChoice : kChoice);
    layout()->activate();
    fitTables();
}

void ComparePage::fitTables() {
    for (QTableView* view : {view_, inputsView_}) fitToRows(*view);
}

}  // namespace valor::ui
