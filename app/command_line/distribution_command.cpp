// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli distribution: what follows from a statement about an uncertain figure.
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/distribution_output.h"
#include "app/command_line/session.h"
#include "data/exchange/json_reader.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {
namespace {

/// Fields of docs/file-format/case.md that hold one number, as options: "--mean-log" for mean_log.
constexpr std::array<std::string_view, 24> kNumbers{"value",       "alpha",      "beta",   "shape", "scale",  "mean",
                                                    "sd",          "mean_log",   "sd_log", "lower", "upper",  "min",
                                                    "mode",        "max",        "lambda", "se",    "events", "total",
                                                    "prior_alpha", "prior_beta", "median", "low",   "high",   "level"};
constexpr std::array<std::string_view, 3> kLists{"values", "probabilities", "sample"};

struct DistributionOptions {
    std::string family;
    std::string evidence;
    std::string group;
    std::string language = "en";
    std::map<std::string, double> numbers;
    std::map<std::string, std::vector<double>> lists;
    std::vector<std::string> quantiles;
    bool isDiscrete = false;
    bool json = false;
};

JsonValue listOf(const std::vector<double>& values) {
    JsonArray items;
    for (const double value : values) items.emplace_back(value);
    return items;
}

/// A decimal point whatever the locale, unlike the conversions of CLI11. @return NumberMalformed
Result<double> numberFrom(std::string_view text) {
    double number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || !std::isfinite(number))
        return fail(ErrorCode::NumberMalformed, "", {{"text", std::string(text)}});
    return number;
}

double optionNumber(const Declaration& to, const std::string& text, const std::string& option) {
    const auto number = numberFrom(text);
    if (!number) throw CLI::ValidationError(option, to.say("use.number", {{"text", text}}));
    return *number;
}

/// "0.05:3" as a pair. @return NumberMalformed
Result<JsonValue> quantilePoint(const std::string& text) {
    const auto colon = text.find(':');
    if (colon == std::string::npos) return fail(ErrorCode::NumberMalformed, "quantiles", {{"text", text}});
    const std::string_view pair = text;
    VALOR_TRY(const double probability, numberFrom(pair.substr(0, colon)));
    VALOR_TRY(const double value, numberFrom(pair.substr(colon + 1)));
    return JsonArray{probability, value};
}

/// The statement in the form of a case file, so that both are read by the same rules.
Result<JsonValue> statementFrom(const DistributionOptions& options) {
    JsonObject statement;
    if (!options.family.empty()) statement.emplace_back("family", options.family);
    if (!options.group.empty()) statement.emplace_back("group", options.group);
    for (const auto& [name, value] : options.numbers) statement.emplace_back(name, value);
    for (const auto& [name, values] : options.lists) statement.emplace_back(name, listOf(values));
    if (options.isDiscrete) statement.emplace_back("discrete", true);
    if (!options.quantiles.empty()) {
        JsonArray points;
        for (const std::string& text : options.quantiles) {
            VALOR_TRY(JsonValue point, quantilePoint(text));
            points.push_back(std::move(point));
        }
        statement.emplace_back("quantiles", std::move(points));
    }
    return statement;
}

Result<DistributionEntry> entryFrom(const DistributionOptions& options) {
    VALOR_TRY(const JsonValue statement, statementFrom(options));
    DistributionEntry entry;
    VALOR_CHECK(JsonReader().read(statement, entry));
    return entry;
}

int show(const DistributionView& view, const DistributionOptions& options, Session& session) {
    const Wording wording{session.texts, languageOf(options.language)};
    if (options.json)
        session.out << writeJson(distributionJson(view, wording));
    else
        printDistribution(session.out, view, wording);
    return kOk;
}

int executeEvidence(const DistributionOptions& options, Session& session) {
    const Language language = languageOf(options.language);
    const EvidenceEntry* entry = session.evidence.find(EvidenceId(options.evidence));
    if (entry == nullptr) {
        Error problem{ErrorCode::ReferenceUnknown, "--evidence", {{"name", options.evidence}, {"kind", "evidence"}}};
        if (std::string closest = session.evidence.closestTo(EvidenceId(options.evidence)); !closest.empty())
            problem.arguments.emplace_back("closest", std::move(closest));
        return refuse(session, problem, language);
    }
    if (!entry->entry) return show({entry, std::nullopt}, options, session);
    auto resolved = resolve(*entry->entry);
    if (!resolved) return refuse(session, within(options.evidence, resolved.error()), language);
    return show({entry, *std::move(resolved)}, options, session);
}

int execute(const DistributionOptions& options, Session& session) {
    if (!options.evidence.empty()) return executeEvidence(options, session);
    const Language language = languageOf(options.language);
    const auto entry = entryFrom(options);
    if (!entry) return refuse(session, within("distribution", entry.error()), language);
    auto resolved = resolve(*entry);
    if (!resolved) return refuse(session, within("distribution", resolved.error()), language);
    return show({nullptr, *std::move(resolved)}, options, session);
}

std::string optionName(std::string_view field) {
    std::string name = "--" + std::string(field);
    for (char& c : name)
        if (c == '_') c = '-';
    return name;
}

void addNumber(const Declaration& to, CLI::App& command, const std::shared_ptr<DistributionOptions>& options,
               std::string_view field) {
    const std::string name = optionName(field);
    const auto store = [options, field, name, to](const std::string& text) {
        options->numbers[std::string(field)] = optionNumber(to, text, name);
    };
    command.add_option_function<std::string>(name, store, to.say("help.field." + std::string(field)))->type_name("X");
}

void addList(const Declaration& to, CLI::App& command, const std::shared_ptr<DistributionOptions>& options,
             std::string_view field) {
    const std::string name = optionName(field);
    const auto store = [options, field, name, to](const std::vector<std::string>& texts) {
        for (const std::string& text : texts)
            options->lists[std::string(field)].push_back(optionNumber(to, text, name));
    };
    command.add_option_function<std::vector<std::string>>(name, store, to.say("help.field." + std::string(field)))
        ->type_name("X,X,...")
        ->delimiter(',');
}

}  // namespace

void addDistribution(const Declaration& to) {
    auto options = std::make_shared<DistributionOptions>();
    CLI::App* command = to.command("distribution");
    command->add_option("family", options->family, to.say("help.family"));
    for (const std::string_view field : kNumbers) addNumber(to, *command, options, field);
    for (const std::string_view field : kLists) addList(to, *command, options, field);
    command->add_option("--quantiles", options->quantiles, to.say("help.quantiles"))->delimiter(',');
    command->add_option("--group", options->group, to.say("help.group"));
    command->add_flag("--discrete", options->isDiscrete, to.say("help.discrete"));
    command->add_option("--evidence", options->evidence, to.say("help.evidence"));
    addLanguage(to, *command, options->language);
    command->add_flag("--json", options->json, to.say("help.json"));
    command->callback([options, to] { to.exitCode = execute(*options, to.session); });
}

}  // namespace valor::command_line
