// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>
#include <algorithm>

#include "core/comparison/vendor_view.h"
#include "ui/building/frame_form.h"
#include "ui/document/computing.h"
#include "ui/pages/simulation/influence_dialog.h"
#include "ui/pages/simulation/information_dialog.h"
#include "ui/shell/about.h"
#include "ui/shell/draws_dialog.h"
#include "ui/shell/palette.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

/// A choice out of several: checked, exclusive.
template <class Choose>
void addChoice(QMenu& menu, QActionGroup& group, const QString& text, const QString& name, bool chosen, Choose choose) {
    QAction* action = menu.addAction(text);
    action->setObjectName(name);
    action->setCheckable(true);
    action->setChecked(chosen);
    group.addAction(action);
    QObject::connect(action, &QAction::triggered, &menu, choose);
}

/// The name of a file; with its folder where another of the list is called the same.
QString shownName(const QString& path, const QStringList& others) {
    const QFileInfo file(path);
    const auto count = std::ranges::count_if(
        others, [&](const QString& each) { return QFileInfo(each).fileName() == file.fileName(); });
    QString name = file.fileName();
    if (count > 1) name += " – " + QDir::toNativeSeparators(file.path());
    return name.replace('&', "&&");
}

}  // namespace

Menus::Menus(QMainWindow& window, CaseCommands& commands, BuildCommands& building, ScenarioCommands& scenarios,
             CaseDocument& document, RunController& runs, const CaseLibrary& library, Preferences& preferences,
             const Environment& environment)
    : QObject(&window),
      window_(window),
      commands_(commands),
      building_(building),
      scenarios_(scenarios),
      document_(document),
      runs_(runs),
      templates_(library.templates()),
      references_(library.referenceCases()),
      preferences_(preferences),
      environment_(environment) {
    rebuild();
    // Queued: the menus must not be taken apart while one of their actions is still speaking.
    connect(&environment_.languages, &Languages::changed, this, &Menus::rebuild, Qt::QueuedConnection);
    connect(&document_, &CaseDocument::opened, this, &Menus::rebuild, Qt::QueuedConnection);
    connect(&document_, &CaseDocument::closed, this, &Menus::rebuild, Qt::QueuedConnection);
    connect(&document_, &CaseDocument::scenariosChanged, this, &Menus::rebuild, Qt::QueuedConnection);
    connect(&document_, &CaseDocument::begun, this, &Menus::askForEarlier);
    connect(&document_, &CaseDocument::closed, this, [this] { hasEarlier_ = false; });
}

/// Whether the case was edited before it was opened here, which undo does not reach.
void Menus::askForEarlier() {
    hasEarlier_ = false;
    document_.keeper().read(
        this,
        [](const WorkingFile& file) -> Result<bool> {
            return std::ranges::count(file.history(), EntryKind::Command, &HistoryEntry::kind) > 1;
        },
        [this](const Result<bool>& found) {
            hasEarlier_ = found.value_or(false);
            showUndo();
        });
}

void Menus::rebuild() {
    // clear() alone would leave every former menu behind, with its actions.
    qDeleteAll(window_.menuBar()->findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly));
    window_.menuBar()->clear();
    buildFile();
    buildEdit();
    buildCase();
    buildScenario();
    buildView();
    buildRun();
    buildHelp();
}

void Menus::buildFile() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&File"));
    addBeginnings(*menu);
    QAction* open = menu->addAction(tr("&Open case…"), QKeySequence::Open, &commands_, &CaseCommands::askForFile);
    open->setObjectName("actionOpen");
    QMenu* recent = menu->addMenu(tr("&Recent"));
    recent->setObjectName("recent");
    recent->setToolTipsVisible(true);
    fillRecent(*recent);
    connect(menu, &QMenu::aboutToShow, recent, [this, recent] { fillRecent(*recent); });
    menu->addSeparator();
    addSaving(*menu);
    menu->addAction(tr("&Import sample…"), this, &Menus::sampleAsked)->setObjectName("actionImportSample");
    exportSample_ = menu->addAction(tr("E&xport sample…"), this, &Menus::sampleExportAsked);
    exportSample_->setObjectName("actionExportSample");
    exportSample_->setEnabled(hasFullRun_);
    menu->addSeparator();
    QAction* report = menu->addAction(tr("&Make report…"), this, &Menus::reportAsked);
    report->setObjectName("actionReport");
    report->setEnabled(document_.isOpen());
    QAction* repeat = menu->addAction(tr("Repeat a report from a &file…"), this, &Menus::repeatAsked);
    repeat->setObjectName("actionRepeatReport");
    repeat->setEnabled(document_.isOpen());
    QAction* print = menu->addAction(tr("&Print page…"), QKeySequence::Print, this, &Menus::printAsked);
    print->setObjectName("actionPrint");
    print->setEnabled(document_.isOpen());
    menu->addSeparator();
    QAction* quit = menu->addAction(tr("&Quit"), QKeySequence::Quit, &window_, &QWidget::close);
    quit->setMenuRole(QAction::QuitRole);
}

void Menus::addBeginnings(QMenu& menu) {
    addCases(*menu.addMenu(tr("New from &template")), templates_,
             [this](const QString& path) { commands_.beginWith(path); });
    addCases(*menu.addMenu(tr("&New from reference case")), references_,
             [this](const QString& path) { commands_.askThenOpen(path); });
    menu.addAction(tr("New &blank case…"), &commands_, &CaseCommands::beginBlank)->setObjectName("actionBlank");
}

template <class Choose>
void Menus::addCases(QMenu& menu, const std::vector<ReferenceCase>& cases, Choose choose) {
    menu.setEnabled(!cases.empty());
    for (const ReferenceCase& each : cases) {
        QAction* action = menu.addAction(environment_.languages.of(each.title));
        action->setProperty(kShipped, true);
        action->setStatusTip(environment_.languages.of(each.summary));
        action->setToolTip(environment_.languages.of(each.summary));
        connect(action, &QAction::triggered, &commands_, [choose, path = qt(each.path)] { choose(path); });
    }
    menu.setToolTipsVisible(true);
}

void Menus::addSaving(QMenu& menu) {
    const auto add = [&](const QString& text, const char* name, const QKeySequence& keys, auto command) {
        QAction* action = menu.addAction(text, keys, &commands_, command);
        action->setObjectName(name);
        action->setEnabled(document_.hasCase());
    };
    add(tr("Save &as…"), "actionSaveAs", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), &CaseCommands::saveAs);
    add(tr("&Save revision…"), "actionSaveRevision", QKeySequence::Save, &CaseCommands::saveRevision);
    add(tr("Re&visions…"), "actionRevisions", {}, &CaseCommands::revisions);
    add(tr("&Export as JSON…"), "actionExport", {}, &CaseCommands::exportAsJson);
    addVendorCopy(menu);
    add(tr("&Close case"), "actionClose", QKeySequence::Close, &CaseCommands::close);
}

void Menus::addVendorCopy(QMenu& menu) {
    QMenu* vendors = menu.addMenu(tr("Export vendor cop&y"));
    vendors->setObjectName("vendorCopy");
    connect(&menu, &QMenu::aboutToShow, vendors, [this, vendors] { fillVendors(*vendors); });
    fillVendors(*vendors);
}

/// Sellers that the alternative on screen pays.
void Menus::fillVendors(QMenu& menu) {
    menu.clear();
    menu.setEnabled(false);
    if (!document_.isOpen()) return;
    const Case& input = *document_.value();
    for (const PartyId& seller : sellersPaidIn(input, document_.alternative())) {
        const QString name = environment_.languages.of(findById(input.parties, seller)->label);
        QAction* action = menu.addAction(menuText(tr("For %1…").arg(name)));
        action->setObjectName("vendorCopy_" + qt(seller.text()));
        connect(action, &QAction::triggered, &commands_, [this, seller] { commands_.exportVendorCopy(seller); });
    }
    menu.setEnabled(!menu.isEmpty());
}

void Menus::fillRecent(QMenu& menu) {
    menu.clear();
    const QStringList files = preferences_.recentFiles();
    menu.setEnabled(!files.isEmpty());
    QStringList gone;
    for (const QString& path : files) {
        const bool isThere = QFileInfo::exists(path);
        if (!isThere) gone << path;
        QString name = shownName(path, files);
        const QString title = environment_.languages.of(preferences_.titleOf(path));
        if (!title.isEmpty()) name.prepend(QString(title).replace('&', "&&") + QStringLiteral(" – "));
        QAction* action = menu.addAction(isThere ? name : tr("%1 (not found)").arg(name));
        action->setToolTip(path);
        action->setEnabled(isThere);
        connect(action, &QAction::triggered, &commands_, [this, path] { commands_.askThenOpen(path); });
    }
    if (gone.isEmpty()) return;
    menu.addSeparator();
    QAction* forget = menu.addAction(tr("&Remove those not found"));
    forget->setObjectName("actionForgetMissing");
    connect(forget, &QAction::triggered, this, [this, gone, &menu] {
        for (const QString& path : gone) preferences_.forgetRecentFile(path);
        // Queued: the menu must not be emptied while its action is still speaking.
        QMetaObject::invokeMethod(
            &menu, [this, &menu] { fillRecent(menu); }, Qt::QueuedConnection);
    });
}

void Menus::buildEdit() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&Edit"));
    menu->setToolTipsVisible(true);
    QUndoStack& history = document_.history();
    undo_ = menu->addAction(tr("&Undo"), QKeySequence::Undo, &history, &QUndoStack::undo);
    redo_ = menu->addAction(tr("&Redo"), QKeySequence::Redo, &history, &QUndoStack::redo);
    undo_->setObjectName("actionUndo");
    redo_->setObjectName("actionRedo");
    redo_->setShortcuts(redo_->shortcuts() << QKeySequence(Qt::CTRL | Qt::Key_Y));
    further_ = menu->addAction(tr("Undo further &back: Revisions…"), &commands_, &CaseCommands::furtherBack);
    further_->setObjectName("actionFurtherBack");
    connect(&history, &QUndoStack::indexChanged, undo_, [this] { showUndo(); });
    showUndo();
}

/// What was changed before the case was opened is among its revisions.
void Menus::showUndo() {
    const QUndoStack& steps = document_.history();
    undo_->setEnabled(steps.canUndo());
    redo_->setEnabled(steps.canRedo());
    undo_->setText(steps.canUndo() ? tr("&Undo %1").arg(steps.undoText()) : tr("&Undo"));
    redo_->setText(steps.canRedo() ? tr("&Redo %1").arg(steps.redoText()) : tr("&Redo"));
    const QString remark = tr("Changes made before the case was opened are under File ▸ Revisions.");
    const bool isAtOpening = hasEarlier_ && !steps.canUndo();
    undo_->setToolTip(isAtOpening ? remark : QString());
    further_->setEnabled(hasEarlier_);
    further_->setVisible(hasEarlier_);
    further_->setToolTip(remark);
}

void Menus::buildCase() {
    QMenu* menu = window_.menuBar()->addMenu(tr("C&ase"));
    const auto add = [&](const QString& text, const char* name, const QKeySequence& keys, auto command) {
        QAction* action = menu->addAction(text, keys, &building_, command);
        action->setObjectName(name);
        action->setEnabled(document_.isOpen());
    };
    add(tr("Add &need…"), "actionAddNeed", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N), &BuildCommands::addNeed);
    add(tr("Add &site…"), "actionAddSite", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), &BuildCommands::addSite);
    add(tr("Add &tool…"), "actionAddTool", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_T), &BuildCommands::addTool);
    add(tr("Add &party…"), "actionAddParty", {}, &BuildCommands::addParty);
    add(tr("Add c&ost…"), "actionAddCost", {}, &BuildCommands::addCost);
    add(tr("&Go-lives…"), "actionGoLives", {}, &BuildCommands::changeGoLives);
    menu->addSeparator();
    places_ = menu->addMenu(tr("Nee&ds and sites"));
    tools_ = menu->addMenu(tr("Too&ls"));
    parties_ = menu->addMenu(tr("Part&ies and costs"));
    connect(menu, &QMenu::aboutToShow, this, &Menus::refreshObjects);
    refreshObjects();
    menu->addSeparator();
    addAlternatives(*menu);
    menu->addSeparator();
    QAction* settle = menu->addAction(tr("Settle o&bservations…"), this, &Menus::settlementAsked);
    settle->setObjectName("actionSettle");
    settle->setEnabled(document_.isOpen());
    menu->addSeparator();
    add(tr("Titl&e of the case…"), "actionTitle", {}, &BuildCommands::renameCase);
    add(tr("Price &year…"), "actionPriceYear", {}, &BuildCommands::changePriceYear);
}

void Menus::addAlternatives(QMenu& menu) {
    QAction* copy = menu.addAction(tr("&Copy alternative…"), &building_, &BuildCommands::addAlternative);
    QAction* rename = menu.addAction(tr("&Rename alternative…"), &building_, &BuildCommands::renameAlternative);
    QAction* remove = menu.addAction(tr("Re&move alternative"), &building_, &BuildCommands::removeAlternative);
    copy->setObjectName("actionCopyAlternative");
    rename->setObjectName("actionRenameAlternative");
    remove->setObjectName("actionRemoveAlternative");
    for (QAction* action : {copy, rename}) action->setEnabled(document_.isOpen());
    remove->setEnabled(building_.mayRemoveAlternative());
}

void Menus::refreshObjects() {
    building_.fillPlaces(*places_);
    building_.fillTools(*tools_);
    building_.fillParties(*parties_);
}

void Menus::buildScenario() {
    QMenu* menu = window_.menuBar()->addMenu(tr("S&cenario"));
    QAction* create = menu->addAction(tr("&New scenario from this…"), &scenarios_, &ScenarioCommands::create);
    QAction* move =
        menu->addAction(tr("&Changes as a scenario of their own…"), &scenarios_, &ScenarioCommands::moveChanges);
    QAction* rename = menu->addAction(tr("&Rename…"), &scenarios_, &ScenarioCommands::rename);
    QAction* remove = menu->addAction(tr("Re&move"), &scenarios_, &ScenarioCommands::remove);
    create->setObjectName("actionNewScenario");
    move->setObjectName("actionMoveChanges");
    const auto allow = [this, move] { move->setEnabled(scenarios_.mayMoveChanges()); };
    connect(&document_, &CaseDocument::edited, move, allow);
    connect(&document_, &CaseDocument::scenarioChanged, move, allow);
    allow();
    rename->setObjectName("actionRenameScenario");
    QAction* frame = menu->addAction(tr("&Horizon and valuation…"), &building_, &BuildCommands::changeFrame);
    frame->setObjectName("actionFrame");
    frame->setProperty(kFoundBy, FrameForm::topics().join(' '));
    remove->setObjectName("actionRemoveScenario");
    for (QAction* action : {create, rename, frame}) action->setEnabled(document_.isOpen());
    remove->setEnabled(scenarios_.mayRemove());
}

void Menus::buildView() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&View"));
    QAction* search = menu->addAction(tr("&Search and commands…"), this, &Menus::searchAsked);
    search->setObjectName("actionSearch");
    search->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P), QKeySequence(Qt::CTRL | Qt::Key_K)});
    menu->addSeparator();
    addThemes(*menu);
    menu->addSeparator();
    addLanguages(*menu->addMenu(tr("Lan&guage")));
    addNumberForms(*menu->addMenu(tr("&Number format")));
}

void Menus::addThemes(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    const auto add = [&](ThemeMode mode, const QString& text, const char* name) {
        addChoice(menu, *group, text, name, environment_.theme.mode() == mode, [this, mode] {
            environment_.theme.setMode(mode);
            preferences_.rememberTheme(mode);
        });
    };
    add(ThemeMode::System, tr("As the &desktop"), "themeSystem");
    add(ThemeMode::Light, tr("&Light"), "themeLight");
    add(ThemeMode::Dark, tr("D&ark"), "themeDark");
}

void Menus::addLanguages(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    for (Language language : kAllLanguages)
        addChoice(menu, *group, Languages::ownName(language), "language_" + Languages::code(language),
                  environment_.languages.words() == language, [this, language] {
                      preferences_.rememberWords(language);
                      environment_.languages.setWords(language);
                  });
}

void Menus::addNumberForms(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    const auto add = [&](std::optional<Language> form, const QString& text, const QString& name) {
        addChoice(menu, *group, text, name, environment_.languages.numbersSetting() == form, [this, form] {
            preferences_.rememberNumbers(form);
            environment_.languages.setNumbers(form);
        });
    };
    add(std::nullopt, tr("As the language"), "numbers_auto");
    for (Language form : kAllLanguages) {
        const QString example = Formats(form, form).number(1234567.8, 1);
        add(form, tr("%1 (%2)").arg(Languages::ownName(form), example), "numbers_" + Languages::code(form));
    }
}

void Menus::buildRun() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&Simulation"));
    QAction* run = menu->addAction(tr("&Run"), QKeySequence(Qt::Key_F5), &runs_, &RunController::runNow);
    QAction* cancel =
        menu->addAction(tr("&Cancel"), QKeySequence(Qt::SHIFT | Qt::Key_F5), &runs_, &RunController::cancel);
    run->setObjectName("actionRun");
    cancel->setObjectName("actionCancel");
    const auto allow = [this, run] { run->setEnabled(hasSomethingToCompute(document_)); };
    connect(&document_, &CaseDocument::edited, run, allow);
    connect(&document_, &CaseDocument::alternativeChanged, run, allow);
    allow();
    menu->addSeparator();
    QAction* draws = menu->addAction(tr("&Number of draws…"), this, [this] {
        const std::string currency = document_.isOpen() ? document_.value()->currency : std::string();
        (new DrawsDialog(runs_, currency, environment_, &window_))->open();
    });
    draws->setObjectName("actionDraws");
    draws->setEnabled(document_.isOpen());
    addCounts(*menu->addMenu(tr("&Patients and months")));
    menu->addSeparator();
    keepRun_ = menu->addAction(tr("&Keep this run"), this, &Menus::keepRunAsked);
    keepRun_->setObjectName("actionKeepRun");
    information_ = menu->addAction(tr("What it is &worth to know…"), QKeySequence(Qt::CTRL | Qt::Key_I), this,
                                   &Menus::informationAsked);
    information_->setObjectName("actionInformation");
    information_->setProperty(kFoundBy, InformationDialog::topics().join(' '));
    QAction* influence = menu->addAction(tr("Influence and &uncertainty…"), QKeySequence(Qt::CTRL | Qt::Key_M), this,
                                         &Menus::influenceAsked);
    influence->setObjectName("actionInfluence");
    influence->setProperty(kFoundBy, InfluenceDialog::topics().join(' '));
    influence->setEnabled(document_.isOpen());
    allowFullRun(hasFullRun_);
}

void Menus::addCounts(QMenu& menu) {
    auto* group = new QActionGroup(&menu);
    const auto add = [&](CountMode counts, const QString& text, const char* name) {
        addChoice(menu, *group, text, name, runs_.settings().counts == counts,
                  [this, counts] { runs_.setCounts(counts); });
    };
    add(CountMode::Expected, tr("&Expected values: every month has the mean number of patients"), "countsExpected");
    add(CountMode::Drawn, tr("&Drawn: the patients of each month fall by chance, as a single site meets them"),
        "countsDrawn");
}

void Menus::allowFullRun(bool isThere) {
    hasFullRun_ = isThere;
    keepRun_->setEnabled(isThere);
    information_->setEnabled(isThere);
    exportSample_->setEnabled(isThere);
}

void Menus::buildHelp() {
    QMenu* menu = window_.menuBar()->addMenu(tr("&Help"));
    menu->addAction(tr("Five-minute &tour"), this, &Menus::tourAsked)->setObjectName("actionTour");
    menu->addAction(tr("&About Valør"), this, [this] { showAbout(&window_); })->setObjectName("actionAbout");
    menu->addAction(tr("&Licence"), this, [this] { showLicence(&window_); })->setObjectName("actionLicence");
}

}  // namespace valor::ui
