package dev.storypact.schema.containment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.story.message.StoryJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A counterexample is one that a person can read: short, and made of what the schema itself shows. */
class CounterexampleTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // Nothing but what is required, and what the subscriber refuses.
                "{'type':'object','required':['id'],'properties':{'id':{'type':'integer'},'note':{'type':'string'},"
                        + "'tags':{'type':'array','items':{'type':'string'}}}}"
                        + " | {'properties':{'note':{'type':'string','maxLength':3}}} | {'id':1,'note':'text'}",
                "{'type':'object','properties':{'a':{'type':'object','properties':{'b':{'type':['string','null']},"
                        + "'c':{'type':'string'}}},'d':{'type':'string'}}}"
                        + " | {'properties':{'a':{'properties':{'b':{'type':'string'}}}}} | {'a':{'b':null}}",
                // The nearest number, the shortest list, the first of the listed values that is refused.
                "{'type':'integer','minimum':0} | {'maximum':999} | 1000",
                "{'type':'array','items':{'enum':['A','B','C']}} | {'items':{'enum':['A','C']}} | ['B']",
                "{'type':'array','items':{'type':'integer'}} | {'maxItems':2} | [1,1,1]",
                "{'enum':['NEW','PAID','SENT']} | {'enum':['NEW']} | \"PAID\"",
                // Examples and defaults where they fit, and only there.
                "{'type':'object','required':['city'],'properties':{'city':{'type':'string','examples':['Bern','Basel']},'zip':{'type':'string','default':'3011'}}}"
                        + " | {'properties':{'zip':{'type':'integer'}}} | {'city':'Bern','zip':'3011'}",
                "{'type':'string','examples':['Bern','Basel']} | {'maxLength':4} | \"Basel\"",
                "{'type':'string','examples':['Bern']} | {'maxLength':4} | \"aaaaa\"",
                "{'type':'string','format':'date'} | {'format':'date-time'} | \"2026-01-01\"",
                "{'type':'string','pattern':'^[A-Z]{2}[0-9]{1,3}$'} | {'maxLength':4} | \"AA000\"",
                // An example of the whole is a message as it is sent, but for what doesn't matter.
                "{'type':'object','properties':{'a':{'type':'string'},'b':{'type':'integer'}},"
                        + "'examples':[{'a':'left','b':7}]} | {'properties':{'b':{'maximum':5}}} | {'b':7}",
            })
    void is_short_and_readable(String publisher, String subscriber, String message) {
        var result = Containment.check(json(publisher), json(subscriber), ContainmentOptions.contract());

        assertThat(result).isInstanceOfSatisfying(NotContained.class, not -> {
            assertThat(not.counterexample()).isEqualTo(json(message));
            assertThat(SchemaOracle.compile(json(publisher)).accepts(not.counterexample()))
                    .isTrue();
            assertThat(SchemaOracle.compile(json(subscriber)).accepts(not.counterexample()))
                    .isFalse();
        });
    }

    private static JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
