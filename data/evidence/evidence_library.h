// SPDX-License-Identifier: GPL-3.0-or-later
// The published figures that ship with the product, each with its source and how far it may be trusted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/distribution/entry.h"
#include "core/model/evidence.h"

namespace valor {

struct EvidenceEntry {
    EvidenceId id;
    std::string topic;     ///< the field it belongs to, e.g. "01_mammography"
    LocalizedText label;   ///< what is measured
    std::string unit;      ///< see Unit::parse
    std::string unitText;  ///< the unit in the words of the source
    std::optional<double> central;
    std::optional<DistributionEntry> entry;  ///< absent where no figure is published
    Evidence source;
    std::string currency;
    std::string priceYearBasis;       ///< how the price year is known
    std::string role;                 ///< "input" or "convention"
    std::vector<EvidenceId> members;  ///< of a group of shares: the entries that hold the shares
    bool operator==(const EvidenceEntry&) const = default;
};

class EvidenceLibrary {
public:
    EvidenceLibrary() = default;
    /// Reads a library in the format of data/evidence/evidence.json. @return the errors of readCase.
    [[nodiscard]] static Result<EvidenceLibrary> fromText(std::string_view json);
    /// The library that ships with the product.
    [[nodiscard]] static Result<EvidenceLibrary> shipped();

    [[nodiscard]] const EvidenceEntry* find(const EvidenceId& id) const;
    /// Entries that a mistyped id may have meant, for messages; empty when none is close.
    [[nodiscard]] std::string closestTo(const EvidenceId& id) const;
    /// In the order of the file.
    [[nodiscard]] const std::vector<EvidenceEntry>& all() const { return entries_; }

private:
    std::vector<EvidenceEntry> entries_;
    std::unordered_map<EvidenceId, std::size_t> positions_;
};

}  // namespace valor
