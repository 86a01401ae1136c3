package dev.storypact.contract.internal.declaration;

import dev.storypact.contract.internal.need.DerivedNeed;
import dev.storypact.finding.Finding;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.schema.internal.oracle.SchemaProblem;
import dev.storypact.story.Subscribes;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * What a handler needs, as a schema among its module's resources says it.
 *
 * @param file the schema; none where there is a problem
 * @param problem why it can't be used
 */
record SchemaNeed(Optional<JsonFile> file, Optional<Finding> problem) {

    private static final int MOST_BYTES = 1_000_000;
    private static final Pattern NAME =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9_.-]*/)*[A-Za-z0-9_-][A-Za-z0-9_.-]*\\.json");
    private static final SchemaDialect DIALECT = SchemaDialect.DRAFT_2020_12;

    /**
     * {@return the schema that a handler's declaration names}
     *
     * @param typed what the type of the handler's data says
     */
    static SchemaNeed of(Method handler, Subscribes declared, DerivedNeed typed) {
        var said = said(handler, declared, typed);
        if (said.size() > 1) {
            return problem(MalformedDeclaration.needTwice(handler, said));
        }
        if (!NAME.matcher(declared.needsSchema()).matches()) {
            return problem(MalformedDeclaration.schemaName(handler, declared.needsSchema()));
        }
        return resource(handler, declared.needsSchema())
                .map(content -> read(handler, declared.needsSchema(), content))
                .orElseGet(() -> problem(MalformedDeclaration.noSchema(handler, declared.needsSchema())));
    }

    /** {@return the ways in which it is said what the handler needs, for people} */
    private static List<String> said(Method handler, Subscribes declared, DerivedNeed typed) {
        var said = new ArrayList<String>();
        said.add("needsSchema '" + declared.needsSchema() + "'");
        if (declared.needs().length > 0) {
            said.add("needs " + String.join(", ", declared.needs()));
        }
        if (!typed.isOpen()) {
            said.add("data of the type '" + StoryMethods.dataType(handler).getTypeName() + "'");
        }
        return said;
    }

    private static Optional<byte[]> resource(Method handler, String name) {
        var resource = handler.getDeclaringClass().getClassLoader().getResource(name);
        if (resource == null) {
            return Optional.empty();
        }
        try {
            var connection = resource.openConnection();
            connection.setUseCaches(false); // a jar that stays open can't be written again
            try (var content = connection.getInputStream()) {
                return Optional.of(content.readNBytes(MOST_BYTES + 1));
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static SchemaNeed read(Method handler, String name, byte[] content) {
        if (content.length > MOST_BYTES) {
            return problem(MalformedDeclaration.schemaTooLarge(handler, name, MOST_BYTES));
        }
        try {
            var file = JsonFile.read(name, content);
            return problems(file.tree()).stream()
                    .findFirst()
                    .map(gravest -> problem(MalformedDeclaration.schema(handler, file, gravest)))
                    .orElseGet(() -> new SchemaNeed(Optional.of(file), Optional.empty()));
        } catch (SchemaFault e) {
            return problem(MalformedDeclaration.schema(handler, e));
        }
    }

    private static List<SchemaProblem> problems(JsonNode schema) {
        return SchemaDialect.of(schema).filter(DIALECT::equals).isPresent()
                ? SchemaOracle.problems(schema)
                : List.of(new SchemaProblem(
                        "/$schema", schema.path("$schema").toString(), DIALECT.id(), "write it in that draft"));
    }

    private static SchemaNeed problem(Finding finding) {
        return new SchemaNeed(Optional.empty(), Optional.of(finding));
    }
}
