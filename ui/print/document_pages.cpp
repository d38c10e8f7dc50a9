// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/document_pages.h"

#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QScreen>
#include <utility>
#include <variant>

#include "ui/charts/chart_pictures.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kReportText = 10, kReportCells = 8, kReportGap = 6;
constexpr double kCoverTitle = 24, kCoverKind = 12, kCoverHead = 12, kCoverAnswer = 13;
constexpr double kCoverTop = 90, kLarge = 26, kMiddle = 14, kSmall = 7, kFactName = 150;

PrintPart partOf(const Heading& heading) {
    PrintPart part{PrintPart::Kind::Heading, qt(heading.text)};
    part.level = heading.level;
    part.startsSheet = heading.startsPage;
    return part;
}
PrintPart partOf(const Paragraph& paragraph) {
    return {PrintPart::Kind::Text, qt(paragraph.text)};
}
PrintPart partOf(const DocumentTable& table) {
    const auto words = [](const std::vector<std::string>& cells) {
        QStringList row;
        for (const std::string& cell : cells) row << qt(cell);
        return row;
    };
    PrintPart part{PrintPart::Kind::Table};
    part.table.head = words(table.heads);
    for (std::size_t i = 0; i < table.heads.size(); ++i) part.table.isNumber.push_back(i >= table.textColumns);
    for (const auto& row : table.rows) part.table.rows.push_back(words(row));
    return part;
}

/// Writes one text below the other.
class Column {
public:
    Column(QPainter& painter, double width, double top) : painter_(painter), width_(width), y_(top) {}

    void add(const QString& text, const QFont& font, double gap, double indent = 0) {
        const QRectF room(indent, y_, width_ - indent, 4000);
        painter_.setFont(font);
        QRectF taken;
        painter_.drawText(room, Qt::TextWordWrap, text, &taken);
        y_ += taken.height() + gap;
    }
    void line(const QColor& colour, double gap) {
        painter_.setPen(QPen(colour, 1));
        painter_.drawLine(QPointF(0, y_), QPointF(width_, y_));
        y_ += gap;
    }
    /// Name and value beside each other.
    void fact(const QString& name, const QString& value, const QFont& font) {
        const double top = y_;
        QRectF left, right;
        painter_.setFont(font);
        painter_.drawText(QRectF(0, top, kFactName - kMiddle, 4000), Qt::TextWordWrap, name, &left);
        painter_.drawText(QRectF(kFactName, top, width_ - kFactName, 4000), Qt::TextWordWrap, value, &right);
        y_ += std::max(left.height(), right.height()) + kSmall;
    }

private:
    QPainter& painter_;
    double width_, y_;
};

double pixelsPerMillimetre() {
    constexpr double kMillimetresPerInch = 25.4;
    return QGuiApplication::primaryScreen()->logicalDotsPerInch() / kMillimetresPerInch;
}

}  // namespace

QSizeF sizeOfA4() {
    return QSizeF(210, 297) * pixelsPerMillimetre();
}

QRectF printableOfA4() {
    constexpr double kLeft = 18, kTop = 15, kBottom = 13;
    const double unit = pixelsPerMillimetre();
    const QSizeF page = sizeOfA4();
    return {kLeft * unit, kTop * unit, page.width() - 2 * kLeft * unit, page.height() - (kTop + kBottom) * unit};
}

DocumentPages::DocumentPages(const Document& document, Theme& theme, const TextCatalog& texts, QSizeF paper)
    : paper_(paper), title_(qt(document.title)), cover_(document.cover), environment_{theme, languages_, texts} {
    languages_.setNumbers(document.language);
    PrintFrame frame{title_, cover_ ? qt(cover_->kind) : QString(),
                     QStringLiteral("Valør") + (cover_ ? QStringLiteral(" · ") + qt(cover_->foot) : QString())};
    frame.pageOf = qt(document.pageOf);
    frame.before = cover_ ? 1 : 0;
    frame.textSize = kReportText;
    frame.cellSize = kReportCells;
    frame.lineGap = kReportGap;
    sheet_ = std::make_unique<PrintSheet>(partsOf(document), std::move(frame), paper_);
}

std::vector<PrintPart> DocumentPages::partsOf(const Document& document) {
    std::vector<PrintPart> parts;
    for (const DocumentBlock& block : document.blocks) {
        if (const auto* figure = std::get_if<DocumentChart>(&block)) {
            charts_.push_back(panelOf(figure->chart, environment_));
            parts.push_back({PrintPart::Kind::Chart, {}, charts_.back().get()});
            parts.push_back({PrintPart::Kind::Text, qt(frameOf(figure->chart).sentence)});
            continue;
        }
        std::visit(
            [&parts](const auto& each) {
                if constexpr (!std::is_same_v<std::decay_t<decltype(each)>, DocumentChart>)
                    parts.push_back(partOf(each));
            },
            block);
    }
    return parts;
}

void DocumentPages::paint(QPainter& painter, int page) const {
    const int before = cover_ ? 1 : 0;
    if (page < before) return paintCover(painter);
    sheet_->paint(painter, page - before);
}

void DocumentPages::paintCover(QPainter& painter) const {
    const Tokens paper = lightTokens();
    Column column(painter, paper_.width(), kCoverTop);
    painter.setPen(paper.muted);
    column.add(qt(cover_->kind), paperFont(kCoverKind), kMiddle);
    painter.setPen(paper.text);
    column.add(title_, paperFont(kCoverTitle, QFont::DemiBold), kLarge);
    column.line(paper.primary, kLarge);
    painter.setPen(paper.text);
    column.add(qt(cover_->questionTitle), paperFont(kCoverHead, QFont::DemiBold), kSmall);
    column.add(qt(cover_->question), paperFont(kTextSize), kLarge);
    if (!cover_->answers.empty()) column.add(qt(cover_->answerTitle), paperFont(kCoverHead, QFont::DemiBold), kSmall);
    const QFont answer = paperFont(cover_->answers.size() > 2 ? kTextSize : kCoverAnswer);
    for (const std::string& each : cover_->answers) column.add(qt(each), answer, kMiddle);
    column.line(paper.line, kMiddle);
    painter.setPen(paper.text);
    for (const auto& [name, value] : cover_->facts) column.fact(qt(name), qt(value), paperFont(kSmallSize));
    sheet_->paintFoot(painter, -1);
}

}  // namespace valor::ui
