// SPDX-License-Identifier: GPL-3.0-or-later
// docs/file-format/tables.md says what the program knows. VALOR_UPDATE_GOLDEN=1 writes it anew.
#include <algorithm>
#include <array>
#include <cstdlib>
#include <fstream>

#include "core/contract/contract.h"
#include "core/measure/measure.h"
#include "core/model/clause_form.h"
#include "core/model/fields.h"
#include "data/exchange/json_value.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

const std::string kFile = test::sourcePath("docs/file-format/tables.md");

std::string code(std::string_view text) {
    return "`" + std::string(text) + "`";
}

std::string numberOf(double value) {
    std::string text = writeJson(value);
    while (!text.empty() && text.back() == '\n') text.pop_back();
    return text;
}

std::string rangeOf(const TermRule& term) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    const std::string lower = term.lower == -infinity ? "" : "from " + numberOf(term.lower);
    const std::string upper = term.upper == infinity ? "" : "to " + numberOf(term.upper);
    if (lower.empty() && upper.empty()) return "any";
    return lower + (lower.empty() || upper.empty() ? "" : " ") + upper;
}

std::string mechanisms() {
    std::string text = "## Mechanisms\n\n";
    for (const MechanismRule& rule : allMechanisms()) {
        text += "### " + code(rule.name) + "\n\n";
        if (!rule.terms.empty()) text += "| Term | Unit | Central value | Default |\n|---|---|---|---|\n";
        for (const TermRule& term : rule.terms)
            text += "| " + code(term.name) + " | " + code(term.unit) + " | " + rangeOf(term) + " | " +
                    (term.defaultValue ? numberOf(*term.defaultValue) : "must be given") + " |\n";
        text += rule.terms.empty() ? "Events: " : "\nEvents: ";
        for (std::size_t i = 0; i < rule.events.size(); ++i) {
            const std::string_view unit = rule.events[i].unit.empty() ? "expression_unit" : rule.events[i].unit;
            text += (i == 0 ? "" : ", ") + code(rule.events[i].name) + " (" + std::string(unit) + ")";
        }
        text += ".\n\n";
    }
    return text;
}

std::string_view meaningOf(BaseMeasure measure) {
    constexpr std::array<std::string_view, 6> meanings{"examinations of the need at the site",
                                                       "of these, suited to the tool",
                                                       "answered by the tool",
                                                       "sent to the tool but rejected or not returned",
                                                       "1 for every tool and need in use at the site",
                                                       "catchment of the site while a tool is in use"};
    return meanings[static_cast<std::size_t>(measure)];
}

std::string billable() {
    std::string text = "## Measures that a clause can bill\n\n| Name | Unit | Counts each month |\n|---|---|---|\n";
    for (const std::string_view name : billableMeasures())
        text += "| " + code(name) + " | " + code(findMeasure(name)->unit) + " | " +
                std::string(meaningOf(*parseBillable(name))) + " |\n";
    return text + "\n";
}

std::string vocabulary() {
    constexpr std::array<std::string_view, 6> groups{"volume",  "accuracy",       "work", "action and outcome",
                                                     "service", "money and dates"};
    constexpr std::array<std::string_view, 3> directions{"more is better", "less is better", "neutral"};
    constexpr std::array<std::string_view, 3> aggregations{"sum", "mean", "ratio of two sums"};
    constexpr std::array<std::string_view, 4> grains{"site, need, month", "site, month", "party, month",
                                                     "contract, month"};
    constexpr std::array<std::string_view, 4> checks{"logged", "audited sample", "registry", "modelled only"};
    std::string text =
        "## All measures\n\n`$` is the currency of the case.\n\n"
        "| Name | Unit | Group | Direction | Over months | Grain | Verified by |\n|---|---|---|---|---|---|---|\n";
    const auto of = [](const auto& names, auto value) { return std::string(names[static_cast<std::size_t>(value)]); };
    for (const Measure& m : standardMeasures())
        text += "| " + code(m.id) + " | " + code(m.unit) + " | " + of(groups, m.group) + " | " +
                of(directions, m.direction) + " | " + of(aggregations, m.aggregation) + " | " + of(grains, m.grain) +
                " | " + of(checks, m.verification) + " |\n";
    return text + "\n";
}

std::string clauseKinds() {
    std::string text = "## Clauses\n\n| Kind | Must have | May have |\n|---|---|---|\n";
    for (const ClauseTerms& terms : allKinds<ClauseTerms>()) {
        std::string must, may;
        std::visit(
            [&]<class Terms>(const Terms&) {
                forEachField<Terms>([&](const auto& field) {
                    std::string& list = field.presence == Presence::Required ? must : may;
                    list += (list.empty() ? "" : ", ") + code(field.name);
                });
            },
            terms);
        text += "| " + code(clauseKind(terms)) + " | " + must + " | " + may + " |\n";
    }
    return text + "\n";
}

template <Named E>
std::string wordsOf() {
    std::string text;
    for (const auto& [value, name] : Names<E>::table()) text += (text.empty() ? "" : ", ") + code(name);
    return text;
}

std::string words() {
    std::string text =
        "## Words\n\nWhat may stand in a field that takes one word of a list.\n\n| Field | Words |\n|---|---|\n";
    const auto row = [&](std::string_view field, const std::string& known) {
        text += "| " + code(field) + " | " + known + " |\n";
    };
    row("parties[].kind", wordsOf<PartyKind>());
    row("cash_items[].category", wordsOf<CashCategory>());
    row("cash_items[].basis", wordsOf<CashBasis>());
    row("parameters[].variation", wordsOf<Variation>());
    row("source.confidence", wordsOf<Confidence>());
    row("source.spread_basis", wordsOf<SpreadBasis>());
    row("distribution.family", wordsOf<Family>());
    row("effects[].mechanism", wordsOf<Mechanism>());
    row("consequences[].kind", wordsOf<FlowKind>());
    row("scenarios[].timing", wordsOf<DiscountTiming>());
    row("reports[].template", wordsOf<ReportTemplate>());
    row("reports[].parts", wordsOf<ReportPart>());
    row("reports[].audience", wordsOf<ReportAudience>());
    row("reports[].language", wordsOf<Language>());
    row("reports[].formats", wordsOf<ReportFormat>());
    row("reports[].scheme", wordsOf<SamplingScheme>());
    row("reports[].counts", wordsOf<CountMode>());
    row("clauses[].stage", wordsOf<Stage>());
    row("clauses[].missing", wordsOf<MissingRule>());
    row("clauses[].window", wordsOf<TierWindow>());
    row("clauses[].rule", wordsOf<RebateRule>());
    return text + "\n";
}

// Terms ----------------------------------------------------------------------------------------------------------

const std::vector<ClauseTerms>& emptyTerms() {
    static const auto all = allKinds<ClauseTerms>();
    return all;
}

/// Kinds of which an amount does not follow the index unless the file says so.
std::string notIndexed() {
    std::string text = code("false") + ":";
    for (const ClauseTerms& terms : emptyTerms()) {
        const auto amounts = amountsOf(terms);
        if (std::ranges::all_of(amounts, &ContractAmount::indexed)) continue;
        text += (text.ends_with(':') ? " " : ", ") + code(clauseKind(terms));
        if (std::ranges::any_of(amounts, &ContractAmount::indexed)) text += " (`deductible`)";
    }
    return text;
}

/// What a number or word of a kind means when it is left out, where that is neither nothing nor stated above.
template <class Row>
void termDefaults(std::size_t kind, const Row& row) {
    const ClauseTerms& terms = emptyTerms()[kind];
    for (const FormField& field : formOf(terms)) {
        const bool isTold = field.name == "window" || field.name.ends_with("indexed");
        const bool isNothing = field.value.empty() || field.value == "0" || field.value == "no";
        if (isTold || isNothing || field.kind == FormKind::Amount) continue;
        std::string path = field.path;
        std::ranges::replace(path, '/', '.');
        row(std::string(clauseKind(terms)) + "." + path, code(field.value));
    }
}

std::string defaults() {
    const auto yesNo = [](bool value) { return code(value ? "true" : "false"); };
    std::string text =
        "## Defaults\n\nWhat a field means when it is left out; all others are empty, 0 or false.\n\n"
        "| Field | Default |\n|---|---|\n";
    const auto row = [&](std::string_view field, const std::string& value) {
        text += "| " + code(field) + " | " + value + " |\n";
    };
    row("contracts[].indexed_to_prices", yesNo(Contract{}.indexedToPrices));
    row("indexed (beside an amount or price)", yesNo(ContractAmount{}.indexed) + "; of these kinds " + notIndexed());
    for (std::size_t kind = 0; kind < kClauseKinds; ++kind) termDefaults(kind, row);
    row("clauses[].window", code(nameOf(MarginalTiers{}.window)));
    row("clauses[].pooled", yesNo(MarginalTiers{}.pooled));
    row("scenarios[].timing", code(nameOf(Scenario{}.timing)));
    row("parameters[].variation", code(nameOf(Parameter{}.variation)));
    row("source.confidence", code(nameOf(Evidence{}.confidence)));
    row("source.spread_basis", code(nameOf(Evidence{}.spreadBasis)));
    row("distribution.lambda", numberOf(Pert{}.lambda));
    row("distribution.level", numberOf(IntervalEntry{}.level));
    row("distribution.prior_alpha", numberOf(CountsEntry{}.priorAlpha));
    row("distribution.prior_beta", numberOf(CountsEntry{}.priorBeta));
    return text + "\n";
}

constexpr std::string_view kHead = R"(# Tables of the case file

Written from the program by `tests/data/exchange/format_tables_test.cpp`; the form of the file is in [case.md](case.md).

)";
constexpr std::string_view kAccounts = R"(## Accounts

| Written | Means |
|---|---|
| `party` | the first budget of a party |
| `party/budget` | one of its budgets |
| `site`, `site/budget` | the party that runs the site; in a cash item paid `once`, `per_month` or `per_year`, every such party |
| `@centre` | a cost centre, whose budget changes in given months; as payee only when it stays |
| `outside` | suppliers, the labour market, anyone beyond the named parties |
| `created` | where health and other value come from that no party gives up; never cash |
)";

std::string tables() {
    return std::string(kHead) + mechanisms() + clauseKinds() + billable() + words() + defaults() + vocabulary() +
           std::string(kAccounts);
}

TEST(FormatTables, AreWhatTheProgramKnows) {
    if (std::getenv("VALOR_UPDATE_GOLDEN") != nullptr) {
        std::ofstream(kFile, std::ios::binary) << tables();
        return;
    }
    std::ifstream file(kFile, std::ios::binary);
    EXPECT_EQ(std::string(std::istreambuf_iterator<char>(file), {}), tables());
}

}  // namespace
}  // namespace valor
