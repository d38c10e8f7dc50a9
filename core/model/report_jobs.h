// SPDX-License-Identifier: GPL-3.0-or-later
// The reports that a case asks for, as edits of it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/model/case.h"

namespace valor {

/// The one that is called so in any language; null: none.
[[nodiscard]] const ReportJob* reportJobCalled(const Case& input, const LocalizedText& name);

/// `input` with `job` in place of the one that is called so in any language, which keeps its id and its names, else at
/// the end of the list, with an id that no other has. @return FieldMissing for a job without a name or without a
/// format; the first of beyondAudience
[[nodiscard]] Result<CasePtr> withReportJob(const CasePtr& input, ReportJob job);
/// @return ReferenceUnknown
[[nodiscard]] Result<CasePtr> withoutReportJob(const CasePtr& input, const ReportId& job);

/// FieldConflict: an audience may not read a part, or a workbook of that name.
[[nodiscard]] Error notWrittenFor(ReportAudience audience, ReportPart part, std::string place);
[[nodiscard]] Error notWrittenFor(ReportAudience audience, std::string_view workbook, std::string place);
/// What a job asks for that its audience may not read: FieldConflict for each part, which is left out of the report,
/// and for a workbook. @param place of the job
[[nodiscard]] std::vector<Error> beyondAudience(const ReportJob& job, const std::string& place);

/// "case-job.pdf", an accessible one "case-job-accessible.pdf".
[[nodiscard]] std::string reportFileName(const Case& input, const ReportJob& job, ReportFormat format);

}  // namespace valor
