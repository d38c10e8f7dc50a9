// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/benchmark/given_workload.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fstream>
#include <iterator>
#include <numbers>
#include <stdexcept>

namespace valor::benchmark {
namespace {

constexpr std::size_t kYear = 12, kTerms = 16, kOfSite = 3;
constexpr double kDiscount = 1.035, kHealthValue = 30'000;

/// Positions among the 40 figures of a need (third column of spec.csv).
enum Given : std::size_t {
    Sensitivity,
    Specificity,
    Prevalence,
    SensitivityWithout,
    SpecificityWithout,
    SensitivityDrift,
    SpecificityDrift,
    Growth,
    UptakeMost,
    UptakeMidpoint,
    UptakeSpeed,
    MinutesSaved,
    MinutesOverseeing,
    Wage,
    Realised,
    CostTruePositive,
    CostFalsePositive,
    CostFalseNegative,
    CostTrueNegative,
    HealthGain,
    HealthLoss,
    HealthLate,
    VolumeFactor,
    Season,
    Availability,
    Incidents,
    Integration,
    Training,
    Maintenance,
    PriceGrowth,
    WageGrowth,
    Infrastructure,
    Litigation,
    PatientFalsePositive,
    PatientTruePositive,
    Production,
    VendorUnit,
    VendorFixed,
    PayerShare,
    CostGrowth
};
/// Positions among the terms of a contract.
enum Term : std::size_t {
    Subscription,
    FirstPrice,
    FirstStep = 5,
    OnboardingMonths = 8,
    OnboardingShare,
    Cap,
    SavingsShare,
    SavingsMinimum,
    CreditSmall,
    CreditMiddle,
    CreditLarge
};
enum Output : std::size_t {
    Hospital,
    Vendor,
    Payer,
    Patients,
    Staff,
    Society,
    Health,
    NetBenefit,
    Budgets,
    HospitalOfNeed = 18,
    ExtraTrue = 24,
    ExtraFalse,
    Minutes,
    Processed,
    Paid,
    Credited
};

}  // namespace

std::vector<double> numbersIn(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::vector<double> numbers;
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
        double number = 0;
        const auto [next, problem] = std::from_chars(at, end, number);
        if (problem == std::errc()) numbers.push_back(number);
        at = problem == std::errc() ? next : at + 1;
    }
    return numbers;
}

/// One need at one site over the months, under its contract.
class GivenWorkload::Cell {
public:
    Cell(const GivenWorkload& world, const double* figures, std::size_t site, std::size_t need, GivenOutputs& outputs)
        : p_(figures),
          site_(&world.sites_[site * kOfSite]),
          terms_(&world.contracts_[(site * kNeeds + need) * kTerms]),
          base_(world.base_[need]),
          siteNumber_(static_cast<double>(site)),
          need_(need),
          outputs_(outputs) {}

    void run() {
        for (std::size_t t = 0; t < kMonths; ++t) runMonth(t);
    }

private:
    /// What happens in a month, before money of the contract.
    struct Use {
        double volume, processed, truePositives, falsePositives, minutes, worth, saved, care;
    };

    void runMonth(std::size_t t) {
        t_ = t;
        years_ = static_cast<double>(t) / kYear;
        discount_ = std::pow(kDiscount, -years_);
        prices_ = std::pow(1 + p_[PriceGrowth], years_);
        wage_ = site_[1] * p_[Wage] * std::pow(1 + p_[WageGrowth], years_) / 60;
        const Use use = useNow();
        const double paid = pay(use);
        enter(use, paid);
    }

    [[nodiscard]] Use useNow() const {
        Use use{};
        const double season = 1 + p_[Season] * std::cos(2 * std::numbers::pi * static_cast<double>(t_ % kYear) / kYear);
        use.volume = site_[0] * base_ * p_[VolumeFactor] * std::pow(1 + p_[Growth], years_) * season;
        const double monthsAfter = static_cast<double>(t_) - p_[UptakeMidpoint] - site_[2];
        use.processed = use.volume * p_[UptakeMost] / (1 + std::exp(-p_[UptakeSpeed] * monthsAfter));
        const double sensitivity = std::clamp(p_[Sensitivity] + p_[SensitivityDrift] * years_, 0.5, 0.999);
        const double specificity = std::clamp(p_[Specificity] + p_[SpecificityDrift] * years_, 0.5, 0.9999);
        const double diseased = use.processed * p_[Prevalence], healthy = use.processed - diseased;
        use.truePositives = diseased * (sensitivity - p_[SensitivityWithout]);
        use.falsePositives = healthy * ((1 - specificity) - (1 - p_[SpecificityWithout]));
        use.minutes = use.processed * (p_[MinutesSaved] - p_[MinutesOverseeing]);
        use.worth = use.minutes * wage_;
        use.saved = use.worth * p_[Realised];
        use.care = (use.truePositives * (p_[CostTruePositive] - p_[CostFalseNegative]) +
                    use.falsePositives * p_[CostFalsePositive]) *
                   std::pow(1 + p_[CostGrowth], years_);
        return use;
    }

    [[nodiscard]] double costOf(double units) const {
        const double* const price = terms_ + FirstPrice;
        const double* const step = terms_ + FirstStep;
        return price[0] * std::min(units, step[0]) + price[1] * std::clamp(units - step[0], 0.0, step[1] - step[0]) +
               price[2] * std::clamp(units - step[1], 0.0, step[2] - step[1]) +
               price[3] * std::max(units - step[2], 0.0);
    }

    [[nodiscard]] double creditShare() const {
        const double pattern = 1 + std::sin(1.7 * static_cast<double>(t_) + 0.9 * siteNumber_);
        const double available = p_[Availability] - 0.0004 * p_[Incidents] * pattern;
        if (available < 0.98) return terms_[CreditLarge];
        if (available < 0.99) return terms_[CreditMiddle];
        return available < 0.995 ? terms_[CreditSmall] : 0;
    }

    double pay(const Use& use) {
        if (t_ % kYear == 0) used_ = charged_ = savings_ = baseline_ = 0;
        const double before = used_;
        used_ += use.processed;
        const double months = static_cast<double>(t_);
        const double discount = months < terms_[OnboardingMonths] ? 1 - terms_[OnboardingShare] : 1.0;
        const double asked = (costOf(used_) - costOf(before) + terms_[Subscription] * discount) * prices_;
        const double credit = asked * creditShare();
        outputs_[Credited] += credit;
        double paid = std::min(asked - credit, std::max(terms_[Cap] * prices_ - charged_, 0.0));
        charged_ += paid;
        savings_ += use.saved;
        baseline_ += use.volume * 5 * wage_;
        if (t_ % kYear == kYear - 1)
            paid += terms_[SavingsShare] * std::max(savings_ - terms_[SavingsMinimum] * baseline_, 0.0);
        return paid;
    }

    void enter(const Use& use, double paid) {
        const double once = t_ == 0 ? (p_[Integration] + p_[Training]) * site_[0] : 0;
        const double hospital = use.saved - p_[Maintenance] * wage_ * (9'600 * site_[0] * 0.02) -
                                use.processed * p_[Infrastructure] - paid +
                                use.truePositives * p_[Litigation] * prices_ - use.care * (1 - p_[PayerShare]) - once;
        const double payer = -use.care * p_[PayerShare];
        const double vendor = paid - use.processed * p_[VendorUnit] - p_[VendorFixed];
        const double patients =
            -(use.falsePositives * p_[PatientFalsePositive] + use.truePositives * p_[PatientTruePositive]) * prices_;
        const double staff = (use.worth - use.saved) * 0.3;
        const double all = hospital + payer + vendor + patients + staff + use.truePositives * p_[Production];
        add(Hospital, hospital);
        add(Vendor, vendor);
        add(Payer, payer);
        add(Patients, patients);
        add(Staff, staff);
        add(Society, all);
        add(static_cast<Output>(HospitalOfNeed + need_), hospital);
        add(Health, use.truePositives * (p_[HealthGain] + p_[HealthLate]) - use.falsePositives * p_[HealthLoss]);
        outputs_[Budgets + t_ / kYear] += hospital + payer;
        outputs_[ExtraTrue] += use.truePositives;
        outputs_[ExtraFalse] += use.falsePositives;
        outputs_[Minutes] += use.minutes;
        outputs_[Processed] += use.processed;
        outputs_[Paid] += paid;
    }
    void add(Output output, double value) { outputs_[output] += value * discount_; }

    const double *p_, *site_, *terms_;
    double base_, siteNumber_;
    std::size_t need_, t_ = 0;
    GivenOutputs& outputs_;
    double years_ = 0, discount_ = 1, prices_ = 1, wage_ = 0;     ///< of the month; wage per minute
    double used_ = 0, charged_ = 0, savings_ = 0, baseline_ = 0;  ///< of the year
};

GivenWorkload::GivenWorkload(const std::string& folder)
    : base_(numbersIn(folder + "/base.csv")),
      sites_(numbersIn(folder + "/sites.csv")),
      contracts_(numbersIn(folder + "/contracts.csv")) {
    if (base_.size() != kNeeds || sites_.size() != kSites * kOfSite || contracts_.size() != kSites * kNeeds * kTerms)
        throw std::runtime_error("not the tables of workload W: " + folder);
}

GivenOutputs GivenWorkload::evaluate(const GivenDraw& draw) const {
    GivenOutputs outputs{};
    for (std::size_t need = 0; need < kNeeds; ++need)
        for (std::size_t site = 0; site < kSites; ++site)
            Cell(*this, draw.data() + need * kPerNeed, site, need, outputs).run();
    outputs[NetBenefit] = kHealthValue * outputs[Health] + outputs[Society];
    return outputs;
}

}  // namespace valor::benchmark
