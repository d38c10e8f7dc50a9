// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settlement/algorithms_told.h"

#include <utility>

#include "core/contract/program.h"

namespace valor {
namespace {

class Finder {
public:
    explicit Finder(const ObservedContract& input) : input_(input), contract_(input.agreed.contract) {}

    AlgorithmsTold all() {
        for (const contract::Signal& signal : input_.program->signals)
            if (signal.part == contract::SignalPart::Algorithms) read(signal);
        std::erase_if(told_.together, [](const auto& each) { return each.second.size() < 2; });
        return std::move(told_);
    }

private:
    void read(const contract::Signal& signal) {
        const contract::Program& program = *input_.program;
        const int group = program.nodes[static_cast<std::size_t>(signal.node)].group;
        const auto& buyers = program.groups[static_cast<std::size_t>(group)].buyers;
        for (std::size_t b = 0; b < buyers.size(); ++b) {
            const auto counted = contract::cellsOf(program, contract_, input_.cells, signal, static_cast<int>(b));
            for (int month = 0; month < contract_.months; ++month)
                readMonth(counted, !buyers[b].site.empty(), contract_.start.plusMonths(month));
        }
    }
    /// @param ownSite whether rows of all sites are none of the buyer's
    void readMonth(const std::vector<std::size_t>& counted, bool ownSite, YearMonth month) {
        std::set<SiteId> withoutNeed;
        bool isByNeed = false;
        for (const std::size_t i : counted) {
            const BillingCell& cell = input_.cells[i];
            const auto row = rowOf(cell, ownSite, month);
            if (!row) continue;
            const auto& [site, need] = *row;
            isByNeed |= !need.empty();
            if (need.empty()) withoutNeed.insert(site);
            if (need.empty() || !site.empty()) continue;
            std::set<ToolId>& tools = told_.together[need];
            if (cell.shared.empty()) tools.insert(cell.tool);
            tools.insert(cell.shared.begin(), cell.shared.end());
        }
        if (isByNeed) told_.withoutNeed.merge(withoutNeed);
    }
    using Row = std::pair<SiteId, NeedId>;
    /// The row that a place counts, the most exact first; none where it tells of nothing.
    [[nodiscard]] std::optional<Row> rowOf(const BillingCell& cell, bool ownSite, YearMonth month) const {
        for (const auto& [site, need] : {Row{cell.site, cell.need}, Row{cell.site, {}}, Row{{}, cell.need}, Row{}}) {
            if (ownSite && site != cell.site) continue;
            const Observation* told = input_.observed.facts.find(site, need, "active_algorithms", month);
            if (told == nullptr) continue;
            return told->value && *told->value > ExactNumber(0) ? std::optional(Row{site, need}) : std::nullopt;
        }
        return std::nullopt;
    }

    const ObservedContract& input_;
    const Contract& contract_;
    AlgorithmsTold told_;
};

}  // namespace

AlgorithmsTold algorithmsTold(const ObservedContract& input) {
    return Finder(input).all();
}

}  // namespace valor
