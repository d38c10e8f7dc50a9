// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entry_words.h"

#include <QCoreApplication>
#include <QStringList>

#include "ui/editors/distribution_words.h"
#include "ui/text/text.h"
#include "ui/text/unit_words.h"

namespace valor::ui {
namespace {

struct EntryWords {
    Q_DECLARE_TR_FUNCTIONS(EntryWords)
};

bool hasEnds(Family family) {
    return family == Family::Pert || family == Family::Triangular || family == Family::Uniform;
}

/// One of two distributions, in the unit that both are shown in.
class Side {
public:
    Side(const Distribution& distribution, const ShownUnit& unit, const Formats& formats)
        : distribution_(distribution), unit_(unit), formats_(formats) {}

    [[nodiscard]] QString centre() const {
        const QString number = formats_.faithful(centralValue(distribution_) * unit_.factor);
        return unit_.spoken.isEmpty() ? number : number + kNoBreakSpace + unit_.spoken;
    }
    /// What surrounds the central value; of two ranges with hard ends, the ends in which they differ.
    [[nodiscard]] QString spread(const Side& other) const {
        const Family family = familyOf(distribution_);
        if (family == Family::Fixed) return EntryWords::tr("without uncertainty");
        if (!hasEnds(family) || familyOf(other.distribution_) != family)
            return uncertaintyInWords(distribution_, unit_, formats_);
        const Support own = support(distribution_), others = support(other.distribution_);
        QStringList ends;
        if (shown(own.lower) != shown(others.lower)) ends << EntryWords::tr("lowest %1").arg(shown(own.lower));
        if (shown(own.upper) != shown(others.upper)) ends << EntryWords::tr("highest %1").arg(shown(own.upper));
        return ends.join(", ");
    }
    [[nodiscard]] QString whole() const { return distributionInWords(distribution_, unit_, formats_); }
    /// Whether the other is what this one becomes when its central value alone is moved, as a slider does.
    [[nodiscard]] bool movesTo(const Side& other) const {
        const auto moved = recentred(distribution_, centralValue(other.distribution_));
        if (!moved) return false;
        const Side there(*moved, unit_, formats_);
        return there.spread(other) == other.spread(there);
    }

private:
    [[nodiscard]] QString shown(double value) const { return formats_.shortest(value * unit_.factor, 4); }

    Distribution distribution_;
    ShownUnit unit_;
    Formats formats_;
};

QString withSpread(const QString& centre, const QString& spread) {
    return spread.isEmpty() ? centre : EntryWords::tr("%1 (%2)", "a value and what surrounds it").arg(centre, spread);
}

std::pair<QString, QString> told(const Side& one, const Side& other) {
    const std::pair centres(one.centre(), other.centre());
    if (centres.first != centres.second && one.movesTo(other)) return centres;
    const std::pair spreads(one.spread(other), other.spread(one));
    if (spreads.first != spreads.second)
        return {withSpread(centres.first, spreads.first), withSpread(centres.second, spreads.second)};
    return centres.first != centres.second ? centres : std::pair(one.whole(), other.whole());
}

}  // namespace

std::pair<QString, QString> inWords(const StatedEntry& one, const StatedEntry& other, const Environment& environment) {
    const auto first = resolve(one.entry), second = resolve(other.entry);
    if (!first || !second) return {QStringLiteral("–"), QStringLiteral("–")};
    const auto side = [&](const ResolvedDistribution& resolved, const StatedEntry& stated) {
        return Side(resolved.distribution, shownUnit(stated.parameter.unit, stated.input.currency),
                    environment.formats());
    };
    return told(side(*first, one), side(*second, other));
}

}  // namespace valor::ui
