// SPDX-License-Identifier: GPL-3.0-or-later
// Parts of a page set on sheets of paper: measured first, so that every sheet knows how many there are.
#pragma once

#include <QRectF>
#include <QSizeF>
#include <vector>

#include "ui/print/print_parts.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

class QPainter;

namespace valor::ui {

/// What stands on every sheet.
struct PrintFrame {
    QString title, subtitle, foot;
    QString pageOf = {};                                  ///< "Page %1 of %2"; empty: in the words of the window
    int before = 0;                                       ///< sheets that precede them and are counted with them
    double lineGap = 3;                                   ///< between paragraphs
    double textSize = kSmallSize, cellSize = kSmallSize;  ///< in points
};

class PrintSheet {
public:
    /// A part, or some rows of a table, on its sheet.
    struct Placed {
        std::size_t part = 0;
        int sheet = 0;
        QRectF area;
        std::size_t firstRow = 0, endRow = 0;  ///< of a table
    };

    /// @param paper what can be printed on, in the pixels of the screen: charts keep the size of their words
    PrintSheet(std::vector<PrintPart> parts, PrintFrame frame, QSizeF paper);

    [[nodiscard]] int count() const { return placed_.empty() ? 1 : placed_.back().sheet + 1; }
    [[nodiscard]] const std::vector<Placed>& placed() const { return placed_; }
    void paint(QPainter& painter, int sheet) const;
    /// The line below alone. @param sheet −1: of the one that precedes the first
    void paintFoot(QPainter& painter, int sheet) const;

private:
    void place();
    void cutLong();
    void cutRows(PrintTable& table, const std::vector<double>& columns) const;
    [[nodiscard]] std::vector<QStringList> rowPieces(const QStringList& row, const std::vector<double>& columns) const;
    [[nodiscard]] std::vector<PrintPart> piecesOf(const PrintPart& part) const;
    void placeText(std::size_t part);
    void placeChart(std::size_t part);
    void placeTable(std::size_t part);
    void put(std::size_t part, QSizeF size, std::size_t firstRow = 0, std::size_t endRow = 0);
    void turnPage();
    [[nodiscard]] QFont fontOf(const PrintPart& part) const;
    [[nodiscard]] QFont cellFont(bool head) const;
    [[nodiscard]] static double gapAbove(const PrintPart& heading);
    [[nodiscard]] double room() const;
    [[nodiscard]] double body() const;
    [[nodiscard]] bool isContinued(std::size_t part) const;
    [[nodiscard]] bool leads(std::size_t part) const;
    [[nodiscard]] double leastHeight(std::size_t part) const;
    [[nodiscard]] double leastText(std::size_t part) const;
    [[nodiscard]] double textHeight(const PrintPart& part) const;
    [[nodiscard]] QSizeF chartSize(const PrintPart& part) const;
    [[nodiscard]] std::vector<double> measuredColumns(const PrintTable& table) const;
    [[nodiscard]] double rowHeight(const QStringList& cells, const std::vector<double>& columns, bool head) const;
    void paintFrame(QPainter& painter, int sheet) const;
    void paintChart(QPainter& painter, const Placed& placed) const;
    void paintTable(QPainter& painter, const Placed& placed) const;
    void paintRow(QPainter& painter, const QStringList& cells, const Placed& placed, const QRectF& line,
                  bool head) const;
    [[nodiscard]] const Tokens& tokens() const { return paper_; }

    std::vector<PrintPart> parts_;              ///< what is too high for a page is cut into several
    std::vector<std::vector<double>> columns_;  ///< widths, of each part that is a table
    PrintFrame frame_;
    QSizeF size_;
    Tokens paper_ = lightTokens();  ///< paper is light, whatever the window looks like
    std::vector<Placed> placed_;
    int sheet_ = 0;
    double y_ = 0;
};

}  // namespace valor::ui
