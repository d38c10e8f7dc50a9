// SPDX-License-Identifier: GPL-3.0-or-later
// The menus of the window. They say what they want; the window does it.
#pragma once

#include <QObject>
#include <vector>

#include "core/ports/case_library.h"
#include "ui/document/case_document.h"
#include "ui/jobs/run_controller.h"
#include "ui/shell/build_commands.h"
#include "ui/shell/case_commands.h"
#include "ui/shell/preferences.h"
#include "ui/shell/scenario_commands.h"
#include "ui/text/environment.h"

class QAction;
class QMainWindow;
class QMenu;

namespace valor::ui {

class Menus : public QObject {
    Q_OBJECT
public:
    Menus(QMainWindow& window, CaseCommands& commands, BuildCommands& building, ScenarioCommands& scenarios,
          CaseDocument& document, RunController& runs, const CaseLibrary& library, Preferences& preferences,
          const Environment& environment);
    /// Brings the lists of what there is up to date, which every edit may change.
    void refreshObjects();
    /// Whether a full run is on screen, to be kept and asked about.
    void allowFullRun(bool isThere);

signals:
    /// Search for a command or an input.
    void searchAsked();
    /// Keep the run on screen.
    void keepRunAsked();
    /// What it would be worth to know more than the run on screen.
    void informationAsked();
    /// What moves the result, and how sure it is.
    void influenceAsked();
    /// A sample that was made elsewhere.
    void sampleAsked();
    /// The draws of the run on screen as tables.
    void sampleExportAsked();
    void tourAsked();
    void printAsked();
    /// What the board gets.
    void reportAsked();
    /// A report in a file is to be made again.
    void repeatAsked();
    /// What a contract pays on what was observed.
    void settlementAsked();

private:
    void rebuild();
    void buildFile();
    void addSaving(QMenu& menu);
    void addVendorCopy(QMenu& menu);
    void fillVendors(QMenu& menu);
    template <class Choose>
    void addCases(QMenu& menu, const std::vector<ReferenceCase>& cases, Choose choose);
    void addBeginnings(QMenu& menu);
    void buildEdit();
    void askForEarlier();
    void showUndo();
    void buildCase();
    void addAlternatives(QMenu& menu);
    void buildScenario();
    void buildView();
    void buildRun();
    void buildHelp();
    void fillRecent(QMenu& menu);
    void addCounts(QMenu& menu);
    void addThemes(QMenu& menu);
    void addLanguages(QMenu& menu);
    void addNumberForms(QMenu& menu);

    QMainWindow& window_;
    CaseCommands& commands_;
    BuildCommands& building_;
    ScenarioCommands& scenarios_;
    CaseDocument& document_;
    RunController& runs_;
    const std::vector<ReferenceCase> templates_, references_;
    Preferences& preferences_;
    const Environment& environment_;
    QMenu *places_ = nullptr, *tools_ = nullptr, *parties_ = nullptr;
    QAction *undo_ = nullptr, *redo_ = nullptr, *further_ = nullptr;
    QAction* exportSample_ = nullptr;
    QAction *keepRun_ = nullptr, *information_ = nullptr;
    bool hasFullRun_ = false;
    bool hasEarlier_ = false;  ///< changes of the case from before it was opened
};

}  // namespace valor::ui
