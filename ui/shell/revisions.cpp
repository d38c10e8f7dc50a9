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

#include "core/model/difference.h"
#include "ui/charts/data_dialog.h"
#include "ui/models/change_model.h"
#include "ui/models/history_model.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

constexpr QSize kComparisonSize(1000, 560);  // inside a window of 1280 × 720

class Revisions : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(Revisions)
public:
    Revisions(CaseDocument& document, const Environment& environment, QWidget* parent)
        : QDialog(parent),
          document_(document),
          environment_(environment),
          model_(new HistoryModel(document.keeper().history(), this)),
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
        list(false);
        resize(760, 460);
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
        if (all) model_->describeEntries(entriesInWords());
        model_->setAll(all);
        if (model_->rowCount() > 0) view_->selectRow(0);
        const bool none = model_->rowCount() == 0 && !all;
        advice_->setText(none ? tr("No revision yet. “Save revision” in the menu File gives the present state a name.")
                              : tr("Going back is a change like any other: it can be undone, and nothing is lost. "
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
    [[nodiscard]] QString nameOf(HistoryEntry entry) {
        if (entry.code == "case.create")
            if (const auto state = document_.keeper().at(entry.number))
                entry.text = environment_.languages.of((*state)->title).toStdString();
        return entryName(entry);
    }
    /// Short enough for a heading.
    [[nodiscard]] QString shortName(const HistoryEntry& entry) {
        const bool isState = entry.kind == EntryKind::Command || entry.kind == EntryKind::Revision;
        return isState ? nameOf(entry) : tr("entry %1").arg(entry.number);
    }
    /// In a comparison two states may bear one name.
    [[nodiscard]] QString numbered(const HistoryEntry& entry) {
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

    /// "Kept run: AI reader: DKK 1.2 million, better in 87 of 100 futures"
    [[nodiscard]] std::map<std::uint64_t, QString> entriesInWords() {
        std::map<std::uint64_t, QString> words;
        for (const HistoryEntry& entry : document_.keeper().history()) {
            if (entry.code == "case.create") words[entry.number] = nameOf(entry);
            if (entry.kind != EntryKind::Run) continue;
            const auto run = document_.keeper().run(entry.number);
            const auto input = document_.keeper().at(entry.number);
            words[entry.number] = run && input ? runInWords(*run, (*input)->currency) : tr("Kept run, damaged");
        }
        return words;
    }
    [[nodiscard]] QString runInWords(const RunResult& run, const std::string& currency) const {
        const Formats formats = environment_.formats();
        QStringList answers;
        for (const AlternativeResult& each : run.alternatives)
            answers << tr("%1: mean net benefit %2, P(better) %3")
                           .arg(environment_.languages.of(each.label), formats.money(each.netBenefit.mean, currency),
                                formats.percent(each.better.value, 0));
        return tr("Kept run: %1").arg(answers.join("; "));
    }

    void goBack() {
        const HistoryEntry entry = chosen().front();
        const auto state = document_.keeper().at(entry.number);
        if (!state) return tell(state.error());
        const Status done = document_.goBackTo(*state, tr("return to “%1”").arg(shortName(entry)));
        if (!done) return tell(done.error());
        accept();
    }
    void compare() {
        const std::vector<HistoryEntry> entries = chosen();
        const auto first = document_.keeper().at(entries.front().number);
        const bool withNow = entries.size() == 1;
        const auto second = withNow ? Result<CasePtr>(document_.value()) : document_.keeper().at(entries.back().number);
        if (!first || !second) return tell(first ? second.error() : first.error());
        const QString before = numbered(entries.front());
        const QString after = withNow ? QString() : numbered(entries.back());
        const QString title = withNow ? tr("“%1” and now").arg(before) : tr("“%1” and “%2”").arg(before, after);
        auto* model =
            new ChangeModel(changesInWords(**first, **second, environment_), {before, withNow ? tr("Now") : after});
        QDialog* dialog = showModel(title, countInWords(difference(**first, **second).size()), model, this);
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
    QTableView* view_;
    QCheckBox* all_;
    QLabel* advice_;
    QPushButton* back_;
    QPushButton* compare_;
};

}  // namespace

QDialog* showRevisions(CaseDocument& document, const Environment& environment, QWidget* parent) {
    document.endGesture();
    auto* dialog = new Revisions(document, environment, parent);
    dialog->open();
    return dialog;
}

}  // namespace valor::ui
