// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/tick_list.h"

#include <algorithm>

#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr int kMostRows = 4;  // a longer list scrolls

}  // namespace

TickList::TickList(const std::vector<Item>& items, const std::vector<std::string>& ticked, QWidget* parent)
    : QListWidget(parent) {
    for (const Item& each : items) {
        auto* row = new QListWidgetItem(each.label, this);
        row->setData(Qt::UserRole, qt(each.id));
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        const bool isTicked = std::ranges::find(ticked, each.id) != ticked.end();
        row->setCheckState(isTicked ? Qt::Checked : Qt::Unchecked);
    }
    const int rows = std::min(count(), kMostRows);
    setFixedHeight(rows * std::max(sizeHintForRow(0), 1) + 2 * frameWidth() + 4);
    connect(this, &QListWidget::itemChanged, this, &TickList::changed);
}

std::vector<std::string> TickList::ticked() const {
    std::vector<std::string> ids;
    for (int row = 0; row < count(); ++row)
        if (item(row)->checkState() == Qt::Checked)
            ids.push_back(item(row)->data(Qt::UserRole).toString().toStdString());
    return ids;
}

}  // namespace valor::ui
