// SPDX-License-Identifier: GPL-3.0-or-later
// Overrides against what the case as stated keeps: a scenario must not make a sound case unusable.

#include "core/error/listed.h"
#include "core/model/overrides.h"
#include "core/model/validation_distributions.h"

namespace valor::validation {
namespace {

class OverrideCheck {
public:
    OverrideCheck(Context& context, const Scenario& scenario, std::string place)
        : context_(context), scenario_(scenario), place_(std::move(place)) {}

    void check() {
        for (const ParameterOverride& change : scenario_.overrides) {
            const Parameter* parameter = context_.find(change.parameter);
            const Distribution* changed = parameter == nullptr ? nullptr : distributionOf(*parameter);
            if (changed == nullptr || parameter->isDerived()) continue;  // reported with the scenario
            checkCertain(change.parameter, *changed);
            checkCorrelations(change.parameter, *changed);
            checkLeavesGroup(*parameter);
        }
        checkShareGroups(
            context_, [this](const Parameter& parameter) { return distributionOf(parameter); },
            [this](const Parameter& parameter) { return changes(parameter.id) ? at(parameter.id) : ""; });
    }

private:
    [[nodiscard]] std::string at(const ParameterId& id) const { return place_ + id.text() + "/distribution"; }
    [[nodiscard]] bool changes(const ParameterId& id) const { return overrideIn(scenario_, id) != nullptr; }

    const Distribution* distributionOf(const Parameter& parameter) const {
        return context_.distributionIn(scenario_, parameter);
    }

    void checkCertain(const ParameterId& id, const Distribution& distribution) {
        if (context_.certain().contains(id) && !std::holds_alternative<Fixed>(distribution))
            context_.error(ErrorCode::FieldType, at(id), {{"expected", "certain_figure"}, {"found", id.text()}});
    }

    /// A figure that a scenario fixes has no ranks any more, which is what its author wants.
    void checkCorrelations(const ParameterId& id, const Distribution& distribution) {
        if (isContinuous(distribution) || std::holds_alternative<Fixed>(distribution)) return;
        for (const Correlation& pair : context_.input().correlations) {
            if (pair.first != id && pair.second != id) continue;
            context_.error(ErrorCode::CorrelationInvalid, at(id),
                           {{"first", pair.first.text()},
                            {"second", pair.second.text()},
                            {"spearman", numberText(pair.spearman)},
                            {"reason", "not_continuous"}});
            return;
        }
    }

    static const DirichletShare* shareOf(const Distribution* distribution) {
        return distribution == nullptr ? nullptr : std::get_if<DirichletShare>(distribution);
    }

    /// A share that is stated otherwise leaves its group, whose other members would then take all of it.
    void checkLeavesGroup(const Parameter& parameter) {
        const DirichletShare* left = shareOf(context_.distributionOf(parameter));
        const DirichletShare* now = shareOf(distributionOf(parameter));
        if (left == nullptr || (now != nullptr && now->group == left->group)) return;
        double sum = 0;
        std::vector<std::string> members;
        for (const Parameter& other : context_.input().parameters) {
            const DirichletShare* share = shareOf(distributionOf(other));
            if (share == nullptr || share->group != left->group) continue;
            sum += share->alpha;
            members.push_back(other.id.text());
        }
        if (members.empty()) return;  // the scenario states the whole group otherwise
        context_.error(ErrorCode::ShareGroupIncomplete, at(parameter.id),
                       {{"group", left->group},
                        {"members", listed(members)},
                        {"value", numberText(sum)},
                        {"total", numberText(left->total)}});
    }

    Context& context_;
    const Scenario& scenario_;
    std::string place_;  ///< of the overrides, with a slash at its end
};

}  // namespace

void checkOverrides(Context& context) {
    const std::vector<Scenario>& scenarios = context.input().scenarios;
    for (std::size_t i = 0; i < scenarios.size(); ++i)
        if (!scenarios[i].overrides.empty())
            OverrideCheck(context, scenarios[i], placeOf("scenarios", scenarios[i].id.text(), i) + "/overrides/")
                .check();
}

}  // namespace valor::validation
