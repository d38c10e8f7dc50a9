// SPDX-License-Identifier: GPL-3.0-or-later
// Which templates are written for which audience.
#pragma once

#include "core/report/report_parts.h"

namespace valor {

/// Other templates tell what the buyer gains, which no seller is told.
[[nodiscard]] constexpr bool isWrittenFor(ReportTemplate of, ReportAudience audience) {
    return audience != ReportAudience::Seller || of == ReportTemplate::DecisionBoard;
}

}  // namespace valor
