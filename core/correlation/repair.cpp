// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correlation/repair.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace valor {
namespace {

constexpr double kConverged = 1e-12;
constexpr int kMostProjections = 2000;

/// Q max(Lambda, floor) Q', filled from one triangle so that it is exactly symmetric.
SquareMatrix withEigenvaluesFrom(const SquareMatrix& symmetric, double floor) {
    const auto [eigenvalues, vectors] = eigenSystem(symmetric);
    SquareMatrix result(symmetric.size);
    for (std::size_t i = 0; i < result.size; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double sum = 0;
            for (std::size_t k = 0; k < result.size; ++k)
                sum += std::max(eigenvalues[k], floor) * vectors.at(i, k) * vectors.at(j, k);
            result.at(i, j) = result.at(j, i) = sum;
        }
    return result;
}

void setUnitDiagonal(SquareMatrix& matrix) {
    for (std::size_t i = 0; i < matrix.size; ++i) matrix.at(i, i) = 1;
}

SquareMatrix scaledToUnitDiagonal(const SquareMatrix& matrix) {
    std::vector<double> scale(matrix.size);
    for (std::size_t i = 0; i < matrix.size; ++i) scale[i] = 1 / std::sqrt(matrix.at(i, i));
    SquareMatrix result(matrix.size);
    for (std::size_t i = 0; i < matrix.size; ++i)
        for (std::size_t j = 0; j < matrix.size; ++j) result.at(i, j) = matrix.at(i, j) * (scale[i] * scale[j]);
    setUnitDiagonal(result);
    return result;
}

SquareMatrix roundedToTwelveDecimals(SquareMatrix matrix) {
    for (double& value : matrix.values) value = std::round(value * 1e12) / 1e12;
    return matrix;
}

double smallest(const std::vector<double>& values) {
    return *std::min_element(values.begin(), values.end());
}

}  // namespace

SquareMatrix nearestCorrelation(const SquareMatrix& asked) {
    SquareMatrix current = asked;
    SquareMatrix correction(asked.size);
    for (int step = 0; step < kMostProjections; ++step) {
        SquareMatrix lifted = current;
        for (std::size_t k = 0; k < lifted.values.size(); ++k) lifted.values[k] -= correction.values[k];
        SquareMatrix next = withEigenvaluesFrom(lifted, 0);
        for (std::size_t k = 0; k < lifted.values.size(); ++k) correction.values[k] = next.values[k] - lifted.values[k];
        setUnitDiagonal(next);
        const double moved = largestDifference(next, current);
        current = std::move(next);
        if (moved < kConverged) break;
    }
    return roundedToTwelveDecimals(scaledToUnitDiagonal(withEigenvaluesFrom(current, kSmallestEigenvalue)));
}

SquareMatrix shrunkCorrelation(const SquareMatrix& asked) {
    const double lowest = smallest(eigenSystem(asked).eigenvalues);
    if (lowest >= kSmallestEigenvalue) return asked;
    // (1 - t) lowest + t = kSmallestEigenvalue
    const double pull = (kSmallestEigenvalue - lowest) / (1 - lowest);
    SquareMatrix result = asked;
    for (double& value : result.values) value *= 1 - pull;
    setUnitDiagonal(result);
    return roundedToTwelveDecimals(std::move(result));
}

}  // namespace valor
