// SPDX-License-Identifier: GPL-3.0-or-later
// An engine that remembers its runs gives the numbers of one that does not, whichever figure of a shipped case is
// edited.
#include "data/cases/file_case_library.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/support/figure_edit.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

constexpr std::size_t kMemory = 100'000'000;

/// The case with one figure moved, or with another formula where it follows from others.
Case withFigureEdited(const Case& input, std::size_t figure) {
    if (!input.parameters[figure].isDerived()) return test::withFigureMoved(input, figure, 1.01);
    Case edited = input;
    edited.parameters[figure].formula = "(" + edited.parameters[figure].formula + ") * 1.01";
    return edited;
}

/// The hash of the numbers, or what stands in the way of the run.
std::string hashOf(const Case& input, CountMode counts, simulation::MonteCarloEngine& engine) {
    RunRequest request;
    request.input = std::make_shared<const Case>(input);
    request.draws = 48;
    request.threads = 1;
    request.counts = counts;
    const RunOutcome outcome = engine.run(request, {}, {});
    return outcome.problem ? std::string(errorName(outcome.problem->code)) : outcome.result->manifest.resultHash;
}

class EditedCases : public testing::TestWithParam<const char*> {};

TEST_P(EditedCases, GiveTheSameNumbersWhereOnlyWhatDependsOnAnEditIsComputed) {
    const FileCaseLibrary library(test::sourcePath("data/cases"), *EvidenceLibrary::shipped());
    const auto loaded = library.load(test::sourcePath("data/cases") + "/" + GetParam() + ".json");
    ASSERT_TRUE(loaded);
    simulation::MonteCarloEngine plain, remembering(kMemory);
    for (const CountMode counts : {CountMode::Expected, CountMode::Drawn}) {
        const std::string first = hashOf(*loaded->value, counts, remembering);
        std::size_t effective = 0, derived = 0;
        for (std::size_t p = 0; p < loaded->value->parameters.size(); ++p) {
            const Parameter& figure = loaded->value->parameters[p];
            const Case edited = withFigureEdited(*loaded->value, p);
            const std::string expected = hashOf(edited, counts, plain);
            EXPECT_EQ(hashOf(edited, counts, remembering), expected) << figure.id.text();
            effective += expected != first ? 1U : 0U;
            derived += expected != first && figure.isDerived() ? 1U : 0U;
        }
        EXPECT_GT(effective, 10U);
        EXPECT_GT(derived, 0U);
        EXPECT_EQ(hashOf(*loaded->value, counts, remembering), first);
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, EditedCases,
                         testing::Values("knee-osteoarthritis", "mammography-denmark", "vestre-viken-framework"));

}  // namespace
}  // namespace valor
