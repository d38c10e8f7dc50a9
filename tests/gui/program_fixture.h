// SPDX-License-Identifier: GPL-3.0-or-later
// The window over the engine and the shipped files, as the program opens it, with few draws.
#pragma once

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <stdexcept>
#include <string>

#include "app/desktop/program_doors.h"

#include <gtest/gtest.h>

namespace valor::test {

inline constexpr int kLong = 60'000;  // ms, on a machine that does other things too

class ProgramTest : public testing::Test {
protected:
    ProgramTest() {
        window.resize(1280, 720);
        window.show();
        window.activateWindow();
        (void)QTest::qWaitForWindowActive(&window);
    }
    /// A shipped case by its id, until all its figures are on screen.
    void open(const std::string& id) {
        const auto shipped = library.referenceCases();
        const auto found = std::ranges::find(shipped, id, &ReferenceCase::id);
        ASSERT_NE(found, shipped.end());
        bool isShown = false;
        QObject waiting;  // no longer than the flag is there
        QObject::connect(&window, &ui::MainWindow::allShown, &waiting, [&isShown] { isShown = true; });
        ASSERT_TRUE(window.openCase(QString::fromStdString(found->path)));
        ASSERT_TRUE(QTest::qWaitFor([&] { return isShown; }, kLong));
    }
    template <class Object = QWidget>
    [[nodiscard]] Object& find(const char* name) {
        auto* object = window.findChild<Object*>(name);
        if (object == nullptr) throw std::runtime_error(std::string("nothing named ") + name);
        return *object;
    }
    void trigger(const char* action) {
        QTest::qWait(1);
        find<QAction>(action).trigger();
        QTest::qWait(1);
    }

    QTemporaryDir scratch;
    const bool isAlone = qputenv("XDG_STATE_HOME", scratch.path().toUtf8());  ///< before anything looks there
    QSettings settings{scratch.filePath("settings.ini"), QSettings::IniFormat};
    ui::Preferences preferences{settings};
    ui::Theme theme{*qApp};
    ui::Languages languages;
    desktop::ProgramDoors doors{JsonTextCatalog::shipped().value(), EvidenceLibrary::shipped().value()};
    ui::MainWindow::Services services = doors.services();
    const CaseLibrary& library = services.library;
    const SampleFiles& samples = services.samples;
    ui::Environment environment{theme, languages, services.reports.texts};
    ui::MainWindow window{services, preferences, environment, {.fullDraws = 400}};
};

}  // namespace valor::test
