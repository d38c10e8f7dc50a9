// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <QApplication>
#include <QPalette>
#include <QStyleFactory>

#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

QPalette paletteOf(const Tokens& t) {
    QPalette p;
    p.setColor(QPalette::Window, t.page);
    p.setColor(QPalette::WindowText, t.text);
    p.setColor(QPalette::Base, t.surface);
    p.setColor(QPalette::AlternateBase, t.page);
    p.setColor(QPalette::Text, t.text);
    p.setColor(QPalette::PlaceholderText, t.muted);
    p.setColor(QPalette::Button, t.surface);
    p.setColor(QPalette::ButtonText, t.text);
    p.setColor(QPalette::BrightText, t.bad);
    p.setColor(QPalette::ToolTipBase, t.surface);
    p.setColor(QPalette::ToolTipText, t.text);
    p.setColor(QPalette::Highlight, t.primary);
    p.setColor(QPalette::HighlightedText, t.onPrimary);
    p.setColor(QPalette::Link, t.primary);
    p.setColor(QPalette::LinkVisited, t.primary);
    p.setColor(QPalette::Light, t.surface);
    p.setColor(QPalette::Midlight, t.sunken);
    p.setColor(QPalette::Mid, t.line);
    p.setColor(QPalette::Dark, t.control);
    p.setColor(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.control);
    for (QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, t.disabled);
    p.setColor(QPalette::Disabled, QPalette::Highlight, t.sunken);
    p.setColor(QPalette::Disabled, QPalette::HighlightedText, t.disabled);
    return p;
}

}  // namespace

Theme::Theme(QApplication& application)
    : application_(application),
      systemIsDark_(application.palette().color(QPalette::Window).lightness() < 128),
      tokens_(lightTokens()) {
    application_.setStyle(QStyleFactory::create("Fusion"));
    application_.setFont(productFont(kTextSize));
    apply();
}

void Theme::setMode(ThemeMode mode) {
    if (mode == mode_) return;
    mode_ = mode;
    apply();
}

void Theme::apply() {
    const bool dark = mode_ == ThemeMode::Dark || (mode_ == ThemeMode::System && systemIsDark_);
    tokens_ = dark ? darkTokens() : lightTokens();
    application_.setPalette(paletteOf(tokens_));
    application_.setStyleSheet(styleSheet(tokens_));
    emit changed();
}

}  // namespace valor::ui
