// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/without_clauses.h"

#include <algorithm>
#include <map>
#include <memory>
#include <utility>

#include "core/model/new_ids.h"

namespace valor {
namespace {

std::vector<ContractId> signedToday(const Case& input) {
    const Alternative* today = findById(input.alternatives, input.comparator);
    return today == nullptr ? std::vector<ContractId>() : today->contracts;
}

bool isIn(const std::vector<ContractId>& contracts, const ContractId& id) {
    return std::ranges::find(contracts, id) != contracts.end();
}

/// The alternatives sign copies of what the comparator signs.
void copyWhatIsShared(Case& input) {
    const std::vector<ContractId> today = signedToday(input);
    std::map<ContractId, ContractId> copies;
    for (Alternative& alternative : input.alternatives) {
        if (alternative.id == input.comparator) continue;
        for (ContractId& id : alternative.contracts) {
            const Contract* shared = isIn(today, id) ? findById(input.contracts, id) : nullptr;
            if (shared == nullptr) continue;
            const auto [copy, isNew] = copies.try_emplace(id);
            if (isNew) {
                Contract made = *shared;
                made.id = copy->second = freeId(input.contracts, id.text());
                input.contracts.push_back(std::move(made));
            }
            id = copy->second;
        }
    }
}

}  // namespace

CasePtr withoutClauses(const Case& input, const ClauseChoice& which) {
    Case free = input;
    for (Contract& contract : free.contracts) std::erase_if(contract.clauses, which);
    return std::make_shared<const Case>(std::move(free));
}

CasePtr withoutOfferedClauses(const Case& input, const ClauseChoice& which) {
    Case free = input;
    copyWhatIsShared(free);
    const std::vector<ContractId> today = signedToday(free);
    for (Contract& contract : free.contracts)
        if (!isIn(today, contract.id)) std::erase_if(contract.clauses, which);
    return std::make_shared<const Case>(std::move(free));
}

bool isAgreedToday(const Case& input, const ClauseChoice& which) {
    return std::ranges::any_of(signedToday(input), [&](const ContractId& id) {
        const Contract* contract = findById(input.contracts, id);
        return contract != nullptr && std::ranges::any_of(contract->clauses, which);
    });
}

}  // namespace valor
