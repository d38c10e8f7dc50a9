// SPDX-License-Identifier: GPL-3.0-or-later
// What every harness does to a case file, and what must be true of the file whatever happened on the way.
#pragma once

#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "core/model/canonical.h"
#include "tests/data/store/store_support.h"

namespace valor::test {

/// How often a harness repeats itself: `quick` as part of every check, `full` with VALOR_FAULTS=full.
inline int repetitions(int quick, int full) {
    const char* wish = std::getenv("VALOR_FAULTS");
    return wish != nullptr && std::string(wish) == "full" ? full : quick;
}

/// Memory where there is such a folder: what a power loss leaves is worked out by the model, not by the disk.
inline std::filesystem::path quickPlace() {
    std::error_code ignored;
    const std::filesystem::path memory = "/dev/shm";
    return std::filesystem::is_directory(memory, ignored) ? memory : std::filesystem::path();
}

/// Makes entries whose content is a function of a number in them, so that every byte of a file can be foretold: each
/// third a revision, each fifth a run with samples, the others change the case.
class Script {
public:
    /// @param last the highest number that is used up
    explicit Script(int last = 1) : last_(last) {}
    /// What a file is created with.
    [[nodiscard]] static CasePtr start() { return numberedCase(1); }

    /// Makes one more entry. An attempt that fails used up its number: it may yet turn up in the file.
    bool step(CaseFile& file) {
        const int number = ++last_;
        if (!write(file, number)) return false;
        acknowledged_.push_back(number);
        return true;
    }
    /// Goes back to the case that the file shows, as a person does who undoes a change that was refused.
    /// @return whether that was acknowledged; it is an entry only where the refused change is in the file after all.
    bool goBack(CaseFile& file) {
        const CasePtr former = file.current();
        const int number = ++last_;
        const std::size_t before = file.history().size();
        if (!file.commit(former, {"back", std::to_string(number) + " to " + std::to_string(stateOf(*former))}))
            return false;
        if (file.history().size() > before && file.history().back().code == "back") acknowledged_.push_back(number);
        return *file.current() == *former;
    }
    [[nodiscard]] const std::vector<int>& acknowledged() const { return acknowledged_; }
    /// The numbers that were used, with or without success.
    [[nodiscard]] int last() const { return last_; }

    /// What is wrong with a file; empty when nothing is. @param acknowledged all must be there, in this order
    /// @param extras how many more there may be
    static std::string faultOf(const CaseFile& file, const std::vector<int>& acknowledged, std::size_t extras) {
        const std::vector<int> found = numbersIn(file);
        if (!std::ranges::includes(found, acknowledged)) return "lost: " + list(acknowledged) + "in" + list(found);
        if (found.size() > acknowledged.size() + extras) return "too many:" + list(found);
        if (const auto whole = file.verify(); !whole) return "not whole: " + std::string(errorName(whole.error().code));
        return faultOfContent(file);
    }
    static std::string faultOf(const CaseFiles& files, const std::string& path, const std::vector<int>& acknowledged,
                               std::size_t extras) {
        const auto file = files.open(path, CaseFiles::Access::Edit);
        if (file) return faultOf(**file, acknowledged, extras);
        std::string fault = "refused: " + std::string(errorName(file.error().code));
        for (const auto& [name, value] : file.error().arguments) fault += " " + name + "=" + value;
        return fault;
    }
    /// The numbers of the entries after the first, in the order of the file.
    static std::vector<int> numbersIn(const CaseFile& file) {
        std::vector<int> numbers;
        for (const HistoryEntry& entry : file.history())
            if (entry.number > 1) numbers.push_back(numberOf(entry));
        return numbers;
    }

private:
    static bool write(CaseFile& file, int number) {
        const std::string name = std::to_string(number);
        if (number % 3 == 0) return file.saveRevision(name).has_value();
        if (number % 5 == 0) return file.recordRun(run(number, file.current())).has_value();
        return file.commit(numberedCase(number), {"step", name}).has_value();
    }
    static RunResult run(int number, const CasePtr& input) {
        RunResult result;
        result.manifest.caseDigest = caseDigest(*input);
        result.manifest.runId = std::to_string(number);
        result.samples = {samples(number)};
        return result;
    }
    static SampleColumn samples(int number) { return {"column", std::vector<double>(2000, number)}; }
    static int numberOf(const HistoryEntry& entry) {
        return std::stoi(entry.kind == EntryKind::Run ? entry.subject : entry.text);
    }
    static int stateAfter(const HistoryEntry& entry) {
        const auto to = entry.text.find(" to ");
        return to == std::string::npos ? numberOf(entry) : std::stoi(entry.text.substr(to + 4));
    }
    /// Of numberedCase().
    static int stateOf(const Case& state) { return std::stoi(state.parameters.front().note.en.substr(7)); }
    static std::string list(const std::vector<int>& numbers) {
        std::string text = " ";
        for (const int number : numbers) text += std::to_string(number) + " ";
        return text;
    }
    static std::string faultOfContent(const CaseFile& file) {
        int state = 1;
        for (const HistoryEntry& entry : file.history()) {
            if (entry.number == 1) continue;
            if (entry.kind == EntryKind::Command) state = stateAfter(entry);
            if (entry.caseDigest != caseDigest(*numberedCase(state))) return "another state";
            if (entry.kind != EntryKind::Run) continue;
            const auto kept = file.samples(entry.number, "column");
            if (!kept || *kept != samples(numberOf(entry))) return "other samples";
        }
        return *file.current() == *numberedCase(state) ? "" : "another case";
    }

    int last_;
    std::vector<int> acknowledged_;
};

}  // namespace valor::test
