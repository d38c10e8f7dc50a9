// SPDX-License-Identifier: GPL-3.0-or-later
// A document as files; where none is asked for, on the terminal or as JSON.
#pragma once

#include <string>

#include "app/command_line/declaration.h"
#include "app/command_line/session.h"
#include "core/report/document.h"

namespace valor::command_line {

/// Paths that a person names; empty: not asked for.
struct DocumentFiles {
    std::string html, odt;
    std::string pdf{};     ///< of documents that have pages
    std::string tagged{};  ///< the same accessible, laid out by LibreOffice

    [[nodiscard]] bool any() const { return !html.empty() || !odt.empty() || !pdf.empty() || !tagged.empty(); }
};

/// "--html" and "--odt". Charts are painted where the session has a painter.
void addDocumentFiles(const Declaration& to, CLI::App& command, DocumentFiles& files);
/// @return the exit code
[[nodiscard]] int deliver(const Document& document, const DocumentFiles& files, const OutputForm& form,
                          Session& session);

}  // namespace valor::command_line
