// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/bug_report.h"

#include "denials/explanation/explanation.h"
#include "denials/related_text.h"
#include "denials/wording.h"
#include "landlock/abi.h"
#include "landlock/rights.h"
#include "session/text.h"
#include "session/time_style.h"

#include <QCoreApplication>
#include <QSysInfo>

#include <algorithm>
#include <cstring>

namespace surveyor::gui {

using namespace Qt::StringLiterals;

namespace {

/// @p text as code within a line: a fence longer than any run of back-ticks in it.
QString code(const QString &text)
{
    qsizetype longest = 0;
    qsizetype run = 0;
    for (const QChar letter : text) {
        run = letter == u'`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const QString fence(longest + 1, u'`');
    const auto pad = longest > 0 ? " "_L1 : ""_L1;
    return fence + pad + text + pad + fence;
}

QString codeBlock(const QString &lines)
{
    QString fence = u"```"_s;
    while (lines.contains(fence))
        fence += u'`';
    return fence + u'\n' + lines + u'\n' + fence + u'\n';
}

/// The lines of a list "- name: value"; empty values are left out.
class List
{
public:
    void add(QLatin1StringView name, const QString &value)
    {
        if (!value.isEmpty())
            m_text += u"- %1: %2\n"_s.arg(name, value);
    }
    void addCode(QLatin1StringView name, const QString &value)
    {
        add(name, value.isEmpty() ? value : code(value));
    }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

QString rightText(const std::string &blocker)
{
    const auto *const right = landlock::findRight(blocker);
    if (!right)
        return u"%1 (a right newer than Landlock Surveyor)"_s.arg(code(shown(blocker)));
    const QString gloss = fromBackend(right->gloss);
    if (!landlock::isGrantable(*right))
        return u"%1 (%2); no policy can allow it"_s.arg(code(shown(blocker)), gloss);
    return u"%1 (%2), of Landlock ABI %3 and later"_s.arg(code(shown(blocker)), gloss)
        .arg(right->abi);
}

QString programOf(const denials::Denial &denial)
{
    return denial.process ? fromBackend(denials::programText(*denial.process)) : QString();
}

void addSyscall(List &list, const denials::Syscall &call)
{
    QString text = call.name.empty() ? QString::number(call.number) : shown(call.name);
    if (call.exit) {
        const char *const error = *call.exit < 0 && *call.exit > -4096
            ? strerrorname_np(static_cast<int>(-*call.exit))
            : nullptr;
        text += u" = %1"_s.arg(*call.exit);
        if (error)
            text += u" (%1)"_s.arg(QLatin1StringView(error));
    }
    list.addCode("System call"_L1, text);
}

QString denialPart(const denials::StoreView &view, std::uint32_t row, const denials::Denial &denial)
{
    List list;
    list.add("Time"_L1, utcTime(denial.timeMs));
    list.addCode("Program"_L1, programOf(denial));
    for (const std::string &blocker : denial.blockers)
        list.add("Missing right"_L1, rightText(blocker));
    list.addCode("Target"_L1, fromBackend(denials::targetText(denial.object)));
    if (denial.syscall)
        addSyscall(list, *denial.syscall);
    const denials::Domain &domain = view.domains()[view.domain(row)];
    list.addCode("Domain"_L1, fromBackend(denials::domainName(domain.id)));
    if (domain.creator)
        list.addCode("Domain created by"_L1, shown(domain.creator->exe));
    list.add("Denials of this domain in the log"_L1, QString::number(domain.denialsSeen));
    return list.text();
}

QString explanationPart(const denials::StoreView &view, std::uint32_t row)
{
    QString lines;
    const auto explanation = denials::explain(denials::caseOf(view, row));
    for (const denials::Statement &statement : explanation.statements)
        lines += fromBackend(denials::englishText(statement)) + u'\n';
    // Names in the sentences could be Markdown.
    return codeBlock(lines.trimmed());
}

QString surroundingsPart(const Surroundings &where)
{
    List list;
    list.add("Kernel"_L1, where.kernel);
    list.add("Landlock ABI"_L1, where.abi > 0 ? QString::number(where.abi) : u"none"_s);
    list.add("System"_L1, where.system);
    list.add("Made with"_L1, u"%1, Qt %2"_s.arg(where.program, where.qt));
    return list.text();
}

} // namespace

Surroundings surroundings()
{
    return {.program = u"%1 %2"_s.arg(QCoreApplication::applicationName(),
                                      QCoreApplication::applicationVersion()),
            .qt = QString::fromLatin1(qVersion()),
            .kernel = u"%1 %2 %3"_s.arg(QSysInfo::kernelType(), QSysInfo::kernelVersion(),
                                        QSysInfo::currentCpuArchitecture()),
            .system = QSysInfo::prettyProductName(),
            .abi = landlock::runningAbi().value_or(0)};
}

QString bugReport(const denials::StoreView &view, std::uint32_t row, const std::string &records,
                  const std::vector<denials::RelatedRecord> &related, const Surroundings &where)
{
    const denials::Denial denial = view.denial(row);
    const QString program = programOf(denial);
    QString text = u"## Landlock refuses %1 %2\n\n"_s.arg(
        program.isEmpty() ? u"a program"_s : code(program),
        code(fromBackend(denials::accessText(denial.blockers))));
    text += u"The sandbox of the program itself lacks a right, as the kernel’s audit log says. "
            "Please check whether its policy should allow it.\n\n"_s;
    text += denialPart(view, row, denial);
    text += u"\nWhat it means:\n\n"_s + explanationPart(view, row);
    text += u"\nRecords, with control characters escaped:\n\n"_s;
    text += codeBlock(shownLines(records));
    text += u"\nOther guards of the kernel near it in the log: "_s;
    text += related.empty() ? u"nothing found.\n"_s : u"\n\n"_s + codeBlock(relatedLines(related));
    text += u"\nThe computer this report was made on, which may be another than the log’s:\n\n"_s;
    text += surroundingsPart(where);
    return text;
}

} // namespace surveyor::gui
