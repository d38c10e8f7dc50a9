// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/findings.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <functional>

#include "ui/text/text.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Findings)
};

QString severityWord(Severity severity) {
    switch (severity) {
        case Severity::Error: return Words::tr("Error");
        case Severity::Warning: return Words::tr("Warning");
        case Severity::Info: return Words::tr("Note");
    }
    return {};
}

QWidget* paragraph(const Diagnostic& finding, const Environment& environment) {
    auto* entry = new QWidget;
    auto* lines = new QVBoxLayout(entry);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(1);
    auto* head = new QLabel(severityWord(finding.severity));
    head->setFont(productFont(kSmallSize, QFont::DemiBold));
    auto* words = new QLabel(qt(environment.texts.explain(finding.problem, environment.languages.words())));
    words->setTextFormat(Qt::PlainText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    words->setAccessibleName(head->text());
    lines->addWidget(head);
    lines->addWidget(words);
    return entry;
}

QScrollArea* paragraphs(const Diagnostics& findings, const Environment& environment) {
    std::vector<Diagnostic> items = findings.items();
    std::ranges::stable_sort(items, std::greater<>(), &Diagnostic::severity);
    auto* body = new QWidget;
    body->setObjectName("scrollBody");
    auto* lines = new QVBoxLayout(body);
    lines->setSpacing(12);
    for (const Diagnostic& finding : items) lines->addWidget(paragraph(finding, environment));
    lines->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(body);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

}  // namespace

QString findingsCount(const Diagnostics& findings) {
    const auto count = static_cast<int>(findings.items().size());
    if (count == 0) return {};
    return count == 1 ? Words::tr("1 remark on the case") : Words::tr("%1 remarks on the case").arg(count);
}

QDialog* showFindings(const Diagnostics& findings, const Environment& environment, QWidget* parent) {
    auto* dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setWindowTitle(findingsCount(findings));
    dialog->setObjectName("findingsDialog");
    auto* lines = new QVBoxLayout(dialog);
    lines->addWidget(paragraphs(findings, environment), 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    lines->addWidget(buttons);
    dialog->resize(640, 420);
    dialog->open();
    return dialog;
}

}  // namespace valor::ui
