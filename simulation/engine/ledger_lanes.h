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

    void addToNetBenefit(int month, Draws value) { add(rows_.netBenefit + month, value); }
    void addToCounted(FlowKind kind, Draws value) { add(rows_.counted + static_cast<int>(kind), value); }
    void addToParty(int party, FlowKind kind, Draws value) {
        add(rows_.party + party * static_cast<int>(kFlowKinds) + static_cast<int>(kind), value);
    }
    void addToLedger(int account, Draws value) {
        const int party = plan_.accounts[index(account)].party;
        if (party >= 0) addToParty(party, FlowKind::Cash, value);
    }
    void addToBudget(int account, Draws nominal) {
        if (plan_.accounts[index(account)].party < 0) return;
        const int years = (plan_.months + kYear - 1) / kYear;
        add(rows_.budget + account * years + block_.firstMonth / kYear, nominal);
    }
};

}  // namespace valor::simulation::VALOR_ISA
