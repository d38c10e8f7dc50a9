// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/report_form.h"

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

std::string_view audienceName(ReportAudience audience) {
    switch (audience) {
        case ReportAudience::Everybody: return "all";
        case ReportAudience::Board: return "board";
        case ReportAudience::Clinicians: return "clinician";
        case ReportAudience::Patients: return "patient";
        case ReportAudience::Payer: return "payer";
        case ReportAudience::Compliance: return "compliance";
        case ReportAudience::Seller: return "vendor";
    }
    return {};
}

namespace {

using P = ReportPart;
using Parts = std::vector<ReportPart>;

Parts wholeOf(ReportTemplate of) {
    switch (of) {
        case ReportTemplate::DecisionBoard:
            return {P::Summary,   P::Question, P::Answer,  P::Parties, P::Certainty, P::Influences, P::Downside,
                    P::Contracts, P::Evidence, P::Unknown, P::Figures, P::Method,    P::Readers,    P::Glossary};
        case ReportTemplate::MethodAppendix:
            return {P::Question, P::Certainty,  P::Influences, P::Evidence, P::Figures,
                    P::Method,   P::Assessment, P::Checklist,  P::Glossary};
        case ReportTemplate::MiniHta: return {P::MiniHta, P::Glossary};
    }
    return {};
}

/// Of the basis for a decision, what concerns an audience.
Parts boardPartsFor(ReportAudience audience) {
    switch (audience) {
        case ReportAudience::Everybody: break;
        case ReportAudience::Board:
            return {P::Summary,   P::Question, P::Answer, P::Parties, P::Certainty, P::Downside,
                    P::Contracts, P::Unknown,  P::Method, P::Readers, P::Glossary};
        case ReportAudience::Clinicians:
            return {P::Summary, P::Question, P::Answer,  P::Evidence, P::Unknown,
                    P::Figures, P::Method,   P::Readers, P::Glossary};
        case ReportAudience::Patients:
            return {P::Summary, P::Question, P::Answer, P::Parties, P::Unknown, P::Method, P::Readers, P::Glossary};
        case ReportAudience::Payer:
            return {P::Summary,  P::Question,  P::Answer,  P::Parties, P::Certainty, P::Influences,
                    P::Downside, P::Contracts, P::Unknown, P::Method,  P::Readers,   P::Glossary};
        case ReportAudience::Compliance:
            return {P::Question, P::Evidence,   P::Unknown,   P::Figures, P::Method,
                    P::Readers,  P::Assessment, P::Checklist, P::Glossary};
        case ReportAudience::Seller: return {P::Question, P::Contracts, P::Readers, P::Glossary};
    }
    return wholeOf(ReportTemplate::DecisionBoard);
}

}  // namespace

std::vector<ReportPart> partsOf(ReportTemplate of, ReportAudience audience) {
    if (of == ReportTemplate::DecisionBoard) return boardPartsFor(audience);
    Parts parts = wholeOf(of);
    if (audience == ReportAudience::Everybody) return parts;
    parts.push_back(P::Readers);
    std::ranges::sort(parts);
    return parts;
}

bool isWrittenFor(ReportPart part, ReportAudience audience) {
    if (audience != ReportAudience::Seller) return true;
    return std::ranges::count(boardPartsFor(audience), part) > 0;
}

bool ReportForm::has(ReportPart part) const {
    if (!isWrittenFor(part, audience)) return false;
    const std::vector<ReportPart> all = parts.empty() ? partsOf(of, audience) : parts;
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
