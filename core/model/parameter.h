// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of the model: its unit, its distribution or formula, and its evidence.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "core/distribution/entry.h"
#include "core/model/evidence.h"
#include "core/model/localized_text.h"
#include "core/units/id.h"

namespace valor {

/// What varies when a draw changes: one value for the whole case (learnable), or one value per site drawn from the
/// same distribution (partly learnable).
enum class Variation : std::uint8_t { Case, Site };

/// Either stated (`entry`) or derived from other parameters (`formula`); never both, never neither.
struct Parameter {
    ParameterId id;
    LocalizedText label;
    std::string unit;  ///< see Unit::parse
    std::optional<DistributionEntry> entry;
    std::string formula;  ///< expression over parameter ids, e.g. "mam_price * fx_eur_dkk"
    Variation variation = Variation::Case;
    Evidence evidence;
    LocalizedText note;

    [[nodiscard]] bool isDerived() const { return !formula.empty(); }
    bool operator==(const Parameter&) const = default;
};

/// Rank correlation between two stated parameters of the case.
struct Correlation {
    ParameterId first, second;
    double spearman{};
    bool operator==(const Correlation&) const = default;
};

}  // namespace valor
