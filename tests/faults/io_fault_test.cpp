// SPDX-License-Identifier: GPL-3.0-or-later
// Every call to the disk fails in turn, once or from then on. Nothing acknowledged may be lost, what was not
// acknowledged is told, and the same open file goes on working once the disk does.
#include "data/text/json_text_catalog.h"
#include "tests/faults/script.h"
#include "tests/faults/shim_vfs.h"

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace valor {
namespace {

using test::FileStep;
using test::Script;
using test::Step;

struct Fault {
    const char* name;
    Step at;
    int code;
    bool afterwards = false;  ///< the step happens and is reported as failed all the same
    bool onlyJournal = false;
};

constexpr std::array kFaults{Fault{"read", Step::Read, SQLITE_IOERR_READ},
                             Fault{"write", Step::Write, SQLITE_IOERR_WRITE},
                             Fault{"full", Step::Write, SQLITE_FULL},
                             Fault{"written but reported", Step::Write, SQLITE_IOERR_WRITE, true},
                             Fault{"sync", Step::Sync, SQLITE_IOERR_FSYNC},
                             Fault{"synced but reported", Step::Sync, SQLITE_IOERR_FSYNC, true},
                             Fault{"truncate", Step::Truncate, SQLITE_IOERR_TRUNCATE},
                             Fault{"delete", Step::Delete, SQLITE_IOERR_DELETE},
                             Fault{"deleted but reported", Step::Delete, SQLITE_IOERR_DIR_FSYNC, true},
                             Fault{"journal cannot be made", Step::Create, SQLITE_CANTOPEN, false, true},
                             Fault{"lock", Step::Lock, SQLITE_IOERR_LOCK},
                             Fault{"size", Step::Size, SQLITE_IOERR_FSTAT},
                             Fault{"access", Step::Access, SQLITE_IOERR_ACCESS}};

/// Fails the call number `at` of one kind, or that and all after it.
class Injector : public test::Observer {
public:
    explicit Injector(const Fault& fault) : fault_(fault) {}

    void arm(int at, bool sticky) {
        left_ = at;
        sticky_ = sticky;
        injected_ = 0;
    }
    void disarm() { left_ = -1; }
    [[nodiscard]] int injected() const { return injected_; }

    Answer before(const FileStep& step) override {
        if (left_ < 0 || step.kind != fault_.at) return {};
        if (fault_.onlyJournal && !step.path.ends_with("-journal")) return {};
        if (left_ > 0 && --left_ > 0) return {};
        if (injected_ > 0 && !sticky_) return {};
        ++injected_;
        return {fault_.afterwards ? Answer::Kind::FailAfterwards : Answer::Kind::Fail, fault_.code};
    }

private:
    const Fault& fault_;
    int left_ = -1;
    bool sticky_ = false;
    int injected_ = 0;
};

struct Count {
    int injected = 0, told = 0, failures = 0;
    std::string first;
};

/// How many entries the script tries to make while the fault is armed: a change, a revision, a change, a run.
constexpr int kSteps = 4;

class FaultLoop {
public:
    explicit FaultLoop(const Fault& fault) : injector_(fault), shim_(injector_), fault_(fault) {
        SqliteCaseFiles(plain_).create(original_, Script::start()).value();
        faulty_.fileSystem = shim_.name();
    }

    /// @return false when the script no longer reaches call number `at`.
    bool inject(int at, bool sticky, Count& count) {
        std::filesystem::copy_file(original_, path_, std::filesystem::copy_options::overwrite_existing);
        std::filesystem::remove(path_ + "-journal");
        injector_.arm(at, sticky);
        Script script;
        bool told = false;
        CaseFilePtr file = openInto(told);
        if (file && file->readOnly()) told = true;
        for (int step = 0; file && step < kSteps; ++step)
            if (!script.step(*file)) told = true;
        injector_.disarm();
        if (injector_.injected() == 0) return false;
        ++count.injected;
        count.told += told ? 1 : 0;
        // The disk is well again. Whatever was refused can be taken back, and that is then so in the file.
        if (file && !file->readOnly() && !isBack(*file, script)) fail(at, "did not go back", count);
        // The next change succeeds on the same open file.
        if (file && !file->readOnly() && !script.step(*file)) fail(at, "cannot go on", count);
        file.reset();
        const std::size_t failed = static_cast<std::size_t>(script.last()) - 1 - script.acknowledged().size();
        const std::string fault = Script::faultOf(SqliteCaseFiles(plain_), path_, script.acknowledged(), failed);
        if (!fault.empty()) fail(at, fault, count);
        return true;
    }

private:
    bool isBack(CaseFile& file, Script& script) {
        if (!script.goBack(file)) return false;
        const auto seen = SqliteCaseFiles(plain_).open(path_, CaseFiles::Access::Read);
        return seen && *(*seen)->current() == *file.current();
    }
    CaseFilePtr openInto(bool& told) {
        auto opened = SqliteCaseFiles(faulty_).open(path_, CaseFiles::Access::Edit);
        told = told || !opened;
        return opened ? *std::move(opened) : nullptr;
    }
    void fail(int at, const std::string& fault, Count& count) const {
        if (count.failures++ == 0) count.first = std::string(fault_.name) + " " + std::to_string(at) + ": " + fault;
    }

    test::TemporaryFolder folder_{test::quickPlace()};
    StoreEnvironment plain_ = test::environmentIn(folder_), faulty_ = plain_;
    std::string original_ = folder_.file("original.valor"), path_ = folder_.file("case.valor");
    Injector injector_;
    test::ShimVfs shim_;
    const Fault& fault_;
};

TEST(IoFaults, AreToldAndLoseNothing) {
    // Every call in the full form; in the quick one the first of each kind and then every few.
    const int stride = test::repetitions(7, 1);
    Count count;
    for (const Fault& fault : kFaults) {
        FaultLoop loop(fault);
        for (const bool sticky : {false, true})
            for (int at = 1; loop.inject(at, sticky, count); at += stride) {
            }
    }
    std::cout << count.injected << " injected, " << count.told << " told, " << count.failures << " failures\n";
    EXPECT_EQ(count.failures, 0) << count.first;
    EXPECT_GT(count.told, 0);
}

// A disk that says nothing when it fails is beyond any program; the harness must notice it.
TEST(IoFaults, ControlOfASilentDiskFails) {
    struct Silent : test::Observer {
        Answer before(const FileStep& step) override {
            const bool swallows = step.kind == Step::Write && !step.path.ends_with("-journal") && ++writes % 5 == 0;
            return swallows ? Answer{Answer::Kind::Pretend, 0} : Answer{};
        }
        int writes = 0;
    } silent;
    const test::TemporaryFolder folder(test::quickPlace());
    const StoreEnvironment plain = test::environmentIn(folder);
    const std::string path = folder.file("case.valor");
    SqliteCaseFiles(plain).create(path, Script::start()).value();
    Script script;
    {
        const test::ShimVfs shim(silent);
        StoreEnvironment environment = plain;
        environment.fileSystem = shim.name();
        const auto file = SqliteCaseFiles(environment).open(path, CaseFiles::Access::Edit).value();
        for (int step = 0; step < 8; ++step) static_cast<void>(script.step(*file));
    }
    EXPECT_NE(Script::faultOf(SqliteCaseFiles(plain), path, script.acknowledged(), 8), "");
}

/// The disk fills up in the middle of work, and later has room again.
TEST(AFullDisk, TakesNoCommandAndLosesNone) {
    constexpr Fault full{"full", Step::Write, SQLITE_FULL};
    Injector injector(full);
    const test::ShimVfs shim(injector);
    const test::TemporaryFolder folder;
    StoreEnvironment environment = test::environmentIn(folder);
    environment.fileSystem = shim.name();
    const SqliteCaseFiles files(environment);
    const std::string path = folder.file("case.valor");
    const auto file = files.create(path, test::numberedCase(0)).value();
    injector.arm(1, true);
    const auto refused = file->commit(test::numberedCase(1), {"x", ""});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::StoreDiskFull);
    const auto catalog = JsonTextCatalog::shipped().value();
    for (const Language language : {Language::English, Language::Danish, Language::Bokmal})
        EXPECT_EQ(catalog.explain(refused.error(), language).find("–"), std::string::npos);
    EXPECT_NE(catalog.explain(refused.error(), Language::English).find("The last change is not in the file"),
              std::string::npos);
    EXPECT_EQ(*file->current(), *test::numberedCase(0));
    EXPECT_EQ(file->saveRevision("x").error().code, ErrorCode::StoreDiskFull);
    injector.disarm();
    ASSERT_TRUE(file->commit(test::numberedCase(2), {"x", ""}));
    EXPECT_EQ(*files.open(path, CaseFiles::Access::Read).value()->current(), *test::numberedCase(2));
    EXPECT_EQ(file->history().size(), 2U);
}

/// By the words in front of " is not in the file".
void expectToldAsUnsaved(const Status& refused, const std::array<const char*, 3>& what) {
    ASSERT_FALSE(refused) << what[0];
    EXPECT_EQ(refused.error().code, ErrorCode::StoreDiskFull) << what[0];
    const auto catalog = JsonTextCatalog::shipped().value();
    constexpr std::array kInWords{std::pair{Language::English, ". %1 is not in the file; what was in it before is."},
                                  std::pair{Language::Danish, ". %1 er ikke i filen; "},
                                  std::pair{Language::Bokmal, ". %1 er ikke i filen; "}};
    for (std::size_t i = 0; i < kInWords.size(); ++i) {
        std::string words = kInWords.at(i).second;
        words.replace(words.find("%1"), 2, what.at(i));
        const std::string told = catalog.explain(refused.error(), kInWords.at(i).first);
        EXPECT_NE(told.find(words), std::string::npos) << told;
    }
}

TEST(AFullDisk, SaysOfARevisionARunAndARemarkThatTheyAreNotInTheFile) {
    constexpr Fault full{"full", Step::Write, SQLITE_FULL};
    Injector injector(full);
    const test::ShimVfs shim(injector);
    const test::TemporaryFolder folder;
    StoreEnvironment environment = test::environmentIn(folder);
    environment.fileSystem = shim.name();
    const std::string path = folder.file("case.valor");
    const SqliteCaseFiles files(environment);
    const auto file = files.create(path, test::numberedCase(0)).value();
    RunResult result;
    result.manifest.caseDigest = caseDigest(*file->current());
    result.manifest.runId = "1";
    const std::uint64_t run = file->recordRun(result).value();
    const std::vector<HistoryEntry> before = file->history();
    const Error warning{ErrorCode::PriceYearDiffers, "parameters/price", {}};
    injector.arm(1, true);
    expectToldAsUnsaved(file->saveRevision("x"), {"The revision", "Revisionen", "Revisjonen"});
    expectToldAsUnsaved(file->recordRun(result).map([](std::uint64_t) {}), {"The run", "Kørslen", "Kjøringen"});
    expectToldAsUnsaved(file->addNote(run, "x"), {"The note", "Bemærkningen", "Merknaden"});
    expectToldAsUnsaved(file->approve(warning, "x"), {"The approval", "Godkendelsen", "Godkjenningen"});
    injector.disarm();
    EXPECT_EQ(file->history(), before);
    EXPECT_EQ(files.open(path, CaseFiles::Access::Read).value()->history(), before);
    EXPECT_TRUE(file->saveRevision("x"));
    EXPECT_TRUE(file->addNote(run, "x"));
}

TEST(AFullDisk, IsNoReasonToOpenForReadingOnly) {
    constexpr Fault full{"full", Step::Write, SQLITE_FULL};
    Injector injector(full);
    const test::ShimVfs shim(injector);
    const test::TemporaryFolder folder;
    StoreEnvironment environment = test::environmentIn(folder);
    environment.fileSystem = shim.name();
    const SqliteCaseFiles files(environment);
    const std::string path = folder.file("case.valor");
    files.create(path, test::numberedCase(0)).value();
    injector.arm(1, true);
    const auto file = files.open(path, CaseFiles::Access::Edit).value();
    EXPECT_FALSE(file->readOnly());
    injector.disarm();
    EXPECT_TRUE(file->commit(test::numberedCase(1), {"x", ""}));
}

/// Breaks the end of the next commit: it is in the file and reported as failed.
struct Unconfirmed : test::Observer {
    Answer before(const FileStep& step) override {
        if (!armed || step.kind != Step::Delete) return {};
        armed = false;
        return {Answer::Kind::FailAfterwards, SQLITE_IOERR_DIR_FSYNC};
    }
    bool armed = false;
};

TEST(AFailingDisk, LeavesWhatIsShownAndWhatIsThereTheSame) {
    Unconfirmed fault;
    const test::ShimVfs shim(fault);
    const test::TemporaryFolder folder;
    const StoreEnvironment plain = test::environmentIn(folder);
    StoreEnvironment environment = plain;
    environment.fileSystem = shim.name();
    const std::string path = folder.file("case.valor");
    const auto file = SqliteCaseFiles(environment).create(path, test::numberedCase(0)).value();
    const auto inFile = [&] { return SqliteCaseFiles(plain).open(path, CaseFiles::Access::Read).value(); };
    const auto fail = [&](int number) {
        fault.armed = true;
        EXPECT_FALSE(file->commit(test::numberedCase(number), {"x", ""}));
    };
    fail(1);
    ASSERT_TRUE(file->commit(test::numberedCase(0), {"undo", ""}));
    EXPECT_EQ(*inFile()->current(), *test::numberedCase(0));
    EXPECT_EQ(inFile()->history().size(), 3U) << "there and back";
    fail(2);
    ASSERT_TRUE(file->commit(test::numberedCase(2), {"again", ""}));
    EXPECT_EQ(*inFile()->current(), *test::numberedCase(2));
    EXPECT_EQ(inFile()->history().size(), 4U) << "it was there already";
    fail(3);
    ASSERT_TRUE(file->saveRevision("named"));
    EXPECT_EQ(*file->current(), *test::numberedCase(3)) << "what was named is what is shown";
    EXPECT_EQ(file->history(), inFile()->history());
}

TEST(AFailingDisk, IsNamed) {
    constexpr Fault broken{"sync", Step::Sync, SQLITE_IOERR_FSYNC};
    Injector injector(broken);
    const test::ShimVfs shim(injector);
    const test::TemporaryFolder folder;
    StoreEnvironment environment = test::environmentIn(folder);
    environment.fileSystem = shim.name();
    const std::string path = folder.file("case.valor");
    const auto file = SqliteCaseFiles(environment).create(path, test::numberedCase(0)).value();
    injector.arm(1, false);
    EXPECT_EQ(file->commit(test::numberedCase(1), {"x", ""}).error().code, ErrorCode::StoreInputOutput);
    injector.arm(1, true);
    EXPECT_EQ(file->copyTo(folder.file("copy.valor")).error().code, ErrorCode::StoreInputOutput);
    injector.disarm();
    EXPECT_FALSE(std::filesystem::exists(folder.file("copy.valor")));
}

}  // namespace
}  // namespace valor
