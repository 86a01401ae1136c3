package dev.storypact.story.runtime.internal;

import dev.storypact.story.Outcome;
import dev.storypact.story.action.Secret;
import dev.storypact.story.message.StoryJson;
import dev.storypact.story.runtime.StoryTrace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The secrets that a story was told, which its trace must not show. Immutable. */
public final class KnownSecrets {

    private static final KnownSecrets NONE = new KnownSecrets(List.of());

    private final List<Secret> longestFirst;
    private final Map<String, Secret> byStandIn = new LinkedHashMap<>();

    private KnownSecrets(List<Secret> secrets) {
        longestFirst = secrets.stream()
                .filter(secret -> !secret.reveal().isEmpty())
                .sorted(Comparator.comparing((Secret secret) -> secret.reveal().length())
                        .reversed())
                .toList();
        longestFirst.forEach(secret -> byStandIn.put(secret.standIn(), secret));
    }

    /** {@return no secrets} */
    public static KnownSecrets none() {
        return NONE;
    }

    /** {@return the secrets that the steps of a trace answered} */
    public static KnownSecrets of(StoryTrace trace) {
        return new KnownSecrets(trace.steps().stream()
                .filter(step ->
                        step.outcome() instanceof Outcome.Success<?> success && success.value() instanceof Secret)
                .map(step -> (Secret) ((Outcome.Success<?>) step.outcome()).value())
                .distinct()
                .toList());
    }

    /** {@return the tree as it is read back from its text, with a stand-in for each secret in its texts and names} */
    public JsonNode hide(JsonNode tree) {
        // Read back, a number is of the same kind as one that a file held.
        return hidden(StoryJson.parse(StoryJson.write(tree)));
    }

    /** {@return the secret itself for one that a trace gave back} */
    public Object known(Object answer) {
        return answer instanceof Secret secret ? byStandIn.getOrDefault(secret.standIn(), secret) : answer;
    }

    private JsonNode hidden(JsonNode tree) {
        if (longestFirst.isEmpty()) {
            return tree;
        }
        if (tree.isString()) {
            return JsonNodeFactory.instance.stringNode(hidden(tree.asString()));
        }
        if (tree instanceof ArrayNode array) {
            var copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(item -> copy.add(hidden(item)));
            return copy;
        }
        if (tree instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(property -> copy.set(hidden(property.getKey()), hidden(property.getValue())));
            return copy;
        }
        return tree;
    }

    private String hidden(String text) {
        var shown = text;
        for (var secret : longestFirst) {
            shown = shown.replace(secret.reveal(), secret.standIn());
        }
        return shown;
    }
}
