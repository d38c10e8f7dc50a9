// SPDX-License-Identifier: GPL-3.0-or-later
// A document as a file that word processors open.
#pragma once

#include <string>

#include "core/report/document.h"

namespace valor {

/// OpenDocument text: headings are headings, and the heads of a table are repeated on every page.
/// @source OASIS OpenDocument 1.2, parts 1 and 3
/// @param painter of the charts, which have their sentence as alternative text; null: figures stand in their place
[[nodiscard]] std::string toOdt(const Document& document, const DocumentPainter* painter = nullptr);

}  // namespace valor
