// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/case_document.h"

#include <QUndoCommand>
#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/error/expects.h"
#include "core/model/canonical.h"
#include "core/model/central_values.h"
#include "core/model/edit.h"
#include "core/model/input_notes.h"
#include "core/model/overrides.h"
#include "core/model/validate.h"

namespace valor::ui {
namespace {

constexpr int kUndoSteps = 500;
constexpr std::chrono::milliseconds kKeysRest{1000};  // between two presses of a key that belong together
constexpr std::chrono::milliseconds kRest{250};       // a hand that keeps still so long has arrived

/// A case with what is to be said about it: asked once, although a hand on a slider makes many.
LoadedCase judged(CasePtr value) {
    Diagnostics diagnostics = validate(*value);
    return {std::move(value), std::move(diagnostics)};
}

/// @return the first error of a case that cannot be worked with
Result<LoadedCase> checked(CasePtr value) {
    LoadedCase state = judged(std::move(value));
    for (const Diagnostic& found : state.diagnostics.items())
        if (found.severity == Severity::Error) return tl::unexpected<Error>(found.problem);
    return state;
}

template <class Object>
bool haveSameIds(const std::vector<Object>& one, const std::vector<Object>& other) {
    return std::ranges::equal(one, other, {}, &Object::id, &Object::id);
}

template <class Object>
bool haveSameNames(const std::vector<Object>& one, const std::vector<Object>& other) {
    return haveSameIds(one, other) && std::ranges::equal(one, other, {}, &Object::label, &Object::label);
}

/// Whether what is on screen for one case can be brought up to date for the other without being built anew.
bool haveSameObjects(const Case& one, const Case& other) {
    return haveSameIds(one.parameters, other.parameters) && haveSameIds(one.parties, other.parties) &&
           haveSameNames(one.alternatives, other.alternatives) && one.comparator == other.comparator &&
           one.keyInputs == other.keyInputs && one.title == other.title;
}

/// What the work in a file began with; where that cannot be read, its present state.
CasePtr beginningOf(const CaseFile& file) {
    if (file.history().empty()) return file.current();
    return file.at(file.history().front().number).value_or(file.current());
}

QString sentence(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

}  // namespace

/// One step of the history: two snapshots that share what did not change.
class SwapCase : public QUndoCommand {
public:
    SwapCase(CaseDocument& document, LoadedCase after, const QString& name, CaseDocument::Change change)
        : QUndoCommand(name),
          document_(document),
          before_{document.value_, document.diagnostics_},
          after_(std::move(after)),
          shownBefore_(document.scenario_),
          change_(std::move(change)),
          gesture_(document.gesture_) {}

    void undo() override {
        document_.endGesture();
        document_.swapTo(before_, shownBefore_);
        document_.commitSoon("edit.undo", CaseDocument::tr("Undone: %1").arg(text()));
        document_.commitNow();
    }
    void redo() override {
        if (!done_) return first();
        document_.endGesture();
        document_.swapTo(after_, change_.shown.empty() ? shownBefore_ : change_.shown);
        document_.commitSoon("edit.redo", CaseDocument::tr("Redone: %1").arg(text()));
        document_.commitNow();
    }
    [[nodiscard]] int id() const override { return 1; }
    bool mergeWith(const QUndoCommand* next) override {
        const auto& step = static_cast<const SwapCase&>(*next);
        if (step.gesture_ != gesture_ || step.change_.parameter != change_.parameter) return false;
        after_ = step.after_;
        if (isBack()) comeBack();
        return true;
    }

private:
    /// By its central value: a range that was stretched on the way is given back with it.
    [[nodiscard]] bool isBack() const {
        constexpr double kSame = 1e-12;  // relative: what a change of units leaves
        const auto central = [this](const Case& input) {
            const auto found = distributionIn(*findById(input.scenarios, document_.scenario_),
                                              *findById(input.parameters, change_.parameter));
            return found ? centralValue(*found) : std::numeric_limits<double>::quiet_NaN();
        };
        const double from = central(*before_.value);
        return std::abs(central(*after_.value) - from) <= kSame * std::abs(from);
    }
    /// A hand that came back to where it began has changed nothing: the history forgets the step.
    void comeBack() {
        setObsolete(true);
        document_.swapTo(before_, {});
        if (document_.kept_ == before_.value) document_.pending_.reset();
    }
    void first() {
        done_ = true;
        document_.swapTo(after_, change_.shown);
        document_.commitSoon(change_.code, text());
    }

    CaseDocument& document_;
    LoadedCase before_, after_;
    ScenarioId shownBefore_;
    CaseDocument::Change change_;
    int gesture_;
    bool done_ = false;
};

CaseDocument::CaseDocument(const CaseFiles& files, QObject* parent) : QObject(parent), files_(files), keeper_(files) {
    history_.setUndoLimit(kUndoSteps);
    rest_.setSingleShot(true);
    rest_.setInterval(kRest);
    connect(&rest_, &QTimer::timeout, this, &CaseDocument::commitNow);
    gestureRest_.setSingleShot(true);
    gestureRest_.setInterval(kKeysRest);
    connect(&gestureRest_, &QTimer::timeout, this, &CaseDocument::endGesture);
}

CaseDocument::~CaseDocument() {
    commitNow();
}

// Opening and closing ----------------------------------------------------------------------------------------------

void CaseDocument::open(const LoadedCase& loaded, const QString& path) {
    commitNow();
    keeper_.begin(loaded.value);
    show(loaded, path);
}

Status CaseDocument::openFile(const QString& path, bool isUnsaved) {
    commitNow();
    VALOR_TRY(CaseFilePtr file, keeper_.look(path.toStdString()));
    const CasePtr value = file->current(), origin = beginningOf(*file);
    keeper_.take(std::move(file), isUnsaved);
    show(judged(value), isUnsaved ? QString() : path, origin);
    return {};
}

void CaseDocument::close() {
    commitNow();
    keeper_.close();
    history_.clear();
    value_.reset();
    opened_.reset();
    begun_.reset();
    kept_.reset();
    path_.clear();
    diagnostics_ = {};
    emit closed();
}

void CaseDocument::show(const LoadedCase& loaded, const QString& path, const CasePtr& origin) {
    history_.clear();
    value_ = opened_ = kept_ = loaded.value;
    begun_ = origin == nullptr ? loaded.value : origin;
    if (path.isEmpty()) opened_ = begun_;  // a crash is no evening
    diagnostics_ = loaded.diagnostics;
    path_ = path;
    endGesture();
    scenario_ = {};
    alternative_ = {};
    announce();
    if (isOpen()) emit begun();
}

/// The case on screen is another, or must go from it.
void CaseDocument::announce() {
    if (isBroken()) {
        emit closed();
        return emit openedBroken();
    }
    chooseFirst();
    emit opened();
}

/// What is looked at stays where the case still has it.
void CaseDocument::chooseFirst() {
    expects(!value_->scenarios.empty(), "an open case has a scenario");
    if (findById(value_->scenarios, scenario_) == nullptr) scenario_ = value_->scenarios.front().id;
    if (alternative_ != value_->comparator && findById(value_->alternatives, alternative_) != nullptr) return;
    const auto first =
        std::ranges::find_if(value_->alternatives, [&](const Alternative& a) { return a.id != value_->comparator; });
    expects(first != value_->alternatives.end(), "an open case has an alternative to its comparator");
    alternative_ = first->id;
}

Result<bool> CaseDocument::moveTo(const QString& path) {
    endGesture();
    const auto moved = keeper_.moveTo(path, value_);
    if (moved && *moved) path_ = path;
    return moved;
}

// What is looked at ------------------------------------------------------------------------------------------------

const Scenario& CaseDocument::scenario() const {
    return *findById(value_->scenarios, scenario_);
}

const Alternative& CaseDocument::alternative() const {
    return *findById(value_->alternatives, alternative_);
}

void CaseDocument::setScenario(const ScenarioId& id) {
    if (id == scenario_ || findById(value_->scenarios, id) == nullptr) return;
    scenario_ = id;
    endGesture();
    emit scenarioChanged();
}

void CaseDocument::setAlternative(const AlternativeId& id) {
    if (id == alternative_ || id == value_->comparator || findById(value_->alternatives, id) == nullptr) return;
    alternative_ = id;
    emit alternativeChanged();
}

// Edits ------------------------------------------------------------------------------------------------------------

Status CaseDocument::push(const Result<CasePtr>& after, const Change& change, const QString& undoName) {
    if (!after) return tl::unexpected<Error>(after.error());
    if (**after == *value_) return {};  // nothing to undo
    VALOR_TRY(LoadedCase state, checked(*after));
    if (!change.continues) endGesture();
    history_.push(new SwapCase(*this, std::move(state), undoName, change));
    if (!change.continues) endGesture();
    return {};
}

Status CaseDocument::setCentral(const ParameterId& parameter, double central, const QString& undoName) {
    const auto after = withCentralValue(value_, scenario_, parameter, central);
    const bool hasRested = gestureRest_.isActive() && gestureRest_.remainingTime() == 0;  // a busy window tells it late
    if (after && (std::exchange(moved_, parameter) != parameter || hasRested)) endGesture();
    return push(after, {.code = "parameter.override", .parameter = parameter, .continues = true}, undoName);
}

Status CaseDocument::setCentrals(const std::vector<std::pair<ParameterId, double>>& centrals, const QString& undoName) {
    CasePtr after = value_;
    for (const auto& [parameter, central] : centrals) {
        VALOR_TRY(CasePtr next, withCentralValue(after, scenario_, parameter, central));
        after = std::move(next);
    }
    return push(after, {.code = "parameter.paste"}, undoName);
}

Status CaseDocument::resetToSource(const ParameterId& parameter, const QString& undoName) {
    return push(withoutOverride(value_, scenario_, parameter), {.code = "parameter.reset", .parameter = parameter},
                undoName);
}

Status CaseDocument::takeEverywhere(const ParameterId& parameter, const QString& remark, const QString& undoName) {
    return push(withOverrideEverywhere(value_, scenario_, parameter, remark.toStdString()), {.code = "parameter.set"},
                undoName);
}

Status CaseDocument::goBackTo(const CasePtr& state, const QString& undoName) {
    return push(state, {.code = "history.back"}, undoName);
}

Status CaseDocument::apply(const Result<CasePtr>& after, const char* code, const QString& undoName) {
    return push(after, {.code = code}, undoName);
}

Status CaseDocument::copyScenario(const LocalizedText& label, const QString& undoName) {
    const ScenarioId id = freeScenarioId(*value_, label);
    return push(withScenarioCopy(value_, scenario_, id, label), {.code = "scenario.copy", .shown = id}, undoName);
}

ScenarioChanges CaseDocument::changes() const {
    return changesOf(scenario(), findById(opened_->scenarios, scenario_), findById(begun_->scenarios, scenario_));
}

bool CaseDocument::hasChanges() const {
    const ScenarioChanges here = changes();
    return !here.recent.empty() || !here.earlier.empty() || !restated().empty();
}

std::vector<ParameterId> CaseDocument::restated() const {
    return restatedSince(*opened_, *value_);
}

bool CaseDocument::isRestated(const ParameterId& parameter) const {
    return valor::isRestated(*opened_, *value_, parameter);
}

const Parameter& CaseDocument::formerly(const ParameterId& parameter) const {
    return *findById(opened_->parameters, parameter);
}

Status CaseDocument::restoreFigure(const ParameterId& parameter, const QString& undoName) {
    return push(withFormerFigure(value_, *opened_, parameter), {.code = "parameter.set"}, undoName);
}

Status CaseDocument::moveChanges(const LocalizedText& label, MovedAlong along, const QString& undoName) {
    const Scenario* former = findById(opened_->scenarios, scenario_);
    const Scenario* begun = findById(begun_->scenarios, scenario_);
    const ScenarioId id = freeScenarioId(*value_, label);
    const auto moved = [&] {
        if (former == nullptr) return withScenarioCopy(value_, scenario_, id, label);
        if (begun == nullptr) return withChangesMoved(value_, *former, id, label);
        const ScenarioChanges here = changes();
        Scenario left = withFormer(*former, *begun, here.undone);
        if (along.earlier) left = withFormer(withFormer(std::move(left), *begun, here.earlier), *begun, here.twice);
        return withChangesMoved(value_, left, id, label);
    };
    VALOR_TRY(CasePtr after, moved());
    return push(along.restated ? withRestatedIn(after, *opened_, id) : after, {.code = "scenario.copy", .shown = id},
                undoName);
}

Status CaseDocument::renameScenario(const LocalizedText& label, const QString& undoName) {
    return push(withScenarioRenamed(value_, scenario_, label), {.code = "scenario.rename"}, undoName);
}

Status CaseDocument::removeScenario(const QString& undoName) {
    return push(withoutScenario(value_, scenario_), {.code = "scenario.remove"}, undoName);
}

Status CaseDocument::writeNote(InputNote note, const QString& undoName) {
    VALOR_CHECK(checkUnlocked(*value_, scenario_, note.input));
    CasePtr after = value_;
    if (const InputNote* former = noteOn(*value_, scenario_, note.input))
        after = withoutNote(value_, former->scenario, note.input);
    Signature signature = this->signature();
    note.who = std::move(signature.who);
    note.time = std::move(signature.time);
    return push(withNote(after, note), {.code = note.locked ? "input.lock" : "input.note"}, undoName);
}

Status CaseDocument::removeNote(const ParameterId& parameter, const QString& undoName) {
    VALOR_CHECK(checkUnlocked(*value_, scenario_, parameter));
    const InputNote* note = noteOn(*value_, scenario_, parameter);
    if (note == nullptr) return {};
    return push(withoutNote(value_, note->scenario, parameter), {.code = "input.unnote"}, undoName);
}

Status CaseDocument::unlock(const ParameterId& parameter, const QString& undoName) {
    const InputNote* lock = lockOn(*value_, scenario_, parameter);
    if (lock == nullptr) return {};
    InputNote open = *lock;
    open.locked = false;
    return push(withNote(value_, open), {.code = "input.unlock"}, undoName);
}

Status CaseDocument::setContract(const Contract& contract, const QString& undoName) {
    return push(withContract(value_, contract), {.code = "contract.set"}, undoName);
}

bool CaseDocument::isOverridden(const ParameterId& parameter) const {
    return overrideIn(scenario(), parameter) != nullptr;
}

void CaseDocument::endGestureSoon() {
    gestureRest_.start();
}

void CaseDocument::endGesture() {
    gestureRest_.stop();
    ++gesture_;
    commitNow();
}

void CaseDocument::swapTo(const LoadedCase& state, const ScenarioId& shown) {
    const bool wasOpen = isOpen(), sameObjects = haveSameObjects(*value_, *state.value);
    const bool sameScenarios = haveSameNames(value_->scenarios, state.value->scenarios);
    const bool sameRuns = value_->reports != state.value->reports && haveSameRuns(*value_, *state.value);
    value_ = state.value;
    diagnostics_ = state.diagnostics;
    if (!wasOpen || !isOpen() || !sameObjects) {
        if (findById(value_->scenarios, shown) != nullptr) scenario_ = shown;
        return announce();
    }
    if (!sameScenarios) return showScenarios(shown);
    if (sameRuns) return emit reportsChanged();
    emit edited();
    if (!shown.empty()) setScenario(shown);  // nothing is undone out of sight
}

void CaseDocument::showScenarios(const ScenarioId& shown) {
    if (findById(value_->scenarios, shown) != nullptr) scenario_ = shown;
    if (findById(value_->scenarios, scenario_) == nullptr) scenario_ = value_->scenarios.front().id;
    emit scenariosChanged();
    emit edited();
    emit scenarioChanged();
}

// To the file ------------------------------------------------------------------------------------------------------

void CaseDocument::commitSoon(const QString& code, const QString& words) {
    pending_ = Command{code.toStdString(), sentence(words).toStdString()};
    rest_.start();
}

void CaseDocument::commitNow() {
    rest_.stop();
    if (!pending_) return;
    kept_ = value_;
    keeper_.commit(value_, *std::exchange(pending_, std::nullopt));
}

}  // namespace valor::ui
