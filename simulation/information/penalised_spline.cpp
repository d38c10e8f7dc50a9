// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/information/penalised_spline.h"

#include <algorithm>
#include <cmath>

#include "core/error/expects.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>

namespace valor::simulation {
namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

constexpr int kDegree = 3;
constexpr int kColumnsOfOne = 20, kColumnsOfTwo = 8;
constexpr double kLeastWeight = -6, kMostWeight = 8, kWeightStep = 0.25;  ///< log10
constexpr double kNearlyAll = 0.9;  ///< of the columns: a fit that wants to bend more than it can

/// Values of the cubic B-splines on `columns − 3` equal segments between the ends of `input`.
Matrix splineColumns(std::span<const double> input, int columns) {
    const auto [low, high] = std::ranges::minmax(input);
    const int segments = columns - kDegree;
    const double width = (high - low) / segments;
    Matrix basis = Matrix::Zero(static_cast<Eigen::Index>(input.size()), columns);
    for (std::size_t row = 0; row < input.size(); ++row) {
        const double position = (input[row] - low) / width;
        const int segment = std::clamp(static_cast<int>(position), 0, segments - 1);
        const double u = position - segment, v = 1 - u;
        const auto r = static_cast<Eigen::Index>(row);
        basis(r, segment) = v * v * v / 6;
        basis(r, segment + 1) = (3 * u * u * u - 6 * u * u + 4) / 6;
        basis(r, segment + 2) = (3 * v * v * v - 6 * v * v + 4) / 6;
        basis(r, segment + 3) = u * u * u / 6;
    }
    return basis;
}

/// D'D of second differences.
Matrix roughness(int columns) {
    Matrix difference = Matrix::Zero(columns - 2, columns);
    for (int i = 0; i < columns - 2; ++i) difference.row(i).segment(i, 3) << 1, -2, 1;
    return difference.transpose() * difference;
}

/// Products of the columns of two bases, row by row.
Matrix tensor(const Matrix& first, const Matrix& second) {
    Matrix product(first.rows(), first.cols() * second.cols());
    for (Eigen::Index i = 0; i < first.cols(); ++i)
        for (Eigen::Index j = 0; j < second.cols(); ++j)
            product.col(i * second.cols() + j) = first.col(i).cwiseProduct(second.col(j));
    return product;
}

Matrix kronecker(const Matrix& first, const Matrix& second) {
    Matrix product(first.rows() * second.rows(), first.cols() * second.cols());
    for (Eigen::Index i = 0; i < first.rows(); ++i)
        for (Eigen::Index j = 0; j < first.cols(); ++j)
            product.block(i * second.rows(), j * second.cols(), second.rows(), second.cols()) = first(i, j) * second;
    return product;
}

}  // namespace

struct PenalisedSpline::Basis {
    Matrix columns;                 ///< rows × basis
    Matrix gram;                    ///< B'B
    std::vector<Matrix> penalties;  ///< one per input
};

namespace {

/// A solution for given weights of the penalties.
struct Solution {
    Vector coefficients;
    double score = 0;  ///< of generalised cross-validation; less is better
    double degrees = 0, residual = 0;
};

class Fitter {
public:
    Fitter(const Matrix& columns, const Matrix& gram, const std::vector<Matrix>& penalties, const Vector& centred)
        : gram_(gram),
          penalties_(penalties),
          projected_(columns.transpose() * centred),
          total_(centred.squaredNorm()),
          rows_(static_cast<double>(columns.rows())) {}

    [[nodiscard]] Matrix system(const std::vector<double>& weights) const {
        Matrix system = gram_;
        for (std::size_t i = 0; i < penalties_.size(); ++i) system += std::pow(10, weights[i]) * penalties_[i];
        // Columns that no row reaches are held by the penalty alone; this keeps them solvable and moves nothing else.
        system.diagonal().array() += 1e-12 * gram_.diagonal().maxCoeff();
        return system;
    }

    [[nodiscard]] Solution solve(const std::vector<double>& weights) const {
        const Eigen::LDLT<Matrix> factor(system(weights));
        Solution found;
        found.coefficients = factor.solve(projected_);
        found.degrees = factor.solve(gram_).trace();
        found.residual = std::max(
            total_ - 2 * found.coefficients.dot(projected_) + found.coefficients.dot(gram_ * found.coefficients), 0.0);
        const double rest = rows_ - found.degrees;
        found.score = rows_ * found.residual / (rest * rest);
        return found;
    }

    /// One direction after the other over the whole grid, until nothing changes.
    [[nodiscard]] std::vector<double> bestWeights() const {
        std::vector<double> weights(penalties_.size(), 0);
        double best = solve(weights).score;
        for (bool improved = true; improved;) {
            improved = false;
            for (double& weight : weights) {
                const double before = weight;
                double chosen = weight;
                for (int step = 0; kLeastWeight + step * kWeightStep <= kMostWeight; ++step) {
                    weight = kLeastWeight + step * kWeightStep;
                    const double score = solve(weights).score;
                    if (score < best) best = score, chosen = weight;
                }
                weight = chosen;
                improved = improved || (chosen != before && weights.size() > 1);
            }
        }
        return weights;
    }

private:
    const Matrix& gram_;
    const std::vector<Matrix>& penalties_;
    Vector projected_;
    double total_, rows_;
};

}  // namespace

PenalisedSpline::PenalisedSpline(const std::vector<std::span<const double>>& inputs)
    : basis_(std::make_unique<Basis>()) {
    expects(inputs.size() == 1 || inputs.size() == 2, "one or two inputs");
    if (inputs.size() == 1) {
        basis_->columns = splineColumns(inputs.front(), kColumnsOfOne);
        basis_->penalties = {roughness(kColumnsOfOne)};
    } else {
        const Matrix identity = Matrix::Identity(kColumnsOfTwo, kColumnsOfTwo), rough = roughness(kColumnsOfTwo);
        basis_->columns =
            tensor(splineColumns(inputs.front(), kColumnsOfTwo), splineColumns(inputs.back(), kColumnsOfTwo));
        basis_->penalties = {kronecker(rough, identity), kronecker(identity, rough)};
    }
    basis_->gram = basis_->columns.transpose() * basis_->columns;
}

PenalisedSpline::~PenalisedSpline() = default;
PenalisedSpline::PenalisedSpline(PenalisedSpline&&) noexcept = default;
PenalisedSpline& PenalisedSpline::operator=(PenalisedSpline&&) noexcept = default;

std::size_t PenalisedSpline::columns() const {
    return static_cast<std::size_t>(basis_->columns.cols());
}

SplineFit PenalisedSpline::fit(std::span<const double> output) const {
    const auto rows = static_cast<Eigen::Index>(output.size());
    expects(rows == basis_->columns.rows(), "as many outputs as inputs");
    const Eigen::Map<const Vector> raw(output.data(), rows);
    const double mean = raw.mean();
    const Vector centred = raw.array() - mean;
    const Fitter fitter(basis_->columns, basis_->gram, basis_->penalties, centred);
    const std::vector<double> weights = fitter.bestWeights();
    const Solution solution = fitter.solve(weights);

    SplineFit result;
    result.fitted.resize(output.size());
    Eigen::Map<Vector>(result.fitted.data(), rows) = (basis_->columns * solution.coefficients).array() + mean;
    result.degreesOfFreedom = solution.degrees;
    result.residualVariance = solution.residual / (static_cast<double>(rows) - solution.degrees);
    const double total = centred.squaredNorm();
    result.explained = total > 0 ? 1 - solution.residual / total : 0;
    result.isAtLimit = solution.degrees > kNearlyAll * static_cast<double>(columns());
    const Eigen::LLT<Matrix> factor(fitter.system(weights));
    const Matrix root = factor.matrixU().solve(Matrix::Identity(basis_->gram.rows(), basis_->gram.cols())) *
                        std::sqrt(result.residualVariance);
    result.uncertainty.assign(root.data(), root.data() + root.size());
    return result;
}

std::vector<double> PenalisedSpline::perturbed(const SplineFit& fit, std::span<const double> normals) const {
    const auto size = basis_->columns.cols();
    const Eigen::Map<const Matrix> root(fit.uncertainty.data(), size, size);
    const Eigen::Map<const Vector> z(normals.data(), size);
    std::vector<double> moved = fit.fitted;
    const auto rows = static_cast<Eigen::Index>(moved.size());
    Eigen::Map<Vector>(moved.data(), rows) += basis_->columns * (root * z);
    return moved;
}

}  // namespace valor::simulation
