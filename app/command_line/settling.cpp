// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/settling.h"

#include <algorithm>
#include <ostream>
#include <utility>

#include "core/report/object_names.h"
#include "core/settlement/told_settlement.h"
#include "data/exchange/settlement_files.h"

namespace valor::command_line {
namespace {

/// The contract of this name, or the only one.
Result<FoundContract> chosenOf(std::vector<FoundContract> found, const std::string& name, Language language) {
    if (name.empty() && found.size() == 1) return std::move(found.front());
    std::vector<Contract> contracts;
    for (const FoundContract& each : found) contracts.push_back(each.contract);
    if (name.empty())
        return fail(ErrorCode::ReferenceUnknown, "--contract",
                    {{"count", std::to_string(contracts.size())},
                     {"kind", "contract"},
                     {"choose", choicesOf(contracts, language)}});
    VALOR_TRY(const ContractId id, contractNamed(contracts, name, "--contract", language));
    return std::move(*std::ranges::find(found, id, [](const FoundContract& each) { return each.contract.id; }));
}

Result<AgreedContract> agreedIn(const SettleOptions& options, Session& session, Language language) {
    VALOR_TRY(std::vector<FoundContract> contracts, findContracts(session, options.contract, options.choice, language));
    const bool isAlone = !contracts.empty() && contracts.front().input == nullptr;
    if (isAlone && !options.id.empty())
        return fail(ErrorCode::ReferenceUnknown, "--contract", {{"alone", options.contract}});
    VALOR_TRY(FoundContract found, chosenOf(std::move(contracts), options.id, language));
    if (isAlone) return AgreedContract{std::move(found.contract)};
    return agreedContract(found.input, *found.alternative, *found.scenario, found.contract);
}

}  // namespace

Result<Settled> settleFiles(const SettleOptions& options, Session& session, const Wording& wording) {
    const ExchangedSettlements files;
    VALOR_TRY(AgreedContract agreed, agreedIn(options, session, wording.language));
    VALOR_TRY(ToldSettlement told,
              toldSettlement(files, std::move(agreed),
                             {options.contract, options.observations, options.through, "--through"}, wording));
    for (const std::string& remark : told.remarks) session.err << remark << '\n';
    VALOR_TRY(Settled settled, std::move(told.settled));
    if (!options.previous.empty()) {
        VALOR_TRY(const EarlierSettlement earlier, files.earlier(options.previous));
        VALOR_CHECK(compareWith(earlier, "--previous", settled));
    }
    return settled;
}

}  // namespace valor::command_line
