// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/influence_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/report/money_cell.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"

namespace valor {
namespace {

constexpr int kShareDecimals = 1, kErrorDecimals = 2, kCorrelationDecimals = 3;
constexpr double kHundred = 100;

class InfluencePage {
public:
    InfluencePage(const InfluenceRequest& request, std::size_t rows, const Wording& wording)
        : case_(*request.input), request_(request), rows_(rows), wording_(wording), page_(wording) {}

    Document write(const Scenario& scenario, const std::vector<InfluenceAnalysis>& analyses) {
        page_.title(page_.say("influence.title"));
        page_.paragraphs(headingLines(case_, scenario, case_.comparator, wording_));
        for (const InfluenceAnalysis& analysis : analyses) writeAnalysis(analysis);
        page_.paragraph(page_.say("influence.legend." + std::string(methodName(request_.method))));
        page_.paragraph(page_.say("influence.drawn",
                                  {{"draws", count(request_.draws)},
                                   {"seed", std::to_string(request_.seed)},
                                   {"scheme", page_.say("scheme." + std::string(schemeName(SamplingScheme::Sobol)))},
                                   {"usual", count(RunRequest().draws)}}));
        return page_.finish();
    }

private:
    std::string count(std::uint64_t rows) const { return formatNumber(static_cast<double>(rows), 0, wording_.numbers); }
    std::string label(const ParameterId& id) const {
        return labelled(findById(case_.parameters, id)->label, id.text(), wording_.language);
    }

    /// Of plain draws: points that fill the space do no worse.
    double plainError(const InfluenceAnalysis& analysis) const {
        return analysis.sd / std::sqrt(static_cast<double>(request_.draws));
    }

    void writeAnalysis(const InfluenceAnalysis& analysis) {
        page_.heading(2, alternativeLabel(case_, analysis.alternative, wording_.language));
        const MoneyFormat format = formatOfTable(std::max(std::abs(analysis.mean), analysis.sd));
        page_.paragraph(page_.say("influence.spread",
                                  {{"mean", formatMoney(analysis.mean, case_.currency, wording_.numbers, format)},
                                   {"error", formatErrorNumber(plainError(analysis), wording_.numbers, format)},
                                   {"sd", formatMoney(analysis.sd, case_.currency, wording_.numbers, format)}}));
        DocumentTable table{heads(), 1, {}};
        const std::size_t all = analysis.influences.size(), shown = rows_ == 0 ? all : std::min(rows_, all);
        for (std::size_t i = 0; i < shown; ++i) table.rows.push_back(row(analysis.influences[i]));
        page_.table(std::move(table));
        if (shown < all) page_.paragraph(page_.say("influence.others", {{"less", std::to_string(all - shown)}}));
    }

    std::vector<std::string> heads() const {
        const std::string error = page_.say("table.error");
        switch (request_.method) {
            case InfluenceMethod::Sobol:
                return {page_.say("table.parameter"), page_.say("table.alone"), error, page_.say("table.with_others"),
                        error};
            case InfluenceMethod::Shapley: return {page_.say("table.parameter"), page_.say("table.share"), error};
            case InfluenceMethod::Rank:
                return {page_.say("table.parameter"), page_.say("table.rank_correlation"), error,
                        page_.say("table.partial"), error};
        }
        return {};
    }

    std::vector<std::string> row(const Influence& influence) const {
        std::vector<std::string> cells{nameOf(influence)};
        add(cells, influence.alone);
        if (request_.method != InfluenceMethod::Shapley) add(cells, influence.withOthers);
        return cells;
    }
    void add(std::vector<std::string>& cells, const Figure& figure) const {
        if (request_.method == InfluenceMethod::Rank) {
            cells.push_back(formatNumber(figure.value, kCorrelationDecimals, wording_.numbers));
            cells.push_back(formatNumber(figure.standardError, kCorrelationDecimals, wording_.numbers));
        } else {
            cells.push_back(percent(figure.value, kShareDecimals));
            cells.push_back(percent(figure.standardError, kErrorDecimals));
        }
    }
    /// An estimate of a small share may be below nought.
    std::string percent(double share, int decimals) const {
        return formatNumber(kHundred * share, decimals, wording_.numbers) + wording_.numbers.unitSpace + "%";
    }

    std::string nameOf(const Influence& influence) const {
        if (influence.inputs.empty()) return page_.say("influence.sites");
        std::string names;
        for (const ParameterId& id : influence.inputs) names += (names.empty() ? "" : " + ") + label(id);
        return names;
    }

    const Case& case_;
    const InfluenceRequest& request_;
    std::size_t rows_;
    const Wording& wording_;
    PageWriter page_;
};

}  // namespace

std::string_view methodName(InfluenceMethod method) {
    switch (method) {
        case InfluenceMethod::Sobol: return "sobol";
        case InfluenceMethod::Shapley: return "shapley";
        case InfluenceMethod::Rank: return "rank";
    }
    return {};
}

Document influencePage(const Scenario& scenario, const InfluenceRequest& request,
                       const std::vector<InfluenceAnalysis>& analyses, std::size_t rows, const Wording& wording) {
    return InfluencePage(request, rows, wording).write(scenario, analyses);
}

}  // namespace valor
