// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/minimise.h"

#include <cmath>
#include <memory>
#include <type_traits>

#include "core/error/expects.h"

#include <nlopt.h>

namespace valor::distributions {
namespace {

constexpr double kVeryHigh = 1e30;

double valueAt(unsigned /*dimensions*/, const double* place, double* /*gradient*/, void* surface) {
    const double value = (*static_cast<const Surface*>(surface))(place[0], place[1]);
    return std::isnan(value) ? kVeryHigh : value;
}

using Search = std::unique_ptr<std::remove_pointer_t<nlopt_opt>, decltype(&nlopt_destroy)>;

}  // namespace

Minimum minimise(const Surface& surface, std::array<double, 2> start) {
    const Search search(nlopt_create(NLOPT_LN_NELDERMEAD, 2), &nlopt_destroy);
    expects(search != nullptr, "minimise: the optimiser exists");
    Surface counted = surface;
    nlopt_set_min_objective(search.get(), valueAt, &counted);
    nlopt_set_initial_step1(search.get(), 0.25);
    nlopt_set_xtol_rel(search.get(), 1e-10);
    nlopt_set_xtol_abs1(search.get(), 1e-11);
    nlopt_set_maxeval(search.get(), 2000);

    Minimum best{start, valueAt(2, start.data(), nullptr, &counted)};
    for (int round = 0; round < 20; ++round) {
        auto place = best.place;
        double value = best.value;
        // The code returned only says why it stopped; ending on rounding is as good an end as any here.
        nlopt_optimize(search.get(), place.data(), &value);
        const double gain = best.value - value;
        if (gain > 0) best = {place, value};
        if (!(gain > 1e-14)) break;
    }
    return best;
}

}  // namespace valor::distributions
