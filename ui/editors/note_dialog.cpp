// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/note_dialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

#include "core/model/input_notes.h"
#include "ui/editors/refusal_words.h"
#include "ui/text/text.h"
#include "ui/text/times.h"
#include "ui/theme/fonts.h"

namespace valor::ui {
namespace {

QPushButton* addButton(QDialogButtonBox& buttons, const QString& text, QDialogButtonBox::ButtonRole role,
                       const char* name) {
    QPushButton* button = buttons.addButton(text, role);
    button->setObjectName(name);
    return button;
}

}  // namespace

QString noteAuthor(const InputNote& note) {
    return qt(note.who) + QStringLiteral(", ") + localTime(note.time);
}

NoteDialog::NoteDialog(ParameterId input, CaseDocument& document, const Environment& environment, QWidget* parent)
    : QDialog(parent),
      input_(std::move(input)),
      document_(document),
      environment_(environment),
      note_(shownNote(*document.value(), document.scenario().id, input_)),
      author_(new QLabel),
      text_(new QPlainTextEdit),
      locks_(new QCheckBox(tr("Lock: the figure stays as it is until it is unlocked"))),
      here_(new QCheckBox(tr("Only in the scenario “%1”").arg(environment.languages.of(document.scenario().label)))),
      problem_(new QLabel) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowModality(Qt::WindowModal);
    setObjectName("noteDialog");
    setWindowTitle(tr("Note on %1").arg(label()));
    setAccessibleName(windowTitle());
    build(*new QVBoxLayout(this));
    if (note_ != nullptr) fill(*note_);
    resize(460, sizeHint().height());
}

QString NoteDialog::label() const {
    return environment_.languages.of(findById(document_.value()->parameters, input_)->label);
}

void NoteDialog::build(QVBoxLayout& lines) {
    lines.setSpacing(8);
    auto* heading = new QLabel(label());  // not every desktop shows the title of a dialog
    heading->setObjectName("noteHeading");
    heading->setTextFormat(Qt::PlainText);
    heading->setWordWrap(true);
    heading->setFont(productFont(kCardTitleSize, QFont::DemiBold));
    author_->setObjectName("noteAuthor");
    author_->setProperty("class", "muted");
    author_->setTextFormat(Qt::PlainText);
    author_->hide();
    text_->setObjectName("noteText");
    text_->setAccessibleName(tr("Note"));
    text_->setPlaceholderText(tr("What should others know about this figure?"));
    text_->setTabChangesFocus(true);
    text_->setFixedHeight(110);
    locks_->setObjectName("noteLocks");
    here_->setObjectName("noteHere");
    here_->setVisible(document_.value()->scenarios.size() > 1);
    problem_->setObjectName("noteProblem");
    problem_->setProperty("class", "error");
    problem_->setWordWrap(true);
    problem_->hide();
    for (QWidget* widget :
         {static_cast<QWidget*>(heading), static_cast<QWidget*>(author_), static_cast<QWidget*>(text_),
          static_cast<QWidget*>(locks_), static_cast<QWidget*>(here_), static_cast<QWidget*>(problem_)})
        lines.addWidget(widget);
    addButtons(lines);
}

void NoteDialog::addButtons(QVBoxLayout& lines) {
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    lines.addWidget(buttons);
    if (note_ != nullptr && note_->locked) {
        QPushButton* unlock = addButton(*buttons, tr("Unlock"), QDialogButtonBox::ActionRole, "noteUnlock");
        connect(unlock, &QPushButton::clicked, this,
                [this] { finish(document_.unlock(input_, tr("unlocking of %1").arg(label()))); });
        return;
    }
    QPushButton* save = addButton(*buttons, tr("Save"), QDialogButtonBox::AcceptRole, "noteSave");
    save->setEnabled(note_ != nullptr);
    connect(text_, &QPlainTextEdit::textChanged, save,
            [this, save] { save->setEnabled(!text_->toPlainText().trimmed().isEmpty()); });
    connect(save, &QPushButton::clicked, this, &NoteDialog::save);
    if (note_ == nullptr) return;
    QPushButton* remove = addButton(*buttons, tr("Remove note"), QDialogButtonBox::DestructiveRole, "noteRemove");
    connect(remove, &QPushButton::clicked, this,
            [this] { finish(document_.removeNote(input_, tr("removal of the note on %1").arg(label()))); });
}

void NoteDialog::fill(const InputNote& note) {
    author_->setText(note.locked ? tr("Locked by %1").arg(noteAuthor(note)) : tr("By %1").arg(noteAuthor(note)));
    author_->show();
    text_->setPlainText(qt(note.text));
    text_->setReadOnly(note.locked);
    locks_->setChecked(note.locked);
    here_->setChecked(!note.scenario.empty());
    for (QCheckBox* choice : {locks_, here_}) choice->setEnabled(!note.locked);
}

void NoteDialog::save() {
    const QString name = locks_->isChecked() ? tr("locking of %1").arg(label()) : tr("note on %1").arg(label());
    const ScenarioId scenario = here_->isChecked() ? document_.scenario().id : ScenarioId();
    finish(document_.writeNote(
        {input_, scenario, text_->toPlainText().trimmed().toStdString(), {}, {}, locks_->isChecked()}, name));
}

void NoteDialog::finish(const Status& done) {
    if (done) return accept();
    problem_->setText(refusalInWords(done.error(), *document_.value(), environment_));
    problem_->show();
}

}  // namespace valor::ui
