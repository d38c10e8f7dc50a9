// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of a run that was to grow until it is sure enough.
#include <QLabel>

#include "tests/gui/program_fixture.h"
#include "ui/shell/status_line.h"

#include <gtest/gtest.h>

namespace valor::test {
namespace {

class GrowthTest : public ProgramTest {
protected:
    void grow(double error, std::uint64_t most) {
        StopRule rule;
        rule.outputs = {"net_benefit"};
        rule.isRelative = true;
        rule.error = error;
        window.runs().setLength(most, rule);
        ASSERT_TRUE(QTest::qWaitFor([&] { return window.runs().state() == ui::RunController::State::Idle; }, kLong));
        QTest::qWait(1);
    }
    /// What its parts tell when pointed at.
    [[nodiscard]] std::string toldInFull() {
        QString all;
        for (const QWidget* part : window.statusBar()->findChildren<QWidget*>()) all += part->toolTip() + '\n';
        return all.toStdString();
    }
    [[nodiscard]] std::string said() { return dynamic_cast<ui::StatusLine*>(window.statusBar())->text().toStdString(); }
};

TEST_F(GrowthTest, WhatWasWantedAndWhetherItWasReachedStaysOnScreen) {
    open("knee-osteoarthritis");
    grow(1e-5, 600);
    EXPECT_TRUE(said().starts_with("600 draws: wanted precision not reached")) << said();
    EXPECT_NE(toldInFull().find("600 draws (the limit) – standard error "), std::string::npos) << toldInFull();
    EXPECT_NE(toldInFull().find("wanted 0.001\u00A0%: not reached"), std::string::npos) << toldInFull();
    bool isNamed = false;
    for (const Alternative& each : window.document().value()->alternatives)
        isNamed = isNamed || toldInFull().find("(" + each.label.en + ")") != std::string::npos;
    EXPECT_TRUE(isNamed) << "of which alternative the error is: " << toldInFull();
    trigger("language_nb");
    EXPECT_NE(toldInFull().find("(grensen)"), std::string::npos) << toldInFull();
    EXPECT_NE(said().find("ikke nådd"), std::string::npos) << said();
    trigger("language_en");
    grow(10, 20'000);
    EXPECT_TRUE(said().starts_with("4,096 draws: wanted precision reached")) << said();
    EXPECT_NE(toldInFull().find(": reached"), std::string::npos) << toldInFull();
}

}  // namespace
}  // namespace valor::test
