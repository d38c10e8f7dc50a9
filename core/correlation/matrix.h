// SPDX-License-Identifier: GPL-3.0-or-later
// Small dense matrices in plain doubles. The order of every addition is written down here, so factors have the
// same bits whatever the compiler or the processor.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace valor {

struct SquareMatrix {
    std::size_t size{};
    std::vector<double> values;  ///< row-major, size * size

    SquareMatrix() = default;
    explicit SquareMatrix(std::size_t n) : size(n), values(n * n) {}
    [[nodiscard]] static SquareMatrix identity(std::size_t n);

    [[nodiscard]] double& at(std::size_t row, std::size_t column) { return values[row * size + column]; }
    [[nodiscard]] double at(std::size_t row, std::size_t column) const { return values[row * size + column]; }

    bool operator==(const SquareMatrix&) const = default;
};

/// Lower L with L L' = `symmetric`; nothing when a pivot is not positive.
[[nodiscard]] std::optional<SquareMatrix> lowerCholesky(const SquareMatrix& symmetric);

/// @return whether every eigenvalue of `symmetric` is above `floor`, by trying to factor it less floor * I.
[[nodiscard]] bool hasEigenvaluesAbove(const SquareMatrix& symmetric, double floor);

struct EigenSystem {
    std::vector<double> eigenvalues;  ///< in no order
    SquareMatrix vectors;             ///< column k belongs to eigenvalue k
};

/// Cyclic Jacobi rotations (Golub & Van Loan, 8.5): for the few dozen rows a person can correlate.
[[nodiscard]] EigenSystem eigenSystem(SquareMatrix symmetric);

/// Largest |a - b| over all entries. @pre same size
[[nodiscard]] double largestDifference(const SquareMatrix& a, const SquareMatrix& b);

}  // namespace valor
