// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/faults/disk_model.h"

#include <algorithm>

namespace valor::test {
namespace {

constexpr std::size_t kSector = 512;

std::size_t upTo(std::size_t highest, std::mt19937_64& bits) {
    return std::uniform_int_distribution<std::size_t>(0, highest)(bits);
}
bool coin(std::mt19937_64& bits) {
    return upTo(1, bits) == 0;
}

void put(std::string& content, std::size_t offset, std::string_view bytes) {
    if (content.size() < offset + bytes.size()) content.resize(offset + bytes.size());
    content.replace(offset, bytes.size(), bytes);
}

/// Some sectors of a write reach the disk; where garbage is allowed, some of those wrongly.
void putSomeSectors(std::string& content, std::size_t offset, std::string_view bytes, Loss loss,
                    std::mt19937_64& bits) {
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t length = std::min(kSector - (offset + at) % kSector, bytes.size() - at);
        if (coin(bits)) {
            std::string sector(bytes.substr(at, length));
            if (loss == Loss::Garbage && upTo(7, bits) == 0)
                for (char& byte : sector) byte = static_cast<char>(bits());
            put(content, offset + at, sector);
        }
        at += length;
    }
}

}  // namespace

Observer::Answer Recorder::before(const FileStep& step) {
    Recorded recorded{step, std::string(step.bytes), false};
    recorded.step.bytes = {};
    if (sabotage_ != Sabotage::None && step.kind == Step::Delete) recorded.step.folderAsWell = false;
    const bool isForgotten = (step.kind == Step::Sync && sabotage_ == Sabotage::ForgetsSyncs) ||
                             (step.kind == Step::SyncFolder && sabotage_ != Sabotage::None);
    const bool changes = step.kind == Step::Create || step.kind == Step::Write || step.kind == Step::Truncate ||
                         step.kind == Step::Sync || step.kind == Step::Delete || step.kind == Step::Rename ||
                         step.kind == Step::SyncFolder;
    if (changes && !isForgotten) steps_.push_back(std::move(recorded));
    return {};
}

StoreEnvironment Recorder::watching(StoreEnvironment environment) {
    environment.beforeNameStep = [this](const NameStep& step) {
        const bool renames = step.kind == NameStep::Kind::Rename;
        static_cast<void>(before({renames ? Step::Rename : Step::SyncFolder, (renames ? step.from : step.to).string(),
                                  0, renames ? step.to.native() : std::string_view(), !renames}));
    };
    return environment;
}

DiskModel::DiskModel(const Files& synced) {
    for (const auto& [path, content] : synced) syncedNames_[path] = std::make_shared<Inode>(Inode{content, {}});
    names_ = syncedNames_;
}

void DiskModel::apply(const NameChange& change, Names& names) {
    if (change.inode == nullptr)
        names.erase(change.path);
    else
        names[change.path] = change.inode;
}

void DiskModel::syncNames() {
    for (const NameChange& change : pendingNames_) apply(change, syncedNames_);
    pendingNames_.clear();
}

void DiskModel::replay(const Recorded& recorded) {
    if (recorded.isAcknowledgement) return;
    const FileStep& step = recorded.step;
    if (step.kind == Step::Create || step.kind == Step::Delete) {
        pendingNames_.push_back({step.path, step.kind == Step::Create ? std::make_shared<Inode>() : nullptr});
        apply(pendingNames_.back(), names_);
    } else if (step.kind == Step::Rename) {
        for (const NameChange& change : {NameChange{recorded.bytes, names_.at(step.path)}, {step.path, nullptr}}) {
            pendingNames_.push_back(change);
            apply(change, names_);
        }
    } else if (step.kind != Step::SyncFolder) {
        Inode& inode = *names_.at(step.path);
        if (step.kind == Step::Sync) {
            std::mt19937_64 unused;
            inode.synced = inode.after(Loss::Nothing, unused);
            inode.pending.clear();
        } else {
            inode.pending.push_back(
                {static_cast<std::size_t>(step.offset), recorded.bytes, step.kind == Step::Truncate});
        }
    }
    if (step.folderAsWell) syncNames();
}

std::string DiskModel::Inode::after(Loss loss, std::mt19937_64& bits) const {
    std::string content = synced;
    if (loss == Loss::Unsynced) return content;
    for (const Change& change : pending) {
        if (change.isTruncation) {
            if (loss == Loss::Nothing || coin(bits)) content.resize(change.offset);
        } else if (loss == Loss::Nothing) {
            put(content, change.offset, change.bytes);
        } else {
            putSomeSectors(content, change.offset, change.bytes, loss, bits);
        }
    }
    return content;
}

Files DiskModel::afterLoss(Loss loss, std::mt19937_64& bits) const {
    Names names = syncedNames_;
    std::size_t count = loss == Loss::Unsynced ? 0 : pendingNames_.size();
    if (loss == Loss::Sectors || loss == Loss::Garbage) count = upTo(count, bits);
    for (std::size_t i = 0; i < count; ++i) apply(pendingNames_[i], names);
    Files files;
    for (const auto& [path, inode] : names) files[path] = inode->after(loss, bits);
    return files;
}

const std::string* DiskModel::synced(const std::string& path) const {
    const auto found = syncedNames_.find(path);
    return found == syncedNames_.end() || !found->second->pending.empty() ? nullptr : &found->second->synced;
}

}  // namespace valor::test
