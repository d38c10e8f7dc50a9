// SPDX-License-Identifier: GPL-3.0-or-later
// A template is where somebody begins: it must open, run, and rest on figures that have a mark.
#include <cmath>

#include "data/cases/file_case_library.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/support/source_tree.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor {
namespace {

using testing::HasSubstr;

FileCaseLibrary library() {
    return {test::sourcePath("data/cases"), EvidenceLibrary::shipped().value()};
}

TEST(CaseTemplates, AreListedApartFromTheReferenceCases) {
    const std::vector<ReferenceCase> templates = library().templates();
    ASSERT_GE(templates.size(), 6U);
    for (const ReferenceCase& each : templates) {
        for (const std::string* text :
             {&each.title.en, &each.title.da, &each.title.nb, &each.summary.en, &each.summary.da, &each.summary.nb})
            EXPECT_FALSE(text->empty()) << each.path;
        for (const ReferenceCase& reference : library().referenceCases()) EXPECT_NE(each.id, reference.id);
    }
}

TEST(CaseTemplates, OpenWithoutErrorsAndRun) {
    simulation::MonteCarloEngine engine;
    for (const ReferenceCase& each : library().templates()) {
        const auto loaded = library().load(each.path);
        ASSERT_TRUE(loaded) << each.path << ": " << loaded.error().subject;
        EXPECT_EQ(loaded->value->id, each.id);
        RunRequest request;
        request.input = loaded->value;
        request.draws = 256;
        const RunOutcome outcome = engine.run(request, {}, {});
        ASSERT_FALSE(outcome.problem) << each.path << ": " << outcome.problem->subject;
        ASSERT_EQ(outcome.result->alternatives.size(), 1U);
        const Estimate& benefit = outcome.result->alternatives.front().netBenefit;
        EXPECT_TRUE(std::isfinite(benefit.mean));
        EXPECT_GT(benefit.sd, 0) << each.path << " has nothing uncertain in it";
    }
}

TEST(CaseTemplates, APriceOfACentreIsAskedOfEachThatUsesTheTool) {
    std::size_t asked = 0;
    for (const ReferenceCase& each : library().templates()) {
        const auto loaded = library().load(each.path);
        ASSERT_TRUE(loaded);
        for (const Clause& clause : loaded->value->contracts.front().clauses) {
            const auto* fee = std::get_if<Subscription>(&clause.terms);
            if (fee == nullptr) continue;
            EXPECT_THAT(findById(loaded->value->parameters, fee->amount.parameter)->label.en, HasSubstr("per centre"));
            EXPECT_EQ(fee->measure, "active_algorithms") << each.id;
            ++asked;
        }
    }
    EXPECT_EQ(asked, 2U);
}

/// No figure is invented: it is in the library, or says that it is an assumption or from memory, or names its source.
TEST(CaseTemplates, RestOnTheEvidenceLibraryOrSayThatTheyAssume) {
    const EvidenceLibrary evidence = EvidenceLibrary::shipped().value();
    for (const ReferenceCase& each : library().templates()) {
        const auto loaded = library().load(each.path);
        ASSERT_TRUE(loaded);
        for (const Parameter& parameter : loaded->value->parameters) {
            for (const std::string* label : {&parameter.label.en, &parameter.label.da, &parameter.label.nb})
                EXPECT_FALSE(label->empty()) << each.id << " " << parameter.id.text();
            if (parameter.isDerived()) continue;
            const Evidence& source = parameter.evidence;
            const bool isAdmitted =
                source.confidence == Confidence::Assumption || source.confidence == Confidence::FromMemory;
            EXPECT_TRUE(evidence.find(source.id) != nullptr || isAdmitted || !source.citation.en.empty())
                << each.id << " " << parameter.id.text();
        }
    }
}

}  // namespace
}  // namespace valor
