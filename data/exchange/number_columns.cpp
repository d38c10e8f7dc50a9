// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/number_columns.h"

#include <array>
#include <charconv>
#include <ostream>

namespace valor {

std::string cellOf(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

std::string cellOf(const std::string& name) {
    if (name.find_first_of(",\"\n\r") == std::string::npos) return name;
    std::string text = "\"";
    for (const char c : name) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

void writeColumns(std::ostream& out, const std::vector<NamedColumn>& columns, const std::string& counted) {
    std::string line = counted;
    for (const NamedColumn& column : columns) line += (line.empty() ? "" : ",") + cellOf(column.name);
    out << line << '\n';
    const std::size_t rows = columns.empty() ? 0 : columns.front().values.size();
    for (std::size_t row = 0; row < rows && out; ++row) {
        line = counted.empty() ? "" : std::to_string(row + 1);
        for (const NamedColumn& column : columns) {
            if (!line.empty()) line += ',';
            line += cellOf(column.values[row]);
        }
        out << line << '\n';
    }
}

}  // namespace valor
