// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/case_keeper.h"

#include <QCoreApplication>
#include <QEvent>
#include <exception>
#include <utility>

namespace valor::ui {
namespace {

/// A fault of the store becomes a problem that is told, never the end of the program.
template <class Job>
auto guarded(Job&& job) -> decltype(job()) {
    std::string reason = "unknown fault";
    try {
        return job();
    } catch (const std::exception& fault) {
        reason = fault.what();
    } catch (...) {  // the reason stays unknown
    }
    return fail(ErrorCode::StoreInputOutput, "", {{"file", ""}, {"reason", reason}});
}

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
    hasWork_ = false;
    problem_.reset();
}

void CaseKeeper::take(CaseFilePtr file, bool isUnsaved) {
    start();
    hasWork_ = isUnsaved;
    newest_ = file->current();
    approvals_ = approvalsOf(*file);
    jobs_.finish();
    file_.take(std::move(file), isUnsaved);
    set(State::Saved, file_.place(), std::nullopt);
    check();
}

void CaseKeeper::begin(CasePtr origin) {
    start();
    newest_ = origin;
    approvals_.clear();
    jobs_.finish();
    file_.begin(std::move(origin));
    write([this] { return file_.prepare(); });
}

void CaseKeeper::close() {
    start();
    newest_.reset();
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
}

void CaseKeeper::commit(CasePtr newest, Command command) {
    hasWork_ = true;
    newest_ = std::move(newest);
    last_ = std::move(command);
    write([this, value = newest_, done = last_] { return file_.commit(value, done); });
}

void CaseKeeper::retry() {
    if (state_ != State::Failed) return;
    if (hasWork_)
        commit(newest_, last_);
    else
        write([this] { return file_.prepare(); });
}

void CaseKeeper::saveRevision(const QString& name) {
    jobs_.post([this, text = name.toStdString(), newest = newest_, last = last_] {
        const Status done = guarded([&] { return file_.saveRevision(text, newest, last); });
        post([this, done] {
            if (done) emit revisionSaved();
            if (!done) emit refused(done.error());
        });
    });
}

void CaseKeeper::keepRun(RunResultPtr result) {
    hasWork_ = true;
    jobs_.post([this, result = std::move(result), session = session_, newest = newest_, last = last_] {
        const Result<std::uint64_t> entry = guarded([&] { return file_.keepRun(*result, newest, last); });
        post([this, entry, session, place = file_.place()] {
            if (session == session_) set(state_, place, problem_);
            if (entry) emit runKept(*entry);
            if (!entry) emit refused(entry.error());
        });
    });
}

void CaseKeeper::decide(Decision decision) {
    hasWork_ = true;
    jobs_.post([this, decision = std::move(decision), session = session_, newest = newest_, last = last_] {
        auto done = guarded([&] { return file_.decide(decision, newest, last); });
        post([this, session, done = std::move(done), place = file_.place()] {
            if (session != session_) return;
            set(state_, place, problem_);
            if (!done) return emit refused(done.error());
            approvals_ = *done;
            emit approvalsChanged();
        });
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

std::vector<HistoryEntry> CaseKeeper::history() {
    return ask([&] { return file_.history(); });
}

Result<CasePtr> CaseKeeper::at(std::uint64_t entry) {
    return ask([&] { return guarded([&] { return file_.at(entry); }); });
}

Result<RunResult> CaseKeeper::run(std::uint64_t entry) {
    return ask([&] { return guarded([&] { return file_.run(entry); }); });
}

// How far it has come ----------------------------------------------------------------------------------------------

void CaseKeeper::settle() {
    jobs_.finish();
    // The report that tells it is on its way to this thread; whoever settles wants to know now.
    QCoreApplication::sendPostedEvents(this, QEvent::MetaCall);
}

bool CaseKeeper::holdsUnsavedWork() const {
    if (!hasWork_) return false;
    return state_ == State::Failed || place_.kind == Place::Kind::Unsaved;
}

void CaseKeeper::forgetWork() {
    hasWork_ = false;
    jobs_.finish();
    file_.setUnwanted(true);
}

void CaseKeeper::set(State state, Place place, std::optional<Error> problem) {
    if (state == state_ && place == place_ && problem == problem_) return;
    state_ = state;
    place_ = std::move(place);
    problem_ = std::move(problem);
    emit changed();
}

}  // namespace valor::ui
