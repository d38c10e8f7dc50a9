// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop.h"

#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <memory>

#include "app/desktop/application.h"
#include "ui/charts/chart_panel.h"
#include "ui/editors/value_slider.h"
#include "ui/editors/wheel_guard.h"
#include "ui/pages/simulation/figure_label.h"
#include "ui/shell/stall_meter.h"

namespace valor::desktop {
namespace {

constexpr int kStalled = 1, kInputRefused = 3;

/// A picture or a measurement must not depend on what was last looked at, nor change it.
std::unique_ptr<QSettings> settingsFor(const Options& options, const QTemporaryDir& scratch) {
    if (options.screenshot.isEmpty() && !options.measureStalls) return std::make_unique<QSettings>();
    return std::make_unique<QSettings>(scratch.filePath("settings.ini"), QSettings::IniFormat);
}

QString pathOf(const Options& options, const CaseLibrary& library) {
    if (options.reference.isEmpty())
        return options.file.isEmpty() ? QString() : QFileInfo(options.file).absoluteFilePath();
    for (const auto& shipped : {library.referenceCases(), library.templates()}) {
        const auto match = std::ranges::find(shipped, options.reference.toStdString(), &ReferenceCase::id);
        if (match != shipped.end()) return QString::fromStdString(match->path);
    }
    return options.reference;
}

void complain(const QString& text) {
    std::fprintf(stderr, "valor: %s\n", text.toUtf8().constData());
}

/// @param refused whether the case that was asked for is not the one in the picture
void takePicture(ui::MainWindow& window, const QString& file, bool refused) {
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);  // labels that have just got another text
    const bool saved = window.grab().save(file, "PNG");
    if (!saved) complain("the picture could not be written to " + file);
    QCoreApplication::exit(saved && !refused ? 0 : kInputRefused);
}

/// What says that a page is complete.
void (ui::MainWindow::*lastShown(ui::PageId page))() {
    switch (page) {
        case ui::PageId::Compare: return &ui::MainWindow::comparisonShown;
        case ui::PageId::Report: return &ui::MainWindow::reportShown;
        default: return &ui::MainWindow::allShown;
    }
}

void pictureOf(ui::MainWindow& window, const Options& options, const QString& wanted) {
    const QString& file = options.screenshot;
    const bool opened = window.document().isOpen();
    const bool refused = !opened && !wanted.isEmpty();
    if (refused) complain(wanted + " could not be opened; the picture shows why");
    // The page may be ready before the run that the status line speaks of.
    auto* ready = new QTimer(&window);
    ready->setInterval(100);
    QObject::connect(ready, &QTimer::timeout, &window, [&window, file, refused] {
        if (window.runs().state() == ui::RunController::State::Idle) takePicture(window, file, refused);
    });
    const auto soon = [ready] { ready->start(); };
    // The picture of a run that failed shows why.
    QObject::connect(&window.runs(), &ui::RunController::failed, &window, [&window, file] {
        QTimer::singleShot(100, &window, [&window, file] { takePicture(window, file, true); });
    });
    if (opened)
        QObject::connect(&window, lastShown(options.page.value_or(ui::PageId::Simulation)), &window, soon);
    else
        soon();
}

/// It moves figures, so never in a file of somebody. @return whether it began
bool measureStalls(ui::MainWindow& window, std::chrono::seconds during) {
    if (!window.document().isOpen() || window.document().keeper().place().kind == ui::Place::Kind::Named) return false;
    auto* meter = new ui::StallMeter(window, during);
    QObject::connect(meter, &ui::StallMeter::finished, &window, [&window, during](const ui::Stalls& stalls) {
        std::printf("%s\n", ui::stallsInWords(stalls, during).toUtf8().constData());
        window.document().keeper().forgetWork();
        QCoreApplication::exit(stalls.stalls.empty() ? 0 : kStalled);
    });
    QObject::connect(&window.runs(), &ui::RunController::failed, &window, [] {
        complain("the case could not be run");
        QCoreApplication::exit(kInputRefused);
    });
    QObject::connect(
        &window, &ui::MainWindow::allShown, meter,
        [meter] {
            if (meter->begin()) return;
            complain("there is no slider to drag");
            QCoreApplication::exit(kInputRefused);
        },
        Qt::SingleShotConnection);
    return true;
}

}  // namespace

int runDesktop(Application& application, const Options& options, const ui::MainWindow::Services& services) {
    const QTemporaryDir scratch;
    const auto settings = settingsFor(options, scratch);
    ui::Preferences preferences(*settings);
    ui::Theme theme(application);
    ui::Languages languages;
    preferences.restore(theme, languages);
    if (options.theme) theme.setMode(*options.theme);
    if (options.language) {
        languages.setWords(*options.language);
        languages.setNumbers(std::nullopt);
    }
    ui::WheelGuard guard;
    application.installEventFilter(&guard);
    ui::installChartAccessibility();
    ui::installSliderAccessibility();
    ui::installFigureAccessibility();
    const ui::Environment environment{theme, languages, services.reports.texts};
    ui::MainWindow window(services, preferences, environment);
    if (options.size.isValid()) window.resize(options.size);
    window.show();
    const QString path = pathOf(options, services.library);
    if (!path.isEmpty()) window.openCase(path);
    if (!options.screenshot.isEmpty()) pictureOf(window, options, path);
    if (options.measureStalls && !measureStalls(window, *options.measureStalls)) {
        complain("--measure-stalls needs a case that is no case file, for example --reference knee-osteoarthritis");
        return kInputRefused;
    }
    if (options.page && window.document().isOpen()) window.showPage(*options.page);
    return QApplication::exec();
}

}  // namespace valor::desktop
