// SPDX-License-Identifier: GPL-3.0-or-later
// What every harness does to a case file, and what must be true of the file whatever happened on the way.
#pragma once

#include <cstdlib>
#include <string>

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

/// The content of entry `number` is a function of its number, so that every byte of it can be foretold: each third
/// entry is a revision, each fifth a run with samples, the others change the case.
class Script {
public:
    static std::size_t startOf(const CaseFile& file) { return file.history().size(); }

    /// Does what makes the next entry.
    static Status step(CaseFile& file) {
        const std::size_t number = file.history().size() + 1;
        if (number % 3 == 0) return file.saveRevision("revision " + std::to_string(number));
        if (number % 5 == 0) {
            const auto recorded = file.recordRun(runAt(number));
            return recorded ? Status{} : tl::unexpected<Error>(recorded.error());
        }
        return file.commit(caseAt(number), {"step", std::to_string(number)});
    }
    /// The case after entry `number`.
    static CasePtr caseAt(std::size_t number) {
        while (number > 1 && (number % 3 == 0 || number % 5 == 0)) --number;
        return numberedCase(static_cast<int>(number));
    }
    static RunResult runAt(std::size_t number) {
        RunResult result;
        result.manifest.caseDigest = caseDigest(*caseAt(number));
        result.manifest.runId = "run " + std::to_string(number);
        result.samples = {{"column", std::vector<double>(2000, static_cast<double>(number))}};
        return result;
    }
    /// What is wrong with a file that should have at least `least` and at most `most` entries; empty when nothing is.
    static std::string faultOf(const CaseFile& file, std::size_t least, std::size_t most) {
        const std::size_t count = file.history().size();
        if (count < least) return "lost: " + std::to_string(count) + " of " + std::to_string(least);
        if (count > most) return "too many: " + std::to_string(count) + " of " + std::to_string(most);
        if (const auto whole = file.verify(); !whole) return "not whole: " + std::string(errorName(whole.error().code));
        if (*file.current() != *caseAt(count)) return "another case";
        const auto runs = file.runs();
        if (!runs) return "no runs";
        for (const StoredRun& run : *runs)
            if (file.samples(run.entry, "column").value() != runAt(run.entry).samples.front()) return "other samples";
        return "";
    }
    static std::string faultOf(const CaseFiles& files, const std::string& path, std::size_t least, std::size_t most) {
        const auto file = files.open(path, CaseFiles::Access::Edit);
        if (file) return faultOf(**file, least, most);
        std::string fault = "refused: " + std::string(errorName(file.error().code));
        for (const auto& [name, value] : file.error().arguments) fault += " " + name + "=" + value;
        return fault;
    }
};

}  // namespace valor::test
