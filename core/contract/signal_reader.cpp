// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/signal_reader.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <utility>

#include "core/measure/measure.h"

namespace valor::contract {
namespace {

bool isOfSite(const std::string& measure) {
    return measure == "inhabitants";
}

/// The share that is presumed when none was reported.
ExactNumber worstOf(const Signal& signal) {
    if (signal.part == SignalPart::Denominator) return ExactNumber(1);
    if (!signal.worst.empty()) return ExactNumber::parse(signal.worst).value_or(ExactNumber(0));
    const Measure* measure = findMeasure(signal.measure);
    return ExactNumber(measure != nullptr && measure->direction == Direction::LessIsBetter ? 1 : 0);
}

ExactNumber partOf(const Observation& observation, SignalPart part) {
    const ExactNumber value = observation.value.value_or(observation.numerator.value_or(ExactNumber(0)));
    const bool isShare = observation.numerator && observation.denominator;
    switch (part) {
        case SignalPart::Value: return value;
        case SignalPart::Numerator: return isShare ? *observation.numerator : value;
        case SignalPart::Denominator: return isShare ? *observation.denominator : ExactNumber(1);
        case SignalPart::Observed: return ExactNumber(1);
        case SignalPart::Algorithms: return value;
    }
    return value;
}

/// How many algorithms are in use. One is known by its need and tool, and counts at several sites as at one. Tools of
/// one need at a site share an observation: where it tells as many as there are tools, it is of each of them, else of
/// some of them, of which the largest number of any site counts. What is not told by need is a number of algorithms, of
/// which the largest of any site counts.
class AlgorithmCount {
public:
    /// @param tools for the need at the place
    void add(ExactNumber told, const NeedId& need, const std::vector<ToolId>& tools, bool ofOneSite) {
        const bool isNumber = need.empty() || ofOneSite;  // over all sites it is a number of sites
        const ExactNumber value = isNumber ? told : min(told, ExactNumber(1));
        OfNeed& own = needs_[need];
        if (!need.empty() && tools.size() == 1)
            raise(own.tools[tools.front()], value);
        else if (!need.empty() && value == ExactNumber(static_cast<std::int64_t>(tools.size())))
            for (const ToolId& tool : tools) raise(own.tools[tool], ExactNumber(1));
        else
            raise(own.some, value);
    }
    [[nodiscard]] ExactNumber total() const {
        ExactNumber all(0);
        for (const auto& [need, own] : needs_) {
            ExactNumber known(0);
            for (const auto& [tool, most] : own.tools) known = known + most;
            all = all + max(known, own.some);
        }
        return all;
    }

private:
    struct OfNeed {
        std::map<ToolId, ExactNumber> tools;
        ExactNumber some{0};  ///< it is not known of which tools
    };
    static void raise(ExactNumber& most, ExactNumber value) { most = max(most, value); }

    std::map<NeedId, OfNeed> needs_;
};

std::vector<ToolId> toolsOf(const BillingCell& cell) {
    return cell.shared.empty() ? std::vector{cell.tool} : cell.shared;
}
void addOnce(std::vector<ToolId>& tools, const ToolId& tool) {
    if (std::ranges::find(tools, tool) == tools.end()) tools.push_back(tool);
}

/// Counts and amounts that say something only side by side: a clause that skips a month skips them together. None where
/// it reads only one of them; days late are told only of what is late.
std::vector<std::string> readTogether(const Program& program, const Signal& signal) {
    std::vector<std::string> measures;
    if (program.nodes[static_cast<std::size_t>(signal.node)].kind == ClauseKind::Milestone) return measures;
    for (const Signal& each : program.signals)
        if (each.node == signal.node && each.part == SignalPart::Value && signal.part == SignalPart::Value)
            if (std::ranges::find(measures, each.measure) == measures.end()) measures.push_back(each.measure);
    if (measures.size() < 2) measures.clear();
    return measures;
}

}  // namespace

SignalReader::SignalReader(const Program& program, const Contract& contract, const std::vector<BillingCell>& cells,
                           const FactTable& facts)
    : contract_(contract), facts_(facts) {
    signals_.resize(static_cast<std::size_t>(program.signalValues));
    for (const Signal& signal : program.signals) {
        const ClauseNode& reader = program.nodes[static_cast<std::size_t>(signal.node)];
        const Clause& clause = contract.clauses[static_cast<std::size_t>(signal.node)];
        for (int b = 0; b < reader.buyers; ++b) {
            const Buyer& buyer =
                program.groups[static_cast<std::size_t>(reader.group)].buyers[static_cast<std::size_t>(b)];
            BuyerSignal& own = signals_[static_cast<std::size_t>(signal.first + b)];
            const bool isShare = signal.part == SignalPart::Numerator || signal.part == SignalPart::Denominator;
            own = {&signal, isShare, {}, {}, !buyer.site.text().empty(), clause.missing, {}};
            if (clause.missing == MissingRule::None) own.together = readTogether(program, signal);
            for (const std::size_t cell : cellsOf(program, contract, cells, signal, b)) {
                const Place place{cells[cell].site, isOfSite(signal.measure) ? NeedId{} : cells[cell].need};
                const auto known = std::ranges::find(own.at, place);
                const auto at = static_cast<std::size_t>(known - own.at.begin());
                if (known == own.at.end()) {
                    own.at.push_back(place);
                    own.tools.emplace_back();
                }
                for (const ToolId& tool : toolsOf(cells[cell])) addOnce(own.tools[at], tool);
            }
            if (!own.at.empty() || own.ownSite || !countsEverything(contract, signal)) continue;
            own.at.emplace_back();
            own.tools.push_back({ToolId()});
        }
    }
}

Status SignalReader::read(int month, std::vector<ExactNumber>& values) const {
    values.resize(signals_.size());
    for (std::size_t i = 0; i < signals_.size(); ++i) {
        VALOR_TRY(values[i], valueOf(signals_[i], month));
    }
    return {};
}

Result<ExactNumber> SignalReader::valueOf(const BuyerSignal& signal, int month) const {
    const SignalPart part = signal.signal->part;
    if (part == SignalPart::Observed) return ExactNumber(isObserved(signal, month) ? 1 : 0);
    ExactNumber sum(0);
    AlgorithmCount algorithms;
    std::vector<Place> counted;  // two cells may share one observation
    const std::vector<bool> skipped = skippedAt(signal, month);
    for (std::size_t i = 0; i < signal.at.size(); ++i) {
        Place where = signal.at[i];
        VALOR_TRY(const Observation* const observation, observationAt(signal, month, where));
        if (skipped[i]) continue;
        if (observation != nullptr && std::ranges::find(counted, where) != counted.end()) continue;
        counted.push_back(where);
        if (observation == nullptr)
            sum = sum + (signal.missing == MissingRule::Worst ? worstOf(*signal.signal) : ExactNumber(0));
        else if (part == SignalPart::Algorithms)
            algorithms.add(partOf(*observation, part), where.need, signal.tools[i], !where.site.empty());
        else
            sum = sum + partOf(*observation, part);
    }
    return part == SignalPart::Algorithms ? algorithms.total() : sum;
}

Result<const Observation*> SignalReader::observationAt(const BuyerSignal& signal, int month, Place& where) const {
    const Place place = where;
    const Observation* observation = find(signal, signal.signal->measure, place, month, where);
    if (observation == nullptr && signal.missing == MissingRule::Last)
        observation = lastKnown(signal, place, month, where);
    const bool mayBeMissing =
        signal.missing == MissingRule::None || (signal.missing == MissingRule::Worst && signal.isShare);
    if (observation == nullptr && !mayBeMissing)
        return tl::unexpected<Error>(
            missingObservation(place.site, place.need, signal.signal->measure, contract_.start.plusMonths(month)));
    return observation;
}

std::vector<std::optional<SignalReader::Place>> SignalReader::rowsOf(const BuyerSignal& signal,
                                                                     const std::string& measure, int month) const {
    std::vector<std::optional<Place>> rows(signal.at.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (Place found; find(signal, measure, signal.at[i], month, found) != nullptr) rows[i] = found;
    return rows;
}

std::vector<bool> SignalReader::skippedAt(const BuyerSignal& signal, int month) const {
    std::vector<bool> skipped(signal.at.size());
    std::vector<std::vector<std::optional<Place>>> measures;
    for (const std::string& measure : signal.together) measures.push_back(rowsOf(signal, measure, month));
    const auto sharesWithSkipped = [&](const std::vector<std::optional<Place>>& rows, std::size_t i) {
        for (std::size_t other = 0; other < rows.size(); ++other)
            if (skipped[other] && rows[other] == rows[i]) return true;
        return !rows[i].has_value();
    };
    for (bool again = !measures.empty(); again;) {
        again = false;
        for (std::size_t i = 0; i < skipped.size(); ++i)
            if (!skipped[i] &&
                std::ranges::any_of(measures, [&](const auto& rows) { return sharesWithSkipped(rows, i); }))
                skipped[i] = again = true;
    }
    return skipped;
}

bool SignalReader::isObserved(const BuyerSignal& signal, int month) const {
    Place found;
    return signal.at.empty() || std::ranges::any_of(signal.at, [&](const Place& place) {
               return find(signal, place, month, found) != nullptr;
           });
}

const Observation* SignalReader::find(const BuyerSignal& signal, const Place& place, int month, Place& found) const {
    return find(signal, signal.signal->measure, place, month, found);
}

const Observation* SignalReader::find(const BuyerSignal& signal, const std::string& measure, const Place& place,
                                      int month, Place& found) const {
    const YearMonth when = contract_.start.plusMonths(month);
    for (const Place& each : {place, Place{place.site, {}}, Place{{}, place.need}, Place{}}) {
        // A count of all sites cannot be told apart between buyers that are sites.
        if (each.site != place.site && signal.ownSite && !signal.isShare) continue;
        const Observation* observation = facts_.find(each.site, each.need, measure, when);
        if (observation == nullptr) continue;
        found = each;
        return observation;
    }
    return nullptr;
}

const Observation* SignalReader::lastKnown(const BuyerSignal& signal, const Place& place, int month,
                                           Place& found) const {
    for (int before = month - 1; before >= 0; --before)
        if (const Observation* observation = find(signal, place, before, found)) return observation;
    return nullptr;
}

}  // namespace valor::contract
