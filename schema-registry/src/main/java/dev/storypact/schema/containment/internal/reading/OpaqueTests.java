package dev.storypact.schema.containment.internal.reading;

import dev.storypact.schema.containment.internal.formula.OpaqueTest;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaNotCompiledException;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.JsonNodeFactory;

/** Has json-schema-validator make tests of texts, by a schema of that keyword alone. */
public final class OpaqueTests {

    private static final int MOST = 1_000;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Map<List<String>, Optional<CompiledSchema>> KNOWN = new ConcurrentHashMap<>();

    private static final Map<List<String>, Boolean> REFUSING = new ConcurrentHashMap<>();

    /** No format that is asserted accepts all of these. */
    private static final List<String> REFUSED = List.of("", "(", "%", "\\", "a b\u0000{", "~2", "<>", "/~");

    private OpaqueTests() {}

    /** {@return whether the text passes} */
    public static boolean passes(OpaqueTest test, String text) {
        return compiled(test)
                .filter(schema -> schema.accepts(NODES.stringNode(text)))
                .isPresent();
    }

    static boolean isUsable(OpaqueTest test) {
        return compiled(test).isPresent();
    }

    /** {@return whether the test is one at all: a format that nobody knows accepts every text} */
    static boolean canRefuse(OpaqueTest test) {
        var key = key(test);
        var before = REFUSING.get(key);
        if (before == null) {
            before = REFUSED.stream().anyMatch(text -> !passes(test, text));
            REFUSING.put(key, before);
        }
        return before;
    }

    private static Optional<CompiledSchema> compiled(OpaqueTest test) {
        if (KNOWN.size() > MOST) {
            KNOWN.clear();
            REFUSING.clear();
        }
        return KNOWN.computeIfAbsent(key(test), key -> compile(test));
    }

    private static List<String> key(OpaqueTest test) {
        return List.of(test.dialect(), test.keyword(), test.value());
    }

    private static Optional<CompiledSchema> compile(OpaqueTest test) {
        try {
            return Optional.of(SchemaOracle.compile(
                    NODES.objectNode().put("$schema", test.dialect()).put(test.keyword(), test.value())));
        } catch (SchemaNotCompiledException e) {
            return Optional.empty();
        }
    }
}
