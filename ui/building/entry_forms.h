// SPDX-License-Identifier: GPL-3.0-or-later
// The ways in which a person may state a figure: each a handful of numbers that make an entry, and back.
#pragma once

#include <QString>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "core/distribution/entry.h"

namespace valor::ui {

/// One number of a way to state a figure.
struct EntryNumber {
    enum class Scale : std::uint8_t { Figure, Plain };  ///< in the unit of the figure, or without a unit
    QString label;
    Scale scale = Scale::Figure;
    bool isCentre = false;  ///< what a figure stated in another way says, too: its most likely value or its mean
};

struct EntryForm {
    using Numbers = std::vector<double>;
    const char* name;  ///< for tests and settings
    QString words;
    std::vector<EntryNumber> numbers;
    DistributionEntry (*make)(const Numbers&);
    /// The numbers of an entry that is stated this way; absent for another one.
    std::optional<Numbers> (*read)(const DistributionEntry&);
};

/// In the order of the list, in the language of the interface: from no uncertainty to the parameters of a family.
/// @tested every way reads back what it made.
[[nodiscard]] std::vector<EntryForm> entryForms();

}  // namespace valor::ui
