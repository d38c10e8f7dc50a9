// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/number_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

namespace valor {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kLongestQuote = 40;  ///< of a field in a message

/// Takes the next line off `text`, without its end.
std::string_view takeLine(std::string_view& text) {
    const auto end = text.find('\n');
    std::string_view line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    return line;
}

std::string unquoted(std::string_view field) {
    while (!field.empty() && field.front() == ' ') field.remove_prefix(1);
    while (!field.empty() && field.back() == ' ') field.remove_suffix(1);
    if (field.size() < 2 || field.front() != '"' || field.back() != '"') return std::string(field);
    std::string text;
    for (std::size_t i = 1; i + 1 < field.size(); ++i) {
        text += field[i];
        if (field[i] == '"' && field[i + 1] == '"' && i + 2 < field.size()) ++i;
    }
    return text;
}

/// Fields between `separator`, but not within quotes nor, in a header, within square brackets.
std::vector<std::string> fieldsOf(std::string_view line, char separator, bool isHeader) {
    std::vector<std::string> fields;
    std::size_t start = 0;
    bool quoted = false;
    int brackets = 0;
    for (std::size_t i = 0; i <= line.size(); ++i) {
        const bool ends = i == line.size() || (line[i] == separator && !quoted && brackets == 0);
        if (ends) {
            fields.push_back(unquoted(line.substr(start, i - start)));
            start = i + 1;
        } else if (line[i] == '"') {
            quoted = !quoted;
        } else if (isHeader && line[i] == '[') {
            ++brackets;
        } else if (isHeader && line[i] == ']') {
            brackets = std::max(brackets - 1, 0);
        }
    }
    return fields;
}

std::optional<double> numberOf(std::string field, bool isDecimalComma) {
    if (isDecimalComma) std::ranges::replace(field, ',', '.');
    const char* first = field.data();
    const char* const last = first + field.size();
    if (first != last && *first == '+') ++first;
    double value = 0;
    const auto [end, problem] = std::from_chars(first, last, value);
    if (problem != std::errc() || end != last || !std::isfinite(value)) return std::nullopt;
    return value;
}

class Reader {
public:
    Reader(std::string_view csv, const std::string& subject) : rest_(csv), subject_(subject) {
        if (rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
    }

    Result<NumberTable> read() {
        VALOR_CHECK(readHeader());
        for (std::size_t line = 2; !rest_.empty(); ++line) {
            const std::string_view row = takeLine(rest_);
            if (!row.empty()) VALOR_CHECK(readRow(row, line));
        }
        return std::move(table_);
    }

private:
    Status readHeader() {
        const std::string_view line = takeLine(rest_);
        separator_ = line.find(';') != std::string_view::npos ? ';' : ',';
        std::vector<std::string> names = fieldsOf(line, separator_, true);
        hasRowNumbers_ = names.size() > 1 && names.front().empty();
        if (hasRowNumbers_) names.erase(names.begin());
        std::set<std::string> seen;
        for (const std::string& name : names)
            if (name.empty() || !seen.insert(name).second)
                return fail(ErrorCode::CsvMalformed, subject_,
                            {{"line", "1"}, {"header", std::string(line.substr(0, kLongestQuote))}});
        table_.columns.resize(names.size());
        table_.names = std::move(names);
        return {};
    }

    Status readRow(std::string_view row, std::size_t line) {
        std::vector<std::string> fields = fieldsOf(row, separator_, false);
        if (hasRowNumbers_) fields.erase(fields.begin());
        if (fields.size() != table_.names.size())
            return fail(ErrorCode::CsvMalformed, subject_,
                        {{"line", std::to_string(line)},
                         {"fields", std::to_string(fields.size())},
                         {"names", std::to_string(table_.names.size())}});
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto value = numberOf(fields[i], separator_ == ';');
            if (!value)
                return fail(ErrorCode::CsvMalformed, subject_,
                            {{"line", std::to_string(line)}, {"found", fields[i].substr(0, kLongestQuote)}});
            table_.columns[i].push_back(*value);
        }
        return {};
    }

    std::string_view rest_;
    std::string subject_;
    char separator_ = ',';
    bool hasRowNumbers_ = false;
    NumberTable table_;
};

}  // namespace

Result<NumberTable> readNumberTable(std::string_view csv, const std::string& subject) {
    return Reader(csv, subject).read();
}

}  // namespace valor
