package dev.storypact.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.contract.ContractRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every rule whose id stands in the sources as a text has golden cases of both kinds: those of lint, of registering, of
 * comparing registries and of waivers. The ids of contracts and of incompatible keywords are constants of enums, which have
 * tests of their own.
 */
class RuleCoverageTests {

    private static final Pattern ID = Pattern.compile("\"([A-Z]{3}(?:-[A-Z]+)+)\"");

    static SortedSet<String> ids() throws IOException {
        var ids = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(RuleCoverageTests::idsIn)
                    .forEach(ids::add);
        }
        Stream.of(ContractRule.values()).map(ContractRule::id).forEach(ids::remove);
        return ids;
    }

    private static Stream<String> idsIn(Path source) {
        try {
            return ID.matcher(Files.readString(source)).results().map(RuleCoverageTests::id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String id(MatchResult found) {
        return found.group(1);
    }

    @Test
    void the_ids_are_those_of_lint_registering_comparing_and_waivers() throws IOException {
        assertThat(ids()).hasSizeGreaterThan(12).contains("LNT-UNTYPED", "REG-META", "CMP-REMOVED", "WVR-UNUSED");
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_rule_has_a_case_in_which_it_finds_something(String rule) {
        assertThat(cases(rule, false))
                .isNotEmpty()
                .allSatisfy(golden -> assertThat(golden.expected()).contains("rule:     " + rule + " ("));
    }

    @ParameterizedTest
    @MethodSource("ids")
    void a_rule_has_a_case_in_which_it_finds_nothing(String rule) {
        assertThat(cases(rule, true))
                .isNotEmpty()
                .allSatisfy(golden -> assertThat(golden.expected()).doesNotContain("rule:     " + rule + " ("));
    }

    private static List<GoldenFolder> cases(String rule, boolean harmless) {
        return Stream.of("comparison", "lint", "registering", "server", "waiver")
                .flatMap(GoldenFolder::in)
                .filter(golden -> golden.isOf(rule, harmless))
                .toList();
    }
}
