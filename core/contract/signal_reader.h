// SPDX-License-Identifier: GPL-3.0-or-later
// What the observations say to the signals of a contract, with its rules for what is missing.
#pragma once

#include <optional>
#include <string>
#include <vector>

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
        bool isShare;                            ///< a fact of the whole contract holds for every buyer
        std::vector<Place> at;                   ///< sites and needs that are counted
        std::vector<std::vector<ToolId>> tools;  ///< at each of them
        bool ownSite;                            ///< the buyer is one site among others
        MissingRule missing;
        std::vector<std::string> together;  ///< measures without all of which a place is left out for the month
    };
    [[nodiscard]] Result<ExactNumber> valueOf(const BuyerSignal& signal, int month) const;
    /// @param where the place; receives where the observation stands @return null where the rule allows none
    [[nodiscard]] Result<const Observation*> observationAt(const BuyerSignal& signal, int month, Place& where) const;
    [[nodiscard]] const Observation* find(const BuyerSignal& signal, const Place& place, int month, Place& found) const;
    [[nodiscard]] const Observation* find(const BuyerSignal& signal, const std::string& measure, const Place& place,
                                          int month, Place& found) const;
    [[nodiscard]] bool isObserved(const BuyerSignal& signal, int month) const;
    /// Where each place finds an observation of a measure.
    [[nodiscard]] std::vector<std::optional<Place>> rowsOf(const BuyerSignal& signal, const std::string& measure,
                                                           int month) const;
    /// Places of which nothing counts in the month: something is missing there, or they share an observation, which
    /// cannot be divided, with such a place.
    [[nodiscard]] std::vector<bool> skippedAt(const BuyerSignal& signal, int month) const;
    [[nodiscard]] const Observation* lastKnown(const BuyerSignal& signal, const Place& place, int month,
                                               Place& found) const;

    const Contract& contract_;
    const FactTable& facts_;
    std::vector<BuyerSignal> signals_;  ///< in the order of the values
};

}  // namespace valor::contract
