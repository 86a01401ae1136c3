package dev.storypact.schema.internal.oracle;

import dev.storypact.schema.internal.json.JsonPointers;
import dev.storypact.schema.internal.oracle.SchemaReferences.Reference;
import dev.storypact.schema.internal.text.NearestNames;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Finds references that lead out of the document, to nothing, to one of two places, or round in a circle.
 *
 * <p>A circle through {@code properties} or {@code items} is a recursive type and fine: each turn needs a deeper message.
 * One through references and {@code allOf} and their like alone would never end.
 */
final class ReferenceCheck {

    private static final long MOST_WAYS = 50_000;
    private static final long LONGEST_CHAIN = 200;

    private final SchemaReferences references;
    private final InPlaceGraph graph = new InPlaceGraph();

    private ReferenceCheck(SchemaReferences references) {
        this.references = references;
        references.inPlace().forEach(edge -> graph.edge(edge.holder(), edge.part()));
    }

    /** {@return what is wrong with these references; nothing where they are fine} */
    static List<SchemaProblem> problems(SchemaReferences references) {
        return references.isEmpty() ? List.of() : new ReferenceCheck(references).problems();
    }

    private List<SchemaProblem> problems() {
        var problems = new ArrayList<SchemaProblem>();
        references.collisions().forEach((pointer, address) -> problems.add(collision(pointer, address)));
        var all = references.all();
        for (var reference : all) {
            reference
                    .target()
                    .ifPresentOrElse(
                            target -> graph.edge(reference.holder(), target),
                            () -> problems.add(leadsNowhere(reference)));
        }
        return graph.isPlain(MOST_WAYS) ? problems : withProblemsOfWays(all, problems);
    }

    private List<SchemaProblem> withProblemsOfWays(List<Reference> all, List<SchemaProblem> problems) {
        var onCircles = graph.onCircles();
        all.stream()
                .filter(reference -> onCircles.contains(reference.holder())
                        && reference.target().filter(onCircles::contains).isPresent())
                .findFirst()
                .ifPresent(reference -> problems.add(circle(reference)));
        if (problems.isEmpty()) {
            graph.withLongerChainThan(LONGEST_CHAIN).stream()
                    .min(Comparator.comparing(String::length))
                    .ifPresent(pointer -> problems.add(tooLongChain(pointer)));
        }
        if (problems.isEmpty()) {
            graph.withMoreWaysThan(MOST_WAYS).stream()
                    .min(Comparator.comparing(String::length))
                    .ifPresent(pointer -> problems.add(tooManyWays(pointer)));
        }
        return problems;
    }

    private SchemaProblem collision(String pointer, String address) {
        var keyword = references.dialect().idKeyword();
        return new SchemaProblem(
                JsonPointers.child(pointer, keyword),
                "a second schema named '" + address + "'",
                "each " + keyword + " once, in this file and all that belong to it by references",
                "rename one of the two, or remove its " + keyword + " and refer to it by its place");
    }

    private SchemaProblem leadsNowhere(Reference reference) {
        var definitions = references.schemas().keySet().stream()
                .filter(pointer -> pointer.matches("/(\\$defs|definitions)/[^/]*"))
                .map(pointer -> "#" + pointer)
                .toList();
        return reference.isLocal()
                ? new SchemaProblem(
                        reference.pointer(),
                        "a reference to '" + reference.text() + "', where nothing stands",
                        "a place in this file; its definitions are: "
                                + NearestNames.list(reference.text(), definitions),
                        mendName(reference, definitions))
                : new SchemaProblem(
                        reference.pointer(),
                        "a reference to '" + reference.text() + "', outside of this file",
                        "references within the same file, such as #/$defs/money; nothing else is ever read or fetched",
                        "copy what it refers to into this file's $defs");
    }

    private static String mendName(Reference reference, List<String> definitions) {
        Optional<String> meant = NearestNames.meant(reference.text(), definitions);
        return meant.map(name -> "did you mean '" + name + "'?").orElse("define it, or correct the reference");
    }

    private static SchemaProblem tooManyWays(String pointer) {
        return new SchemaProblem(
                pointer,
                "more than " + MOST_WAYS + " ways from this schema to those that it is made of",
                "at most " + MOST_WAYS
                        + " ways by references, anyOf and their like, as a value is held against the end of each",
                "name what the alternatives have in common once, outside of them");
    }

    private static SchemaProblem tooLongChain(String pointer) {
        return new SchemaProblem(
                pointer,
                "a chain of more than " + LONGEST_CHAIN + " schemas that lead to one another for the same value",
                "at most " + LONGEST_CHAIN + " of them by references, allOf and their like, so that no stack overflows",
                "refer to the last one of the chain directly");
    }

    private static SchemaProblem circle(Reference reference) {
        return new SchemaProblem(
                reference.pointer(),
                "a reference to '" + reference.text()
                        + "' that leads back to itself without a property or element between",
                "a circle only through properties or items, as a tree or list has it",
                "remove the reference, or refer to it from a property or from items");
    }
}
