// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/tokens.h"

#include <algorithm>
#include <cmath>

namespace valor::ui {
namespace {

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& c) {
    return 0.2126 * linear(c.redF()) + 0.7152 * linear(c.greenF()) + 0.0722 * linear(c.blueF());
}

}  // namespace

QList<std::pair<QString, QColor>> Tokens::named() const {
    // Longer names first where one is the beginning of another, so that replacing them in order is safe.
    return {{"page", page},
            {"surface", surface},
            {"sunken", sunken},
            {"line", line},
            {"control", control},
            {"text", text},
            {"muted", muted},
            {"disabled", disabled},
            {"primaryHover", primaryHover},
            {"primary", primary},
            {"onPrimary", onPrimary},
            {"selection", selection},
            {"badTint", badTint},
            {"bad", bad},
            {"warnTint", warnTint},
            {"warn", warn}};
}

Tokens lightTokens() {
    Tokens t;
    t.dark = false;
    t.page = 0xF4F6F8;
    t.surface = 0xFFFFFF;
    t.sunken = 0xE9EDF2;
    t.line = 0xDCE2E9;
    t.control = 0x86919E;
    t.text = 0x17202B;
    t.muted = 0x515D6C;
    t.disabled = 0x8A94A0;
    t.primary = 0x0B5CA8;
    t.onPrimary = 0xFFFFFF;
    t.primaryHover = 0x094E90;
    t.selection = 0xE3EEF9;
    t.bad = 0xB3400A;
    t.badTint = 0xFBEDE4;
    t.warn = 0x8A5200;
    t.warnTint = 0xFDF3E0;
    t.data1 = 0x0072B2;
    t.data2 = 0xD55E00;
    t.data3 = 0x371515;
    t.data4 = 0x8C1AFF;
    t.dataInk = 0x06385A;
    return t;
}

Tokens darkTokens() {
    Tokens t;
    t.dark = true;
    t.page = 0x11151A;
    t.surface = 0x1A2027;
    t.sunken = 0x2A323C;
    t.line = 0x2E3742;
    t.control = 0x75818F;
    t.text = 0xE8EDF2;
    t.muted = 0xA7B2BF;
    t.disabled = 0x6E7986;
    t.primary = 0x6CB6F5;
    t.onPrimary = 0x0B1A28;
    t.primaryHover = 0x8CC7FA;
    t.selection = 0x1F3347;
    t.bad = 0xF58A4B;
    t.badTint = 0x3A2519;
    t.warn = 0xE9B44C;
    t.warnTint = 0x352B17;
    t.data1 = 0x56B4E9;
    t.data2 = 0xF58A4B;
    t.data3 = 0xFFF27A;
    t.data4 = 0xB98CFF;
    t.dataInk = 0xE6F3FC;
    return t;
}

QColor tint(const QColor& colour, const QColor& ground, double share) {
    const auto mix = [share](int over, int under) {
        return static_cast<int>(std::lround(share * over + (1 - share) * under));
    };
    return {mix(colour.red(), ground.red()), mix(colour.green(), ground.green()), mix(colour.blue(), ground.blue())};
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

}  // namespace valor::ui
