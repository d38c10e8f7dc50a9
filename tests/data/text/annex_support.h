// SPDX-License-Identifier: GPL-3.0-or-later
// Payment annexes in the texts that ship, and what stands in them.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include "core/report/annex.h"
#include "tests/data/text/shipped_texts.h"
#include "tests/support/case_builder.h"

namespace valor::test {

inline Wording wordingIn(Language language) {
    return {catalog(), language};
}

inline Document annexOf(const Contract& contract, Language language = Language::English) {
    return paymentAnnex({contract}, wordingIn(language));
}
inline std::vector<DocumentTable> tablesOf(const Document& document) {
    std::vector<DocumentTable> tables;
    for (const DocumentBlock& block : document.blocks)
        if (const auto* table = std::get_if<DocumentTable>(&block)) tables.push_back(*table);
    return tables;
}
/// The table with a column of this name.
inline DocumentTable tableWith(const Document& annex, const std::string& head) {
    for (const DocumentTable& table : tablesOf(annex))
        if (std::ranges::find(table.heads, head) != table.heads.end()) return table;
    return {};
}

/// Two sites of one hospital.
inline Document annexInCase(Language language = Language::English) {
    Case input = minimalCase();
    input.sites.push_back({SiteId("south"), text("South"), PartyId("hospital"), ParameterId("catchment")});
    auto& deployments = input.alternatives.back().deployments;
    deployments.push_back(deployments.front());
    deployments.back().site = SiteId("south");
    auto& price = std::get<PerUnit>(input.contracts.front().clauses.front().terms).price;
    price.indexed = true;
    return paymentAnnex(annexSource(input, input.alternatives.back(), input.contracts.front(), input.scenarios.front()),
                        wordingIn(language));
}

}  // namespace valor::test
