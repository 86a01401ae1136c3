package dev.storypact.testkit.internal.descriptor;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The part of a unique id that names a method among all those of a test class. */
public final class MethodSegment {

    /** The type of the segment. */
    public static final String TYPE = "method";

    private MethodSegment() {}

    /** {@return the name and the parameter types; before them the class, for a method that the test class doesn't see} */
    public static String of(Method method, Class<?> testClass) {
        String signature = Stream.of(method.getParameterTypes())
                .map(Class::getName)
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
        Class<?> declaring = method.getDeclaringClass();
        boolean seen =
                isSeenOutsideOfItsPackage(method) || declaring.getPackageName().equals(testClass.getPackageName());
        return seen ? signature : declaring.getName() + "#" + signature;
    }

    private static boolean isSeenOutsideOfItsPackage(Method method) {
        return (method.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }
}
