// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/setpriv_edit.h"

#include "policy/formats/command_text.h"
#include "policy/formats/path_syntax.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

using List = edit::Place::List;
using Planned = std::optional<TextEdits>;

/// The value of --landlock-access or --landlock-rule, taken apart.
struct Value
{
    std::string category; ///< "fs", "path-beneath"
    std::vector<std::string> tokens;
    std::optional<std::string> object; ///< of a rule
};

Value valueOf(const Option &option)
{
    const std::string_view text = option.value;
    const std::size_t first = std::min(text.find(':'), text.size());
    const std::string_view rest = text.substr(std::min(first + 1, text.size()));
    Value value{.category = std::string(text.substr(0, first)), .tokens = {}, .object = {}};
    if (option.name == "landlock-access") {
        value.tokens = splitList(rest);
        return value;
    }
    const std::size_t second = std::min(rest.find(':'), rest.size());
    value.tokens = splitList(rest.substr(0, second));
    value.object = rest.substr(std::min(second + 1, rest.size()));
    return value;
}

std::string textOf(const Value &value)
{
    std::string text = value.category + ":" + joinList(value.tokens);
    return value.object ? text + ":" + *value.object : text;
}

/// landlockconfig's names of rights with setpriv's hyphens.
std::string tokenOf(std::string item)
{
    std::ranges::replace(item, '_', '-');
    return item;
}

std::string_view categoryOf(List list)
{
    switch (list) {
    case List::HandledFs: return "fs";
    case List::HandledNet: return "net";
    case List::Scoped: return "scope";
    case List::PathAccess:
    case List::Paths: return "path-beneath";
    case List::PortAccess:
    case List::Ports: return "net-port";
    case List::Values: break;
    }
    return {};
}

bool isObject(List list)
{
    return list == List::Paths || list == List::Ports;
}

class Planner
{
public:
    Planner(std::string_view text, const WrappedCommand &command)
        : m_text(text)
        , m_command(command)
    {
    }

    Planned operator()(const edit::AddItem &edit) const
    {
        if (isObject(edit.place.list))
            return std::nullopt;
        const auto options = optionsOf(edit.place.list);
        const bool handled = isHandled(edit.place.list);
        const std::size_t owner = handled ? options.size() - 1 : edit.place.owner;
        if (owner >= options.size())
            return std::nullopt;
        Value value = valueOf(*options[owner]);
        if (value.tokens.empty())
            return std::nullopt;
        value.tokens.push_back(tokenOf(edit.item));
        return change(*options[owner], value);
    }

    Planned operator()(const edit::ChangeItem &edit) const
    {
        const auto found = find(edit.place, edit.index);
        if (!found.option)
            return std::nullopt;
        Value value = valueOf(*found.option);
        if (edit.place.list == List::Ports) {
            value.object = edit.item;
        } else if (edit.place.list == List::Paths) {
            const auto path = parseTemplate(edit.item);
            if (!path || path->parts.size() != 1
                || path->parts.front().kind != policy::TemplatePart::Kind::Text)
                return std::nullopt;
            value.object = path->parts.front().text;
        } else if (value.tokens.empty()) {
            value.tokens.push_back(tokenOf(edit.item));
        } else {
            value.tokens[found.index] = tokenOf(edit.item);
        }
        return change(*found.option, value);
    }

    Planned operator()(const edit::RemoveItem &edit) const
    {
        const auto found = find(edit.place, edit.index);
        if (!found.option)
            return std::nullopt;
        Value value = valueOf(*found.option);
        if (isObject(edit.place.list) || value.tokens.size() <= 1)
            return TextEdits{removeOption(m_text, *found.option)};
        value.tokens.erase(value.tokens.begin() + static_cast<std::ptrdiff_t>(found.index));
        return change(*found.option, value);
    }

    /// Variables, an ABI: setpriv has none. New rules come from exports.
    template<typename Other>
    Planned operator()(const Other &) const
    {
        return std::nullopt;
    }

private:
    struct Found
    {
        const Option *option = nullptr;
        std::size_t index = 0; ///< of a token
    };

    static bool isHandled(List list)
    {
        return list == List::HandledFs || list == List::HandledNet || list == List::Scoped;
    }

    static Planned change(const Option &option, const Value &value)
    {
        return TextEdits{changeValue(option, textOf(value))};
    }

    /// The options that @p list is made of, in the command's order.
    [[nodiscard]] std::vector<const Option *> optionsOf(List list) const
    {
        const std::string_view name = isHandled(list) ? "landlock-access" : "landlock-rule";
        std::vector<const Option *> result;
        for (const Option &option : m_command.options) {
            if (option.name == name && valueOf(option).category == categoryOf(list))
                result.push_back(&option);
        }
        return result;
    }

    /// Items of the handled lists count over all their options, where a whole group is one.
    [[nodiscard]] Found find(const edit::Place &place, std::size_t index) const
    {
        const auto options = optionsOf(place.list);
        if (!isHandled(place.list)) {
            if (place.owner >= options.size())
                return {};
            const std::size_t tokens = valueOf(*options[place.owner]).tokens.size();
            const bool there = index == 0 || (!isObject(place.list) && index < tokens);
            return there ? Found{options[place.owner], index} : Found{};
        }
        for (const Option *const option : options) {
            const std::size_t items = std::max<std::size_t>(valueOf(*option).tokens.size(), 1);
            if (index < items)
                return {option, index};
            index -= items;
        }
        return {};
    }

    std::string_view m_text;
    const WrappedCommand &m_command;
};

} // namespace

std::optional<TextEdits> planSetprivEdit(std::string_view text, const WrappedCommand &command,
                                         const PolicyEdit &edit)
{
    return std::visit(Planner(text, command), edit);
}

} // namespace surveyor::formats
