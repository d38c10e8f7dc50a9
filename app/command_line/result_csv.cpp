// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/result_csv.h"

#include <array>
#include <charconv>
#include <ostream>

namespace valor::command_line {
namespace {

void append(std::string& line, double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    line.append(text.data(), end.ptr);
}

/// Names of columns are identities and dots; quoting guards against a label that is not.
std::string quoted(const std::string& name) {
    if (name.find_first_of(",\"\n\r") == std::string::npos) return name;
    std::string text = "\"";
    for (const char c : name) text += c == '"' ? std::string("\"\"") : std::string(1, c);
    return text + "\"";
}

}  // namespace

void writeCsv(std::ostream& out, const RunResult& result) {
    std::string line = "draw";
    for (const SampleColumn& column : result.samples) line += "," + quoted(column.id);
    out << line << '\n';
    const std::size_t draws = result.samples.empty() ? 0 : result.samples.front().values.size();
    for (std::size_t draw = 0; draw < draws && out; ++draw) {
        line = std::to_string(draw + 1);
        for (const SampleColumn& column : result.samples) {
            line += ',';
            append(line, column.values[draw]);
        }
        out << line << '\n';
    }
}

}  // namespace valor::command_line
