// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/options.h"

#include <QRegularExpression>

#include "ui/text/languages.h"

namespace valor::desktop {
namespace {

const char* const kHelp =
    "Usage: valor [OPTION...] [CASE]\n"
    "\n"
    "Opens the desktop, on a case when one is given: a case file (.valor) or a case as JSON.\n"
    "\n"
    "  --reference ID      open a reference case, e.g. mammography-denmark\n"
    "  --page NAME         show start, needs, tools, contract, simulation, compare or report\n"
    "  --language CODE     en, da or nb; also sets the form of numbers (or --lang)\n"
    "  --theme NAME        light, dark or system\n"
    "  --size WxH          size of the window in pixels, e.g. 1280x720\n"
    "  --screenshot FILE   write a PNG of the window after the full run, then quit; needs no screen\n"
    "  --measure-stalls SECONDS\n"
    "                      work on the case that long (drag, rest, type, undo, other scenario and page), write\n"
    "                      the gaps of the event loop, then quit; 1 when one is over 50 ms\n"
    "  --help, --version\n";

/// Takes "--name VALUE" or "--name=VALUE"; absent when the argument is another or the value is missing.
class Reader {
public:
    explicit Reader(QStringList rest) : rest_(std::move(rest)) {}
    [[nodiscard]] bool done() const { return rest_.isEmpty(); }
    [[nodiscard]] QString next() { return rest_.takeFirst(); }
    [[nodiscard]] std::optional<QString> value(const QString& argument) {
        const qsizetype equals = argument.indexOf('=');
        if (equals >= 0) return argument.mid(equals + 1);
        if (rest_.isEmpty()) return std::nullopt;
        return rest_.takeFirst();
    }

private:
    QStringList rest_;
};

std::optional<QSize> parseSize(const QString& text) {
    const auto match = QRegularExpression(QRegularExpression::anchoredPattern("(\\d{3,5})x(\\d{3,5})")).match(text);
    if (!match.hasMatch()) return std::nullopt;
    return QSize(match.captured(1).toInt(), match.captured(2).toInt());
}

std::optional<ui::ThemeMode> parseTheme(const QString& text) {
    if (text == "light") return ui::ThemeMode::Light;
    if (text == "dark") return ui::ThemeMode::Dark;
    if (text == "system") return ui::ThemeMode::System;
    return std::nullopt;
}

std::optional<ui::PageId> parsePage(const QString& text) {
    if (text == "start") return ui::PageId::Start;
    if (text == "needs") return ui::PageId::Needs;
    if (text == "tools") return ui::PageId::Tools;
    if (text == "contract") return ui::PageId::Contract;
    if (text == "simulation") return ui::PageId::Simulation;
    if (text == "compare") return ui::PageId::Compare;
    if (text == "report") return ui::PageId::Report;
    return std::nullopt;
}

/// @return the problem, or an empty text.
QString take(Options& options, const QString& name, const QString& value) {
    if (name == "--reference") options.reference = value;
    if (name == "--screenshot") options.screenshot = value;
    if (name == "--page") {
        options.page = parsePage(value);
        if (!options.page)
            return "--page takes start, needs, tools, contract, simulation, compare or report, not " + value;
    }
    if (name == "--language" || name == "--lang") {
        options.language = ui::Languages::parse(value);
        if (!options.language) return "--language takes en, da or nb, not " + value;
    }
    if (name == "--theme") {
        options.theme = parseTheme(value);
        if (!options.theme) return "--theme takes light, dark or system, not " + value;
    }
    if (name == "--size") {
        const auto size = parseSize(value);
        if (!size) return "--size takes a width and a height such as 1280x720, not " + value;
        options.size = *size;
    }
    if (name == "--measure-stalls") {
        bool isNumber = false;
        options.measureStalls = std::chrono::seconds(value.toInt(&isNumber));
        if (!isNumber || *options.measureStalls < std::chrono::seconds(1) ||
            *options.measureStalls > std::chrono::hours(1))
            return "--measure-stalls takes 1 to 3600 seconds, not " + value;
    }
    return {};
}

}  // namespace

ParsedOptions parseOptions(const QStringList& arguments) {
    static const QStringList names{"--reference", "--screenshot", "--language", "--lang",
                                   "--theme",     "--size",       "--page",     "--measure-stalls"};
    ParsedOptions parsed;
    Reader reader(arguments.mid(1));
    while (!reader.done()) {
        const QString argument = reader.next();
        const QString name = argument.section('=', 0, 0);
        if (argument == "--help" || argument == "-h") {
            parsed.answer = QString::fromUtf8(kHelp);
        } else if (argument == "--version") {
            parsed.answer = "valor " VALOR_VERSION "\n";
        } else if (names.contains(name)) {
            const auto value = reader.value(argument);
            parsed.problem = value ? take(parsed.options, name, *value) : name + " needs a value";
        } else if (argument.startsWith('-')) {
            parsed.problem = "unknown option " + argument;
        } else if (parsed.options.file.isEmpty()) {
            parsed.options.file = argument;
        } else {
            parsed.problem = "only one case can be opened at a time";
        }
        if (!parsed.problem.isEmpty()) break;
    }
    return parsed;
}

}  // namespace valor::desktop
