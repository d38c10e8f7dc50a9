// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correlation/conversion.h"

#include <array>
#include <cmath>

#include "core/error/expects.h"

namespace valor {
namespace {

// Taylor series of 2 sin(pi x / 6) in x: (-1)^k 2 (pi/6)^(2k+1) / (2k+1)!. The first term left out is below
// 1e-19 for |x| <= 1. The leading coefficient pi/3 is carried in two doubles.
constexpr double kLeading = 0x1.0c152382d7366p+0;
constexpr double kLeadingRest = -1.072081766451091e-16;
constexpr std::array kHigher{-0x1.87fb0791049ddp-5, 0x1.57e243ea3fed3p-11,  -0x1.1f529239847a9p-18,
                             0x1.18133638ef998p-26, -0x1.656537c1897f2p-35, 0x1.4194f4d3cba87p-44,
                             -0x1.ade6e87c88e01p-54};

}  // namespace

double spearmanToPearson(double spearman) {
    expects(spearman >= -1 && spearman <= 1, "a rank correlation lies between -1 and 1");
    const double square = spearman * spearman;
    double higher = 0;
    for (auto term = kHigher.rbegin(); term != kHigher.rend(); ++term) higher = *term + square * higher;
    const double product = spearman * kLeading;
    const double productRest = std::fma(spearman, kLeading, -product);  // fma is exact by IEEE 754
    return product + (productRest + spearman * (kLeadingRest + square * higher));
}

double pearsonToSpearman(double pearson) {
    expects(pearson >= -1 && pearson <= 1, "a correlation lies between -1 and 1");
    // Newton with the slope at the root, which is known: d/dx 2 sin(pi x / 6) = (pi/3) cos(asin(r/2)).
    const double slope = kLeading * std::sqrt(1 - pearson * pearson / 4);
    double spearman = pearson;
    for (int step = 0; step < 6; ++step) {
        const double next = spearman - (spearmanToPearson(spearman) - pearson) / slope;
        spearman = next > 1 ? 1 : (next < -1 ? -1 : next);
    }
    return spearman;
}

double kendallToPearson(double kendall) {
    // sin 3a = 3 sin a - 4 sin^3 a with a = pi tau / 6.
    const double twiceSine = spearmanToPearson(kendall);
    return twiceSine * (3 - twiceSine * twiceSine) / 2;
}

}  // namespace valor
