// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/contract/fact_table.h"

namespace valor {

void FactTable::record(const SiteId& site, const NeedId& need, const std::string& measure, YearMonth month,
                       ExactNumber value) {
    record(site, need, measure, month, Observation{value, std::nullopt, std::nullopt});
}

void FactTable::record(const SiteId& site, const NeedId& need, const std::string& measure, YearMonth month,
                       Observation observation) {
    facts_.insert_or_assign({site, need, measure, month}, observation);
}

const Observation* FactTable::find(const SiteId& site, const NeedId& need, const std::string& measure,
                                   YearMonth month) const {
    const auto found = facts_.find({site, need, measure, month});
    return found == facts_.end() ? nullptr : &found->second;
}

Result<ExactNumber> FactTable::at(const SiteId& site, const NeedId& need, const std::string& measure,
                                  YearMonth month) const {
    const Observation* found = find(site, need, measure, month);
    if (found == nullptr || !found->value) return tl::unexpected<Error>(missingObservation(site, need, measure, month));
    return *found->value;
}

std::string orAll(const std::string& id) {
    return id.empty() ? "*" : id;
}

Error missingObservation(const SiteId& site, const NeedId& need, const std::string& measure, YearMonth month) {
    return {ErrorCode::ObservationMissing,
            "",
            {{"measure", measure},
             {"measure_id", measure},
             {"site", orAll(site.text())},
             {"need", orAll(need.text())},
             {"month", month.text()}}};
}

}  // namespace valor
