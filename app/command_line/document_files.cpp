// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/document_files.h"

#include <ostream>
#include <utility>

#include "app/command_line/document_json.h"
#include "app/command_line/document_text.h"
#include "app/command_line/whole_file.h"
#include "core/report/open_document.h"

#include <CLI/CLI.hpp>

namespace valor::command_line {

void addDocumentFiles(const Declaration& to, CLI::App& command, DocumentFiles& files) {
    addTarget(to, command, "--html", files.html, "help.html");
    addTarget(to, command, "--odt", files.odt, "help.odt");
}

int deliver(const Document& document, const DocumentFiles& files, const OutputForm& form, Session& session) {
    const Language language = languageOf(form.language);
    if (files.html.empty() && files.odt.empty()) {
        if (form.json)
            session.out << writeJson(documentJson(document));
        else
            print(session.out, document);
        return kOk;
    }
    for (const auto& [path, writtenAs] : {std::pair(files.html, &toHtml), std::pair(files.odt, &toOdt)}) {
        if (path.empty()) continue;
        const auto written = writeWholeFile(path, [&](std::ostream& file) { file << writtenAs(document); });
        if (!written) return refuse(session, written.error(), language);
        session.out << session.texts.text("file.exported", language, {{"file", path}}) << '\n';
    }
    return kOk;
}

}  // namespace valor::command_line
