// SPDX-License-Identifier: GPL-3.0-or-later
// Contracts read and edited in the window, acted on with keys and buttons.
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QTextBrowser>
#include <QTextDocumentFragment>

#include "tests/support/case_builder.h"
#include "tests/ui/window_fixture.h"
#include "ui/building/number_field.h"
#include "ui/charts/curve_panel.h"

namespace valor::test {
namespace {

class ContractPageTest : public WindowTest {
protected:
    void SetUp() override {
        openSample();
        window.showPage(ui::PageId::Contract);
        QTest::qWait(1);
    }
    /// The label of the input "price".
    void namePrice(const char* name) {
        Case renamed = *window.document().value();
        for (Parameter& each : renamed.parameters)
            if (each.id == ParameterId("price")) each.label = text(name);
        ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(renamed), "test", "test"));
    }
    [[nodiscard]] const Contract& contract() { return window.document().value()->contracts.front(); }
    [[nodiscard]] QAbstractItemModel& clauses() { return *find<QListView>("clauseList").model(); }
    [[nodiscard]] ui::CurvePanel& volumes() { return find<ui::CurvePanel>("volumeChart"); }
    /// What the largest volume costs, once it is worked out in the background.
    [[nodiscard]] bool comesToCost(double paid) {
        return QTest::qWaitFor([&] {
            const auto& curves = volumes().chart().curves;
            return !curves.empty() && curves.front().y.back() == paid;
        });
    }
    void click(const char* button) {
        find<QPushButton>(button).click();
        QTest::qWait(1);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    void enterAmount(const char* field, const QString& text) { find<QComboBox>(field).setEditText(text); }
    /// Adds a clause with these terms behind the first and opens its form.
    void editAdded(ClauseTerms terms) {
        Contract longer = contract();
        longer.clauses.push_back(clause("added", std::move(terms), longer.clauses.front().payer));
        ASSERT_TRUE(window.document().setContract(longer, "added"));
        find<QListView>("clauseList").setCurrentIndex(clauses().index(1, 0));
        click("editClause");
    }
    /// What is given back where the availability is below nine tenths.
    [[nodiscard]] static OutcomeRebate availabilityRebate() {
        OutcomeRebate rebate;
        rebate.metric = {"availability", {}, "30"};
        rebate.guarantee = "0.9";
        rebate.rate = "0.5";
        return rebate;
    }
    /// Adds a spending cap through the gallery.
    void addCap(const QString& amount) {
        click("addClause");
        find<QListWidget>("clauseKinds").setCurrentRow(static_cast<int>(ClauseKind::SpendCap));
        click("galleryAdd");
        enterAmount("amount", amount);
        click("clauseSave");
    }
};

TEST_F(ContractPageTest, ShowsTheClausesAndWhatTheyCostByVolume) {
    EXPECT_EQ(clauses().rowCount(), 1);
    EXPECT_EQ(find<QComboBox>("contractChoice").count(), 2);  // one contract, signed in two alternatives
    const ui::CurvePanel& chart = volumes();
    ASSERT_TRUE(QTest::qWaitFor([&] { return chart.chart().curves.size() == 1; }));
    // 2.50 a unit, 12,000 units in the year the case expects: 30,000 at the mark
    EXPECT_DOUBLE_EQ(chart.chart().marks.front().x, 12'000);
    EXPECT_FALSE(chart.accessibleDescription().isEmpty());
    EXPECT_EQ(find<QTableView>("administration").model()->rowCount(), 2);
}

/// A contract file need not name its contract: the choice shows what it is known by.
TEST_F(ContractPageTest, AContractWithoutANameIsChosenByItsIdentifier) {
    Contract unnamed = contract();
    unnamed.label = {};
    ASSERT_TRUE(window.document().setContract(unnamed, "unnamed"));
    EXPECT_TRUE(
        find<QComboBox>("contractChoice").itemText(0).endsWith(" · " + QString::fromStdString(unnamed.id.text())));
}

/// Agreeing on an amount takes its stand-in out of the case: alternatives are read again, but none is chosen.
TEST_F(ContractPageTest, TheChosenContractStaysUntilAnotherAlternativeIsChosen) {
    auto& choice = find<QComboBox>("contractChoice");
    choice.setCurrentIndex(1);
    emit window.document().alternativeChanged();
    QTest::qWait(1);
    EXPECT_EQ(choice.currentIndex(), 1);
    EXPECT_EQ(window.document().alternative().id, AlternativeId("second")) << "the choice above follows";
    window.document().setAlternative(AlternativeId("ai"));
    QTest::qWait(1);
    EXPECT_EQ(choice.currentIndex(), 0);
}

/// What another alternative signs is neither shown nor taken away unasked.
TEST_F(ContractPageTest, WithoutAContractTheAlternativeStaysAndNothingElseIsChosen) {
    click("removeContract");
    const CasePtr after = window.document().value();
    EXPECT_EQ(window.document().alternative().id, AlternativeId("ai"));
    EXPECT_TRUE(find<QLabel>("noContracts").isVisible());
    EXPECT_TRUE(find<QLabel>("noContracts").text().contains("AI reader"));
    EXPECT_FALSE(find<QListView>("clauseList").isVisible());
    EXPECT_FALSE(find<QPushButton>("removeContract").isEnabled());
    click("removeContract");
    EXPECT_EQ(window.document().value(), after);
    auto& choice = find<QComboBox>("contractChoice");
    EXPECT_TRUE(choice.isVisible());
    EXPECT_EQ(choice.currentIndex(), -1);
    choice.setCurrentIndex(0);
    QTest::qWait(1);
    EXPECT_EQ(window.document().alternative().id, AlternativeId("second"));
    EXPECT_TRUE(find<QListView>("clauseList").isVisible());
    EXPECT_FALSE(find<QLabel>("noContracts").isVisible());
}

TEST_F(ContractPageTest, AContractWithoutUnitsHasWordsInPlaceOfAnEmptyPicture) {
    ASSERT_TRUE(QTest::qWaitFor([&] { return volumes().isVisible(); }));
    EXPECT_FALSE(find<QLabel>("noVolumes").isVisible());
    Contract yearly = contract();
    yearly.clauses.front().terms = FixedFee{agreed("10"), 0};
    ASSERT_TRUE(window.document().setContract(yearly, "a fee"));
    EXPECT_TRUE(QTest::qWaitFor([&] { return find<QLabel>("noVolumes").isVisible(); }));
    EXPECT_FALSE(volumes().isVisible());
}

TEST_F(ContractPageTest, AnAmountIsChangedInTheFormAsOneUndoableStep) {
    const CasePtr before = window.document().value();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !volumes().chart().curves.empty(); }));
    const double paid = volumes().chart().curves.front().y.back();
    click("editClause");
    enterAmount("price", "5,00");
    click("clauseSave");
    EXPECT_EQ(std::get<PerUnit>(contract().clauses.front().terms).price.decimal, "5");
    EXPECT_TRUE(comesToCost(2 * paid));
    trigger("actionUndo");
    EXPECT_EQ(*window.document().value(), *before);
    EXPECT_TRUE(comesToCost(paid));
}

TEST_F(ContractPageTest, AnInputOfTheCaseCanStandForAnAmount) {
    click("editClause");
    auto& price = find<QComboBox>("price");
    price.setCurrentIndex(price.findText("Price per examination"));
    click("clauseSave");
    EXPECT_EQ(std::get<PerUnit>(contract().clauses.front().terms).price.parameter, ParameterId("price"));
}

TEST_F(ContractPageTest, WhatIsNoAmountIsRefusedInTheForm) {
    const CasePtr before = window.document().value();
    click("editClause");
    enterAmount("price", "two fifty");
    click("clauseSave");
    EXPECT_TRUE(find<QLabel>("clauseProblem").isVisible());
    EXPECT_EQ(window.document().value(), before);
    enterAmount("price", "");
    click("clauseSave");  // nothing agreed and no input: the case would have an error
    EXPECT_TRUE(find<QLabel>("clauseProblem").isVisible());
    EXPECT_EQ(window.document().value(), before);
    enterAmount("price", "2.5");
    EXPECT_FALSE(find<QLabel>("clauseProblem").isVisible());
    click("clauseSave");
    EXPECT_EQ(window.findChild<QDialog*>("clauseDialog"), nullptr);
}

/// As every other form: thousands as the language writes them, and a question where both readings are possible.
TEST_F(ContractPageTest, AnAmountWithAMarkForThousandsIsReadOrAskedAbout) {
    click("editClause");
    enterAmount("price", "75,000");
    EXPECT_FALSE(find<QLabel>("clauseProblem").isVisible()) << find<QLabel>("clauseProblem").text().toStdString();
    enterAmount("price", "75.000");
    EXPECT_TRUE(find<QLabel>("clauseProblem").text().contains("two ways"));
    auto& question = *find<QDialog>("clauseDialog").findChild<QWidget*>("readingQuestion");
    ASSERT_TRUE(question.isVisible());
    question.findChildren<QPushButton*>().front()->click();
    EXPECT_EQ(find<QComboBox>("price").currentText(), "75000");
    EXPECT_FALSE(question.isVisible());
    EXPECT_FALSE(find<QLabel>("clauseProblem").isVisible());
    click("clauseSave");
    EXPECT_EQ(std::get<PerUnit>(contract().clauses.front().terms).price.decimal, "75000");
}

TEST_F(ContractPageTest, TheOtherReadingOfAnAmountStandsAlthoughItsTextIsTheSame) {
    click("editClause");
    enterAmount("price", "12.345");
    auto& question = *find<QDialog>("clauseDialog").findChild<QWidget*>("readingQuestion");
    ASSERT_TRUE(question.isVisible());
    question.findChildren<QPushButton*>().back()->click();
    EXPECT_EQ(find<QComboBox>("price").currentText(), "12.345");
    EXPECT_FALSE(question.isVisible());
    EXPECT_FALSE(find<QLabel>("clauseProblem").isVisible());
    click("clauseSave");
    EXPECT_EQ(window.findChild<QDialog*>("clauseDialog"), nullptr);
    EXPECT_EQ(std::get<PerUnit>(contract().clauses.front().terms).price.decimal, "12.345");
}

TEST_F(ContractPageTest, AClauseFromTheGalleryIsAddedAndRemoved) {
    const CasePtr before = window.document().value();
    QAbstractItemModelTester tester(&clauses(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    addCap("20000");
    ASSERT_EQ(contract().clauses.size(), 2U);
    EXPECT_EQ(contract().clauses.back().id, ClauseId("spend-cap"));
    EXPECT_EQ(contract().clauses.back().payer, contract().clauses.front().payer);
    EXPECT_EQ(clauses().rowCount(), 2);
    EXPECT_EQ(find<QListView>("clauseList").currentIndex().row(), 1);
    click("removeClause");
    EXPECT_EQ(*window.document().value(), *before);
    trigger("actionUndo");
    EXPECT_EQ(contract().clauses.size(), 2U);
}

TEST_F(ContractPageTest, AClauseHasANameThatTheListTheFormAndUndoUse) {
    click("editClause");
    auto& name = find<QLineEdit>("clauseName");
    name.selectAll();
    QTest::keyClicks(&name, "Reading fee");
    EXPECT_TRUE(find<QDialog>("clauseDialog").windowTitle().contains("Reading fee"));
    click("clauseSave");
    EXPECT_EQ(contract().clauses.front().label, (LocalizedText{"Reading fee", "", ""}));
    EXPECT_TRUE(clauses().index(0, 0).data().toString().contains("Reading fee"));
    EXPECT_TRUE(window.document().history().undoText().contains("Reading fee"));
    click("editClause");
    click("clauseSave");  // nothing typed: the name is as it was
    EXPECT_EQ(contract().clauses.front().label, (LocalizedText{"Reading fee", "", ""}));
}

TEST_F(ContractPageTest, ANewCapCoversThePartiesWithMostPricesAndSaysSo) {
    Contract two = contract();
    two.clauses.insert(two.clauses.begin(), clause("setup", FixedFee{agreed("10"), 0}, "hospital"));
    ASSERT_TRUE(window.document().setContract(two, "two"));
    auto& list = find<QListView>("clauseList");
    list.setCurrentIndex(list.model()->index(list.model()->rowCount() - 1, 0));  // the fee, which is applied last
    click("addClause");
    find<QListWidget>("clauseKinds").setCurrentRow(static_cast<int>(ClauseKind::SpendCap));
    click("galleryAdd");
    EXPECT_EQ(find<QComboBox>("payer").currentData().toString().toStdString(), two.clauses.back().payer);
    const QString covers = find<QLabel>("clauseCoverage").text();
    EXPECT_FALSE(covers.isEmpty());
    auto& payer = find<QComboBox>("payer");
    payer.setCurrentIndex(payer.findData("hospital"));
    EXPECT_NE(find<QLabel>("clauseCoverage").text(), covers);
    find<QDialog>("clauseDialog").reject();
}

TEST_F(ContractPageTest, TheFormSaysWhoPaysBackWhereMoneyComesBack) {
    click("editClause");
    EXPECT_EQ(find<QComboBox>("payer").accessibleName(), "Who pays");
    find<QDialog>("clauseDialog").reject();
    click("addClause");
    find<QListWidget>("clauseKinds").setCurrentRow(static_cast<int>(ClauseKind::Warranty));
    click("galleryAdd");
    EXPECT_EQ(find<QComboBox>("payer").accessibleName(), "Who is paid back");
    EXPECT_EQ(find<QComboBox>("payee").accessibleName(), "Who pays back");
    find<QDialog>("clauseDialog").reject();
}

TEST_F(ContractPageTest, AmountsInTheFormSayTheCurrencyAndWhatTheyAreDueFor) {
    click("editClause");
    const QString label = find<QComboBox>("price").accessibleName();
    EXPECT_TRUE(label.contains("DKK") || label.contains("kr.")) << label.toStdString();
    EXPECT_TRUE(find<QLabel>("contractCurrency").text().contains("DKK"));
    find<QDialog>("clauseDialog").reject();
}

TEST_F(ContractPageTest, AClauseThatOthersBearOnIsNotRemovedAndThePageSaysWhy) {
    Contract bound = contract();
    bound.clauses.push_back(clause("cap", SpendCap{agreed("20000")}, bound.clauses.front().payer));
    bound.clauses.back().components = {bound.clauses.front().id};
    ASSERT_TRUE(window.document().setContract(bound, "cap"));
    const CasePtr before = window.document().value();
    auto& list = find<QListView>("clauseList");
    list.setCurrentIndex(list.model()->index(0, 0));
    click("removeClause");
    EXPECT_EQ(window.document().value(), before);
    EXPECT_TRUE(find<QLabel>("contractRefused").isVisible());
    EXPECT_FALSE(find<QLabel>("contractRefused").text().isEmpty());
}

TEST_F(ContractPageTest, AClauseMovesOnlyWithinItsStage) {
    addCap("20000");
    EXPECT_FALSE(find<QPushButton>("clauseUp").isEnabled());  // the only cap
    Contract two = contract();
    two.clauses.push_back(two.clauses.front());
    two.clauses.back().id = ClauseId("other");
    ASSERT_TRUE(window.document().setContract(two, "two"));
    auto& list = find<QListView>("clauseList");
    list.setCurrentIndex(list.model()->index(0, 0));
    EXPECT_TRUE(find<QPushButton>("clauseDown").isEnabled());
    click("clauseDown");
    EXPECT_EQ(contract().clauses.front().id, ClauseId("other"));
    EXPECT_EQ(list.currentIndex().row(), 1);
}

TEST_F(ContractPageTest, TiersGainAndLoseRowsInTheForm) {
    Contract tiered = contract();
    tiered.clauses.front().terms = MarginalTiers{"processed", {{"0", agreed("3")}}};
    ASSERT_TRUE(window.document().setContract(tiered, "tiers"));
    click("editClause");
    click("more/tiers");
    find<QLineEdit>("tiers/1/from").selectAll();
    QTest::keyClicks(&find<QLineEdit>("tiers/1/from"), "6000");
    enterAmount("tiers/1/price", "2");
    click("clauseSave");
    const auto& tiers = std::get<MarginalTiers>(contract().clauses.front().terms).tiers;
    ASSERT_EQ(tiers.size(), 2U);
    EXPECT_EQ(tiers[1].from, "6000");
    EXPECT_EQ(tiers[1].price, agreed("2"));
    EXPECT_EQ(tiers[0].price, agreed("3"));
}

TEST_F(ContractPageTest, TheAnnexIsReadCopiedAndFollowsTheContract) {
    find<QTabBar>("contractTabs").setCurrentIndex(3);
    const auto text = [this] { return find<QTextBrowser>("annexText").toPlainText(); };
    EXPECT_TRUE(text().contains("2.5")) << text().left(500).toStdString();
    find<QPushButton>("copyAnnex").click();
    EXPECT_TRUE(QApplication::clipboard()->mimeData()->hasHtml());
    Contract changed = contract();
    std::get<PerUnit>(changed.clauses.front().terms).price = agreed("7.25");
    ASSERT_TRUE(window.document().setContract(changed, "price"));
    EXPECT_TRUE(text().contains("7.25"));
}

TEST_F(ContractPageTest, TheSellersViewIsWorkedOutWhenItIsLookedAt) {
    const auto text = [this] { return find<QTextBrowser>("sellerText").toPlainText(); };
    EXPECT_EQ(comparisons.runsStarted(), 0U);
    find<QTabBar>("contractTabs").setCurrentIndex(4);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !text().isEmpty(); }));
    EXPECT_EQ(comparisons.runsStarted(), 2U);  // with and without the payments
    EXPECT_FALSE(find<QLabel>("sellerState").isVisible());
    EXPECT_TRUE(find<QPushButton>("saveSeller").isEnabled());
    find<QTabBar>("contractTabs").setCurrentIndex(0);
    find<QTabBar>("contractTabs").setCurrentIndex(4);
    EXPECT_EQ(comparisons.runsStarted(), 2U);  // known
}

TEST_F(ContractPageTest, WhileTheSellersViewIsWorkedOutAnewTheOldOneIsMarkedAndCanBeLeft) {
    find<QTabBar>("contractTabs").setCurrentIndex(4);
    const auto text = [this] { return find<QTextBrowser>("sellerText").toPlainText(); };
    ASSERT_TRUE(QTest::qWaitFor([&] { return !text().isEmpty(); }));
    comparisons.holdRuns(true);
    Contract changed = contract();
    std::get<PerUnit>(changed.clauses.front().terms).price = agreed("7.25");
    ASSERT_TRUE(window.document().setContract(changed, "price"));
    EXPECT_TRUE(find<QLabel>("sellerState").isVisible());
    const QString working = find<QLabel>("sellerState").text();
    EXPECT_TRUE(find<QPushButton>("cancelSeller").isVisible());
    click("cancelSeller");
    EXPECT_NE(find<QLabel>("sellerState").text(), working);
    EXPECT_TRUE(find<QPushButton>("askSellerAgain").isVisible());
    comparisons.holdRuns(false);
    click("askSellerAgain");
    EXPECT_TRUE(QTest::qWaitFor([&] { return !find<QLabel>("sellerState").isVisible(); }));
    window.document().close();
    EXPECT_TRUE(text().isEmpty());
}

TEST_F(ContractPageTest, ContractsAreWorkedOutBesideEachOtherInTheSameFutures) {
    const auto text = [this] { return find<QTextBrowser>("besideText").toPlainText(); };
    find<QTabBar>("contractTabs").setCurrentIndex(5);
    auto& others = find<QListWidget>("besideChoice");
    ASSERT_GE(others.count(), 1);
    EXPECT_EQ(others.item(0)->checkState(), Qt::Checked);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !text().isEmpty(); }));
    EXPECT_EQ(comparisons.runsStarted(), 2U);  // with and without the contracts
    EXPECT_FALSE(find<QLabel>("besideState").isVisible());
    others.item(0)->setCheckState(Qt::Unchecked);
    ASSERT_TRUE(QTest::qWaitFor([&] { return comparisons.runsStarted() == 4U && !text().isEmpty(); }));
    EXPECT_FALSE(text().contains(others.item(0)->text())) << "those of one alternative alone";
}

TEST_F(ContractPageTest, AnEmptyAmountIsToldOfAtItsFieldInTheWordsOfTheForm) {
    click("addClause");
    find<QListWidget>("clauseKinds").setCurrentRow(static_cast<int>(ClauseKind::SpendCap));
    click("galleryAdd");
    click("clauseSave");
    const QString problem = find<QLabel>("clauseProblem").text();
    EXPECT_TRUE(problem.contains(find<QComboBox>("amount").accessibleName())) << problem.toStdString();
    EXPECT_FALSE(problem.contains("contracts/"));
    EXPECT_TRUE(find<QComboBox>("amount").property("invalid").toBool());
    enterAmount("amount", "1000");
    EXPECT_FALSE(find<QComboBox>("amount").property("invalid").toBool());
    click("clauseSave");
    EXPECT_EQ(contract().clauses.size(), 2U);
}

TEST_F(ContractPageTest, ScrollingOverTheFormTakesNoFieldIntoFocus) {
    click("editClause");
    for (const QComboBox* box : find<QDialog>("clauseDialog").findChildren<QComboBox*>())
        EXPECT_EQ(box->focusPolicy(), Qt::StrongFocus) << box->objectName().toStdString();
    find<QDialog>("clauseDialog").reject();
}

TEST_F(ContractPageTest, WhatAClauseCountsAndBearsOnIsTickedInTheForm) {
    addCap("20000");
    click("editClause");
    auto& components = find<QListWidget>("components");
    ASSERT_EQ(components.count(), 1);
    components.item(0)->setCheckState(Qt::Checked);
    find<QListWidget>("scopeSites").item(0)->setCheckState(Qt::Checked);
    click("clauseSave");
    const Clause& cap = contract().clauses.back();
    EXPECT_EQ(cap.components, std::vector<ClauseId>{contract().clauses.front().id});
    EXPECT_EQ(cap.scope.sites, std::vector<SiteId>{window.document().value()->sites.front().id});
    click("editClause");
    find<QListWidget>("components").item(0)->setCheckState(Qt::Unchecked);
    click("clauseSave");
    EXPECT_TRUE(contract().clauses.back().components.empty());
}

TEST_F(ContractPageTest, AContractBeginsForTheAlternativeOnScreenAsOneUndoableStep) {
    const CasePtr before = window.document().value();
    click("newContract");
    EXPECT_EQ(find<QListWidget>("beginnings").count(), 1);
    EXPECT_FALSE(find<QComboBox>("beginningSeller").isVisible());  // there is one
    ASSERT_TRUE(find<QCheckBox>("replacesContract").isVisible());
    find<QCheckBox>("replacesContract").setChecked(false);
    click("beginContract");
    ASSERT_EQ(window.document().value()->contracts.size(), before->contracts.size() + 1);
    EXPECT_EQ(window.document().alternative().contracts.back(), window.document().value()->contracts.back().id);
    EXPECT_EQ(find<QComboBox>("contractChoice").count(), 3);
    EXPECT_EQ(clauses().rowCount(), 1);
    trigger("actionUndo");
    EXPECT_EQ(*window.document().value(), *before);
}

TEST_F(ContractPageTest, ANewContractStandsInPlaceOfTheFormerOneUnlessSomebodySaysOtherwise) {
    const CasePtr before = window.document().value();
    const std::vector<ContractId> former = window.document().alternative().contracts;
    ASSERT_EQ(former.size(), 1U);
    click("newContract");
    EXPECT_TRUE(find<QCheckBox>("replacesContract").isChecked());
    click("beginContract");
    const std::vector<ContractId> now = window.document().alternative().contracts;
    ASSERT_EQ(now.size(), 1U);
    EXPECT_NE(now, former);
    EXPECT_TRUE(window.findChild<QAction*>("actionUndo")->text().contains("history.contract.replace"));
    trigger("actionUndo");
    EXPECT_EQ(*window.document().value(), *before);
}

TEST_F(ContractPageTest, AContractIsTakenAwayFromItsAlternativeAsOneUndoableStep) {
    const CasePtr before = window.document().value();
    auto& choice = find<QComboBox>("contractChoice");
    ASSERT_EQ(choice.count(), 2);
    click("removeContract");
    EXPECT_EQ(choice.count(), 1);
    EXPECT_EQ(window.document().value()->contracts, before->contracts);  // the other alternative signs it
    choice.setCurrentIndex(0);
    click("removeContract");
    EXPECT_TRUE(window.document().value()->contracts.empty());
    EXPECT_FALSE(find<QPushButton>("removeContract").isEnabled());
    EXPECT_TRUE(find<QLabel>("noContracts").isVisible());
    trigger("actionUndo");
    trigger("actionUndo");
    EXPECT_EQ(*window.document().value(), *before);
}

TEST_F(ContractPageTest, NameTermAndIndexOfAContractAreChangedInAForm) {
    const CasePtr before = window.document().value();
    click("contractTerms");
    auto& name = find<QLineEdit>("formName");
    name.selectAll();
    QTest::keyClicks(&name, "Reading 2027");
    find<QLineEdit>("formStart").setText("2027-03");
    find<QCheckBox>("formIndexed").setChecked(!contract().indexedToPrices);
    auto* months = window.findChild<ui::NumberField*>("formMonths");
    ASSERT_NE(months, nullptr);
    months->line().selectAll();
    QTest::keyClicks(&months->line(), "18");
    click("formOk");
    EXPECT_EQ(contract().label.en, "Reading 2027");
    EXPECT_EQ(contract().start, YearMonth(2027, 3));
    EXPECT_EQ(contract().months, 18);
    EXPECT_NE(contract().indexedToPrices, before->contracts.front().indexedToPrices);
    trigger("actionUndo");
    EXPECT_EQ(*window.document().value(), *before);
}

TEST_F(ContractPageTest, WhatNothingInTheCaseProducesIsExpectedInTheForm) {
    click("addClause");
    find<QListWidget>("clauseKinds").setCurrentRow(static_cast<int>(ClauseKind::ServiceCredit));
    click("galleryAdd");
    auto& missing = find<QComboBox>("clauseMissing");
    missing.setCurrentIndex(static_cast<int>(MissingRule::Last));
    find<QLineEdit>("clauseGroup").setText("downtime");
    QTest::keyClicks(&find<QLineEdit>("clauseGroup"), "s");
    click("clauseSave");
    const Clause& credit = contract().clauses.back();
    ASSERT_EQ(kindOfTerms(credit.terms), ClauseKind::ServiceCredit);
    EXPECT_EQ(credit.missing, MissingRule::Last);
    EXPECT_EQ(credit.exclusiveGroup, "downtimes");
    EXPECT_FALSE(std::get<ServiceCredit>(credit.terms).metric.expected.empty()) << "an input of its own";
    Contract changed = contract();
    std::get<PerUnit>(changed.clauses.front().terms).measure = "patient_months";
    changed.clauses.front().expected = {{"patient_months", ParameterId("price")}};
    ASSERT_TRUE(window.document().setContract(changed, "measure"));
    find<QListView>("clauseList").setCurrentIndex(clauses().index(0, 0));
    click("editClause");
    auto& expected = find<QComboBox>("expected/patient_months");
    EXPECT_EQ(expected.currentData().toString(), "price");
    find<QDialog>("clauseDialog").reject();
}

/// An input that comes with the edit makes the case one with other objects.
TEST_F(ContractPageTest, AnEditThatBringsAnInputStaysInTheContractThatIsShown) {
    Case two = *window.document().value();
    two.contracts.push_back(two.contracts.front());
    two.contracts.back().id = ContractId("other");
    two.contracts.back().label = text("Other");
    for (Alternative& each : two.alternatives)
        if (!each.contracts.empty()) each.contracts.push_back(ContractId("other"));
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(two), "test", "test"));
    auto& choice = find<QComboBox>("contractChoice");
    ASSERT_EQ(choice.count(), 4);
    choice.setCurrentIndex(3);  // of another alternative than the one on screen
    ASSERT_TRUE(choice.currentText().contains("Other"));
    click("addClause");
    find<QListWidget>("clauseKinds").setCurrentRow(static_cast<int>(ClauseKind::ServiceCredit));
    click("galleryAdd");
    click("clauseSave");
    const CasePtr after = window.document().value();
    ASSERT_EQ(after->parameters.size(), two.parameters.size() + 1);
    EXPECT_EQ(after->contracts.back().clauses.size(), 2U);
    EXPECT_EQ(choice.currentIndex(), 3);
    EXPECT_EQ(clauses().rowCount(), 2);
    EXPECT_EQ(find<QListView>("clauseList").currentIndex().row(), 1);
    click("removeClause");  // and the input goes with it
    EXPECT_EQ(*window.document().value(), two);
    EXPECT_EQ(choice.currentIndex(), 3);
    trigger("actionUndo");
    EXPECT_EQ(choice.currentIndex(), 3);
    EXPECT_EQ(clauses().rowCount(), 2);
}

/// The platform is paid once for all sellers, by whichever contract is signed with it.
TEST_F(ContractPageTest, WhatANewContractStandsInPlaceOfFollowsWhatItBeginsWith) {
    Case hosted = *window.document().value();
    hosted.parties.push_back({PartyId("host"), text("Host"), PartyKind::Platform, {}, {}});
    Contract hosting = hosted.contracts.front();
    hosting.id = ContractId("hosting");
    hosting.label = text("Hosting");
    hosting.clauses.front().payee = "host";
    hosted.contracts.push_back(hosting);
    for (Alternative& each : hosted.alternatives)
        if (each.id == window.document().alternative().id) each.contracts.push_back(hosting.id);
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(hosted), "test", "test"));
    hosting.clauses.front().payee = "platform";
    library.contracts.push_back({"hosted", hosting});
    click("newContract");
    const auto& replaces = find<QCheckBox>("replacesContract");
    EXPECT_FALSE(replaces.text().contains("Hosting")) << replaces.text().toStdString();
    find<QListWidget>("beginnings").setCurrentRow(1);
    EXPECT_TRUE(replaces.text().contains("Hosting")) << replaces.text().toStdString();
    click("beginContract");
    EXPECT_EQ(window.document().alternative().contracts.size(), 1U);
    EXPECT_EQ(findById(window.document().value()->contracts, ContractId("hosting")), nullptr);
}

TEST_F(ContractPageTest, WhereOneAlternativeIsLookedAtTheEmptyPageNamesIt) {
    Case bare = *window.document().value();
    bare.contracts.clear();
    for (Alternative& each : bare.alternatives) each.contracts.clear();
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(bare), "test", "test"));
    const QString name = languages.of(window.document().alternative().label);
    ASSERT_FALSE(name.isEmpty());
    ASSERT_TRUE(find<QLabel>("noContracts").isVisible());
    EXPECT_FALSE(find<QLabel>("noContracts").text().contains(name)) << "two stand above to be chosen from";
    bare.alternatives.pop_back();
    ASSERT_TRUE(window.document().apply(std::make_shared<const Case>(bare), "test", "test"));
    const auto& words = find<QLabel>("noContracts");
    EXPECT_TRUE(words.text().contains(name)) << words.text().toStdString();
    const int firstLine = words.mapTo(&window, words.contentsRect().topLeft()).y() + words.fontMetrics().height() / 2;
    const auto& button = find<QPushButton>("newContract");
    EXPECT_NEAR(firstLine, button.mapTo(&window, button.rect().center()).y(), 3) << "one line with the buttons";
}

TEST_F(ContractPageTest, AnotherMeasureAsksForWhatIsExpectedOfIt) {
    const auto expected = [this] { return window.findChild<QComboBox*>("expected/patient_months"); };
    click("editClause");
    ASSERT_EQ(expected(), nullptr);
    auto& measure = find<QComboBox>("measure");
    measure.setCurrentIndex(measure.findData("patient_months"));
    QTest::qWait(1);
    ASSERT_NE(expected(), nullptr);
    EXPECT_TRUE(expected()->isVisible());
    expected()->setCurrentIndex(expected()->findData("price"));
    measure.setFocus();
    QTest::keyClick(&measure, Qt::Key_Tab);
    EXPECT_TRUE(expected()->hasFocus()) << "it comes next";
    EXPECT_TRUE(find<QComboBox>("clauseMissing").isVisible());
    click("clauseSave");
    ASSERT_EQ(contract().clauses.front().expected.size(), 1U);
    EXPECT_EQ(contract().clauses.front().expected.front().parameter, ParameterId("price"));
    click("editClause");
    auto& again = find<QComboBox>("measure");
    again.setCurrentIndex(again.findData("processed"));
    QTest::qWait(1);
    EXPECT_EQ(expected(), nullptr);
    click("clauseSave");
    EXPECT_TRUE(contract().clauses.front().expected.empty()) << "nothing reads it any more";
}

TEST_F(ContractPageTest, ALengthBeyondAnyContractIsRefusedInItsForm) {
    const CasePtr before = window.document().value();
    click("contractTerms");
    auto& months = find<ui::NumberField>("formMonths").line();
    for (const char* typed : {"20000000", "10000000000"}) {
        months.selectAll();
        QTest::keyClicks(&months, typed);
        click("formOk");
        EXPECT_TRUE(find<QLabel>("formProblem").isVisible()) << typed;
        EXPECT_EQ(window.document().value(), before) << typed;
    }
    find<QDialog>("contractForm").reject();
}

TEST_F(ContractPageTest, ANameWithTagsIsShownAsItStands) {
    namePrice("<b>Price</b>");
    click("editClause");
    auto& price = find<QComboBox>("price");
    price.setCurrentIndex(price.findData("=price"));
    EXPECT_EQ(QTextDocumentFragment::fromHtml(price.toolTip()).toPlainText(), "<b>Price</b>");
    for (const char* name : {"clauseCoverage", "clauseProblem", "contractRefused", "noContracts"})
        EXPECT_EQ(find<QLabel>(name).textFormat(), Qt::PlainText) << name;
    find<QDialog>("clauseDialog").reject();
}

TEST_F(ContractPageTest, ALongNameOfAnInputIsShownFromItsBeginning) {
    namePrice("Price per examination as it was offered in the spring");
    click("editClause");
    auto& price = find<QComboBox>("price");
    price.setCurrentIndex(price.findData("=price"));
    EXPECT_EQ(price.lineEdit()->cursorPosition(), 0);
    EXPECT_EQ(QTextDocumentFragment::fromHtml(price.toolTip()).toPlainText(), price.currentText());
    find<QDialog>("clauseDialog").reject();
}

TEST_F(ContractPageTest, SharesAreShownAndReadInPerCent) {
    editAdded(availabilityRebate());
    auto& guarantee = find<QLineEdit>("guarantee");
    EXPECT_EQ(guarantee.text().remove(QChar(0x00A0)), "90%");
    EXPECT_FALSE(find<QLineEdit>("rate").text().contains('%')) << "per unit of what is missing: no share";
    const auto typed = [&](const QString& text) {
        guarantee.clear();
        QTest::keyClicks(&guarantee, text);
        return find<QLabel>("clauseProblem").isVisible();
    };
    EXPECT_TRUE(typed("0.5")) << "half, or half of a per cent";
    EXPECT_FALSE(typed("0.5 %"));
    EXPECT_FALSE(typed("87.5"));
    click("clauseSave");
    EXPECT_EQ(std::get<OutcomeRebate>(contract().clauses.back().terms).guarantee, "0.875");
}

/// Back at once it is a share, by unit of what is missing it is not.
TEST_F(ContractPageTest, AnotherRuleMakesTheRateAShareInTheFormToo) {
    editAdded(availabilityRebate());
    auto& rate = find<QLineEdit>("rate");
    auto& rule = find<QComboBox>("rule");
    rule.setCurrentIndex(rule.findData("step"));
    EXPECT_EQ(rate.text().remove(QChar(0x00A0)), "50%");
    EXPECT_TRUE(rate.accessibleName().endsWith("(%)")) << rate.accessibleName().toStdString();
    rate.clear();
    QTest::keyClicks(&rate, "20");
    click("clauseSave");
    EXPECT_EQ(std::get<OutcomeRebate>(contract().clauses.back().terms).rate, "0.2");
}

TEST_F(ContractPageTest, ALimitOfTheIndexSaysWhatItBoundsInTheFormToo) {
    Contract indexed = contract();
    indexed.clauses.push_back(clause("index", Indexation{"0.8", "0", "0.04", 12, false}, indexed.clauses[0].payer));
    ASSERT_TRUE(window.document().setContract(indexed, "index"));
    find<QListView>("clauseList").setCurrentIndex(clauses().index(0, 0));  // it is applied first
    click("editClause");
    const QString ofTerm = find<QLineEdit>("upper").accessibleName();
    auto& chained = find<QCheckBox>("chained");
    chained.click();
    EXPECT_NE(find<QLineEdit>("upper").accessibleName(), ofTerm);
    chained.click();
    EXPECT_EQ(find<QLineEdit>("upper").accessibleName(), ofTerm);
    find<QDialog>("clauseDialog").reject();
}

TEST_F(ContractPageTest, AQuestionGoesWhenAnotherFieldIsRefused) {
    editAdded(Licence{agreed("1000"), "0.2"});
    enterAmount("amount", "12.345");
    const auto& question = *find<QDialog>("clauseDialog").findChild<QWidget*>("readingQuestion");
    ASSERT_TRUE(question.isVisible());
    auto& maintenance = find<QLineEdit>("maintenance");
    maintenance.clear();
    QTest::keyClicks(&maintenance, "0.5");
    EXPECT_FALSE(question.isVisible());
    EXPECT_TRUE(find<QLabel>("clauseProblem").isVisible());
    find<QDialog>("clauseDialog").reject();
}

TEST_F(ContractPageTest, ANewRowLeavesNoRefusalBehindThatNoFieldShows) {
    const ServiceCredit credit{{"availability", {}, "1"}, {{"0", "0.1"}, {"0.99", "0"}}, "1"};
    editAdded(credit);
    auto& share = find<QLineEdit>("steps/1/share");
    share.clear();
    QTest::keyClicks(&share, "0.5");
    EXPECT_TRUE(find<QLabel>("clauseProblem").isVisible()) << "half, or half of a per cent";
    click("more/steps");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_FALSE(find<QLabel>("clauseProblem").isVisible());
    click("fewer/steps");
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    click("clauseSave");
    EXPECT_EQ(window.findChild<QDialog*>("clauseDialog"), nullptr);
    EXPECT_EQ(std::get<ServiceCredit>(contract().clauses.back().terms).steps, credit.steps);
}

TEST_F(ContractPageTest, WithoutAGuaranteeThePageSaysSo) {
    find<QTabBar>("contractTabs").setCurrentIndex(1);
    EXPECT_TRUE(find<QLabel>("noGuarantee").isVisible());
    Contract promised = contract();
    OutcomeRebate rebate;
    rebate.metric = {"sensitivity", {}, "30"};
    rebate.guarantee = "0.9";
    promised.clauses.push_back(clause("promise", rebate, promised.clauses.front().payer));
    ASSERT_TRUE(window.document().setContract(promised, "promise"));
    EXPECT_FALSE(find<QLabel>("noGuarantee").isVisible());
    const CurveChart& chart = find<ui::CurvePanel>("guaranteeChart").chart();
    ASSERT_EQ(chart.curves.size(), 1U);
    EXPECT_DOUBLE_EQ(chart.marks.front().x, 90) << "in per cent, as the clause says it";
    EXPECT_NEAR(chart.curves.front().x.back(), 95, 1e-9);
    EXPECT_TRUE(QString::fromStdString(chart.frame.horizontal.title).contains('%'));
    const QAbstractItemModel& rows = *find<QTableView>("guarantees").model();
    EXPECT_EQ(rows.index(0, 2).data().toString().remove(QChar(0x00A0)), "90%");
    EXPECT_TRUE(rows.index(0, 4).data().toString().startsWith(QStringLiteral("≤")));
}

TEST_F(ContractPageTest, AServiceCreditIsAmongTheGuarantees) {
    find<QTabBar>("contractTabs").setCurrentIndex(1);
    EXPECT_FALSE(find<QLabel>("serviceCredits").isVisible());
    Contract promised = contract();
    ServiceCredit credit;
    credit.steps = {{"0", "0.05"}, {"0.99", "0"}};
    promised.clauses.push_back(clause("credit", credit, promised.clauses.front().payer));
    ASSERT_TRUE(window.document().setContract(promised, "credit"));
    EXPECT_FALSE(find<QLabel>("noGuarantee").isVisible());
    EXPECT_TRUE(find<QLabel>("serviceCredits").isVisible());
    EXPECT_FALSE(find<QLabel>("serviceCredits").text().isEmpty());
}

TEST_F(ContractPageTest, ABonusIsShownAmongTheGuaranteesByWhatIsMeasured) {
    find<QTabBar>("contractTabs").setCurrentIndex(1);
    Contract promised = contract();
    const PerformanceBonus bonus{{{Metric{"sensitivity", {}, "1"}, "0.8", "0.9", "1"}}, "0.1", "0.05"};
    promised.clauses.push_back(clause("promise", bonus, promised.clauses.front().payer));
    ASSERT_TRUE(window.document().setContract(promised, "promise"));
    EXPECT_FALSE(find<QLabel>("noGuarantee").isVisible());
    EXPECT_EQ(find<QTableView>("performance").model()->rowCount(), 7);
    const CurveChart& expected = find<ui::CurvePanel>("performanceChart").chart();
    ASSERT_EQ(expected.curves.size(), 1U);
    for (std::size_t i = 1; i < expected.curves.front().y.size(); ++i)
        EXPECT_GE(expected.curves.front().y[i], expected.curves.front().y[i - 1]) << "more is better";
    EXPECT_GE(expected.curves.front().y.front(), -10);
    EXPECT_LE(expected.curves.front().y.back(), 5);
}

TEST_F(ContractPageTest, AMeasureIsFoundByItsNameAndANewOneIsNamedAsNew) {
    editAdded(availabilityRebate());
    auto& measure = find<QComboBox>("metric/measure");
    EXPECT_GE(measure.findData("sensitivity"), 0);
    const auto typed = [&](const QString& text) {
        measure.setEditText(text);
        emit measure.lineEdit()->editingFinished();
        return find<QLabel>("clauseProblem").isVisible();
    };
    EXPECT_FALSE(typed(measure.itemText(measure.findData("sensitivity")).toUpper()));
    EXPECT_TRUE(typed("reader-agreement"));
    EXPECT_TRUE(find<QLabel>("clauseProblem").text().contains("new measure"));
    find<QDialog>("clauseDialog").reject();
}

}  // namespace
}  // namespace valor::test
