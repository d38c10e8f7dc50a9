// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/document_pages.h"

#include <QGuiApplication>
#include <QPageLayout>
#include <QPainter>
#include <QScreen>
#include <algorithm>
#include <utility>
#include <variant>

#include "ui/charts/chart_pictures.h"
#include "ui/print/wrapped_text.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr double kReportText = 10, kReportCells = 8, kReportGap = 6;
constexpr double kCoverTitle = 24, kCoverKind = 12, kCoverHead = 12, kCoverAnswer = 13;
constexpr double kCoverTop = 90, kLarge = 26, kMiddle = 14, kSmall = 7, kFactName = 150, kCoverFoot = 34;
constexpr double kPiecesOfPage = 6;  // a long text goes on overleaf after one of them

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

/// Writes one text below the other, on one page after the other.
class Column {
public:
    /// @param painter of `page`; null: nothing is painted
    Column(QPainter* painter, int page, QSizeF paper) : painter_(painter), page_(page), paper_(paper) {}

    [[nodiscard]] int pages() const { return at_ + 1; }
    void setColour(const QColor& colour) { colour_ = colour; }
    void add(const QString& text, const QFont& font, double gap) {
        for (const QString& piece : piecesOf(text, font, paper_.width())) put({{0.0, piece}}, font);
        y_ += gap;
    }
    void line(const QColor& colour, double gap) {
        if (isPainted()) {
            painter_->setPen(QPen(colour, 1));
            painter_->drawLine(QPointF(0, y_), QPointF(paper_.width(), y_));
        }
        y_ += gap;
    }
    /// Name and value beside each other.
    void fact(const QString& name, const QString& value, const QFont& font) {
        const QStringList names = piecesOf(name, font, kFactName - kMiddle);
        const QStringList values = piecesOf(value, font, paper_.width() - kFactName);
        for (qsizetype i = 0; i < std::max(names.size(), values.size()); ++i)
            put({{0.0, names.value(i)}, {kFactName, values.value(i)}}, font);
        y_ += kSmall;
    }

private:
    using Beside = std::vector<std::pair<double, QString>>;  ///< where each begins

    [[nodiscard]] bool isPainted() const { return painter_ != nullptr && at_ == page_; }
    [[nodiscard]] QStringList piecesOf(const QString& text, const QFont& font, double width) const {
        return WrappedText(text, font, width).pieces(paper_.height() / kPiecesOfPage);
    }
    void put(const Beside& texts, const QFont& font) {
        double height = 0;
        std::vector<std::unique_ptr<WrappedText>> laid;
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const double end = i + 1 < texts.size() ? texts[i + 1].first - kMiddle : paper_.width();
            laid.push_back(std::make_unique<WrappedText>(texts[i].second, font, end - texts[i].first));
            height = std::max(height, laid.back()->height());
        }
        if (y_ + height > paper_.height() - kCoverFoot && y_ > kCoverTop) {
            ++at_;
            y_ = kCoverTop;
        }
        if (isPainted()) {
            painter_->setPen(colour_);
            for (std::size_t i = 0; i < texts.size(); ++i) laid[i]->paint(*painter_, {texts[i].first, y_});
        }
        y_ += height;
    }

    QPainter* painter_;
    int page_, at_ = 0;
    QSizeF paper_;
    QColor colour_;
    double y_ = kCoverTop;
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
    frame.before = covers_ = cover_ ? paintCover(nullptr, 0) : 0;
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
    if (page >= covers_) return sheet_->paint(painter, page - covers_);
    paintCover(&painter, page);
    sheet_->paintFoot(painter, page - covers_);
}

int DocumentPages::paintCover(QPainter* painter, int page) const {
    const Tokens paper = lightTokens();
    Column column(painter, page, paper_);
    column.setColour(paper.muted);
    column.add(qt(cover_->kind), paperFont(kCoverKind), kMiddle);
    column.setColour(paper.text);
    column.add(title_, paperFont(kCoverTitle, QFont::DemiBold), kLarge);
    column.line(paper.primary, kLarge);
    column.add(qt(cover_->questionTitle), paperFont(kCoverHead, QFont::DemiBold), kSmall);
    column.add(qt(cover_->question), paperFont(kTextSize), kLarge);
    if (!cover_->answers.empty()) column.add(qt(cover_->answerTitle), paperFont(kCoverHead, QFont::DemiBold), kSmall);
    const QFont answer = paperFont(cover_->answers.size() > 2 ? kTextSize : kCoverAnswer);
    for (const std::string& each : cover_->answers) column.add(qt(each), answer, kMiddle);
    column.line(paper.line, kMiddle);
    for (const auto& [name, value] : cover_->facts) column.fact(qt(name), qt(value), paperFont(kSmallSize));
    return column.pages();
}

}  // namespace valor::ui
