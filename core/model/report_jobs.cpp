// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/report_jobs.h"

#include <algorithm>
#include <utility>

#include "core/model/names.h"
#include "core/model/new_ids.h"
#include "core/model/report_form.h"

namespace valor {
namespace {

bool hasName(const LocalizedText& label) {
    return !label.en.empty() || !label.da.empty() || !label.nb.empty();
}

}  // namespace

const ReportJob* reportJobCalled(const Case& input, const LocalizedText& name) {
    const auto found = std::ranges::find_if(
        input.reports, [&](const ReportJob& each) { return languageOfSameName(each.label, name).has_value(); });
    return found == input.reports.end() ? nullptr : &*found;
}

Result<CasePtr> withReportJob(const CasePtr& input, ReportJob job) {
    if (!hasName(job.label)) return fail(ErrorCode::FieldMissing, "reports/label");
    if (job.formats.empty()) return fail(ErrorCode::FieldMissing, "reports/formats");
    if (std::vector<Error> beyond = beyondAudience(job, "reports"); !beyond.empty())
        return tl::unexpected<Error>(std::move(beyond.front()));
    auto after = std::make_shared<Case>(*input);
    if (const ReportJob* known = reportJobCalled(*input, job.label)) {
        job.id = known->id;
        job.label = known->label;
        after->reports[static_cast<std::size_t>(known - input->reports.data())] = std::move(job);
    } else {
        job.id = freeIdFor(after->reports, job.label, "report");
        after->reports.push_back(std::move(job));
    }
    return after;
}

Result<CasePtr> withoutReportJob(const CasePtr& input, const ReportId& job) {
    if (findById(input->reports, job) == nullptr)
        return fail(ErrorCode::ReferenceUnknown, "reports", {{"name", job.text()}, {"kind", "report"}});
    auto after = std::make_shared<Case>(*input);
    std::erase_if(after->reports, [&](const ReportJob& each) { return each.id == job; });
    return after;
}

Error notWrittenFor(ReportAudience audience, ReportPart part, std::string place) {
    const std::string name(partName(part)), reader(audienceName(audience));
    return {ErrorCode::FieldConflict,
            std::move(place),
            {{"board", name}, {"reader", reader}, {"audience", reader}, {"part", name}}};
}

Error notWrittenFor(ReportAudience audience, std::string_view workbook, std::string place) {
    const std::string reader(audienceName(audience));
    return {ErrorCode::FieldConflict,
            std::move(place),
            {{"reader", reader}, {"audience", reader}, {"workbook", std::string(workbook)}}};
}

std::vector<Error> beyondAudience(const ReportJob& job, const std::string& place) {
    std::vector<Error> beyond;
    for (const ReportPart part : job.parts)
        if (!isWrittenFor(part, job.audience)) beyond.push_back(notWrittenFor(job.audience, part, place + "/parts"));
    for (const ReportFormat format : job.formats)
        if (!isWrittenFor(format, job.audience))
            beyond.push_back(notWrittenFor(job.audience, nameOf(format), place + "/formats"));
    return beyond;
}

std::string reportFileName(const Case& input, const ReportJob& job, ReportFormat format) {
    const std::string mark = format == ReportFormat::TaggedPdf ? "-accessible." : ".";
    return input.id + "-" + job.id.text() + mark + std::string(suffixOf(format));
}

}  // namespace valor
