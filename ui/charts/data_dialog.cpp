// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/data_dialog.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/frozen_column_view.h"
#include "ui/charts/table_copy.h"
#include "ui/models/chart_table_model.h"

namespace valor::ui {
namespace {

struct DataDialogWords {
    Q_DECLARE_TR_FUNCTIONS(DataDialog)
};

/// Figures at the right of their column keep away from words at the left of the next.
class AiryCells : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QString displayText(const QVariant& value, const QLocale& locale) const override {
        const QString air(2, QChar::Nbsp);
        return air + QStyledItemDelegate::displayText(value, locale) + air;
    }
};

void fitColumns(QTableView& view, int more) {
    constexpr int kMost = 340;
    view.resizeColumnsToContents();
    for (int column = 0; column < view.model()->columnCount(); ++column)
        view.setColumnWidth(column, std::min(view.columnWidth(column) + more, kMost));
}

/// So wide that no column has to be scrolled to, where the window has that room.
QSize sizeFor(const QTableView& view, const QWidget* parent) {
    constexpr int kAround = 48, kLeast = 820, kHeight = 520;
    const int room = parent == nullptr ? kLeast : std::max(kLeast, parent->window()->width() - kAround);
    return {std::clamp(view.horizontalHeader()->length() + kAround, kLeast, room), kHeight};
}

QTableView* tableView(QAbstractItemModel* model, const QString& name) {
    auto* view = new FrozenColumnView;
    view->setModel(model);
    view->setObjectName("dataTable");
    view->setAccessibleName(name);
    view->setTabKeyNavigation(false);
    view->setShowGrid(false);
    view->setAlternatingRowColors(true);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    fitColumns(*view, 16);
    view->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    view->horizontalHeader()->setStretchLastSection(true);
    return view;
}

}  // namespace

QDialog* showModel(const QString& title, const QString& introduction, QAbstractItemModel* model, QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(title);
    dialog->setObjectName("dataDialog");
    model->setParent(dialog);
    auto* lines = new QVBoxLayout(dialog);
    if (!introduction.isEmpty()) {
        auto* words = new QLabel(introduction);
        words->setTextFormat(Qt::PlainText);
        words->setWordWrap(true);
        words->setTextInteractionFlags(Qt::TextSelectableByMouse);
        lines->addWidget(words);
    }
    lines->addWidget(tableView(model, title), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    lines->addWidget(buttons);
    dialog->resize(820, 520);
    dialog->open();
    return dialog;
}

QDialog* showData(const QString& title, const ChartTable& table, const Environment& environment, QWidget* parent) {
    auto* model = new ChartTableModel(table, environment.formats());
    QDialog* dialog = showModel(title, {}, model, parent);
    auto& view = *dialog->findChild<QTableView*>();
    view.setItemDelegate(new AiryCells(&view));
    view.horizontalHeader()->setStyleSheet("QHeaderView::section { padding: 5px 10px; }");
    fitColumns(view, 0);
    dialog->resize(sizeFor(view, parent));
    auto* buttons = dialog->findChild<QDialogButtonBox*>();
    QPushButton* copy = buttons->addButton(DataDialogWords::tr("Copy table"), QDialogButtonBox::ActionRole);
    QObject::connect(copy, &QPushButton::clicked, dialog,
                     [table, formats = environment.formats()] { copyTable(table, formats); });
    return dialog;
}

}  // namespace valor::ui
