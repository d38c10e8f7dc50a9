// SPDX-License-Identifier: GPL-3.0-or-later
// Commands on a case that a test has written, and on observations of it.
#pragma once

#include <fstream>
#include <string>

#include "data/exchange/case_json.h"
#include "simulation/engine/monte_carlo_engine.h"
#include "tests/app/command_line/harness.h"
#include "tests/support/case_builder.h"

#include <gtest/gtest.h>

namespace valor::test {

class CaseCommand : public testing::Test {
protected:
    std::string written(const Case& input) {
        const std::string path = (harness.folder.path() / "case.json").string();
        std::ofstream(path) << writeCase(input);
        return path;
    }

    /// File of 1,000 examinations a month for 24 months.
    std::string observations(int months = 24, const std::string& measure = "processed") {
        const std::string path = (harness.folder.path() / (measure + std::to_string(months) + ".csv")).string();
        std::ofstream csv(path);
        csv << "period,site,need,measure,value\n";
        for (int month = 0; month < months; ++month)
            csv << YearMonth(2027, 1).plusMonths(month).text() << ",north,chest," << measure << ",1000\n";
        return path;
    }

    simulation::MonteCarloEngine engine;
    Harness harness{engine};
};

}  // namespace valor::test
