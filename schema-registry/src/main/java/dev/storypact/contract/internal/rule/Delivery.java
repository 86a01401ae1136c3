package dev.storypact.contract.internal.rule;

import dev.storypact.contract.Publication;
import dev.storypact.schema.containment.Contained;
import dev.storypact.schema.containment.ContainmentResult;
import dev.storypact.schema.containment.NotContained;
import dev.storypact.schema.containment.Unknown;
import dev.storypact.schema.internal.oracle.CompiledSchema;
import dev.storypact.schema.internal.oracle.SchemaOracle;
import dev.storypact.story.message.EventFilter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A version of an event that a subscriber gets from a publisher, and whether it fits. */
record Delivery(Publisher publisher, Subscriber subscriber, ContainmentResult fit) {

    static Delivery of(Publisher publisher, Subscriber subscriber) {
        var fit = isFiltered(subscriber)
                ? fitOfWanted(publisher, subscriber, subscriber.need().need())
                : publisher.fit(subscriber.preparedNeed());
        return new Delivery(publisher, subscriber, fit);
    }

    // Messages that the filter doesn't want need not fit.
    private static ContainmentResult fitOfWanted(Publisher publisher, Subscriber subscriber, JsonNode need) {
        var condition = subscriber.need().condition();
        var wanted = FilterSchema.certain(condition, publisher.publication());
        var first = publisher.schema().check(unless(FilterSchema.possible(condition, publisher.publication()), need));
        if (!(first instanceof NotContained shown) || accepts(wanted, shown.counterexample())) {
            return first;
        }
        var second = publisher.schema().check(unless(wanted, need));
        return second instanceof Contained
                ? new Unknown("whether the subscriber's filter wants " + shown.counterexample() + " can't be told", "")
                : second;
    }

    private static JsonNode unless(JsonNode wanted, JsonNode need) {
        var schema = JsonNodeFactory.instance.objectNode();
        schema.putArray("anyOf")
                .add(JsonNodeFactory.instance.objectNode().set("not", wanted))
                .add(embedded(need));
        return schema;
    }

    // With an id of its own its references lead to places within it, as before.
    private static JsonNode embedded(JsonNode need) {
        return need instanceof ObjectNode object && !object.has("$id")
                ? object.deepCopy().put("$id", "urn:storypact:need")
                : need;
    }

    private static boolean accepts(JsonNode schema, JsonNode data) {
        return SchemaOracle.compile(schema).accepts(data);
    }

    /** {@return whether what is delivered has the part that is needed} */
    ContainmentResult fit(PointedNeed need) {
        return isFiltered() ? fitOfWanted(publisher, subscriber, need.schema()) : publisher.fit(need.prepared());
    }

    /** {@return whether the publisher can send no message that the filter of the subscription wants} */
    ContainmentResult isFilteredOut() {
        var unwanted = JsonNodeFactory.instance.objectNode();
        unwanted.set("not", FilterSchema.possible(subscriber.need().condition(), publication()));
        return publisher.schema().check(unwanted);
    }

    /** {@return whether the subscription wants only some of these messages} */
    boolean isFiltered() {
        return isFiltered(subscriber);
    }

    private static boolean isFiltered(Subscriber subscriber) {
        return !subscriber.need().condition().equals(EventFilter.all());
    }

    Publication publication() {
        return publisher.publication();
    }

    /** {@return {@code ORDER_PLACED 1.0 of 'orders'}} */
    String event() {
        return publication().type() + " " + publication().version() + " of '" + publisher.service() + "'";
    }

    CompiledSchema need() {
        return subscriber.compiledNeed();
    }
}
