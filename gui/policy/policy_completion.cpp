// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "policy/policy_completion.h"

#include "session/text.h"

#include <QDir>
#include <QRegularExpression>

namespace surveyor::gui {
namespace {

using landlock::RightKind;

QString key(std::string_view name)
{
    return fromBackend(name);
}

/// Where the string begins that @p position is in; -1 outside of strings.
int openString(const QString &text, int position)
{
    const auto lineBegin = static_cast<int>(text.lastIndexOf(u'\n', position - 1)) + 1;
    int open = -1;
    for (int i = position > 0 ? lineBegin : 0; i < position; ++i) {
        if (open >= 0 && text[i] == u'\\')
            ++i;
        else if (text[i] == u'"')
            open = open < 0 ? i + 1 : -1;
        else if (open < 0 && text[i] == u'#')
            return -1;
    }
    return open;
}

/// The last word before @p position that stands where a key of the document can stand.
QString lastOf(const QString &text, int position, const QString &pattern)
{
    const QRegularExpression expression(pattern);
    QString last;
    auto matches = expression.globalMatchView(QStringView(text).left(position));
    while (matches.hasNext())
        last = matches.next().captured(1);
    return last;
}

QStringList names(RightKind kind)
{
    QStringList words;
    for (const std::string &name : formats::configNames(kind))
        words += fromBackend(name);
    return words;
}

QStringList paths(const QString &written, const policy::Policy &policy)
{
    QStringList words;
    for (const policy::Layer &layer : policy.layers) {
        for (const policy::Variable &variable : layer.variables)
            words += QStringLiteral("${%1}").arg(shown(variable.name));
    }
    const QString folder = written.left(written.lastIndexOf(u'/') + 1);
    if (!folder.startsWith(u'/'))
        return words + QStringList{QStringLiteral("/")};
    const auto entries =
        QDir(folder).entryInfoList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden);
    for (const QFileInfo &entry : entries)
        words += folder + entry.fileName() + (entry.isDir() ? QStringLiteral("/") : QString());
    return words;
}

QStringList valuesOf(const QString &name, const QString &section, const QString &written,
                     const formats::Keys &keys, const policy::Policy &policy)
{
    if (name == key(keys.handledFs))
        return names(RightKind::Filesystem);
    if (name == key(keys.handledNet))
        return names(RightKind::Network);
    if (name == key(keys.scoped))
        return names(RightKind::Scope);
    if (name == key(keys.allowedAccess))
        return names(section == key(keys.netPort) ? RightKind::Network : RightKind::Filesystem);
    return name == key(keys.parent) ? paths(written, policy) : QStringList();
}

QStringList keysIn(const QString &section, const formats::Keys &keys)
{
    if (section == key(keys.ruleset))
        return {key(keys.handledFs), key(keys.handledNet), key(keys.scoped)};
    if (section == key(keys.pathBeneath))
        return {key(keys.allowedAccess), key(keys.parent)};
    if (section == key(keys.netPort))
        return {key(keys.allowedAccess), key(keys.port)};
    if (section == key(keys.variable))
        return {key(keys.name), key(keys.literal)};
    return {key(keys.abi)};
}

/// TOML: keys and headers at the beginning of a line.
QStringList beginnings(const QString &section, const formats::Keys &keys)
{
    QStringList words;
    for (const QString &word : keysIn(section, keys))
        words += word + QStringLiteral(" = ");
    for (const std::string_view table :
         {keys.variable, keys.ruleset, keys.pathBeneath, keys.netPort})
        words += QStringLiteral("[[%1]]").arg(key(table));
    return words;
}

} // namespace

PolicyCompletion completionAt(const QString &text, int position, formats::Syntax syntax,
                              const policy::Policy &policy)
{
    const formats::Keys &keys = formats::keysOf(syntax);
    const bool toml = syntax == formats::Syntax::Toml;
    const QString section = toml
        ? lastOf(text, position, QStringLiteral("\\[\\[\\s*(\\w+)\\s*\\]\\]"))
        : lastOf(text, position, QStringLiteral("\"(variable|ruleset|pathBeneath|netPort)\"\\s*:"));
    PolicyCompletion completion;
    completion.begin = openString(text, position);
    if (completion.begin >= 0) {
        const QString name = lastOf(text, completion.begin,
                                    toml ? QStringLiteral("(?:^|\\n)\\s*(\\w+)\\s*=")
                                         : QStringLiteral("\"(\\w+)\"\\s*:"));
        const bool isKey =
            !toml && QStringView(text).left(completion.begin - 1).trimmed().endsWith(u'{');
        completion.words = isKey
            ? keysIn(section, keys)
            : valuesOf(name, section, text.mid(completion.begin, position - completion.begin), keys,
                       policy);
        return completion;
    }
    const auto lineBegin = static_cast<int>(text.left(position).lastIndexOf(u'\n')) + 1;
    const QString line = text.mid(lineBegin, position - lineBegin);
    static const QRegularExpression begun(QStringLiteral("^[\\w\\[]*$"));
    completion.begin = lineBegin;
    if (toml && begun.match(line).hasMatch())
        completion.words = beginnings(section, keys);
    return completion;
}

} // namespace surveyor::gui
