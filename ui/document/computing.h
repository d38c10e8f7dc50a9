// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a run of what is looked at would be of anything.
#pragma once

#include "core/model/missing_parts.h"
#include "ui/document/case_document.h"

namespace valor::ui {

/// False where no case is open, and where every figure of the alternative that is looked at would be nought.
[[nodiscard]] inline bool hasSomethingToCompute(const CaseDocument& document) {
    return document.isOpen() && missingParts(*document.value(), document.alternative()).empty();
}

}  // namespace valor::ui
