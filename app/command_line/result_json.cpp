// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/result_json.h"

#include "app/command_line/diagnostics_output.h"
#include "app/command_line/estimate_json.h"
#include "core/model/central_values.h"
#include "core/report/run_context.h"

namespace valor::command_line {
namespace {

JsonArray numbers(const std::vector<double>& values) {
    return listOf(values, [](double value) -> JsonValue { return value; });
}

JsonValue fanJson(const Fan& fan) {
    JsonObject quantiles;
    for (std::size_t i = 0; i < kSummaryLevels.size(); ++i)
        quantiles.emplace_back(levelName(kSummaryLevels[i]), numbers(fan.levels[i]));
    return JsonObject{{"months", listOf(fan.months, [](int month) -> JsonValue { return static_cast<double>(month); })},
                      {"mean", numbers(fan.mean)},
                      {"quantiles", std::move(quantiles)}};
}

JsonValue densityJson(const Density& density) {
    return JsonObject{{"lower", density.lower}, {"width", density.width}, {"shares", numbers(density.shares)}};
}

class ResultWriter {
public:
    ResultWriter(const RunView& view, const Wording& wording) : view_(view), wording_(wording) {}

    JsonValue write() const {
        const auto one = [this](const AlternativeResult& result) { return alternative(result); };
        const auto pair = [this](const PairedComparison& comparison) { return compared(comparison); };
        return JsonObject{{"schema", kRunSchema},
                          {"manifest", manifestJson(view_.result.manifest)},
                          {"title", text(view_.input.title)},
                          {"currency", view_.input.currency},
                          {"price_year", static_cast<double>(view_.input.priceYear)},
                          {"base_month", view_.input.baseMonth.text()},
                          {"months", static_cast<double>(view_.scenario.months)},
                          {"valuation", valuation()},
                          {"inputs", inputs()},
                          {"alternatives", listOf(view_.result.alternatives, one)},
                          {"comparator_best", toJson(view_.result.comparatorBest)},
                          {"comparisons", listOf(view_.result.comparisons, pair)},
                          {"findings", diagnosticsJson(view_.diagnostics, wording_)}};
    }

private:
    std::string text(const LocalizedText& label) const { return label.in(wording_.language); }

    JsonValue valuation() const {
        const Valuation& valuation = view_.scenario.valuation;
        const auto value = [&](const ParameterId& id) -> JsonValue {
            const auto central = centralValueIn(view_.input, view_.scenario, id);
            return central ? JsonValue(*central) : JsonValue{};
        };
        return JsonObject{
            {"label", text(valuation.label)},
            {"counted", listOf(valuation.counted, [](const PartyId& id) -> JsonValue { return id.text(); })},
            {"capacity_share", value(valuation.capacityShare)},
            {"qaly_value", value(valuation.qalyValue)},
            {"statement", valuationSentence(view_.input, view_.scenario, wording_)}};
    }

    JsonValue inputs() const {
        const InputMarks marks = inputMarks(view_.input, view_.scenario);
        JsonObject counts;
        for (std::size_t i = 0; i < marks.byMark.size(); ++i)
            counts.emplace_back(confidenceName(static_cast<Confidence>(i)), static_cast<double>(marks.byMark[i]));
        const auto name = [](const ParameterId& id) -> JsonValue { return id.text(); };
        return JsonObject{{"count", static_cast<double>(marks.count)},
                          {"by_confidence", std::move(counts)},
                          {"key_assumptions", listOf(marks.keyAssumptions, name)}};
    }

    JsonValue alternative(const AlternativeResult& result) const {
        const auto party = [](const PartyResult& each) { return ledger(each); };
        const auto budget = [this](const BudgetImpact& each) { return impact(each); };
        const auto measure = [this](const MeasureTotal& each) { return total(each); };
        const auto clause = [this](const ClauseTotal& each) { return payment(each); };
        return JsonObject{{"id", result.alternative.text()},
                          {"label", text(result.label)},
                          {"statement", decisionSentence(result, view_.input.currency, wording_)},
                          {"net_benefit", toJson(result.netBenefit)},
                          {"better", toJson(result.better)},
                          {"worse", toJson(result.worse)},
                          {"best", toJson(result.best)},
                          {"break_even_month", result.breakEvenMonth ? toJson(*result.breakEvenMonth) : JsonValue{}},
                          {"never_breaks_even", result.neverBreaksEven},
                          {"first_flow_month", static_cast<double>(result.firstFlowMonth)},
                          {"cash", toJson(result.cash)},
                          {"capacity", toJson(result.capacity)},
                          {"qaly", toJson(result.qalys)},
                          {"parties", listOf(result.parties, party)},
                          {"budgets", listOf(result.budgets, budget)},
                          {"measures", listOf(result.measures, measure)},
                          {"clauses", listOf(result.clauses, clause)},
                          {"cumulative_net_benefit", fanJson(result.cumulativeNetBenefit)},
                          {"net_benefit_density", densityJson(result.netBenefitDensity)}};
    }

    static JsonValue ledger(const PartyResult& party) {
        const auto kind = [](const KindResult& each) -> JsonValue {
            return JsonObject{{"kind", flowKindName(each.kind)},
                              {"present_value", toJson(each.presentValue)},
                              {"negative", toJson(each.negative)},
                              {"conditional_value_at_risk", each.conditionalValueAtRisk}};
        };
        return JsonObject{{"party", party.party.text()}, {"kinds", listOf(party.kinds, kind)}};
    }
    JsonValue impact(const BudgetImpact& budget) const {
        return JsonObject{{"account", budget.account},
                          {"party", budget.party.text()},
                          {"label", text(budget.label)},
                          {"years", listOf(budget.years, [](const Estimate& year) { return toJson(year); })}};
    }
    JsonValue total(const MeasureTotal& measure) const {
        return JsonObject{{"measure", measure.measure},
                          {"need", measure.need.text()},
                          {"effect", measure.effect.text()},
                          {"label", text(measure.label)},
                          {"unit", measure.unit},
                          {"aggregation", aggregationName(measure.aggregation)},
                          {"total", toJson(measure.total)}};
    }
    JsonValue payment(const ClauseTotal& clause) const {
        return JsonObject{{"contract", clause.contract.text()},
                          {"clause", clause.clause.text()},
                          {"label", text(clause.label)},
                          {"total", toJson(clause.total)}};
    }
    JsonValue compared(const PairedComparison& pair) const {
        return JsonObject{{"first", pair.first.text()},
                          {"second", pair.second.text()},
                          {"difference", toJson(pair.difference)},
                          {"first_better", toJson(pair.firstBetter)},
                          {"second_better", toJson(pair.secondBetter)}};
    }

    const RunView& view_;
    const Wording& wording_;
};

}  // namespace

JsonValue resultJson(const RunView& view, const Wording& wording) {
    return ResultWriter(view, wording).write();
}

}  // namespace valor::command_line
