// SPDX-License-Identifier: GPL-3.0-or-later
// valor-report: the report of valor-cli with its pictures, and as PDF. Needs no screen.
#include <QApplication>
#include <QFontDatabase>
#include <QHashSeed>
#include <clocale>
#include <cstdio>

#include "app/command_line/program.h"
#include "app/wiring/shipped_files.h"
#include "ui/print/paper_painter.h"
#include "ui/theme/theme.h"

namespace {

/// Paints in light colours, whatever the desktop looks like.
class Painter : public valor::ui::PaperPainter {
public:
    Painter(std::unique_ptr<valor::ui::Theme> theme, const valor::TextCatalog& texts)
        : PaperPainter(*theme, texts), theme_(std::move(theme)) {}

private:
    std::unique_ptr<valor::ui::Theme> theme_;
};

std::unique_ptr<valor::DocumentPainter> makePainter(QApplication& application, const valor::TextCatalog& texts) {
    for (const auto& font : valor::shippedFonts())
        QFontDatabase::addApplicationFont(QString::fromStdString(font.string()));
    auto theme = std::make_unique<valor::ui::Theme>(application);
    theme->setMode(valor::ui::ThemeMode::Light);
    return std::make_unique<Painter>(std::move(theme), texts);
}

/// Without a screen there is no size that a window could hint at, which Qt remarks for each picture.
void sayNothingOfWindows(QtMsgType type, const QMessageLogContext& context, const QString& message) {
    if (message.startsWith(QLatin1String("This plugin does not support"))) return;
    std::fputs((qFormatLogMessage(type, context, message) + '\n').toLocal8Bit().constData(), stderr);
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::string> arguments{"report"};
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    if (argc > 1 && arguments[1] == "report") arguments.erase(arguments.begin());
    QHashSeed::setDeterministicGlobalSeed();  // objects of a file in the same order every time
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(sayNothingOfWindows);
    QApplication application(argc, argv);
    std::setlocale(LC_NUMERIC, "C");
    return valor::command_line::runGuarded(
        "valor-report", arguments, [&](const valor::TextCatalog& texts) { return makePainter(application, texts); });
}
