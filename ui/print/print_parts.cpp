// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/print_parts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTextDocument>
#include <QTextDocumentFragment>
#include <algorithm>
#include <utility>

#include "ui/charts/chart_panel.h"
#include "ui/editors/parameter_row.h"
#include "ui/pages/simulation/chart_card.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

/// Widgets whose tops differ by less stand in one line.
constexpr int kSameLine = 16;

bool isNumber(const QAbstractItemModel& model, int column) {
    if (model.rowCount() == 0) return false;
    return model.index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>().testFlag(Qt::AlignRight);
}

QString wordsOf(const QLabel& label) {
    const bool isRich =
        label.textFormat() == Qt::RichText || (label.textFormat() == Qt::AutoText && Qt::mightBeRichText(label.text()));
    if (const QVariant onPaper = label.property(kWordsOnPaper); onPaper.isValid()) return onPaper.toString();
    return isRich ? QTextDocumentFragment::fromHtml(label.text()).toPlainText() : label.text();
}

bool isHeading(const QLabel& label) {
    return label.font().weight() >= QFont::DemiBold && label.font().pointSizeF() >= kCardTitleSize;
}

class Collector {
public:
    explicit Collector(QWidget& page) : page_(page) {}

    [[nodiscard]] std::vector<PrintPart> take() && {
        visit(page_);
        addInputs();
        return std::move(parts_);
    }

private:
    void visit(QWidget& widget) {
        if (&widget != &page_ && !widget.isVisibleTo(&page_)) return;
        if (const auto* row = qobject_cast<ParameterRow*>(&widget)) return inputs_.push_back(row->words());
        if (auto* chart = qobject_cast<ChartPanel*>(&widget)) return add({PrintPart::Kind::Chart, {}, chart, {}});
        if (const auto* view = qobject_cast<QAbstractItemView*>(&widget)) return addTable(*view);
        if (const auto* label = qobject_cast<QLabel*>(&widget)) return addWords(*label);
        const bool isControl = qobject_cast<QAbstractButton*>(&widget) != nullptr ||
                               qobject_cast<QLineEdit*>(&widget) != nullptr ||
                               qobject_cast<QComboBox*>(&widget) != nullptr;
        if (!isControl) visitChildren(widget);
    }

    /// From top to bottom, and from left to right.
    void visitChildren(QWidget& widget) {
        std::vector<QWidget*> children;
        for (QObject* child : widget.children())
            if (auto* inside = qobject_cast<QWidget*>(child); inside != nullptr && !inside->isWindow())
                children.push_back(inside);
        std::ranges::stable_sort(children, {},
                                 [](const QWidget* each) { return std::pair(each->y() / kSameLine, each->x()); });
        const bool namesItself = hasChart(widget);
        // The picture bears the heading of what is said about it.
        if (namesItself) std::stable_partition(children.begin(), children.end(), isPicture);
        for (QWidget* child : children)
            if (!namesItself || !isTitle(*child)) visit(*child);
    }
    /// A printed chart carries its title, so that of its card is not said again.
    static bool hasChart(const QWidget& widget) {
        return qobject_cast<const ChartCard*>(&widget) != nullptr && widget.findChild<ChartPanel*>() != nullptr;
    }
    static bool isPicture(const QWidget* widget) {
        return qobject_cast<const ChartPanel*>(widget) != nullptr || widget->findChild<ChartPanel*>() != nullptr;
    }
    static bool isTitle(const QWidget& widget) {
        const auto* label = qobject_cast<const QLabel*>(&widget);
        return label != nullptr && isHeading(*label);
    }

    void addWords(const QLabel& label) {
        const QString words = wordsOf(label).trimmed();
        if (words.isEmpty()) return;
        add({isHeading(label) ? PrintPart::Kind::Heading : PrintPart::Kind::Text, words, nullptr, {}});
    }
    void addTable(const QAbstractItemView& view) {
        const QAbstractItemModel* model = view.model();
        if (model == nullptr || model->rowCount() == 0) return;
        const auto* grid = qobject_cast<const QTableView*>(&view);
        PrintTable table;
        std::vector<int> columns;
        for (int column = 0; column < model->columnCount(); ++column)
            if (grid == nullptr || !grid->isColumnHidden(column)) columns.push_back(column);
        for (const int column : columns) {
            if (grid != nullptr) table.head << model->headerData(column, Qt::Horizontal).toString();
            table.isNumber.push_back(isNumber(*model, column));
        }
        for (int row = 0; row < model->rowCount(); ++row) {
            QStringList cells;
            for (const int column : columns) cells << model->index(row, column).data().toString();
            table.rows.push_back(cells);
        }
        add({PrintPart::Kind::Table, {}, nullptr, std::move(table)});
    }
    void addInputs() {
        if (inputs_.empty()) return;
        PrintTable table{{}, {false, true, false}, std::exchange(inputs_, {})};
        parts_.push_back({PrintPart::Kind::Table, {}, nullptr, std::move(table)});
    }
    void add(PrintPart part) {
        addInputs();
        parts_.push_back(std::move(part));
    }

    QWidget& page_;
    std::vector<PrintPart> parts_;
    std::vector<QStringList> inputs_;  ///< that stand together
};

}  // namespace

std::vector<PrintPart> printedParts(QWidget& page) {
    return Collector(page).take();
}

}  // namespace valor::ui
