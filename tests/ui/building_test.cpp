// SPDX-License-Identifier: GPL-3.0-or-later
// A case built in the window from nothing, by actions and keys; what counts is what the document says afterwards.
#include <QCheckBox>
#include <QComboBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTableView>

#include "core/model/blank_case.h"
#include "core/model/volumes.h"
#include "tests/ui/window_fixture.h"
#include "ui/building/month_field.h"
#include "ui/building/number_field.h"
#include "ui/charts/curve_panel.h"
#include "ui/shell/notice.h"
#include "ui/text/times.h"

namespace valor::test {
namespace {

class BuildingTest : public WindowTest {
protected:
    void SetUp() override {
        executor.breakDown();  // it has nothing to say of a case that it does not know
        trigger("actionBlank");
        find<QInputDialog>("blankDialog").accept();
        ASSERT_TRUE(QTest::qWaitFor([this] { return window.document().isOpen(); }, 1000));
    }
    [[nodiscard]] const Case& value() { return *window.document().value(); }

    void write(QLineEdit& field, const QString& text) {
        field.setFocus();
        field.selectAll();
        QTest::keyClicks(&field, text);
    }
    void fill(const char* form, const char* field, const QString& text) {
        write(*find(form).findChild<QLineEdit*>(field), text);
    }
    /// The nth field of this name.
    void enter(const char* form, const char* field, const QString& text, int number = 0) {
        write(find(form).findChildren<ui::NumberField*>(field).at(number)->line(), text);
    }
    void accept(const char* form) {
        QTest::keyClick(&find(form), Qt::Key_Return);
        QTest::qWait(1);  // a dialog that is done deletes itself
    }
    [[nodiscard]] QString problemOf(const char* form) { return find(form).findChild<QLabel*>("formProblem")->text(); }
    [[nodiscard]] bool isThere(const char* name) { return window.findChild<QWidget*>(name) != nullptr; }

    void addNeed() {
        trigger("actionAddNeed");
        fill("needForm", "formName", "Chest X-ray");
        enter("needForm", "formRate", "10000");
        accept("needForm");
    }
    void addSite() {
        trigger("actionAddSite");
        fill("siteForm", "formName", "North");
        enter("siteForm", "formInhabitants", "50000");
        accept("siteForm");
    }
    void addTool() {
        trigger("actionAddTool");
        fill("toolForm", "formName", "Reader");
        fill("toolForm", "formVendor", "Acme");
        enter("toolForm", "formTerm", "2");
        enter("toolForm", "formWorth", "600");
        enter("toolForm", "formPriceCase", "5");
        accept("toolForm");
    }
    void build() {
        addNeed();
        addSite();
        addTool();
    }
};

TEST_F(BuildingTest, ABlankCaseBeginsWhereItIsBuilt) {
    EXPECT_TRUE(find<QPushButton>("addNeed").isVisible());
    EXPECT_EQ(find<QPushButton>("addNeed").text(), QString::fromUtf8("Add the first need…"));
    EXPECT_FALSE(find<QPushButton>("changeObjects").isVisible());
}

TEST_F(BuildingTest, FromNothingToAResultByKeys) {
    build();
    ASSERT_EQ(value().needs.size(), 1U);
    ASSERT_EQ(value().sites.size(), 1U);
    ASSERT_EQ(value().tools.size(), 1U);
    EXPECT_DOUBLE_EQ(
        yearlyVolume(value(), window.document().scenario(), value().needs.front(), value().sites.front()).cases.value(),
        5000);
    EXPECT_EQ(value().effects.front().mechanism, Mechanism::StaffTime);
    EXPECT_EQ(window.document().alternative().deployments.size(), 1U);
    EXPECT_EQ(window.document().alternative().contracts.size(), 1U);
    EXPECT_FALSE(window.document().diagnostics().hasErrors());
    ASSERT_TRUE(idle());
    EXPECT_EQ(window.document().history().count(), 3);
}

TEST_F(BuildingTest, EachStepIsOneThatCanBeUndoneByName) {
    const Case before = value();
    build();
    EXPECT_EQ(window.document().history().undoText(), QString::fromUtf8("new tool “Reader”"));
    for (int step = 0; step < 3; ++step) trigger("actionUndo");
    EXPECT_EQ(value(), before);
    for (int step = 0; step < 3; ++step) trigger("actionRedo");
    EXPECT_EQ(value().tools.size(), 1U);
}

TEST_F(BuildingTest, ThePageAndWhatIsLookedAtStay) {
    addNeed();
    EXPECT_TRUE(find<QPushButton>("addNeed").isVisible());
    trigger("actionCopyAlternative");
    fill("nameForm", "formName", "Later");
    accept("nameForm");
    EXPECT_EQ(window.document().alternative().label.en, "Later");
    addSite();
    EXPECT_EQ(window.document().alternative().label.en, "Later");
    EXPECT_TRUE(find<QPushButton>("addNeed").isVisible());
}

TEST_F(BuildingTest, WhatIsMissingIsSaidAndTheFormStays) {
    trigger("actionAddNeed");
    accept("needForm");
    EXPECT_EQ(problemOf("needForm"), "Give the need a name.");
    fill("needForm", "formName", "Chest X-ray");
    enter("needForm", "formRate", "1.234");
    accept("needForm");
    EXPECT_TRUE(problemOf("needForm").contains("1.234"));
    EXPECT_TRUE(value().needs.empty());
    EXPECT_TRUE(problemOf("needForm").startsWith("Cases per 100,000 inhabitants and year: "));
    enter("needForm", "formRate", "1234");
    EXPECT_FALSE(find("needForm").findChild<QLabel*>("formProblem")->isVisible()) << "it is being mended";
    accept("needForm");
    EXPECT_FALSE(isThere("needForm"));
    EXPECT_EQ(value().needs.size(), 1U);
}

TEST_F(BuildingTest, WhatHasTwoMeaningsIsChosenBesideTheField) {
    trigger("actionAddNeed");
    fill("needForm", "formName", "Chest X-ray");
    enter("needForm", "formRate", "1.234");
    accept("needForm");
    auto& field = *find("needForm").findChild<ui::NumberField*>("formRate");
    EXPECT_TRUE(field.line().property("invalid").toBool());
    const QList<QPushButton*> choices = field.findChildren<QPushButton*>();
    ASSERT_EQ(choices.size(), 2);
    EXPECT_TRUE(choices[0]->isVisible());
    EXPECT_EQ(choices[0]->text(), QString::fromUtf8("1\u00a0234"));
    EXPECT_EQ(choices[1]->text(), "1.234");
    choices[0]->click();
    EXPECT_FALSE(choices[0]->isVisible());
    EXPECT_FALSE(field.line().property("invalid").toBool());
    EXPECT_EQ(field.value(), 1234);
    accept("needForm");
    EXPECT_FALSE(isThere("needForm"));
}

TEST_F(BuildingTest, TheSmallerMeaningCanBeChosenToo) {
    trigger("actionAddNeed");
    fill("needForm", "formName", "Chest X-ray");
    enter("needForm", "formRate", "1.234");
    accept("needForm");
    auto& field = *find("needForm").findChild<ui::NumberField*>("formRate");
    field.findChildren<QPushButton*>()[1]->click();
    EXPECT_EQ(field.value(), 1.234);
    EXPECT_EQ(field.problem(), "");
    accept("needForm");
    EXPECT_FALSE(isThere("needForm"));
    EXPECT_EQ(value().parameters.back().entry, DistributionEntry(NativeEntry{Fixed{1.234}}));
}

TEST_F(BuildingTest, WhatTheFormFillsInItselfIsNotAskedAbout) {
    build();
    for (const Language form : {Language::English, Language::Danish}) {
        languages.setNumbers(form);
        trigger("season_chest-x-ray");
        for (int month = 0; month < 12; ++month)
            enter("seasonForm", "formMonth", month == 0 ? "1125" : month == 1 ? "875" : "1000", month);
        accept("seasonForm");
        ASSERT_FALSE(isThere("seasonForm"));
        const auto before = value().needs.front().season;
        ASSERT_DOUBLE_EQ(before.front(), 1.125) << "which could be 1,125, too";
        trigger("season_chest-x-ray");
        accept("seasonForm");
        EXPECT_FALSE(isThere("seasonForm"));
        EXPECT_EQ(value().needs.front().season, before);
    }
}

TEST_F(BuildingTest, AnAmountIsReadAsTheWindowWritesIt) {
    languages.setNumbers(Language::Danish);
    trigger("actionAddNeed");
    fill("needForm", "formName", "Chest X-ray");
    enter("needForm", "formRate", "20.000");
    accept("needForm");
    ASSERT_EQ(value().needs.size(), 1U);
    EXPECT_EQ(value().parameters.back().entry, DistributionEntry(NativeEntry{Fixed{20000}}));
}

TEST_F(BuildingTest, TheYearTheHolderAndTheUseAreSetFromTheMenu) {
    build();
    trigger("season_chest-x-ray");
    for (int month = 0; month < 11; ++month) enter("seasonForm", "formMonth", "100", month);
    accept("seasonForm");
    EXPECT_EQ(problemOf("seasonForm"), "Enter all twelve months, or none.");
    enter("seasonForm", "formMonth", "1300", 11);
    accept("seasonForm");
    ASSERT_EQ(value().needs.front().season.size(), 12U);
    EXPECT_DOUBLE_EQ(value().needs.front().season.back(), 6.5);
    trigger("actionAddParty");
    fill("partyForm", "formName", "Region");
    accept("partyForm");
    trigger("party_north");
    auto& holder = *find("sitePartyForm").findChild<QComboBox*>("formParty");
    holder.setCurrentIndex(holder.findText("Region"));
    accept("sitePartyForm");
    EXPECT_EQ(value().sites.front().party, PartyId("region"));
    trigger("adoption_reader");
    enter("adoptionForm", "formAdoption", "80", 0);
    EXPECT_TRUE(find<QLabel>("uptakeWords").text().startsWith(environment.formats().percent(0.8, 0) + " of the suited"))
        << find<QLabel>("uptakeWords").text().toStdString();
    enter("adoptionForm", "formAdoption", "0.3", 1);
    EXPECT_TRUE(find<QLabel>("uptakeWords").text().startsWith("Enter both")) << "a speed without its months";
    enter("adoptionForm", "formAdoption", "9", 2);
    EXPECT_TRUE(find<QLabel>("uptakeWords").text().startsWith("Half of the final use after 9 months, nine tenths"))
        << find<QLabel>("uptakeWords").text().toStdString();
    EXPECT_DOUBLE_EQ(find<ui::CurvePanel>("uptakeCurve").chart().curves.front().y.at(9), 0.4);
    accept("adoptionForm");
    const ParameterId use = value().tools.front().adoption.uptakeMax;
    EXPECT_EQ(findById(value().parameters, use)->entry, DistributionEntry(NativeEntry{Fixed{0.8}}));
    EXPECT_EQ(window.document().history().undoText(), QString::fromUtf8("change of how “Reader” is taken into use"));
}

/// Every window that comes on screen.
class WindowsShown : public QObject {
public:
    WindowsShown() { qApp->installEventFilter(this); }
    bool eventFilter(QObject* watched, QEvent* event) override {
        const auto* widget = qobject_cast<QWidget*>(watched);
        if (event->type() == QEvent::Show && widget != nullptr && widget->isWindow()) names << widget->objectName();
        return false;
    }
    QStringList names;
};

/// What opens every form of the window, and the form.
const std::vector<std::pair<const char*, const char*>> kForms{
    {"actionAddNeed", "needForm"},      {"actionAddSite", "siteForm"},         {"actionAddTool", "toolForm"},
    {"actionAddParty", "partyForm"},    {"actionAddCost", "costForm"},         {"actionGoLives", "goLivesForm"},
    {"actionFrame", "frameForm"},       {"actionTitle", "nameForm"},           {"season_chest-x-ray", "seasonForm"},
    {"party_north", "sitePartyForm"},   {"adoption_reader", "adoptionForm"},   {"addEffect", "effectForm"},
    {"rename_chest-x-ray", "nameForm"}, {"actionCopyAlternative", "nameForm"}, {"actionPriceYear", "priceYearForm"}};

TEST_F(BuildingTest, AFormOpensNoOtherWindow) {
    build();
    for (const auto& [action, form] : kForms) {
        WindowsShown shown;
        trigger(action);
        EXPECT_EQ(shown.names, QStringList{form}) << action;
        QTest::keyClick(&find(form), Qt::Key_Escape);
        QTest::qWait(1);
    }
}

TEST_F(BuildingTest, ReturnInAFieldIsTheButtonOfTheForm) {
    build();
    for (const auto& [action, form] : kForms) {
        trigger(action);
        auto& button = *find(form).findChild<QPushButton*>("formOk");
        EXPECT_TRUE(button.isDefault()) << form;
        int pressed = 0;
        QObject::connect(&button, &QPushButton::clicked, &window, [&pressed] { ++pressed; });
        QWidget* field = find(form).findChild<QLineEdit*>();
        if (field == nullptr) field = find(form).findChild<QComboBox*>();
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Return);
        EXPECT_EQ(pressed, 1) << form;
        QTest::qWait(1);
        if (isThere(form)) QTest::keyClick(&find(form), Qt::Key_Escape);
        QTest::qWait(1);
    }
}

TEST_F(BuildingTest, WhatAnObjectHasShowsInTheTableAndIsChangedThere) {
    build();
    auto& table = find<QTableView>("volumeTable");
    const int last = table.model()->rowCount() - 1;
    const QModelIndex season = table.model()->index(last, 2), site = table.model()->index(0, 0);
    EXPECT_EQ(season.data().toString(), "even");
    table.setFocus();
    table.setCurrentIndex(season);
    QTest::keyClick(&table, Qt::Key_Return);
    for (int month = 0; month < 12; ++month) enter("seasonForm", "formMonth", month < 6 ? "8" : "12", month);
    accept("seasonForm");
    EXPECT_EQ(season.data().toString(), "0.8 to 1.2");
    EXPECT_TRUE(season.data(Qt::ToolTipRole).toString().contains(QString::fromUtf8("Jan\u00a00.8")));
    EXPECT_EQ(site.data().toString(), QString::fromUtf8("North · Buyer"));
    trigger("actionAddParty");
    fill("partyForm", "formName", "Region");
    accept("partyForm");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 0));
    QTest::keyClick(&table, Qt::Key_Return);
    auto& holder = *find("sitePartyForm").findChild<QComboBox*>("formParty");
    holder.setCurrentIndex(holder.findText("Region"));
    accept("sitePartyForm");
    EXPECT_EQ(table.model()->index(0, 0).data().toString(), QString::fromUtf8("North · Region"));
}

TEST_F(BuildingTest, RemovalStandsApartAndLast) {
    build();
    EXPECT_EQ(find<QPushButton>("changeObjects").text(), QString::fromUtf8("Change…"));
    for (const char* object : {"chest-x-ray", "north", "reader"}) {
        const auto* remove = window.findChild<QAction*>(QString("remove_") + object);
        ASSERT_NE(remove, nullptr) << object;
        const auto* menu = qobject_cast<QMenu*>(remove->parent());
        if (menu == nullptr) menu = qobject_cast<QMenu*>(remove->associatedObjects().constFirst());
        ASSERT_NE(menu, nullptr) << object;
        const QList<QAction*> actions = menu->actions();
        EXPECT_EQ(actions.constLast(), remove) << object;
        EXPECT_TRUE(actions[actions.size() - 2]->isSeparator()) << object;
    }
}

TEST_F(BuildingTest, AFigureOfAdoptionIsTakenAwayByClearingItsField) {
    build();
    trigger("adoption_reader");
    enter("adoptionForm", "formAdoption", "80", 0);
    accept("adoptionForm");
    ASSERT_FALSE(value().tools.front().adoption.uptakeMax.empty());
    trigger("adoption_reader");
    write(find("adoptionForm").findChildren<ui::NumberField*>("formAdoption").at(0)->line(), "1");
    QTest::keyClick(&find("adoptionForm").findChildren<ui::NumberField*>("formAdoption").at(0)->line(),
                    Qt::Key_Backspace);
    accept("adoptionForm");
    EXPECT_TRUE(value().tools.front().adoption.uptakeMax.empty());
}

TEST_F(BuildingTest, ASiteTakesItsOwnPartyAlongAndSaysWhichNameIsTaken) {
    trigger("actionAddSite");
    fill("siteForm", "formName", "North");
    auto& own = *find("siteForm").findChild<QComboBox*>("formParty");
    own.setCurrentIndex(own.count() - 1);
    accept("siteForm");
    trigger("rename_north");
    fill("nameForm", "formName", "Far north");
    accept("nameForm");
    EXPECT_EQ(value().parties.back().label.en, "Far north");
    EXPECT_EQ(find<QTableView>("volumeTable").model()->index(0, 0).data().toString(), "Far north") << "said once";
    trigger("actionAddParty");
    fill("partyForm", "formName", "South");
    accept("partyForm");
    trigger("actionAddSite");
    fill("siteForm", "formName", "South");
    auto& holder = *find("siteForm").findChild<QComboBox*>("formParty");
    holder.setCurrentIndex(holder.count() - 1);
    accept("siteForm");
    EXPECT_TRUE(problemOf("siteForm").contains("Choose it as the one that runs the site"));
    holder.setCurrentIndex(holder.findText("South"));
    accept("siteForm");
    EXPECT_EQ(value().sites.size(), 2U);
}

TEST_F(BuildingTest, APartyThatDoesNotCountIsSaidBeforeItIsChosen) {
    addSite();
    trigger("actionAddParty");
    fill("partyForm", "formName", "State");
    find("partyForm").findChild<QCheckBox*>("formCounted")->setChecked(false);
    accept("partyForm");
    trigger("party_north");
    const auto& remark = *find("sitePartyForm").findChild<QLabel*>("formUncounted");
    EXPECT_EQ(remark.text(), "");
    auto& holder = *find("sitePartyForm").findChild<QComboBox*>("formParty");
    holder.setCurrentIndex(holder.findText("State"));
    EXPECT_TRUE(remark.text().contains("do not count"));
}

TEST_F(BuildingTest, AnEqualNameIsRefused) {
    addNeed();
    trigger("actionAddNeed");
    fill("needForm", "formName", "Chest X-ray");
    accept("needForm");
    EXPECT_TRUE(problemOf("needForm").contains("id.duplicate"));
    EXPECT_EQ(value().needs.size(), 1U);
}

TEST_F(BuildingTest, AToolAsksForItsRequiredFigures) {
    addNeed();
    addSite();
    trigger("actionAddTool");
    fill("toolForm", "formName", "Reader");
    accept("toolForm");
    EXPECT_TRUE(problemOf("toolForm").contains("role.minutes_saved_per_case"));
    fill("toolForm", "formGoLive", "soon");
    enter("toolForm", "formTerm", "2");
    accept("toolForm");
    EXPECT_TRUE(problemOf("toolForm").contains("2027-01"));
    fill("toolForm", "formGoLive", "March 2027");
    for (QCheckBox* site : find("toolForm").findChildren<QCheckBox*>("formSite")) site->setChecked(false);
    accept("toolForm");
    EXPECT_EQ(problemOf("toolForm"), "Choose a need and a site.");
}

/// Also where nothing stands in it, and whatever kind of field comes after it.
TEST_F(BuildingTest, TheFirstFieldThatIsWrongIsNamedMarkedAndHasTheCursor) {
    addNeed();
    addSite();
    trigger("actionAddTool");
    fill("toolForm", "formName", "Reader");
    auto& month = *find("toolForm").findChild<QLineEdit*>("formGoLive");
    month.clear();
    enter("toolForm", "formPriceCase", "much");
    accept("toolForm");
    EXPECT_EQ(problemOf("toolForm"), "From the month: Write the month as 2027-01.");
    EXPECT_TRUE(month.property("invalid").toBool());
    EXPECT_EQ(find("toolForm").focusWidget(), &month);
    fill("toolForm", "formGoLive", "2027-03");
    EXPECT_FALSE(month.property("invalid").toBool());
    accept("toolForm");
    EXPECT_TRUE(problemOf("toolForm").startsWith("Price per case: ")) << problemOf("toolForm").toStdString();
}

TEST_F(BuildingTest, EveryMechanismCanBeChosen) {
    addNeed();
    addSite();
    for (int mechanism = 0; mechanism < 10; ++mechanism) {
        trigger("actionAddTool");
        fill("toolForm", "formName", QString("Tool %1").arg(mechanism));
        find("toolForm").findChild<QComboBox*>("formMechanism")->setCurrentIndex(mechanism);
        for (ui::NumberField* field : find("toolForm").findChildren<ui::NumberField*>("formTerm"))
            if (field->line().placeholderText().isEmpty()) write(field->line(), "0.5");
        accept("toolForm");
        EXPECT_FALSE(isThere("toolForm")) << mechanism;
    }
    EXPECT_EQ(value().tools.size(), 10U);
}

TEST_F(BuildingTest, AToolWithoutANeedSaysWhatComesFirst) {
    trigger("actionAddTool");
    EXPECT_FALSE(isThere("toolForm"));
    EXPECT_TRUE(window.findChild<ui::Notice*>()->text().contains("Add both first."));
}

TEST_F(BuildingTest, WhatIsInUseIsNotRemovedAndSaysWhoUsesIt) {
    build();
    trigger("remove_chest-x-ray");
    EXPECT_EQ(value().needs.size(), 1U);
    EXPECT_TRUE(window.findChild<ui::Notice*>()->text().contains("With the new tool"));
    trigger("remove_reader");
    EXPECT_TRUE(value().tools.empty());
    EXPECT_TRUE(value().contracts.empty());
    trigger("remove_chest-x-ray");
    EXPECT_TRUE(value().needs.empty());
}

TEST_F(BuildingTest, AnObjectGetsAnotherName) {
    addNeed();
    trigger("rename_chest-x-ray");
    fill("nameForm", "formName", "Hip & knee");
    accept("nameForm");
    EXPECT_EQ(value().needs.front().label.en, "Hip & knee");
}

TEST_F(BuildingTest, GoLivesAreChangedAndTakenAway) {
    build();
    trigger("actionGoLives");
    fill("goLivesForm", "formFrom", "2029-03");
    fill("goLivesForm", "formTo", "2030-01");
    accept("goLivesForm");
    const Deployment& changed = window.document().alternative().deployments.front();
    EXPECT_EQ(changed.planned, YearMonth(2029, 3));
    EXPECT_EQ(changed.exit, YearMonth(2030, 1));
    trigger("actionGoLives");
    fill("goLivesForm", "formTo", "2028-01");
    accept("goLivesForm");
    EXPECT_FALSE(problemOf("goLivesForm").isEmpty());
    find("goLivesForm").findChild<QLineEdit*>("formTo")->clear();
    find("goLivesForm").findChild<QLineEdit*>("formFrom")->clear();
    accept("goLivesForm");
    EXPECT_TRUE(window.document().alternative().deployments.empty());
}

TEST_F(BuildingTest, AMonthThatCannotBeReadIsMarkedNamedAndHasTheCursor) {
    build();
    trigger("actionGoLives");
    auto& to = *find("goLivesForm").findChild<QLineEdit*>("formTo");
    fill("goLivesForm", "formFrom", "jan. 2029");
    fill("goLivesForm", "formTo", "next summer");
    accept("goLivesForm");
    EXPECT_TRUE(problemOf("goLivesForm").startsWith(to.accessibleName())) << problemOf("goLivesForm").toStdString();
    EXPECT_TRUE(problemOf("goLivesForm").contains("Jan 2027"));
    EXPECT_TRUE(to.property("invalid").toBool());
    EXPECT_EQ(find("goLivesForm").focusWidget(), &to);
    QTest::keyClick(&to, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClicks(&to, "juli 2030");
    EXPECT_FALSE(to.property("invalid").toBool());
    accept("goLivesForm");
    EXPECT_FALSE(isThere("goLivesForm"));
    const Deployment& changed = window.document().alternative().deployments.front();
    EXPECT_EQ(changed.planned, YearMonth(2029, 1));
    EXPECT_EQ(changed.exit, YearMonth(2030, 7));
}

TEST(TypedMonth, IsReadAsTheWindowWritesItInEachOfItsLanguages) {
    for (const Language language : kAllLanguages)
        for (int month = 1; month <= kYearMonths; ++month) {
            const YearMonth when(2027, month);
            EXPECT_EQ(ui::typedMonth(ui::monthName(when, language)), when)
                << ui::monthName(when, language).toStdString();
        }
    EXPECT_EQ(ui::typedMonth(" 2027-01 "), YearMonth(2027, 1));
    EXPECT_EQ(ui::typedMonth("JANUARY 2027"), YearMonth(2027, 1));
    EXPECT_EQ(ui::typedMonth("mai 2027"), YearMonth(2027, 5));
    for (const char* numbered : {"02.2028", "2.2028", "02/2028", "2/2028"})
        EXPECT_EQ(ui::typedMonth(numbered), YearMonth(2028, 2)) << numbered;
    EXPECT_EQ(ui::typedMonth("maj 2027"), YearMonth(2027, 5));
    for (const char* none : {"", "2027", "2027-13", "13.2027", "0/2027", "soon", "Jan 27", "Jan 1027", "summer 2027"})
        EXPECT_FALSE(ui::typedMonth(none)) << none;
}

TEST_F(BuildingTest, AFurtherEffectOfATool) {
    build();
    trigger("addEffect");
    find("effectForm").findChild<QComboBox*>("formMechanism")->setCurrentIndex(6);  // avoidance
    enter("effectForm", "formTerm", "10");
    accept("effectForm");
    ASSERT_EQ(value().effects.size(), 2U);
    EXPECT_EQ(value().effects.back().mechanism, Mechanism::Avoidance);
}

TEST_F(BuildingTest, AScenarioGetsAHorizonARateAndValues) {
    build();
    trigger("actionFrame");
    enter("frameForm", "formMonths", "120");
    enter("frameForm", "formDiscount", "3.5");
    accept("frameForm");
    const Scenario& scenario = window.document().scenario();
    EXPECT_EQ(scenario.months, 120);
    ASSERT_EQ(scenario.discount.size(), 1U);
    EXPECT_DOUBLE_EQ(central(scenario.discount.front().rate.text().c_str()), 0.035);
    EXPECT_TRUE(scenario.valuation.qalyValue.empty());
    trigger("actionUndo");
    EXPECT_EQ(window.document().scenario().months, 60);
}

TEST_F(BuildingTest, AGreyCountOfASiteIsReplacedByItsOwn) {
    addNeed();
    addSite();
    auto& table = find<QTableView>("volumeTable");
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, 2));
    QTest::keyClick(&table, Qt::Key_F2);
    auto* field = table.findChild<QLineEdit*>("volumeField");
    ASSERT_NE(field, nullptr);
    write(*field, "7100");
    QTest::keyClick(field, Qt::Key_Return);
    QTest::qWait(1);
    ASSERT_EQ(value().needs.front().siteVolumes.size(), 1U);
    EXPECT_DOUBLE_EQ(
        yearlyVolume(value(), window.document().scenario(), value().needs.front(), value().sites.front()).cases.value(),
        7100);
    trigger("actionUndo");
    EXPECT_TRUE(value().needs.front().siteVolumes.empty());
}

TEST_F(BuildingTest, APartyACostAndATitle) {
    trigger("actionAddParty");
    fill("partyForm", "formName", "Region");
    accept("partyForm");
    EXPECT_EQ(value().parties.back().kind, PartyKind::Region);
    trigger("actionAddCost");
    fill("costForm", "formName", "Integration");
    accept("costForm");
    EXPECT_EQ(problemOf("costForm"), "Enter the amount.");
    enter("costForm", "formAmount", "250000");
    accept("costForm");
    ASSERT_EQ(window.document().alternative().cashItems.size(), 1U);
    EXPECT_EQ(window.document().alternative().cashItems.front().basis, CashBasis::Once);
    trigger("remove_integration");
    EXPECT_TRUE(window.document().alternative().cashItems.empty());
    trigger("actionTitle");
    fill("nameForm", "formName", "Chest X-rays in the north");
    accept("nameForm");
    EXPECT_EQ(value().title.en, "Chest X-rays in the north");
}

TEST_F(BuildingTest, TheLastAlternativeStays) {
    EXPECT_FALSE(find<QAction>("actionRemoveAlternative").isEnabled());
    trigger("actionCopyAlternative");
    accept("nameForm");
    ASSERT_EQ(value().alternatives.size(), 3U);
    trigger("actionRemoveAlternative");
    EXPECT_EQ(value().alternatives.size(), 2U);
}

TEST_F(BuildingTest, ThePriceYearIsChangedAndNoFigureWithIt) {
    build();
    const std::vector<Parameter> before = value().parameters;
    trigger("actionPriceYear");
    fill("priceYearForm", "formYear", "soon");
    accept("priceYearForm");
    EXPECT_EQ(problemOf("priceYearForm"),
              "In prices of the year: “soon” is not a year from 1990 to 2100. Write it as 2027.");
    EXPECT_TRUE(find("priceYearForm").findChild<QLineEdit*>("formYear")->property("invalid").toBool());
    fill("priceYearForm", "formYear", " ");
    accept("priceYearForm");
    EXPECT_EQ(problemOf("priceYearForm"), "In prices of the year: Write the year as 2027.");
    fill("priceYearForm", "formYear", "2024");
    accept("priceYearForm");
    EXPECT_EQ(value().priceYear, 2024);
    EXPECT_EQ(value().parameters, before);
    EXPECT_EQ(window.document().history().undoText(), "prices of the year 2024");
}

}  // namespace
}  // namespace valor::test
