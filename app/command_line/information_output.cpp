// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/information_output.h"

#include <algorithm>
#include <ostream>

#include "app/command_line/estimate_json.h"
#include "app/command_line/manifest_words.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/table.h"
#include "core/report/money_cell.h"
#include "core/report/run_context.h"

namespace valor::command_line {
namespace {

constexpr std::size_t kMostQuestions = 5;
/// A question that would change the choice in fewer futures is not worth the trouble.
constexpr double kSeldom = 0.05;
/// A value within so many standard errors of nought may be none.
constexpr double kBeyondChance = 2;

/// The input that a column of the sample stands for.
const InputColumn& inputNamed(const CaseSample& sample, const std::string& name) {
    const auto found = std::ranges::find(sample.sample.parameters, name);
    return sample.inputs[static_cast<std::size_t>(found - sample.sample.parameters.begin())];
}

Confidence markOf(const InformationView& view, const InputColumn& input) {
    return confidenceIn(view.input, view.scenario, *findById(view.input.parameters, input.parameter));
}

class InformationPrinter {
public:
    InformationPrinter(std::ostream& out, const InformationView& view, std::size_t rows, const Wording& wording)
        : out_(out),
          view_(view),
          rows_(rows),
          wording_(wording),
          choice_(view.analysis.choices.front()),
          values_(view.analysis.information.front()),
          format_(formatOfTable(choice_.evpi)) {}

    void print() {
        out_ << labelled(view_.input.title, view_.input.id, wording_.language) << '\n';
        const RunHeading heading = headingOf(view_.input, view_.scenario, view_.input.comparator, wording_);
        for (const std::string* statement : {&heading.compared, &heading.discounted, &heading.valued})
            printWrapped(out_, *statement);
        printChoice();
        printValues();
        printQuestions();
        out_ << '\n';
        printWrapped(out_, say("information.legend"));
        printWrapped(out_, manifestSentence(view_.result.manifest, wording_));
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    std::string money(double value) const {
        return formatMoney(value, view_.input.currency, wording_.numbers, format_);
    }
    std::string number(double value) const { return formatMoneyCell(value, wording_.numbers, format_); }
    std::string error(double value) const { return formatErrorNumber(value, wording_.numbers, format_); }

    void printChoice() {
        const std::string& best = view_.sample.sample.strategies[choice_.best];
        const Alternative* alternative = findById(view_.input.alternatives, AlternativeId(best));
        out_ << '\n';
        printWrapped(out_, say("information.choice",
                               {{"best", labelled(alternative->label, best, wording_.language)},
                                {"futures", formatFutures(choice_.optimal[choice_.best].value, wording_.numbers)}}));
        for (const AlternativeResult& result : view_.result.alternatives) printMean(result);
        printWrapped(out_,
                     say("information.evpi", {{"value", money(choice_.evpi)}, {"error", error(choice_.evpiError)}}));
    }

    void printMean(const AlternativeResult& result) {
        const MoneyFormat format = formatOfTable(result.netBenefit.mean);
        printWrapped(out_,
                     say("information.mean",
                         {{"alternative", labelled(result.label, result.alternative.text(), wording_.language)},
                          {"mean", formatMoney(result.netBenefit.mean, view_.input.currency, wording_.numbers, format)},
                          {"error", formatErrorNumber(result.netBenefit.standardError, wording_.numbers, format)}}));
    }

    void printValues() {
        const std::string unit = moneyUnit(view_.input.currency, wording_.numbers, format_.scale);
        Table table({say("table.parameters"), say("table.mark"), "EVPPI, " + unit, say("table.error"),
                     say("table.changes_choice"), say("table.explained")},
                    2);
        const std::size_t shown = rows_ == 0 ? values_.size() : std::min(rows_, values_.size());
        for (std::size_t i = 0; i < shown; ++i) table.add(row(values_[i]));
        if (table.isEmpty()) return;
        out_ << '\n';
        table.print(out_);
        if (std::ranges::any_of(values_, &PartialInformation::isAtLimit))
            printWrapped(out_, say("analyse.at_limit"), 2);
        if (shown < values_.size())
            printWrapped(out_, say("information.others", {{"less", std::to_string(values_.size() - shown)}}), 2);
    }

    std::vector<std::string> row(const PartialInformation& value) {
        return {nameOf(value) + (value.isAtLimit ? " *" : ""),
                value.parameters.size() == 1
                    ? say("confidence." + std::string(confidenceName(
                                              markOf(view_, inputNamed(view_.sample, value.parameters.front())))))
                    : "",
                number(value.value),
                error(value.standardError),
                formatShare(value.changes, wording_.numbers),
                formatShare(value.explained, wording_.numbers)};
    }

    std::string nameOf(const PartialInformation& value) {
        std::string names;
        for (const std::string& name : value.parameters) {
            const InputColumn& input = inputNamed(view_.sample, name);
            names += (names.empty() ? "" : " + ") + labelOf(input);
        }
        return names;
    }
    std::string labelOf(const InputColumn& input) {
        std::string label = labelled(findById(view_.input.parameters, input.parameter)->label, input.parameter.text(),
                                     wording_.language);
        if (!input.site.empty())
            label += " (" +
                     labelled(findById(view_.input.sites, input.site)->label, input.site.text(), wording_.language) +
                     ")";
        return label;
    }

    void printQuestions() {
        out_ << '\n' << say("information.questions") << '\n';
        std::size_t asked = 0;
        for (const PartialInformation& value : values_) {
            const bool isWorthIt =
                value.value > kBeyondChance * value.standardError && value.changes >= kSeldom && value.isRelated;
            if (!isWorthIt || value.parameters.size() > 1 || asked == kMostQuestions) continue;
            const Confidence mark = markOf(view_, inputNamed(view_.sample, value.parameters.front()));
            printWrapped(out_,
                         std::to_string(++asked) + ". " +
                             say("information.ask." + std::string(confidenceName(mark)),
                                 {{"input", nameOf(value)},
                                  {"value", money(value.value)},
                                  {"futures", formatFutures(value.changes, wording_.numbers)}}),
                         2);
        }
        if (asked == 0) printWrapped(out_, say("information.nothing"), 2);
    }

    std::ostream& out_;
    const InformationView& view_;
    std::size_t rows_;
    const Wording& wording_;
    const ChoiceAt& choice_;
    const std::vector<PartialInformation>& values_;
    MoneyFormat format_;
};

JsonValue valueJson(const InformationView& view, const PartialInformation& value) {
    const auto one = [&](const std::string& name) -> JsonValue {
        const InputColumn& input = inputNamed(view.sample, name);
        return JsonObject{{"parameter", input.parameter.text()},
                          {"site", input.site.text()},
                          {"mark", confidenceName(markOf(view, input))}};
    };
    return JsonObject{{"inputs", listOf(value.parameters, one)}, {"evppi", value.value},
                      {"standard_error", value.standardError},   {"explained", value.explained},
                      {"changes_choice", value.changes},         {"at_limit", value.isAtLimit}};
}

}  // namespace

void printInformation(std::ostream& out, const InformationView& view, std::size_t rows, const Wording& wording) {
    InformationPrinter(out, view, rows, wording).print();
}

JsonValue informationJson(const InformationView& view, const Wording& wording) {
    const ChoiceAt& choice = view.analysis.choices.front();
    const auto one = [&](const PartialInformation& value) { return valueJson(view, value); };
    return JsonObject{{"schema", "valor.information/1"},
                      {"title", labelled(view.input.title, view.input.id, wording.language)},
                      {"currency", view.input.currency},
                      {"price_year", static_cast<double>(view.input.priceYear)},
                      {"manifest", manifestJson(view.result.manifest)},
                      {"best", view.sample.sample.strategies[choice.best]},
                      {"evpi", JsonObject{{"value", choice.evpi}, {"standard_error", choice.evpiError}}},
                      {"values", listOf(view.analysis.information.front(), one)}};
}

}  // namespace valor::command_line
