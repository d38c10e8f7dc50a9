// SPDX-License-Identifier: GPL-3.0-or-later
// The field in which a cell of the table of volumes is changed, with its unit.
#pragma once

#include <QStyledItemDelegate>

#include "ui/document/case_document.h"
#include "ui/editors/value_box.h"
#include "ui/models/volume_model.h"

namespace valor::ui {

class VolumeDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    VolumeDelegate(const VolumeModel& model, CaseDocument& document, const Environment& environment,
                   QObject* parent = nullptr);

    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;
    void setEditorData(QWidget*, const QModelIndex&) const override {}
    /// Nothing to do: the field tells entered() itself, and only what it could read.
    void setModelData(QWidget*, QAbstractItemModel*, const QModelIndex&) const override {}
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const override;

signals:
    /// @param shown in the unit of the cell
    void entered(const QModelIndex& index, double shown) const;
    /// Why the text in the field is not taken; empty when all is well.
    void problemChanged(const QString& problem) const;
    /// Follows problemChanged() where the text may mean two numbers; see ValueBox::readings().
    void readingAsked(const QModelIndex& index, const std::vector<ValueBox::Reading>& readings) const;

protected:
    bool eventFilter(QObject* editor, QEvent* event) override;

private:
    const VolumeModel& model_;
    CaseDocument& document_;
    const Environment& environment_;
};

/// What a person may enter in a cell.
struct EntryRules {
    NumberKind kind = NumberKind::Decimal;
    ValueBox::Limits limits;
    double step = 1;
};
/// @pre cell.editable
[[nodiscard]] EntryRules entryRules(const VolumeModel::Cell& cell, const Case& input, const Scenario& scenario);

}  // namespace valor::ui
