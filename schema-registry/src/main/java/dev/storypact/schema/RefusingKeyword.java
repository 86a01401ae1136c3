package dev.storypact.schema;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What refuses a message of another version of a schema: the last part of the ids that {@link CompatibilityCheck} gives.
 *
 * <p>It is the keyword of the reader's schema that refuses a value, the innermost one: where {@code allOf}, {@code anyOf},
 * {@code $ref}, {@code if} or {@code properties} lead to it, not these.
 *
 * @since 0.1
 */
public enum RefusingKeyword {
    /** {@code type} refuses a value of another type. */
    TYPE("type", "a value of another type"),
    /** {@code enum} refuses a value that is none of those that are listed. */
    ENUM("enum", "a value that is none of those that are listed"),
    /** {@code const} refuses another value than the only one. */
    CONST("const", "another value than the only one"),
    /** {@code minimum} refuses a number that is too small. */
    MINIMUM("minimum", "a number that is too small"),
    /** {@code maximum} refuses a number that is too large. */
    MAXIMUM("maximum", "a number that is too large"),
    /** {@code exclusiveMinimum} refuses a number that is not above its bound. */
    EXCLUSIVE_MINIMUM("exclusiveMinimum", "a number that is not above its bound"),
    /** {@code exclusiveMaximum} refuses a number that is not below its bound. */
    EXCLUSIVE_MAXIMUM("exclusiveMaximum", "a number that is not below its bound"),
    /** {@code multipleOf} refuses a number that is no multiple. */
    MULTIPLE_OF("multipleOf", "a number that is no multiple"),
    /** {@code minLength} refuses a text that is too short. */
    MIN_LENGTH("minLength", "a text that is too short"),
    /** {@code maxLength} refuses a text that is too long. */
    MAX_LENGTH("maxLength", "a text that is too long"),
    /** {@code pattern} refuses a text that the pattern does not match. */
    PATTERN("pattern", "a text that the pattern does not match"),
    /** {@code format} refuses a text of another format. */
    FORMAT("format", "a text of another format"),
    /** {@code minItems} refuses an array of too few elements. */
    MIN_ITEMS("minItems", "an array of too few elements"),
    /** {@code maxItems} refuses an array of too many elements. */
    MAX_ITEMS("maxItems", "an array of too many elements"),
    /** {@code uniqueItems} refuses an array with equal elements. */
    UNIQUE_ITEMS("uniqueItems", "an array with equal elements"),
    /** {@code contains} refuses an array without an element that must be there, in drafts before 2019-09. */
    CONTAINS("contains", "an array without an element that must be there, in drafts before 2019-09"),
    /** {@code minContains} refuses an array with too few of the elements that must be there, from 2019-09 on without any, too. */
    MIN_CONTAINS(
            "minContains",
            "an array with too few of the elements that must be there, from 2019-09 on without any, too"),
    /** {@code maxContains} refuses an array with too many of such elements. */
    MAX_CONTAINS("maxContains", "an array with too many of such elements"),
    /** {@code items} refuses an element that is not allowed. */
    ITEMS("items", "an element that is not allowed"),
    /** {@code additionalItems} refuses an element beyond those that are described, in drafts before 2020-12. */
    ADDITIONAL_ITEMS("additionalItems", "an element beyond those that are described, in drafts before 2020-12"),
    /** {@code unevaluatedItems} refuses an element that nothing describes. */
    UNEVALUATED_ITEMS("unevaluatedItems", "an element that nothing describes"),
    /** {@code minProperties} refuses an object of too few properties. */
    MIN_PROPERTIES("minProperties", "an object of too few properties"),
    /** {@code maxProperties} refuses an object of too many properties. */
    MAX_PROPERTIES("maxProperties", "an object of too many properties"),
    /** {@code required} refuses an object without a property that must be there. */
    REQUIRED("required", "an object without a property that must be there"),
    /** {@code additionalProperties} refuses a property that is not among those that are described. */
    ADDITIONAL_PROPERTIES("additionalProperties", "a property that is not among those that are described"),
    /** {@code unevaluatedProperties} refuses a property that nothing describes. */
    UNEVALUATED_PROPERTIES("unevaluatedProperties", "a property that nothing describes"),
    /** {@code propertyNames} refuses a property whose name is not allowed. */
    PROPERTY_NAMES("propertyNames", "a property whose name is not allowed"),
    /** {@code dependentRequired} refuses an object without a property that another one asks for. */
    DEPENDENT_REQUIRED("dependentRequired", "an object without a property that another one asks for"),
    /** {@code dependencies} refuses the same, in drafts before 2019-09. */
    DEPENDENCIES("dependencies", "the same, in drafts before 2019-09"),
    /** {@code not} refuses a value that is excluded. */
    NOT("not", "a value that is excluded"),
    /** {@code oneOf} refuses a value that none of several schemas accepts, or more than one. */
    ONE_OF("oneOf", "a value that none of several schemas accepts, or more than one"),
    /** {@code false} refuses a value where none is allowed. */
    FALSE("false", "a value where none is allowed"),
    /** Whatever else refuses it, such as a bound on the steps that a pattern may take. */
    OTHER(
            "",
            "a message that can't be validated within the bounds of validation, or that is refused by none of the others"),
    /** It could be neither proved nor refuted that it is accepted. */
    UNDECIDED("", "a version of which it could be neither proved nor refuted that it is compatible");

    private static final Map<String, RefusingKeyword> BY_KEYWORD = Arrays.stream(values())
            .filter(named -> !named.keyword.isEmpty())
            .collect(Collectors.toMap(named -> named.keyword, Function.identity()));

    private final String keyword;
    private final String finds;

    RefusingKeyword(String keyword, String finds) {
        this.keyword = keyword;
        this.finds = finds;
    }

    static RefusingKeyword of(String keyword) {
        return BY_KEYWORD.getOrDefault(keyword, OTHER);
    }

    /** {@return the stable id of a finding where a reader of the new version refuses, such as {@code CMP-BACKWARD-TYPE}} */
    public String backwardId() {
        return "CMP-BACKWARD-" + ending();
    }

    /** {@return the stable id of a finding where a reader of the earlier version refuses, such as {@code CMP-FORWARD-TYPE}} */
    public String forwardId() {
        return "CMP-FORWARD-" + ending();
    }

    private String ending() {
        return name().replace('_', '-');
    }

    /** {@return what is refused, for people} */
    public String finds() {
        return finds;
    }
}
