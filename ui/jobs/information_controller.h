// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what it would be worth to know the inputs of a run better, and what a study of one would be worth.
#pragma once

#include <QObject>
#include <memory>

#include "core/comparison/case_sample.h"
#include "core/comparison/input_study.h"
#include "ui/jobs/newest_question.h"

namespace valor::ui {

/// A full run with its samples, and the case that ran.
struct FullRun {
    CasePtr input;
    RunResultPtr result;
};

struct InformationAnswer {
    CasePtr input;
    CaseInformation information;
};
using InformationAnswerPtr = std::shared_ptr<const InformationAnswer>;

struct StudyAnswer {
    CasePtr input;
    InputStudy study;
};
using StudyAnswerPtr = std::shared_ptr<const StudyAnswer>;

class InformationController : public QObject {
    Q_OBJECT
public:
    /// The doors that it asks at.
    struct Doors {
        InputDraws& inputs;
        const SampleAnalyst& analyst;
        const StudyAnalyst& studies;
    };
    explicit InformationController(const Doors& doors, QObject* parent = nullptr);
    ~InformationController() override;

    void inform(const FullRun& run);
    void study(const FullRun& run, const StudyQuestion& question);
    void cancelInformation();
    void cancelStudy();

signals:
    void informed(const valor::ui::InformationAnswerPtr& found);
    void informationFailed(const valor::Error& problem);
    void informationProgressed(double share);
    void studied(const valor::ui::StudyAnswerPtr& found);
    void studyFailed(const valor::Error& problem);
    void studyProgressed(double share);

private:
    Doors doors_;
    JobQueue queue_;
    NewestQuestion<InformationAnswer> information_{*this, queue_, &InformationController::informed,
                                                   &InformationController::informationFailed,
                                                   &InformationController::informationProgressed};
    NewestQuestion<StudyAnswer> study_{*this, queue_, &InformationController::studied,
                                       &InformationController::studyFailed, &InformationController::studyProgressed};
};

}  // namespace valor::ui
