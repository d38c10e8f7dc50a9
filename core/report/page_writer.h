// SPDX-License-Identifier: GPL-3.0-or-later
// What the writers of documents have in common: a document that grows in the words of its reader.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/report/document.h"
#include "core/report/statements.h"

namespace valor {

class PageWriter {
public:
    /// Keeps a reference to the wording.
    explicit PageWriter(const Wording& wording) : wording_(wording) {
        document_.language = wording.language;
        document_.pageOf = say("report.page", {{"page", "%1"}, {"pages", "%2"}});
    }

    using Arguments = std::vector<std::pair<std::string, std::string>>;

    [[nodiscard]] std::string say(std::string_view key, const Arguments& arguments = {}) const {
        return wording_.texts.text(key, wording_.language, arguments);
    }
    void title(std::string text) { document_.title = std::move(text); }
    void heading(int level, std::string text, bool startsPage = false) {
        document_.blocks.emplace_back(Heading{level, std::move(text), startsPage});
    }
    void figure(DocumentChart figure) { document_.blocks.emplace_back(std::move(figure)); }
    void cover(Cover cover) { document_.cover = std::move(cover); }
    void paragraph(std::string text) {
        if (!text.empty()) document_.blocks.emplace_back(Paragraph{std::move(text)});
    }
    void paragraphs(std::vector<std::string> texts) {
        for (std::string& text : texts) paragraph(std::move(text));
    }
    /// A table without rows has nothing to tell and is left out.
    void table(DocumentTable table) {
        if (!table.rows.empty()) document_.blocks.emplace_back(std::move(table));
    }
    [[nodiscard]] std::size_t blocks() const { return document_.blocks.size(); }
    [[nodiscard]] const Document& document() const { return document_; }  ///< so far
    [[nodiscard]] Document finish() { return std::move(document_); }

private:
    const Wording& wording_;
    Document document_;
};

}  // namespace valor
