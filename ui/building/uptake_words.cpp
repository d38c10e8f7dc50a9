// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/uptake_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/model/logistic_curve.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct UptakeWords {
    Q_DECLARE_TR_FUNCTIONS(Uptake)
};

constexpr double kExampleSpeed = 0.3;  // per month, to give the number a meaning where none is stated
constexpr double kTenth = 0.1, kNineTenths = 0.9, kNearlyAll = 0.98;
constexpr int kFewestMonths = 12, kMostMonths = 120, kStep = 6;
constexpr int kUptakeDigits = 2;

bool isGradual(const SpreadFigures& spread) {
    return spread.speed && spread.monthsToHalf && *spread.speed > 0;
}

bool isHalfStated(const SpreadFigures& spread) {
    return spread.speed.has_value() != spread.monthsToHalf.has_value() || (spread.speed && *spread.speed <= 0);
}

LogisticCurve curveOf(const SpreadFigures& spread) {
    return {std::clamp(spread.most.value_or(1), 0.0, 1.0), spread.speed.value_or(0), spread.monthsToHalf.value_or(0)};
}

QString months(double count, const Environment& environment) {
    return environment.formats().shortest(std::max(count, 0.0), kUptakeDigits);
}

QString incomplete() {
    return UptakeWords::tr("Enter both the speed, above zero, and the months to half, or neither.");
}

/// By whole half years, so that the axis stays while a figure is typed.
int monthsShown(const LogisticCurve& curve) {
    const double end = std::ceil(curve.monthsTo(kNearlyAll) / kStep) * kStep;
    return static_cast<int>(std::clamp<double>(end, kFewestMonths, kMostMonths));
}

}  // namespace

CurveChart uptakeChart(const SpreadFigures& uptake, const Environment& environment) {
    const LogisticCurve curve = curveOf(uptake);
    const bool gradual = isGradual(uptake);
    const int end = gradual ? monthsShown(curve) : kFewestMonths;
    CurveChart chart;
    chart.frame.title = UptakeWords::tr("Use after go-live").toStdString();
    chart.frame.sentence = uptakeInWords(uptake, environment).toStdString();
    chart.frame.horizontal.title = UptakeWords::tr("Months after go-live").toStdString();
    chart.frame.horizontal.counted = true;
    chart.frame.vertical.title = UptakeWords::tr("Share of the suited cases").toStdString();
    chart.percentages = true;
    Curve& line = chart.curves.emplace_back();
    for (int month = 0; month <= end; ++month) {
        line.x.push_back(month);
        line.y.push_back(gradual ? curve.after(month) : curve.most);
    }
    if (gradual && curve.midpoint > 0 && curve.midpoint < end)
        chart.marks.push_back({curve.midpoint, UptakeWords::tr("half of the final use").toStdString()});
    return chart;
}

QString uptakeInWords(const SpreadFigures& uptake, const Environment& environment) {
    if (isHalfStated(uptake)) return incomplete();
    const LogisticCurve curve = curveOf(uptake);
    const auto share = [&](double value) { return environment.formats().percent(value, 0); };
    if (isGradual(uptake))
        return UptakeWords::tr(
                   "Half of the final use after %1 months, nine tenths after %2; %3 of the suited cases in the "
                   "first month.")
            .arg(months(curve.midpoint, environment), months(curve.monthsTo(kNineTenths), environment),
                 share(curve.after(0)));
    const LogisticCurve example{1, kExampleSpeed, 0};
    return UptakeWords::tr(
               "%1 of the suited cases from the first month on. With a speed of %2 per month, for example, use "
               "grows from a tenth to nine tenths of its final level in %3 months.")
        .arg(share(curve.most), environment.formats().shortest(kExampleSpeed, kUptakeDigits),
             months(example.monthsTo(kNineTenths) - example.monthsTo(kTenth), environment));
}

QString rolloutInWords(const SpreadFigures& rollout, const Environment& environment) {
    if (isHalfStated(rollout)) return incomplete();
    if (!isGradual(rollout)) return UptakeWords::tr("Every site goes live in its planned month.");
    const LogisticCurve curve = curveOf(rollout);
    return UptakeWords::tr("Half of the sites are live %1 months after their planned month, nine tenths after %2.")
        .arg(months(curve.midpoint, environment), months(curve.monthsTo(kNineTenths), environment));
}

}  // namespace valor::ui
