// SPDX-License-Identifier: GPL-3.0-or-later
// What a page of the window says, in the order in which it is read, without the controls around it.
#pragma once

#include <QStringList>
#include <cstddef>
#include <vector>

class QWidget;

namespace valor::ui {

class ChartPanel;

struct PrintTable {
    QStringList head;            ///< empty: none
    std::vector<bool> isNumber;  ///< one per column: set to the right
    std::vector<QStringList> rows;
    std::vector<std::size_t> unended = {};  ///< rows that go on in the next one, ascending: no line below them
};

struct PrintPart {
    enum class Kind { Heading, Text, Chart, Table };
    Kind kind{};
    QString text = {};            ///< of a heading or a text
    ChartPanel* chart = nullptr;  ///< of a chart; paints itself
    PrintTable table = {};
    int level = 0;             ///< of a heading in a document; 0: of a page of the window
    bool startsSheet = false;  ///< a heading
    bool goesOn = false;       ///< a heading or a text whose next lines are the next part
};

[[nodiscard]] std::vector<PrintPart> printedParts(QWidget& page);

}  // namespace valor::ui
