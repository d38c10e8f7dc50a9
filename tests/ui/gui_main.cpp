// SPDX-License-Identifier: GPL-3.0-or-later
// Tests that need an application object. They never touch the settings or the screen of whoever runs them.
#include <QApplication>
#include <QStandardPaths>
#include <clocale>

#include "tests/support/fixed_environment.h"
#include "ui/charts/chart_panel.h"
#include "ui/editors/value_slider.h"
#include "ui/pages/simulation/figure_label.h"

#include <gmock/gmock.h>

int main(int argc, char** argv) {
    valor::test::fixEnvironment();
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    QStandardPaths::setTestModeEnabled(true);
    valor::ui::installChartAccessibility();
    valor::ui::installSliderAccessibility();
    valor::ui::installFigureAccessibility();
    testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
