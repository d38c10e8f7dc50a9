// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli history: what happened to a case, and the runs its file keeps.
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/entry_output.h"
#include "app/command_line/estimate_json.h"
#include "app/command_line/run_heading.h"
#include "app/command_line/session.h"
#include "app/command_line/table.h"
#include "core/error/listed.h"
#include "core/report/growth_words.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct HistoryOptions {
    std::string path;
    OutputForm form;
};

JsonValue runJson(const StoredRun& run) {
    return JsonObject{{"entry", static_cast<double>(run.entry)},
                      {"manifest", manifestJson(run.manifest)},
                      {"columns", listOf(run.columns, [](const std::string& id) -> JsonValue { return id; })},
                      {"notes", listOf(run.notes, [](const HistoryEntry& note) -> JsonValue { return note.text; })}};
}

JsonValue historyJson(const CaseFile& file, const std::vector<StoredRun>& runs) {
    const auto entry = [](const HistoryEntry& each) -> JsonValue { return entryJson(each); };
    return JsonObject{{"schema", "valor.history/1"},
                      {"file", file.path()},
                      {"entries", listOf(file.history(), entry)},
                      {"runs", listOf(runs, runJson)}};
}

class HistoryPrinter {
public:
    HistoryPrinter(std::ostream& out, const Wording& wording) : out_(out), wording_(wording) {}

    void print(const CaseFile& file) {
        const std::vector<HistoryEntry>& entries = file.history();
        Table table({say("table.entry"), say("table.time"), say("table.who"), say("table.kind"), say("table.words")},
                    5);
        for (const HistoryEntry& entry : entries)
            table.add({std::to_string(entry.number), entry.time, entry.who,
                       say("entry." + std::string(entryKindName(entry.kind))), words(entry, file)});
        table.print(out_, 0);
        out_ << "\nchain_digest  " << entries.back().chainDigest << '\n';
    }

    /// @param input the case at that time
    void print(const StoredRun& run, const RunResult& result, const Case& input) {
        const RunManifest& manifest = run.manifest;
        out_ << '\n'
             << say("history.run", {{"entry", std::to_string(run.entry)},
                                    {"scenario", manifest.scenario.text()},
                                    {"draws", formatNumber(static_cast<double>(manifest.draws), 0, wording_.numbers)},
                                    {"seed", std::to_string(manifest.seed)},
                                    {"scheme", say("scheme." + std::string(schemeName(manifest.scheme)))},
                                    {"counts", say("counts." + std::string(countsName(manifest.counts)))},
                                    {"engine", manifest.engineVersion}})
             << '\n';
        out_ << "  "
             << say("history.run_of", {{"alternatives", listed(manifest.alternatives, &AlternativeId::text)},
                                       {"comparator", manifest.comparator.text()},
                                       {"columns", std::to_string(run.columns.size())}})
             << '\n';
        if (const std::string growth = growthSentence(input, manifest, wording_); !growth.empty())
            printWrapped(out_, growth, 2);
        for (const AlternativeResult& each : result.alternatives) printAnswer(each, input.currency);
        for (const HistoryEntry& note : run.notes)
            printWrapped(out_, say("history.run_note", {{"who", note.who}, {"text", note.text}}), 2);
        out_ << "  run_id       " << manifest.runId << "\n  result_hash  " << manifest.resultHash << '\n';
    }

private:
    std::string say(std::string_view key, const std::vector<std::pair<std::string, std::string>>& arguments = {}) {
        return wording_.texts.text(key, wording_.language, arguments);
    }

    void printAnswer(const AlternativeResult& result, const std::string& currency) {
        const auto money = [&](double value) { return formatMoney(value, currency, wording_.numbers); };
        out_ << "  " << labelled(result.label, result.alternative.text(), wording_.language) << ": "
             << say("history.net_benefit",
                    {{"value", money(result.netBenefit.mean)}, {"error", money(result.netBenefit.standardError)}})
             << '\n';
        printWrapped(out_, decisionSentence(result, currency, wording_), 4);
    }

    /// What a person would say about an entry beside its kind.
    std::string words(const HistoryEntry& entry, const CaseFile& file) {
        switch (entry.kind) {
            case EntryKind::Command: return commandWords(entry, file);
            case EntryKind::Revision: return entry.text;
            case EntryKind::Run: return entry.subject.substr(0, kShownDigits);
            case EntryKind::Note: return say("history.note", {{"run", entry.subject}, {"text", entry.text}});
            case EntryKind::Approval:
            case EntryKind::Withdrawal: return entry.code + " " + entry.subject + ": " + entry.text;
        }
        return {};
    }
    /// What the program itself did has words in every language; what a person did is told in that person's.
    std::string commandWords(const HistoryEntry& entry, const CaseFile& file) {
        const std::string key = "command." + entry.code;
        const std::string text = entry.code == "case.create" ? titleAt(entry, file) : entry.text;
        const std::string known = say(key, {{"text", text}});
        if (known != key) return known;
        return entry.text.empty() ? entry.code : entry.text;
    }

    /// A file keeps the English title of its first state beside the entry; the state itself knows the others.
    std::string titleAt(const HistoryEntry& entry, const CaseFile& file) const {
        const auto state = file.at(entry.number);
        return state ? labelled((*state)->title, entry.text, wording_.language) : entry.text;
    }

    static constexpr std::size_t kShownDigits = 12;  ///< of a run id; the whole of it stands below the table

    std::ostream& out_;
    const Wording& wording_;
};

Status printHistory(const CaseFile& file, const std::vector<StoredRun>& runs, HistoryPrinter printer) {
    printer.print(file);
    for (const StoredRun& run : runs) {
        VALOR_TRY(const RunResult result, file.run(run.entry));
        VALOR_TRY(const CasePtr input, file.at(run.entry));
        printer.print(run, result, *input);
    }
    return {};
}

int execute(const HistoryOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const auto file = session.files.open(options.path, CaseFiles::Access::Read);
    if (!file) return refuse(session, file.error(), wording.language);
    const auto runs = (*file)->runs();
    if (!runs) return refuse(session, runs.error(), wording.language);
    if (options.form.json) {
        session.out << writeJson(historyJson(**file, *runs));
        return kOk;
    }
    const auto done = printHistory(**file, *runs, {session.out, wording});
    return done ? kOk : refuse(session, done.error(), wording.language);
}

}  // namespace

void addHistory(const Declaration& to) {
    auto options = std::make_shared<HistoryOptions>();
    CLI::App* command = to.command("history");
    command->add_option("file", options->path, to.say("help.file"))->required();
    addOutputForm(to, *command, options->form);
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
