// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line/printable.h"

#include <algorithm>

#include "core/report/plain_text.h"

namespace valor::command_line {

PrintableLines::PrintableLines(std::ostream& out) : out_(out), to_(out.rdbuf()), behind_(to_), buffer_(*to_) {
    out_.rdbuf(&buffer_);
}

PrintableLines::~PrintableLines() {
    out_.flush();
    const std::ios::iostate state = out_.rdstate();
    out_.rdbuf(to_);  // which forgets the state
    out_.clear(state);
}

bool PrintableLines::Buffer::put(std::string_view text) {
    std::string shown;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\n\t", at), text.size());
        shown += plainLine(text.substr(at, end - at));
        if (end < text.size()) shown += text[end];
        at = end + 1;
    }
    const auto length = static_cast<std::streamsize>(shown.size());
    return to_.sputn(shown.data(), length) == length;
}

std::streamsize PrintableLines::Buffer::xsputn(const char* text, std::streamsize length) {
    begun_.append(text, static_cast<std::size_t>(length));
    if (std::string_view(text, static_cast<std::size_t>(length)).find('\n') == std::string_view::npos) return length;
    const std::size_t end = begun_.rfind('\n') + 1;
    const bool isPut = put(std::string_view(begun_).substr(0, end));
    begun_.erase(0, end);
    return isPut ? length : 0;
}

PrintableLines::Buffer::int_type PrintableLines::Buffer::overflow(int_type c) {
    if (traits_type::eq_int_type(c, traits_type::eof())) return traits_type::not_eof(c);
    const char one = traits_type::to_char_type(c);
    return xsputn(&one, 1) == 1 ? c : traits_type::eof();
}

int PrintableLines::Buffer::sync() {
    const bool isPut = put(begun_);
    begun_.clear();
    return isPut ? to_.pubsync() : -1;
}

}  // namespace valor::command_line
