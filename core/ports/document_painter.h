// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures and printed pages of a document: a door that only programs with a picture toolkit open.
#pragma once

#include <string>

#include "core/error/error.h"
#include "core/report/document.h"

namespace valor {

/// Bytes of a picture file and its size in points.
struct Picture {
    std::string bytes;
    int width = 0, height = 0;
};

/// The same document gives the same bytes, today and tomorrow.
class DocumentPainter {
public:
    virtual ~DocumentPainter() = default;

    /// Scalable, with its words as text.
    [[nodiscard]] virtual Picture svg(const Chart& chart, Language language) const = 0;
    [[nodiscard]] virtual Picture png(const Chart& chart, Language language) const = 0;
    /// Pages of paper. @return ReportUnprintable where no typeface is found: pages would be empty
    [[nodiscard]] virtual Result<std::string> pdf(const Document& document) const = 0;
};

}  // namespace valor
