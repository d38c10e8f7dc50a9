// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/input_study.h"

#include <algorithm>
#include <utility>

#include "core/comparison/case_sample.h"
#include "core/comparison/request_of_run.h"
#include "core/model/closest_names.h"
#include "core/units/unit.h"

namespace valor {
namespace {

/// What a table calls the input: its label, with that of its site in brackets.
std::string labelOf(const Case& subject, const InputColumn& input, Language language) {
    const std::string label = findById(subject.parameters, input.parameter)->label.in(language);
    if (input.site.empty()) return label;
    return label + " (" + findById(subject.sites, input.site)->label.in(language) + ")";
}

bool isCalled(const Case& subject, const InputColumn& input, const std::string& name) {
    return std::ranges::any_of(kAllLanguages,
                               [&](Language language) { return labelOf(subject, input, language) == name; });
}

/// By its id, or by its label in any language where one input alone has it.
Result<InputColumn> inputNamed(const std::string& name, const Case& subject, std::vector<InputColumn> inputs) {
    auto found = std::ranges::find(inputs, name, columnName);
    const auto isNamed = [&](const InputColumn& input) { return isCalled(subject, input, name); };
    if (found == inputs.end() && std::ranges::count_if(inputs, isNamed) == 1)
        found = std::ranges::find_if(inputs, isNamed);
    if (found != inputs.end()) return std::move(*found);
    std::vector<std::string> names;
    std::ranges::transform(inputs, std::back_inserter(names), columnName);
    std::vector<std::pair<std::string, std::string>> arguments{{"name", name}, {"kind", "parameter"}};
    if (std::string closest = closestNames(name, names); !closest.empty())
        arguments.emplace_back("closest", std::move(closest));
    return fail(ErrorCode::ReferenceUnknown, "study.input", std::move(arguments));
}

tl::unexpected<Error> outside(const char* place, std::uint64_t value, std::uint64_t lower, std::uint64_t upper) {
    return fail(ErrorCode::ValueOutOfRange, place,
                {{"value", std::to_string(value)}, {"lower", std::to_string(lower)}, {"upper", std::to_string(upper)}});
}

/// Studies of the sizes asked for, or of the months that end within the horizon.
Result<std::vector<StudyStep>> stepsOf(const StudyQuestion& question, int horizon) {
    const auto months = static_cast<std::uint64_t>(horizon), wait = static_cast<std::uint64_t>(question.terms.wait);
    if (wait >= months) return outside("study.wait", wait, 0, months - 1);
    std::vector<StudyStep> steps;
    for (const std::uint64_t size : question.sizes) steps.push_back({0, size});
    if (question.perMonth == 0) return steps;
    const bool isAsked = !question.months.empty();
    const std::vector<std::uint64_t> usual(kUsualStudyMonths.begin(), kUsualStudyMonths.end());
    for (const std::uint64_t length : isAsked ? question.months : usual) {
        const bool isLate = length + wait >= months;
        if (isLate && isAsked) return outside("study.months", length, 0, months - 1 - wait);
        if (isLate) continue;
        if (length * question.perMonth > kMostObservations)
            return outside("study.per_month", question.perMonth, 1, kMostObservations / length);
        steps.push_back({static_cast<int>(length), length * question.perMonth});
    }
    if (steps.empty()) return outside("study.wait", wait, 0, months - 1);
    return steps;
}

/// Figures of the input; those that are counted as shares from 0 to 1.
Result<StudyRequest> requestFor(const StudyQuestion& question, const std::string& unit, const InputColumn& column,
                                std::uint64_t seed) {
    StudyRequest request{column.values, question.spread, {}, seed};
    if (question.spread > 0) return request;
    if (!mayBeCounted(unit, column.values))
        return fail(ErrorCode::FieldMissing, "study.spread", {{"observed", question.input}});
    if (unit == "%")
        for (double& value : request.input) value /= kWholeInPercent;
    return request;
}

}  // namespace

bool mayBeCounted(const std::string& unit, std::span<const double> draws) {
    if (unit != "share" && unit != "%") return false;
    const auto [low, high] = std::ranges::minmax(draws);
    return low >= 0 && high <= (unit == "%" ? kWholeInPercent : 1);
}

Result<std::optional<InputStudy>> studyInput(InputDraws& inputs, const StudyAnalyst& analyst, const RunRequest& run,
                                             const RunResultPtr& result, const StudyQuestion& question,
                                             const std::stop_token& stop, const ProgressFunction& progress) {
    VALOR_TRY(auto columns, inputs.inputs(run, stop));
    if (!columns) return std::nullopt;
    VALOR_TRY(InputColumn column, inputNamed(question.input, *run.input, std::move(*columns)));
    const Case& subject = *run.input;
    const StudyDecision decision(*result, subject, scenarioThatRan(subject, result->manifest));
    VALOR_TRY(const std::vector<StudyStep> steps, stepsOf(question, decision.horizon()));
    const std::string& unit = findById(subject.parameters, column.parameter)->unit;
    VALOR_TRY(StudyRequest request, requestFor(question, unit, column, run.seed));
    for (const StudyStep& step : steps) request.designs.push_back(decision.design(step, question.terms));
    VALOR_TRY(auto values, analyst.analyse(request, stop, progress));
    if (!values || stop.stop_requested()) return std::nullopt;
    InputStudy study{result, {column.parameter, column.site, {}}, question.spread, question.terms, decision.bestNow(),
                     {}};
    for (std::size_t i = 0; i < steps.size(); ++i)
        study.outcomes.push_back(decision.outcome(steps[i], question.terms, std::move((*values)[i])));
    return study;
}

}  // namespace valor
