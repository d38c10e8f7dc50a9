// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/cases/file_case_library.h"

#include <algorithm>

#include "core/model/validate.h"
#include "data/exchange/case_json.h"
#include "data/exchange/contract_json.h"
#include "data/exchange/json_reader.h"
#include "data/exchange/text_file.h"

namespace valor {
namespace {

Error inFile(const std::string& path, Error problem) {
    problem.arguments.emplace_back("file", path);
    return problem;
}

/// The few fields a list of cases shows, without the rest of the file.
Result<ReferenceCase> heading(const std::string& path) {
    VALOR_TRY(const std::string text, readTextFile(path, kMaxFileBytes));
    VALOR_TRY(const JsonValue document, parseJson(text));
    ReferenceCase reference;
    reference.path = path;
    const JsonReader reader;
    const JsonValue* schema = document.find("schema");
    if (schema == nullptr || schema->text() == nullptr || *schema->text() != kCaseSchema)
        return fail(ErrorCode::SchemaUnsupported, "schema");
    if (const JsonValue* id = document.find("id")) VALOR_CHECK(reader.read(*id, reference.id));
    if (const JsonValue* title = document.find("title")) VALOR_CHECK(reader.read(*title, reference.title));
    if (const JsonValue* summary = document.find("summary")) VALOR_CHECK(reader.read(*summary, reference.summary));
    return reference;
}

/// The files of a directory by name.
std::vector<std::string> jsonFilesIn(const std::filesystem::path& directory) {
    std::vector<std::string> paths;
    std::error_code problem;
    for (std::filesystem::directory_iterator file(directory, problem), end; !problem && file != end;
         file.increment(problem))
        if (file->path().extension() == ".json") paths.push_back(file->path().string());
    std::sort(paths.begin(), paths.end());
    return paths;
}

std::vector<ReferenceCase> casesIn(const std::filesystem::path& directory) {
    std::vector<ReferenceCase> cases;
    for (const std::string& path : jsonFilesIn(directory))
        if (auto found = heading(path)) cases.push_back(*std::move(found));
    return cases;
}

}  // namespace

FileCaseLibrary::FileCaseLibrary(std::filesystem::path directory, EvidenceLibrary evidence)
    : directory_(std::move(directory)), evidence_(std::move(evidence)) {}

std::vector<ReferenceCase> FileCaseLibrary::referenceCases() const {
    return casesIn(directory_);
}

std::vector<ReferenceCase> FileCaseLibrary::templates() const {
    return casesIn(directory_ / "templates");
}

std::vector<ContractTemplate> FileCaseLibrary::contractTemplates() const {
    std::vector<ContractTemplate> templates;
    if (directory_.empty()) return templates;
    for (const std::string& path : jsonFilesIn(directory_ / ".." / "contracts")) {
        const auto text = readTextFile(path, kMaxFileBytes);
        auto file = text ? readContract(*text) : fail(ErrorCode::FileUnreadable, path);
        if (file) templates.push_back({file->contract.id.text(), std::move(file->contract)});
    }
    return templates;
}

Result<LoadedCase> FileCaseLibrary::load(const std::string& path) const {
    const auto refuse = [&](Error problem) { return tl::unexpected<Error>(inFile(path, std::move(problem))); };
    auto text = readTextFile(path, kMaxFileBytes);
    if (!text) return refuse(std::move(text).error());
    auto document = readCase(*text, evidence_);
    if (!document) return refuse(std::move(document).error());
    Diagnostics diagnostics = validate(*document);
    for (const Diagnostic& found : diagnostics.items())
        if (found.severity == Severity::Error) return refuse(found.problem);
    return LoadedCase{std::make_shared<const Case>(*std::move(document)), std::move(diagnostics)};
}

std::string FileCaseLibrary::write(const Case& input) const {
    return writeCase(input);
}

}  // namespace valor
