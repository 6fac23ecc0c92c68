// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/explanation_words.h"

#include "session/backend_words.h"
#include "session/pattern.h"
#include "session/text.h"

#include <QCoreApplication>
#include <QLocale>
#include <QStringList>

#include <array>

namespace surveyor::gui {
namespace {

constexpr const char *context = "Explanation";

// The backend's English is the key; what stands here is for lupdate to find, and a test compares
// it with the backend's table. {0} and {1} are arguments; names of rights stay as they are.
// clang-format off
[[maybe_unused]] constexpr std::array patterns{
    QT_TRANSLATE_NOOP("Explanation", "a process that the log does not name"),
    QT_TRANSLATE_NOOP("Explanation", "a process in this domain"),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused access to {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused a change in the directory {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to move or link something from or to the directory {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to control the device {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to bind a socket to {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to bind a socket."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to connect or send to {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to connect or send."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to send a signal to {1}."),
    QT_TRANSLATE_NOOP("Explanation", "A signal for {0} was not delivered."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to trace or look into {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to connect or send to the abstract socket {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to connect or send to the socket file {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to change mounts at {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to use a capability: {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused to enter or make a namespace: {1}."),
    QT_TRANSLATE_NOOP("Explanation", "{0} was refused something that this program does not know: {1}."),
    QT_TRANSLATE_NOOP("Explanation", "The system call {0} returned {1}."),
    QT_TRANSLATE_NOOP("Explanation", 
        "No SYSCALL record belongs to this denial, so the log does not say which process it "
        "was. An audit rule \"-a never,task\" has that effect, and so have lost records."),
    QT_TRANSLATE_NOOP("Explanation", "The log has numbers of the process, but not its program."),
    QT_TRANSLATE_NOOP("Explanation", "It was inode {0} on {1}, under this name as the process saw it then."),
    QT_TRANSLATE_NOOP("Explanation", "The record names the directory; the name to be made or removed in it is not logged."),
    QT_TRANSLATE_NOOP("Explanation", 
        "A file that has no name any more, or never had one, is recorded like this: a rule "
        "cannot name it, only the directory it lay in."),
    QT_TRANSLATE_NOOP("Explanation", "The path was too long for a record: the log does not have it."),
    QT_TRANSLATE_NOOP("Explanation", "This name belongs to one process or session and will not mean the same again."),
    QT_TRANSLATE_NOOP("Explanation", "The low 16 bits of the ioctl command were {0}."),
    QT_TRANSLATE_NOOP("Explanation", 
        "The socket's name looks like one that the kernel makes up: it will be another next "
        "time."),
    QT_TRANSLATE_NOOP("Explanation", "The record names no object."),
    QT_TRANSLATE_NOOP("Explanation", "{0}: {1}"),
    QT_TRANSLATE_NOOP("Explanation", "{0}: a right newer than this program"),
    QT_TRANSLATE_NOOP("Explanation", 
        "Domain {0} refused. Where several layers refuse, the record names the youngest, "
        "with the rights that no younger one refused."),
    QT_TRANSLATE_NOOP("Explanation", "The domain was made by {0}."),
    QT_TRANSLATE_NOOP("Explanation", "It is nested right in domain {0}."),
    QT_TRANSLATE_NOOP("Explanation", "Its nearest known ancestor is domain {0} ({1})."),
    QT_TRANSLATE_NOOP("Explanation", "In the same system call, domain {0} refused another part."),
    QT_TRANSLATE_NOOP("Explanation", "The kernel counted {0} more denials of this domain than the log has: muted or lost."),
    QT_TRANSLATE_NOOP("Explanation", "Moving and linking across directories needs rights on both; the other one is {0}."),
    QT_TRANSLATE_NOOP("Explanation", 
        "Moving and linking across directories needs rights on both; this record tells of "
        "one."),
    QT_TRANSLATE_NOOP("Explanation", "The program saw EXDEV, as if these were two file systems; many then copy instead."),
    QT_TRANSLATE_NOOP("Explanation", "A rename within one directory removes a name and makes one, so it needs both rights."),
    QT_TRANSLATE_NOOP("Explanation", 
        "Nobody tried to use these rights: moving or linking was refused because the target "
        "directory grants them and the source does not, and so the file would have gained "
        "them."),
    QT_TRANSLATE_NOOP("Explanation", 
        "Nobody tried to use all these rights: an exchange or a move of something that the "
        "rules do not cover is recorded with all that it would gain."),
    QT_TRANSLATE_NOOP("Explanation", 
        "A signal to many processes at once has a record for each that was out of bounds, "
        "and the call succeeds if anyone could be reached."),
    QT_TRANSLATE_NOOP("Explanation", 
        "This was no kill(): the signal was to be sent for a file descriptor (SIGIO, "
        "SIGURG). The domain is of whoever made itself the owner of the descriptor; the "
        "process in the record only happened to cause the signal, and may not be sandboxed "
        "at all."),
    QT_TRANSLATE_NOOP("Explanation", 
        "A signal that is sent for a file descriptor (SIGIO, SIGURG) has no system call "
        "either."),
    QT_TRANSLATE_NOOP("Explanation", 
        "The process asked its parent to trace it (PTRACE_TRACEME): the domain is the "
        "parent's."),
    QT_TRANSLATE_NOOP("Explanation", "Not only debuggers need this: {0} was refused, which looks into another process."),
    QT_TRANSLATE_NOOP("Explanation", 
        "{0} works on an open file, whose rights were fixed when it was opened: the domain "
        "is of whoever opened it, and the caller may not be sandboxed at all."),
    QT_TRANSLATE_NOOP("Explanation", 
        "The request ran through io_uring: whether the call in the record succeeded says "
        "nothing about it."),
    QT_TRANSLATE_NOOP("Explanation", 
        "The request was run by a kernel thread of io_uring, so there is no system call and "
        "no program in the log."),
    QT_TRANSLATE_NOOP("Explanation", "Opening with truncation shows this right only once all others are granted."),
    QT_TRANSLATE_NOOP("Explanation", "The records were put together because they stood side by side, not by their serial."),
    QT_TRANSLATE_NOOP("Explanation", "A rule with {1} on {0}, or on a directory above it, allows it."),
    QT_TRANSLATE_NOOP("Explanation", 
        "A rule with {1} on the directory {0}, or on one above, allows it; it holds for all "
        "that lies below."),
    QT_TRANSLATE_NOOP("Explanation", 
        "A rule with fs.read_dir on the directory {0} allows it; on a directory above, it "
        "opens more than was asked for."),
    QT_TRANSLATE_NOOP("Explanation", 
        "Both directories need a rule with fs.refer and what each lacks (here {0}), or one "
        "rule on a directory above both. Landlock ABI 1 can never allow it, and every layer "
        "must."),
    QT_TRANSLATE_NOOP("Explanation", 
        "Give both directories the same rights, by one rule on a directory above both, or "
        "take the rights off the target."),
    QT_TRANSLATE_NOOP("Explanation", "Do not grant the rights of this list."),
    QT_TRANSLATE_NOOP("Explanation", 
        "A rule with {1} for port {0} allows it, for every address: rules do not know "
        "addresses."),
    QT_TRANSLATE_NOOP("Explanation", "A rule with {0} for port 0 allows ports that the kernel chooses."),
    QT_TRANSLATE_NOOP("Explanation", "A rule with {0} for the port would allow it, but the record names none."),
    QT_TRANSLATE_NOOP("Explanation", 
        "No rule can allow this one: the policy would have to leave out {0}, or both sides "
        "would have to run in one domain."),
    QT_TRANSLATE_NOOP("Explanation", 
        "No rule can allow it: a process may only look into those of its own domain and of "
        "domains nested in it."),
    QT_TRANSLATE_NOOP("Explanation", 
        "No rule can allow it: where a domain handles any right on files, mounts stay as "
        "they are."),
    QT_TRANSLATE_NOOP("Explanation", "A rule for {0} allows it, from Landlock ABI 12 on."),
    QT_TRANSLATE_NOOP("Explanation", "This program does not know whether a rule can grant {0}."),
    QT_TRANSLATE_NOOP("Explanation", 
        "A rule for this very name would not last; one with {0} on a directory above it "
        "opens more than was asked for."),
    QT_TRANSLATE_NOOP("Explanation", "The log has no name that a rule could be written for."),
    QT_TRANSLATE_NOOP("Explanation", 
        "It belongs into the policy that made this domain, which need not be the program's "
        "own."),
    QT_TRANSLATE_NOOP("Explanation", "Older layers may refuse the same; that is seen only once this one allows it."),
    QT_TRANSLATE_NOOP("Explanation", "Programs that write mostly truncate as well: fs.truncate may be the next refusal."),
    QT_TRANSLATE_NOOP("Explanation", 
        "After the program come its interpreter and the dynamic loader, with the same "
        "rights, and libraries with fs.read_file."),
    QT_TRANSLATE_NOOP("Explanation", "What has been made is then opened: fs.write_file may be the next refusal."),
    QT_TRANSLATE_NOOP("Explanation", 
        "Rights on an open file do not change: the rule helps with files that are opened "
        "under it."),
};
// clang-format on

QString translated(denials::Message message)
{
    return QCoreApplication::translate(context,
                                       std::string(denials::englishPattern(message)).c_str());
}

QString listText(const std::vector<std::string> &names)
{
    QStringList list;
    for (const std::string &name : names)
        list += shown(name);
    return QLocale().createSeparatedList(list);
}

QString argumentText(const denials::Argument &argument)
{
    struct Visitor
    {
        QString operator()(const std::string &bytes) const { return shown(bytes); }
        QString operator()(std::int64_t number) const { return QString::number(number); }
        QString operator()(const denials::RightNames &rights) const
        {
            return listText(rights.names);
        }
        QString operator()(const denials::RightGloss &gloss) const { return glossOf(gloss.name); }
        QString operator()(denials::Message subject) const { return translated(subject); }
    };
    return std::visit(Visitor(), argument);
}

} // namespace

QString sentenceOf(const denials::Statement &statement)
{
    const QString pattern = translated(statement.message);
    QString text = fillPattern(pattern, [&](std::size_t number) {
        return number < statement.arguments.size() ? argumentText(statement.arguments[number])
                                                   : QString();
    });
    const bool beginsWithWords = !statement.arguments.empty()
        && std::holds_alternative<denials::Message>(statement.arguments.front());
    if (beginsWithWords && !text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

} // namespace surveyor::gui
