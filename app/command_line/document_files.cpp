// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/document_files.h"

#include <functional>
#include <optional>
#include <ostream>
#include <utility>

#include "app/command_line/document_json.h"
#include "app/command_line/document_text.h"
#include "app/command_line/run_options.h"
#include "app/command_line/whole_file.h"
#include "core/ports/document_painter.h"
#include "core/report/open_document.h"
#include "core/report/report_recipe.h"
#include "data/exchange/office_files.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {

void addDocumentFiles(const Declaration& to, CLI::App& command, DocumentFiles& files) {
    addTarget(to, command, "--html", files.html, "help.html");
    addTarget(to, command, "--odt", files.odt, "help.odt");
}

namespace {

struct Written {
    std::string path;
    std::function<Result<std::optional<std::string>>()> bytes;  ///< nothing when stopped
};

Result<std::optional<std::string>> taggedPdf(const Document& document, const Session& session) {
    VALOR_TRY(auto pdf,
              OfficeFiles().taggedPdf(toOdt(document, session.painter), [&] { return session.isInterrupted.load(); }));
    if (pdf) *pdf = withRecipe(*std::move(pdf), recipeLineIn(document));
    return pdf;
}

}  // namespace

int deliver(const Document& document, const DocumentFiles& files, const OutputForm& form, Session& session) {
    const Language language = languageOf(form.language);
    if (!files.any()) {
        if (form.json)
            session.out << writeJson(documentJson(document));
        else
            print(session.out, document);
        return kOk;
    }
    const Written all[] = {{files.html, [&] { return toHtml(document, session.painter); }},
                           {files.odt, [&] { return toOdt(document, session.painter); }},
                           {files.pdf, [&] { return session.painter->pdf(document); }},
                           {files.tagged, [&] { return taggedPdf(document, session); }}};
    for (const auto& [path, bytesOf] : all) {
        if (path.empty()) continue;
        auto bytes = bytesOf();
        if (!bytes) {
            bytes.error().arguments.insert(bytes.error().arguments.begin(), {"file", path});
            return refuse(session, bytes.error(), language);
        }
        if (!*bytes) return tellCancelled(session, language);
        const auto written = writeWholeFile(path, [&](std::ostream& file) { file << **bytes; });
        if (!written) return refuse(session, written.error(), language);
        session.out << session.texts.text("file.exported", language, {{"file", path}}) << '\n';
    }
    return kOk;
}

}  // namespace valor::command_line
