// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cases/file_case_library.h"

#include <algorithm>
#include <fstream>

#include "core/model/canonical.h"
#include "core/model/case_contract.h"
#include "core/model/central_values.h"
#include "core/model/known_by.h"
#include "data/exchange/case_json.h"
#include "tests/support/files.h"
#include "tests/support/source_tree.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

const std::string kCases = test::sourcePath("data/cases");
const std::string kBroken = test::sourcePath("tests/data/broken");

FileCaseLibrary libraryOf(const std::string& directory) {
    return FileCaseLibrary(directory, EvidenceLibrary::shipped().value());
}

TEST(ReferenceCases, AreListedWithTheirTitles) {
    const std::vector<ReferenceCase> cases = libraryOf(kCases).referenceCases();
    ASSERT_GE(cases.size(), 3U);
    EXPECT_TRUE(
        std::is_sorted(cases.begin(), cases.end(), [](const auto& a, const auto& b) { return a.path < b.path; }));
    for (const ReferenceCase& reference : cases) {
        EXPECT_FALSE(reference.id.empty());
        for (const std::string* text : {&reference.title.en, &reference.title.da, &reference.title.nb,
                                        &reference.summary.en, &reference.summary.da, &reference.summary.nb})
            EXPECT_FALSE(text->empty()) << reference.path;
    }
}

TEST(ReferenceCases, LoadWithoutErrors) {
    const FileCaseLibrary library = libraryOf(kCases);
    for (const ReferenceCase& reference : library.referenceCases()) {
        const auto loaded = library.load(reference.path);
        ASSERT_TRUE(loaded) << reference.path << ": " << errorName(loaded.error().code) << " at "
                            << loaded.error().subject;
        EXPECT_EQ(loaded->value->id, reference.id);
        EXPECT_EQ(loaded->value->title, reference.title);
        EXPECT_FALSE(loaded->diagnostics.hasErrors());
    }
}

/// A price per month is a price per month, one per year a twelfth of it; all others are what the input says.
TEST(ReferenceCases, OpenAmountsAreSettledInTheUnitOfTheirInputs) {
    const FileCaseLibrary library = libraryOf(kCases);
    int checked = 0;
    for (const ReferenceCase& reference : library.referenceCases()) {
        const auto loaded = library.load(reference.path);
        ASSERT_TRUE(loaded) << reference.path;
        const Case& input = *loaded->value;
        const Scenario& scenario = input.scenarios.front();
        for (const Contract& contract : input.contracts)
            for (const Clause& clause : contract.clauses)
                for (const ContractAmount* amount : amountsOf(clause.terms)) {
                    const Parameter* stated = findById(input.parameters, amount->parameter);
                    if (stated == nullptr) continue;
                    const ClauseKind kind = kindOfTerms(clause.terms);
                    const bool isYearly = stated->unit.ends_with("/yr") && isPaidByTheMonth(kind);
                    const bool isMonthly = stated->unit.ends_with("/month") && !isPaidByTheMonth(kind);
                    const double expected = centralValueIn(input, scenario, stated->id).value_or(-1) *
                                            (isMonthly ? 12 : 1) / (isYearly ? 12 : 1);
                    EXPECT_NEAR(centralAmount(input, scenario, kind, *amount).value_or(-2), expected, 1e-9 * expected)
                        << reference.id << " " << clause.id.text() << " " << stated->unit;
                    ++checked;
                }
    }
    EXPECT_GT(checked, 10);
}

TEST(ReferenceCases, StandAloneOnceWritten) {
    const FileCaseLibrary library = libraryOf(kCases);
    for (const ReferenceCase& reference : library.referenceCases()) {
        const auto loaded = library.load(reference.path);
        ASSERT_TRUE(loaded) << reference.path;
        const auto back = readCase(library.write(*loaded->value), EvidenceLibrary());
        ASSERT_TRUE(back) << reference.path << ": " << back.error().subject;
        EXPECT_EQ(*back, *loaded->value);
        EXPECT_EQ(caseDigest(*back), caseDigest(*loaded->value));
    }
}

TEST(ReferenceCases, HowOftenAProcedureIsDoneTodayIsKnownByThePlace) {
    const auto knee = libraryOf(kCases).load(kCases + "/knee-osteoarthritis.json");
    ASSERT_TRUE(knee);
    EXPECT_EQ(knownBy(*knee->value, ParameterId("kn_mr_vol_dk")), KnownBy::Place);
    EXPECT_EQ(knownBy(*knee->value, ParameterId("kn_avoid")), KnownBy::Performance) << "what a report changes is not";
}

TEST(ContractTemplates, AreListedByFileAndMayBeMissing) {
    const std::vector<ContractTemplate> templates = libraryOf(kCases).contractTemplates();
    EXPECT_EQ(templates.size(), 11U);
    EXPECT_EQ(templates.front().id, "autonomous-rule-out");
    EXPECT_FALSE(templates.front().contract.clauses.empty());
    EXPECT_TRUE(libraryOf("/no/such/directory").contractTemplates().empty());
    EXPECT_TRUE(libraryOf("").contractTemplates().empty());
}

TEST(FileCases, UnusableFilesAreNotListed) {
    for (const ReferenceCase& reference : libraryOf(kBroken).referenceCases())
        EXPECT_FALSE(libraryOf(kBroken).load(reference.path)) << reference.path;
    EXPECT_TRUE(libraryOf("/no/such/directory").referenceCases().empty());
}

std::string fileOf(const Error& error) {
    for (const auto& [name, value] : error.arguments)
        if (name == "file") return value;
    return "";
}

TEST(FileCases, ErrorsNameFileAndPlace) {
    const FileCaseLibrary library = libraryOf(kCases);
    const std::string path = kBroken + "/unknown_field.json";
    const auto broken = library.load(path);
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().code, ErrorCode::FieldUnknown);
    EXPECT_EQ(broken.error().subject, "colour");
    EXPECT_EQ(fileOf(broken.error()), path);
}

TEST(FileCases, WhatIsNoFileIsUnreadable) {
    const FileCaseLibrary library = libraryOf(kCases);
    for (const std::string path : {"", "/no/such/file.json", "/dev/zero", "/", kCases.c_str()}) {
        const auto loaded = library.load(path);
        ASSERT_FALSE(loaded) << path;
        EXPECT_EQ(loaded.error().code, ErrorCode::FileUnreadable) << path;
        EXPECT_EQ(fileOf(loaded.error()), path);
    }
}

TEST(FileCases, AFileThatIsTooLargeIsNotEvenRead) {
    const test::TemporaryFolder folder;
    const std::string path = folder.file("large.json");
    std::ofstream(path) << "{";
    std::filesystem::resize_file(path, (std::size_t{64} << 20U) + 1);
    const auto loaded = libraryOf(kCases).load(path);
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::FileTooLarge);
}

TEST(FileCases, ACaseThatMakesNoSenseIsRefused) {
    const std::string path = test::sourcePath("tests/data/exchange/rich_case.json");
    const auto loaded = libraryOf(kCases).load(path);
    ASSERT_FALSE(loaded);
    EXPECT_FALSE(loaded.error().subject.empty());
    EXPECT_EQ(fileOf(loaded.error()), path);
}

}  // namespace
}  // namespace valor
