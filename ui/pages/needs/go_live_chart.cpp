// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/go_live_chart.h"

#include <QCoreApplication>
#include <algorithm>
#include <set>
#include <tuple>

#include "ui/text/text.h"
#include "ui/text/times.h"

namespace valor::ui {
namespace {

struct GoLiveChartWords {
    Q_DECLARE_TR_FUNCTIONS(GoLives)
};

template <class Object, class IdType>
std::string labelOf(const std::vector<Object>& objects, const IdType& id, const Languages& languages) {
    const Object* object = findById(objects, id);
    return object == nullptr ? id.text() : languages.of(object->label).toStdString();
}

/// Deployments as the case lists its sites and tools, earlier ones first.
std::vector<Deployment> ordered(const Case& input, const Alternative& alternative) {
    std::vector<Deployment> deployments = alternative.deployments;
    const auto position = [](const auto& objects, const auto& id) {
        return std::ranges::find_if(objects, [&](const auto& object) { return object.id == id; }) - objects.begin();
    };
    std::ranges::stable_sort(deployments, {}, [&](const Deployment& each) {
        return std::tuple(position(input.sites, each.site), position(input.tools, each.tool), each.planned);
    });
    return deployments;
}

bool shareRow(const Deployment& one, const Deployment& other) {
    return one.site == other.site && one.tool == other.tool && one.planned == other.planned && one.exit == other.exit;
}

std::string month(YearMonth when, const Languages& languages) {
    return monthName(when, languages.words()).toStdString();
}

TimelineRow rowOf(const Deployment& each, const Case& input, const Languages& languages) {
    TimelineRow row;
    row.group = labelOf(input.sites, each.site, languages);
    row.label = labelOf(input.tools, each.tool, languages);
    row.detail = labelOf(input.needs, each.need, languages);
    row.from = each.planned.monthsSince(input.baseMonth);
    row.fromLabel = month(each.planned, languages);
    if (each.exit) {
        row.to = each.exit->monthsSince(input.baseMonth);
        row.toLabel = month(*each.exit, languages);
    }
    return row;
}

QString sentenceOf(const std::vector<Deployment>& deployments, const TimelineChart& chart, const Languages& languages) {
    if (deployments.empty()) return GoLiveChartWords::tr("Nothing goes into use: this alternative deploys no tool.");
    std::set<SiteId> sites;
    for (const Deployment& each : deployments) sites.insert(each.site);
    const auto [first, last] = std::ranges::minmax_element(deployments, {}, &Deployment::planned);
    const auto exits = std::ranges::count_if(
        chart.rows, [&](const TimelineRow& row) { return row.to.has_value() && *row.to < chart.months; });
    return GoLiveChartWords::tr(
               "Sites: %1. The first go-live is planned for %2, the last for %3. Exits before the horizon ends: %4.")
        .arg(sites.size())
        .arg(monthName(first->planned, languages.words()), monthName(last->planned, languages.words()))
        .arg(exits);
}

}  // namespace

TimelineChart goLives(const Case& input, const Scenario& scenario, const Alternative& alternative,
                      const Languages& languages) {
    TimelineChart chart;
    chart.first = input.baseMonth;
    chart.months = scenario.months;
    const YearMonth last = input.baseMonth.plusMonths(scenario.months - 1);
    chart.endLabel =
        GoLiveChartWords::tr("The horizon ends with %1").arg(monthName(last, languages.words())).toStdString();
    chart.groupTitle = GoLiveChartWords::tr("Site").toStdString();
    chart.labelTitle = GoLiveChartWords::tr("Tool").toStdString();
    chart.detailTitle = GoLiveChartWords::tr("Needs").toStdString();
    chart.fromTitle = GoLiveChartWords::tr("Planned go-live").toStdString();
    chart.toTitle = GoLiveChartWords::tr("Exit").toStdString();
    const std::vector<Deployment> deployments = ordered(input, alternative);
    for (std::size_t i = 0; i < deployments.size(); ++i) {
        if (i > 0 && shareRow(deployments[i - 1], deployments[i]))
            chart.rows.back().detail += ", " + labelOf(input.needs, deployments[i].need, languages);
        else
            chart.rows.push_back(rowOf(deployments[i], input, languages));
    }
    chart.frame.title = GoLiveChartWords::tr("Planned go-lives").toStdString();
    chart.frame.sentence = sentenceOf(deployments, chart, languages).toStdString();
    return chart;
}

}  // namespace valor::ui
