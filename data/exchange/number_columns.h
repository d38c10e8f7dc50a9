// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers by row and column, as statistics programs read them.
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

namespace valor {

struct NamedColumn {
    std::string name;
    std::span<const double> values;
};

/// A number in the fewest digits that read back as the same double.
[[nodiscard]] std::string cellOf(double value);
/// Names of columns are identities and dots; quoting guards against a text that is not.
[[nodiscard]] std::string cellOf(const std::string& name);

/// A line of names, then one row per value; decimal point, comma, LF, numbers in the fewest digits that read back as
/// the same double. Stops when the stream fails. @pre columns of one length
/// @param counted heads a first column that counts the rows from 1; empty: none
void writeColumns(std::ostream& out, const std::vector<NamedColumn>& columns, const std::string& counted = {});

}  // namespace valor
