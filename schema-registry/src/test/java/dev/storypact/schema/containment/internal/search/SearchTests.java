package dev.storypact.schema.containment.internal.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.storypact.schema.containment.internal.formula.Formulas;
import dev.storypact.schema.containment.internal.reading.Closing;
import dev.storypact.schema.containment.internal.reading.SchemaReader;
import dev.storypact.schema.internal.oracle.SchemaDialect;
import dev.storypact.schema.internal.oracle.SchemaReferences;
import dev.storypact.story.message.StoryJson;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static Outcome find(String schema) {
        var document = json(schema);
        var formulas = new Formulas();
        var references = new SchemaReferences(document, SchemaDialect.DRAFT_2020_12);
        var sent = new SchemaReader("publisher", document, references, formulas, true).read(false);
        return new Search(formulas, new Closing(formulas), new Budget(100_000)).find(sent);
    }

    private static tools.jackson.databind.JsonNode json(String text) {
        return StoryJson.parse(text.replace('\'', '"'));
    }
}
