// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/jobs/run_controller.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace valor::ui {
namespace {

/// Enough for a curve that moves with the hand; 25 in each replicate of the Latin hypercube.
constexpr std::uint64_t kFewestPreviewDraws = 500;

constexpr std::chrono::milliseconds kProgressPause{50};  // 20 per second are as many as anyone can see

/// Lets one call through per pause; used on the worker's thread only.
class Throttle {
public:
    [[nodiscard]] bool pass() {
        const auto now = std::chrono::steady_clock::now();
        if (now - last_ < kProgressPause) return false;
        last_ = now;
        return true;
    }

private:
    std::chrono::steady_clock::time_point last_;
};

}  // namespace

RunController::RunController(RunExecutor& executor, RunSettings settings, QObject* parent)
    : QObject(parent), settings_(settings), previewDraws_(settings.previewDraws) {
    rest_.setSingleShot(true);
    connect(&rest_, &QTimer::timeout, this, [this] { submit(false); });
    worker_ = std::make_unique<RunWorker>(executor, callbacks());
}

RunController::~RunController() {
    worker_.reset();
}

RunWorker::Callbacks RunController::callbacks() {
    // Queued calls to this object are discarded by Qt when it dies, and the worker dies first.
    const auto post = [this](auto call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); };
    return {.started =
                [this, post](const RunTicket& t) {
                    post([this, generation = t.generation, preview = t.preview] { onStarted(generation, preview); });
                },
            .progress =
                [this, post, throttle = Throttle()](const RunTicket& t, Progress progress) mutable {
                    const bool isLast = progress.done == progress.total;  // what it ended at is always told
                    if (t.preview || (!throttle.pass() && !isLast)) return;
                    post([this, generation = t.generation, progress] { onProgress(generation, progress); });
                },
            .finished =
                [this, post](const RunTicket& t, RunOutcome outcome) {
                    post([this, generation = t.generation, preview = t.preview, kept = std::move(outcome)] {
                        onFinished(generation, preview, kept);
                    });
                }};
}

void RunController::setSubject(const CasePtr& input, const ScenarioId& scenario) {
    oldestWanted_ = generation_ + 1;
    previewDraws_ = settings_.previewDraws;
    change(input, scenario);
}

void RunController::change(const CasePtr& input, const ScenarioId& scenario) {
    input_ = input;
    scenario_ = scenario;
    ++generation_;
    submit(true);
    rest_.start(settings_.rest);
}

void RunController::leaveSubject() {
    cancel();
    input_.reset();
}

void RunController::setCounts(CountMode counts) {
    if (counts == settings_.counts) return;
    settings_.counts = counts;
    if (input_) setSubject(input_, scenario_);
}

void RunController::setLength(std::uint64_t draws, const std::optional<StopRule>& until) {
    const std::uint64_t now = until ? settings_.mostDraws : settings_.fullDraws;
    if (until == settings_.until && draws == now) return;
    settings_.until = until;
    (until ? settings_.mostDraws : settings_.fullDraws) = draws;
    runNow();
}

void RunController::runNow() {
    if (!input_) return;
    ++generation_;
    rest_.stop();
    submit(false);
}

void RunController::cancel() {
    if (state_ == State::Idle) return;
    rest_.stop();
    oldestWanted_ = ++generation_;
    worker_->cancel();
    setState(State::Idle);
    emit cancelled();
}

void RunController::submit(bool preview) {
    RunRequest request;
    request.input = input_;
    request.scenario = scenario_;
    request.draws = preview ? previewDraws_ : settings_.fullDraws;
    request.seed = settings_.seed;
    request.scheme = settings_.scheme;
    request.counts = settings_.counts;
    request.identify = !preview;
    request.keepSamples = !preview;  // of which the pages draw cost against health
    if (!preview && settings_.until) makeGrowing(request);
    worker_->submit({generation_, preview, std::move(request)});
    setState(preview ? State::Previewing : State::Running);
}

/// A hypercube is made for one number of draws; the points of Sobol may be any number.
void RunController::makeGrowing(RunRequest& request) const {
    request.draws = settings_.mostDraws;
    if (request.scheme == SamplingScheme::LatinHypercube) request.scheme = SamplingScheme::Sobol;
    StopRule& rule = request.until.emplace(*settings_.until);
    rule.outputs.clear();
    for (const Alternative& each : request.input->alternatives)
        for (const std::string& output : settings_.until->outputs)
            if (each.id != request.input->comparator) rule.outputs.push_back(each.id.text() + "." + output);
}

void RunController::onStarted(std::uint64_t generation, bool preview) {
    if (generation != generation_ || preview) return;
    running_.start();
    emit progressed(0);
}

void RunController::onProgress(std::uint64_t generation, Progress progress) {
    if (generation != generation_ || progress.total == 0) return;
    emit progressed(shareDone(progress));
    if (progress.error) emit grown(progress.done, *progress.error, QString::fromStdString(progress.output));
}

/// Four times as many draws halve the error.
double RunController::shareDone(const Progress& progress) const {
    double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    if (!settings_.until) return share;
    if (settings_.until->seconds)
        share = std::max(share, static_cast<double>(running_.elapsed()) / 1000 / *settings_.until->seconds);
    if (settings_.until->error && progress.error && *progress.error > 0)
        share = std::max(share, std::pow(*settings_.until->error / *progress.error, 2));
    return std::min(share, 1.0);
}

void RunController::onFinished(std::uint64_t generation, bool preview, const RunOutcome& outcome) {
    const bool newest = generation == generation_;
    // An old preview still moves the picture towards the hand; an old full run would show a past that was left.
    if (preview ? generation < oldestWanted_ : !newest) return;
    if (newest) setState(preview && rest_.isActive() ? State::Waiting : preview ? state_ : State::Idle);
    switch (outcome.status) {
        case RunOutcome::Status::Completed:
            if (preview) fitPreview(outcome.result->manifest);
            if (!preview) emit noticed(outcome.diagnostics);
            emit resultReady(outcome.result, preview);
            break;
        case RunOutcome::Status::Failed:
            if (newest) emit failed(outcome.problem.value_or(Error{ErrorCode::RunRequestInvalid, "run", {}}));
            break;
        case RunOutcome::Status::Cancelled: break;
    }
}

void RunController::fitPreview(const RunManifest& preview) {
    // Another size means other draws: it changes once for a heavy case, never back and forth under the hand.
    if (preview.seconds > settings_.previewBudget.count())
        previewDraws_ = std::min(kFewestPreviewDraws, settings_.previewDraws);
}

void RunController::setState(State state) {
    if (state == state_) return;
    state_ = state;
    emit stateChanged();
}

}  // namespace valor::ui
