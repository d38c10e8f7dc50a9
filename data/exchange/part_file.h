// SPDX-License-Identifier: GPL-3.0-or-later
// A part of a run as a file of its own, with the case it ran on: all that is needed to join it to the others.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>

#include "core/ports/partial_runs.h"

namespace valor {

inline constexpr std::string_view kPartSchema = "valor.part/1";

struct PartFile {
    RunPart part;
    std::string caseText;  ///< the case as a JSON file
};

/// One line with the schema, one with the length of a JSON header, the header, every column as little-endian doubles,
/// and the SHA-256 of all that in hexadecimal.
void writePart(std::ostream& out, const RunPart& part, const std::string& caseText);
/// @return SchemaUnsupported; RunRequestInvalid for a file that is not as it was written
/// @tested reads back what was written, to the last bit; refuses it with any byte changed or cut off
[[nodiscard]] Result<PartFile> readPart(std::string_view bytes, const std::string& path);

}  // namespace valor
