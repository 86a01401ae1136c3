package dev.storypact.testkit.internal.cases;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Optional;
import java.util.stream.BaseStream;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** Finds the method that gives the cases of a test. */
public final class CaseMethods {

    private CaseMethods() {}

    /**
     * {@return the method without parameters of that name: of the class itself, else a static one of the nearest around it}
     *
     * @param classes the test class and those around it, the outermost first
     */
    public static Optional<Method> find(String name, List<Class<?>> classes) {
        var own = classes.get(classes.size() - 1);
        var found = ReflectionSupport.findMethod(own, name);
        for (var i = classes.size() - 2; i >= 0 && found.isEmpty(); i--) {
            found = ReflectionSupport.findMethod(classes.get(i), name)
                    .filter(method -> Modifier.isStatic(method.getModifiers()));
        }
        return found;
    }

    /** {@return the names of the methods that could give cases, by name} */
    public static List<String> namesIn(List<Class<?>> classes) {
        return classes.stream()
                .flatMap(type ->
                        ReflectionSupport.findMethods(type, CaseMethods::givesCases, HierarchyTraversalMode.TOP_DOWN)
                                .stream())
                .map(Method::getName)
                .distinct()
                .sorted()
                .toList();
    }

    private static boolean givesCases(Method method) {
        return method.getParameterCount() == 0 && !method.isSynthetic() && givesSeveral(method);
    }

    /** {@return whether what the method returns has elements} */
    public static boolean givesSeveral(Method method) {
        var type = method.getReturnType();
        return type.isArray() || BaseStream.class.isAssignableFrom(type) || Iterable.class.isAssignableFrom(type);
    }
}
