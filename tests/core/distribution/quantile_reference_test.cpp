// SPDX-License-Identifier: GPL-3.0-or-later
// Mean, sd and thirteen quantiles of every family, against scipy 1.10.1 (tests/reference/distributions/README.md).
#include <cmath>
#include <fstream>
#include <limits>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "core/distribution/distribution.h"
#include "core/distribution/entry.h"
#include "tests/core/distribution/close.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using test::close;

// scipy's own error in its quantiles is of the order 1e-13; the sd of "beta(mean=.98,…)" is stated with 5 digits.
constexpr double kTolerance = 1e-10;

Distribution fromMeanSe(Family family, double mean, double se) {
    return resolve(MeanSeEntry{family, mean, se, {}, {}}).value().distribution;
}

/// The rows of the file whose family the product has.
const std::map<std::string, Distribution>& rows() {
    static const std::map<std::string, Distribution> known{
        {"gamma(mean=1.48,sd=.12)", fromMeanSe(Family::Gamma, 1.48, .12)},
        {"gamma(mean=.14,sd=.5)", fromMeanSe(Family::Gamma, .14, .5)},
        {"gamma(9900,3000)", fromMeanSe(Family::Gamma, 9900, 3000)},
        {"gamma(100,30)", fromMeanSe(Family::Gamma, 100, 30)},
        {"gamma(6,3)", fromMeanSe(Family::Gamma, 6, 3)},
        {"gamma(3,2)", fromMeanSe(Family::Gamma, 3, 2)},
        {"gamma(10,5)", fromMeanSe(Family::Gamma, 10, 5)},
        {"exponential(rate=.25)", Gamma{1, 4}},
        {"beta(1,475)", Beta{1, 475}},
        {"beta(mean=.21,sd=.03)", fromMeanSe(Family::Beta, .21, .03)},
        {"beta(mean=.98,sd=.02828)", fromMeanSe(Family::Beta, .98, .02 * std::sqrt(2.0))},
        {"lognormal(mean=.402,sd=.17398)", fromMeanSe(Family::LogNormal, .402, 0.17397959183673467)},
        {"lognormal(mean=1,sd=.5)", fromMeanSe(Family::LogNormal, 1, .5)},
        {"PERT(10,25,60)", Pert{10, 25, 60, 4}},
        {"PERT(10,25,60,lambda=2)", Pert{10, 25, 60, 2}},
        {"triangular(10,25,60)", Triangular{10, 25, 60}},
        {"uniform(5,9)", Uniform{5, 9}},
        {"normal(100,15)", Normal{100, 15}},
        {"truncnormal(100,15,[80,130])", TruncatedNormal{100, 15, 80, 130}},
        {"poisson(4.2)", Poisson{4.2}},
    };
    return known;
}

struct Row {
    std::string name;
    std::vector<double> numbers;  // mean, sd, quantiles
};

Row parseRow(std::string line) {
    Row row;
    std::size_t end = line.find(',');
    if (line.front() == '"') {
        end = line.find('"', 1);
        row.name = line.substr(1, end - 1);
        end += 1;
    } else {
        row.name = line.substr(0, end);
    }
    std::istringstream cells(line.substr(end + 1));
    for (std::string cell; std::getline(cells, cell, ',');) row.numbers.push_back(std::strtod(cell.c_str(), nullptr));
    return row;
}

TEST(Quantile_Reference, EveryRowOfTheFileAgrees) {
    constexpr double p[] = {0.001, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.975, 0.99, 0.999};
    std::ifstream file(test::sourcePath("tests/reference/distributions/expected_quantiles.csv"));
    ASSERT_TRUE(file);
    std::string line;
    std::getline(file, line);
    std::size_t found = 0;
    while (std::getline(file, line)) {
        const Row row = parseRow(line);
        const auto known = rows().find(row.name);
        if (known == rows().end()) continue;
        SCOPED_TRACE(row.name);
        ++found;
        ASSERT_EQ(row.numbers.size(), 15U);
        EXPECT_TRUE(close(mean(known->second), row.numbers[0], kTolerance));
        EXPECT_TRUE(close(standardDeviation(known->second), row.numbers[1], kTolerance));
        for (std::size_t i = 0; i < std::size(p); ++i) {
            EXPECT_TRUE(close(quantile(known->second, p[i]), row.numbers[i + 2], kTolerance)) << "p = " << p[i];
        }
    }
    EXPECT_EQ(found, rows().size());
}

TEST(Quantile_Reference, TinyGammaQuantilesKeepRelativeAccuracy) {
    const auto gamma = fromMeanSe(Family::Gamma, .14, .5);
    EXPECT_NEAR(quantile(gamma, 0.001) / 5.791779612033201e-39, 1, 1e-11);
    EXPECT_NEAR(quantile(gamma, 0.25) / 2.232448922484685e-08, 1, 1e-11);
}

// Exact cases by hand: the exponential has quantile -ln(1-p), and a beta(a, 1) has p^(1/a).
TEST(Quantile_Reference, ClosedFormsHoldInTheTails) {
    for (const double p : {1e-300, 1e-100, 1e-12, 1e-3, 0.5, 0.999, 1 - 1e-12}) {
        EXPECT_NEAR(quantile(Gamma{1, 3}, p) / (-3 * std::log1p(-p)), 1, 1e-13) << p;
        EXPECT_NEAR(quantile(Beta{4, 1}, p) / std::pow(p, 0.25), 1, 1e-13) << p;
        EXPECT_NEAR(quantile(DirichletShare{"mix", 1, 6}, p) / -std::expm1(std::log1p(-p) / 5), 1, 1e-13) << p;
    }
}

// Boost 1.74 alone is off by 1.6e-9 in the first of these.
TEST(Quantile_Reference, SymmetricBetasHaveTheirMedianAtOneHalf) {
    for (const double parameter : {1.0943877551020407, 0.36345125468875644, 0.5, 1.0, 40.0}) {
        const Beta d{parameter, parameter};
        EXPECT_NEAR(quantile(d, 0.5), 0.5, 1e-15);
        EXPECT_NEAR(quantile(d, 0.5 + 0x1p-52), 0.5, 1e-15);
    }
}

// Twenty sd from the mean ordinary forms lose every digit, as they do for moments on a narrow interval.
// Values: definition of the truncated normal in 60-digit arithmetic (mpmath 1.3).
TEST(Quantile_Reference, TruncatedNormalIsAccurateFarInEitherTail) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    const TruncatedNormal right{0, 1, 20, kInfinity};
    const TruncatedNormal left{0, 1, -kInfinity, -20};
    for (const double p : {1e-9, 0.1, 0.5, 0.9, 1 - 1e-9}) {
        const double x = quantile(right, p);
        EXPECT_NEAR(cumulative(right, x), p, 1e-12);
        EXPECT_NEAR(quantile(left, 1 - p), -x, 1e-12 * x);
    }
    EXPECT_NEAR(quantile(right, 0.5), 20.0345416765140221, 1e-13 * 20);
    EXPECT_NEAR(mean(right), 20.0497530685278505, 1e-13 * 20);
    EXPECT_NEAR(standardDeviation(right) / 0.0496312564323346906, 1, 1e-12);
    const TruncatedNormal narrow{0, 1, 3, 3.001};
    EXPECT_NEAR(mean(narrow), 3.00049974995837919, 1e-14 * 3);
    EXPECT_NEAR(standardDeviation(narrow) / 0.000288675064810023939, 1, 1e-11);
}

}  // namespace
}  // namespace valor
