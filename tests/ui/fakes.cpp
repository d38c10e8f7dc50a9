// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fakes.h"

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include "core/comparison/compared_outputs.h"
#include "core/model/edit.h"
#include "tests/support/case_builder.h"

namespace valor::test {
namespace {

Estimate estimate(double mean, double sd) {
    Estimate e;
    e.mean = mean;
    e.sd = sd;
    e.standardError = sd / 100;
    e.meanLow = mean - 1.96 * e.standardError;
    e.meanHigh = mean + 1.96 * e.standardError;
    const double z[] = {-1.96, -1.645, -0.674, 0, 0.674, 1.645, 1.96};
    for (std::size_t i = 0; i < e.quantiles.size(); ++i) e.quantiles[i] = mean + z[i] * sd;
    e.min = mean - 4 * sd;
    e.max = mean + 4 * sd;
    return e;
}

Fan fan(int months, double mean, double sd) {
    Fan result;
    for (int month = 0; month <= months; month += 3) {
        const double part = static_cast<double>(month) / months;
        const Estimate e = estimate(part * mean - 2e5 * (1 - part), part * sd);
        result.months.push_back(month);
        result.mean.push_back(e.mean);
        for (std::size_t i = 0; i < result.levels.size(); ++i) result.levels[i].push_back(e.quantiles[i]);
    }
    return result;
}

Density density(double mean, double sd) {
    Density result;
    constexpr int kBins = 60;
    result.lower = mean - 4 * sd;
    result.width = 8 * sd / kBins;
    double sum = 0;
    for (int i = 0; i < kBins; ++i) {
        const double z = (i + 0.5) * 8 / kBins - 4;
        result.shares.push_back(std::exp(-z * z / 2));
        sum += result.shares.back();
    }
    for (double& share : result.shares) share /= sum;
    return result;
}

AlternativeResult alternativeResult(const Case& input, const Scenario& scenario, const Alternative& alternative,
                                    double mean) {
    AlternativeResult result;
    result.alternative = alternative.id;
    result.label = alternative.label;
    const double sd = 6e5;
    result.netBenefit = estimate(mean, sd);
    result.better = {0.87, 0.865, 0.875};
    result.worse = {0.13, 0.125, 0.135};
    result.breakEvenMonth = estimate(14, 3);
    result.neverBreaksEven = 0.13;
    result.firstFlowMonth = 1;
    result.qalys = estimate(4.2, 1.1);
    result.cumulativeNetBenefit = fan(scenario.months, mean, sd);
    result.netBenefitDensity = density(mean, sd);
    for (const Party& party : input.parties)
        result.parties.push_back({party.id,
                                  {{FlowKind::Cash, estimate(mean / 2, sd), {0.2, 0.19, 0.21}, 1e5},
                                   {FlowKind::Capacity, estimate(mean / 3, sd), {0.1, 0.09, 0.11}, 1e4}}});
    result.budgets.push_back(
        {"hospital/radiology", PartyId("hospital"), text("Radiology"), {estimate(-2e5, 4e4), estimate(3e5, 9e4)}});
    result.clauses.push_back({ContractId("offer"), ClauseId("use"), text("Use"), estimate(4e5, 3e4)});
    return result;
}

/// As many draws as were asked for: a third below, a third at, a third above the mean.
std::vector<double> around(double mean, std::uint64_t draws) {
    std::vector<double> values(draws);
    for (std::uint64_t i = 0; i < draws; ++i) values[i] = mean + 1e5 * (static_cast<double>(i % 3) - 1);
    return values;
}

}  // namespace

Case sampleCase() {
    Case result = minimalCase();
    result.title = {"Chest X-ray triage", "Triage af røntgen af thorax", "Triage av røntgen thorax"};
    for (Parameter& parameter : result.parameters) {
        if (parameter.id.text() == "minutes")
            parameter.label = {"Reading time saved", "Sparet beskrivertid", "Spart lesetid"};
    }
    Parameter price = stated("price", "DKK/exam", Pert{10, 34, 80, 4});
    price.label = {"Price per examination", "Pris pr. undersøgelse", "Pris per undersøkelse"};
    price.evidence.confidence = Confidence::Assumption;
    result.parameters.push_back(price);
    result.keyInputs.push_back(price.id);
    Alternative second = result.alternatives.back();
    second.id = AlternativeId("second");
    second.label = {"Second tool", "Andet værktøj", "Annet verktøy"};
    result.alternatives.push_back(second);
    Scenario careful = result.scenarios.front();
    careful.id = ScenarioId("careful");
    careful.label = {"Careful", "Forsigtigt", "Forsiktig"};
    result.scenarios.push_back(careful);
    return result;
}

RunResult sampleResult(const RunRequest& request) {
    const Case& input = *request.input;
    const Scenario& scenario =
        request.scenario.empty() ? input.scenarios.front() : *findById(input.scenarios, request.scenario);
    const Parameter* minutes = findById(input.parameters, ParameterId("minutes"));
    const double mean = minutes != nullptr ? 1e6 * centralValue(*distributionIn(scenario, *minutes)) : 0;
    RunResult result;
    result.manifest.scenario = scenario.id;
    result.manifest.comparator = input.comparator;
    result.manifest.scheme = request.scheme;
    result.manifest.counts = request.counts;
    result.manifest.seed = request.seed;
    result.manifest.draws = request.draws;
    double factor = 1;
    for (const Alternative& alternative : input.alternatives) {
        if (alternative.id == input.comparator) continue;
        const double own = factor * mean;
        factor /= 2;
        if (!request.alternatives.empty() && std::ranges::count(request.alternatives, alternative.id) == 0) continue;
        result.alternatives.push_back(alternativeResult(input, scenario, alternative, own));
        if (!request.keepSamples) continue;
        for (const std::string_view output : kComparedOutputs)
            result.samples.push_back({alternative.id.text() + "." + std::string(output), around(own, request.draws)});
    }
    if (result.alternatives.size() > 1)
        result.comparisons.push_back({result.alternatives[0].alternative,
                                      result.alternatives[1].alternative,
                                      estimate(mean / 2, 3e5),
                                      {0.9, 0.89, 0.91},
                                      {0.1, 0.09, 0.11}});
    return result;
}

RunOutcome FakeExecutor::run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) {
    RunOutcome outcome;
    {
        std::unique_lock lock(mutex_);
        draws_.push_back(request.draws);
        rule_ = request.until;
        scheme_ = request.scheme;
        if (broken_) throw std::runtime_error("the engine is broken");
        released_.wait(lock, stop, [this] { return !held_; });
    }
    if (stop.stop_requested()) {
        ++stopped;
        outcome.status = RunOutcome::Status::Cancelled;
        return outcome;
    }
    auto result = std::make_shared<RunResult>(sampleResult(request));
    if (request.until) {
        result->manifest.until = request.until;
        result->manifest.grown = {StopCause::Draws, request.until->outputs.front(), request.until->error};
        progress({request.draws, request.draws, request.until->error, request.until->outputs.front()});
    } else {
        progress({request.draws, request.draws});
    }
    outcome.status = RunOutcome::Status::Completed;
    outcome.result = std::move(result);
    outcome.diagnostics = remarks;
    return outcome;
}

std::optional<StopRule> FakeExecutor::ruleAsked() const {
    const std::lock_guard lock(mutex_);
    return rule_;
}

SamplingScheme FakeExecutor::schemeAsked() const {
    const std::lock_guard lock(mutex_);
    return scheme_;
}

void FakeExecutor::holdRuns(bool hold) {
    {
        const std::lock_guard lock(mutex_);
        held_ = hold;
    }
    released_.notify_all();
}

std::vector<std::uint64_t> FakeExecutor::drawsAsked() const {
    const std::lock_guard lock(mutex_);
    return draws_;
}

PairedDifference FakeStatistics::difference(std::span<const double> first, std::span<const double> second,
                                            SamplingScheme) const {
    PairedDifference found;
    double sum = 0;
    for (std::size_t i = 0; i < first.size(); ++i) {
        sum += first[i] - second[i];
        ProbabilityEstimate& kind = first[i] > second[i]   ? found.firstLarger
                                    : first[i] < second[i] ? found.secondLarger
                                                           : found.equal;
        ++kind.value;  // counted first, so that all of them are exactly one
    }
    const auto count = static_cast<double>(first.size());
    for (ProbabilityEstimate* kind : {&found.firstLarger, &found.secondLarger, &found.equal}) kind->value /= count;
    found.difference = estimate(sum / count, std::abs(sum / count) / 4);
    return found;
}

Result<std::optional<std::vector<OneWayAnalysis>>> FakeSensitivity::oneWay(const SensitivityRequest& request,
                                                                           std::stop_token stop,
                                                                           const ProgressFunction&) {
    ++asked_;
    if (broken_) throw std::runtime_error("the engine is broken");
    std::unique_lock lock(mutex_);
    released_.wait(lock, stop, [this] { return !held_; });
    if (stop.stop_requested()) return std::nullopt;
    std::vector<OneWayAnalysis> analyses;
    for (const Alternative& each : request.input->alternatives)
        if (each.id != request.input->comparator) analyses.push_back({each.id, 1e6, found_, 1, {}, false});
    return analyses;
}

void FakeSensitivity::find(std::vector<OneWayInput> inputs) {
    const std::lock_guard lock(mutex_);
    found_ = std::move(inputs);
}

void FakeSensitivity::hold(bool hold) {
    {
        const std::lock_guard lock(mutex_);
        held_ = hold;
    }
    released_.notify_all();
}

FakeLibrary::FakeLibrary() {
    cases["sample"] = std::make_shared<const Case>(sampleCase());
    references.push_back({"sample", "sample", cases["sample"]->title, {"A small case to try things on.", "", ""}});
    cases["template"] = cases["sample"];
    beginnings.push_back({"triage", "template", {"Triage", "Triage", "Triage"}, {"Sorts what cannot wait.", "", ""}});
}

Result<LoadedCase> FakeLibrary::load(const std::string& path) const {
    const auto match = cases.find(path);
    if (match == cases.end()) return fail(ErrorCode::FileUnreadable, "parameters/price", {{"file", path}});
    return LoadedCase{match->second, remarks};
}

std::string FakeTexts::text(std::string_view key, Language,
                            const std::vector<std::pair<std::string, std::string>>&) const {
    return std::string(key);
}

std::string FakeTexts::explain(const Error& problem, Language) const {
    std::string text = std::string(errorName(problem.code)) + " at " + problem.subject;
    for (const auto& [name, value] : problem.arguments) text += ", " + name + " " + value;
    return text;
}

}  // namespace valor::test
