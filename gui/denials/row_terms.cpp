// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/row_terms.h"

#include "denials/denial_table_model.h"
#include "denials/row_text_cache.h"
#include "denials/wording.h"
#include "session/text.h"
#include "session/time_style.h"

#include <QCoreApplication>

#include <format>

namespace surveyor::gui {
namespace {

using denials::query::Field;
using denials::query::Value;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(RowTerms)
};

std::vector<ValueTerm> timeTerms(std::int64_t timeMs)
{
    // Seconds with milliseconds, as records write them: exact, whatever the time zone.
    const auto seconds = std::format("{}.{:03}", timeMs / 1000, timeMs % 1000);
    const QString time = localTime(timeMs);
    return {{Field::After, Value::word(seconds), Words::tr("from %1 on").arg(time)},
            {Field::Before, Value::word(seconds), Words::tr("before %1").arg(time)}};
}

std::vector<ValueTerm> programTerms(const denials::Process &process)
{
    std::vector<ValueTerm> terms;
    if (!process.exe.empty())
        terms.push_back({Field::Exe, Value::word(process.exe), shown(process.exe)});
    if (!process.comm.empty())
        terms.push_back({Field::Comm, Value::word(process.comm),
                         //: %1 the name of a thread
                         Words::tr("command name %1").arg(shown(process.comm))});
    return terms;
}

std::vector<ValueTerm> rightTerms(const std::vector<std::string> &blockers)
{
    std::vector<ValueTerm> terms;
    for (const std::string &blocker : blockers)
        terms.push_back({Field::Right, Value::word(blocker), shown(blocker)});
    return terms;
}

std::vector<ValueTerm> netTerms(const denials::Object &object)
{
    std::vector<ValueTerm> terms;
    if (object.port)
        terms.push_back({Field::Port, Value::word(std::to_string(*object.port)),
                         Words::tr("port %1").arg(*object.port)});
    if (!object.addr.empty())
        terms.push_back({Field::Addr, Value::word(object.addr),
                         Words::tr("address %1").arg(shown(object.addr))});
    return terms;
}

std::vector<ValueTerm> targetTerms(const denials::Object &object)
{
    using Kind = denials::Object::Kind;
    const QString text = fromBackend(denials::targetText(object));
    switch (object.kind) {
    case Kind::Path: return pathTerms(object.path.empty() ? object.name : object.path);
    case Kind::Net: return netTerms(object);
    case Kind::Task: return {{Field::Peer, Value::word(object.comm), shown(object.comm)}};
    case Kind::Unix:
        return {{Field::Peer, Value::word(std::string_view(object.path).substr(1)), text}};
    case Kind::None: break;
    }
    return {{Field::Kind, Value::word("none"), Words::tr("no object named")}};
}

} // namespace

std::vector<ValueTerm> cellTerms(const denials::StoreView &view, std::uint32_t row, int column)
{
    const denials::Denial denial = view.denial(row);
    const auto &process = denial.process;
    switch (column) {
    case DenialTableModel::Time: return timeTerms(denial.timeMs);
    case DenialTableModel::Program:
        return process ? programTerms(*process) : std::vector<ValueTerm>();
    case DenialTableModel::Pid:
        if (process && process->pid)
            return {{Field::Pid, Value::number(*process->pid), QString::number(*process->pid)}};
        return {};
    case DenialTableModel::User:
        if (process && process->uid)
            return {{Field::Uid, Value::number(*process->uid), userText(view, row, *process->uid)}};
        return {};
    case DenialTableModel::Access: return rightTerms(denial.blockers);
    case DenialTableModel::Target: return targetTerms(denial.object);
    case DenialTableModel::Domain: return {domainTerm(denial.domain)};
    case DenialTableModel::Host:
        return {{Field::Host, Value::word(denial.host), shown(denial.host)}};
    default: return {};
    }
}

std::vector<ValueTerm> pathTerms(const std::string &path)
{
    if (path.empty())
        return {};
    std::vector<ValueTerm> terms{{Field::Path, Value::word(path), shown(path)}};
    const auto slash = path.find_last_of('/');
    if (slash != std::string::npos && slash > 0) {
        const std::string folder = path.substr(0, slash);
        terms.push_back({Field::Path, Value::tree(folder),
                         //: %1 a folder
                         Words::tr("everything in %1").arg(shown(folder))});
    }
    return terms;
}

ValueTerm domainTerm(std::uint64_t id)
{
    const std::string name = denials::domainName(id);
    return {Field::Domain, Value::word(name), fromBackend(name)};
}

} // namespace surveyor::gui
