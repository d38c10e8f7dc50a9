// SPDX-License-Identifier: GPL-3.0-or-later
// Headline results of the shipped cases, draw for draw. VALOR_UPDATE_GOLDEN=1 rewrites the files; the case's page in
// docs/user/cases says what drives each figure, so a difference here is a difference there.
#include <array>
#include <charconv>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "data/cases/file_case_library.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/support/source_tree.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

const std::string kCases = test::sourcePath("data/cases");
const std::string kGolden = test::sourcePath("tests/golden/reference_cases");

FileCaseLibrary library() {
    return {kCases, *EvidenceLibrary::shipped()};
}

/// Six significant digits, whatever the locale of the process.
std::string number(double value) {
    std::array<char, 40> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general, 6).ptr;
    return {text.data(), end};
}

std::string line(const std::string& name, const Estimate& estimate) {
    return "  " + name + ": mean " + number(estimate.mean) + " ± " + number(estimate.standardError) + ", 90 % " +
           number(estimate.at(Q05)) + " to " + number(estimate.at(Q95)) + "\n";
}

std::string headline(const AlternativeResult& result) {
    std::string text = result.alternative.text() + "\n";
    text += line("net benefit", result.netBenefit);
    text += "  better off: " + number(result.better.value) + "\n";
    text += "  never breaks even: " + number(result.neverBreaksEven) + "\n";
    text += line("cash", result.cash) + line("capacity", result.capacity) + line("qaly", result.qalys);
    for (const PartyResult& party : result.parties)
        for (const KindResult& kind : party.kinds)
            text += line(party.party.text() + " " + std::string(flowKindName(kind.kind)), kind.presentValue);
    for (const MeasureTotal& m : result.measures)
        text += line(m.need.text() + " " + m.effect.text() + " " + m.measure, m.total);
    for (const ClauseTotal& clause : result.clauses)
        text += line("payment " + clause.contract.text() + " " + clause.clause.text(), clause.total);
    return text;
}

/// The drawn numbers have no page that quotes them; a change of theirs is a change of the engine's version all the
/// same.
std::string drawnHash(const CasePtr& input) {
    RunRequest request;
    request.input = input;
    request.draws = 200;
    request.counts = CountMode::Drawn;
    const RunOutcome outcome = simulation::MonteCarloEngine().run(request, {}, {});
    if (outcome.problem) return "cannot be run: " + outcome.problem->subject;
    return outcome.result->manifest.engineVersion + ", 200 draws, drawn counts, result_hash " +
           outcome.result->manifest.resultHash + "\n";
}

std::string summaryOf(const std::string& id) {
    const auto loaded = library().load(kCases + "/" + id + ".json");
    if (!loaded)
        return "cannot be loaded: " + std::string(errorName(loaded.error().code)) + " " + loaded.error().subject;
    RunRequest request;
    request.input = loaded->value;
    const RunOutcome outcome = simulation::MonteCarloEngine().run(request, {}, {});
    if (outcome.problem) return "cannot be run: " + outcome.problem->subject;
    std::string text =
        "10000 draws, seed 1, latin-hypercube\nresult_hash " + outcome.result->manifest.resultHash + "\n";
    text += drawnHash(loaded->value);
    for (const AlternativeResult& result : outcome.result->alternatives) text += headline(result);
    return text;
}

class ReferenceCases : public testing::TestWithParam<const char*> {};

TEST_P(ReferenceCases, GiveTheRecordedHeadlines) {
    const std::string path = kGolden + "/" + GetParam() + ".txt";
    const std::string now = summaryOf(GetParam());
    if (std::getenv("VALOR_UPDATE_GOLDEN") != nullptr) std::ofstream(path) << now;
    std::stringstream recorded;
    recorded << std::ifstream(path).rdbuf();
    EXPECT_EQ(now, recorded.str());
}

TEST_P(ReferenceCases, RestOnTheEvidenceLibraryOrSayThatTheyAssume) {
    const auto loaded = library().load(kCases + "/" + GetParam() + ".json");
    ASSERT_TRUE(loaded);
    const auto evidence = EvidenceLibrary::shipped();
    int linked = 0;
    for (const Parameter& parameter : loaded->value->parameters) {
        if (parameter.isDerived()) continue;
        if (!parameter.evidence.id.empty()) {
            ++linked;
            EXPECT_NE(evidence->find(parameter.evidence.id), nullptr) << parameter.id.text();
        } else {
            const bool admitted = parameter.evidence.confidence == Confidence::Assumption ||
                                  parameter.evidence.confidence == Confidence::FromMemory;
            EXPECT_TRUE(admitted || !parameter.evidence.citation.en.empty()) << parameter.id.text();
        }
        for (const std::string* label : {&parameter.label.en, &parameter.label.da, &parameter.label.nb})
            EXPECT_FALSE(label->empty()) << parameter.id.text();
    }
    EXPECT_GE(linked, 8);
}

INSTANTIATE_TEST_SUITE_P(Shipped, ReferenceCases,
                         testing::Values("knee-osteoarthritis", "mammography-denmark", "vestre-viken-framework"));

}  // namespace
}  // namespace valor
