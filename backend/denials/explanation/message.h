// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace surveyor::denials {

/// What can be said of a denial. The numbers in braces are the arguments; message.cpp has the
/// English sentences, in the order of their sections.
enum class Message : std::uint8_t {
    // Subjects, for use as arguments
    SomeProcess, ///< of which the log does not say more
    DomainMember,

    // What was refused: {0} by whom, {1} what
    WhatFile,
    WhatDirectory,
    WhatMove,
    WhatDevice,
    WhatBind,
    WhatBindAny,
    WhatConnect,
    WhatConnectAny,
    WhatSignal,
    WhatDelivery, ///< {0} the process to be signalled
    WhatTrace,
    WhatSocket,
    WhatSocketFile,
    WhatMounts,
    WhatCapability,
    WhatNamespace,
    WhatUnknown,

    // The process
    CallReturned, ///< {0} system call, {1} error
    ProcessNotLogged,
    NameNotLogged,

    // The object
    ObjectInode, ///< {0} inode, {1} device
    ObjectIsParent,
    ObjectDeleted,
    ObjectTooLong,
    ObjectVolatile,
    ObjectIoctl, ///< {0} the low 16 bits, hexadecimal
    ObjectAutobind,
    ObjectNotNamed,

    // The missing rights
    RightMissing, ///< {0} right, {1} its gloss
    RightUnknown, ///< {0} name

    // The layer
    LayerYoungest,  ///< {0} domain
    LayerCreator,   ///< {0} program that made it
    LayerParent,    ///< {0} domain
    LayerAncestor,  ///< {0} domain, {1} certainty
    LayerAlso,      ///< {0} domain that refused another part of the same call
    LayerNotLogged, ///< {0} how many

    // The quirk
    QuirkOtherSide, ///< {0} the other directory
    QuirkOneSide,
    QuirkExdev,
    QuirkSameDirectory,
    QuirkGainsRights,
    QuirkEveryRight,
    QuirkGroupSignal,
    QuirkSignalOwner,
    QuirkSignalNoCall,
    QuirkTraceme,
    QuirkPtraceRead, ///< {0} system call
    QuirkDescriptor, ///< {0} system call
    QuirkIoUring,
    QuirkIoUringThread,
    QuirkTruncateLast,
    QuirkGuessed,

    // Whether and where a rule
    RuleFile,      ///< {0} path, {1} rights
    RuleDirectory, ///< {0} path, {1} rights
    RuleList,      ///< {0} path
    RuleBothSides, ///< {0} rights, besides fs.refer
    RuleEqual,
    RuleNotTheList,
    RulePort,    ///< {0} port, {1} rights
    RulePortAny, ///< {0} rights
    RuleNoPort,  ///< {0} rights
    RuleScope,   ///< {0} scope
    RulePtrace,
    RuleTopology,
    RulePermission, ///< {0} permission
    RuleUnknown,    ///< {0} right
    RuleVolatile,   ///< {0} rights
    RuleNoName,
    RuleWhichPolicy,

    // What comes next
    NextLayer,
    NextTruncate,
    NextExecute,
    NextWrite,
    NextBeforeOpen,
};

/// The parts of an explanation, in the order in which they are told.
enum class Section : std::uint8_t { What, Process, Object, Rights, Layer, Quirk, Rule, Next };

/// Where a statement comes from.
enum class Basis : std::uint8_t {
    Recorded, ///< the records say so
    Kernel,   ///< it follows from how the kernel works
    Likely,   ///< other causes are possible
};

/// Names of rights, as in the record.
struct RightNames
{
    std::vector<std::string> names;
    bool operator==(const RightNames &) const = default;
};

/// Where the gloss of a right belongs (landlock/rights.h).
struct RightGloss
{
    std::string name;
    bool operator==(const RightGloss &) const = default;
};

/// Text is untrusted bytes; a Message is one of the subjects.
using Argument = std::variant<std::string, std::int64_t, RightNames, RightGloss, Message>;

/// A message with its arguments.
struct Statement
{
    Message message = Message::WhatUnknown;
    std::vector<Argument> arguments;

    bool operator==(const Statement &) const = default;
};

Section sectionOf(Message message) noexcept;
Basis basisOf(Message message) noexcept;
/// A stable name for programs, "rule-directory".
std::string_view messageId(Message message) noexcept;
std::string_view sectionName(Section section) noexcept;
std::string_view basisName(Basis basis) noexcept;
/// The English sentence with its arguments escaped.
std::string englishText(const Statement &statement);

} // namespace surveyor::denials
