// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "helper/authority.h"

#include <format>

namespace surveyor::helper {
namespace {

constexpr const char *polkitName = "org.freedesktop.PolicyKit1";
constexpr const char *polkitPath = "/org/freedesktop/PolicyKit1/Authority";
constexpr const char *polkitInterface = "org.freedesktop.PolicyKit1.Authority";
constexpr const char *needsInteraction =
    "org.freedesktop.DBus.Error.InteractiveAuthorizationRequired";

constexpr std::uint64_t second = 1'000'000;
constexpr std::uint64_t patience = 5 * second;
constexpr std::uint64_t patienceWithPrompt = 120 * second; // somebody is typing
constexpr std::uint32_t allowPrompt = 1;
constexpr std::size_t mostQuestions = 48; // those whose user is not known yet included

int newCall(sd_bus *bus, Message &call, const char *name, const char *path, const char *interface,
            const char *member)
{
    sd_bus_message *made = nullptr;
    const int result = sd_bus_message_new_method_call(bus, &made, name, path, interface, member);
    call.reset(made);
    return result;
}

} // namespace

Authority::Authority(sd_bus *bus, std::function<void()> idle)
    : m_bus(bus)
    , m_idle(std::move(idle))
{
}

Authority::~Authority() = default;

int Authority::ask(sd_bus_message *message, const char *action, Granted granted)
{
    const char *const sender = sd_bus_message_get_sender(message);
    if (sender == nullptr)
        return -EACCES;
    if (m_questions.size() >= mostQuestions)
        return sd_bus_reply_method_errorf(message, SD_BUS_ERROR_LIMITS_EXCEEDED,
                                          "Too many requests are being checked");
    // Whatever happens to the caller, this is the message it sent; libsystemd seals it.
    Question &question = m_questions.emplace_back(
        Question{*this,
                 {sender, 0},
                 action,
                 sd_bus_message_get_allow_interactive_authorization(message) > 0,
                 false,
                 {},
                 Message(sd_bus_message_ref(message)),
                 std::move(granted),
                 {},
                 {}});
    sd_bus_slot *slot = nullptr;
    Message call;
    int result = newCall(m_bus, call, "org.freedesktop.DBus", "/org/freedesktop/DBus",
                         "org.freedesktop.DBus", "GetConnectionUnixUser");
    if (result >= 0)
        result = sd_bus_message_append(call.get(), "s", sender);
    if (result >= 0)
        result = sd_bus_call_async(m_bus, &slot, call.get(), onUser, &question, patience);
    question.call.reset(slot);
    if (result < 0) {
        refuse(question, SD_BUS_ERROR_ACCESS_DENIED, "The bus cannot be asked who is calling");
        finish(question);
    }
    return 1;
}

int Authority::onUser(sd_bus_message *reply, void *userdata, sd_bus_error * /*error*/)
{
    Question &question = *static_cast<Question *>(userdata);
    Authority &self = question.authority;
    std::uint32_t uid = 0;
    if (sd_bus_message_is_method_error(reply, nullptr) > 0
        || sd_bus_message_read(reply, "u", &uid) < 0) {
        refuse(question, SD_BUS_ERROR_ACCESS_DENIED, "The bus does not know who is calling");
    } else if (!self.m_pending.take(uid)) {
        refuse(question, SD_BUS_ERROR_LIMITS_EXCEEDED,
               "Too many requests of this user are being checked");
    } else {
        question.caller.uid = uid;
        question.counted = true;
        if (self.askPolkit(question) >= 0)
            return 1;
        refuse(question, SD_BUS_ERROR_ACCESS_DENIED, "polkit cannot be asked");
    }
    self.finish(question);
    return 1;
}

void Authority::recheck(const Caller &caller, const char *action, std::function<void()> revoked)
{
    Question &question = m_questions.emplace_back(
        Question{*this, caller, action, false, false, {}, {}, {}, std::move(revoked), {}});
    if (askPolkit(question) < 0)
        finish(question);
}

int Authority::askPolkit(Question &question)
{
    question.cancellation = std::format("surveyor-{}", ++m_counter);
    Message call;
    int result =
        newCall(m_bus, call, polkitName, polkitPath, polkitInterface, "CheckAuthorization");
    if (result >= 0)
        result = sd_bus_message_append(call.get(), "(sa{sv})sa{ss}us", "system-bus-name", 1, "name",
                                       "s", question.caller.name.c_str(), question.action, 0,
                                       question.interactive ? allowPrompt : 0,
                                       question.cancellation.c_str());
    sd_bus_slot *slot = nullptr;
    if (result >= 0)
        result = sd_bus_call_async(m_bus, &slot, call.get(), onVerdict, &question,
                                   question.interactive ? patienceWithPrompt : patience);
    question.call.reset(slot);
    return result;
}

int Authority::onVerdict(sd_bus_message *reply, void *userdata, sd_bus_error * /*error*/)
{
    Question &question = *static_cast<Question *>(userdata);
    Authority &self = question.authority;
    int authorised = 0;
    int challenge = 0;
    const bool failed = sd_bus_message_is_method_error(reply, nullptr) > 0
        || sd_bus_message_has_signature(reply, "(bba{ss})") <= 0
        || sd_bus_message_enter_container(reply, 'r', "bba{ss}") < 0
        || sd_bus_message_read(reply, "bb", &authorised, &challenge) < 0;
    if (failed)
        self.cancelPrompt(question);
    if (question.message == nullptr) {
        // One-time authorisations always challenge again: that takes nothing back.
        if (!failed && authorised == 0 && challenge == 0)
            question.revoked();
    } else if (failed) {
        refuse(question, SD_BUS_ERROR_ACCESS_DENIED, "polkit did not answer");
    } else if (authorised == 1) {
        const int result = question.granted(question.message.get(), question.caller);
        if (result < 0)
            sd_bus_reply_method_errno(question.message.get(), result, nullptr);
    } else if (challenge != 0) {
        refuse(question, needsInteraction, "Authentication is needed");
    } else {
        refuse(question, SD_BUS_ERROR_ACCESS_DENIED, "polkit does not allow it");
    }
    self.finish(question);
    return 1;
}

void Authority::refuse(Question &question, const char *error, const char *text)
{
    if (question.message)
        sd_bus_reply_method_errorf(question.message.get(), error, "%s", text);
}

void Authority::cancelPrompt(const Question &question)
{
    if (question.interactive && !question.cancellation.empty())
        sd_bus_call_method_async(m_bus, nullptr, polkitName, polkitPath, polkitInterface,
                                 "CancelCheckAuthorization", nullptr, nullptr, "s",
                                 question.cancellation.c_str());
}

void Authority::finish(Question &question)
{
    if (question.counted)
        m_pending.give(question.caller.uid);
    m_questions.remove_if([&](const Question &one) { return &one == &question; });
    if (m_questions.empty())
        m_idle();
}

void Authority::forget(std::string_view name)
{
    for (auto question = m_questions.begin(); question != m_questions.end();) {
        Question &one = *question++;
        if (one.caller.name != name)
            continue;
        cancelPrompt(one);
        finish(one);
    }
}

} // namespace surveyor::helper
