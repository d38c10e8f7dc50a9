// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/settling.h"

#include <algorithm>
#include <utility>

#include "core/contract/program.h"
#include "core/model/case_contract.h"
#include "core/report/object_names.h"

namespace valor {
namespace {

/// What was observed where, with the tools and parties of the case or, without one, the tool that the contract names.
Result<std::vector<BillingCell>> billedPlaces(const AgreedContract& agreed, const Observations& observed) {
    if (agreed.alternative == nullptr) return ofOnlyTool(agreed.contract, observed.cells);
    std::vector<BillingCell> cells;
    for (std::size_t i = 0; i < observed.cells.size(); ++i) {
        auto cell = deployedCells(*agreed.input, *agreed.alternative, {observed.cells[i]});
        if (!cell && i >= observed.firstRows.size()) return cell;
        if (!cell) return tl::unexpected<Error>(within(observed.firstRows[i], std::move(cell).error()));
        cells.push_back(std::move(cell->front()));
    }
    return cells;
}

/// Where the observations end before the contract does, with the month up to which it can be settled.
Error withRemedy(Error problem, const Observations& observed, YearMonth start) {
    const auto month = std::ranges::find(problem.arguments, "month", [](const auto& each) { return each.first; });
    if (month == problem.arguments.end()) return problem;
    const auto missing = YearMonth::parse(month->second);
    if (missing && *missing > start && observed.last < *missing)
        problem.arguments.emplace_back("through", missing->plusMonths(-1).text());
    return problem;
}

/// With the names of clauses and places; those of a contract alone are all in it.
Error namedIn(const AgreedContract& agreed, Error problem, Language language) {
    Case holder = agreed.input == nullptr ? Case{} : *agreed.input;
    holder.contracts = {agreed.contract};
    return withNames(std::move(problem), holder, language);
}

}  // namespace

AgreedContract agreedContract(CasePtr input, const Alternative& alternative, const Scenario& scenario,
                              const Contract& contract) {
    AgreedContract agreed{withCentralAmounts(*input, scenario, contract), input, &alternative, {}, &scenario};
    for (const Clause& clause : contract.clauses)
        for (const ContractAmount* amount : amountsOf(clause.terms))
            if (!amount->isAgreed() && std::ranges::find(agreed.assumed, amount->parameter) == agreed.assumed.end())
                agreed.assumed.push_back(amount->parameter);
    return agreed;
}

Result<std::optional<YearMonth>> lastMonthToSettle(const std::string& month, const std::string& place,
                                                   const Contract& contract) {
    if (month.empty()) return std::nullopt;
    auto through = YearMonth::parse(month);
    if (!through) return tl::unexpected<Error>(within(place, std::move(through).error()));
    if (*through < contract.start)
        return fail(ErrorCode::ValueOutOfRange, place, {{"value", through->text()}, {"begins", contract.start.text()}});
    const YearMonth end = contract.start.plusMonths(contract.months - 1);
    if (end < *through)
        return fail(ErrorCode::ValueOutOfRange, place, {{"value", through->text()}, {"ends", end.text()}});
    return *through < end ? std::optional(*through) : std::nullopt;
}

Result<ObservedContract> observedContract(AgreedContract agreed, Observations observed, const SettlingPlaces& places) {
    if (agreed.contract.clauses.empty()) return fail(ErrorCode::FieldMissing, places.contract + "/clauses");
    auto cells = billedPlaces(agreed, observed);
    if (!cells) return tl::unexpected<Error>(within(places.observations, cells.error()));
    auto program = contract::compileProgram(agreed.contract, *cells);
    if (!program)
        return tl::unexpected<Error>(
            within(places.contract, namedIn(agreed, std::move(program).error(), places.language)));
    return ObservedContract{std::move(agreed), std::move(observed), std::move(*cells),
                            std::make_shared<const contract::Program>(std::move(*program))};
}

Result<Settled> settleObserved(const ObservedContract& input, std::optional<YearMonth> through,
                               const SettlingPlaces& places) {
    const AgreedContract& agreed = input.agreed;
    auto lines = settle(agreed.contract, *input.program, input.cells, input.observed.facts, through);
    if (lines) return Settled{agreed.contract, agreed.input, agreed.assumed, std::move(*lines), through};
    const bool isMissing = lines.error().code == ErrorCode::ObservationMissing;
    Error problem = namedIn(agreed, std::move(lines).error(), places.language);
    if (isMissing) problem = withRemedy(std::move(problem), input.observed, agreed.contract.start);
    return tl::unexpected<Error>(within(isMissing ? places.observations : places.contract, std::move(problem)));
}

}  // namespace valor
