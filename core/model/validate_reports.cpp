// SPDX-License-Identifier: GPL-3.0-or-later
// Reports that a case asks for: each has a name of its own, a form, and a question that can be asked.
#include <limits>

#include "core/model/validation_context.h"
#include "core/ports/run_executor.h"

namespace valor::validation {
namespace {

void checkDraws(Context& context, const ReportJob& job, const std::string& place) {
    const bool isWithin = job.draws >= static_cast<int>(kFewestDraws) && job.draws <= static_cast<int>(kMostDraws);
    if (!isWithin)
        context.error(ErrorCode::ValueOutOfRange, place + "/draws",
                      {{"value", std::to_string(job.draws)},
                       {"lower", std::to_string(kFewestDraws)},
                       {"upper", std::to_string(kMostDraws)}});
}

void checkSeed(Context& context, const ReportJob& job, const std::string& place) {
    if (job.seed < 0)
        context.error(ErrorCode::ValueOutOfRange, place + "/seed",
                      {{"value", std::to_string(job.seed)},
                       {"lower", "0"},
                       {"upper", std::to_string(std::numeric_limits<int>::max())}});
}

}  // namespace

void checkReports(Context& context) {
    const Case& input = context.input();
    checkIds(context, input.reports, "reports");
    for (std::size_t i = 0; i < input.reports.size(); ++i) {
        const ReportJob& job = input.reports[i];
        const std::string place = placeOf("reports", job.id.text(), i);
        if (job.formats.empty()) context.error(ErrorCode::FieldMissing, place + "/formats");
        if (!job.scenario.empty() && findById(input.scenarios, job.scenario) == nullptr)
            context.unknown(place + "/scenario", "scenario", job.scenario.text());
        for (const AlternativeId& each : job.alternatives)
            if (findById(input.alternatives, each) == nullptr)
                context.unknown(place + "/alternatives", "alternative", each.text());
        checkDraws(context, job, place);
        checkSeed(context, job, place);
    }
}

}  // namespace valor::validation
