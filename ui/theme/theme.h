// SPDX-License-Identifier: GPL-3.0-or-later
// Light or dark, switched while the program runs: palette and stylesheet from one table.
#pragma once

#include <QObject>

#include "ui/theme/tokens.h"

class QApplication;

namespace valor::ui {

enum class ThemeMode { System, Light, Dark };

class Theme : public QObject {
    Q_OBJECT
public:
    explicit Theme(QApplication& application);

    void setMode(ThemeMode mode);
    [[nodiscard]] ThemeMode mode() const { return mode_; }
    [[nodiscard]] const Tokens& tokens() const { return tokens_; }

signals:
    /// Palette and stylesheet are in place; whatever is painted by hand must be painted again.
    void changed();

private:
    void apply();

    QApplication& application_;
    ThemeMode mode_ = ThemeMode::System;
    bool systemIsDark_;
    Tokens tokens_;
};

/// Text for QApplication::setStyleSheet.
[[nodiscard]] QString styleSheet(const Tokens& tokens);

}  // namespace valor::ui
