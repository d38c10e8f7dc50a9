// SPDX-License-Identifier: GPL-3.0-or-later
// Resolves account references of a document to the accounts of a plan.
#pragma once

#include <string>
#include <vector>

#include "core/ledger/account_reference.h"
#include "core/model/case.h"
#include "simulation/engine/plan.h"

namespace valor::simulation {

class AccountTable {
public:
    AccountTable(const Case& input, Plan& plan) : case_(input), plan_(plan) {}

    /// Accounts behind `reference` over the horizon; one span unless it names a cost centre that moves.
    /// @param site index into Case::sites, needed for references to the site
    Result<std::vector<AccountSpan>> resolve(const std::string& reference, int site);
    /// The account behind a reference that may not move.
    Result<int> single(const std::string& reference, int site);

private:
    Result<int> account(const std::string& reference);
    Result<std::vector<AccountSpan>> costCentre(const std::string& id);
    template <class Label>
    int intern(int party, std::string name, Label label);

    const Case& case_;
    Plan& plan_;
};

}  // namespace valor::simulation
