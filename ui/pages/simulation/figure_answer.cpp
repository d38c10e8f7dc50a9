// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/simulation/figure_answer.h"

#include <QCoreApplication>
#include <QStringList>
#include <set>

#include "core/model/figure_inputs.h"
#include "core/model/usage.h"
#include "core/report/result_tables.h"
#include "core/report/run_context.h"
#include "ui/text/text.h"

namespace valor::ui {
namespace {

struct FigureAnswerWords {
    Q_DECLARE_TR_FUNCTIONS(FigureAnswers)
};

constexpr int kShownDigits = 12;  // of a digest: enough to find the run in a history

class Writer {
public:
    Writer(const FigureSubject& subject, const Environment& environment)
        : subject_(subject), environment_(environment), formats_(environment.formats()) {}

    [[nodiscard]] FigureAnswer answer(const QStringList& formula, std::vector<ParameterId> inputs) const {
        return {formula.join(QStringLiteral(".\n")) + QStringLiteral(".\n") + run(), std::move(inputs)};
    }
    /// The mean taken apart, whose gains count, and how the future is discounted.
    [[nodiscard]] QStringList netBenefit() const {
        const Wording wording = environment_.wording();
        return {qt(makeUpSentence(subject_.result, subject_.input, subject_.scenario, wording)),
                qt(valuationSentence(subject_.input, subject_.scenario, wording)), discount()};
    }
    [[nodiscard]] QStringList better() const {
        return {FigureAnswerWords::tr(
                    "The share of the %1 futures in which the net benefit is above zero, each with every input "
                    "drawn from its distribution")
                    .arg(formats_.count(subject_.run.draws)),
                qt(valuationSentence(subject_.input, subject_.scenario, environment_.wording())), discount()};
    }
    [[nodiscard]] QStringList breakEven() const {
        return {FigureAnswerWords::tr(
                    "The months from the first one with a cost or a gain in any future to the one from which the "
                    "net benefit, added up, is never below zero again, both counted; the figure is the median "
                    "of the futures that have such a month within the %1 months of the scenario")
                    .arg(subject_.scenario.months),
                qt(valuationSentence(subject_.input, subject_.scenario, environment_.wording())), discount()};
    }
    [[nodiscard]] QStringList health() const {
        return {
            FigureAnswerWords::tr("The QALYs that the counted parties gain over %1 months, as the difference to the "
                                  "comparator; the mean of all futures")
                .arg(subject_.scenario.months),
            discount()};
    }
    [[nodiscard]] QStringList payment() const {
        QStringList parts;
        for (const ClauseTotal& clause : subject_.result.clauses) {
            if (isWithinCharges(subject_.input, clause)) continue;
            parts << environment_.languages.of(clause.label) + ' ' +
                         formats_.money(clause.total.mean, subject_.input.currency);
        }
        QStringList said{
            FigureAnswerWords::tr("What the clauses of the contracts charge over %1 months, in money of the day and "
                                  "not discounted; the mean of all futures: %2")
                .arg(subject_.scenario.months)
                .arg(parts.isEmpty() ? FigureAnswerWords::tr("nothing") : parts.join(QStringLiteral(" + ")))};
        const QString within = qt(withinChargesSentence(subject_.input, subject_.result, environment_.wording()));
        if (!within.isEmpty()) said << within;
        return said;
    }
    [[nodiscard]] QStringList flows(const QString& who, const QString& kind) const {
        return {FigureAnswerWords::tr(
                    "%1, %2: everything of this kind that comes in less what goes out, over %3 months, less the "
                    "same under the comparator; the mean of all futures")
                    .arg(who, kind)
                    .arg(subject_.scenario.months),
                discount()};
    }
    [[nodiscard]] QString nameOf(const PartyId& id) const {
        const Party* party = findById(subject_.input.parties, id);
        return party == nullptr ? environment_.sayFirst("table.counted") : environment_.languages.of(party->label);
    }

private:
    [[nodiscard]] QString discount() const {
        return qt(discountSentence(subject_.input, subject_.scenario, environment_.wording()));
    }
    [[nodiscard]] QString run() const {
        return FigureAnswerWords::tr("Run %1: %2 draws, seed %3, %4.")
            .arg(qt(subject_.run.runId).left(kShownDigits), formats_.count(subject_.run.draws),
                 QString::number(subject_.run.seed), qt(subject_.run.engineVersion));
    }

    const FigureSubject& subject_;
    const Environment& environment_;
    Formats formats_;
};

const Alternative& alternativeOf(const FigureSubject& subject) {
    return *findById(subject.input.alternatives, subject.result.alternative);
}

std::vector<ParameterId> inputsOfCounted(const FigureSubject& subject, FlowKind kind) {
    std::set<ParameterId> found;
    for (const PartyId& party : subject.scenario.valuation.counted)
        for (ParameterId& id : inputsOfFlows(subject.input, subject.scenario, alternativeOf(subject), party, kind))
            found.insert(std::move(id));
    return {found.begin(), found.end()};
}

}  // namespace

FigureAnswer answerOn(HeadlineFigure figure, const FigureSubject& subject, const Environment& environment) {
    const Writer words(subject, environment);
    const Alternative& alternative = alternativeOf(subject);
    const auto all = [&] { return inputsOf(subject.input, subject.scenario, &alternative); };
    switch (figure) {
        case HeadlineFigure::NetBenefit: return words.answer(words.netBenefit(), all());
        case HeadlineFigure::Better: return words.answer(words.better(), all());
        case HeadlineFigure::BreakEven: return words.answer(words.breakEven(), all());
        case HeadlineFigure::Health:
            return words.answer(words.health(), inputsOfHealth(subject.input, subject.scenario, alternative));
        case HeadlineFigure::Payment:
            return words.answer(words.payment(), inputsOfPayments(subject.input, subject.scenario, alternative));
    }
    return {};
}

FigureAnswer answerOn(const PartyId& party, FlowKind kind, const FigureSubject& subject,
                      const Environment& environment) {
    const Writer words(subject, environment);
    const QStringList formula =
        words.flows(words.nameOf(party), environment.say("flow." + std::string(flowKindName(kind))));
    if (party.empty()) return words.answer(formula, inputsOfCounted(subject, kind));
    return words.answer(formula, inputsOfFlows(subject.input, subject.scenario, alternativeOf(subject), party, kind));
}

}  // namespace valor::ui
