// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/rules.h"

#include <array>
#include <charconv>
#include <cmath>

namespace valor::distributions {

std::string numberText(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value);
    return {text.data(), end.ptr};
}

Status require(bool holds, std::string_view parameter, std::string_view rule, double value) {
    if (holds) return {};
    return fail(ErrorCode::DistributionInvalid, std::string(parameter),
                {{"parameter", std::string(parameter)}, {"rule", std::string(rule)}, {"value", numberText(value)}});
}

Status requireFinite(std::string_view parameter, double value) {
    return require(std::isfinite(value), parameter, std::string(parameter) + " finite", value);
}

Status requirePositive(std::string_view parameter, double value) {
    return require(std::isfinite(value) && value > 0, parameter, std::string(parameter) + " > 0", value);
}

tl::unexpected<Error> unreachable(std::string_view parameter, std::string_view family, std::string_view rule,
                                  double value) {
    return fail(ErrorCode::DistributionUnreachable, std::string(parameter),
                {{"parameter", std::string(parameter)},
                 {"family", std::string(family)},
                 {"rule", std::string(rule)},
                 {"value", numberText(value)}});
}

}  // namespace valor::distributions
