// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/information_output.h"

#include <algorithm>
#include <ostream>

#include "app/command_line/estimate_json.h"
#include "app/command_line/manifest_words.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/table.h"
#include "core/report/information_words.h"
#include "core/report/money_cell.h"
#include "core/report/run_context.h"

namespace valor::command_line {
namespace {

class InformationPrinter {
public:
    InformationPrinter(std::ostream& out, const InformationView& view, std::size_t rows, const Wording& wording)
        : out_(out),
          view_(view),
          rows_(rows),
          wording_(wording),
          values_(view.information.values()),
          format_(formatOfTable(view.information.choice().evpi)),
          words_(view.input, view.scenario, view.information, wording, format_) {}

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
        printWrapped(out_, manifestSentence(view_.information.result->manifest, wording_));
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    std::string number(double value) const { return formatMoneyCell(value, wording_.numbers, format_); }
    std::string error(double value) const { return formatErrorNumber(value, wording_.numbers, format_); }

    void printChoice() {
        out_ << '\n';
        printWrapped(out_, words_.choice());
        for (const AlternativeResult& result : view_.information.result->alternatives) printMean(result);
        printWrapped(out_, words_.most());
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
        return {
            words_.nameOf(value) + (value.isAtLimit ? " *" : ""),
            value.parameters.size() == 1 ? say("confidence." + std::string(confidenceName(words_.markOf(value)))) : "",
            number(value.value),
            error(value.standardError),
            formatShare(value.changes, wording_.numbers),
            formatShare(value.explained, wording_.numbers)};
    }

    void printQuestions() {
        out_ << '\n' << say("information.questions") << '\n';
        const std::vector<std::string> questions = words_.questions();
        for (std::size_t i = 0; i < questions.size(); ++i)
            printWrapped(out_, std::to_string(i + 1) + ". " + questions[i], 2);
        if (questions.empty()) printWrapped(out_, say("information.nothing"), 2);
    }

    std::ostream& out_;
    const InformationView& view_;
    std::size_t rows_;
    const Wording& wording_;
    const std::vector<PartialInformation>& values_;
    MoneyFormat format_;
    InformationWords words_;
};

JsonValue valueJson(const InformationView& view, const PartialInformation& value) {
    const auto one = [&](const std::string& name) -> JsonValue {
        const InputColumn& input = view.information.sample.inputNamed(name);
        return JsonObject{{"parameter", input.parameter.text()},
                          {"site", input.site.text()},
                          {"mark", confidenceName(confidenceIn(view.input, view.scenario,
                                                               *findById(view.input.parameters, input.parameter)))}};
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
    const ChoiceAt& choice = view.information.choice();
    const auto one = [&](const PartialInformation& value) { return valueJson(view, value); };
    return JsonObject{{"schema", "valor.information/1"},
                      {"title", labelled(view.input.title, view.input.id, wording.language)},
                      {"currency", view.input.currency},
                      {"price_year", static_cast<double>(view.input.priceYear)},
                      {"manifest", manifestJson(view.information.result->manifest)},
                      {"best", view.information.sample.sample.strategies[choice.best]},
                      {"evpi", JsonObject{{"value", choice.evpi}, {"standard_error", choice.evpiError}}},
                      {"values", listOf(view.information.values(), one)}};
}

}  // namespace valor::command_line
