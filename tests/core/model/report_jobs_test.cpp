// SPDX-License-Identifier: GPL-3.0-or-later
// Reports that a case asks for: named once, complete, and of something that is there.
#include "core/model/report_jobs.h"

#include <algorithm>

#include "core/comparison/report_material.h"
#include "core/model/edit.h"
#include "core/model/references.h"
#include "core/model/report_form.h"
#include "core/model/validate.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

ReportJob job(const std::string& name) {
    ReportJob job;
    job.label.en = name;
    job.formats = {ReportFormat::Pdf};
    return job;
}
CasePtr minimal() {
    return std::make_shared<const Case>(test::minimalCase());
}

TEST(ReportJobs, ANameIsTakenOnce) {
    const CasePtr one = withReportJob(minimal(), job("For the board")).value();
    ASSERT_EQ(one->reports.size(), 1U);
    EXPECT_EQ(one->reports[0].id.text(), "for-the-board");
    ReportJob other = job("For the board");
    other.formats = {ReportFormat::Workbook};
    const CasePtr same = withReportJob(one, other).value();
    ASSERT_EQ(same->reports.size(), 1U);
    EXPECT_EQ(same->reports[0].formats, other.formats);
    EXPECT_EQ(withReportJob(one, job("For the board!")).value()->reports[1].id.text(), "for-the-board-2");
    EXPECT_TRUE(withoutReportJob(one, ReportId("for-the-board")).value()->reports.empty());
    EXPECT_EQ(withoutReportJob(one, ReportId("none")).error().code, ErrorCode::ReferenceUnknown);
}

/// A name is of the reader's language, and another form keeps the names that the report has in others.
TEST(ReportJobs, AnotherFormKeepsTheNamesOfAReport) {
    ReportJob first = job("For the board");
    first.label.da = "Til bestyrelsen";
    const CasePtr one = withReportJob(minimal(), first).value();
    ReportJob typed = job("");
    typed.label.da = "Til bestyrelsen";
    typed.audience = ReportAudience::Board;
    const CasePtr same = withReportJob(one, typed).value();
    ASSERT_EQ(same->reports.size(), 1U);
    EXPECT_EQ(same->reports[0].label, first.label);
    EXPECT_EQ(same->reports[0].audience, ReportAudience::Board);
    EXPECT_EQ(reportJobCalled(*one, typed.label), &one->reports[0]);
    EXPECT_EQ(reportJobCalled(*one, job("Another").label), nullptr);
    ReportJob danish = job("");
    danish.label.da = "Til klinikere";
    EXPECT_EQ(withReportJob(one, danish).value()->reports[1].id.text(), "til-klinikere");
}

TEST(ReportJobs, ASeedIsOneThatARunTakes) {
    Case input = test::minimalCase();
    input.reports = {job("a")};
    input.reports[0].id = ReportId("a");
    for (const std::int64_t seed : {std::int64_t{0}, std::int64_t{1} << 40, kLargestSeed}) {
        input.reports[0].seed = seed;
        EXPECT_EQ(validate(input).count(Severity::Error), 0U) << seed;
    }
    for (const std::int64_t seed : {std::int64_t{-1}, kLargestSeed + 1}) {
        input.reports[0].seed = seed;
        EXPECT_EQ(validate(input).count(Severity::Error), 1U) << seed;
    }
}

/// A run takes more seeds than a file can name.
TEST(ReportJobs, ARunWhoseSeedNoFileCanNameIsNotAskedForAgain) {
    RunManifest run;
    run.seed = static_cast<std::uint64_t>(kLargestSeed);
    EXPECT_EQ(jobOf(run)->seed, kLargestSeed);
    for (const std::uint64_t seed : {run.seed + 1, ~std::uint64_t{0}}) {
        run.seed = seed;
        EXPECT_EQ(jobOf(run).error().code, ErrorCode::ValueOutOfRange) << seed;
    }
}

TEST(ReportJobs, NeedANameAndAFormat) {
    EXPECT_EQ(withReportJob(minimal(), job("")).error().code, ErrorCode::FieldMissing);
    ReportJob none = job("a");
    none.formats.clear();
    EXPECT_EQ(withReportJob(minimal(), none).error().code, ErrorCode::FieldMissing);
}

TEST(ReportJobs, AreAboutWhatIsThere) {
    Case input = test::minimalCase();
    ReportJob stray = job("stray");
    stray.id = ReportId("stray");
    stray.scenario = ScenarioId("nowhere");
    stray.alternatives = {AlternativeId("nobody")};
    stray.draws = 3;
    input.reports = {stray};
    const Diagnostics found = validate(input);
    EXPECT_EQ(found.count(Severity::Error), 3U);
    input.reports[0] = job("sound");
    input.reports[0].id = ReportId("sound");
    EXPECT_EQ(validate(input).count(Severity::Error), 0U);
}

Diagnostics foundWith(const ReportJob& job) {
    Case input = test::minimalCase();
    input.reports = {job};
    input.reports[0].id = ReportId("a");
    return validate(input);
}
std::size_t errorsWith(const ReportJob& job) {
    return foundWith(job).count(Severity::Error);
}

TEST(ReportJobs, DoNotCompareTheComparatorWithItself) {
    ReportJob today = job("a");
    today.alternatives = {AlternativeId("ai")};
    EXPECT_EQ(errorsWith(today), 0U);
    today.alternatives = {test::minimalCase().comparator};
    EXPECT_EQ(errorsWith(today), 1U);
}

TEST(ReportJobs, NameNothingTwice) {
    ReportJob twice = job("a");
    twice.formats = {ReportFormat::WebPage, ReportFormat::WebPage};
    EXPECT_EQ(errorsWith(twice), 1U) << "both would be written to one file";
    twice.parts = {ReportPart::Summary, ReportPart::Summary};
    twice.alternatives = {AlternativeId("ai"), AlternativeId("ai")};
    EXPECT_EQ(errorsWith(twice), 3U);
}

/// The other templates tell what the buyer gains.
TEST(ReportJobs, AreForASellerFromTheDecisionBasisAlone) {
    ReportJob seller = job("a");
    seller.audience = ReportAudience::Seller;
    EXPECT_EQ(errorsWith(seller), 0U);
    for (const ReportTemplate of : {ReportTemplate::MethodAppendix, ReportTemplate::MiniHta}) {
        seller.of = of;
        EXPECT_EQ(errorsWith(seller), 1U);
    }
}

std::size_t conflictsWith(const ReportJob& job) {
    const Diagnostics found = foundWith(job);
    return static_cast<std::size_t>(std::ranges::count_if(found.items(), [](const Diagnostic& each) {
        return each.severity == Severity::Warning && each.problem.code == ErrorCode::FieldConflict;
    }));
}

/// A case that holds such a report is sound all the same; a new one is refused.
TEST(ReportJobs, GiveASellerNoPartOfTheBuyers) {
    ReportJob seller = job("a");
    seller.audience = ReportAudience::Seller;
    seller.parts = {ReportPart::Question, ReportPart::Contracts, ReportPart::Glossary};
    EXPECT_EQ(conflictsWith(seller), 0U);
    EXPECT_TRUE(withReportJob(minimal(), seller));
    seller.parts = {ReportPart::Answer, ReportPart::Contracts, ReportPart::Figures};
    EXPECT_EQ(conflictsWith(seller), 2U);
    EXPECT_EQ(errorsWith(seller), 0U);
    EXPECT_EQ(withReportJob(minimal(), seller).error().code, ErrorCode::FieldConflict);
    EXPECT_FALSE((ReportForm{seller.of, seller.parts, seller.audience}).has(ReportPart::Answer));
    seller.parts.clear();
    seller.formats = {ReportFormat::Pdf, ReportFormat::Workbook};
    EXPECT_EQ(conflictsWith(seller), 1U);
    EXPECT_EQ(errorsWith(seller), 0U);
    EXPECT_EQ(withReportJob(minimal(), seller).error().code, ErrorCode::FieldConflict);
    seller.audience = ReportAudience::Payer;
    EXPECT_EQ(conflictsWith(seller), 0U);
    EXPECT_TRUE(withReportJob(minimal(), seller));
}

TEST(ReportJobs, GoWithTheirScenario) {
    const CasePtr start = minimal();
    const ScenarioId copy("copy");
    const CasePtr two = withScenarioCopy(start, start->scenarios.front().id, copy, {"Copy", "", ""}).value();
    ReportJob ofCopy = job("copy");
    ofCopy.scenario = copy;
    const CasePtr saved = withReportJob(withReportJob(two, ofCopy).value(), job("default")).value();
    const CasePtr left = withoutScenario(saved, copy).value();
    ASSERT_EQ(left->reports.size(), 1U);
    EXPECT_EQ(left->reports[0].label.en, "default");
}

TEST(ReportJobs, GoWithTheirAlternative) {
    Case input = test::minimalCase();
    Alternative third = input.alternatives.back();
    const AlternativeId kept = third.id, gone("third");
    third.id = gone;
    input.alternatives.push_back(third);
    ReportJob alone = job("alone"), both = job("both");
    alone.id = ReportId("alone");
    both.id = ReportId("both");
    alone.alternatives = {gone};
    both.alternatives = {kept, gone};
    input.reports = {alone, both};
    const CasePtr left = without(std::make_shared<const Case>(input), gone).value();
    ASSERT_EQ(left->reports.size(), 1U);
    EXPECT_EQ(left->reports[0].alternatives, std::vector{kept});
}

TEST(ReportJobs, FilesAreCalledByCaseAndReport) {
    const CasePtr input = withReportJob(minimal(), job("For the board")).value();
    const ReportJob& saved = input->reports[0];
    EXPECT_EQ(reportFileName(*input, saved, ReportFormat::Pdf), input->id + "-for-the-board.pdf");
    EXPECT_EQ(reportFileName(*input, saved, ReportFormat::TaggedPdf), input->id + "-for-the-board-accessible.pdf");
    EXPECT_EQ(reportFileName(*input, saved, ReportFormat::Workbook), input->id + "-for-the-board.xlsx");
}

}  // namespace
}  // namespace valor
