package dev.storypact.story.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Action;
import dev.storypact.story.action.ActionJson;
import dev.storypact.story.action.ConfigGetSecret;
import dev.storypact.story.action.Secret;
import dev.storypact.story.action.StoryError;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.ActionCases.Case;
import dev.storypact.story.runtime.internal.OutcomeJson;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import tools.jackson.databind.JsonNode;

/** A property over all actions of the catalogue; {@code -Dstorypact.seed=..} repeats a run. */
class ActionRoundTripTests {

    private static final int RUNS = 50;

    private final long seed = Long.getLong("storypact.seed", System.nanoTime());
    private final ActionCases cases = new ActionCases();

    @Test
    void every_action_of_the_catalogue_has_a_generator() throws IOException, URISyntaxException {
        var folder = Path.of(Objects.requireNonNull(Action.class.getResource("Action.class"))
                        .toURI())
                .getParent();

        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".class") && !name.startsWith("package-"))
                            .map(ActionRoundTripTests::named)
                            .filter(type -> Action.class.isAssignableFrom(type) && type != Action.class))
                    .containsExactlyInAnyOrderElementsOf(cases.byClass().keySet());
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(Action.class.getPackageName() + "." + file.replace(".class", ""));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(file, e);
        }
    }

    @Test
    void the_json_of_every_action_survives_its_text(TestReporter reporter) {
        everyCase(reporter, each -> {
            var tree = ActionJson.toTree(each.action());

            var readBack = StoryJson.parse(StoryJson.write(tree));

            assertThat(readBack.equals(ActionRoundTripTests::compareExactly, tree))
                    .isTrue();
            assertThat(StoryJson.parse(StoryJson.write(readBack))).isEqualTo(readBack);
            assertThat(tree.path("type").asString()).isEqualTo(each.action().type());
        });
    }

    /** Decimals with their trailing zeros; a double has none that count. */
    private static int compareExactly(JsonNode left, JsonNode right) {
        if (left.isNumber() && right.isNumber()) {
            return right.isBigDecimal()
                    ? Boolean.compare(
                            true,
                            left.decimalValue()
                                    .toString()
                                    .equals(right.decimalValue().toString()))
                    : left.decimalValue().compareTo(right.decimalValue());
        }
        return Boolean.compare(true, left.equals(right));
    }

    @Test
    void every_answer_survives_its_json(TestReporter reporter) {
        everyCase(reporter, ActionRoundTripTests::answerSurvives);
    }

    private static <R> void answerSurvives(Case<R> each) {
        var answered = new Outcome.Success<>(each.answer());

        var text = StoryJson.write(OutcomeJson.toTree(answered));

        assertThat(OutcomeJson.fromTree(StoryJson.parse(text), each.action())).isEqualTo(answered);
    }

    @Test
    void every_error_survives_its_json(TestReporter reporter) {
        var values = new RandomValues(seed);
        everyCase(
                reporter,
                each -> each.action().errorTypes().forEach(type -> {
                    var failed = new Outcome.Failure<>(
                            StoryError.of(type.name(), values.text()).at(each.action()));

                    var text = StoryJson.write(OutcomeJson.toTree(failed));

                    assertThat(OutcomeJson.fromTree(StoryJson.parse(text), each.action()))
                            .isEqualTo(failed);
                }));
    }

    @Test
    void every_error_type_is_named_by_its_action(TestReporter reporter) {
        everyCase(reporter, each -> {
            if (!each.action().type().equals("Error::Throw")) {
                assertThat(each.action().errorTypes())
                        .allSatisfy(error -> assertThat(error.name())
                                .startsWith(each.action().type() + "/"));
            }
        });
    }

    @Test
    void a_secret_is_the_one_answer_that_its_json_does_not_give_back() {
        var outcome = new Outcome.Success<>(Secret.of("token", "hidden-value"));

        var tree = OutcomeJson.toTree(outcome);

        assertThat(StoryJson.write(tree)).isEqualTo("{\"success\":\"{{secret:token}}\"}");
        assertThat(OutcomeJson.fromTree(tree, new ConfigGetSecret("token")))
                .isEqualTo(new Outcome.Success<>(Secret.ofStandIn("{{secret:token}}")));
    }

    private void everyCase(TestReporter reporter, Consumer<Case<?>> check) {
        reporter.publishEntry("storypact.seed", Long.toString(seed));
        var values = new RandomValues(seed);
        cases.byClass().forEach((type, generator) -> {
            for (int i = 0; i < RUNS; i++) {
                var each = generator.apply(values);
                assertThat(each.action()).isInstanceOf(type);
                assertThat(each)
                        .as("with -Dstorypact.seed=%d, run %d of %s", seed, i, type.getSimpleName())
                        .satisfies(check::accept);
            }
        });
    }
}
