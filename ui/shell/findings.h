// SPDX-License-Identifier: GPL-3.0-or-later
// What was noticed in the open case: each point with its remedy, the way to its place, and for a warning whether it
// is accepted, by whom and why.
#pragma once

#include <QDialog>
#include <functional>
#include <optional>

#include "ui/document/case_document.h"
#include "ui/shell/finding_place.h"
#include "ui/text/environment.h"

class QVBoxLayout;

namespace valor::ui {

/// "3 remarks on the case, 1 accepted"; empty when there are none.
[[nodiscard]] QString findingsCount(const Diagnostics& findings, const std::vector<HistoryEntry>& approvals);

/// A window-modal dialog that deletes itself; the gravest first, accepted warnings behind the others.
class FindingsDialog : public QDialog {
    Q_OBJECT
public:
    FindingsDialog(Diagnostics findings, CaseDocument& document, const Environment& environment, QWidget* parent);

signals:
    void placeAsked(const valor::ui::FindingPlace& place);

private:
    void fill();
    [[nodiscard]] QWidget* entry(const Diagnostic& finding, int position);
    void addDecision(QVBoxLayout& lines, const Diagnostic& finding, int position);
    void addReason(QVBoxLayout& lines, const Diagnostic& finding, bool accepts, int position);

    Diagnostics findings_;
    CaseDocument& document_;
    const Environment& environment_;
    QVBoxLayout* list_;
};

}  // namespace valor::ui
