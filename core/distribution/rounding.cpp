// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/rounding.h"

#include <array>
#include <charconv>
#include <cmath>

namespace valor::distributions {
namespace {

struct Round {
    int digits;

    void operator()(Beta& d) const { all(d.alpha, d.beta); }
    void operator()(Gamma& d) const { all(d.shape, d.scale); }
    void operator()(LogNormal& d) const { all(d.meanLog, d.sdLog); }
    void operator()(Normal& d) const { all(d.mean, d.sd); }
    void operator()(TruncatedNormal& d) const { all(d.mean, d.sd); }
    void operator()(Pert& d) const { all(d.mode, d.lambda); }
    /// Families that nothing is fitted to.
    template <class Other>
    void operator()(Other&) const {}

private:
    template <class... Parameters>
    void all(Parameters&... parameters) const {
        ((parameters = significant(parameters, digits)), ...);
    }
};

}  // namespace

double significant(double value, int digits) {
    if (!std::isfinite(value)) return value;
    std::array<char, 40> text{};
    const auto written =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::scientific, digits - 1);
    double rounded = value;
    std::from_chars(text.data(), written.ptr, rounded);
    return rounded;
}

Distribution rounded(Distribution distribution, int digits) {
    std::visit(Round{digits}, distribution);
    return distribution;
}

}  // namespace valor::distributions
