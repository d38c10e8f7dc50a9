// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFontDatabase>
#include <QHashSeed>
#include <QStringList>
#include <cstdio>

#include "app/desktop/application.h"
#include "app/desktop/desktop.h"
#include "app/desktop/options.h"
#include "app/desktop/program_doors.h"
#include "app/wiring/file_logger.h"
#include "app/wiring/shipped_files.h"

namespace {

constexpr int kUsage = 2;

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
    valor::desktop::ProgramDoors doors(*texts, *std::move(evidence));
    return valor::desktop::runDesktop(application, options, doors.services());
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
