// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/entry_output.h"

#include <ostream>

namespace valor::command_line {

JsonObject entryJson(const HistoryEntry& entry) {
    return {{"number", static_cast<double>(entry.number)},
            {"kind", entryKindName(entry.kind)},
            {"time", entry.time},
            {"who", entry.who},
            {"code", entry.code},
            {"subject", entry.subject},
            {"text", entry.text},
            {"case_digest", entry.caseDigest},
            {"chain_digest", entry.chainDigest}};
}

int tellEntry(Session& session, const CaseFile& file, const OutputForm& form, std::string_view key,
              std::vector<std::pair<std::string, std::string>> arguments) {
    const HistoryEntry& entry = file.history().back();
    if (form.json) {
        session.out << writeJson(
            JsonObject{{"schema", "valor.entry/1"}, {"file", file.path()}, {"entry", entryJson(entry)}});
        return kOk;
    }
    arguments.emplace_back("file", file.path());
    arguments.emplace_back("entry", std::to_string(entry.number));
    session.out << session.texts.text(key, languageOf(form.language), arguments) << '\n';
    return kOk;
}

}  // namespace valor::command_line
