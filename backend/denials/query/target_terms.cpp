// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/query/target_terms.h"

#include "audit/fields.h"
#include "denials/query/id_test.h"
#include "denials/query/number_values.h"
#include "denials/query/object_test.h"
#include "denials/query/text_values.h"
#include "denials/wording.h"

#include <format>
#include <string>
#include <string_view>

namespace surveyor::denials::query {
namespace {

/// The last field called @p key, as decodeObject() takes it.
std::string_view lastField(std::string_view body, std::string_view key)
{
    std::string_view found;
    audit::FieldReader reader(body);
    while (const auto field = reader.next()) {
        if (field->key == key)
            found = field->value;
    }
    return found;
}

/// The bytes of an untrusted value; @p memory holds them where they had to be decoded.
std::string_view decoded(std::string_view value, std::string &memory)
{
    if (value.starts_with('"')) {
        value.remove_prefix(1);
        return value.substr(0, value.find('"'));
    }
    memory = audit::decodeUntrusted(value);
    return memory;
}

using Test = std::unique_ptr<RowTest>;

/// Of what is no plain path, decodeObject() does more than is needed.
Test pathTest(const Term &term)
{
    return std::make_unique<IdTest>(
        &Segment::object,
        [values = TextValues(term, TextMode::Path)](const StoreView &view, std::uint32_t id) {
            if (id == noId)
                return false; // a gap
            const ObjectTable &objects = view.dictionaries().objects;
            if (const auto plain = objects.plainPath(id); !plain.empty())
                return values.match(plain);
            const auto object = objects.at(id);
            if (!object.contains("path=") && !object.contains("name="))
                return values.match({}); // nor any such field
            std::string memory;
            std::string_view path = decoded(lastField(object, "path"), memory);
            if (path.starts_with('\0'))
                path = {}; // an abstract socket
            else if (path.empty())
                path = decoded(lastField(object, "name"), memory);
            return values.match(path);
        });
}

bool matchesPeer(const TextValues &values, const Object &object)
{
    using enum Object::Kind;
    if (object.kind == Task)
        return values.match(object.comm) || values.match(targetText(object))
            || (object.pid && values.match(std::format("{}", *object.pid)));
    if (object.kind != Unix)
        return values.match({});
    const std::string_view name = object.path;
    return values.match(name.substr(1)) || values.match('@' + std::string(name.substr(1)));
}

Test objectTest(ObjectTest::Judge judge)
{
    return std::make_unique<ObjectTest>(std::move(judge));
}

template<typename Get>
Test byObjectNumber(const Term &term, Get get)
{
    return objectTest([values = NumberValues(term), get](const Object &object) {
        const auto number = get(object);
        return values.match(number ? std::optional<Number>(*number) : std::nullopt);
    });
}

} // namespace

std::unique_ptr<RowTest> targetTest(const Term &term)
{
    const TextValues values(term, TextMode::Whole);
    switch (term.field) {
    case Field::Kind:
        return objectTest(
            [values](const Object &object) { return values.match(kindName(object.kind)); });
    case Field::Dev:
        return objectTest([values](const Object &object) { return values.match(object.dev); });
    case Field::Addr:
        return objectTest([values](const Object &object) { return values.match(object.addr); });
    case Field::Peer:
        return objectTest([values](const Object &object) { return matchesPeer(values, object); });
    case Field::Ino: return byObjectNumber(term, [](const Object &of) { return of.ino; });
    case Field::Port: return byObjectNumber(term, [](const Object &of) { return of.port; });
    default: return pathTest(term);
    }
}

} // namespace surveyor::denials::query
