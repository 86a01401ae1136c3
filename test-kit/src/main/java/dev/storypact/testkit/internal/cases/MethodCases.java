package dev.storypact.testkit.internal.cases;

import dev.storypact.testkit.StoryTestError;
import dev.storypact.testkit.internal.message.FailureText;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.BaseStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.ReflectionSupport;

/**
 * The elements that a method gives, in their order.
 *
 * @param method the method, which has no parameters
 * @param test the test that they are for
 */
record MethodCases(Method method, Method test) implements CaseSource {

    @Override
    public List<DataCase> cases(Supplier<Object> instance) {
        // What a static method is invoked on doesn't matter.
        var target = Modifier.isStatic(method.getModifiers()) ? method : instance.get();
        var elements = elements(ReflectionSupport.invokeMethod(method, target));
        if (elements.isEmpty()) {
            throw new StoryTestError(nothing("nothing"));
        }
        return named(elements);
    }

    private List<Optional<Object>> elements(@Nullable Object given) {
        if (given == null) {
            throw new StoryTestError(nothing("null"));
        }
        try (Stream<?> stream = stream(given)) {
            return stream.<Optional<Object>>map(Optional::ofNullable).toList();
        }
    }

    private static Stream<?> stream(Object given) {
        if (given instanceof Stream<?> stream) {
            return stream;
        }
        if (given instanceof BaseStream<?, ?> numbers) {
            return StreamSupport.stream(Spliterators.spliteratorUnknownSize(numbers.iterator(), 0), false);
        }
        return given instanceof Iterable<?> iterable
                ? StreamSupport.stream(iterable.spliterator(), false)
                : IntStream.range(0, Array.getLength(given)).mapToObj(i -> Array.get(given, i));
    }

    /** Two elements of one text are told apart by a number behind it. */
    private List<DataCase> named(List<Optional<Object>> elements) {
        var seen = new HashMap<String, Integer>();
        var cases = new ArrayList<DataCase>();
        for (var element : elements) {
            var text = CaseText.of(element);
            var times = seen.merge(text, 1, Integer::sum);
            cases.add(new ValueCase(
                    cases.size() + 1,
                    times == 1 ? text : text + " (" + times + ")",
                    CaseText.payload(element),
                    method));
        }
        return cases;
    }

    private String nothing(String found) {
        return FailureText.headed("the method of @ForEach gives no case")
                .row("where", method.toGenericString())
                .row("found", found)
                .row("allowed", "at least one element")
                .row("to mend", "let it give one, or remove the test " + test.getName() + "()")
                .toString();
    }
}
