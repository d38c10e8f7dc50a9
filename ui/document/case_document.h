// SPDX-License-Identifier: GPL-3.0-or-later
// The open case with what the reader has chosen to look at. Every edit is an undoable swap of snapshots.
#pragma once

#include <QObject>
#include <QString>
#include <QUndoStack>

#include "core/model/case.h"
#include "core/ports/case_library.h"

namespace valor::ui {

class CaseDocument : public QObject {
    Q_OBJECT
public:
    explicit CaseDocument(QObject* parent = nullptr);

    /// Replaces the open case; the history starts anew.
    void open(const LoadedCase& loaded, const QString& path);

    [[nodiscard]] bool isOpen() const { return value_ != nullptr; }
    /// @pre isOpen() for this and the next two
    [[nodiscard]] const CasePtr& value() const { return value_; }
    [[nodiscard]] const Scenario& scenario() const;
    [[nodiscard]] const Alternative& alternative() const;
    [[nodiscard]] const QString& path() const { return path_; }
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
    [[nodiscard]] QUndoStack& history() { return history_; }

    void setScenario(const ScenarioId& id);
    void setAlternative(const AlternativeId& id);

    /// Moves the central value of a parameter in the current scenario. Steps of one gesture become one undo step.
    /// @param undoName what the step is called in the menu
    [[nodiscard]] Status setCentral(const ParameterId& parameter, double central, const QString& undoName);
    [[nodiscard]] Status resetToSource(const ParameterId& parameter, const QString& undoName);
    [[nodiscard]] bool isOverridden(const ParameterId& parameter) const;
    /// Ends the current gesture: the next change is an undo step of its own.
    void endGesture() { ++gesture_; }

signals:
    void opened();
    /// The case has other contents (edit, undo, redo).
    void edited();
    void scenarioChanged();
    void alternativeChanged();

private:
    friend class SwapCase;
    void swapTo(const CasePtr& value);

    CasePtr value_;
    QString path_;
    Diagnostics diagnostics_;
    ScenarioId scenario_;
    AlternativeId alternative_;
    QUndoStack history_;
    int gesture_ = 0;
};

}  // namespace valor::ui
