// SPDX-License-Identifier: GPL-3.0-or-later
// What the menu File does: cases are opened, named, exported, closed, and never lost on the way.
#pragma once

#include <QObject>
#include <functional>

#include "core/ports/case_library.h"
#include "core/report/document.h"
#include "ui/document/case_document.h"
#include "ui/shell/notice.h"
#include "ui/shell/preferences.h"
#include "ui/text/environment.h"

class QFileDialog;
class QWidget;

namespace valor::ui {

class CaseCommands : public QObject {
    Q_OBJECT
public:
    CaseCommands(QWidget& window, CaseDocument& document, const CaseLibrary& library, const CaseFiles& files,
                 Preferences& preferences, const Environment& environment);
    void setNotice(Notice* notice) { notice_ = notice; }

    /// Opens a case in place of the open one; when it cannot be opened, says why and keeps what was open.
    bool open(const QString& path);
    /// The same after the open case was taken care of.
    void askThenOpen(const QString& path);
    /// Begins a case of one's own with what a template holds, after the open case was taken care of.
    void beginWith(const QString& path);
    /// The same with a blank case, in a currency that is asked for.
    void beginBlank();
    void openUnsaved(const QString& path);
    /// After its user said so.
    void discardUnsaved(const QString& path);

    /// Whether the open case may go: all that was changed is in a named file or not wanted. Waits for its file.
    [[nodiscard]] bool mayLeave();
    /// Goes on at once when it may go, else when the user has decided what becomes of it.
    /// @param next leaves it; false when the open case stays: then its work is not forgotten
    void leaveThen(std::function<bool()> next);

    void askForFile();
    void saveAs() {
        askForPlace([] {});
    }
    void saveRevision();
    void revisions();
    /// The same from the first: every change.
    void furtherBack();
    void exportAsJson();
    /// What may be handed to a seller that the alternative on screen pays; see vendorCopy().
    void exportVendorCopy(const PartyId& vendor);
    void close();
    /// Keeps a full run with the case.
    void keepRun(const RunResultPtr& result);

signals:
    /// The list of unsaved cases may be another.
    void unsavedChanged();
    /// The reader wants to see what is wrong with the case.
    void findingsAsked();
    /// The window is about to wait for the file of the case that is left, or has waited.
    void waits(bool now);

private:
    void askForPlace(std::function<void()> next);
    bool moveTo(const QString& path);
    void askForRevisionName();
    void askForRevisionName(const QString& suggested);
    void connectKeeper();
    void discardNow(const QString& path);
    [[nodiscard]] QString describeUnsaved(const QString& path) const;
    void askForVendorCopy(const PartyId& vendor, const AlternativeId& alternative, const ScenarioId& scenario);
    void showVendorCopy(const Document& contents, const QString& name, const CasePtr& exported);
    void askForExport(const QString& title, const QString& name, const CasePtr& exported);
    void writeJson(const QString& path, const Case& exported);
    void cannotOpen(const QString& path, const Error& problem);
    bool beginBlankIn(const QString& currency);
    bool begin(const LoadedCase& loaded);
    void sayHowItOpened();
    void sayBroken();
    void sayDamaged(const Error& problem);
    [[nodiscard]] QString explained(Error problem) const;
    void followPlace();
    void rememberScenario();
    void say(const QString& headline, const Error& problem);
    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool isShipped(const QString& path) const;
    [[nodiscard]] QFileDialog* fileDialog(const QString& title) const;
    [[nodiscard]] bool isCopyOfReadOnly() const;
    [[nodiscard]] QString suggestedName() const;

    QWidget& window_;
    CaseDocument& document_;
    const CaseLibrary& library_;
    const CaseFiles& files_;
    Preferences& preferences_;
    const Environment& environment_;
    Notice* notice_ = nullptr;
    bool isCopyAsked_ = false;  ///< a vendor copy waits for what the file knows of the case
    Notice::Message readOnlySaid_ = 0, brokenSaid_ = 0;
};

}  // namespace valor::ui
