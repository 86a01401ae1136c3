package dev.storypact.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.story.message.EventVersion;
import dev.storypact.story.message.VersionRange;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeprecationTests {

    private static final Subject PLACED = new Subject("order-events", "ORDER_PLACED");

    @Test
    void is_of_a_range_of_versions_with_a_date_and_a_successor() {
        var settings = settings("""
                {"deprecations": [
                  {"versions": "1.x", "date": "2027-03-01", "successor": "ORDER_PLACED 2.0"},
                  {"date": "2028-01-01"}]}""");

        var first = settings.deprecation(EventVersion.parse("1.4")).orElseThrow();
        assertThat(first)
                .isEqualTo(new Deprecation(
                        VersionRange.parse("1.x"),
                        LocalDate.parse("2027-03-01"),
                        Optional.of(new Successor(PLACED, Optional.of(EventVersion.parse("2.0"))))));
        assertThat(first.isInForceOn(LocalDate.parse("2027-02-28"))).isFalse();
        assertThat(first.isInForceOn(LocalDate.parse("2027-03-01"))).isTrue();
        assertThat(settings.deprecation(EventVersion.parse("2.0")))
                .contains(new Deprecation(VersionRange.any(), LocalDate.parse("2028-01-01"), Optional.empty()));
        assertThat(settings("{}").deprecation(EventVersion.parse("1.0"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ORDER_PLACED 2.0              | ORDER_PLACED 2.0 on 'order-events'
            ORDER_CONFIRMED               | ORDER_CONFIRMED on 'order-events'
            sales events/ORDER PLACED 2.0 | ORDER PLACED 2.0 on 'sales events'
            ORDER PLACED                  | ORDER PLACED on 'order-events'
            """)
    void names_its_successor(String text, String successor) {
        var settings = settings("{\"deprecations\": [{\"date\": \"2027-03-01\", \"successor\": \"" + text + "\"}]}");

        assertThat(settings.deprecations().get(0).successor()).get().hasToString(successor);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"date": "2027-02-30"}                        | a day such as 2027-03-01
            {"date": 2027}                                | a day such as 2027-03-01
            {"versions": "1.x"}                           | a "date"
            {"date": "2027-03-01", "versions": "1"}       | versions such as 1.0, 1.x or [1.0,2.0)
            {"date": "2027-03-01", "successor": "../x"}   | a type with or without a version
            {"date": "2027-03-01", "succesor": "X"}       | the names successor, date, versions
            "2027-03-01"                                  | an object with a "date"
            """)
    void is_refused_where_it_says_what_it_may_not(String deprecation, String allowed) {
        assertThatThrownBy(() -> settings("{\"deprecations\": [" + deprecation + "]}"))
                .isInstanceOf(SchemaRegistryException.class)
                .hasMessageContaining("memory:order-events/ORDER_PLACED/subject.json:1:")
                .hasMessageContaining("#/deprecations/0")
                .hasMessageContaining("allowed:  " + allowed);
    }

    private static SubjectSettings settings(String json) {
        return SchemaRegistry.inMemory(Map.of("order-events/ORDER_PLACED/subject.json", json))
                .settings(PLACED);
    }
}
