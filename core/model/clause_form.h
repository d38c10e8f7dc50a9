// SPDX-License-Identifier: GPL-3.0-or-later
// The terms of a clause as a form: a flat list of fields that are shown and set one by one, for every kind alike.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/contract/contract.h"
#include "core/error/error.h"

namespace valor {

enum class FormKind : std::uint8_t { Amount, Decimal, Whole, YesNo, Choice, Measure, Parameter };

struct FormField {
    std::string path;  ///< "price", "tiers/1/from", "metric/sample"
    std::string name;  ///< the last part of the path without numbers: the key of its label
    FormKind kind{};
    std::string value;                   ///< as files write it; "yes" and "no"
    std::string parameter{};             ///< of an amount that is still to be agreed; its value is then empty
    std::vector<std::string> choices{};  ///< their names in files
    bool operator==(const FormField&) const = default;
};
/// A list of the terms whose rows can be added and taken away.
struct FormList {
    std::string name;
    std::size_t rows = 0;
    bool operator==(const FormList&) const = default;
};

/// Whether the number in a field of this name is a share, which people write in per cent; not that of a threshold
/// or of a measure under a name of its own, which may count anything. It may change with the rule or the measure.
/// @param name as in FormField
[[nodiscard]] bool isShareField(const ClauseTerms& terms, std::string_view name);

/// Whether what a field answers with yes or no holds: as it is set, but no amount follows an index in a contract that
/// follows none. @param name as in FormField
[[nodiscard]] bool isInForce(const Contract& contract, std::string_view name, bool isSet);

/// In the order of files.
[[nodiscard]] std::vector<FormField> formOf(const ClauseTerms& terms);
[[nodiscard]] std::vector<FormList> listsOf(const ClauseTerms& terms);

/// The terms with one field set. Whether the value makes sense is for validate() to say.
/// @param value as in FormField; of an amount, "=" before it names a parameter
/// @return FieldUnknown for a path that the kind does not have; FieldType for a whole number or choice that is none
[[nodiscard]] Result<ClauseTerms> withField(ClauseTerms terms, std::string_view path, const std::string& value);
/// With a copy of the last row at the end of a list, or without its last row; at least one stays.
[[nodiscard]] ClauseTerms withRow(ClauseTerms terms, std::string_view list);
[[nodiscard]] ClauseTerms withoutRow(ClauseTerms terms, std::string_view list);

/// Terms of a kind to begin with: one row in each list, the usual measure where one is needed, no amounts.
[[nodiscard]] ClauseTerms blankTerms(ClauseKind kind);

}  // namespace valor
