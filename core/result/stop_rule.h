// SPDX-License-Identifier: GPL-3.0-or-later
// What decides how many draws a run has, where no person did.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace valor {

/// When a growing run is long enough: as soon as one of the two holds.
struct StopRule {
    std::vector<std::string> outputs;  ///< columns whose error counts; empty: the net benefit of every alternative
    std::optional<double> error;       ///< largest standard error of their means, in the unit of each
    bool isRelative = false;           ///< `error` is a share of the magnitude of the mean
    std::optional<double> seconds;     ///< of computing; decides only how many draws there are, never their numbers
    bool operator==(const StopRule&) const = default;
};

/// What a growing run had come to when it ended.
enum class StopCause : std::uint8_t {
    Error,  ///< as sure as was asked for
    Time,   ///< the time was over
    Draws   ///< there may be no more draws
};
[[nodiscard]] constexpr std::string_view stopCauseName(StopCause cause) {
    constexpr std::array<std::string_view, 3> kNames{"error", "time", "draws"};
    return kNames[static_cast<std::size_t>(cause)];
}

/// How far a growing run came, as its rule looks at it.
struct Growth {
    StopCause endedBy = StopCause::Error;
    std::string output;           ///< column whose error is largest
    std::optional<double> error;  ///< that error; absent where there is none, of a mean of nought
    bool operator==(const Growth&) const = default;
};

}  // namespace valor
