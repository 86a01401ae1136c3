package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Fact.Bound;
import dev.storypact.schema.containment.internal.formula.Fact.EveryItem;
import dev.storypact.schema.containment.internal.formula.Fact.EveryName;
import dev.storypact.schema.containment.internal.formula.Fact.EveryProperty;
import dev.storypact.schema.containment.internal.formula.Fact.ItemCount;
import dev.storypact.schema.containment.internal.formula.Fact.MatchingItems;
import dev.storypact.schema.containment.internal.formula.Fact.Multiple;
import dev.storypact.schema.containment.internal.formula.Fact.PropertyCount;
import dev.storypact.schema.containment.internal.formula.Fact.SomeItem;
import dev.storypact.schema.containment.internal.formula.Fact.SomeName;
import dev.storypact.schema.containment.internal.formula.Fact.SomeProperty;
import dev.storypact.schema.containment.internal.formula.Fact.TextIn;
import dev.storypact.schema.containment.internal.formula.Fact.TextLength;
import dev.storypact.schema.containment.internal.formula.Fact.TextPasses;
import dev.storypact.schema.containment.internal.formula.Fact.UniqueItems;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.language.Language;
import dev.storypact.schema.containment.internal.reading.OpaqueTests;
import java.util.HashSet;
import java.util.function.BinaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Evaluates a fact for a value of its kind. */
final class FactEvaluation {

    private final Evaluator evaluator;

    FactEvaluation(Evaluator evaluator) {
        this.evaluator = evaluator;
    }

    Answer of(JsonNode value, Fact fact) {
        return switch (fact.kind()) {
            case NUMBER -> number(value, fact);
            case STRING -> Answer.of(text(value.stringValue(), fact));
            case OBJECT -> object(value, fact);
            default -> array(value, fact);
        };
    }

    private static Answer number(JsonNode value, Fact fact) {
        var number = value.decimalValue();
        if (fact instanceof Bound bound) {
            var side = number.compareTo(bound.limit());
            return Answer.of(side == 0 ? !bound.open() : bound.lower() == side > 0);
        }
        var multiple = (Multiple) fact;
        return Answer.of((number.remainder(multiple.of()).signum() == 0) == multiple.positive());
    }

    static boolean text(String text, Fact fact) {
        if (fact instanceof TextLength length) {
            return isCount(text.codePointCount(0, text.length()), length.count(), length.atLeast());
        }
        if (fact instanceof TextIn in) {
            return in.language().contains(text) == in.positive();
        }
        var passes = (TextPasses) fact;
        return OpaqueTests.passes(passes.test(), text) == passes.positive();
    }

    private Answer object(JsonNode value, Fact fact) {
        if (fact instanceof PropertyCount size) {
            return Answer.of(isCount(value.size(), size.count(), size.atLeast()));
        }
        if (fact instanceof EveryName every) {
            return names(value, every.name(), Answer.YES, Answer::and);
        }
        if (fact instanceof SomeName some) {
            return names(value, some.name(), Answer.NO, Answer::or);
        }
        return fact instanceof EveryProperty every
                ? every(value, every.names(), every.value())
                : some(value, (SomeProperty) fact);
    }

    private Answer names(JsonNode value, Formula name, Answer none, BinaryOperator<Answer> joined) {
        return value.propertyNames().stream()
                .map(text -> evaluator.has(JsonNodeFactory.instance.stringNode(text), name))
                .reduce(none, joined);
    }

    private Answer every(JsonNode value, Language names, Formula formula) {
        var answer = Answer.YES;
        for (var property : value.properties()) {
            if (names.contains(property.getKey())) {
                answer = answer.and(evaluator.has(property.getValue(), formula));
            }
        }
        return answer;
    }

    private Answer some(JsonNode value, SomeProperty some) {
        var answer = Answer.NO;
        for (var property : value.properties()) {
            if (some.names().contains(property.getKey())) {
                answer = answer.or(evaluator.has(property.getValue(), some.value()));
            }
        }
        return answer;
    }

    private Answer array(JsonNode value, Fact fact) {
        if (fact instanceof ItemCount size) {
            return Answer.of(isCount(value.size(), size.count(), size.atLeast()));
        }
        if (fact instanceof UniqueItems unique) {
            var distinct = new HashSet<>(value.valueStream().toList());
            return Answer.of((distinct.size() == value.size()) == unique.positive());
        }
        if (fact instanceof MatchingItems matching) {
            return matching(value, matching);
        }
        return fact instanceof EveryItem every ? every(value, every) : some(value, (SomeItem) fact);
    }

    private Answer every(JsonNode value, EveryItem every) {
        var answer = Answer.YES;
        for (var i = every.from(); i < Math.min(every.to(), value.size()); i++) {
            answer = answer.and(evaluator.has(value.get(i), every.value()));
        }
        return answer;
    }

    private Answer some(JsonNode value, SomeItem some) {
        var answer = Answer.NO;
        for (var i = some.from(); i < Math.min(some.to(), value.size()); i++) {
            answer = answer.or(evaluator.has(value.get(i), some.value()));
        }
        return answer;
    }

    private Answer matching(JsonNode value, MatchingItems matching) {
        var sure = 0;
        var possible = 0;
        for (var element : value) {
            var answer = evaluator.has(element, matching.value());
            sure += answer == Answer.YES ? 1 : 0;
            possible += answer == Answer.NO ? 0 : 1;
        }
        var least = isCount(sure, matching.count(), matching.atLeast());
        return least == isCount(possible, matching.count(), matching.atLeast()) ? Answer.of(least) : Answer.MAYBE;
    }

    private static boolean isCount(int size, int count, boolean atLeast) {
        return atLeast ? size >= count : size <= count;
    }
}
