// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/comparison/report_material.h"

#include <utility>

namespace valor {
namespace {

Result<std::optional<std::vector<OneWayAnalysis>>> sensitivityOf(const ReportDoors& doors, const RunRequest& request,
                                                                 const std::stop_token& stop,
                                                                 const ProgressFunction& progress) {
    SensitivityRequest question;
    question.input = request.input;
    question.scenario = request.scenario;
    question.alternatives = request.alternatives;
    question.threads = request.threads;
    return doors.sensitivity.oneWay(question, stop, progress);
}

}  // namespace

Result<std::optional<std::vector<AlternativePayments>>> reportedPayments(const ReportDoors& doors,
                                                                         const RunRequest& request,
                                                                         const RunResult& paid,
                                                                         const std::stop_token& stop,
                                                                         const ProgressFunction& progress) {
    if (request.input->contracts.empty()) return std::vector<AlternativePayments>{};
    return paymentsByYear(doors.executor, doors.statistics, request, paid, stop, progress);
}

Result<std::optional<ReportMaterial>> reportMaterial(const ReportDoors& doors, const RunRequest& request,
                                                     bool withPayments, const std::stop_token& stop,
                                                     const ProgressFunction& progress) {
    const RunOutcome outcome = doors.executor.run(request, stop, progress);
    if (outcome.status == RunOutcome::Status::Failed) return tl::unexpected<Error>(*outcome.problem);
    if (outcome.status == RunOutcome::Status::Cancelled || stop.stop_requested()) return std::nullopt;
    VALOR_TRY(auto information,
              informationIn(doors.inputs, doors.analyst, request, outcome.result, {}, stop, progress));
    if (!information || stop.stop_requested()) return std::nullopt;
    VALOR_TRY(auto sensitivity, sensitivityOf(doors, request, stop, progress));
    if (!sensitivity || stop.stop_requested()) return std::nullopt;
    ReportMaterial material{request.input, *std::move(information), *std::move(sensitivity), {}};
    if (!withPayments) return material;
    VALOR_TRY(auto payments, reportedPayments(doors, request, *outcome.result, stop, progress));
    if (!payments || stop.stop_requested()) return std::nullopt;
    material.payments = *std::move(payments);
    return material;
}

RunRequest requestOf(const ReportJob& job, CasePtr input) {
    RunRequest request;
    request.input = std::move(input);
    request.scenario = job.scenario;
    request.alternatives = job.alternatives;
    request.draws = static_cast<std::uint64_t>(job.draws);
    request.seed = static_cast<std::uint64_t>(job.seed);
    request.scheme = job.scheme;
    request.counts = job.counts;
    return request;
}

Result<ReportJob> jobOf(const RunManifest& run) {
    if (run.seed > static_cast<std::uint64_t>(kLargestSeed))
        return fail(ErrorCode::ValueOutOfRange, "reports/seed",
                    {{"value", std::to_string(run.seed)}, {"lower", "0"}, {"upper", std::to_string(kLargestSeed)}});
    ReportJob job;
    job.scenario = run.scenario;
    job.draws = static_cast<int>(run.draws);
    job.seed = static_cast<std::int64_t>(run.seed);
    job.scheme = run.scheme;
    job.counts = run.counts;
    return job;
}

}  // namespace valor
