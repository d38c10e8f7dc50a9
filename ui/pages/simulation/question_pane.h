// SPDX-License-Identifier: GPL-3.0-or-later
// A question: its fields on the left with what is wrong in them and the button, on the right how far its answer is, and
// the answer.
#pragma once

#include <QWidget>

#include "core/report/document.h"
#include "ui/editors/work_line.h"
#include "ui/text/environment.h"

class QFormLayout;
class QLabel;
class QPushButton;

namespace valor::ui {

class ChoiceBox;
class DocumentPane;
class NumberField;

class QuestionPane : public QWidget {
    Q_OBJECT
protected:
    static constexpr int kFields = 330;  ///< width of the fields

    /// @param name "grid" makes its parts "gridText", "calculateGrid", "gridState", "gridProblem"
    QuestionPane(const QString& name, const Environment& environment, QWidget* parent);

    /// After its fields; one without any is asked by itself. @param answer what holds text() @param fields in place of
    /// rows(); null: those count
    void build(QWidget* answer, QWidget* fields = nullptr);
    ChoiceBox* addChoice(const char* name, const QString& label);
    NumberField* addNumber(const char* name, const QString& label);
    [[nodiscard]] QFormLayout* rows() const { return rows_; }
    [[nodiscard]] QPushButton* button() const { return calculate_; }
    [[nodiscard]] WorkLine* work() const { return work_; }
    [[nodiscard]] DocumentPane* text() const { return text_; }
    [[nodiscard]] const Environment& environment() const { return environment_; }
    [[nodiscard]] bool asksItself() const { return asksItself_; }
    [[nodiscard]] bool isWorking() const { return isWorking_; }
    [[nodiscard]] bool hasAnswer() const { return hasAnswer_; }
    [[nodiscard]] bool isPast() const { return isPast_; }

    /// Nothing is asked while a field says nothing that can be used. @return whether it was asked
    virtual bool ask() = 0;
    virtual void cancel() = 0;
    /// A field is another.
    virtual void edited();
    /// No answer stands there yet: what the reader may do, or wait for.
    virtual void invite() {}

    void calculate();
    /// Takes what is open back. @param why stays until the next question; nothing is said where nothing was open
    void stop(const QString& why);
    void refuse(const QString& why);
    void hideProblem();
    /// Whether what stands there is of something that is another by now.
    void setPast(bool isPast);
    void showAnswer(const Document& document);
    void clearAnswer();
    /// The question came to an end without an answer.
    void settle();
    /// The same, and why.
    void explain(const Error& problem);
    void showEvent(QShowEvent* event) override;

private:
    void showState();

    const Environment& environment_;
    QFormLayout* rows_;
    QLabel* problem_;
    QPushButton* calculate_;
    WorkLine* work_;
    DocumentPane* text_;
    QString said_;  ///< how the last question ended, where it has no answer
    bool asksItself_ = false, isWorking_ = false, hasAnswer_ = false, isPast_ = false;
};

}  // namespace valor::ui
