// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/growth.h"

#include <charconv>
#include <cmath>
#include <functional>
#include <ostream>

#include "core/report/growth_words.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

/// A number above nought. @return nothing for any other text
std::optional<double> positive(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    const bool isNumber = error == std::errc{} && end == text.data() + text.size() && number > 0 && number < HUGE_VAL;
    return isNumber ? std::optional(number) : std::nullopt;
}

/// Declares an option that `take` reads; what it does not take is no number.
CLI::Option* addNumber(const Declaration& to, CLI::App& command, const std::string& name, const std::string& key,
                       const std::function<bool(std::string_view)>& take) {
    const auto store = [say = to, name, take](const std::string& text) {
        if (!take(text)) throw CLI::ValidationError(name, say.say("use.positive", {{"text", text}}));
    };
    return command.add_option_function<std::string>(name, store, to.say(key))->type_name("X");
}

}  // namespace

void addGrowthOptions(const Declaration& to, CLI::App& command, GrowthOptions& options) {
    CLI::Option* error = addNumber(to, command, "--until-error", "help.until_error", [&options](std::string_view text) {
        options.rule.isRelative = text.ends_with('%');
        if (options.rule.isRelative) text.remove_suffix(1);
        options.rule.error = positive(text);
        if (options.rule.error && options.rule.isRelative) *options.rule.error /= 100;
        return options.rule.error.has_value();
    });
    addNumber(to, command, "--until-seconds", "help.until_seconds", [&options](std::string_view text) {
        options.rule.seconds = positive(text);
        return options.rule.seconds.has_value();
    });
    command.add_option("--output", options.rule.outputs, to.say("help.output"))->delimiter(',')->needs(error);
    options.draws = command.get_option("--draws");
    options.scheme = command.get_option("--scheme");
}

void makeGrowing(RunRequest& request, const GrowthOptions& options) {
    if (options.draws->count() == 0) request.draws = kMostDraws;
    if (options.scheme->count() == 0) request.scheme = SamplingScheme::Sobol;
}

void tellUnsure(Session& session, const Case& input, const RunManifest& manifest, Language language) {
    if (!manifest.until->error || manifest.grown->endedBy == StopCause::Error) return;
    session.err << "valor-cli: " << growthSentence(input, manifest, {session.texts, language, numberStyle(language)})
                << '\n';
}

}  // namespace valor::command_line
