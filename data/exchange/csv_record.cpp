// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/exchange/csv_record.h"

#include <algorithm>

namespace valor {
namespace {

class Cells {
public:
    explicit Cells(const CsvDialect& dialect) : dialect_(dialect) {}

    /// @return false at the end of the record
    bool take(char c, std::string_view& rest, std::size_t& line) {
        if (quoted_) {
            takeQuoted(c, rest, line);
        } else if (c == '"' && cells_.back().empty()) {
            quoted_ = wasQuoted_ = true;
        } else if (c == dialect_.separator && brackets_ == 0) {
            endCell();
            cells_.emplace_back();
        } else if (c == '\n') {
            return false;
        } else if (c != '\r' && !(dialect_.trimsBlanks && c == ' ' && (cells_.back().empty() || wasQuoted_))) {
            if (dialect_.keepsBracketsWhole) brackets_ = std::max(brackets_ + (c == '[') - (c == ']'), 0);
            cells_.back() += c;
        }
        return true;
    }

    [[nodiscard]] bool isOpen() const { return quoted_; }
    std::vector<std::string> finish() {
        endCell();
        return std::move(cells_);
    }

private:
    void takeQuoted(char c, std::string_view& rest, std::size_t& line) {
        if (c == '\n') ++line;
        if (c == '"' && !rest.starts_with('"')) {
            quoted_ = false;
            return;
        }
        if (c == '"') rest.remove_prefix(1);
        cells_.back() += c;
    }

    void endCell() {
        std::string& cell = cells_.back();
        if (dialect_.trimsBlanks && !wasQuoted_) cell.erase(cell.find_last_not_of(' ') + 1);
        wasQuoted_ = false;
        brackets_ = 0;
    }

    const CsvDialect& dialect_;
    std::vector<std::string> cells_{1};
    bool quoted_ = false, wasQuoted_ = false;
    int brackets_ = 0;
};

}  // namespace

Result<std::vector<std::string>> nextRecord(std::string_view& rest, std::size_t& line, const CsvDialect& dialect) {
    Cells cells(dialect);
    while (!rest.empty()) {
        const char c = rest.front();
        rest.remove_prefix(1);
        if (!cells.take(c, rest, line)) break;
    }
    if (cells.isOpen()) return fail(ErrorCode::FieldType, "", {{"expected", "\""}, {"found", "end of file"}});
    return cells.finish();
}

}  // namespace valor
