// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/analysis_output.h"

#include <algorithm>
#include <ostream>

#include "app/command_line/estimate_json.h"
#include "app/command_line/table.h"
#include "core/report/number_format.h"

namespace valor::command_line {
namespace {

constexpr int kDigits = 5;

std::string_view dominanceName(Dominance dominance) {
    switch (dominance) {
        case Dominance::None: return "none";
        case Dominance::Simple: return "simple";
        case Dominance::Extended: return "extended";
    }
    return "";
}

std::string joined(const std::vector<std::string>& names, const std::string& mark) {
    std::string text;
    for (const std::string& name : names) text += (text.empty() ? "" : mark) + name;
    return text;
}

class AnalysisPrinter {
public:
    AnalysisPrinter(std::ostream& out, const SampleAnalysis& analysis, double decisions, const Wording& wording)
        : out_(out), analysis_(analysis), decisions_(decisions), wording_(wording) {}

    void print() {
        printWrapped(out_, say("analyse.heading",
                               {{"rows", formatNumber(static_cast<double>(analysis_.rows), 0, wording_.numbers)},
                                {"reference", reference()}}));
        printOutcomes();
        printIncrements();
        for (std::size_t k = 0; k < analysis_.choices.size(); ++k) printChoice(k);
        out_ << '\n';
        printWrapped(out_, say("analyse.legend"));
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    std::string number(double value) const { return formatSignificant(value, kDigits, wording_.numbers); }
    std::string share(double value) const { return formatShare(value, wording_.numbers); }
    const std::string& nameOf(std::size_t strategy) const { return analysis_.outcomes[strategy].name; }
    const std::string& reference() const { return nameOf(analysis_.reference); }

    void printOutcomes() {
        out_ << '\n' << say("analyse.outcomes") << '\n';
        Table table({say("table.strategy"), say("table.cost"), say("table.error"), say("table.effect"),
                     say("table.error"), say("table.icer")},
                    1);
        for (const StrategyOutcome& outcome : analysis_.outcomes)
            table.add({outcome.name, number(outcome.cost.mean), number(outcome.cost.standardError),
                       number(outcome.effect.mean), number(outcome.effect.standardError),
                       outcome.icer ? number(*outcome.icer)
                                    : say("dominance." + std::string(dominanceName(outcome.dominance)))});
        table.print(out_);
    }

    void printIncrements() {
        out_ << '\n' << say("analyse.increments", {{"reference", reference()}}) << '\n';
        Table table({say("table.strategy"), say("table.cost"), say("table.effect"), say("table.ratio"),
                     say("table.dearer_better"), say("table.dearer_worse"), say("table.cheaper_worse"),
                     say("table.cheaper_better"), say("table.no_effect"), say("table.cost_neutral")},
                    1);
        for (const StrategyIncrement& each : analysis_.increments)
            table.add({each.name, number(each.cost.mean), number(each.effect.mean),
                       each.ratio ? number(*each.ratio) : "–", share(each.quadrants.moreHealthCostlier),
                       share(each.quadrants.lessHealthCostlier), share(each.quadrants.lessHealthCheaper),
                       share(each.quadrants.moreHealthCheaper), share(each.quadrants.noEffect),
                       share(each.costNeutral.value)});
        table.print(out_);
        if (std::ranges::any_of(analysis_.increments, isSavingHealth)) printWrapped(out_, say("analyse.southwest"), 2);
    }
    /// A mean in the south-west: cheaper and worse, where a high ratio is good.
    static bool isSavingHealth(const StrategyIncrement& each) { return each.cost.mean < 0 && each.effect.mean < 0; }

    void printChoice(std::size_t k) {
        const ChoiceAt& choice = analysis_.choices[k];
        out_ << '\n';
        printWrapped(out_, say("analyse.choice",
                               {{"willingness", number(choice.willingness)},
                                {"best", nameOf(choice.best)},
                                {"futures", formatFutures(choice.optimal[choice.best].value, wording_.numbers)}}));
        Table table({say("table.strategy"), say("table.net_benefit"), say("table.optimal"), say("table.beats"),
                     say("table.expected_loss")},
                    1);
        for (std::size_t s = 0; s < choice.netBenefit.size(); ++s)
            table.add({nameOf(s), number(choice.netBenefit[s]), share(choice.optimal[s].value),
                       s == analysis_.reference ? "–" : share(choice.beatsReference[s].value),
                       number(choice.expectedLoss[s])});
        table.print(out_);
        printWrapped(out_, say("analyse.evpi", {{"value", number(choice.evpi)}, {"error", number(choice.evpiError)}}),
                     2);
        if (decisions_ != 1)
            printWrapped(out_,
                         say("analyse.population",
                             {{"decisions", number(decisions_)}, {"value", number(choice.evpi * decisions_)}}),
                         2);
        if (!analysis_.information[k].empty()) printInformation(analysis_.information[k]);
    }

    void printInformation(const std::vector<PartialInformation>& information) {
        std::vector<std::string> heads{say("table.parameters"), "EVPPI", say("table.error"), say("table.explained"),
                                       say("table.changes_choice")};
        if (decisions_ != 1) heads.push_back(say("table.for_all"));
        Table table(std::move(heads), 1);
        for (const PartialInformation& each : information) table.add(row(each));
        table.print(out_);
        if (std::ranges::any_of(information, &PartialInformation::isAtLimit))
            printWrapped(out_, say("analyse.at_limit"), 2);
    }

    std::vector<std::string> row(const PartialInformation& each) {
        std::vector<std::string> cells{joined(each.parameters, " + ") + (each.isAtLimit ? " *" : ""),
                                       number(each.value), number(each.standardError), share(each.explained),
                                       share(each.changes)};
        if (decisions_ != 1) cells.push_back(number(each.value * decisions_));
        return cells;
    }

    std::ostream& out_;
    const SampleAnalysis& analysis_;
    double decisions_;
    const Wording& wording_;
};

JsonValue outcomeJson(const StrategyOutcome& outcome) {
    JsonObject object{{"strategy", outcome.name},
                      {"cost", toJson(outcome.cost)},
                      {"effect", toJson(outcome.effect)},
                      {"dominated", std::string(dominanceName(outcome.dominance))}};
    if (outcome.icer) object.emplace_back("icer", *outcome.icer);
    return object;
}

JsonValue incrementJson(const StrategyIncrement& each) {
    JsonObject object{{"strategy", each.name}, {"cost", toJson(each.cost)}, {"effect", toJson(each.effect)}};
    if (each.ratio) object.emplace_back("icer", *each.ratio);
    object.emplace_back("quadrants", JsonObject{{"dearer_better", each.quadrants.moreHealthCostlier},
                                                {"dearer_worse", each.quadrants.lessHealthCostlier},
                                                {"cheaper_worse", each.quadrants.lessHealthCheaper},
                                                {"cheaper_better", each.quadrants.moreHealthCheaper},
                                                {"no_effect", each.quadrants.noEffect}});
    object.emplace_back("cost_neutral", toJson(each.costNeutral));
    return object;
}

JsonValue informationJson(const PartialInformation& each) {
    return JsonObject{
        {"parameters", listOf(each.parameters, [](const std::string& name) -> JsonValue { return name; })},
        {"value", each.value},
        {"standard_error", each.standardError},
        {"explained", each.explained},
        {"changes_choice", each.changes},
        {"at_limit", each.isAtLimit}};
}

JsonValue choiceJson(const SampleAnalysis& analysis, std::size_t k) {
    const ChoiceAt& choice = analysis.choices[k];
    JsonArray strategies;
    for (std::size_t s = 0; s < choice.netBenefit.size(); ++s)
        strategies.push_back(JsonObject{{"strategy", analysis.outcomes[s].name},
                                        {"net_benefit", choice.netBenefit[s]},
                                        {"ceac", toJson(choice.optimal[s])},
                                        {"beats_reference", toJson(choice.beatsReference[s])},
                                        {"expected_loss", choice.expectedLoss[s]}});
    return JsonObject{{"willingness", choice.willingness},
                      {"best", analysis.outcomes[choice.best].name},
                      {"strategies", std::move(strategies)},
                      {"ceaf", choice.optimal[choice.best].value},
                      {"evpi", JsonObject{{"value", choice.evpi}, {"standard_error", choice.evpiError}}},
                      {"evppi", listOf(analysis.information[k], informationJson)}};
}

}  // namespace

void printAnalysis(std::ostream& out, const SampleAnalysis& analysis, double decisions, const Wording& wording) {
    AnalysisPrinter(out, analysis, decisions, wording).print();
}

JsonValue analysisJson(const SampleAnalysis& analysis, double decisions) {
    JsonArray choices;
    for (std::size_t k = 0; k < analysis.choices.size(); ++k) choices.push_back(choiceJson(analysis, k));
    return JsonObject{{"schema", "valor.analysis/1"},
                      {"rows", static_cast<double>(analysis.rows)},
                      {"decisions", decisions},
                      {"reference", analysis.outcomes[analysis.reference].name},
                      {"strategies", listOf(analysis.outcomes, outcomeJson)},
                      {"increments", listOf(analysis.increments, incrementJson)},
                      {"switches", listOf(analysis.switches, [](double value) -> JsonValue { return value; })},
                      {"choices", std::move(choices)},
                      {"unexplained", analysis.isUnexplained}};
}

}  // namespace valor::command_line
