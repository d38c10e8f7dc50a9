// SPDX-License-Identifier: GPL-3.0-or-later
// When deployments go live and end, and what they process.
#pragma once

#include "simulation/engine/chance_lanes.h"
#include "simulation/engine/group_stage.h"

namespace valor::simulation::VALOR_ISA {

/// @tparam Chances ExpectedChances or DrawnChances
template <class Chances>
class VolumeLanes : GroupStage {
public:
    using GroupStage::GroupStage;

    void prepare() {
        for (std::size_t s = 0; s < w_.siteLive.size(); s += Lane::kWidth) Lane(kNever).store(w_.siteLive.data() + s);
        int number = 0;
        for (const DeploymentPlan& deployment : alternative_.deployments) {
            for (int lane = 0; lane < kGroup; lane += kWidth) prepareOne(deployment, number, lane);
            ++number;
        }
    }

    void runYear(const DeploymentPlan& d, int number, int lane) {
        const std::size_t here = at(number) + static_cast<std::size_t>(lane);
        const Lane live = load(w_.goLive.data() + here), exit = load(w_.exit.data() + here);
        const Lane stated = read(d.yearlyVolume, lane) * read(d.catchment, lane) * Lane(1.0 / kYear);
        const Lane base = select(stated < Lane(0), Lane(0), stated);  // and what is not a number stays so
        const Lane eligible = share(d.eligible, lane), most = share(d.uptakeMax, lane);
        const Reach reach{share(d.availability, lane), Lane(1) - share(d.failed, lane)};
        const Chances chances(w_);
        const Lane growthStep = load(w_.growthStep.data() + here), adoptionStep = load(w_.adoptionStep.data() + here);
        Lane growth = load(w_.growth.data() + here);
        Lane odds = d.hasUptake ? oddsOfNotUsing(d, live, lane) : Lane(0);
        for (int m = 0; m < block_.months; ++m) {
            const Lane month(block_.firstMonth + m);
            const Lane isActive = select(month >= live && month < exit, Lane(1), Lane(0));
            const auto patients = chances.at(d.patients, block_.firstMonth + m, lane);
            const Lane offered = patients.occurrences(base * growth * Lane(d.season[index(m)]), Offer);
            const Lane suited = patients.thin(offered, eligible, Suitability);
            const Lane use = most / (Lane(1) + odds);
            const Lane processed = answered(chances.at(d.answers, block_.firstMonth + m, lane), suited, use, isActive,
                                            reach, w_.failed.data() + at(number, m) + lane);
            offered.store(w_.offered.data() + at(number, m) + lane);
            suited.store(w_.eligible.data() + at(number, m) + lane);
            processed.store(w_.processed.data() + at(number, m) + lane);
            isActive.store(w_.active.data() + at(number, m) + lane);
            add(w_.sinks.data() + at(d.processedSink, m) + lane, processed);
            growth = growth * growthStep;
            odds = odds * adoptionStep;
        }
        growth.store(w_.growth.data() + here);
    }

private:
    static constexpr double kNever = 1e9;

    enum PatientDecision { Offer, Suitability };
    enum AnswerDecision { Sending, Answer };

    struct Reach {
        Lane availability;
        Lane success;  ///< share of what is sent that comes back answered
    };

    static Lane answered(const effect::ExpectedCounts<Lane>& /*chance*/, Lane suited, Lane use, Lane isActive,
                         const Reach& reach, double* /*failed*/) {
        return suited * use * isActive * (reach.availability * reach.success);
    }
    template <class Chance>
    static Lane answered(const Chance& chance, Lane suited, Lane use, Lane isActive, const Reach& reach,
                         double* failed) {
        const Lane sent = chance.thin(suited, use * isActive * reach.availability, Sending);
        const Lane processed = chance.thin(sent, reach.success, Answer);
        (sent - processed).store(failed);
        return processed;
    }

    void prepareOne(const DeploymentPlan& d, int number, int lane) {
        const std::size_t here = at(number) + static_cast<std::size_t>(lane);
        Lane live(d.planned);
        if (d.hasRollout) {  // share of sites live t months after the planned date: 1 / (1 + exp(-k (t - t50)))
            const Lane u = load(slot(d.delaySlot) + lane);
            const Lane delay = read(d.rolloutMidpoint, lane) + lane::logit(u) / read(d.rolloutSpeed, lane);
            live = live + ceiling(max(delay, Lane(0)));
        }
        Lane exit(d.exit);
        if (d.hasDiscontinuation) {  // exponential time to exit with the yearly share that stops
            const Lane share = min(max(read(d.discontinuation, lane), Lane(1e-300)), Lane(1 - 1e-12));
            const Lane years = lane::log(load(slot(d.exitSlot) + lane)) / lane::log1p(-share);
            exit = min(exit, live + ceiling(min(years * Lane(kYear), Lane(kNever))));
        }
        live = select(live < exit, live, Lane(kNever));  // a use that ends before it begins never begins
        live.store(w_.goLive.data() + here);
        exit.store(w_.exit.data() + here);
        double* const site = w_.siteLive.data() + at(d.site) + lane;
        min(load(site), live).store(site);
        Lane(1).store(w_.growth.data() + here);
        (d.hasGrowth ? monthly(read(d.growth, lane)) : Lane(1)).store(w_.growthStep.data() + here);
        (d.hasUptake ? lane::exp(-read(d.uptakeSpeed, lane)) : Lane(1)).store(w_.adoptionStep.data() + here);
    }

    static Lane ceiling(Lane x) { return -floor(-x); }

    /// exp(k (live + t50 - t)) in the first month of the block.
    Lane oddsOfNotUsing(const DeploymentPlan& d, Lane live, int lane) const {
        const Lane monthsToHalf = live + read(d.uptakeMidpoint, lane) - Lane(block_.firstMonth);
        return lane::exp(min(read(d.uptakeSpeed, lane) * monthsToHalf, Lane(700)));
    }
};

}  // namespace valor::simulation::VALOR_ISA
