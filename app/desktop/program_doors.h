// SPDX-License-Identifier: GPL-3.0-or-later
// The engine and the files behind the doors of the window: those of the program, whoever starts it.
#pragma once

#include <cstddef>
#include <utility>

#include "app/wiring/shipped_files.h"
#include "data/cases/file_case_library.h"
#include "data/evidence/evidence_library.h"
#include "data/exchange/office_files.h"
#include "data/exchange/sample_files.h"
#include "data/exchange/settlement_files.h"
#include "data/store/sqlite_case_files.h"
#include "data/text/json_text_catalog.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "simulation/engine/sampled_inputs.h"
#include "simulation/information/sample_analyst.h"
#include "simulation/information/study_value.h"
#include "simulation/sensitivity/global_influence.h"
#include "simulation/sensitivity/one_way.h"
#include "simulation/statistics/paired_columns.h"
#include "ui/shell/main_window.h"

namespace valor::desktop {

class ProgramDoors {
public:
    ProgramDoors(JsonTextCatalog texts, EvidenceLibrary evidence)
        : texts_(std::move(texts)), library_(shippedCases(), std::move(evidence)) {}

    /// Doors into this, which must outlive the window.
    [[nodiscard]] ui::MainWindow::Services services() {
        return {library_,
                files_,
                engine_,
                sensitivity_,
                comparisons_,
                statistics_,
                {inputs_, analyst_, studies_},
                influence_,
                samples_,
                {{reports_, sensitivityOfReports_, inputsOfReports_, analyst_, statistics_},
                 inputsOfPages_,
                 reportFiles_,
                 texts_},
                settlements_};
    }

private:
    /// For what runs leave behind, so that the next one computes only what was edited: a full run and a preview of a
    /// large framework, and as much again while the next is under way.
    static constexpr std::size_t kRememberedBytes = 1'000'000'000;

    JsonTextCatalog texts_;
    FileCaseLibrary library_;
    SqliteCaseFiles files_;
    simulation::MonteCarloEngine engine_{kRememberedBytes}, comparisons_, reports_;
    simulation::PairedColumns statistics_;
    simulation::OneWaySensitivity sensitivity_, sensitivityOfReports_;
    simulation::SampledInputs inputs_, inputsOfReports_, inputsOfPages_;
    simulation::SampleInformation analyst_;
    simulation::StudyInformation studies_;
    simulation::GlobalInfluence influence_;
    CsvSampleFiles samples_;
    OfficeFiles reportFiles_;
    ExchangedSettlements settlements_;
};

}  // namespace valor::desktop
