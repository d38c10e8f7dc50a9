// SPDX-License-Identifier: GPL-3.0-or-later
// A window over stand-ins, ready to be worked with keys and mouse.
#pragma once

#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include "core/model/edit.h"
#include "tests/ui/fake_case_files.h"
#include "tests/ui/fake_settlement_files.h"
#include "tests/ui/fakes.h"
#include "ui/editors/wheel_guard.h"
#include "ui/shell/main_window.h"

#include <gtest/gtest.h>

namespace valor::test {

class WindowTest : public testing::Test {
protected:
    WindowTest() {
        qApp->installEventFilter(&guard);
        window.resize(1280, 720);
        window.show();
        window.activateWindow();  // without a window manager nobody else does
        (void)QTest::qWaitForWindowActive(&window);
    }

    /// The sample case with its full run on screen.
    void openSample() {
        ASSERT_TRUE(window.openCase("sample"));
        ASSERT_TRUE(idle());
    }
    [[nodiscard]] bool idle() {
        return QTest::qWaitFor([this] { return window.runs().state() == ui::RunController::State::Idle; }, 5000);
    }
    template <class Object = QWidget>
    [[nodiscard]] Object& find(const char* name) {
        auto* widget = window.findChild<Object*>(name);
        if (widget == nullptr) throw std::runtime_error(std::string("no widget named ") + name);
        return *widget;
    }
    /// Menus are rebuilt when the event loop turns.
    void trigger(const char* action) {
        QTest::qWait(1);
        auto* found = window.findChild<QAction*>(action);
        ASSERT_NE(found, nullptr) << action;
        found->trigger();
        QTest::qWait(1);
    }
    [[nodiscard]] double central(const char* parameter) {
        const Parameter& object = *findById(window.document().value()->parameters, ParameterId(parameter));
        return centralValue(*distributionIn(window.document().scenario(), object));
    }

    QTemporaryDir scratch;
    QSettings settings{scratch.filePath("settings.ini"), QSettings::IniFormat};
    ui::Preferences preferences{settings};
    ui::Theme theme{*qApp};
    ui::Languages languages;
    FakeTexts texts;
    FakeLibrary library;
    FakeCaseFiles files;
    FakeExecutor executor;
    FakeSensitivity sensitivity;
    FakeExecutor comparisons;
    FakeStatistics statistics;
    ui::Environment environment{theme, languages, texts};
    ui::WheelGuard guard;
    NoInformation information;
    FakeSettlementFiles settlements;
    [[nodiscard]] ui::MainWindow::Services services() {
        return {library,
                files,
                executor,
                sensitivity,
                comparisons,
                statistics,
                {information, information, information},
                information,
                information,
                {{comparisons, sensitivity, information, information, statistics}, information, information, texts},
                settlements};
    }
    ui::MainWindow window{services(), preferences, environment};
};

}  // namespace valor::test
