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
        case ReportPart::Evidence: return "evidence";
        case ReportPart::Unknown: return "unknown";
        case ReportPart::Figures: return "figures";
        case ReportPart::Method: return "method";
        case ReportPart::Readers: return "readers";
        case ReportPart::Assessment: return "assessment";
        case ReportPart::MiniHta: return "mini-hta";
        case ReportPart::Checklist: return "checklist";
        case ReportPart::Glossary: return "glossary";
    }
    return {};
}

std::optional<ReportPart> partNamed(std::string_view name) {
    const auto found = std::ranges::find(kReportParts, name, partName);
    return found == kReportParts.end() ? std::nullopt : std::optional(*found);
}

std::string_view templateName(ReportTemplate of) {
    switch (of) {
        case ReportTemplate::DecisionBoard: return "board";
        case ReportTemplate::MethodAppendix: return "method";
        case ReportTemplate::MiniHta: return "mini-hta";
    }
    return {};
}

std::span<const ReportPart> partsOf(ReportTemplate of) {
    using P = ReportPart;
    static constexpr std::array kBoard{P::Summary,    P::Question, P::Answer,    P::Parties,  P::Certainty,
                                       P::Influences, P::Downside, P::Contracts, P::Evidence, P::Unknown,
                                       P::Figures,    P::Method,   P::Readers,   P::Glossary};
    static constexpr std::array kAppendix{P::Question, P::Certainty,  P::Influences, P::Evidence, P::Figures,
                                          P::Method,   P::Assessment, P::Checklist,  P::Glossary};
    static constexpr std::array kSheet{P::MiniHta, P::Glossary};
    switch (of) {
        case ReportTemplate::DecisionBoard: return kBoard;
        case ReportTemplate::MethodAppendix: return kAppendix;
        case ReportTemplate::MiniHta: return kSheet;
    }
    return {};
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
