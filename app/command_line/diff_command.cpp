// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli diff: what differs between two states of a case.
#include <ostream>

#include "app/command_line/case_source.h"
#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/difference_output.h"
#include "core/model/canonical.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

struct DiffOptions {
    std::string first, second, from, to;
    OutputForm form;
};

JsonValue stateJson(const FoundCase& found, const std::string& state) {
    return JsonObject{{"file", found.path}, {"state", state}, {"case_digest", caseDigest(*found.value)}};
}

int execute(const DiffOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.form.language)};
    const auto first = findState(session, options.first, wording.language, options.from);
    if (!first) return refuse(session, first.error(), wording.language);
    const auto second =
        findState(session, options.second.empty() ? options.first : options.second, wording.language, options.to);
    if (!second) return refuse(session, second.error(), wording.language);
    const std::vector<Change> changes = difference(*first->value, *second->value);
    const DifferenceView view{*first->value, *second->value, changes};
    if (options.form.json) {
        session.out << writeJson(JsonObject{{"schema", "valor.difference/1"},
                                            {"first", stateJson(*first, options.from)},
                                            {"second", stateJson(*second, options.to)},
                                            {"changes", differenceJson(view, wording)}});
    } else {
        session.out << wording.texts.text(changes.empty() ? "diff.none" : "diff.count", wording.language,
                                          {{"count", std::to_string(changes.size())}})
                    << '\n';
        printDifference(session.out, view, wording);
    }
    return changes.empty() ? kOk : kFindings;
}

}  // namespace

void addDiff(const Declaration& to) {
    auto options = std::make_shared<DiffOptions>();
    CLI::App* command = to.command("diff");
    command->add_option("first", options->first, to.say("help.case"))->required();
    command->add_option("second", options->second, to.say("help.second_case"));
    command->add_option("--from", options->from, to.say("help.from_state"));
    command->add_option("--to", options->to, to.say("help.to_state"));
    addOutputForm(to, *command, options->form);
    command->callback([options, to] {
        if (options->second.empty() && options->from.empty() && options->to.empty())
            throw CLI::RequiredError("second / --from");
        to.exitCode = execute(*options, to.session);
    });
}

}  // namespace valor::command_line
