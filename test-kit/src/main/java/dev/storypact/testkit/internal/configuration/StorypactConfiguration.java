package dev.storypact.testkit.internal.configuration;

import dev.storypact.contract.SecretMask;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a run of tests is configured with, whichever engine runs them.
 *
 * @param schemas where schemas are looked for, the first that exists: a folder, or {@code classpath:} and a folder
 * @param schemasGiven whether {@code schemas} was configured, so that none being there is an error
 * @param service the service that the evidence belongs to; empty where it is told by the build
 * @param evidence the folder that evidence is written to
 * @param secrets the names of properties whose values evidence hides, beside what {@code subject.json} names
 * @param ablation whether evidence says what handlers need of their messages, for which they are told again
 */
public record StorypactConfiguration(
        List<String> schemas,
        boolean schemasGiven,
        String service,
        Path evidence,
        Set<String> secrets,
        boolean ablation) {

    /** The parameter that names the schemas' folder. */
    public static final String SCHEMAS = "storypact.schemas";

    /** The parameter that names the service. */
    public static final String SERVICE = "storypact.service";

    /** The parameter that names the evidence's folder. */
    public static final String EVIDENCE = "storypact.evidence";

    /** The parameter that says whether handlers are told again. */
    public static final String ABLATION = "storypact.evidence.ablation";

    /** The parameter that names the properties whose values are hidden, with commas between. */
    public static final String SECRETS = "storypact.evidence.secrets";

    private static final List<String> DEFAULT_SCHEMAS = List.of("schemas/", "classpath:schemas/");

    public StorypactConfiguration {
        schemas = List.copyOf(schemas);
        Objects.requireNonNull(service, "service");
        Objects.requireNonNull(evidence, "evidence");
        secrets = Set.copyOf(secrets);
    }

    /**
     * {@return the configuration read by that look-up of a parameter's value; blank counts as absent}
     *
     * @throws IllegalArgumentException if a value is none that is allowed, naming the parameter
     */
    public static StorypactConfiguration from(Function<String, Optional<String>> parameters) {
        Function<String, Optional<String>> given =
                key -> parameters.apply(key).map(String::strip).filter(value -> !value.isEmpty());
        Optional<String> schemas = given.apply(SCHEMAS);
        return new StorypactConfiguration(
                schemas.map(List::of).orElse(DEFAULT_SCHEMAS),
                schemas.isPresent(),
                given.apply(SERVICE).orElse(""),
                given.apply(EVIDENCE)
                        .map(Path::of)
                        .orElseGet(() -> BuildFolder.current().evidence()),
                given.apply(SECRETS)
                        .map(names -> Set.copyOf(Arrays.asList(names.split(","))))
                        .orElse(SecretMask.DEFAULT_NAMES),
                given.apply(ABLATION).map(StorypactConfiguration::truth).orElse(true));
    }

    private static boolean truth(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new IllegalArgumentException(
                    "the configuration parameter " + ABLATION + " is '" + text + "', allowed is true or false");
        }
        return text.equals("true");
    }

    /** {@return the configuration in the system properties of this JVM} */
    public static StorypactConfiguration fromSystemProperties() {
        return from(key -> Optional.ofNullable(System.getProperty(key)));
    }
}
