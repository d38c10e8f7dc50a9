// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/information/sample_analyst.h"

#include <algorithm>
#include <cmath>

#include "core/distribution/rules.h"
#include "simulation/information/cost_effectiveness.h"
#include "simulation/information/partial_information.h"

namespace valor::simulation {
namespace {

tl::unexpected<Error> refused(const std::string& subject, std::size_t found, std::size_t expected) {
    return fail(ErrorCode::SampleUnusable, subject,
                {{"rows", std::to_string(found)}, {"wanted", std::to_string(expected)}});
}

/// Every column as long as the first.
Status checkLengths(const std::vector<std::vector<double>>& columns, const std::string& subject, std::size_t rows) {
    for (const std::vector<double>& column : columns)
        if (column.size() != rows) return refused(subject, column.size(), rows);
    return {};
}

constexpr double kLargest = 1e15;  ///< a million billions; squares and products of such figures stay finite

/// No figure so large that its square could not be added up.
Status checkSizes(const std::vector<std::vector<double>>& columns, const std::string& subject) {
    for (const std::vector<double>& column : columns)
        if (!std::ranges::all_of(column, [](double value) { return std::abs(value) <= kLargest; }))
            return fail(ErrorCode::ValueOutOfRange, subject, {{"limit", "10^15"}});
    return {};
}

Status checkWillingness(const std::vector<double>& willingness) {
    for (const double value : willingness)
        if (!(value >= 0 && value <= kLargest))
            return fail(ErrorCode::ValueOutOfRange, "wtp",
                        {{"value", distributions::numberText(value)}, {"lower", "0"}, {"upper", "10^15"}});
    return {};
}

Status check(const StrategySample& sample) {
    const std::size_t strategies = sample.strategies.size();
    if (strategies < 2) return fail(ErrorCode::SampleUnusable, "costs", {{"strategies", std::to_string(strategies)}});
    if (sample.rows() < kFewestRows)
        return fail(ErrorCode::SampleUnusable, "costs",
                    {{"rows", std::to_string(sample.rows())}, {"fewest", std::to_string(kFewestRows)}});
    VALOR_CHECK(checkLengths(sample.costs, "costs", sample.rows()));
    VALOR_CHECK(checkLengths(sample.effects, "effects", sample.rows()));
    VALOR_CHECK(checkSizes(sample.costs, "costs"));
    VALOR_CHECK(checkSizes(sample.effects, "effects"));
    VALOR_CHECK(checkSizes(sample.values, "parameters"));
    return checkLengths(sample.values, "parameters", sample.rows());
}

Result<std::size_t> positionOf(const std::vector<std::string>& names, const std::string& name,
                               const std::string& subject, const std::string& kind) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return fail(ErrorCode::ReferenceUnknown, subject, {{"name", name}, {"kind", kind}});
    return static_cast<std::size_t>(found - names.begin());
}

/// Questions to ask of the sample: each parameter alone, then the groups.
Result<std::vector<KnownInputs>> questionsOf(const SampleRequest& request) {
    const StrategySample& sample = request.sample;
    std::vector<KnownInputs> questions;
    for (std::size_t i = 0; i < sample.parameters.size(); ++i)
        questions.push_back({{sample.parameters[i]}, {sample.values[i]}});
    for (const std::vector<std::string>& group : request.groups) {
        if (group.size() != 2)
            return fail(ErrorCode::ValueOutOfRange, "group",
                        {{"value", std::to_string(group.size())}, {"lower", "2"}, {"upper", "2"}});
        KnownInputs question;
        for (const std::string& name : group) {
            VALOR_TRY(const std::size_t position, positionOf(sample.parameters, name, "group", "parameter"));
            question.names.push_back(name);
            question.columns.emplace_back(sample.values[position]);
        }
        questions.push_back(std::move(question));
    }
    return questions;
}

class Work {
public:
    Work(std::stop_token stop, const ProgressFunction& progress, std::size_t steps)
        : stop_(std::move(stop)), progress_(progress), steps_(steps) {}

    /// @return false when stopped
    bool step() {
        if (progress_) progress_({++done_, steps_});
        return !stop_.stop_requested();
    }

private:
    std::stop_token stop_;
    const ProgressFunction& progress_;
    std::size_t steps_, done_ = 0;
};

/// @return false when stopped
bool addInformation(SampleAnalysis& analysis, const SampleRequest& request, const std::vector<KnownInputs>& questions,
                    Work& work) {
    analysis.isUnexplained = !questions.empty();
    for (const ChoiceAt& choice : analysis.choices) {
        const InformationValue information(netBenefitsOf(request.sample, choice.willingness));
        std::vector<PartialInformation>& answers = analysis.information.emplace_back();
        for (const KnownInputs& question : questions) {
            const PartialInformation& answer = answers.emplace_back(information.of(question, request.seed));
            if (answer.isRelated) analysis.isUnexplained = false;
            if (!work.step()) return false;
        }
        std::ranges::stable_sort(answers, std::greater<>(), &PartialInformation::value);
    }
    return true;
}

}  // namespace

Result<std::optional<SampleAnalysis>> SampleInformation::analyse(const SampleRequest& request, std::stop_token stop,
                                                                 const ProgressFunction& progress) const {
    const StrategySample& sample = request.sample;
    VALOR_CHECK(check(sample));
    VALOR_CHECK(checkWillingness(request.willingness));
    VALOR_TRY(const std::vector<KnownInputs> questions, questionsOf(request));
    SampleAnalysis analysis;
    analysis.rows = sample.rows();
    if (!request.reference.empty()) {
        VALOR_TRY(analysis.reference, positionOf(sample.strategies, request.reference, "reference", "strategy"));
    }
    analysis.outcomes = outcomesOf(sample);
    analysis.increments = incrementsOf(sample, analysis.reference);
    analysis.switches = switchesOf(analysis.outcomes);
    for (const double willingness : request.willingness)
        analysis.choices.push_back(choiceAt(sample, willingness, analysis.reference));
    Work work(std::move(stop), progress, questions.size() * analysis.choices.size());
    if (!addInformation(analysis, request, questions, work)) return std::nullopt;
    return analysis;
}

}  // namespace valor::simulation
