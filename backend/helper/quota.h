// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#pragma once

#include <map>
#include <sys/types.h>

namespace surveyor::helper {

/// So many of something for each user and in all: no user can take what the others need.
class Quota
{
public:
    Quota(unsigned perUser, unsigned total)
        : m_perUser(perUser)
        , m_total(total)
    {
    }
    bool take(uid_t user)
    {
        const auto found = m_users.find(user);
        if (m_taken == m_total || (found != m_users.end() && found->second == m_perUser))
            return false;
        ++m_taken;
        ++m_users[user];
        return true;
    }
    void give(uid_t user)
    {
        --m_taken;
        if (const auto found = m_users.find(user); --found->second == 0)
            m_users.erase(found);
    }

private:
    unsigned m_perUser;
    unsigned m_total;
    unsigned m_taken = 0;
    std::map<uid_t, unsigned> m_users;
};

} // namespace surveyor::helper
