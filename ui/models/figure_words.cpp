// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/figure_words.h"

#include <QCoreApplication>

#include "core/model/central_values.h"
#include "core/model/edit.h"
#include "core/report/run_context.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

constexpr int kDigits = 4, kRangeDigits = 3;

QString kindWord(Use::Kind kind) {
    switch (kind) {
        case Use::Kind::Formula: return Words::tr("Formula");
        case Use::Kind::Site: return Words::tr("Site");
        case Use::Kind::Need: return Words::tr("Need");
        case Use::Kind::Tool: return Words::tr("Tool");
        case Use::Kind::Effect: return Words::tr("Effect");
        case Use::Kind::Contract: return Words::tr("Contract");
        case Use::Kind::Alternative: return Words::tr("Alternative");
        case Use::Kind::Scenario: return Words::tr("Scenario");
        case Use::Kind::Party: return Words::tr("Party");
    }
    return {};
}

}  // namespace

ShownFigure shownFigure(const Case& input, const Scenario& scenario, const Parameter& parameter) {
    ShownFigure figure;
    figure.unit = shownUnit(parameter.unit, input.currency);
    figure.mark = confidenceIn(input, scenario, parameter);
    const auto shown = [&](double value) { return value * figure.unit.factor; };
    if (parameter.isDerived()) {
        if (const auto value = centralValueIn(input, scenario, parameter.id)) figure.value = shown(*value);
        return figure;
    }
    const auto distribution = distributionIn(scenario, parameter);
    if (!distribution) return figure;
    figure.value = shown(centralValue(*distribution));
    if (familyOf(*distribution) == Family::Fixed) return figure;
    figure.low = shown(quantile(*distribution, 0.05));
    figure.high = shown(quantile(*distribution, 0.95));
    return figure;
}

QString valueText(const ShownFigure& figure, const Formats& formats) {
    if (!figure.value) return QStringLiteral("–");
    const QString number = formats.shortest(*figure.value, kDigits);
    return figure.unit.spoken.isEmpty() ? number : number + kNoBreakSpace + figure.unit.spoken;
}

QString rangeText(const ShownFigure& figure, const Formats& formats) {
    if (!figure.low || !figure.high) return {};
    return Words::tr("%1 to %2")
        .arg(formats.shortest(*figure.low, kRangeDigits), formats.shortest(*figure.high, kRangeDigits));
}

QString useInWords(const Use& use, const Environment& environment) {
    const QString object = Words::tr("%1 “%2”").arg(kindWord(use.kind), environment.languages.of(use.label));
    if (use.kind == Use::Kind::Formula) return object;
    const QString part = environment.languages.of(use.part);
    const QString role = environment.say("role." + use.role);
    return Words::tr("%1: %2").arg(object, part.isEmpty() ? role : part);
}

QString nameOf(const Parameter& parameter, const Languages& languages) {
    const QString label = languages.of(parameter.label);
    return label.isEmpty() ? qt(parameter.id.text()) : label;
}

}  // namespace valor::ui
