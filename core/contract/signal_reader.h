// SPDX-License-Identifier: GPL-3.0-or-later
// What the observations say to the signals of a contract, with its rules for what is missing.
#pragma once

#include "core/contract/fact_table.h"
#include "core/contract/program.h"

namespace valor::contract {

/// References must outlive the reader.
class SignalReader {
public:
    SignalReader(const Program& program, const Contract& contract, const std::vector<BillingCell>& cells,
                 const FactTable& facts);

    /// All signals of a contract month, in the order of Program. @return ObservationMissing.
    [[nodiscard]] Status read(int month, std::vector<ExactNumber>& values) const;

private:
    /// Where an observation may stand, the most exact first.
    struct Place {
        SiteId site;
        NeedId need;
        bool operator==(const Place&) const = default;
    };
    struct BuyerSignal {
        const Signal* signal;
        bool isShare;           ///< a fact of the whole contract holds for every buyer
        std::vector<Place> at;  ///< sites and needs that are counted
        bool ownSite;           ///< the buyer is one site among others
        MissingRule missing;
        std::vector<std::string> together;  ///< measures without which a place is left out for the month
    };
    [[nodiscard]] Result<ExactNumber> valueOf(const BuyerSignal& signal, int month) const;
    [[nodiscard]] const Observation* find(const BuyerSignal& signal, const Place& place, int month, Place& found) const;
    [[nodiscard]] const Observation* find(const BuyerSignal& signal, const std::string& measure, const Place& place,
                                          int month, Place& found) const;
    [[nodiscard]] bool isObserved(const BuyerSignal& signal, int month) const;
    [[nodiscard]] bool isSkipped(const BuyerSignal& signal, const Place& place, int month) const;
    [[nodiscard]] const Observation* lastKnown(const BuyerSignal& signal, const Place& place, int month,
                                               Place& found) const;

    const Contract& contract_;
    const FactTable& facts_;
    std::vector<BuyerSignal> signals_;  ///< in the order of the values
};

}  // namespace valor::contract
