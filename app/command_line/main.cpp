// SPDX-License-Identifier: GPL-3.0-or-later
// valor-cli.
#include "app/command_line/program.h"

int main(int argc, char** argv) {
    return valor::command_line::runGuarded("valor-cli", {argv + 1, argv + argc});
}
