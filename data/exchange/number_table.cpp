// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/number_table.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <set>

#include "data/exchange/csv_record.h"
#include "data/exchange/grouped_number.h"
#include "data/exchange/text_file.h"

namespace valor {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kLongestQuote = 40;                         ///< of a field in a message
constexpr std::size_t kBetweenQuestions = std::size_t{1} << 16U;  ///< bytes

std::optional<double> numberOf(const std::string& field) {
    const char* first = field.data();
    const char* const last = first + field.size();
    if (first != last && *first == '+') ++first;
    double value = 0;
    const auto [end, problem] = std::from_chars(first, last, value);
    if (problem != std::errc() || end != last || !std::isfinite(value)) return std::nullopt;
    return value;
}

/// Which decimal mark a table without commas between its fields uses: a comma, or a point where no field of the table
/// has a comma and some point cannot stand between thousands. Never guessed.
class DecimalMark {
public:
    /// @return false when the field does not go with those before
    bool accept(std::string& field, std::size_t line) {
        const bool hasComma = field.find(',') != std::string::npos, hasPoint = field.find('.') != std::string::npos;
        isComma_ = isComma_ || hasComma;
        if (hasPoint) {
            isPoint_ = true;
            if (!mayBeGrouped(field))
                isCertain_ = true;
            else if (!doubtful_)
                doubtful_ = {line, field};
        }
        std::ranges::replace(field, ',', '.');
        return !(isComma_ && isPoint_);
    }
    struct Doubt {
        std::size_t line;
        std::string field;
    };
    /// The first number that may be a thousand times as large, when nothing in the table tells.
    [[nodiscard]] std::optional<Doubt> doubt() const { return isCertain_ ? std::nullopt : doubtful_; }

private:
    bool isComma_ = false, isPoint_ = false, isCertain_ = false;
    std::optional<Doubt> doubtful_;
};

class Reader {
public:
    using GoesOn = std::function<bool(std::size_t)>;

    Reader(std::string_view csv, const std::string& subject, const GoesOn& goesOn)
        : rest_(csv), subject_(subject), goesOn_(goesOn), length_(csv.size()) {
        if (rest_.starts_with(kByteOrderMark)) rest_.remove_prefix(kByteOrderMark.size());
    }

    Result<NumberTable> read() {
        VALOR_CHECK(readHeader());
        for (std::size_t line = 2; !rest_.empty() && goesOn(); ++line) {
            if (skipBlankLine()) continue;
            const std::size_t first = line;
            auto fields = nextRecord(rest_, line, {separator_, true, false});
            if (!fields) return refused(first, {{"found", "\""}});
            VALOR_CHECK(readRow(std::move(*fields), first));
        }
        if (const auto doubt = mark_.doubt()) return refused(doubt->line, {{"point", quoted(doubt->field)}});
        return std::move(table_);
    }

private:
    bool goesOn() {
        const std::size_t read = length_ - rest_.size();
        if (goesOn_ == nullptr || read < asked_ + kBetweenQuestions) return true;
        asked_ = read;
        return goesOn_(read);
    }

    bool skipBlankLine() {
        const std::size_t length = rest_.starts_with("\r\n") ? 2 : rest_.starts_with('\n') ? 1 : 0;
        rest_.remove_prefix(length);
        return length > 0;
    }

    static std::string quoted(std::string_view text) { return std::string(text.substr(0, kLongestQuote)); }
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
        if (!header) return refused(1, {{"header", quoted(line)}});
        std::vector<std::string> names = std::move(*header);
        hasRowNumbers_ = names.size() > 1 && names.front().empty();
        if (hasRowNumbers_) names.erase(names.begin());
        std::set<std::string> seen;
        for (const std::string& name : names)
            if (name.empty() || !seen.insert(name).second) return refused(1, {{"header", quoted(line)}});
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
            const std::string written = quoted(fields[i]);
            if (isMarkOpen(fields[i]) && !mark_.accept(fields[i], line)) return refused(line, {{"point", written}});
            const auto value = numberOf(fields[i]);
            if (!value) return refused(line, {{"found", written}});
            table_.columns[i].push_back(*value);
        }
        return {};
    }

    /// Commas between fields leave the point to be the decimal mark; a single column has nothing between fields.
    [[nodiscard]] bool isMarkOpen(const std::string& field) const {
        const bool isSingle = table_.names.size() == 1 && !hasRowNumbers_;
        return separator_ == ';' || (isSingle && field.find(',') == std::string::npos);
    }

    std::string_view rest_;
    std::string subject_;
    const GoesOn& goesOn_;
    std::size_t length_, asked_ = 0;
    char separator_ = ',';
    bool hasRowNumbers_ = false;
    DecimalMark mark_;
    NumberTable table_;
};

}  // namespace

Result<NumberTable> readNumberTable(std::string_view csv, const std::string& subject,
                                    const std::function<bool(std::size_t)>& goesOn) {
    if (const std::size_t end = endOfUtf8(csv); end < csv.size()) {
        const auto lines = std::ranges::count(csv.substr(0, end), '\n');
        return fail(ErrorCode::TextNotUtf8, "",
                    {{"file", subject}, {"byte", std::to_string(end + 1)}, {"line", std::to_string(lines + 1)}});
    }
    return Reader(csv, subject, goesOn).read();
}

}  // namespace valor
