// SPDX-FileCopyrightText: 2026 Landlock Surveyor contributors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "denials/domain_terms.h"

#include "session/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace surveyor::gui {
namespace {

using denials::query::Expression;
using denials::query::Field;
using denials::query::Value;
using Kind = DomainNode::Kind;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(DomainTerms)
};

Value hostValue(const DomainTree &tree, int node)
{
    return Value::word(tree.boot(node).host);
}

Value bootValue(const DomainTree &tree, int node)
{
    return Value::word(tree.boot(node).name);
}

Value domainValue(const DomainTree &tree, int node)
{
    return Value::word(denials::domainName(tree.domain(node).id));
}

/// Adds @p value to the term of @p field among @p parts, or a term for it.
void addAlternative(std::vector<Expression> &parts, Field field, const Value &value)
{
    for (Expression &part : parts) {
        if (part.kind == Expression::Kind::Term && part.term.field == field) {
            part.term.values.push_back(value);
            return;
        }
    }
    parts.push_back(Expression::of(field, value));
}

/// A group, or the part itself where there is but one.
Expression joined(Expression::Kind kind, std::vector<Expression> parts)
{
    if (parts.size() == 1)
        return parts.front();
    Expression group;
    group.kind = kind;
    group.parts = std::move(parts);
    return group;
}

/// The words of each field, wherever they stand.
void collect(const Expression &part, std::map<Field, std::set<std::string>> &named)
{
    for (const Expression &inner : part.parts)
        collect(inner, named);
    if (part.kind == Expression::Kind::Term) {
        for (const Value &value : part.term.values)
            named[part.term.field].insert(value.text);
    }
}

} // namespace

std::vector<Expression> meaningOf(const DomainTree &tree, const std::vector<int> &nodes,
                                  bool withNested)
{
    const Field domainField = withNested ? Field::Under : Field::Domain;
    std::vector<Expression> any;
    std::map<denials::BootIndex, std::vector<Expression>> domainsOf;
    for (const int node : nodes) {
        switch (tree.at(node).kind) {
        case Kind::Host: addAlternative(any, Field::Host, hostValue(tree, node)); break;
        case Kind::Boot: addAlternative(any, Field::Boot, bootValue(tree, node)); break;
        case Kind::Domain:
            addAlternative(domainsOf[tree.domain(node).boot], domainField, domainValue(tree, node));
            break;
        }
    }
    const bool nameBoots = tree.view().boots().size() > 1;
    for (auto &[boot, parts] : domainsOf) {
        if (nameBoots)
            parts.push_back(
                Expression::of(Field::Boot, Value::word(tree.view().boots()[boot].name)));
        any.push_back(joined(Expression::Kind::All, std::move(parts)));
    }
    denials::query::Query query;
    if (!any.empty())
        query.add(joined(Expression::Kind::Any, std::move(any)));
    return query.all();
}

bool isDomainChoice(const Expression &part)
{
    if (part.negated)
        return false;
    if (part.kind != Expression::Kind::Term)
        return std::ranges::all_of(part.parts, isDomainChoice);
    const Field field = part.term.field;
    return field == Field::Host || field == Field::Boot || field == Field::Domain
        || field == Field::Under;
}

std::optional<DomainChoice> choiceOf(const DomainTree &tree, const std::vector<Expression> &parts)
{
    std::map<Field, std::set<std::string>> named;
    for (const Expression &part : parts)
        collect(part, named);
    DomainChoice choice;
    choice.withNested = !named.contains(Field::Domain);
    const auto &ids = named[choice.withNested ? Field::Under : Field::Domain];
    const auto isNamed = [&named](Field field, const Value &value) {
        return named[field].contains(value.text);
    };
    for (int node = 0; node < tree.size(); ++node) {
        bool chosen = false;
        switch (tree.at(node).kind) {
        case Kind::Host: chosen = isNamed(Field::Host, hostValue(tree, node)); break;
        // Beside domains a boot says whose domains are meant.
        case Kind::Boot: chosen = ids.empty() && isNamed(Field::Boot, bootValue(tree, node)); break;
        case Kind::Domain:
            chosen = ids.contains(domainValue(tree, node).text)
                && (named[Field::Boot].empty()
                    || named[Field::Boot].contains(tree.boot(node).name));
            break;
        }
        if (chosen)
            choice.nodes.push_back(node);
    }
    if (meaningOf(tree, choice.nodes, choice.withNested) != parts)
        return std::nullopt;
    return choice;
}

std::vector<ValueTerm> termsOf(const DomainTree &tree, int node)
{
    switch (tree.at(node).kind) {
    case Kind::Host: return {{Field::Host, hostValue(tree, node), shown(tree.boot(node).host)}};
    case Kind::Boot: return {{Field::Boot, bootValue(tree, node), shown(tree.boot(node).name)}};
    case Kind::Domain: break;
    }
    const Value value = domainValue(tree, node);
    const QString id = fromBackend(value.text);
    std::vector<ValueTerm> terms{{Field::Domain, value, id}};
    //: %1 number of a domain
    terms.push_back({Field::Under, value, Words::tr("%1 and those nested in it").arg(id)});
    return terms;
}

} // namespace surveyor::gui
