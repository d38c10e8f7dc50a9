// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/print_sheet.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <numeric>
#include <utility>

#include "ui/charts/chart_panel.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Printing)
};

// In pixels of the screen, 1/96 inch.
constexpr double kHead = 52, kFoot = 26, kGap = 10, kCell = 5, kLine = 3;
constexpr double kTallestChart = 330;
constexpr std::size_t kRowsTogether = 2;  // under the head of a table, before it may go on overleaf

QFont fontOf(const PrintPart& part) {
    return part.kind == PrintPart::Kind::Heading ? paperFont(kCardTitleSize, QFont::DemiBold) : paperFont(kSmallSize);
}
QFont cellFont(bool head) {
    return paperFont(kSmallSize, head ? QFont::DemiBold : QFont::Normal);
}

/// The width that no column may pass so that all fit into `room`.
double widestColumn(const std::vector<double>& wanted, double room) {
    std::vector<double> sorted = wanted;
    std::ranges::sort(sorted);
    double left = room;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        const double share = left / static_cast<double>(sorted.size() - i);
        if (sorted[i] > share) return share;
        left -= sorted[i];
    }
    return room;
}

}  // namespace

PrintSheet::PrintSheet(std::vector<PrintPart> parts, PrintFrame frame, QSizeF paper)
    : parts_(std::move(parts)), frame_(std::move(frame)), size_(paper) {
    place();
}

// Measured ---------------------------------------------------------------------------------------------------------

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

double PrintSheet::room() const {
    return size_.height() - kFoot - y_;
}

void PrintSheet::turnPage() {
    ++sheet_;
    y_ = kHead;
}

void PrintSheet::put(std::size_t part, QSizeF size, std::size_t firstRow, std::size_t endRow) {
    placed_.push_back({part, sheet_, QRectF(QPointF(0, y_), size), firstRow, endRow});
    y_ += size.height() + kGap;
}

double PrintSheet::textHeight(const PrintPart& part) const {
    const QRectF room(0, 0, size_.width(), size_.height());
    return QFontMetricsF(fontOf(part)).boundingRect(room, Qt::TextWordWrap, part.text).height();
}

QSizeF PrintSheet::chartSize(const PrintPart& part) const {
    const QSizeF shown = part.chart->pictureSize();
    return shown.scaled(QSizeF(size_.width(), kTallestChart), Qt::KeepAspectRatio).boundedTo(shown);
}

/// What must fit below a heading so that it does not end its sheet.
double PrintSheet::leastHeight(std::size_t part) const {
    if (part >= parts_.size()) return 0;
    const PrintPart& next = parts_[part];
    if (next.kind == PrintPart::Kind::Chart) return chartSize(next).height();
    if (next.kind != PrintPart::Kind::Table) return textHeight(next);
    const std::vector<double> columns = columnsOf(next.table);
    double height = next.table.head.isEmpty() ? 0 : rowHeight(next.table.head, columns, true);
    for (std::size_t row = 0; row < std::min(kRowsTogether, next.table.rows.size()); ++row)
        height += rowHeight(next.table.rows[row], columns, false);
    return height;
}

void PrintSheet::placeText(std::size_t part) {
    const double height = textHeight(parts_[part]);
    const bool leads = parts_[part].kind == PrintPart::Kind::Heading;
    const double needed = leads ? height + kGap + leastHeight(part + 1) : height;
    if (needed > room() && y_ > kHead) turnPage();
    put(part, {size_.width(), height});
    if (!leads) y_ -= kGap - kLine;
}

void PrintSheet::placeChart(std::size_t part) {
    const QSizeF size = chartSize(parts_[part]);
    const bool isExplained = part + 1 < parts_.size() && parts_[part + 1].kind == PrintPart::Kind::Text;
    const double needed = size.height() + (isExplained ? kGap + textHeight(parts_[part + 1]) : 0);
    if (needed > room() && y_ > kHead) turnPage();
    put(part, size);
}

void PrintSheet::placeTable(std::size_t part) {
    const PrintTable& table = parts_[part].table;
    const std::vector<double> columns = columnsOf(table);
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

std::vector<double> PrintSheet::columnsOf(const PrintTable& table) const {
    std::vector<double> columns(table.isNumber.size(), 0);
    const auto widen = [&columns](const QStringList& cells, const QFontMetricsF& metrics) {
        for (std::size_t i = 0; i < columns.size() && i < static_cast<std::size_t>(cells.size()); ++i)
            columns[i] =
                std::max(columns[i], metrics.boundingRect({}, 0, cells[static_cast<qsizetype>(i)]).width() + 2 * kCell);
    };
    widen(table.head, QFontMetricsF(cellFont(true)));
    for (const QStringList& row : table.rows) widen(row, QFontMetricsF(cellFont(false)));
    const double widest = widestColumn(columns, size_.width());
    for (double& column : columns) column = std::min(column, widest);
    return columns;
}

double PrintSheet::rowHeight(const QStringList& cells, const std::vector<double>& columns, bool head) const {
    const QFontMetricsF metrics(cellFont(head));
    double height = metrics.height();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QRectF room(0, 0, columns[i] - 2 * kCell, size_.height());
        height = std::max(
            height, metrics.boundingRect(room, Qt::TextWordWrap, cells.value(static_cast<qsizetype>(i))).height());
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
            painter.setFont(fontOf(part));
            painter.drawText(each.area, Qt::TextWordWrap, part.text);
        }
    }
}

void PrintSheet::paintFrame(QPainter& painter, int sheet) const {
    const double width = size_.width(), bottom = size_.height();
    painter.setPen(tokens().text);
    painter.setFont(paperFont(kCardTitleSize, QFont::DemiBold));
    painter.drawText(QRectF(0, 0, width, 20), Qt::AlignLeft | Qt::AlignVCenter, frame_.title);
    painter.setFont(paperFont(kSmallSize));
    painter.drawText(QRectF(0, 19, width, 18), Qt::AlignLeft | Qt::AlignVCenter, frame_.subtitle);
    painter.setPen(tokens().muted);
    const QRectF foot(0, bottom - 16, width, 16);
    const QString number = Words::tr("Page %1 of %2").arg(sheet + 1).arg(count());
    painter.drawText(foot, Qt::AlignRight | Qt::AlignVCenter, number);
    const QFontMetricsF metrics(painter.font());
    const double left = width - metrics.horizontalAdvance(number) - 2 * kGap;
    painter.drawText(foot, Qt::AlignLeft | Qt::AlignVCenter, metrics.elidedText(frame_.foot, Qt::ElideRight, left));
    painter.setPen(QPen(tokens().line, 1));
    painter.drawLine(QPointF(0, 42), QPointF(width, 42));
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
    const std::vector<double> columns = columnsOf(table);
    QRectF line(placed.area.topLeft(), QSizeF(std::accumulate(columns.begin(), columns.end(), 0.0), 0));
    const auto add = [&](const QStringList& cells, bool head) {
        painter.setFont(cellFont(head));
        line.setHeight(rowHeight(cells, columns, head));
        paintRow(painter, cells, table, line, columns);
        line.translate(0, line.height());
    };
    if (!table.head.isEmpty()) add(table.head, true);
    for (std::size_t row = placed.firstRow; row < placed.endRow; ++row) add(table.rows[row], false);
}

void PrintSheet::paintRow(QPainter& painter, const QStringList& cells, const PrintTable& table, const QRectF& line,
                          const std::vector<double>& columns) const {
    painter.setPen(tokens().text);
    double x = line.left();
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const QRectF cell(x + kCell, line.top() + kLine, columns[i] - 2 * kCell, line.height() - 2 * kLine);
        const Qt::Alignment side = table.isNumber[i] ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(cell, static_cast<int>(side | Qt::AlignTop) | Qt::TextWordWrap,
                         cells.value(static_cast<qsizetype>(i)));
        x += columns[i];
    }
    painter.setPen(QPen(tokens().line, 0.6));
    painter.drawLine(line.bottomLeft(), line.bottomRight());
}

}  // namespace valor::ui
