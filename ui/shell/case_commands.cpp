// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/case_commands.h"

#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>
#include <QSaveFile>
#include <QScopeGuard>
#include <QSplitter>
#include <QStandardPaths>
#include <algorithm>
#include <utility>

#include "core/model/blank_case.h"
#include "core/model/validate.h"
#include "core/model/vendor_copy.h"
#include "core/report/contract_words.h"
#include "core/report/vendor_copy_page.h"
#include "ui/document/find_saved_state.h"
#include "ui/editors/value_box.h"
#include "ui/shell/revisions.h"
#include "ui/shell/vendor_copy_dialog.h"
#include "ui/text/file_names.h"
#include "ui/text/text.h"
#include "ui/text/times.h"

namespace valor::ui {
namespace {

constexpr QSize kDialogSize(820, 500);  // of a file dialog: names, sizes and dates are seen in full
constexpr int kPlaces = 170;            // of which the list of places
const QStringList kCurrencies{"DKK", "NOK", "SEK", "EUR", "GBP", "USD"};

bool isCaseFile(const QString& path) {
    return path.endsWith(".valor", Qt::CaseInsensitive);
}

}  // namespace

CaseCommands::CaseCommands(QWidget& window, CaseDocument& document, const CaseLibrary& library, const CaseFiles& files,
                           Preferences& preferences, const Environment& environment)
    : QObject(&window),
      window_(window),
      document_(document),
      library_(library),
      files_(files),
      preferences_(preferences),
      environment_(environment) {
    connectKeeper();
    connect(&document_, &CaseDocument::edited, this, [this] { notice_->dismissConfirmation(); });
    connect(&document_, &CaseDocument::openedBroken, this, &CaseCommands::sayBroken);
    connect(&document_, &CaseDocument::opened, this, [this] { notice_->takeBack(brokenSaid_); });
    connect(&document_, &CaseDocument::scenarioChanged, this, &CaseCommands::rememberScenario);
}

void CaseCommands::connectKeeper() {
    const CaseKeeper& keeper = document_.keeper();
    connect(&keeper, &CaseKeeper::refused, this, [this](const Error& problem) { say(tr("It was not kept"), problem); });
    connect(&keeper, &CaseKeeper::damaged, this, &CaseCommands::sayDamaged);
    connect(&keeper, &CaseKeeper::changed, this, &CaseCommands::followPlace);
    connect(&keeper, &CaseKeeper::written, this, &CaseCommands::rememberScenario);  // a copy has a file only then
    connect(&keeper, &CaseKeeper::revisionSaved, this, [this] { notice_->confirm(tr("The revision is saved")); });
    connect(&keeper, &CaseKeeper::runKept, this, [this](quint64 entry) {
        notice_->confirm(tr("The run is kept"), tr("It is entry %1 of the history of this case.").arg(entry));
    });
}

/// Also of work without a name: it may have to be recovered.
void CaseCommands::rememberScenario() {
    const std::string& path = document_.keeper().place().path;
    if (document_.isOpen() && !path.empty())
        preferences_.rememberScenario(qt(path), qt(document_.scenario().id.text()));
}

void CaseCommands::say(const QString& headline, const Error& problem) {
    notice_->say(headline, explained(problem));
}

// Opening ----------------------------------------------------------------------------------------------------------

bool CaseCommands::open(const QString& path) {
    const bool isFile = isCaseFile(path);
    const Place& now = document_.keeper().place();
    if (isFile && now.kind == Place::Kind::Named && isSameFile(now.path, path.toStdString())) return true;
    const auto loaded = isFile ? Result<LoadedCase>(LoadedCase{}) : library_.load(path.toStdString());
    const ScenarioId left(preferences_.scenarioOf(path).toStdString());  // opening chooses the first
    const Status done = !loaded  ? Status(tl::unexpected<Error>(loaded.error()))
                        : isFile ? document_.openFile(path)
                                 : Status();
    if (!done) {
        cannotOpen(path, done.error());
        return false;
    }
    if (!isFile) document_.open(*loaded, path);
    notice_->hide();
    preferences_.addRecentFile(path, document_.hasCase() ? document_.value()->title : LocalizedText());
    if (isFile && document_.isOpen()) document_.setScenario(left);
    sayHowItOpened();
    return true;
}

void CaseCommands::cannotOpen(const QString& path, const Error& problem) {
    const QString kept = document_.isOpen() ? '\n' + tr("The open case is unchanged.") : QString();
    const QString why = explained(problem);
    notice_->say(tr("%1 could not be opened").arg(QFileInfo(path).fileName()), why + kept);
}

void CaseCommands::beginWith(const QString& path) {
    const auto loaded = library_.load(path.toStdString());
    if (!loaded) return cannotOpen(path, loaded.error());
    Case own = *loaded->value;
    own.summary = own.note = {};  // of the template: what it is for, and what it begins with
    const LoadedCase beginning{std::make_shared<const Case>(std::move(own)), loaded->diagnostics};
    leaveThen([this, beginning] { return begin(beginning); });
}

void CaseCommands::beginBlank() {
    auto* dialog = new QInputDialog(&window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("blankDialog");
    dialog->setWindowTitle(tr("Blank case"));
    dialog->setLabelText(tr("Currency of the case:"));
    dialog->setComboBoxItems(kCurrencies);
    dialog->setTextValue(environment_.languages.words() == Language::Bokmal ? "NOK" : "DKK");
    connect(dialog, &QInputDialog::textValueSelected, this,
            [this](const QString& currency) { leaveThen([this, currency] { return beginBlankIn(currency); }); });
    dialog->open();
}

bool CaseCommands::beginBlankIn(const QString& currency) {
    const QDate today = QDate::currentDate();
    auto blank = std::make_shared<const Case>(
        blankCase(tr("New case").toStdString(), currency.toStdString(), YearMonth(today.year(), today.month())));
    Diagnostics findings = validate(*blank);
    return begin({std::move(blank), std::move(findings)});
}

/// With times on the clock of this machine.
QString CaseCommands::explained(Error problem) const {
    for (auto& [name, value] : problem.arguments)
        if (name == "time") value = localTime(value).toStdString();
    return qt(environment_.texts.explain(problem, environment_.languages.words()));
}

/// A case of one's own has no file yet, and what it began with is not among the recent ones.
bool CaseCommands::begin(const LoadedCase& loaded) {
    document_.open(loaded, {});
    notice_->hide();
    return true;
}

void CaseCommands::sayHowItOpened() {
    if (document_.isBroken()) return sayBroken();
    const auto& why = document_.keeper().place().readOnly;
    if (!why) return;
    const QString words = explained(*why);
    readOnlySaid_ =
        notice_->say(tr("This case can only be read"),
                     words + '\n' + tr("What you change goes to a copy of your own; the file stays as it is."),
                     {{tr("Save a copy…"), [this] { saveAs(); }}});
}

void CaseCommands::sayBroken() {
    const auto errors = static_cast<int>(document_.diagnostics().count(Severity::Error));
    brokenSaid_ = notice_->say(
        errors == 1 ? tr("This case has an error and cannot be simulated")
                    : tr("This case has %1 errors and cannot be simulated").arg(errors),
        tr("Nothing is lost. Go back to an earlier state, or export the case, mend it and import it again."),
        {{tr("Revisions…"), [this] { revisions(); }}, {tr("Show findings"), [this] { emit findingsAsked(); }}});
}

void CaseCommands::sayDamaged(const Error& problem) {
    const QString path = qt(document_.keeper().place().path);
    const QString words = explained(problem);
    notice_->say(tr("%1 is damaged").arg(QFileInfo(path).fileName()),
                 words + '\n' +
                     tr("The open case is whole, but not all that is kept with it. Keep this file, and write what is "
                        "whole to a new one: %1")
                         .arg("valor-cli recover \"" + path + "\" NEW.valor"));
}

/// What was said of a file that can only be read is over when the work goes on elsewhere.
void CaseCommands::followPlace() {
    const Place::Kind kind = document_.keeper().place().kind;
    if (kind == Place::Kind::ReadOnly || !notice_->takeBack(std::exchange(readOnlySaid_, 0))) return;
    if (kind == Place::Kind::Unsaved)
        notice_->confirm(tr("You go on in a copy of your own"), tr("The file stays as it is."),
                         {{tr("Save a copy…"), [this] { saveAs(); }}});
}

void CaseCommands::askThenOpen(const QString& path) {
    leaveThen([this, path] { return open(path); });
}

void CaseCommands::openUnsaved(const QString& path) {
    leaveThen([this, path] {
        const ScenarioId left(preferences_.scenarioOf(path).toStdString());
        const Status done = document_.openFile(path, true);
        if (!done) say(tr("The case could not be recovered"), done.error());
        if (document_.isOpen() && done) document_.setScenario(left);
        if (done) sayHowItOpened();
        emit unsavedChanged();
        return done.has_value();
    });
}

void CaseCommands::discardUnsaved(const QString& path) {
    auto* box = new QMessageBox(&window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName("discardDialog");
    box->setIcon(QMessageBox::Warning);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Discard recovered case"));
    box->setText(tr("Discard this recovered case for good?"));
    box->setInformativeText(describeUnsaved(path));
    QPushButton* discard = box->addButton(tr("Discard"), QMessageBox::DestructiveRole);
    QPushButton* cancel = box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    discard->setObjectName("discardForGood");
    cancel->setObjectName("discardCancel");
    box->setDefaultButton(cancel);
    box->setEscapeButton(cancel);
    connect(discard, &QPushButton::clicked, this, [this, path] { discardNow(path); });
    box->open();
}

/// What would be lost.
QString CaseCommands::describeUnsaved(const QString& path) const {
    const auto file = files_.open(path.toStdString(), CaseFiles::Access::Read);
    if (!file) return explained(file.error());
    const std::vector<HistoryEntry>& history = (*file)->history();
    const auto changes = std::ranges::count(history, EntryKind::Command, &HistoryEntry::kind) - 1;  // the first made it
    const QString title = environment_.languages.of((*file)->current()->title);
    const QString count = changes == 1 ? tr("1 change") : tr("%1 changes").arg(changes);
    return tr("“%1”, last changed %2: %3 since %4, when it began as “%5”.")
        .arg(title, localTime(history.back().time), count, localTime(history.front().time), qt(history.front().text));
}

void CaseCommands::discardNow(const QString& path) {
    const Status done = files_.discardUnsaved(path.toStdString());
    if (!done) say(tr("The case could not be discarded"), done.error());
    emit unsavedChanged();
}

/// Where the open case came from, or the last one that is still there; shipped cases lie where nobody keeps work of
/// their own.
QString CaseCommands::folder() const {
    QStringList own;
    if (!document_.path().isEmpty() && !isCopyOfReadOnly()) own << document_.path();
    for (const QString& recent : preferences_.recentFiles())
        if (QFileInfo::exists(recent)) own << recent;
    for (const QString& path : own) {
        const QFileInfo place(QFileInfo(path).absolutePath());
        if (!isShipped(path) && place.isWritable()) return place.filePath();
    }
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo::exists(documents) ? documents : QDir::homePath();
}

bool CaseCommands::isShipped(const QString& path) const {
    return std::ranges::count(library_.referenceCases(), path.toStdString(), &ReferenceCase::path) > 0;
}

QFileDialog* CaseCommands::fileDialog(const QString& title) const {
    auto* dialog = new QFileDialog(&window_, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(folder());
    dialog->resize(kDialogSize);
    if (auto* parts = dialog->findChild<QSplitter*>()) parts->setSizes({kPlaces, kDialogSize.width() - kPlaces});
    return dialog;
}

void CaseCommands::askForFile() {
    QFileDialog* dialog = fileDialog(tr("Open case"));
    dialog->setObjectName("openDialog");
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Cases (*.valor *.json)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &CaseCommands::askThenOpen);
    dialog->open();
}

// Leaving ----------------------------------------------------------------------------------------------------------

bool CaseCommands::mayLeave() {
    ValueBox::commitFocused();
    document_.endGesture();
    isCopyAsked_ = false;  // who leaves the case is not shown what was asked of it
    document_.keeper().settle();
    document_.keeper().dropUndone();
    return !document_.keeper().holdsUnsavedWork();
}

void CaseCommands::leaveThen(std::function<bool()> next) {
    emit waits(true);
    const auto over = qScopeGuard([this] { emit waits(false); });
    if (mayLeave()) return void(next());
    const auto& problem = document_.keeper().problem();
    const QString title = environment_.languages.of(document_.value()->title);
    auto* box = new QMessageBox(&window_);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName("leaveDialog");
    box->setIcon(QMessageBox::Question);
    box->setTextFormat(Qt::PlainText);
    box->setWindowTitle(tr("Leave case"));
    box->setText(problem ? tr("The last changes of “%1” are not in its file.").arg(title)
                         : tr("“%1” has no file yet.").arg(title));
    box->setInformativeText(problem ? explained(*problem)
                                    : tr("Save it to go on with it another day. Otherwise all of it is lost."));
    QPushButton* save = box->addButton(tr("Save as…"), QMessageBox::AcceptRole);
    QPushButton* discard =
        box->addButton(problem ? tr("Discard changes") : tr("Discard case"), QMessageBox::DestructiveRole);
    box->addButton(tr("Cancel"), QMessageBox::RejectRole);
    save->setObjectName("leaveSave");
    discard->setObjectName("leaveDiscard");
    box->setDefaultButton(save);
    connect(save, &QPushButton::clicked, this, [this, next] { askForPlace(next); });
    connect(discard, &QPushButton::clicked, this, [this, next] {
        document_.keeper().forgetWork();
        if (!next()) document_.keeper().wantWork();
    });
    box->open();
}

void CaseCommands::close() {
    leaveThen([this] {
        document_.close();
        notice_->hide();
        emit unsavedChanged();
        return true;
    });
}

// Saving -----------------------------------------------------------------------------------------------------------

/// The work is not, or no longer, in the file that was opened.
bool CaseCommands::isCopyOfReadOnly() const {
    return isCaseFile(document_.path()) && document_.keeper().place().kind != Place::Kind::Named;
}

/// Of the file that was opened, else the title: without an end. The names of shipped files are of no language.
QString CaseCommands::suggestedName() const {
    const bool hasFile = !document_.path().isEmpty() && !isShipped(document_.path());
    const QString base =
        hasFile ? QFileInfo(document_.path()).completeBaseName() : environment_.languages.of(document_.value()->title);
    FileMarks marks;
    if (isCopyOfReadOnly()) marks.purpose = tr("copy", "name of a file");
    return fileNameOf(base, tr("Case", "name of a file"), marks);
}

void CaseCommands::askForPlace(std::function<void()> next) {
    ValueBox::commitFocused();
    QFileDialog* dialog = fileDialog(tr("Save case as"));
    dialog->setObjectName("saveAsDialog");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->setNameFilters({tr("Cases (*.valor)")});
    dialog->setDefaultSuffix("valor");
    suggestFile(*dialog, suggestedName());
    connect(dialog, &QFileDialog::fileSelected, this, [this, next = std::move(next)](const QString& path) {
        if (moveTo(path)) next();
    });
    dialog->open();
}

bool CaseCommands::moveTo(const QString& path) {
    const auto moved = document_.moveTo(path);
    if (!moved) {
        say(tr("The case could not be saved as %1").arg(QFileInfo(path).fileName()), moved.error());
        return false;
    }
    if (!*moved) {
        notice_->say(tr("A copy was written to %1").arg(QFileInfo(path).fileName()),
                     tr("It cannot be changed in that place, so you go on in the file you had."));
        return false;
    }
    notice_->hide();
    preferences_.addRecentFile(path, document_.value()->title);
    rememberScenario();
    return true;
}

void CaseCommands::saveRevision() {
    ValueBox::commitFocused();
    document_.endGesture();
    document_.keeper().settle();
    if (document_.keeper().place().kind == Place::Kind::Named) return askForRevisionName();
    askForPlace([this] { askForRevisionName(); });
}

void CaseCommands::askForRevisionName() {
    const auto counted = [](const WorkingFile& file) -> Result<qsizetype> {
        return std::ranges::count(file.history(), EntryKind::Revision, &HistoryEntry::kind);
    };
    document_.keeper().read(this, counted, [this](const Result<qsizetype>& count) {
        askForRevisionName(tr("Revision %1").arg(count.value_or(0) + 1));
    });
}

void CaseCommands::askForRevisionName(const QString& suggested) {
    auto* dialog = new QInputDialog(&window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName("revisionDialog");
    dialog->setWindowTitle(tr("Save revision"));
    dialog->setLabelText(tr("Name of the present state:"));
    dialog->setTextValue(suggested);
    dialog->resize(420, dialog->sizeHint().height());
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
        if (!name.trimmed().isEmpty()) document_.keeper().saveRevision(name.trimmed());
    });
    dialog->open();
}

void CaseCommands::revisions() {
    showRevisions(document_, environment_, RevisionsShown::Named, &window_);
}

void CaseCommands::furtherBack() {
    showRevisions(document_, environment_, RevisionsShown::All, &window_);
}

void CaseCommands::exportAsJson() {
    ValueBox::commitFocused();
    askForExport(tr("Export case as JSON"), suggestedName(), document_.value());
}

void CaseCommands::exportVendorCopy(const PartyId& vendor) {
    if (isCopyAsked_) return;
    ValueBox::commitFocused();
    document_.endGesture();
    askForVendorCopy(vendor, document_.alternative().id, document_.scenario().id);
}

/// The list of what leaves comes before the place where it goes: one at a time, and of the case as it is then.
void CaseCommands::askForVendorCopy(const PartyId& vendor, const AlternativeId& alternative,
                                    const ScenarioId& scenario) {
    const Case& input = *document_.value();
    const auto copy =
        vendorCopy(input, alternative, vendor, scenario, wordsInAllLanguages(environment_.wording().texts));
    if (!copy) return say(tr("The copy could not be made"), copy.error());
    const QString seller = environment_.languages.of(findById(input.parties, vendor)->label);
    FileMarks marks;
    marks.purpose = tr("vendor copy for %1", "name of a file").arg(seller);
    const QString name = fileNameOf(environment_.languages.of(input.title), tr("Case", "name of a file"), marks);
    const auto show = [this, vendor, alternative, scenario, name, copy = *copy,
                       input = document_.value()](const SavedState& saved) {
        emit waits(false);
        if (!std::exchange(isCopyAsked_, false) || !document_.hasCase()) return;
        if (document_.value() == input)
            showVendorCopy(vendorCopyPage(copy, *input, saved, vendor, environment_.wording()), name, copy.value);
        else if (document_.value()->id == input->id && findById(document_.value()->parties, vendor) != nullptr)
            askForVendorCopy(vendor, alternative, scenario);  // it was edited meanwhile
    };
    isCopyAsked_ = true;
    emit waits(true);
    findSavedState(document_, this, document_.value(), show);
}

void CaseCommands::showVendorCopy(const Document& contents, const QString& name, const CasePtr& exported) {
    auto* dialog = new VendorCopyDialog(contents, environment_, &window_);
    connect(dialog, &QDialog::accepted, this,
            [this, name, exported] { askForExport(tr("Export vendor copy"), name, exported); });
    dialog->open();
}

void CaseCommands::askForExport(const QString& title, const QString& name, const CasePtr& exported) {
    QFileDialog* dialog = fileDialog(title);
    dialog->setObjectName("exportDialog");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Cases as JSON (*.json)")});
    dialog->setDefaultSuffix("json");
    suggestFile(*dialog, name);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, exported](const QString& path) { writeJson(path, *exported); });
    dialog->open();
}

void CaseCommands::writeJson(const QString& path, const Case& exported) {
    QSaveFile file(path);
    const QByteArray text = QByteArray::fromStdString(library_.write(exported));
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit()) {
        notice_->confirm(tr("The case is exported"), QDir::toNativeSeparators(path));
        return;
    }
    say(tr("The case could not be exported"), Error{ErrorCode::FileUnwritable, "", {{"file", path.toStdString()}}});
}

void CaseCommands::keepRun(const RunResultPtr& result) {
    document_.endGesture();
    auto summary = std::make_shared<RunResult>(*result);
    summary->samples.clear();  // the file keeps what the pages say; the command line keeps draws too
    document_.keeper().keepRun(std::move(summary));
}

}  // namespace valor::ui
