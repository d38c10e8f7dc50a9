// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/missing_parts.h"

namespace valor {
namespace {

bool isPaid(const Alternative& alternative) {
    return !alternative.contracts.empty() || !alternative.cashItems.empty();
}

}  // namespace

std::vector<CasePart> missingParts(const Case& input, const Alternative& alternative) {
    const Alternative* today = findById(input.alternatives, input.comparator);
    const Alternative& other = today == nullptr ? alternative : *today;
    std::vector<CasePart> missing;
    if (isPaid(alternative) || isPaid(other)) return missing;
    if (input.needs.empty()) missing.push_back(CasePart::Need);
    if (input.tools.empty()) missing.push_back(CasePart::Tool);
    if (input.effects.empty()) missing.push_back(CasePart::Effect);
    if (alternative.deployments.empty() && other.deployments.empty()) missing.push_back(CasePart::Deployment);
    return missing;
}

}  // namespace valor
