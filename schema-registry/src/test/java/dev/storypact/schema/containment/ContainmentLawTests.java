package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.containment.plain.Draft;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What holds for sets holds for schemas: no verdict on random ones may contradict a law, in any draft. */
class ContainmentLawTests {

    private static final int DRAWS = Integer.getInteger("storypact.containment.laws", 400);
    private static final int LEAST_DECIDED_IN_PERCENT = 97;
    private static final int LEAST_CHAINS_IN_PERCENT = 10;

    private final long seed = Long.getLong("storypact.containment.seed", System.nanoTime());

    /** The first schema is contained in the second one, as the law says. */
    private record Law(String name, JsonNode inner, JsonNode outer) {}

    @ParameterizedTest
    @EnumSource(Draft.class)
    void what_the_laws_of_sets_say_is_never_denied(Draft draft) {
        var schemas = new RandomSchemas(new Draw(seed), draft);
        var decided = 0;
        var asked = 0;
        for (var i = 0; i < DRAWS; i++) {
            for (var law : laws(schemas)) {
                asked++;
                decided += assertNotDenied(law) ? 1 : 0;
            }
        }
        report(draft, decided, asked, LEAST_DECIDED_IN_PERCENT);
    }

    @ParameterizedTest
    @EnumSource(Draft.class)
    void a_document_is_contained_in_itself(Draft draft) {
        var schemas = new RandomSchemas(new Draw(seed), draft);
        var decided = 0;
        for (var i = 0; i < DRAWS; i++) {
            var document = schemas.document();
            decided += assertNotDenied(new Law("A in A", document, document)) ? 1 : 0;
        }
        report(draft, decided, DRAWS, LEAST_DECIDED_IN_PERCENT);
    }

    @ParameterizedTest
    @EnumSource(Draft.class)
    void what_is_contained_in_what_is_contained_is_contained(Draft draft) {
        var schemas = new RandomSchemas(new Draw(seed), draft);
        var chains = 0;
        for (var i = 0; i < DRAWS; i++) {
            var first = schemas.document();
            var second = schemas.mutated(first);
            var third = schemas.mutated(second);
            if (isContained(first, second) && isContained(second, third)) {
                chains++;
                assertNotDenied(new Law("A in B, B in C, A in C", first, third));
            }
        }
        report(draft, chains, DRAWS, LEAST_CHAINS_IN_PERCENT);
    }

    private static List<Law> laws(RandomSchemas schemas) {
        var a = schemas.part();
        var b = schemas.part();
        return Stream.of(
                        new Law("nothing in A", nothing(), a),
                        new Law("A in everything", a, JsonNodeFactory.instance.objectNode()),
                        new Law("A in A or B", a, of("anyOf", a, b)),
                        new Law("A in B or A", a, of("anyOf", b, a)),
                        new Law("A and B in A", of("allOf", a, b), a),
                        new Law("B and A in A", of("allOf", b, a), a),
                        new Law("A and B in B and A", of("allOf", a, b), of("allOf", b, a)),
                        new Law("one of A and B in A or B", of("oneOf", a, b), of("anyOf", a, b)),
                        new Law("one of A and nothing in A", of("oneOf", a, nothing()), a),
                        new Law("A in one of A and nothing", a, of("oneOf", a, nothing())),
                        new Law("A in not not A", a, not(not(a))),
                        new Law("not not A in A", not(not(a)), a),
                        new Law("A and not A in B", of("allOf", a, not(a)), b),
                        new Law("B in A or not A", b, of("anyOf", a, not(a))),
                        new Law("not A or B in not A and not B", not(of("anyOf", a, b)), of("allOf", not(a), not(b))),
                        new Law("not A and B in not A or not B", not(of("allOf", a, b)), of("anyOf", not(a), not(b))))
                .map(law -> new Law(law.name(), schemas.named(law.inner()), schemas.named(law.outer())))
                .toList();
    }

    private static JsonNode nothing() {
        return not(JsonNodeFactory.instance.objectNode());
    }

    private static JsonNode not(JsonNode schema) {
        return JsonNodeFactory.instance.objectNode().set("not", schema);
    }

    private static ObjectNode of(String keyword, JsonNode... schemas) {
        var parts = JsonNodeFactory.instance.arrayNode();
        List.of(schemas).forEach(parts::add);
        return JsonNodeFactory.instance.objectNode().set(keyword, parts);
    }

    private boolean assertNotDenied(Law law) {
        var result = Containment.check(law.inner(), law.outer(), ContainmentOptions.strict());
        assertThat(result)
                .as("%s, seed %d:%n%s%n%s", law.name(), seed, law.inner(), law.outer())
                .isNotInstanceOf(NotContained.class);
        return result instanceof Contained;
    }

    private static boolean isContained(JsonNode inner, JsonNode outer) {
        return Containment.check(inner, outer, ContainmentOptions.strict()) instanceof Contained;
    }

    private void report(Draft draft, int decided, int asked, int leastInPercent) {
        System.out.println("containment, laws of %s: %d of %d decided, -Dstorypact.containment.seed=%d"
                .formatted(draft, decided, asked, seed));
        assertThat(decided).as("decided, seed %d", seed).isGreaterThanOrEqualTo(asked * leastInPercent / 100);
    }
}
