// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/information_words.h"

#include "core/model/known_by.h"
#include "core/report/run_context.h"

namespace valor {
namespace {

constexpr std::size_t kMostQuestions = 5;
/// A question that would change the choice in fewer futures is not worth the trouble.
constexpr double kSeldom = 0.05;

}  // namespace

std::string inputLabel(const Case& input, const InputColumn& column, Language language) {
    const std::string label =
        labelled(findById(input.parameters, column.parameter)->label, column.parameter.text(), language);
    if (column.site.empty()) return label;
    return label + " (" + labelled(findById(input.sites, column.site)->label, column.site.text(), language) + ")";
}

InformationWords::InformationWords(const Case& input, const Scenario& scenario, const CaseInformation& information,
                                   const Wording& wording, MoneyFormat format)
    : input_(input), scenario_(scenario), information_(information), wording_(wording), format_(format) {}

std::string InformationWords::say(std::string_view key,
                                  const std::vector<std::pair<std::string, std::string>>& arguments) const {
    return wording_.texts.text(key, wording_.language, arguments);
}

std::string InformationWords::money(double value) const {
    return formatMoney(value, input_.currency, wording_.numbers, format_);
}

std::string InformationWords::choice() const {
    const ChoiceAt& choice = information_.choice();
    const std::string& best = information_.sample.sample.strategies[choice.best];
    return say("information.choice", {{"best", alternativeLabel(input_, AlternativeId(best), wording_.language)},
                                      {"futures", formatFutures(choice.optimal[choice.best].value, wording_.numbers)}});
}

std::string InformationWords::most() const {
    const ChoiceAt& choice = information_.choice();
    return say("information.evpi", {{"value", money(choice.evpi)},
                                    {"error", formatMoney(choice.evpiError, input_.currency, wording_.numbers,
                                                          formatOfError(choice.evpiError, format_))}});
}

std::string InformationWords::nothing() const {
    if (information_.values().empty()) return say("information.certain", {});
    return say(information_.choice().evpi > 0 ? "information.nothing" : "information.settled", {});
}

std::string InformationWords::together() const {
    const ChoiceAt& choice = information_.choice();
    if (choice.evpi <= kBeyondChance * choice.evpiError) return {};
    return say("information.together", {{"value", money(choice.evpi)}});
}

bool InformationWords::isWorthAsking(const PartialInformation& value) const {
    return value.parameters.size() == 1 && value.value > kBeyondChance * value.standardError &&
           value.changes >= kSeldom && value.isRelated;
}

std::vector<std::string> InformationWords::questions() const {
    std::vector<std::string> questions;
    for (const PartialInformation& value : information_.values()) {
        if (questions.size() == kMostQuestions) break;
        if (!isWorthAsking(value)) continue;
        const KnownBy who = knownBy(input_, information_.sample.inputNamed(value.parameters.front()).parameter);
        questions.push_back(say("information.question",
                                {{"basis", say("information.basis." + std::string(confidenceName(markOf(value))),
                                               {{"input", nameOf(value)}})},
                                 {"advice", say("information.ask." + std::string(knownByName(who)), {})},
                                 {"value", money(value.value)},
                                 {"futures", formatFutures(value.changes, wording_.numbers)}}));
    }
    return questions;
}

std::string InformationWords::nameOf(const PartialInformation& value) const {
    std::string names;
    for (const std::string& name : value.parameters)
        names +=
            (names.empty() ? "" : " + ") + inputLabel(input_, information_.sample.inputNamed(name), wording_.language);
    return names;
}

Confidence InformationWords::markOf(const PartialInformation& value) const {
    const InputColumn& input = information_.sample.inputNamed(value.parameters.front());
    return confidenceIn(input_, scenario_, *findById(input_.parameters, input.parameter));
}

}  // namespace valor
