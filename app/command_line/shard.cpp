// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/shard.h"

#include <charconv>
#include <ostream>

#include "app/command_line/whole_file.h"
#include "data/exchange/part_file.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {

bool readShard(const std::string& text, ShardOptions& options) {
    const char* const end = text.data() + text.size();
    const auto number = std::from_chars(text.data(), end, options.number);
    if (number.ec != std::errc{} || number.ptr == end || *number.ptr != '/') return false;
    const auto count = std::from_chars(number.ptr + 1, end, options.count);
    return count.ec == std::errc{} && count.ptr == end && options.number >= 1 && options.number <= options.count;
}

void addShardOptions(const Declaration& to, CLI::App& command, ShardOptions& options) {
    const auto store = [say = to, &options](const std::string& text) {
        if (!readShard(text, options)) throw CLI::ValidationError("--shard", say.say("use.shard", {{"text", text}}));
    };
    CLI::Option* shard =
        command.add_option_function<std::string>("--shard", store, to.say("help.shard"))->type_name("K/N");
    CLI::Option* out = addTarget(to, command, "--out", options.path, "help.out");
    out->needs(shard);
    shard->needs(out);
}

int writeShard(const RunRequest& request, const ShardOptions& options, Session& session, Language language,
               bool isQuiet) {
    if (const std::uint64_t most = partsPossible(request.draws); options.count > most)
        return refuse(session,
                      {ErrorCode::RunRequestInvalid,
                       "--shard",
                       {{"most", std::to_string(most)}, {"each", std::to_string(kPartDraws)}}},
                      language);
    const Watch watch(session, language, isQuiet);
    const auto part = session.parts.part(request, shareOf(request.draws, options.number, options.count), watch.token(),
                                         watch.progress());
    if (!part) return refuse(session, part.error(), language);
    if (!*part || watch.isStopped()) return tellCancelled(session, language);
    const std::string caseText = session.cases.write(*request.input);
    const auto written = writeWholeFile(options.path, [&](std::ostream& file) { writePart(file, **part, caseText); });
    if (!written) return refuse(session, written.error(), language);
    if (!isQuiet)
        session.out << session.texts.text("cli.part_written", language,
                                          {{"file", options.path},
                                           {"number", std::to_string(options.number)},
                                           {"count", std::to_string(options.count)},
                                           {"run", (*part)->manifest.runId}})
                    << '\n';
    return kOk;
}

}  // namespace valor::command_line
