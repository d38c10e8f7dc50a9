// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findings.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/editors/refusal_words.h"
#include "ui/shell/layouts.h"
#include "ui/text/text.h"
#include "ui/text/times.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

struct FindingsWords {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

QString severityWord(Severity severity) {
    switch (severity) {
        case Severity::Error: return FindingsWords::tr("Error");
        case Severity::Warning: return FindingsWords::tr("Warning");
        case Severity::Info: return FindingsWords::tr("Note");
    }
    return {};
}

QLabel* paragraph(const QString& text) {
    auto* words = new QLabel(text);
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return words;
}

QPushButton* link(const QString& text, const QString& name, const QString& spoken) {
    auto* button = new QPushButton(text);
    button->setProperty("link", true);
    button->setAutoDefault(false);
    button->setObjectName(name);
    button->setAccessibleName(text + ": " + spoken);
    return button;
}

/// "2 errors in the case, 1 remark on the case": what must be mended is never counted among the remarks.
QString countInWords(int errors, int remarks) {
    const QString wrong =
        errors == 1 ? FindingsWords::tr("1 error in the case") : FindingsWords::tr("%1 errors in the case").arg(errors);
    const QString said = remarks == 1 ? FindingsWords::tr("1 remark on the case")
                                      : FindingsWords::tr("%1 remarks on the case").arg(remarks);
    if (errors == 0) return said;
    return remarks == 0 ? wrong : FindingsWords::tr("%1, %2").arg(wrong, said);
}

}  // namespace

QString findingsCount(const Diagnostics& findings, const std::vector<HistoryEntry>& approvals) {
    const auto count = static_cast<int>(findings.items().size());
    if (count == 0) return {};
    const auto errors = static_cast<int>(findings.count(Severity::Error));
    const QString all = countInWords(errors, count - errors);
    const auto accepted = std::ranges::count_if(
        findings.items(), [&](const Diagnostic& item) { return approvalOf(item, approvals) != nullptr; });
    return accepted == 0 ? all : FindingsWords::tr("%1, %2 accepted").arg(all).arg(accepted);
}

FindingsDialog::FindingsDialog(Diagnostics findings, CaseDocument& document, const Environment& environment,
                               QWidget* parent)
    : QDialog(parent), findings_(std::move(findings)), document_(document), environment_(environment) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName("findingsDialog");
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    list_ = new QVBoxLayout(body);
    list_->setSpacing(12);
    auto* scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* lines = new QVBoxLayout(this);
    lines->addWidget(scroll, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    lines->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    resize(680, 460);
    connect(&document_.keeper(), &CaseKeeper::approvalsChanged, this, &FindingsDialog::fill);
    connect(&document_.keeper(), &CaseKeeper::refused, this, &QDialog::reject);  // the window says why
    fill();
}

void FindingsDialog::fill() {
    const std::vector<HistoryEntry>& approvals = document_.keeper().approvals();
    setWindowTitle(findingsCount(findings_, approvals));
    std::vector<Diagnostic> items = findings_.items();
    std::ranges::stable_sort(items, [&](const Diagnostic& one, const Diagnostic& other) {
        if (one.severity != other.severity) return one.severity > other.severity;
        return approvalOf(one, approvals) == nullptr && approvalOf(other, approvals) != nullptr;
    });
    clearLayout(*list_);
    for (std::size_t i = 0; i < items.size(); ++i) list_->addWidget(entry(items[i], static_cast<int>(i)));
    list_->addStretch(1);
}

QWidget* FindingsDialog::entry(const Diagnostic& finding, int position) {
    auto* entry = new QWidget;
    auto* lines = new QVBoxLayout(entry);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(1);
    auto* head = new QLabel(severityWord(finding.severity));
    head->setFont(productFont(kSmallSize, QFont::DemiBold));
    QLabel* words = paragraph(refusalInWords(finding.problem, *document_.value(), environment_));
    words->setAccessibleName(head->text());
    lines->addWidget(head);
    lines->addWidget(words);
    addDecision(*lines, finding, position);
    return entry;
}

/// What can be done: go to the place, accept a warning, or take that back.
void FindingsDialog::addDecision(QVBoxLayout& lines, const Diagnostic& finding, int position) {
    const QString subject = qt(finding.problem.subject);
    auto* across = new QHBoxLayout;
    across->setSpacing(12);
    if (const auto place = placeOf(finding.problem.subject, document_)) {
        auto* go = link(tr("Go there"), QString("goThere_%1").arg(position), subject);
        connect(go, &QPushButton::clicked, this, [this, place] {
            accept();
            emit placeAsked(*place);
        });
        across->addWidget(go);
    }
    if (finding.severity == Severity::Warning) {
        const HistoryEntry* approval = approvalOf(finding, document_.keeper().approvals());
        const bool accepts = approval == nullptr;
        if (!accepts) {
            QLabel* who = paragraph(
                tr("Accepted by %1, %2: %3").arg(qt(approval->who), localTime(approval->time), qt(approval->text)));
            who->setProperty("class", "muted");
            who->setObjectName(QString("accepted_%1").arg(position));
            lines.addWidget(who);
        }
        auto* decide = link(accepts ? tr("Accept…") : tr("Withdraw…"), QString("decide_%1").arg(position), subject);
        connect(decide, &QPushButton::clicked, this, [this, decide, &lines, finding, accepts, position] {
            decide->setEnabled(false);
            addReason(lines, finding, accepts, position);
        });
        across->addWidget(decide);
    }
    across->addStretch(1);
    lines.addLayout(across);
}

/// A decision without a reason cannot be defended later, so there is none.
void FindingsDialog::addReason(QVBoxLayout& lines, const Diagnostic& finding, bool accepts, int position) {
    auto* row = new QWidget;
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 2, 0, 2);
    auto* why = new QLineEdit;
    why->setObjectName(QString("why_%1").arg(position));
    why->setAccessibleName(tr("Reason"));
    why->setPlaceholderText(accepts ? tr("Why is this acceptable?") : tr("Why is it no longer acceptable?"));
    auto* done = new QPushButton(accepts ? tr("Accept") : tr("Withdraw"));
    done->setObjectName(QString("confirm_%1").arg(position));
    done->setEnabled(false);
    done->setAutoDefault(false);  // Return in the field is meant for this one alone
    connect(why, &QLineEdit::textChanged, done,
            [done](const QString& text) { done->setEnabled(!text.trimmed().isEmpty()); });
    connect(done, &QPushButton::clicked, this, [this, why, done, finding, accepts] {
        done->setEnabled(false);
        document_.endGesture();
        document_.keeper().decide({finding.problem, accepts, why->text().trimmed().toStdString()});
    });
    connect(why, &QLineEdit::returnPressed, done, &QPushButton::click);
    across->addWidget(why, 1);
    across->addWidget(done);
    lines.addWidget(row);
    why->setFocus();
}

}  // namespace valor::ui
