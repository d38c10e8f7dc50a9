// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers whose marks may stand between thousands.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace valor {

/// Whether the marks of a number may stand between thousands: 1.000 or 12.345.678, with `mark` a point.
[[nodiscard]] bool mayBeGrouped(std::string_view number, char mark = '.');

/// Which decimal mark a table without commas between its fields uses: a comma, or a point where no field of the table
/// has a comma and some point cannot stand between thousands. Never guessed.
class DecimalMark {
public:
    /// Takes the number in; its comma becomes a point. @param column remembered with a doubt
    /// @return false when the field does not go with those before
    [[nodiscard]] bool accept(std::string& field, std::size_t line, std::size_t column = 0);
    /// The mark that stands before decimals in what was taken in so far; nothing while no field has one.
    [[nodiscard]] std::optional<char> shown() const {
        return isComma_ ? std::optional(',') : isPoint_ ? std::optional('.') : std::nullopt;
    }
    struct Doubt {
        std::size_t line, column;
        std::string field;
    };
    /// The first number that may be a thousand times as large, when nothing in the table tells.
    [[nodiscard]] std::optional<Doubt> doubt() const { return isCertain_ ? std::nullopt : doubtful_; }

private:
    bool isComma_ = false, isPoint_ = false, isCertain_ = false;
    std::optional<Doubt> doubtful_;
};

}  // namespace valor
