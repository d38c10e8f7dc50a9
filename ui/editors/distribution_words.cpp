// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/distribution_words.h"

#include <QCoreApplication>

#include "core/distribution/centre.h"
#include "core/model/central_values.h"
#include "ui/text/sentences.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct DistributionWords {
    Q_DECLARE_TR_FUNCTIONS(Distribution)
};

QString familyWord(Family family) {
    switch (family) {
        case Family::Fixed: return DistributionWords::tr("fixed");
        case Family::Beta: return DistributionWords::tr("beta distribution");
        case Family::Gamma: return DistributionWords::tr("gamma distribution");
        case Family::LogNormal: return DistributionWords::tr("log-normal distribution");
        case Family::Normal: return DistributionWords::tr("normal distribution");
        case Family::TruncatedNormal: return DistributionWords::tr("truncated normal distribution");
        case Family::Pert: return DistributionWords::tr("PERT distribution");
        case Family::Triangular: return DistributionWords::tr("triangular distribution");
        case Family::Uniform: return DistributionWords::tr("uniform distribution");
        case Family::Discrete: return DistributionWords::tr("a few possible values");
        case Family::Empirical: return DistributionWords::tr("observed values");
        case Family::Poisson: return DistributionWords::tr("Poisson distribution");
        case Family::DirichletShare: return DistributionWords::tr("share of a whole (Dirichlet)");
    }
    return {};
}

}  // namespace

QString centreWord(const Distribution& distribution) {
    switch (centreOf(familyOf(distribution))) {
        case Centre::None: return {};
        case Centre::Mean: return DistributionWords::tr("mean");
        case Centre::Median: return DistributionWords::tr("median");
        case Centre::Mode: return DistributionWords::tr("mode");
    }
    return {};
}

QString centreSentence(const Distribution& distribution) {
    switch (centreOf(familyOf(distribution))) {
        case Centre::None: return {};
        case Centre::Mean: return DistributionWords::tr("Shown and moved is the mean; the uncertainty moves with it.");
        case Centre::Median:
            return DistributionWords::tr(
                "Shown and moved is the median: half of all futures lie on either side. The uncertainty "
                "moves with it.");
        case Centre::Mode:
            return DistributionWords::tr(
                "Shown and moved is the mode, the most likely value; the ends stay as long as it lies between them.");
    }
    return {};
}

RangeRemark rangeRemark(const Distribution& stated, const Distribution& now, const ShownUnit& unit,
                        const Formats& formats, RangeOf of) {
    const Family family = familyOf(now);
    const bool hasEnds = family == Family::Pert || family == Family::Triangular || family == Family::Uniform;
    if (!hasEnds || familyOf(stated) != family) return {};
    const auto endsOf = [&](const Distribution& distribution) {
        const Support ends = support(distribution);
        const auto shown = [&](double value) { return formats.shortest(value * unit.factor, 4); };
        return DistributionWords::tr("%1 to %2", "a range").arg(shown(ends.lower), shown(ends.upper));
    };
    const QString before = endsOf(stated), after = endsOf(now);
    if (before == after) return {};
    const QString spoken = unit.spoken.isEmpty() ? QString() : kNoBreakSpace + unit.spoken;
    const QString range = DistributionWords::tr("Range %1").arg(after);
    if (of == RangeOf::CaseAsOpened)
        return {oneStop(DistributionWords::tr("The range was %1 when the case was opened; now it is %2.")
                            .arg(before + spoken, after + spoken)),
                DistributionWords::tr("Range %1, before %2").arg(after, before),
                {DistributionWords::tr("%1, before %2", "ranges").arg(after, before), range, after}};
    const QString sentence = family == Family::Uniform
                                 ? DistributionWords::tr("The stated range, %1, is moved to %2.")
                                 : DistributionWords::tr("The stated range, %1, is stretched to %2.");
    return {oneStop(sentence.arg(before + spoken, after + spoken)),
            DistributionWords::tr("Range %1, stated %2").arg(after, before),
            {DistributionWords::tr("%1, stated %2", "ranges").arg(after, before), range, after}};
}

QString uncertaintyInWords(const Distribution& distribution, const ShownUnit& unit, const Formats& formats) {
    const Family family = familyOf(distribution);
    if (family == Family::Fixed) return DistributionWords::tr("none", "uncertainty of a fixed value");
    const auto shown = [&](double value) { return formats.shortest(value * unit.factor, 4); };
    const QString suffix = unit.spoken.isEmpty() ? QString() : kNoBreakSpace + unit.spoken;
    return DistributionWords::tr("95 of 100 times between %1 and %2 (%3)")
        .arg(shown(quantile(distribution, 0.025)), shown(quantile(distribution, 0.975)) + suffix, familyWord(family));
}

QString distributionInWords(const Distribution& distribution, const ShownUnit& unit, const Formats& formats) {
    const auto shown = [&](double value) { return formats.shortest(value * unit.factor, 4); };
    const QString suffix = unit.spoken.isEmpty() ? QString() : kNoBreakSpace + unit.spoken;
    const QString centre = shown(centralValue(distribution)) + suffix;
    const Family family = familyOf(distribution);
    if (family == Family::Fixed) return DistributionWords::tr("%1, without uncertainty.").arg(centre);
    return DistributionWords::tr("Around %1 (%2); 95 of 100 times between %3 and %4 (%5).")
        .arg(centre, centreWord(distribution), shown(quantile(distribution, 0.025)),
             shown(quantile(distribution, 0.975)) + suffix, familyWord(family));
}

}  // namespace valor::ui
