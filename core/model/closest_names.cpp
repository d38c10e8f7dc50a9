// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/closest_names.h"

#include <algorithm>
#include <numeric>

#include "core/error/listed.h"

namespace valor {
namespace {

constexpr std::size_t kMostShown = 3;
constexpr std::size_t kHandful = 5;
constexpr std::size_t kLongestName = 80;  // a name from a stranger's file must not cost time

/// Letters to insert, leave out or replace to come from one name to the other. @source Levenshtein 1966
std::size_t slips(std::string_view a, std::string_view b) {
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        std::size_t diagonal = row[0]++;
        for (std::size_t j = 0; j < b.size(); ++j) {
            const std::size_t replaced = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({replaced, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

/// With how many slips, fewest first.
std::vector<std::pair<std::size_t, std::string>> nearTo(std::string_view wanted,
                                                        const std::vector<std::string>& known) {
    std::vector<std::pair<std::size_t, std::string>> near;
    if (wanted.size() <= kLongestName)
        for (const std::string& name : known) {
            const bool isPart = wanted.size() > 2 && name.find(wanted) != std::string::npos;
            const std::size_t distance = isPart ? 1 : slips(wanted, name);
            if (distance <= std::max<std::size_t>(1, wanted.size() / 3)) near.emplace_back(distance, name);
        }
    std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string>::first);
    return near;
}

}  // namespace

std::string closestNames(std::string_view wanted, const std::vector<std::string>& known) {
    const auto near = nearTo(wanted, known);
    if (near.empty()) return known.size() <= kHandful ? listed(known) : "";
    std::vector<std::string> closest;
    for (std::size_t i = 0; i < std::min(kMostShown, near.size()); ++i) closest.push_back(near[i].second);
    return listed(closest);
}

std::string likelyMeant(std::string_view wanted, const std::vector<std::string>& known) {
    const auto near = nearTo(wanted, known);
    return near.empty() ? "" : near.front().second;
}

std::string namesBySimilarity(std::string_view wanted, std::vector<std::string> known) {
    constexpr std::size_t kNamed = 12;  // nobody reads more
    std::ranges::sort(known);
    known.erase(std::unique(known.begin(), known.end()), known.end());
    std::vector<std::pair<std::size_t, std::string>> similar;
    for (std::string& name : known) {
        const std::size_t distance = slips(wanted.substr(0, kLongestName), name);
        similar.emplace_back(distance, std::move(name));
    }
    std::ranges::stable_sort(similar, {}, &std::pair<std::size_t, std::string>::first);
    const std::size_t more = similar.size() - std::min(similar.size(), kNamed);
    known.clear();
    for (std::size_t i = 0; i + more < similar.size(); ++i) known.push_back(std::move(similar[i].second));
    return listed(known) + (more == 0 ? "" : ", … (+" + std::to_string(more) + ")");
}

}  // namespace valor
