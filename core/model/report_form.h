// SPDX-License-Identifier: GPL-3.0-or-later
// What a report may hold, and what holds what.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace valor {

/// In the order in which they stand.
enum class ReportPart : std::uint8_t {
    Summary,
    Question,
    Answer,
    Parties,
    Certainty,
    Influences,
    Downside,
    Contracts,
    Evidence,
    Unknown,
    Figures,
    Method,
    Readers,
    Assessment,
    MiniHta,
    Checklist,
    Glossary
};
inline constexpr std::array kReportParts{
    ReportPart::Summary,    ReportPart::Question, ReportPart::Answer,    ReportPart::Parties,    ReportPart::Certainty,
    ReportPart::Influences, ReportPart::Downside, ReportPart::Contracts, ReportPart::Evidence,   ReportPart::Unknown,
    ReportPart::Figures,    ReportPart::Method,   ReportPart::Readers,   ReportPart::Assessment, ReportPart::MiniHta,
    ReportPart::Checklist,  ReportPart::Glossary};
/// "summary", "question", …: on the command line, and after "board." in the catalogue.
[[nodiscard]] std::string_view partName(ReportPart part);
[[nodiscard]] std::optional<ReportPart> partNamed(std::string_view name);

enum class ReportTemplate : std::uint8_t {
    DecisionBoard,   ///< for those who decide: the answer, what it rests on, and where each reader finds what is theirs
    MethodAppendix,  ///< for those who check: figures, method, assessment and checklist
    MiniHta          ///< the short form of a hospital: its questions, answered as far as the case goes
};
inline constexpr std::array kReportTemplates{ReportTemplate::DecisionBoard, ReportTemplate::MethodAppendix,
                                             ReportTemplate::MiniHta};
/// "board", "method", "mini-hta"
[[nodiscard]] std::string_view templateName(ReportTemplate of);

/// Whom a report is for. @source decision makers after ECLAIR, MAS-AI, the medical device regulation and the AI act, in
/// docs/methods/reports.md
enum class ReportAudience : std::uint8_t { Everybody, Board, Clinicians, Patients, Payer, Compliance, Seller };
inline constexpr std::array kReportAudiences{
    ReportAudience::Everybody, ReportAudience::Board,      ReportAudience::Clinicians, ReportAudience::Patients,
    ReportAudience::Payer,     ReportAudience::Compliance, ReportAudience::Seller};
/// "all", "board", "clinician", "patient", "payer", "compliance", "vendor": on the command line, and after "reader." in
/// the catalogue.
[[nodiscard]] std::string_view audienceName(ReportAudience audience);

/// Whether a template is written for an audience: others than the board's tell what the buyer gains, which no seller is
/// told.
[[nodiscard]] constexpr bool isWrittenFor(ReportTemplate of, ReportAudience audience) {
    return audience != ReportAudience::Seller || of == ReportTemplate::DecisionBoard;
}

/// Nor are sellers told what the other parts say; everybody else reads what they like.
[[nodiscard]] bool isWrittenFor(ReportPart part, ReportAudience audience);

/// What a template holds, in the order of kReportParts; for one audience what that must be told of it, with the part
/// for readers, which stands first then. Everybody: all of the template.
[[nodiscard]] std::vector<ReportPart> partsOf(ReportTemplate of, ReportAudience audience = ReportAudience::Everybody);

enum class ReportFormat : std::uint8_t { Pdf, TaggedPdf, WebPage, OpenDocument, Workbook };
inline constexpr std::array kReportFormats{ReportFormat::Pdf, ReportFormat::TaggedPdf, ReportFormat::WebPage,
                                           ReportFormat::OpenDocument, ReportFormat::Workbook};
/// End of the name of a file without its dot; of a tagged PDF that of any.
[[nodiscard]] std::string_view suffixOf(ReportFormat format);

/// A workbook holds all figures of the run.
[[nodiscard]] constexpr bool isWrittenFor(ReportFormat format, ReportAudience audience) {
    return audience != ReportAudience::Seller || format != ReportFormat::Workbook;
}

/// Which report is asked for.
struct ReportForm {
    ReportTemplate of = ReportTemplate::DecisionBoard;
    std::vector<ReportPart> parts{};  ///< empty: those of the template for its audience
    ReportAudience audience = ReportAudience::Everybody;

    /// Never a part that is not written for the audience.
    [[nodiscard]] bool has(ReportPart part) const;
};

}  // namespace valor
