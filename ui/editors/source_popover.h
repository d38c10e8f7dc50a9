// SPDX-License-Identifier: GPL-3.0-or-later
// Where a figure comes from: citation, link, note and distribution in words.
#pragma once

#include <QFrame>

#include "core/model/case.h"
#include "ui/text/environment.h"

class QVBoxLayout;

namespace valor::ui {

/// Closes on Escape or a click elsewhere and deletes itself.
class SourcePopover : public QFrame {
    Q_OBJECT
public:
    SourcePopover(const Case& input, const Scenario& scenario, const Parameter& parameter,
                  const Environment& environment, QWidget* parent);
    void showBeside(const QWidget& anchor);

private:
    void addSource(const Evidence& evidence);
    void addDistribution(const Case& input, const Scenario& scenario, const Parameter& parameter);
    void addText(const QString& text, const char* look = "", bool rich = false);

    const Environment& environment_;
    QVBoxLayout* lines_;
};

}  // namespace valor::ui
