// SPDX-License-Identifier: GPL-3.0-or-later
// Where value is entered: net benefit, ledgers of parties and their budgets.
#pragma once

#include "simulation/engine/group_stage.h"

namespace valor::simulation::VALOR_ISA {

class Ledger : protected GroupStage {
public:
    using GroupStage::GroupStage;

protected:
    bool isCounted(int account) const {
        const int party = plan_.accounts[index(account)].party;
        return party >= 0 && plan_.valuation.counted[index(party)] != 0;
    }

    /// 1, -1 or 0: whether a flow enters, leaves or does not touch the counted parties.
    double countedSign(int from, int to) const { return (isCounted(to) ? 1.0 : 0.0) - (isCounted(from) ? 1.0 : 0.0); }

    double* partyTotal(int party, FlowKind kind) {
        return totals_.party.data() + at(party * static_cast<int>(kFlowKinds) + static_cast<int>(kind));
    }

    void addToLedger(int account, Lane value, int lane) {
        const int party = plan_.accounts[index(account)].party;
        if (party >= 0) add(partyTotal(party, FlowKind::Cash) + lane, value);
    }

    void addToBudget(int account, Lane nominal, int lane) {
        if (plan_.accounts[index(account)].party < 0) return;
        const int years = (plan_.months + kYear - 1) / kYear;
        add(totals_.budget.data() + at(account * years + block_.firstMonth / kYear) + lane, nominal);
    }
};

}  // namespace valor::simulation::VALOR_ISA
