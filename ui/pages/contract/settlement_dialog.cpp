// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/settlement_dialog.h"

#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>
#include <vector>

#include "core/report/contract_words.h"
#include "core/report/run_context.h"
#include "core/report/trace_words.h"
#include "ui/building/month_field.h"
#include "ui/charts/sheet_view.h"
#include "ui/pages/contract/message_label.h"
#include "ui/pages/contract/settlement_model.h"
#include "ui/print/document_file.h"
#include "ui/text/file_names.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr QSize kSize(1200, 640);  // inside a window of 1280 × 720
constexpr int kMonth = 124;
constexpr int kWidestColumn = 260;
constexpr int kExplanation = 104;
constexpr int kMostRemarks = 108;

QPlainTextEdit* readOnlyText(const char* name, const QString& spoken) {
    auto* text = new QPlainTextEdit;
    text->setObjectName(name);
    text->setAccessibleName(spoken);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return text;
}

/// As files write it where it is a month as people do, else as it was typed.
std::string monthTyped(const QString& text) {
    const auto month = typedMonth(text.trimmed());
    return month ? month->text() : text.trimmed().toStdString();
}

/// The month up to which it can be settled, where the problem names one.
QString monthOf(const Error& problem) {
    for (const auto& [name, value] : problem.arguments)
        if (name == "last_month") return qt(value);
    return {};
}

void showWords(QLabel& label, const QString& words) {
    label.setText(words);
    label.setVisible(!words.isEmpty());
}

}  // namespace

SettlementDialog::SettlementDialog(const SettlementSubject& subject, SettlementController& settlements,
                                   const Environment& environment, QWidget* parent)
    : QDialog(parent),
      subject_(subject),
      settlements_(settlements),
      environment_(environment),
      lines_(new SettlementModel(environment, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName("settlementDialog");
    const Contract& contract = *findById(subject.input->contracts, subject.contract);
    setWindowTitle(tr("Settle observations: %1")
                       .arg(qt(labelled(contract.label, contract.id.text(), environment.languages.words()))));
    auto* lines = new QVBoxLayout(this);
    lines->addLayout(buildFields());
    buildMessages(*lines);
    tables_ = buildTables();
    lines->addWidget(tables_, 1);
    lines->addStretch(0);
    buildButtons(*lines);
    connectAnswers();
    showTables();
    showWords(*state_, tr("Choose the file with what was observed (CSV or JSON), then “Settle”. Leave the month empty "
                          "where the whole contract was observed. An earlier settlement is needed only where invoices "
                          "were sent and months were corrected since."));
    resize(kSize);
}

// Parts -------------------------------------------------------------------------------------------------------------

QGridLayout* SettlementDialog::buildFields() {
    auto* grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    observations_ =
        addFile(*grid, 0, "settlementObservations", tr("&Observations"), tr("Observations (*.csv *.json *.txt)"));
    addMonth(*grid);
    previous_ = addFile(*grid, 1, "settlementPrevious", tr("&Earlier settlement, where invoices were sent"),
                        tr("Settlements (*.json)"));
    settle_ = new QPushButton(tr("&Settle"));
    settle_->setObjectName("settleNow");
    settle_->setDefault(true);
    grid->addWidget(settle_, 1, 4);
    return grid;
}

QLineEdit* SettlementDialog::addFile(QGridLayout& grid, int row, const char* name, const QString& label,
                                     const QString& filter) {
    const QString spoken = QString(label).remove('&');
    auto* line = new QLineEdit;
    line->setObjectName(name);
    line->setAccessibleName(spoken);
    auto* words = new QLabel(label);
    words->setBuddy(line);
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setObjectName(QString(name) + "Choose");
    choose->setAccessibleName(tr("Choose a file: %1").arg(spoken));
    choose->setAutoDefault(false);
    connect(choose, &QPushButton::clicked, this, [this, line, spoken, filter] { this->choose(line, spoken, filter); });
    connect(line, &QLineEdit::textChanged, this, &SettlementDialog::edited);
    grid.addWidget(words, row, 0);
    grid.addWidget(line, row, 1);
    grid.addWidget(choose, row, 2);
    return line;
}

void SettlementDialog::addMonth(QGridLayout& grid) {
    through_ = new QLineEdit;
    through_->setObjectName("settlementThrough");
    through_->setFixedWidth(kMonth);
    through_->setPlaceholderText(tr("e.g. %1").arg(QStringLiteral("2027-03")));
    through_->setAccessibleName(tr("Until month"));
    through_->setToolTip(tr("Last month to settle, like 2027-03. Empty: the whole contract, which must be observed."));
    connect(through_, &QLineEdit::textChanged, this, &SettlementDialog::edited);
    auto* words = new QLabel(tr("&Until month"));
    words->setBuddy(through_);
    grid.addWidget(words, 0, 3, Qt::AlignRight);
    grid.addWidget(through_, 0, 4);
}

void SettlementDialog::choose(QLineEdit* line, const QString& title, const QString& filter) {
    auto* dialog = new QFileDialog(this, title);
    dialog->setObjectName(line->objectName() + "Dialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({filter, tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, line, [line](const QString& path) {
        line->setText(QDir::toNativeSeparators(path));
        line->setFocus();
    });
    dialog->open();
}

void SettlementDialog::buildMessages(QVBoxLayout& lines) {
    problem_ = messageLabel("settlementProblem", "error");
    settleThrough_ = new QPushButton;
    settleThrough_->setObjectName("settleThrough");
    settleThrough_->setAutoDefault(false);
    settleThrough_->hide();
    state_ = messageLabel("settlementState", "muted");
    total_ = messageLabel("settlementTotal", "");
    total_->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    notes_ = messageLabel("settlementNotes", "");
    remarks_ = readOnlyText("settlementRemarks", tr("Remarks"));
    remarks_->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    remarks_->hide();
    lines.addWidget(problem_);
    lines.addWidget(settleThrough_, 0, Qt::AlignLeft);
    lines.addWidget(state_);
    lines.addWidget(remarks_);
    lines.addWidget(total_);
    lines.addWidget(notes_);
}

QTabWidget* SettlementDialog::buildTables() {
    auto* tabs = new QTabWidget;
    tabs->setObjectName("settlementTables");
    tabs->tabBar()->setAccessibleName(tr("Settlement"));
    tabs->addTab(buildLines(), tr("Lines"));
    yearView_ = sheetView(years_, "settlementYears", tr("Totals by buyer and contract year"));
    tabs->addTab(yearView_, tr("Totals by buyer and contract year"));
    changeView_ = sheetView(changes_, "settlementChanges", tr("Changes to what was invoiced"));
    tabs->addTab(changeView_, tr("Changes to what was invoiced"));
    return tabs;
}

QWidget* SettlementDialog::buildLines() {
    lineView_ = new SheetView([this] { return lines_->table(); }, environment_);
    lineView_->setModel(lines_);
    lineView_->setObjectName("settlementLines");
    lineView_->setAccessibleName(tr("Lines of the settlement"));
    explanation_ = readOnlyText("settlementExplanation", tr("How the chosen line came about"));
    explanation_->setMinimumHeight(kExplanation);
    auto* parts = new QSplitter(Qt::Vertical);
    parts->setChildrenCollapsible(false);
    parts->addWidget(lineView_);
    parts->addWidget(explanation_);
    parts->setStretchFactor(0, 1);
    parts->setSizes({kSize.height(), kExplanation});  // what it asks for would be half
    connect(lineView_->selectionModel(), &QItemSelectionModel::currentChanged, this, &SettlementDialog::explainLine);
    connect(lineView_, &SheetView::closeAsked, this, &QDialog::reject);
    return parts;
}

SheetView* SettlementDialog::sheetView(SheetModel*& model, const char* name, const QString& spoken) {
    model = new SheetModel(this);
    auto* view = new SheetView([shown = model] { return shown->table(); }, environment_);
    view->setModel(model);
    view->setObjectName(name);
    view->setAccessibleName(spoken);
    connect(view, &SheetView::closeAsked, this, &QDialog::reject);
    return view;
}

void SettlementDialog::buildButtons(QVBoxLayout& lines) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const auto add = [buttons](const QString& text, const char* name) {
        QPushButton* made = buttons->addButton(text, QDialogButtonBox::ActionRole);
        made->setObjectName(name);
        made->setAutoDefault(false);
        return made;
    };
    copy_ = add(tr("Copy &table"), "copySettlement");
    save_ = add(tr("Save &as…"), "saveSettlement");
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(copy_, &QPushButton::clicked, this, &SettlementDialog::copyTable);
    connect(save_, &QPushButton::clicked, this, &SettlementDialog::askWhereToSave);
    lines.addWidget(buttons);
}

void SettlementDialog::connectAnswers() {
    connect(settle_, &QPushButton::clicked, this, &SettlementDialog::settle);
    connect(settleThrough_, &QPushButton::clicked, this, [this] {
        through_->setText(settleThrough_->property("month").toString());
        settle();
    });
    connect(&settlements_, &SettlementController::answered, this, &SettlementDialog::take);
    connect(&settlements_, &SettlementController::failed, this, &SettlementDialog::refuse);
    connectSaving();
    connect(this, &QDialog::finished, this, [this] { settlements_.cancel(); });
}

void SettlementDialog::connectSaving() {
    connect(&settlements_, &SettlementController::saved, this, [this](const SavedSettlementPtr& saved) {
        if (isClosing_) return QDialog::reject();
        if (settlements_.isSettling()) return;
        const QString words = tr("Saved: %1").arg(QDir::toNativeSeparators(qt(saved->path)));
        showWords(*state_, save_->isEnabled() ? words : words + '\n' + tr("Before the change"));
    });
    connect(&settlements_, &SettlementController::saveFailed, this, [this](const Error& problem) {
        isClosing_ = false;
        state_->hide();
        showWords(*problem_, explained(problem));
    });
}

void SettlementDialog::reject() {
    if (!settlements_.isSaving()) return QDialog::reject();
    isClosing_ = true;
    showWords(*state_, tr("Saving…"));
}

// Question and answer -----------------------------------------------------------------------------------------------

void SettlementDialog::begin(const QString& observations) {
    observations_->setText(QDir::toNativeSeparators(observations));
    settle();
}

/// What stands there is of other fields, and so is what is being worked out.
void SettlementDialog::edited() {
    settlements_.cancel();
    offerToKeep(false);
    problem_->hide();
    settleThrough_->hide();
    showWords(*state_, answer_ ? tr("Before the change") : QString());
}

void SettlementDialog::settle() {
    const auto path = [](const QLineEdit& line) { return QDir::fromNativeSeparators(line.text().trimmed()); };
    settleThrough_->hide();
    if (observations_->text().trimmed().isEmpty())
        return showWords(*problem_, tr("Choose the file with what was observed."));
    problem_->hide();
    offerToKeep(false);
    showWords(*state_, tr("Settling…"));
    settlements_.settle(
        {subject_, path(*observations_).toStdString(), monthTyped(through_->text()), tr("Until month").toStdString(),
         path(*previous_).toStdString(), tr("Earlier settlement").toStdString()},
        environment_.wording());
}

QString SettlementDialog::explained(const Error& problem) const {
    return qt(environment_.texts.explain(problem, environment_.languages.words()));
}

void SettlementDialog::take(const SettlementAnswerPtr& answer) {
    state_->hide();
    remarks_->setPlainText({});
    QStringList remarks;
    for (const std::string& remark : answer->remarks) remarks << qt(remark);
    answer_ = answer->settled ? answer : nullptr;
    if (answer_) {
        const std::string assumed = assumedInWords(*answer->settled, answer->wording);
        if (!assumed.empty()) remarks << qt(assumed);  // the longest: it would push the others out of sight
    } else {
        refuse(answer->settled.error());
    }
    remarks_->setPlainText(remarks.join('\n'));
    showMessages();
    showTables();
}

/// What stood there is of other files.
void SettlementDialog::refuse(const Error& problem) {
    answer_ = nullptr;
    remarks_->setPlainText({});
    state_->hide();
    showWords(*problem_, explained(problem));
    const QString month = monthOf(problem);
    settleThrough_->setProperty("month", month);
    settleThrough_->setText(tr("Settle until %1").arg(month));
    settleThrough_->setVisible(!month.isEmpty());
    showMessages();
    showTables();
}

// What is shown -----------------------------------------------------------------------------------------------------

/// As high as what they say, up to a few lines.
void SettlementDialog::showRemarks() {
    const QString remarks = remarks_->toPlainText();
    remarks_->setVisible(!remarks.isEmpty());
    constexpr int kAround = 24, kTall = 10'000;
    const int room = width() - layout()->contentsMargins().left() - layout()->contentsMargins().right() - kAround;
    const QRect words = remarks_->fontMetrics().boundingRect(QRect(0, 0, room, kTall), Qt::TextWordWrap, remarks);
    remarks_->setFixedHeight(std::min(words.height() + kAround, kMostRemarks));
}

void SettlementDialog::showMessages() {
    showRemarks();
    showWords(*total_, answer_ ? qt(totalInWords(*answer_->settled, answer_->wording)) : QString());
    QStringList words;
    const auto say = [&words](const std::string& sentence) {
        if (!sentence.empty()) words << qt(sentence);
    };
    if (answer_) {
        const Settled& settled = *answer_->settled;
        const Wording& wording = answer_->wording;
        const std::string file = previousFile(answer_->question);
        say(throughInWords(settled, wording));
        if (settled.changes) say(laterInWords(settled, file, wording));
        if (settled.changes) say(changedInWords(settled, file, wording));
    }
    showWords(*notes_, words.join('\n'));
}

void SettlementDialog::showTables() {
    lines_->show(answer_);
    lineView_->setColumnHidden(SettlementModel::Site, !answer_ || !hasSites(answer_->lines));
    const bool hasChanges = answer_ && answer_->settled->changes;
    years_->show(answer_ ? yearSheet(*answer_, environment_) : Sheet());
    changes_->show(hasChanges ? changeSheet(*answer_, environment_) : Sheet());
    for (SheetView* view : {lineView_, yearView_, changeView_}) view->fitColumns(kWidestColumn);
    tables_->setVisible(answer_ != nullptr);
    tables_->setTabVisible(tables_->indexOf(changeView_), hasChanges);
    offerToKeep(answer_ != nullptr);
    if (lines_->rowCount() > 0) lineView_->setCurrentIndex(lines_->index(0, 0));
    explainLine();
}

void SettlementDialog::offerToKeep(bool isOffered) {
    for (QPushButton* button : {copy_, save_}) button->setEnabled(isOffered);
}

void SettlementDialog::explainLine() {
    const int row = lineView_->currentIndex().row();
    if (!answer_ || row < 0) return explanation_->setPlainText({});
    const InvoiceLine& line = answer_->settled->lines[static_cast<std::size_t>(row)];
    const Wording& wording = answer_->wording;
    const std::string amount = amountInWords(line.amount, wording.numbers) + " " + answer_->settled->contract.currency;
    explanation_->setPlainText(QStringList({qt(stageInWords(line.stage, wording)), qt(amount),
                                            "= " + qt(formulaInNumbers(line.trace, wording.numbers)),
                                            "= " + qt(explanation(line.trace, wording))})
                                   .join('\n'));
}

void SettlementDialog::copyTable() const {
    for (const SheetView* view : {lineView_, yearView_, changeView_})
        if (view->isVisible()) view->copy();
}

void SettlementDialog::askWhereToSave() {
    const std::vector<std::pair<SettlementForm, FileForm>> offered{
        {SettlementForm::Json, {tr("Settlement as JSON"), "json"}},
        {SettlementForm::Csv, {tr("Lines as CSV – UTF-8, comma, decimal point"), "csv"}},
        {SettlementForm::Text, {tr("Text"), "txt"}},
        {SettlementForm::Explained, {tr("Text with the explanation of each line"), "txt"}}};
    std::vector<FileForm> forms;
    for (const auto& [form, file] : offered) forms.push_back(file);
    const auto save = [this, answer = answer_, offered](const QString& path, std::size_t place) {
        settlements_.save(answer, offered.at(place).first, path.toStdString());
    };
    QFileDialog* dialog = askForFile(tr("Save the settlement"), forms, 0, this, save);
    dialog->setObjectName("saveSettlementDialog");
    suggestFile(*dialog, suggestedName());
}

/// "Reading 2027 – settlement 2027-03": of which contract and until when, and of which scenario where its figures
/// stand for amounts that are not agreed. Whoever is sent it is not told what the buyer calls the state of the case.
/// The end comes with the form.
QString SettlementDialog::suggestedName() const {
    const Settled& settled = *answer_->settled;
    const QString contract =
        qt(labelled(settled.contract.label, settled.contract.id.text(), environment_.languages.words()));
    FileMarks marks = fileMarksOf(*this);
    marks.revision.clear();
    if (settled.assumed.empty()) marks.scenario.clear();
    marks.purpose = tr("settlement", "name of a file, of a contract");
    if (settled.through) marks.purpose += ' ' + qt(settled.through->text());
    return fileNameOf(contract, tr("Settlement", "name of a file"), marks);
}

}  // namespace valor::ui
