// SPDX-License-Identifier: GPL-3.0-or-later
// Estimators on stored designs, against values of R.
#include <cmath>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "data/exchange/number_table.h"
#include "simulation/sensitivity/rank_correlation.h"
#include "simulation/sensitivity/variance_shares.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace valor::simulation {
namespace {

using Json = nlohmann::json;
using Column = std::vector<double>;

std::string textOf(const std::string& path) {
    std::ifstream file(test::sourcePath("tests/reference/" + path));
    std::stringstream text;
    text << file.rdbuf();
    return text.str();
}

NumberTable tableOf(const std::string& path) {
    auto table = readNumberTable(textOf(path), path);
    if (!table) throw std::runtime_error(path);
    return std::move(*table);
}

Json caseNamed(const std::string& id) {
    const Json document = Json::parse(textOf("sensitivity/sensitivity.json"));
    for (const Json& one : document.at("cases"))
        if (one.at("id") == id) return one;
    throw std::runtime_error("no case " + id);
}

void expectClose(double found, const Json& one, const char* figure, std::size_t position) {
    const double expected = one.at("output").at(figure).at(position);
    EXPECT_NEAR(found, expected, one.at("tol").get<double>() * std::max(1e-3, std::abs(expected)))
        << figure << " " << position;
}

double ishigami(double x1, double x2, double x3) {
    return std::sin(x1) + 7 * std::sin(x2) * std::sin(x2) + 0.1 * std::pow(x3, 4) * std::sin(x1);
}

/// Results of the Ishigami function at the first rows of the stored design.
class Design {
public:
    explicit Design(std::size_t rows) : table_(tableOf("sensitivity/sobol_design.csv")), rows_(rows) {}

    /// @param fromB of which inputs B is taken, by row
    template <class FromB>
    Column results(const FromB& fromB) const {
        Column found;
        for (std::size_t row = 0; row < rows_; ++row) {
            const auto x = [&](std::size_t i) {
                return -M_PI + 2 * M_PI * table_.columns[fromB(row, i) ? i + 3 : i][row];
            };
            found.push_back(ishigami(x(0), x(1), x(2)));
        }
        return found;
    }

private:
    NumberTable table_;
    std::size_t rows_;
};

TEST(SensitivityReference, SobolIndicesOfAStoredDesign) {
    const Json expected = caseNamed("sobol_estimators_n256");
    const Design design(256);
    const Column a = design.results([](std::size_t, std::size_t) { return false; });
    const Column b = design.results([](std::size_t, std::size_t) { return true; });
    for (std::size_t g = 0; g < 3; ++g) {
        const Column mixed = design.results([&](std::size_t, std::size_t i) { return i == g; });
        const SobolIndices indices = sobolIndices(a, b, mixed, kIndependentDraws);
        expectClose(indices.first.value, expected, "S1_saltelli2010", g);
        expectClose(indices.total.value, expected, "ST_jansen", g);
        const Json exact = caseNamed("ishigami_analytic").at("output");
        EXPECT_NEAR(indices.first.value, exact.at("S1").at(g).get<double>(), 4 * indices.first.standardError);
        EXPECT_NEAR(indices.total.value, exact.at("ST").at(g).get<double>(), 4 * indices.total.standardError);
    }
}

TEST(SensitivityReference, ShapleySharesOfAStoredDesign) {
    const Json expected = caseNamed("shapley_goda");
    const std::vector<std::vector<std::size_t>> cycle{{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    std::vector<std::vector<std::size_t>> orders;
    for (std::size_t row = 0; row < 1020; ++row) orders.push_back(cycle[row % 6]);
    const Design design(1020);
    std::vector<Column> stages;
    for (std::size_t stage = 0; stage <= 3; ++stage)
        stages.push_back(design.results([&](std::size_t row, std::size_t i) {
            const auto end = orders[row].begin() + static_cast<std::ptrdiff_t>(stage);
            return std::find(orders[row].begin(), end, i) != end;
        }));
    const std::vector<Figure> shares = shapleyShares(stages, orders, kIndependentDraws);
    // The reference divides by the variance of the outputs, these by the sum of all shares.
    const double variance = expected.at("output").at("variance"), sum = expected.at("output").at("sum");
    for (std::size_t g = 0; g < 3; ++g) {
        const double reference = expected.at("output").at("shapley").at(g).get<double>() * variance / sum;
        EXPECT_NEAR(shares[g].value, reference, 1e-9);
        const double exact = caseNamed("ishigami_analytic").at("output").at("shapley").at(g);
        EXPECT_NEAR(shares[g].value, exact, 4 * shares[g].standardError);
    }
    EXPECT_NEAR(shares[0].value + shares[1].value + shares[2].value, 1, 1e-12);
}

TEST(SensitivityReference, PartialRankCorrelationsOfAStoredSample) {
    const Json expected = caseNamed("prcc");
    const NumberTable sample = tableOf("information/triage_sample.csv");
    const auto columnNamed = [&](const std::string& name) {
        for (std::size_t i = 0; i < sample.names.size(); ++i)
            if (sample.names[i] == name) return sample.columns[i];
        throw std::runtime_error(name);
    };
    const RankCorrelations found = rankCorrelations(
        {columnNamed("p"), columnNamed("Se"), columnNamed("Sp"), columnNamed("V")}, columnNamed("INB"));
    for (std::size_t i = 0; i < 4; ++i) expectClose(found.partial[i].value, expected, "prcc", i);
}

}  // namespace
}  // namespace valor::simulation
