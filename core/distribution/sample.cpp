// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/sample.h"

#include <algorithm>
#include <cmath>

namespace valor::distributions {
namespace {

double stepped(const std::vector<double>& sample, double p) {
    const auto n = static_cast<double>(sample.size());
    // n·p may round to either side of a whole number; the comparison with k/n, as in the cumulative, decides.
    double rank = std::clamp(std::ceil(n * p), 1.0, n);
    if (rank > 1 && (rank - 1) / n >= p) rank -= 1;
    if (rank < n && rank / n < p) rank += 1;
    return sample[static_cast<std::size_t>(rank) - 1];
}

double interpolated(const std::vector<double>& sample, double p) {
    const double place = static_cast<double>(sample.size() - 1) * p;
    const auto below = static_cast<std::size_t>(place);
    if (below + 1 >= sample.size()) return sample.back();
    return std::lerp(sample[below], sample[below + 1], place - static_cast<double>(below));
}

}  // namespace

double tableQuantile(const Discrete& d, double p) {
    double sum = 0;
    std::size_t lastPossible = 0;
    for (std::size_t i = 0; i < d.values.size(); ++i) {
        if (d.probabilities[i] == 0) continue;
        sum += d.probabilities[i];
        if (sum >= p) return d.values[i];
        lastPossible = i;
    }
    return d.values[lastPossible];  // the probabilities may fall short of one by rounding
}

double tableCumulative(const Discrete& d, double x) {
    double sum = 0;
    for (std::size_t i = 0; i < d.values.size() && d.values[i] <= x; ++i) sum += d.probabilities[i];
    return std::min(sum, 1.0);
}

double sampleQuantile(const Empirical& d, double p) {
    return d.discrete ? stepped(d.sample, p) : interpolated(d.sample, p);
}

double sampleCumulative(const Empirical& d, double x) {
    const auto above = std::upper_bound(d.sample.begin(), d.sample.end(), x);
    if (above == d.sample.begin()) return 0;
    if (above == d.sample.end()) return 1;
    const auto count = static_cast<double>(above - d.sample.begin());
    if (d.discrete) return count / static_cast<double>(d.sample.size());
    const double below = *(above - 1);
    return (count - 1 + (x - below) / (*above - below)) / static_cast<double>(d.sample.size() - 1);
}

}  // namespace valor::distributions
