// SPDX-License-Identifier: GPL-3.0-or-later
// Asks what it would be worth to know the inputs of a run better, and what a study of one would be worth; writes the
// sample that such answers rest on.
#pragma once

#include <QObject>
#include <memory>

#include "core/comparison/case_sample.h"
#include "core/comparison/input_study.h"
#include "core/ports/sample_files.h"
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

/// A sample of a run that was written for other programs.
struct WrittenSample {
    std::string folder;
    std::size_t rows = 0;
};
using WrittenSamplePtr = std::shared_ptr<const WrittenSample>;

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
    /// @param files must outlive the controller
    void writeSample(const FullRun& run, const SampleFiles& files, const std::string& folder);
    void cancelInformation();
    void cancelStudy();

signals:
    void informed(const valor::ui::InformationAnswerPtr& found);
    void informationFailed(const valor::Error& problem);
    void informationProgressed(double share);
    void studied(const valor::ui::StudyAnswerPtr& found);
    void studyFailed(const valor::Error& problem);
    void studyProgressed(double share);
    void sampleWritten(const valor::ui::WrittenSamplePtr& written);
    void sampleFailed(const valor::Error& problem);

private:
    Doors doors_;
    JobQueue queue_;
    NewestQuestion<InformationAnswer> information_{*this, queue_, &InformationController::informed,
                                                   &InformationController::informationFailed,
                                                   &InformationController::informationProgressed};
    NewestQuestion<StudyAnswer> study_{*this, queue_, &InformationController::studied,
                                       &InformationController::studyFailed, &InformationController::studyProgressed};
    NewestQuestion<WrittenSample> writing_{*this, queue_, &InformationController::sampleWritten,
                                           &InformationController::sampleFailed};
};

}  // namespace valor::ui
