// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/information_page.h"

#include <algorithm>
#include <utility>

#include "core/error/expects.h"
#include "core/report/information_words.h"
#include "core/report/manifest_words.h"
#include "core/report/money_cell.h"
#include "core/report/run_context.h"
#include "core/report/run_heading.h"

namespace valor {
namespace {

const Scenario& scenarioOf(const Case& input, const CaseInformation& information) {
    const Scenario* scenario = findById(input.scenarios, information.result->manifest.scenario);
    expects(scenario != nullptr, "the scenario that ran");
    return *scenario;
}

class InformationPage {
public:
    InformationPage(const Case& input, const CaseInformation& information, const Wording& wording)
        : case_(input),
          information_(information),
          wording_(wording),
          values_(information.values()),
          format_(formatOfTable(information.choice().evpi)),
          words_(input, scenarioOf(input, information), information, wording, format_) {}

    Document write(std::size_t rows) {
        document_.language = wording_.language;
        document_.title = say("information.title");
        writeHeading();
        writeChoice();
        writeQuestions();
        writeValues(rows == 0 ? values_.size() : std::min(rows, values_.size()));
        paragraph(say("information.legend"));
        paragraph(manifestSentence(information_.result->manifest, wording_));
        return std::move(document_);
    }

private:
    using Arguments = std::vector<std::pair<std::string, std::string>>;

    std::string say(std::string_view key, const Arguments& arguments = {}) const {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    void heading(std::string_view key) { document_.blocks.emplace_back(Heading{2, say(key)}); }
    void paragraph(std::string text) { document_.blocks.emplace_back(Paragraph{std::move(text)}); }
    std::string error(double value) const { return formatErrorNumber(value, wording_.numbers, format_); }

    void writeHeading() {
        for (std::string& line : headingLines(case_, scenarioOf(case_, information_), case_.comparator, wording_))
            paragraph(std::move(line));
    }

    void writeChoice() {
        paragraph(words_.choice());
        for (const AlternativeResult& result : information_.result->alternatives) {
            const MoneyFormat format = formatOfTable(result.netBenefit.mean);
            const std::string mean = formatMoney(result.netBenefit.mean, case_.currency, wording_.numbers, format);
            paragraph(say("information.mean",
                          {{"alternative", labelled(result.label, result.alternative.text(), wording_.language)},
                           {"mean", mean},
                           {"error", formatErrorNumber(result.netBenefit.standardError, wording_.numbers, format)}}));
        }
        paragraph(words_.most());
    }

    void writeQuestions() {
        heading("information.questions");
        const std::vector<std::string> questions = words_.questions();
        for (std::size_t i = 0; i < questions.size(); ++i) paragraph(std::to_string(i + 1) + ". " + questions[i]);
        if (questions.empty()) paragraph(say("information.nothing"));
    }

    void writeValues(std::size_t shown) {
        heading("information.values");
        if (shown == 0) return paragraph(say("information.certain"));
        const std::string unit = moneyUnit(case_.currency, wording_.numbers, format_.scale);
        DocumentTable table{{say("table.parameters"), "ID", say("table.mark"), "EVPPI, " + unit, say("table.error"),
                             say("table.changes_choice"), say("table.explained")},
                            3,
                            {}};
        std::size_t nothing = 0;
        for (std::size_t i = 0; i < shown; ++i)
            if (isNothing(values_[i]))
                ++nothing;
            else
                table.rows.push_back(row(values_[i]));
        if (!table.rows.empty()) document_.blocks.emplace_back(std::move(table));
        if (nothing > 0) paragraph(say("information.worthless", {{"count", std::to_string(nothing)}}));
        if (std::ranges::any_of(values_, &PartialInformation::isAtLimit)) paragraph(say("analyse.at_limit"));
        if (shown < values_.size())
            paragraph(say("information.others", {{"less", std::to_string(values_.size() - shown)}}));
    }

    /// Nought as it would be written.
    bool isNothing(const PartialInformation& value) const {
        return formatMoneyCell(value.value, wording_.numbers, format_) == formatMoneyCell(0, wording_.numbers, format_);
    }

    std::vector<std::string> row(const PartialInformation& value) const {
        const bool isAlone = value.parameters.size() == 1;
        std::string ids;
        for (const std::string& id : value.parameters) ids += (ids.empty() ? "" : ", ") + id;
        return {words_.nameOf(value) + (value.isAtLimit ? " *" : ""),
                std::move(ids),
                isAlone ? say("confidence." + std::string(confidenceName(words_.markOf(value)))) : "",
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
    Document document_;
};

}  // namespace

Document informationPage(const Case& input, const CaseInformation& information, std::size_t rows,
                         const Wording& wording) {
    return InformationPage(input, information, wording).write(rows);
}

}  // namespace valor
