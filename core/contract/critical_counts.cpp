// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/critical_counts.h"

#include "core/distribution/special_functions.h"

namespace valor::contract {
namespace {

/// The critical count never falls as the sample grows.
template <class Decides>
std::vector<int> march(Decides decides) {
    std::vector<int> critical(kLargestSample + 1, -1);
    int x = -1;
    for (int n = 1; n <= kLargestSample; ++n) {
        while (x + 1 <= n && decides(x + 1, n)) ++x;
        critical[static_cast<std::size_t>(n)] = x;
    }
    return critical;
}

}  // namespace

std::vector<int> criticalByUpperLimit(double guarantee, double confidence) {
    return march([&](int x, int n) {
        // P(X > x | n, θ) as an incomplete beta function
        return x < n && distributions::betaCdf(x + 1.0, static_cast<double>(n - x), guarantee) > confidence;
    });
}

std::vector<int> criticalByPosterior(double guarantee, double probability, double alpha, double beta) {
    return march(
        [&](int x, int n) { return distributions::betaCdf(alpha + x, beta + n - x, guarantee) >= probability; });
}

}  // namespace valor::contract
