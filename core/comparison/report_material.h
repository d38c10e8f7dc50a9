// SPDX-License-Identifier: GPL-3.0-or-later
// All that a report tells of one run: asked for in one go, wherever the report is wanted.
#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "core/comparison/case_sample.h"
#include "core/comparison/contract_payments.h"
#include "core/ports/paired_statistics.h"
#include "core/ports/sensitivity.h"

namespace valor {

/// The doors that are asked at; each serves one at a time.
struct ReportDoors {
    RunExecutor& executor;
    SensitivityAnalysis& sensitivity;
    InputDraws& inputs;
    const SampleAnalyst& analyst;
    const PairedStatistics& statistics;
};

/// All of the same request.
struct ReportMaterial {
    CasePtr input;
    CaseInformation information;  ///< with the result and its samples
    std::vector<OneWayAnalysis> sensitivity;
    std::vector<AlternativePayments> payments;  ///< by year; empty where they were not asked for
};

/// @param withPayments what contracts pay by year, which takes a run more
/// @return nothing when stopped; the error of what fails
[[nodiscard]] Result<std::optional<ReportMaterial>> reportMaterial(const ReportDoors& doors, const RunRequest& request,
                                                                   bool withPayments, const std::stop_token& stop,
                                                                   const ProgressFunction& progress);

/// What contracts pay by year in a run; nothing of a case without contracts. @see paymentsByYear()
[[nodiscard]] Result<std::optional<std::vector<AlternativePayments>>> reportedPayments(
    const ReportDoors& doors, const RunRequest& request, const RunResult& paid, const std::stop_token& stop,
    const ProgressFunction& progress);

/// The run that a job asks for.
[[nodiscard]] RunRequest requestOf(const ReportJob& job, CasePtr input);
/// A job that asks for a run of all alternatives again; its name and form are still to be said.
/// @return ValueOutOfRange for a seed above kLargestSeed
[[nodiscard]] Result<ReportJob> jobOf(const RunManifest& run);

}  // namespace valor
