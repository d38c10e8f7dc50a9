// SPDX-License-Identifier: GPL-3.0-or-later
// An office program is started, watched and cleaned up after; its PDF has no time of making.
#include "data/exchange/office_files.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <thread>

#include "core/report/open_document.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

namespace valor {
namespace {

using namespace std::chrono_literals;

const IsStopped kNever = [] { return false; };

class OfficeFilesTest : public testing::Test {
protected:
    /// A stand-in for the office program. It finds its folder behind "--outdir".
    std::string program(const std::string& does) {
        const std::string path = folder.file("office");
        std::ofstream(path) << "#!/bin/sh\nwhile [ \"$1\" != --outdir ]; do shift; done\nout=$2\n" << does << '\n';
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        return path;
    }
    std::string whyNot(const Result<std::optional<std::string>>& answer) {
        return answer ? "" : answer.error().arguments.back().first;
    }
    std::string contents(const std::string& name) {
        std::ifstream file(folder.file(name));
        return {std::istreambuf_iterator<char>(file), {}};
    }

    test::TemporaryFolder folder;
};

TEST_F(OfficeFilesTest, SaysThatThereIsNoSuchProgram) {
    EXPECT_EQ(whyNot(OfficeFiles(folder.file("none")).taggedPdf("x", kNever)), "office_missing");
}

TEST_F(OfficeFilesTest, GivesTheTextAndTakesThePdf) {
    const std::string told = folder.file("told");
    const OfficeFiles office(program("cp $out/report.odt " + told + "; echo $out >> " + told +
                                     "; printf '%%PDF-1.6\\n<xmp:CreateDate>2026-11-22T14:14:35Z</xmp:CreateDate>\\n"
                                     "/CreationDate(D:20261122141435Z)\\ntrailer\\n/ID [ <AB12>\\n<AB12> ]\\n"
                                     "/DocChecksum /AB12\\nstartxref\\n9\\n%%%%EOF\\n' > $out/report.pdf"));
    const auto pdf = office.taggedPdf("the text ", kNever);
    ASSERT_TRUE(pdf && *pdf);
    const std::string saw = contents("told");
    EXPECT_TRUE(saw.starts_with("the text "));
    const std::string place = saw.substr(9, saw.size() - 10);
    EXPECT_FALSE(std::filesystem::exists(place)) << place;
    EXPECT_NE((*pdf)->find("<xmp:CreateDate>1970-01-01T00:00:00Z<"), std::string::npos) << **pdf;
    EXPECT_NE((*pdf)->find("/CreationDate(D:19700101000000Z)"), std::string::npos) << **pdf;
    EXPECT_EQ((*pdf)->find("AB12"), std::string::npos);
    EXPECT_EQ(**pdf, **office.taggedPdf("the text ", kNever));
}

TEST_F(OfficeFilesTest, SaysThatNoPdfWasMade) {
    EXPECT_EQ(whyNot(OfficeFiles(program("exit 0")).taggedPdf("x", kNever)), "office_refused");
    EXPECT_EQ(whyNot(OfficeFiles(program("echo no > $out/report.pdf")).taggedPdf("x", kNever)), "office_refused");
}

TEST_F(OfficeFilesTest, TakesNoPdfThatIsCutOffOrOfAProgramThatFailed) {
    const std::string whole = "printf '%%PDF-1.6\\n%%%%EOF\\n' > $out/report.pdf; ";
    EXPECT_TRUE(OfficeFiles(program(whole)).taggedPdf("x", kNever));
    EXPECT_EQ(whyNot(OfficeFiles(program(whole + "exit 1")).taggedPdf("x", kNever)), "office_refused");
    EXPECT_EQ(whyNot(OfficeFiles(program(whole + "kill -9 $$")).taggedPdf("x", kNever)), "office_refused");
    EXPECT_EQ(whyNot(OfficeFiles(program("printf '%%PDF-1.6\\n1 0 obj' > $out/report.pdf")).taggedPdf("x", kNever)),
              "office_refused");
}

/// They are no stamps, however much they look like the beginning of one.
TEST_F(OfficeFilesTest, LeavesTextsOfPeopleInThePdfAsTheyAre) {
    const std::string texts =
        "/ID [ abc 1 0 obj ]\n/ID [ <AB12> ]\n/CreationDate(D: a face 12 <</Length 9>>)\n/DocChecksum /bad\n";
    std::ofstream(folder.file("made")) << "%PDF-1.6\n" << texts << "trailer\n/ID [ <CD34> ]\nstartxref\n9\n%%EOF\n";
    const auto pdf = OfficeFiles(program("cp " + folder.file("made") + " $out/report.pdf")).taggedPdf("x", kNever);
    ASSERT_TRUE(pdf && *pdf);
    EXPECT_NE((*pdf)->find(texts), std::string::npos) << **pdf;
    EXPECT_EQ((*pdf)->find("CD34"), std::string::npos) << **pdf;
}

TEST_F(OfficeFilesTest, EndsWhatAProgramLeavesBehind) {
    const std::string late = "(sleep 1; touch " + folder.file("late") + ") & exit 0";
    EXPECT_EQ(whyNot(OfficeFiles(program(late)).taggedPdf("x", kNever)), "office_refused");
    std::this_thread::sleep_for(1500ms);
    EXPECT_FALSE(std::filesystem::exists(folder.file("late")));
}

/// A profile elsewhere would be nobody's to remove.
TEST_F(OfficeFilesTest, NamesItsProfileByAWholeUrl) {
    const std::string odd = folder.file("a b#%3F"), told = folder.file("told"), path = folder.file("office");
    std::filesystem::create_directory(odd);
    std::ofstream(path) << "#!/bin/sh\necho \"$1\" > " + told + "\n";
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    const char* const before = std::getenv("TMPDIR");
    const std::string kept = before == nullptr ? "" : before;
    ASSERT_EQ(setenv("TMPDIR", odd.c_str(), 1), 0);
    EXPECT_EQ(whyNot(OfficeFiles(path).taggedPdf("x", kNever)), "office_refused");
    if (before == nullptr)
        unsetenv("TMPDIR");
    else
        setenv("TMPDIR", kept.c_str(), 1);
    EXPECT_NE(contents("told").find("/a%20b%23%253F/valor-office-"), std::string::npos) << contents("told");
    EXPECT_TRUE(std::filesystem::is_empty(odd));
}

/// With what it has started itself.
TEST_F(OfficeFilesTest, EndsWhatTakesTooLongOrIsNotWanted) {
    const std::string late = "(sleep 2; touch " + folder.file("late") + ") & sleep 60";
    const auto begun = std::chrono::steady_clock::now();
    EXPECT_EQ(whyNot(OfficeFiles(program(late), 200ms).taggedPdf("x", kNever)), "office_late");
    const auto stopped = OfficeFiles(program(late)).taggedPdf("x", [] { return true; });
    ASSERT_TRUE(stopped);
    EXPECT_FALSE(stopped->has_value());
    EXPECT_LT(std::chrono::steady_clock::now() - begun, 30s);
    std::this_thread::sleep_for(2500ms);
    EXPECT_FALSE(std::filesystem::exists(folder.file("late")));
}

/// Whether LibreOffice can lay out texts here: it may be installed without Writer.
bool hasWriter() {
    const char* const path = std::getenv("PATH");
    std::istringstream folders(path == nullptr ? "" : path);
    for (std::string folder; std::getline(folders, folder, ':');) {
        std::error_code none;
        const auto program = std::filesystem::canonical(std::filesystem::path(folder) / "soffice", none);
        if (!none) return std::filesystem::exists(program.parent_path() / "libswlo.so");
    }
    return false;
}

TEST_F(OfficeFilesTest, LibreOfficeTagsHeadingsAndTables) {
    if (!hasWriter()) GTEST_SKIP() << "LibreOffice Writer is not installed";
    Document document;
    document.language = Language::Danish;
    document.title = "Titel";
    document.blocks = {Heading{1, "Afsnit", false}, DocumentTable{{"Navn", "Tal"}, 1, {{"a", "1,5"}}, {}}};
    const auto pdf = OfficeFiles().taggedPdf(toOdt(document), kNever);
    ASSERT_TRUE(pdf && *pdf) << whyNot(pdf);
    for (const char* const mark : {"/StructTreeRoot", "/Marked true", "/Lang(da-DK)", "pdfuaid:part>1"})
        EXPECT_NE((*pdf)->find(mark), std::string::npos) << mark;
    EXPECT_EQ(**pdf, **OfficeFiles().taggedPdf(toOdt(document), kNever));
}

}  // namespace
}  // namespace valor
