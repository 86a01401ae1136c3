package dev.storypact.schema.containment.internal.search;

import dev.storypact.schema.containment.internal.formula.Content;
import dev.storypact.schema.containment.internal.formula.Fact;
import dev.storypact.schema.containment.internal.formula.Formula;
import dev.storypact.schema.containment.internal.formula.Kind;
import dev.storypact.schema.containment.internal.language.UntranslatableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** What is taken to hold of a value of one kind, sorted by what it says, and the choices that are still open. */
final class Assumptions {

    private final Search search;
    private final Kind kind;
    private final LinkedHashSet<Formula> said = new LinkedHashSet<>();
    private final List<Fact> facts = new ArrayList<>();
    private final LinkedHashSet<Formula> choices = new LinkedHashSet<>();
    private final Set<JsonNode> excluded = new LinkedHashSet<>();
    private final Set<Object> declaring = new LinkedHashSet<>();
    private Optional<Set<JsonNode>> listed = Optional.empty();
    private Optional<Content.Mystery> mystery = Optional.empty();
    private boolean isToBeClosed;
    private boolean isOpen;
    private boolean isClosed;
    private boolean isRefuted;

    Assumptions(Search search, Kind kind) {
        this.search = search;
        this.kind = kind;
        var nodes = JsonNodeFactory.instance;
        if (kind == Kind.BOOLEAN) {
            listed = Optional.of(new LinkedHashSet<>(List.of(nodes.booleanNode(true), nodes.booleanNode(false))));
        } else if (kind == Kind.NULL) {
            listed = Optional.of(Set.of(nodes.nullNode()));
        }
    }

    /** {@return these, and a way in place of the choice} */
    Assumptions with(Formula way, Formula choice) {
        var more = copy();
        more.choices.remove(choice);
        more.add(way);
        return more;
    }

    /** {@return these of a value that need not be one of those listed} */
    Assumptions ofAnyValue() {
        var more = copy();
        more.listed = Optional.empty();
        return more;
    }

    private Assumptions copy() {
        var copy = new Assumptions(search, kind);
        copy.said.addAll(said);
        copy.facts.addAll(facts);
        copy.choices.addAll(choices);
        copy.excluded.addAll(excluded);
        copy.declaring.addAll(declaring);
        copy.listed = listed;
        copy.mystery = mystery;
        copy.isToBeClosed = isToBeClosed;
        copy.isOpen = isOpen;
        copy.isClosed = isClosed;
        return copy;
    }

    void add(Formula formula) {
        if (formula.isFalse() || search.formulas().isContradicted(formula, said)) {
            isRefuted = true;
        }
        if (isRefuted || formula.isTrue() || !said.add(formula)) {
            return;
        }
        var content = formula.content();
        if (content instanceof Content.All all) {
            all.parts().forEach(this::add);
        } else if (content instanceof Content.Any) {
            choices.add(formula);
        } else if (content instanceof Content.Link) {
            add(search.view(kind, search.formulas().expand(formula)));
        } else if (content instanceof Fact fact) {
            facts.add(fact);
        } else {
            addSimple(content);
        }
    }

    private void addSimple(Content content) {
        if (content instanceof Content.Values values && values.among()) {
            var left = new LinkedHashSet<>(values.values());
            listed.ifPresent(left::retainAll);
            listed = Optional.of(left);
        } else if (content instanceof Content.Values values) {
            excluded.addAll(values.values());
        } else if (content instanceof Content.Place place) {
            addPlace(place);
        } else if (content instanceof Content.Mystery unknown) {
            mystery = Optional.of(unknown);
        }
    }

    private void addPlace(Content.Place place) {
        if (isClosed) {
            throw new UntranslatableException("a closed object within a choice");
        }
        if (place instanceof Content.Closing closing) {
            declaring.addAll(closing.places());
            isToBeClosed = true;
        } else if (place instanceof Content.Declaring more) {
            declaring.addAll(more.places());
        } else {
            isOpen = true;
        }
    }

    /** Drops the choices of which one way is taken to hold already. */
    void settle() {
        choices.removeIf(choice -> Search.ways(choice).stream().anyMatch(said::contains));
    }

    boolean isRefuted() {
        return isRefuted;
    }

    boolean isToBeClosed() {
        return isToBeClosed && !isOpen && !isClosed;
    }

    /** Adds what it comes to that nothing else is declared than by now. */
    void close() {
        isClosed = true;
        add(search.view(kind, search.closing().of(declaring)));
    }

    Set<Formula> said() {
        return Collections.unmodifiableSet(said);
    }

    List<Fact> facts() {
        return Collections.unmodifiableList(facts);
    }

    Set<Formula> choices() {
        return Collections.unmodifiableSet(choices);
    }

    Set<JsonNode> excluded() {
        return Collections.unmodifiableSet(excluded);
    }

    Optional<Set<JsonNode>> listed() {
        return listed;
    }

    Optional<Content.Mystery> mystery() {
        return mystery;
    }

    // Listed values are simply compared with them.
    void tellApartFromContainers() {
        var containers = excluded.stream().filter(JsonNode::isContainer).toList();
        containers.forEach(excluded::remove);
        containers.forEach(value -> add(new Difference(search.formulas()).from(value)));
    }
}
