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

Result<CasePtr> withReportJob(const CasePtr& input, ReportJob job) {
    if (!hasName(job.label)) return fail(ErrorCode::FieldMissing, "reports/label");
    if (job.formats.empty()) return fail(ErrorCode::FieldMissing, "reports/formats");
    auto after = std::make_shared<Case>(*input);
    const auto known = std::ranges::find_if(
        after->reports, [&](const ReportJob& each) { return languageOfSameName(each.label, job.label).has_value(); });
    if (known != after->reports.end()) {
        job.id = known->id;
        *known = std::move(job);
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
