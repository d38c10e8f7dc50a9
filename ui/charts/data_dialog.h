// SPDX-License-Identifier: GPL-3.0-or-later
// Shows a table of figures with a button to copy it.
#pragma once

#include "core/report/chart.h"
#include "ui/text/environment.h"

class QAbstractItemModel;
class QDialog;
class QWidget;

namespace valor::ui {

/// A window-modal dialog over `parent` that deletes itself.
QDialog* showData(const QString& title, const ChartTable& table, const Environment& environment, QWidget* parent);
/// The same for any model; `model` becomes a child of the dialog.
QDialog* showModel(const QString& title, const QString& introduction, QAbstractItemModel* model, QWidget* parent);

}  // namespace valor::ui
