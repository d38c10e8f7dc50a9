// SPDX-License-Identifier: GPL-3.0-or-later
// Where a figure comes from: citation, link, note and distribution in words.
#pragma once

#include <QFrame>
#include <functional>

#include "core/model/case.h"
#include "ui/text/environment.h"

namespace valor::ui {

/// Closes on Escape or a click elsewhere and deletes itself.
class SourcePopover : public QFrame {
    Q_OBJECT
public:
    SourcePopover(const Case& input, const Scenario& scenario, const Parameter& parameter,
                  const Environment& environment, QWidget* parent);
    /// A button that leads to the figure in full.
    void offerEditing();
    void showBeside(const QWidget& anchor);

signals:
    void editAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void leaveFor(QObject& command, const std::function<void()>& give);
};

}  // namespace valor::ui
