// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/random/quantile_table.h"

#include <algorithm>
#include <array>
#include <functional>

#include "simulation/random/extended.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/gamma.hpp>

namespace valor::simulation {

namespace {

// Extended precision throughout: its rounding errors vanish, nearly always, in the final rounding to double.
using Real = Extended;

const boost::math::normal_distribution<Real> kStandardNormal;

// Extrema of the Chebyshev polynomial of degree 7, cos(pi j / 7). They include the ends of the piece, so neighbouring
// pieces agree there and the table stays monotone across them.
constexpr Real kCos1 = 0.90096886790241912623610L, kCos2 = 0.62348980185873353052500L;
constexpr Real kCos3 = 0.22252093395631440428890L;
constexpr std::array<Real, kTableCoefficients> kNodes{-1, -kCos1, -kCos2, -kCos3, kCos3, kCos2, kCos1, 1};
constexpr std::size_t kNodesPerPiece = kTableCoefficients - 1;  // the last node is the next piece's first

using PieceValues = std::array<Real, kTableCoefficients>;

// Where a node lies: z with the probabilities on both sides of it.
struct Node {
    Real z, below, above;
};

std::vector<Node> makeNodes() {
    std::vector<Node> nodes;
    for (std::size_t i = 0; i <= kTablePieces * kNodesPerPiece; ++i) {
        const std::size_t piece = std::min(i / kNodesPerPiece, kTablePieces - 1);
        const Real centre = static_cast<Real>(piece) + 0.5L;
        const Real z = (centre + kNodes[i - piece * kNodesPerPiece] / 2) / Real{kTablePiecesPerUnit} - kTableReach;
        nodes.push_back({z, cdf(kStandardNormal, z), cdf(complement(kStandardNormal, z))});
    }
    return nodes;
}

const std::vector<Node>& nodes() {
    static const std::vector<Node> all = makeNodes();
    return all;
}

// Interpolating polynomial through the nodes: divided differences, then expansion into powers.
void fitPiece(PieceValues values, double* row) {
    for (std::size_t order = 1; order < kTableCoefficients; ++order)
        for (std::size_t i = kTableCoefficients - 1; i >= order; --i)
            values[i] = (values[i] - values[i - 1]) / (kNodes[i] - kNodes[i - order]);
    PieceValues powers{};
    for (std::size_t i = kTableCoefficients; i-- > 0;) {
        for (std::size_t j = kTableCoefficients - 1; j > 0; --j) powers[j] = powers[j - 1] - kNodes[i] * powers[j];
        powers[0] = values[i] - kNodes[i] * powers[0];
    }
    for (std::size_t j = 0; j < kTableCoefficients; ++j) row[j] = static_cast<double>(powers[j]);
}

using NodeFunction = std::function<Real(const Node&)>;

// Fits pieces [first, last) to `value`.
void fitPieces(std::vector<double>& table, std::size_t first, std::size_t last, const NodeFunction& value) {
    table.resize(kTablePieces * kTableCoefficients);
    if (first == last) return;
    Real shared = value(nodes()[first * kNodesPerPiece]);
    for (std::size_t piece = first; piece < last; ++piece) {
        PieceValues values{shared};
        for (std::size_t j = 1; j < kTableCoefficients; ++j) values[j] = value(nodes()[piece * kNodesPerPiece + j]);
        fitPiece(values, &table[piece * kTableCoefficients]);
        shared = values.back();
    }
}

std::vector<double> fitTable(const NodeFunction& value) {
    std::vector<double> table;
    fitPieces(table, 0, kTablePieces, value);
    return table;
}

template <class D>
Real quantileAt(const D& distribution, const Node& node) {
    return node.z < 0 ? quantile(distribution, node.below) : quantile(complement(distribution, node.above));
}

// The root search of Boost 1.74 gives up at the median of some symmetric shapes, such as Beta(5, 5), which is known.
// Where it finds a root that stands: no draw of another case moves.
Real betaQuantileAt(Real alpha, Real beta, const Node& node) {
    try {
        return quantileAt(boost::math::beta_distribution<Real>(alpha, beta), node);
    } catch (const boost::math::evaluation_error&) {
        if (alpha == beta && node.below == node.above) return 0.5L;
        throw;
    }
}

// Below this x the leading term of F(x) = c x^shape (1 + O(x)) is exact in extended precision.
const Real kLeadingTermOnly = log(Real{1e-24L});

// log of the Beta(alpha, beta) quantile at lower probability p (upper q).
Real logBetaQuantile(Real alpha, Real beta, Real p, Real q) {
    const Real leading = (log(p) + log(alpha * boost::math::beta(alpha, beta))) / alpha;
    if (leading + log(std::max(beta, Real{1})) < kLeadingTermOnly) return leading;
    const boost::math::beta_distribution<Real> distribution(alpha, beta);
    return log(p < q ? quantile(distribution, p) : quantile(complement(distribution, q)));
}

Real truncatedQuantile(Real lower, Real upper, Real below, Real above) {
    const Real lowerTail = cdf(kStandardNormal, lower), upperTail = cdf(complement(kStandardNormal, upper));
    const Real mass = upper <= 0 ? cdf(kStandardNormal, upper) - lowerTail : 1 - lowerTail - upperTail;
    const Real p = lowerTail + below * mass;
    if (upper <= 0 || p <= 0.5L) return quantile(kStandardNormal, p);
    return quantile(complement(kStandardNormal, upperTail + above * mass));
}

// Terms to 1/mean of the inverse Poisson distribution function in the normal variate; the next is of order
// z^5 mean^(-3/2). @source M. B. Giles, "Algorithm 955: approximation of the inverse Poisson cumulative distribution
// function", ACM Trans. Math. Softw. 42 (2016), equation for Q_N2.
Real poissonExpansion(Real mean, Real z) {
    const Real root = sqrt(mean), square = z * z;
    const Real next = mean + root * z + (Real{1} / 3 + square / 6) - (z / 36 + z * square / 72) / root +
                      (Real{-8} / 405 + 7 * square / 810 + square * square / 270) / mean;
    return next - 1;
}

}  // namespace

std::vector<double> gammaTable(double shape) {
    const boost::math::gamma_distribution<Real> distribution(shape);
    return fitTable([&](const Node& node) { return quantileAt(distribution, node); });
}

std::vector<double> logGammaTable(double shape) {
    const boost::math::gamma_distribution<Real> distribution(shape);
    const Real constant = boost::math::lgamma(Real{shape} + 1);
    return fitTable([&](const Node& node) {
        const Real leading = (log(node.below) + constant) / shape;
        return leading < kLeadingTermOnly ? leading : log(quantileAt(distribution, node));
    });
}

std::vector<double> betaTable(double alpha, double beta) {
    return fitTable([&](const Node& node) { return betaQuantileAt(alpha, beta, node); });
}

LogBetaTable logBetaTable(double alpha, double beta) {
    const boost::math::beta_distribution<Real> distribution(alpha, beta);
    const Real below = cdf(distribution, 0.5L);
    LogBetaTable table;
    const auto isUpper = [&](std::size_t piece) { return nodes()[piece * kNodesPerPiece].below >= below; };
    while (table.split < kTablePieces && !isUpper(table.split)) ++table.split;
    fitPieces(table.coefficients, 0, table.split,
              [&](const Node& node) { return logBetaQuantile(alpha, beta, node.below, node.above); });
    fitPieces(table.coefficients, table.split, kTablePieces,
              [&](const Node& node) { return logBetaQuantile(beta, alpha, node.above, node.below); });
    return table;
}

std::vector<double> poissonTable(double mean) {
    constexpr double kExpansionFrom = 1e5;  // the root search slows down with the mean, the expansion gains accuracy
    if (mean >= kExpansionFrom) return fitTable([mean](const Node& node) { return poissonExpansion(mean, node.z); });
    return fitTable([mean](const Node& node) {
        const Real next = node.z < 0 ? boost::math::gamma_q_inva(Real{mean}, node.below)
                                     : boost::math::gamma_p_inva(Real{mean}, node.above);
        return next - 1;
    });
}

std::vector<double> truncatedNormalTable(double lower, double upper) {
    // A range in the upper tail is computed as its mirror image, where probabilities are small and hence precise.
    const bool isMirrored = lower > 0;
    const Real from = isMirrored ? -upper : lower, to = isMirrored ? -lower : upper;
    return fitTable([&](const Node& node) {
        const Real below = isMirrored ? node.above : node.below, above = isMirrored ? node.below : node.above;
        const Real x = std::clamp(truncatedQuantile(from, to, below, above), from, to);
        return isMirrored ? -x : x;
    });
}

}  // namespace valor::simulation
