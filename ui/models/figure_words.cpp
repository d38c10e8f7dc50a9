// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/figure_words.h"

#include <QCoreApplication>

#include "core/model/central_values.h"
#include "core/model/edit.h"
#include "core/report/run_context.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct FigureWords {
    Q_DECLARE_TR_FUNCTIONS(FigureWords)
};

constexpr int kFigureDigits = 4, kRangeDigits = 3;

QString kindWord(Use::Kind kind) {
    switch (kind) {
        case Use::Kind::Formula: return FigureWords::tr("Formula");
        case Use::Kind::Site: return FigureWords::tr("Site");
        case Use::Kind::Need: return FigureWords::tr("Need");
        case Use::Kind::Tool: return FigureWords::tr("Tool");
        case Use::Kind::Effect: return FigureWords::tr("Effect");
        case Use::Kind::Contract: return FigureWords::tr("Contract");
        case Use::Kind::Alternative: return FigureWords::tr("Alternative");
        case Use::Kind::Scenario: return FigureWords::tr("Scenario");
        case Use::Kind::Party: return FigureWords::tr("Party");
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
    const QString number = formats.shortest(*figure.value, kFigureDigits);
    return figure.unit.spoken.isEmpty() ? number : number + kNoBreakSpace + figure.unit.spoken;
}

QString rangeText(const ShownFigure& figure, const Formats& formats) {
    if (!figure.low || !figure.high) return {};
    return FigureWords::tr("%1 to %2")
        .arg(formats.shortest(*figure.low, kRangeDigits), formats.shortest(*figure.high, kRangeDigits));
}

QString useInWords(const Use& use, const Environment& environment) {
    const QString object = FigureWords::tr("%1 “%2”").arg(kindWord(use.kind), environment.languages.of(use.label));
    if (use.kind == Use::Kind::Formula) return object;
    const QString part = environment.languages.of(use.part);
    const QString role = environment.say("role." + use.role);
    return FigureWords::tr("%1: %2").arg(object, part.isEmpty() ? role : part);
}

QString nameOf(const Parameter& parameter, const Languages& languages) {
    const QString label = languages.of(parameter.label);
    return label.isEmpty() ? qt(parameter.id.text()) : label;
}

}  // namespace valor::ui
