package dev.storypact.schema.internal.oracle;

import com.networknt.schema.Error;
import com.networknt.schema.OutputFormat;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** A schema that was compiled once and validates as often as you like. Thread-safe. */
public final class CompiledSchema {

    /** Stands for the keyword of an error that no keyword of the schema makes. */
    static final String UNVALIDATABLE = "unvalidatable";

    private final Schema schema;
    private final JsonNode document;
    private final UnaryOperator<String> resourcePointers;
    private final List<String> divisors;

    CompiledSchema(Schema schema, JsonNode document, UnaryOperator<String> resourcePointers) {
        this.schema = schema;
        this.document = document;
        this.divisors = HugeNumbers.divisors(document);
        this.resourcePointers = resourcePointers;
    }

    /** {@return why the schema refuses the value; nothing where it accepts it} */
    public List<SchemaError> errors(JsonNode value) {
        var indivisible = indivisible(value);
        if (!indivisible.isEmpty()) {
            return indivisible;
        }
        PatternSteps.refill();
        try {
            var errors = schema.validate(value);
            return errors.isEmpty()
                    ? List.of()
                    : errors.stream().map(this::error).toList();
        } catch (PatternOverrunException e) {
            return List.of(PatternOverruns.error(e, document, value));
        } catch (StackOverflowError e) {
            // The stack is as deep as the message: a recursive schema follows the message down.
            return List.of(unvalidatable(value, "the message is nested too deeply to be validated"));
        } catch (JacksonException e) {
            // The validator compares a number such as 1e400 with an integer bound by way of a type that can't hold it.
            return List.of(unvalidatable(value, "the message has a number that is too large to be validated"));
        }
    }

    /** {@return whether the schema accepts the value} */
    public boolean accepts(JsonNode value) {
        if (!indivisible(value).isEmpty()) {
            return false;
        }
        PatternSteps.refill();
        try {
            return schema.validate(value, OutputFormat.BOOLEAN);
        } catch (PatternOverrunException | StackOverflowError | JacksonException e) {
            return false;
        }
    }

    /** {@return whether the schema, whose places are marked, accepts the value and declares each property in it} */
    boolean declares(JsonNode value) {
        PatternSteps.refill();
        try {
            return indivisible(value).isEmpty() && DeclaredNames.areAll(schema, value);
        } catch (PatternOverrunException | StackOverflowError | JacksonException e) {
            return false;
        }
    }

    private List<SchemaError> indivisible(JsonNode value) {
        return divisors.isEmpty() ? List.of() : HugeNumbers.errors(value, divisors);
    }

    private static SchemaError unvalidatable(JsonNode value, String why) {
        return new SchemaError(UNVALIDATABLE, "", "", value, MissingNode.getInstance(), "", why);
    }

    private SchemaError error(Error error) {
        var location = error.getSchemaLocation();
        var resource = location.getAbsoluteIri() == null
                ? ""
                : location.getAbsoluteIri().toString();
        return new SchemaError(
                error.getKeyword(),
                error.getInstanceLocation().toString(),
                resourcePointers.apply(resource) + location.getFragment(),
                error.getInstanceNode() == null ? MissingNode.getInstance() : error.getInstanceNode(),
                error.getSchemaNode() == null ? MissingNode.getInstance() : error.getSchemaNode(),
                error.getProperty() == null ? "" : error.getProperty(),
                error.getMessage());
    }
}
