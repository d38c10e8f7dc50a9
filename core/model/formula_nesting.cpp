// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/formula_nesting.h"

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "core/expression/expression.h"

namespace valor {
namespace {

enum class Mark : std::uint8_t { New, Open, Done };

struct Node {
    const Parameter* parameter = nullptr;
    std::vector<std::size_t> parts;
    Mark mark = Mark::New;
    int depth = 0;
    double expansion = 1;
};

std::vector<Node> graphOf(const Case& input) {
    std::map<std::string, std::size_t> positions;
    std::vector<Node> nodes;
    for (const Parameter& parameter : input.parameters) {
        positions.emplace(parameter.id.text(), nodes.size());
        nodes.push_back({&parameter, {}, Mark::New, 0, 1});
    }
    for (Node& node : nodes) {
        if (!node.parameter->isDerived()) continue;
        const auto expression = Expression::parse(node.parameter->formula);
        if (!expression) continue;  // reported where the formula stands
        for (const std::string& name : expression->variables())
            if (const auto found = positions.find(name); found != positions.end()) node.parts.push_back(found->second);
    }
    return nodes;
}

/// One step of the walk: a node and the number of its parts already followed.
struct Step {
    std::size_t node = 0, followed = 0;
};

tl::unexpected<Error> circle(const std::vector<Node>& nodes, const std::vector<Step>& way, std::size_t again) {
    const std::string& name = nodes[again].parameter->id.text();
    std::string text;
    const auto start = std::ranges::find(way, again, &Step::node);
    for (auto step = start; step != way.end(); ++step) text += nodes[step->node].parameter->id.text() + " → ";
    return fail(ErrorCode::ExpressionCycle, "parameters/" + name + "/formula", {{"cycle", text + name}});
}

/// Depth and expansion of a node whose parts are done.
Status finish(std::vector<Node>& nodes, std::size_t which) {
    Node& node = nodes[which];
    for (const std::size_t part : node.parts) {
        node.depth = std::max(node.depth, nodes[part].depth + 1);
        node.expansion += nodes[part].expansion;
    }
    node.mark = Mark::Done;
    if (node.depth <= kDeepestNesting && node.expansion <= kLargestExpansion) return {};
    return fail(ErrorCode::ExpressionMalformed, "parameters/" + node.parameter->id.text() + "/formula",
                {{"formula", node.parameter->formula.substr(0, 200)},
                 {"column", "1"},
                 {"expected", "fewer formulas that build on each other"}});
}

Status walkFrom(std::vector<Node>& nodes, std::size_t start) {
    std::vector<Step> way{{start, 0}};
    nodes[start].mark = Mark::Open;
    while (!way.empty()) {
        Step& step = way.back();
        if (step.followed == nodes[step.node].parts.size()) {
            VALOR_CHECK(finish(nodes, step.node));
            way.pop_back();
            continue;
        }
        const std::size_t next = nodes[step.node].parts[step.followed++];
        if (nodes[next].mark == Mark::Open) return circle(nodes, way, next);
        if (nodes[next].mark == Mark::Done) continue;
        nodes[next].mark = Mark::Open;
        way.push_back({next, 0});
    }
    return {};
}

}  // namespace

Status checkFormulaNesting(const Case& input) {
    std::vector<Node> nodes = graphOf(input);
    for (std::size_t start = 0; start < nodes.size(); ++start)
        if (nodes[start].mark == Mark::New) VALOR_CHECK(walkFrom(nodes, start));
    return {};
}

}  // namespace valor
