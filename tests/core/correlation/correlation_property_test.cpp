// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

#include "core/correlation/correlation.h"
#include "core/correlation/repair.h"

#include <Eigen/Dense>
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

namespace valor {
namespace {

/// Uniform over the whole range from the first case on; rapidcheck would otherwise begin near the lower end.
template <class T>
T drawn(T from, T below) {
    return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(from, below));
}

/// Thousandths as people state them; mostly inconsistent once there are more than a few parameters.
SquareMatrix statedMatrix() {
    SquareMatrix matrix = SquareMatrix::identity(drawn<std::size_t>(1, 9));
    for (std::size_t i = 0; i < matrix.size; ++i)
        for (std::size_t j = 0; j < i; ++j) matrix.at(i, j) = matrix.at(j, i) = drawn(-1000, 1001) / 1000.0;
    return matrix;
}

Eigen::MatrixXd toEigen(const SquareMatrix& matrix) {
    const auto size = static_cast<Eigen::Index>(matrix.size);
    return Eigen::Map<const Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>>(
        matrix.values.data(), size, size);
}

std::vector<double> eigenvaluesByEigen(const SquareMatrix& matrix) {
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(toEigen(matrix), Eigen::EigenvaluesOnly);
    return {solver.eigenvalues().begin(), solver.eigenvalues().end()};
}

void requireCorrelationMatrix(const SquareMatrix& matrix) {
    for (std::size_t i = 0; i < matrix.size; ++i) {
        RC_ASSERT(matrix.at(i, i) == 1.0);
        for (std::size_t j = 0; j < i; ++j) {
            RC_ASSERT(matrix.at(i, j) == matrix.at(j, i));
            RC_ASSERT(std::abs(matrix.at(i, j)) <= 1.0);
        }
    }
    RC_ASSERT(eigenvaluesByEigen(matrix).front() > 0.5 * kSmallestEigenvalue);
}

double distance(const SquareMatrix& a, const SquareMatrix& b) {
    return (toEigen(a) - toEigen(b)).norm();
}

RC_GTEST_PROP(EigenSystem, AgreesWithAnotherSolver, ()) {
    const SquareMatrix matrix = statedMatrix();
    auto [eigenvalues, vectors] = eigenSystem(matrix);
    const Eigen::MatrixXd q = toEigen(vectors);
    const Eigen::VectorXd lambda = Eigen::Map<Eigen::VectorXd>(eigenvalues.data(), q.rows());
    RC_ASSERT((q * lambda.asDiagonal() * q.transpose() - toEigen(matrix)).cwiseAbs().maxCoeff() < 1e-13);
    RC_ASSERT((q.transpose() * q - Eigen::MatrixXd::Identity(q.rows(), q.rows())).cwiseAbs().maxCoeff() < 1e-13);
    std::sort(eigenvalues.begin(), eigenvalues.end());
    const auto expected = eigenvaluesByEigen(matrix);
    for (std::size_t i = 0; i < expected.size(); ++i) RC_ASSERT(std::abs(eigenvalues[i] - expected[i]) < 1e-13);
}

RC_GTEST_PROP(Repair, BothWaysGiveACorrelationMatrix, ()) {
    const SquareMatrix asked = statedMatrix();
    requireCorrelationMatrix(nearestCorrelation(asked));
    requireCorrelationMatrix(shrunkCorrelation(asked));
}

RC_GTEST_PROP(Repair, NearestIsNearerThanShrunk, ()) {
    const SquareMatrix asked = statedMatrix();
    RC_ASSERT(distance(nearestCorrelation(asked), asked) <= distance(shrunkCorrelation(asked), asked) + 1e-6);
}

RC_GTEST_PROP(Repair, RepairingTwiceChangesNothing, ()) {
    const SquareMatrix once = nearestCorrelation(statedMatrix());
    RC_ASSERT(largestDifference(nearestCorrelation(once), once) < 1e-7);
}

RC_GTEST_PROP(MakeCorrelation, FactorGivesTheMatrixUsedBack, ()) {
    const SquareMatrix stated = statedMatrix();
    std::vector<RankCorrelation> pairs;
    for (std::size_t i = 0; i < stated.size; ++i)
        for (std::size_t j = 0; j < i; ++j) pairs.push_back({i, j, stated.at(i, j)});
    const std::vector<std::string> names(stated.size, "p");
    const auto factor = makeCorrelation(names, pairs, {RepairMethod::Nearest, true});
    RC_ASSERT(factor.has_value());
    const Eigen::MatrixXd lower = toEigen(factor->lower);
    RC_ASSERT(lower.isLowerTriangular());
    RC_ASSERT((lower * lower.transpose() - toEigen(factor->used)).cwiseAbs().maxCoeff() < 1e-14);
    requireCorrelationMatrix(factor->isRepaired ? factor->used : SquareMatrix::identity(1));
    RC_ASSERT(factor->largestChange == largestDifference(factor->asked, factor->used));
}

}  // namespace
}  // namespace valor
