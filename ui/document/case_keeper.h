// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the open case in its file without holding up the window: changes are written by a thread of their own, in
// their order, and this object knows how far they have come.
#pragma once

#include <QObject>
#include <QPointer>
#include <QString>

#include "ui/document/guarded.h"
#include "ui/document/working_file.h"
#include "ui/jobs/job_queue.h"

namespace valor::ui {

class CaseKeeper : public QObject {
    Q_OBJECT
public:
    enum class State {
        Nothing,  ///< no case is open
        Saving,
        Saved,  ///< the newest state is in the file
        Failed  ///< it is not; the next change, or retry(), tries again
    };
    Q_ENUM(State)

    explicit CaseKeeper(const CaseFiles& files, QObject* parent = nullptr);

    /// Opens a file beside the open one, which stays. Blocks.
    [[nodiscard]] Result<CaseFilePtr> look(const std::string& path);
    /// Closes the open file and goes on with another. Blocks until the former changes are written. What the file keeps
    /// beside its case is then read in the background, piece by piece between the changes; see damaged().
    void take(CaseFilePtr file, bool isUnsaved);
    /// Closes the open file and goes on with a case that has none: an unsaved one is made in the background.
    void begin(CasePtr origin);
    /// Closes the file. Blocks.
    void close();

    /// Writes a change in the background.
    void commit(CasePtr newest, Command command);
    /// Tries again to write the newest state after a failure.
    void retry();
    /// Names the newest state in the background; see refused().
    void saveRevision(const QString& name);
    /// Keeps a run in the background; see runKept() and refused().
    void keepRun(RunResultPtr result);
    /// Accepts a warning, or takes that back, in the background; see approvalsChanged() and refused().
    void decide(Decision decision);
    /// See WorkingFile::moveTo(). Blocks.
    [[nodiscard]] Result<bool> moveTo(const QString& path, const CasePtr& newest);
    /// Asks the file in the background, after everything that was asked of it before, and takes the answer here.
    /// @param receiver without whom nobody wants the answer any more
    /// @param question callable with const WorkingFile&, gives a Result
    /// @param then callable with that Result
    template <class Question, class Then>
    void read(QObject* receiver, Question question, Then then) {
        jobs_.post([this, to = QPointer<QObject>(receiver), question, then] {
            post([to, then, answer = guarded([&] { return question(file_); })] {
                if (to != nullptr) then(answer);
            });
        });
    }

    /// Waits until every change is written or has failed.
    void settle();
    /// Whether closing would leave work behind that no named file holds. What was undone again is none.
    /// @pre settle(), as for the next
    [[nodiscard]] bool holdsUnsavedWork() const;
    /// Does not keep an unsaved file for the sake of changes that were all undone.
    void dropUndone();
    /// The user does not want that work.
    void forgetWork();
    /// Takes forgetWork() back: the case stays after all.
    void wantWork();

    /// The warnings that were accepted, with the reason.
    [[nodiscard]] const std::vector<HistoryEntry>& approvals() const { return approvals_; }
    [[nodiscard]] State state() const { return state_; }
    [[nodiscard]] const Place& place() const { return place_; }
    /// Why the newest state is not in the file. Present when Failed.
    [[nodiscard]] const std::optional<Error>& problem() const { return problem_; }

signals:
    /// State, place or problem.
    void changed();
    /// The newest change is on the disk.
    void written(const valor::Command& change);
    void revisionSaved();
    void runKept(quint64 entry);
    void approvalsChanged();
    /// A revision, a run or a decision could not be kept.
    void refused(const valor::Error& problem);
    /// Something in the file is not as it was written; its case is.
    void damaged(const valor::Error& problem);

private:
    struct Report {
        std::uint64_t session = 0, number = 0;
        Status status;
        Place place;
    };

    void write(std::function<Status()> job);
    void take(const Report& report);
    void takeBeside(const Report& report);
    /// Keeps something beside the newest state in the background. @param then told of what was kept
    template <class Job, class Then>
    void keepBeside(Job job, Then then);
    [[nodiscard]] bool isUndone() const;
    void check();
    void check(std::vector<Piece> unread);
    void start();
    void set(State state, Place place, std::optional<Error> problem);
    void post(std::function<void()> call) { QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection); }
    /// The answer of `question`, asked on the thread of the file after everything that was asked before.
    template <class Question>
    auto ask(Question question);

    const CaseFiles& files_;
    WorkingFile file_;
    CasePtr newest_;
    Command last_;
    bool isUntold_ = false;      ///< of the last change: written() is still to come
    CasePtr origin_;             ///< what the work began with; null for the work of an earlier life
    bool hasBeside_ = false;     ///< a run or a decision was kept, which no undo takes back
    bool hasWork_ = false;       ///< changes were made here or in an earlier life of an unsaved case
    std::uint64_t session_ = 0;  ///< reports of a former file are dropped
    std::uint64_t asked_ = 0;    ///< number of the newest change
    State state_ = State::Nothing;
    Place place_;
    std::optional<Error> problem_;
    std::vector<HistoryEntry> approvals_;
    JobQueue jobs_{JobQueue::Pace::AsTheWindow};  ///< last: it must end before the members it uses
};

}  // namespace valor::ui
