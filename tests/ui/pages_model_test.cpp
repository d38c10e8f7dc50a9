// SPDX-License-Identifier: GPL-3.0-or-later
// The tables and chart descriptions of the pages "Needs & sites" and "Tools & evidence".
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTextDocumentFragment>
#include <algorithm>
#include <numeric>

#include "tests/support/case_builder.h"
#include "tests/ui/fakes.h"
#include "ui/charts/range_panel.h"
#include "ui/charts/timeline_panel.h"
#include "ui/editors/source_sheet.h"
#include "ui/models/evidence_model.h"
#include "ui/models/fact_sheet_model.h"
#include "ui/models/party_list_model.h"
#include "ui/models/tool_comparison_model.h"
#include "ui/models/tool_list_model.h"
#include "ui/models/volume_model.h"
#include "ui/pages/needs/go_live_chart.h"
#include "ui/pages/needs/pasted_numbers.h"
#include "ui/pages/tools/range_chart.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

constexpr auto kMode = QAbstractItemModelTester::FailureReportingMode::Fatal;

class PagesModelTest : public testing::Test {
protected:
    [[nodiscard]] const Scenario& scenario() const { return input->scenarios.front(); }
    [[nodiscard]] const Parameter& parameter(const char* id) const {
        return *findById(input->parameters, ParameterId(id));
    }

    Theme theme{*qApp};
    Languages languages;
    test::FakeTexts texts;
    Environment environment{theme, languages, texts};
    CasePtr input = std::make_shared<const Case>(test::sampleCase());
};

TEST_F(PagesModelTest, ModelsKeepTheirRules) {
    EvidenceModel evidence(environment);
    EvidenceFilter filter(evidence);
    FactSheetModel facts(environment);
    ToolListModel tools(environment);
    ToolComparisonModel comparison(environment);
    VolumeModel volumes(environment);
    PartyListModel parties(environment);
    std::vector<std::unique_ptr<QAbstractItemModelTester>> testers;
    for (QAbstractItemModel* model : std::initializer_list<QAbstractItemModel*>{&evidence, &filter, &facts, &tools,
                                                                                &comparison, &volumes, &parties})
        testers.push_back(std::make_unique<QAbstractItemModelTester>(model, kMode));
    const auto show = [&](const CasePtr& of) {
        evidence.show(of, of->scenarios.front(), inputsOfTool(*of, ToolId("reader")));
        facts.show(of, of->scenarios.front(), ToolId("reader"));
        tools.show(of, of->scenarios.front());
        comparison.show(of, of->scenarios.front());
        volumes.show(of, of->scenarios.front());
        parties.show(of);
    };
    show(input);
    QSignalSpy resets(&evidence, &QAbstractItemModel::modelReset);
    show(input);
    EXPECT_EQ(resets.count(), 0);
    Case smaller = *input;
    smaller.tools.clear();
    smaller.effects.clear();
    smaller.needs.clear();
    show(std::make_shared<const Case>(smaller));
    EXPECT_EQ(evidence.rowCount(), 0);
}

/// The card of a tool shortens what has no room.
TEST_F(PagesModelTest, TheTipOfAToolSaysAllThatItsCardShows) {
    ToolListModel tools(environment);
    Case named = *input;
    named.tools.front().label.en = "<b>Reader</b>";
    std::ranges::find(named.parties, PartyId("vendor"), &Party::id)->label.en = "Smith & \"Nephew\"";
    tools.show(std::make_shared<const Case>(named), scenario());
    const QString tip = tools.index(0).data(Qt::ToolTipRole).toString();
    EXPECT_TRUE(Qt::mightBeRichText(tip)) << "else its markup is shown as it is written";
    const QString read = QTextDocumentFragment::fromHtml(tip).toPlainText();
    const ToolListModel::Tool& tool = tools.tool(0);
    EXPECT_EQ(tool.vendor, "Smith & \"Nephew\"");
    for (const QString& part : {tool.name, tool.vendor, tool.reach, tools.completeness(tool)})
        EXPECT_TRUE(read.contains(QString(part).replace(QChar::Nbsp, ' '))) << part.toStdString() << '\n'
                                                                            << read.toStdString();
}

TEST_F(PagesModelTest, APriceSaysWhatItIsPaidFor) {
    const auto priceOf = [&](ClauseTerms terms) {
        Case edited = *input;
        edited.contracts.front().clauses.front().terms = std::move(terms);
        FactSheetModel facts(environment);
        facts.show(std::make_shared<const Case>(edited), edited.scenarios.front(), ToolId("reader"));
        for (int row = 0; row < facts.rowCount(); ++row) {
            const QString value = facts.index(row, FactSheetModel::Value).data().toString();
            if (value.startsWith("clause.")) return value.section(": ", 1);
        }
        return QString();
    };
    EXPECT_EQ(priceOf(Subscription{test::agreed("500"), ""}), QString::fromUtf8("DKK\u00A0500 per month per site"));
    EXPECT_EQ(priceOf(PerUnit{test::agreed("2.50"), "billable_studies"}), QString::fromUtf8("DKK\u00A02.50 per exam"));
    EXPECT_EQ(priceOf(FixedFee{test::agreed("9000"), 0}), QString::fromUtf8("DKK\u00A09,000 per site"));
}

TEST_F(PagesModelTest, TheWeakestEvidenceComesFirst) {
    Case edited = *input;
    for (Parameter& each : edited.parameters)
        each.evidence.confidence = each.id.text() == "wage" ? Confidence::Assumption : Confidence::Found;
    EvidenceModel model(environment);
    EvidenceFilter filter(model);
    const auto shared = std::make_shared<const Case>(edited);
    model.show(shared, shared->scenarios.front(), {ParameterId("minutes"), ParameterId("wage"), ParameterId("price")});
    filter.sort(EvidenceModel::Mark, Qt::DescendingOrder);
    EXPECT_EQ(filter.shownRows(), (std::vector<int>{1, 0, 2}));
    filter.setMark(Confidence::Assumption);
    EXPECT_EQ(filter.shownRows(), std::vector<int>{1});
    filter.setMark(std::nullopt);
    filter.setWords("saved read");
    EXPECT_EQ(filter.shownRows(), std::vector<int>{0});
}

/// Knows one country.
class PlaceTexts : public test::FakeTexts {
public:
    [[nodiscard]] std::string text(std::string_view key, Language language,
                                   const std::vector<std::pair<std::string, std::string>>& arguments) const override {
        return key == "place.NO" ? "Norge" : FakeTexts::text(key, language, arguments);
    }
};

TEST_F(PagesModelTest, ASourceIsToldInTheLanguageOfTheWindow) {
    Parameter sourced = parameter("wage");
    sourced.evidence.citation = {"Elicited; no source", "Skønnet; ingen kilde", "Anslått; ingen kilde"};
    sourced.evidence.note = {"Rounded.", "Afrundet.", "Avrundet."};
    sourced.note = {"For one year.", "For et år.", "For ett år."};
    sourced.evidence.jurisdiction = "NO";
    Parameter noted = parameter("minutes");
    noted.evidence.note = sourced.evidence.note;
    Case edited = *input;
    edited.parameters = {sourced, noted};
    const PlaceTexts places;
    const Environment danish{theme, languages, places};
    languages.setWords(Language::Danish);
    EvidenceModel model(danish);
    const auto shared = std::make_shared<const Case>(edited);
    model.show(shared, shared->scenarios.front(), {sourced.id, noted.id});
    EXPECT_EQ(model.index(0, EvidenceModel::Source).data().toString(), "Skønnet; ingen kilde");
    EXPECT_EQ(model.index(1, EvidenceModel::Source).data().toString(), "Afrundet.");
    EXPECT_EQ(model.index(0, EvidenceModel::Place).data().toString(), "Norge");
    const SourceSheet sheet(edited, scenario(), sourced, danish);
    QStringList lines;
    for (const QLabel* line : sheet.findChildren<QLabel*>()) lines << line->text();
    for (const char* said : {"Skønnet; ingen kilde", "Norge", "Afrundet.", "For et år."})
        EXPECT_TRUE(lines.contains(said)) << lines.join(" | ").toStdString();
}

/// Normal(1.5, 0.3): the 5 and 95 % quantiles lie 1.6449 standard deviations off.
TEST_F(PagesModelTest, ARangeIsTheMiddleNinetyPercent) {
    const ShownFigure figure = shownFigure(*input, scenario(), parameter("minutes"));
    EXPECT_DOUBLE_EQ(figure.value.value(), 1.5);
    EXPECT_NEAR(figure.low.value(), 1.5 - 1.6448536 * 0.3, 1e-6);
    EXPECT_NEAR(figure.high.value(), 1.5 + 1.6448536 * 0.3, 1e-6);
    EXPECT_FALSE(shownFigure(*input, scenario(), parameter("wage")).low);
    const ShownFigure share = shownFigure(*input, scenario(), parameter("capacity_counts"));
    EXPECT_DOUBLE_EQ(share.value.value(), 50);  // in percent
}

/// A normal shape without its last tails, a three-point one from end to end.
TEST_F(PagesModelTest, ARangeChartHoldsTheProbabilityOfWhatItPictures) {
    for (const auto& [id, probability] : {std::pair("minutes", 0.99), std::pair("price", 1.0)}) {
        const auto chart = rangeOf(*input, scenario(), parameter(id), environment);
        ASSERT_TRUE(chart) << id;
        EXPECT_NEAR(std::accumulate(chart->shares.begin(), chart->shares.end(), 0.0), probability, 1e-9);
        EXPECT_GE(*std::ranges::min_element(chart->shares), 0);
        EXPECT_LT(chart->low, chart->centre);
        EXPECT_GT(chart->high, chart->centre);
        RangePanel panel(environment);
        panel.setChart(*chart);
        EXPECT_EQ(panel.table().rows.size(), chart->shares.size());
        EXPECT_FALSE(panel.accessibleDescription().isEmpty());
    }
    EXPECT_FALSE(rangeOf(*input, scenario(), parameter("wage"), environment));
}

TEST_F(PagesModelTest, ACurveOfThreePointsFallsToItsEnds) {
    const auto chart = rangeOf(Pert{0.5, 1.5, 3, 4}, ShownUnit{}, "Minutes", environment);
    ASSERT_TRUE(chart);
    EXPECT_DOUBLE_EQ(chart->lower, 0.5);
    EXPECT_NEAR(chart->lower + chart->width * static_cast<double>(chart->shares.size()), 3, 1e-12);
    const auto peak = std::ranges::max_element(chart->shares);
    EXPECT_TRUE(std::is_sorted(chart->shares.begin(), peak));
    EXPECT_TRUE(std::is_sorted(peak, chart->shares.end(), std::greater<>()));
    const auto tails = rangeOf(Normal{10, 2}, ShownUnit{}, "Minutes", environment);
    EXPECT_LT(tails->shares.back(), tails->shares[tails->shares.size() - 2]) << "the tail beyond is not in it";
}

TEST_F(PagesModelTest, VolumesAddUpAndUnitsAreThoseOfTheField) {
    test::CaseBuilder builder(*input);
    builder.with(test::fixed("people_south", "100k", 0.5)).with(test::fixed("suited", "%", 40));
    builder.with(Site{SiteId("south"), test::text("South"), PartyId("hospital"), ParameterId("people_south")});
    builder.change([](Case& edited) { edited.needs.front().eligibleShare = ParameterId("suited"); });
    VolumeModel model(environment);
    model.show(builder.share(), builder.build().scenarios.front());
    const auto shown = [&](int row, int column) { return model.cell(model.index(row, column))->shown.value(); };
    EXPECT_DOUBLE_EQ(shown(0, VolumeModel::FirstNeed) + shown(1, VolumeModel::FirstNeed), 18'000);
    EXPECT_DOUBLE_EQ(shown(2, VolumeModel::FirstNeed), 18'000);
    EXPECT_DOUBLE_EQ(shown(1, VolumeModel::Inhabitants), 50'000);
    EXPECT_DOUBLE_EQ(model.cell(model.index(1, VolumeModel::Inhabitants))->factor, 100'000);
    EXPECT_DOUBLE_EQ(shown(4, VolumeModel::FirstNeed), 40);
    EXPECT_EQ(model.index(4, VolumeModel::FirstNeed).data().toString(), QString::fromUtf8("40\u00a0%"));
    EXPECT_EQ(model.index(5, VolumeModel::FirstNeed).data().toString(), "none");
    EXPECT_EQ(model.index(6, VolumeModel::FirstNeed).data().toString(), "even");
    EXPECT_EQ(model.table().rows.size(), 7U);
}

TEST_F(PagesModelTest, LongNamesOfNeedsAreBrokenBetweenWords) {
    auto edited = std::make_shared<Case>(*input);
    const auto headOf = [&](const char* name) {
        edited->needs.front().label = {name, "", ""};
        VolumeModel model(environment);
        model.show(edited, edited->scenarios.front());
        return model.headerData(VolumeModel::FirstNeed, Qt::Horizontal, Qt::DisplayRole).toString();
    };
    EXPECT_EQ(headOf("Chest X-ray"), "Chest X-ray\nper year");
    EXPECT_EQ(headOf("Follow-up of multiple sclerosis"), "Follow-up of\nmultiple sclerosis\nper year");
    EXPECT_EQ(headOf("Mammographyscreening now"), "Mammographyscreening\nnow\nper year");
}

TEST_F(PagesModelTest, GoLivesStandInTheOrderOfTheCaseWithTheirExits) {
    Case edited = *input;
    Need second = edited.needs.front();
    second.id = NeedId("bone");
    second.label = test::text("Bone");
    edited.needs.push_back(second);
    Alternative& ai = edited.alternatives[1];
    Deployment more = ai.deployments.front();
    more.need = second.id;
    ai.deployments.push_back(more);  // same dates: one row
    more.planned = YearMonth(2027, 7);
    more.exit = YearMonth(2028, 1);
    ai.deployments.push_back(more);
    const TimelineChart chart = goLives(edited, edited.scenarios.front(), ai, languages);
    ASSERT_EQ(chart.rows.size(), 2U);
    EXPECT_EQ(chart.rows[0].detail, "Chest X-ray, Bone");
    EXPECT_FALSE(chart.rows[0].to);
    EXPECT_EQ(chart.rows[1].from, 6);
    EXPECT_EQ(chart.rows[1].to, 12);
    EXPECT_EQ(chart.months, 24);
    EXPECT_EQ(chart.endLabel, "The horizon ends with Dec 2028");
    EXPECT_NE(chart.frame.sentence.find("Exits before the horizon ends: 1"), std::string::npos);
    TimelinePanel panel(environment);
    panel.setChart(chart);
    EXPECT_EQ(panel.table().rows[1].back(), ChartTable::Cell(std::string("Jan 2028")));
}

TEST_F(PagesModelTest, AnAlternativeWithoutToolsSaysSo) {
    const TimelineChart chart = goLives(*input, scenario(), input->alternatives.front(), languages);
    EXPECT_TRUE(chart.rows.empty());
    EXPECT_EQ(chart.frame.sentence, "Nothing goes into use: this alternative deploys no tool.");
}

TEST(PastedCells, LinesAndTabsWhateverTheSystem) {
    EXPECT_EQ(pastedCells("1\r\n2\r\n"), (QList<QStringList>{{"1"}, {"2"}}));
    EXPECT_EQ(pastedCells("1\t2\n 3 \t4"), (QList<QStringList>{{"1", "2"}, {"3", "4"}}));
    EXPECT_EQ(pastedCells("1\n\n3"), (QList<QStringList>{{"1"}, {""}, {"3"}}));
    EXPECT_TRUE(pastedCells("\n").isEmpty());
}

TEST(PastedCells, CountsMayBeMeansAndGroupedAsTheLanguageDoes) {
    const auto read = [](const char* text) { return readPastedNumber(text, NumberKind::Integer, {}, ',').value; };
    EXPECT_EQ(read("13.500"), 13'500);
    EXPECT_EQ(read("6.250,5"), 6250.5);
    EXPECT_EQ(read("13.5x"), std::nullopt);
    EXPECT_EQ(read("1.2345,6"), std::nullopt);
    EXPECT_EQ(readPastedNumber("x13", NumberKind::Integer, {}, ',').problem, NumberProblem::NotANumber);
}

}  // namespace
}  // namespace valor::ui
