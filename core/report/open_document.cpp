// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/open_document.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/ports/document_painter.h"
#include "core/report/column_widths.h"
#include "core/report/markup.h"
#include "core/report/plain_text.h"
#include "core/report/stored_archive.h"

namespace valor {
namespace {

constexpr int kHeadings = 4;       ///< levels
constexpr std::size_t kLine = 96;  ///< characters
constexpr const char* kType = "application/vnd.oasis.opendocument.text";
constexpr const char* kBegin = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr const char* kNames =
    " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
    " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
    " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
    " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
    " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
    " xmlns:meta=\"urn:oasis:names:tc:opendocument:xmlns:meta:1.0\""
    " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
    " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
    " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\"";

std::string element(const std::string& name, const std::string& attributes, const std::string& content) {
    return "<" + name + (attributes.empty() ? "" : " " + attributes) + ">" + content + "</" + name + ">\n";
}
std::string file(const std::string& root, const std::string& content) {
    return kBegin + ("<" + root) + kNames + ">\n" + content + "</" + root + ">\n";
}
std::string paragraph(const std::string& style, const std::string& text) {
    return element("text:p", "text:style-name=\"" + style + "\"", maskedForMarkup(text));
}
std::string heading(int level, const std::string& text, bool startsPage = false) {
    const std::string number = std::to_string(level);
    return element("text:h",
                   "text:style-name=\"" + std::string(startsPage ? "Page" : "Heading_20_") + number +
                       "\" text:outline-level=\"" + number + "\"",
                   maskedForMarkup(text));
}

std::string odt(const Heading& block) {
    return heading(block.level + 1, block.text, block.startsPage);
}
std::string odt(const Paragraph& block) {
    return paragraph("Text_20_body", block.text);
}
/// Whether a text stays on the page of what follows: one that leads to a table, and a single line below a heading.
bool staysWithNext(const std::vector<DocumentBlock>& blocks, std::size_t at) {
    const auto* text = std::get_if<Paragraph>(&blocks[at]);
    if (text == nullptr || at + 1 == blocks.size()) return false;
    if (std::holds_alternative<DocumentTable>(blocks[at + 1])) return true;
    const bool isBelowHeading = at > 0 && std::holds_alternative<Heading>(blocks[at - 1]);
    return isBelowHeading && std::holds_alternative<Paragraph>(blocks[at + 1]) && widthOf(text->text) < kLine;
}
/// Characters of the longest word.
std::size_t widestWord(const std::string& text) {
    std::size_t widest = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" /-", from), text.size());
        widest = std::max(widest, widthOf(text.substr(from, end - from)));
        from = end + 1;
    }
    return widest;
}

/// How the columns share the width of the page, in thousandths.
std::vector<int> sharesOf(const DocumentTable& table) {
    constexpr double kBeside = 1.2;
    std::vector<bool> isNumber(table.heads.size());
    for (std::size_t i = 0; i < isNumber.size(); ++i) isNumber[i] = i >= table.textColumns;
    const auto measure = [&](std::size_t row, std::size_t column) -> CellWidths {
        const std::vector<std::string>& cells = row == 0 ? table.heads : table.rows[row - 1];
        if (column >= cells.size()) return {};
        return {static_cast<double>(widthOf(cells[column])) + kBeside,
                static_cast<double>(widestWord(cells[column])) + kBeside};
    };
    const std::vector<double> widths = columnWidths(wishesOf(table.rows.size() + 1, isNumber, measure), kLine);
    const double sum = std::accumulate(widths.begin(), widths.end(), 0.0);
    std::vector<int> shares;
    for (const double width : widths) shares.push_back(static_cast<int>(std::lround(1000 * width / sum)));
    return shares;
}

/// @param table, column counted from 0
std::string columnStyle(std::size_t table, std::size_t column) {
    return "Table" + std::to_string(table + 1) + ".Column" + std::to_string(column + 1);
}
/// @param number of the table in the document, from 0
std::string odt(const DocumentTable& block, std::size_t number) {
    const auto row = [&](const std::vector<std::string>& cells, bool isHead, const std::vector<std::size_t>& shades) {
        std::string text;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const bool isNumber = i >= block.textColumns;
            const bool isShaded = isNumber && i - block.textColumns < shades.size();
            const std::string ground = isShaded ? "Shade" + std::to_string(shades[i - block.textColumns]) : "Cell";
            text += element("table:table-cell", "table:style-name=\"" + ground + "\" office:value-type=\"string\"",
                            paragraph((isHead ? "Head" : "Cell") + std::string(isNumber ? "Number" : ""), cells[i]));
        }
        return element("table:table-row", "table:style-name=\"Row\"", text);
    };
    std::string rows;
    for (std::size_t i = 0; i < block.rows.size(); ++i)
        rows += row(block.rows[i], false, i < block.shades.size() ? block.shades[i] : std::vector<std::size_t>());
    std::string columns;
    for (std::size_t i = 0; i < block.heads.size(); ++i)
        columns += "<table:table-column table:style-name=\"" + columnStyle(number, i) + "\"/>\n";
    return element("table:table", "",
                   columns + element("table:table-header-rows", "", row(block.heads, true, {})) + rows) +
           paragraph("Text_20_body", "");
}

/// "12.70cm" @param points 72 to the inch
std::string centimetres(int points) {
    constexpr int kHundredthsPerInch = 254, kPointsPerInch = 72;
    const int hundredths = points * kHundredthsPerInch / kPointsPerInch;
    const std::string rest = std::to_string(hundredths % 100);
    return std::to_string(hundredths / 100) + "." + (rest.size() == 1 ? "0" : "") + rest + "cm";
}

/// Writes the blocks of a document; pictures are files beside its text.
class OdtBlocks {
public:
    OdtBlocks(Language language, const DocumentPainter* painter) : language_(language), painter_(painter) {}

    std::string operator()(const DocumentChart& figure) {
        const ChartFrame& frame = frameOf(figure.chart);
        if (painter_ != nullptr)
            return element("text:p", "text:style-name=\"Picture\"", picture(figure)) +
                   paragraph("Caption", frame.sentence);
        if (figure.figures.rows.empty()) return paragraph("Strong", frame.title) + paragraph("Caption", frame.sentence);
        return paragraph("Strong", frame.title) + paragraph("CaptionAbove", frame.sentence) + (*this)(figure.figures);
    }
    std::string operator()(const DocumentTable& table) {
        shares_.push_back(sharesOf(table));
        return odt(table, shares_.size() - 1);
    }
    template <class Block>
    std::string operator()(const Block& block) {
        return odt(block);
    }
    /// Of the columns of each table that was written.
    [[nodiscard]] const std::vector<std::vector<int>>& shares() const { return shares_; }
    [[nodiscard]] std::vector<ArchivedFile> pictures() && { return std::move(pictures_); }

private:
    std::string picture(const DocumentChart& figure) {
        const ChartFrame& frame = frameOf(figure.chart);
        Picture drawn = painter_->png(figure.chart, language_);
        const std::string name = "Pictures/" + std::to_string(pictures_.size() + 1) + ".png";
        pictures_.push_back({name, std::move(drawn.bytes)});
        const std::string size =
            "svg:width=\"" + centimetres(drawn.width) + "\" svg:height=\"" + centimetres(drawn.height) + "\"";
        return element("draw:frame", "draw:name=\"" + name + "\" text:anchor-type=\"as-char\" " + size,
                       "<draw:image xlink:href=\"" + name +
                           "\" xlink:type=\"simple\" xlink:show=\"embed\" xlink:actuate=\"onLoad\"/>\n" +
                           element("svg:title", "", maskedForMarkup(frame.title)) +
                           element("svg:desc", "", maskedForMarkup(frame.sentence)));
    }

    Language language_;
    const DocumentPainter* painter_;
    std::vector<std::vector<int>> shares_;
    std::vector<ArchivedFile> pictures_;
};

std::string odt(const Cover& cover) {
    std::string text = paragraph("Text_20_body", cover.kind) + heading(2, cover.questionTitle) +
                       paragraph("Text_20_body", cover.question);
    if (!cover.answers.empty()) text += heading(2, cover.answerTitle);
    for (const std::string& answer : cover.answers) text += paragraph("Strong", answer);
    for (const auto& [name, value] : cover.facts) text += paragraph("Text_20_body", name + ": " + value);
    return text;
}

std::string style(const std::string& name, const std::string& family, const std::string& properties,
                  const std::string& more = {}) {
    return element("style:style", "style:name=\"" + name + "\" style:family=\"" + family + "\"" + more, properties);
}
std::string textStyle(const std::string& name, const std::string& paragraphs, const std::string& letters,
                      const std::string& more = {}) {
    return style(name, "paragraph",
                 "<style:paragraph-properties " + paragraphs + "/><style:text-properties " + letters + "/>", more);
}

/// Where the first is not installed, the next is taken.
constexpr const char* kTypefaces = "Inter, 'Liberation Sans', Arial, sans-serif";

/// The language of all text, so that a word processor reads and checks it as such.
std::string usualStyle(Language language) {
    const std::string country = language == Language::English ? "GB" : language == Language::Danish ? "DK" : "NO";
    return element("style:default-style", "style:family=\"paragraph\"",
                   "<style:text-properties fo:font-family=\"" + std::string(kTypefaces) + "\" fo:language=\"" +
                       std::string(languageCode(language)) + "\" fo:country=\"" + country + "\"/>");
}

std::string styles(Language language) {
    std::string text = usualStyle(language);
    text += textStyle("Text_20_body", "fo:margin-bottom=\"0.2cm\" fo:orphans=\"2\" fo:widows=\"2\"",
                      "fo:font-size=\"10pt\"") +
            textStyle("Caption", "fo:margin-bottom=\"0.4cm\"", "fo:font-size=\"9pt\" fo:color=\"#444444\"") +
            textStyle("Strong", "fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"",
                      "fo:font-size=\"10pt\" fo:font-weight=\"bold\"") +
            textStyle("Picture", "fo:margin-top=\"0.2cm\" fo:keep-with-next=\"always\"", "fo:font-size=\"10pt\"") +
            textStyle("Cell", "fo:margin=\"0.05cm\"", "fo:font-size=\"8pt\"") +
            textStyle("CellNumber", "fo:margin=\"0.05cm\" fo:text-align=\"end\"", "fo:font-size=\"8pt\"");
    const std::string head = "fo:font-size=\"8pt\" fo:font-weight=\"bold\"";
    text += textStyle("Head", "fo:margin=\"0.05cm\"", head) +
            textStyle("HeadNumber", "fo:margin=\"0.05cm\" fo:text-align=\"end\"", head);
    const char* sizes[kHeadings] = {"18pt", "14pt", "12pt", "11pt"};
    for (int level = 1; level <= kHeadings; ++level) {
        const std::string number = std::to_string(level);
        text += textStyle(
            "Heading_20_" + number, "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"",
            "fo:font-weight=\"bold\" fo:font-size=\"" + std::string(sizes[level - 1]) + "\"",
            " style:display-name=\"Heading " + number + "\" style:default-outline-level=\"" + number + "\"");
    }
    return file("office:document-styles", element("office:styles", "", text));
}

/// Headings that begin a page, and what stays with the text or table below it.
std::string flowStyles() {
    std::string text = style("CaptionAbove", "paragraph", "<style:paragraph-properties fo:keep-with-next=\"always\"/>",
                             " style:parent-style-name=\"Caption\"") +
                       style("TextKept", "paragraph", "<style:paragraph-properties fo:keep-with-next=\"always\"/>",
                             " style:parent-style-name=\"Text_20_body\"");
    for (int level = 1; level <= kHeadings; ++level) {
        const std::string number = std::to_string(level);
        text += style("Page" + number, "paragraph", "<style:paragraph-properties fo:break-before=\"page\"/>",
                      " style:parent-style-name=\"Heading_20_" + number + "\"");
    }
    return text;
}

/// What cells, rows and columns look like.
std::string tableStyles(const std::vector<std::vector<int>>& tables) {
    const auto ground = [](const std::string& name, const std::string& more) {
        return style(
            name, "table-cell",
            "<style:table-cell-properties fo:border=\"0.5pt solid #999999\" fo:padding=\"0.05cm\"" + more + "/>");
    };
    std::string text =
        style("Row", "table-row", "<style:table-row-properties fo:keep-together=\"always\"/>") + ground("Cell", "");
    for (std::size_t shade = 0; shade < kShades; ++shade)
        text +=
            ground("Shade" + std::to_string(shade), " fo:background-color=\"" + std::string(shadeColour(shade)) + "\"");
    for (std::size_t table = 0; table < tables.size(); ++table)
        for (std::size_t i = 0; i < tables[table].size(); ++i)
            text += style(columnStyle(table, i), "table-column",
                          "<style:table-column-properties style:rel-column-width=\"" +
                              std::to_string(tables[table][i]) + "*\"/>");
    return text;
}

std::string content(const Document& document, OdtBlocks& blocks) {
    std::string text = heading(1, document.title);
    if (document.cover) text += odt(*document.cover);
    for (std::size_t i = 0; i < document.blocks.size(); ++i)
        text += staysWithNext(document.blocks, i) ? paragraph("TextKept", std::get<Paragraph>(document.blocks[i]).text)
                                                  : std::visit(blocks, document.blocks[i]);
    return file("office:document-content",
                element("office:automatic-styles", "", flowStyles() + tableStyles(blocks.shares())) +
                    element("office:body", "", element("office:text", "", text)));
}

std::string facts(const Document& document) {
    return file("office:document-meta",
                element("office:meta", "",
                        element("dc:title", "", maskedForMarkup(document.title)) +
                            element("dc:language", "", std::string(languageCode(document.language)))));
}

std::string manifest(const std::vector<ArchivedFile>& pictures) {
    const auto entry = [](const std::string& path, const std::string& type) {
        return "<manifest:file-entry manifest:full-path=\"" + path + "\" manifest:media-type=\"" + type + "\"/>\n";
    };
    std::string drawn;
    for (const ArchivedFile& each : pictures) drawn += entry(each.name, "image/png");
    return kBegin +
           element("manifest:manifest",
                   "xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\"",
                   entry("/", kType) + entry("content.xml", "text/xml") + entry("styles.xml", "text/xml") +
                       entry("meta.xml", "text/xml") + drawn);
}

}  // namespace

std::string toOdt(const Document& document, const DocumentPainter* painter) {
    OdtBlocks blocks(document.language, painter);
    std::string text = content(document, blocks);
    std::vector<ArchivedFile> pictures = std::move(blocks).pictures();
    std::vector<ArchivedFile> files{{"mimetype", kType},  // the first file, by which the type is known
                                    {"content.xml", std::move(text)},
                                    {"styles.xml", styles(document.language)},
                                    {"meta.xml", facts(document)},
                                    {"META-INF/manifest.xml", manifest(pictures)}};
    for (ArchivedFile& each : pictures) files.push_back(std::move(each));
    return storedArchive(files);
}

}  // namespace valor
