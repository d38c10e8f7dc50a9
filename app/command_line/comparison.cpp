// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/comparison.h"

#include <algorithm>
#include <cmath>
#include <ostream>

#include "app/command_line/diagnostics_output.h"
#include "app/command_line/estimate_json.h"
#include "app/command_line/table.h"
#include "core/comparison/side_by_side.h"
#include "core/report/money_cell.h"

namespace valor::command_line {
namespace {

constexpr int kHealthDigits = 4;

/// One unit for every amount of a group, and enough digits to tell its entries apart.
MoneyFormat formatFor(const OutcomeGroup& group) {
    double largest = 0;
    for (const Outcome& outcome : group.outcomes)
        for (std::size_t output = 0; output < kComparedOutputs.size(); ++output)
            if (isMoney(output))
                largest = std::max({largest, std::abs(outcome.estimates[output].at(Q05)),
                                    std::abs(outcome.estimates[output].at(Q95))});
    return formatOfTable(largest);
}

/// The same for what two of them differ by, which may be far less.
MoneyFormat formatFor(const OutcomePair& pair) {
    double largest = 0;
    for (std::size_t output = 0; output < kComparedOutputs.size(); ++output)
        if (isMoney(output))
            largest = std::max({largest, std::abs(pair.differences[output].difference.at(Q05)),
                                std::abs(pair.differences[output].difference.at(Q95))});
    return formatOfTable(largest);
}

class ComparisonPrinter {
public:
    ComparisonPrinter(std::ostream& out, const Comparison& comparison, const Wording& wording)
        : out_(out), comparison_(comparison), wording_(wording) {}

    void print() {
        out_ << comparison_.title << '\n';
        printHeadings();
        const RunManifest& run = comparison_.runs.front().manifest;
        printWrapped(
            out_, say("compare.common", {{"draws", formatNumber(static_cast<double>(run.draws), 0, wording_.numbers)},
                                         {"seed", std::to_string(run.seed)},
                                         {"scheme", say("scheme." + std::string(schemeName(run.scheme)))},
                                         {"counts", say("counts." + std::string(countsName(run.counts)))},
                                         {"engine", run.engineVersion}}));
        if (run.counts == CountMode::Drawn) printWrapped(out_, say("statement.patient_noise"));
        for (const OutcomeGroup& group : comparison_.groups) {
            out_ << '\n' << group.label << '\n';
            printLevels(group);
            for (const OutcomePair& pair : group.pairs) printPair(group, pair);
        }
        out_ << '\n';
        printWrapped(out_, say("compare.legend"));
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    std::string outputName(std::size_t output) { return say("output." + std::string(kComparedOutputs[output])); }
    std::string unitOf(std::size_t output, const MoneyFormat& format) const {
        return isMoney(output) ? moneyUnit(comparison_.currency, wording_.numbers, format.scale) : "QALY";
    }
    std::string number(double value, std::size_t output, const MoneyFormat& format) const {
        return isMoney(output) ? formatMoneyCell(value, wording_.numbers, format)
                               : formatSignificant(value, kHealthDigits, wording_.numbers);
    }
    std::string error(double value, std::size_t output, const MoneyFormat& format) const {
        return isMoney(output) ? formatErrorNumber(value, wording_.numbers, format)
                               : formatSignificant(value, 2, wording_.numbers);
    }

    /// What all runs share is said once, what differs for each run by its name.
    void printHeadings() {
        printShared(&RunHeading::compared);
        printShared(&RunHeading::discounted);
        printShared(&RunHeading::valued);
        const RunHeading& first = comparison_.runs.front().heading;
        const auto differs = [this](const auto& isOther) { return std::ranges::any_of(comparison_.runs, isOther); };
        if (differs([&](const ComparedRun& run) { return run.months != comparison_.runs.front().months; }))
            printWrapped(out_, say("compare.other_horizon"));
        if (differs([&](const ComparedRun& run) {
                return run.heading.discounted != first.discounted || run.heading.valued != first.valued;
            }))
            printWrapped(out_, say("compare.other_terms"));
    }

    void printShared(std::string RunHeading::*statement) {
        const std::string& first = comparison_.runs.front().heading.*statement;
        if (std::ranges::all_of(comparison_.runs,
                                [&](const ComparedRun& run) { return run.heading.*statement == first; }))
            return printWrapped(out_, first);
        for (const ComparedRun& run : comparison_.runs) printWrapped(out_, run.label + ": " + run.heading.*statement);
    }

    void printLevels(const OutcomeGroup& group) {
        const MoneyFormat format = formatFor(group);
        Table table({"", say("table.output"), say("table.unit"), say("table.mean"), say("table.error"), "5 %", "95 %"},
                    3);
        for (const Outcome& outcome : group.outcomes)
            for (std::size_t output = 0; output < kComparedOutputs.size(); ++output) {
                const Estimate& value = outcome.estimates[output];
                table.add({outcome.label, outputName(output), unitOf(output, format),
                           number(value.mean, output, format), error(value.standardError, output, format),
                           number(value.at(Q05), output, format), number(value.at(Q95), output, format)});
            }
        table.print(out_);
    }

    void printPair(const OutcomeGroup& group, const OutcomePair& pair) {
        const std::string& first = group.outcomes[pair.first].label;
        const std::string& second = group.outcomes[pair.second].label;
        const MoneyFormat format = formatFor(pair);
        out_ << "\n  " << say("compare.pair", {{"first", first}, {"second", second}}) << '\n';
        Table table(
            {say("table.output"), say("table.unit"), say("table.mean"), say("table.error"), "5 %", "95 %",
             say("table.higher", {{"name", first}}), say("table.equal"), say("table.higher", {{"name", second}})},
            2);
        const auto share = [&](const ProbabilityEstimate& p) { return formatShare(p.value, wording_.numbers); };
        for (std::size_t output = 0; output < kComparedOutputs.size(); ++output) {
            const PairedDifference& found = pair.differences[output];
            table.add({outputName(output), unitOf(output, format), number(found.difference.mean, output, format),
                       error(found.difference.standardError, output, format),
                       number(found.difference.at(Q05), output, format),
                       number(found.difference.at(Q95), output, format), share(found.firstLarger), share(found.equal),
                       share(found.secondLarger)});
        }
        table.print(out_, 4);
    }

    std::ostream& out_;
    const Comparison& comparison_;
    const Wording& wording_;
};

JsonValue outcomeJson(const Outcome& outcome) {
    JsonObject object{{"id", outcome.id}, {"label", outcome.label}};
    for (std::size_t output = 0; output < kComparedOutputs.size(); ++output)
        object.emplace_back(kComparedOutputs[output], toJson(outcome.estimates[output]));
    return object;
}

JsonValue pairJson(const OutcomeGroup& group, const OutcomePair& pair) {
    JsonObject object{{"first", group.outcomes[pair.first].id}, {"second", group.outcomes[pair.second].id}};
    for (std::size_t output = 0; output < kComparedOutputs.size(); ++output) {
        const PairedDifference& found = pair.differences[output];
        object.emplace_back(kComparedOutputs[output], JsonObject{{"difference", toJson(found.difference)},
                                                                 {"first_larger", toJson(found.firstLarger)},
                                                                 {"equal", toJson(found.equal)},
                                                                 {"second_larger", toJson(found.secondLarger)}});
    }
    return object;
}

JsonValue groupJson(const OutcomeGroup& group) {
    return JsonObject{{"alternative", group.alternative},
                      {"outcomes", listOf(group.outcomes, outcomeJson)},
                      {"pairs", listOf(group.pairs, [&](const OutcomePair& pair) { return pairJson(group, pair); })}};
}

}  // namespace

void comparePairs(Comparison& comparison, const PairedStatistics& statistics, SamplingScheme scheme) {
    for (OutcomeGroup& group : comparison.groups)
        for (const auto& [first, second] : pairsTold(group.outcomes.size())) {
            OutcomePair& pair = group.pairs.emplace_back();
            pair.first = first;
            pair.second = second;
            for (std::size_t output = 0; output < kComparedOutputs.size(); ++output)
                pair.differences[output] = statistics.difference(group.outcomes[first].draws[output],
                                                                 group.outcomes[second].draws[output], scheme);
        }
}

void printComparison(std::ostream& out, const Comparison& comparison, const Wording& wording) {
    ComparisonPrinter(out, comparison, wording).print();
}

JsonValue comparisonJson(const Comparison& comparison, const Wording& wording) {
    return JsonObject{
        {"schema", "valor.comparison/1"},
        {"axis", comparison.axis},
        {"title", comparison.title},
        {"currency", comparison.currency},
        {"price_year", static_cast<double>(comparison.priceYear)},
        {"runs", listOf(comparison.runs, [](const ComparedRun& run) { return manifestJson(run.manifest); })},
        {"groups", listOf(comparison.groups, groupJson)},
        {"findings", diagnosticsJson(comparison.diagnostics, wording)}};
}

}  // namespace valor::command_line
