// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validation_distributions.h"

#include <cmath>

#include "core/error/listed.h"

namespace valor::validation {
namespace {

constexpr double kTolerance = 1e-9;  // of the total

struct Group {
    double total = 0, sum = 0;
    std::vector<std::string> members;
    std::string place, unit;
};

void checkUnit(Context& context, const Parameter& parameter, const std::string& ofTheFirst) {
    if (parameter.unit != ofTheFirst)
        context.problems().addNew({Severity::Error,
                                   {ErrorCode::UnitMismatch,
                                    "parameters/" + parameter.id.text() + "/unit",
                                    {{"found", parameter.unit}, {"expected", ofTheFirst}}}});
}

void refuseTotal(Context& context, const DirichletShare& share, const Group& group, const std::string& place) {
    context.error(
        ErrorCode::DistributionInvalid, place + "/total",
        {{"parameter", "total"}, {"rule", "total = " + numberText(group.total)}, {"value", numberText(share.total)}});
}

}  // namespace

bool isContinuous(const Distribution& distribution) {
    if (const auto* sample = std::get_if<Empirical>(&distribution)) return !sample->discrete;
    return !std::holds_alternative<Fixed>(distribution) && !std::holds_alternative<Discrete>(distribution) &&
           !std::holds_alternative<Poisson>(distribution) && !std::holds_alternative<DirichletShare>(distribution);
}

void checkShareGroups(Context& context, const StatedAs& distributionOf, const PlaceOf& placeOf) {
    std::map<std::string, Group> groups;
    for (const Parameter& parameter : context.input().parameters) {
        const auto distribution = distributionOf(parameter);
        const auto* share = distribution == nullptr ? nullptr : std::get_if<DirichletShare>(distribution);
        if (share == nullptr) continue;
        Group& group = groups.try_emplace(share->group, Group{share->total, 0, {}, {}, parameter.unit}).first->second;
        const std::string place = placeOf(parameter);
        if (!place.empty()) checkUnit(context, parameter, group.unit);
        if (!place.empty() && std::abs(share->total - group.total) > kTolerance * group.total)
            refuseTotal(context, *share, group, place);
        group.sum += share->alpha;
        group.members.push_back(parameter.id.text());
        if (!place.empty()) group.place = place;
    }
    for (const auto& [name, group] : groups)
        if (!group.place.empty() && std::abs(group.sum - group.total) > kTolerance * group.total)
            context.error(ErrorCode::ShareGroupIncomplete, group.place,
                          {{"group", name},
                           {"members", listed(group.members)},
                           {"value", numberText(group.sum)},
                           {"total", numberText(group.total)}});
}

}  // namespace valor::validation
