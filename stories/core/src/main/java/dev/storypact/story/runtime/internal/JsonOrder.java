package dev.storypact.story.runtime.internal;

import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/** Orders JSON values: numbers by value, texts by code point, false before true; all others, and mixed ones, by kind. */
enum JsonOrder implements Comparator<JsonNode> {
    INSTANCE;

    /** {@return whether the two values are of one kind, so that comparing them means something} */
    static boolean comparable(JsonNode left, JsonNode right) {
        return rank(left) == rank(right) && rank(left) > 1;
    }

    @Override
    public int compare(JsonNode left, JsonNode right) {
        var byRank = Integer.compare(rank(left), rank(right));
        if (byRank != 0) {
            return byRank;
        }
        if (left.isNumber()) {
            return left.decimalValue().compareTo(right.decimalValue());
        }
        if (left.isString()) {
            return compareCodePoints(left.asString(), right.asString());
        }
        return left.isBoolean() ? Boolean.compare(left.asBoolean(), right.asBoolean()) : 0;
    }

    private static int compareCodePoints(String left, String right) {
        var l = left.codePoints().iterator();
        var r = right.codePoints().iterator();
        while (l.hasNext() && r.hasNext()) {
            var comparison = Integer.compare(l.nextInt(), r.nextInt());
            if (comparison != 0) {
                return comparison;
            }
        }
        return Boolean.compare(l.hasNext(), r.hasNext());
    }

    private static int rank(JsonNode value) {
        return switch (value.getNodeType()) {
            case MISSING -> 0;
            case NULL -> 1;
            case BOOLEAN -> 2;
            case NUMBER -> 3;
            case STRING -> 4;
            default -> 1;
        };
    }
}
