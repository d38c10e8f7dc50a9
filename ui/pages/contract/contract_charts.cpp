// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/contract_charts.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "core/report/contract_words.h"
#include "core/report/guarantee_words.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr double kPercent = 100;

struct ContractCharts {
    Q_DECLARE_TR_FUNCTIONS(ContractCharts)
};

std::string utf8(const QString& text) {
    return text.toStdString();
}

/// The zones from the first point that is marked to the first that is not.
std::vector<std::pair<double, double>> overUse(const std::vector<VolumePoint>& points) {
    std::vector<std::pair<double, double>> zones;
    bool isInside = false;
    for (const VolumePoint& point : points) {
        if (point.isOverUse && !isInside) zones.emplace_back(point.units, point.units);
        if (isInside) zones.back().second = point.units;
        isInside = point.isOverUse;
    }
    return zones;
}

const VolumePoint& at(const PaymentsByVolume& volumes, double factor) {
    return *std::ranges::min_element(volumes.points, {},
                                     [&](const VolumePoint& point) { return std::abs(point.factor - factor); });
}

std::string volumeSentence(const CurveChart& chart, const PaymentsByVolume& volumes, const std::string& currency,
                           const Formats& formats) {
    const auto units = [&](double value) { return formats.number(value, 0); };
    const auto money = [&](double factor) { return formats.money(at(volumes, factor).paid, currency); };
    QString text =
        ContractCharts::tr("At %1 units in contract year %2 the payments are %3, at half of that %4, at twice %5.")
            .arg(units(at(volumes, 1).units))
            .arg(volumes.year + 1)
            .arg(money(1), money(0.5), money(2));
    for (const auto& [from, to] : chart.zones)
        text +=
            ' ' + ContractCharts::tr("Between %1 and %2 units more use would cost less.").arg(units(from), units(to));
    return utf8(text);
}

std::string guaranteeSentence(const std::vector<OperatingCharacteristic>& guarantees, const ContractNames& names,
                              const Formats& formats) {
    QStringList parts;
    for (const OperatingCharacteristic& each : guarantees) {
        const auto nearest = std::ranges::min_element(
            each.points, {}, [&](const OperatingPoint& point) { return std::abs(point.trueShare - each.guarantee); });
        if (nearest == each.points.end()) continue;
        parts << ContractCharts::tr(
                     "%1, which guarantees %2 on %3 observations, pays out in %4 of cases when exactly that is "
                     "true.")
                     .arg(qt(names.clause(each.clause)), qt(shareInWords(each.guarantee, names.wording().numbers)),
                          formats.count(static_cast<std::uint64_t>(each.sample)), formats.percent(nearest->paysOut, 0));
    }
    return utf8(parts.join(' '));
}

std::string performanceSentence(const std::vector<PerformancePayment>& payments, const ContractNames& names,
                                const Formats& formats) {
    QStringList parts;
    for (const PerformancePayment& each : payments) {
        if (each.expected.empty()) continue;
        const auto share = [&](double value) { return qt(shareInWords(value, names.wording().numbers)); };
        const ExpectedChange &first = each.expected.front(), &last = each.expected.back();
        parts << ContractCharts::tr(
                     "%1, measured on %2 observations, comes on average to %3 of its base when %4 is "
                     "true, and to %5 when %6 is.")
                     .arg(qt(names.clause(each.clause)), formats.count(static_cast<std::uint64_t>(each.sample)),
                          formats.percent(first.change, 1), share(first.trueShare), formats.percent(last.change, 1),
                          share(last.trueShare));
    }
    return utf8(parts.join(' '));
}

/// An axis of shares, whose figures are per cent.
ChartAxis percentAxis(const QString& title, const Environment& environment) {
    const QString sign = environment.formats().percentSign().trimmed();
    return {utf8(title + QStringLiteral(", ") + sign), utf8(sign)};
}

}  // namespace

CurveChart volumeChart(const PaymentsByVolume& volumes, const std::string& currency, const Environment& environment) {
    const Formats formats = environment.formats();
    double most = 0;
    for (const VolumePoint& point : volumes.points) most = std::max(most, std::abs(point.paid));
    const MoneyUnit scale = formats.moneyUnit(most, currency);
    CurveChart chart;
    chart.frame.title = utf8(ContractCharts::tr("Payments by volume"));
    chart.frame.horizontal.title = utf8(ContractCharts::tr("Units in the year"));
    chart.frame.horizontal.counted = true;
    chart.frame.vertical = {utf8(scale.text), utf8(scale.text)};
    Curve curve;
    for (const VolumePoint& point : volumes.points) {
        curve.x.push_back(point.units);
        curve.y.push_back(point.paid / scale.factor);
    }
    chart.curves = {std::move(curve)};
    chart.zones = overUse(volumes.points);
    chart.zoneLabel = utf8(environment.say("contract_page.over_use"));
    chart.marks = {{at(volumes, 1).units,
                    utf8(volumes.isExpected ? ContractCharts::tr("expected") : ContractCharts::tr("example"))}};
    chart.frame.sentence = volumeSentence(chart, volumes, currency, formats);
    return chart;
}

CurveChart guaranteeChart(const std::vector<OperatingCharacteristic>& guarantees, const ContractNames& names,
                          const Environment& environment) {
    CurveChart chart;
    chart.frame.title = utf8(ContractCharts::tr("What the guarantees are worth"));
    chart.frame.horizontal = percentAxis(environment.sayFirst("contract_page.true_share"), environment);
    chart.frame.vertical.title = utf8(environment.sayFirst("contract_page.pays_out"));
    chart.curveTitle = utf8(environment.sayFirst("settle.clause"));
    chart.percentages = true;
    for (const OperatingCharacteristic& each : guarantees) {
        Curve curve{names.clause(each.clause), {}, {}};
        for (const OperatingPoint& point : each.points) {
            curve.x.push_back(kPercent * point.trueShare);
            curve.y.push_back(point.paysOut);
        }
        chart.curves.push_back(std::move(curve));
        chart.marks.push_back({kPercent * each.guarantee,
                               utf8(ContractCharts::tr("guaranteed by %1").arg(qt(names.clause(each.clause))))});
    }
    chart.frame.sentence = guaranteeSentence(guarantees, names, environment.formats());
    return chart;
}

Sheet guaranteeSheet(const std::vector<OperatingCharacteristic>& guarantees, const ContractNames& names,
                     const Environment& environment) {
    const Formats formats = environment.formats();
    Sheet sheet;
    sheet.head = {environment.sayFirst("settle.clause"), environment.sayFirst("annex.measure"),
                  environment.sayFirst("field.guarantee"), environment.sayFirst("contract_page.sample"),
                  ContractCharts::tr("Triggered at")};
    sheet.words = 2;
    for (const OperatingCharacteristic& each : guarantees)
        sheet.rows.push_back(
            {qt(names.clause(each.clause)), qt(measureInWords(each.measure, environment.wording())),
             qt(shareInWords(each.guarantee, environment.wording().numbers)),
             formats.count(static_cast<std::uint64_t>(each.sample)),
             each.most < 0 ? QStringLiteral("–") : QStringLiteral("≤ ") + formats.number(each.most, 0)});
    return sheet;
}

QString guaranteeNote(const std::vector<OperatingCharacteristic>& guarantees, const ContractNames& names) {
    QStringList parts{qt(names.wording().texts.text("contract_page.guarantees_text", names.wording().language))};
    for (const OperatingCharacteristic& each : guarantees) parts << qt(decisionInWords(each, names));
    return parts.join(' ');
}

CurveChart performanceChart(const std::vector<PerformancePayment>& payments, const ContractNames& names,
                            const Environment& environment) {
    CurveChart chart;
    chart.frame.title = utf8(environment.sayFirst("contract_page.performance_expected"));
    chart.frame.horizontal = percentAxis(environment.sayFirst("contract_page.true_share"), environment);
    chart.frame.vertical = percentAxis(environment.sayFirst("contract_page.of_base"), environment);
    chart.curveTitle = utf8(environment.sayFirst("annex.measure"));
    for (const PerformancePayment& each : payments) {
        if (each.expected.empty()) continue;
        Curve curve{measureInWords(each.measure, environment.wording()), {}, {}};
        for (const ExpectedChange& at : each.expected) {
            curve.x.push_back(kPercent * at.trueShare);
            curve.y.push_back(kPercent * at.change);
        }
        chart.curves.push_back(std::move(curve));
    }
    chart.frame.sentence = performanceSentence(payments, names, environment.formats());
    return chart;
}

Sheet performanceSheet(const ContractNames& names) {
    const DocumentTable table = performanceTable(names);
    Sheet sheet;
    sheet.words = 2;
    for (const std::string& head : table.heads) sheet.head.push_back(qt(head));
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const std::string& cell : row) cells.push_back(qt(cell));
        sheet.rows.push_back(cells);
    }
    return sheet;
}

Sheet administrationSheet(const ContractNames& names, const std::optional<HourlyRate>& rate,
                          const Environment& environment) {
    const Formats formats = environment.formats();
    const auto number = [&](double value) { return formats.number(value, 0); };
    Sheet sheet;
    sheet.head = {environment.sayFirst("settle.clause"), ContractCharts::tr("Mark"),
                  environment.sayFirst("annex.measures"), environment.sayFirst("contract_page.hours")};
    sheet.words = 2;
    if (rate)
        sheet.head.push_back(qt(environment.texts.text("contract_page.hours_cost", environment.languages.words(),
                                                       {{"currency", names.contract().currency}})));
    const auto add = [&](const QString& name, int measures, double hours) {
        sheet.rows.push_back({name, environment.say("confidence.assumption"), number(measures), number(hours)});
        if (rate) sheet.rows.back().push_back(number(hours * rate->amount));
    };
    int measures = 0;
    double hours = 0;
    for (const AdministrationCost& each : administrationCosts(names.contract())) {
        add(qt(names.clause(each.clause)), each.measures, each.hoursPerYear);
        measures += each.measures;
        hours += each.hoursPerYear;
    }
    add(ContractCharts::tr("Together"), measures, hours);
    return sheet;
}

}  // namespace valor::ui
