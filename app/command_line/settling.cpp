// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/settling.h"

#include <algorithm>
#include <iterator>
#include <ostream>
#include <set>

#include "core/contract/measures_read.h"
#include "core/contract/observed_range.h"
#include "core/contract/operating.h"
#include "core/contract/settlement.h"
#include "core/error/listed.h"
#include "core/model/case_contract.h"
#include "core/report/contract_words.h"
#include "core/report/object_names.h"
#include "data/exchange/json_value.h"
#include "data/exchange/observation_file.h"
#include "data/exchange/settlement_file.h"
#include "data/exchange/text_file.h"

namespace valor::command_line {
namespace {

/// A contract to settle; from a case, with the inputs whose central values stand for amounts not agreed yet.
struct Agreed {
    Contract contract;
    CasePtr input{};                           ///< that it belongs to; null for a contract alone
    const Alternative* alternative = nullptr;  ///< of the case: who signs
    std::vector<ParameterId> assumed{};
};

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

Result<Agreed> agreedIn(const SettleOptions& options, Session& session, Language language) {
    VALOR_TRY(std::vector<FoundContract> contracts, findContracts(session, options.contract, options.choice, language));
    const bool isAlone = !contracts.empty() && contracts.front().input == nullptr;
    if (isAlone && !options.id.empty())
        return fail(ErrorCode::ReferenceUnknown, "--contract", {{"alone", options.contract}});
    VALOR_TRY(FoundContract found, chosenOf(std::move(contracts), options.id, language));
    if (isAlone) return Agreed{std::move(found.contract)};
    Agreed agreed{withCentralAmounts(*found.input, *found.scenario, found.contract), found.input, found.alternative};
    for (const Clause& clause : found.contract.clauses)
        for (const ContractAmount* amount : amountsOf(clause.terms))
            if (!amount->isAgreed() && std::ranges::find(agreed.assumed, amount->parameter) == agreed.assumed.end())
                agreed.assumed.push_back(amount->parameter);
    return agreed;
}

Result<ObservationFile> observedIn(const std::string& path, const Contract& contract) {
    VALOR_TRY(const std::string text, readTextFile(path, kMaxObservationBytes));
    auto facts = readObservations(text, shareMeasures(contract));
    if (!facts) return tl::unexpected<Error>(ofFile(path, text, std::move(facts).error(), "wants_observations"));
    return facts;
}

/// The last month to settle, where the contract goes on after it.
Result<std::optional<YearMonth>> throughIn(const SettleOptions& options, const Contract& contract) {
    if (options.through.empty()) return std::nullopt;
    auto through = YearMonth::parse(options.through);
    if (!through) return tl::unexpected<Error>(within("--through", std::move(through).error()));
    if (*through < contract.start)
        return fail(ErrorCode::ValueOutOfRange, "--through",
                    {{"value", through->text()}, {"begins", contract.start.text()}});
    return *through < contract.start.plusMonths(contract.months - 1) ? std::optional(*through) : std::nullopt;
}

/// Says which observations nothing is made of: a name may be misspelt.
void tellUnread(const contract::Program& program, const ObservationFile& observed, Session& session,
                Language language) {
    const std::vector<std::string> read = contract::measuresRead(program);
    std::vector<std::string> unread;
    std::ranges::copy_if(observed.measures, std::back_inserter(unread),
                         [&](const std::string& each) { return std::ranges::find(read, each) == read.end(); });
    if (unread.empty()) return;
    const Wording wording{session.texts, language};
    const auto named = [&](const std::string& id) {
        const std::string words = measureInWords(id, wording);
        return words == id ? id : id + " (" + words + ")";
    };
    session.err << session.texts.text("settle.unread", language,
                                      {{"unread", listed(unread, named)}, {"read", listed(read, named)}})
                << '\n';
}

/// Says which counts have a fraction: a mark for thousands reads as one.
void tellFractional(const ObservationFile& observed, Session& session, Language language) {
    if (observed.fractional.empty()) return;
    const Wording wording{session.texts, language};
    const std::vector<std::string> all(observed.fractional.begin(), observed.fractional.end());
    const std::string measures = listed(all, [&](const std::string& id) { return measureInWords(id, wording); });
    session.err << session.texts.text("settle.fractional", language, {{"measures", measures}}) << '\n';
}

/// Says which guarantees ask for more certainty than shares without counts can give: each is one observation.
void tellShareWithoutCounts(const Contract& contract, const ObservationFile& observed, Session& session,
                            Language language) {
    const Wording wording{session.texts, language};
    std::set<std::string> found;
    for (const OperatingCharacteristic& each : operatingCharacteristics(contract))
        if (each.isStatistical() && observed.uncounted.contains(each.measure))
            found.insert(measureInWords(each.measure, wording));
    if (found.empty()) return;
    const std::vector<std::string> measures(found.begin(), found.end());
    session.err << session.texts.text("settle.without_counts", language, {{"measures", listed(measures)}}) << '\n';
}

/// What was observed where, with the tools and parties of the case or, without one, the tool that the contract names.
Result<std::vector<BillingCell>> billedPlaces(const Agreed& agreed, const ObservationFile& observed) {
    if (agreed.alternative == nullptr) return ofOnlyTool(agreed.contract, observed.cells);
    return deployedCells(*agreed.input, *agreed.alternative, observed.cells);
}

/// Says which clauses count nothing that was observed: a site or a need may be misspelt.
void tellUncounted(const Agreed& agreed, const std::vector<BillingCell>& cells, Session& session, Language language) {
    const std::vector<ClauseId> uncounted = chargesWithoutCells(agreed.contract, cells);
    if (uncounted.empty()) return;
    const Wording wording{session.texts, language};
    const ContractNames names(agreed.contract, agreed.input.get(), wording);
    const std::string clauses = listed(uncounted, [&](const ClauseId& id) { return names.clause(id); });
    session.err << session.texts.text("settle.uncounted", language, {{"clauses", clauses}}) << '\n';
}

/// Where the observations end before the contract does, with the month up to which it can be settled.
Error withRemedy(Error problem, const ObservationFile& observed, YearMonth start) {
    const auto month = std::ranges::find(problem.arguments, "month", [](const auto& each) { return each.first; });
    if (month == problem.arguments.end()) return problem;
    const auto missing = YearMonth::parse(month->second);
    if (missing && *missing > start && observed.last < *missing)
        problem.arguments.emplace_back("through", missing->plusMonths(-1).text());
    return problem;
}

/// With the names of clauses and places; those of a contract alone are all in it.
Error namedIn(const Agreed& agreed, Error problem, Language language) {
    Case holder = agreed.input == nullptr ? Case{} : *agreed.input;
    holder.contracts = {agreed.contract};
    return withNames(std::move(problem), holder, language);
}

/// What the contract pays at these places; the error of a compilation names no file.
Result<std::vector<InvoiceLine>> linesOf(const Agreed& agreed, const ObservationFile& observed,
                                         const std::vector<BillingCell>& cells, std::optional<YearMonth> through,
                                         Session& session, Language language) {
    VALOR_TRY(const contract::Program program, contract::compileProgram(agreed.contract, cells));
    tellUnread(program, observed, session, language);
    tellUncounted(agreed, cells, session, language);
    tellFractional(observed, session, language);
    tellShareWithoutCounts(agreed.contract, observed, session, language);
    return settle(agreed.contract, program, cells, observed.facts, through);
}

}  // namespace

Result<Settled> settleFiles(const SettleOptions& options, Session& session, Language language) {
    VALOR_TRY(Agreed agreed, agreedIn(options, session, language));
    VALOR_TRY(const std::optional<YearMonth> through, throughIn(options, agreed.contract));
    VALOR_TRY(const ObservationFile observed, observedIn(options.observations, agreed.contract));
    const auto cells = billedPlaces(agreed, observed);
    if (!cells) return tl::unexpected<Error>(within(options.observations, cells.error()));
    auto lines = linesOf(agreed, observed, *cells, through, session, language);
    if (!lines) {
        const bool isMissing = lines.error().code == ErrorCode::ObservationMissing;
        Error problem = namedIn(agreed, std::move(lines).error(), language);
        if (isMissing) problem = withRemedy(std::move(problem), observed, agreed.contract.start);
        return tl::unexpected<Error>(within(isMissing ? options.observations : options.contract, std::move(problem)));
    }
    return Settled{std::move(agreed.contract), std::move(agreed.input), std::move(agreed.assumed), std::move(*lines),
                   through};
}

Status compareWith(const std::string& path, Settled& settled) {
    VALOR_TRY(const std::string text, readTextFile(path, kMaxFileBytes));
    const auto earlier = readSettlement(text);
    if (!earlier) return tl::unexpected<Error>(ofFile(path, text, earlier.error(), "wants_settlement"));
    const Contract& contract = settled.contract;
    if (earlier->contract != contract.id || earlier->currency != contract.currency)
        return fail(ErrorCode::ReferenceUnknown, "--previous",
                    {{"previous", earlier->contract.text() + ", " + earlier->currency},
                     {"settled", contract.id.text() + ", " + contract.currency}});
    VALOR_TRY(const Currency currency, Currency::make(contract.currency));
    settled.changes = changesOfInvoices(earlier->lines, settled.lines, currency, settled.through);
    settled.wasFurther = settled.through && (!earlier->through || *earlier->through > *settled.through);
    return {};
}

ContractNames namesIn(const Settled& settled, const Wording& wording) {
    return {settled.contract, settled.input.get(), wording};
}

void tellAssumed(const Settled& settled, Session& session, Language language) {
    if (settled.assumed.empty()) return;
    const Wording wording{session.texts, language};
    const ContractNames names = namesIn(settled, wording);
    const std::string inputs = listed(settled.assumed, [&](const ParameterId& each) {
        const std::string name = names.parameter(each);
        return name == each.text() ? name : name + " (" + each.text() + ")";
    });
    session.err << session.texts.text("settle.assumed", language, {{"inputs", inputs}}) << '\n';
}

const Clause& clauseOf(const Settled& settled, const InvoiceLine& line) {
    return *findById(settled.contract.clauses, line.clause);
}

Totals totalsOf(const Settled& settled) {
    const Money nothing(0, *Currency::make(settled.contract.currency));
    Totals totals{nothing, {}};
    for (const InvoiceLine& line : settled.lines) {
        totals.all = totals.all + line.amount;
        const YearKey key{line.payer, line.month.monthsSince(settled.contract.start) / 12 + 1};
        Money& year = totals.byYear.try_emplace(key, nothing).first->second;
        year = year + line.amount;
    }
    return totals;
}

Money changedBy(const Settled& settled) {
    Money sum(0, *Currency::make(settled.contract.currency));
    for (const InvoiceChange& change : *settled.changes) sum = sum + change.difference();
    return sum;
}

}  // namespace valor::command_line
