// SPDX-License-Identifier: GPL-3.0-or-later
// Where in the window something stands that was noticed in the case.
#pragma once

#include <optional>
#include <string>

#include "ui/document/case_document.h"
#include "ui/shell/rail.h"

namespace valor::ui {

struct FindingPlace {
    PageId page;
    ParameterId input;  ///< on the simulation page; empty: the page as a whole
    ScenarioId frame;   ///< whose horizon, discounting and valuation it is; empty: nothing of a scenario
    bool operator==(const FindingPlace&) const = default;
};

/// @param subject path in the case, "parameters/price/source"
/// @return nothing where no page shows it
[[nodiscard]] std::optional<FindingPlace> placeOf(const std::string& subject, const CaseDocument& document);

}  // namespace valor::ui
