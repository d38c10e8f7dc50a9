// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/example_amounts.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/model/clause_form.h"
#include "core/report/amount_basis.h"

namespace valor {
namespace {

constexpr int kUnitPrice = 20;

int roundAmount(std::string_view basis) {
    constexpr std::array<std::pair<std::string_view, int>, 9> kAmounts{{{"unit", kUnitPrice},
                                                                        {"month", 5'000},
                                                                        {"month_unit", 500},
                                                                        {"contract_year", 100'000},
                                                                        {"term", 500'000},
                                                                        {"pack", 1'000},
                                                                        {"inhabitant_year", 2},
                                                                        {"case", 100},
                                                                        {"patient", 1'000}}};
    const auto found = std::ranges::find(kAmounts, basis, &std::pair<std::string_view, int>::first);
    return found == kAmounts.end() ? 10'000 : found->second;
}

/// Later tiers are cheaper, and an upper limit is above a lower one.
int amountFor(const ClauseTerms& terms, const FormField& field, int before) {
    const int amount = roundAmount(amountBasisKey(terms, field.name));
    if (field.path.starts_with("tiers/")) return std::max(amount - 2 * before, 2);
    return field.name == "upper" ? 2 * amount : amount;
}

}  // namespace

Contract withExampleAmounts(Contract contract) {
    for (Clause& clause : contract.clauses) {
        int before = 0;
        for (const FormField& field : formOf(clause.terms)) {
            if (field.kind != FormKind::Amount) continue;
            if (!field.parameter.empty())
                if (auto set =
                        withField(clause.terms, field.path, std::to_string(amountFor(clause.terms, field, before))))
                    clause.terms = std::move(*set);
            ++before;
        }
    }
    return contract;
}

}  // namespace valor
