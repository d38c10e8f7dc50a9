// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/diagnostics_output.h"

#include <array>
#include <ostream>

namespace valor::command_line {
namespace {

constexpr std::array kByWeight{Severity::Error, Severity::Warning, Severity::Info};

std::string nameOf(Severity severity) {
    switch (severity) {
        case Severity::Error: return "error";
        case Severity::Warning: return "warning";
        case Severity::Info: return "info";
    }
    return {};
}

JsonValue toJson(const Diagnostic& item, const Wording& wording) {
    JsonObject arguments;
    for (const auto& [name, value] : item.problem.arguments) arguments.emplace_back(name, value);
    return JsonObject{{"severity", nameOf(item.severity)},
                      {"code", errorName(item.problem.code)},
                      {"subject", item.problem.subject},
                      {"arguments", std::move(arguments)},
                      {"message", wording.texts.explain(item.problem, wording.language)}};
}

}  // namespace

void printDiagnostics(std::ostream& out, const Diagnostics& problems, const Wording& wording) {
    for (const Severity severity : kByWeight)
        for (const Diagnostic& item : problems.items())
            if (item.severity == severity)
                out << wording.texts.text("severity." + nameOf(severity), wording.language) << ": "
                    << wording.texts.explain(item.problem, wording.language) << '\n';
}

JsonArray diagnosticsJson(const Diagnostics& problems, const Wording& wording) {
    JsonArray items;
    for (const Severity severity : kByWeight)
        for (const Diagnostic& item : problems.items())
            if (item.severity == severity) items.push_back(toJson(item, wording));
    return items;
}

}  // namespace valor::command_line
