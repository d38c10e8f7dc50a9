// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/revisions.h"

#include <QCheckBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>
#include <map>
#include <optional>

#include "core/model/difference.h"
#include "ui/charts/data_dialog.h"
#include "ui/models/change_model.h"
#include "ui/models/history_model.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr QSize kComparisonSize(1000, 560);  // inside a window of 1280 × 720

/// What is asked of the file about all of its entries.
struct Told {
    std::vector<HistoryEntry> entries;
    LocalizedText beginning;  ///< title of the case that the file began with
};
Result<Told> historyOf(const WorkingFile& file) {
    Told told{file.history(), {}};
    for (const HistoryEntry& entry : told.entries)
        if (entry.code == "case.create")
            if (const auto state = file.at(entry.number)) told.beginning = (*state)->title;
    return told;
}

/// A kept run and the currency of its case; nothing where the file is damaged.
struct KeptRun {
    std::uint64_t entry = 0;
    std::optional<RunResult> result{};
    std::string currency{};
};
Result<std::vector<KeptRun>> runsOf(const WorkingFile& file) {
    std::vector<KeptRun> runs;
    for (const HistoryEntry& entry : file.history()) {
        if (entry.kind != EntryKind::Run) continue;
        runs.push_back({entry.number});
        const auto result = file.run(entry.number);
        const auto input = file.at(entry.number);
        if (!result || !input) continue;
        runs.back().result = *result;
        runs.back().currency = (*input)->currency;
    }
    return runs;
}

bool isRevision(const HistoryEntry& entry) {
    return entry.kind == EntryKind::Revision;
}

/// One state, or two.
Result<std::vector<CasePtr>> statesOf(const WorkingFile& file, const std::vector<HistoryEntry>& entries) {
    std::vector<CasePtr> states;
    for (const HistoryEntry& entry : entries) {
        VALOR_TRY(CasePtr state, file.at(entry.number));
        states.push_back(std::move(state));
    }
    return states;
}

class Revisions : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(Revisions)
public:
    Revisions(CaseDocument& document, const Environment& environment, RevisionsShown shown, QWidget* parent)
        : QDialog(parent),
          document_(document),
          environment_(environment),
          model_(new HistoryModel(this)),
          view_(new QTableView),
          all_(new QCheckBox(tr("Show every change, not only revisions"))),
          advice_(new QLabel),
          back_(new QPushButton(tr("Go &back to this state"))),
          compare_(new QPushButton(tr("&Compare with now"))) {
        setAttribute(Qt::WA_DeleteOnClose);
        setWindowModality(Qt::WindowModal);
        setWindowTitle(tr("Revisions"));
        setObjectName("revisionsDialog");
        build();
        connect(all_, &QCheckBox::toggled, this, &Revisions::list);
        connect(view_->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { showChosen(); });
        connect(back_, &QPushButton::clicked, this, [this] { goBack(); });
        connect(compare_, &QPushButton::clicked, this, [this] { compare(); });
        showChosen();
        resize(760, 460);
        document.keeper().read(this, historyOf, [this, shown](const Result<Told>& told) {
            if (!told) return tell(told.error());
            beginning_ = told->beginning;
            model_->setEntries(told->entries);
            // Without a named state nothing would be seen.
            if (shown == RevisionsShown::All || std::ranges::none_of(told->entries, isRevision))
                return all_->setChecked(true);
            list(all_->isChecked());
        });
    }

private:
    void build() {
        view_->setModel(model_);
        view_->setObjectName("revisions");
        view_->setAccessibleName(windowTitle());
        view_->setTabKeyNavigation(false);
        view_->setShowGrid(false);
        view_->setAlternatingRowColors(true);
        view_->setSelectionBehavior(QAbstractItemView::SelectRows);
        view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
        view_->setWordWrap(false);
        view_->verticalHeader()->hide();
        view_->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        view_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        view_->horizontalHeader()->setSectionResizeMode(HistoryModel::Name, QHeaderView::Stretch);
        all_->setObjectName("allChanges");
        back_->setObjectName("goBack");
        compare_->setObjectName("compareWithNow");
        advice_->setWordWrap(true);
        advice_->setProperty("class", "muted");
        auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
        buttons->addButton(back_, QDialogButtonBox::ActionRole);
        buttons->addButton(compare_, QDialogButtonBox::ActionRole);
        connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        auto* lines = new QVBoxLayout(this);
        lines->addWidget(advice_);
        lines->addWidget(view_, 1);
        lines->addWidget(all_);
        lines->addWidget(buttons);
        back_->setAutoDefault(false);  // the return key must not change the case
        compare_->setDefault(true);
    }

    void list(bool all) {
        if (all && !isDescribed_) return describe();
        model_->setAll(all);
        if (model_->rowCount() > 0) view_->selectRow(0);
        const bool none = std::ranges::none_of(model_->entries(), isRevision);
        const QString hint =
            none ? tr("No revision yet. “Save revision” in the menu File gives the present state a name.") + ' '
                 : QString();
        advice_->setText(hint + tr("Going back is a change like any other: it can be undone, and nothing is lost. "
                                   "Choose two lines to compare them with each other."));
        showChosen();
    }
    /// Oldest first.
    [[nodiscard]] std::vector<HistoryEntry> chosen() const {
        std::vector<HistoryEntry> entries;
        for (const QModelIndex& row : view_->selectionModel()->selectedRows())
            entries.push_back(model_->entry(row.row()));
        std::ranges::sort(entries, {}, &HistoryEntry::number);
        return entries;
    }
    /// What the case began as is called in the language of the reader.
    [[nodiscard]] QString nameOf(HistoryEntry entry) const {
        if (entry.code == "case.create") entry.text = environment_.languages.of(beginning_).toStdString();
        return entryName(entry);
    }
    /// Short enough for a heading.
    [[nodiscard]] QString shortName(const HistoryEntry& entry) const {
        const bool isState = entry.kind == EntryKind::Command || entry.kind == EntryKind::Revision;
        return isState ? nameOf(entry) : tr("entry %1").arg(entry.number);
    }
    /// In a comparison two states may bear one name.
    [[nodiscard]] QString numbered(const HistoryEntry& entry) const {
        const bool isState = entry.kind == EntryKind::Command || entry.kind == EntryKind::Revision;
        return isState ? tr("%1 (entry %2)").arg(nameOf(entry)).arg(entry.number) : shortName(entry);
    }
    void showChosen() {
        const qsizetype count = view_->selectionModel()->selectedRows().size();
        back_->setEnabled(count == 1);
        compare_->setEnabled(count == 1 || count == 2);
        compare_->setText(count == 2 ? tr("&Compare the two") : tr("&Compare with now"));
    }
    void tell(const Error& problem) {
        advice_->setText(qt(environment_.texts.explain(problem, environment_.languages.words())));
    }

    /// What each entry says, then every entry.
    void describe() {
        document_.keeper().read(this, runsOf, [this](const Result<std::vector<KeptRun>>& runs) {
            if (!runs) return tell(runs.error());
            std::map<std::uint64_t, QString> words;
            for (const KeptRun& run : *runs)
                words[run.entry] = run.result ? runInWords(*run.result, run.currency) : tr("Kept run, damaged");
            for (const HistoryEntry& entry : model_->entries())
                if (entry.code == "case.create") words[entry.number] = nameOf(entry);
            model_->describeEntries(std::move(words));
            isDescribed_ = true;
            list(all_->isChecked());
        });
    }
    /// "Kept run: AI reader: DKK 1.2 million, better in 87 of 100 futures"
    [[nodiscard]] QString runInWords(const RunResult& run, const std::string& currency) const {
        const Formats formats = environment_.formats();
        QStringList answers;
        for (const AlternativeResult& each : run.alternatives)
            answers << tr("%1: mean net benefit %2, P(better) %3")
                           .arg(environment_.languages.of(each.label), formats.money(each.netBenefit.mean, currency),
                                formats.percent(each.better.value, 0));
        return tr("Kept run: %1").arg(answers.join("; "));
    }

    /// @param then callable with the chosen states, oldest first
    template <class Then>
    void withStates(const std::vector<HistoryEntry>& entries, Then then) {
        document_.keeper().read(
            this, [entries](const WorkingFile& file) { return statesOf(file, entries); },
            [this, then](const Result<std::vector<CasePtr>>& states) {
                if (!states) return tell(states.error());
                then(*states);
            });
    }
    void goBack() {
        const std::vector<HistoryEntry> entry{chosen().front()};
        withStates(entry, [this, name = shortName(entry.front())](const std::vector<CasePtr>& state) {
            const Status done = document_.goBackTo(state.front(), tr("return to “%1”").arg(name));
            if (!done) return tell(done.error());
            accept();
        });
    }
    void compare() {
        const std::vector<HistoryEntry> entries = chosen();
        withStates(entries, [this, entries](const std::vector<CasePtr>& states) {
            const QString before = numbered(entries.front());
            if (states.size() == 1) return showChanges(*states.front(), *document_.value(), before, QString());
            showChanges(*states.front(), *states.back(), before, numbered(entries.back()));
        });
    }
    /// @param after empty: the present state
    void showChanges(const Case& first, const Case& second, const QString& before, const QString& after) {
        const bool withNow = after.isEmpty();
        const QString title = withNow ? tr("“%1” and now").arg(before) : tr("“%1” and “%2”").arg(before, after);
        auto* model =
            new ChangeModel(changesInWords(first, second, environment_), {before, withNow ? tr("Now") : after});
        QDialog* dialog = showModel(title, countInWords(difference(first, second).size()), model, this);
        dialog->resize(kComparisonSize);
        showInFull(*dialog->findChild<QTableView*>());
    }
    /// As valor-cli diff counts.
    static QString countInWords(std::size_t count) {
        if (count == 0) return tr("Nothing differs.");
        return count == 1 ? tr("1 difference.") : tr("%1 differences.").arg(count);
    }
    /// Where two cells differ must never be cut off.
    static void showInFull(QTableView& view) {
        view.setWordWrap(true);
        view.setTextElideMode(Qt::ElideNone);
        view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        view.horizontalHeader()->setStretchLastSection(false);  // it would keep the width it had on its own
        view.horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
        view.verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
        // A line that was measured before its columns had their width would hide its end.
        connect(view.horizontalHeader(), &QHeaderView::sectionResized, &view, &QTableView::resizeRowsToContents,
                Qt::QueuedConnection);
    }

    CaseDocument& document_;
    const Environment& environment_;
    HistoryModel* model_;
    LocalizedText beginning_;
    bool isDescribed_ = false;
    QTableView* view_;
    QCheckBox* all_;
    QLabel* advice_;
    QPushButton* back_;
    QPushButton* compare_;
};

}  // namespace

QDialog* showRevisions(CaseDocument& document, const Environment& environment, RevisionsShown shown, QWidget* parent) {
    document.endGesture();
    auto* dialog = new Revisions(document, environment, shown, parent);
    dialog->open();
    return dialog;
}

}  // namespace valor::ui
