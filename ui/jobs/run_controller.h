// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the picture up to date with the case: a preview at once, the full run when the hand rests.
#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>

#include "core/ports/run_executor.h"
#include "ui/jobs/run_worker.h"

namespace valor::ui {

struct RunSettings {
    std::uint64_t previewDraws = 1'000;
    std::uint64_t fullDraws = 10'000;
    /// Full runs grow until this holds, to at most `mostDraws`; its outputs without the alternatives they are of, as
    /// kComparedOutputs names them.
    std::optional<StopRule> until{};
    std::uint64_t mostDraws = 200'000;
    std::uint64_t seed = 1;
    SamplingScheme scheme = SamplingScheme::LatinHypercube;
    CountMode counts = CountMode::Expected;
    std::chrono::milliseconds rest{180};  ///< after the last change, before the full run
    /// Time a preview may take; one that takes longer is followed by previews with fewer draws.
    std::chrono::duration<double> previewBudget{0.035};
};

class RunController : public QObject {
    Q_OBJECT
public:
    enum class State { Idle, Previewing, Waiting, Running };
    Q_ENUM(State)

    explicit RunController(RunExecutor& executor, RunSettings settings = {}, QObject* parent = nullptr);
    ~RunController() override;

    /// Another case or scenario: results of the former one are no longer wanted.
    void setSubject(const CasePtr& input, const ScenarioId& scenario);
    /// The same subject with changed figures: preview now, full run after the rest.
    void change(const CasePtr& input, const ScenarioId& scenario);
    /// The case was closed: nothing is run until another subject is set.
    void leaveSubject();
    /// The full run without waiting.
    void runNow();
    void cancel();
    /// How patients and months are counted from now on, in previews and full runs; the present subject is run anew.
    void setCounts(CountMode counts);
    /// How long full runs are from now on; the present subject is run anew. @param draws at most, where there is a rule
    void setLength(std::uint64_t draws, const std::optional<StopRule>& until);

    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] const RunSettings& settings() const { return settings_; }
    /// What is run; null where no subject is set.
    [[nodiscard]] const CasePtr& input() const { return input_; }

signals:
    void resultReady(const valor::RunResultPtr& result, bool preview);
    void failed(const valor::Error& problem);
    /// What the newest full run noticed in the case besides its figures.
    void noticed(const valor::Diagnostics& findings);
    void cancelled();
    void progressed(double share);
    /// How far a growing run has come. @param error largest, as its rule counts it @param output column that it is of
    void grown(quint64 draws, double error, const QString& output);
    void stateChanged();

private:
    void submit(bool preview);
    void makeGrowing(RunRequest& request) const;
    [[nodiscard]] double shareDone(const Progress& progress) const;
    void onStarted(std::uint64_t generation, bool preview);
    void onProgress(std::uint64_t generation, Progress progress);
    void onFinished(std::uint64_t generation, bool preview, const RunOutcome& outcome);
    void setState(State state);
    void fitPreview(const RunManifest& preview);
    [[nodiscard]] RunWorker::Callbacks callbacks();

    RunSettings settings_;
    CasePtr input_;
    ScenarioId scenario_;
    std::uint64_t generation_ = 0;    ///< of the newest change
    std::uint64_t oldestWanted_ = 0;  ///< previews from before this belong to another subject or were cancelled
    QTimer rest_;
    QElapsedTimer running_;  ///< since the full run began
    State state_ = State::Idle;
    std::uint64_t previewDraws_;  ///< between kFewestPreviewDraws and those of the settings
    std::unique_ptr<RunWorker> worker_;
};

}  // namespace valor::ui
