// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/report_parts.h"

#include <algorithm>

namespace valor {

std::string_view partName(ReportPart part) {
    switch (part) {
        case ReportPart::Summary: return "summary";
        case ReportPart::Question: return "question";
        case ReportPart::Answer: return "answer";
        case ReportPart::Parties: return "parties";
        case ReportPart::Certainty: return "certainty";
        case ReportPart::Influences: return "influences";
        case ReportPart::Downside: return "downside";
        case ReportPart::Contracts: return "contracts";
        case ReportPart::Unknown: return "unknown";
        case ReportPart::Figures: return "figures";
        case ReportPart::Method: return "method";
        case ReportPart::Checklist: return "checklist";
    }
    return {};
}

std::optional<ReportPart> partNamed(std::string_view name) {
    const auto found = std::ranges::find(kReportParts, name, partName);
    return found == kReportParts.end() ? std::nullopt : std::optional(*found);
}

std::string_view templateName(ReportTemplate of) {
    return of == ReportTemplate::DecisionBoard ? "board" : "method";
}

std::span<const ReportPart> partsOf(ReportTemplate of) {
    static constexpr std::array kAppendix{ReportPart::Question, ReportPart::Certainty, ReportPart::Influences,
                                          ReportPart::Figures,  ReportPart::Method,    ReportPart::Checklist};
    if (of == ReportTemplate::MethodAppendix) return kAppendix;
    return std::span(kReportParts).first(kReportParts.size() - 1);
}

bool ReportForm::has(ReportPart part) const {
    const std::span<const ReportPart> all = parts.empty() ? partsOf(of) : std::span<const ReportPart>(parts);
    return std::ranges::find(all, part) != all.end();
}

std::string_view suffixOf(ReportFormat format) {
    switch (format) {
        case ReportFormat::Pdf:
        case ReportFormat::TaggedPdf: return "pdf";
        case ReportFormat::WebPage: return "html";
        case ReportFormat::OpenDocument: return "odt";
        case ReportFormat::Workbook: return "xlsx";
    }
    return {};
}

}  // namespace valor
