// SPDX-License-Identifier: GPL-3.0-or-later
// Small valid cases for tests. minimalCase() has one of everything; CaseBuilder changes what a test is about.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "core/model/case.h"

namespace valor::test {

/// A stated parameter that never varies.
[[nodiscard]] Parameter fixed(const std::string& id, const std::string& unit, double value);
/// A stated parameter with a distribution in its native parameters.
[[nodiscard]] Parameter stated(const std::string& id, const std::string& unit, Distribution distribution);
[[nodiscard]] Parameter derived(const std::string& id, const std::string& unit, const std::string& formula);

[[nodiscard]] LocalizedText text(const std::string& english);
/// An agreed amount, e.g. "2.50".
[[nodiscard]] ContractAmount agreed(const std::string& decimal);
/// An amount that a parameter stands for.
[[nodiscard]] ContractAmount open(const std::string& parameter);
[[nodiscard]] Clause clause(const std::string& id, ClauseTerms terms, const std::string& payer = "site/radiology",
                            const std::string& payee = "vendor");
[[nodiscard]] Consequence consequence(const std::string& event, FlowKind kind, const std::vector<std::string>& factors,
                                      const std::string& from, const std::string& to);
[[nodiscard]] CashItem cashItem(const std::string& id, CashBasis basis, const std::vector<std::string>& factors,
                                const std::string& from = "hospital", const std::string& to = "outside");
[[nodiscard]] Effect effect(const std::string& id, Mechanism mechanism,
                            const std::vector<std::pair<std::string, std::string>>& terms,
                            std::vector<Consequence> consequences);

/// Case "minimal": hospital "hospital" (budgets "radiology", "it") runs site "north" with need "chest"; tool "reader"
/// of party "vendor" saves 1.5 (sd 0.3) minutes an examination by effect "reading"; contract "offer" bills 2.50 DKK per
/// processed examination; alternatives "status-quo" (comparator) and "ai"; scenario "base", 24 months, 3.5 % a year.
/// It has no problem, not even an information. Parties: "hospital", "vendor", "patients".
[[nodiscard]] Case minimalCase();

/// minimalCase() changed step by step. An object with the identity of an existing one replaces it.
class CaseBuilder {
public:
    CaseBuilder() : case_(minimalCase()) {}

    CaseBuilder& with(Parameter object) { return put(case_.parameters, std::move(object)); }
    CaseBuilder& with(Party object) { return put(case_.parties, std::move(object)); }
    CaseBuilder& with(Site object) { return put(case_.sites, std::move(object)); }
    CaseBuilder& with(Need object) { return put(case_.needs, std::move(object)); }
    CaseBuilder& with(Tool object) { return put(case_.tools, std::move(object)); }
    CaseBuilder& with(Effect object) { return put(case_.effects, std::move(object)); }
    CaseBuilder& with(Contract object) { return put(case_.contracts, std::move(object)); }
    CaseBuilder& with(Alternative object) { return put(case_.alternatives, std::move(object)); }
    CaseBuilder& with(Scenario object) { return put(case_.scenarios, std::move(object)); }
    /// Adds to contract "offer".
    CaseBuilder& with(Clause object) { return put(case_.contracts.front().clauses, std::move(object)); }
    /// Adds to alternative "ai".
    CaseBuilder& with(CashItem object) { return put(case_.alternatives.back().cashItems, std::move(object)); }
    CaseBuilder& with(Correlation pair) {
        case_.correlations.push_back(std::move(pair));
        return *this;
    }
    /// Adds to effect "reading".
    CaseBuilder& with(Consequence consequence) {
        case_.effects.front().consequences.push_back(std::move(consequence));
        return *this;
    }
    /// @param edit callable with Case&
    template <class Edit>
    CaseBuilder& change(Edit&& edit) {
        edit(case_);
        return *this;
    }

    [[nodiscard]] const Case& build() const { return case_; }
    [[nodiscard]] CasePtr share() const { return std::make_shared<const Case>(case_); }

private:
    template <class T>
    CaseBuilder& put(std::vector<T>& objects, T object) {
        for (T& existing : objects)
            if (existing.id == object.id) {
                existing = std::move(object);
                return *this;
            }
        objects.push_back(std::move(object));
        return *this;
    }

    Case case_;
};

}  // namespace valor::test
