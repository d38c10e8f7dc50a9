// SPDX-License-Identifier: GPL-3.0-or-later
// What a row says of its input; one without a slider says why, and how it is changed all the same.
#include "ui/editors/parameter_row.h"

#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>

#include "tests/support/case_builder.h"
#include "tests/ui/window_fixture.h"
#include "ui/editors/elided_label.h"
#include "ui/editors/value_box.h"
#include "ui/editors/value_slider.h"

namespace valor::test {
namespace {

class FixedInputTest : public WindowTest {
protected:
    /// The price as one of a few values.
    void openWith(const Discrete& price) {
        Case input = *library.cases["sample"];
        for (Parameter& each : input.parameters)
            if (each.id == kPrice) each.entry = NativeEntry{price};
        for (Scenario& each : input.scenarios)
            std::erase_if(each.overrides,
                          [this](const ParameterOverride& change) { return change.parameter == kPrice; });
        input.scenarios.back().overrides.push_back({kPrice, NativeEntry{Fixed{1}}});
        library.cases["discrete"] = std::make_shared<const Case>(input);
        ASSERT_TRUE(window.openCase("discrete"));
        ASSERT_TRUE(idle());
    }
    [[nodiscard]] QString reason() { return find("row_price").findChild<QLabel*>("fixedReason")->text(); }

    const ParameterId kPrice{"price"};
};

TEST_F(FixedInputTest, YesOrNoSaysSoAndNamesTheScenarioThatSettlesIt) {
    openWith({{0, 1}, {0.5, 0.5}});
    EXPECT_FALSE(find("row_price").findChild<ui::ValueSlider*>()->isVisible());
    EXPECT_TRUE(find("row_price").findChild<QLabel*>("fixedReason")->isVisible());
    EXPECT_TRUE(reason().startsWith("Yes or no, not an amount: yes in 50 futures of 100")) << reason().toStdString();
    const QString other = languages.of(window.document().value()->scenarios.back().label);
    EXPECT_TRUE(reason().contains(other)) << reason().toStdString();
    EXPECT_TRUE(reason().contains("Edit figure"));
}

TEST_F(FixedInputTest, AFewValuesHaveNothingBetweenThem) {
    openWith({{10, 20, 30}, {0.2, 0.5, 0.3}});
    EXPECT_TRUE(reason().startsWith("One of 3 values")) << reason().toStdString();
    EXPECT_FALSE(find("row_minutes").findChild<QLabel*>("fixedReason")->isVisible()) << "it has a slider";
}

using InputRowTest = WindowTest;

/// The end of a unit is what tells "per case" from "per case and year".
TEST_F(InputRowTest, ALongUnitIsReadToItsEnd) {
    Case input = *library.cases["sample"];
    input.parameters.push_back(stated("drug", "EUR/case/yr", Fixed{40'000}));
    input.keyInputs.emplace_back("drug");
    library.cases["long"] = std::make_shared<const Case>(input);
    languages.setWords(Language::Danish);
    ASSERT_TRUE(window.openCase("long"));
    ASSERT_TRUE(idle());
    const auto& box = *find("row_drug").findChild<ui::ValueBox*>();
    const auto* unit = box.findChild<QLabel*>();
    EXPECT_TRUE(unit->text().contains('/')) << unit->text().toStdString();
    EXPECT_FALSE(unit->text().contains(QString::fromUtf8("…"))) << unit->text().toStdString();
}

/// Of four digits each, the ends of before have no room at the usual width of the window; the tip has them all.
TEST_F(InputRowTest, ARangeThatMovedIsReadToItsEnd) {
    Case input = *library.cases["sample"];
    input.parameters.push_back(stated("odds", "ratio", Pert{0.1234, 0.4321, 0.8765, 4}));
    input.keyInputs.emplace_back("odds");
    library.cases["moved"] = std::make_shared<const Case>(input);
    ASSERT_TRUE(window.openCase("moved"));
    ASSERT_TRUE(idle());
    window.resize(1280, 720);
    ASSERT_TRUE(window.document().setCentral(ParameterId("odds"), 0.9876, "odds"));
    for (const Language language : kAllLanguages) {
        languages.setWords(language);
        QTest::qWait(10);
        const auto& remark = *find("row_odds").findChild<ui::ElidedLabel*>("rangeRemark");
        const int room = remark.contentsRect().width();
        EXPECT_GT(remark.fontMetrics().horizontalAdvance(remark.text()), room) << "nothing to shorten";
        EXPECT_LE(remark.fontMetrics().horizontalAdvance(remark.fittingForm(room)), room)
            << remark.fittingForm(room).toStdString();
        EXPECT_FALSE(remark.toolTip().isEmpty());
    }
}

/// Where the former case was read says nothing about this one.
TEST_F(InputRowTest, AnotherCaseIsReadFromItsFirstInput) {
    openSample();
    window.resize(1024, 500);
    auto& bar = *find("inputCard").findChild<QScrollArea*>()->verticalScrollBar();
    find<QPushButton>("allInputs").click();
    QTest::qWait(10);
    bar.setValue(bar.maximum());
    ASSERT_GT(bar.value(), 0);
    library.cases["other"] = library.cases["sample"];
    ASSERT_TRUE(window.openCase("other"));
    ASSERT_TRUE(idle());
    QTest::qWait(10);
    EXPECT_EQ(bar.value(), 0);
}

}  // namespace
}  // namespace valor::test
