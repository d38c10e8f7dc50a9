// SPDX-License-Identifier: GPL-3.0-or-later
// The workbook of a run: every formula comes to the figure of the run, calculated here from the cells of the file.
#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "data/exchange/case_json.h"
#include "data/exchange/number_table.h"
#include "data/exchange/workbook_file.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"
#include "tests/support/case_builder.h"
#include "tests/support/formula_evaluator.h"
#include "tests/support/hostile_texts.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace valor::test {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::string contents(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

class WorkbookOfARun : public testing::Test {
protected:
    std::string written(const Case& input) {
        std::string path = harness.folder.file("case.json");
        std::ofstream(path) << writeCase(input);
        return path;
    }
    /// The workbook of a case, read back.
    XlsxFile workbook(const Case& input, std::vector<std::string> more = {}) {
        const std::string target = harness.folder.file("book.xlsx");
        std::vector<std::string> arguments{"report", written(input), "--xlsx", target};
        if (std::ranges::find(more, "--draws") == more.end()) arguments.insert(arguments.end(), {"--draws", "400"});
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Answer answer = harness.run(arguments);
        EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
        EXPECT_THAT(answer.out, HasSubstr(target));
        return readXlsx(target);
    }

    simulation::MonteCarloEngine engine;
    Harness harness{engine, sessionsFolder()};
};

/// What a program reads holds no words beside it.
TEST_F(WorkbookOfARun, IsWrittenBesideTheReportAsJson) {
    const std::string target = harness.folder.file("book.xlsx"), input = written(minimalCase());
    const std::vector<std::string> report{"report", input, "--draws", "400", "--xlsx", target};
    const auto outputWith = [&](std::vector<std::string> more) {
        more.insert(more.begin(), report.begin(), report.end());
        const Answer answer = harness.run(more);
        EXPECT_EQ(answer.exitCode, command_line::kOk) << answer.err;
        EXPECT_FALSE(readXlsx(target).sheets.empty());
        std::filesystem::remove(target);
        return answer.out;
    };
    EXPECT_EQ(outputWith({"--quiet"}), "");
    const std::string json = outputWith({"--json", "--quiet"});
    EXPECT_TRUE(json.starts_with('{')) << json.substr(0, 80);
    EXPECT_EQ(json, harness.run({"report", input, "--draws", "400", "--json", "--quiet"}).out);
}

/// Three alternatives of which none always wins; the last two are the same, so that they share what they win.
Case threeOffers() {
    return CaseBuilder()
        .with(stated("gain", "DKK", Normal{5000, 30000}))
        .with(stated("price", "DKK", Normal{4000, 30000}))
        .with(cashItem("gain", CashBasis::Once, {"gain"}, "outside", "hospital"))
        .change([](Case& c) {
            Alternative other = c.alternatives.back();
            other.contracts.clear();
            other.cashItems.push_back(cashItem("price", CashBasis::Once, {"price"}, "hospital", "outside"));
            for (const char* id : {"other-way", "other.way"}) {
                other.id = AlternativeId(id);
                other.label = text(id);
                c.alternatives.push_back(other);
            }
        })
        .build();
}

/// Calculates every formula anew. @return how many there are
std::size_t checkFormulas(const XlsxFile& file) {
    for (const std::string& sheet : file.sheets)
        for (const auto& [place, cell] : file.cells.at(sheet)) {
            if (cell.formula.empty()) continue;
            const double told = std::get<double>(cell.value), found = evaluate(file, sheet, cell.formula);
            EXPECT_LE(std::abs(told - found), 1e-9 * std::max(1.0, std::abs(found)))
                << sheet << " " << cell.formula << ": " << told << ", not " << found;
        }
    return file.formulas();
}

TEST_F(WorkbookOfARun, EveryFormulaComesToTheFigureOfTheRun) {
    for (const char* scheme : {"latin-hypercube", "sobol", "monte-carlo"}) {
        EXPECT_GT(checkFormulas(workbook(minimalCase(), {"--scheme", scheme})), 30U) << scheme;
        EXPECT_GT(checkFormulas(workbook(threeOffers(), {"--scheme", scheme, "--draws", "407"})), 90U) << scheme;
    }
}

/// The number in the first row of a sheet whose first cell is `label`, in the column of that head.
double numberBy(const XlsxFile& file, const std::string& sheet, const std::string& label, std::size_t column) {
    for (const auto& [place, cell] : file.cells.at(sheet)) {
        const auto* text = std::get_if<std::string>(&cell.value);
        if (text == nullptr || place.second != 0 || *text != label) continue;
        const auto found = file.cells.at(sheet).find({place.first, column});
        if (found != file.cells.at(sheet).end()) return std::get<double>(found->second.value);
    }
    throw std::runtime_error(label + " is not on " + sheet);
}

/// Nothing is to be drawn where no buyer's budget moves; the sums are there all the same.
TEST_F(WorkbookOfARun, IsWrittenForAPilotThatCostsNobodyAnything) {
    const Case input =
        CaseBuilder()
            .with(fixed("nothing", "DKK", 0))
            .change([](Case& c) {
                Alternative pilot = c.alternatives.back();
                pilot.id = AlternativeId("pilot");
                pilot.contracts.clear();
                pilot.deployments.clear();
                pilot.cashItems = {cashItem("pilot-cost", CashBasis::Once, {"nothing"}, "hospital", "outside")};
                c.alternatives.push_back(std::move(pilot));
            })
            .build();
    EXPECT_FALSE(workbook(input).sheets.empty());
}

/// Alternatives that are the same share the futures in which both are best.
TEST_F(WorkbookOfARun, SharesWhatEqualAlternativesWin) {
    const XlsxFile file = workbook(threeOffers());
    const double ai = numberBy(file, "Summary", "AI reader", 7), one = numberBy(file, "Summary", "other-way", 7);
    const double twin = numberBy(file, "Summary", "other.way", 7);
    EXPECT_GT(one, 0.05);
    EXPECT_EQ(one, twin);
    EXPECT_NEAR(ai + one + twin + numberBy(file, "Summary", "As today (compared with)", 7), 1, 1e-12);
}

/// The same run told by another command.
TEST_F(WorkbookOfARun, StatesWhatSimulateStates) {
    const XlsxFile file = workbook(minimalCase());
    const Answer run = harness.run({"simulate", harness.folder.file("case.json"), "--draws", "400", "--csv", "-"});
    const NumberTable draws = readNumberTable(run.out, "csv").value();
    const auto net = std::ranges::find(draws.names, "ai.net_benefit") - draws.names.begin();
    const XlsxCells& cells = file.cells.at("Draws");
    double sum = 0;
    for (std::size_t i = 0; i < 400; ++i) {
        const double draw = draws.columns[static_cast<std::size_t>(net)][i];
        EXPECT_NEAR(std::get<double>(cells.at({3 + i, 2}).value), draw, 1e-14 * std::abs(draw));
        sum += draw;
    }
    EXPECT_NEAR(numberBy(file, "Summary", "AI reader", 1), sum / 400, 1e-9 * std::abs(sum));
}

void expectNoSellerInCharts(const XlsxFile& file) {
    std::size_t charts = 0;
    for (const auto& [name, xml] : file.parts) {
        if (name.find("charts/chart") == std::string::npos) continue;
        ++charts;
        EXPECT_EQ(xml.find("endor"), std::string::npos) << name;
    }
    EXPECT_GT(charts, 0U);
}

/// Buyers and their sellers share the same money: a sum over both says nothing.
TEST_F(WorkbookOfARun, SumsBudgetsWithoutThoseOfSellers) {
    const XlsxFile file =
        workbook(CaseBuilder()
                     .change([](Case& c) {
                         std::rotate(c.parties.begin(), std::ranges::find(c.parties, PartyKind::Vendor, &Party::kind),
                                     c.parties.end());
                     })
                     .build());
    const XlsxCells& cells = file.cells.at("Budget impact");
    double own = 0, sellers = 0;
    std::optional<double> total;
    for (const auto& [place, cell] : cells) {
        const auto* name = place.second == 1 ? std::get_if<std::string>(&cell.value) : nullptr;
        const auto first = cells.find({place.first, 2});
        if (name == nullptr || first == cells.end() || std::get_if<double>(&first->second.value) == nullptr) continue;
        const double year = std::get<double>(first->second.value);
        if (*name == "Party") break;
        if (name->starts_with("All budgets"))
            total = year;
        else
            (total ? sellers : own) += year;
        if (name->find("endor") != std::string::npos) {
            EXPECT_TRUE(total) << *name;
        }
    }
    ASSERT_TRUE(total);
    EXPECT_NE(own, 0);
    EXPECT_NE(sellers, 0);
    EXPECT_NEAR(*total, own, 1e-9 * std::abs(own));
    expectNoSellerInCharts(file);
}

TEST_F(WorkbookOfARun, HasItsSheetsInOrderAndNamesForItsDraws) {
    const XlsxFile file = workbook(minimalCase());
    EXPECT_THAT(file.sheets, ElementsAre("Summary", "Who pays and gains", "Budget impact", "Payments", "Sensitivity",
                                         "Figures", "How calculated", "Draws"));
    EXPECT_EQ(file.names.at("NetBenefit_ai"), "'Draws'!$C$4:$C$403");
    EXPECT_EQ(file.cells.at("Draws").rbegin()->first.first, 402U);
}

/// As at the end of a report.
TEST_F(WorkbookOfARun, SaysHowItIsMadeAgain) {
    for (const auto& [language, sheet] :
         {std::pair("en", "How calculated"), {"da", "Hvordan det er regnet"}, {"nb", "Beregningsmåte"}}) {
        const XlsxFile file = workbook(minimalCase(), {"--lang", language, "--seed", "5"});
        const std::vector<std::string> texts = file.texts(sheet);
        EXPECT_THAT(texts, Contains(testing::StartsWith("valor.recipe/1 case="))) << language;
        EXPECT_THAT(texts, Contains(HasSubstr("valor-cli report CASE --at "))) << language;
        EXPECT_THAT(texts, Contains(testing::AllOf(HasSubstr(" seed=5 "), HasSubstr(" draws=400 ")))) << language;
    }
}

/// In the words of the report.
TEST_F(WorkbookOfARun, NamesTheRevisionOfItsCase) {
    const std::string json = written(minimalCase()), file = harness.folder.file("a.valor"),
                      target = harness.folder.file("book.xlsx");
    const auto summary = [&] {
        EXPECT_EQ(harness.run({"report", file, "--draws", "400", "--xlsx", target}).exitCode, command_line::kOk);
        const XlsxFile read = readXlsx(target);
        return read.texts(read.sheets.front());
    };
    ASSERT_EQ(harness.run({"new", file, "--from", json}).exitCode, command_line::kOk);
    EXPECT_THAT(summary(), Not(Contains(HasSubstr("Revision"))));
    ASSERT_EQ(harness.run({"save", file, "As tendered"}).exitCode, command_line::kOk);
    EXPECT_THAT(summary(), Contains(testing::ContainsRegex("^Revision: “As tendered”, saved [0-9-]+ [0-9:]+ UTC$")));
}

TEST_F(WorkbookOfARun, NamesOfRangesAreNeverTheSame) {
    const XlsxFile file = workbook(threeOffers());
    EXPECT_EQ(file.names.count("NetBenefit_other_way") + file.names.count("NetBenefit_other.way"), 2U);
}

TEST_F(WorkbookOfARun, IsTheSameEveryTime) {
    const std::string path = written(threeOffers());
    const std::string first = harness.folder.file("first.xlsx"), second = harness.folder.file("second.xlsx");
    ASSERT_EQ(harness.run({"report", path, "--xlsx", first}).exitCode, command_line::kOk);
    ASSERT_EQ(harness.run({"report", path, "--xlsx", second, "--threads", "1"}).exitCode, command_line::kOk);
    EXPECT_EQ(contents(first), contents(second));
}

TEST_F(WorkbookOfARun, IsCompleteInEveryLanguage) {
    for (const char* language : {"en", "da", "nb"}) {
        const XlsxFile file = workbook(threeOffers(), {"--lang", language});
        std::set<std::string> sheets(file.sheets.begin(), file.sheets.end());
        EXPECT_EQ(sheets.size(), file.sheets.size()) << language;
        for (const std::string& sheet : file.sheets) {
            EXPECT_LE(sheet.size(), 31U);
            EXPECT_EQ(sheet.find_first_of("[]:*?/\\"), std::string::npos);
            for (const std::string& text : file.texts(sheet))
                EXPECT_THAT(text, Not(HasSubstr("workbook."))) << language;
        }
    }
}

TEST_F(WorkbookOfARun, TextsAreNeverFormulas) {
    const std::vector<std::string> texts = hostileTexts();
    ASSERT_GE(texts.size(), 1000U);
    const Case plain = minimalCase();
    const std::size_t formulas = workbook(plain, {"--draws", "100"}).formulas();
    constexpr std::size_t kNames = 40;  // about so many does the case have
    for (std::size_t from = 0; from < texts.size(); from += kNames) {
        const XlsxFile file = workbook(named(plain, texts, from), {"--draws", "100"});
        EXPECT_EQ(file.formulas(), formulas) << from;
        EXPECT_THAT(file.texts("Figures"), Contains(cellText(texts[(from + 1) % texts.size()])));
        checkFormulas(file);
    }
}

TEST_F(WorkbookOfARun, SaysWhichFileCannotBeWritten) {
    const std::string path = written(minimalCase());
    for (const std::string& target : {harness.folder.file("nowhere/book.xlsx"), std::string("/dev/full/book.xlsx")}) {
        const Answer answer = harness.run({"report", path, "--xlsx", target});
        EXPECT_EQ(answer.exitCode, command_line::kRefused);
        EXPECT_THAT(answer.err, HasSubstr(target));
    }
    EXPECT_EQ(harness.run({"report", path, "--xlsx", "case.valor"}).exitCode, command_line::kUsage);
}

}  // namespace
}  // namespace valor::test
