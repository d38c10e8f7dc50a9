// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry_words.h"

#include "ui/editors/distribution_words.h"
#include "ui/text/text.h"
#include "ui/text/unit_words.h"

namespace valor::ui {
namespace {

QString centralOf(const StatedEntry& stated, const Environment& environment) {
    const auto resolved = resolve(stated.entry);
    if (!resolved) return QStringLiteral("–");
    const ShownUnit unit = shownUnit(stated.parameter.unit, stated.input.currency);
    const double central = centralValue(resolved->distribution) * unit.factor;
    const QString number = environment.formats().faithful(central);
    return unit.spoken.isEmpty() ? number : number + kNoBreakSpace + unit.spoken;
}

QString wholeOf(const StatedEntry& stated, const Environment& environment) {
    const auto resolved = resolve(stated.entry);
    if (!resolved) return QStringLiteral("–");
    return distributionInWords(resolved->distribution, shownUnit(stated.parameter.unit, stated.input.currency),
                               environment.formats());
}

}  // namespace

std::pair<QString, QString> inWords(const StatedEntry& one, const StatedEntry& other, const Environment& environment) {
    const auto central = std::pair(centralOf(one, environment), centralOf(other, environment));
    if (central.first != central.second) return central;
    return {wholeOf(one, environment), wholeOf(other, environment)};
}

}  // namespace valor::ui
