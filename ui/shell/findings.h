// SPDX-License-Identifier: GPL-3.0-or-later
// What was noticed in the open case: each point with its place and remedy.
#pragma once

#include "core/error/diagnostics.h"
#include "ui/text/environment.h"

class QDialog;
class QWidget;

namespace valor::ui {

/// "3 remarks on the case"; empty when there are none.
[[nodiscard]] QString findingsCount(const Diagnostics& findings);
/// A window-modal dialog over `parent` that deletes itself; the gravest first.
QDialog* showFindings(const Diagnostics& findings, const Environment& environment, QWidget* parent);

}  // namespace valor::ui
