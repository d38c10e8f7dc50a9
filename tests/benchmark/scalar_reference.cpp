// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/scalar_reference.h"

#include <algorithm>
#include <cmath>
#include <numbers>

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/gamma.hpp>
#include <boost/math/distributions/lognormal.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/triangular.hpp>

namespace valor::benchmark {
namespace {

constexpr int kYear = 12;

double figure(const std::array<double, kFigures>& values, Figure which) {
    return values[static_cast<std::size_t>(which)];
}
double logit(double p) {
    return std::log(p / (1 - p));
}
double inside(double p) {
    return std::clamp(p, 1e-9, 1 - 1e-9);
}
/// What a loss of sensitivity in points is on the logit scale.
double logitLoss(double sensitivity, double points) {
    return logit(sensitivity) - logit(inside(sensitivity - points));
}
double toCents(double amount) {
    const double rounded = std::floor(std::abs(amount) * 100 + 0.5) / 100;
    return amount < 0 ? -rounded : rounded;
}

/// What a contract sees of one buyer in one month.
struct Facts {
    int month = 0;
    double processed = 0, active = 0, index = 1;
    const std::array<double, kFigures>* figures = nullptr;

    [[nodiscard]] double stated(Figure which) const { return figure(*figures, which); }
    [[nodiscard]] bool opensYear() const { return month % kYear == 0; }
    [[nodiscard]] bool closesYear(int months) const { return (month + 1) % kYear == 0 || month + 1 == months; }
};
/// The bill of a month as it grows.
struct Bill {
    double subscription = 0, use = 0, capped = 0;
};

/// A clause of one buyer's contract. @return its line of the month; a discount changes the bill itself
class ClauseObject {
public:
    virtual ~ClauseObject() = default;
    virtual void begin() {}
    virtual double apply(const Facts& facts, Bill& bill) = 0;
};

class SubscriptionObject final : public ClauseObject {
    double apply(const Facts& facts, Bill& bill) override {
        return bill.subscription = facts.stated(Figure::Subscription) * facts.index * facts.active;
    }
};

class TiersObject final : public ClauseObject {
    void begin() override { used_ = 0; }
    double apply(const Facts& facts, Bill& bill) override {
        const double before = facts.opensYear() ? 0 : used_;
        used_ = before + facts.processed;
        return bill.use = (costOf(used_, facts) - costOf(before, facts)) * facts.index;
    }
    static double costOf(double units, const Facts& facts) {
        double cost = 0;
        for (std::size_t i = 0; i < kTiers.size(); ++i) {
            const double upper = i + 1 < kTiers.size() ? std::min<double>(units, kTiers[i + 1]) : units;
            cost += facts.stated(static_cast<Figure>(static_cast<std::size_t>(Figure::FirstPrice) + i)) *
                    std::max(upper - kTiers[i], 0.0);
        }
        return cost;
    }
    double used_ = 0;
};

class OnboardingObject final : public ClauseObject {
    void begin() override { since_ = 0; }
    double apply(const Facts& facts, Bill& bill) override {
        double share = 0;
        for (std::size_t i = 0; i < kOnboardingMonths.size(); ++i)
            if (since_ >= kOnboardingMonths[i]) share = kOnboardingShares[i];
        if (since_ > 0 || facts.active > 0) ++since_;
        bill.subscription *= 1 - share;
        bill.use *= 1 - share;
        return 0;
    }
    int since_ = 0;
};

class CapObject final : public ClauseObject {
    void begin() override { charged_ = 0; }
    double apply(const Facts& facts, Bill& bill) override {
        const double asked = bill.subscription + bill.use, before = facts.opensYear() ? 0 : charged_;
        bill.capped = std::min(asked, std::max(facts.stated(Figure::Cap) - before, 0.0));
        charged_ = before + bill.capped;
        return bill.capped - asked;
    }
    double charged_ = 0;
};

class CreditObject final : public ClauseObject {
    double apply(const Facts& facts, Bill& bill) override {
        double share = 0;
        for (std::size_t i = 0; i < kCreditFrom.size(); ++i)
            if (facts.stated(Figure::ServiceLevel) >= kCreditFrom[i]) share = kCreditShares[i];
        return -share * std::max(bill.capped, 0.0);
    }
};

class SavingsObject final : public ClauseObject {
public:
    explicit SavingsObject(int months) : months_(months) {}

private:
    void begin() override { baseline_ = actual_ = 0; }
    double apply(const Facts& facts, Bill& /*bill*/) override {
        if (facts.opensYear()) begin();
        baseline_ += facts.stated(Figure::BaselineCost);
        actual_ += facts.stated(Figure::ActualCost);
        if (!facts.closesYear(months_)) return 0;
        const double savings = baseline_ - actual_;
        if (savings < kSavingsMinimum * baseline_) return 0;
        return std::max(std::min(kSavingsShare * savings, kSavingsCap * baseline_), 0.0);
    }
    int months_;
    double baseline_ = 0, actual_ = 0;
};

/// What a buyer owes in a month, clause by clause as it is invoiced.
class BuyerContract {
public:
    explicit BuyerContract(int months) {
        clauses_[0] = std::make_unique<SubscriptionObject>();
        clauses_[1] = std::make_unique<TiersObject>();
        clauses_[2] = std::make_unique<OnboardingObject>();
        clauses_[3] = std::make_unique<CapObject>();
        clauses_[4] = std::make_unique<CreditObject>();
        clauses_[5] = std::make_unique<SavingsObject>(months);
    }
    void begin() {
        for (const auto& clause : clauses_) clause->begin();
    }
    std::array<double, kClauses> month(const Facts& facts) {
        Bill bill;
        std::array<double, kClauses> lines{};
        for (std::size_t i = 0; i < kClauses; ++i) lines[i] = clauses_[i]->apply(facts, bill);
        lines[0] = bill.subscription;  // as discounted
        lines[1] = bill.use;
        for (double& line : lines) line = toCents(line);
        return lines;
    }

private:
    std::array<std::unique_ptr<ClauseObject>, kClauses> clauses_;
};

constexpr Owner ownerOf(Account account) {
    switch (account) {
        case Account::Radiology:
        case Account::It: return Owner::Hospital;
        case Account::Payer: return Owner::Payer;
        case Account::Vendor: return Owner::Vendor;
        case Account::Patients: return Owner::Patients;
        case Account::Staff: return Owner::Staff;
        case Account::Municipality: return Owner::Municipality;
        case Account::Outside: return Owner::Outside;
    }
    return Owner::Outside;
}
constexpr bool isCounted(Owner owner) {
    return owner == Owner::Hospital || owner == Owner::Payer || owner == Owner::Patients ||
           owner == Owner::Municipality;
}
constexpr double worthOf(Kind kind) {
    return kind == Kind::Capacity ? kCapacityShare : kind == Kind::Health ? kHealthValue : 1;
}

}  // namespace

class ScalarReference::Model {
public:
    explicit Model(const Size& size) : size_(size) {
        for (int i = 0; i < size.sites * size.needs; ++i) buyers_.emplace_back(size.months);
        for (int t = 0; t < size.months; ++t) {
            discount_.push_back(std::pow(1 + kDiscountRate, -t / double(kYear)));
            index_.push_back(std::pow(1 + kInflation, t / double(kYear)));
        }
    }

    const Totals& evaluate(const Draw& draw) {
        totals_ = {};
        totals_.budgets.resize(static_cast<std::size_t>((size_.months + kYear - 1) / kYear));
        totals_.clauses.resize(draw.needs.size());
        totals_.events.resize(draw.needs.size());
        for (std::size_t u = 0; u < draw.needs.size(); ++u)
            for (int s = 0; s < size_.sites; ++s) runDeployment(draw, u, s);
        for (int s = 0; s < size_.sites; ++s)
            move(plannedMonth(s), shared(draw, Shared::Training), Kind::Cash, Account::Radiology, Account::Outside);
        for (int t = 0; t < size_.months; ++t)
            move(t, shared(draw, Shared::VendorFixed), Kind::Cash, Account::Vendor, Account::Outside);
        return totals_;
    }

private:
    static double shared(const Draw& draw, Shared which) { return draw.shared[static_cast<std::size_t>(which)]; }

    /// `amount` in the price level of the case.
    void move(int month, double amount, Kind kind, Account from, Account to) {
        enter(month, amount, kind, to);
        enter(month, -amount, kind, from);
    }
    void enter(int month, double amount, Kind kind, Account account) {
        const Owner owner = ownerOf(account);
        if (owner == Owner::Outside) return;
        const auto t = static_cast<std::size_t>(month), k = static_cast<std::size_t>(kind);
        const double present = amount * discount_[t];
        totals_.ledger[static_cast<std::size_t>(owner)][k] += present;
        if (kind == Kind::Cash) totals_.budgets[t / kYear][static_cast<std::size_t>(account)] += amount * index_[t];
        if (!isCounted(owner)) return;
        totals_.counted[k] += present;
        totals_.netBenefit += present * worthOf(kind);
    }

    void runDeployment(const Draw& draw, std::size_t u, int s) {
        const std::array<double, kFigures>& f = draw.needs[u];
        BuyerContract& buyer = buyers_[u * static_cast<std::size_t>(size_.sites) + static_cast<std::size_t>(s)];
        buyer.begin();
        const int live = plannedMonth(s);
        for (int t = 0; t < size_.months; ++t) {
            const double processed = t < live ? 0 : volume(f, s, t, live);
            const Facts facts{t, processed, t < live ? 0.0 : 1.0, index_[static_cast<std::size_t>(t)], &f};
            useOf(u, f, processed, t, live);
            costsOf(draw, facts, live);
            pay(u, buyer, facts);
        }
    }

    static double volume(const std::array<double, kFigures>& f, int s, int t, int live) {
        const double offered = figure(f, Figure::VolumeRate) * sizeOfSite(s) * kInhabitants / 100'000 / kYear *
                               std::pow(1 + figure(f, Figure::Growth), t / double(kYear));
        const double use =
            figure(f, Figure::UptakeMax) /
            (1 + std::exp(-figure(f, Figure::UptakeSpeed) * (t - live - figure(f, Figure::UptakeMidpoint))));
        return offered * figure(f, Figure::Eligible) * use * figure(f, Figure::Availability) *
               (1 - figure(f, Figure::Failed));
    }

    void useOf(std::size_t u, const std::array<double, kFigures>& f, double processed, int t, int live) {
        Totals::Events& total = totals_.events[u];
        const double happening = processed * figure(f, Figure::Minutes) * figure(f, Figure::Realisation);
        const double cashed = happening * figure(f, Figure::Cashable), freed = happening - cashed;
        const double wage = figure(f, Figure::Wage) / 60;
        move(t, freed * wage, Kind::Capacity, Account::Outside, Account::Radiology);
        move(t, cashed * wage, Kind::Cash, Account::Staff, Account::Radiology);
        total.freed += freed;
        total.cashed += cashed;

        const double diseased = processed * figure(f, Figure::Prevalence), healthy = processed - diseased;
        const double found =
            diseased * (sensitivity(f, std::max(t - live, 0) / double(kYear)) - figure(f, Figure::SensitivityWithout));
        const double specificity = figure(f, Figure::SpecificityWithout);
        const double alarms =
            healthy * (specificity - std::clamp(specificity + figure(f, Figure::SpecificityGain), 0.0, 1.0));
        move(t, found * figure(f, Figure::TreatmentCost), Kind::Cash, Account::Payer, Account::Outside);
        move(t, found * figure(f, Figure::LaterSaving), Kind::Cash, Account::Outside, Account::Payer);
        move(t, found * figure(f, Figure::MunicipalSaving), Kind::Cash, Account::Outside, Account::Municipality);
        move(t, found * figure(f, Figure::HealthGain), Kind::Health, Account::Outside, Account::Patients);
        move(t, alarms * figure(f, Figure::WorkUpCost), Kind::Cash, Account::Radiology, Account::Outside);
        move(t, alarms * figure(f, Figure::TravelCost), Kind::Cash, Account::Patients, Account::Outside);
        move(t, alarms * figure(f, Figure::HealthLoss), Kind::Health, Account::Patients, Account::Outside);
        total.extraTruePositives += found;
        total.extraFalsePositives += alarms;

        const double avoided = processed * figure(f, Figure::AvoidedShare) * figure(f, Figure::Compliance);
        move(t, avoided * figure(f, Figure::AvoidedCost), Kind::Cash, Account::Outside, Account::Radiology);
        total.avoided += avoided;
    }

    static double sensitivity(const std::array<double, kFigures>& f, double years) {
        const double initial = inside(figure(f, Figure::SensitivityWithout) + figure(f, Figure::SensitivityGain));
        const double drift = logitLoss(initial, figure(f, Figure::SensitivityDrift)) +
                             figure(f, Figure::ShiftRate) * logitLoss(initial, figure(f, Figure::ShiftDrop));
        const double now = logit(initial) - logitLoss(initial, figure(f, Figure::LocalDrop)) - drift * years;
        return 1 / (1 + std::exp(-now));
    }

    void costsOf(const Draw& draw, const Facts& facts, int live) {
        const int t = facts.month;
        if (t == live) move(t, shared(draw, Shared::Integration), Kind::Cash, Account::It, Account::Outside);
        move(t, shared(draw, Shared::Upkeep) / kYear * facts.active, Kind::Cash, Account::It, Account::Outside);
        move(t, shared(draw, Shared::Hosting) * facts.processed, Kind::Cash, Account::It, Account::Outside);
        move(t, shared(draw, Shared::VendorUnit) * facts.processed, Kind::Cash, Account::Vendor, Account::Outside);
    }

    void pay(std::size_t u, BuyerContract& buyer, const Facts& facts) {
        const std::array<double, kClauses> lines = buyer.month(facts);
        for (std::size_t i = 0; i < kClauses; ++i) {
            totals_.clauses[u][i] += lines[i];
            if (lines[i] != 0)
                move(facts.month, lines[i] / facts.index, Kind::Cash, Account::Radiology, Account::Vendor);
        }
    }

    Size size_;
    std::vector<BuyerContract> buyers_;
    std::vector<double> discount_, index_;
    Totals totals_;
};

ScalarReference::ScalarReference(const Size& size) : model_(std::make_unique<Model>(size)) {}
ScalarReference::~ScalarReference() = default;

const Totals& ScalarReference::evaluate(const Draw& draw) {
    return model_->evaluate(draw);
}

std::vector<std::pair<std::string, double>> named(const Totals& totals) {
    constexpr std::array kNamesOfOwners{"hospital", "payer", "vendor", "patients", "staff", "municipality"};
    constexpr std::array kNamesOfKinds{"cash", "capacity", "health"};
    constexpr std::array kNamesOfAccounts{"hospital/radiology", "hospital/it", "payer",       "vendor",
                                          "patients",           "staff",       "municipality"};
    constexpr std::array kNamesOfClauses{"subscription", "use", "onboarding", "cap", "credit", "savings"};
    std::vector<std::pair<std::string, double>> all{{"ai.net_benefit", totals.netBenefit},
                                                    {"ai.cash", totals.counted[0]},
                                                    {"ai.capacity", totals.counted[1]},
                                                    {"ai.qaly", totals.counted[2]}};
    for (std::size_t o = 0; o < kOwners; ++o)
        for (std::size_t k = 0; k < kKinds; ++k)
            all.emplace_back(std::string("ai.ledger.") + kNamesOfOwners[o] + "." + kNamesOfKinds[k],
                             totals.ledger[o][k]);
    for (std::size_t y = 0; y < totals.budgets.size(); ++y)
        for (std::size_t a = 0; a < kAccounts; ++a)
            all.emplace_back(std::string("ai.budget.") + kNamesOfAccounts[a] + "." + std::to_string(y),
                             totals.budgets[y][a]);
    for (std::size_t u = 0; u < totals.clauses.size(); ++u) {
        const std::string number = std::to_string(u), measure = "ai.measure.need-" + number + ".";
        for (std::size_t c = 0; c < kClauses; ++c)
            all.emplace_back("ai.clause.contract-" + number + "." + kNamesOfClauses[c], totals.clauses[u][c]);
        const Totals::Events& events = totals.events[u];
        all.emplace_back(measure + "time-" + number + ".minutes_freed", events.freed);
        all.emplace_back(measure + "time-" + number + ".minutes_cashed", events.cashed);
        all.emplace_back(measure + "detection-" + number + ".extra_tp", events.extraTruePositives);
        all.emplace_back(measure + "detection-" + number + ".extra_fp", events.extraFalsePositives);
        all.emplace_back(measure + "avoidance-" + number + ".procedures_avoided", events.avoided);
    }
    return all;
}

// ---- sampling

namespace {

template <class Policy>
struct Quantile {
    double u;

    double operator()(const Beta& d) const {
        return boost::math::quantile(boost::math::beta_distribution<double, Policy>(d.alpha, d.beta), u);
    }
    double operator()(const Gamma& d) const {
        return boost::math::quantile(boost::math::gamma_distribution<double, Policy>(d.shape, d.scale), u);
    }
    double operator()(const LogNormal& d) const {
        return boost::math::quantile(boost::math::lognormal_distribution<double, Policy>(d.meanLog, d.sdLog), u);
    }
    double operator()(const Normal& d) const {
        return boost::math::quantile(boost::math::normal_distribution<double, Policy>(d.mean, d.sd), u);
    }
    double operator()(const Triangular& d) const {
        return boost::math::quantile(boost::math::triangular_distribution<double, Policy>(d.min, d.mode, d.max), u);
    }
    double operator()(const Uniform& d) const { return d.min + (d.max - d.min) * u; }
    double operator()(const Pert& d) const {
        const double range = d.max - d.min;
        const Beta shape{1 + d.lambda * (d.mode - d.min) / range, 1 + d.lambda * (d.max - d.mode) / range};
        return d.min + range * (*this)(shape);
    }
    template <class Other>
    double operator()(const Other& /*none of the workload*/) const {
        return 0;
    }
};

}  // namespace

template <class Policy>
ScalarSampling<Policy>::ScalarSampling() {
    // Cholesky factor of the correlation of normal scores, 2 sin(π ρ / 6) for a rank correlation ρ.
    for (std::size_t i = 0; i < kCorrelated; ++i)
        for (std::size_t j = 0; j <= i; ++j) {
            double rest = i == j ? 1 : 2 * std::sin(std::numbers::pi / 6 * correlation(i, j));
            for (std::size_t k = 0; k < j; ++k) rest -= factor_[i][k] * factor_[j][k];
            factor_[i][j] = i == j ? std::sqrt(rest) : rest / factor_[j][j];
        }
}

template <class Policy>
double ScalarSampling<Policy>::mixed(const std::array<double, kCorrelated>& scores, std::size_t row) const {
    double sum = 0;
    for (std::size_t j = 0; j <= row; ++j) sum += factor_[row][j] * scores[j];
    return sum;
}

template <class Policy>
double ScalarSampling<Policy>::uniform() {
    return (static_cast<double>(random_() >> 11) + 0.5) * 0x1p-53;
}

template <class Policy>
void ScalarSampling<Policy>::fill(Draw& draw) {
    const boost::math::normal_distribution<double, Policy> standard;
    for (auto& need : draw.needs) {
        std::array<double, kCorrelated> scores{};
        for (double& score : scores) score = boost::math::quantile(standard, uniform());
        for (std::size_t i = 0; i < kFigures; ++i) {
            const double u = i < kCorrelated ? boost::math::cdf(standard, mixed(scores, i)) : uniform();
            need[i] = std::visit(Quantile<Policy>{u}, figureRules()[i].distribution);
        }
    }
    for (std::size_t i = 0; i < kShared; ++i)
        draw.shared[i] = std::visit(Quantile<Policy>{uniform()}, sharedRules()[i].distribution);
}

template class ScalarSampling<boost::math::policies::policy<>>;
template class ScalarSampling<boost::math::policies::policy<boost::math::policies::promote_double<false>>>;

}  // namespace valor::benchmark
