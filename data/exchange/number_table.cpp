// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/number_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include "data/exchange/csv_record.h"

namespace valor {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kLongestQuote = 40;  ///< of a field in a message

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
            if (skipBlankLine()) continue;
            const std::size_t first = line;
            auto fields = nextRecord(rest_, line, {separator_, true, false});
            if (!fields) return refused(first, {{"found", "\""}});
            VALOR_CHECK(readRow(std::move(*fields), first));
        }
        return std::move(table_);
    }

private:
    bool skipBlankLine() {
        const std::size_t length = rest_.starts_with("\r\n") ? 2 : rest_.starts_with('\n') ? 1 : 0;
        rest_.remove_prefix(length);
        return length > 0;
    }

    [[nodiscard]] tl::unexpected<Error> refused(std::size_t line,
                                                std::vector<std::pair<std::string, std::string>> arguments) const {
        arguments.insert(arguments.begin(), {"line", std::to_string(line)});
        return fail(ErrorCode::CsvMalformed, subject_, std::move(arguments));
    }

    Status readHeader() {
        const std::string_view line = rest_.substr(0, rest_.find('\n'));
        separator_ = line.find(';') != std::string_view::npos ? ';' : ',';
        std::size_t lines = 1;
        auto header = nextRecord(rest_, lines, {separator_, true, true});
        if (!header) return refused(1, {{"header", std::string(line.substr(0, kLongestQuote))}});
        std::vector<std::string> names = std::move(*header);
        hasRowNumbers_ = names.size() > 1 && names.front().empty();
        if (hasRowNumbers_) names.erase(names.begin());
        std::set<std::string> seen;
        for (const std::string& name : names)
            if (name.empty() || !seen.insert(name).second)
                return refused(1, {{"header", std::string(line.substr(0, kLongestQuote))}});
        table_.columns.resize(names.size());
        table_.names = std::move(names);
        return {};
    }

    Status readRow(std::vector<std::string> fields, std::size_t line) {
        if (hasRowNumbers_) fields.erase(fields.begin());
        if (fields.size() != table_.names.size())
            return refused(line,
                           {{"fields", std::to_string(fields.size())}, {"names", std::to_string(table_.names.size())}});
        for (std::size_t i = 0; i < fields.size(); ++i) {
            const auto value = numberOf(fields[i], separator_ == ';');
            if (!value) return refused(line, {{"found", fields[i].substr(0, kLongestQuote)}});
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
