package dev.storypact.schema;

import dev.storypact.finding.Location;
import dev.storypact.schema.internal.fault.SchemaFault;
import dev.storypact.schema.internal.json.JsonFile;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.story.message.EventVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** A schema in a file that somebody names, in a registry or out of one. */
final class SchemaFile {

    private static final Pattern NAME = Pattern.compile("([0-9.]+)\\.schema\\.(json|yaml|yml)");

    private SchemaFile() {}

    /** {@return the schema, with all that it refers to; throws a {@link SchemaFault} if it can't be read or is none} */
    static JsonNode read(Path file) {
        var absolute = file.toAbsolutePath().normalize();
        return registered(absolute).map(SchemaVersion::schema).orElseGet(() -> alone(file));
    }

    private static Optional<SchemaVersion> registered(Path file) {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        var isInRegistry = Files.isRegularFile(file)
                && file.getNameCount() > 3
                && name.matches()
                && EventVersion.isVersion(name.group(1))
                && SubjectNames.problem(name(file, 3)).isEmpty()
                && SubjectNames.problem(name(file, 2)).isEmpty();
        return isInRegistry
                ? SchemaRegistry.open(file.resolve("../../..").normalize())
                        .find(new Subject(name(file, 3), name(file, 2)), EventVersion.parse(name.group(1)))
                : Optional.empty();
    }

    private static String name(Path file, int fromEnd) {
        return file.getName(file.getNameCount() - fromEnd).toString();
    }

    private static JsonNode alone(Path file) {
        try {
            var source = JsonFile.read(file.toString(), Files.readAllBytes(file));
            SchemaOracle.problems(source.tree()).stream().findFirst().ifPresent(problem -> {
                throw new SchemaFault(
                        file + " is no valid JSON Schema",
                        source.locate(problem.pointer()),
                        problem.found(),
                        problem.allowed(),
                        problem.mend());
            });
            return source.tree();
        } catch (IOException e) {
            throw new SchemaFault(
                            file + " can't be read",
                            Location.ofFile(file.toString()),
                            Files.exists(file) ? "a file that can't be read" : "no such file",
                            "a file with a JSON Schema, as JSON or YAML",
                            "name the file of a schema")
                    .causedBy(e);
        }
    }
}
