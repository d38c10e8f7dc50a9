// SPDX-License-Identifier: GPL-3.0-or-later
// The note beside an input: what it says, by whom and when, in which scenarios it holds, and whether it locks the
// input.
#pragma once

#include <QDialog>

#include "ui/document/case_document.h"
#include "ui/text/environment.h"

class QCheckBox;
class QLabel;
class QPlainTextEdit;
class QVBoxLayout;

namespace valor::ui {

/// "ada, 2027-01-31 13:34": who wrote a note, and when.
[[nodiscard]] QString noteAuthor(const InputNote& note);

/// A window-modal dialog that deletes itself. A locked input can only be unlocked here.
class NoteDialog : public QDialog {
    Q_OBJECT
public:
    NoteDialog(ParameterId input, CaseDocument& document, const Environment& environment, QWidget* parent);

private:
    void build(QVBoxLayout& lines);
    void addButtons(QVBoxLayout& lines);
    void fill(const InputNote& note);
    void save();
    void finish(const Status& done);
    [[nodiscard]] QString label() const;

    ParameterId input_;
    CaseDocument& document_;
    const Environment& environment_;
    const InputNote* note_;  ///< the one there is; valid until the case is edited
    QLabel* author_;
    QPlainTextEdit* text_;
    QCheckBox* locks_;
    QCheckBox* here_;
    QLabel* problem_;
};

}  // namespace valor::ui
