// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/plane_chart.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>
#include <cmath>

#include "core/report/run_context.h"
#include "ui/text/sentences.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CostEffectiveness)
};

constexpr int kColumns = 26;             // of hexagons
constexpr int kSteps = 40;               // of the acceptability curve
constexpr double kUsualPerQaly = 2.5e5;  // where the case names no value: the middle of the curve

/// "12", never rounded to nothing or to all.
QString ofHundred(double share) {
    if (share > 0 && share < 0.005) return QStringLiteral("<1");
    if (share < 1 && share > 0.995) return QStringLiteral(">99");
    return QString::number(std::lround(100 * share));
}

double largestCost(const CostEffectiveness& draws) {
    double most = 0;
    for (const double cost : draws.costs) most = std::max(most, std::abs(cost));
    return most;
}

}  // namespace

PlaneChart costEffectivenessPlane(const PlaneSubject& subject, const Languages& languages, SteadyUnit& unit) {
    const Formats formats = languages.formats();
    const MoneyUnit scale = unit.fit(largestCost(subject.draws), subject.input.currency, formats);
    const HexBins bins = hexBins(subject.draws, kColumns);
    const QuadrantShares shares = quadrantShares(subject.draws.effects, subject.draws.costs);
    const double perQaly = valuedAt(subject.input, subject.scenario).perQaly;
    const auto corner = [](double share) {
        const QString text = Words::tr("%1 of 100").arg(ofHundred(share));
        return share > 0 ? text.toStdString() : std::string();
    };
    PlaneChart chart;
    chart.frame.title = Words::tr("Cost against health").toStdString();
    chart.frame.horizontal = {Words::tr("QALY gained").toStdString(), "QALY"};
    chart.frame.vertical = {Words::tr("Extra cost, %1").arg(scale.text).toStdString(), scale.text.toStdString()};
    chart.frame.sentence = quadrantsInWords(shares).toStdString();
    chart.width = bins.width;
    chart.height = bins.height / scale.factor;
    for (const HexCell& cell : bins.cells) chart.cells.push_back({cell.x, cell.y / scale.factor, cell.share});
    chart.slope = perQaly / scale.factor;
    if (perQaly > 0) chart.slopeLabel = formats.wholeMoney(perQaly, subject.input.currency).toStdString();
    chart.corners = {corner(shares.lessHealthCostlier), corner(shares.moreHealthCostlier),
                     corner(shares.lessHealthCheaper), corner(shares.moreHealthCheaper)};
    return chart;
}

FanChart acceptabilityCurve(const PlaneSubject& subject, const Languages& languages) {
    const Formats formats = languages.formats();
    const double stated = valuedAt(subject.input, subject.scenario).perQaly;
    const double middle = stated > 0 ? stated : kUsualPerQaly;
    std::vector<double> values;
    for (int step = 0; step <= kSteps; ++step) values.push_back(2 * middle * step / kSteps);
    const MoneyUnit scale = formats.moneyUnit(2 * middle, subject.input.currency);
    FanChart chart;
    chart.frame.title = Words::tr("Worth it at which value of a QALY?").toStdString();
    chart.frame.horizontal = {Words::tr("Value of one QALY, %1").arg(scale.text).toStdString(),
                              scale.text.toStdString()};
    chart.frame.vertical = {Words::tr("Futures in which it is worth it, %").toStdString(), "%"};
    chart.centreLabel = Words::tr("Worth it").toStdString();
    chart.centre = acceptability(subject.draws, values);
    const double atStated = chart.centre[kSteps / 2];
    for (double& share : chart.centre) share *= 100;
    for (const double value : values) chart.x.push_back(value / scale.factor);
    chart.frame.sentence =
        oneStop(Words::tr("At %1 per QALY it is worth it in %2 of 100 futures; at nought in %3, at %4 in %5.")
                    .arg(formats.wholeMoney(middle, subject.input.currency), ofHundred(atStated),
                         ofHundred(chart.centre.front() / 100), formats.wholeMoney(2 * middle, subject.input.currency),
                         ofHundred(chart.centre.back() / 100)))
            .toStdString();
    return chart;
}

QString quadrantsInWords(const QuadrantShares& shares) {
    QStringList parts;
    const auto add = [&](double share, const QString& words) {
        if (share > 0) parts << Words::tr("%1: %2").arg(words, ofHundred(share));
    };
    add(shares.moreHealthCheaper, Words::tr("saves and gains health"));
    add(shares.moreHealthCostlier, Words::tr("costs more and gains health"));
    add(shares.lessHealthCheaper, Words::tr("saves and loses health"));
    add(shares.lessHealthCostlier, Words::tr("costs more and loses health"));
    add(shares.noEffect, Words::tr("no effect on health"));
    QString text = Words::tr("Of 100 futures – %1.").arg(parts.join("; "));
    if (shares.lessHealthCheaper > 0)
        text += ' ' + Words::tr(
                          "Where it saves and loses health it counts as worth it only when more is saved than "
                          "the lost health is worth; a higher value of a QALY speaks against it there.");
    return text;
}

}  // namespace valor::ui
