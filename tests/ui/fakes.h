// SPDX-License-Identifier: GPL-3.0-or-later
// Stand-ins behind the doors of the interface, and a case that is worth looking at.
#pragma once

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>
#include <optional>
#include <vector>

#include "core/ports/case_library.h"
#include "core/ports/influence.h"
#include "core/ports/input_draws.h"
#include "core/ports/paired_statistics.h"
#include "core/ports/report_files.h"
#include "core/ports/run_executor.h"
#include "core/ports/sample_analysis.h"
#include "core/ports/sample_files.h"
#include "core/ports/sensitivity.h"
#include "core/ports/study_analysis.h"
#include "core/ports/text_catalog.h"

namespace valor::test {

/// minimalCase() with words in three languages, two alternatives and two scenarios. Key inputs: "minutes", "price".
[[nodiscard]] Case sampleCase();

/// A result whose figures follow from the case: the mean net benefit is a million per minute saved.
[[nodiscard]] RunResult sampleResult(const RunRequest& request);

/// Answers at once, or waits behind a latch until it is let go or stopped.
class FakeExecutor : public RunExecutor {
public:
    RunOutcome run(const RunRequest& request, std::stop_token stop, const ProgressFunction& progress) override;

    void holdRuns(bool hold);
    [[nodiscard]] std::vector<std::uint64_t> drawsAsked() const;
    [[nodiscard]] std::size_t runsStarted() const { return drawsAsked().size(); }
    /// What ended the newest run, as it was asked for.
    [[nodiscard]] std::optional<StopRule> ruleAsked() const;
    [[nodiscard]] SamplingScheme schemeAsked() const;
    /// The next runs throw.
    void breakDown() { broken_ = true; }

    std::atomic<int> stopped = 0;
    Diagnostics remarks;  ///< of the next runs

private:
    mutable std::mutex mutex_;
    std::condition_variable_any released_;
    bool held_ = false;
    std::atomic<bool> broken_ = false;
    std::vector<std::uint64_t> draws_;
    std::optional<StopRule> rule_;
    SamplingScheme scheme_{};
};

/// The mean and the shares of the draws, without errors.
class FakeStatistics : public PairedStatistics {
public:
    [[nodiscard]] PairedDifference difference(std::span<const double> first, std::span<const double> second,
                                              SamplingScheme scheme) const override;
};

/// One input that moves each alternative by a million to either side, or those it is told; at once or behind a latch.
class FakeSensitivity : public SensitivityAnalysis {
public:
    Result<std::optional<std::vector<OneWayAnalysis>>> oneWay(const SensitivityRequest& request, std::stop_token stop,
                                                              const ProgressFunction& progress) override;
    void hold(bool hold);
    /// What moves every alternative from now on, largest swing first.
    void find(std::vector<OneWayInput> inputs);
    [[nodiscard]] int asked() const { return asked_; }
    /// The next questions throw.
    void breakDown(bool broken) { broken_ = broken; }

private:
    std::mutex mutex_;
    std::condition_variable_any released_;
    bool held_ = false;
    std::vector<OneWayInput> found_{{ParameterId("minutes"), 0.9, 2.1, 0, 1e6, 2e6, std::nullopt}};
    std::atomic<bool> broken_ = false;
    std::atomic<int> asked_ = 0;
};

/// Never answers: what is worth knowing is asked over the engine, in tests of the whole window.
class NoInformation : public InputDraws,
                      public SampleAnalyst,
                      public StudyAnalyst,
                      public InfluenceAnalyst,
                      public SampleFiles,
                      public ReportFiles {
public:
    [[nodiscard]] Status writeWorkbook(const Workbook&, const std::string& path) const override {
        return fail(ErrorCode::FileUnwritable, "", {{"file", path}});
    }
    [[nodiscard]] Result<std::optional<std::string>> taggedPdf(const std::string&, const IsStopped&) const override {
        return fail(ErrorCode::FileUnwritable, "");
    }
    Result<std::optional<std::vector<InputColumn>>> inputs(const RunRequest&, std::stop_token) override {
        return std::nullopt;
    }
    [[nodiscard]] Result<std::optional<SampleAnalysis>> analyse(const SampleRequest&, std::stop_token,
                                                                const ProgressFunction&) const override {
        return std::nullopt;
    }
    [[nodiscard]] Result<std::optional<std::vector<StudyValue>>> analyse(const StudyRequest&, std::stop_token,
                                                                         const ProgressFunction&) const override {
        return std::nullopt;
    }
    Result<std::optional<std::vector<InfluenceAnalysis>>> influence(const InfluenceRequest&, std::stop_token,
                                                                    const ProgressFunction&) override {
        return std::nullopt;
    }
    Result<std::optional<GridAnalysis>> grid(const GridRequest&, std::stop_token, const ProgressFunction&) override {
        return std::nullopt;
    }
    Result<std::optional<ThresholdAnalysis>> threshold(const ThresholdRequest&, std::stop_token,
                                                       const ProgressFunction&) override {
        return std::nullopt;
    }
    [[nodiscard]] Result<std::optional<StrategySample>> read(const SamplePaths& paths, std::stop_token,
                                                             const ProgressFunction&) const override {
        return fail(ErrorCode::FileUnreadable, "", {{"file", paths.costs}});
    }
    [[nodiscard]] Status write(const StrategySample&, const std::string& folder) const override {
        return fail(ErrorCode::FileUnwritable, "", {{"file", folder}});
    }
};

/// Cases by path; anything else cannot be read.
class FakeLibrary : public CaseLibrary {
public:
    FakeLibrary();
    [[nodiscard]] std::vector<ReferenceCase> referenceCases() const override { return references; }
    [[nodiscard]] std::vector<ReferenceCase> templates() const override { return beginnings; }
    [[nodiscard]] std::string folder() const override { return "/shipped"; }
    [[nodiscard]] std::vector<ContractTemplate> contractTemplates() const override { return contracts; }
    [[nodiscard]] Result<LoadedCase> load(const std::string& path) const override;
    [[nodiscard]] std::string write(const Case& input) const override { return "{" + input.title.en + "}"; }

    std::vector<ReferenceCase> references, beginnings;
    std::vector<ContractTemplate> contracts;
    std::map<std::string, CasePtr> cases;
    Diagnostics remarks;  ///< on every case
};

/// The key, and for a problem its name and place.
class FakeTexts : public TextCatalog {
public:
    [[nodiscard]] std::string text(std::string_view key, Language language,
                                   const std::vector<std::pair<std::string, std::string>>& arguments) const override;
    [[nodiscard]] std::string explain(const Error& problem, Language language) const override;
};

}  // namespace valor::test
