// SPDX-License-Identifier: GPL-3.0-or-later
// Every case of tests/reference/distributions/s1_distributions.json: what a person states, what must follow.
#include <fstream>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "core/distribution/dirichlet.h"
#include "core/distribution/entry.h"
#include "tests/core/distribution/close.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace valor {
namespace {

using nlohmann::json;
using test::close;

struct Case {
    json input, output;
    double tolerance{};

    [[nodiscard]] double in(const char* name) const { return number(input.at(name)); }
    [[nodiscard]] double out(const char* name) const { return number(output.at(name)); }
    [[nodiscard]] static double number(const json& value) {
        return value == "Inf" ? std::numeric_limits<double>::infinity() : value.get<double>();
    }
    [[nodiscard]] static std::vector<double> list(const json& value) { return value.get<std::vector<double>>(); }

    void expectAll(const std::vector<double>& actual, const char* name) const {
        const auto expected = list(output.at(name));
        ASSERT_EQ(actual.size(), expected.size()) << name;
        for (std::size_t i = 0; i < actual.size(); ++i) {
            EXPECT_TRUE(close(actual[i], expected[i], tolerance)) << name << " " << i;
        }
    }
    void expect(double actual, const char* name) const { EXPECT_TRUE(close(actual, out(name), tolerance)) << name; }

    /// Mean, sd, median and quantiles as far as the case states them; every quantile leads back to its probability.
    void expectShape(const Distribution& distribution) const {
        if (output.contains("mean")) expect(mean(distribution), "mean");
        if (output.contains("sd")) expect(standardDeviation(distribution), "sd");
        if (output.contains("median")) expect(quantile(distribution, 0.5), "median");
        if (!output.contains("quantile")) return;
        std::vector<double> quantiles;
        for (const double p : list(output.contains("p") ? output.at("p") : input.at("p"))) {
            quantiles.push_back(quantile(distribution, p));
            EXPECT_GE(cumulative(distribution, quantiles.back()), p - 1e-9);
        }
        expectAll(quantiles, "quantile");
    }
};

Distribution resolved(const DistributionEntry& entry) {
    return resolve(entry).value().distribution;
}

void betaFromMeanSe(const Case& c) {
    const auto d = resolved(MeanSeEntry{Family::Beta, c.in("mean"), c.in("se"), {}, {}});
    c.expect(std::get<Beta>(d).alpha, "alpha");
    c.expect(std::get<Beta>(d).beta, "beta");
    c.expectShape(d);
}

void betaFromCounts(const Case& c) {
    const auto d = resolved(CountsEntry{c.in("r"), c.in("n"), c.in("a0"), c.in("b0")});
    c.expect(std::get<Beta>(d).alpha, "alpha");
    c.expect(std::get<Beta>(d).beta, "beta");
    c.expectShape(d);
}

void betaFromInterval(const Case& c) {
    const auto d = resolved(
        IntervalEntry{Family::Beta, c.in("mean"), CentralKind::Mean, c.in("lo"), c.in("hi"), c.in("level"), {}, {}});
    c.expect(std::get<Beta>(d).alpha, "alpha");
    c.expect(std::get<Beta>(d).beta, "beta");
    c.expect(quantile(d, 0.025), "q_lo");
    c.expect(quantile(d, 0.975), "q_hi");
}

void gammaFromMeanSe(const Case& c) {
    const auto d = resolved(MeanSeEntry{Family::Gamma, c.in("mean"), c.in("se"), {}, {}});
    c.expect(std::get<Gamma>(d).shape, "shape");
    c.expect(std::get<Gamma>(d).scale, "scale");
    c.expectShape(d);
}

void logNormalFromMeanSe(const Case& c) {
    const auto d = resolved(MeanSeEntry{Family::LogNormal, c.in("mean"), c.in("se"), {}, {}});
    c.expect(std::get<LogNormal>(d).meanLog, "mu");
    c.expect(std::get<LogNormal>(d).sdLog, "sigma");
    c.expectShape(d);
}

void logNormalFromInterval(const Case& c) {
    const auto d = resolved(
        IntervalEntry{Family::LogNormal, {}, CentralKind::Mean, c.in("lo"), c.in("hi"), c.in("level"), {}, {}});
    c.expect(std::get<LogNormal>(d).meanLog, "mu");
    c.expect(std::get<LogNormal>(d).sdLog, "sigma");
    c.expectShape(d);
}

void logNormalFromCentralAndInterval(const Case& c) {
    IntervalEntry entry{
        Family::LogNormal, c.in("mean"), CentralKind::Mean, c.in("lo"), c.in("hi"), c.in("level"), {}, {}};
    const auto asMean = std::get<LogNormal>(resolved(entry));
    entry.centralKind = CentralKind::Median;
    const auto asMedian = std::get<LogNormal>(resolved(entry));
    c.expect(asMean.meanLog, "mu_if_mean");
    c.expect(asMedian.meanLog, "mu_if_median");
    c.expect(asMean.sdLog, "sigma");
    entry.central.reset();
    const auto middle = quantile(resolved(entry), 0.5);
    c.expect(middle, "geo_mid");
    c.expect(std::log(c.in("mean") / middle) / asMean.sdLog, "asymmetry");
}

void normalFromInterval(const Case& c) {
    const auto d =
        resolved(IntervalEntry{Family::Normal, {}, CentralKind::Mean, c.in("lo"), c.in("hi"), c.in("level"), {}, {}});
    c.expect(std::get<Normal>(d).mean, "mu");
    c.expect(std::get<Normal>(d).sd, "sigma");
}

void truncatedNormal(const Case& c) {
    c.expectShape(TruncatedNormal{c.in("mu"), c.in("sigma"), c.in("a"), c.in("b")});
}

void truncatedNormalFromMoments(const Case& c) {
    const auto d = resolved(MeanSeEntry{Family::TruncatedNormal, c.in("mean"), c.in("sd"), c.in("a"), c.in("b")});
    c.expect(std::get<TruncatedNormal>(d).mean, "mu");
    c.expect(std::get<TruncatedNormal>(d).sd, "sigma");
    EXPECT_NEAR(mean(d), c.out("check_mean"), 1e-12);
    EXPECT_NEAR(standardDeviation(d), c.out("check_sd"), 1e-12);
}

void pert(const Case& c) {
    c.expectShape(Pert{c.in("min"), c.in("mode"), c.in("max"), c.in("lambda")});
}
void triangular(const Case& c) {
    c.expectShape(Triangular{c.in("min"), c.in("mode"), c.in("max")});
}
void uniform(const Case& c) {
    c.expectShape(Uniform{c.in("min"), c.in("max")});
}

void discrete(const Case& c) {
    const Discrete d{Case::list(c.input.at("values")), Case::list(c.input.at("probs"))};
    c.expectShape(d);
    std::vector<double> values;
    for (const double u : Case::list(c.output.at("u"))) values.push_back(quantile(d, u));
    c.expectAll(values, "value");
}

void empirical(const Case& c) {
    c.expectShape(resolved(NativeEntry{Empirical{Case::list(c.input.at("sample")), false}}));
}
void empiricalStepped(const Case& c) {
    c.expectShape(resolved(NativeEntry{Empirical{Case::list(c.input.at("sample")), true}}));
}

void dirichletCounts(const Case& c) {
    const auto alpha =
        dirichletFromCounts(Case::list(c.input.at("counts")), Case::list(c.input.at("prior"))).value().concentrations;
    c.expectAll(alpha, "alpha");
    const auto shares = dirichletShares("mix", alpha);
    std::vector<double> means, sds, quantiles;
    for (const auto& share : shares) {
        means.push_back(mean(share));
        sds.push_back(standardDeviation(share));
    }
    for (const double p : Case::list(c.output.at("p"))) quantiles.push_back(quantile(shares.front(), p));
    c.expectAll(means, "mean");
    c.expectAll(sds, "sd");
    c.expectAll(quantiles, "marginal1_q");
}

void dirichletOneSe(const Case& c) {
    const auto index = c.input.at("se_index").get<std::size_t>() - 1;
    const auto alpha =
        dirichletFromMeansAndSe(Case::list(c.input.at("mean")), index, c.in("se")).value().concentrations;
    c.expectAll(alpha, "alpha");
    std::vector<double> sds;
    for (const auto& share : dirichletShares("mix", alpha)) {
        c.expect(share.total, "concentration");
        sds.push_back(standardDeviation(share));
    }
    c.expectAll(sds, "sd");
}

void dirichletAllSes(const Case& c) {
    const auto alpha =
        dirichletFromMeansAndSes(Case::list(c.input.at("mean")), Case::list(c.input.at("se"))).value().concentrations;
    if (c.output.contains("alpha")) c.expectAll(alpha, "alpha");
    c.expect(dirichletShares("mix", alpha).front().total, "concentration");
}

ResolvedDistribution elicited(const Case& c, Family family) {
    QuantilesEntry entry{.family = family};
    const auto values = Case::list(c.input.at("values"));
    const auto probabilities = Case::list(c.input.at("probs"));
    for (std::size_t i = 0; i < values.size(); ++i) entry.points.push_back({probabilities[i], values[i]});
    if (c.input.contains("lower")) entry.lower = c.in("lower");
    if (c.input.contains("upper")) entry.upper = c.in("upper");
    auto answer = resolve(entry).value();
    if (c.output.contains("ssq")) {
        EXPECT_NEAR(answer.sumOfSquares, c.out("ssq"), 1e-6);
        EXPECT_LE(answer.sumOfSquares, c.out("ssq") + 1e-10) << "the independent fit was better";
    }
    return answer;
}

void elicitNormal(const Case& c) {
    const auto d = std::get<Normal>(elicited(c, Family::Normal).distribution);
    c.expect(d.mean, "mu");
    c.expect(d.sd, "sigma");
}

void elicitLogNormal(const Case& c) {
    const auto d = std::get<LogNormal>(elicited(c, Family::LogNormal).distribution);
    c.expect(d.meanLog, "mu");
    c.expect(d.sdLog, "sigma");
}

void elicitGamma(const Case& c) {
    const auto d = std::get<Gamma>(elicited(c, Family::Gamma).distribution);
    c.expect(d.shape, "shape");
    if (c.output.contains("rate")) c.expect(1 / d.scale, "rate");
    if (c.output.contains("scale")) c.expect(d.scale, "scale");
}

void elicitBeta(const Case& c) {
    const auto d = std::get<Beta>(elicited(c, Family::Beta).distribution);
    c.expect(d.alpha, "alpha");
    c.expect(d.beta, "beta");
}

void elicitScaledBeta(const Case& c) {
    const auto d = std::get<Pert>(elicited(c, Family::Beta).distribution);
    c.expect(1 + d.lambda * (d.mode - d.min) / (d.max - d.min), "alpha");
    c.expect(1 + d.lambda * (d.max - d.mode) / (d.max - d.min), "beta");
}

const std::map<std::string, std::function<void(const Case&)>>& checks() {
    static const std::map<std::string, std::function<void(const Case&)>> known{
        {"beta_from_mean_se", betaFromMeanSe},
        {"beta_from_counts", betaFromCounts},
        {"beta_from_mean_ci_width", betaFromInterval},
        {"gamma_from_mean_se", gammaFromMeanSe},
        {"lognormal_from_mean_se", logNormalFromMeanSe},
        {"lognormal_from_ci", logNormalFromInterval},
        {"lognormal_from_mean_ci", logNormalFromCentralAndInterval},
        {"normal_from_ci", normalFromInterval},
        {"truncnorm", truncatedNormal},
        {"truncnorm_from_truncated_mean_sd", truncatedNormalFromMoments},
        {"pert", pert},
        {"triangular", triangular},
        {"uniform", uniform},
        {"discrete_quantile", discrete},
        {"empirical_quantile_type7", empirical},
        {"empirical_quantile_type1", empiricalStepped},
        {"dirichlet_from_counts", dirichletCounts},
        {"dirichlet_from_means_and_one_se", dirichletOneSe},
        {"dirichlet_from_means_and_ses_ls", dirichletAllSes},
        {"dirichlet_from_means_and_ses_ls_closed", dirichletAllSes},
        {"fit_quantiles_normal", elicitNormal},
        {"fit_quantiles_lognormal", elicitLogNormal},
        {"fit_quantiles_gamma", elicitGamma},
        {"fit_quantiles_beta", elicitBeta},
        {"fit_quantiles_scaled_beta", elicitScaledBeta},
        {"two_quantiles_lognormal_exact", elicitLogNormal},
        {"two_quantiles_gamma_exact", elicitGamma},
    };
    return known;
}

TEST(Entry_Reference, EveryCaseOfTheFileAgrees) {
    std::ifstream file(test::sourcePath("tests/reference/distributions/s1_distributions.json"));
    ASSERT_TRUE(file);
    const json suite = json::parse(file);
    EXPECT_EQ(suite.at("cases").size(), 39U);
    for (const auto& item : suite.at("cases")) {
        SCOPED_TRACE(item.at("id").get<std::string>());
        checks().at(item.at("fn").get<std::string>())({item.at("input"), item.at("output"), item.at("tol")});
    }
}

}  // namespace
}  // namespace valor
