// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/diagnostics_output.h"

#include <array>
#include <ostream>

#include "app/command_line/table.h"
#include "core/report/object_names.h"

namespace valor::command_line {
namespace {

constexpr std::size_t kDate = 10;  // characters of "2027-01-31T12:34:56Z" that are its day
constexpr std::array kByWeight{Severity::Error, Severity::Warning, Severity::Info};

std::string nameOf(Severity severity) {
    switch (severity) {
        case Severity::Error: return "error";
        case Severity::Warning: return "warning";
        case Severity::Info: return "info";
    }
    return {};
}

void printApproval(std::ostream& out, const Diagnostic& item, const Approvals& approvals, const Wording& wording) {
    const HistoryEntry* approval = approvalOf(item, approvals);
    const auto text = [&](std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments) {
        printWrapped(out, wording.texts.text(key, wording.language, arguments), 2);
    };
    if (approval != nullptr)
        return text("check.approved",
                    {{"who", approval->who}, {"time", approval->time.substr(0, kDate)}, {"why", approval->text}});
    text("check.to_approve", {{"code", std::string(errorName(item.problem.code))}, {"subject", item.problem.subject}});
}

JsonValue toJson(const Diagnostic& item, const Wording& wording, const Approvals& approvals) {
    JsonObject arguments;
    for (const auto& [name, value] : item.problem.arguments) arguments.emplace_back(name, value);
    JsonObject finding{{"severity", nameOf(item.severity)},
                       {"code", errorName(item.problem.code)},
                       {"subject", item.problem.subject},
                       {"arguments", std::move(arguments)},
                       {"message", wording.texts.explain(item.problem, wording.language)}};
    if (const HistoryEntry* approval = approvalOf(item, approvals))
        finding.emplace_back("approval",
                             JsonObject{{"who", approval->who}, {"time", approval->time}, {"why", approval->text}});
    return finding;
}

}  // namespace

void printDiagnostics(std::ostream& out, const Diagnostics& problems, const Wording& wording, const Case* input,
                      const Approvals* approvals) {
    const auto named = [&](const Error& problem) {
        return input == nullptr ? problem : withNames(problem, *input, wording.language);
    };
    for (const Severity severity : kByWeight)
        for (const Diagnostic& item : problems.items()) {
            if (item.severity != severity) continue;
            out << wording.texts.text("severity." + nameOf(severity), wording.language) << ": "
                << wording.texts.explain(named(item.problem), wording.language) << '\n';
            if (approvals != nullptr && severity == Severity::Warning) printApproval(out, item, *approvals, wording);
        }
}

JsonArray diagnosticsJson(const Diagnostics& problems, const Wording& wording, const Approvals& approvals) {
    JsonArray items;
    for (const Severity severity : kByWeight)
        for (const Diagnostic& item : problems.items())
            if (item.severity == severity) items.push_back(toJson(item, wording, approvals));
    return items;
}

}  // namespace valor::command_line
