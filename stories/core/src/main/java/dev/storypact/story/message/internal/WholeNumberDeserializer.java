package dev.storypact.story.message.internal;

import java.math.BigDecimal;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BigIntegerNode;
import tools.jackson.databind.node.TreeTraversingParser;

/**
 * Reads one whole number, or an array of them, with another deserializer, which sees {@code 1.0} and {@code 1e2} as 1 and 100.
 *
 * <p>A number that is not whole reaches the other deserializer as it is, to be refused there.
 */
final class WholeNumberDeserializer extends DelegatingDeserializer {

    /** As many as Jackson reads of an integer that is written out; more would take space that the text does not show. */
    private static final int MOST_DIGITS = 1_000;

    WholeNumberDeserializer(ValueDeserializer<?> delegatee) {
        super(delegatee);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> newDelegatee) {
        return new WholeNumberDeserializer(newDelegatee);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) && !parser.hasToken(JsonToken.START_ARRAY)) {
            return delegate(parser, context);
        }
        try (var whole = new TreeTraversingParser(whole(context.readTree(parser)), context)) {
            whole.nextToken();
            return delegate(whole, context);
        }
    }

    /** A parser's own exception does not say at which property; one of databinding is completed on its way out. */
    private Object delegate(JsonParser parser, DeserializationContext context) {
        try {
            return super.deserialize(parser, context);
        } catch (InputCoercionException e) {
            throw context.weirdNumberException(parser.getNumberValue(), handledType(), e.getOriginalMessage());
        }
    }

    private static JsonNode whole(JsonNode node) {
        if (node instanceof ArrayNode array) {
            var elements = array.arrayNode(array.size());
            array.forEach(element -> elements.add(whole(element)));
            return elements;
        }
        return node.isFloatingPointNumber() && node.canConvertToExactIntegral() && isReadable(node.decimalValue())
                ? BigIntegerNode.valueOf(node.decimalValue().toBigIntegerExact())
                : node;
    }

    private static boolean isReadable(BigDecimal number) {
        return number.precision() - number.scale() <= MOST_DIGITS;
    }
}
