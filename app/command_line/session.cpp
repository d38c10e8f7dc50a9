// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/session.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>

#include "app/command_line/commands.h"
#include "app/command_line/declaration.h"
#include "app/command_line/printable.h"
#include "app/command_line/shipped_cases.h"
#include "app/command_line/vendor_commands.h"
#include "core/model/closest_names.h"
#include "core/report/plain_text.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {

const std::vector<std::string>& languageCodes() {
    static const std::vector<std::string> codes{"en", "da", "nb"};
    return codes;
}

Language languageOf(const std::string& code) {
    const auto found = std::ranges::find(languageCodes(), code);
    return found == languageCodes().end() ? Language::English : static_cast<Language>(found - languageCodes().begin());
}

int refuse(Session& session, const Error& problem, Language language) {
    session.err << "valor-cli: " << plainLine(session.texts.explain(problem, language)) << '\n';
    return kRefused;
}

Result<std::string> findCase(const Session& session, const std::string& name) {
    std::error_code ignored;
    if (std::filesystem::exists(name, ignored) && !std::filesystem::is_directory(name, ignored)) return name;
    std::vector<std::string> names;
    for (const ReferenceCase& shipped : ShippedCases(session.cases).all()) {
        if (shipped.id == name) return shipped.path;
        names.push_back(shipped.id);
    }
    std::vector<std::pair<std::string, std::string>> arguments{{"file", name}, {"shipped", "info --cases"}};
    if (std::string closest = closestNames(name, names); !closest.empty())
        arguments.emplace_back("closest", std::move(closest));
    return fail(ErrorCode::FileUnreadable, "", std::move(arguments));
}

namespace {

/// Whether the output is data for a program, which keeps every character.
bool writesData(const std::vector<std::string>& arguments) {
    return std::ranges::any_of(arguments, [](const std::string& each) { return each == "--json"; }) ||
           std::ranges::find(arguments, "export") != arguments.end();
}

int runShown(const std::vector<std::string>& arguments, Session& session) {
    const Language language = languageAskedFor(arguments);
    const std::unique_ptr<CLI::App> app = makeProgram(session.texts, language);
    int exitCode = kOk;
    const Declaration declaration{*app, session, language, exitCode};
    std::string code = "en";  // read by languageAskedFor()
    addLanguage(declaration, *app, code);
    for (auto* add :
         {addSimulate,       addMerge,    addBatch,  addCompare,      addSensitivity, addInformation, addStudy,
          addAnalyse,        addValidate, addInfo,   addDistribution, addSettle,      addAnnex,       addContract,
          addVendor,         addNew,      addImport, addExport,       addVendorCopy,  addSave,        addHistory,
          addDiff,           addReplay,   addNote,   addApprove,      addVerify,      addRecover,     addNewContract,
          addRemoveContract, addReport,   addManual})
        add(declaration);
    std::vector<std::string> reversed(arguments.rbegin(), arguments.rend());  // the order CLI11 wants
    try {
        app->parse(reversed);
    } catch (const CLI::ParseError& error) {
        return app->exit(error, session.out, session.err) == 0 ? kOk : kUsage;
    } catch (const std::exception& failure) {
        session.err << "valor-cli: " << session.texts.text("cli.internal", language, {{"what", failure.what()}})
                    << '\n';
        return kInternal;
    }
    return exitCode;
}

}  // namespace

int run(const std::vector<std::string>& arguments, Session& session) {
    PrintableLines problems(session.err);
    std::optional<PrintableLines> words;
    if (!writesData(arguments)) words.emplace(session.out);
    session.terminal = &problems.behind();
    const int exitCode = runShown(arguments, session);
    session.terminal = nullptr;
    return exitCode;
}

}  // namespace valor::command_line
