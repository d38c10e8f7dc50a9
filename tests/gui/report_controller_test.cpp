// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a report that take long: whole, or as they were, and told as what they are.
#include "ui/jobs/report_controller.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <condition_variable>
#include <mutex>
#include <semaphore>

#include "data/text/json_text_catalog.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "simulation/engine/sampled_inputs.h"
#include "simulation/information/sample_analyst.h"
#include "simulation/sensitivity/one_way.h"
#include "simulation/statistics/paired_columns.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::ui {
namespace {

/// Lays out when it is let go, whether it is stopped or not: the program was done already.
class HeldFiles : public ReportFiles {
public:
    [[nodiscard]] Status writeWorkbook(const Workbook&, const std::string& path) const override {
        return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
    }
    [[nodiscard]] Result<std::optional<std::string>> taggedPdf(const std::string&, const IsStopped&) const override {
        std::unique_lock lock(mutex_);
        began_ = true;
        changed_.notify_all();
        changed_.wait(lock, [this] { return isFree_; });
        if (isBroken) return fail(ErrorCode::FileUnwritable, "", {{"office_refused", "LibreOffice"}});
        return std::optional<std::string>("%PDF new");
    }
    void awaitWork() const {
        std::unique_lock lock(mutex_);
        changed_.wait(lock, [this] { return began_; });
    }
    void letGo() const {
        const std::lock_guard lock(mutex_);
        isFree_ = true;
        changed_.notify_all();
    }
    bool isBroken = false;

private:
    mutable std::mutex mutex_;
    mutable std::condition_variable changed_;
    mutable bool began_ = false, isFree_ = false;
};

/// Answers nothing before it is let go.
class HeldDraws : public InputDraws {
public:
    [[nodiscard]] Result<std::optional<std::vector<InputColumn>>> inputs(const RunRequest&, std::stop_token) override {
        began_.release();
        free_.acquire();
        return std::optional<std::vector<InputColumn>>();
    }
    void awaitWork() { began_.acquire(); }
    void letGo() { free_.release(); }

private:
    std::counting_semaphore<> began_{0}, free_{0};
};

class ReportControllerTest : public testing::Test {
protected:
    ReportControllerTest() {
        QObject::connect(&controller, &ReportController::written, [this] { ++written; });
        QObject::connect(&controller, &ReportController::failed, [this](const Error& why) { problem = why; });
        put("before");
    }
    ~ReportControllerTest() override {
        files.letGo();
        questions.letGo();
    }
    void put(const char* text) {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QByteArray there() {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write() {
        ReportWriting writing;
        writing.tagged = path.toStdString();
        controller.write(writing);
        files.awaitWork();
    }
    [[nodiscard]] bool ended() {
        return QTest::qWaitFor([this] { return !controller.isWriting(); }, 20'000);
    }

    QTemporaryDir folder;
    const QString path = folder.filePath("a.pdf");
    simulation::MonteCarloEngine engine;
    simulation::OneWaySensitivity sensitivity;
    simulation::SampledInputs inputs;
    HeldDraws questions;
    simulation::SampleInformation analyst;
    simulation::PairedColumns statistics;
    JsonTextCatalog texts = JsonTextCatalog::shipped().value();
    HeldFiles files;
    int written = 0;
    std::optional<Error> problem;
    ReportController controller{{{engine, sensitivity, inputs, analyst, statistics}, questions, files, texts}};
};

TEST_F(ReportControllerTest, WritesTheFileThatWasLaidOut) {
    write();
    files.letGo();
    ASSERT_TRUE(ended());
    EXPECT_EQ(written, 1);
    EXPECT_EQ(there(), "%PDF new");
}

TEST_F(ReportControllerTest, StoppingLeavesWhatWasThereAndIsOverWhenItIsOver) {
    write();
    controller.stopWriting();
    QTest::qWait(1);
    EXPECT_TRUE(controller.isWriting()) << "the program is still at work";
    files.letGo();
    ASSERT_TRUE(ended());
    EXPECT_EQ(written, 0);
    EXPECT_EQ(there(), "before");
    EXPECT_FALSE(problem);
}

/// All forms are made before the first is written.
TEST_F(ReportControllerTest, StoppingLeavesAllFormsUnwritten) {
    for (const bool isStopped : {true, false}) {
        ReportWriting writing;
        writing.tagged = path.toStdString();
        writing.painted = {{folder.filePath("a.html").toStdString(), "<!DOCTYPE html>"}};
        controller.write(writing);
        files.awaitWork();
        if (isStopped) controller.stopWriting();
        files.letGo();
        ASSERT_TRUE(ended());
        EXPECT_EQ(written, isStopped ? 0 : 1);
        EXPECT_EQ(QFile::exists(folder.filePath("a.html")), !isStopped);
        EXPECT_EQ(there(), isStopped ? "before" : "%PDF new");
    }
}

TEST_F(ReportControllerTest, SaysWhyAFileWasNotLaidOut) {
    files.isBroken = true;
    write();
    files.letGo();
    ASSERT_TRUE(ended());
    EXPECT_EQ(written, 0);
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->arguments.front().second, path.toStdString());
    EXPECT_EQ(there(), "before");
}

/// What a page asks may take minutes, also after somebody has stopped it.
TEST_F(ReportControllerTest, AReportIsMadeWhileAPageAsks) {
    RunRequest request;
    request.input = test::CaseBuilder().share();
    request.draws = 200;
    const RunOutcome run = engine.run(request, {}, [](Progress) {});
    ASSERT_EQ(run.status, RunOutcome::Status::Completed);
    controller.inform({request.input, run.result});
    questions.awaitWork();
    ReportMaterialPtr made;
    QObject::connect(&controller, &ReportController::made, [&made](const ReportMaterialPtr& each) { made = each; });
    controller.make(request);
    EXPECT_TRUE(QTest::qWaitFor([&made] { return made != nullptr; }, 20'000));
    EXPECT_TRUE(controller.isInforming());
    EXPECT_FALSE(problem);
}

TEST_F(ReportControllerTest, ReadsNoFileThatIsLargerThanAReport) {
    std::optional<FoundRecipe> found;
    QObject::connect(&controller, &ReportController::recipeFound, [&](const FoundRecipePtr& each) { found = *each; });
    QFile file(path);
    ASSERT_TRUE(file.resize(ReportController::kLargestReport + 1));  // holds nothing, and takes no room
    controller.findRecipe(path.toStdString());
    ASSERT_TRUE(QTest::qWaitFor([&] { return found.has_value(); }, 20'000));
    EXPECT_FALSE(found->recipe);
    found.reset();
    controller.findRecipe(folder.path().toStdString());
    ASSERT_TRUE(QTest::qWaitFor([&] { return found.has_value(); }, 20'000));
    EXPECT_FALSE(found->recipe) << "a folder";
}

}  // namespace
}  // namespace valor::ui
