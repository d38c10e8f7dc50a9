// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/building/entry_forms.h"

#include <QCoreApplication>

namespace valor::ui {
namespace {

struct EntryFormsWords {
    Q_DECLARE_TR_FUNCTIONS(EntryForm)
};

using Numbers = EntryForm::Numbers;
using Read = std::optional<Numbers>;

constexpr double kRange = 0.9;  // of the probability lies within a stated range

template <class Native>
const Native* nativeOf(const DistributionEntry& entry) {
    const auto* native = std::get_if<NativeEntry>(&entry);
    return native == nullptr ? nullptr : std::get_if<Native>(&native->distribution);
}

EntryNumber figure(const QString& label) {
    return {label, EntryNumber::Scale::Figure, false};
}
EntryNumber centre(const QString& label) {
    return {label, EntryNumber::Scale::Figure, true};
}
EntryNumber plain(const QString& label) {
    return {label, EntryNumber::Scale::Plain, false};
}

EntryForm fixedForm() {
    return {"fixed",
            EntryFormsWords::tr("One value, without uncertainty"),
            {centre(EntryFormsWords::tr("Value"))},
            [](const Numbers& n) -> DistributionEntry { return NativeEntry{Fixed{n[0]}}; },
            [](const DistributionEntry& entry) -> Read {
                const auto* fixed = nativeOf<Fixed>(entry);
                return fixed == nullptr ? Read() : Numbers{fixed->value};
            }};
}

template <class Shape>
EntryForm threePoints(const char* name, const QString& words) {
    return {name,
            words,
            {figure(EntryFormsWords::tr("Lowest")), centre(EntryFormsWords::tr("Most likely")),
             figure(EntryFormsWords::tr("Highest"))},
            [](const Numbers& n) -> DistributionEntry {
                Shape shape;
                shape.min = n[0];
                shape.mode = n[1];
                shape.max = n[2];
                return NativeEntry{shape};
            },
            [](const DistributionEntry& entry) -> Read {
                const auto* shape = nativeOf<Shape>(entry);
                if (shape == nullptr) return {};
                if constexpr (requires { shape->lambda; })
                    if (shape->lambda != Pert{}.lambda) return {};
                return Numbers{shape->min, shape->mode, shape->max};
            }};
}

template <Family family>
EntryForm rangeForm(const char* name, const QString& words) {
    return {name,
            words,
            {figure(EntryFormsWords::tr("5 of 100 lie below")), figure(EntryFormsWords::tr("5 of 100 lie above"))},
            [](const Numbers& n) -> DistributionEntry {
                IntervalEntry entry;
                entry.family = family;
                entry.low = n[0];
                entry.high = n[1];
                entry.level = kRange;
                return entry;
            },
            [](const DistributionEntry& entry) -> Read {
                const auto* range = std::get_if<IntervalEntry>(&entry);
                const bool isThis = range != nullptr && range->family == family && !range->central &&
                                    range->level == kRange && !range->lower && !range->upper;
                return isThis ? Numbers{range->low, range->high} : Read();
            }};
}

template <Family family>
EntryForm meanForm(const char* name, const QString& words) {
    return {name,
            words,
            {centre(EntryFormsWords::tr("Mean")), figure(EntryFormsWords::tr("Standard error"))},
            [](const Numbers& n) -> DistributionEntry {
                return MeanSeEntry{family, n[0], n[1], {}, {}};
            },
            [](const DistributionEntry& entry) -> Read {
                const auto* mean = std::get_if<MeanSeEntry>(&entry);
                const bool isThis = mean != nullptr && mean->family == family && !mean->lower && !mean->upper;
                return isThis ? Numbers{mean->mean, mean->se} : Read();
            }};
}

EntryForm uniformForm() {
    return {"uniform",
            EntryFormsWords::tr("Anything between two ends, all alike"),
            {figure(EntryFormsWords::tr("Lowest")), figure(EntryFormsWords::tr("Highest"))},
            [](const Numbers& n) -> DistributionEntry {
                return NativeEntry{Uniform{n[0], n[1]}};
            },
            [](const DistributionEntry& entry) -> Read {
                const auto* uniform = nativeOf<Uniform>(entry);
                return uniform == nullptr ? Read() : Numbers{uniform->min, uniform->max};
            }};
}

EntryForm countsForm() {
    return {"counts",
            EntryFormsWords::tr("Counted: so many of so many (a share)"),
            {plain(EntryFormsWords::tr("Events")), plain(EntryFormsWords::tr("Out of"))},
            [](const Numbers& n) -> DistributionEntry {
                return CountsEntry{n[0], n[1]};
            },
            [](const DistributionEntry& entry) -> Read {
                const auto* counts = std::get_if<CountsEntry>(&entry);
                const bool isThis = counts != nullptr && counts->priorAlpha == 1 && counts->priorBeta == 1;
                return isThis ? Numbers{counts->events, counts->total} : Read();
            }};
}

/// A family by the parameters of its formula. The members are named in the order of the list.
template <class Native, double Native::*first, double Native::*second>
EntryForm nativeForm(const char* name, const QString& words, std::vector<EntryNumber> numbers) {
    return {name, words, std::move(numbers),
            [](const Numbers& n) -> DistributionEntry {
                Native native;
                native.*first = n[0];
                native.*second = n[1];
                return NativeEntry{native};
            },
            [](const DistributionEntry& entry) -> Read {
                const auto* native = nativeOf<Native>(entry);
                return native == nullptr ? Read() : Numbers{native->*first, native->*second};
            }};
}

}  // namespace

std::vector<EntryForm> entryForms() {
    return {
        fixedForm(),
        threePoints<Pert>("pert", EntryFormsWords::tr("Lowest, most likely, highest")),
        threePoints<Triangular>("triangular", EntryFormsWords::tr("Lowest, most likely, highest (triangle)")),
        uniformForm(),
        rangeForm<Family::Normal>("range_normal", EntryFormsWords::tr("A range of 90 %, even on both sides (normal)")),
        rangeForm<Family::LogNormal>("range_lognormal",
                                     EntryFormsWords::tr("A range of 90 %, never below zero (log-normal)")),
        meanForm<Family::Normal>("mean_normal", EntryFormsWords::tr("Mean and standard error (normal)")),
        meanForm<Family::LogNormal>("mean_lognormal", EntryFormsWords::tr("Mean and standard error (log-normal)")),
        meanForm<Family::Gamma>("mean_gamma", EntryFormsWords::tr("Mean and standard error (gamma)")),
        meanForm<Family::Beta>("mean_beta", EntryFormsWords::tr("Mean and standard error of a share (beta)")),
        countsForm(),
        nativeForm<Beta, &Beta::alpha, &Beta::beta>("beta", EntryFormsWords::tr("Beta distribution"),
                                                    {plain(QStringLiteral("α")), plain(QStringLiteral("β"))}),
        nativeForm<Gamma, &Gamma::shape, &Gamma::scale>(
            "gamma", EntryFormsWords::tr("Gamma distribution"),
            {plain(EntryFormsWords::tr("Shape")), figure(EntryFormsWords::tr("Scale"))}),
        nativeForm<LogNormal, &LogNormal::meanLog, &LogNormal::sdLog>(
            "lognormal", EntryFormsWords::tr("Log-normal distribution"),
            {plain(EntryFormsWords::tr("Mean of the logarithm")),
             plain(EntryFormsWords::tr("Its standard deviation"))}),
        nativeForm<Normal, &Normal::mean, &Normal::sd>(
            "normal", EntryFormsWords::tr("Normal distribution"),
            {centre(EntryFormsWords::tr("Mean")), figure(EntryFormsWords::tr("Standard deviation"))}),
    };
}

}  // namespace valor::ui
