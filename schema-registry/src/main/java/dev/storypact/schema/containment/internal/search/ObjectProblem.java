package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Fact.EveryName;
import dev.storypact.schema.containment.internal.formula.Fact.EveryProperty;
import dev.storypact.schema.containment.internal.formula.Fact.SomeName;
import dev.storypact.schema.containment.internal.formula.Fact.SomeProperty;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.containment.internal.language.Language;
import dev.storypact.schema.containment.internal.search.Outcome.Empty;
import dev.storypact.schema.containment.internal.search.Outcome.Unclear;
import dev.storypact.schema.containment.internal.search.Outcome.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives each property that must be there a name, and each name a value.
 *
 * <p>Names of one class are alike, so that one new name of each class is enough to try. Two wanted properties may be one;
 * which, is searched for.
 */
final class ObjectProblem implements Theory.Problem {

    private static final int MOST_PROPERTIES = 1_000;
    private static final List<String> LIKED = List.of("other", "more", "extra");

    private final Search search;
    private final Properties properties;
    private final Map<String, List<Formula>> forced = new LinkedHashMap<>();
    private final List<SomeProperty> wanted = new ArrayList<>();
    private List<Language> classes = List.of();

    ObjectProblem(Search search, Properties properties) {
        this.search = search;
        this.properties = properties;
        for (var some : properties.wanted()) {
            var only = some.names().listed();
            if (only.size() == 1 && freedom(some) == 1) {
                forced.computeIfAbsent(only.iterator().next(), name -> new ArrayList<>())
                        .add(some.value());
            } else {
                wanted.add(some);
            }
        }
        wanted.sort(Comparator.comparingInt(ObjectProblem::freedom));
    }

    private static int freedom(SomeProperty some) {
        var names = some.names();
        var listed = names.listed();
        return listed.isEmpty() || !names.contains(listed.iterator().next()) ? Integer.MAX_VALUE : listed.size();
    }

    @Override
    public Outcome refutation(Fact added) {
        if (added instanceof SomeProperty some && freedom(some) < Integer.MAX_VALUE) {
            var attempts = new Attempts();
            for (var name : some.names().listed()) {
                var outcome = search.find(properties.value(name, List.of(some.value())));
                if (outcome instanceof Witness) {
                    return outcome;
                }
                attempts.failed(outcome);
            }
            return attempts.sum();
        }
        return added instanceof EveryProperty every ? refutation(every) : Theory.Problem.super.refutation(added);
    }

    // What is now asked of a property that must be there may leave it no value.
    private Outcome refutation(EveryProperty every) {
        Outcome outcome = Theory.Problem.super.refutation(every);
        for (var one : forced.entrySet()) {
            if (every.names().contains(one.getKey())) {
                var parts = new ArrayList<>(one.getValue());
                parts.add(every.value());
                outcome = search.find(properties.value(one.getKey(), parts));
            }
            if (outcome instanceof Empty) {
                return outcome;
            }
        }
        return outcome;
    }

    @Override
    public Outcome find(Set<JsonNode> excluded) {
        if (properties.min() > properties.max()) {
            return Outcome.none();
        }
        if (properties.min() > MOST_PROPERTIES) {
            return new Unclear("objects of more than " + MOST_PROPERTIES + " properties", "", Optional.empty());
        }
        var chosen = new LinkedHashMap<String, Chosen>();
        for (var one : forced.entrySet()) {
            var found = search.find(properties.value(one.getKey(), one.getValue()));
            if (found instanceof Empty) {
                return found;
            }
            chosen.put(one.getKey(), new Chosen(one.getValue(), found));
        }
        return chosen.size() > properties.max() ? Outcome.none() : checked(assign(0, chosen));
    }

    // A name is a text: what no language tells of names may still be contradictory as a text.
    private Outcome checked(Outcome found) {
        if (properties.untold().isEmpty() || found instanceof Empty) {
            return found;
        }
        var text = search.formulas().of(new Content.Kinds(EnumSet.of(Kind.STRING)));
        var every = new ArrayList<>(List.of(text));
        for (var fact : properties.untold()) {
            if (fact instanceof EveryName names) {
                every.add(names.name());
            }
        }
        var object = JsonNodeFactory.instance.objectNode();
        found.candidate()
                .ifPresent(guess -> guess.properties().forEach(part -> object.set(part.getKey(), part.getValue())));
        for (var fact : properties.untold()) {
            if (fact instanceof SomeName some) {
                var name = search.find(search.formulas().all(search.formulas().all(every), some.name()));
                if (name instanceof Empty) {
                    return name;
                }
                name.candidate().ifPresent(value -> addNamed(object, value.stringValue()));
            }
        }
        var isRight = found instanceof Witness
                && object.size() <= properties.max()
                && properties.untold().stream()
                        .allMatch(fact ->
                                search.evaluator().has(object, search.formulas().of(fact)) == Answer.YES);
        return isRight
                ? search.sizes().found(object)
                : new Unclear("names by a schema that no automaton tells", "", found.candidate());
    }

    private void addNamed(ObjectNode object, String name) {
        if (!object.has(name)) {
            search.find(properties.value(name, List.of())).candidate().ifPresent(value -> object.set(name, value));
        }
    }

    /** What a property must have, and what was found for it. */
    private record Chosen(List<Formula> parts, Outcome found) {}

    private Outcome assign(int next, Map<String, Chosen> chosen) {
        if (next == wanted.size()) {
            return fill(chosen);
        }
        search.budget().spend(1);
        var some = wanted.get(next);
        var attempts = new Attempts();
        for (var name : names(some, chosen)) {
            var before = chosen.get(name);
            if (before == null && chosen.size() >= properties.max()) {
                continue;
            }
            var parts = new ArrayList<Formula>(before == null ? List.of() : before.parts());
            parts.add(some.value());
            var found = search.find(properties.value(name, parts));
            if (found instanceof Empty) {
                attempts.failed(found);
                continue;
            }
            chosen.put(name, new Chosen(parts, found));
            var outcome = assign(next + 1, chosen);
            if (before == null) {
                chosen.remove(name);
            } else {
                chosen.put(name, before);
            }
            if (outcome instanceof Witness) {
                return outcome;
            }
            attempts.failed(outcome);
        }
        return attempts.sum();
    }

    private Set<String> names(SomeProperty some, Map<String, Chosen> chosen) {
        var names = new LinkedHashSet<String>();
        chosen.keySet().stream().filter(some.names()::contains).forEach(names::add);
        if (freedom(some) < Integer.MAX_VALUE) {
            names.addAll(some.names().listed());
            return names;
        }
        for (var one : classes()) {
            fresh(one, chosen.size() + 1).stream()
                    .filter(name -> !chosen.containsKey(name) && some.names().contains(name))
                    .findFirst()
                    .ifPresent(names::add);
        }
        properties.mentioned().stream().filter(some.names()::contains).forEach(names::add);
        return names;
    }

    private List<Language> classes() {
        if (classes.isEmpty()) {
            classes = properties.classes();
        }
        return classes;
    }

    private static Set<String> fresh(Language names, int count) {
        var fresh = new LinkedHashSet<String>();
        LIKED.stream().filter(names::contains).limit(count).forEach(fresh::add);
        names.words(1, Fact.WITHOUT_END, count).stream().limit(count).forEach(fresh::add);
        if (fresh.size() < count) {
            fresh.addAll(names.words(0, Fact.WITHOUT_END, count));
        }
        return fresh;
    }

    // How many names can have a value at all doesn't depend on which ones were chosen.
    private Outcome fill(Map<String, Chosen> chosen) {
        var attempts = new Attempts();
        var filled = new LinkedHashMap<>(chosen);
        if (filled.size() < properties.min()) {
            fill(filled, List.copyOf(properties.mentioned()), attempts);
            for (var one : filled.size() < properties.min() ? classes() : List.<Language>of()) {
                fillFrom(filled, one, attempts);
            }
            if (filled.size() < properties.min()) {
                return attempts.sum();
            }
        }
        return object(filled);
    }

    // Names of one class are alike: where one has no value, none has.
    private void fillFrom(Map<String, Chosen> filled, Language names, Attempts attempts) {
        if (filled.size() >= properties.min()) {
            return;
        }
        var some = fresh(names, 1);
        var found = some.stream()
                .map(name -> search.find(properties.value(name, List.of())))
                .findFirst()
                .orElse(Outcome.none());
        attempts.failed(found);
        if (found instanceof Empty) {
            return;
        }
        fill(filled, List.copyOf(fresh(names, properties.min())), attempts);
    }

    private void fill(Map<String, Chosen> filled, List<String> names, Attempts attempts) {
        for (var name : names) {
            if (filled.size() >= properties.min()) {
                return;
            }
            if (!filled.containsKey(name)) {
                search.budget().spend(1);
                var found = search.find(properties.value(name, List.of()));
                attempts.failed(found);
                if (found instanceof Witness) {
                    filled.put(name, new Chosen(List.of(), found));
                }
            }
        }
    }

    private Outcome object(Map<String, Chosen> chosen) {
        var object = JsonNodeFactory.instance.objectNode();
        Optional<Unclear> unclear = Optional.empty();
        var order = new LinkedHashSet<>(properties.mentioned());
        order.retainAll(chosen.keySet());
        order.addAll(chosen.keySet());
        for (var name : order) {
            var found = Objects.requireNonNull(chosen.get(name)).found();
            if (found instanceof Unclear one) {
                unclear = unclear.filter(other -> other.guess().isEmpty()).or(() -> Optional.of(one));
            }
            found.candidate().ifPresent(value -> object.set(name, value));
        }
        return unclear.<Outcome>map(one ->
                        new Unclear(one.reason(), one.pointer(), one.guess().map(guess -> object)))
                .orElseGet(() -> search.sizes().found(object));
    }
}
