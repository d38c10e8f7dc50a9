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

#include "ui/charts/data_dialog.h"
#include "ui/models/change_model.h"
#include "ui/models/history_model.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

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
        view_->setSelectionMode(QAbstractItemView::SingleSelection);
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
        model_->setAll(all);
        if (model_->rowCount() > 0) view_->selectRow(0);
        const bool none = model_->rowCount() == 0 && !all;
        advice_->setText(none ? tr("No revision yet. “Save revision” in the menu File gives the present state a name.")
                              : tr("Going back is a change like any other: it can be undone, and nothing is lost."));
        showChosen();
    }
    [[nodiscard]] const HistoryEntry* chosen() const {
        const QModelIndexList rows = view_->selectionModel()->selectedRows();
        return rows.isEmpty() ? nullptr : &model_->entry(rows.front().row());
    }
    void showChosen() {
        back_->setEnabled(chosen() != nullptr);
        compare_->setEnabled(chosen() != nullptr);
    }
    void tell(const Error& problem) {
        advice_->setText(qt(environment_.texts.explain(problem, environment_.languages.words())));
    }

    void goBack() {
        const auto state = document_.keeper().at(chosen()->number);
        if (!state) return tell(state.error());
        const Status done = document_.goBackTo(*state, tr("return to “%1”").arg(entryName(*chosen())));
        if (!done) return tell(done.error());
        accept();
    }
    void compare() {
        const auto state = document_.keeper().at(chosen()->number);
        if (!state) return tell(state.error());
        auto changes = changesInWords(**state, *document_.value(), environment_);
        const QString title = tr("“%1” and now").arg(entryName(*chosen()));
        const auto count = static_cast<int>(changes.size());
        const QString words = count == 0   ? tr("Nothing differs.")
                              : count == 1 ? tr("1 difference.")
                                           : tr("%1 differences.").arg(count);
        showModel(title, words, new ChangeModel(std::move(changes)), this);
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
