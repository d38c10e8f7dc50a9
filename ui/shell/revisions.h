// SPDX-License-Identifier: GPL-3.0-or-later
// The revisions of the open case: what it was, when and by whom, the way back, and what differs from now.
#pragma once

#include "ui/document/case_document.h"
#include "ui/text/environment.h"

class QDialog;
class QWidget;

namespace valor::ui {

/// What is listed at first: states that were given a name, where there are any, or every change.
enum class RevisionsShown : std::uint8_t { Named, All };

/// A window-modal dialog over `parent` that deletes itself. @pre document.isOpen()
QDialog* showRevisions(CaseDocument& document, const Environment& environment, RevisionsShown shown, QWidget* parent);

}  // namespace valor::ui
