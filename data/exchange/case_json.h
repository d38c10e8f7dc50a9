// SPDX-License-Identifier: GPL-3.0-or-later
// Cases as JSON files, the format of docs/file-format/case.md.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/case.h"

namespace valor {

class EvidenceLibrary;

inline constexpr std::string_view kCaseSchema = "valor.case/1";

/// Reads a case. Only its form is checked here; validate() asks whether it makes sense.
/// @return JsonMalformed, JsonTooDeep, FileTooLarge or NumberTooLarge for text that is not usable JSON;
/// SchemaUnsupported; FieldMissing, FieldUnknown, FieldType, IdMalformed, IdDuplicate, DateMalformed or NumberMalformed
/// with the path of the place; ReferenceUnknown for evidence that is not in the library; UnitMismatch for a unit that
/// would give a figure of the library another meaning.
/// @tested every error with its path; damaged files never crash.
/// @param others receives the problems after the first, as far as one pass finds them
[[nodiscard]] Result<Case> readCase(std::string_view json, const EvidenceLibrary& library,
                                    std::vector<Error>* others = nullptr);

/// Writes a case so that the file stands alone: figures from the evidence library are written out with their source.
/// Equal cases give equal text. @pre every number is finite, except the bounds of a truncated normal.
/// @tested reading gives the same case back.
[[nodiscard]] std::string writeCase(const Case& input);

}  // namespace valor
