// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include "simulation/statistics/dependent_error.h"
#include "simulation/statistics/estimate.h"
#include "simulation/statistics/moments.h"
#include "simulation/statistics/quantile.h"
#include "simulation/statistics/tail.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace valor::simulation {
namespace {

using Json = nlohmann::json;
const std::string kFolder = test::sourcePath("tests/reference/monte_carlo/");

struct Samples {
    std::vector<double> chain;  // column ar1
    std::vector<double> gamma;  // column iid_gamma
};

Samples readSamples() {
    std::ifstream file(kFolder + "samples.csv");
    std::string line;
    std::getline(file, line);
    Samples samples;
    while (std::getline(file, line)) {
        const auto comma = line.find(',');
        samples.chain.push_back(std::stod(line.substr(0, comma)));
        samples.gamma.push_back(std::stod(line.substr(comma + 1)));
    }
    return samples;
}

class MonteCarloReference : public testing::Test {
protected:
    void load(const std::string& id) {
        std::ifstream file(kFolder + "monte_carlo.json");
        const Json document = Json::parse(file);
        for (const Json& one : document.at("cases"))
            if (one.at("id") == id) reference_ = one;
        if (reference_.is_null()) throw std::runtime_error("no case " + id);
    }
    void expect(double got, const Json& wanted) const {
        const double tolerance = reference_.at("tol").get<double>();
        EXPECT_NEAR(got, wanted.get<double>(), tolerance * std::max(1e-3, std::abs(wanted.get<double>())));
    }
    void expect(double got, const char* field) const {
        SCOPED_TRACE(field);
        expect(got, output().at(field));
    }
    [[nodiscard]] const Json& output() const { return reference_.at("output"); }
    [[nodiscard]] const Json& input() const { return reference_.at("input"); }

    Samples samples_ = readSamples();

private:
    Json reference_;
};

TEST_F(MonteCarloReference, Mean) {
    load("mcse_iid");
    const ErrorEstimate estimate = estimateMean(samples_.gamma, kIndependentDraws);
    const double sd = columnMoments(samples_.gamma).standardDeviation();
    expect(estimate.value, "mean");
    expect(sd, "sd");
    expect(estimate.standardError, "mcse");
    expect(estimate.interval.low, output().at("ci95").at(0));
    expect(estimate.interval.high, output().at("ci95").at(1));
    EXPECT_EQ(drawsForMean(sd, 0.01 * estimate.value), output().at("n_for_relative_1pct").get<std::uint64_t>());
}

TEST_F(MonteCarloReference, DependentDraws) {
    load("mcse_ar1");
    const auto& chain = samples_.chain;
    const auto batch = input().at("batch").get<std::size_t>();
    const double bySeparate = batchMeansVariance(chain, batch);
    const double byOverlapping = overlappingBatchMeansVariance(chain, batch);
    expect(columnMoments(chain).mean, "mean");
    expect(columnMoments(chain).standardDeviation(), "sd");
    expect(standardErrorOfMean(chain, kIndependentDraws), "mcse_naive");
    expect(bySeparate, "batch_means_sigma2");
    expect(errorOfChainMean(bySeparate, chain.size()), "mcse_bm");
    expect(byOverlapping, "overlapping_bm_sigma2");
    expect(errorOfChainMean(byOverlapping, chain.size()), "mcse_obm");
    expect(autocorrelationTime(chain), "geyer_tau");
    expect(static_cast<double>(chain.size()) / autocorrelationTime(chain), "ess_geyer");
    expect(static_cast<double>(chain.size()) / autocorrelationTime(samples_.gamma), "ess_iid_column");
}

TEST_F(MonteCarloReference, Quantiles) {
    load("mcse_quantile");
    const auto sorted = sortedCopy(samples_.gamma);
    const auto probabilities = input().at("p").get<std::vector<double>>();
    for (std::size_t i = 0; i < probabilities.size(); ++i)
        expect(quantileOfSorted(sorted, probabilities[i]), output().at("quantile_type7").at(i));
}

TEST_F(MonteCarloReference, Probability) {
    load("mcse_probability");
    const ErrorEstimate estimate = estimateProbabilityAbove(samples_.gamma, 150, kIndependentDraws);
    expect(estimate.value, "p");
    expect(estimate.standardError, "se");
    expect(estimate.interval.low, "wilson_lo");
    expect(estimate.interval.high, "wilson_hi");
}

TEST_F(MonteCarloReference, ConditionalValueAtRisk) {
    load("mcse_cvar");
    const auto sorted = sortedCopy(samples_.gamma);
    const double share = input().at("alpha").get<double>();
    const ErrorEstimate estimate = estimateConditionalValueAtRisk(samples_.gamma, sorted, share, kIndependentDraws);
    expect(estimate.value, "cvar");
    expect(estimate.standardError, "se");
}

TEST_F(MonteCarloReference, Ratio) {
    load("mcse_ratio");
    const double lowest = *std::min_element(samples_.chain.begin(), samples_.chain.end());
    std::vector<double> cost;
    std::vector<double> effect;
    for (std::size_t i = 0; i < samples_.gamma.size(); ++i) {
        cost.push_back(10 * samples_.gamma[i] - 300);
        effect.push_back(0.01 * (samples_.chain[i] - lowest + 1));
    }
    const ErrorEstimate estimate = estimateRatio(cost, effect, kIndependentDraws);
    expect(estimate.value, "icer");
    expect(estimate.standardError, "se");
}

TEST_F(MonteCarloReference, CommonRandomNumbers) {
    load("crn_gain");
    const PairingGain gain = pairingGain(input().at("sd_a").get<double>(), input().at("sd_b").get<double>(),
                                         input().at("corr").get<double>(), input().at("n").get<std::uint64_t>());
    expect(gain.independentError, "se_independent");
    expect(gain.pairedError, "se_crn");
    expect(gain.varianceRatio, "variance_ratio");
}

}  // namespace
}  // namespace valor::simulation
