// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/contract_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "core/contract/coverage.h"
#include "core/model/clause_form.h"
#include "core/model/contract_copy.h"
#include "core/model/edit.h"
#include "core/model/references.h"
#include "core/report/annex_source.h"
#include "core/report/contract_words.h"
#include "core/report/payers_words.h"
#include "core/report/received_chart.h"
#include "core/report/run_context.h"
#include "ui/building/new_labels.h"
#include "ui/document/same_runs.h"
#include "ui/editors/choice_box.h"
#include "ui/editors/refusal_words.h"
#include "ui/pages/contract/beginning_dialog.h"
#include "ui/pages/contract/clause_delegate.h"
#include "ui/pages/contract/clause_dialog.h"
#include "ui/pages/contract/clause_gallery.h"
#include "ui/pages/contract/clause_list_model.h"
#include "ui/pages/contract/contract_charts.h"
#include "ui/pages/contract/contract_form.h"
#include "ui/pages/contract/contract_preview.h"
#include "ui/pages/contract/message_label.h"
#include "ui/pages/contract/settlement_dialog.h"
#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

constexpr int kClauses = 360;
constexpr int kBesideButtons = 7;   ///< above words whose first line stands beside a row of buttons
constexpr int kLeastPreview = 190;  // or the page would keep the window from becoming small

QListView* clauseView(ClauseListModel& clauses) {
    auto* list = new QListView;
    list->setObjectName("clauseList");
    list->setModel(&clauses);
    list->setResizeMode(QListView::Adjust);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // else heights depend on themselves
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return list;
}

MeasureLabel labelsOfMeasures(const TextCatalog& texts) {
    return [&texts](std::string_view measure) { return measureInAllLanguages(measure, texts); };
}

}  // namespace

ContractPage::ContractPage(CaseDocument& document, RunController& runs, ComparisonController& comparison,
                           SettlementController& settlements, const CaseLibrary& library,
                           const Environment& environment, QWidget* parent)
    : QWidget(parent),
      document_(document),
      runs_(runs),
      comparison_(comparison),
      settlements_(settlements),
      library_(library),
      environment_(environment),
      clauses_(new ClauseListModel(this)) {
    setObjectName("page");
    build();
    connectSources();
    retranslate();
}

// Parts -------------------------------------------------------------------------------------------------------------

void ContractPage::build() {
    preview_ = new ContractPreview(comparison_, environment_);
    preview_->setMinimumWidth(kLeastPreview);
    empty_ = new QLabel;
    empty_->setObjectName("noContracts");
    empty_->setProperty("class", "muted");
    empty_->setTextFormat(Qt::PlainText);
    empty_->setWordWrap(true);
    empty_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    empty_->setContentsMargins(0, kBesideButtons, 0, 0);
    empty_->hide();  // beside the preview it would widen the window for good
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(18, 14, 4, 0);
    across->setSpacing(14);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 14);
    left->addLayout(buildContractButtons());
    settle_ = new QPushButton;
    settle_->setObjectName("settleContract");
    left->addWidget(settle_, 0, Qt::AlignLeft);
    left->addWidget(buildClauses(), 1);
    left->addStretch(0);
    across->addLayout(left);
    across->addWidget(empty_, 1);
    across->addWidget(preview_, 1);
}

QHBoxLayout* ContractPage::buildContractButtons() {
    auto* across = new QHBoxLayout;
    across->setSpacing(6);
    const auto button = [across](const char* name) {
        auto* made = new QPushButton;
        made->setObjectName(name);
        across->addWidget(made);
        return made;
    };
    newContract_ = button("newContract");
    terms_ = button("contractTerms");
    removeContract_ = button("removeContract");
    across->addStretch(1);
    return across;
}

QWidget* ContractPage::buildClauses() {
    clauseCard_ = new QFrame;
    clauseCard_->setProperty("class", "card");
    clauseCard_->setFixedWidth(kClauses);
    clauseTitle_ = new QLabel;
    clauseTitle_->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    choice_ = new ChoiceBox(environment_.theme);
    choice_->setObjectName("contractChoice");
    currency_ = new QLabel;
    currency_->setObjectName("contractCurrency");
    currency_->setProperty("class", "muted");
    currency_->setWordWrap(true);
    currency_->setContentsMargins(8, 0, 0, 0);
    list_ = clauseView(*clauses_);
    list_->setItemDelegate(new ClauseDelegate(*clauses_, environment_, list_));
    refused_ = messageLabel("contractRefused", "error");
    payers_ = messageLabel("payersChanged", "");
    auto* lines = new QVBoxLayout(clauseCard_);
    lines->setContentsMargins(8, 12, 8, 8);
    clauseTitle_->setContentsMargins(8, 0, 0, 0);
    lines->addWidget(clauseTitle_);
    lines->addWidget(choice_);
    lines->addWidget(currency_);
    addSigners(*lines);
    lines->addWidget(list_, 1);
    lines->addWidget(refused_);
    lines->addWidget(payers_);
    clauseButtons_ = buildButtons();
    lines->addWidget(clauseButtons_);
    return clauseCard_;
}

void ContractPage::addSigners(QVBoxLayout& lines) {
    signers_ = messageLabel("contractSigners", "");
    signers_->setContentsMargins(8, 0, 0, 0);
    ownCopy_ = new QPushButton;
    ownCopy_->setObjectName("ownContract");
    lines.addWidget(signers_);
    lines.addWidget(ownCopy_, 0, Qt::AlignLeft);
}

QWidget* ContractPage::buildButtons() {
    const auto button = [](const char* name) {
        auto* made = new QPushButton;
        made->setObjectName(name);
        return made;
    };
    add_ = button("addClause");
    edit_ = button("editClause");
    up_ = button("clauseUp");
    down_ = button("clauseDown");
    remove_ = button("removeClause");
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(6);
    grid->addWidget(add_, 0, 0);
    grid->addWidget(edit_, 0, 1);
    grid->addWidget(remove_, 0, 2);
    grid->addWidget(up_, 1, 0);
    grid->addWidget(down_, 1, 1);
    return row;
}

void ContractPage::connectSources() {
    connect(&document_, &CaseDocument::opened, this, &ContractPage::forget);
    connect(&document_, &CaseDocument::closed, this, &ContractPage::forget);
    connect(&document_, &CaseDocument::begun, this, &ContractPage::forgetChoice);
    connect(&document_, &CaseDocument::edited, this, &ContractPage::refreshSoon);
    connect(&document_, &CaseDocument::scenarioChanged, this, &ContractPage::refreshSoon);
    connect(&document_, &CaseDocument::alternativeChanged, this, [this] {
        if (std::exchange(lookedAt_, document_.alternative().id) == document_.alternative().id) return;
        if (chosen_.alternative != lookedAt_) chosen_ = {};
        refreshSoon();
    });
    connect(&runs_, &RunController::resultReady, this, &ContractPage::take);
    connect(&environment_.languages, &Languages::changed, this, &ContractPage::retranslate);
    connect(newContract_, &QPushButton::clicked, this, &ContractPage::askBeginning);
    connect(terms_, &QPushButton::clicked, this, &ContractPage::editTerms);
    connect(removeContract_, &QPushButton::clicked, this, &ContractPage::removeContract);
    connect(ownCopy_, &QPushButton::clicked, this, &ContractPage::copyForAlternative);
    connect(settle_, &QPushButton::clicked, this, [this] { settle(); });
    connect(add_, &QPushButton::clicked, this, &ContractPage::addClause);
    connect(edit_, &QPushButton::clicked, this, &ContractPage::editClause);
    connect(remove_, &QPushButton::clicked, this, &ContractPage::removeClause);
    connect(up_, &QPushButton::clicked, this, [this] { moveClause(-1); });
    connect(down_, &QPushButton::clicked, this, [this] { moveClause(1); });
    connect(list_, &QListView::activated, this, &ContractPage::editClause);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &ContractPage::allowButtons);
    connect(choice_, &QComboBox::currentIndexChanged, this, &ContractPage::choose);
}

// What is shown -----------------------------------------------------------------------------------------------------

void ContractPage::refreshSoon() {
    stale_ = true;
    if (isVisible()) refresh();
}

void ContractPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (stale_) refresh();
}

/// Another case, or one with other objects: what was worked out has nothing to do with it. The chosen contract stays
/// where it is still there, since an edit of a clause can bring inputs with it.
void ContractPage::forget() {
    const AlternativeId now = document_.isOpen() ? document_.alternative().id : AlternativeId();
    if (std::exchange(lookedAt_, now) != now) chosen_ = {};
    result_.reset();
    resultCase_.reset();
    preview_->forget();
    refreshSoon();
}

/// Another case: a contract of the same name is another one.
void ContractPage::forgetChoice() {
    chosen_ = {};
    made_ = {};
    refreshSoon();
}

/// An alternative that is the only one is not shown above.
void ContractPage::invite() {
    const Alternative& here = document_.alternative();
    const QString name = qt(labelled(here.label, here.id.text(), environment_.languages.words()));
    if (!choices_.empty())
        return empty_->setText(
            tr("“%1” has no contract. “New contract…” begins one for it; the contracts of others are "
               "in the list at the left.")
                .arg(name));
    const auto isOffered = [this](const Alternative& each) { return each.id != shownCase_->comparator; };
    if (std::ranges::count_if(shownCase_->alternatives, isOffered) > 1)
        return empty_->setText(tr(
            "No alternative of this case has a contract yet. “New contract…” begins one for the alternative above."));
    empty_->setText(
        tr("No alternative of this case has a contract yet. “New contract…” begins one for “%1”.").arg(name));
}

void ContractPage::refresh() {
    if (!document_.isOpen()) return;
    stale_ = false;
    shownCase_ = document_.value();
    fillChoices();
    const bool any = isChosen();
    clauseCard_->setVisible(!choices_.empty());
    for (QWidget* part : {static_cast<QWidget*>(currency_), static_cast<QWidget*>(list_), clauseButtons_})
        part->setVisible(any);
    preview_->setVisible(any);
    terms_->setEnabled(any);
    removeContract_->setEnabled(any);
    settle_->setVisible(any);
    empty_->setVisible(!any);
    showPayers();
    showSigners();
    invite();
    if (any) showContract();
}

bool ContractPage::isChosen() const {
    return !chosen_.contract.empty();
}

/// What another alternative signs is shown only when a reader chooses it.
void ContractPage::fillChoices() {
    const QSignalBlocker quiet(choice_);
    const std::vector<Choice> before = std::exchange(choices_, {});
    choice_->clear();
    QStringList names;
    for (const Alternative& alternative : shownCase_->alternatives)
        for (const ContractId& id : alternative.contracts) {
            const Contract* contract = findById(shownCase_->contracts, id);
            if (contract == nullptr) continue;
            choices_.push_back({alternative.id, id});
            names << qt(labelled(contract->label, id.text(), environment_.languages.words()));
            choice_->addItem(environment_.languages.of(alternative.label) + QStringLiteral(" · ") + names.back());
        }
    // The alternative stands above, but a name that several have is told apart by it.
    for (int row = 0; row < names.size(); ++row)
        if (names.count(names[row]) == 1) choice_->setItemData(row, names[row], ChoiceBox::kShortWords);
    const int row = rowToShow(before);
    chosen_ = row < 0 ? Choice() : choices_[static_cast<std::size_t>(row)];
    choice_->setCurrentIndex(row);
}

/// The chosen contract stays; else the one that came to its place, the first of the alternative that is looked at, or
/// none, -1.
int ContractPage::rowToShow(const std::vector<Choice>& before) const {
    const auto place = static_cast<std::size_t>(std::ranges::find(before, chosen_) - before.begin());
    auto found = std::ranges::find(choices_, chosen_);
    const bool isPlaceLeft = place < before.size() && place < choices_.size();
    if (found == choices_.end() && isPlaceLeft && choices_[place].alternative == chosen_.alternative)
        return static_cast<int>(place);
    if (found == choices_.end()) found = std::ranges::find(choices_, document_.alternative().id, &Choice::alternative);
    return found == choices_.end() ? -1 : static_cast<int>(found - choices_.begin());
}

/// The alternative above follows, for what is new or goes is of the one that is looked at.
void ContractPage::choose(int row) {
    if (row < 0) return;
    chosen_ = choices_[static_cast<std::size_t>(row)];
    const AlternativeId before = lookedAt_;
    document_.setAlternative(chosen_.alternative);
    if (lookedAt_ == before) refresh();  // else it is done
}

void ContractPage::showContract() {
    const Contract& contract = *findById(shownCase_->contracts, chosen_.contract);
    const Alternative& alternative = *findById(shownCase_->alternatives, chosen_.alternative);
    const AnnexSource source = annexSource(*shownCase_, alternative, contract, document_.scenario());
    currency_->setText(tr("All amounts are in %1, without VAT.").arg(qt(contract.currency)));
    clauses_->show(clauseLines(source, environment_.wording()));
    if (!list_->currentIndex().isValid() && clauses_->rowCount() > 0) list_->setCurrentIndex(clauses_->index(0));
    allowButtons();
    preview_->show(shownCase_, source);
    preview_->setRun(runRequest(), chosen_.alternative);
    showReceived();
}

RunRequest ContractPage::runRequest() const {
    const RunSettings& settings = runs_.settings();
    RunRequest request;
    request.input = shownCase_;
    request.scenario = document_.scenario().id;
    request.draws = settings.fullDraws;
    request.seed = settings.seed;
    request.scheme = settings.scheme;
    request.counts = settings.counts;
    request.identify = false;
    return request;
}

// Edits -------------------------------------------------------------------------------------------------------------

const Contract& ContractPage::contract() const {
    return *findById(shownCase_->contracts, chosen_.contract);
}

void ContractPage::askBeginning() {
    if (!document_.isOpen()) return;
    const Case& input = *document_.value();
    std::vector<Party> sellers;
    for (const PartyId& id : sellersOfTools(input, document_.alternative()))
        sellers.push_back(*findById(input.parties, id));
    const auto former = [this](const Contract& beginning, const PartyId& seller) {
        const NewContract asked{document_.alternative().id, beginning, seller};
        return BeginningDialog::Former{replacedBy(asked), figuresReplaced(document_.value(), asked).size()};
    };
    auto* dialog = new BeginningDialog(contractBeginnings(library_), sellers, former, environment_, window());
    connect(dialog, &BeginningDialog::chosen, this, &ContractPage::addContract);
    dialog->open();
}

/// The contracts that a new one takes the place of, by their names; empty for none.
QString ContractPage::replacedBy(const NewContract& asked) const {
    const Case& input = *document_.value();
    QStringList names;
    for (const ContractId& id : contractsBeside(input, asked))
        if (const Contract* former = findById(input.contracts, id)) names += environment_.languages.of(former->label);
    return names.join(", ");
}

/// In the words that the command line leaves in the history.
QString ContractPage::replacementInWords(const Contract& beginning, const QString& former) const {
    return qt(environment_.texts.text(
        "history.contract.replace", environment_.languages.words(),
        {{"name", environment_.languages.of(beginning.label).toStdString()},
         {"alternative", environment_.languages.of(document_.alternative().label).toStdString()},
         {"replaced", former.toStdString()}}));
}

/// For the alternative on screen; its parties and what else it says are for the reader to change.
void ContractPage::addContract(const Contract& beginning, const PartyId& seller, bool replaces) {
    const NewContract asked{document_.alternative().id, beginning, seller, replaces};
    const CasePtr before = document_.value();
    const QString former = replaces ? replacedBy(asked) : QString();
    const QString name = former.isEmpty() ? tr("new contract %1").arg(environment_.languages.of(beginning.label))
                                          : replacementInWords(beginning, former);
    const Status done = document_.apply(withNewContract(before, asked, labelsOfMeasures(environment_.texts)),
                                        former.isEmpty() ? "contract.add" : "contract.replace", name);
    if (done) {
        chosen_ = {asked.alternative, contractsAdded(*before, *document_.value()).front()};
        made_ = {before, document_.value(), asked.alternative};
        refresh();
    } else if (!isChosen()) {
        empty_->setText(refusalInWords(done.error(), *before, environment_));
    }
    tell(done);
}

/// Whether somebody else pays than before the new contract, while its alternative is on screen.
void ContractPage::showPayers() {
    const bool isShown =
        made_.after != nullptr && made_.after == shownCase_ && made_.alternative == chosen_.alternative;
    const std::string words =
        isShown ? payersChangedInWords(*made_.before, *made_.after, made_.alternative, environment_.wording()) : "";
    payers_->setText(qt(words));
    payers_->setVisible(!words.empty());
}

/// What is changed here is changed for them too.
void ContractPage::showSigners() {
    QStringList names;
    for (const Alternative* each : otherSigners(*shownCase_, chosen_.alternative, chosen_.contract))
        names << qt(labelled(each->label, each->id.text(), environment_.languages.words()));
    const bool any = isChosen() && !names.isEmpty();
    const QString words = names.size() == 1 ? tr("Also signed by %1: a change here holds for both.")
                                            : tr("Also signed by %1: a change here holds for all of them.");
    signers_->setText(words.arg(names.join(QStringLiteral(", "))));
    signers_->setVisible(any);
    ownCopy_->setVisible(any);
}

/// From then on a change is one for the alternative that is chosen alone.
void ContractPage::copyForAlternative() {
    const CasePtr before = document_.value();
    const Choice of = chosen_;  // which follows the case
    const QString name = tr("own copy of contract %1").arg(environment_.languages.of(contract().label));
    const Status done = document_.apply(withOwnContract(before, of.alternative, of.contract), "contract.own", name);
    const std::vector<ContractId> added = contractsAdded(*before, *document_.value());
    if (!added.empty()) {
        chosen_ = {of.alternative, added.front()};
        refresh();
    }
    tell(done);
}

/// Of the alternative that is chosen; where another signs it, it stays there.
void ContractPage::removeContract() {
    if (!isChosen()) return;
    const QString name = tr("removal of contract %1").arg(environment_.languages.of(contract().label));
    tell(document_.apply(withoutContract(document_.value(), chosen_.alternative, chosen_.contract), "contract.remove",
                         name));
}

void ContractPage::editTerms() {
    if (isChosen()) (new ContractForm(document_, chosen_.contract, environment_, window()))->open();
}

void ContractPage::settle(const QString& observations) {
    if (!isChosen()) return sayNothingToSettle();
    auto* dialog = new SettlementDialog({shownCase_, chosen_.alternative, chosen_.contract, document_.scenario().id},
                                        settlements_, environment_, window());
    dialog->open();
    if (!observations.isEmpty()) dialog->begin(observations);
}

void ContractPage::sayNothingToSettle() {
    auto* box =
        new QMessageBox(QMessageBox::Information, tr("Settle observations"), empty_->text(), QMessageBox::Ok, window());
    box->setTextFormat(Qt::PlainText);  // words of others
    box->setInformativeText(tr("Observations are settled on the contract that this page shows."));
    box->setObjectName("nothingToSettle");
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

Status ContractPage::put(const Contract& changed, const QString& undoName, const ClauseId& chosen,
                         const std::vector<StatedFigure>& stated) {
    const auto labelOf = labelsOfMeasures(environment_.texts);
    VALOR_CHECK(
        document_.apply(withContractStated(document_.value(), changed, labelOf, stated), "contract.set", undoName));
    if (const int row = clauses_->rowOf(chosen); row >= 0) list_->setCurrentIndex(clauses_->index(row));
    return {};
}

void ContractPage::tell(const Status& done) {
    refused_->setVisible(!done);
    if (!done) refused_->setText(refusalInWords(done.error(), *document_.value(), environment_));
}

void ContractPage::addClause() {
    auto* gallery = new ClauseGallery(environment_, window());
    connect(gallery, &ClauseGallery::chosen, this, &ContractPage::addOf);
    gallery->open();
}

/// A price is between the parties of the clause that is looked at; what acts on prices is where it covers the most. A
/// reader can change both in the form.
void ContractPage::addOf(ClauseKind kind) {
    const int row = list_->currentIndex().row();
    Clause clause;
    if (row >= 0) {
        const Clause& like = *findById(contract().clauses, clauses_->line(row).clause);
        clause.payer = like.payer;
        clause.payee = like.payee;
    }
    const auto [payer, payee] = widestParties(contract());
    if (actsOnCharges(kind) && !payer.empty()) {
        clause.payer = payer;
        clause.payee = payee;
    }
    clause.id = freeClauseId(contract(), kind);
    clause.terms = blankTerms(kind);
    clause.label = figureLabel("clause." + std::string(clauseKind(clause.terms)), {}, environment_);
    openForm(clause, true);
}

QString ContractPage::nameOf(const Clause& clause) const {
    return qt(labelled(clause.label, clause.id.text(), environment_.languages.words()));
}

void ContractPage::editClause() {
    const int row = list_->currentIndex().row();
    if (row >= 0) openForm(*findById(contract().clauses, clauses_->line(row).clause), false);
}

void ContractPage::openForm(const Clause& clause, bool isNew) {
    const auto accept = [this, isNew, of = chosen_.contract](const Clause& edited,
                                                             const std::vector<StatedFigure>& stated) -> Status {
        const Contract* present = findById(document_.value()->contracts, of);
        if (present == nullptr) return {};  // undone while the form was open
        Contract changed = *present;
        const auto position = std::ranges::find(changed.clauses, edited.id, &Clause::id);
        if (position == changed.clauses.end())
            changed.clauses.push_back(edited);
        else
            *position = edited;
        const QString name = nameOf(edited);
        return put(changed, isNew ? tr("new clause %1").arg(name) : tr("change of clause %1").arg(name), edited.id,
                   stated);
    };
    tell({});
    (new ClauseDialog(clause, contract(), document_.value(), accept, environment_, window()))->open();
}

void ContractPage::removeClause() {
    const int row = list_->currentIndex().row();
    if (row < 0) return;
    const ClauseId id = clauses_->line(row).clause;
    const QString name = nameOf(*findById(contract().clauses, id));
    Contract changed = contract();
    std::erase_if(changed.clauses, [&](const Clause& clause) { return clause.id == id; });
    tell(put(changed, tr("removal of clause %1").arg(name), {}));
}

int ContractPage::neighbourOf(int row, int step) const {
    const int other = row + step;
    if (row < 0 || other < 0 || other >= clauses_->rowCount()) return -1;
    return clauses_->line(row).stage == clauses_->line(other).stage ? other : -1;
}

/// Stages follow each other by rule: a clause changes places only within its own.
void ContractPage::moveClause(int step) {
    const int row = list_->currentIndex().row(), other = neighbourOf(row, step);
    if (other < 0) return;
    const ClauseId id = clauses_->line(row).clause, with = clauses_->line(other).clause;
    Contract changed = contract();
    std::iter_swap(std::ranges::find(changed.clauses, id, &Clause::id),
                   std::ranges::find(changed.clauses, with, &Clause::id));
    tell(put(changed, tr("new place of clause %1").arg(nameOf(*findById(changed.clauses, id))), id));
}

void ContractPage::allowButtons() {
    const int row = list_->currentIndex().row();
    edit_->setEnabled(row >= 0);
    remove_->setEnabled(row >= 0);
    up_->setEnabled(neighbourOf(row, -1) >= 0);
    down_->setEnabled(neighbourOf(row, 1) >= 0);
}

// Payments over time ------------------------------------------------------------------------------------------------

void ContractPage::take(const RunResultPtr& result, bool /*preview*/) {
    result_ = result;
    resultCase_ = document_.value();
    if (!isVisible() || !document_.isOpen() || stale_) return;
    if (!isChosen()) return;
    preview_->setRun(runRequest(), chosen_.alternative);  // patients may be drawn by now
    showReceived();
}

void ContractPage::showReceived() {
    std::vector<const BudgetImpact*> received;
    if (result_ && shownCase_) {
        const Contract& contract = *findById(shownCase_->contracts, chosen_.contract);
        for (const AlternativeResult& each : result_->alternatives)
            if (each.alternative == chosen_.alternative) received = payeesIn(each, contract);
    }
    preview_->showReceived(received, *shownCase_, !haveSameRuns(resultCase_, shownCase_));
}

void ContractPage::retranslate() {
    clauseTitle_->setText(tr("Clauses in order of application"));
    choice_->setAccessibleName(tr("Alternative and contract"));
    choice_->setPlaceholderText(tr("Contracts of other alternatives"));
    list_->setAccessibleName(tr("Clauses"));
    newContract_->setText(tr("New contract…"));
    terms_->setText(tr("Term…"));
    terms_->setToolTip(tr("Name, first month, length and index of the contract that is shown"));
    removeContract_->setText(tr("Remove contract"));
    removeContract_->setToolTip(tr("Take the contract that is shown away from its alternative"));
    ownCopy_->setText(tr("Give this alternative its own copy"));
    ownCopy_->setToolTip(
        tr("Certain amounts become its own; uncertain figures and what is expected of the tool stay common to both."));
    settle_->setText(tr("Settle observations…"));
    settle_->setToolTip(tr("What the contract that is shown pays on what was observed"));
    add_->setText(tr("Add…"));
    edit_->setText(tr("Edit…"));
    remove_->setText(tr("Remove"));
    up_->setText(tr("Move up"));
    down_->setText(tr("Move down"));
    preview_->retranslate();
    refreshSoon();
}

}  // namespace valor::ui
