package dev.storypact.schema.containment.internal.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.reading.Closing;
import dev.storypact.schema.containment.internal.reading.SchemaReader;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.story.message.StoryJson;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | \"text\"",
                "{'type':'integer','exclusiveMinimum':4,'multipleOf':3} | 6",
                "{'type':'integer','maximum':-7,'multipleOf':3} | -9",
                "{'type':'number','multipleOf':0.5,'not':{'multipleOf':1}} | 0.5",
                "{'type':'number','minimum':0.1,'maximum':0.2,'not':{'enum':[0.1,0.2]}} | 0.15",
                "{'type':'string','minLength':6,'maxLength':6} | \"aaaaaa\"",
                "{'type':'string','not':{'pattern':'^[a-z]'}} | \"\"",
                "{'type':'object','required':['b','a']} | {'b':'text','a':'text'}",
                "{'type':'object','minProperties':2,'propertyNames':{'pattern':'^x'}} | {'x':'text','xa':'text'}",
                "{'type':'array','minItems':2,'uniqueItems':true,'items':{'enum':[1,2]}} | [2,1]",
                "{'type':'array','contains':{'const':5},'minContains':2} | [5,5]",
                "{'type':'array','not':{'uniqueItems':true}} | ['text','text']",
                "{'type':'object','properties':{'next':{'$ref':'#'}},'minProperties':1} | {'next':{'other':'text'}}",
                "{'type':'string','format':'date','pattern':'^1999'} | \"1999-01-01\"",
                "{'type':'object','propertyNames':{'format':'date'},'minProperties':1} | {'0000-01-01':'text'}",
                "{'type':'object','not':{'propertyNames':{'format':'date'}}} | {'other':'text','text':'text'}",
                "{'type':'object','maxProperties':1,'required':['a'],'not':{'additionalProperties':false}} | {'a':'text'}",
                "{'type':'array','prefixItems':[{'const':1},{'const':2}],'not':{'uniqueItems':true}} | [1,2,1]",
                "{'type':'array','minItems':3,'not':{'uniqueItems':true},'prefixItems':[{'const':1},{'const':2}]} | [1,2,1]",
                "{'type':'array','prefixItems':[{'const':1},{'const':2},{'const':2}],'minItems':3,'not':{'uniqueItems':true}}"
                        + " | [1,2,2]",
                "{'type':'array','contains':{'const':5},'minContains':2,'prefixItems':[{'const':1}],'minItems':1} | [1,5,5]",
                "{'type':'array','contains':{'const':5},'maxContains':1,'minItems':2} | [5,'text']",
                "{'type':'integer','multipleOf':6,'minimum':1,'not':{'multipleOf':4}} | 6",
                "{'type':'integer','multipleOf':6,'minimum':7,'not':{'multipleOf':4}} | 18",
                "{'type':'integer','maximum':0,'multipleOf':6,'not':{'enum':[0,-6]}} | -12",
                "{'type':'number','exclusiveMinimum':0,'exclusiveMaximum':1,'not':{'multipleOf':0.5}} | 0.1",
                "{'type':'number','minimum':5,'exclusiveMaximum':6,'not':{'multipleOf':5}} | 5.5",
                "{'type':'number','exclusiveMinimum':5,'minimum':5,'maximum':6} | 6",
                "{'type':'number','exclusiveMaximum':-5,'maximum':-5,'minimum':-6} | -6",
            })
    void finds_a_small_value(String schema, String value) {
        assertThat(find(schema)).isEqualTo(new Outcome.Witness(json(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "false",
                "{'type':'integer','exclusiveMinimum':1,'exclusiveMaximum':2}",
                "{'type':'number','multipleOf':6,'not':{'multipleOf':4},'minimum':11,'maximum':13}",
                "{'type':'number','multipleOf':6,'not':{'multipleOf':3}}",
                "{'type':'string','pattern':'^a','not':{'minLength':1}}",
                "{'type':'object','required':['a'],'additionalProperties':false}",
                "{'type':'object','minProperties':3,'propertyNames':{'enum':['a','b']}}",
                "{'type':'object','required':['next'],'properties':{'next':{'$ref':'#'}}}",
                "{'type':'array','minItems':3,'uniqueItems':true,'items':{'enum':[1,2]}}",
                "{'type':'array','prefixItems':[{'enum':[1,2]},{'enum':[1,2]},{'enum':[1,2]}],'minItems':3,'uniqueItems':true}",
                "{'type':'array','minItems':1,'items':{'$ref':'#'}}",
                "{'type':'array','contains':{'const':5},'minContains':2,'maxContains':1}",
                "{'oneOf':[{'const':1},{'const':1}]}",
                "{'type':'string','format':'uuid','maxLength':35}",
            })
    void proves_that_there_is_none(String schema) {
        assertThat(find(schema)).isEqualTo(Outcome.none());
    }

    /** Of a pattern that looks behind or back no language is known: one place where none was found must leave the whole answer open. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "DARK",
                "{'anyOf':[DARK,{'allOf':[DARK,{'minLength':3}]}]}",
                "{'type':'string','anyOf':[DARK,{'const':'b'}],'oneOf':[DARK,{'maxLength':1}],'minLength':2}",
                "{'type':'object','required':['a'],'properties':{'a':DARK}}",
                "{'type':'object','not':{'additionalProperties':{'not':DARK}}}",
                "{'type':'object','minProperties':1,'additionalProperties':DARK}",
                "{'type':'object','minProperties':2,'properties':{'a':DARK},'propertyNames':{'enum':['a','b']}}",
                "{'type':'object','minProperties':1,'propertyNames':{'pattern':'^x'},'patternProperties':{'^x':DARK}}",
                "{'type':'object','minProperties':1,'propertyNames':DARK}",
                "{'type':'array','minItems':1,'items':DARK}",
                "{'type':'array','minItems':2,'prefixItems':[{'const':1},DARK]}",
                "{'type':'array','contains':DARK}",
                "{'type':'array','contains':DARK,'minContains':2,'maxContains':3}",
                "{'type':'array','items':DARK,'not':{'uniqueItems':true}}",
                "{'type':'array','items':DARK,'minItems':3,'uniqueItems':true}",
                "{'type':'array','items':{'anyOf':[{'const':1},DARK]},'minItems':2,'uniqueItems':true}",
                "{'type':'array','items':{'anyOf':[{'const':1},DARK]},'contains':{'type':'string'}}",
                "{'type':'array','prefixItems':[{'const':1},DARK],'contains':{'type':'string'},'maxItems':3,"
                        + "'items':{'const':2}}",
            })
    void leaves_open_what_rests_on_a_pattern_without_a_language(String schema) {
        assertThat(find(schema.replace("DARK", "{'type':'string','pattern':'^(a|b)(?<!a)\\\\1(?<!b)$'}")))
                .isInstanceOf(Outcome.Unclear.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'object','minProperties':1001} | objects of more than 1000 properties",
                "{'type':'array','minItems':1001} | arrays of more than 1000 elements",
                "{'type':'string','minLength':100001} | a place needs texts of more than 100000 characters",
            })
    void says_what_is_too_large_to_be_looked_for(String schema, String reason) {
        assertThat(find(schema))
                .isInstanceOfSatisfying(
                        Outcome.Unclear.class,
                        unclear -> assertThat(unclear.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'object','minProperties':1000}",
                "{'type':'array','minItems':1000}",
                "{'type':'array','minItems':2,'items':{'type':'array','minItems':900}}",
                "{'type':'array','minItems':19,'items':{'type':'array','minItems':1000}}",
            })
    void finds_what_is_just_not_too_large(String schema) {
        assertThat(find(schema)).isInstanceOf(Outcome.Witness.class);
    }

    @Test
    void counts_a_part_each_time_that_it_is_written() {
        var nested = "{'type':'array','minItems':30,'items':".repeat(3) + "true" + "}".repeat(3);

        assertThat(find(nested))
                .isEqualTo(new Outcome.Unclear(
                        "messages of more than 20000 values would be needed", "", Optional.empty()));
    }

    @Test
    void spends_its_budget_on_each_choice() {
        var choices = IntStream.range(0, 14)
                .mapToObj(i -> "{'anyOf':[{'required':['a%1$d']},{'required':['b%1$d']}]}".formatted(i))
                .collect(Collectors.joining(","));
        var schema = "{'type':'object','maxProperties':13,'allOf':[" + choices + "]}";

        assertThatThrownBy(() -> find(schema, 3_000))
                .isInstanceOf(OutOfBudgetException.class)
                .hasMessage("more than 3000 units of work");
    }

    private static Outcome find(String schema) {
        return find(schema, 100_000);
    }

    private static Outcome find(String schema, long budget) {
        var document = json(schema);
        var formulas = new Formulas();
        var references = new SchemaReferences(document, SchemaDialect.DRAFT_2020_12);
        var sent = new SchemaReader("publisher", document, references, formulas, true).read(false);
        return new Search(formulas, new Closing(formulas), new Budget(budget)).find(sent);
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
