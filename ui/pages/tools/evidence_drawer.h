// SPDX-License-Identifier: GPL-3.0-or-later
// All that is known about one figure: its range, its source in full, and what rests on it.
#pragma once

#include <QFrame>

#include "core/model/case.h"
#include "ui/text/environment.h"

class QLabel;
class QPushButton;
class QScrollArea;
class QToolButton;

namespace valor::ui {

class EvidenceDrawer : public QFrame {
    Q_OBJECT
public:
    explicit EvidenceDrawer(const Environment& environment, QWidget* parent = nullptr);

    void showFigure(const Case& input, const Scenario& scenario, const Parameter& parameter);
    [[nodiscard]] const ParameterId& parameter() const { return id_; }
    void retranslate();

signals:
    void closeAsked();
    /// A person wants to change the figure.
    void editAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    [[nodiscard]] QWidget* usesOf(const Case& input, const Parameter& parameter) const;

    const Environment& environment_;
    ParameterId id_;
    QLabel* title_;
    QToolButton* close_;
    QScrollArea* scroll_;
    QPushButton* edit_;
};

}  // namespace valor::ui
