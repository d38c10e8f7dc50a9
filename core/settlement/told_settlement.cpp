// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/told_settlement.h"

#include <algorithm>
#include <utility>

#include "core/contract/measures_read.h"
#include "core/model/case_contract.h"
#include "core/model/closest_names.h"
#include "core/settlement/settlement_remarks.h"

namespace valor {
namespace {

/// Sites and needs at which the contract counts something, and measures that it reads.
struct KnownNames {
    std::vector<std::string> sites, needs, measures;
};
KnownNames namesKnownTo(const AgreedContract& agreed) {
    KnownNames known;
    const auto add = [&](const std::vector<SiteId>& sites, const std::vector<NeedId>& needs) {
        for (const SiteId& site : sites) known.sites.push_back(site.text());
        for (const NeedId& need : needs) known.needs.push_back(need.text());
    };
    for (const Clause& clause : agreed.contract.clauses) add(clause.scope.sites, clause.scope.needs);
    std::vector<BillingCell> cells(1);
    if (agreed.alternative != nullptr) {
        cells = cellsOf(*agreed.input, *agreed.alternative);
        known.sites.clear();
        known.needs.clear();
        for (const BillingCell& cell : cells) add({cell.site}, {cell.need});
    }
    if (const auto program = contract::compileProgram(agreed.contract, cells))
        known.measures = contract::measuresRead(*program);
    return known;
}

/// A name of the contract has no letters but those of ASCII.
std::string inSmallLetters(std::string name) {
    std::ranges::transform(name, name.begin(), [](char letter) {
        return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    });
    return name;
}

/// A name that cannot be one, with those that the contract knows, the most similar first.
Error withKnownNames(Error problem, const AgreedContract& agreed) {
    if (problem.code != ErrorCode::IdMalformed || problem.arguments.empty()) return problem;
    const KnownNames known = namesKnownTo(agreed);
    for (const auto& [column, names] :
         {std::pair("/site", &known.sites), {"/need", &known.needs}, {"/measure", &known.measures}})
        if (problem.subject.ends_with(column) && !names->empty()) {
            const std::string written = problem.arguments.front().second;
            if (std::ranges::find(*names, written) != names->end()) {
                problem.arguments.emplace_back("small", inSmallLetters(written));
                break;
            }
            std::string similar = namesBySimilarity(written, *names);
            const bool isOne = similar.find(',') == std::string::npos;
            problem.arguments.emplace_back(isOne ? "only" : "known", std::move(similar));
            break;
        }
    return problem;
}

}  // namespace

Result<ToldSettlement> toldSettlement(const SettlementFiles& files, AgreedContract agreed,
                                      const SettlementRequest& request, const Wording& wording) {
    const SettlingPlaces places{request.contract, request.observations, wording.language};
    VALOR_TRY(const auto through, lastMonthToSettle(request.through, request.throughPlace, agreed.contract));
    auto observed = files.observations(request.observations, agreed.contract);
    if (!observed) return tl::unexpected<Error>(withKnownNames(std::move(observed).error(), agreed));
    VALOR_TRY(const ObservedContract input, observedContract(std::move(agreed), std::move(*observed), places));
    return ToldSettlement{remarksInWords(remarksOn(input, through), input.agreed, wording),
                          settleObserved(input, through, places)};
}

}  // namespace valor
