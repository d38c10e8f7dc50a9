// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/fake_case_files.h"

#include <algorithm>

#include "core/model/canonical.h"

namespace valor::test {
namespace {

const std::string kUnsaved = "unsaved/";

}  // namespace

class FakeCaseFile final : public CaseFile {
public:
    FakeCaseFile(const FakeCaseFiles& files, std::string path) : files_(files), path_(std::move(path)) {
        const std::lock_guard lock(files_.mutex_);
        read();
        file().isOpen = true;
        readOnly_ = file().readOnly;
    }
    ~FakeCaseFile() override {
        const std::lock_guard lock(files_.mutex_);
        file().isOpen = false;
    }

    const std::string& path() const override { return path_; }
    const std::optional<Error>& readOnly() const override { return readOnly_; }
    CasePtr current() const override { return states_.back(); }
    const std::vector<HistoryEntry>& history() const override { return history_; }
    Result<CasePtr> at(std::uint64_t entry) const override { return states_.at(entry - 1); }

    Status commit(CasePtr next, const Command& command) override {
        if (*next == *current()) return {};
        return append(EntryKind::Command, next, command);
    }
    Status saveRevision(const std::string& name) override { return append(EntryKind::Revision, current(), {"", name}); }
    Result<std::uint64_t> recordRun(const RunResult& result) override {
        VALOR_CHECK(append(EntryKind::Run, current(), {"", ""}));
        const std::lock_guard lock(files_.mutex_);
        file().runs.push_back(result);
        return history_.size();
    }
    Result<std::vector<StoredRun>> runs() const override {
        const std::lock_guard lock(files_.mutex_);
        std::vector<StoredRun> found;
        for (const HistoryEntry& entry : history_)
            if (entry.kind == EntryKind::Run)
                found.push_back({entry.number, file().runs.at(found.size()).manifest, {}, {}});
        return found;
    }
    Result<RunResult> run(std::uint64_t entry) const override {
        const std::lock_guard lock(files_.mutex_);
        if (file().areRunsDamaged) return fail(ErrorCode::StoreDamaged, "", {{"file", path_}, {"reason", "store.run"}});
        const auto before = std::ranges::count_if(
            history_, [&](const HistoryEntry& each) { return each.kind == EntryKind::Run && each.number < entry; });
        return file().runs.at(static_cast<std::size_t>(before));
    }
    Result<SampleColumn> samples(std::uint64_t, const std::string&) const override {
        return fail(ErrorCode::ReferenceUnknown, "run");
    }
    Status addNote(std::uint64_t, const std::string&) override { return {}; }
    Status approve(const Error& warning, const std::string& why) override {
        return append(EntryKind::Approval, current(), {std::string(errorName(warning.code)), why}, warning.subject);
    }
    Status withdraw(const Error& warning, const std::string& why) override {
        return append(EntryKind::Withdrawal, current(), {std::string(errorName(warning.code)), why}, warning.subject);
    }
    Result<ContentsRead> verify() const override { return ContentsRead{}; }
    Status copyTo(const std::string& path) const override {
        const std::lock_guard lock(files_.mutex_);
        FakeFile copy = file();
        copy.readOnly.reset();
        copy.isOpen = false;
        files_.files_[path] = copy;
        return {};
    }

private:
    [[nodiscard]] FakeFile& file() const { return files_.files_.at(path_); }
    void read() {
        history_ = file().history;
        states_ = file().states;
    }
    Status append(EntryKind kind, const CasePtr& state, const Command& command, const std::string& subject = {}) {
        if (readOnly_) return tl::unexpected<Error>(*readOnly_);
        VALOR_CHECK(files_.change());
        const std::lock_guard lock(files_.mutex_);
        files_.add(file(), kind, state, command);
        file().history.back().subject = subject;
        read();
        return {};
    }

    const FakeCaseFiles& files_;
    std::string path_;
    std::optional<Error> readOnly_;
    std::vector<HistoryEntry> history_;
    std::vector<CasePtr> states_;
};

void FakeCaseFiles::add(FakeFile& file, EntryKind kind, const CasePtr& state, const Command& command) const {
    HistoryEntry entry;
    entry.number = file.history.size() + 1;
    entry.kind = kind;
    entry.time = "2027-01-01T12:00:0" + std::to_string(entry.number % 10) + "Z";
    entry.who = "ada";
    entry.code = command.code;
    entry.text = command.text;
    entry.caseDigest = caseDigest(*state);
    file.history.push_back(entry);
    file.states.push_back(state);
}

Status FakeCaseFiles::change() const {
    std::unique_lock lock(mutex_);
    released_.wait(lock, [this] { return !held_; });
    return problem_ ? Status(tl::unexpected<Error>(*problem_)) : Status();
}

Result<CaseFilePtr> FakeCaseFiles::open(const std::string& path, Access) const {
    if (!has(path)) return fail(ErrorCode::FileUnreadable, "", {{"file", path}});
    return std::make_unique<FakeCaseFile>(*this, path);
}

Result<CaseFilePtr> FakeCaseFiles::create(const std::string& path, CasePtr input) const {
    VALOR_CHECK(change());
    if (has(path)) return fail(ErrorCode::StoreExists, "", {{"file", path}});
    {
        const std::lock_guard lock(mutex_);
        add(files_[path], EntryKind::Command, input, {"case.create", input->title.en});
    }
    return open(path, Access::Edit);
}

std::string FakeCaseFiles::newName() const {
    int number = 1;
    while (has(kUnsaved + std::to_string(number))) ++number;
    return kUnsaved + std::to_string(number);
}

Result<CaseFilePtr> FakeCaseFiles::createUnsaved(CasePtr input) const {
    return create(newName(), std::move(input));
}

Result<CaseFilePtr> FakeCaseFiles::createUnsavedFrom(const CaseFile& origin) const {
    VALOR_CHECK(change());
    const std::string path = newName();
    VALOR_CHECK(origin.copyTo(path));
    return open(path, Access::Edit);
}

std::vector<UnsavedCase> FakeCaseFiles::unsaved() const {
    const std::lock_guard lock(mutex_);
    std::vector<UnsavedCase> found;
    for (const auto& [path, file] : files_)
        if (path.starts_with(kUnsaved) && !file.isOpen)
            found.push_back({path, file.states.back()->title, file.history.back().time});
    return found;
}

Status FakeCaseFiles::discardUnsaved(const std::string& path) const {
    const std::lock_guard lock(mutex_);
    if (files_.erase(path) == 1) return {};
    return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
}

Result<Salvage> FakeCaseFiles::salvage(const std::string& damaged, const std::string&) const {
    return fail(ErrorCode::StoreDamaged, "", {{"file", damaged}});
}

void FakeCaseFiles::protect(const std::string& path, Error why) {
    const std::lock_guard lock(mutex_);
    files_.at(path).readOnly = std::move(why);
}

void FakeCaseFiles::damageRuns(const std::string& path) {
    const std::lock_guard lock(mutex_);
    files_.at(path).areRunsDamaged = true;
}

void FakeCaseFiles::append(const std::string& path, CasePtr state, const Command& command) {
    const std::lock_guard lock(mutex_);
    add(files_.at(path), EntryKind::Command, state, command);
}

void FakeCaseFiles::put(const std::string& path, CasePtr input, std::optional<Error> readOnly) {
    const std::lock_guard lock(mutex_);
    add(files_[path], EntryKind::Command, input, {"case.create", input->title.en});
    files_[path].readOnly = std::move(readOnly);
}

void FakeCaseFiles::failWith(std::optional<Error> problem) {
    const std::lock_guard lock(mutex_);
    problem_ = std::move(problem);
}

void FakeCaseFiles::hold(bool held) {
    {
        const std::lock_guard lock(mutex_);
        held_ = held;
    }
    released_.notify_all();
}

bool FakeCaseFiles::has(const std::string& path) const {
    const std::lock_guard lock(mutex_);
    return files_.contains(path);
}

bool FakeCaseFiles::isOpen(const std::string& path) const {
    return content(path).isOpen;
}

FakeFile FakeCaseFiles::content(const std::string& path) const {
    const std::lock_guard lock(mutex_);
    return files_.at(path);
}

std::vector<std::string> FakeCaseFiles::told(const std::string& path) const {
    std::vector<std::string> texts;
    for (const HistoryEntry& entry : content(path).history) texts.push_back(entry.text);
    return texts;
}

std::vector<std::string> FakeCaseFiles::unsavedPaths() const {
    const std::lock_guard lock(mutex_);
    std::vector<std::string> paths;
    for (const auto& [path, file] : files_)
        if (path.starts_with(kUnsaved)) paths.push_back(path);
    return paths;
}

}  // namespace valor::test
