// SPDX-License-Identifier: GPL-3.0-or-later
// The window over the engine and the shipped files, as it is put together in app/desktop, with few draws.
#pragma once

#include <QAction>
#include <QApplication>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <stdexcept>
#include <string>

#include "app/wiring/shipped_files.h"
#include "data/cases/file_case_library.h"
#include "data/evidence/evidence_library.h"
#include "data/exchange/office_files.h"
#include "data/exchange/sample_files.h"
#include "data/exchange/settlement_files.h"
#include "data/store/sqlite_case_files.h"
#include "data/text/json_text_catalog.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "simulation/engine/sampled_inputs.h"
#include "simulation/information/sample_analyst.h"
#include "simulation/information/study_value.h"
#include "simulation/sensitivity/global_influence.h"
#include "simulation/sensitivity/one_way.h"
#include "simulation/statistics/paired_columns.h"
#include "ui/shell/main_window.h"

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
    JsonTextCatalog texts = JsonTextCatalog::shipped().value();
    FileCaseLibrary library{shippedCases(), EvidenceLibrary::shipped().value()};
    SqliteCaseFiles files;
    simulation::MonteCarloEngine engine, comparisons, reports;
    simulation::PairedColumns statistics;
    simulation::OneWaySensitivity sensitivity, sensitivityOfReports;
    simulation::SampledInputs inputs, inputsOfReports, inputsOfPages;
    simulation::SampleInformation analyst;
    simulation::StudyInformation studies;
    simulation::GlobalInfluence influence;
    CsvSampleFiles samples;
    OfficeFiles reportFiles;
    ExchangedSettlements settlements;
    ui::Environment environment{theme, languages, texts};
    ui::MainWindow window{
        {library,
         files,
         engine,
         sensitivity,
         comparisons,
         statistics,
         {inputs, analyst, studies},
         influence,
         samples,
         {{reports, sensitivityOfReports, inputsOfReports, analyst, statistics}, inputsOfPages, reportFiles, texts},
         settlements},
        preferences,
        environment,
        {.fullDraws = 400}};
};

}  // namespace valor::test
