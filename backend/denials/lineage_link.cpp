// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/lineage_link.h"

namespace surveyor::denials {

const StoredLink &LinkColumn::at(DomainIndex domain) const noexcept
{
    static const StoredLink unknown;
    const std::size_t block = domain / blockSize;
    const bool known = block < m_blocks.size() && m_blocks[block];
    return known ? (*m_blocks[block])[domain % blockSize] : unknown;
}

void LinkColumn::set(DomainIndex domain, const StoredLink &link)
{
    if (at(domain) == link)
        return;
    const std::size_t block = domain / blockSize;
    if (block >= m_blocks.size()) {
        m_blocks.resize(block + 1);
        m_mine.resize(block + 1);
    }
    auto &own = m_blocks[block];
    if (!m_mine[block])
        own = own ? std::make_shared<Block>(*own) : std::make_shared<Block>();
    m_mine[block] = true;
    (*own)[domain % blockSize] = link;
}

LinkColumn LinkColumn::share()
{
    m_mine.assign(m_mine.size(), false);
    return *this;
}

} // namespace surveyor::denials
