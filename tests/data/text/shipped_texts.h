// SPDX-License-Identifier: GPL-3.0-or-later
// The texts that ship, and documents made of them, as a reader sees them.
#pragma once

#include <string>

#include "core/report/document.h"
#include "data/text/json_text_catalog.h"

namespace valor::test {

inline const JsonTextCatalog& catalog() {
    static const JsonTextCatalog shipped = JsonTextCatalog::shipped().value();
    return shipped;
}

/// With spaces where the texts hold lines together.
inline std::string plain(std::string text) {
    for (auto at = text.find("\u00A0"); at != std::string::npos; at = text.find("\u00A0")) text.replace(at, 2, " ");
    return text;
}

/// Every heading, paragraph and cell on a line of its own.
inline std::string textOf(const Document& document) {
    std::string text;
    for (const DocumentBlock& block : document.blocks) {
        if (const auto* heading = std::get_if<Heading>(&block)) text += heading->text + "\n";
        if (const auto* paragraph = std::get_if<Paragraph>(&block)) text += paragraph->text + "\n";
        if (const auto* table = std::get_if<DocumentTable>(&block))
            for (const auto& row : table->rows)
                for (const std::string& cell : row) text += cell + "\n";
    }
    return text;
}

}  // namespace valor::test
