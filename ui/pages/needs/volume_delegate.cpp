// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/needs/volume_delegate.h"

#include <QKeyEvent>
#include <QPointer>
#include <QTimer>

#include "core/model/edit.h"
#include "ui/editors/slider_scale.h"

namespace valor::ui {

EntryRules entryRules(const VolumeModel::Cell& cell, const Case& input, const Scenario& scenario) {
    if (cell.place) {
        const bool isCount =
            cell.place->kind == FigurePlace::Kind::Catchment || cell.place->kind == FigurePlace::Kind::SiteVolume;
        return {isCount ? NumberKind::Integer : kindOfUnit(unitOf(cell.place->kind)), {}, 1};
    }
    const Parameter& parameter = *findById(input.parameters, cell.id);
    const auto distribution = distributionIn(scenario, parameter);
    const SliderScale scale = sliderScale(*distribution, cell.factor);
    const Support allowed = allowedCentral(*distribution);
    const NumberKind kind = numberKind(scale) == NumberKind::Integer ? NumberKind::Integer : kindOfUnit(parameter.unit);
    return {kind, {allowed.lower * cell.factor, allowed.upper * cell.factor}, scale.step};
}

VolumeDelegate::VolumeDelegate(const VolumeModel& model, CaseDocument& document, const Environment& environment,
                               QObject* parent)
    : QStyledItemDelegate(parent), model_(model), document_(document), environment_(environment) {}

QWidget* VolumeDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const VolumeModel::Cell* cell = model_.cell(index);
    if (cell == nullptr || !(cell->editable || cell->place)) return nullptr;
    const EntryRules rules = entryRules(*cell, *document_.value(), document_.scenario());
    auto* box = new ValueBox(parent);
    box->setObjectName("volumeField");
    box->setKind(rules.kind);
    box->setLimits(rules.limits);
    box->setStep(rules.step);
    box->setSuffix(cell->unit.suffix, cell->unit.spoken);
    box->setFormats(environment_.formats());
    if (cell->shown) box->showValue(*cell->shown);
    box->setAccessibleName(tr("%1 in %2").arg(model_.placeOf(index), cell->unit.spoken));
    emit problemChanged({});
    const QPersistentModelIndex place(index);
    connect(box, &ValueBox::stepped, box, &ValueBox::entered);
    connect(box, &ValueBox::entered, this, [this, box, place](double shown) {
        emit entered(place, shown);
        if (const VolumeModel::Cell* now = model_.cell(place); now != nullptr && now->shown)
            box->showValue(*now->shown);
    });
    connect(box, &ValueBox::problemChanged, this, [this, box, place](const QString& problem) {
        emit problemChanged(problem);
        if (!box->readings().empty()) emit readingAsked(place, box->readings());
    });
    return box;
}

/// Wide enough for a number with its unit, whatever the width of the column.
void VolumeDelegate::updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option,
                                          const QModelIndex&) const {
    constexpr int kLeast = 170;
    QRect place = option.rect;
    place.setLeft(std::min(place.left(), place.right() - kLeast));
    if (place.left() < 0) place.moveLeft(0);
    editor->setGeometry(place.adjusted(0, -1, 0, 1));
}

/// A field with something in it that cannot be taken stays open and says why.
bool VolumeDelegate::eventFilter(QObject* editor, QEvent* event) {
    auto* box = qobject_cast<ValueBox*>(editor);
    if (box == nullptr || event->type() != QEvent::KeyPress) return QStyledItemDelegate::eventFilter(editor, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key == Qt::Key_Escape) emit problemChanged({});
    if (key == Qt::Key_Tab || key == Qt::Key_Backtab) {
        emit box->editingFinished();
        if (!box->problem().isEmpty()) return true;
    }
    if (key != Qt::Key_Return && key != Qt::Key_Enter) return QStyledItemDelegate::eventFilter(editor, event);
    QTimer::singleShot(0, box, [this, box] {
        if (box->problem().isEmpty()) emit closeEditor(box, NoHint);
    });
    return false;
}

}  // namespace valor::ui
