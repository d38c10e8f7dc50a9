// SPDX-License-Identifier: GPL-3.0-or-later
// A case in pieces, one per object, so that a store keeps an unchanged object once.
#pragma once

#include <map>
#include <string>

#include "core/model/case.h"

namespace valor {

/// Texts by place. "case" holds what the case says of itself and the ids of its objects in their order;
/// "parameters/recall_ratio" one object, as it stands in a case file; "correlations" a list of objects without ids.
using CaseParts = std::map<std::string, std::string, std::less<>>;

/// The most that the pieces of a case may come to together: a hundred times the largest case that ships, and no more
/// than a file of a few MB, which can name one text in a thousand places, may make of itself.
inline constexpr std::size_t kMaxPartsBytes = std::size_t{16} << 20U;
inline constexpr std::size_t kMaxPartsValues = 500'000;
inline constexpr std::size_t kMaxParts = 100'000;

/// The pieces of a case. Equal objects give equal texts.
/// @return the refusal of readCase() for a case that could not be read back: IdDuplicate, IdMalformed, …;
/// FieldType for one that would be read back as another; FileTooLarge.
/// @pre every number is finite, except the bounds of a truncated normal.
[[nodiscard]] Result<CaseParts> splitCase(const Case& input);

/// @return the case; FieldMissing for a piece that is not there, FieldUnknown for one that belongs nowhere,
/// FileTooLarge, or the refusal of readCase().
/// @tested joining what was split gives the same case.
[[nodiscard]] Result<Case> joinCase(const CaseParts& parts);

}  // namespace valor
