// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/distribution_words.h"

#include <QCoreApplication>

#include "core/distribution/centre.h"
#include "core/model/central_values.h"
#include "ui/text/sentences.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Distribution)
};

QString familyWord(Family family) {
    switch (family) {
        case Family::Fixed: return Words::tr("fixed");
        case Family::Beta: return Words::tr("beta distribution");
        case Family::Gamma: return Words::tr("gamma distribution");
        case Family::LogNormal: return Words::tr("log-normal distribution");
        case Family::Normal: return Words::tr("normal distribution");
        case Family::TruncatedNormal: return Words::tr("truncated normal distribution");
        case Family::Pert: return Words::tr("PERT distribution");
        case Family::Triangular: return Words::tr("triangular distribution");
        case Family::Uniform: return Words::tr("uniform distribution");
        case Family::Discrete: return Words::tr("a few possible values");
        case Family::Empirical: return Words::tr("observed values");
        case Family::Poisson: return Words::tr("Poisson distribution");
        case Family::DirichletShare: return Words::tr("share of a whole (Dirichlet)");
    }
    return {};
}

}  // namespace

QString centreWord(const Distribution& distribution) {
    switch (centreOf(familyOf(distribution))) {
        case Centre::None: return {};
        case Centre::Mean: return Words::tr("mean");
        case Centre::Median: return Words::tr("median");
        case Centre::Mode: return Words::tr("mode");
    }
    return {};
}

QString centreSentence(const Distribution& distribution) {
    switch (centreOf(familyOf(distribution))) {
        case Centre::None: return {};
        case Centre::Mean: return Words::tr("Shown and moved is the mean; the uncertainty moves with it.");
        case Centre::Median:
            return Words::tr(
                "Shown and moved is the median: half of all futures lie on either side. The uncertainty "
                "moves with it.");
        case Centre::Mode:
            return Words::tr(
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
        return Words::tr("%1 to %2", "a range").arg(shown(ends.lower), shown(ends.upper));
    };
    const QString before = endsOf(stated), after = endsOf(now);
    if (before == after) return {};
    const QString spoken = unit.spoken.isEmpty() ? QString() : kNoBreakSpace + unit.spoken;
    const QString range = Words::tr("Range %1").arg(after);
    if (of == RangeOf::CaseAsOpened)
        return {oneStop(Words::tr("The range was %1 when the case was opened; now it is %2.")
                            .arg(before + spoken, after + spoken)),
                Words::tr("Range %1, before %2").arg(after, before),
                {Words::tr("%1, before %2", "ranges").arg(after, before), range, after}};
    const QString sentence = family == Family::Uniform ? Words::tr("The stated range, %1, is moved to %2.")
                                                       : Words::tr("The stated range, %1, is stretched to %2.");
    return {oneStop(sentence.arg(before + spoken, after + spoken)),
            Words::tr("Range %1, stated %2").arg(after, before),
            {Words::tr("%1, stated %2", "ranges").arg(after, before), range, after}};
}

QString uncertaintyInWords(const Distribution& distribution, const ShownUnit& unit, const Formats& formats) {
    const Family family = familyOf(distribution);
    if (family == Family::Fixed) return Words::tr("none", "uncertainty of a fixed value");
    const auto shown = [&](double value) { return formats.shortest(value * unit.factor, 4); };
    const QString suffix = unit.spoken.isEmpty() ? QString() : kNoBreakSpace + unit.spoken;
    return Words::tr("95 of 100 times between %1 and %2 (%3)")
        .arg(shown(quantile(distribution, 0.025)), shown(quantile(distribution, 0.975)) + suffix, familyWord(family));
}

QString distributionInWords(const Distribution& distribution, const ShownUnit& unit, const Formats& formats) {
    const auto shown = [&](double value) { return formats.shortest(value * unit.factor, 4); };
    const QString suffix = unit.spoken.isEmpty() ? QString() : kNoBreakSpace + unit.spoken;
    const QString centre = shown(centralValue(distribution)) + suffix;
    const Family family = familyOf(distribution);
    if (family == Family::Fixed) return Words::tr("%1, without uncertainty.").arg(centre);
    return Words::tr("Around %1 (%2); 95 of 100 times between %3 and %4 (%5).")
        .arg(centre, centreWord(distribution), shown(quantile(distribution, 0.025)),
             shown(quantile(distribution, 0.975)) + suffix, familyWord(family));
}

}  // namespace valor::ui
