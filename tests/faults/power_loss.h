// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the disks of the model on the real one.
#pragma once

#include <filesystem>
#include <fstream>
#include <iterator>

#include "tests/faults/disk_model.h"

namespace valor::test {

inline std::string contentOf(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The file and its journal as they are.
inline Files filesAt(const std::string& path) {
    Files files;
    for (const std::string& name : {path, path + "-journal"})
        if (std::filesystem::exists(name)) files[name] = contentOf(name);
    return files;
}

/// Makes the folder of `path` hold `files` and nothing else.
inline void putFiles(const std::string& path, const Files& files) {
    const auto folder = std::filesystem::path(path).parent_path();
    for (const auto& entry : std::filesystem::directory_iterator(folder)) std::filesystem::remove_all(entry.path());
    for (const auto& [name, content] : files)
        std::ofstream(name, std::ios::binary).write(content.data(), static_cast<std::streamsize>(content.size()));
}

/// The disk after the steps up to `count` and a loss of power.
inline Files diskAfter(const Files& start, const std::vector<Recorded>& steps, std::size_t count, Loss loss,
                       std::mt19937_64& bits) {
    DiskModel disk(start);
    for (std::size_t i = 0; i < count; ++i) disk.replay(steps[i]);
    return disk.afterLoss(loss, bits);
}

}  // namespace valor::test
