// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/lineage_link.h"

namespace surveyor::denials {

const StoredLink &LinkColumn::at(DomainIndex domain) const noexcept
{
    static const StoredLink unknown;
    return domain < m_links.size() ? m_links[domain] : unknown;
}

void LinkColumn::set(DomainIndex domain, const StoredLink &link)
{
    if (at(domain) == link)
        return;
    while (m_links.size() <= domain)
        m_links.append();
    m_links.edit(domain) = link;
}

LinkColumn LinkColumn::share()
{
    LinkColumn shared;
    shared.m_links = m_links.share();
    return shared;
}

} // namespace surveyor::denials
