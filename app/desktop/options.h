// SPDX-License-Identifier: GPL-3.0-or-later
// What may be said on the command line of the desktop.
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <chrono>
#include <optional>

#include "core/model/localized_text.h"
#include "ui/shell/rail.h"
#include "ui/theme/theme.h"

namespace valor::desktop {

struct Options {
    QString file;                    ///< case to open
    QString reference;               ///< id of a reference case to open
    QString screenshot;              ///< picture to write after the full run, then quit
    std::optional<ui::PageId> page;  ///< to show once the case is open
    std::optional<Language> language;
    std::optional<ui::ThemeMode> theme;
    std::optional<std::chrono::seconds> measureStalls;  ///< of the event loop while a slider is dragged, then quit
    QSize size;                                         ///< of the window; invalid: as remembered
};

struct ParsedOptions {
    Options options;
    QString problem;  ///< one line; empty when all is well
    QString answer;   ///< help or version that was asked for
};

/// @param arguments the name of the program first. Needs no application object.
[[nodiscard]] ParsedOptions parseOptions(const QStringList& arguments);

}  // namespace valor::desktop
