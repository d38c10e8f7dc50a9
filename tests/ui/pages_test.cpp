// SPDX-License-Identifier: GPL-3.0-or-later
// The pages "Needs & sites" and "Tools & evidence", worked with keys.
#include <QAccessible>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>

#include "tests/support/case_builder.h"
#include "tests/ui/window_fixture.h"
#include "ui/charts/timeline_panel.h"
#include "ui/editors/choice_box.h"
#include "ui/editors/reading_question.h"
#include "ui/editors/value_box.h"

namespace valor::test {
namespace {

class PagesTest : public WindowTest {
protected:
    void open(ui::PageId page) {
        openSample();
        window.showPage(page);
        QTest::qWait(1);
    }
    /// Two tools with an effect of the same kind.
    void openTwoTools() {
        CaseBuilder builder(sampleCase());
        builder.with(fixed("faster", "min/exam", 2)).with(fixed("uptake", "share", 0.8));
        builder.change([](Case& edited) {
            edited.tools.front().adoption.uptakeMax = ParameterId("uptake");
            edited.tools.push_back({ToolId("other"), text("Other reader"), "vendor", edited.tools.front().adoption});
            Effect other = edited.effects.front();
            other.id = EffectId("other-reading");
            other.tool = ToolId("other");
            other.terms = {{"minutes_saved_per_case", ParameterId("faster")}};
            edited.effects.push_back(other);
        });
        library.cases["two"] = builder.share();
        ASSERT_TRUE(window.openCase("two"));
        ASSERT_TRUE(idle());
        window.showPage(ui::PageId::Tools);
        QTest::qWait(1);
    }
    /// Goes to the first line that begins with `name`.
    QTableView& lineOf(const char* table, const QString& name, int column = 0) {
        auto& view = find<QTableView>(table);
        view.setFocus();
        for (int row = 0; row < view.model()->rowCount(); ++row)
            if (view.model()->index(row, 0).data().toString().trimmed().startsWith(name))
                view.setCurrentIndex(view.model()->index(row, column));
        return view;
    }
    void type(QTableView& view, const QString& text) {
        QTest::keyClick(&view, Qt::Key_Return);
        auto& field = find<ui::ValueBox>("volumeField");
        field.selectAll();
        QTest::keyClicks(&field, text);
        QTest::keyClick(&field, Qt::Key_Return);
        QTest::qWait(1);
    }
    [[nodiscard]] QString problem() { return find<QLabel>("volumeProblem").text(); }
};

TEST_F(PagesTest, TheRailLeadsToThemByNumber) {
    openSample();
    window.activateWindow();
    QTest::keyClick(&window, Qt::Key_3, Qt::ControlModifier);
    EXPECT_TRUE(find("toolList").isVisible());
    QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(find("volumeTable").isVisible());
}

// Tools -------------------------------------------------------------------------------------------------------------

TEST_F(PagesTest, AToolSaysHowMuchIsKnownAboutIt) {
    open(ui::PageId::Tools);
    const auto& list = find<QListView>("toolList");
    ASSERT_EQ(list.model()->rowCount(), 1);
    EXPECT_TRUE(list.currentIndex().isValid());
    const QString spoken = list.currentIndex().data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.startsWith("Reader, Vendor. Needs: 1 ")) << spoken.toStdString();
    EXPECT_FALSE(find<QTabBar>("toolTabs").isTabVisible(2));  // nothing to compare with
}

TEST_F(PagesTest, EvidenceIsFilteredByWordsAndByMark) {
    open(ui::PageId::Tools);
    find<QTabBar>("toolTabs").setCurrentIndex(1);
    const auto* rows = find<QTableView>("evidenceTable").model();
    ASSERT_EQ(rows->rowCount(), 2);  // the time saved and the wage; the price of the sample is agreed
    QTest::keyClicks(&find<QLineEdit>("evidenceFilter"), "wage");
    EXPECT_EQ(rows->rowCount(), 1);
    find<QLineEdit>("evidenceFilter").clear();
    find<ui::ChoiceBox>("evidenceMark").setCurrentIndex(1);  // found in a source: none
    EXPECT_EQ(rows->rowCount(), 0);
    find<ui::ChoiceBox>("evidenceMark").setCurrentIndex(4);  // assumptions only
    EXPECT_EQ(rows->rowCount(), 2);
}

TEST_F(PagesTest, EnterOpensTheEvidenceOfALineAndEscapeClosesIt) {
    open(ui::PageId::Tools);
    find<QTabBar>("toolTabs").setCurrentIndex(1);
    QTableView& view = lineOf("evidenceTable", "wage");
    QTest::keyClick(&view, Qt::Key_Return);
    auto& drawer = find("evidenceDrawer");
    ASSERT_TRUE(drawer.isVisible());
    EXPECT_EQ(drawer.accessibleName(), "Evidence of wage");
    QStringList uses;
    for (const QLabel* use : drawer.findChildren<QLabel*>("use")) uses << use->text();
    EXPECT_EQ(uses, QStringList(QString::fromUtf8("Effect “reading”: minutes_freed")));
    lineOf("evidenceTable", "Reading time");  // the drawer follows
    EXPECT_EQ(drawer.accessibleName(), "Evidence of Reading time saved");
    QTest::keyClick(&view, Qt::Key_Escape);
    EXPECT_FALSE(drawer.isVisible());
}

TEST_F(PagesTest, TheEvidenceFollowsAChangeOfTheCase) {
    open(ui::PageId::Tools);
    find<QTabBar>("toolTabs").setCurrentIndex(1);
    const auto value = [&] { return lineOf("evidenceTable", "Reading time", 2).currentIndex().data().toString(); };
    EXPECT_TRUE(value().startsWith("1.5")) << value().toStdString();
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 1.8, "x"));
    EXPECT_TRUE(value().startsWith("1.8")) << value().toStdString();
    window.showPage(ui::PageId::Simulation);
    ASSERT_TRUE(window.document().setCentral(ParameterId("minutes"), 1.2, "x"));
    window.showPage(ui::PageId::Tools);  // brought up to date when it is looked at
    EXPECT_TRUE(value().startsWith("1.2")) << value().toStdString();
}

TEST_F(PagesTest, CopyingTakesTheLinesOnScreenWithNumbers) {
    open(ui::PageId::Tools);
    find<QTabBar>("toolTabs").setCurrentIndex(1);
    QTableView& view = lineOf("evidenceTable", "wage");
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    const QMimeData* copied = QGuiApplication::clipboard()->mimeData();
    EXPECT_EQ(copied->text().count('\n'), 3);
    EXPECT_TRUE(copied->text().contains("wage\tAssumption\t600\tDKK per hour\t\t\t")) << copied->text().toStdString();
    EXPECT_TRUE(copied->hasHtml());
}

TEST_F(PagesTest, TheFactSheetLeadsToTheEvidenceToo) {
    open(ui::PageId::Tools);
    QTableView& view = lineOf("factSheet", "Role.minutes_saved_per_case");
    EXPECT_TRUE(view.currentIndex().siblingAtColumn(1).data().toString().startsWith("1.5"));
    QTest::keyClick(&view, Qt::Key_Return);
    EXPECT_EQ(find("evidenceDrawer").accessibleName(), "Evidence of Reading time saved");
    lineOf("factSheet", "Contracts");  // a heading is no figure
    EXPECT_EQ(find("evidenceDrawer").accessibleName(), "Evidence of Reading time saved");
}

TEST_F(PagesTest, ToolsStandSideBySideInWhatTheyShareByMeaning) {
    openTwoTools();
    auto& tabs = find<QTabBar>("toolTabs");
    ASSERT_TRUE(tabs.isTabVisible(2));
    tabs.setCurrentIndex(2);
    const auto* model = find<QTableView>("toolComparison").model();
    ASSERT_EQ(model->rowCount(), 2);
    ASSERT_EQ(model->columnCount(), 2);  // the share of use is the same input for both and left out
    EXPECT_EQ(model->headerData(1, Qt::Horizontal).toString(), "mechanism.staff_time\nRole.minutes_saved_per_case");
    EXPECT_TRUE(model->index(0, 1).data().toString().startsWith("1.5"));
    EXPECT_TRUE(model->index(1, 1).data().toString().startsWith("2"));
}

TEST_F(PagesTest, WithoutToolsOrNeedsItSaysWhatToDo) {
    library.cases["bare"] = CaseBuilder(sampleCase())
                                .change([](Case& edited) {
                                    edited.tools.clear();
                                    edited.needs.clear();
                                    edited.effects.clear();
                                    for (Alternative& each : edited.alternatives) each.deployments.clear();
                                })
                                .share();
    ASSERT_TRUE(window.openCase("bare"));
    window.showPage(ui::PageId::Tools);
    EXPECT_TRUE(find("noTools").isVisible());
    EXPECT_FALSE(find("evidenceTable").isVisible());
    window.showPage(ui::PageId::Needs);
    EXPECT_TRUE(find("noNeeds").isVisible());
    EXPECT_EQ(find<QTableView>("volumeTable").model()->columnCount(), 2) << "the sites are there, without a need";
}

// Needs -------------------------------------------------------------------------------------------------------------

TEST_F(PagesTest, ANeedIsThereBeforeItsFirstSite) {
    library.cases["siteless"] = CaseBuilder(sampleCase())
                                    .change([](Case& edited) {
                                        edited.sites.clear();
                                        for (Need& need : edited.needs) need.siteVolumes.clear();
                                        for (Alternative& each : edited.alternatives) each.deployments.clear();
                                    })
                                    .share();
    ASSERT_TRUE(window.openCase("siteless"));
    window.showPage(ui::PageId::Needs);
    EXPECT_TRUE(find("noNeeds").isVisible());
    const auto& table = find<QTableView>("volumeTable");
    EXPECT_TRUE(table.isVisible());
    EXPECT_EQ(table.model()->columnCount(), 2 + static_cast<int>(window.document().value()->needs.size()));
    EXPECT_TRUE(table.model()->index(0, 0).data().toString().startsWith("Per 100,000"));
}

/// After the sites the page leads on: to the tools, then to what goes into use.
TEST_F(PagesTest, WhatTheCaseLacksNextIsNamedWithTheWayThere) {
    const auto build = [this](const char* name, bool hasTools) {
        library.cases[name] = CaseBuilder(sampleCase())
                                  .change([hasTools](Case& edited) {
                                      for (Alternative& each : edited.alternatives) {
                                          each.deployments.clear();
                                          each.contracts.clear();
                                          each.cashItems.clear();
                                      }
                                      if (hasTools) return;
                                      edited.tools.clear();
                                      edited.effects.clear();
                                  })
                                  .share();
        ASSERT_TRUE(window.openCase(name));
        window.showPage(ui::PageId::Needs);
    };
    open(ui::PageId::Needs);
    EXPECT_FALSE(find("nextStep").isVisible()) << "nothing is missing";
    build("no go-live", true);
    ASSERT_TRUE(find("nextStep").isVisible());
    EXPECT_TRUE(find<QLabel>("noNeeds").text().contains("go-lives")) << find<QLabel>("noNeeds").text().toStdString();
    build("no tool", false);
    ASSERT_TRUE(find("nextStep").isVisible());
    QTest::keyClick(&find("nextStep"), Qt::Key_Space);
    EXPECT_TRUE(find("noTools").isVisible());
}

TEST_F(PagesTest, VolumesFollowFromInhabitantsAndRate) {
    open(ui::PageId::Needs);
    const QTableView& view = lineOf("volumeTable", "North", 2);
    EXPECT_EQ(view.currentIndex().data().toString(), "12,000");
    EXPECT_TRUE(view.currentIndex().flags().testFlag(Qt::ItemIsEditable));  // to be given a count of its own
    EXPECT_EQ(view.currentIndex().data(Qt::ForegroundRole).value<QColor>(), theme.tokens().muted);
    EXPECT_FALSE(lineOf("volumeTable", "All sites", 2).currentIndex().flags().testFlag(Qt::ItemIsEditable));
    EXPECT_EQ(lineOf("volumeTable", "All sites", 2).currentIndex().data().toString(), "12,000");
}

TEST_F(PagesTest, AVolumeChangesInPlaceAndTheSimulationFollows) {
    open(ui::PageId::Needs);
    const std::size_t runs = executor.runsStarted();
    QTableView& view = lineOf("volumeTable", "Per 100,000", 2);
    type(view, "6000");
    EXPECT_DOUBLE_EQ(central("volume"), 6'000);
    EXPECT_EQ(lineOf("volumeTable", "North", 2).currentIndex().data().toString(), "6,000");
    ASSERT_TRUE(idle());
    EXPECT_GT(executor.runsStarted(), runs);
    EXPECT_EQ(window.document().history().undoText(), "change of volume");
    trigger("actionUndo");
    EXPECT_DOUBLE_EQ(central("volume"), 12'000);
}

TEST_F(PagesTest, WhatCannotBeReadStaysInTheFieldAndIsExplained) {
    open(ui::PageId::Needs);
    QTableView& view = lineOf("volumeTable", "North", 1);
    type(view, "12,34");
    EXPECT_TRUE(find<ui::ValueBox>("volumeField").isVisible());
    EXPECT_FALSE(problem().isEmpty());
    EXPECT_DOUBLE_EQ(central("catchment"), 100'000);
    QTest::keyClick(&find<ui::ValueBox>("volumeField"), Qt::Key_Escape);
    QTest::qWait(1);
    EXPECT_TRUE(problem().isEmpty());
    EXPECT_EQ(window.document().history().count(), 0);
}

TEST_F(PagesTest, AShareTypedIntoATableOfPercentIsAskedAbout) {
    library.cases["share"] =
        CaseBuilder(sampleCase())
            .with(fixed("suited", "share", 0.35))
            .change([](Case& edited) { edited.needs.front().eligibleShare = ParameterId("suited"); })
            .share();
    ASSERT_TRUE(window.openCase("share"));
    window.showPage(ui::PageId::Needs);
    type(lineOf("volumeTable", "Share suited", 2), "0,4");
    EXPECT_DOUBLE_EQ(central("suited"), 0.35);
    EXPECT_FALSE(problem().isEmpty());
    auto& question = find<ui::ReadingQuestion>("volumeQuestion");
    ASSERT_TRUE(question.isVisible());
    EXPECT_EQ(window.focusWidget(), question.buttons()[0]);
    QTest::keyClick(question.buttons()[0], Qt::Key_Space);
    EXPECT_DOUBLE_EQ(central("suited"), 0.4);
    EXPECT_FALSE(question.isVisible());
    EXPECT_TRUE(problem().isEmpty());
}

TEST_F(PagesTest, AColumnIsPastedAsAWhole) {
    library.cases["three"] =
        CaseBuilder(sampleCase())
            .with(fixed("people_south", "inhabitant", 50'000))
            .with(Site{SiteId("south"), text("South"), PartyId("hospital"), ParameterId("people_south")})
            .share();
    ASSERT_TRUE(window.openCase("three"));
    window.showPage(ui::PageId::Needs);
    QTableView& view = lineOf("volumeTable", "North", 1);
    QGuiApplication::clipboard()->setText("110.000\r\n55 000\r\n");
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
    EXPECT_DOUBLE_EQ(central("catchment"), 110'000);
    EXPECT_DOUBLE_EQ(central("people_south"), 55'000);
    EXPECT_EQ(window.document().history().count(), 1);
    QGuiApplication::clipboard()->setText("120000\nmany\n");
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(problem().contains("many")) << problem().toStdString();
    EXPECT_DOUBLE_EQ(central("catchment"), 110'000);
    QGuiApplication::clipboard()->setText("120000\n60000\n70000\n");  // the third is the sum
    QTest::keyClick(&view, Qt::Key_V, Qt::ControlModifier);
    EXPECT_TRUE(problem().contains("All sites")) << problem().toStdString();
    EXPECT_DOUBLE_EQ(central("catchment"), 110'000);
    trigger("actionUndo");
    EXPECT_DOUBLE_EQ(central("people_south"), 50'000);
}

TEST_F(PagesTest, OfARangeOnlyItsCellsAreCopied) {
    open(ui::PageId::Needs);
    QTableView& view = lineOf("volumeTable", "North", 1);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(QGuiApplication::clipboard()->text().startsWith("Site\t")) << "the whole table with its heads";
    QTest::keyClick(&view, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), "100000\t12000\n");
}

TEST_F(PagesTest, TheTimelineIsWalkedWithKeys) {
    open(ui::PageId::Needs);
    auto* timeline = window.findChild<ui::TimelinePanel*>();
    ASSERT_NE(timeline, nullptr);
    ASSERT_EQ(timeline->chart().rows.size(), 1U);
    timeline->setFocus();
    QTest::keyClick(timeline, Qt::Key_Down);
    EXPECT_EQ(timeline->accessibleDescription(), "North, Reader for Chest X-ray: from Jan 2027");
    QTest::keyClick(timeline, Qt::Key_Escape);
    EXPECT_TRUE(timeline->accessibleDescription().startsWith("Sites: 1."));
}

TEST_F(PagesTest, PartiesAreListedWithTheirBudgetsAndSites) {
    open(ui::PageId::Needs);
    const QTableView& view = lineOf("partyList", "Hospital");
    EXPECT_EQ(view.currentIndex().siblingAtColumn(2).data().toString(), "Radiology, IT (capital)");
    EXPECT_EQ(view.currentIndex().siblingAtColumn(3).data().toString(), "North");
}

TEST_F(PagesTest, EverythingThatTakesTheFocusHasAName) {
    openTwoTools();
    int checked = 0;
    const auto check = [&] {
        for (QWidget* widget : window.findChildren<QWidget*>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible()) continue;
            if (widget->objectName().startsWith("qt_") || widget->focusProxy() != nullptr) continue;
            if (widget->inherits("QMenuBar")) continue;
            const QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(widget);
            ASSERT_NE(spoken, nullptr);
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty())
                << widget->metaObject()->className() << " " << widget->objectName().toStdString();
            ++checked;
        }
    };
    for (int tab = 0; tab < 3; ++tab) {
        find<QTabBar>("toolTabs").setCurrentIndex(tab);
        check();
    }
    window.showPage(ui::PageId::Needs);
    check();
    EXPECT_GT(checked, 25);
}

}  // namespace
}  // namespace valor::test
