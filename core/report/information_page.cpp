// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/information_page.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/comparison/request_of_run.h"
#include "core/report/information_words.h"
#include "core/report/manifest_words.h"
#include "core/report/money_cell.h"
#include "core/report/page_writer.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"

namespace valor {
namespace {

/// One unit for what knowledge is worth and for the means that it is compared with: that of the former, where the
/// means are not a million times as large.
MoneyFormat commonFormat(const CaseInformation& information) {
    double mean = 0;
    for (const AlternativeResult& each : information.result->alternatives)
        mean = std::max(mean, std::abs(each.netBenefit.mean));
    MoneyFormat format = formatOfTable(information.choice().evpi);
    const MoneyFormat ofMeans = formatOfTable(mean);
    if (information.choice().evpi == 0) return ofMeans;
    constexpr int kMoreDigits = 3;
    while (static_cast<int>(format.scale) + 1 < static_cast<int>(ofMeans.scale)) {
        format.scale = static_cast<MoneyScale>(static_cast<int>(format.scale) + 1);
        format.decimals += kMoreDigits;
    }
    return format;
}

class InformationPage {
public:
    InformationPage(const Case& input, const CaseInformation& information, const Wording& wording)
        : case_(input),
          information_(information),
          wording_(wording),
          values_(information.values()),
          format_(commonFormat(information)),
          words_(input, scenarioThatRan(input, information.result->manifest), information, wording, format_),
          page_(wording) {}

    Document write(std::size_t rows) {
        page_.title(page_.say("information.title"));
        page_.paragraphs(
            headingLines(case_, scenarioThatRan(case_, information_.result->manifest), case_.comparator, wording_));
        writeChoice();
        writeQuestions();
        writeValues(rows == 0 ? values_.size() : std::min(rows, values_.size()));
        page_.paragraph(page_.say("information.legend"));
        page_.paragraph(manifestSentence(information_.result->manifest, wording_));
        return page_.finish();
    }

private:
    std::string amount(double value, const MoneyFormat& format) const {
        return formatMoney(value, case_.currency, wording_.numbers, format);
    }
    std::string error(double value) const { return formatErrorNumber(value, wording_.numbers, format_); }

    void writeChoice() {
        page_.paragraph(words_.choice());
        for (const AlternativeResult& result : information_.result->alternatives) {
            const double error = result.netBenefit.standardError;
            page_.paragraph(
                page_.say("information.mean",
                          {{"alternative", labelled(result.label, result.alternative.text(), wording_.language)},
                           {"mean", amount(result.netBenefit.mean, format_)},
                           {"error", amount(error, formatOfError(error, format_))}}));
        }
        page_.paragraph(words_.most());
    }

    void writeQuestions() {
        page_.heading(2, page_.say("information.questions"));
        const std::vector<std::string> questions = words_.questions();
        for (std::size_t i = 0; i < questions.size(); ++i) page_.paragraph(std::to_string(i + 1) + ". " + questions[i]);
        if (!questions.empty()) return;
        page_.paragraph(words_.nothing());
        if (values_.empty()) return;
        if (const std::string together = words_.together(); !together.empty()) page_.paragraph(together);
    }

    void writeValues(std::size_t shown) {
        if (shown == 0) return;
        page_.heading(2, page_.say("information.values"));
        const std::string unit = moneyUnit(case_.currency, wording_.numbers, format_.scale);
        DocumentTable table{{page_.say("table.parameters"), "ID", page_.say("table.mark"), "EVPPI, " + unit,
                             page_.say("table.error"), page_.say("table.changes_choice"), page_.say("table.explained")},
                            3,
                            {}};
        std::size_t nothing = 0;
        bool isAnyAtLimit = false;
        for (std::size_t i = 0; i < shown; ++i)
            if (isNothing(values_[i])) {
                ++nothing;
            } else {
                isAnyAtLimit = isAnyAtLimit || values_[i].isAtLimit;
                table.rows.push_back(row(values_[i]));
            }
        page_.table(std::move(table));
        if (nothing > 0) page_.paragraph(page_.say("information.worthless", {{"count", std::to_string(nothing)}}));
        if (isAnyAtLimit) page_.paragraph(page_.say("analyse.at_limit"));
        if (shown < values_.size())
            page_.paragraph(page_.say("information.others", {{"less", std::to_string(values_.size() - shown)}}));
    }

    /// Nought as it would be written, and known to be: what these draws cannot tell from nought may be worth much.
    bool isNothing(const PartialInformation& value) const {
        const auto money = [this](double of) { return formatMoneyCell(of, wording_.numbers, format_); };
        return !value.isAtLimit && money(value.value) == money(0) && money(value.standardError) == money(0);
    }

    std::vector<std::string> row(const PartialInformation& value) const {
        const bool isAlone = value.parameters.size() == 1;
        std::string ids;
        for (const std::string& id : value.parameters) ids += (ids.empty() ? "" : ", ") + id;
        return {words_.nameOf(value) + (value.isAtLimit ? " *" : ""),
                std::move(ids),
                isAlone ? page_.say("confidence." + std::string(confidenceName(words_.markOf(value)))) : "",
                formatMoneyCell(value.value, wording_.numbers, format_),
                error(value.standardError),
                formatShare(value.changes, wording_.numbers),
                formatShare(value.explained, wording_.numbers)};
    }

    const Case& case_;
    const CaseInformation& information_;
    const Wording& wording_;
    const std::vector<PartialInformation>& values_;
    MoneyFormat format_;
    InformationWords words_;
    PageWriter page_;
};

}  // namespace

Document informationPage(const Case& input, const CaseInformation& information, std::size_t rows,
                         const Wording& wording) {
    return InformationPage(input, information, wording).write(rows);
}

}  // namespace valor
