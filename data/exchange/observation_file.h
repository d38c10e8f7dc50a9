// SPDX-License-Identifier: GPL-3.0-or-later
// What was observed, from a CSV or JSON file, the format of docs/file-format/observations.md.
#pragma once

#include <cstddef>
#include <string_view>

#include "core/contract/observations.h"
#include "core/contract/observed_range.h"

namespace valor {

inline constexpr std::size_t kMaxObservationBytes = std::size_t{16} << 20U;
inline constexpr std::size_t kMaxObservations = 200'000;

/// CSV with a header, between commas or, as spreadsheets write it where the decimal mark is a comma, between
/// semicolons; or a JSON list of objects with the same names.
/// @param shares which values may be written as per cent and are refused outside 0 to 1
/// @return FieldUnknown, FieldMissing, FieldType, NumberMalformed, DateMalformed, IdMalformed, IdDuplicate or
/// ValueOutOfRange for what cannot have been observed, with "line 7/value" or the position in the list; FileTooLarge;
/// TextNotUtf8; the errors of parseJson().
[[nodiscard]] Result<Observations> readObservations(std::string_view text, const ShareMeasures& shares = {});

}  // namespace valor
