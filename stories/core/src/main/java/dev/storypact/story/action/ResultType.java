package dev.storypact.story.action;

import dev.storypact.story.message.StoryJson;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.type.TypeFactory;

/**
 * The type of an action's answer, at run time: checks an answer that a test gives, and decodes one that was recorded.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <R> the answer
 * @since 0.1
 */
public final class ResultType<R> {

    private static final TypeFactory TYPES = TypeFactory.createDefaultInstance();
    private static final ResultType<Done> DONE = of(Done.class);
    private static final ResultType<Object> ANYTHING = of(Object.class);
    private static final ResultType<Map<String, Object>> MAP =
            new ResultType<>(TYPES.constructMapType(Map.class, String.class, Object.class));

    private final JavaType type;

    private ResultType(JavaType type) {
        this.type = type;
    }

    /** {@return the type of answers of this class, which has no type parameters} */
    public static <R> ResultType<R> of(Class<R> type) {
        return new ResultType<>(TYPES.constructType(type));
    }

    /** {@return the type of {@link Done}, for actions that have nothing to answer} */
    public static ResultType<Done> done() {
        return DONE;
    }

    /** {@return the type that every answer has; a recorded one is decoded to maps, lists, texts and numbers} */
    public static ResultType<Object> anything() {
        return ANYTHING;
    }

    /** {@return the type of maps from names to values} */
    public static ResultType<Map<String, Object>> map() {
        return MAP;
    }

    /** {@return the type of an answer that may be absent} */
    public static <T> ResultType<Optional<T>> optionalOf(Class<T> type) {
        return new ResultType<>(TYPES.constructReferenceType(Optional.class, TYPES.constructType(type)));
    }

    /** {@return the type of a list} */
    public static <T> ResultType<List<T>> listOf(Class<T> type) {
        return new ResultType<>(TYPES.constructCollectionType(List.class, type));
    }

    /** {@return the type of a list of a generic class} */
    public static <T> ResultType<List<T>> listOf(ResultType<T> type) {
        return new ResultType<>(TYPES.constructCollectionType(List.class, type.type));
    }

    /** {@return the type of a generic class with its parameters, such as {@code Page} of {@code Order}} */
    public static <R> ResultType<R> parametric(Class<? super R> raw, Class<?>... parameters) {
        return new ResultType<>(TYPES.constructParametricType(raw, parameters));
    }

    /** {@return the Java type, with its parameters} */
    public Type type() {
        return type;
    }

    /**
     * Reads a recorded answer.
     *
     * @throws dev.storypact.story.message.StoryJsonException if the tree is no such answer
     */
    public R decode(JsonNode tree) {
        return cast(StoryJson.fromTree(tree, type));
    }

    /**
     * Checks that a value can be the answer.
     *
     * @throws IllegalArgumentException if its class is another; the message names both
     */
    @SuppressWarnings("unchecked") // checked against the raw class, which is all that the virtual machine knows
    public R cast(Object value) {
        if (!accepts(value)) {
            throw new IllegalArgumentException("the answer must be a " + this + ", not the "
                    + value.getClass().getTypeName() + " '" + value + "'");
        }
        return (R) value;
    }

    /** {@return whether a value can be the answer, as far as its class and the classes of what it holds tell} */
    public boolean accepts(Object value) {
        return accepts(type, value);
    }

    private static boolean accepts(JavaType type, @Nullable Object value) {
        if (!type.getRawClass().isInstance(value)) {
            return false;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(held -> accepts(type.containedTypeOrUnknown(0), held))
                    .orElse(true);
        }
        if (value instanceof Page<?> page) {
            return acceptsAll(type, page.items());
        }
        return !(value instanceof List<?> list) || acceptsAll(type, list);
    }

    private static boolean acceptsAll(JavaType type, List<?> items) {
        return items.stream().allMatch(item -> accepts(type.containedTypeOrUnknown(0), item));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ResultType<?> that && type.equals(that.type);
    }

    @Override
    public int hashCode() {
        return type.hashCode();
    }

    /** {@return the type as it is written in Java, with simple names} */
    @Override
    public String toString() {
        return simpleName(type);
    }

    private static String simpleName(JavaType type) {
        if (type.containedTypeCount() == 0) {
            return type.getRawClass().getSimpleName();
        }
        var name = new StringBuilder(type.getRawClass().getSimpleName()).append('<');
        for (int i = 0; i < type.containedTypeCount(); i++) {
            name.append(i == 0 ? "" : ", ").append(simpleName(type.containedType(i)));
        }
        return name.append('>').toString();
    }
}
