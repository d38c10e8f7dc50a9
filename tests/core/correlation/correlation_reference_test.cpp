// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "core/correlation/conversion.h"
#include "core/correlation/correlation.h"
#include "core/correlation/repair.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace valor {
namespace {

using Json = nlohmann::json;

Json referenceCase(const std::string& id) {
    std::ifstream file(test::sourcePath("tests/reference/correlation/correlation.json"));
    const Json document = Json::parse(file);
    for (const Json& one : document.at("cases"))
        if (one.at("id") == id) return one;
    throw std::runtime_error("no case " + id);
}

void expectClose(double got, double wanted, double tolerance) {
    EXPECT_NEAR(got, wanted, tolerance * std::max(1e-3, std::abs(wanted)));
}

SquareMatrix matrixOf(const Json& rows) {
    SquareMatrix matrix(rows.size());
    for (std::size_t i = 0; i < matrix.size; ++i)
        for (std::size_t j = 0; j < matrix.size; ++j) matrix.at(i, j) = rows.at(i).at(j).get<double>();
    return matrix;
}

void expectClose(const SquareMatrix& got, const Json& rows, double tolerance) {
    const SquareMatrix wanted = matrixOf(rows);
    ASSERT_EQ(got.size, wanted.size);
    for (std::size_t k = 0; k < wanted.values.size(); ++k) expectClose(got.values[k], wanted.values[k], tolerance);
}

void checkConversion(const std::string& id, const char* from, const char* to, double (*convert)(double)) {
    const Json reference = referenceCase(id);
    const auto given = reference.at("input").at(from).get<std::vector<double>>();
    const auto wanted = reference.at("output").at(to).get<std::vector<double>>();
    for (std::size_t i = 0; i < given.size(); ++i) expectClose(convert(given[i]), wanted.at(i), 1e-13);
}

TEST(CorrelationReference, Conversions) {
    checkConversion("spearman_to_pearson", "rho_s", "rho", spearmanToPearson);
    checkConversion("pearson_to_spearman", "rho", "rho_s", pearsonToSpearman);
    checkConversion("kendall_to_pearson", "tau", "rho", kendallToPearson);
}

TEST(CorrelationReference, CopulaChain) {
    const Json reference = referenceCase("copula_chain");
    const Json& spearman = reference.at("input").at("spearman");
    std::vector<RankCorrelation> pairs;
    for (std::size_t i = 0; i < spearman.size(); ++i)
        for (std::size_t j = 0; j < i; ++j) pairs.push_back({i, j, spearman.at(i).at(j).get<double>()});
    const auto factor = makeCorrelation(std::vector<std::string>{"a", "b", "c"}, pairs);
    ASSERT_TRUE(factor);
    expectClose(factor->used, reference.at("output").at("pearson"), 1e-13);
    expectClose(factor->lower, reference.at("output").at("chol_lower"), 1e-13);
    const Json& scores = reference.at("input").at("z");
    const Json& wanted = reference.at("output").at("z_corr");
    for (std::size_t row = 0; row < scores.size(); ++row)
        for (std::size_t i = 0; i < 3; ++i) {
            double sum = 0;
            for (std::size_t k = 0; k <= i; ++k) sum += factor->lower.at(i, k) * scores.at(row).at(k).get<double>();
            expectClose(sum, wanted.at(row).at(i).get<double>(), 1e-12);
        }
}

TEST(CorrelationReference, NearestMatrices) {
    for (const char* id : {"higham_3x3", "higham_4x4_tridiag", "spearman_valid_pearson_indefinite"}) {
        SCOPED_TRACE(id);
        const Json reference = referenceCase(id);
        const SquareMatrix asked = matrixOf(reference.at("input").at("A"));
        const SquareMatrix nearest = nearestCorrelation(asked);
        expectClose(nearest, reference.at("output").at("C"), reference.at("tol").get<double>());
        double squares = 0;
        for (std::size_t k = 0; k < asked.values.size(); ++k)
            squares += (asked.values[k] - nearest.values[k]) * (asked.values[k] - nearest.values[k]);
        expectClose(std::sqrt(squares), reference.at("output").at("frobenius").get<double>(), 1e-6);
    }
}

TEST(CorrelationReference, ShrunkMatrix) {
    const Json reference = referenceCase("shrink_4x4");
    const SquareMatrix shrunk = shrunkCorrelation(matrixOf(reference.at("input").at("A")));
    // The reference lets the smallest eigenvalue become 0, the product keeps it at 1e-8.
    expectClose(shrunk, reference.at("output").at("C"), 3e-8);
}

}  // namespace
}  // namespace valor
