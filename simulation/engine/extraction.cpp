// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/engine/extraction.h"

namespace valor::simulation {
namespace {

class ExtractionBuilder {
public:
    ExtractionBuilder(const OutputLayout& layout, const AlternativeColumns& where, const TotalsRows& own,
                      const TotalsRows& comparator)
        : layout_(layout), where_(where), own_(own), comparator_(comparator) {}

    Extraction build() {
        addNetBenefit();
        addKind(where_.cash, FlowKind::Cash);
        addKind(where_.capacity, FlowKind::Capacity);
        addKind(where_.qalys, FlowKind::Health);
        addLedger();
        addOwn(where_.measures, own_.measures, own_.clauses);
        addOwn(where_.clauses, own_.clauses, own_.count);
        return std::move(extraction_);
    }

private:
    void addNetBenefit() {
        extraction_.ownNetBenefit = own_.netBenefit;
        extraction_.comparatorNetBenefit = comparator_.netBenefit;
        extraction_.netBenefit = where_.netBenefit;
        extraction_.breakEven = where_.breakEven;
        extraction_.firstFlow = where_.firstFlow;
        extraction_.fan = where_.fan;
        extraction_.fanMonths = layout_.fanMonths;
    }
    void addKind(int column, FlowKind kind) {
        const int entry = static_cast<int>(kind);
        extraction_.rows.push_back({column, own_.counted + entry, comparator_.counted + entry});
    }
    void addLedger() {
        int column = where_.ledger;
        for (const auto& [party, kind] : where_.ledgerEntries) {
            const int entry = party * static_cast<int>(kFlowKinds) + static_cast<int>(kind);
            extraction_.rows.push_back({column++, own_.party + entry, comparator_.party + entry});
        }
        column = where_.budget;
        for (const int account : where_.budgetAccounts)
            for (int year = 0; year < layout_.years; ++year) {
                const int entry = account * layout_.years + year;
                extraction_.rows.push_back({column++, own_.budget + entry, comparator_.budget + entry});
            }
    }
    void addOwn(int column, int begin, int end) {
        for (int row = begin; row < end; ++row) extraction_.rows.push_back({column++, row, Extraction::kAlone});
    }

    const OutputLayout& layout_;
    const AlternativeColumns& where_;
    const TotalsRows &own_, &comparator_;
    Extraction extraction_;
};

}  // namespace

std::size_t bytesOf(const Columns& columns) {
    std::size_t bytes = 0;
    for (const std::vector<double>& column : columns) bytes += column.capacity() * sizeof(double);
    return bytes;
}

Extraction extractionOf(const OutputLayout& layout, const AlternativeColumns& where, const TotalsRows& own,
                        const TotalsRows& comparator) {
    return ExtractionBuilder(layout, where, own, comparator).build();
}

}  // namespace valor::simulation
