// SPDX-License-Identifier: GPL-3.0-or-later
// The open case with what the reader has chosen to look at. Every edit is an undoable swap of snapshots, and every
// edit, undo and redo goes to the file of the case.
#pragma once

#include <QObject>
#include <QString>
#include <QTimer>
#include <QUndoStack>
#include <utility>
#include <vector>

#include "core/model/case.h"
#include "core/ports/case_library.h"
#include "ui/document/case_keeper.h"
#include "ui/document/scenario_changes.h"

namespace valor::ui {

class CaseDocument : public QObject {
    Q_OBJECT
public:
    explicit CaseDocument(const CaseFiles& files, QObject* parent = nullptr);
    ~CaseDocument() override;

    /// Replaces the open case by one that has no file of its own; the undo history starts anew.
    void open(const LoadedCase& loaded, const QString& path);
    /// Replaces the open case by that of a file. @param isUnsaved whether the file was left behind by a crash
    /// A case with errors is opened too, see isBroken().
    /// @return the errors of CaseFiles::open(); the open case is then as it was.
    [[nodiscard]] Status openFile(const QString& path, bool isUnsaved = false);
    void close();

    /// A case without errors is open: pages show it.
    [[nodiscard]] bool isOpen() const { return hasCase() && !isBroken(); }
    /// The case of the open file has errors: no page shows it, but its history leads back to a state without.
    [[nodiscard]] bool isBroken() const { return hasCase() && diagnostics_.hasErrors(); }
    [[nodiscard]] bool hasCase() const { return value_ != nullptr; }
    /// @pre hasCase()
    [[nodiscard]] const CasePtr& value() const { return value_; }
    /// @pre isOpen() for this and the next
    [[nodiscard]] const Scenario& scenario() const;
    [[nodiscard]] const Alternative& alternative() const;
    /// The file that was opened.
    [[nodiscard]] const QString& path() const { return path_; }
    [[nodiscard]] const Diagnostics& diagnostics() const { return diagnostics_; }
    [[nodiscard]] QUndoStack& history() { return history_; }
    [[nodiscard]] CaseKeeper& keeper() { return keeper_; }
    /// Who works here, and now.
    [[nodiscard]] Signature signature() const { return files_.signature(); }

    /// Goes on in the file at `path`, a copy of the present one. @return see CaseKeeper::moveTo()
    [[nodiscard]] Result<bool> moveTo(const QString& path);

    void setScenario(const ScenarioId& id);
    void setAlternative(const AlternativeId& id);

    /// Moves the central value of a parameter in the current scenario. Steps of one gesture become one undo step, and
    /// one change of the file when the gesture ends or the hand rests.
    /// @param undoName what the step is called in the menu
    /// @return besides the errors of withCentralValue(), what validate() calls an error in the case it would become
    [[nodiscard]] Status setCentral(const ParameterId& parameter, double central, const QString& undoName);
    /// Moves several at once, as one undo step: all of them or, when one is refused, none.
    [[nodiscard]] Status setCentrals(const std::vector<std::pair<ParameterId, double>>& centrals,
                                     const QString& undoName);
    [[nodiscard]] Status resetToSource(const ParameterId& parameter, const QString& undoName);
    /// What the current scenario changed holds in the whole case. @param remark in place of the source
    /// @return see withOverrideEverywhere()
    [[nodiscard]] Status takeEverywhere(const ParameterId& parameter, const QString& remark, const QString& undoName);
    /// Goes back to an earlier state as a new edit. @return the first error in that state
    [[nodiscard]] Status goBackTo(const CasePtr& state, const QString& undoName);
    /// Makes `after`, an edit of the present case (see core/model/building.h), the case that is worked on.
    /// @param code of the edit, for the history of the file
    /// @return its refusal, or the first error of the case it would become
    [[nodiscard]] Status apply(const Result<CasePtr>& after, const char* code, const QString& undoName);
    /// Copies the current scenario under another name and looks at the copy. @return see withScenarioCopy()
    [[nodiscard]] Status copyScenario(const LocalizedText& label, const QString& undoName);
    /// What the current scenario changes. A case that comes back after a crash was opened when the work on it began.
    [[nodiscard]] ScenarioChanges changes() const;
    /// How many inputs of the current scenario are no longer as they were when the case was opened.
    [[nodiscard]] int changesHere() const { return static_cast<int>(changes().recent.size()); }
    /// Figures of the case that are no longer as they were then: every scenario without one of its own has them.
    [[nodiscard]] std::vector<ParameterId> restated() const;
    [[nodiscard]] bool isRestated(const ParameterId& parameter) const;
    /// What the case said of it when it was opened. @pre isRestated(parameter)
    [[nodiscard]] const Parameter& formerly(const ParameterId& parameter) const;
    [[nodiscard]] Status restoreFigure(const ParameterId& parameter, const QString& undoName);
    [[nodiscard]] bool hasChanges() const;
    /// What goes along with the recent changes of a scenario.
    struct MovedAlong {
        bool restated = true;  ///< figures of the case, see withRestatedIn()
        bool earlier = true;   ///< see ScenarioChanges
    };
    /// Puts the changes of the current scenario into one of their own and looks at that. @see withChangesMoved()
    [[nodiscard]] Status moveChanges(const LocalizedText& label, MovedAlong along, const QString& undoName);
    /// Of the current scenario, as is the next. @return see withScenarioRenamed() and withoutScenario()
    [[nodiscard]] Status renameScenario(const LocalizedText& label, const QString& undoName);
    [[nodiscard]] Status removeScenario(const QString& undoName);
    /// Puts `note` in place of the one beside its input, signed by who works here; in the scenario it names.
    /// @return see withNote(); InputLocked while the former one locks the input
    [[nodiscard]] Status writeNote(InputNote note, const QString& undoName);
    /// Of the note beside an input in the current scenario, as is the next.
    [[nodiscard]] Status removeNote(const ParameterId& parameter, const QString& undoName);
    /// The note stays, with its author.
    [[nodiscard]] Status unlock(const ParameterId& parameter, const QString& undoName);
    /// Puts a contract in place of the one of its id. @return see withContract()
    [[nodiscard]] Status setContract(const Contract& contract, const QString& undoName);
    [[nodiscard]] bool isOverridden(const ParameterId& parameter) const;
    /// Ends the current gesture: what it changed goes to the file, and the next change is an undo step of its own.
    void endGesture();
    /// A key step of a gesture: one that rests for a moment is over.
    void endGestureSoon();

signals:
    /// Another case, or one with other objects: what is on screen must be built anew.
    void opened();
    /// Follows opened() for another case: a person begins with it.
    void begun();
    /// The case has other contents (edit, undo, redo), so that it runs again.
    void edited();
    /// It asks for other reports, and its runs are those of before: in place of edited(), and the scenario stays. For
    /// who shows the reports or what is noticed in the case; whoever shows figures, inputs or contracts may leave it
    /// out.
    void reportsChanged();
    /// Nothing is on screen any more: no case is open, or a broken one.
    void closed();
    /// Follows closed() when a broken case is open.
    void openedBroken();
    /// There are other scenarios, or they have other names; edited() and scenarioChanged() follow.
    void scenariosChanged();
    /// Another scenario is looked at, or it has another name.
    void scenarioChanged();
    void alternativeChanged();

private:
    friend class SwapCase;
    /// What kind of step an edit is.
    struct Change {
        const char* code = "";       ///< for the file
        ParameterId parameter = {};  ///< whose steps may become one; empty: none
        ScenarioId shown = {};       ///< scenario to look at after a change of their list; empty: the present one
        bool continues = false;      ///< a step of a gesture that may go on
    };
    /// Makes `after` the present case as one step, when there is such a case and it can be worked with.
    [[nodiscard]] Status push(const Result<CasePtr>& after, const Change& change, const QString& undoName);
    /// @param origin what the work on it began with, for a case with a file
    void show(const LoadedCase& loaded, const QString& path, const CasePtr& origin = nullptr);
    void announce();
    void chooseFirst();
    void swapTo(const LoadedCase& state, const ScenarioId& shown);
    void showScenarios(const ScenarioId& shown);
    void commitSoon(const QString& code, const QString& sentence);
    void commitNow();

    const CaseFiles& files_;
    CaseKeeper keeper_;
    CasePtr value_, opened_;
    CasePtr begun_;  ///< the first state of its file
    CasePtr kept_;   ///< what the file has
    QString path_;
    Diagnostics diagnostics_;
    ScenarioId scenario_;
    AlternativeId alternative_;
    QUndoStack history_;
    int gesture_ = 0;
    ParameterId moved_;               ///< last by a slider or a field
    std::optional<Command> pending_;  ///< changed the case but is not with the keeper yet
    QTimer rest_;
    QTimer gestureRest_;  ///< after the last key step
};

}  // namespace valor::ui
