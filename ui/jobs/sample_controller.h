// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a sample that was drawn elsewhere and asks what it says about a choice.
#pragma once

#include <QObject>
#include <memory>

#include "core/ports/sample_analysis.h"
#include "core/ports/sample_files.h"
#include "core/report/sample_page.h"
#include "ui/jobs/newest_question.h"

namespace valor::ui {

struct SampleQuestion {
    SamplePaths paths;
    double willingness = 0;  ///< money per unit of effect
    SampleUnits units;
};
struct SampleAnswer {
    SampleQuestion question;
    SampleAnalysis analysis;
};
using SampleAnswerPtr = std::shared_ptr<const SampleAnswer>;

class SampleController : public QObject {
    Q_OBJECT
public:
    SampleController(const SampleFiles& files, const SampleAnalyst& analyst, QObject* parent = nullptr);
    ~SampleController() override;

    void analyse(const SampleQuestion& question);
    void cancel() { question_.drop(); }

signals:
    void analysed(const valor::ui::SampleAnswerPtr& found);
    void failed(const valor::Error& problem);
    void progressed(double share);

private:
    const SampleFiles& files_;
    const SampleAnalyst& analyst_;
    JobQueue queue_;
    NewestQuestion<SampleAnswer> question_{*this, queue_, &SampleController::analysed, &SampleController::failed,
                                           &SampleController::progressed};
};

}  // namespace valor::ui
