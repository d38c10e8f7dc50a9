// SPDX-License-Identifier: GPL-3.0-or-later
// Where a figure comes from, in lines of text: mark, distribution in words, citation, link, notes.
#pragma once

#include <QWidget>

#include "core/model/case.h"
#include "ui/text/environment.h"

class QVBoxLayout;

namespace valor::ui {

class SourceSheet : public QWidget {
    Q_OBJECT
public:
    SourceSheet(const Case& input, const Scenario& scenario, const Parameter& parameter, const Environment& environment,
                QWidget* parent = nullptr);

signals:
    /// The browser was asked for the address of the source.
    void linkFollowed();

private:
    void addSource(const Evidence& evidence);
    void addDistribution(const Case& input, const Scenario& scenario, const Parameter& parameter);
    void addNotes(const Case& input, const Scenario& scenario, const ParameterId& parameter);
    void addLink(const QString& place);
    void addText(const QString& text, const char* look = "");

    const Environment& environment_;
    QVBoxLayout* lines_;
};

}  // namespace valor::ui
