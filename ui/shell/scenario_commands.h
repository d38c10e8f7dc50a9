// SPDX-License-Identifier: GPL-3.0-or-later
// What the menu Scenario does: scenarios are copied, renamed and removed, each as an edit that can be undone.
#pragma once

#include <QObject>
#include <functional>

#include "ui/document/case_document.h"
#include "ui/text/environment.h"

class QWidget;

namespace valor::ui {

class Notice;

class ScenarioCommands : public QObject {
    Q_OBJECT
public:
    ScenarioCommands(QWidget& window, CaseDocument& document, Notice& notice, const Environment& environment);

    /// Asks what a copy of the present scenario is to be called.
    void create();
    /// Asks what the changes since the case was opened are to be called as a scenario of their own.
    void moveChanges();
    /// There are such changes.
    [[nodiscard]] bool mayMoveChanges() const;
    void rename();
    void remove();
    /// The last scenario of a case stays.
    [[nodiscard]] bool mayRemove() const;

private:
    void askForName(const QString& title, const QString& question, const QString& suggestion, const char* dialogName,
                    const std::function<Status(const QString&)>& apply);
    void tell(const Status& done);
    [[nodiscard]] QString shownName() const;

    QWidget& window_;
    CaseDocument& document_;
    Notice& notice_;
    const Environment& environment_;
};

}  // namespace valor::ui
