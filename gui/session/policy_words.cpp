// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "session/policy_words.h"

#include "session/pattern.h"
#include "session/text.h"

#include <QCoreApplication>

#include <array>

namespace surveyor::gui {
namespace {

// The backend's English is the key; what stands here is for lupdate to find, and a test compares
// it with the backend's tables. {0} and {1} are arguments; names of rights stay as they are.
// clang-format off
[[maybe_unused]] constexpr std::array patterns{
    QT_TRANSLATE_NOOP("PolicyMessages", "the document is longer than {0} bytes"),
    QT_TRANSLATE_NOOP("PolicyMessages", "nested deeper than {0} levels"),
    QT_TRANSLATE_NOOP("PolicyMessages", "this byte is not UTF-8"),
    QT_TRANSLATE_NOOP("PolicyMessages", "JSON must not begin with a byte order mark"),
    QT_TRANSLATE_NOOP("PolicyMessages", "there is text behind the end of the document"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the document ends where {0} is expected"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} is expected, not '{1}'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the key '{0}' stands twice"),
    QT_TRANSLATE_NOOP("PolicyMessages", "a number must not begin with 0"),
    QT_TRANSLATE_NOOP("PolicyMessages", "this string is not closed"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the control character {0} must be escaped"),
    QT_TRANSLATE_NOOP("PolicyMessages", "this escape sequence does not exist"),
    QT_TRANSLATE_NOOP("PolicyMessages", "half of a surrogate pair"),
    QT_TRANSLATE_NOOP("PolicyMessages", "cannot read {0}: {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "'{0}' is in no format this program knows"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the document has neither variables, rulesets nor rules"),
    QT_TRANSLATE_NOOP("PolicyMessages", "this ruleset handles nothing: it needs at least one of its keys"),
    QT_TRANSLATE_NOOP("PolicyMessages", "this list must not be empty"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} is expected, not {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the key '{0}' does not exist; known here: {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the key '{0}' is missing"),
    QT_TRANSLATE_NOOP("PolicyMessages", "an ABI is an integer from 1 to 2147483647"),
    QT_TRANSLATE_NOOP("PolicyMessages", "a port is an integer without a sign"),
    QT_TRANSLATE_NOOP("PolicyMessages", "'{0}' is no right that can stand here"),
    QT_TRANSLATE_NOOP("PolicyMessages", "'{0}' is no right; '{1}' is"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the group '{0}' needs the key 'abi'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "'{0}' cannot name a variable: a letter, then letters, digits and '_'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "'{0}' at byte {1} of the path cannot name a variable: a letter, then letters, digits and '_'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the reference at byte {1} of the path lacks its '}'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the variable '{0}' is declared nowhere"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the variables expand to more than {0} paths"),
    QT_TRANSLATE_NOOP("PolicyMessages", "no command here runs {0}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the option '{0}' is not known"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the option '{0}' lacks its value"),
    QT_TRANSLATE_NOOP("PolicyMessages", "'{0}' depends on the shell that expands it: write what it stands for"),
    QT_TRANSLATE_NOOP("PolicyMessages", "setpriv has no access category '{0}'; up to 2.42 it ignores such an option without a word"),
    QT_TRANSLATE_NOOP("PolicyMessages", "a rule without --landlock-access does nothing"),
    QT_TRANSLATE_NOOP("PolicyMessages", "'{0}' is no rule: path-beneath:RIGHT,…:PATH is one"),
    QT_TRANSLATE_NOOP("PolicyMessages", "setpriv has no rule type '{0}'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "what --{0} grants depends on the command: name the paths instead"),
    QT_TRANSLATE_NOOP("PolicyMessages", "landrun keeps the low 16 bits of {0} and opens another port"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0}: left out, because nothing restricts it: {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} does not exist here: the command may refuse to start"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} is no directory: left out, because they mean nothing there: {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "a rule that is switched off is left out"),
    QT_TRANSLATE_NOOP("PolicyMessages", "variables are replaced by their values of today"),
    QT_TRANSLATE_NOOP("PolicyMessages", "port {0} does not exist: left out"),
    QT_TRANSLATE_NOOP("PolicyMessages", "no longer restricted, because the tool has no name for it: {0}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "a layer of which nothing is left is dropped"),
    QT_TRANSLATE_NOOP("PolicyMessages", "layers are nested commands: an outer layer must let {0} be read and executed"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} refuses to start where the kernel or the tool lacks a right"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the log flags are lost: denials after an execve are not logged"),
    QT_TRANSLATE_NOOP("PolicyMessages", "quiet marks are lost: their denials will be logged"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} restricts all of a kind or nothing; denied too: {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0}: a path with a comma cannot be written; its rule is left out"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0}: granted too: {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0}: 'refer' without rights to make and remove is left out"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} starts with an empty environment: add --env for what the command needs"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0}: not UTF-8, which the format demands; left out"),
    QT_TRANSLATE_NOOP("PolicyMessages", "left out of a rule, because nothing restricts it: {0}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "each layer is a document of its own: run them nested, the first outermost"),
    QT_TRANSLATE_NOOP("PolicyMessages", "each layer is a profile of its own: name all of them, the first outermost"),
    QT_TRANSLATE_NOOP("PolicyMessages", "logging after an execve is asked for by island run --log-audit"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the policy does not handle every right of ABI 5: the profile goes without a workspace"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the policy has nothing there that could be changed so"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the document is written in a way that only its text can be edited"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} came with ABI {1}: on ABI {2} nothing restricts it"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the rule grants what nothing restricts, and the kernel refuses it: {0}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} is no directory: these rights mean nothing there: {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} is no directory and the rule has rights for directories only: the ruleset cannot be built"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} does not exist on this host: its rule is skipped or refused"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} is a symbolic link: the rule is about {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} has these rights by another rule already"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} has these rights already, by the rule for {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "no rule can take rights away: by the rule for {1}, {0} keeps {2}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "port {0} does not exist: ports end at 65535"),
    QT_TRANSLATE_NOOP("PolicyMessages", "nothing is restricted: the ruleset cannot be built"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the layer is empty: it has neither rules nor anything it restricts"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} can be written and executed: a program can bring its own code"),
    QT_TRANSLATE_NOOP("PolicyMessages", "moving and linking between folders is denied everywhere, because 'refer' is not handled"),
    QT_TRANSLATE_NOOP("PolicyMessages", "'refer' moves nothing without rights to make and remove"),
    QT_TRANSLATE_NOOP("PolicyMessages", "layer {0} grants 'refer' nowhere: under it, no layer's 'refer' has an effect"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the variable '{0}' is used nowhere"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the variable '{0}' has no values: every path with it vanishes"),
    QT_TRANSLATE_NOOP("PolicyMessages", "composed with this document, the others no longer restrict: {0}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "writing is restricted but truncating is not: any file can be emptied"),
    QT_TRANSLATE_NOOP("PolicyMessages", "opening is restricted but the control of devices is not"),
    QT_TRANSLATE_NOOP("PolicyMessages", "files can be written but not emptied: most programs that save a file need 'truncate'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "what '{0}' means at ABI {1} depends on the version of the tool"),
    QT_TRANSLATE_NOOP("PolicyMessages", "what '{0}' means depends on the version of setpriv and of the kernel"),
    QT_TRANSLATE_NOOP("PolicyMessages", "remove '{0}'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "handle '{0}'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "grant '{0}' too"),
    QT_TRANSLATE_NOOP("PolicyMessages", "set abi to {0}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "name '{0}' instead"),
    QT_TRANSLATE_NOOP("PolicyMessages", "declare the variable '{0}'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "name every right it stands for"),
    QT_TRANSLATE_NOOP("PolicyMessages", "give {0} a rule of its own with {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "sandboxer does not start without {0}, which may be empty"),
    QT_TRANSLATE_NOOP("PolicyMessages", "LL_FORCE_LOG is 1 or not set, never '{0}'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0}: a path with a colon cannot be written; its rule is left out"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} always restricts the file system: all of it is allowed, but mounts cannot be changed"),
    QT_TRANSLATE_NOOP("PolicyMessages", "denials of these are silent too: {0}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "the command of the service is not known here: put it behind '--'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "'{0}' depends on who runs firejail: write what it stands for"),
    QT_TRANSLATE_NOOP("PolicyMessages", "what {0} includes is not here: put its lines in the place of it"),
    QT_TRANSLATE_NOOP("PolicyMessages", "firejail restricts nothing without a line 'landlock.enforce'"),
    QT_TRANSLATE_NOOP("PolicyMessages", "a description for people: no program enforces it"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0}: a path with this text cannot be written in a line of {1}; its rule is left out"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} is no directory: left out, because the tool grants them on directories only: {1}"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} never grants 'refer': moving and linking between folders is denied everywhere"),
    QT_TRANSLATE_NOOP("PolicyMessages", "{0} has one layer: those nested in the first are left out"),
};
[[maybe_unused]] constexpr std::array formatTitles{
    QT_TRANSLATE_NOOP("PolicyFormats", "landlockconfig, TOML"),
    QT_TRANSLATE_NOOP("PolicyFormats", "landlockconfig, JSON"),
    QT_TRANSLATE_NOOP("PolicyFormats", "island profile"),
    QT_TRANSLATE_NOOP("PolicyFormats", "landrun command line"),
    QT_TRANSLATE_NOOP("PolicyFormats", "setpriv 2.42 command line"),
    QT_TRANSLATE_NOOP("PolicyFormats", "setpriv 2.40 and 2.41 command line"),
    QT_TRANSLATE_NOOP("PolicyFormats", "setpriv command line behind 2.42"),
    QT_TRANSLATE_NOOP("PolicyFormats", "environment of the kernel's sample sandboxer"),
    QT_TRANSLATE_NOOP("PolicyFormats", "C program"),
    QT_TRANSLATE_NOOP("PolicyFormats", "Markdown description"),
    QT_TRANSLATE_NOOP("PolicyFormats", "lines of a firejail profile"),
    QT_TRANSLATE_NOOP("PolicyFormats", "drop-in for a systemd service"),
    QT_TRANSLATE_NOOP("PolicyFormats", "minijail command line"),
    QT_TRANSLATE_NOOP("PolicyFormats", "Rust function, crate landlock"),
    QT_TRANSLATE_NOOP("PolicyFormats", "Go function, go-landlock"),
};
// clang-format on

class Words
{
    Q_DECLARE_TR_FUNCTIONS(PolicyWords)
};

QString argumentText(const formats::Argument &argument)
{
    if (const auto *const number = std::get_if<std::uint64_t>(&argument))
        return QString::number(*number);
    return shown(std::get<std::string>(argument));
}

} // namespace

QString wordsOf(const formats::Message &message)
{
    const QString pattern = QCoreApplication::translate(
        "PolicyMessages", std::string(formats::englishPattern(message.id)).c_str());
    QString text = fillPattern(pattern, [&](std::size_t number) {
        return number < message.arguments.size() ? argumentText(message.arguments[number])
                                                 : QString();
    });
    if (!text.isEmpty() && !pattern.startsWith(u'{') && !pattern.startsWith(u'\''))
        text[0] = text[0].toUpper();
    return text;
}

QString titleOf(const formats::Format &format)
{
    return QCoreApplication::translate("PolicyFormats", std::string(format.title).c_str());
}

QString wordsOf(formats::Loss::Kind kind)
{
    switch (kind) {
    case formats::Loss::Kind::Dropped: return Words::tr("Weaker");
    case formats::Loss::Kind::Widened: return Words::tr("Allows more");
    case formats::Loss::Kind::Narrowed: return Words::tr("Allows less");
    case formats::Loss::Kind::Moved: break;
    }
    return Words::tr("Elsewhere");
}

} // namespace surveyor::gui
