// SPDX-License-Identifier: GPL-3.0-or-later
// The fields that say what a sample is, and what it says about a choice.
#pragma once

#include <optional>

#include "ui/jobs/sample_controller.h"
#include "ui/pages/simulation/question_pane.h"

class QLineEdit;

namespace valor::ui {

/// What a pane holds, to be shown by another one.
struct SampleState {
    QString costs, effects, parameters;  ///< paths
    QString money, effect = QStringLiteral("QALY");
    std::optional<double> willingness;  ///< money per unit of effect
    SampleAnswerPtr answer;             ///< null: none
    bool isPast = false;                ///< the answer is of other fields
    bool isWorking = false;
};

class SamplePane : public QuestionPane {
    Q_OBJECT
public:
    SamplePane(SampleController& samples, const Environment& environment, QWidget* parent = nullptr);

    [[nodiscard]] SampleState state() const;
    /// Work that was open is begun anew.
    void restore(const SampleState& state);

private:
    QLineEdit* addFile(const char* name, const QString& label);
    QLineEdit* addText(const char* name, const QString& label);
    void choose(QLineEdit* line, const QString& title);
    bool ask() override;
    void cancel() override { samples_.cancel(); }
    void edited() override;
    void take(const SampleAnswerPtr& answer);
    void fail(const Error& problem);

    SampleController& samples_;
    QLineEdit* costs_;
    QLineEdit* effects_;
    QLineEdit* parameters_;
    QLineEdit* money_;
    QLineEdit* effect_;
    NumberField* willingness_;
    SampleAnswerPtr answer_;
    bool wasEdited_ = false;  ///< since it was asked
};

}  // namespace valor::ui
