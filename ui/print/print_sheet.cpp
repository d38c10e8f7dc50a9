// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/print_sheet.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "core/report/column_widths.h"
#include "ui/charts/chart_panel.h"
#include "ui/print/wrapped_text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

struct PrintSheetWords {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

// In pixels of the screen, 1/96 inch.
constexpr double kHead = 52, kFoot = 26, kPartGap = 10, kCell = 5, kLine = 3;
constexpr double kTallestChart = 330;
// Of the room of a sheet: what is higher is cut, and into pieces of what height.
constexpr double kHighestWhole = 1.0 / 2, kPiece = 1.0 / 6;
constexpr std::size_t kRowsTogether = 2;  // under the head of a table, before it may go on overleaf

double widestWord(const QString& text, const QFontMetricsF& metrics) {
    double widest = 0;
    for (const QString& word : text.split(QRegularExpression(QStringLiteral("[ /-]"))))
        widest = std::max(widest, metrics.horizontalAdvance(word + QLatin1Char('/')));
    return widest;
}

}  // namespace

PrintSheet::PrintSheet(std::vector<PrintPart> parts, PrintFrame frame, QSizeF paper)
    : parts_(std::move(parts)), frame_(std::move(frame)), size_(paper) {
    cutLong();
    place();
}

// Measured ---------------------------------------------------------------------------------------------------------

/// Cut at the ends of lines, so that what is longer than a sheet goes on overleaf.
void PrintSheet::cutLong() {
    for (PrintPart& part : std::exchange(parts_, {})) {
        columns_.emplace_back();
        if (part.kind == PrintPart::Kind::Chart) {
            parts_.push_back(std::move(part));
        } else if (part.kind == PrintPart::Kind::Table) {
            columns_.back() = measuredColumns(part.table);
            cutRows(part.table, columns_.back());
            parts_.push_back(std::move(part));
        } else {
            std::ranges::move(piecesOf(part), std::back_inserter(parts_));
            columns_.resize(parts_.size());
        }
    }
}

std::vector<PrintPart> PrintSheet::piecesOf(const PrintPart& part) const {
    const WrappedText text(part.text, fontOf(part), size_.width());
    if (text.height() <= kHighestWhole * body()) return {part};
    std::vector<PrintPart> pieces;
    for (const QString& piece : text.pieces(kPiece * body())) {
        pieces.push_back({part.kind, piece});
        pieces.back().level = part.level;
        pieces.back().goesOn = true;
    }
    pieces.front().startsSheet = part.startsSheet;
    pieces.back().goesOn = part.goesOn;
    return pieces;
}

/// A head that is too high is a row: it cannot stand on every sheet.
void PrintSheet::cutRows(PrintTable& table, const std::vector<double>& columns) const {
    if (rowHeight(table.head, columns, true) > kHighestWhole * body())
        table.rows.insert(table.rows.begin(), std::exchange(table.head, {}));
    for (QStringList& row : std::exchange(table.rows, {})) {
        if (rowHeight(row, columns, false) <= kHighestWhole * body()) {
            table.rows.push_back(std::move(row));
            continue;
        }
        for (QStringList& piece : rowPieces(row, columns)) {
            table.unended.push_back(table.rows.size());
            table.rows.push_back(std::move(piece));
        }
        table.unended.pop_back();
    }
}

/// Each cell goes on in its column.
std::vector<QStringList> PrintSheet::rowPieces(const QStringList& row, const std::vector<double>& columns) const {
    std::vector<QStringList> pieces;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const auto column = static_cast<qsizetype>(i);
        const WrappedText text(row.value(column), cellFont(false), columns[i] - 2 * kCell);
        const QStringList cells = text.pieces(kPiece * body());
        const auto count = static_cast<std::size_t>(cells.size());
        pieces.resize(std::max(pieces.size(), count), QStringList(column, QString()));
        for (std::size_t piece = 0; piece < pieces.size(); ++piece)
            pieces[piece] << cells.value(static_cast<qsizetype>(piece));
    }
    return pieces;
}

void PrintSheet::place() {
    y_ = kHead;
    for (std::size_t part = 0; part < parts_.size(); ++part) {
        switch (parts_[part].kind) {
            case PrintPart::Kind::Heading:
            case PrintPart::Kind::Text: placeText(part); break;
            case PrintPart::Kind::Chart: placeChart(part); break;
            case PrintPart::Kind::Table: placeTable(part); break;
        }
    }
}

QFont PrintSheet::fontOf(const PrintPart& part) const {
    constexpr std::array kHeadings{kCardTitleSize, 15.0, 12.0};
    if (part.kind != PrintPart::Kind::Heading) return paperFont(frame_.textSize);
    const auto level = static_cast<std::size_t>(part.level);
    return paperFont(level < kHeadings.size() ? kHeadings[level] : kCardTitleSize, QFont::DemiBold);
}

QFont PrintSheet::cellFont(bool head) const {
    return paperFont(frame_.cellSize, head ? QFont::DemiBold : QFont::Normal);
}

double PrintSheet::gapAbove(const PrintPart& heading) {
    constexpr std::array kAbove{0.0, 14.0, 8.0};
    return kAbove[std::min<std::size_t>(static_cast<std::size_t>(heading.level), kAbove.size() - 1)];
}

double PrintSheet::room() const {
    return size_.height() - kFoot - y_;
}

/// Between the head and the foot of a sheet.
double PrintSheet::body() const {
    return size_.height() - kFoot - kHead;
}

bool PrintSheet::isContinued(std::size_t part) const {
    return part > 0 && parts_[part - 1].goesOn;
}

void PrintSheet::turnPage() {
    ++sheet_;
    y_ = kHead;
}

void PrintSheet::put(std::size_t part, QSizeF size, std::size_t firstRow, std::size_t endRow) {
    placed_.push_back({part, sheet_, QRectF(QPointF(0, y_), size), firstRow, endRow});
    y_ += size.height() + kPartGap;
}

double PrintSheet::textHeight(const PrintPart& part) const {
    return WrappedText(part.text, fontOf(part), size_.width()).height();
}

QSizeF PrintSheet::chartSize(const PrintPart& part) const {
    const QSizeF shown = part.chart->pictureSize();
    return shown.scaled(QSizeF(size_.width(), kTallestChart), Qt::KeepAspectRatio).boundedTo(shown);
}

/// A heading, and a line that says what the table below it is.
bool PrintSheet::leads(std::size_t part) const {
    const PrintPart::Kind kind = parts_[part].kind;
    if (parts_[part].goesOn) return false;
    if (kind == PrintPart::Kind::Heading) return true;
    return kind == PrintPart::Kind::Text && part + 1 < parts_.size() && parts_[part + 1].kind == PrintPart::Kind::Table;
}

/// A text that is a single line does not stand alone below a heading where another follows.
double PrintSheet::leastText(std::size_t part) const {
    constexpr double kLineAndAHalf = 1.5;
    const double height = textHeight(parts_[part]);
    const bool isOneLine = height < kLineAndAHalf * QFontMetricsF(fontOf(parts_[part])).height();
    const bool isFollowed = part + 1 < parts_.size() && parts_[part + 1].kind == PrintPart::Kind::Text;
    return isOneLine && isFollowed ? height + frame_.lineGap + textHeight(parts_[part + 1]) : height;
}

/// What must fit below a heading so that it does not end its sheet.
double PrintSheet::leastHeight(std::size_t part) const {
    if (part >= parts_.size()) return 0;
    const PrintPart& next = parts_[part];
    if (next.kind == PrintPart::Kind::Chart) return chartSize(next).height();
    const double above = next.kind == PrintPart::Kind::Heading ? gapAbove(next) : 0;
    if (leads(part)) return above + textHeight(next) + kPartGap + leastHeight(part + 1);
    if (next.kind != PrintPart::Kind::Table) return leastText(part);
    const std::vector<double>& columns = columns_[part];
    double height = next.table.head.isEmpty() ? 0 : rowHeight(next.table.head, columns, true);
    for (std::size_t row = 0; row < std::min(kRowsTogether, next.table.rows.size()); ++row)
        height += rowHeight(next.table.rows[row], columns, false);
    return height;
}

void PrintSheet::placeText(std::size_t part) {
    const double height = textHeight(parts_[part]);
    const bool isHeading = parts_[part].kind == PrintPart::Kind::Heading;
    if (parts_[part].startsSheet && y_ > kHead) turnPage();
    if (isHeading && y_ > kHead && !isContinued(part)) y_ += gapAbove(parts_[part]);
    const double needed = leads(part) ? height + kPartGap + leastHeight(part + 1) : height;
    if (needed > room() && y_ > kHead) turnPage();
    put(part, {size_.width(), height});
    if (parts_[part].goesOn)
        y_ -= kPartGap;
    else if (!isHeading)
        y_ -= kPartGap - frame_.lineGap;
}

void PrintSheet::placeChart(std::size_t part) {
    const QSizeF size = chartSize(parts_[part]);
    const bool isExplained = part + 1 < parts_.size() && parts_[part + 1].kind == PrintPart::Kind::Text;
    const double needed = size.height() + (isExplained ? kPartGap + textHeight(parts_[part + 1]) : 0);
    if (needed > room() && y_ > kHead) turnPage();
    put(part, size);
}

void PrintSheet::placeTable(std::size_t part) {
    const PrintTable& table = parts_[part].table;
    const std::vector<double>& columns = columns_[part];
    const double head = table.head.isEmpty() ? 0 : rowHeight(table.head, columns, true);
    if (leastHeight(part) > room() && y_ > kHead) turnPage();
    std::size_t first = 0;
    double height = head;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const double next = rowHeight(table.rows[row], columns, false);
        if (height + next > room() && row > first) {
            put(part, {size_.width(), height}, std::exchange(first, row), row);
            turnPage();
            height = head;
        }
        height += next;
    }
    put(part, {size_.width(), height}, first, table.rows.size());
}

/// Numbers and single words are never broken: what they leave is for the columns of text.
std::vector<double> PrintSheet::measuredColumns(const PrintTable& table) const {
    const QFontMetricsF head(cellFont(true)), body(cellFont(false));
    const auto measure = [&](std::size_t row, std::size_t column) -> CellWidths {
        const QStringList& cells = row == 0 ? table.head : table.rows[row - 1];
        if (column >= static_cast<std::size_t>(cells.size())) return {};
        const QString& cell = cells[static_cast<qsizetype>(column)];
        const QFontMetricsF& metrics = row == 0 ? head : body;
        return {metrics.horizontalAdvance(cell) + 2 * kCell + 1, widestWord(cell, metrics) + 2 * kCell + 1};
    };
    return columnWidths(wishesOf(table.rows.size() + 1, table.isNumber, measure), size_.width());
}

double PrintSheet::rowHeight(const QStringList& cells, const std::vector<double>& columns, bool head) const {
    double height = QFontMetricsF(cellFont(head)).height();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const WrappedText text(cells.value(static_cast<qsizetype>(i)), cellFont(head), columns[i] - 2 * kCell);
        height = std::max(height, text.height());
    }
    return height + 2 * kLine;
}

// Painted ----------------------------------------------------------------------------------------------------------

void PrintSheet::paint(QPainter& painter, int sheet) const {
    paintFrame(painter, sheet);
    for (const Placed& each : placed_) {
        if (each.sheet != sheet) continue;
        const PrintPart& part = parts_[each.part];
        painter.setPen(tokens().text);
        if (part.kind == PrintPart::Kind::Chart) {
            paintChart(painter, each);
        } else if (part.kind == PrintPart::Kind::Table) {
            paintTable(painter, each);
        } else {
            WrappedText(part.text, fontOf(part), size_.width()).paint(painter, each.area.topLeft());
        }
    }
}

void PrintSheet::paintFrame(QPainter& painter, int sheet) const {
    const double width = size_.width();
    painter.setPen(tokens().text);
    painter.setFont(paperFont(kCardTitleSize, QFont::DemiBold));
    painter.drawText(QRectF(0, 0, width, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(frame_.title, Qt::ElideRight, width));
    painter.setFont(paperFont(kSmallSize));
    painter.drawText(QRectF(0, 19, width, 18), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(painter.font()).elidedText(frame_.subtitle, Qt::ElideRight, width));
    painter.setPen(QPen(tokens().line, 1));
    painter.drawLine(QPointF(0, 42), QPointF(width, 42));
    paintFoot(painter, sheet);
}

void PrintSheet::paintFoot(QPainter& painter, int sheet) const {
    const double width = size_.width(), bottom = size_.height();
    painter.setFont(paperFont(kSmallSize));
    painter.setPen(tokens().muted);
    const QRectF foot(0, bottom - 16, width, 16);
    const QString pattern = frame_.pageOf.isEmpty() ? PrintSheetWords::tr("Page %1 of %2") : frame_.pageOf;
    const QString number = pattern.arg(sheet + 1 + frame_.before).arg(count() + frame_.before);
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, number);
    const QFontMetricsF metrics(painter.font());
    const double left = width - metrics.horizontalAdvance(number) - 2 * kPartGap;
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(frame_.foot, Qt::ElideRight, left));
    painter.setPen(QPen(tokens().line, 1));
    painter.drawLine(QPointF(0, bottom - 20), QPointF(width, bottom - 20));
}

/// As large as on the screen, then shrunk: the words in it keep their proportions.
void PrintSheet::paintChart(QPainter& painter, const Placed& placed) const {
    ChartPanel& chart = *parts_[placed.part].chart;
    const QSize shown = chart.pictureSize();
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(placed.area.topLeft());
    painter.scale(placed.area.width() / shown.width(), placed.area.height() / shown.height());
    chart.paintOnPaper(painter, shown);
    painter.restore();
}

void PrintSheet::paintTable(QPainter& painter, const Placed& placed) const {
    const PrintTable& table = parts_[placed.part].table;
    const std::vector<double>& columns = columns_[placed.part];
    QRectF line(placed.area.topLeft(), QSizeF(std::accumulate(columns.begin(), columns.end(), 0.0), 0));
    const auto add = [&](const QStringList& cells, bool head, bool ends) {
        line.setHeight(rowHeight(cells, columns, head));
        paintRow(painter, cells, placed, line, head);
        line.translate(0, line.height());
        painter.setPen(QPen(tokens().line, 0.6));
        if (ends) painter.drawLine(line.topLeft(), line.topRight());
    };
    if (!table.head.isEmpty()) add(table.head, true, true);
    for (std::size_t row = placed.firstRow; row < placed.endRow; ++row)
        add(table.rows[row], false, !std::ranges::binary_search(table.unended, row));
}

void PrintSheet::paintRow(QPainter& painter, const QStringList& cells, const Placed& placed, const QRectF& line,
                          bool head) const {
    const std::vector<bool>& isNumber = parts_[placed.part].table.isNumber;
    const std::vector<double>& columns = columns_[placed.part];
    painter.setPen(tokens().text);
    double x = line.left();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Qt::Alignment side = isNumber[i] ? Qt::AlignRight : Qt::AlignLeft;
        WrappedText(cells.value(static_cast<qsizetype>(i)), cellFont(head), columns[i] - 2 * kCell, side)
            .paint(painter, {x + kCell, line.top() + kLine});
        x += columns[i];
    }
}

}  // namespace valor::ui
