// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli settle: what a contract pays on what was observed.
#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/contract_source.h"
#include "app/command_line/declaration.h"
#include "app/command_line/estimate_json.h"
#include "app/command_line/session.h"
#include "app/command_line/table.h"
#include "core/contract/invoice_changes.h"
#include "core/contract/measures_read.h"
#include "core/contract/settlement.h"
#include "core/digest/sha256.h"
#include "core/error/listed.h"
#include "core/model/case_contract.h"
#include "core/model/names.h"
#include "core/report/contract_names.h"
#include "core/report/contract_words.h"
#include "core/report/object_names.h"
#include "core/report/trace_words.h"
#include "data/exchange/json_value.h"
#include "data/exchange/observation_file.h"
#include "data/exchange/settlement_file.h"
#include "data/exchange/text_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct Options {
    std::string contract, observations;
    ContractChoice choice;
    std::string id;        ///< of the contract, in a case with several
    std::string through;   ///< last month to settle; empty: all
    std::string previous;  ///< file of an earlier settlement, whose invoices were sent
    OutputForm form;
    bool explains = false;
};

/// A contract to settle; from a case, with the inputs whose central values stand for amounts not agreed yet.
struct Agreed {
    Contract contract;
    CasePtr input{};                           ///< that it belongs to; null for a contract alone
    const Alternative* alternative = nullptr;  ///< of the case: who signs
    std::vector<ParameterId> assumed{};
};
struct Settled {
    Contract contract;
    CasePtr input;
    std::vector<ParameterId> assumed;
    std::vector<InvoiceLine> lines;
    std::optional<YearMonth> through{};                   ///< where the contract goes on after it
    std::optional<std::vector<InvoiceChange>> changes{};  ///< of what was invoiced, where that is known
};

/// Without the currency, which stands once for all.
std::string amountText(const Money& amount) {
    const std::string text = amount.text();
    return text.substr(0, text.find(' '));
}

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

Result<Agreed> agreedIn(const Options& options, Session& session, Language language) {
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

Result<ObservationFile> observedIn(const std::string& path) {
    VALOR_TRY(const std::string text, readTextFile(path, kMaxObservationBytes));
    auto facts = readObservations(text);
    if (!facts) return tl::unexpected<Error>(ofFile(path, text, std::move(facts).error(), "wants_observations"));
    return facts;
}

/// The last month to settle, where the contract goes on after it.
Result<std::optional<YearMonth>> throughIn(const Options& options, const Contract& contract) {
    if (options.through.empty()) return std::nullopt;
    auto through = YearMonth::parse(options.through);
    if (!through) return tl::unexpected<Error>(within("--through", std::move(through).error()));
    if (*through < contract.start)
        return fail(ErrorCode::ValueOutOfRange, "--through",
                    {{"value", through->text()}, {"begins", contract.start.text()}});
    return *through < contract.start.plusMonths(contract.months - 1) ? std::optional(*through) : std::nullopt;
}

/// Says which observations nothing is made of: a name may be misspelt.
void tellUnread(const Contract& contract, const ObservationFile& observed, const std::vector<BillingCell>& cells,
                Session& session, Language language) {
    const auto program = contract::compileProgram(contract, cells);
    if (!program) return;  // settling says why
    const std::vector<std::string> read = contract::measuresRead(*program);
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

/// What was observed where, with the tools and parties of the case or, without one, the tool that the contract names.
std::vector<BillingCell> cellsOf(const Agreed& agreed, const ObservationFile& observed) {
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

Result<Settled> settleFiles(const Options& options, Session& session, Language language) {
    VALOR_TRY(Agreed agreed, agreedIn(options, session, language));
    VALOR_TRY(const std::optional<YearMonth> through, throughIn(options, agreed.contract));
    VALOR_TRY(const ObservationFile observed, observedIn(options.observations));
    const std::vector<BillingCell> cells = cellsOf(agreed, observed);
    tellUnread(agreed.contract, observed, cells, session, language);
    tellUncounted(agreed, cells, session, language);
    tellFractional(observed, session, language);
    auto lines = settle(agreed.contract, cells, observed.facts, through);
    if (!lines) {
        const bool isMissing = lines.error().code == ErrorCode::ObservationMissing;
        Error problem = namedIn(agreed, std::move(lines).error(), language);
        if (isMissing) problem = withRemedy(std::move(problem), observed, agreed.contract.start);
        return tl::unexpected<Error>(within(isMissing ? options.observations : options.contract, std::move(problem)));
    }
    return Settled{std::move(agreed.contract), std::move(agreed.input), std::move(agreed.assumed), std::move(*lines),
                   through};
}

/// What differs from the invoices of an earlier settlement of the same contract.
Result<std::vector<InvoiceChange>> changesSince(const std::string& path, const Settled& settled) {
    VALOR_TRY(const std::string text, readTextFile(path, kMaxFileBytes));
    const auto earlier = readSettlement(text);
    if (!earlier) return tl::unexpected<Error>(ofFile(path, text, earlier.error(), "wants_settlement"));
    const Contract& contract = settled.contract;
    if (earlier->contract != contract.id || earlier->currency != contract.currency)
        return fail(ErrorCode::ReferenceUnknown, "--previous",
                    {{"previous", earlier->contract.text() + ", " + earlier->currency},
                     {"settled", contract.id.text() + ", " + contract.currency}});
    VALOR_TRY(const Currency currency, Currency::make(contract.currency));
    return changesOfInvoices(earlier->lines, settled.lines, currency);
}

ContractNames namesIn(const Settled& settled, const Wording& wording) {
    return {settled.contract, settled.input.get(), wording};
}

/// What is not agreed yet can be settled only on what the case expects of it.
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

/// Buyer and contract year, from one.
using YearKey = std::pair<std::string, int>;
struct Totals {
    Money all;
    std::map<YearKey, Money> byYear;
};
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

JsonObject lineJson(const Settled& settled, const InvoiceLine& line) {
    return JsonObject{{"month", line.month.text()},
                      {"buyer", line.payer},
                      {"payee", line.payee},
                      {"clause", line.clause.text()},
                      {"kind", clauseKind(clauseOf(settled, line).terms)},
                      {"component", line.component},
                      {"stage", nameOf(line.stage)},
                      {"quantity", line.quantity.text()},
                      {"index", line.index.text()},
                      {"amount", amountText(line.amount)}};
}

/// The formula with plain numbers, and what each of them is.
JsonObject traceJson(const Trace& trace) {
    JsonArray values;
    for (const TraceValue& value : trace.values)
        values.push_back(JsonObject{{"name", value.name}, {"value", value.value.text()}, {"measure", value.measure}});
    return JsonObject{{"formula", trace.with([](const TraceValue& value) { return value.value.text(); })},
                      {"values", std::move(values)}};
}

Money sumOf(const std::vector<InvoiceChange>& changes, const Contract& contract) {
    Money sum(0, *Currency::make(contract.currency));
    for (const InvoiceChange& change : changes) sum = sum + change.difference();
    return sum;
}

JsonObject changesJson(const std::vector<InvoiceChange>& changes, const Contract& contract) {
    const auto line = [](const InvoiceChange& change) -> JsonValue {
        return JsonObject{{"month", change.month.text()},
                          {"buyer", change.payer},
                          {"clause", change.clause.text()},
                          {"component", change.component},
                          {"before", amountText(change.before)},
                          {"now", amountText(change.now)},
                          {"difference", amountText(change.difference())}};
    };
    return JsonObject{{"difference", amountText(sumOf(changes, contract))}, {"lines", listOf(changes, line)}};
}

JsonValue settlementJson(const Settled& settled, const Wording& wording) {
    const Totals totals = totalsOf(settled);
    JsonArray years;
    for (const auto& [key, amount] : totals.byYear)
        years.push_back(
            JsonObject{{"buyer", key.first}, {"year", static_cast<double>(key.second)}, {"total", amountText(amount)}});
    JsonArray paid, lines;
    for (const InvoiceLine& line : settled.lines) {
        paid.push_back(lineJson(settled, line));
        JsonObject explained = lineJson(settled, line);
        explained.push_back({"trace", traceJson(line.trace)});
        explained.push_back({"explanation", explanation(line.trace, wording)});
        lines.push_back(std::move(explained));
    }
    std::string digest = sha256Hex(writeJson(paid));
    JsonObject json{{"schema", kSettlementSchema},
                    {"contract", settled.contract.id.text()},
                    {"currency", settled.contract.currency},
                    {"total", amountText(totals.all)},
                    {"years", std::move(years)},
                    {"lines", std::move(lines)},
                    {"digest", std::move(digest)}};
    if (settled.through) json.emplace_back("through", settled.through->text());
    if (settled.changes) json.emplace_back("changes", changesJson(*settled.changes, settled.contract));
    if (!settled.assumed.empty())
        json.emplace_back("assumed",
                          listOf(settled.assumed, [](const ParameterId& each) -> JsonValue { return each.text(); }));
    return json;
}

constexpr int kQuantityDigits = 12;

/// An amount as people read it. A double holds it to the øre up to 90 000 billion.
std::string shown(const Money& amount, const NumberStyle& numbers) {
    return formatNumber(static_cast<double>(amount.minorUnits()) / 100, 2, numbers);
}

std::vector<std::string> cellsOf(const Settled& settled, const InvoiceLine& line, const Wording& wording) {
    const auto say = [&](const std::string& key) { return wording.texts.text(key, wording.language); };
    const auto number = [&](const ExactNumber& value) {
        return formatSignificant(value.toDouble(), kQuantityDigits, wording.numbers);
    };
    const std::string part = line.component.empty() ? "" : " (" + say("settle.part." + line.component) + ")";
    const ContractNames names = namesIn(settled, wording);
    return {line.month.text(),
            names.account(line.payer),
            names.clause(line.clause) + part,
            say("clause." + std::string(clauseKind(clauseOf(settled, line).terms))),
            number(line.quantity),
            number(line.index),
            shown(line.amount, wording.numbers)};
}

/// Each line as a sentence of its own, with its stage and its formula.
void printExplained(Session& session, const Settled& settled, const Wording& wording) {
    for (const InvoiceLine& line : settled.lines) {
        const std::vector<std::string> cells = cellsOf(settled, line, wording);
        session.out << cells[0] << "  " << cells[1] << "  " << cells[2] << "  "
                    << wording.texts.text("stage." + std::string(nameOf(line.stage)), wording.language) << "  "
                    << cells.back() << '\n';
        printWrapped(session.out, "= " + formulaInNumbers(line.trace, wording.numbers), 4);
        printWrapped(session.out, "= " + explanation(line.trace, wording), 4);
    }
}

void print(Session& session, const Settled& settled, const Options& options, const Wording& wording) {
    const Language language = wording.language;
    const NumberStyle& numbers = wording.numbers;
    const auto say = [&](std::string_view key) { return session.texts.text(key, language); };
    Table lines({say("settle.month"), say("settle.buyer"), say("settle.clause"), say("settle.kind"),
                 say("settle.quantity"), say("settle.index"), say("settle.amount")},
                4);
    for (const InvoiceLine& line : settled.lines) lines.add(cellsOf(settled, line, wording));
    if (options.explains)
        printExplained(session, settled, wording);
    else
        lines.print(session.out, 0);
    const Totals totals = totalsOf(settled);
    Table years({say("settle.buyer"), say("settle.year"), say("settle.amount")}, 1);
    const ContractNames names = namesIn(settled, wording);
    for (const auto& [key, amount] : totals.byYear)
        years.add({names.account(key.first), std::to_string(key.second), shown(amount, numbers)});
    session.out << '\n';
    years.print(session.out, 0);
    session.out << '\n'
                << session.texts.text("settle.total", language,
                                      {{"amount", shown(totals.all, numbers) + " " + settled.contract.currency}})
                << '\n';
}

/// Up to when, and what is therefore not among the lines.
void printThrough(Session& session, const Settled& settled, Language language) {
    if (!settled.through) return;
    const YearMonth end = settled.contract.start.plusMonths(settled.contract.months - 1);
    printWrapped(
        session.out,
        session.texts.text("settle.through", language, {{"through", settled.through->text()}, {"end", end.text()}}), 0);
}

/// Line by line what was invoiced and what it comes to now.
void printChanges(Session& session, const Settled& settled, const std::string& file, const Wording& wording) {
    if (!settled.changes) return;
    const auto say = [&](const char* key, const std::vector<std::pair<std::string, std::string>>& with = {}) {
        return session.texts.text(key, wording.language, with);
    };
    session.out << '\n';
    if (settled.changes->empty()) return printWrapped(session.out, say("settle.unchanged", {{"file", file}}), 0);
    Table rows({say("settle.month"), say("settle.buyer"), say("settle.clause"), say("settle.invoiced"),
                say("settle.now"), say("settle.difference")},
               3);
    const ContractNames names = namesIn(settled, wording);
    for (const InvoiceChange& change : *settled.changes) {
        const std::string part =
            change.component.empty() ? "" : " (" + say(("settle.part." + change.component).c_str()) + ")";
        rows.add({change.month.text(), names.account(change.payer), names.clause(change.clause) + part,
                  shown(change.before, wording.numbers), shown(change.now, wording.numbers),
                  shown(change.difference(), wording.numbers)});
    }
    rows.print(session.out, 0);
    const Money sum = sumOf(*settled.changes, settled.contract);
    const std::string amount = shown(sum, wording.numbers) + " " + settled.contract.currency;
    printWrapped(session.out, say("settle.changed", {{"file", file}, {"amount", amount}}), 0);
}

int execute(const Options& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    auto settled = settleFiles(options, session, wording.language);
    if (!settled) return refuse(session, settled.error(), wording.language);
    if (!options.previous.empty()) {
        auto changes = changesSince(options.previous, *settled);
        if (!changes) return refuse(session, changes.error(), wording.language);
        settled->changes = std::move(*changes);
    }
    tellAssumed(*settled, session, wording.language);
    if (options.form.json) {
        session.out << writeJson(settlementJson(*settled, wording));
        return kOk;
    }
    print(session, *settled, options, wording);
    printThrough(session, *settled, wording.language);
    printChanges(session, *settled, options.previous, wording);
    return kOk;
}

}  // namespace

void addSettle(const Declaration& to) {
    auto options = std::make_shared<Options>();
    CLI::App* command = to.command("settle");
    command->add_option("contract", options->contract, to.say("help.contract_or_case"))->required();
    command->add_option("observations", options->observations, to.say("help.observation_file"))->required();
    addContractChoice(to, *command, options->choice);
    addWords(to, *command, "--contract", options->id, "help.contract_of_case");
    addWords(to, *command, "--through", options->through, "help.through");
    addWords(to, *command, "--previous", options->previous, "help.previous");
    command->add_flag("--explain", options->explains, to.say("help.explain"));
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
