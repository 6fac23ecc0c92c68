// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include "session/text.h"

#include <QLatin1StringView>
#include <QString>

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace surveyor::gui {

/// One decoded fact, ready to be shown. The value is escaped.
struct Field
{
    QString name;
    QString value;
    /// The query's name of the fact ("exe", "path", "right"), empty where queries have none.
    QString key;
    /// What a query compares with: decoded bytes, not escaped.
    std::string raw;
};

/// Facts that belong together.
struct FieldGroup
{
    enum class About : std::uint8_t { Denial, Domain, Process };

    About about = About::Denial;
    QString title;
    std::vector<Field> fields;
};

/// Collects the fields of a group and skips what is empty.
class FieldGroupBuilder
{
public:
    using About = FieldGroup::About;

    FieldGroupBuilder(About about, const QString &title)
    {
        m_group.about = about;
        m_group.title = title;
    }

    void add(const QString &name, const QString &value)
    {
        if (!value.isEmpty())
            m_group.fields.push_back({name, value, {}, {}});
    }
    /// With the query's name of the fact; @p raw is what a query compares with.
    void add(const QString &name, const QString &value, QLatin1StringView key,
             const std::string &raw)
    {
        if (!value.isEmpty())
            m_group.fields.push_back({name, value, key, raw});
    }
    void add(const QString &name, const std::string &untrusted, QLatin1StringView key = {})
    {
        add(name, shown(untrusted), key, untrusted);
    }
    template<std::integral Number>
    void add(const QString &name, const std::optional<Number> &number, QLatin1StringView key = {})
    {
        if (number)
            add(name, QString::number(*number), key, std::to_string(*number));
    }
    FieldGroup take() { return std::move(m_group); }

private:
    FieldGroup m_group;
};

} // namespace surveyor::gui
