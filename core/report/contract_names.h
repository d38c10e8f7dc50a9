// SPDX-License-Identifier: GPL-3.0-or-later
// What the parties and places of a contract are called.
#pragma once

#include <string>

#include "core/model/case.h"
#include "core/report/statements.h"

namespace valor {

/// Labels of the case that a contract belongs to; the ids themselves where there is none, or no label.
class ContractNames {
public:
    /// @param input null for a contract on its own
    ContractNames(const Case* input, const Wording& wording) : case_(input), wording_(wording) {}

    [[nodiscard]] std::string site(const SiteId& id) const;
    [[nodiscard]] std::string need(const NeedId& id) const;
    [[nodiscard]] std::string tool(const ToolId& id) const;
    /// "Akershus, IT" of "ahus/it"; a cost centre by its own name.
    [[nodiscard]] std::string account(const std::string& reference) const;
    /// "IT" of "site/it": of the party of the first site that has such a budget; empty of plain "site".
    [[nodiscard]] std::string budgetOfSites(const std::string& reference) const;

private:
    [[nodiscard]] std::string budget(const Party& party, const std::string& id) const;

    const Case* case_;
    const Wording& wording_;
};

}  // namespace valor
