// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/case_keeper.h"

#include <QCoreApplication>
#include <QEvent>
#include <utility>

namespace valor::ui {
namespace {

std::optional<Error> problemOf(const Status& status) {
    return status ? std::nullopt : std::optional(status.error());
}

}  // namespace

CaseKeeper::CaseKeeper(const CaseFiles& files, QObject* parent) : QObject(parent), files_(files), file_(files) {}

template <class Question>
auto CaseKeeper::ask(Question question) {
    std::optional<decltype(question())> answer;
    jobs_.post([&] { answer.emplace(question()); });
    jobs_.finish();
    return *std::move(answer);
}

Result<CaseFilePtr> CaseKeeper::look(const std::string& path) {
    return ask([&] { return guarded([&] { return files_.open(path, CaseFiles::Access::Edit); }); });
}

// Which file -------------------------------------------------------------------------------------------------------

void CaseKeeper::start() {
    ++session_;
    hasWork_ = hasBeside_ = false;
    problem_.reset();
}

void CaseKeeper::take(CaseFilePtr file, bool isUnsaved) {
    start();
    hasWork_ = isUnsaved;
    newest_ = file->current();
    origin_ = isUnsaved ? nullptr : newest_;
    approvals_ = approvalsOf(*file);
    jobs_.finish();
    file_.take(std::move(file), isUnsaved);
    set(State::Saved, file_.place(), std::nullopt);
    check();
}

void CaseKeeper::begin(CasePtr origin) {
    start();
    newest_ = origin_ = origin;
    approvals_.clear();
    jobs_.finish();
    file_.begin(std::move(origin));
    write([this] { return file_.prepare(); });
}

void CaseKeeper::close() {
    start();
    newest_.reset();
    origin_.reset();
    approvals_.clear();
    jobs_.finish();
    file_.close();
    set(State::Nothing, {}, std::nullopt);
}

Result<bool> CaseKeeper::moveTo(const QString& path, const CasePtr& newest) {
    const std::string target = path.toStdString();
    const auto moved = ask([&] { return guarded([&] { return file_.moveTo(target, newest, last_); }); });
    if (!moved || !*moved) return moved;
    start();
    set(State::Saved, file_.place(), std::nullopt);
    return moved;
}

// What is written --------------------------------------------------------------------------------------------------

void CaseKeeper::write(std::function<Status()> job) {
    const std::uint64_t number = ++asked_;
    set(State::Saving, place_, problem_);
    jobs_.post([this, number, session = session_, kept = std::move(job)] {
        Report report{session, number, guarded(kept), file_.place()};
        post([this, told = std::move(report)] { take(told); });
    });
}

void CaseKeeper::take(const Report& report) {
    if (report.session != session_) return;
    const bool newest = report.number == asked_;
    const State state = !newest ? State::Saving : report.status ? State::Saved : State::Failed;
    set(state, report.place, problemOf(report.status));
    if (state == State::Saved && std::exchange(isUntold_, false)) emit written(last_);
}

void CaseKeeper::commit(CasePtr newest, Command command) {
    hasWork_ = true;
    newest_ = std::move(newest);
    last_ = std::move(command);
    isUntold_ = true;
    write([this, value = newest_, done = last_] { return file_.commit(value, done); });
}

void CaseKeeper::retry() {
    if (state_ != State::Failed) return;
    if (hasWork_)
        commit(newest_, last_);
    else
        write([this] { return file_.prepare(); });
}

/// Whoever keeps something beside the newest state has first written that state, if the file did not have it.
void CaseKeeper::takeBeside(const Report& report) {
    const bool isNewest = report.status && report.number == asked_;
    set(isNewest ? State::Saved : state_, report.place, isNewest ? std::nullopt : problem_);
}

template <class Job, class Then>
void CaseKeeper::keepBeside(Job job, Then then) {
    jobs_.post([this, job = std::move(job), then = std::move(then), session = session_, number = asked_] {
        auto done = guarded(job);
        const Report report{session, number, done ? Status() : Status(tl::unexpected(done.error())), file_.place()};
        post([this, then, report, done = std::move(done)] {
            if (report.session != session_) return;
            takeBeside(report);
            if (!done) return emit refused(done.error());
            then(done);
        });
    });
}

void CaseKeeper::saveRevision(const QString& name) {
    keepBeside([this, text = name.toStdString(), newest = newest_,
                last = last_] { return file_.saveRevision(text, newest, last); },
               [this](const Status&) { emit revisionSaved(); });
}

void CaseKeeper::keepRun(RunResultPtr result) {
    hasWork_ = hasBeside_ = true;
    keepBeside([this, result = std::move(result), newest = newest_,
                last = last_] { return file_.keepRun(*result, newest, last); },
               [this](const Result<std::uint64_t>& entry) { emit runKept(*entry); });
}

void CaseKeeper::decide(Decision decision) {
    hasWork_ = hasBeside_ = true;
    keepBeside([this, decision = std::move(decision), newest = newest_,
                last = last_] { return file_.decide(decision, newest, last); },
               [this](const Result<std::vector<HistoryEntry>>& approvals) {
                   approvals_ = *approvals;
                   emit approvalsChanged();
               });
}

// What was written earlier ------------------------------------------------------------------------------------------

void CaseKeeper::check() {
    jobs_.post([this, session = session_] {
        Result<std::vector<Piece>> found = guarded([&] { return file_.pieces(); });
        post([this, session, pieces = std::move(found)] {
            if (session != session_) return;
            if (pieces) return check(*pieces);
            if (pieces.error().code == ErrorCode::StoreDamaged) emit damaged(pieces.error());
        });
    });
}

/// One piece at a time, so that a change or the end of the file never waits for the others.
void CaseKeeper::check(std::vector<Piece> unread) {
    if (unread.empty()) return;
    const Piece next = unread.back();
    unread.pop_back();
    jobs_.post([this, session = session_, next, rest = std::move(unread)]() mutable {
        const Status sound = guarded([&] { return file_.check(next); });
        post([this, session, sound, rest = std::move(rest)]() mutable {
            if (session != session_) return;
            if (!sound && sound.error().code == ErrorCode::StoreDamaged) return emit damaged(sound.error());
            check(std::move(rest));
        });
    });
}

// How far it has come ----------------------------------------------------------------------------------------------

void CaseKeeper::settle() {
    jobs_.finish();
    // The report that tells it is on its way to this thread; whoever settles wants to know now.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

bool CaseKeeper::holdsUnsavedWork() const {
    if (!hasWork_) return false;
    return state_ == State::Failed || (place_.kind == Place::Kind::Unsaved && !isUndone());
}

bool CaseKeeper::isUndone() const {
    return !hasBeside_ && origin_ && newest_ && (newest_ == origin_ || *newest_ == *origin_);
}

void CaseKeeper::dropUndone() {
    if (hasWork_ && state_ != State::Failed && place_.kind == Place::Kind::Unsaved && isUndone()) forgetWork();
}

void CaseKeeper::forgetWork() {
    hasWork_ = false;
    jobs_.finish();
    file_.setUnwanted(true);
}

void CaseKeeper::wantWork() {
    hasWork_ = true;
    file_.setUnwanted(false);
}

void CaseKeeper::set(State state, Place place, std::optional<Error> problem) {
    if (state == state_ && place == place_ && problem == problem_) return;
    state_ = state;
    place_ = std::move(place);
    problem_ = std::move(problem);
    emit changed();
}

}  // namespace valor::ui
