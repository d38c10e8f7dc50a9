// SPDX-License-Identifier: GPL-3.0-or-later
// Lines of people on a terminal, which obeys some of what it is given.
#pragma once

#include <ostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace valor::command_line {

/// While it lives, whole lines of a stream go through plainLine(), whoever writes them; tabs stay. A stream that
/// failed has still failed afterwards.
class PrintableLines {
public:
    explicit PrintableLines(std::ostream& out);
    ~PrintableLines();
    PrintableLines(const PrintableLines&) = delete;
    PrintableLines& operator=(const PrintableLines&) = delete;

    /// What the lines go to, for bytes that are meant for the terminal.
    [[nodiscard]] std::ostream& behind() { return behind_; }

private:
    class Buffer : public std::streambuf {
    public:
        explicit Buffer(std::streambuf& to) : to_(to) {}

    protected:
        std::streamsize xsputn(const char* text, std::streamsize length) override;
        int_type overflow(int_type c) override;
        int sync() override;

    private:
        bool put(std::string_view text);

        std::streambuf& to_;
        std::string begun_;  ///< a line without its end
    };

    std::ostream& out_;
    std::streambuf* const to_;
    std::ostream behind_;
    Buffer buffer_;
};

}  // namespace valor::command_line
