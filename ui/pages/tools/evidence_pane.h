// SPDX-License-Identifier: GPL-3.0-or-later
// The inputs of a tool with their evidence: filtered, sorted, copied.
#pragma once

#include <QWidget>

#include "ui/models/evidence_model.h"

class QLabel;
class QLineEdit;

namespace valor::ui {

class ChoiceBox;
class SheetView;

class EvidencePane : public QWidget {
    Q_OBJECT
public:
    explicit EvidencePane(const Environment& environment, QWidget* parent = nullptr);

    void showInputs(const CasePtr& input, const Scenario& scenario, const std::vector<ParameterId>& inputs);
    void retranslate();
    [[nodiscard]] SheetView& view() { return *view_; }
    /// The input of a line on screen.
    [[nodiscard]] ParameterId parameterAt(const QModelIndex& shown) const;

private:
    void build();
    void fillMarks();
    void showCount();

    const Environment& environment_;
    EvidenceModel* model_;
    EvidenceFilter* filter_;
    QLineEdit* words_;
    ChoiceBox* mark_;
    QLabel* count_;
    QLabel* nothing_;
    SheetView* view_;
};

}  // namespace valor::ui
