// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/information/study_value.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/distribution/rules.h"
#include "core/distribution/special_functions.h"
#include "simulation/information/fitted_benefit.h"
#include "simulation/information/sample_analyst.h"
#include "simulation/statistics/moments.h"

#include <Eigen/Core>

namespace valor::simulation {
namespace {

using Matrix = Eigen::MatrixXd;
using Vector = Eigen::VectorXd;

constexpr std::size_t kMostStrata = 512;          ///< levels that the input is told apart in
constexpr std::uint64_t kMostCells = 512;         ///< outcomes of a study that are told apart
constexpr std::uint64_t kFitPerturbations = 200;  ///< of the fits, for the standard error
constexpr double kTail = 6;                       ///< standard errors beyond which no mean of measurements falls

/// Draws put together by the size of their input: what one figure of the input is worth is a mean over equals.
class Strata {
public:
    explicit Strata(std::span<const double> input) : order_(input.size()) {
        std::iota(order_.begin(), order_.end(), std::size_t{0});
        std::ranges::stable_sort(order_, {}, [&](std::size_t row) { return input[row]; });
        const std::size_t count = std::min(kMostStrata, input.size());
        for (std::size_t i = 0; i <= count; ++i) edges_.push_back(i * input.size() / count);
        levels_ = means(input);
    }

    [[nodiscard]] Vector means(std::span<const double> column) const {
        Vector result(static_cast<Eigen::Index>(edges_.size() - 1));
        for (std::size_t i = 0; i + 1 < edges_.size(); ++i) {
            double sum = 0;
            for (std::size_t at = edges_[i]; at < edges_[i + 1]; ++at) sum += column[order_[at]];
            result(static_cast<Eigen::Index>(i)) = sum / static_cast<double>(edges_[i + 1] - edges_[i]);
        }
        return result;
    }
    /// Shares of the draws.
    [[nodiscard]] Vector weights() const {
        Vector result(static_cast<Eigen::Index>(edges_.size() - 1));
        for (std::size_t i = 0; i + 1 < edges_.size(); ++i)
            result(static_cast<Eigen::Index>(i)) =
                static_cast<double>(edges_[i + 1] - edges_[i]) / static_cast<double>(order_.size());
        return result;
    }
    [[nodiscard]] const Vector& levels() const { return levels_; }

private:
    std::vector<std::size_t> order_, edges_;
    Vector levels_;
};

/// Adds P(k of `trials` say yes) to the cells of k. From the most likely count outwards: no term is lost.
template <class Row>
void addCounts(Row row, double probability, std::uint64_t trials) {
    const std::uint64_t width = trials / kMostCells + 1;
    const auto n = static_cast<double>(trials);
    const auto cell = [&](double count) -> double& {
        return row(static_cast<Eigen::Index>(static_cast<std::uint64_t>(count) / width));
    };
    if (probability <= 0 || probability >= 1) {
        cell(probability <= 0 ? 0 : n) += 1;
        return;
    }
    const double likeliest = std::min(std::floor((n + 1) * probability), n);
    const double odds = probability / (1 - probability);
    const double top = std::exp(std::lgamma(n + 1) - std::lgamma(likeliest + 1) - std::lgamma(n - likeliest + 1) +
                                likeliest * std::log(probability) + (n - likeliest) * std::log1p(-probability));
    cell(likeliest) += top;
    double mass = top;
    for (double k = likeliest; k < n && mass > 0; ++k) cell(k + 1) += mass *= (n - k) / (k + 1) * odds;
    mass = top;
    for (double k = likeliest; k > 0 && mass > 0; --k) cell(k - 1) += mass *= k / ((n - k + 1) * odds);
}

/// P(outcome of the study | stratum), a row per stratum.
Matrix countedOutcomes(const Vector& levels, std::uint64_t trials) {
    const std::uint64_t width = trials / kMostCells + 1;
    Matrix chances = Matrix::Zero(levels.size(), static_cast<Eigen::Index>(trials / width + 1));
    for (Eigen::Index i = 0; i < levels.size(); ++i) addCounts(chances.row(i), levels(i), trials);
    return chances;
}

/// The same for the mean of measurements, in cells of equal width.
Matrix measuredOutcomes(const Vector& levels, double spread, std::uint64_t measurements) {
    const double error = spread / std::sqrt(static_cast<double>(measurements));
    const double low = levels.minCoeff() - kTail * error, high = levels.maxCoeff() + kTail * error;
    const auto cells = static_cast<Eigen::Index>(kMostCells);
    Matrix chances(levels.size(), cells);
    for (Eigen::Index i = 0; i < levels.size(); ++i) {
        double below = 0;
        for (Eigen::Index c = 0; c < cells; ++c) {
            const double end = low + (high - low) * static_cast<double>(c + 1) / static_cast<double>(cells);
            const double upTo = c + 1 == cells ? 1 : distributions::normalCdf((end - levels(i)) / error);
            chances(i, c) = upTo - below;
            below = upTo;
        }
    }
    return chances;
}

/// Choosing after the study.
struct Choice {
    double gain = 0;       ///< over the best option without it, in units of the increments
    Vector chosen;         ///< probability per option, the first option included
    std::size_t best = 0;  ///< without it
};

/// @param joint P(stratum and outcome). @param benefits per stratum and option but the first, which is nought
Choice chooseAfter(const Matrix& joint, const Matrix& benefits) {
    const Matrix sums = joint.transpose() * benefits;  // outcome × option: benefit × probability
    const Vector probability = joint.colwise().sum();
    Choice choice;
    choice.chosen = Vector::Zero(benefits.cols() + 1);
    double informed = 0;
    for (Eigen::Index outcome = 0; outcome < sums.rows(); ++outcome) {
        Eigen::Index option = 0;
        const double top = sums.row(outcome).maxCoeff(&option);
        informed += std::max(top, 0.0);
        choice.chosen(top > 0 ? option + 1 : 0) += probability(outcome);
    }
    Eigen::Index option = 0;
    const Vector means = sums.colwise().sum();
    const double now = means.maxCoeff(&option);
    choice.best = now > 0 ? static_cast<std::size_t>(option) + 1 : 0;
    choice.gain = std::max(informed - std::max(now, 0.0), 0.0);
    return choice;
}

Matrix inStrata(const Strata& strata, const BenefitColumns& columns) {
    Matrix result(strata.levels().size(), static_cast<Eigen::Index>(columns.size()));
    for (std::size_t i = 0; i < columns.size(); ++i)
        result.col(static_cast<Eigen::Index>(i)) = strata.means(columns[i]);
    return result;
}

StudyValue valueOf(const StudyDesign& design, const StudyRequest& request, const Strata& strata) {
    const Increments increments = incrementsOf(design.netBenefits);
    const FittedBenefit fitted(increments, {request.input});
    const Matrix outcomes = request.spread > 0 ? measuredOutcomes(strata.levels(), request.spread, design.observations)
                                               : countedOutcomes(strata.levels(), design.observations);
    const Matrix joint = strata.weights().asDiagonal() * outcomes;
    const Choice choice = chooseAfter(joint, inStrata(strata, fitted.expected()));
    std::vector<double> gains;
    const StreamId stream = streamOf("study");
    for (std::uint64_t draw = 0; draw < kFitPerturbations; ++draw)
        gains.push_back(chooseAfter(joint, inStrata(strata, fitted.perturbed(request.seed, stream, draw))).gain);

    StudyValue value;
    value.best = choice.best;
    value.uninformed = meanOf(design.netBenefits[choice.best]);
    value.sampleInformation = choice.gain * increments.scale;
    value.standardError = standardDeviation(gains) * increments.scale;
    value.chosen.assign(choice.chosen.begin(), choice.chosen.end());
    return value;
}

/// A study of what is certain: nothing is learnt.
StudyValue valueOfNothing(const StudyDesign& design) {
    StudyValue value;
    std::vector<double> means;
    for (const std::vector<double>& column : design.netBenefits) means.push_back(meanOf(column));
    value.best = static_cast<std::size_t>(std::ranges::max_element(means) - means.begin());
    value.uninformed = means[value.best];
    value.chosen.assign(means.size(), 0.0);
    value.chosen[value.best] = 1;
    return value;
}

tl::unexpected<Error> outOfRange(const std::string& subject, double value, const std::string& lower,
                                 const std::string& upper) {
    return fail(ErrorCode::ValueOutOfRange, subject,
                {{"value", distributions::numberText(value)}, {"lower", lower}, {"upper", upper}});
}

Status checkDesign(const StudyDesign& design, std::size_t rows) {
    if (design.netBenefits.size() < 2)
        return fail(ErrorCode::SampleUnusable, "options", {{"strategies", std::to_string(design.netBenefits.size())}});
    for (const std::vector<double>& column : design.netBenefits)
        if (column.size() != rows)
            return fail(ErrorCode::SampleUnusable, "options",
                        {{"rows", std::to_string(column.size())}, {"wanted", std::to_string(rows)}});
    if (design.observations < 1 || design.observations > kMostObservations)
        return outOfRange("observations", static_cast<double>(design.observations), "1",
                          std::to_string(kMostObservations));
    return {};
}

Status check(const StudyRequest& request) {
    const std::size_t rows = request.input.size();
    if (rows < kFewestRows)
        return fail(ErrorCode::SampleUnusable, "input",
                    {{"rows", std::to_string(rows)}, {"fewest", std::to_string(kFewestRows)}});
    if (!(request.spread >= 0)) return outOfRange("spread", request.spread, "0", "");
    for (const double value : request.input)
        if (request.spread == 0 && !(value >= 0 && value <= 1)) return outOfRange("input", value, "0", "1");
    for (const StudyDesign& design : request.designs) VALOR_CHECK(checkDesign(design, rows));
    return {};
}

}  // namespace

Result<std::optional<std::vector<StudyValue>>> StudyInformation::analyse(const StudyRequest& request,
                                                                         std::stop_token stop,
                                                                         const ProgressFunction& progress) const {
    VALOR_CHECK(check(request));
    const Strata strata(request.input);
    const bool isCertain = !varies(request.input);
    std::vector<StudyValue> values;
    for (const StudyDesign& design : request.designs) {
        values.push_back(isCertain ? valueOfNothing(design) : valueOf(design, request, strata));
        if (progress) progress({values.size(), request.designs.size()});
        if (stop.stop_requested()) return std::nullopt;
    }
    return values;
}

}  // namespace valor::simulation
