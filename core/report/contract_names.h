// SPDX-License-Identifier: GPL-3.0-or-later
// What the clauses, parties, places and inputs of a contract are called.
#pragma once

#include <string>

#include "core/model/case.h"
#include "core/report/statements.h"

namespace valor {

/// Labels of the case that a contract belongs to; the ids themselves where there is none, or no label.
class ContractNames {
public:
    /// All of them must outlive it. @param input null for a contract on its own
    ContractNames(const Contract& contract, const Case* input, const Wording& wording)
        : contract_(contract), case_(input), wording_(wording) {}

    [[nodiscard]] const Contract& contract() const { return contract_; }
    [[nodiscard]] const Case* input() const { return case_; }
    [[nodiscard]] const Wording& wording() const { return wording_; }

    /// With the id in brackets where another clause has the same name.
    [[nodiscard]] std::string clause(const ClauseId& id) const;
    [[nodiscard]] std::string parameter(const ParameterId& id) const;
    [[nodiscard]] std::string site(const SiteId& id) const;
    [[nodiscard]] std::string need(const NeedId& id) const;
    [[nodiscard]] std::string tool(const ToolId& id) const;
    /// "Akershus, IT" of "ahus/it"; a cost centre by its own name.
    [[nodiscard]] std::string account(const std::string& reference) const;
    /// The same, and "each site (IT)" of "site/it": within a sentence.
    [[nodiscard]] std::string anyAccount(const std::string& reference) const;
    /// "IT" of "site/it": of the party of the first site that has such a budget; empty of plain "site".
    [[nodiscard]] std::string budgetOfSites(const std::string& reference) const;

private:
    [[nodiscard]] std::string budget(const Party& party, const std::string& id) const;

    const Contract& contract_;
    const Case* case_;
    const Wording& wording_;
};

}  // namespace valor
