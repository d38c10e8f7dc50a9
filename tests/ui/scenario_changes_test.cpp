// SPDX-License-Identifier: GPL-3.0-or-later
// Changes of a scenario become one of their own, also those of another day: what the panel counts moves, or is named.
#include "ui/document/scenario_changes.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "core/model/overrides.h"
#include "tests/ui/window_fixture.h"
#include "ui/shell/case_commands.h"

namespace valor::test {
namespace {

using Figures = std::vector<ParameterId>;

const ParameterId kPrice("price"), kMinutes("minutes"), kVolume("volume");

Scenario stating(const std::vector<std::pair<ParameterId, double>>& figures) {
    Scenario scenario;
    for (const auto& [figure, value] : figures) scenario.overrides.push_back({figure, NativeEntry{Fixed{value}}});
    return scenario;
}

TEST(ScenarioChanges, AreToldApartByWhenTheyCame) {
    const Scenario begun = stating({{kPrice, 1}}), opened = stating({{kPrice, 1}, {kMinutes, 2}});
    const Scenario now = stating({{kPrice, 1}, {kMinutes, 2}, {kVolume, 3}});
    const ui::ScenarioChanges changes = ui::changesOf(now, &opened, &begun);
    EXPECT_EQ(changes.recent, Figures{kVolume});
    EXPECT_EQ(changes.earlier, Figures{kMinutes});
    EXPECT_EQ(changes.own, Figures{kPrice});
}

TEST(ScenarioChanges, AFigureBackAtItsSourceIsOneAndANewScenarioHasNone) {
    const Scenario opened = stating({{kPrice, 1}});
    EXPECT_EQ(ui::changesOf(stating({}), &opened, &opened).recent, Figures{kPrice});
    EXPECT_EQ(ui::changesOf(stating({{kPrice, 2}}), &opened, &opened).recent, Figures{kPrice});
    EXPECT_EQ(ui::changesOf(opened, nullptr, nullptr).own, Figures{kPrice});
    EXPECT_EQ(ui::changesOf(opened, &opened, nullptr).own, Figures{kPrice});
}

/// Else the figures that just went to a scenario of their own would be offered once more.
TEST(ScenarioChanges, WhatIsBackWhereItBeganIsNone) {
    const Scenario begun = stating({}), opened = stating({{kPrice, 1}});
    const ui::ScenarioChanges changes = ui::changesOf(stating({}), &opened, &begun);
    EXPECT_TRUE(changes.recent.empty());
    EXPECT_EQ(changes.undone, Figures{kPrice});
}

TEST(ScenarioChanges, AFigureThatWasChangedBeforeAndSinceIsBoth) {
    const Scenario begun = stating({{kVolume, 1}}), opened = stating({{kPrice, 2}, {kVolume, 1}});
    const ui::ScenarioChanges changes = ui::changesOf(stating({{kPrice, 3}, {kVolume, 4}}), &opened, &begun);
    EXPECT_EQ(changes.recent, (Figures{kPrice, kVolume}));
    EXPECT_EQ(changes.twice, Figures{kPrice});
    EXPECT_TRUE(changes.earlier.empty());
}

TEST(ScenarioChanges, AFormerStatementComesBackOrGoes) {
    const Scenario begun = stating({{kPrice, 1}});
    const Scenario former =
        ui::withFormer(stating({{kPrice, 5}, {kMinutes, 2}, {kVolume, 3}}), begun, {kPrice, kMinutes});
    EXPECT_EQ(former.overrides.size(), 2U);
    EXPECT_EQ(*overrideIn(former, kPrice), DistributionEntry(NativeEntry{Fixed{1}}));
    EXPECT_EQ(overrideIn(former, kMinutes), nullptr);
}

class MovedChangesTest : public WindowTest {
protected:
    void change(const ParameterId& figure, double value) {
        ASSERT_TRUE(window.document().setCentral(figure, value, "a"));
        window.document().endGesture();
    }
    void moveChangesTo(const char* name) {
        auto& form = find<QDialog>("moveChangesDialog");
        form.findChild<QLineEdit*>("formName")->setText(name);
        form.findChild<QPushButton*>("formOk")->click();
        QTest::qWait(1);
    }
    /// A case with one change, left behind by a crash and taken up again.
    void recoverWithOneChange() {
        openSample();
        priceBefore = central("price");
        minutesBefore = central("minutes");
        change(kPrice, 40);
        window.document().keeper().settle();
        const auto left = files.unsavedPaths();
        ASSERT_EQ(left.size(), 1U);
        window.document().close();
        window.findChild<ui::CaseCommands*>()->openUnsaved(QString::fromStdString(left.front()));
        ASSERT_TRUE(idle());
    }
    /// A file that was begun, changed on one day and opened on another.
    void reopenWithOneChange() {
        files.put("a.valor", library.cases["sample"]);
        ASSERT_TRUE(window.openCase("a.valor"));
        priceBefore = central("price");
        minutesBefore = central("minutes");
        change(kPrice, 40);
        window.document().keeper().settle();
        window.document().close();
        ASSERT_TRUE(window.openCase("a.valor"));
        ASSERT_TRUE(idle());
    }

    const ScenarioId first{"base"};
    double priceBefore = 0, minutesBefore = 0;
};

TEST_F(MovedChangesTest, AfterARecoveryAllThatThePanelCountsGoesAlong) {
    recoverWithOneChange();
    change(kMinutes, 2);
    EXPECT_EQ(window.document().changesHere(), 2);
    trigger("actionMoveChanges");
    moveChangesTo("Mine");
    EXPECT_DOUBLE_EQ(central("price"), 40);
    EXPECT_DOUBLE_EQ(central("minutes"), 2);
    window.document().setScenario(first);
    EXPECT_DOUBLE_EQ(central("price"), priceBefore);
    EXPECT_DOUBLE_EQ(central("minutes"), minutesBefore);
}

TEST_F(MovedChangesTest, AfterReopeningAllThatThePanelCountsGoesAlong) {
    reopenWithOneChange();
    change(kMinutes, 2);
    trigger("actionMoveChanges");
    EXPECT_TRUE(find<QCheckBox>("formTakesEarlier").text().contains("(1)"));
    moveChangesTo("Mine");
    EXPECT_DOUBLE_EQ(central("price"), 40);
    EXPECT_DOUBLE_EQ(central("minutes"), 2);
    window.document().setScenario(first);
    EXPECT_DOUBLE_EQ(central("price"), priceBefore);
    EXPECT_DOUBLE_EQ(central("minutes"), minutesBefore);
    EXPECT_TRUE(window.document().scenario().overrides.empty());
    EXPECT_FALSE(window.document().hasChanges());
}

TEST_F(MovedChangesTest, AFigureThatWasChangedOnBothDaysGoesAlongWhole) {
    reopenWithOneChange();
    change(kPrice, 41);
    trigger("actionMoveChanges");
    EXPECT_TRUE(find<QCheckBox>("formTakesEarlier").text().contains("(1)"));
    EXPECT_TRUE(find<QLabel>("twiceFigures").text().contains("Price per examination"));
    moveChangesTo("Mine");
    EXPECT_DOUBLE_EQ(central("price"), 41);
    window.document().setScenario(first);
    EXPECT_DOUBLE_EQ(central("price"), priceBefore);
    EXPECT_FALSE(window.document().hasChanges());
}

TEST_F(MovedChangesTest, LeftOutTheEarlierOnesStayInBoth) {
    reopenWithOneChange();
    change(kMinutes, 2);
    trigger("actionMoveChanges");
    find<QCheckBox>("formTakesEarlier").setChecked(false);
    moveChangesTo("Mine");
    EXPECT_DOUBLE_EQ(central("price"), 40);
    window.document().setScenario(first);
    EXPECT_DOUBLE_EQ(central("price"), 40);
    EXPECT_DOUBLE_EQ(central("minutes"), minutesBefore);
}

/// The changes of another day alone are enough; without them nothing is left that could move.
TEST_F(MovedChangesTest, EarlierOnesAloneMayMove) {
    reopenWithOneChange();
    EXPECT_EQ(window.document().changesHere(), 0);
    QTest::qWait(1);
    EXPECT_TRUE(find<QAction>("actionMoveChanges").isEnabled());
    trigger("actionMoveChanges");
    find<QCheckBox>("formTakesEarlier").setChecked(false);
    moveChangesTo("Mine");
    EXPECT_EQ(window.document().scenario().id, first) << "the form stays and says why";
    find<QCheckBox>("formTakesEarlier").setChecked(true);
    moveChangesTo("Mine");
    EXPECT_DOUBLE_EQ(central("price"), 40);
    window.document().setScenario(first);
    EXPECT_DOUBLE_EQ(central("price"), priceBefore);
}

/// What the scenario is made of is no change of it, and the form says which figures stay.
TEST_F(MovedChangesTest, FiguresOfTheScenarioItselfStayAndAreNamed) {
    library.cases["own"] = *withCentralValue(library.cases["sample"], ScenarioId("careful"), kPrice, 30);
    ASSERT_TRUE(window.openCase("own"));
    ASSERT_TRUE(idle());
    window.document().setScenario(ScenarioId("careful"));
    const std::vector<ParameterOverride> own = window.document().scenario().overrides;
    ASSERT_EQ(own.size(), 1U);
    change(kMinutes, 2);
    trigger("actionMoveChanges");
    EXPECT_TRUE(find<QLabel>("ownFigures").text().contains("Price per examination"));
    moveChangesTo("Mine");
    EXPECT_EQ(window.document().scenario().overrides.size(), 2U);
    window.document().setScenario(ScenarioId("careful"));
    EXPECT_EQ(window.document().scenario().overrides, own);
}

}  // namespace
}  // namespace valor::test
