// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correlation/matrix.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/error/expects.h"

namespace valor {
namespace {

struct Rotation {
    double cosine;
    double sine;
};

/// The rotation in the plane (p, q) that makes a(p, q) zero, by the smaller of the two angles.
Rotation zeroing(const SquareMatrix& a, std::size_t p, std::size_t q) {
    const double theta = (a.at(q, q) - a.at(p, p)) / (2 * a.at(p, q));
    const double tangent = (theta >= 0 ? 1 : -1) / (std::abs(theta) + std::sqrt(1 + theta * theta));
    const double cosine = 1 / std::sqrt(1 + tangent * tangent);
    return {cosine, tangent * cosine};
}

void rotateColumns(SquareMatrix& a, std::size_t p, std::size_t q, Rotation r) {
    for (std::size_t k = 0; k < a.size; ++k) {
        const double left = a.at(k, p);
        const double right = a.at(k, q);
        a.at(k, p) = r.cosine * left - r.sine * right;
        a.at(k, q) = r.sine * left + r.cosine * right;
    }
}

void rotateRows(SquareMatrix& a, std::size_t p, std::size_t q, Rotation r) {
    for (std::size_t k = 0; k < a.size; ++k) {
        const double upper = a.at(p, k);
        const double lower = a.at(q, k);
        a.at(p, k) = r.cosine * upper - r.sine * lower;
        a.at(q, k) = r.sine * upper + r.cosine * lower;
    }
}

/// One pass over all pairs. @return whether anything was large enough to rotate
bool sweep(SquareMatrix& a, SquareMatrix& vectors, double negligible) {
    bool rotated = false;
    for (std::size_t p = 0; p + 1 < a.size; ++p)
        for (std::size_t q = p + 1; q < a.size; ++q) {
            if (std::abs(a.at(p, q)) <= negligible) continue;
            const Rotation rotation = zeroing(a, p, q);
            rotateColumns(a, p, q, rotation);
            rotateRows(a, p, q, rotation);
            rotateColumns(vectors, p, q, rotation);
            a.at(p, q) = a.at(q, p) = 0;  // rounding would leave something to rotate for ever
            rotated = true;
        }
    return rotated;
}

}  // namespace

SquareMatrix SquareMatrix::identity(std::size_t n) {
    SquareMatrix result(n);
    for (std::size_t i = 0; i < n; ++i) result.at(i, i) = 1;
    return result;
}

std::optional<SquareMatrix> lowerCholesky(const SquareMatrix& symmetric) {
    SquareMatrix lower(symmetric.size);
    for (std::size_t i = 0; i < symmetric.size; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = symmetric.at(i, j);
            for (std::size_t k = 0; k < j; ++k) rest -= lower.at(i, k) * lower.at(j, k);
            if (i != j) {
                lower.at(i, j) = rest / lower.at(j, j);
            } else if (rest > 0) {
                lower.at(i, i) = std::sqrt(rest);
            } else {
                return std::nullopt;
            }
        }
    return lower;
}

bool hasEigenvaluesAbove(const SquareMatrix& symmetric, double floor) {
    SquareMatrix shifted = symmetric;
    for (std::size_t i = 0; i < shifted.size; ++i) shifted.at(i, i) -= floor;
    return lowerCholesky(shifted).has_value();
}

EigenSystem eigenSystem(SquareMatrix symmetric) {
    constexpr int kMostSweeps = 50;  // quadratic convergence: five to eight are usual
    SquareMatrix vectors = SquareMatrix::identity(symmetric.size);
    double largest = 0;
    for (double value : symmetric.values) largest = std::max(largest, std::abs(value));
    const double negligible = largest * 1e-17;
    for (int count = 0; count < kMostSweeps && sweep(symmetric, vectors, negligible); ++count) {
    }
    std::vector<double> diagonal(symmetric.size);
    for (std::size_t i = 0; i < symmetric.size; ++i) diagonal[i] = symmetric.at(i, i);
    return {std::move(diagonal), std::move(vectors)};
}

double largestDifference(const SquareMatrix& a, const SquareMatrix& b) {
    expects(a.size == b.size, "matrices of one size");
    double largest = 0;
    for (std::size_t i = 0; i < a.values.size(); ++i) largest = std::max(largest, std::abs(a.values[i] - b.values[i]));
    return largest;
}

}  // namespace valor
