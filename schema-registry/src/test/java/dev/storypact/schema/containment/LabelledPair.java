package dev.storypact.schema.containment;

import dev.storypact.story.message.StoryJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Two schemas whose verdict a person has thought out and written down, with the reason.
 *
 * @param family the file that it stands in, named after a family of keywords
 * @param name what it is about
 * @param publisher what may be sent
 * @param subscriber what is accepted
 * @param options the reading: {@code strict} where the file says nothing
 * @param isContained the verdict
 * @param because why
 * @param message where it isn't contained, a message that shows it
 */
record LabelledPair(
        String family,
        String name,
        JsonNode publisher,
        JsonNode subscriber,
        ContainmentOptions options,
        boolean isContained,
        String because,
        Optional<JsonNode> message) {

    private static final String SUFFIX = ".json";

    /** {@return all pairs of the folder {@code containment} of the test resources, by family} */
    static List<LabelledPair> all() {
        try (var files = Files.list(folder())) {
            return files.filter(file -> file.toString().endsWith(SUFFIX))
                    .sorted()
                    .flatMap(LabelledPair::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(LabelledPair.class.getResource("/containment"), "no pairs")
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<LabelledPair> read(Path file) {
        try {
            var family = file.getFileName().toString().replace(SUFFIX, "");
            return StoryJson.parse(Files.readString(file)).valueStream().map(pair -> of(family, pair));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LabelledPair of(String family, JsonNode pair) {
        return new LabelledPair(
                family,
                pair.required("name").stringValue(),
                pair.required("publisher"),
                pair.required("subscriber"),
                reading(pair.path("reading").asString("strict")),
                isContained(pair.required("verdict").stringValue()),
                pair.required("because").stringValue(),
                pair.optional("message"));
    }

    private static ContainmentOptions reading(String name) {
        return switch (name) {
            case "strict" -> ContainmentOptions.strict();
            case "contract" -> ContainmentOptions.contract();
            default -> throw new IllegalArgumentException("no reading: " + name);
        };
    }

    private static boolean isContained(String verdict) {
        return switch (verdict) {
            case "contained" -> true;
            case "not-contained" -> false;
            default -> throw new IllegalArgumentException("no verdict: " + verdict);
        };
    }

    ContainmentResult check() {
        return Containment.check(publisher, subscriber, options);
    }

    @Override
    public String toString() {
        return family + ": " + name;
    }
}
