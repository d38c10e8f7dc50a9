// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/report_jobs.h"

#include <algorithm>
#include <utility>

#include "core/model/names.h"
#include "core/model/new_ids.h"

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

std::string reportFileName(const Case& input, const ReportJob& job, ReportFormat format) {
    const bool isTagged = format == ReportFormat::TaggedPdf;
    const std::string end = isTagged ? "-accessible.pdf" : "." + std::string(nameOf(format));
    return input.id + "-" + job.id.text() + end;
}

}  // namespace valor
