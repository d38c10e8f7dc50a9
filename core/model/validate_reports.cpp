// SPDX-License-Identifier: GPL-3.0-or-later
// Reports that a case asks for: each has a name of its own, a form, and a question that can be asked.
#include <algorithm>
#include <utility>

#include "core/model/names.h"
#include "core/model/report_form.h"
#include "core/model/report_jobs.h"
#include "core/model/validation_context.h"

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
    if (job.seed < 0 || job.seed > kLargestSeed)
        context.error(ErrorCode::ValueOutOfRange, place + "/seed",
                      {{"value", std::to_string(job.seed)}, {"lower", "0"}, {"upper", std::to_string(kLargestSeed)}});
}

/// Whether an entry stands earlier in the list too.
template <class T>
bool isRepeated(const std::vector<T>& all, std::size_t index) {
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(index);
    return std::find(all.begin(), end, all[index]) != end;
}

void checkOnce(Context& context, const std::string& place, const std::string& name) {
    context.error(ErrorCode::IdDuplicate, place, {{"id", name}, {"entry", name}});
}

void checkAlternatives(Context& context, const ReportJob& job, const std::string& place) {
    const Case& input = context.input();
    for (std::size_t i = 0; i < job.alternatives.size(); ++i) {
        const AlternativeId& each = job.alternatives[i];
        if (findById(input.alternatives, each) == nullptr) context.unknown(place, "alternative", each.text());
        if (each == input.comparator) context.error(ErrorCode::RunRequestInvalid, place, {{"comparator", each.text()}});
        if (isRepeated(job.alternatives, i)) checkOnce(context, place, each.text());
    }
}

/// Nothing that its audience may not read. A case with a part or a workbook too many is sound: neither is made.
void checkReader(Context& context, const ReportJob& job, const std::string& place) {
    if (!isWrittenFor(job.of, job.audience))
        context.error(ErrorCode::FieldConflict, place + "/audience", {{"template", std::string(templateName(job.of))}});
    for (Error& each : beyondAudience(job, place)) context.problems().add(Severity::Warning, std::move(each));
}

/// What is written: each part and each kind of file once.
void checkForm(Context& context, const ReportJob& job, const std::string& place) {
    if (job.formats.empty()) context.error(ErrorCode::FieldMissing, place + "/formats");
    for (std::size_t i = 0; i < job.formats.size(); ++i)
        if (isRepeated(job.formats, i)) checkOnce(context, place + "/formats", std::string(nameOf(job.formats[i])));
    for (std::size_t i = 0; i < job.parts.size(); ++i)
        if (isRepeated(job.parts, i)) checkOnce(context, place + "/parts", std::string(partName(job.parts[i])));
    checkReader(context, job, place);
}

}  // namespace

void checkReports(Context& context) {
    const Case& input = context.input();
    checkIds(context, input.reports, "reports");
    for (std::size_t i = 0; i < input.reports.size(); ++i) {
        const ReportJob& job = input.reports[i];
        const std::string place = placeOf("reports", job.id.text(), i);
        checkForm(context, job, place);
        if (!job.scenario.empty() && findById(input.scenarios, job.scenario) == nullptr)
            context.unknown(place + "/scenario", "scenario", job.scenario.text());
        checkAlternatives(context, job, place + "/alternatives");
        checkDraws(context, job, place);
        checkSeed(context, job, place);
    }
}

}  // namespace valor::validation
