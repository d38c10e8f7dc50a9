// SPDX-License-Identifier: GPL-3.0-or-later
// An input without a slider says why, and how it is changed all the same.
#include "ui/editors/parameter_row.h"

#include <QLabel>

#include "tests/ui/window_fixture.h"
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

}  // namespace
}  // namespace valor::test
