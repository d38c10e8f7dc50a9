// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/correlation/correlation.h"

#include <array>
#include <charconv>
#include <cmath>
#include <set>
#include <utility>

#include "core/correlation/conversion.h"
#include "core/correlation/repair.h"
#include "core/error/expects.h"

namespace valor {
namespace {

using Arguments = std::vector<std::pair<std::string, std::string>>;

/// Four digits with a decimal point in every locale.
std::string shortNumber(double value) {
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 4);
    return {text.data(), end.ptr};
}

std::string nameOrNumber(std::span<const std::string> names, std::size_t index) {
    return index < names.size() ? names[index] : std::to_string(index);
}

Status checkPair(std::span<const std::string> names, const RankCorrelation& pair, bool isNew, std::size_t number) {
    const char* reason = nullptr;
    if (pair.first >= names.size() || pair.second >= names.size()) {
        reason = "unknown";
    } else if (pair.first == pair.second) {
        reason = "self";
    } else if (!isNew) {
        reason = "duplicate";
    } else if (!(std::abs(pair.spearman) <= 1)) {  // also refuses what is not a number
        reason = "range";
    }
    if (reason == nullptr) return {};
    return fail(ErrorCode::CorrelationInvalid, "correlations/" + std::to_string(number),
                {{"first", nameOrNumber(names, pair.first)},
                 {"second", nameOrNumber(names, pair.second)},
                 {"spearman", shortNumber(pair.spearman)},
                 {"reason", reason}});
}

Result<SquareMatrix> pearsonMatrix(std::span<const std::string> names, std::span<const RankCorrelation> pairs) {
    SquareMatrix matrix = SquareMatrix::identity(names.size());
    std::set<std::pair<std::size_t, std::size_t>> seen;
    for (std::size_t number = 0; number < pairs.size(); ++number) {
        const RankCorrelation& pair = pairs[number];
        const bool isNew = seen.insert(std::minmax(pair.first, pair.second)).second;
        VALOR_CHECK(checkPair(names, pair, isNew, number));
        matrix.at(pair.first, pair.second) = spearmanToPearson(pair.spearman);
        matrix.at(pair.second, pair.first) = matrix.at(pair.first, pair.second);
    }
    return matrix;
}

/// The pair changed most, in the rank correlations its author knows.
Arguments describeChange(std::span<const std::string> names, const CorrelationFactor& factor) {
    std::size_t row = 1;
    std::size_t column = 0;
    const auto change = [&](std::size_t i, std::size_t j) {
        return std::abs(factor.used.at(i, j) - factor.asked.at(i, j));
    };
    for (std::size_t i = 1; i < names.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (change(i, j) > change(row, column)) {
                row = i;
                column = j;
            }
    return {{"change", shortNumber(factor.largestChange)},
            {"first", names[column]},
            {"second", names[row]},
            {"asked", shortNumber(pearsonToSpearman(factor.asked.at(row, column)))},
            {"used", shortNumber(pearsonToSpearman(factor.used.at(row, column)))}};
}

Status repair(CorrelationFactor& factor, std::span<const std::string> names, const RepairPolicy& policy) {
    factor.used =
        policy.method == RepairMethod::Nearest ? nearestCorrelation(factor.asked) : shrunkCorrelation(factor.asked);
    factor.isRepaired = true;
    factor.largestChange = largestDifference(factor.asked, factor.used);
    Arguments arguments = describeChange(names, factor);
    if (factor.largestChange > kChangeNeedingConfirmation && !policy.isLargeChangeConfirmed)
        return fail(ErrorCode::CorrelationRefused, "correlations", std::move(arguments));
    const Severity severity = factor.largestChange > kChangeWorthWarning ? Severity::Warning : Severity::Info;
    factor.diagnostics.add(severity, ErrorCode::CorrelationRepaired, "correlations", std::move(arguments));
    return {};
}

}  // namespace

Result<CorrelationFactor> makeCorrelation(std::span<const std::string> names, std::span<const RankCorrelation> pairs,
                                          const RepairPolicy& policy) {
    CorrelationFactor factor;
    VALOR_TRY(factor.asked, pearsonMatrix(names, pairs));
    factor.used = factor.asked;
    if (!hasEigenvaluesAbove(factor.asked, kSmallestEigenvalue)) VALOR_CHECK(repair(factor, names, policy));
    auto lower = lowerCholesky(factor.used);
    expects(lower.has_value(), "a repaired correlation matrix has a Cholesky factor");
    factor.lower = std::move(*lower);
    return factor;
}

}  // namespace valor
