package dev.storypact.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.Parameter;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Maven, {@code contract:help} and the documentation tell of the goals and their parameters. */
class PluginDescriptorTests {

    private static final Path DOCS = (Files.exists(Path.of("README.md")) ? Path.of("") : Path.of("..")).resolve("docs");

    /** A file of each module's own: one value for all modules of a build would be wrong. */
    private static final List<String> ONLY_IN_THE_POM = List.of("contractFile");

    static Stream<Named<MojoDescriptor>> goals() throws Exception {
        return descriptor().getMojos().stream()
                .filter(goal -> !goal.getGoal().equals("help"))
                .map(goal -> Named.of(goal.getFullGoalName(), goal));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void a_goal_is_described_can_be_skipped_and_runs_beside_others(MojoDescriptor goal) {
        assertThat(goal.getDescription()).isNotBlank();
        assertThat(goal.isThreadSafe()).isTrue();
        assertThat(goal.getParameterMap()).containsKey("skip");
    }

    @ParameterizedTest
    @MethodSource("goals")
    void a_parameter_is_described_and_can_be_given_on_the_command_line(MojoDescriptor goal) {
        assertThat(parameters(goal)).allSatisfy(parameter -> {
            assertThat(parameter.getDescription())
                    .as("the description of %s", parameter.getName())
                    .endsWith(".");
            if (!ONLY_IN_THE_POM.contains(parameter.getName())) {
                assertThat(parameter.getExpression())
                        .as("the user property of %s", parameter.getName())
                        .matches("\\$\\{((contract|storypact)\\..+|skipTests|maven\\.test\\.skip)}");
            }
        });
    }

    @Test
    void the_pages_list_the_goals() throws Exception {
        var goals = goals().map(goal -> goal.getPayload()).toList();

        assertThat(rows("contracts.md", "(?m)^\\| `contract:([a-z-]+)` \\|.*$").map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(
                        goals.stream().map(MojoDescriptor::getGoal).toList());
        assertThat(rows("goals.md", "(?m)^\\| `contract:.*\\|$").map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(
                        goals.stream().map(PluginDescriptorTests::row).toList());
    }

    @Test
    void the_page_lists_the_parameters() throws Exception {
        var goalsOfRows = new TreeMap<String, Map<String, String>>();
        goals().map(goal -> goal.getPayload())
                .forEach(goal -> parameters(goal)
                        .forEach(parameter -> goalsOfRows
                                .computeIfAbsent(nameAndMeaning(parameter), row -> new TreeMap<>())
                                .put(goal.getGoal(), "`" + goal.getGoal() + "`")));
        var expected = goalsOfRows.entrySet().stream()
                .map(row ->
                        row.getKey() + " | " + String.join(", ", row.getValue().values()) + " |");

        assertThat(rows("goals.md", "(?m)^\\| `[^:|]+` \\|.*$").map(MatchResult::group))
                .containsExactlyElementsOf(expected.toList());
    }

    private static String row(MojoDescriptor goal) {
        return "| `" + goal.getFullGoalName() + "` | "
                + (goal.getPhase() == null ? "none" : "`" + goal.getPhase() + "`") + " | "
                + firstSentence(goal.getDescription()) + " |";
    }

    private static String nameAndMeaning(Parameter parameter) {
        var property = parameter.getExpression();
        var value = parameter.getDefaultValue();
        var absent = parameter.isRequired() ? "must be given" : "none";
        return "| `" + (property == null ? "<" + parameter.getName() + ">" : property.replaceAll("[${}]", "")) + "` | "
                + firstSentence(parameter.getDescription()) + " | "
                + (value == null ? absent : "`" + value + "`");
    }

    private static String firstSentence(String description) {
        return description
                .replaceAll("\\s+", " ")
                .replaceFirst("(?<=\\.) .*", "")
                .replace("<", "\\<");
    }

    private static List<Parameter> parameters(MojoDescriptor goal) {
        return goal.getParameters().stream().filter(Parameter::isEditable).toList();
    }

    private static Stream<MatchResult> rows(String page, String pattern) throws IOException {
        return Pattern.compile(pattern)
                .matcher(Files.readString(DOCS.resolve(page)))
                .results();
    }

    private static PluginDescriptor descriptor() throws Exception {
        try (var content = PluginDescriptorTests.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            var text = new InputStreamReader(
                    Objects.requireNonNull(content, "maven-plugin-plugin writes it before the tests"),
                    StandardCharsets.UTF_8);
            return new PluginDescriptorBuilder().build(text);
        }
    }
}
