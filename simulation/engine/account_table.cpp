// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/account_table.h"

#include <algorithm>

#include "core/model/joined_label.h"

namespace valor::simulation {
namespace {

tl::unexpected<Error> unknownAccount(const std::string& reference) {
    return fail(ErrorCode::ReferenceUnknown, "", {{"name", reference}, {"kind", "account"}});
}

/// A move to where one already is is no move.
std::vector<AccountSpan> joined(const std::vector<AccountSpan>& spans) {
    std::vector<AccountSpan> result;
    for (const AccountSpan& span : spans)
        if (!result.empty() && result.back().account == span.account)
            result.back().endMonth = span.endMonth;
        else
            result.push_back(span);
    return result;
}

}  // namespace

/// @param label asked for where the account is new
template <class Label>
int AccountTable::intern(int party, std::string name, Label label) {
    const auto found = std::ranges::find(plan_.accounts, name, &AccountPlan::name);
    if (found != plan_.accounts.end()) return static_cast<int>(found - plan_.accounts.begin());
    plan_.accounts.push_back({party, std::move(name), label()});
    return static_cast<int>(plan_.accounts.size()) - 1;
}

Result<int> AccountTable::account(const std::string& reference) {
    if (isOfNobody(reference)) return intern(-1, reference, [] { return LocalizedText(); });
    const auto slash = reference.find('/');
    const auto party = std::ranges::find(case_.parties, PartyId(reference.substr(0, slash)), &Party::id);
    if (party == case_.parties.end()) return unknownAccount(reference);
    const int index = static_cast<int>(party - case_.parties.begin());
    if (party->budgets.empty() && slash == std::string::npos)
        return intern(index, party->id.text(), [&] { return party->label; });
    const auto budget = slash == std::string::npos
                            ? party->budgets.begin()
                            : std::ranges::find(party->budgets, reference.substr(slash + 1), &Budget::id);
    if (budget == party->budgets.end()) return unknownAccount(reference);
    return intern(index, party->id.text() + "/" + budget->id,
                  [&] { return joinedLabel(party->label, budget->label, " – "); });
}

Result<std::vector<AccountSpan>> AccountTable::costCentre(const std::string& id) {
    const auto centre = std::ranges::find(case_.costCentres, id, &CostCentre::id);
    if (centre == case_.costCentres.end() || centre->assignments.empty()) return unknownAccount("@" + id);
    std::vector<AccountSpan> spans;
    for (const CostCentre::Assignment& assignment : centre->assignments) {
        VALOR_TRY(const int own, account(assignment.account));
        const int from = spans.empty() ? 0 : std::clamp(assignment.from.monthsSince(case_.baseMonth), 0, plan_.months);
        if (!spans.empty()) spans.back().endMonth = from;
        spans.push_back({own, from, plan_.months});
    }
    std::erase_if(spans, [](const AccountSpan& span) { return span.firstMonth >= span.endMonth; });
    return joined(spans);
}

Result<std::vector<AccountSpan>> AccountTable::resolve(const std::string& reference, int site) {
    if (reference.starts_with('@')) return costCentre(reference.substr(1));
    std::string resolved = reference;
    if (refersToSite(reference)) {
        if (site < 0) return unknownAccount(reference);
        resolved = case_.sites[static_cast<std::size_t>(site)].party.text() + reference.substr(4);
    }
    VALOR_TRY(const int own, account(resolved));
    return std::vector<AccountSpan>{{own, 0, plan_.months}};
}

Result<int> AccountTable::single(const std::string& reference, int site) {
    VALOR_TRY(const std::vector<AccountSpan> spans, resolve(reference, site));
    if (spans.size() != 1) return unknownAccount(reference);
    return spans.front().account;
}

}  // namespace valor::simulation
