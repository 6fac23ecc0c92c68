// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/formats/landrun_edit.h"

#include "policy/formats/command_text.h"
#include "policy/formats/landrun_classes.h"
#include "policy/formats/path_syntax.h"

#include <algorithm>

namespace surveyor::formats {
namespace {

using List = edit::Place::List;
using Planned = std::optional<TextEdits>;

bool isPathOption(const Option &option)
{
    return option.name == "unix"
        || std::ranges::contains(landrunClasses, option.name, &LandrunClass::option);
}

bool isPortOption(const Option &option)
{
    return option.name == "bind-tcp" || option.name == "connect-tcp";
}

class Planner
{
public:
    Planner(std::string_view text, const WrappedCommand &command)
        : m_text(text)
        , m_command(command)
    {
    }

    Planned operator()(const edit::ChangeItem &edit) const
    {
        const Found found = find(edit.place);
        if (!found.option || edit.index != 0)
            return std::nullopt;
        std::vector<std::string> items = splitList(found.option->value);
        if (edit.place.list == List::PathAccess) {
            // The other items of the option would change their access too.
            if (items.size() != 1)
                return std::nullopt;
            const auto renamed = renameOption(m_text, *found.option, edit.item);
            return renamed ? Planned(TextEdits{*renamed}) : std::nullopt;
        }
        std::string text = edit.item;
        if (edit.place.list == List::Paths) {
            const auto path = parseTemplate(edit.item);
            if (!path || path->parts.size() != 1
                || path->parts.front().kind != policy::TemplatePart::Kind::Text)
                return std::nullopt;
            text = path->parts.front().text;
        }
        if (text.contains(',') || found.item >= items.size())
            return std::nullopt;
        items[found.item] = text;
        return TextEdits{changeValue(*found.option, joinList(items))};
    }

    Planned operator()(const edit::RemoveItem &edit) const
    {
        const bool whole = edit.place.list == List::Paths || edit.place.list == List::Ports;
        const Found found = find(edit.place);
        if (!found.option || !whole || edit.index != 0)
            return std::nullopt;
        std::vector<std::string> items = splitList(found.option->value);
        if (items.size() <= 1)
            return TextEdits{removeOption(m_text, *found.option)};
        items.erase(items.begin() + static_cast<std::ptrdiff_t>(found.item));
        return TextEdits{changeValue(*found.option, joinList(items))};
    }

    /// Single rights, variables, an ABI: landrun has none. New rules come from exports.
    template<typename Other>
    Planned operator()(const Other &) const
    {
        return std::nullopt;
    }

private:
    struct Found
    {
        const Option *option = nullptr;
        std::size_t item = 0; ///< of the option's list
    };

    /// Each item of an option's list is a rule of its own.
    [[nodiscard]] Found find(const edit::Place &place) const
    {
        const bool paths = place.list == List::Paths || place.list == List::PathAccess;
        const bool ports = place.list == List::Ports || place.list == List::PortAccess;
        std::size_t owner = place.owner;
        for (const Option &option : m_command.options) {
            if (!(paths && isPathOption(option)) && !(ports && isPortOption(option)))
                continue;
            const std::size_t items = std::max<std::size_t>(splitList(option.value).size(), 1);
            if (owner < items)
                return {&option, owner};
            owner -= items;
        }
        return {};
    }

    std::string_view m_text;
    const WrappedCommand &m_command;
};

} // namespace

std::optional<TextEdits> planLandrunEdit(std::string_view text, const WrappedCommand &command,
                                         const PolicyEdit &edit)
{
    return std::visit(Planner(text, command), edit);
}

} // namespace surveyor::formats
