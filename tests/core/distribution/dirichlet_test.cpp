// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/distribution/dirichlet.h"

#include <cmath>

#include "core/error/expects.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

template <class R>
void expectProblem(const R& result, ErrorCode code, const std::string& subject) {
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, code);
    EXPECT_EQ(result.error().subject, subject);
}

TEST(Dirichlet, CountsTakeAUniformPriorUnlessOneIsStated) {
    EXPECT_EQ(dirichletFromCounts({3, 0}).value().concentrations, (std::vector<double>{4, 1}));
    EXPECT_EQ(dirichletFromCounts({3, 0}, {0.5, 0.5}).value().concentrations, (std::vector<double>{3.5, 0.5}));
}

TEST(Dirichlet, OneErrorIsMetExactly) {
    const auto alpha = dirichletFromMeansAndSe({0.1, 0.3, 0.6}, 2, 0.04).value().concentrations;
    const auto shares = dirichletShares("mix", alpha);
    EXPECT_NEAR(standardDeviation(shares[2]), 0.04, 1e-14);
    EXPECT_NEAR(mean(shares[0]), 0.1, 1e-14);
}

TEST(Dirichlet, AllErrorsAgreeWithOneWhenTheyAreConsistent) {
    const std::vector<double> means{0.1, 0.3, 0.6};
    std::vector<double> ses;
    for (const double m : means) ses.push_back(std::sqrt(m * (1 - m) / 81));
    const auto resolved = dirichletFromMeansAndSes(means, ses).value();
    EXPECT_NEAR(dirichletShares("mix", resolved.concentrations).front().total, 80, 1e-10);
    EXPECT_TRUE(resolved.diagnostics.items().empty());
}

TEST(Dirichlet, WarnsOfEveryShareWhoseErrorIsFarFromItsSd) {
    const auto resolved = dirichletFromMeansAndSes({0.2, 0.5, 0.3}, {0.03, 0.03, 0.08}).value();
    ASSERT_GE(resolved.diagnostics.items().size(), 1U);
    for (const auto& diagnostic : resolved.diagnostics.items()) {
        EXPECT_EQ(diagnostic.severity, Severity::Warning);
        EXPECT_EQ(diagnostic.problem.code, ErrorCode::DistributionPoorFit);
    }
    EXPECT_EQ(resolved.diagnostics.items().back().problem.subject, "ses/2");
}

TEST(Dirichlet, WarnsOfConcentrationsBelowOne) {
    const auto resolved = dirichletFromCounts({9, 0}, {1, 0.5}).value();
    ASSERT_EQ(resolved.diagnostics.items().size(), 1U);
    EXPECT_EQ(resolved.diagnostics.items()[0].problem.code, ErrorCode::DistributionShape);
    EXPECT_EQ(resolved.diagnostics.items()[0].problem.subject, "concentrations/1");
}

TEST(Dirichlet, RefusesMalformedStatements) {
    const auto invalid = ErrorCode::DistributionInvalid;
    expectProblem(dirichletFromCounts({3}), invalid, "counts");
    expectProblem(dirichletFromCounts({3, -1}), invalid, "counts/1");
    expectProblem(dirichletFromCounts({3, 1}, {1}), invalid, "prior");
    expectProblem(dirichletFromCounts({3, 1}, {1, -1}), invalid, "prior/1");
    expectProblem(dirichletFromCounts({3, 0}, {0, 0}), invalid, "counts/1");
    expectProblem(dirichletFromMeansAndSe({1}, 0, 0.1), invalid, "means");
    expectProblem(dirichletFromMeansAndSe({0.5, 0.6}, 0, 0.1), invalid, "means");
    expectProblem(dirichletFromMeansAndSe({0, 1}, 0, 0.1), invalid, "means/0");
    expectProblem(dirichletFromMeansAndSe({0.5, 0.5}, 2, 0.1), invalid, "share");
    expectProblem(dirichletFromMeansAndSe({0.5, 0.5}, 1, 0), invalid, "se");
    expectProblem(dirichletFromMeansAndSes({0.5, 0.5}, {0.1}), invalid, "ses");
    expectProblem(dirichletFromMeansAndSes({0.5, 0.5}, {0.1, 0}), invalid, "ses/1");
}

TEST(Dirichlet, RefusesErrorsWiderThanAnyDirichlet) {
    expectProblem(dirichletFromMeansAndSe({0.5, 0.5}, 0, 0.5), ErrorCode::DistributionUnreachable, "se");
    expectProblem(dirichletFromMeansAndSes({0.5, 0.5}, {0.6, 0.6}), ErrorCode::DistributionUnreachable, "ses");
}

TEST(Dirichlet, SharesAddToOne) {
    const auto shares = dirichletShares("mix", {1, 2, 3});
    double sum = 0;
    for (const auto& share : shares) {
        EXPECT_EQ(share.group, "mix");
        sum += mean(share);
    }
    EXPECT_DOUBLE_EQ(sum, 1);
    EXPECT_THROW(static_cast<void>(dirichletShares("mix", {1})), ContractViolation);
    EXPECT_THROW(static_cast<void>(dirichletShares("mix", {1, 0})), ContractViolation);
}

}  // namespace
}  // namespace valor
