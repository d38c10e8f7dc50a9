// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontDatabase>
#include <QHashSeed>
#include <QStringList>
#include <cstdio>

#include "app/desktop/application.h"
#include "app/desktop/desktop.h"
#include "app/desktop/options.h"
#include "app/wiring/file_logger.h"
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

namespace {

constexpr int kUsage = 2;

/// For what runs leave behind, so that the next one computes only what was edited: a full run and a preview of a large
/// framework, and as much again while the next is under way.
constexpr std::size_t kRememberedBytes = 1'000'000'000;

/// Whether there is something to draw on; a picture and a measurement need no screen.
bool findScreen(const valor::desktop::Options& options) {
    for (const char* const name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        if (qEnvironmentVariableIsSet(name)) return true;
    return (!options.screenshot.isEmpty() || options.measureStalls) && qputenv("QT_QPA_PLATFORM", "offscreen");
}

void addFonts() {
    for (const auto& font : valor::shippedFonts())
        QFontDatabase::addApplicationFont(QString::fromStdString(font.string()));
}

int refuse(const QString& why) {
    std::fprintf(stderr, "valor: %s\n", why.toUtf8().constData());
    return kUsage;
}

int start(valor::desktop::Application& application, const valor::desktop::Options& options) {
    const auto logger = valor::openDefaultLogger();
    application.setLogger(logger.get());
    addFonts();
    const auto texts = valor::JsonTextCatalog::shipped();
    auto evidence = valor::EvidenceLibrary::shipped();
    if (!texts || !evidence) return refuse("files inside the program cannot be read; install it again");
    const valor::FileCaseLibrary library(valor::shippedCases(), std::move(*evidence));
    const valor::SqliteCaseFiles files;
    valor::simulation::MonteCarloEngine engine(kRememberedBytes), comparisons, reports;
    const valor::simulation::PairedColumns statistics;
    valor::simulation::OneWaySensitivity sensitivity, sensitivityOfReports;
    valor::simulation::SampledInputs inputs, inputsOfReports, inputsOfPages;
    valor::simulation::GlobalInfluence influence;
    const valor::CsvSampleFiles samples;
    const valor::OfficeFiles reportFiles;
    const valor::ExchangedSettlements settlements;
    const valor::simulation::SampleInformation analyst;
    const valor::simulation::StudyInformation studies;
    return valor::desktop::runDesktop(application, options,
                                      {library,
                                       files,
                                       engine,
                                       sensitivity,
                                       comparisons,
                                       statistics,
                                       {inputs, analyst, studies},
                                       influence,
                                       samples,
                                       {reports, sensitivityOfReports, inputsOfReports, analyst, statistics},
                                       inputsOfPages,
                                       reportFiles,
                                       *texts,
                                       settlements});
}

}  // namespace

int main(int argc, char** argv) {
    QHashSeed::setDeterministicGlobalSeed();  // files that it writes are the same every time
    QStringList arguments;
    for (int i = 0; i < argc; ++i) arguments << QString::fromLocal8Bit(argv[i]);
    const auto parsed = valor::desktop::parseOptions(arguments);
    if (!parsed.problem.isEmpty()) return refuse(parsed.problem + "; see valor --help");
    if (!parsed.answer.isEmpty()) return std::fputs(parsed.answer.toUtf8().constData(), stdout) < 0 ? 1 : 0;
    if (!findScreen(parsed.options))
        return refuse("no screen found (DISPLAY and WAYLAND_DISPLAY are not set); use valor-cli here");
    valor::desktop::Application application(argc, argv);
    return start(application, parsed.options);
}
