// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/influence_panes.h"

#include <QLineEdit>
#include <algorithm>
#include <array>
#include <utility>

#include "core/report/convergence_page.h"
#include "core/report/grid_page.h"
#include "core/report/influence_page.h"
#include "core/report/threshold_page.h"
#include "ui/building/number_field.h"
#include "ui/charts/curve_panel.h"
#include "ui/charts/fan_panel.h"
#include "ui/charts/heat_panel.h"
#include "ui/charts/shares_panel.h"
#include "ui/editors/choice_box.h"

namespace valor::ui {
namespace {

constexpr std::uint64_t kRows = 2048;  ///< as on the command line: the model runs once per row and input
constexpr std::size_t kAllInputs = 0;
constexpr std::array kMethods{InfluenceMethod::Sobol, InfluenceMethod::Shapley, InfluenceMethod::Rank};

}  // namespace

// What the spread comes from ----------------------------------------------------------------------------------------

SharesPane::SharesPane(InfluenceController& influence, const Environment& environment, QWidget* parent)
    : AnswerPane("shares", environment, parent), influence_(influence), bars_(new SharesPanel(environment)) {
    bars_->setObjectName("sharesBars");
    method_ = addChoice("sharesMethod", tr("How it is divided"));
    method_->addItem(tr("Alone and with others (Sobol)"));
    method_->addItem(tr("Shares that make 100 % (Shapley)"));
    method_->addItem(tr("Rank correlation"));
    build(bars_);
    connect(&influence, &InfluenceController::divided, this, &SharesPane::take);
    connect(&influence, &InfluenceController::sharesFailed, this, &SharesPane::explain);
    connect(&influence, &InfluenceController::sharesProgressed, work(), &WorkLine::setProgress);
}

bool SharesPane::ask() {
    InfluenceRequest request;
    request.input = subject().input;
    request.scenario = subject().scenario;
    request.alternatives = {subject().alternative};
    request.method = kMethods.at(static_cast<std::size_t>(method_->currentIndex()));
    request.draws = kRows;
    influence_.divide(request);
    return true;
}

void SharesPane::take(const SharesAnswerPtr& answer) {
    const Scenario& asked = scenarioIn(*answer->request.input, answer->request.scenario);
    bars_->setChart(influenceChart(answer->request, answer->analyses.front(), environment().wording()));
    show(influencePage(asked, answer->request, answer->analyses, kAllInputs, environment().wording()),
         bars_->chart().frame.sentence);
}

// Two inputs --------------------------------------------------------------------------------------------------------

GridPane::GridPane(InfluenceController& influence, const Environment& environment, QWidget* parent)
    : AnswerPane("grid", environment, parent), influence_(influence), map_(new HeatPanel(environment)) {
    map_->setObjectName("gridMap");
    across_ = addInputs("gridAcross", tr("Across"), 0);
    down_ = addInputs("gridDown", tr("Upwards"), 1);
    output_ = addOutputs("gridOutput");
    build(map_);
    connect(&influence, &InfluenceController::crossed, this, &GridPane::take);
    connect(&influence, &InfluenceController::gridFailed, this, &GridPane::explain);
    connect(&influence, &InfluenceController::gridProgressed, work(), &WorkLine::setProgress);
}

bool GridPane::ask() {
    if (inputOf(across_) == inputOf(down_)) {
        refuse(tr("Choose two different inputs."));
        return false;
    }
    GridRequest request;
    request.input = subject().input;
    request.scenario = subject().scenario;
    request.alternatives = {subject().alternative};
    request.across = inputOf(across_);
    request.down = inputOf(down_);
    request.output = outputOf(output_);
    influence_.cross(request);
    return true;
}

void GridPane::take(const GridAnswerPtr& answer) {
    const Case& input = *answer->request.input;
    const Scenario& asked = scenarioIn(input, answer->request.scenario);
    map_->setChart(gridChart(input, asked, answer->grid, 0, environment().wording()));
    show(gridPage(input, asked, answer->grid, environment().wording()), map_->chart().frame.sentence);
}

// What an input must be ---------------------------------------------------------------------------------------------

ThresholdPane::ThresholdPane(InfluenceController& influence, const Environment& environment, QWidget* parent)
    : AnswerPane("threshold", environment, parent), influence_(influence), curve_(new CurvePanel(environment)) {
    curve_->setObjectName("thresholdCurve");
    input_ = addInputs("thresholdInput", tr("Input that is sought"), 0);
    output_ = addOutputs("thresholdOutput");
    target_ = addNumber("thresholdTarget", tr("Is to reach at least"));
    target_->setHint("0");
    from_ = addNumber("thresholdFrom", tr("Sought from"));
    to_ = addNumber("thresholdTo", tr("Sought up to"));
    for (NumberField* field : {from_, to_}) field->setHint(tr("likely range"));
    build(curve_);
    connect(&influence, &InfluenceController::sought, this, &ThresholdPane::take);
    connect(&influence, &InfluenceController::thresholdFailed, this, &ThresholdPane::explain);
    connect(&influence, &InfluenceController::thresholdProgressed, work(), &WorkLine::setProgress);
}

/// A figure that was typed does not go over to another input or another unit.
void ThresholdPane::arrange() {
    const ParameterId input = inputOf(input_);
    if (input.empty()) return;
    const bool isOther = std::exchange(bounded_, input) != input;
    for (NumberField* field : {from_, to_}) {
        if (isOther) field->show(std::nullopt);
        field->setUnit(unitOf(input));
    }
    const std::string unit = outputOf(output_) == "qaly" ? "QALY" : subject().input->currency;
    if (std::exchange(targetUnit_, unit) != unit) target_->show(std::nullopt);
    target_->setUnit(unit);
}

bool ThresholdPane::ask() {
    for (NumberField* field : {target_, from_, to_})
        if (const QString problem = field->problem(); !problem.isEmpty()) {
            refuse(problem);
            field->line().setFocus();
            return false;
        }
    ThresholdRequest request;
    request.input = subject().input;
    request.scenario = subject().scenario;
    request.alternatives = {subject().alternative};
    request.parameter = inputOf(input_);
    request.output = outputOf(output_);
    request.target = target_->value().value_or(0);
    const auto low = from_->value(), high = to_->value();
    if (low.has_value() != high.has_value() || (low && *low >= *high)) {
        refuse(tr("Give both ends, the lower one first, or none."));
        return false;
    }
    if (low) request.range = InputRange{*low, *high};
    influence_.seek(request);
    return true;
}

void ThresholdPane::take(const ThresholdAnswerPtr& answer) {
    const Case& input = *answer->request.input;
    const Scenario& asked = scenarioIn(input, answer->request.scenario);
    curve_->setChart(thresholdChart(input, asked, answer->analysis, environment().wording()));
    show(thresholdPage(input, asked, answer->analysis, environment().wording()), curve_->chart().frame.sentence);
}

// How sure the mean is ----------------------------------------------------------------------------------------------

ConvergencePane::ConvergencePane(InfluenceController& influence, const Environment& environment, QWidget* parent)
    : AnswerPane("convergence", environment, parent), influence_(influence), fan_(new FanPanel(environment)) {
    fan_->setObjectName("convergenceFan");
    build(fan_);
    connect(&influence, &InfluenceController::converged, this, &ConvergencePane::take);
    connect(&influence, &InfluenceController::convergenceFailed, this, &ConvergencePane::explain);
}

void ConvergencePane::arrange() {
    if (!subject().result) refuse(tr("There is no full run of the case as it is now. Run it first (F5)."));
}

/// The run is there already: nobody has to ask.
void ConvergencePane::takeRun() {
    calculate();
}

bool ConvergencePane::ask() {
    arrange();
    if (!subject().result || subject().result->samples.empty()) return false;
    influence_.converge({subject().input, subject().result});
    return true;
}

void ConvergencePane::take(const ConvergenceAnswerPtr& answer) {
    const RunResult& result = *answer->run.result;
    const auto shown = std::ranges::find(result.alternatives, subject().alternative, &AlternativeResult::alternative);
    if (answer->points.empty() || shown == result.alternatives.end()) return settle();
    fan_->releaseAxis();
    fan_->setChart(convergenceChart(*answer->run.input, result, answer->points,
                                    static_cast<std::size_t>(shown - result.alternatives.begin()),
                                    environment().wording()));
    show(convergencePage(*answer->run.input, result, answer->points, environment().wording()),
         fan_->chart().frame.sentence);
}

}  // namespace valor::ui
